/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions are a table: what each asks for, to which bets it applies, what it does. */

#include "config.h"

#include "bb-edit-decisions.h"

#include "bb-edit-error.h"
#include "bb-edit-fields.h"
#include "bb-next-review.h"
#include "bb-receipt.h"
#include "bb-review.h"
#include "bb-transaction.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

/* Where a bet that is split off lies from the other, right and up. */
#define SPLIT_TENTHS 20

typedef struct {
  BbHistory *history;
  BbItem *review; /* nullable */
  BbBet *bet;
  const BbDecision *decision;
} Deciding;

typedef struct {
  const char *id;
  BbDecisionAsks asks;
  const char *stage; /* nullable: what the bet becomes */
  gboolean (*applies) (BbBet *bet);
  gboolean (*act) (const Deciding *deciding, GError **error); /* nullable */
} Row;

/* --- what applies ----------------------------------------------------------------------------- */

static gboolean
is_paused (BbBet *bet)
{
  return g_str_equal (bb_bet_get_stage (bet), "paused");
}

static gboolean
is_going_on (BbBet *bet)
{
  return bb_bet_is_live (bet) && !is_paused (bet) && !bb_bet_is_candidate (bet);
}

static gboolean
is_taken_up (BbBet *bet)
{
  return bb_bet_is_live (bet) && !bb_bet_is_candidate (bet);
}

static gboolean
counts_money (BbBet *bet)
{
  return is_taken_up (bet) && bb_board_counts_money (bb_board_of (BB_ITEM (bet)));
}

static gboolean
has_end (BbBet *bet)
{
  return bb_bet_is_live (bet) && bb_item_has_value (BB_ITEM (bet), BB_BET_EXPIRY_DATE);
}

/* --- what is done ----------------------------------------------------------------------------- */

static void
change_cap (BbBet *bet,
            gint64 by)
{
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, bb_bet_get_funding_cap (bet) + by);
}

/* The next one after all that are given. */
static gint64
find_next_number (BbBoard *board)
{
  gint64 highest = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    highest = MAX (highest, bb_item_get_integer (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_NUMBER, 0));
  return highest > 0 ? highest + 1 : 0;
}

static BbBet *
make_split (const Deciding *deciding)
{
  static const guint inherited[] = { BB_BET_OWNER_TEAM, BB_BET_STAGE, BB_BET_REVIEW_DATE, BB_BET_FUNDING_SHAPE, BB_BET_FUNDING_MODEL, BB_BET_FUNDING_PURPOSE };
  BbBoard *board = bb_history_get_board (deciding->history);
  g_autofree char *id = bb_board_make_id (board, BB_KIND_BET);
  BbBet *bet = bb_bet_new (id);
  guint i;

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, deciding->decision->title);
  for (i = 0; i < G_N_ELEMENTS (inherited); i++)
    bb_item_set_value (BB_ITEM (bet), inherited[i], bb_item_get_value (BB_ITEM (deciding->bet), inherited[i]));
  bb_item_set_date (BB_ITEM (bet), BB_BET_PLACED_ON, bb_clock_today ());
  if (bb_bet_is_placed (deciding->bet)) {
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, MIN (bb_bet_get_risk (deciding->bet) + SPLIT_TENTHS, 1000));
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, MIN (bb_bet_get_familiarity (deciding->bet) + SPLIT_TENTHS, 1000));
  }
  if (find_next_number (board) > 0)
    bb_item_set_integer (BB_ITEM (bet), BB_BET_NUMBER, find_next_number (board));
  return bet;
}

static gboolean
act_split (const Deciding *deciding,
           GError **error)
{
  g_autoptr (BbBet) bet = make_split (deciding);

  if (!bb_item_append (BB_ITEM (bb_history_get_board (deciding->history)), BB_ITEM (bet), error))
    return FALSE;
  if (deciding->decision->amount > 0) {
    change_cap (bet, deciding->decision->amount);
    change_cap (deciding->bet, -deciding->decision->amount);
  }
  return bb_edit_tie (deciding->history, bet, "grew_from", deciding->bet, error);
}

static gboolean
act_merge (const Deciding *deciding,
           GError **error)
{
  return bb_edit_tie (deciding->history, deciding->decision->other, "replaces", deciding->bet, error);
}

static gboolean
refuse_amount (const char *message,
               GError **error)
{
  g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, message);
  return FALSE;
}

/* What the bet may cost, or has been given, after the decision, against before. */
static gint
compare_money (const Deciding *deciding)
{
  gint64 cap = deciding->decision->cap - bb_bet_get_funding_cap (deciding->bet);
  gint64 released = deciding->decision->released - bb_bet_get_funding_released (deciding->bet);

  if (deciding->decision->cap >= 0 && cap != 0)
    return cap > 0 ? 1 : -1;
  if (deciding->decision->released >= 0 && released != 0)
    return released > 0 ? 1 : -1;
  return 0;
}

static gboolean
act_increase (const Deciding *deciding,
              GError **error)
{
  return compare_money (deciding) > 0 || refuse_amount (_ ("More money needs an amount above what the bet has now"), error);
}

static gboolean
act_decrease (const Deciding *deciding,
              GError **error)
{
  return compare_money (deciding) < 0 || refuse_amount (_ ("Less money needs an amount below what the bet has now"), error);
}

static const Row rows[] = {
  { "keep", BB_DECISION_ASKS_NOTHING, NULL, bb_bet_is_live, NULL },
  { "new", BB_DECISION_ASKS_CAP, "active", bb_bet_is_candidate, NULL },
  { "sharpen", BB_DECISION_ASKS_REASON, NULL, bb_bet_is_live, NULL },
  { "increase", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_CAP, NULL, counts_money, act_increase },
  { "decrease", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_CAP, NULL, counts_money, act_decrease },
  { "pause", BB_DECISION_ASKS_REASON, "paused", is_going_on, NULL },
  { "resume", BB_DECISION_ASKS_NOTHING, "active", is_paused, NULL },
  { "renew", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_EXPIRY_DATE, NULL, has_end, NULL },
  { "defer", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_REVIEW_DATE, NULL, bb_bet_is_live, NULL },
  { "stop", BB_DECISION_ASKS_REASON, "stopped", bb_bet_is_live, NULL },
  { "graduate", BB_DECISION_ASKS_NOTHING, "done", is_taken_up, NULL },
  { "split", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_TITLE, NULL, bb_bet_is_live, act_split },
  { "merge", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_OTHER, "stopped", bb_bet_is_live, act_merge },
  { "transfer", BB_DECISION_ASKS_REASON | BB_DECISION_ASKS_OTHER | BB_DECISION_ASKS_AMOUNT, NULL, counts_money, NULL },
};

static const Row *
find_row (const char *decision)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].id, decision) == 0)
      return &rows[i];
  return NULL;
}

/**
 * bb_decision_get_asks:
 * @decision: as in [struct@Bb.Decision]
 *
 * Returns: what must be given with it
 */
BbDecisionAsks
bb_decision_get_asks (const char *decision)
{
  const Row *row = find_row (decision);

  g_return_val_if_fail (row != NULL, BB_DECISION_ASKS_NOTHING);

  return row->asks;
}

/**
 * bb_decision_applies:
 *
 * Returns: whether that can be decided of @bet as it stands
 */
gboolean
bb_decision_applies (const char *decision,
                     BbBet *bet)
{
  const Row *row = find_row (decision);

  g_return_val_if_fail (row != NULL && BB_IS_BET (bet), FALSE);

  return row->applies (bet);
}

/* --- what is asked ---------------------------------------------------------------------------- */

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static gboolean
has_reason (const BbDecision *decision)
{
  return !is_blank (decision->reason);
}

static gboolean
has_review_date (const BbDecision *decision)
{
  return decision->review_date != BB_DATE_NONE;
}

static gboolean
has_cap (const BbDecision *decision)
{
  return decision->cap >= 0 || decision->released >= 0;
}

static gboolean
has_expiry_date (const BbDecision *decision)
{
  return decision->expiry_date != BB_DATE_NONE;
}

static gboolean
has_other (const BbDecision *decision)
{
  return decision->other != NULL;
}

static gboolean
has_amount (const BbDecision *decision)
{
  return decision->amount > 0;
}

static gboolean
has_title (const BbDecision *decision)
{
  return !is_blank (decision->title);
}

/* clang-format off */
static const struct {
  BbDecisionAsks asks;
  gboolean (*is_there) (const BbDecision *decision);
  const char *message; /* translatable */
} demands[] = {
  { BB_DECISION_ASKS_REASON, has_reason, N_ ("Say why in one line") },
  { BB_DECISION_ASKS_REVIEW_DATE, has_review_date, N_ ("Say when to look at it again") },
  { BB_DECISION_ASKS_CAP, has_cap, N_ ("Say how much") },
  { BB_DECISION_ASKS_EXPIRY_DATE, has_expiry_date, N_ ("Say when it ends") },
  { BB_DECISION_ASKS_OTHER, has_other, N_ ("Choose the other bet") },
  { BB_DECISION_ASKS_AMOUNT, has_amount, N_ ("Say how much") },
  { BB_DECISION_ASKS_TITLE, has_title, N_ ("Give the new bet a title") },
};
/* clang-format on */

/* Where nothing is counted, nobody is asked how much. */
static BbDecisionAsks
get_asks (const Row *row,
          BbBet *bet)
{
  if (bb_board_counts_money (bb_board_of (BB_ITEM (bet))))
    return row->asks;
  return row->asks & ~(guint) (BB_DECISION_ASKS_CAP | BB_DECISION_ASKS_AMOUNT);
}

/* Money goes to what is under way, and only as much as there is. */
static gboolean
check_amount (const Row *row,
              BbBet *bet,
              const BbDecision *decision,
              GError **error)
{
  if (decision->amount <= 0 || (row->asks & BB_DECISION_ASKS_OTHER) == 0)
    return decision->amount <= bb_bet_get_funding_cap (bet) || !g_str_equal (row->id, "split") || refuse_amount (_ ("The bet has less than that"), error);
  if (decision->amount > bb_bet_get_funding_cap (bet))
    return refuse_amount (_ ("The bet has less than that"), error);
  return counts_money (decision->other) || refuse_amount (_ ("The other bet is not under way: take it up first"), error);
}

static gboolean
check_other (const Row *row,
             BbBet *bet,
             const BbDecision *decision,
             GError **error)
{
  if ((row->asks & BB_DECISION_ASKS_OTHER) == 0)
    return TRUE;
  return (decision->other != bet && bb_bet_is_live (decision->other)) || refuse_amount (_ ("Choose another bet that goes on"), error);
}

static gboolean
check_decision (const Row *row,
                BbItem *review,
                BbBet *bet,
                const BbDecision *decision,
                GError **error)
{
  guint i;

  if (review != NULL && bb_review_get_stage (review) == BB_REVIEW_SEALED) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_SEALED, _ ("The minutes of this review are sealed"));
    return FALSE;
  }
  if (!row->applies (bet)) {
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_WRONG_STAGE, _ ("That cannot be decided of this bet as it stands"));
    return FALSE;
  }
  for (i = 0; i < G_N_ELEMENTS (demands); i++) {
    if ((get_asks (row, bet) & demands[i].asks) == 0 || demands[i].is_there (decision))
      continue;
    g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, _ (demands[i].message));
    return FALSE;
  }
  return check_other (row, bet, decision, error) && check_amount (row, bet, decision, error);
}

/* --- writing down ----------------------------------------------------------------------------- */

static void
capture_before (BbItem *receipt,
                BbBet *bet)
{
  guint i;

  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++)
    bb_item_set_value (receipt, bb_receipt_pairs[i].before, bb_item_get_value (BB_ITEM (bet), bb_receipt_pairs[i].bet_field));
}

static void
capture_after (BbItem *receipt,
               BbBet *bet)
{
  guint i;

  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++)
    bb_item_set_value (receipt, bb_receipt_pairs[i].after, bb_item_get_value (BB_ITEM (bet), bb_receipt_pairs[i].bet_field));
}

/* In the middle of the range, -1 where nobody has said. */
static gint
get_confidence (BbBet *bet)
{
  BbItem *item = BB_ITEM (bet);
  gint64 low = bb_item_get_integer (item, BB_BET_CONFIDENCE_LOW, -1);
  gint64 high = bb_item_get_integer (item, BB_BET_CONFIDENCE_HIGH, -1);

  if (low < 0 || high < 0)
    return (gint) MAX (low, high);
  return (gint) ((low + high) / 2);
}

/* Where nobody is named: whoever is named first among those in the room. */
static const char *
get_decider (const Deciding *deciding)
{
  const char *const *attendees = deciding->review != NULL ? bb_item_get_list_value (deciding->review, BB_REVIEW_ATTENDEES) : NULL;

  if (deciding->decision->decided_by != NULL || attendees == NULL)
    return deciding->decision->decided_by;
  return attendees[0];
}

static void
write_words (BbItem *receipt,
             const Deciding *deciding)
{
  const BbDecision *decision = deciding->decision;
  gint confidence = decision->confidence >= 0 ? decision->confidence : get_confidence (deciding->bet);

  bb_item_set_text (receipt, BB_RECEIPT_REASON, is_blank (decision->reason) ? NULL : decision->reason);
  bb_item_set_text (receipt, BB_RECEIPT_DECIDED_BY, get_decider (deciding));
  bb_item_set_text (receipt, BB_RECEIPT_EXPECTED_RESULT, decision->expected_result);
  bb_item_set_text (receipt, BB_RECEIPT_REVISIT_WHEN, decision->revisit_when);
  if (decision->options_considered != NULL)
    bb_item_set_value (receipt, BB_RECEIPT_OPTIONS_CONSIDERED, &BB_VALUE_OF_LIST (decision->options_considered));
  if (confidence >= 0)
    bb_item_set_integer (receipt, BB_RECEIPT_CONFIDENCE, confidence);
}

static BbItem *
make_receipt (BbBoard *board,
              BbItem *review,
              BbBet *bet,
              const char *decision)
{
  g_autofree char *id = bb_board_make_id (board, BB_KIND_RECEIPT);
  BbItem *receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bb_bet_get_id (bet));
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_clock_today ());
  bb_item_set_text (receipt, BB_RECEIPT_REVIEW, review != NULL ? bb_item_get_id (review) : NULL);
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, decision);
  bb_item_set_integer (receipt, BB_RECEIPT_OPEN, 1);
  return receipt;
}

static void
add_to_discussed (BbItem *review,
                  BbBet *bet)
{
  const char *const *ids = bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) list = NULL;

  if (ids != NULL && g_strv_contains (ids, bb_bet_get_id (bet)))
    return;
  builder = g_strv_builder_new ();
  if (ids != NULL)
    g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, bb_bet_get_id (bet));
  list = g_strv_builder_end (builder);
  bb_item_set_value (review, BB_REVIEW_BETS_DISCUSSED, &BB_VALUE_OF_LIST (list));
}

/* --- deciding --------------------------------------------------------------------------------- */

/* What is closed is not looked at again. */
static gboolean
closes (const Row *row)
{
  return row->stage != NULL && (g_str_equal (row->stage, "stopped") || g_str_equal (row->stage, "done"));
}

static void
write_fields (const Row *row,
              BbBet *bet,
              const BbDecision *decision)
{
  BbItem *item = BB_ITEM (bet);

  if (row->stage != NULL)
    bb_item_set_text (item, BB_BET_STAGE, row->stage);
  if (decision->cap >= 0)
    bb_item_set_integer (item, BB_BET_FUNDING_CAP, decision->cap);
  if (decision->released >= 0)
    bb_item_set_integer (item, BB_BET_FUNDING_RELEASED, decision->released);
  if (decision->review_date != BB_DATE_NONE && !closes (row))
    bb_item_set_date (item, BB_BET_REVIEW_DATE, decision->review_date);
  if (decision->expiry_date != BB_DATE_NONE)
    bb_item_set_date (item, BB_BET_EXPIRY_DATE, decision->expiry_date);
  bb_item_set_value (item, BB_BET_FLAGGED, &BB_VALUE_OF_NONE);
  bb_item_set_value (item, BB_BET_FLAGGED_BY, &BB_VALUE_OF_NONE);
}

static char *
make_label (const char *decision)
{
  const BbChoice *choice = bb_value_set_find (&bb_set_decision, decision);

  /* Translators: what was decided, as the label of an undo step: "Decide: Keep" */
  return g_strdup_printf (_ ("Decide: %s"), choice != NULL ? _ (choice->label) : _ ("Move money"));
}

static BbItem *
decide (const Deciding *deciding,
        const Row *row,
        GError **error)
{
  BbBoard *board = bb_history_get_board (deciding->history);
  g_autoptr (BbItem) receipt = make_receipt (board, deciding->review, deciding->bet, deciding->decision->decision);

  capture_before (receipt, deciding->bet);
  write_words (receipt, deciding);
  if (row->act != NULL && !row->act (deciding, error))
    return NULL;
  write_fields (row, deciding->bet, deciding->decision);
  capture_after (receipt, deciding->bet);
  if (!bb_item_append (BB_ITEM (board), receipt, error))
    return NULL;
  if (deciding->review != NULL)
    add_to_discussed (deciding->review, deciding->bet);
  return receipt;
}

/* Money that goes to another bet is decided of that one too; the two decisions name each other. */
static gboolean
give_to_other (const Deciding *deciding,
               BbItem *given,
               GError **error)
{
  const BbDecision *decision = deciding->decision;
  BbDecision more = BB_DECISION_INIT ("increase");
  BbItem *taken;

  more.reason = decision->reason;
  more.decided_by = decision->decided_by;
  more.expected_result = decision->expected_result;
  more.cap = bb_bet_get_funding_cap (decision->other) + decision->amount;
  taken = decide (&(Deciding){ deciding->history, deciding->review, decision->other, &more }, find_row ("increase"), error);
  if (taken == NULL)
    return FALSE;
  bb_item_set_text (given, BB_RECEIPT_PARTNER, bb_item_get_id (taken));
  bb_item_set_text (taken, BB_RECEIPT_PARTNER, bb_item_get_id (given));
  return TRUE;
}

static BbItem *
transfer (const Deciding *deciding,
          GError **error)
{
  BbDecision less = *deciding->decision;
  Deciding giving = *deciding;
  BbItem *given;

  less.decision = "decrease";
  less.cap = bb_bet_get_funding_cap (deciding->bet) - deciding->decision->amount;
  giving.decision = &less;
  given = decide (&giving, find_row ("decrease"), error);
  return given != NULL && give_to_other (deciding, given, error) ? given : NULL;
}

static BbItem *
merge (const Deciding *deciding,
       const Row *row,
       GError **error)
{
  BbItem *receipt = decide (deciding, row, error);

  if (receipt == NULL || deciding->decision->amount <= 0)
    return receipt;
  return give_to_other (deciding, receipt, error) ? receipt : NULL;
}

static BbItem *
decide_all (const Deciding *deciding,
            const Row *row,
            GError **error)
{
  if (g_str_equal (row->id, "transfer"))
    return transfer (deciding, error);
  if (g_str_equal (row->id, "merge"))
    return merge (deciding, row, error);
  return decide (deciding, row, error);
}

/**
 * bb_edit_decide:
 * @review: (nullable): the review it is decided in
 * @bet: a bet on the history's board
 *
 * Does what was decided and writes it down. Fails with [error@Bb.EditError] if @decision lacks what it
 * asks for, does not apply to the bet as it stands, or if the minutes are sealed.
 *
 * Returns: (transfer none) (nullable): the receipt; %NULL with @error set, and nothing is changed then
 */
BbItem *
bb_edit_decide (BbHistory *history,
                BbItem *review,
                BbBet *bet,
                const BbDecision *decision,
                GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autofree char *label = NULL;
  const Row *row;
  BbItem *receipt;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet) && decision != NULL, NULL);
  row = find_row (decision->decision);
  g_return_val_if_fail (row != NULL, NULL);

  if (!check_decision (row, review, bet, decision, error))
    return NULL;
  label = make_label (decision->decision);
  step = bb_transaction_begin (history, label);
  receipt = decide_all (&(Deciding){ history, review, bet, decision }, row, error);
  if (receipt == NULL)
    return NULL;
  bb_transaction_commit (step);
  return receipt;
}

/**
 * bb_edit_nod_through:
 * @reason: (nullable): one for all
 *
 * Keeps every bet of the list that is to be nodded through and not yet decided, each until the review
 * that is proposed for it.
 *
 * Returns: how many were kept; 0 with @error set if one could not be, and nothing is changed then
 */
guint
bb_edit_nod_through (BbHistory *history,
                     BbItem *review,
                     const char *reason,
                     GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItemList *items;
  guint n_kept = 0;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (review), 0);

  items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  step = bb_transaction_begin (history, _ ("Nod Through"));
  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *item = bb_item_list_peek (items, i);
    BbBet *bet = bb_agenda_item_get_bet (item);
    BbDecision decision = BB_DECISION_INIT ("keep");

    if (bet == NULL || !bb_agenda_item_is_on (item, "nod_through") || !bb_bet_is_live (bet) || bb_review_find_decision (review, bet) != NULL)
      continue;
    decision.reason = reason;
    decision.review_date = bb_next_review_propose (bet);
    if (bb_edit_decide (history, review, bet, &decision, error) == NULL)
      return 0;
    n_kept++;
  }
  bb_transaction_commit (step);
  return n_kept;
}

/**
 * bb_edit_set_flag:
 * @bets: (element-type BbBet): the bets
 * @role: (nullable): who wants them talked about
 */
void
bb_edit_set_flag (BbHistory *history,
                  GPtrArray *bets,
                  gboolean flagged,
                  const char *role)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && bets != NULL);

  step = bb_transaction_begin (history, flagged ? ngettext ("Flag Bet", "Flag Bets", bets->len) : _ ("Take off Flag"));
  for (i = 0; i < bets->len; i++) {
    bb_item_set_value (bets->pdata[i], BB_BET_FLAGGED, flagged ? &BB_VALUE_OF_INTEGER (1) : &BB_VALUE_OF_NONE);
    bb_item_set_text (bets->pdata[i], BB_BET_FLAGGED_BY, flagged ? role : NULL);
  }
  bb_transaction_commit (step);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A review without a state was written down after the fact, long ago: it counts as sealed if it was
 * held, as planned if not. */

#include "config.h"

#include "bb-review.h"

#include "bb-agenda.h"
#include "bb-field-words.h"
#include "bb-receipt.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const char *const stage_ids[] = {
  [BB_REVIEW_PLANNED] = "planned",
  [BB_REVIEW_RUNNING] = "running",
  [BB_REVIEW_ENDED] = "ended",
  [BB_REVIEW_SEALED] = "sealed",
};
/* clang-format on */

/* --- reviews of a board ----------------------------------------------------------------------- */

static BbDate
get_day (BbItem *review)
{
  BbDate held = bb_item_get_date (review, BB_REVIEW_HELD_ON);

  return held != BB_DATE_NONE ? held : bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
}

/* The latest review in one of the stages from @first to @last, or NULL. */
static BbItem *
find_latest (BbBoard *board,
             BbReviewStage first,
             BbReviewStage last)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  BbItem *latest = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);
    BbReviewStage stage = bb_review_get_stage (review);

    if (stage >= first && stage <= last && (latest == NULL || get_day (review) >= get_day (latest)))
      latest = review;
  }
  return latest;
}

/**
 * bb_board_get_running_review:
 *
 * Returns: (transfer none) (nullable): the review whose meeting is on
 */
BbItem *
bb_board_get_running_review (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return find_latest (board, BB_REVIEW_RUNNING, BB_REVIEW_RUNNING);
}

/**
 * bb_board_get_planned_review:
 *
 * Returns: (transfer none) (nullable): of the reviews that are planned, the first to come
 */
BbItem *
bb_board_get_planned_review (BbBoard *board)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  BbItem *first = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);

    if (bb_review_get_stage (review) == BB_REVIEW_PLANNED && (first == NULL || get_day (review) < get_day (first)))
      first = review;
  }
  return first;
}

/**
 * bb_board_get_ended_review:
 *
 * Returns: (transfer none) (nullable): the latest review that is over and whose minutes are not sealed
 */
BbItem *
bb_board_get_ended_review (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return find_latest (board, BB_REVIEW_ENDED, BB_REVIEW_ENDED);
}

/**
 * bb_board_get_last_review:
 *
 * Returns: (transfer none) (nullable): the latest review that is over
 */
BbItem *
bb_board_get_last_review (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return find_latest (board, BB_REVIEW_ENDED, BB_REVIEW_SEALED);
}

/* --- a review --------------------------------------------------------------------------------- */

/**
 * bb_review_get_stage:
 * @review: an item of kind %BB_KIND_REVIEW
 *
 * Returns: how far it has come
 */
BbReviewStage
bb_review_get_stage (BbItem *review)
{
  const char *state = bb_item_get_text (review, BB_REVIEW_STATE);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stage_ids); i++)
    if (g_str_equal (stage_ids[i], state))
      return (BbReviewStage) i;
  return bb_item_has_value (review, BB_REVIEW_HELD_ON) ? BB_REVIEW_SEALED : BB_REVIEW_PLANNED;
}

/**
 * bb_review_dup_title:
 *
 * Returns: (transfer full): its name, or what it is and when: "Quarterly review, 30 November 2026"
 */
char *
bb_review_dup_title (BbItem *review)
{
  const BbChoice *kind = bb_value_set_find (&bb_set_review_kind, bb_item_get_text (review, BB_REVIEW_KIND));
  const char *label = bb_item_get_text (review, BB_REVIEW_LABEL);
  g_autofree char *day = NULL;

  if (*label != '\0')
    return g_strdup (label);
  if (get_day (review) == BB_DATE_NONE)
    return g_strdup (kind != NULL ? _ (kind->label) : _ ("Review"));
  day = bb_date_to_words (get_day (review));
  /* Translators: what kind of review, and the day */
  return g_strdup_printf (_ ("%s, %s"), kind != NULL ? _ (kind->label) : _ ("Review"), day);
}

/**
 * bb_review_get_snapshot:
 * @moment: "before" or "after"
 *
 * Returns: (transfer none) (nullable): where the bets stood when it began, or when it ended
 */
BbItem *
bb_review_get_snapshot (BbItem *review,
                        const char *moment)
{
  BbItemList *snapshots;
  guint i;

  g_return_val_if_fail (bb_board_of (review) != NULL, NULL);

  snapshots = bb_board_get_items (bb_board_of (review), BB_KIND_SNAPSHOT);
  for (i = 0; i < bb_item_list_get_length (snapshots); i++) {
    BbItem *snapshot = bb_item_list_peek (snapshots, i);

    if (g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW), bb_item_get_id (review)) && g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_MOMENT), moment))
      return snapshot;
  }
  return NULL;
}

static guint
add_up (BbItem *review,
        BbKind kind,
        guint field)
{
  BbItemList *list = bb_item_get_children (review, kind);
  gint64 minutes = 0;
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++)
    minutes += bb_item_get_integer (bb_item_list_peek (list, i), field, 0);
  return (guint) MIN (minutes, G_MAXINT);
}

/**
 * bb_review_count_minutes:
 *
 * Returns: how many minutes its steps and its agenda need; a bet that is not to be discussed on its
 *   own has none of its own
 */
guint
bb_review_count_minutes (BbItem *review)
{
  BbItemList *items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  guint minutes = add_up (review, BB_KIND_STEP, BB_STEP_MINUTES);
  gboolean nods = FALSE;
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *item = bb_item_list_peek (items, i);

    if (bb_agenda_item_is_on (item, "discuss"))
      minutes += (guint) bb_item_get_integer (item, BB_AGENDA_ITEM_MINUTES, BB_AGENDA_DISCUSS_MINUTES);
    nods = nods || bb_agenda_item_is_on (item, "nod_through");
  }
  return nods ? minutes + BB_AGENDA_NOD_THROUGH_MINUTES : minutes;
}

/* --- the agenda ------------------------------------------------------------------------------- */

/**
 * bb_review_find_item:
 *
 * Returns: (transfer none) (nullable): the agenda's item about @bet, left out ones too
 */
BbItem *
bb_review_find_item (BbItem *review,
                     BbBet *bet)
{
  BbItemList *items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *item = bb_item_list_peek (items, i);

    if (g_str_equal (bb_item_get_text (item, BB_AGENDA_ITEM_BET), bb_bet_get_id (bet)))
      return item;
  }
  return NULL;
}

/**
 * bb_agenda_item_get_bet:
 *
 * Returns: (transfer none) (nullable): its bet, if the board still has it
 */
BbBet *
bb_agenda_item_get_bet (BbItem *item)
{
  BbBoard *board = bb_board_of (item);

  return board != NULL ? bb_board_find_bet (board, bb_item_get_text (item, BB_AGENDA_ITEM_BET)) : NULL;
}

/**
 * bb_agenda_item_is_on:
 * @list: "discuss", "nod_through" or "left_out"
 */
gboolean
bb_agenda_item_is_on (BbItem *item,
                      const char *list)
{
  return g_str_equal (bb_item_get_text (item, BB_AGENDA_ITEM_LIST), list);
}

/* --- decisions -------------------------------------------------------------------------------- */

typedef gboolean (*Test) (BbItem *receipt);

static GPtrArray *
list_receipts (BbItem *review,
               Test test)
{
  GPtrArray *found = g_ptr_array_new ();
  BbBoard *board = bb_board_of (review);
  BbItemList *receipts;
  guint i;

  g_return_val_if_fail (board != NULL, found);

  receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_REVIEW), bb_item_get_id (review)) && (test == NULL || test (receipt)))
      g_ptr_array_add (found, receipt);
  }
  return found;
}

/**
 * bb_review_list_receipts:
 *
 * Returns: (transfer container) (element-type BbItem): all that was decided in it, moves and
 *   corrections too, in the order of the board
 */
GPtrArray *
bb_review_list_receipts (BbItem *review)
{
  return list_receipts (review, NULL);
}

/**
 * bb_review_list_moves:
 *
 * Returns: (transfer container) (element-type BbItem): its moves
 */
GPtrArray *
bb_review_list_moves (BbItem *review)
{
  return list_receipts (review, bb_receipt_is_move);
}

static gboolean
is_unanswered (BbItem *receipt)
{
  return bb_receipt_is_move (receipt) && !bb_item_has_value (receipt, BB_RECEIPT_REASON);
}

/**
 * bb_review_list_unanswered:
 *
 * Returns: (transfer container) (element-type BbItem): the moves of which nobody has said why
 */
GPtrArray *
bb_review_list_unanswered (BbItem *review)
{
  return list_receipts (review, is_unanswered);
}

static gboolean
is_decision (BbItem *receipt)
{
  return !bb_receipt_is_move (receipt) && !bb_receipt_is_correction (receipt) && !bb_receipt_is_other_half (receipt);
}

/* The last one of @bet in the order of the board, or NULL. */
static BbItem *
find_last_of (BbItem *review,
              BbBet *bet,
              Test test)
{
  g_autoptr (GPtrArray) found = list_receipts (review, test);
  guint i;

  for (i = found->len; i > 0; i--)
    if (g_str_equal (bb_item_get_text (found->pdata[i - 1], BB_RECEIPT_BET), bb_bet_get_id (bet)))
      return found->pdata[i - 1];
  return NULL;
}

/**
 * bb_review_find_decision:
 *
 * Returns: (transfer none) (nullable): what was last decided of @bet in the review; a move is no
 *   decision, nor is being given what another bet gives up, and a correction does not take the place of
 *   what it corrects
 */
BbItem *
bb_review_find_decision (BbItem *review,
                         BbBet *bet)
{
  return find_last_of (review, bet, is_decision);
}

/**
 * bb_review_find_move:
 *
 * Returns: (transfer none) (nullable): how @bet was moved in the review
 */
BbItem *
bb_review_find_move (BbItem *review,
                     BbBet *bet)
{
  return find_last_of (review, bet, bb_receipt_is_move);
}

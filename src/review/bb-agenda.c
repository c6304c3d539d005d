/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet comes up for a reason, and the most pressing one decides where in the walk. Reasons are a
 * table; each tells by itself whether it holds and what it says. */

#include "config.h"

#include "bb-agenda.h"

#include "bb-field-words.h"
#include "bb-reading-order.h"
#include "bb-status.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbBet *bet;
  BbMovement *movement; /* nullable */
  BbDate day;
} Subject;

typedef struct {
  BbReasons reason;
  const char *id;
  const char *label; /* translatable */
  char *(*describe) (const Subject *subject);
} Row;

/* --- what holds ------------------------------------------------------------------------------- */

static gint64
get_amount (BbBet *bet,
            guint field)
{
  return bb_item_get_integer (BB_ITEM (bet), field, 0);
}

static gint64
get_overspent (BbBet *bet)
{
  return get_amount (bet, BB_BET_FUNDING_SPENT) - get_amount (bet, BB_BET_FUNDING_RELEASED);
}

/* In tenths; 0 where it is not known. */
static gint
get_risk_growth (const Subject *subject)
{
  gint familiarity;
  gint risk;

  if (subject->movement == NULL || !bb_bet_is_placed (subject->bet) || !bb_movement_get_place_then (subject->movement, subject->bet, &familiarity, &risk))
    return 0;
  return bb_bet_get_risk (subject->bet) - risk;
}

/* The zone the bet was in, where that is another one than now. */
static BbItem *
find_zone_left (const Subject *subject)
{
  BbBoard *board = bb_board_of (BB_ITEM (subject->bet));
  BbItem *then;
  gint familiarity;
  gint risk;

  if (subject->movement == NULL || !bb_bet_is_placed (subject->bet) || !bb_movement_get_place_then (subject->movement, subject->bet, &familiarity, &risk))
    return NULL;
  then = bb_board_get_zone_at (board, familiarity, risk);
  return then != bb_board_get_zone_at (board, bb_bet_get_familiarity (subject->bet), bb_bet_get_risk (subject->bet)) ? then : NULL;
}

static BbReasons
get_reasons_of_dates (BbBet *bet,
                      BbDate day)
{
  BbStatus status = bb_status_of_bet (bet, day);
  BbReasons reasons = BB_REASON_NONE;

  if ((status & BB_STATUS_EXPIRED) != 0)
    reasons |= BB_REASON_EXPIRED;
  if ((status & BB_STATUS_STOP_DATE_PASSED) != 0)
    reasons |= BB_REASON_STOP_DATE_PASSED;
  if ((status & BB_STATUS_OVERDUE) != 0)
    reasons |= BB_REASON_OVERDUE;
  return reasons;
}

static BbReasons
get_reasons_of_state (BbBet *bet)
{
  BbReasons reasons = BB_REASON_NONE;

  if (g_str_equal (bb_item_get_text (BB_ITEM (bet), BB_BET_HARM_SIGNAL_STATE), "tripped"))
    reasons |= BB_REASON_TRIPPED;
  if (get_overspent (bet) > 0)
    reasons |= BB_REASON_OVERSPENT;
  if (bb_bet_is_candidate (bet))
    reasons |= BB_REASON_ASKING;
  if (bb_item_has_value (BB_ITEM (bet), BB_BET_FLAGGED))
    reasons |= BB_REASON_FLAGGED;
  return reasons;
}

static gboolean
is_due (BbBet *bet,
        BbDate day,
        BbDate horizon)
{
  BbDate review = bb_bet_get_review_date (bet);

  return review != BB_DATE_NONE && review >= day && review <= horizon;
}

static BbReasons
get_reasons (const Subject *subject,
             BbDate horizon)
{
  BbReasons reasons;

  if (bb_bet_is_closed (subject->bet))
    return BB_REASON_NONE;
  reasons = get_reasons_of_dates (subject->bet, subject->day) | get_reasons_of_state (subject->bet);
  if (get_risk_growth (subject) >= BB_AGENDA_RISK_POINTS * 10)
    reasons |= BB_REASON_RISK_UP;
  if (find_zone_left (subject) != NULL)
    reasons |= BB_REASON_ZONE_CHANGED;
  if (is_due (subject->bet, subject->day, horizon))
    reasons |= BB_REASON_DUE;
  return reasons;
}

/* --- what they say ------------------------------------------------------------------------------ */

static char *
describe_date (const char *format,
               BbBet *bet,
               guint field)
{
  g_autofree char *words = bb_date_to_words (bb_item_get_date (BB_ITEM (bet), field));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, words);
#pragma GCC diagnostic pop
}

static char *
describe_amount (const char *format,
                 BbBet *bet,
                 gint64 amount)
{
  g_autofree char *words = bb_board_format_amount (bb_board_of (BB_ITEM (bet)), amount);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, words);
#pragma GCC diagnostic pop
}

static char *
describe_expired (const Subject *subject)
{
  return describe_date (_ ("Ended on %s"), subject->bet, BB_BET_EXPIRY_DATE);
}

static char *
describe_stop_date (const Subject *subject)
{
  return describe_date (_ ("Was to be decided by %s"), subject->bet, BB_BET_KILL_BY);
}

static char *
describe_tripped (const Subject *subject)
{
  return g_strdup (_ ("The warning sign has been seen"));
}

static char *
describe_overdue (const Subject *subject)
{
  return describe_date (_ ("Review overdue since %s"), subject->bet, BB_BET_REVIEW_DATE);
}

static char *
describe_overspent (const Subject *subject)
{
  return describe_amount (_ ("Spent %s more than was released"), subject->bet, get_overspent (subject->bet));
}

static char *
describe_asking (const Subject *subject)
{
  if (bb_bet_get_funding_cap (subject->bet) <= 0)
    return g_strdup (_ ("Asks to be taken up"));
  return describe_amount (_ ("Asks for %s"), subject->bet, bb_bet_get_funding_cap (subject->bet));
}

static char *
describe_flagged (const Subject *subject)
{
  const char *role = bb_item_get_text (BB_ITEM (subject->bet), BB_BET_FLAGGED_BY);

  return *role != '\0' ? g_strdup_printf (_ ("Flagged by %s"), role) : g_strdup (_ ("Flagged"));
}

static char *
describe_risk_up (const Subject *subject)
{
  gint points = (get_risk_growth (subject) + 5) / 10;

  return g_strdup_printf (ngettext ("Risk up by %d point", "Risk up by %d points", points), points);
}

static char *
describe_zone (const Subject *subject)
{
  BbItem *then = find_zone_left (subject);

  return then != NULL ? g_strdup_printf (_ ("Came from %s"), bb_zone_get_name (then)) : NULL;
}

static char *
describe_due (const Subject *subject)
{
  return describe_date (_ ("Review due %s"), subject->bet, BB_BET_REVIEW_DATE);
}

static char *
describe_unjudged (const Subject *subject)
{
  gboolean done = g_str_equal (bb_bet_get_stage (subject->bet), "done");

  return g_strdup (done ? _ ("Done, and not looked back on yet") : _ ("Stopped, and not looked back on yet"));
}

/* clang-format off */
static const Row rows[] = {
  { BB_REASON_EXPIRED, "expired", N_ ("Past its end"), describe_expired },
  { BB_REASON_STOP_DATE_PASSED, "stop_date_passed", N_ ("Not decided in time"), describe_stop_date },
  { BB_REASON_TRIPPED, "tripped", N_ ("Warning sign seen"), describe_tripped },
  { BB_REASON_OVERDUE, "overdue", N_ ("Review overdue"), describe_overdue },
  { BB_REASON_OVERSPENT, "overspent", N_ ("Overspent"), describe_overspent },
  { BB_REASON_ASKING, "asking", N_ ("Asks for money"), describe_asking },
  { BB_REASON_FLAGGED, "flagged", N_ ("Flagged"), describe_flagged },
  { BB_REASON_RISK_UP, "risk_up", N_ ("Risk went up"), describe_risk_up },
  { BB_REASON_ZONE_CHANGED, "zone_changed", N_ ("In another zone"), describe_zone },
  { BB_REASON_DUE, "due", N_ ("Review due"), describe_due },
  { BB_REASON_UNJUDGED, "unjudged", N_ ("Not looked back on yet"), describe_unjudged },
};
/* clang-format on */

/* --- public ------------------------------------------------------------------------------------ */

/**
 * bb_agenda_get_reasons:
 * @bet: a bet on a board
 * @movement: (nullable): movement since the last review
 * @day: the day of the review
 *
 * Closed bets have no reasons. A review counts as due up to %BB_DUE_DAYS after @day.
 *
 * Returns: why the bet would come up
 */
BbReasons
bb_agenda_get_reasons (BbBet *bet,
                       BbMovement *movement,
                       BbDate day)
{
  const Subject subject = { .bet = bet, .movement = movement, .day = day };

  g_return_val_if_fail (BB_IS_BET (bet), BB_REASON_NONE);

  return get_reasons (&subject, day + BB_DUE_DAYS);
}

/**
 * bb_agenda_describe:
 * @reasons: which reasons to put into words
 *
 * Returns: (transfer full): a sentence a reason, the most pressing first: "Spent 14 more than was
 *   released"; a reason that no longer holds is named without its facts
 */
GStrv
bb_agenda_describe (BbBet *bet,
                    BbReasons reasons,
                    BbMovement *movement,
                    BbDate day)
{
  const Subject subject = { .bet = bet, .movement = movement, .day = day };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  BbReasons now;
  guint i;

  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  now = bb_bet_is_closed (bet) ? BB_REASON_UNJUDGED : get_reasons (&subject, bb_agenda_get_horizon (bb_board_of (BB_ITEM (bet)), day));
  for (i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = NULL;

    if ((reasons & rows[i].reason) == 0)
      continue;
    words = (now & rows[i].reason) != 0 ? rows[i].describe (&subject) : NULL;
    g_strv_builder_add (builder, words != NULL ? words : _ (rows[i].label));
  }
  return g_strv_builder_end (builder);
}

/**
 * bb_agenda_get_horizon:
 *
 * Returns: up to which day a review is due at @planned_on: the day before the next planned meeting,
 *   so that nothing is overdue when people meet again; at least %BB_DUE_DAYS later
 */
BbDate
bb_agenda_get_horizon (BbBoard *board,
                       BbDate planned_on)
{
  BbItemList *meetings = bb_board_get_items (board, BB_KIND_MEETING);
  BbDate next = BB_DATE_NONE;
  guint i;

  for (i = 0; i < bb_item_list_get_length (meetings); i++) {
    BbDate date = bb_item_get_date (bb_item_list_peek (meetings, i), BB_MEETING_DATE);

    if (date > planned_on && (next == BB_DATE_NONE || date < next))
      next = date;
  }
  return MAX (next == BB_DATE_NONE ? BB_DATE_NONE : next - 1, planned_on + BB_DUE_DAYS);
}

/* The lowest bit is the most pressing reason. */
static gint
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const BbAgendaEntry *first = *(const BbAgendaEntry *const *) a;
  const BbAgendaEntry *second = *(const BbAgendaEntry *const *) b;

  if (first->discuss != second->discuss)
    return first->discuss ? -1 : 1;
  if (!first->discuss)
    return 0;
  return g_bit_nth_lsf (first->reasons, -1) - g_bit_nth_lsf (second->reasons, -1);
}

/* g_ptr_array_sort() is a stable merge sort, so equals stay in the order in which the plane is read. */
static void
add_entry (GPtrArray *entries,
           BbBet *bet,
           BbReasons reasons)
{
  BbAgendaEntry *entry;

  if (reasons == BB_REASON_NONE)
    return;
  entry = g_new0 (BbAgendaEntry, 1);
  entry->bet = bet;
  entry->reasons = reasons;
  entry->discuss = (reasons & BB_REASONS_TO_DISCUSS) != 0;
  g_ptr_array_add (entries, entry);
}

/**
 * bb_agenda_compute:
 * @planned_on: the day of the review
 *
 * Returns: (transfer full) (element-type BbAgendaEntry): the bets to discuss, the most pressing first,
 *   then those to nod through; bets without a place last in each
 */
GPtrArray *
bb_agenda_compute (BbBoard *board,
                   BbDate planned_on)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BbMovement) movement = NULL;
  g_autoptr (GPtrArray) placed = NULL;
  BbDate horizon;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), entries);

  movement = bb_movement_new_since_latest (board);
  placed = bb_reading_order (board);
  horizon = bb_agenda_get_horizon (board, planned_on);
  for (i = 0; i < placed->len; i++)
    add_entry (entries, placed->pdata[i], get_reasons (&(Subject){ placed->pdata[i], movement, planned_on }, horizon));
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (!bb_bet_is_placed (bet))
      add_entry (entries, bet, get_reasons (&(Subject){ bet, movement, planned_on }, horizon));
  }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/**
 * bb_agenda_has_tripped:
 * @reasons: why the bet is on the agenda
 *
 * Returns: whether it is there where one looks only at what tripped: for a signal that has been seen, or
 *   for one of %BB_REASONS_TRIPPED
 */
gboolean
bb_agenda_has_tripped (BbBet *bet,
                       BbReasons reasons)
{
  static const guint states[] = { BB_BET_HARM_SIGNAL_STATE, BB_BET_SCALE_SIGNAL_STATE, BB_BET_PROGRESS_SIGNAL_STATE };
  guint i;

  g_return_val_if_fail (BB_IS_BET (bet), FALSE);

  for (i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (bb_item_get_text (BB_ITEM (bet), states[i]), "tripped"))
      return TRUE;
  return (reasons & BB_REASONS_TRIPPED) != 0;
}

/**
 * bb_reasons_to_ids:
 *
 * Returns: (transfer full): as they are written in files
 */
GStrv
bb_reasons_to_ids (BbReasons reasons)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if ((reasons & rows[i].reason) != 0)
      g_strv_builder_add (builder, rows[i].id);
  return g_strv_builder_end (builder);
}

/**
 * bb_reasons_from_ids:
 * @ids: (nullable): ids; unknown ones are left out
 */
BbReasons
bb_reasons_from_ids (const char *const *ids)
{
  BbReasons reasons = BB_REASON_NONE;
  guint i;

  for (i = 0; ids != NULL && i < G_N_ELEMENTS (rows); i++)
    if (g_strv_contains (ids, rows[i].id))
      reasons |= rows[i].reason;
  return reasons;
}

/**
 * bb_reason_get_label:
 * @reason: one reason
 *
 * Returns: what it is called, translated
 */
const char *
bb_reason_get_label (BbReasons reason)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].reason == reason)
      return _ (rows[i].label);
  return "";
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the calendar says of a bet is judged once, in bb-status.c; here it gets words. */

#include "config.h"

#include "bb-calendar-checks.h"

#include "bb-field-words.h"
#include "bb-status.h"

#include <glib/gi18n-lib.h>

/* A bet of which nothing was decided for so many days is stale. */
#define STALE_DAYS 180u

/* A cheap probe may be active for so many days. */
#define PROBE_DAYS 120u

static gboolean
has_status (BbCheckFacts *facts,
            BbItem *bet,
            BbStatus status)
{
  BbDate last = bb_item_has_value (bet, BB_BET_KILL_BY) ? bb_check_facts_get_last_decision (facts, BB_BET (bet)) : BB_DATE_NONE;

  return (bb_status_after (BB_BET (bet), last, bb_check_facts_get_day (facts)) & status) != 0;
}

/* @words with the day in @field in it. */
static char *
say_day (BbItem *bet,
         guint field,
         const char *words)
{
  g_autofree char *day = bb_date_to_words (bb_item_get_date (bet, field));
  GString *text = g_string_new (words);

  g_string_replace (text, "%s", day, 1);
  return g_string_free (text, FALSE);
}

static char *
say_days (const char *words,
          guint days)
{
  g_autofree char *number = g_strdup_printf ("%u", days);
  GString *text = g_string_new (words);

  g_string_replace (text, "%u", number, 1);
  return g_string_free (text, FALSE);
}

char *
bb_calendar_checks_find_due (BbCheckFacts *facts,
                             BbItem *subject)
{
  return has_status (facts, subject, BB_STATUS_DUE) ? say_day (subject, BB_BET_REVIEW_DATE, _ ("The next review is on %s")) : NULL;
}

char *
bb_calendar_checks_find_overdue (BbCheckFacts *facts,
                                 BbItem *subject)
{
  return has_status (facts, subject, BB_STATUS_OVERDUE) ? say_day (subject, BB_BET_REVIEW_DATE, _ ("The review was to be on %s: hold it, or set another day")) : NULL;
}

char *
bb_calendar_checks_find_expired (BbCheckFacts *facts,
                                 BbItem *subject)
{
  return has_status (facts, subject, BB_STATUS_EXPIRED) ? say_day (subject, BB_BET_EXPIRY_DATE, _ ("It ended on %s: renew it, or close it")) : NULL;
}

char *
bb_calendar_checks_find_stop_date_passed (BbCheckFacts *facts,
                                          BbItem *subject)
{
  return has_status (facts, subject, BB_STATUS_STOP_DATE_PASSED) ? say_day (subject, BB_BET_KILL_BY, _ ("It was to be decided by %s, and nothing has been decided since: go on or stop")) : NULL;
}

/* From the last decision, else from the day it was placed. The check sleeps until a board has decisions
 * at all. */
char *
bb_calendar_checks_find_stale (BbCheckFacts *facts,
                               BbItem *subject)
{
  BbDate day = bb_check_facts_get_day (facts);
  BbDate last = bb_check_facts_get_last_decision (facts, BB_BET (subject));

  if (bb_item_list_get_length (bb_board_get_items (bb_check_facts_get_board (facts), BB_KIND_RECEIPT)) == 0)
    return NULL;
  last = MAX (last, bb_item_get_date (subject, BB_BET_PLACED_ON));
  if (last == BB_DATE_NONE || last + STALE_DAYS > day)
    return NULL;
  return say_days (_ ("Nothing has been decided about it for %u days: look at it again"), day - last);
}

char *
bb_calendar_checks_find_probe_lingering (BbCheckFacts *facts,
                                         BbItem *subject)
{
  BbDate day = bb_check_facts_get_day (facts);
  BbDate placed = bb_item_get_date (subject, BB_BET_PLACED_ON);

  if (placed == BB_DATE_NONE || placed + PROBE_DAYS >= day || !g_str_equal (bb_bet_get_stage (BB_BET (subject)), "active"))
    return NULL;
  if (!bb_check_facts_is_in_zone (facts, BB_BET (subject), "probe"))
    return NULL;
  return say_days (_ ("This trial has run for %u days: end it, or make more of it"), day - placed);
}

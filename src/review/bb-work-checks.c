/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* High risk begins at the split of the board, whatever its zones are. */

#include "config.h"

#include "bb-work-checks.h"

#include <glib/gi18n-lib.h>

static gboolean
is_risky (BbCheckFacts *facts,
          BbItem *bet)
{
  BbItem *board = BB_ITEM (bb_check_facts_get_board (facts));

  return bb_bet_is_placed (BB_BET (bet)) && bb_bet_get_risk (BB_BET (bet)) >= bb_item_get_tenths (board, BB_BOARD_RISK_SPLIT, 500);
}

static guint
count_list (BbItem *bet,
            guint field)
{
  const char *const *list = bb_item_get_list_value (bet, field);

  return list != NULL ? g_strv_length ((char **) list) : 0;
}

char *
bb_work_checks_find_no_stop_rule (BbCheckFacts *facts,
                                  BbItem *subject)
{
  BbBet *bet = BB_BET (subject);

  if (bb_item_has_value (subject, BB_BET_KILL_CRITERION))
    return NULL;
  if (!bb_check_facts_is_in_zone (facts, bet, "far") && !bb_check_facts_is_in_zone (facts, bet, "probe"))
    return NULL;
  return g_strdup (_ ("Nothing says when to stop: agree on it while it is easy"));
}

char *
bb_work_checks_find_no_harm_signal (BbCheckFacts *facts,
                                    BbItem *subject)
{
  if (bb_item_has_value (subject, BB_BET_HARM_SIGNAL) || !is_risky (facts, subject))
    return NULL;
  return g_strdup (_ ("Much is at stake, and nothing would warn us: name a warning sign"));
}

char *
bb_work_checks_find_no_way_back (BbCheckFacts *facts,
                                 BbItem *subject)
{
  if (bb_item_has_value (subject, BB_BET_GUARDRAILS) || !g_str_equal (bb_item_get_text (subject, BB_BET_REVERSIBILITY), "one_way"))
    return NULL;
  if (!bb_check_facts_is_in_zone (facts, BB_BET (subject), "heavy"))
    return NULL;
  return g_strdup (_ ("There is no way back, and nothing guards the way: write down what must not happen"));
}

char *
bb_work_checks_find_one_option (BbCheckFacts *facts,
                                BbItem *subject)
{
  if (bb_item_has_value (subject, BB_BET_OPTIONS_SET_ASIDE))
    return NULL;
  return g_strdup (_ ("Nothing else was considered: name another option, even doing nothing"));
}

char *
bb_work_checks_find_expedition_narrow_mandate (BbCheckFacts *facts,
                                               BbItem *subject)
{
  const char *mandate = bb_item_get_text (subject, BB_BET_MANDATE);

  if (!g_str_equal (mandate, "A") && !g_str_equal (mandate, "B"))
    return NULL;
  if (!bb_check_facts_is_in_zone (facts, BB_BET (subject), "far"))
    return NULL;
  return g_strdup (_ ("On new ground the team is told what to make: let it decide more"));
}

char *
bb_work_checks_find_over_tied (BbCheckFacts *facts,
                               BbItem *subject)
{
  if (count_list (subject, BB_BET_DRIVERS) <= 2 || count_list (subject, BB_BET_CONSTRAINTS) <= 2 || count_list (subject, BB_BET_FLOATS) >= 2)
    return NULL;
  return g_strdup (_ ("Much must come true, much must be kept, and little may give way: loosen something"));
}

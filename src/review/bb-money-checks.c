/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts are compared as they are; none is nothing. */

#include "config.h"

#include "bb-money-checks.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

static gint64
get_amount (BbItem *bet,
            guint field)
{
  return bb_item_get_integer (bet, field, 0);
}

static char *
say_amount (BbCheckFacts *facts,
            gint64 amount,
            const char *words)
{
  g_autofree char *money = bb_board_format_amount (bb_check_facts_get_board (facts), amount);
  GString *text = g_string_new (words);

  g_string_replace (text, "%s", money, 1);
  return g_string_free (text, FALSE);
}

char *
bb_money_checks_find_no_rationale (BbCheckFacts *facts,
                                   BbItem *subject)
{
  if (get_amount (subject, BB_BET_FUNDING_RELEASED) <= 0 || bb_item_has_value (subject, BB_BET_FUNDING_RATIONALE))
    return NULL;
  return g_strdup (_ ("Money is released, and nobody has said why: write down the reason"));
}

char *
bb_money_checks_find_overspent (BbCheckFacts *facts,
                                BbItem *subject)
{
  gint64 over = get_amount (subject, BB_BET_FUNDING_SPENT) - get_amount (subject, BB_BET_FUNDING_RELEASED);

  return over > 0 ? say_amount (facts, over, _ ("%s more is spent than was released: release it, or stop spending")) : NULL;
}

char *
bb_money_checks_find_over_cap (BbCheckFacts *facts,
                               BbItem *subject)
{
  if (!bb_item_has_value (subject, BB_BET_FUNDING_CAP) || get_amount (subject, BB_BET_FUNDING_RELEASED) <= get_amount (subject, BB_BET_FUNDING_CAP))
    return NULL;
  return say_amount (facts, get_amount (subject, BB_BET_FUNDING_CAP), _ ("More is released than the limit of %s: raise the limit, or take money back"));
}

char *
bb_money_checks_find_envelope_exceeded (BbCheckFacts *facts,
                                        BbItem *subject)
{
  gint64 over;

  if (!bb_bet_is_envelope (BB_BET (subject)))
    return NULL;
  over = bb_check_facts_sum_parts (facts, BB_BET (subject)) - bb_bet_get_funding_cap (BB_BET (subject));
  return over > 0 ? say_amount (facts, over, _ ("Its parts may take %s more than it holds: give it more, or cut a part")) : NULL;
}

/* Money that expects a return, or that runs anyway, does not pay for finding out. */
char *
bb_money_checks_find_expedition_on_run_money (BbCheckFacts *facts,
                                              BbItem *subject)
{
  static const char *const run_money[] = { "return_based", "run_budget", "slack_time", NULL };
  const char *model = bb_item_get_text (subject, BB_BET_FUNDING_MODEL);

  if (!g_strv_contains (run_money, model) || !bb_check_facts_is_in_zone (facts, BB_BET (subject), "far"))
    return NULL;
  return g_strdup (_ ("New ground is paid for as if it were known: release money on what was learned"));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties of a board form no cycle, and a chain is followed no further than it matters. */

#include "config.h"

#include "bb-tie-checks.h"

#include "bb-aim-words.h"
#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

/* A bet may be so many parts below the top. */
#define MOST_LEVELS 3u

static gboolean
is_asleep (BbBet *bet)
{
  static const char *const asleep[] = { "candidate", "paused", "stopped", NULL };

  return g_strv_contains (asleep, bb_bet_get_stage (bet));
}

static BbBet *
find_sleeper (BbCheckFacts *facts,
              BbItem *bet)
{
  BbItemList *links = bb_item_get_children (bet, BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);
    BbBet *to = bb_board_find_bet (bb_check_facts_get_board (facts), bb_item_get_text (link, BB_LINK_TO));

    if (to != NULL && g_str_equal (bb_item_get_text (link, BB_LINK_KIND), "waits_for") && is_asleep (to))
      return to;
  }
  return NULL;
}

char *
bb_tie_checks_find_waits_for_sleeper (BbCheckFacts *facts,
                                      BbItem *subject)
{
  BbBet *sleeper = find_sleeper (facts, subject);
  g_autofree char *stage = NULL;

  if (sleeper == NULL)
    return NULL;
  stage = bb_field_to_words (&bb_bet_fields[BB_BET_STAGE], bb_check_facts_get_board (facts), bb_item_get_value (BB_ITEM (sleeper), BB_BET_STAGE));
  /* Translators: the title of a bet, and its state: Paused, Stopped or Candidate. */
  return g_strdup_printf (_ ("It waits for “%s” (%s): wake that one, or stop waiting"), bb_bet_get_title (sleeper), stage);
}

static BbBet *
find_parent (BbCheckFacts *facts,
             BbBet *bet)
{
  return bb_board_find_bet (bb_check_facts_get_board (facts), bb_bet_get_linked (bet, "parent"));
}

char *
bb_tie_checks_find_deep_chain (BbCheckFacts *facts,
                               BbItem *subject)
{
  BbBet *at = BB_BET (subject);
  guint levels = 0;

  while (levels <= MOST_LEVELS && (at = find_parent (facts, at)) != NULL)
    levels++;
  return levels > MOST_LEVELS ? g_strdup (_ ("It is a part of a part of a part of a part: make it part of something larger")) : NULL;
}

static gboolean
is_alike (BbItem *bet,
          BbItem *other,
          guint field)
{
  return bb_item_has_value (bet, field) && bb_item_has_value (other, field) && bb_aim_words_are_alike (bb_item_get_text (bet, field), bb_item_get_text (other, field));
}

char *
bb_tie_checks_find_copied_aim (BbCheckFacts *facts,
                               BbItem *subject)
{
  BbItem *parent = BB_ITEM (find_parent (facts, BB_BET (subject)));

  if (parent == NULL || (!is_alike (subject, parent, BB_BET_TITLE) && !is_alike (subject, parent, BB_BET_HYPOTHESIS)))
    return NULL;
  return g_strdup_printf (_ ("It says much the same as “%s”, of which it is a part: say what this part adds"), bb_bet_get_title (BB_BET (parent)));
}

char *
bb_tie_checks_find_same_claim (BbCheckFacts *facts,
                               BbItem *subject)
{
  guint n_others;

  if (!bb_item_has_value (subject, BB_BET_PROGRESS_SIGNAL))
    return NULL;
  n_others = bb_check_facts_count_claims (facts, BB_BET (subject));
  if (n_others < 2)
    return NULL;
  n_others--;
  return g_strdup_printf (ngettext ("%u other bet goes by the same sign: say which of them moves it", "%u other bets go by the same sign: say which of them moves it", n_others), n_others);
}

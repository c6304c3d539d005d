/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones without a limit or a band are never spoken of. */

#include "config.h"

#include "bb-mix-checks.h"

#include "bb-zone.h"

#include <glib/gi18n-lib.h>

/* So many reviews in a row without a stop are worth a word. */
#define N_REVIEWS 3u

char *
bb_mix_checks_find_no_slack (BbCheckFacts *facts,
                             BbItem *subject)
{
  guint live = bb_check_facts_count_live (facts, subject);
  gint64 most = bb_item_get_integer (subject, BB_ZONE_MAX_LIVE, G_MAXINT64);

  if (live <= most)
    return NULL;
  /* Translators: the name of a zone, and how many bets are in it and may be. */
  return g_strdup_printf (_ ("%s holds %u live bets, and at most %u are meant: end one before the next begins"), bb_zone_get_name (subject), live, (guint) most);
}

char *
bb_mix_checks_find_drift_from_mix (BbCheckFacts *facts,
                                   BbItem *subject)
{
  gint64 money = bb_check_facts_sum_zone (facts, subject);
  gint64 all = bb_check_facts_sum_zones (facts);
  gint64 low = bb_item_get_integer (subject, BB_ZONE_SHARE_LOW, 0);
  gint64 high = bb_item_get_integer (subject, BB_ZONE_SHARE_HIGH, 100);
  double share = all > 0 ? 100.0 * (double) money / (double) all : 0;

  if (all <= 0)
    return NULL;
  /* Translators: the name of a zone, and shares of the money in per cent. */
  if (share < (double) low)
    return g_strdup_printf (_ ("%s has %.0f %% of the money, and at least %u %% are meant: move money there, or change what is meant"), bb_zone_get_name (subject), share, (guint) low);
  if (share > (double) high)
    return g_strdup_printf (_ ("%s has %.0f %% of the money, and at most %u %% are meant: move money away, or change what is meant"), bb_zone_get_name (subject), share, (guint) high);
  return NULL;
}

/* Reviews of the whole board; one of a single bet, or a look back, need stop nothing. */
static gboolean
counts (BbCheckFacts *facts,
        BbItem *review)
{
  static const char *const narrow[] = { "single_bet", "look_back", NULL };
  static const char *const not_held[] = { "planned", "running", NULL };
  BbDate held = bb_item_get_date (review, BB_REVIEW_HELD_ON);

  if (held == BB_DATE_NONE || held > bb_check_facts_get_day (facts))
    return FALSE;
  return !g_strv_contains (narrow, bb_item_get_text (review, BB_REVIEW_KIND)) && !g_strv_contains (not_held, bb_item_get_text (review, BB_REVIEW_STATE));
}

/* The day of the first of the last reviews, or none if there were not so many. */
static BbDate
find_first_day (BbCheckFacts *facts)
{
  BbItemList *reviews = bb_board_get_items (bb_check_facts_get_board (facts), BB_KIND_REVIEW);
  BbDate last[N_REVIEWS] = { BB_DATE_NONE };
  guint i;
  guint k;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);
    BbDate held = counts (facts, review) ? bb_item_get_date (review, BB_REVIEW_HELD_ON) : BB_DATE_NONE;

    for (k = 0; k < N_REVIEWS; k++) {
      BbDate later = MAX (held, last[k]);

      held = MIN (held, last[k]);
      last[k] = later;
    }
  }
  return last[N_REVIEWS - 1];
}

/* What was stopped between two reviews was stopped too. The check sleeps until a board has decisions. */
char *
bb_mix_checks_find_always_kept (BbCheckFacts *facts,
                                BbItem *subject)
{
  BbItemList *receipts = bb_item_get_children (subject, BB_KIND_RECEIPT);
  BbDate first = find_first_day (facts);
  guint i;

  if (first == BB_DATE_NONE || bb_item_list_get_length (receipts) == 0)
    return NULL;
  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    BbDate decided = bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON);

    if (g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "stop") && decided >= first && decided <= bb_check_facts_get_day (facts))
      return NULL;
  }
  return g_strdup (_ ("Nothing was stopped in the last three reviews: ask which bet one would not begin today"));
}

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
  const BbMixRow *row = bb_mix_find_row (bb_check_facts_get_mix (facts), bb_item_get_id (subject));
  gint64 most = bb_item_get_integer (subject, BB_ZONE_MAX_LIVE, G_MAXINT64);

  if (row == NULL || row->now[BB_MIX_COUNT] <= most)
    return NULL;
  /* Translators: the name of a zone, and how many bets are in it and may be. */
  return g_strdup_printf (_ ("%s holds %u live bets, and at most %u are meant: end one before the next begins"), bb_zone_get_name (subject), (guint) row->now[BB_MIX_COUNT], (guint) most);
}

char *
bb_mix_checks_find_drift_from_mix (BbCheckFacts *facts,
                                   BbItem *subject)
{
  BbMix *mix = bb_check_facts_get_mix (facts);
  const BbMixRow *row = bb_mix_find_row (mix, bb_item_get_id (subject));
  gint drift = row != NULL ? bb_mix_get_drift (mix, row) : 0;
  double share;

  if (drift == 0)
    return NULL;
  share = bb_mix_get_share (mix, row, BB_MIX_CAP) / 10.0;
  /* Translators: the name of a zone, and shares of the money in per cent. */
  if (drift < 0)
    return g_strdup_printf (_ ("%s has %.0f %% of the money, and at least %d %% are meant: move money there, or change what is meant"), bb_zone_get_name (subject), share, row->share_low);
  return g_strdup_printf (_ ("%s has %.0f %% of the money, and at most %d %% are meant: move money away, or change what is meant"), bb_zone_get_name (subject), share, row->share_high);
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

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A note comes back with the first review that is held after the day it was put off. A review of a
 * single bet does not bring back the notes of others. */

#include "config.h"

#include "bb-put-off.h"

static gboolean
was_held (BbItem *review)
{
  const char *state = bb_item_get_text (review, BB_REVIEW_STATE);

  if (g_str_equal (bb_item_get_text (review, BB_REVIEW_KIND), "single_bet"))
    return FALSE;
  return *state == '\0' || g_str_equal (state, "ended") || g_str_equal (state, "sealed");
}

/**
 * bb_put_off_get_last_review:
 *
 * Returns: the day of the last review that was held, or %BB_DATE_NONE
 */
BbDate
bb_put_off_get_last_review (BbBoard *board)
{
  BbItemList *reviews;
  BbDate last = BB_DATE_NONE;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), BB_DATE_NONE);

  reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);

    if (was_held (review))
      last = MAX (last, bb_item_get_date (review, BB_REVIEW_HELD_ON));
  }
  return last;
}

/**
 * bb_put_off_is_over:
 * @last_review: from bb_put_off_get_last_review()
 *
 * Returns: whether the note is to be seen again
 */
gboolean
bb_put_off_is_over (BbItem *put_off,
                    BbDate last_review)
{
  return bb_item_get_date (put_off, BB_PUT_OFF_DATE) < last_review;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-follow-ups.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

gboolean
bb_follow_up_is_done (BbItem *follow_up)
{
  return bb_item_has_value (follow_up, BB_FOLLOW_UP_DONE_ON);
}

gboolean
bb_follow_up_is_overdue (BbItem *follow_up,
                         BbDate day)
{
  BbDate due = bb_item_get_date (follow_up, BB_FOLLOW_UP_DUE_ON);

  return !bb_follow_up_is_done (follow_up) && due != BB_DATE_NONE && due < day;
}

/* Those without a day come last, each in the order of its review. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  BbDate first = bb_item_get_date (*(BbItem *const *) a, BB_FOLLOW_UP_DUE_ON);
  BbDate second = bb_item_get_date (*(BbItem *const *) b, BB_FOLLOW_UP_DUE_ON);

  if (first == second)
    return 0;
  if (first == BB_DATE_NONE || second == BB_DATE_NONE)
    return first == BB_DATE_NONE ? 1 : -1;
  return first < second ? -1 : 1;
}

/**
 * bb_board_list_open_follow_ups:
 *
 * Returns: (transfer container) (element-type BbItem): of all reviews, the most pressing first
 */
GPtrArray *
bb_board_list_open_follow_ups (BbBoard *board)
{
  GPtrArray *found = g_ptr_array_new ();
  BbItemList *reviews;
  guint i;
  guint k;

  g_return_val_if_fail (BB_IS_BOARD (board), found);

  reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItemList *items = bb_item_get_children (bb_item_list_peek (reviews, i), BB_KIND_FOLLOW_UP);

    for (k = 0; k < bb_item_list_get_length (items); k++)
      if (!bb_follow_up_is_done (bb_item_list_peek (items, k)))
        g_ptr_array_add (found, bb_item_list_peek (items, k));
  }
  g_ptr_array_sort (found, compare_days);
  return found;
}

static void
join (GString *line,
      const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/**
 * bb_follow_up_dup_details:
 * @day: as of which it is or is not overdue
 *
 * Returns: (transfer full): who is to do it, until when, and for which bet; may be empty
 */
char *
bb_follow_up_dup_details (BbItem *follow_up,
                          BbDate day)
{
  BbBoard *board = bb_board_of (follow_up);
  g_autofree char *date = bb_date_to_words (bb_item_get_date (follow_up, BB_FOLLOW_UP_DUE_ON));
  g_autofree char *due = NULL;
  GString *line = g_string_new (NULL);
  BbItem *team;
  BbBet *bet;

  if (*date != '\0')
    /* Translators: a day until which something is to be done. */
    due = g_strdup_printf (bb_follow_up_is_overdue (follow_up, day) ? _ ("overdue since %s") : _ ("by %s"), date);
  team = bb_board_find (board, BB_KIND_TEAM, bb_item_get_text (follow_up, BB_FOLLOW_UP_TEAM));
  bet = bb_board_find_bet (board, bb_item_get_text (follow_up, BB_FOLLOW_UP_BET));
  join (line, team != NULL ? bb_item_get_text (team, BB_TEAM_NAME) : NULL);
  join (line, due);
  join (line, bet != NULL ? bb_bet_get_title (bet) : NULL);
  return g_string_free (line, FALSE);
}

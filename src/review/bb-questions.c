/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks may have gaps and doubles, as files do: the order is by rank, then as they stand. */

#include "config.h"

#include "bb-questions.h"

typedef struct {
  BbItem *question;
  gboolean closed;
  gint64 rank;
  guint position;
} Entry;

/**
 * bb_question_is_closed:
 *
 * Returns: whether it is answered or dropped
 */
gboolean
bb_question_is_closed (BbItem *question)
{
  const char *status = bb_item_get_text (question, BB_QUESTION_STATUS);

  return g_str_equal (status, "answered") || g_str_equal (status, "dropped");
}

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (one->closed != other->closed)
    return one->closed ? 1 : -1;
  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return one->position < other->position ? -1 : 1;
}

/**
 * bb_questions_list:
 * @bet: (nullable): only those of one bet
 *
 * Returns: (transfer container) (element-type BbItem): the questions: what is to be learned first at the
 *   head, those without a rank after the others, what is answered or dropped at the end
 */
GPtrArray *
bb_questions_list (BbBoard *board,
                   BbBet *bet)
{
  GPtrArray *questions = g_ptr_array_new ();
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  BbItemList *items;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), questions);

  items = bb_board_get_items (board, BB_KIND_QUESTION);
  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *question = bb_item_list_peek (items, i);
    Entry entry = { question, bb_question_is_closed (question), bb_item_get_integer (question, BB_QUESTION_RANK, G_MAXINT64), i };

    if (bet == NULL || g_str_equal (bb_item_get_text (question, BB_QUESTION_BET), bb_bet_get_id (bet)))
      g_array_append_val (entries, entry);
  }
  g_array_sort (entries, compare);
  for (i = 0; i < entries->len; i++)
    g_ptr_array_add (questions, g_array_index (entries, Entry, i).question);
  return questions;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks are of the whole board, from 1 on without gaps once somebody has moved a question: two bets may
 * compete for the same weeks of finding out. */

#include "config.h"

#include "bb-edit-questions.h"

#include "bb-edit-error.h"
#include "bb-questions.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static gint64
get_next_rank (BbBoard *board)
{
  BbItemList *items = bb_board_get_items (board, BB_KIND_QUESTION);
  gint64 last = 0;
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++)
    last = MAX (last, bb_item_get_integer (bb_item_list_peek (items, i), BB_QUESTION_RANK, 0));
  return last + 1;
}

/**
 * bb_edit_add_question:
 * @bet: (nullable): which bet it is about; %NULL for the whole board
 * @text: the question
 *
 * Returns: (transfer none) (nullable): the question, open and last in rank
 */
BbItem *
bb_edit_add_question (BbHistory *history,
                      BbBet *bet,
                      const char *text,
                      GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) question = NULL;
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_HISTORY (history) && text != NULL, NULL);

  words = g_strstrip (g_strdup (text));
  if (*words == '\0') {
    g_set_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, _ ("Write down what you want to know"));
    return NULL;
  }
  board = bb_history_get_board (history);
  id = bb_board_make_id (board, BB_KIND_QUESTION);
  question = bb_board_new_item (BB_KIND_QUESTION, id);
  if (bet != NULL)
    bb_item_set_text (question, BB_QUESTION_BET, bb_bet_get_id (bet));
  bb_item_set_integer (question, BB_QUESTION_RANK, get_next_rank (board));
  bb_item_set_text (question, BB_QUESTION_STATUS, "open");
  bb_item_set_text (question, BB_QUESTION_QUESTION, words);
  step = bb_transaction_begin (history, _ ("Ask"));
  if (!bb_item_append (BB_ITEM (board), question, error))
    return NULL;
  bb_transaction_commit (step);
  return question;
}

/**
 * bb_edit_rank_question:
 * @before: (nullable): the question it is to come right before; %NULL for the end
 */
void
bb_edit_rank_question (BbHistory *history,
                       BbItem *question,
                       BbItem *before)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  guint at;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && question != NULL);

  if (question == before)
    return;
  questions = bb_questions_list (bb_history_get_board (history), NULL);
  g_ptr_array_remove (questions, question);
  if (before == NULL || !g_ptr_array_find (questions, before, &at))
    at = questions->len;
  g_ptr_array_insert (questions, (gint) at, question);
  step = bb_transaction_begin (history, _ ("Reorder Questions"));
  for (i = 0; i < questions->len; i++)
    bb_item_set_integer (questions->pdata[i], BB_QUESTION_RANK, i + 1);
  bb_transaction_commit (step);
}

void
bb_edit_remove_question (BbHistory *history,
                         BbItem *question)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && question != NULL);

  step = bb_transaction_begin (history, _ ("Remove Question"));
  bb_item_remove (question);
  bb_transaction_commit (step);
}

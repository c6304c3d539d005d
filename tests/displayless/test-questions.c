/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The learning list: its order, and the verbs that change it. */

#include "config.h"

#include "bb-edit-questions.h"
#include "bb-load.h"
#include "bb-questions.h"
#include "bb-test-edit.h"

static void
assert_order (BbBoard *board,
              BbBet *bet,
              const char *expected)
{
  g_autoptr (GPtrArray) questions = bb_questions_list (board, bet);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < questions->len; i++)
    g_string_append_printf (found, "%s ", bb_item_get_text (questions->pdata[i], BB_QUESTION_QUESTION));
  g_assert_cmpstr (found->str, ==, expected);
}

static BbItem *
ask (BbTestEdit *self,
     BbBet *bet,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  BbItem *question = bb_edit_add_question (self->history, bet, text, &error);

  g_assert_no_error (error);
  return question;
}

static void
test_add (BbTestEdit *self,
          gconstpointer data)
{
  BbItem *first = ask (self, self->a, "  Who pays? ");
  g_autoptr (GError) error = NULL;

  ask (self, NULL, "Why now?");
  g_assert_cmpstr (bb_item_get_text (first, BB_QUESTION_QUESTION), ==, "Who pays?");
  g_assert_cmpstr (bb_item_get_text (first, BB_QUESTION_BET), ==, "A");
  g_assert_cmpstr (bb_item_get_text (first, BB_QUESTION_STATUS), ==, "open");
  g_assert_cmpint (bb_item_get_integer (first, BB_QUESTION_RANK, 0), ==, 1);
  assert_order (self->board, NULL, "Who pays? Why now? ");
  assert_order (self->board, self->a, "Who pays? ");
  assert_order (self->board, self->b, "");
  g_assert_null (bb_edit_add_question (self->history, NULL, " ", &error));
  g_assert_nonnull (error);
  bb_history_undo (self->history);
  assert_order (self->board, NULL, "Who pays? ");
}

static void
test_rank (BbTestEdit *self,
           gconstpointer data)
{
  BbItem *one = ask (self, self->a, "one");
  BbItem *two = ask (self, self->b, "two");
  BbItem *three = ask (self, self->a, "three");

  bb_edit_rank_question (self->history, three, one);
  assert_order (self->board, NULL, "three one two ");
  g_assert_cmpint (bb_item_get_integer (two, BB_QUESTION_RANK, 0), ==, 3);
  bb_edit_rank_question (self->history, three, NULL);
  assert_order (self->board, NULL, "one two three ");
  bb_history_undo (self->history);
  assert_order (self->board, NULL, "three one two ");
  bb_edit_rank_question (self->history, two, two);
  assert_order (self->board, NULL, "three one two ");
}

/* What is answered or dropped is at the end, whatever its rank. */
static void
test_closed (BbTestEdit *self,
             gconstpointer data)
{
  BbItem *one = ask (self, self->a, "one");

  ask (self, self->a, "two");
  bb_item_set_text (one, BB_QUESTION_STATUS, "answered");
  assert_order (self->board, self->a, "two one ");
  bb_item_set_text (one, BB_QUESTION_STATUS, "in_progress");
  assert_order (self->board, self->a, "one two ");
}

static void
test_remove (BbTestEdit *self,
             gconstpointer data)
{
  bb_edit_remove_question (self->history, ask (self, self->a, "one"));
  assert_order (self->board, NULL, "");
  bb_history_undo (self->history);
  assert_order (self->board, NULL, "one ");
}

static void
test_sample (BbTestEdit *self,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, NULL);
  g_autoptr (GPtrArray) questions = bb_questions_list (loaded->board, NULL);

  g_assert_cmpuint (questions->len, ==, 8);
  g_assert_cmpstr (bb_item_get_id (questions->pdata[0]), ==, "Q01");
  g_assert_cmpstr (bb_item_get_id (questions->pdata[5]), ==, "Q07");
  g_assert_cmpstr (bb_item_get_id (questions->pdata[6]), ==, "Q06");
  g_assert_true (bb_question_is_closed (questions->pdata[7]));
}

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/questions/add", BbTestEdit, NULL, set_up, test_add, tear_down);
  g_test_add ("/edit/questions/rank", BbTestEdit, NULL, set_up, test_rank, tear_down);
  g_test_add ("/edit/questions/closed", BbTestEdit, NULL, set_up, test_closed, tear_down);
  g_test_add ("/edit/questions/remove", BbTestEdit, NULL, set_up, test_remove, tear_down);
  g_test_add ("/edit/questions/sample", BbTestEdit, NULL, set_up, test_sample, tear_down);
  return g_test_run ();
}

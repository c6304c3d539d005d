/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each kind of review looks at, and what another kind or another day changes. */

#include "config.h"

#include "bb-agenda-line.h"
#include "bb-edit-agenda.h"
#include "bb-edit-plan.h"
#include "bb-review-course.h"
#include "bb-review.h"

#include "bb-test-edit.h"

#define TODAY bb_date_new (2026, 12, 7)

/* A is overdue, B due in 3 days and C in 40; D is done and was never looked back on. */
static void
fill (BbTestEdit *self)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, "r1");
  g_autoptr (BbItem) meeting = bb_item_new (BB_KIND_MEETING, NULL);

  bb_item_set_date (BB_ITEM (self->a), BB_BET_REVIEW_DATE, TODAY - 1);
  bb_item_set_date (BB_ITEM (self->b), BB_BET_REVIEW_DATE, TODAY + 3);
  bb_item_set_date (BB_ITEM (self->c), BB_BET_REVIEW_DATE, TODAY + 40);
  bb_item_set_text (receipt, BB_RECEIPT_BET, "D");
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, "graduate");
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, TODAY - 100);
  g_assert_true (bb_item_append (BB_ITEM (self->board), receipt, NULL));
  bb_item_set_date (meeting, BB_MEETING_DATE, TODAY + 91);
  g_assert_true (bb_item_append (BB_ITEM (self->board), meeting, NULL));
}

/* "A:5 | B C": what is discussed and for how long, then what is nodded through, then what is left out. */
static char *
describe (BbTestEdit *self,
          BbItem *review)
{
  g_autoptr (GPtrArray) lines = bb_agenda_list_lines (self->board, review);
  GString *text = g_string_new (NULL);
  guint list, i;

  for (list = 0; list < BB_N_AGENDA_LISTS; list++) {
    g_string_append (text, list > 0 ? " |" : "");
    for (i = 0; i < lines->len; i++) {
      const BbAgendaLine *line = lines->pdata[i];

      if (line->list == list)
        g_string_append_printf (text, " %s", bb_bet_get_id (line->bet));
      if (line->list == list && line->minutes > 0)
        g_string_append_printf (text, ":%u", line->minutes);
    }
  }
  return g_string_free (text, FALSE);
}

#define assert_agenda(self, review, expected)           \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *agenda_ = describe (self, review); \
                                                        \
    g_assert_cmpstr (agenda_, ==, expected);            \
  }                                                     \
  G_STMT_END

static BbItem *
keep (BbTestEdit *self,
      const char *kind)
{
  g_autoptr (BbItem) draft = bb_review_course_make (self->board, kind, TODAY, "draft");
  g_autoptr (GError) error = NULL;
  BbItem *review = bb_edit_keep_plan (self->history, draft, &error);

  g_assert_no_error (error);
  return review;
}

static const struct {
  const char *kind;
  const char *agenda;
  guint needed;
  guint there;
} kinds[] = {
  { "quarterly", " A:5 | B C |", 22 + 5 + 3, 90 },
  { "half_year", " A:5 | B C |", 42 + 5 + 3, 120 },
  { "check", " A:5 | B |", 2 + 5 + 3, 20 },
  { "look_back", " D:5 | |", 5 + 5, 60 },
  { "single_bet", " | |", 0, 20 },
};

/* A draft shows what the plan will hold, and leaves the board as it is. */
static void
test_kinds (BbTestEdit *self,
            gconstpointer data)
{
  guint i;

  fill (self);
  for (i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (BbItem) draft = bb_review_course_make (self->board, kinds[i].kind, TODAY, "draft");
    g_autoptr (GPtrArray) lines = bb_agenda_list_lines (self->board, draft);
    BbAgendaTime time;
    BbItem *review;

    assert_agenda (self, draft, kinds[i].agenda);
    bb_agenda_count_time (lines, draft, &time);
    g_assert_cmpuint (time.needed, ==, kinds[i].needed);
    g_assert_cmpuint (time.there, ==, kinds[i].there);
    g_assert_null (bb_board_get_planned_review (self->board));
    review = keep (self, kinds[i].kind);
    assert_agenda (self, review, kinds[i].agenda);
    g_assert_cmpuint (bb_review_count_minutes (review), ==, kinds[i].needed);
    g_assert_true (bb_history_undo (self->history));
  }
}

static void
test_reasons (BbTestEdit *self,
              gconstpointer data)
{
  g_autoptr (BbItem) draft = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (GStrv) words = NULL;
  const BbAgendaLine *line;

  fill (self);
  draft = bb_review_course_make (self->board, "look_back", TODAY, "draft");
  lines = bb_agenda_list_lines (self->board, draft);
  line = lines->pdata[0];
  words = bb_agenda_describe (line->bet, line->reasons, NULL, TODAY);
  g_assert_cmpstr (words[0], ==, "Done, and not looked back on yet");
  g_assert_null (words[1]);
}

/* What is flagged or trips after the plan was made stands on the agenda at once, after what was arranged. */
static void
test_come_up (BbTestEdit *self,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BbItem *review;

  fill (self);
  review = keep (self, "quarterly");
  bb_edit_leave_out_agenda_item (self->history, bb_review_find_item (review, self->a));
  bb_item_set_value (BB_ITEM (self->c), BB_BET_REVIEW_DATE, &BB_VALUE_OF_NONE);
  bb_item_set_text (BB_ITEM (self->b), BB_BET_HARM_SIGNAL_STATE, "tripped");
  assert_agenda (self, review, " | B C | A");
  bb_edit_put_on_agenda (self->history, review, self->a, "nod_through", &error);
  g_assert_no_error (error);
  assert_agenda (self, review, " | B C A |");
  bb_test_edit_add (self->board, "E", 500, 500);
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (self->board, "E")), BB_BET_FLAGGED, 1);
  assert_agenda (self, review, " E:5 | B C A |");
  bb_item_set_text (BB_ITEM (self->b), BB_BET_STAGE, "stopped");
  assert_agenda (self, review, " E:5 | C A |");
}

static void
test_kind_change (BbTestEdit *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BbItem *review;

  fill (self);
  review = keep (self, "quarterly");
  g_assert_true (bb_edit_set_review_kind (self->history, review, "single_bet", self->b, &error));
  g_assert_no_error (error);
  assert_agenda (self, review, " B:5 | |");
  g_assert_cmpint (bb_item_get_integer (review, BB_REVIEW_MINUTES, 0), ==, 20);
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (review, BB_KIND_STEP)), ==, 1);
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Change Kind of Review");
  g_assert_true (bb_history_undo (self->history));
  assert_agenda (self, review, " A:5 | B C |");
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (review, BB_KIND_STEP)), ==, 6);
}

/* On the 20th A, B are overdue. Who has arranged an agenda keeps what was arranged. */
static void
test_day_change (BbTestEdit *self,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BbItem *review;

  fill (self);
  review = keep (self, "quarterly");
  g_assert_true (bb_edit_set_review_day (self->history, review, TODAY + 13, &error));
  assert_agenda (self, review, " B:5 A:5 | C |");
  g_assert_true (bb_history_undo (self->history));
  bb_edit_move_agenda_item (self->history, bb_review_find_item (review, self->b), "nod_through", 1);
  assert_agenda (self, review, " A:5 | C B |");
  g_assert_true (bb_edit_set_review_day (self->history, review, TODAY + 13, &error));
  assert_agenda (self, review, " A:5 | C B |");
  g_assert_cmpuint (bb_item_get_date (review, BB_REVIEW_PLANNED_ON), ==, TODAY + 13);
}

#define ADD(name, test) g_test_add ("/edit/plan/" name, BbTestEdit, NULL, set_up, test, tear_down)

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
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kinds", test_kinds);
  ADD ("reasons", test_reasons);
  ADD ("come-up", test_come_up);
  ADD ("kind-change", test_kind_change);
  ADD ("day-change", test_day_change);
  return g_test_run ();
}

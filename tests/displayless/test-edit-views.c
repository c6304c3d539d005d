/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-views.h"
#include "bb-lens.h"
#include "bb-test-edit.h"

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

static BbItem *
make_lens (const char *color_by)
{
  static const char *const stages[] = { "active", NULL };
  BbItem *lens = bb_lens_new ();

  bb_item_set_text (lens, BB_VIEW_COLOR_BY, color_by);
  bb_lens_set_condition (lens, "stage", stages);
  return lens;
}

static guint
count_views (BbTestEdit *self)
{
  return bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_VIEW));
}

static void
test_save (BbTestEdit *self,
           gconstpointer data)
{
  g_autoptr (BbItem) lens = make_lens ("stage");
  g_autoptr (GError) error = NULL;
  BbItem *view = bb_edit_save_view (self->history, lens, "By state", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_views (self), ==, 1);
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_NAME), ==, "By state");
  g_assert_true (bb_lens_equal (view, lens));
  bb_item_set_text (lens, BB_VIEW_COLOR_BY, "none");
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_COLOR_BY), ==, "stage");
  bb_test_edit_assert_one_step (self, "Save View");
  g_assert_cmpuint (count_views (self), ==, 0);
}

/* The same name means the same view. */
static void
test_save_again (BbTestEdit *self,
                 gconstpointer data)
{
  g_autoptr (BbItem) lens = make_lens ("stage");
  g_autoptr (BbItem) other = make_lens ("bet_type");
  BbItem *view = bb_edit_save_view (self->history, lens, "Ours", NULL);

  g_assert_true (bb_edit_save_view (self->history, other, "Ours", NULL) == view);
  g_assert_cmpuint (count_views (self), ==, 1);
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_COLOR_BY), ==, "bet_type");
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_COLOR_BY), ==, "stage");
}

static void
test_change (BbTestEdit *self,
             gconstpointer data)
{
  g_autoptr (BbItem) lens = make_lens ("stage");
  g_autoptr (BbItem) plain = bb_lens_new ();
  BbItem *view = bb_edit_save_view (self->history, lens, "Ours", NULL);

  bb_edit_rename_view (self->history, view, "Theirs");
  bb_edit_update_view (self->history, view, plain);
  g_assert_true (bb_lens_is_default (view));
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_NAME), ==, "Theirs");
  bb_edit_remove_view (self->history, view);
  g_assert_cmpuint (count_views (self), ==, 0);
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpuint (count_views (self), ==, 1);
  g_assert_true (bb_history_undo (self->history));
  g_assert_true (bb_lens_equal (view, lens));
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_NAME), ==, "Ours");
}

#define ADD(name, func) g_test_add ("/edit/views/" name, BbTestEdit, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("save", test_save);
  ADD ("save-again", test_save_again);
  ADD ("change", test_change);
  return g_test_run ();
}

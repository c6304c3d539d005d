/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-session.h"

#include "bb-lens.h"

#include "bb-test-display.h"

static BbSession *
create_session (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  return bb_session_new (board);
}

static void
test_title (void)
{
  BbSession *session = create_session ();
  BbItem *board = BB_ITEM (bb_session_get_board (session));
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/ours.betboard");
  guint count = 0;

  g_signal_connect_swapped (session, "notify::title", G_CALLBACK (count_cb), &count);
  bb_item_set_text (board, BB_BOARD_TITLE, "Spring & <summer>");
  g_assert_cmpstr (bb_session_get_title (session), ==, "Spring & <summer>");
  g_assert_cmpuint (count, ==, 1);
  bb_item_set_text (board, BB_BOARD_TITLE, NULL);
  g_assert_cmpstr (bb_session_get_title (session), ==, "Untitled Board");
  bb_session_set_file (session, file);
  g_assert_cmpstr (bb_session_get_title (session), ==, "ours");
  g_assert_cmpuint (count, ==, 3);
  g_assert_finalize_object (session);
}

static void
test_propose_name (void)
{
  static const struct {
    const char *title;
    const char *name;
  } cases[] = {
    { "Field-service: spring", "Field-service- spring.png" },
    { "../up", "-up.png" },
    { ".hidden", "hidden.png" },
    { "a/b\\c", "a-b-c.png" },
    { "...", "Board.png" },
    { "Münchner Börse", "Münchner Börse.png" },
  };
  BbSession *session = create_session ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/ours.betboard");
  g_autofree char *from_file = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = NULL;

    bb_item_set_text (BB_ITEM (bb_session_get_board (session)), BB_BOARD_TITLE, cases[i].title);
    name = bb_session_propose_name (session, ".png");
    g_assert_cmpstr (name, ==, cases[i].name);
  }
  bb_session_set_file (session, file);
  from_file = bb_session_propose_name (session, ".svg");
  g_assert_cmpstr (from_file, ==, "ours.svg");
  g_assert_finalize_object (session);
}

static void
test_day (void)
{
  BbSession *session = create_session ();
  BbItem *board = BB_ITEM (bb_session_get_board (session));
  guint count = 0;

  bb_item_set_date (board, BB_BOARD_AS_OF, BB_DATE_NONE);
  g_assert_cmpuint (bb_session_get_day (session), ==, bb_clock_today ());
  g_signal_connect_swapped (session, "notify::day", G_CALLBACK (count_cb), &count);
  bb_item_set_date (board, BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  g_assert_cmpuint (bb_session_get_day (session), ==, bb_date_new (2026, 11, 30));
  g_assert_cmpuint (count, ==, 1);
  g_assert_finalize_object (session);
}

static void
test_read_only (void)
{
  BbSession *session = create_session ();

  assert_notifies_boolean (session, "read-only");
  g_assert_finalize_object (session);
}

static void
test_modified (void)
{
  BbSession *session = create_session ();
  BbHistory *history = bb_session_get_history (session);
  guint count = 0;

  g_assert_false (bb_session_get_modified (session));
  g_signal_connect_swapped (session, "notify::modified", G_CALLBACK (count_cb), &count);
  bb_item_set_text (BB_ITEM (bb_session_get_board (session)), BB_BOARD_TITLE, "Ours");
  g_assert_true (bb_session_get_modified (session));
  g_assert_cmpuint (count, ==, 1);
  bb_history_mark_saved (history, bb_history_get_state (history));
  g_assert_false (bb_session_get_modified (session));
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (bb_history_undo (history));
  g_assert_true (bb_session_get_modified (session));
  g_assert_finalize_object (session);
}

static BbItem *
add_view (BbSession *session,
          const char *name,
          const char *color_by)
{
  BbBoard *board = bb_session_get_board (session);
  BbItem *view = bb_item_new (BB_KIND_VIEW, name);

  bb_item_set_text (view, BB_VIEW_NAME, name);
  bb_item_set_text (view, BB_VIEW_COLOR_BY, color_by);
  g_assert_true (bb_item_append (BB_ITEM (board), view, NULL));
  g_object_unref (view);
  return view;
}

static void
test_lens (void)
{
  BbSession *session = create_session ();
  BbItem *lens = bb_session_get_lens (session);
  const char *const stages[] = { "active", "candidate", NULL };
  guint count = 0;

  g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (count_cb), &count);
  g_assert_false (bb_session_has_lens (session));
  bb_session_set_lens_value (session, BB_VIEW_COLOR_BY, &BB_VALUE_OF_ID ("stage"));
  bb_session_set_lens_value (session, BB_VIEW_COLOR_BY, &BB_VALUE_OF_ID ("stage"));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_COLOR_BY), ==, "stage");
  g_assert_true (bb_session_has_lens (session));
  g_assert_false (bb_session_has_filter (session));
  bb_session_set_condition (session, "stage", stages);
  bb_session_set_condition (session, "stage", stages);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (bb_lens_get_condition (lens, "stage")[1], ==, "candidate");
  g_assert_null (bb_lens_get_condition (lens, "owner_team")[0]);
  g_assert_true (bb_session_has_filter (session));
  bb_session_set_condition (session, "stage", NULL);
  g_assert_false (bb_session_has_filter (session));
  bb_session_set_lens_value (session, BB_VIEW_TEXT, &BB_VALUE_OF_TEXT ("van"));
  bb_session_set_condition (session, "stage", stages);
  bb_session_clear_filter (session);
  g_assert_false (bb_session_has_filter (session));
  g_assert_true (bb_session_has_lens (session));
  bb_session_reset_lens (session);
  g_assert_false (bb_session_has_lens (session));
  g_assert_cmpuint (count, ==, 7);
  g_assert_false (bb_session_get_modified (session));
  g_assert_finalize_object (session);
}

/* The lens has the name of the view for as long as it is what the view says. */
static void
test_view (void)
{
  BbSession *session = create_session ();
  BbItem *lens = bb_session_get_lens (session);
  BbItem *view = add_view (session, "By state", "stage");
  const char *const teams[] = { "data", NULL };

  bb_history_mark_saved (bb_session_get_history (session), bb_history_get_state (bb_session_get_history (session)));
  bb_session_apply_view (session, view);
  g_assert_true (bb_session_get_view (session) == view);
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_COLOR_BY), ==, "stage");
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_NAME), ==, "By state");
  g_assert_false (bb_session_is_view_changed (session));
  bb_session_set_condition (session, "owner_team", teams);
  g_assert_true (bb_session_is_view_changed (session));
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_NAME), ==, "");
  g_assert_false (bb_item_has_children (view, BB_KIND_CONDITION));
  bb_session_set_condition (session, "owner_team", NULL);
  g_assert_false (bb_session_is_view_changed (session));
  g_assert_false (bb_session_get_modified (session));
  bb_item_set_text (view, BB_VIEW_NAME, "States");
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_NAME), ==, "States");
  bb_item_remove (view);
  g_assert_null (bb_session_get_view (session));
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_NAME), ==, "");
  g_assert_cmpstr (bb_item_get_text (lens, BB_VIEW_COLOR_BY), ==, "stage");
  g_assert_finalize_object (session);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/session/title", test_title);
  g_test_add_func ("/app/session/propose-name", test_propose_name);
  g_test_add_func ("/app/session/day", test_day);
  g_test_add_func ("/app/session/modified", test_modified);
  g_test_add_func ("/app/session/read-only", test_read_only);
  g_test_add_func ("/app/session/lens", test_lens);
  g_test_add_func ("/app/session/view", test_view);
  return g_test_run ();
}

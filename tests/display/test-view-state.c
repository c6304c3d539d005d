/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-lens.h"
#include "bb-view-state.h"

#include <glib/gstdio.h>

static GFile *
make_file (guint number)
{
  g_autofree char *path = g_strdup_printf ("/nowhere/%u.betboard", number);

  return g_file_new_for_path (path);
}

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "betboard", "views.ini", NULL);
}

static void
test_round_trip (void)
{
  g_autoptr (GFile) file = make_file (1);
  g_autoptr (GFile) other = make_file (2);
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbItem) read = bb_lens_new ();
  g_autoptr (BbItem) unread = bb_lens_new ();
  const char *const teams[] = { "data", "with; semicolon", NULL };
  BbViewState state = { 2.5, { 310, 640.5 }, TRUE, bb_date_new (2026, 11, 12) };
  BbViewState found = { 0 };

  bb_item_set_text (lens, BB_VIEW_COLOR_BY, "own:quarter");
  bb_item_set_text (lens, BB_VIEW_TEXT, "two\twords=[x]");
  bb_item_set_integer (lens, BB_VIEW_SHOWS_LINKS, 1);
  bb_lens_set_condition (lens, "owner_team", teams);
  bb_view_state_remember (file, &state, lens);
  g_assert_true (bb_view_state_recall (file, &found, read));
  g_assert_true (bb_lens_equal (lens, read));
  g_assert_cmpfloat (found.zoom, ==, 2.5);
  g_assert_cmpfloat (found.middle.x, ==, 310);
  g_assert_cmpfloat (found.middle.y, ==, 640.5);
  g_assert_true (found.list);
  g_assert_cmpuint (found.day, ==, bb_date_new (2026, 11, 12));
  g_assert_false (bb_view_state_recall (other, &found, unread));
}

/* What a lens no longer has does not come back. */
static void
test_forgets (void)
{
  g_autoptr (GFile) file = make_file (1);
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbItem) read = bb_lens_new ();
  BbViewState state = { 1, { 500, 500 }, FALSE, BB_DATE_NONE };

  bb_view_state_remember (file, &state, lens);
  g_assert_true (bb_view_state_recall (file, &state, read));
  g_assert_true (bb_lens_is_default (read));
}

static void
test_bounded (void)
{
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (GFile) first = make_file (1000);
  g_autoptr (GFile) last = make_file (1249);
  BbViewState state = { 1, { 500, 500 }, FALSE, BB_DATE_NONE };
  guint i;

  for (i = 0; i < 250; i++) {
    g_autoptr (GFile) file = make_file (1000 + i);

    bb_view_state_remember (file, &state, lens);
  }
  g_assert_false (bb_view_state_recall (first, &state, lens));
  g_assert_true (bb_view_state_recall (last, &state, lens));
}

static void
test_damaged (void)
{
  g_autoptr (GFile) file = make_file (1);
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autofree char *path = get_path ();
  BbViewState state = { 3, { 500, 500 }, FALSE };

  bb_view_state_remember (file, &state, lens);
  g_assert_true (g_file_set_contents (path, "no [group\n\xff\xfe", -1, NULL));
  g_assert_false (bb_view_state_recall (file, &state, lens));
  bb_view_state_remember (file, &state, lens);
  g_assert_true (bb_view_state_recall (file, &state, lens));
  g_assert_cmpfloat (state.zoom, ==, 3);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/app/view-state/round-trip", test_round_trip);
  g_test_add_func ("/app/view-state/forgets", test_forgets);
  g_test_add_func ("/app/view-state/bounded", test_bounded);
  g_test_add_func ("/app/view-state/damaged", test_damaged);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking back: the line of days by key and by hand, with and without things moving by themselves;
 * what has moved; what was said. */

#include "config.h"

#include "bb-board-view.h"
#include "bb-compare-window.h"
#include "bb-movers-list.h"
#include "bb-scene-view.h"
#include "bb-time-bar.h"

#include "bb-test-display.h"

#include <math.h>

typedef struct {
  BbBoard *board;
  BbSession *session;
  GtkWidget *window;
  BbBoardView *view;
  BbCanvas *canvas;
  BbTimeBar *bar;
} Fixture;

static BbItem *
add (BbBoard *board,
     BbItem *item)
{
  g_assert_true (bb_item_append (BB_ITEM (board), item, NULL));
  g_object_unref (item);
  return item;
}

static void
add_bet (BbBoard *board,
         const char *id,
         gint familiarity,
         gint risk)
{
  BbItem *bet = add (board, BB_ITEM (bb_bet_new (id)));

  bb_item_set_text (bet, BB_BET_TITLE, id);
  bb_item_set_text (bet, BB_BET_STAGE, "active");
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (bet, BB_BET_RISK, risk);
}

static BbItem *
add_snapshot (BbBoard *board,
              const char *id,
              const char *date)
{
  BbItem *snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);

  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_from_iso (date));
  return add (board, snapshot);
}

static void
add_row (BbItem *snapshot,
         const char *bet,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);

  bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, bet);
  bb_item_set_text (row, BB_SNAPSHOT_ROW_STAGE, "active");
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, familiarity);
  bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, risk);
  g_assert_true (bb_item_append (snapshot, row, NULL));
}

static void
add_receipt (BbBoard *board)
{
  BbItem *receipt = bb_item_new (BB_KIND_RECEIPT, "R1");

  bb_item_set_text (receipt, BB_RECEIPT_BET, "far");
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_from_iso ("2026-09-07"));
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, "move");
  bb_item_set_text (receipt, BB_RECEIPT_DECIDED_BY, "Portfolio Committee");
  bb_item_set_text (receipt, BB_RECEIPT_REASON, "Three pilots paid");
  add (board, receipt);
}

static BbBoard *
make_board (void)
{
  BbBoard *board = bb_board_new_starter ();
  BbItem *older = add_snapshot (board, "feb", "2026-02-02");
  BbItem *newer = add_snapshot (board, "may", "2026-05-11");

  add_bet (board, "far", 800, 300);
  add_bet (board, "near", 300, 400);
  add_bet (board, "fresh", 500, 800);
  add_row (older, "far", 100, 900);
  add_row (newer, "far", 300, 700);
  add_row (newer, "near", 200, 400);
  add_row (newer, "deleted", 800, 800);
  add_receipt (board);
  return board;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
animate (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static gboolean
has_scene (gpointer canvas)
{
  return bb_canvas_get_scene (canvas) != NULL;
}

static void
set_up (Fixture *fixture,
        gconstpointer animated)
{
  g_autoptr (BbBoard) board = make_board ();

  animate (animated != NULL);
  fixture->board = board;
  fixture->session = bb_session_new (board);
  fixture->view = BB_BOARD_VIEW (bb_board_view_new ());
  fixture->canvas = bb_board_view_get_canvas (fixture->view);
  fixture->bar = BB_TIME_BAR (find_widget (GTK_WIDGET (fixture->view), BB_TYPE_TIME_BAR));
  fixture->window = gtk_window_new ();
  bb_board_view_set_session (fixture->view, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (has_scene, fixture->canvas);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (fixture->session);
  animate (TRUE);
}

static void
act (Fixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), action, NULL));
  run_pending ();
}

/* What a key does to the line of days. */
static void
press (Fixture *fixture,
       GtkScrollType scroll)
{
  gboolean handled;

  g_signal_emit_by_name (find_widget (GTK_WIDGET (fixture->bar), GTK_TYPE_SCALE), "change-value", scroll, 0.0, &handled);
  g_assert_true (handled);
}

static void
drag_to (Fixture *fixture,
         double position)
{
  gboolean handled;

  g_signal_emit_by_name (find_widget (GTK_WIDGET (fixture->bar), GTK_TYPE_SCALE), "change-value", GTK_SCROLL_JUMP, position, &handled);
}

/* --- where bets are ---------------------------------------------------------------------------- */

/* Whether the picture has "far" where it was in May. */
static gboolean
shows (Fixture *fixture,
       gint familiarity,
       gint risk)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "far");
  BbPoint at = bb_canvas_from_place (fixture->canvas, (BbPoint){ familiarity, risk });
  BbRect mark;
  BbPoint center;

  if (!bb_canvas_get_mark (fixture->canvas, bet, &mark))
    return FALSE;
  center = bb_rect_center (&mark);
  return hypot (center.x - at.x, center.y - at.y) < 4;
}

static gboolean
shows_february (gpointer fixture)
{
  return shows (fixture, 100, 900);
}

static gboolean
shows_may (gpointer fixture)
{
  return shows (fixture, 300, 700);
}

static gboolean
shows_now (gpointer fixture)
{
  return shows (fixture, 800, 300);
}

static gboolean
is_between (gpointer fixture)
{
  double position = bb_time_bar_get_position (((Fixture *) fixture)->bar);

  return position > 1.05 && position < 1.95;
}

/* --- the line of days -------------------------------------------------------------------------- */

static void
test_keys (Fixture *fixture,
           gconstpointer animated)
{
  g_assert_false (bb_time_bar_get_open (fixture->bar));
  act (fixture, "board.time");
  g_assert_true (bb_time_bar_get_open (fixture->bar));
  g_assert_cmpfloat (bb_time_bar_get_position (fixture->bar), ==, 2);
  press (fixture, GTK_SCROLL_STEP_BACKWARD);
  if (animated != NULL) {
    g_assert_null (bb_session_get_at (fixture->session));
    wait_until (is_between, fixture);
  } else {
    g_assert_cmpstr (bb_session_get_at (fixture->session), ==, "may");
  }
  wait_until (shows_may, fixture);
  g_assert_cmpstr (bb_session_get_at (fixture->session), ==, "may");
  g_assert_true (bb_session_get_read_only (fixture->session));
  g_assert_nonnull (bb_scene_find_group (bb_canvas_get_scene (fixture->canvas), "deleted", BB_PART_BET));
  g_assert_null (bb_scene_find_group (bb_canvas_get_scene (fixture->canvas), "fresh", BB_PART_BET));
  g_assert_cmpuint (bb_canvas_get_order (fixture->canvas)->len, ==, 2);
  press (fixture, GTK_SCROLL_START);
  wait_until (shows_february, fixture);
  press (fixture, GTK_SCROLL_END);
  wait_until (shows_now, fixture);
  g_assert_null (bb_session_get_at (fixture->session));
  g_assert_false (bb_session_get_read_only (fixture->session));
}

/* A drag comes to rest at the nearest day. */
static void
test_drag (Fixture *fixture,
           gconstpointer animated)
{
  act (fixture, "board.time");
  drag_to (fixture, 1.6);
  if (animated != NULL)
    g_assert_cmpfloat_with_epsilon (bb_time_bar_get_position (fixture->bar), 1.6, 1e-6);
  drag_to (fixture, 0.3);
  wait_until (shows_february, fixture);
  g_assert_cmpstr (bb_session_get_at (fixture->session), ==, "feb");
  g_assert_cmpfloat (bb_time_bar_get_position (fixture->bar), ==, 0);
}

static void
test_closing (Fixture *fixture,
              gconstpointer animated)
{
  act (fixture, "board.time");
  press (fixture, GTK_SCROLL_STEP_BACKWARD);
  wait_until (shows_may, fixture);
  act (fixture, "board.time");
  g_assert_false (bb_time_bar_get_open (fixture->bar));
  g_assert_null (bb_session_get_at (fixture->session));
  wait_until (shows_now, fixture);
}

/* A day that nothing is known of any more is left. */
static void
test_lost_day (Fixture *fixture,
               gconstpointer animated)
{
  act (fixture, "board.time");
  press (fixture, GTK_SCROLL_STEP_BACKWARD);
  wait_until (shows_may, fixture);
  bb_item_remove (bb_board_find (fixture->board, BB_KIND_SNAPSHOT, "may"));
  g_assert_null (bb_session_get_at (fixture->session));
  g_assert_false (bb_session_get_read_only (fixture->session));
  wait_until (shows_now, fixture);
  g_assert_cmpfloat (bb_time_bar_get_position (fixture->bar), ==, 1);
}

/* Whoever changes the board sees it as it is now. */
static void
test_change (Fixture *fixture,
             gconstpointer animated)
{
  act (fixture, "board.time");
  press (fixture, GTK_SCROLL_STEP_BACKWARD);
  wait_until (shows_may, fixture);
  bb_item_set_tenths (BB_ITEM (bb_board_find_bet (fixture->board, "near")), BB_BET_RISK, 500);
  g_assert_null (bb_session_get_at (fixture->session));
  g_assert_cmpfloat (bb_time_bar_get_position (fixture->bar), ==, 2);
  wait_until (shows_now, fixture);
}

static gboolean
tells_february (gpointer canvas)
{
  const BbSceneGroup *trail = bb_scene_find_group (bb_canvas_get_scene (canvas), "far", BB_PART_TRAIL);

  return trail != NULL && g_str_has_suffix (trail->info.title, "since 2 February 2026: Three pilots paid");
}

static gboolean
tells_nothing (gpointer canvas)
{
  return bb_scene_find_group (bb_canvas_get_scene (canvas), "far", BB_PART_TRAIL) == NULL;
}

static void
test_since (Fixture *fixture,
            gconstpointer animated)
{
  BbPictureOptions options;

  act (fixture, "board.time");
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "time.since", "s", "feb");
  g_assert_cmpstr (bb_session_get_since (fixture->session), ==, "feb");
  wait_until (tells_february, fixture->canvas);
  bb_picture_options_init (&options, BB_VARIANT_BODY);
  bb_session_set_at (fixture->session, "may");
  bb_session_fill_look (fixture->session, &options);
  g_assert_cmpstr (options.since, ==, "feb");
  g_assert_cmpstr (options.at, ==, "may");
  bb_session_set_at (fixture->session, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "time.since", "s", "never");
  wait_until (tells_nothing, fixture->canvas);
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "time.since", "s", "last");
  g_assert_null (bb_session_get_since (fixture->session));
}

/* --- what was said ----------------------------------------------------------------------------- */

static gboolean
has_text (GtkWidget *widget,
          const char *text)
{
  GtkWidget *child;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_mapped (widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
says_why (gpointer view)
{
  return has_text (view, "Three pilots paid");
}

static gboolean
says_nobody (gpointer view)
{
  return has_text (view, "Nobody wrote down why");
}

static void
test_said_by_key (Fixture *fixture,
                  gconstpointer animated)
{
  BbSelection *selection = bb_session_get_selection (fixture->session);

  g_assert_false (has_text (GTK_WIDGET (fixture->view), "Three pilots paid"));
  bb_selection_select (selection, bb_board_find_bet (fixture->board, "far"));
  act (fixture, "board.said");
  wait_until (says_why, fixture->view);
  g_assert_true (has_text (GTK_WIDGET (fixture->view), "Moved 64 points into Known ground since 11 May 2026"));
  g_assert_true (has_text (GTK_WIDGET (fixture->view), "Moved · 7 September 2026 · Portfolio Committee"));
  bb_selection_select (selection, bb_board_find_bet (fixture->board, "near"));
  act (fixture, "board.said");
  wait_until (says_nobody, fixture->view);
}

static void
test_trail_at (Fixture *fixture,
               gconstpointer animated)
{
  BbPoint from = bb_canvas_from_place (fixture->canvas, (BbPoint){ 300, 700 });
  BbPoint to = bb_canvas_from_place (fixture->canvas, (BbPoint){ 800, 300 });
  BbRect near;
  g_autofree char *on = bb_canvas_pick_trail (fixture->canvas, (from.x + to.x) / 2, (from.y + to.y) / 2, &near);
  g_autofree char *beside = bb_canvas_pick_trail (fixture->canvas, (from.x + to.x) / 2, (from.y + to.y) / 2 + 6, &near);
  g_autofree char *off = bb_canvas_pick_trail (fixture->canvas, (from.x + to.x) / 2, (from.y + to.y) / 2 + 40, &near);

  g_assert_cmpstr (on, ==, "far");
  g_assert_cmpstr (beside, ==, "far");
  g_assert_null (off);
}

/* --- movers ------------------------------------------------------------------------------------ */

static GtkWidget *
find_movers (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->bar), BB_TYPE_MOVERS_LIST);
}

static gboolean
has_movers (gpointer fixture)
{
  GtkWidget *list = find_movers (fixture);

  return list != NULL && gtk_widget_get_mapped (list);
}

static void
test_movers (Fixture *fixture,
             gconstpointer animated)
{
  GtkListBox *list;

  act (fixture, "board.movers");
  wait_until (has_movers, fixture);
  list = GTK_LIST_BOX (find_widget (find_movers (fixture), GTK_TYPE_LIST_BOX));
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "far"));
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "64 points · Expedition → Known ground"));
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), "10 points · Cheap probes"));
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 2)), "Gone · Careful lifts"));
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 3)), "New · Careful lifts"));
  g_assert_null (gtk_list_box_get_row_at_index (list, 4));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  run_pending ();
  g_assert_true (bb_selection_get_primary (bb_session_get_selection (fixture->session)) == bb_board_find_bet (fixture->board, "far"));
  g_assert_true (bb_canvas_get_focus_bet (fixture->canvas) == bb_board_find_bet (fixture->board, "far"));
}

/* --- two days ---------------------------------------------------------------------------------- */

static gboolean
is_described (gpointer window)
{
  GtkWidget *picture = find_widget (window, BB_TYPE_SCENE_VIEW);

  return bb_scene_view_get_scene (BB_SCENE_VIEW (picture)) != NULL;
}

static void
test_compare (Fixture *fixture,
              gconstpointer animated)
{
  GtkWidget *window;
  BbScene *scene;
  GtkWidget *first;

  act (fixture, "board.compare");
  window = GTK_WIDGET (find_toplevel (BB_TYPE_COMPARE_WINDOW));
  g_assert_nonnull (window);
  wait_until (is_described, window);
  scene = bb_scene_view_get_scene (BB_SCENE_VIEW (find_widget (window, BB_TYPE_SCENE_VIEW)));
  g_assert_nonnull (bb_scene_find_group (scene, "deleted", BB_PART_BET));
  first = find_widget (window, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (first)), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (first), 0);
  while (bb_scene_view_get_scene (BB_SCENE_VIEW (find_widget (window, BB_TYPE_SCENE_VIEW))) == scene)
    g_main_context_iteration (NULL, TRUE);
  scene = bb_scene_view_get_scene (BB_SCENE_VIEW (find_widget (window, BB_TYPE_SCENE_VIEW)));
  g_assert_null (bb_scene_find_group (scene, "deleted", BB_PART_BET));
  gtk_window_close (GTK_WINDOW (window));
  run_pending ();
  g_assert_null (find_toplevel (BB_TYPE_COMPARE_WINDOW));
}

#define ADD(path, func)                                                                         \
  g_test_add ("/app/time/moving/" path, Fixture, GINT_TO_POINTER (1), set_up, func, tear_down); \
  g_test_add ("/app/time/still/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("keys", test_keys);
  ADD ("drag", test_drag);
  ADD ("closing", test_closing);
  ADD ("lost-day", test_lost_day);
  ADD ("change", test_change);
  ADD ("since", test_since);
  ADD ("said-by-key", test_said_by_key);
  ADD ("trail-at", test_trail_at);
  ADD ("movers", test_movers);
  ADD ("compare", test_compare);
  return g_test_run ();
}

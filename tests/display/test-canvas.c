/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-bet-proxy.h"
#include "bb-canvas.h"
#include "bb-still-layer.h"
#include "bb-test-display.h"
#include "bb-view-hand.h"

#define WIDTH 1000
#define HEIGHT 700
#define EPSILON 0.01

typedef struct {
  BbBoard *board;
  BbSelection *selection;
  BbCanvas *canvas;
  GtkWidget *window;
} Fixture;

static BbBet *
add_bet (BbBoard *board,
         const char *id,
         const char *title,
         gint familiarity,
         gint risk)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, title);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, risk);
  bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL);
  return bb_board_find_bet (board, id);
}

static gboolean
has_order (gpointer data)
{
  Fixture *fixture = data;
  GPtrArray *order = bb_canvas_get_order (fixture->canvas);

  return order != NULL && bb_canvas_focus_bet (fixture->canvas, order->pdata[0]);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->board = bb_board_new_starter ();
  add_bet (fixture->board, "a", "Crew pool", 290, 710);
  add_bet (fixture->board, "b", "Voice notes", 300, 200);
  add_bet (fixture->board, "c", "Voice again", 300, 200);
  fixture->selection = bb_selection_new (fixture->board);
  fixture->canvas = BB_CANVAS (bb_canvas_new ());
  fixture->window = gtk_window_new ();
  bb_canvas_set_selection (fixture->canvas, fixture->selection);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (has_order, fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->selection);
  g_object_unref (fixture->board);
}

static BbPoint
get_point (Fixture *fixture,
           const char *id)
{
  BbBet *bet = bb_board_find_bet (fixture->board, id);

  return bb_canvas_from_place (fixture->canvas, (BbPoint){ bb_bet_get_familiarity (bet), bb_bet_get_risk (bet) });
}

static void
test_places (Fixture *fixture,
             gconstpointer data)
{
  BbPoint at = bb_canvas_from_place (fixture->canvas, (BbPoint){ 290, 710 });
  BbPoint place = bb_canvas_to_place (fixture->canvas, at.x, at.y);
  BbRect mark;

  g_assert_cmpfloat_with_epsilon (place.x, 290, EPSILON);
  g_assert_cmpfloat_with_epsilon (place.y, 710, EPSILON);
  g_assert_true (bb_canvas_is_on_plane (fixture->canvas, at.x, at.y));
  g_assert_false (bb_canvas_is_on_plane (fixture->canvas, 1, 1));
  g_assert_true (bb_canvas_get_mark (fixture->canvas, bb_board_find_bet (fixture->board, "a"), &mark));
  g_assert_true (bb_rect_contains (&mark, at.x, at.y));
}

static void
test_zoom_keeps_point (Fixture *fixture,
                       gconstpointer data)
{
  BbPoint at = get_point (fixture, "a");
  BbPoint after;

  bb_canvas_zoom_by (fixture->canvas, 2, at.x, at.y);
  g_assert_cmpfloat (bb_canvas_get_zoom (fixture->canvas), ==, 2);
  after = get_point (fixture, "a");
  g_assert_cmpfloat_with_epsilon (after.x, at.x, EPSILON);
  g_assert_cmpfloat_with_epsilon (after.y, at.y, EPSILON);
  bb_canvas_fit (fixture->canvas);
  g_assert_cmpfloat (bb_canvas_get_zoom (fixture->canvas), ==, 1);
}

/* Wheel and fingers at once, each adding to the other: what is between the fingers stays there. */
static void
test_scroll_and_pinch (Fixture *fixture,
                       gconstpointer data)
{
  BbViewHand *hand = bb_view_hand_new (fixture->canvas);
  BbPoint at = get_point (fixture, "a");
  BbPoint fingers = at;
  double expected = 1;
  BbPoint after;
  guint i;

  bb_view_hand_pinch_begin (hand, fingers);
  for (i = 1; i <= 12; i++) {
    double scale = 1 + i * 0.1;

    bb_view_hand_pinch (hand, scale, fingers);
    bb_view_hand_scroll (hand, (BbPoint){ 0, i % 3 == 0 ? 1 : -1 }, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK, fingers);
    expected *= i % 3 == 0 ? 1 / 1.15 : 1.15;
    g_assert_cmpfloat_with_epsilon (bb_canvas_get_zoom (fixture->canvas), expected * scale, 1e-9);
    after = get_point (fixture, "a");
    g_assert_cmpfloat_with_epsilon (after.x, at.x, 1);
    g_assert_cmpfloat_with_epsilon (after.y, at.y, 1);
    if (i == 6)
      run_pending ();
  }
  /* Moving both fingers takes the plane along, and so does a wheel without Ctrl. */
  fingers.x -= 30;
  bb_view_hand_pinch (hand, 2.2, fingers);
  bb_view_hand_scroll (hand, (BbPoint){ 10, 20 }, GDK_SCROLL_UNIT_SURFACE, 0, fingers);
  after = get_point (fixture, "a");
  g_assert_cmpfloat_with_epsilon (after.x, at.x - 40, 1);
  g_assert_cmpfloat_with_epsilon (after.y, at.y - 20, 1);
  bb_view_hand_free (hand);
  bb_canvas_fit (fixture->canvas);
}

static void
test_view (Fixture *fixture,
           gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "a");
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  BbPoint middle, again;
  double zoom;
  BbRect mark;

  g_assert_false (bb_canvas_fit_bets (fixture->canvas, bets));
  g_ptr_array_add (bets, bet);
  g_assert_true (bb_canvas_fit_bets (fixture->canvas, bets));
  zoom = bb_canvas_get_view (fixture->canvas, &middle);
  g_assert_cmpfloat (zoom, >, 1);
  g_assert_true (bb_canvas_get_mark (fixture->canvas, bet, &mark));
  g_assert_true (bb_rect_contains (&(BbRect){ 0, 0, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)), gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) },
                                   bb_rect_center (&mark).x,
                                   bb_rect_center (&mark).y));
  bb_canvas_fit (fixture->canvas);
  bb_canvas_set_view (fixture->canvas, zoom, middle);
  g_assert_cmpfloat_with_epsilon (bb_canvas_get_view (fixture->canvas, &again), zoom, EPSILON);
  g_assert_cmpfloat_with_epsilon (again.x, middle.x, EPSILON);
  g_assert_cmpfloat_with_epsilon (again.y, middle.y, EPSILON);
  g_assert_cmpfloat (bb_canvas_get_reading_zoom (fixture->canvas), >=, 1);
}

static gboolean
has_landed (gpointer data)
{
  Fixture *fixture = data;
  BbRect mark;
  BbPoint at = get_point (fixture, "a");

  return bb_canvas_get_mark (fixture->canvas, bb_board_find_bet (fixture->board, "a"), &mark) && bb_rect_contains (&mark, at.x, at.y);
}

/* The picture comes a little later than the board changes, and then shows it. */
static void
test_drop (Fixture *fixture,
           gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "a");
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_ptr_array_add (bets, bet);
  bb_canvas_lift (fixture->canvas, bets);
  bb_canvas_shift (fixture->canvas, 200, -100);
  run_pending ();
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, bb_bet_get_familiarity (bet) + 200);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, bb_bet_get_risk (bet) - 100);
  bb_canvas_drop (fixture->canvas);
  g_assert_false (has_landed (fixture));
  wait_until (has_landed, fixture);
}

static BbStillLayer *
find_still_layer (GtkWidget *canvas)
{
  GtkWidget *child = gtk_widget_get_first_child (canvas);

  while (!BB_IS_STILL_LAYER (child))
    child = gtk_widget_get_next_sibling (child);
  return BB_STILL_LAYER (child);
}

/* The picture before is faded out, but not while the view moves. */
static void
test_fade (Fixture *fixture,
           gconstpointer data)
{
  BbStillLayer *still = find_still_layer (GTK_WIDGET (fixture->canvas));

  g_assert_false (bb_still_layer_is_fading (still));
  test_drop (fixture, data);
  g_assert_true (bb_still_layer_is_fading (still));
  bb_canvas_zoom_by (fixture->canvas, 1.5, 100, 100);
  g_assert_false (bb_still_layer_is_fading (still));
  bb_canvas_fit (fixture->canvas);
}

/* A hand that misses a small mark by a few pixels still means it; two in one place are both told. */
static void
test_pick (Fixture *fixture,
           gconstpointer data)
{
  BbPoint alone = get_point (fixture, "a");
  BbPoint both = get_point (fixture, "b");
  g_autoptr (GPtrArray) near = bb_canvas_pick_all (fixture->canvas, alone.x - 11, alone.y);
  g_autoptr (GPtrArray) none = bb_canvas_pick_all (fixture->canvas, alone.x - 80, alone.y - 80);
  g_autoptr (GPtrArray) two = bb_canvas_pick_all (fixture->canvas, both.x, both.y);

  g_assert_cmpuint (near->len, ==, 1);
  g_assert_true (near->pdata[0] == bb_board_find_bet (fixture->board, "a"));
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_hand (Fixture *fixture,
           gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "a");
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  BbScene *scene = bb_canvas_get_scene (fixture->canvas);

  g_ptr_array_add (bets, bet);
  bb_canvas_lift (fixture->canvas, bets);
  bb_canvas_shift (fixture->canvas, 200, -100);
  run_pending ();
  g_assert_true (bb_canvas_holds (fixture->canvas));
  g_assert_cmpint (bb_bet_get_risk (bet), ==, 710);
  g_assert_true (bb_canvas_get_scene (fixture->canvas) == scene);
  bb_canvas_drop (fixture->canvas);
  g_assert_false (bb_canvas_holds (fixture->canvas));
}

/* The least size of type; 0 as long as there is nothing to read. */
static double
get_least_type (Fixture *fixture)
{
  BbScene *scene = bb_canvas_get_scene (fixture->canvas);
  double least = 0;
  guint n_nodes = 0;
  const BbNode *nodes = scene != NULL ? bb_scene_get_nodes (scene, &n_nodes) : NULL;
  guint i;

  for (i = 0; i < n_nodes; i++) {
    double size = nodes[i].kind == BB_NODE_TEXT ? bb_scene_get_text_style (scene, nodes[i].style)->size : 0;

    if (size > 0 && (least == 0 || size < least))
      least = size;
  }
  return least;
}

/* 18 pixels where the window is 1366 by 768; and drawn for the width that is left. */
static gboolean
is_read_from_afar (gpointer data)
{
  Fixture *fixture = data;
  double unit = MIN (gtk_widget_get_height (fixture->window) / 768.0, gtk_widget_get_width (fixture->window) / 1366.0);

  return get_least_type (fixture) >= 18 * unit - 0.05 && bb_scene_get_width (bb_canvas_get_scene (fixture->canvas)) < 0.65 * gtk_widget_get_width (fixture->window);
}

/* A panel beside the board takes width from it, but does not make it smaller to read. */
static void
test_room_beside_panel (Fixture *fixture,
                        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *panel = gtk_label_new ("");

  g_object_ref (fixture->canvas);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->canvas));
  gtk_box_append (GTK_BOX (box), panel);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->canvas), TRUE);
  gtk_widget_set_size_request (panel, WIDTH * 0.4, -1);
  g_object_unref (fixture->canvas);
  g_assert_false (is_read_from_afar (fixture));
  bb_canvas_set_room (fixture->canvas, TRUE);
  wait_until (is_read_from_afar, fixture);
}

static BbBetProxy *
get_focus_proxy (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (BB_IS_BET_PROXY (focus));
  return BB_BET_PROXY (focus);
}

static gboolean
says_new_place (gpointer data)
{
  Fixture *fixture = data;

  return g_str_has_prefix (bb_bet_proxy_get_spoken (get_focus_proxy (fixture)), "Crew pool, risk 90 of 100");
}

static void
test_spoken (Fixture *fixture,
             gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "a");
  BbBetProxy *proxy;

  bb_selection_select (fixture->selection, bet);
  g_assert_true (bb_canvas_focus_bet (fixture->canvas, bet));
  proxy = get_focus_proxy (fixture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (proxy), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (proxy), GTK_ACCESSIBLE_PROPERTY_LABEL, "Crew pool, risk 71 of 100, familiarity 29, Expedition");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (proxy), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 900);
  wait_until (says_new_place, fixture);
}

static gboolean
has_lost_focus (gpointer data)
{
  Fixture *fixture = data;

  return gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (fixture->canvas);
}

/* The keyboard is not lost with the bet that it was on. */
static void
test_gone (Fixture *fixture,
           gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "a");

  g_assert_true (bb_canvas_focus_bet (fixture->canvas, bet));
  bb_item_remove (BB_ITEM (bet));
  wait_until (has_lost_focus, fixture);
}

/* Tab leaves at both ends. */
static void
test_walk (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  bb_canvas_focus_bet (fixture->canvas, bb_board_find_bet (fixture->board, "a"));
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (bb_canvas_get_focus_bet (fixture->canvas) == bb_board_find_bet (fixture->board, "b"));
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
}

static gboolean
has_many (gpointer data)
{
  Fixture *fixture = data;

  return bb_canvas_get_order (fixture->canvas)->len == 1003;
}

static guint
count_children (GtkWidget *widget)
{
  GtkWidget *child;
  guint n = BB_IS_BET_PROXY (widget) ? 1 : 0;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_children (child);
  return n;
}

/* However many bets: widgets for some hundred, and always for the one that is walked to. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  GPtrArray *order;
  BbBet *last;
  guint i;

  for (i = 0; i < 1000; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);

    add_bet (fixture->board, id, "One of many", (gint) (i * 7919 % 1001), (gint) (i * 104729 % 1001));
  }
  wait_until (has_many, fixture);
  run_pending ();
  order = bb_canvas_get_order (fixture->canvas);
  last = order->pdata[order->len - 1];
  g_assert_cmpuint (count_children (GTK_WIDGET (fixture->canvas)), <=, 301);
  g_assert_true (bb_canvas_focus_bet (fixture->canvas, last));
  g_assert_true (bb_canvas_get_focus_bet (fixture->canvas) == last);
}

/* Another board, or none, leaves nothing of the one before. */
static void
test_other_board (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSelection) selection = bb_selection_new (board);

  bb_canvas_set_selection (fixture->canvas, NULL);
  run_pending ();
  g_assert_null (bb_canvas_get_order (fixture->canvas));
  g_assert_cmpuint (count_children (GTK_WIDGET (fixture->canvas)), ==, 0);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->canvas), GTK_DIR_TAB_FORWARD));
  add_bet (board, "z", "Only one", 500, 500);
  bb_canvas_set_selection (fixture->canvas, selection);
  wait_until (has_order, fixture);
  g_assert_cmpuint (bb_canvas_get_order (fixture->canvas)->len, ==, 1);
  bb_canvas_set_selection (fixture->canvas, NULL);
}

/* The worker may still be drawing when nobody waits for it any more. */
static void
test_gone_while_drawn (Fixture *fixture,
                       gconstpointer data)
{
  guint i;

  wait_until (has_order, fixture);
  for (i = 0; i < 20; i++) {
    g_autoptr (BbBoard) board = bb_board_new_starter ();
    g_autoptr (BbSelection) selection = bb_selection_new (board);
    BbBet *bet = add_bet (board, "x", "Moved and gone", 100, 100);

    bb_canvas_set_selection (fixture->canvas, selection);
    wait_until (has_order, fixture);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 500 + (gint) i);
    g_main_context_iteration (NULL, FALSE);
    bb_canvas_point_out (fixture->canvas, bet);
    g_usleep (500 * i);
    bb_canvas_set_selection (fixture->canvas, NULL);
  }
  run_pending ();
  g_assert_null (bb_canvas_get_order (fixture->canvas));
  bb_canvas_set_selection (fixture->canvas, fixture->selection);
  wait_until (has_order, fixture);
  bb_item_set_tenths (BB_ITEM (bb_board_find_bet (fixture->board, "a")), BB_BET_RISK, 1);
  g_main_context_iteration (NULL, FALSE);
}

#define ADD(name, func) g_test_add ("/app/canvas/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("places", test_places);
  ADD ("zoom-keeps-point", test_zoom_keeps_point);
  ADD ("scroll-and-pinch", test_scroll_and_pinch);
  ADD ("view", test_view);
  ADD ("drop", test_drop);
  ADD ("fade", test_fade);
  ADD ("pick", test_pick);
  ADD ("hand", test_hand);
  ADD ("room-beside-panel", test_room_beside_panel);
  ADD ("spoken", test_spoken);
  ADD ("gone", test_gone);
  ADD ("walk", test_walk);
  ADD ("many", test_many);
  ADD ("other-board", test_other_board);
  ADD ("gone-while-drawn", test_gone_while_drawn);
  return g_test_run ();
}

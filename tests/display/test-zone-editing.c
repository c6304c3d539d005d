/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones edited in the window by actions and keys: the mode, its bar, the
 * inspector's page. */

#include "config.h"

#include "bb-axis.h"
#include "bb-board-view.h"
#include "bb-test-display.h"
#include "bb-tool.h"
#include "bb-window.h"
#include "bb-zone-layer.h"
#include "bb-zone-page.h"
#include "bb-zone-templates.h"

typedef struct {
  GtkWidget *window;
  BbSession *session;
  BbBoard *board;
  GtkWidget *view;
  GtkWidget *layer;
  GtkWidget *page;
} Fixture;

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_type (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *child;

  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_group (GtkWidget *widget, const char *title)
{
  GtkWidget *child;

  if (ADW_IS_PREFERENCES_GROUP (widget) && g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_group (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
has_name_row (gpointer page)
{
  return find_row (page, "Name") != NULL;
}

static gboolean
has_axis_row (gpointer page)
{
  return find_row (page, "High end at the left") != NULL;
}

static gboolean
is_gone (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

static gboolean
is_editing (Fixture *self)
{
  gboolean editing;

  g_object_get (self->view, "editing-zones", &editing, NULL);
  return editing;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->window = g_object_new (BB_TYPE_WINDOW, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  bb_window_show_empty_board (BB_WINDOW (self->window));
  g_object_set (self->window, "show-inspector", TRUE, NULL);
  g_object_get (self->window, "session", &self->session, NULL);
  self->board = bb_session_get_board (self->session);
  self->view = find_type (self->window, BB_TYPE_BOARD_VIEW);
  self->layer = find_type (self->window, BB_TYPE_ZONE_LAYER);
  self->page = find_type (self->window, BB_TYPE_ZONE_PAGE);
  wait_until (is_allocated, self->view);
  g_assert_true (
      gtk_widget_activate_action (self->window, "win.edit-zones", NULL));
  g_assert_true (is_editing (self));
  wait_until (has_axis_row, self->page);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->session);
  gtk_window_destroy (GTK_WINDOW (self->window));
  run_pending ();
}

static void
press (Fixture *self, BbToolKey key, GdkModifierType modifiers)
{
  g_signal_emit_by_name (self->layer, "key", (int) key, (guint) modifiers);
}

static BbZoneBounds
get_bounds (Fixture *self, const char *id)
{
  return bb_zone_get_bounds (bb_board_find (self->board, BB_KIND_ZONE, id));
}

static guint
count_zones (Fixture *self)
{
  return bb_item_list_get_length (bb_board_get_items (self->board, BB_KIND_ZONE));
}

/* It ends by Done, by Escape, and when a bet is selected; bets cannot be moved
 * meanwhile. */
static void
test_mode (Fixture *self, gconstpointer data)
{
  g_autoptr (BbBet) bet = bb_bet_new ("a");

  g_assert_true (gtk_widget_get_visible (self->layer));
  g_assert_true (gtk_widget_is_focus (self->layer));
  g_assert_true (
      gtk_widget_activate_action (self->view, "board.edit-zones", NULL));
  g_assert_false (is_editing (self));
  wait_until (is_gone, self->layer);
  g_assert_true (
      gtk_widget_activate_action (self->view, "board.edit-zones", NULL));
  press (self, BB_TOOL_KEY_ESCAPE, 0);
  g_assert_false (is_editing (self));
  g_assert_true (
      gtk_widget_activate_action (self->view, "board.edit-zones", NULL));
  bb_item_append (BB_ITEM (self->board), BB_ITEM (bet), NULL);
  bb_selection_select (bb_session_get_selection (self->session), bet);
  g_assert_false (is_editing (self));
}

static gboolean
has_left (gpointer fixture)
{
  return !is_editing (fixture);
}

/* Asked for again it stays, and where the plane is not seen it ends. */
static void
test_list_ends_it (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->window, "win.edit-zones", NULL));
  g_assert_true (is_editing (self));
  g_object_set (self->window, "show-list", TRUE, NULL);
  wait_until (has_left, self);
  g_assert_true (gtk_widget_activate_action (self->window, "win.edit-zones", NULL));
  g_assert_true (is_editing (self));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_child_focus (self->layer, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (
      bb_selection_get_zone (bb_session_get_selection (self->session)), ==,
      "far");
  press (self, BB_TOOL_KEY_RIGHT, 0);
  press (self, BB_TOOL_KEY_RIGHT, GDK_SHIFT_MASK);
  g_assert_cmpint (get_bounds (self, "known").low[BB_AXIS_FAMILIARITY], ==, 550);
  g_assert_true (gtk_widget_activate_action (self->window, "win.undo", NULL));
  g_assert_cmpint (get_bounds (self, "known").low[BB_AXIS_FAMILIARITY], ==, 500);
  press (self, BB_TOOL_KEY_DELETE, 0);
  g_assert_cmpuint (count_zones (self), ==, 3);
  g_assert_true (is_editing (self));
}

static void
test_bar (Fixture *self, gconstpointer data)
{
  g_autofree char *color = NULL;

  g_assert_true (gtk_widget_activate_action (self->view, "board.divide-plane",
                                             "i", BB_ZONE_TEMPLATE_BANDS));
  g_assert_cmpuint (count_zones (self), ==, 9);
  g_assert_true (gtk_widget_activate_action (self->window, "win.undo", NULL));
  g_assert_cmpuint (count_zones (self), ==, 4);
  bb_selection_select_zone (bb_session_get_selection (self->session), "far");
  g_assert_true (gtk_widget_activate_action (self->view, "board.add-zone", NULL));
  g_assert_cmpuint (count_zones (self), ==, 5);
  g_assert_cmpint (get_bounds (self, "far").high[BB_AXIS_FAMILIARITY], ==, 250);
  g_assert_true (
      gtk_widget_activate_action (self->view, "board.zone-color", "s", "sand"));
  g_object_get (self->view, "zone-color", &color, NULL);
  g_assert_cmpstr (color, ==, "sand");
  g_assert_true (
      gtk_widget_activate_action (self->view, "board.remove-zone", NULL));
  g_assert_cmpint (get_bounds (self, "far").high[BB_AXIS_FAMILIARITY], ==, 500);
}

/* A zone that nobody has named shows the name of its kind, and the file does
 * not hold it. */
static void
test_zone_page (Fixture *self, gconstpointer data)
{
  BbItem *far = bb_board_find (self->board, BB_KIND_ZONE, "far");

  bb_selection_select_zone (bb_session_get_selection (self->session), "far");
  wait_until (has_name_row, self->page);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (find_row (self->page, "Name"))), ==,
      "Expedition");
  g_assert_false (bb_session_get_modified (self->session));
  gtk_editable_set_text (GTK_EDITABLE (find_row (self->page, "Name")), "Sea");
  g_assert_cmpstr (bb_item_get_text (far, BB_ZONE_NAME), ==, "Sea");
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (find_type (find_row (self->page, "Familiarity to"),
                                  GTK_TYPE_SPIN_BUTTON)),
      60);
  g_assert_cmpint (get_bounds (self, "heavy").low[BB_AXIS_FAMILIARITY], ==, 600);
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (find_type (find_row (self->page, "Familiarity to"),
                                  GTK_TYPE_SPIN_BUTTON)),
      0);
  g_assert_cmpint (get_bounds (self, "far").high[BB_AXIS_FAMILIARITY], ==,
                   BB_ZONE_LEAST);
}

static void
test_axes_page (Fixture *self, gconstpointer data)
{
  GtkWidget *row = find_row (self->page, "High end at the left");

  gtk_switch_set_active (GTK_SWITCH (find_type (row, GTK_TYPE_SWITCH)), TRUE);
  g_assert_true (bb_axis_is_reversed (BB_ITEM (self->board), BB_AXIS_FAMILIARITY));
  gtk_editable_set_text (GTK_EDITABLE (find_row (find_group (self->page, "Up"), "Name of the axis")), "Stakes");
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (self->board), BB_BOARD_Y_AXIS), ==,
                   "Stakes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name)                                                             \
  g_test_add ("/app/zone-editing/" #name, Fixture, NULL, set_up, test_##name, \
              tear_down)
  ADD (mode);
  ADD (list_ends_it);
  ADD (keys);
  ADD (bar);
  ADD (zone_page);
  ADD (axes_page);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-board-file.h"
#include "bb-edit-views.h"
#include "bb-filter-popover.h"
#include "bb-lens-bar.h"
#include "bb-lens.h"
#include "bb-test-display.h"

typedef struct {
  BbSession *session;
  BbItem *lens;
  BbLensBar *bar;
  GtkWidget *window;
} Fixture;

static void
open_session (Fixture *fixture,
              BbSession *session)
{
  fixture->session = session;
  fixture->lens = bb_session_get_lens (session);
  fixture->bar = g_object_new (BB_TYPE_LENS_BAR, "session", session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->bar));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BbSession *session = bb_board_file_load_example ("fieldservice", &error);

  g_assert_no_error (error);
  open_session (fixture, session);
  g_object_set (fixture->bar, "show-controls", TRUE, NULL);
}

static void
set_up_first_day (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbBet) bet = bb_bet_new ("one");

  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  open_session (fixture, bb_session_new (board));
  g_object_set (fixture->bar, "show-controls", TRUE, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static GtkWidget *
get_child (Fixture *fixture,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->bar), BB_TYPE_LENS_BAR, name));
}

static gboolean
is_shown (Fixture *fixture,
          const char *name)
{
  return gtk_widget_get_visible (get_child (fixture, name));
}

static const char *
get_label (Fixture *fixture,
           const char *name)
{
  return gtk_menu_button_get_label (GTK_MENU_BUTTON (get_child (fixture, name)));
}

static void
activate (Fixture *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (get_child (fixture, "controls"), action, target != NULL ? "s" : NULL, target));
}

/* What does not tell bets apart is not offered. */
static void
test_first_day (Fixture *fixture,
                gconstpointer data)
{
  g_assert_false (is_shown (fixture, "color_button"));
  g_assert_false (is_shown (fixture, "size_button"));
  g_assert_false (is_shown (fixture, "filter_button"));
  g_assert_true (is_shown (fixture, "show_button"));
  g_assert_false (is_shown (fixture, "pill"));
  g_assert_false (is_shown (fixture, "reset_button"));
}

static void
test_choices (Fixture *fixture,
              gconstpointer data)
{
  g_assert_true (is_shown (fixture, "color_button"));
  g_assert_true (is_shown (fixture, "size_button"));
  g_assert_cmpstr (get_label (fixture, "color_button"), ==, "Colour");
  activate (fixture, "lens.color-by", "stage");
  g_assert_cmpstr (bb_item_get_text (fixture->lens, BB_VIEW_COLOR_BY), ==, "stage");
  g_assert_cmpstr (get_label (fixture, "color_button"), ==, "Colour: State");
  activate (fixture, "lens.size-by", "released");
  g_assert_cmpstr (get_label (fixture, "size_button"), ==, "Size: Released so far");
  g_assert_true (is_shown (fixture, "reset_button"));
  /* What goes without saying is not kept. */
  activate (fixture, "lens.color-by", "team");
  activate (fixture, "lens.size-by", "cap");
  g_assert_false (bb_session_has_lens (fixture->session));
  g_assert_cmpstr (get_label (fixture, "color_button"), ==, "Colour");
  g_assert_false (bb_session_get_modified (fixture->session));
}

static void
test_flags (Fixture *fixture,
            gconstpointer data)
{
  activate (fixture, "lens.names", NULL);
  g_assert_true (bb_item_has_value (fixture->lens, BB_VIEW_HIDES_LABELS));
  activate (fixture, "lens.links", NULL);
  g_assert_true (bb_item_has_value (fixture->lens, BB_VIEW_SHOWS_LINKS));
  activate (fixture, "lens.level", "card");
  g_assert_cmpstr (bb_item_get_text (fixture->lens, BB_VIEW_LEVEL), ==, "card");
  activate (fixture, "lens.names", NULL);
  activate (fixture, "lens.links", NULL);
  activate (fixture, "lens.level", "");
  g_assert_false (bb_session_has_lens (fixture->session));
}

/* Without its menus it still says what is looked at otherwise, and takes it back. */
static void
test_status (Fixture *fixture,
             gconstpointer data)
{
  const char *const stages[] = { "candidate", NULL };

  g_object_set (fixture->bar, "show-controls", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  bb_session_set_condition (fixture->session, "stage", stages);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  g_assert_false (is_shown (fixture, "controls"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_child (fixture, "pill_label"))), ==, "1 of 24");
  g_object_set (fixture->bar, "room", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  g_object_set (fixture->bar, "room", FALSE, NULL);
  g_signal_emit_by_name (get_child (fixture, "pill"), "clicked");
  g_assert_false (bb_session_has_filter (fixture->session));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
}

static void
find_ticks (GtkWidget *widget,
            GPtrArray *ticks)
{
  GtkWidget *child;

  if (GTK_IS_CHECK_BUTTON (widget))
    g_ptr_array_add (ticks, widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_ticks (child, ticks);
}

static void
test_filter (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_child (fixture, "filter_button"))));
  GtkLabel *count = GTK_LABEL (gtk_widget_get_template_child (popover, BB_TYPE_FILTER_POPOVER, "count"));
  GtkEditable *entry = GTK_EDITABLE (gtk_widget_get_template_child (popover, BB_TYPE_FILTER_POPOVER, "entry"));
  g_autoptr (GPtrArray) ticks = g_ptr_array_new ();

  bb_filter_popover_fill (BB_FILTER_POPOVER (popover), fixture->session);
  g_assert_cmpstr (gtk_label_get_text (count), ==, "24 of 24 bets");
  find_ticks (popover, ticks);
  g_assert_cmpuint (ticks->len, >, 20);
  gtk_check_button_set_active (ticks->pdata[0], TRUE);
  gtk_check_button_set_active (ticks->pdata[1], TRUE);
  g_assert_cmpuint (g_strv_length ((char **) bb_lens_get_condition (fixture->lens, "owner_team")), ==, 2);
  gtk_check_button_set_active (ticks->pdata[0], FALSE);
  g_assert_cmpuint (g_strv_length ((char **) bb_lens_get_condition (fixture->lens, "owner_team")), ==, 1);
  bb_session_clear_filter (fixture->session);
  g_assert_false (gtk_check_button_get_active (ticks->pdata[1]));
  gtk_editable_set_text (entry, "dispatcher");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (bb_item_get_text (fixture->lens, BB_VIEW_TEXT), ==, "dispatcher");
  g_signal_emit_by_name (entry, "stop-search");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_false (bb_session_has_filter (fixture->session));
}

static void
test_walk (Fixture *fixture,
           gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  BbViewsButton *views = bb_lens_bar_get_views (fixture->bar);
  g_autofree char *nothing = bb_views_button_walk (views, 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *round = NULL;
  g_autofree char *back = NULL;
  g_autofree char *numbered = NULL;

  g_assert_null (nothing);
  activate (fixture, "lens.color-by", "stage");
  g_assert_nonnull (bb_edit_save_view (history, fixture->lens, "By state", NULL));
  activate (fixture, "lens.color-by", "bet_type");
  g_assert_nonnull (bb_edit_save_view (history, fixture->lens, "By kind", NULL));
  bb_session_reset_lens (fixture->session);
  first = bb_views_button_walk (views, 1);
  second = bb_views_button_walk (views, 1);
  g_assert_cmpstr (second, ==, "By kind (2 of 2)");
  g_assert_cmpstr (bb_item_get_text (fixture->lens, BB_VIEW_COLOR_BY), ==, "bet_type");
  round = bb_views_button_walk (views, 1);
  g_assert_false (bb_session_has_lens (fixture->session));
  back = bb_views_button_walk (views, -1);
  g_assert_cmpstr (back, ==, "By kind (2 of 2)");
  numbered = bb_views_button_go_to (views, 1);
  g_assert_cmpstr (numbered, ==, first);
  g_assert_cmpstr (first, ==, "By state (1 of 2)");
  g_assert_null (bb_views_button_go_to (views, 3));
}

/* Names are as long as people make them; the window is not. */
static void
test_long_names (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'W');
  g_autoptr (BbItem) own_field = bb_board_new_item (BB_KIND_OWN_FIELD, name);
  g_autofree char *aspect = bb_aspect_dup_own_id (name);
  BbItem *view;
  int before, width;

  bb_item_set_text (own_field, BB_OWN_FIELD_LABEL, name);
  g_assert_true (bb_item_append (BB_ITEM (bb_session_get_board (fixture->session)), own_field, NULL));
  gtk_widget_measure (GTK_WIDGET (fixture->bar), GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  bb_session_set_lens_value (fixture->session, BB_VIEW_COLOR_BY, &BB_VALUE_OF_ID (aspect));
  g_assert_nonnull (strstr (get_label (fixture, "color_button"), name));
  view = bb_edit_save_view (bb_session_get_history (fixture->session), fixture->lens, name, NULL);
  bb_session_apply_view (fixture->session, view);
  gtk_widget_measure (GTK_WIDGET (fixture->bar), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, before + 600);
  g_object_set (fixture->bar, "show-controls", FALSE, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->bar), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, before + 600);
}

#define ADD(name, before, func) g_test_add ("/app/lens-bar/" name, Fixture, NULL, before, func, tear_down)

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("first-day", set_up_first_day, test_first_day);
  ADD ("choices", set_up, test_choices);
  ADD ("flags", set_up, test_flags);
  ADD ("status", set_up, test_status);
  ADD ("filter", set_up, test_filter);
  ADD ("walk", set_up, test_walk);
  ADD ("long-names", set_up, test_long_names);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A private note is in the inspector while that is seen, and in no widget and no accessible name else:
 * not in full screen, not in a review, not in the list. */

#include "config.h"

#include "bb-edit-review.h"
#include "bb-review.h"
#include "bb-session.h"
#include "bb-window.h"

#include "bb-test-display.h"

#include <string.h>

#define SECRET "They may sell the company"

typedef struct {
  BbWindow *window;
  BbSession *session;
  BbBet *bet;
} Fixture;

/* --- where it could be ------------------------------------------------------------------------ */

/* What the toolkit would tell of a property: it gives the value where that is not the one asked for. */
static char *
dup_spoken (GtkWidget *widget,
            GtkAccessibleProperty property)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return NULL;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");
}

static char *
dup_shown (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  else if (GTK_IS_LABEL (widget))
    text = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_EDITABLE (widget))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_INSCRIPTION (widget))
    text = g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  return text;
}

static gboolean
has_secret (char *words)
{
  g_autofree char *owned = words;

  return owned != NULL && strstr (owned, SECRET) != NULL;
}

static guint
count_secrets (GtkWidget *widget)
{
  guint n = 0;
  GtkWidget *child;

  n += has_secret (dup_shown (widget)) ? 1 : 0;
  n += has_secret (gtk_widget_get_tooltip_text (widget) != NULL ? g_strdup (gtk_widget_get_tooltip_text (widget)) : NULL) ? 1 : 0;
  n += has_secret (dup_spoken (widget, GTK_ACCESSIBLE_PROPERTY_LABEL)) ? 1 : 0;
  n += has_secret (dup_spoken (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION)) ? 1 : 0;
  n += has_secret (dup_spoken (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT)) ? 1 : 0;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_secrets (child);
  return n;
}

/* In every window there is. */
static guint
count_all_secrets (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;
  guint i;

  run_pending ();
  for (i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    n += count_secrets (window);
  }
  return n;
}

/* --- fixture ---------------------------------------------------------------------------------- */

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->window = g_object_new (BB_TYPE_WINDOW, NULL);
  bb_window_open_example (fixture->window, "fieldservice");
  g_object_get (fixture->window, "session", &fixture->session, NULL);
  fixture->bet = bb_board_find_bet (bb_session_get_board (fixture->session), "S14");
  bb_item_set_text (BB_ITEM (fixture->bet), BB_BET_PRIVATE_NOTE, SECRET);
  bb_item_set_date (BB_ITEM (fixture->bet), BB_BET_EXPIRY_DATE, bb_date_new (2026, 11, 1));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->window);
  g_object_set (fixture->window, "show-inspector", TRUE, NULL);
  bb_selection_select (bb_session_get_selection (fixture->session), fixture->bet);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_object_unref (fixture->session);
}

static void
assert_kept (Fixture *fixture)
{
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (fixture->bet), BB_BET_PRIVATE_NOTE), ==, SECRET);
}

/* --- tests ------------------------------------------------------------------------------------ */

/* The way of looking works: it finds what is there. */
static void
test_in_the_panel (Fixture *fixture,
                   gconstpointer data)
{
  g_assert_cmpuint (count_all_secrets (), >, 0);
}

static gboolean
is_full_screen (gpointer window)
{
  return gtk_window_is_fullscreen (window);
}

static void
test_full_screen (Fixture *fixture,
                  gconstpointer data)
{
  gtk_window_fullscreen (GTK_WINDOW (fixture->window));
  wait_until (is_full_screen, fixture->window);
  g_assert_cmpuint (count_all_secrets (), ==, 0);
  bb_selection_clear (bb_session_get_selection (fixture->session));
  bb_selection_select (bb_session_get_selection (fixture->session), fixture->bet);
  g_assert_cmpuint (count_all_secrets (), ==, 0);
  gtk_window_unfullscreen (GTK_WINDOW (fixture->window));
  assert_kept (fixture);
}

/* The agenda, the sheet of the bet itself, and then the panel again. */
static void
test_review (Fixture *fixture,
             gconstpointer data)
{
  BbSessionReview *review = bb_session_get_review (fixture->session);

  g_object_set (fixture->window, "reviewing", TRUE, NULL);
  g_assert_cmpuint (count_all_secrets (), ==, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review", NULL));
  g_object_set (fixture->window, "reviewing", TRUE, NULL);
  g_assert_nonnull (bb_edit_plan_review (bb_session_get_history (fixture->session), "quarterly", bb_clock_today (), NULL));
  g_assert_true (bb_edit_start_review (bb_session_get_history (fixture->session), bb_board_get_planned_review (bb_session_get_board (fixture->session)), NULL));
  run_pending ();
  bb_session_review_set_bet (review, fixture->bet);
  run_pending ();
  g_assert_true (bb_session_review_get_bet (review) == fixture->bet);
  g_assert_cmpuint (count_all_secrets (), ==, 0);
  g_object_set (fixture->window, "reviewing", FALSE, NULL);
  run_pending ();
  g_assert_cmpuint (count_all_secrets (), >, 0);
  assert_kept (fixture);
}

static gboolean
has_no_secrets (gpointer nothing)
{
  return count_all_secrets () == 0;
}

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  g_object_set (fixture->window, "show-inspector", FALSE, "show-list", TRUE, NULL);
  /* The panel slides away first. */
  wait_until (has_no_secrets, NULL);
  assert_kept (fixture);
}

/* Whatever else there is to open, beside the list. */
static void
test_elsewhere (Fixture *fixture,
                gconstpointer data)
{
  static const char *const actions[] = { "win.show-findings", "win.show-mix", "win.look-back", "win.find" };
  guint i;

  g_object_set (fixture->window, "show-inspector", FALSE, NULL);
  wait_until (has_no_secrets, NULL);
  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_test_message ("%s", actions[i]);
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
    run_pending ();
    g_assert_cmpuint (count_all_secrets (), ==, 0);
  }
  assert_kept (fixture);
}

#define ADD(name, test) g_test_add ("/app/private/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  ADD ("in-the-panel", test_in_the_panel);
  ADD ("full-screen", test_full_screen);
  ADD ("review", test_review);
  ADD ("list", test_list);
  ADD ("elsewhere", test_elsewhere);
  return g_test_run ();
}

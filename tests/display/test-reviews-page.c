/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of all reviews, and what opens from it. */

#include "config.h"

#include "bb-day-popover.h"
#include "bb-edit-review.h"
#include "bb-load.h"
#include "bb-review.h"
#include "bb-reviews-page.h"

#include "bb-test-display.h"

typedef struct {
  BbBoard *board;
  BbSession *session;
  GtkWidget *window;
  BbReviewsPage *page;
  guint n_toasts;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  fixture->board = g_object_ref (loaded->board);
  fixture->session = bb_session_new (fixture->board);
  fixture->page = BB_REVIEWS_PAGE (bb_reviews_page_new (fixture->session));
  fixture->window = gtk_window_new ();
  fixture->n_toasts = 0;
  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (count_cb), &fixture->n_toasts);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 460, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->page);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->board);
}

/* Titles and subtitles of the rows that are seen, a line each. */
static void
add_rows (GString *text,
          GtkWidget *widget)
{
  GtkWidget *child;

  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s | %s\n", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_rows (text, child);
}

static char *
list_rows (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  bb_session_review_update (bb_session_get_review (fixture->session));
  run_pending ();
  add_rows (text, GTK_WIDGET (fixture->page));
  return g_string_free (text, FALSE);
}

#define HELD "Check, 12 October 2026 | 3 decisions\n"             \
             "Quarterly review, 7 September 2026 | 4 decisions\n" \
             "Quarterly review, 11 May 2026 | 1 decision\n"       \
             "Quarterly review, 2 February 2026 | 1 decision\n"

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *rows = list_rows (fixture);

  g_assert_cmpstr (rows, ==, HELD);
  g_assert_false (bb_session_get_modified (fixture->session));
}

static BbItem *
plan (Fixture *fixture,
      BbDate day)
{
  g_autoptr (GError) error = NULL;
  BbItem *review = bb_edit_plan_review (bb_session_get_history (fixture->session), "quarterly", day, &error);

  g_assert_no_error (error);
  return review;
}

/* Of several plans the one that is opened is the one that would begin. */
static void
test_plans (Fixture *fixture,
            gconstpointer data)
{
  BbSessionReview *review = bb_session_get_review (fixture->session);
  BbItem *later = plan (fixture, bb_date_new (2027, 3, 8));
  BbItem *first = plan (fixture, bb_date_new (2026, 12, 7));
  g_autofree char *rows = list_rows (fixture);
  g_autofree char *rest = NULL;

  g_assert_cmpstr (rows, ==, "Quarterly review, 7 December 2026 | \nQuarterly review, 8 March 2027 | \n" HELD);
  g_assert_true (bb_session_review_get_plan (review) == first);
  bb_reviews_page_open (fixture->page, later);
  g_assert_true (bb_session_review_get_plan (review) == later);
  bb_edit_drop_review (bb_session_get_history (fixture->session), later);
  rest = list_rows (fixture);
  g_assert_cmpstr (rest, ==, "Quarterly review, 7 December 2026 | \n" HELD);
  g_assert_true (bb_session_review_get_plan (review) == first);
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType type)
{
  GtkWidget *child;
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);
  return found;
}

static void
test_plan_ahead (Fixture *fixture,
                 gconstpointer data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_below (GTK_WIDGET (fixture->page), GTK_TYPE_MENU_BUTTON));
  g_autoptr (BbItem) meeting = bb_item_new (BB_KIND_MEETING, NULL);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget *offer;
  BbItem *review;

  bb_item_set_date (meeting, BB_MEETING_DATE, bb_date_new (2027, 3, 8));
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), meeting, NULL));
  gtk_menu_button_popup (button);
  run_pending ();
  offer = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover)));
  g_signal_emit_by_name (offer, "clicked");
  run_pending ();
  review = bb_board_get_planned_review (fixture->board);
  g_assert_nonnull (review);
  g_assert_cmpuint (bb_item_get_date (review, BB_REVIEW_PLANNED_ON), ==, bb_date_new (2027, 3, 8));
  g_assert_true (bb_session_review_get_plan (bb_session_get_review (fixture->session)) == review);
}

/* What was decided, a row each, with why. */
static void
test_held (Fixture *fixture,
           gconstpointer data)
{
  BbItemList *reviews = bb_board_get_items (fixture->board, BB_KIND_REVIEW);
  g_autofree char *rows = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);

    if (bb_item_get_date (review, BB_REVIEW_HELD_ON) == bb_date_new (2026, 9, 7))
      bb_reviews_page_open (fixture->page, review);
  }
  rows = list_rows (fixture);
  g_assert_cmpstr (rows, ==,
                   "Head-mounted repair guidance | Stopped: Two trials closed at 22 percent unaided against an agreed floor of 35\n"
                   "Recurring-visit templates for maintenance contracts | More money: €110\u00a0k → €150\u00a0k: Planned share rose two months running in every cohort\n"
                   "Shared crew pool across depots | Sharpened: Dispatchers overrode most emergency suggestions\n"
                   "Entry into elevator maintenance | New bet: up to €350\u00a0k: Three inbound requests in a quarter from one trade\n");
}

#define ADD(name, test) g_test_add ("/app/reviews-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bb_load_init ();
  ADD ("list", test_list);
  ADD ("plans", test_plans);
  ADD ("plan-ahead", test_plan_ahead);
  ADD ("held", test_held);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-finding-row.h"
#include "bb-findings-page.h"
#include "bb-test-display.h"

typedef struct {
  BbSession *session;
  BbFindingsPage *page;
  GtkWidget *window;
  GString *heard; /* what the page told */
} Fixture;

static void
reveal_cb (Fixture *fixture,
           BbBet *bet)
{
  g_string_append_printf (fixture->heard, "reveal %s, ", bb_bet_get_id (bet));
}

static void
open_field_cb (Fixture *fixture,
               guint field)
{
  g_string_append_printf (fixture->heard, "open %s, ", bb_bet_fields[field].id);
}

static void
toast_cb (Fixture *fixture,
          const char *text,
          gboolean undo)
{
  g_string_append (fixture->heard, undo ? "toast with undo, " : "toast, ");
}

static BbItem *
add_bet (BbBoard *board,
         const char *id,
         guint field,
         BbDate day)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
  bb_item_set_date (BB_ITEM (bet), field, day);
  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return BB_ITEM (bet);
}

/* Two overdue, one ended and overspent, one due. */
static BbBoard *
create_board (void)
{
  BbBoard *board = bb_board_new_starter ();

  add_bet (board, "late", BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 1));
  add_bet (board, "later", BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 2));
  bb_item_set_integer (add_bet (board, "over", BB_BET_EXPIRY_DATE, bb_date_new (2026, 12, 2)), BB_BET_FUNDING_SPENT, 1000);
  add_bet (board, "soon", BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 8));
  return board;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = NULL;

  bb_clock_set_today (bb_date_new (2026, 12, 7));
  board = create_board ();
  fixture->session = bb_session_new (board);
  fixture->heard = g_string_new (NULL);
  fixture->page = BB_FINDINGS_PAGE (bb_findings_page_new ());
  g_signal_connect_swapped (fixture->page, "reveal", G_CALLBACK (reveal_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-field", G_CALLBACK (open_field_cb), fixture);
  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (toast_cb), fixture);
  bb_findings_page_set_session (fixture->page, fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 340, 600);
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
  g_object_unref (fixture->session);
  g_string_free (fixture->heard, TRUE);
  bb_clock_set_today (BB_DATE_NONE);
}

static gpointer
get_child (Fixture *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), BB_TYPE_FINDINGS_PAGE, name);
}

static GtkWidget *
get_row (Fixture *fixture,
         int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (get_child (fixture, "list"), index));
}

/* The rows as `check bet`, with what there is to do before the first of each group. */
static char *
list_rows (Fixture *fixture)
{
  GString *text = g_string_new (NULL);
  GtkWidget *row;
  int i;

  for (i = 0; (row = get_row (fixture, i)) != NULL; i++) {
    const BbFinding *finding = bb_finding_row_get_finding (BB_FINDING_ROW (row));
    GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

    if (header != NULL)
      g_string_append_printf (text, "[%s] ", gtk_label_get_text (GTK_LABEL (header)));
    g_string_append_printf (text, "%s %s%s, ", bb_check_get_id (finding->check), bb_item_get_id (finding->subject), finding->put_off ? " put off" : "");
  }
  return g_string_free (text, FALSE);
}

typedef struct {
  Fixture *fixture;
  const char *rows;
} Wanted;

static gboolean
has_rows (gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *rows = list_rows (wanted->fixture);

  return g_str_equal (rows, wanted->rows);
}

/* Soon, not at once. */
static void
wait_for_rows (Fixture *fixture,
               const char *rows)
{
  Wanted wanted = { fixture, rows };

  wait_until (has_rows, &wanted);
}

static gboolean
has_focus (Fixture *fixture,
           int index)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_row (fixture, index);
}

static void
put_off (Fixture *fixture,
         int index)
{
  gtk_widget_grab_focus (get_row (fixture, index));
  g_assert_true (gtk_widget_activate_action (get_row (fixture, index), "finding.put-off", NULL));
}

#define ALL "[Decide: go on or stop] expired over, overdue late, overdue later, [Put the money right] overspent over, "

static void
test_groups (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *rows = list_rows (fixture);

  g_assert_cmpstr (rows, ==, ALL);
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "due_line")));
  g_assert_cmpstr (gtk_label_get_text (get_child (fixture, "due")), ==, "1 review is due by 21 December 2026");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "nothing")));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "put_off_button")));
}

/* The bet is selected and shown; the pencil goes to the field. */
static void
test_choose (Fixture *fixture,
             gconstpointer data)
{
  BbSelection *selection = bb_session_get_selection (fixture->session);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  g_assert_true (has_focus (fixture, 0));
  g_signal_emit_by_name (get_row (fixture, 2), "activate");
  g_assert_cmpstr (bb_bet_get_id (bb_selection_get_primary (selection)), ==, "later");
  g_assert_true (gtk_widget_activate_action (get_row (fixture, 3), "finding.open", NULL));
  g_assert_cmpstr (bb_bet_get_id (bb_selection_get_primary (selection)), ==, "over");
  g_assert_cmpstr (fixture->heard->str, ==, "reveal later, open funding_spent, ");
}

/* The keyboard goes on to the next row; what is put off can be seen and brought back. */
static void
test_put_off (Fixture *fixture,
              gconstpointer data)
{
  GtkToggleButton *button = get_child (fixture, "put_off_button");

  put_off (fixture, 1);
  wait_for_rows (fixture, "[Decide: go on or stop] expired over, overdue later, [Put the money right] overspent over, ");
  g_assert_cmpstr (fixture->heard->str, ==, "toast with undo, ");
  g_assert_true (has_focus (fixture, 1));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "1 put off until the next review");
  gtk_toggle_button_set_active (button, TRUE);
  wait_for_rows (fixture, "[Decide: go on or stop] expired over, overdue late put off, overdue later, [Put the money right] overspent over, ");
  put_off (fixture, 1);
  wait_for_rows (fixture, ALL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  bb_history_undo (bb_session_get_history (fixture->session));
  bb_history_undo (bb_session_get_history (fixture->session));
  wait_for_rows (fixture, ALL);
}

static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  BbBoard *board = bb_session_get_board (fixture->session);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    bb_item_set_text (BB_ITEM (bb_board_get_bet (board, i)), BB_BET_STAGE, "done");
  wait_for_rows (fixture, "");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "nothing")));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "due_line")));
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (BbBoard) board = create_board ();
  g_autoptr (BbSession) session = bb_session_new (board);

  bb_session_set_read_only (session, TRUE);
  bb_findings_page_set_session (fixture->page, session);
  wait_for_rows (fixture, ALL);
  gtk_widget_activate_action (get_row (fixture, 0), "finding.put-off", NULL);
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (board, BB_KIND_PUT_OFF)), ==, 0);
  bb_findings_page_set_session (fixture->page, fixture->session);
  run_pending ();
}

/* No more rows than anybody reads, and a word about the rest. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSession) session = bb_session_new (board);
  guint i;

  for (i = 0; i < 103; i++) {
    g_autofree char *id = g_strdup_printf ("b%03u", i);

    add_bet (board, id, BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 1));
  }
  bb_findings_page_set_session (fixture->page, session);
  run_pending ();
  g_assert_nonnull (get_row (fixture, 99));
  g_assert_null (get_row (fixture, 100));
  g_assert_cmpstr (gtk_label_get_text (get_child (fixture, "more")), ==, "and 3 more");
  bb_findings_page_set_session (fixture->page, fixture->session);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name) g_test_add ("/findings-page/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (groups);
  ADD (choose);
  ADD (put_off);
  ADD (nothing);
  ADD (read_only);
  ADD (many);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-list-view.h"

#include "bb-choice-editor.h"
#include "bb-entry-editor.h"
#include "bb-list-cell.h"
#include "bb-settings.h"

#include "bb-test-display.h"

#define N_BETS 4

typedef struct {
  BbSession *session;
  BbBoard *board;
  BbBet *bets[N_BETS];
  GtkWidget *window;
  BbListView *list;
} Fixture;

static const struct {
  const char *title;
  const char *stage;
  gint64 cap; /* less than 0: none */
  gint risk;
} rows[N_BETS] = {
  { "Parts <b>from</b> the van", "active", 300, 790 },
  { "crew pool", "scaling", 20, 160 },
  { "Depot permissions", "active", -1, 340 },
  { "Agenda", "candidate", 110, 80 },
};

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  guint i;

  for (i = 0; i < N_BETS; i++) {
    g_autofree char *id = g_strdup_printf ("B%u", i);
    g_autoptr (BbBet) bet = bb_bet_new (id);

    bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, rows[i].title);
    bb_item_set_value (BB_ITEM (bet), BB_BET_STAGE, &BB_VALUE_OF_ID (rows[i].stage));
    if (rows[i].cap >= 0)
      bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, rows[i].cap);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, rows[i].risk);
    g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
    fixture->bets[i] = bet;
  }
  fixture->board = board;
  fixture->session = bb_session_new (board);
  fixture->window = gtk_window_new ();
  fixture->list = BB_LIST_VIEW (bb_list_view_new ());
  bb_list_view_set_session (fixture->list, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->list);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *list = g_object_ref (GTK_WIDGET (fixture->list));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (list);
  g_assert_finalize_object (fixture->session);
  bb_settings_set_string (BB_SETTING_LIST_COLUMNS, "");
}

static void
find_cells (GtkWidget *widget,
            GPtrArray *cells)
{
  GtkWidget *child;

  if (BB_IS_LIST_CELL (widget))
    g_ptr_array_add (cells, widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_cells (child, cells);
}

static BbListCell *
find_cell (Fixture *fixture,
           BbBet *bet,
           guint field)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint i;

  find_cells (GTK_WIDGET (fixture->list), cells);
  for (i = 0; i < cells->len; i++)
    if (bb_list_cell_get_bet (cells->pdata[i]) == bet && bb_list_column_get_field (bb_list_cell_get_column (cells->pdata[i])) == field)
      return cells->pdata[i];
  return NULL;
}

static const char *
get_words (Fixture *fixture,
           BbBet *bet,
           guint field)
{
  BbListCell *cell = find_cell (fixture, bet, field);

  g_assert_nonnull (cell);
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (cell))));
}

static void
assert_order (Fixture *fixture,
              const char *order)
{
  GListModel *model = bb_list_view_get_rows (fixture->list);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (BbBet) bet = g_list_model_get_item (model, i);

    g_string_append (ids, bb_bet_get_id (bet) + 1);
  }
  g_assert_cmpstr (ids->str, ==, order);
}

static void
test_words (Fixture *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (get_words (fixture, fixture->bets[0], BB_BET_TITLE), ==, rows[0].title);
  g_assert_cmpstr (get_words (fixture, fixture->bets[1], BB_BET_STAGE), ==, "Scaling");
  g_assert_cmpstr (get_words (fixture, fixture->bets[1], BB_BET_RISK), ==, "16");
  g_assert_cmpstr (get_words (fixture, fixture->bets[2], BB_BET_FUNDING_CAP), ==, "");
  /* No bet has a team or a review. */
  g_assert_null (find_cell (fixture, fixture->bets[0], BB_BET_OWNER_TEAM));
  g_assert_null (find_cell (fixture, fixture->bets[0], BB_BET_REVIEW_DATE));

  bb_item_set_date (BB_ITEM (fixture->bets[0]), BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 7));
  bb_item_set_text (BB_ITEM (fixture->bets[0]), BB_BET_TITLE, "Parts");
  run_pending ();
  g_assert_cmpstr (get_words (fixture, fixture->bets[0], BB_BET_REVIEW_DATE), ==, "7 December 2026");
  g_assert_cmpstr (get_words (fixture, fixture->bets[0], BB_BET_TITLE), ==, "Parts");
}

static void
test_no_money (Fixture *fixture,
               gconstpointer data)
{
  g_assert_nonnull (find_cell (fixture, fixture->bets[0], BB_BET_FUNDING_CAP));
  bb_item_set_value (BB_ITEM (fixture->board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID ("none"));
  run_pending ();
  g_assert_null (find_cell (fixture, fixture->bets[0], BB_BET_FUNDING_CAP));
}

static void
test_sort (Fixture *fixture,
           gconstpointer data)
{
  assert_order (fixture, "0123");
  bb_list_view_sort_by (fixture->list, BB_BET_TITLE, GTK_SORT_ASCENDING);
  assert_order (fixture, "3120");
  bb_list_view_sort_by (fixture->list, BB_BET_FUNDING_CAP, GTK_SORT_ASCENDING);
  assert_order (fixture, "1302");
  bb_list_view_sort_by (fixture->list, BB_BET_RISK, GTK_SORT_DESCENDING);
  assert_order (fixture, "0213");
  /* In the order in which a bet lives, not of the alphabet. */
  bb_list_view_sort_by (fixture->list, BB_BET_STAGE, GTK_SORT_ASCENDING);
  assert_order (fixture, "3021");

  bb_list_view_sort_by (fixture->list, BB_BET_RISK, GTK_SORT_ASCENDING);
  bb_item_set_tenths (BB_ITEM (fixture->bets[0]), BB_BET_RISK, 10);
  run_pending ();
  assert_order (fixture, "0312");
}

static void
test_selection (Fixture *fixture,
                gconstpointer data)
{
  BbSelection *selection = bb_session_get_selection (fixture->session);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (bb_list_view_get_rows (fixture->list));
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_true (bb_selection_get_primary (selection) == fixture->bets[1]);
  gtk_selection_model_select_item (model, 3, FALSE);
  g_assert_cmpuint (bb_selection_get_length (selection), ==, 2);

  g_ptr_array_add (bets, fixture->bets[0]);
  g_ptr_array_add (bets, fixture->bets[2]);
  bb_selection_replace (selection, bets);
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 2));

  /* Another order, the same bets. */
  bb_list_view_sort_by (fixture->list, BB_BET_TITLE, GTK_SORT_ASCENDING);
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  g_assert_cmpuint (bb_selection_get_length (selection), ==, 2);
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType type)
{
  GtkWidget *child, *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_descendant (child, type);
  return found;
}

static void
test_edit (Fixture *fixture,
           gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  GtkWidget *editor;

  bb_list_view_edit (fixture->list, fixture->bets[0], BB_BET_FUNDING_CAP);
  run_pending ();
  editor = find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_ENTRY_EDITOR);
  g_assert_nonnull (editor);
  gtk_editable_set_text (GTK_EDITABLE (bb_entry_editor_get_entry (BB_ENTRY_EDITOR (editor))), "1.2m");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (editor, GTK_TYPE_POPOVER)));
  run_pending ();
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 1200000);
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_ENTRY_EDITOR));
  g_assert_true (bb_history_undo (history));
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 300);
  g_assert_false (bb_history_get_can_undo (history));
}

static void
test_edit_many (Fixture *fixture,
                gconstpointer data)
{
  BbHistory *history = bb_session_get_history (fixture->session);
  GtkWidget *editor;

  bb_selection_select (bb_session_get_selection (fixture->session), fixture->bets[0]);
  bb_selection_add (bb_session_get_selection (fixture->session), fixture->bets[3]);
  bb_list_view_edit (fixture->list, fixture->bets[3], BB_BET_STAGE);
  run_pending ();
  editor = find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_CHOICE_EDITOR);
  g_assert_nonnull (editor);
  bb_field_editor_write (BB_FIELD_EDITOR (editor), &BB_VALUE_OF_ID ("paused"));
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[0]), ==, "paused");
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[3]), ==, "paused");
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[1]), ==, "scaling");
  g_assert_true (bb_history_undo (history));
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[0]), ==, "active");
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[3]), ==, "candidate");

  /* Where nothing may be changed nothing opens. */
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (editor, GTK_TYPE_POPOVER)));
  bb_session_set_read_only (fixture->session, TRUE);
  bb_list_view_edit (fixture->list, fixture->bets[0], BB_BET_STAGE);
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_CHOICE_EDITOR));
}

/* The board may go away under whoever types: the window is closed, or another board opened. */
static void
test_gone_while_edited (Fixture *fixture,
                        gconstpointer data)
{
  BbBet *bet = fixture->bets[0];

  bb_list_view_edit (fixture->list, bet, BB_BET_FUNDING_CAP);
  run_pending ();
  g_assert_nonnull (find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_ENTRY_EDITOR));
  bb_list_view_set_session (fixture->list, NULL);
  run_pending ();
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_ENTRY_EDITOR));
  g_assert_cmpint (bb_bet_get_funding_cap (bet), ==, 300);
  bb_list_view_set_session (fixture->list, fixture->session);
  run_pending ();
  bb_list_view_edit (fixture->list, bet, BB_BET_FUNDING_CAP);
  bb_item_remove (BB_ITEM (bet));
  run_pending ();
  bb_list_view_edit (fixture->list, fixture->bets[1], BB_BET_FUNDING_CAP);
  run_pending ();
}

static void
test_columns (Fixture *fixture,
              gconstpointer data)
{
  bb_item_set_text (BB_ITEM (fixture->bets[1]), BB_BET_KILL_CRITERION, "Share is flat");
  run_pending ();
  g_assert_null (find_cell (fixture, fixture->bets[1], BB_BET_KILL_CRITERION));
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "columns.kill_criterion", NULL);
  run_pending ();
  g_assert_cmpstr (get_words (fixture, fixture->bets[1], BB_BET_KILL_CRITERION), ==, "Share is flat");
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "columns.risk", NULL);
  run_pending ();
  g_assert_null (find_cell (fixture, fixture->bets[1], BB_BET_RISK));
  g_assert_cmpstr (bb_settings_dup_string (BB_SETTING_LIST_COLUMNS), ==, "title,stage,funding_cap,kill_criterion");
}

/* What an own field is called in the file is any text. */
static void
test_own_columns (Fixture *fixture,
                  gconstpointer data)
{
  static const char *const ids[] = { "Cost: EU (net) ::", "title", " ", "<b>_x</b>" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (BbItem) own_field = bb_board_new_item (BB_KIND_OWN_FIELD, ids[i]);

    bb_item_set_text (own_field, BB_OWN_FIELD_LABEL, ids[i]);
    g_assert_true (bb_item_append (BB_ITEM (fixture->board), own_field, NULL));
    run_pending ();
  }
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "columns.own-7469746c65", NULL);
  run_pending ();
  g_assert_nonnull (find_cell (fixture, fixture->bets[0], BB_BET_TITLE));
}

static void
test_filter (Fixture *fixture,
             gconstpointer data)
{
  const char *const active[] = { "active", NULL };

  bb_session_set_condition (fixture->session, "stage", active);
  assert_order (fixture, "02");
  /* What is being worked on stays, until one looks anew. */
  bb_item_set_value (BB_ITEM (fixture->bets[0]), BB_BET_STAGE, &BB_VALUE_OF_ID ("paused"));
  run_pending ();
  assert_order (fixture, "02");
  bb_session_set_lens_value (fixture->session, BB_VIEW_TEXT, &BB_VALUE_OF_TEXT ("PERMISSIONS"));
  assert_order (fixture, "2");
  bb_session_set_lens_value (fixture->session, BB_VIEW_TEXT, &BB_VALUE_OF_TEXT ("nobody wrote this"));
  assert_order (fixture, "");
  bb_session_clear_filter (fixture->session);
  assert_order (fixture, "0123");
}

static void
test_current (Fixture *fixture,
              gconstpointer data)
{
  BbListCell *cell;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  run_pending ();
  cell = find_cell (fixture, fixture->bets[0], BB_BET_TITLE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "current"));
}

/* Before the title once there are any; what keys edit is the title all the same. */
static void
test_numbers (Fixture *fixture,
              gconstpointer data)
{
  BbListCell *cell;

  g_assert_null (find_cell (fixture, fixture->bets[1], BB_BET_NUMBER));
  bb_item_set_integer (BB_ITEM (fixture->bets[1]), BB_BET_NUMBER, 17);
  run_pending ();
  g_assert_cmpstr (get_words (fixture, fixture->bets[1], BB_BET_NUMBER), ==, "17");
  g_assert_cmpstr (get_words (fixture, fixture->bets[0], BB_BET_NUMBER), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  run_pending ();
  cell = find_cell (fixture, fixture->bets[0], BB_BET_TITLE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "current"));
}

#define ADD(path, func) g_test_add ("/app/list-view/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("words", test_words);
  ADD ("no-money", test_no_money);
  ADD ("sort", test_sort);
  ADD ("selection", test_selection);
  ADD ("edit", test_edit);
  ADD ("edit-many", test_edit_many);
  ADD ("gone-while-edited", test_gone_while_edited);
  ADD ("columns", test_columns);
  ADD ("own-columns", test_own_columns);
  ADD ("filter", test_filter);
  ADD ("current", test_current);
  ADD ("numbers", test_numbers);
  return g_test_run ();
}

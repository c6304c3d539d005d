/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board that may only be read is not written to by anything that can be done to it, whatever is
 * selected; and looking at a board never makes it a changed one. */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-view.h"
#include "bb-lens-bar.h"
#include "bb-list-view.h"

#include "bb-test-display.h"

#define N_BETS 4

typedef struct {
  BbSession *session;
  BbBoard *board;
  GtkWidget *window;
  BbBoardView *board_view;
  BbListView *list_view;
  BbLensBar *lens_bar;
  const char *at; /* nullable: the day that is looked at whatever is done */
} Fixture;

/* Two on the plane, one held there with its label put by hand; one waits, one is done. */
static void
add_bets (BbBoard *board)
{
  static const char *const stages[N_BETS] = { "active", "scaling", "candidate", "done" };
  guint i;

  for (i = 0; i < N_BETS; i++) {
    g_autofree char *id = g_strdup_printf ("B%u", i);
    g_autoptr (BbBet) bet = bb_bet_new (id);
    BbItem *item = BB_ITEM (bet);

    bb_item_set_text (item, BB_BET_TITLE, id);
    bb_item_set_text (item, BB_BET_STAGE, stages[i]);
    if (i != 2) {
      bb_item_set_tenths (item, BB_BET_FAMILIARITY, 200 * (gint) i + 100);
      bb_item_set_tenths (item, BB_BET_RISK, 300);
    }
    if (i == 1) {
      bb_item_set_integer (item, BB_BET_PINNED, 1);
      bb_item_set_integer (item, BB_BET_LABEL_X, 20);
      bb_item_set_integer (item, BB_BET_LABEL_Y, 20);
    }
    g_assert_true (bb_item_append (BB_ITEM (board), item, NULL));
  }
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_bets (board);
  fixture->board = board;
  fixture->session = bb_session_new (board);
  fixture->board_view = BB_BOARD_VIEW (bb_board_view_new ());
  fixture->list_view = BB_LIST_VIEW (bb_list_view_new ());
  fixture->lens_bar = g_object_new (BB_TYPE_LENS_BAR, "show-controls", TRUE, NULL);
  fixture->window = gtk_window_new ();
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->board_view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->lens_bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->board_view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list_view));
  bb_board_view_set_session (fixture->board_view, fixture->session);
  bb_lens_bar_set_session (fixture->lens_bar, fixture->session);
  bb_list_view_set_session (fixture->list_view, fixture->session);
  g_object_set (fixture->list_view, "board-view", fixture->board_view, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->board_view);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (fixture->session);
}

/* --- what can be done ------------------------------------------------------------------------- */

static const char *const words[] = { "left", "across", "sand", "", NULL };

/* An action with all it may be given; returns nothing, whatever it does. */
static void
activate (GtkWidget *widget,
          const char *name,
          const GVariantType *type)
{
  guint i;

  if (type == NULL) {
    gtk_widget_activate_action_variant (widget, name, NULL);
  } else if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32)) {
    gtk_widget_activate_action (widget, name, "i", 1);
  } else if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING)) {
    for (i = 0; words[i] != NULL; i++)
      gtk_widget_activate_action (widget, name, "s", words[i]);
  }
  run_pending ();
}

/* Every action of its class, those of an own prefix only: others are the toolkit's. */
static guint
do_everything (Fixture *fixture,
               GtkWidget *widget)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const GVariantType *type;
  const char *name, *property;
  guint n_changes = 0;
  GType owner;
  guint i;

  for (i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++) {
    guint64 before = bb_board_hash (fixture->board);

    if (fixture->at != NULL)
      bb_session_set_at (fixture->session, fixture->at);
    if (!g_str_has_prefix (name, "board.") && !g_str_has_prefix (name, "list."))
      continue;
    activate (widget, name, type);
    if (bb_board_hash (fixture->board) != before) {
      n_changes++;
      g_test_message ("%s changes the board", name);
    }
  }
  return n_changes;
}

static guint
do_everything_to (Fixture *fixture,
                  const char *bet)
{
  BbSelection *selection = bb_session_get_selection (fixture->session);

  if (bet == NULL)
    bb_selection_select_all (selection);
  else if (bb_board_find_bet (fixture->board, bet) != NULL)
    bb_selection_select (selection, bb_board_find_bet (fixture->board, bet));
  else
    bb_selection_select_zone (selection, bet);
  run_pending ();
  return do_everything (fixture, GTK_WIDGET (fixture->board_view)) + do_everything (fixture, GTK_WIDGET (fixture->list_view));
}

static const char *const selections[] = { NULL, "B0", "B1", "B2", "B3", "probe" };

/* --- tests ------------------------------------------------------------------------------------ */

static void
test_actions (Fixture *fixture,
              gconstpointer data)
{
  guint64 before = bb_board_hash (fixture->board);
  guint i;

  bb_session_set_read_only (fixture->session, TRUE);
  for (i = 0; i < G_N_ELEMENTS (selections); i++)
    g_assert_cmpuint (do_everything_to (fixture, selections[i]), ==, 0);
  g_assert_cmpuint (bb_board_hash (fixture->board), ==, before);
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
  /* Else nothing could be learned from it. */
  bb_session_set_read_only (fixture->session, FALSE);
  g_assert_cmpuint (do_everything_to (fixture, "B0"), >, 4);
}

/* What is over cannot be changed; the file, however, can be written. */
static void
test_past (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, "may");
  guint64 before;
  guint i;

  bb_item_set_date (snapshot, BB_SNAPSHOT_DATE, bb_date_from_iso ("2026-05-11"));
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), snapshot, NULL));
  before = bb_board_hash (fixture->board);
  fixture->at = "may";
  bb_session_set_at (fixture->session, fixture->at);
  g_assert_true (bb_session_get_read_only (fixture->session));
  g_assert_false (bb_session_is_locked (fixture->session));
  for (i = 0; i < G_N_ELEMENTS (selections); i++)
    g_assert_cmpuint (do_everything_to (fixture, selections[i]), ==, 0);
  g_assert_cmpuint (bb_board_hash (fixture->board), ==, before);
  fixture->at = NULL;
  bb_session_set_at (fixture->session, NULL);
  g_assert_false (bb_session_get_read_only (fixture->session));
}

static void
look (Fixture *fixture)
{
  BbSession *session = fixture->session;
  const char *stages[] = { "active", NULL };

  bb_session_set_lens_value (session, BB_VIEW_COLOR_BY, &BB_VALUE_OF_ID ("stage"));
  bb_session_set_lens_value (session, BB_VIEW_SHOWS_CLOSED, &BB_VALUE_OF_INTEGER (1));
  bb_session_set_lens_value (session, BB_VIEW_TEXT, &BB_VALUE_OF_TEXT ("<b>_"));
  bb_session_set_condition (session, "stage", stages);
  run_pending ();
  bb_board_view_point_out (fixture->board_view, bb_board_get_bet (fixture->board, 0));
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board_view), "board.zoom-in", NULL);
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board_view), "board.edit-zones", NULL);
  run_pending ();
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board_view), "board.edit-zones", NULL);
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board_view), "board.arrange-labels", NULL);
  run_pending ();
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board_view), "board.copy", NULL);
  bb_session_clear_filter (session);
  bb_session_reset_lens (session);
  run_pending ();
}

static void
test_looking (Fixture *fixture,
              gconstpointer data)
{
  guint64 before = bb_board_hash (fixture->board);

  bb_selection_select_all (bb_session_get_selection (fixture->session));
  look (fixture);
  g_assert_cmpuint (bb_board_hash (fixture->board), ==, before);
  g_assert_false (bb_history_get_modified (bb_session_get_history (fixture->session)));
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
}

/* Entries of a menu whose action the list has. */
static guint
count_known (BbListView *list_view,
             GMenuModel *menu)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (list_view);
  guint n = 0;
  gint i;

  for (i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autofree char *action = NULL;
    const char *name, *property;
    const GVariantType *type;
    GType owner;
    guint j;

    g_assert_null (submenu);
    if (section != NULL)
      n += count_known (list_view, section);
    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
    for (j = 0; action != NULL && gtk_widget_class_query_action (klass, j, &owner, &name, &type, &property); j++)
      n += g_str_equal (name, action);
  }
  return n;
}

/* What is offered there can be done, the clipboard too; nothing is there only to be grey. */
static void
test_list_menu (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  bb_selection_select_all (bb_session_get_selection (fixture->session));
  menu = bb_board_view_create_bet_menu (fixture->board_view);
  g_assert_cmpuint (count_known (fixture->list_view, menu), ==, 12);
  g_assert_true (bb_board_view_can (fixture->board_view, "board.cut"));
  bb_session_set_read_only (fixture->session, TRUE);
  g_assert_false (bb_board_view_can (fixture->board_view, "board.cut"));
  g_assert_true (bb_board_view_can (fixture->board_view, "board.copy"));
  bb_selection_clear (bb_session_get_selection (fixture->session));
  g_assert_false (bb_board_view_can (fixture->board_view, "board.copy"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/read-only/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/app/read-only/past", Fixture, NULL, set_up, test_past, tear_down);
  g_test_add ("/app/read-only/looking", Fixture, NULL, set_up, test_looking, tear_down);
  g_test_add ("/app/read-only/list-menu", Fixture, NULL, set_up, test_list_menu, tear_down);
  return g_test_run ();
}

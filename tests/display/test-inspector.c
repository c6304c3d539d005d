/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-inspector.h"

#include "bb-choice-editor.h"
#include "bb-date-editor.h"
#include "bb-entry-editor.h"
#include "bb-link-editor.h"
#include "bb-story-list.h"
#include "bb-text-editor.h"
#include "bb-tie-editor.h"

#include "bb-test-display.h"

#include <string.h>

typedef struct {
  BbSession *session;
  BbBoard *board;
  BbBet *bets[2];
  GtkWidget *window;
  BbInspector *inspector;
} Fixture;

/* Time stands still, so that what is typed is one step on a busy machine as well. */
static gint64
read_still_clock (gpointer data)
{
  return 0;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fixture->bets); i++) {
    g_autofree char *id = g_strdup_printf ("B%u", i);
    g_autoptr (BbBet) bet = bb_bet_new (id);

    bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, i == 0 ? "Crews & <b>depots</b>" : "Other");
    bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 420000);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 710);
    bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, 290);
    g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
    fixture->bets[i] = bet;
  }
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  bb_item_set_value (BB_ITEM (board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID ("thousand"));
  fixture->board = board;
  fixture->session = bb_session_new (board);
  bb_history_set_clock (bb_session_get_history (fixture->session), read_still_clock, NULL);
  fixture->window = gtk_window_new ();
  fixture->inspector = BB_INSPECTOR (bb_inspector_new ());
  bb_inspector_set_session (fixture->inspector, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 342, 553);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->inspector));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->inspector);
  run_pending ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *inspector = g_object_ref (GTK_WIDGET (fixture->inspector));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (inspector);
  g_assert_finalize_object (fixture->session);
}

static void
select_bet (Fixture *fixture,
            guint index)
{
  bb_selection_select (bb_session_get_selection (fixture->session), fixture->bets[index]);
  run_pending ();
}

static BbFieldEditor *
get_editor (Fixture *fixture,
            guint field)
{
  BbInspectorRow *row = bb_bet_page_find_row (bb_inspector_get_bet_page (fixture->inspector), field);

  g_assert_nonnull (row);
  return bb_inspector_row_find_editor (row, field);
}

static GtkEditable *
get_entry (Fixture *fixture,
           guint field)
{
  return GTK_EDITABLE (bb_entry_editor_get_entry (BB_ENTRY_EDITOR (get_editor (fixture, field))));
}

static void
type_and_leave (Fixture *fixture,
                guint field,
                const char *words)
{
  gtk_editable_set_text (get_entry (fixture, field), words);
  bb_inspector_commit (fixture->inspector);
}

/* The first descendant of @widget that is a @type. */
static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType type,
                 const char *css_class)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = NULL;

    if (g_type_is_a (G_OBJECT_TYPE (child), type) && (css_class == NULL || gtk_widget_has_css_class (child, css_class)))
      return child;
    found = find_descendant (child, type, css_class);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Every field that has a group has its editor, and every editor shows each bet without a murmur. */
static void
test_every_field (Fixture *fixture,
                  gconstpointer data)
{
  guint i;

  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (bb_bet_fields[i].group != BB_GROUP_NONE && bb_bet_fields[i].type != BB_FIELD_PLACE)
      g_assert_nonnull (get_editor (fixture, i));
  select_bet (fixture, 0);
  select_bet (fixture, 1);
  bb_selection_select_all (bb_session_get_selection (fixture->session));
  run_pending ();
  bb_selection_clear (bb_session_get_selection (fixture->session));
  run_pending ();
}

/* User text is text. */
static void
test_text (Fixture *fixture,
           gconstpointer data)
{
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  select_bet (fixture, 0);
  buffer = gtk_text_view_get_buffer (bb_text_editor_get_view (BB_TEXT_EDITOR (get_editor (fixture, BB_BET_TITLE))));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Crews & <b>depots</b>");
  gtk_text_buffer_set_text (buffer, "Depots", -1);
  g_assert_cmpstr (bb_bet_get_title (fixture->bets[0]), ==, "Depots");
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_clear_pointer (&text, g_free);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Crews & <b>depots</b>");
}

/* What cannot be read stays to be seen and is not written; what can is written when one leaves. */
static void
test_money (Fixture *fixture,
            gconstpointer data)
{
  GtkEditable *entry = get_entry (fixture, BB_BET_FUNDING_CAP);

  select_bet (fixture, 0);
  gtk_editable_set_text (entry, "1.2m");
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 420000);
  bb_inspector_commit (fixture->inspector);
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 1200000);
  type_and_leave (fixture, BB_BET_FUNDING_CAP, "a lot");
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 1200000);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "a lot");
  g_assert_nonnull (bb_field_editor_get_problem (get_editor (fixture, BB_BET_FUNDING_CAP)));
  type_and_leave (fixture, BB_BET_FUNDING_CAP, "250k");
  g_assert_null (bb_field_editor_get_problem (get_editor (fixture, BB_BET_FUNDING_CAP)));
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 250000);
}

static void
test_dates (Fixture *fixture,
            gconstpointer data)
{
  BbDate date = bb_date_new (2026, 12, 14);

  select_bet (fixture, 0);
  type_and_leave (fixture, BB_BET_REVIEW_DATE, "2026-12-14");
  g_assert_cmpuint (bb_bet_get_review_date (fixture->bets[0]), ==, date);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, BB_BET_REVIEW_DATE)), ==, "14 December 2026");
  bb_date_editor_popup (BB_DATE_EDITOR (get_editor (fixture, BB_BET_REVIEW_DATE)));
  run_pending ();
  bb_date_editor_pick (BB_DATE_EDITOR (get_editor (fixture, BB_BET_REVIEW_DATE)), date + 7);
  g_assert_cmpuint (bb_bet_get_review_date (fixture->bets[0]), ==, date + 7);
  type_and_leave (fixture, BB_BET_REVIEW_DATE, "");
  g_assert_cmpuint (bb_bet_get_review_date (fixture->bets[0]), ==, BB_DATE_NONE);
}

/* What is typed belongs to the bet that was selected then. */
static void
test_other_bet (Fixture *fixture,
                gconstpointer data)
{
  select_bet (fixture, 0);
  gtk_editable_set_text (get_entry (fixture, BB_BET_FUNDING_RELEASED), "10");
  select_bet (fixture, 1);
  g_assert_cmpint (bb_bet_get_funding_released (fixture->bets[0]), ==, 10000);
  g_assert_cmpint (bb_bet_get_funding_released (fixture->bets[1]), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, BB_BET_FUNDING_RELEASED)), ==, "");
}

static gboolean
speaks_of_money (const char *words)
{
  g_autofree char *folded = g_utf8_strdown (words, -1);

  return strstr (folded, "money") != NULL || strstr (folded, "pay") != NULL || strstr (folded, "released") != NULL;
}

/* No label that can be seen says anything of money. */
static void
assert_no_word_of_money (GtkWidget *widget)
{
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_assert_false (speaks_of_money (gtk_label_get_text (GTK_LABEL (widget))));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_no_word_of_money (child);
}

/* A board that counts nothing mentions no money. */
static void
test_no_money (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (bb_bet_page_find_row (bb_inspector_get_bet_page (fixture->inspector), BB_BET_FUNDING_CAP));
  GtkWidget *all_button = find_descendant (GTK_WIDGET (fixture->inspector), GTK_TYPE_TOGGLE_BUTTON, "all-fields");

  bb_item_set_date (BB_ITEM (fixture->bets[0]), BB_BET_EXPIRY_DATE, bb_date_new (2027, 1, 1));
  select_bet (fixture, 0);
  g_assert_true (gtk_widget_get_visible (row));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all_button), TRUE);
  bb_item_set_value (BB_ITEM (fixture->board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID ("none"));
  run_pending ();
  g_assert_false (gtk_widget_get_visible (row));
  assert_no_word_of_money (GTK_WIDGET (fixture->inspector));
  bb_item_set_value (BB_ITEM (fixture->board), BB_BOARD_AMOUNT_UNIT, &BB_VALUE_OF_ID ("people"));
  g_assert_true (gtk_widget_get_visible (row));
}

static gboolean
has_its_height (gpointer inspector)
{
  return gtk_widget_get_height (inspector) == 553;
}

/* Whether the whole of the field's row lies within the inspector. */
static gboolean
is_wholly_visible (Fixture *fixture,
                   guint field)
{
  GtkWidget *row = GTK_WIDGET (bb_bet_page_find_row (bb_inspector_get_bet_page (fixture->inspector), field));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->inspector), &bounds));
  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (GTK_WIDGET (fixture->inspector));
}

/* In a window of 1024x600 the pane is 553 high: the reason and the next review need no scrolling. */
static void
test_room (Fixture *fixture,
           gconstpointer data)
{
  bb_item_set_text (BB_ITEM (fixture->bets[0]), BB_BET_FUNDING_RATIONALE, "One\ntwo\nthree");
  select_bet (fixture, 0);
  wait_until (has_its_height, fixture->inspector);
  run_pending ();
  g_assert_true (is_wholly_visible (fixture, BB_BET_FUNDING_RATIONALE));
  g_assert_true (is_wholly_visible (fixture, BB_BET_REVIEW_DATE));
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/betboard/Betboard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* More released than the limit is written, noted, put off with one click, and mended with another. */
static void
test_notes (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (bb_bet_page_find_row (bb_inspector_get_bet_page (fixture->inspector), BB_BET_FUNDING_RELEASED));
  GtkWidget *remedy;

  select_bet (fixture, 0);
  g_assert_null (find_descendant (row, GTK_TYPE_BUTTON, "remedy"));
  type_and_leave (fixture, BB_BET_FUNDING_RELEASED, "520");
  g_assert_cmpint (bb_bet_get_funding_released (fixture->bets[0]), ==, 520000);
  run_pending ();
  g_signal_emit_by_name (find_descendant (row, GTK_TYPE_BUTTON, "put-off"), "clicked");
  run_pending ();
  g_assert_null (find_descendant (row, GTK_TYPE_BUTTON, "remedy"));
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  run_pending ();
  remedy = find_descendant (row, GTK_TYPE_BUTTON, "remedy");
  g_assert_nonnull (remedy);
  g_assert_nonnull (strstr (gtk_button_get_label (GTK_BUTTON (remedy)), "520"));
  g_signal_emit_by_name (remedy, "clicked");
  run_pending ();
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 520000);
  g_assert_null (find_descendant (row, GTK_TYPE_BUTTON, "remedy"));
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_assert_cmpint (bb_bet_get_funding_cap (fixture->bets[0]), ==, 420000);
}

/* A shape brings its facets along, and one undo takes all of it back. */
static void
test_funding_shape (Fixture *fixture,
                    gconstpointer data)
{
  GtkDropDown *drop_down = bb_choice_editor_get_drop_down (BB_CHOICE_EDITOR (get_editor (fixture, BB_BET_FUNDING_SHAPE)));

  select_bet (fixture, 0);
  gtk_drop_down_set_selected (drop_down, 0);
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (fixture->bets[0]), BB_BET_FUNDING_SHAPE), ==, "mini_business");
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (fixture->bets[0]), BB_BET_FUNDING_MODEL), ==, "return_based");
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_assert_false (bb_item_has_value (BB_ITEM (fixture->bets[0]), BB_BET_FUNDING_MODEL));
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
}

/* Ids of newer versions and mixed values are shown, and can be kept. */
static void
test_choice (Fixture *fixture,
             gconstpointer data)
{
  GtkDropDown *drop_down = bb_choice_editor_get_drop_down (BB_CHOICE_EDITOR (get_editor (fixture, BB_BET_STAGE)));
  guint n_choices;

  select_bet (fixture, 0);
  n_choices = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
  bb_item_set_value (BB_ITEM (fixture->bets[0]), BB_BET_STAGE, &BB_VALUE_OF_ID ("dreaming"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, n_choices + 1);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (drop_down)), ==, "dreaming");
  bb_selection_select_all (bb_session_get_selection (fixture->session));
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (drop_down)), ==, "Mixed");
  gtk_drop_down_set_selected (drop_down, 1);
  run_pending ();
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[0]), ==, "candidate");
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[1]), ==, "candidate");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, n_choices);
}

/* Several bets are typed into like one: one step for all the letters and all the bets. */
static void
test_typing_for_many (Fixture *fixture,
                      gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (bb_text_editor_get_view (BB_TEXT_EDITOR (get_editor (fixture, BB_BET_TAGS))));
  g_autofree char *text = NULL;

  bb_selection_select_all (bb_session_get_selection (fixture->session));
  gtk_text_buffer_insert_at_cursor (buffer, "a", -1);
  run_pending ();
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  run_pending ();
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "a\n");
  gtk_text_buffer_insert_at_cursor (buffer, "b", -1);
  run_pending ();
  g_assert_cmpstr (bb_item_get_list_value (BB_ITEM (fixture->bets[1]), BB_BET_TAGS)[1], ==, "b");
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_assert_false (bb_item_has_value (BB_ITEM (fixture->bets[0]), BB_BET_TAGS));
  g_assert_false (bb_history_get_can_undo (bb_session_get_history (fixture->session)));
}

static void
test_ties (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (bb_inspector_get_bet_page (fixture->inspector));
  BbTieEditor *editor = BB_TIE_EDITOR (find_descendant (page, BB_TYPE_TIE_EDITOR, NULL));

  g_assert_cmpstr (bb_tie_editor_get_link_kind (editor), ==, "parent");
  select_bet (fixture, 0);
  bb_tie_editor_pick (editor, fixture->bets[1]);
  g_assert_cmpstr (bb_bet_get_linked (fixture->bets[0], "parent"), ==, "B1");
  g_assert_null (bb_field_editor_get_problem (BB_FIELD_EDITOR (editor)));
  select_bet (fixture, 1);
  bb_tie_editor_pick (editor, fixture->bets[0]);
  g_assert_nonnull (bb_field_editor_get_problem (BB_FIELD_EDITOR (editor)));
  g_assert_cmpstr (bb_bet_get_linked (fixture->bets[1], "parent"), ==, "");
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
has_passed (gpointer time)
{
  return g_get_monotonic_time () >= *(gint64 *) time;
}

/* Enter takes a bet that is called as typed, however soon it comes; what the list hears late is no
 * harm. */
/* Rows may still be moving to their places. */
static gboolean
is_in_window (gpointer widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return FALSE;
  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
test_ties_typed (Fixture *fixture,
                 gconstpointer data)
{
  GtkWidget *all_button = find_descendant (GTK_WIDGET (fixture->inspector), GTK_TYPE_TOGGLE_BUTTON, "all-fields");
  GtkWidget *editor;
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *search;
  gint64 late;

  select_bet (fixture, 0);
  editor = find_descendant (GTK_WIDGET (fixture->inspector), BB_TYPE_TIE_EDITOR, NULL);
  button = find_descendant (editor, GTK_TYPE_MENU_BUTTON, NULL);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  search = find_descendant (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all_button), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (editor, ADW_TYPE_EXPANDER_ROW)), TRUE);
  wait_until (is_mapped, button);
  /* The page scrolls to it: nothing pops up outside of the screen. */
  gtk_widget_grab_focus (button);
  wait_until (is_in_window, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_until (is_mapped, popover);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody is called so");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (bb_bet_get_linked (fixture->bets[0], "parent"), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (search), "other");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (bb_bet_get_linked (fixture->bets[0], "parent"), ==, "B1");
  g_assert_false (gtk_widget_get_visible (popover));
  late = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  wait_until (has_passed, &late);
}

/* A closed bet offers to be reopened; the menu closes, and undo takes that back. */
static void
test_closing (Fixture *fixture,
              gconstpointer data)
{
  select_bet (fixture, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "bets.close", "s", "done"));
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[0]), ==, "done");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "bets.reopen", NULL));
  g_assert_true (bb_bet_is_live (fixture->bets[0]));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "bets.delete", NULL));
  g_assert_null (bb_board_find_bet (fixture->board, "B0"));
  g_assert_true (bb_history_undo (bb_session_get_history (fixture->session)));
  g_assert_true (bb_board_find_bet (fixture->board, "B0") == fixture->bets[0]);
}

/* The board's own fields come and go with it. */
static void
test_own_fields (Fixture *fixture,
                 gconstpointer data)
{
  BbBetFields *fields = bb_bet_page_get_fields (bb_inspector_get_bet_page (fixture->inspector));
  g_autoptr (BbItem) own_field = bb_board_new_item (BB_KIND_OWN_FIELD, "region");

  bb_item_set_text (own_field, BB_OWN_FIELD_LABEL, "Region");
  select_bet (fixture, 0);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), own_field, NULL));
  run_pending ();
  g_assert_true (bb_bet_fields_set_own_value (fields, "region", "North", NULL));
  run_pending ();
  bb_item_remove (own_field);
  run_pending ();
}

static void
add_decision (Fixture *fixture,
              const char *decision,
              BbDate date)
{
  g_autofree char *id = g_strdup_printf ("r%u", date);
  g_autoptr (BbItem) receipt = bb_board_new_item (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, "B0");
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, decision);
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, date);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), receipt, NULL));
}

/* A bet with a decision on record is stopped instead of deleted, and that is said. */
static void
test_on_record (Fixture *fixture,
                gconstpointer data)
{
  guint n_toasts = 0;

  add_decision (fixture, "keep", bb_date_new (2026, 9, 14));
  g_signal_connect_swapped (fixture->inspector, "toast", G_CALLBACK (count_cb), &n_toasts);
  select_bet (fixture, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "bets.delete", NULL));
  g_assert_cmpstr (bb_bet_get_stage (fixture->bets[0]), ==, "stopped");
  g_assert_cmpuint (n_toasts, ==, 1);
  select_bet (fixture, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "bets.delete", NULL));
  g_assert_null (bb_board_find_bet (fixture->board, "B1"));
  g_assert_cmpuint (n_toasts, ==, 1);
}

/* Of the bet that is looked at, and of no other. */
static void
test_decisions (Fixture *fixture,
                gconstpointer data)
{
  BbStoryList *list;

  select_bet (fixture, 0);
  list = BB_STORY_LIST (find_descendant (GTK_WIDGET (fixture->inspector), BB_TYPE_STORY_LIST, NULL));
  add_decision (fixture, "keep", bb_date_new (2026, 9, 14));
  add_decision (fixture, "increase", bb_date_new (2026, 10, 12));
  g_assert_cmpuint (bb_story_list_get_length (list), ==, 2);
  select_bet (fixture, 1);
  g_assert_true (bb_story_list_get_bet (list) == fixture->bets[1]);
  g_assert_cmpuint (bb_story_list_get_length (list), ==, 0);
}

/* What cannot be changed can still be unfolded. */
static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (bb_bet_page_find_row (bb_inspector_get_bet_page (fixture->inspector), BB_BET_HYPOTHESIS));

  select_bet (fixture, 0);
  bb_session_set_read_only (fixture->session, TRUE);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_editor (fixture, BB_BET_TITLE))));
  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW)));
  bb_session_set_read_only (fixture->session, FALSE);
  g_assert_true (gtk_widget_is_sensitive (row));
}

/* Only what a browser or a mailer takes can be opened. */
static void
test_link (Fixture *fixture,
           gconstpointer data)
{
  static const struct {
    const char *link;
    gboolean can_open;
  } cases[] = {
    { "https://example.org/a?b=c", TRUE },
    { "HTTP://example.org", TRUE },
    { "mailto:team@example.org", TRUE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "the blue folder", FALSE },
    { "", FALSE },
  };
  guint i;

  select_bet (fixture, 0);
  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    gtk_editable_set_text (get_entry (fixture, BB_BET_LINK), cases[i].link);
    g_assert_cmpstr (bb_item_get_text (BB_ITEM (fixture->bets[0]), BB_BET_LINK), ==, cases[i].link);
    g_assert_cmpint (bb_link_editor_can_open (BB_LINK_EDITOR (get_editor (fixture, BB_BET_LINK))), ==, cases[i].can_open);
  }
}

/* A title is seen whole, however long. */
static void
test_long_title (Fixture *fixture,
                 gconstpointer data)
{
  GtkWidget *editor;
  g_autofree char *title = g_strnfill (255, 'm');
  int one_line;

  select_bet (fixture, 1);
  editor = GTK_WIDGET (get_editor (fixture, BB_BET_TITLE));
  wait_until (has_its_height, fixture->inspector);
  wait_until (is_allocated, editor);
  one_line = gtk_widget_get_height (editor);
  g_assert_cmpint (one_line, >, 12);
  bb_item_set_text (BB_ITEM (fixture->bets[1]), BB_BET_TITLE, title);
  while (gtk_widget_get_height (editor) < 5 * one_line)
    g_main_context_iteration (NULL, TRUE);
}

/* Those who hear the inspector hear what each entry is for. */
static void
test_names (Fixture *fixture,
            gconstpointer data)
{
  GtkEditable *cap = get_entry (fixture, BB_BET_FUNDING_CAP);
  GtkWidget *rationale = GTK_WIDGET (bb_text_editor_get_view (BB_TEXT_EDITOR (get_editor (fixture, BB_BET_FUNDING_RATIONALE))));
  GtkDropDown *stage = bb_choice_editor_get_drop_down (BB_CHOICE_EDITOR (get_editor (fixture, BB_BET_STAGE)));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cap), GTK_ACCESSIBLE_PROPERTY_LABEL, "Up to");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (rationale), GTK_ACCESSIBLE_PROPERTY_LABEL, "Why we pay for it");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stage), GTK_ACCESSIBLE_PROPERTY_LABEL, "State");
  select_bet (fixture, 0);
  type_and_leave (fixture, BB_BET_FUNDING_CAP, "a lot");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cap), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_first_child (GTK_WIDGET (fixture->inspector))));
}

/* A hidden inspector costs nothing while bets are pressed; it catches up when it is seen. */
static void
test_unseen (Fixture *fixture,
             gconstpointer data)
{
  gtk_widget_hide (fixture->window);
  select_bet (fixture, 0);
  run_pending ();
  g_assert_cmpstr (get_page (fixture), ==, "board");
  gtk_widget_show (fixture->window);
  run_pending ();
  g_assert_cmpstr (get_page (fixture), ==, "bets");
  bb_selection_clear (bb_session_get_selection (fixture->session));
  run_pending ();
  g_assert_cmpstr (get_page (fixture), ==, "board");
}

#define add(path, test) g_test_add ("/app/inspector/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  add ("every-field", test_every_field);
  add ("text", test_text);
  add ("money", test_money);
  add ("dates", test_dates);
  add ("other-bet", test_other_bet);
  add ("no-money", test_no_money);
  add ("room", test_room);
  add ("notes", test_notes);
  add ("funding-shape", test_funding_shape);
  add ("choice", test_choice);
  add ("typing-for-many", test_typing_for_many);
  add ("ties", test_ties);
  add ("ties-typed", test_ties_typed);
  add ("closing", test_closing);
  add ("own-fields", test_own_fields);
  add ("decisions", test_decisions);
  add ("on-record", test_on_record);
  add ("read-only", test_read_only);
  add ("link", test_link);
  add ("names", test_names);
  add ("long-title", test_long_title);
  add ("unseen", test_unseen);
  return g_test_run ();
}

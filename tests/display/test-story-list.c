/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet's story on the screen: what is seen, what can be done about it, and that nothing can be done
 * about what is sealed but to correct it. */

#include "config.h"

#include "bb-story-list.h"

#include "bb-edit-decisions.h"
#include "bb-edit-evidence.h"
#include "bb-edit-review.h"
#include "bb-form-popover.h"
#include "bb-look-back.h"
#include "bb-story-row.h"

#include "bb-test-display.h"

#include <string.h>

#define TODAY bb_date_new (2026, 12, 7)

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbBet *bet;
  GtkWidget *window;
  BbStoryList *list;
} Fixture;

static void
add_receipt (Fixture *fixture,
             const char *id,
             int flag)
{
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, "A");
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, "keep");
  bb_item_set_text (receipt, BB_RECEIPT_REASON, "Rooms were <full>");
  bb_item_set_text (receipt, BB_RECEIPT_EXPECTED_RESULT, "Fewer calls");
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_new (2026, 9, 7));
  if (flag >= 0)
    bb_item_set_integer (receipt, (guint) flag, 1);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), receipt, NULL));
}

static void
set_up (Fixture *fixture,
        gconstpointer compact)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A");

  bb_clock_set_today (TODAY);
  fixture->board = bb_board_new_starter ();
  bb_item_set_text (BB_ITEM (bet), BB_BET_STAGE, "active");
  bb_item_set_integer (BB_ITEM (bet), BB_BET_FUNDING_CAP, 120000);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), BB_ITEM (bet), NULL));
  fixture->bet = bet;
  add_receipt (fixture, "s", -1);
  fixture->history = bb_history_new (fixture->board);
  fixture->window = gtk_window_new ();
  fixture->list = BB_STORY_LIST (bb_story_list_new (fixture->history, compact != NULL));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  bb_story_list_set_bet (fixture->list, fixture->bet);
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
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->board);
  bb_clock_set_today (BB_DATE_NONE);
}

/* The first descendant of @widget that is a @type. */
static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType type)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_descendant (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static const BbStoryEntry *
get_entry (Fixture *fixture,
           int index)
{
  GtkListBox *rows = GTK_LIST_BOX (find_descendant (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (rows, index);

  g_assert_nonnull (row);
  return bb_story_row_get_entry (BB_STORY_ROW (row));
}

/* What the menu of a row offers, as the names of actions. */
static char *
list_offers (Fixture *fixture,
             int index)
{
  GtkListBox *rows = GTK_LIST_BOX (find_descendant (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX));
  GtkWidget *button = find_descendant (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, index)), GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = button != NULL ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) : NULL;
  GString *offers = g_string_new (NULL);
  int i;

  for (i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++) {
    g_autofree char *action = NULL;

    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
    g_string_append_printf (offers, "%s%s", i > 0 ? " " : "", action + strlen ("story."));
  }
  return g_string_free (offers, FALSE);
}

static void
assert_offers (Fixture *fixture,
               int index,
               const char *expected)
{
  g_autofree char *offers = list_offers (fixture, index);

  g_assert_cmpstr (offers, ==, expected);
}

/* A popover that is closed before the server has shown it is never let go of by the toolkit. */
static gboolean
has_focus_within (gpointer form)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (form));

  return gtk_widget_get_mapped (form) && focus != NULL && gtk_widget_is_ancestor (focus, form);
}

static gboolean
is_gone (gpointer list)
{
  return find_descendant (list, BB_TYPE_FORM_POPOVER) == NULL;
}

static BbFormPopover *
open_form (Fixture *fixture,
           const char *action,
           GVariant *parameter)
{
  GtkWidget *form;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->list), action, parameter));
  run_pending ();
  form = find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_FORM_POPOVER);
  g_assert_nonnull (form);
  wait_until (is_allocated, form);
  wait_until (has_focus_within, form);
  run_pending ();
  return BB_FORM_POPOVER (form);
}

static void
submit (Fixture *fixture,
        BbFormPopover *form)
{
  g_assert_true (bb_form_popover_submit (form));
  wait_until (is_gone, fixture->list);
  run_pending ();
}

/* --- sealed ----------------------------------------------------------------------------------- */

/* Nothing to type into, and nothing offered but to judge and to correct. */
static void
test_sealed (Fixture *fixture,
             gconstpointer data)
{
  BbItem *receipt = bb_board_find (fixture->board, BB_KIND_RECEIPT, "s");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), GTK_TYPE_EDITABLE));
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), GTK_TYPE_TEXT_VIEW));
  assert_offers (fixture, 0, "judge correct");
  /* Those who find another way are told no, and the form stays. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "story.take-back", "s", "s");
  g_assert_true (bb_board_find (fixture->board, BB_KIND_RECEIPT, "s") == receipt);
  {
    BbFormPopover *form = open_form (fixture, "story.change-reason", g_variant_new_string ("s"));

    bb_form_popover_set_text (form, "reason", "Rooms were empty");
    g_assert_false (bb_form_popover_submit (form));
    g_assert_nonnull (bb_form_popover_get_problem (form));
    gtk_popover_popdown (GTK_POPOVER (form));
    wait_until (is_gone, fixture->list);
  }
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "Rooms were <full>");
  g_assert_false (bb_history_get_can_undo (fixture->history));
}

static void
test_correct (Fixture *fixture,
              gconstpointer data)
{
  BbFormPopover *form = open_form (fixture, "story.correct", g_variant_new_string ("s"));
  const BbStoryEntry *correction;
  const BbStoryEntry *corrected;

  bb_form_popover_set_text (form, "reason", "  ");
  g_assert_false (bb_form_popover_submit (form));
  g_assert_cmpstr (bb_form_popover_get_problem (form), ==, "Say what is right");
  bb_form_popover_set_text (form, "reason", "It was the small room");
  submit (fixture, form);
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 2);
  correction = get_entry (fixture, 0);
  corrected = get_entry (fixture, 1);
  g_assert_cmpint (correction->type, ==, BB_STORY_CORRECTION);
  g_assert_cmpstr (correction->sentence, ==, "It was the small room");
  g_assert_true (corrected->superseded);
  g_assert_cmpstr (corrected->sentence, ==, "Rooms were <full>");
  assert_offers (fixture, 1, "judge");
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), BB_TYPE_FORM_POPOVER));
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
}

/* --- writing ---------------------------------------------------------------------------------- */

/* A decision outside a review can be changed and taken back until its day is over. */
static void
test_decide (Fixture *fixture,
             gconstpointer data)
{
  BbFormPopover *form = open_form (fixture, "story.decide", NULL);
  const BbStoryEntry *entry;

  bb_form_popover_set_text (form, "reason", "It goes well");
  bb_form_popover_set_text (form, "expected", "Two more depots");
  bb_form_popover_set_text (form, "confidence", "seventy");
  g_assert_false (bb_form_popover_submit (form));
  bb_form_popover_set_text (form, "confidence", "70");
  bb_form_popover_set_text (form, "review-date", "2027-01-18");
  submit (fixture, form);
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 2);
  entry = get_entry (fixture, 0);
  g_assert_cmpstr (entry->title, ==, "Kept");
  g_assert_cmpstr (entry->expected, ==, "Two more depots (70 % sure)");
  g_assert_cmpint (entry->state, ==, BB_STORY_OPEN);
  g_assert_cmpuint (bb_bet_get_review_date (fixture->bet), ==, bb_date_new (2027, 1, 18));
  assert_offers (fixture, 0, "judge change-reason take-back");

  form = open_form (fixture, "story.change-reason", g_variant_new_string (bb_item_get_id (entry->item)));
  bb_form_popover_set_text (form, "reason", "It goes very well");
  submit (fixture, form);
  g_assert_cmpstr (get_entry (fixture, 0)->sentence, ==, "It goes very well");
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "story.take-back", "s", bb_item_get_id (get_entry (fixture, 0)->item));
  run_pending ();
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
}

/* The day after it is on record. */
static void
test_day_over (Fixture *fixture,
               gconstpointer data)
{
  const BbDecision keep = BB_DECISION_INIT ("keep");

  g_assert_nonnull (bb_edit_decide (fixture->history, NULL, fixture->bet, &keep, NULL));
  run_pending ();
  assert_offers (fixture, 0, "change-reason take-back");
  bb_clock_set_today (TODAY + 1);
  bb_story_list_set_bet (fixture->list, NULL);
  bb_story_list_set_bet (fixture->list, fixture->bet);
  run_pending ();
  assert_offers (fixture, 0, "correct");
}

static void
test_judge (Fixture *fixture,
            gconstpointer data)
{
  BbFormPopover *form = open_form (fixture, "story.judge", g_variant_new_string ("s"));

  bb_form_popover_set_text (form, "note", "A third fewer");
  g_assert_cmpstr (bb_form_popover_get_choice (form, "verdict"), ==, "came");
  submit (fixture, form);
  g_assert_cmpint (get_entry (fixture, 0)->type, ==, BB_STORY_OUTCOME);
  g_assert_cmpstr (get_entry (fixture, 0)->title, ==, "It came");
  g_assert_cmpstr (get_entry (fixture, 0)->sentence, ==, "A third fewer");
  assert_offers (fixture, 0, "judge");
  assert_offers (fixture, 1, "correct");
  g_assert_nonnull (bb_receipt_get_outcome (bb_board_find (fixture->board, BB_KIND_RECEIPT, "s")));
}

static void
test_evidence (Fixture *fixture,
               gconstpointer data)
{
  BbFormPopover *form = open_form (fixture, "story.add-evidence", NULL);
  BbItem *evidence;

  g_assert_false (bb_form_popover_submit (form));
  g_assert_cmpstr (bb_form_popover_get_problem (form), ==, "Say what was seen");
  bb_form_popover_set_text (form, "text", "Two of three crews came back");
  bb_form_popover_set_text (form, "date", "2026-12-01");
  submit (fixture, form);
  evidence = get_entry (fixture, 0)->item;
  g_assert_cmpuint (bb_item_get_date (evidence, BB_EVIDENCE_DATE), ==, bb_date_new (2026, 12, 1));
  assert_offers (fixture, 0, "change-evidence remove-evidence");
  form = open_form (fixture, "story.change-evidence", g_variant_new_uint32 (0));
  bb_form_popover_set_text (form, "text", "Two of four");
  submit (fixture, form);
  g_assert_cmpstr (get_entry (fixture, 0)->sentence, ==, "Two of four");
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "story.remove-evidence", "u", 0u);
  run_pending ();
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
}

/* Undo while a form is open takes the row away over which it hangs. */
static void
test_row_goes (Fixture *fixture,
               gconstpointer data)
{
  const BbDecision keep = BB_DECISION_INIT ("keep");
  BbItem *receipt = bb_edit_decide (fixture->history, NULL, fixture->bet, &keep, NULL);
  BbFormPopover *form;

  run_pending ();
  form = open_form (fixture, "story.change-reason", g_variant_new_string (bb_item_get_id (receipt)));
  g_assert_true (bb_history_undo (fixture->history));
  run_pending ();
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
  gtk_popover_popdown (GTK_POPOVER (form));
  wait_until (is_gone, fixture->list);
}

static void
test_compact (Fixture *fixture,
              gconstpointer data)
{
  assert_offers (fixture, 0, "");
  g_assert_null (find_descendant (GTK_WIDGET (fixture->list), GTK_TYPE_MENU_BUTTON));
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 1);
}

/* In a look-back outcomes are judged, and nothing else is done; the latest five entries are read. */
static void
test_look_back (Fixture *fixture,
                gconstpointer data)
{
  const BbEvidence evidence = { .text = "Seen" };
  BbItem *review = bb_edit_plan_review (fixture->history, "look_back", bb_clock_today (), NULL);
  guint i;

  g_assert_true (bb_edit_start_review (fixture->history, review, NULL));
  run_pending ();
  assert_offers (fixture, 0, "judge");
  for (i = 0; i < 7; i++)
    g_assert_nonnull (bb_edit_add_evidence (fixture->history, fixture->bet, &evidence, NULL));
  run_pending ();
  g_assert_cmpuint (bb_story_list_get_length (fixture->list), ==, 5);
  assert_offers (fixture, 0, "");
}

#define ADD(name, compact, test) g_test_add ("/app/story-list/" name, Fixture, GINT_TO_POINTER (compact), set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  ADD ("sealed", FALSE, test_sealed);
  ADD ("correct", FALSE, test_correct);
  ADD ("decide", FALSE, test_decide);
  ADD ("day-over", FALSE, test_day_over);
  ADD ("judge", FALSE, test_judge);
  ADD ("evidence", FALSE, test_evidence);
  ADD ("row-goes", FALSE, test_row_goes);
  ADD ("compact", TRUE, test_compact);
  ADD ("look-back", TRUE, test_look_back);
  return g_test_run ();
}

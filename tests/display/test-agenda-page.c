/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda as it is seen, and what is done to it. */

#include "config.h"

#include "bb-agenda-box.h"
#include "bb-agenda-page.h"
#include "bb-bet-picker.h"
#include "bb-drag-scroll.h"
#include "bb-edit-decisions.h"
#include "bb-edit-review.h"
#include "bb-load.h"
#include "bb-review.h"

#include "bb-test-display.h"

#define DISCUSS "S14 S24 S06 S16 S09 S22 S25 S19 S10 S21"

typedef struct {
  BbBoard *board;
  BbSession *session;
  GtkWidget *window;
  BbAgendaPage *page;
  guint n_toasts;
  gboolean undo;
} Fixture;

static BbBoard *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static void
toast_cb (Fixture *fixture,
          const char *text,
          gboolean undo)
{
  fixture->n_toasts++;
  fixture->undo = undo;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->board = data != NULL ? bb_board_new_starter () : load_sample ();
  fixture->session = bb_session_new (fixture->board);
  fixture->page = BB_AGENDA_PAGE (bb_agenda_page_new (fixture->session));
  fixture->window = gtk_window_new ();
  fixture->n_toasts = 0;
  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (toast_cb), fixture);
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

static void
update (Fixture *fixture)
{
  bb_session_review_update (bb_session_get_review (fixture->session));
  run_pending ();
}

/* --- what is seen ----------------------------------------------------------------------------- */

static GtkWidget *
find_below (GtkWidget *widget,
            GType type,
            guint *skip)
{
  GtkWidget *child;
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type, skip);
  return found;
}

static gpointer
get_nth (Fixture *fixture,
         GType type,
         guint n)
{
  return find_below (GTK_WIDGET (fixture->page), type, &n);
}

static BbAgendaBox *
get_box (Fixture *fixture,
         BbAgendaList list)
{
  return get_nth (fixture, BB_TYPE_AGENDA_BOX, list == BB_AGENDA_DISCUSS ? 0 : 1);
}

static char *
list_ids (Fixture *fixture,
          BbAgendaList list)
{
  BbAgendaBox *box = get_box (fixture, list);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n = 0;
  BbAgendaRow *row;

  for (;;) {
    guint skip = n++;

    row = (BbAgendaRow *) find_below (GTK_WIDGET (box), BB_TYPE_AGENDA_ROW, &skip);
    if (row == NULL)
      break;
    g_ptr_array_add (ids, (gpointer) bb_bet_get_id (bb_agenda_row_get_bet (row)));
  }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

#define assert_list(fixture, list, expected)          \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *ids_ = list_ids (fixture, list); \
                                                      \
    g_assert_cmpstr (ids_, ==, expected);             \
  }                                                   \
  G_STMT_END

/* Whether a label somewhere says just that. */
static gboolean
says (Fixture *fixture,
      const char *words)
{
  guint n = 0;
  GtkWidget *label;

  for (;;) {
    guint skip = n++;

    label = find_below (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, &skip);
    if (label == NULL)
      return FALSE;
    if (gtk_widget_get_mapped (label) && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
      return TRUE;
  }
}

static BbAgendaRow *
find_row (Fixture *fixture,
          const char *id)
{
  BbBet *bet = bb_board_find_bet (fixture->board, id);
  BbAgendaRow *row = bb_agenda_box_find_row (get_box (fixture, BB_AGENDA_DISCUSS), bet);

  return row != NULL ? row : bb_agenda_box_find_row (get_box (fixture, BB_AGENDA_NOD_THROUGH), bet);
}

static void
act (Fixture *fixture,
     const char *id,
     const char *action)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_row (fixture, id)));
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action, NULL);
  run_pending ();
}

static BbHistory *
get_history (Fixture *fixture)
{
  return bb_session_get_history (fixture->session);
}

/* --- tests ------------------------------------------------------------------------------------ */

/* At once, from the board as it is, which stays as it is. */
static void
test_works_at_once (Fixture *fixture,
                    gconstpointer data)
{
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "S18 S11 S02 S01 S13 S03 S12 S15 S08 S23 S04 S05");
  g_assert_true (says (fixture, "75 of 90 minutes"));
  g_assert_true (says (fixture, "10 bets"));
  g_assert_true (says (fixture, "12 bets"));
  g_assert_true (says (fixture, "Mobile App\u00a0· Review overdue since 16 November 2026\u00a0· Spent €14\u00a0k more than was released"));
  g_assert_true (says (fixture, "Quarterly review"));
  g_assert_false (bb_session_get_modified (fixture->session));
}

static void
test_move (Fixture *fixture,
           gconstpointer data)
{
  act (fixture, "S24", "agenda.up");
  assert_list (fixture, BB_AGENDA_DISCUSS, "S24 S14 S06 S16 S09 S22 S25 S19 S10 S21");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_row (fixture, "S24"))));
  act (fixture, "S24", "agenda.up");
  assert_list (fixture, BB_AGENDA_DISCUSS, "S24 S14 S06 S16 S09 S22 S25 S19 S10 S21");
  act (fixture, "S24", "agenda.nod-through");
  assert_list (fixture, BB_AGENDA_DISCUSS, "S14 S06 S16 S09 S22 S25 S19 S10 S21");
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "S18 S11 S02 S01 S13 S03 S12 S15 S08 S23 S04 S05 S24");
  g_assert_true (says (fixture, "70 of 90 minutes"));
  act (fixture, "S18", "agenda.up");
  assert_list (fixture, BB_AGENDA_DISCUSS, "S14 S06 S16 S09 S22 S25 S19 S10 S21 S18");
  act (fixture, "S18", "agenda.down");
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "S18 S11 S02 S01 S13 S03 S12 S15 S08 S23 S04 S05 S24");
}

/* The first thing that is changed makes the plan, in the same step. */
static void
test_one_step (Fixture *fixture,
               gconstpointer data)
{
  act (fixture, "S24", "agenda.down");
  g_assert_nonnull (bb_board_get_planned_review (fixture->board));
  g_assert_cmpstr (bb_history_get_undo_label (get_history (fixture)), ==, "Change Agenda");
  g_assert_true (bb_history_undo (get_history (fixture)));
  g_assert_null (bb_board_get_planned_review (fixture->board));
  g_assert_false (bb_history_get_can_undo (get_history (fixture)));
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
}

static void
test_drop (Fixture *fixture,
           gconstpointer data)
{
  BbBet *bet = bb_board_find_bet (fixture->board, "S11");

  bb_agenda_box_drop (get_box (fixture, BB_AGENDA_DISCUSS), bet, 2);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S14 S24 S11 S06 S16 S09 S22 S25 S19 S10 S21");
  bb_agenda_box_drop (get_box (fixture, BB_AGENDA_DISCUSS), bet, 5);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S14 S24 S06 S16 S11 S09 S22 S25 S19 S10 S21");
  bb_agenda_box_drop (get_box (fixture, BB_AGENDA_NOD_THROUGH), bet, 0);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "S11 S18 S02 S01 S13 S03 S12 S15 S08 S23 S04 S05");
}

/* Told with a way back; the keyboard goes on to the next one. */
static void
test_leave_out (Fixture *fixture,
                gconstpointer data)
{
  act (fixture, "S14", "agenda.leave-out");
  assert_list (fixture, BB_AGENDA_DISCUSS, "S24 S06 S16 S09 S22 S25 S19 S10 S21");
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  g_assert_true (fixture->undo);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_row (fixture, "S24"))));
  g_assert_true (says (fixture, "Left Out"));
  g_assert_true (bb_history_undo (get_history (fixture)));
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  g_assert_false (says (fixture, "Left Out"));
}

/* Keys that are pressed elsewhere on the page are about no bet, also after one was. */
static void
test_no_row (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *button = get_nth (fixture, GTK_TYPE_TOGGLE_BUTTON, 0);
  guint n = 0;

  while (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Only What _Tripped") != 0)
    button = get_nth (fixture, GTK_TYPE_TOGGLE_BUTTON, ++n);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (fixture, "S14")));
  gtk_widget_grab_focus (button);
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), "agenda.leave-out", NULL);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
}

static void
test_minutes (Fixture *fixture,
              gconstpointer data)
{
  guint skip = 0;
  GtkWidget *spin = find_below (GTK_WIDGET (find_row (fixture, "S14")), GTK_TYPE_SPIN_BUTTON, &skip);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "5 min");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 25);
  update (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "25 min");
  g_assert_true (says (fixture, "95 minutes, 5 more than there are"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 20);
  update (fixture);
  g_assert_true (says (fixture, "90 of 90 minutes"));
  g_assert_true (bb_history_undo (get_history (fixture)));
  if (bb_history_get_can_undo (get_history (fixture)))
    g_assert_true (bb_history_undo (get_history (fixture)));
  update (fixture);
  g_assert_true (says (fixture, "75 of 90 minutes"));
}

static void
test_only_tripped (Fixture *fixture,
                   gconstpointer data)
{
  BbSessionReview *review = bb_session_get_review (fixture->session);

  bb_item_set_text (BB_ITEM (bb_board_find_bet (fixture->board, "S02")), BB_BET_HARM_SIGNAL_STATE, "tripped");
  bb_session_review_set_only_tripped (review, TRUE);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S02");
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "");
  g_assert_true (says (fixture, "Nothing here has tripped"));
  bb_session_review_set_only_tripped (review, FALSE);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S02 " DISCUSS);
}

/* A flag puts a bet on the list of those that are discussed, with a role if one was given. */
static void
test_flag (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_ptr_array_add (bets, bb_board_find_bet (fixture->board, "S07"));
  bb_edit_set_flag (get_history (fixture), bets, TRUE, "Finance partner");
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S14 S24 S06 S16 S09 S22 S25 S07 S19 S10 S21");
  g_assert_true (says (fixture, "Scheduling\u00a0· Flagged by Finance partner"));
}

static void
test_add (Fixture *fixture,
          gconstpointer data)
{
  GtkMenuButton *button = get_nth (fixture, GTK_TYPE_MENU_BUTTON, 0);
  BbBetPicker *picker;
  guint n = 0;

  while (!BB_IS_BET_PICKER (gtk_menu_button_get_popover (button)))
    button = get_nth (fixture, GTK_TYPE_MENU_BUTTON, ++n);
  picker = BB_BET_PICKER (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  run_pending ();
  g_assert_cmpuint (bb_bet_picker_get_n_offered (picker), ==, 2);
  gtk_editable_set_text (bb_bet_picker_get_search (picker), "train");
  g_signal_emit_by_name (bb_bet_picker_get_search (picker), "activate");
  run_pending ();
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS " S07");
  g_assert_cmpuint (bb_bet_picker_get_n_offered (picker), ==, 1);
  gtk_menu_button_popdown (button);
}

/* Under way: what was decided is told instead, and numbers are. */
static void
test_under_way (Fixture *fixture,
                gconstpointer data)
{
  BbDecision keep = BB_DECISION_INIT ("keep");
  g_autoptr (GError) error = NULL;
  BbItem *review = bb_edit_plan_review (get_history (fixture), "quarterly", bb_date_new (2026, 11, 30), &error);

  g_assert_no_error (error);
  g_assert_true (bb_edit_start_review (get_history (fixture), review, &error));
  bb_edit_decide (get_history (fixture), review, bb_board_find_bet (fixture->board, "S14"), &keep, &error);
  g_assert_no_error (error);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  g_assert_true (says (fixture, "Platform\u00a0· Kept"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_row (fixture, "S14")), "decided"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_row (fixture, "S24")), "decided"));
  g_assert_true (says (fixture, "7"));
  g_signal_emit_by_name (get_box (fixture, BB_AGENDA_DISCUSS), "activated", bb_board_find_bet (fixture->board, "S09"));
  g_assert_true (bb_session_review_get_bet (bb_session_get_review (fixture->session)) == bb_board_find_bet (fixture->board, "S09"));
}

/* --- what kind of review it is ---------------------------------------------------------------- */

static gpointer
find_setting (Fixture *fixture,
              GType type,
              const char *title)
{
  guint n = 0;
  GtkWidget *row;

  for (;;) {
    guint skip = n++;

    row = find_below (GTK_WIDGET (fixture->page), type, &skip);
    g_assert_nonnull (row);
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  }
}

static void
test_kind (Fixture *fixture,
           gconstpointer data)
{
  bb_selection_select (bb_session_get_selection (fixture->session), bb_board_find_bet (fixture->board, "S07"));
  adw_combo_row_set_selected (find_setting (fixture, ADW_TYPE_COMBO_ROW, "Kind"), 4);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S07");
  assert_list (fixture, BB_AGENDA_NOD_THROUGH, "");
  g_assert_true (says (fixture, "5 of 20 minutes"));
  adw_combo_row_set_selected (find_setting (fixture, ADW_TYPE_COMBO_ROW, "Kind"), 3);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, "S26 S20");
  g_assert_true (says (fixture, "Mobile App\u00a0· Stopped, and not looked back on yet"));
  g_assert_true (bb_history_undo (get_history (fixture)));
  g_assert_true (bb_history_undo (get_history (fixture)));
  g_assert_false (bb_history_get_can_undo (get_history (fixture)));
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  g_assert_cmpuint (adw_combo_row_get_selected (find_setting (fixture, ADW_TYPE_COMBO_ROW, "Kind")), ==, 0);
}

/* What is typed stays where it is typed, and is one step with the plan that it makes. */
static void
test_name (Fixture *fixture,
           gconstpointer data)
{
  GtkEditable *row = find_setting (fixture, ADW_TYPE_ENTRY_ROW, "Name");

  gtk_editable_set_text (row, "Winter");
  update (fixture);
  g_assert_true (row == find_setting (fixture, ADW_TYPE_ENTRY_ROW, "Name"));
  gtk_editable_set_text (row, "Winter <review>");
  update (fixture);
  g_assert_true (row == find_setting (fixture, ADW_TYPE_ENTRY_ROW, "Name"));
  g_assert_cmpstr (bb_item_get_text (bb_board_get_planned_review (fixture->board), BB_REVIEW_LABEL), ==, "Winter <review>");
  g_assert_true (says (fixture, "Winter <review>"));
}

static void
test_roles_and_day (Fixture *fixture,
                    gconstpointer data)
{
  const char *const *roles;
  BbItem *review;

  gtk_editable_set_text (find_setting (fixture, ADW_TYPE_ENTRY_ROW, "Who is in the room (roles; the first decides)"), "facilitator, deciders,, finance partner ");
  gtk_editable_set_text (find_setting (fixture, ADW_TYPE_ENTRY_ROW, "Planned for"), "2026-12-14");
  update (fixture);
  review = bb_board_get_planned_review (fixture->board);
  roles = bb_item_get_list_value (review, BB_REVIEW_ATTENDEES);
  g_assert_cmpuint (g_strv_length ((char **) roles), ==, 3);
  g_assert_cmpstr (roles[2], ==, "finance partner");
  g_assert_cmpuint (bb_item_get_date (review, BB_REVIEW_PLANNED_ON), ==, bb_date_new (2026, 12, 14));
  /* By then those due on the 7th are overdue. */
  g_assert_cmpuint (bb_agenda_box_get_n_rows (get_box (fixture, BB_AGENDA_DISCUSS)), >, 14);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  bb_session_set_read_only (fixture->session, TRUE);
  update (fixture);
  act (fixture, "S24", "agenda.up");
  act (fixture, "S24", "agenda.leave-out");
  bb_agenda_box_drop (get_box (fixture, BB_AGENDA_NOD_THROUGH), bb_board_find_bet (fixture->board, "S24"), 0);
  update (fixture);
  assert_list (fixture, BB_AGENDA_DISCUSS, DISCUSS);
  g_assert_false (bb_session_get_modified (fixture->session));
}

/* The nearer the edge the faster, and not at all between them. */
static void
test_drag_scroll (void)
{
  g_assert_cmpfloat (bb_drag_scroll_get_speed (300, 600), ==, 0);
  g_assert_cmpfloat (bb_drag_scroll_get_speed (56, 600), ==, 0);
  g_assert_cmpfloat (bb_drag_scroll_get_speed (28, 600), ==, -450);
  g_assert_cmpfloat (bb_drag_scroll_get_speed (-20, 600), ==, -900);
  g_assert_cmpfloat (bb_drag_scroll_get_speed (572, 600), ==, 450);
  g_assert_cmpfloat (bb_drag_scroll_get_speed (640, 600), ==, 900);
}

static void
test_no_bets (Fixture *fixture,
              gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_box (fixture, BB_AGENDA_DISCUSS))));
  g_assert_true (says (fixture, "There are no bets on this board yet. Once there are, this is where a review of them is prepared."));
}

#define ADD(name, test) g_test_add ("/app/agenda-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bb_load_init ();
  ADD ("works-at-once", test_works_at_once);
  ADD ("move", test_move);
  ADD ("one-step", test_one_step);
  ADD ("drop", test_drop);
  ADD ("leave-out", test_leave_out);
  ADD ("no-row", test_no_row);
  ADD ("minutes", test_minutes);
  ADD ("only-tripped", test_only_tripped);
  ADD ("flag", test_flag);
  ADD ("add", test_add);
  ADD ("under-way", test_under_way);
  ADD ("kind", test_kind);
  ADD ("name", test_name);
  ADD ("roles-and-day", test_roles_and_day);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/app/agenda-page/drag-scroll", test_drag_scroll);
  g_test_add ("/app/agenda-page/no-bets", Fixture, "empty", set_up, test_no_bets, tear_down);
  return g_test_run ();
}

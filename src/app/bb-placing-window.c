/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A role places on a board of its own, with a session and an undo of its own; only when it is done do
 * its places go to the board, as one step. The real board is not seen from here until all compare. */

#include "config.h"

#include "bb-placing-window.h"

#include <glib/gi18n-lib.h>

#include "bb-agenda.h"
#include "bb-blank-board.h"
#include "bb-board-view.h"
#include "bb-dialogs.h"
#include "bb-disagreement-page.h"
#include "bb-disagreement.h"
#include "bb-edit-placements.h"
#include "bb-export-file.h"
#include "bb-icon-button.h"
#include "bb-picture-disagreement.h"

#define PICTURE_WIDTH 1200
#define PICTURE_HEIGHT 720
#define PICTURE_TEXT 16.0

/* Which bets are to be placed. */
typedef enum {
  BETS_ALL,
  BETS_DISCUSSED,
  BETS_SELECTED,
} Bets;

struct _BbPlacingWindow {
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *back_button;
  GtkWidget *done_button;
  GtkWidget *more_button;
  GtkStack *stack;
  AdwEntryRow *role_row;
  AdwComboRow *bets_row;
  GtkWidget *start_button;
  GtkWidget *roles_group;
  GtkListBox *roles;
  GtkWidget *reveal_button;
  BbBoardView *board_view;
  BbDisagreementPage *disagreement;

  BbSession *session;
  BbSession *blank; /* nullable: what the role in turn is placing on */
  GArray *choices;  /* of Bets: the rows of bets_row */
  char *role;       /* nullable: whose turn it is */
};

G_DEFINE_FINAL_TYPE (BbPlacingWindow, bb_placing_window, ADW_TYPE_WINDOW)

static BbBoard *
get_board (BbPlacingWindow *self)
{
  return bb_session_get_board (self->session);
}

/* --- which bets ------------------------------------------------------------------------------------ */

static GPtrArray *
list_live (BbPlacingWindow *self)
{
  GPtrArray *bets = g_ptr_array_new ();
  guint i;

  for (i = 0; i < bb_board_get_n_bets (get_board (self)); i++)
    if (bb_bet_is_live (bb_board_get_bet (get_board (self), i)))
      g_ptr_array_add (bets, bb_board_get_bet (get_board (self), i));
  return bets;
}

static GPtrArray *
list_discussed (BbPlacingWindow *self)
{
  g_autoptr (GPtrArray) agenda = bb_agenda_compute (get_board (self), bb_session_get_day (self->session));
  GPtrArray *bets = g_ptr_array_new ();
  guint i;

  for (i = 0; i < agenda->len; i++) {
    const BbAgendaEntry *entry = g_ptr_array_index (agenda, i);

    if (entry->discuss)
      g_ptr_array_add (bets, entry->bet);
  }
  return bets;
}

static GPtrArray *
list_bets (BbPlacingWindow *self,
           Bets which)
{
  switch (which) {
  case BETS_DISCUSSED:
    return list_discussed (self);
  case BETS_SELECTED:
    return bb_selection_dup_bets (bb_session_get_selection (self->session));
  case BETS_ALL:
  default:
    return list_live (self);
  }
}

static void
add_choice (BbPlacingWindow *self,
            GtkStringList *words,
            Bets which,
            const char *format)
{
  g_autoptr (GPtrArray) bets = list_bets (self, which);
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *count = g_strdup_printf ("%u", bets->len);

  if (bets->len == 0)
    return;
  g_string_replace (text, "{count}", count, 1);
  gtk_string_list_append (words, text->str);
  g_array_append_val (self->choices, which);
}

static void
fill_choices (BbPlacingWindow *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->choices, 0);
  add_choice (self, words, BETS_SELECTED, _ ("Those selected ({count})"));
  add_choice (self, words, BETS_ALL, _ ("All live bets ({count})"));
  add_choice (self, words, BETS_DISCUSSED, _ ("Those to discuss ({count})"));
  adw_combo_row_set_model (self->bets_row, G_LIST_MODEL (words));
}

/* --- whose turn ------------------------------------------------------------------------------------ */

static guint
count_placed_by (BbPlacingWindow *self,
                 const char *role)
{
  guint n = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (get_board (self)); i++)
    n += bb_bet_find_placement (bb_board_get_bet (get_board (self), i), role) != NULL ? 1 : 0;
  return n;
}

static void
add_role (BbPlacingWindow *self,
          const char *role)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  guint n = count_placed_by (self, role);
  g_autofree char *words = g_strdup_printf (ngettext ("%u bet", "%u bets", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), role);
  adw_action_row_set_subtitle (row, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->roles, GTK_WIDGET (row));
}

static void
fill_roles (BbPlacingWindow *self)
{
  g_auto (GStrv) roles = bb_board_list_roles (get_board (self));
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->roles))) != NULL)
    gtk_list_box_remove (self->roles, child);
  for (i = 0; roles[i] != NULL; i++)
    add_role (self, roles[i]);
  gtk_widget_set_visible (self->roles_group, i > 0);
  gtk_widget_set_visible (self->reveal_button, i >= BB_DISAGREEMENT_LEAST_ROLES);
}

static gboolean
is_on (BbPlacingWindow *self,
       const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

/* The first bet that waits to be placed. */
static BbBet *
find_next (BbPlacingWindow *self,
           guint *n_placed)
{
  BbBoard *blank = bb_session_get_board (self->blank);
  BbBet *next = NULL;
  guint i;

  *n_placed = 0;
  for (i = 0; i < bb_board_get_n_bets (blank); i++) {
    BbBet *bet = bb_board_get_bet (blank, i);

    if (bb_bet_is_placed (bet))
      (*n_placed)++;
    else if (next == NULL)
      next = bet;
  }
  return next;
}

static char *
describe_progress (BbPlacingWindow *self)
{
  guint n_bets = bb_board_get_n_bets (bb_session_get_board (self->blank));
  guint n_placed;
  BbBet *next = find_next (self, &n_placed);

  if (next == NULL)
    return g_strdup_printf (_ ("%u of %u placed"), n_placed, n_bets);
  /* Translators: P and F6 are keys. */
  return g_strdup_printf (_ ("%u of %u placed · P places, arrows move, F6 takes the next one"), n_placed, n_bets);
}

static void
update_heading (BbPlacingWindow *self)
{
  gboolean placing = is_on (self, "place");
  g_autofree char *progress = placing ? describe_progress (self) : g_strdup ("");

  adw_window_title_set_title (self->heading, placing ? self->role : gtk_window_get_title (GTK_WINDOW (self)));
  adw_window_title_set_subtitle (self->heading, progress);
}

static void
show_page (BbPlacingWindow *self,
           const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->back_button, is_on (self, "compare"));
  gtk_widget_set_visible (self->done_button, is_on (self, "place"));
  gtk_widget_set_visible (self->more_button, is_on (self, "compare"));
  update_heading (self);
}

static void
role_changed_cb (BbPlacingWindow *self)
{
  g_autofree char *role = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->role_row))));

  gtk_widget_set_sensitive (self->start_button, *role != '\0' && !bb_session_get_read_only (self->session));
}

static void
show_who (BbPlacingWindow *self)
{
  g_clear_pointer (&self->role, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->role_row), "");
  fill_choices (self);
  fill_roles (self);
  role_changed_cb (self);
  show_page (self, "who");
  bb_board_view_set_session (self->board_view, NULL);
  g_clear_object (&self->blank);
  gtk_widget_grab_focus (GTK_WIDGET (self->role_row));
}

static void
role_chosen_cb (BbPlacingWindow *self,
                GtkListBoxRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (self->role_row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gtk_widget_grab_focus (self->start_button);
}

/* --- placing ---------------------------------------------------------------------------------------- */

/* The keyboard at the plane, with the next bet ready to be put there. */
static void
take_next (BbPlacingWindow *self)
{
  guint n_placed;
  BbBet *next = find_next (self, &n_placed);

  /* The bet that the keyboard comes to is selected; so the next one is after that. */
  gtk_widget_grab_focus (GTK_WIDGET (bb_board_view_get_canvas (self->board_view)));
  if (next != NULL)
    bb_selection_select (bb_session_get_selection (self->blank), next);
}

static void
start_cb (BbPlacingWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->bets_row);
  g_autoptr (GPtrArray) bets = NULL;
  g_autoptr (BbBoard) board = NULL;

  if (!gtk_widget_get_sensitive (self->start_button) || chosen >= self->choices->len)
    return;
  g_free (self->role);
  self->role = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->role_row))));
  bets = list_bets (self, g_array_index (self->choices, Bets, chosen));
  board = bb_blank_board_new (get_board (self), bets, self->role);
  self->blank = bb_session_new (board);
  g_signal_connect_object (board, "changed", G_CALLBACK (update_heading), self, G_CONNECT_SWAPPED);
  bb_board_view_set_session (self->board_view, self->blank);
  show_page (self, "place");
  take_next (self);
}

static void
next_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  if (is_on (BB_PLACING_WINDOW (widget), "place"))
    take_next (BB_PLACING_WINDOW (widget));
}

static GArray *
collect_places (BbPlacingWindow *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BbLonePlace));
  BbBoard *blank = bb_session_get_board (self->blank);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (blank); i++) {
    BbBet *bet = bb_board_get_bet (blank, i);
    BbLonePlace place = { bb_board_find_bet (get_board (self), bb_bet_get_id (bet)), bb_bet_get_familiarity (bet), bb_bet_get_risk (bet) };

    if (place.bet != NULL && bb_bet_is_placed (bet))
      g_array_append_val (places, place);
  }
  return places;
}

/* Returns whether the places are on the board; if not, that has been said. */
static gboolean
keep_places (BbPlacingWindow *self)
{
  g_autoptr (GArray) places = collect_places (self);
  g_autoptr (GError) error = NULL;

  if (places->len == 0 || bb_edit_place_alone (bb_session_get_history (self->session), self->role, places, &error))
    return TRUE;
  bb_dialog_tell (GTK_WINDOW (self), _ ("The Places Could Not Be Kept"), error->message);
  return FALSE;
}

static void
done_cb (BbPlacingWindow *self)
{
  if (keep_places (self))
    show_who (self);
}

/* While somebody places, Escape is about the bet in hand. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant *args,
           gpointer data)
{
  if (is_on (BB_PLACING_WINDOW (widget), "place"))
    return FALSE;
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* Whoever closes the window in the middle does not lose what is placed. */
static gboolean
bb_placing_window_close_request (GtkWindow *window)
{
  BbPlacingWindow *self = BB_PLACING_WINDOW (window);

  if (is_on (self, "place") && !keep_places (self))
    return TRUE;
  return GTK_WINDOW_CLASS (bb_placing_window_parent_class)->close_request (window);
}

static void
back_cb (BbPlacingWindow *self)
{
  show_who (self);
}

/* --- comparing -------------------------------------------------------------------------------------- */

static void
reveal_cb (BbPlacingWindow *self)
{
  if (!bb_session_get_read_only (self->session))
    bb_edit_reveal_placements (bb_session_get_history (self->session));
  bb_disagreement_page_show (self->disagreement, self->session);
  show_page (self, "compare");
  gtk_widget_child_focus (GTK_WIDGET (self->disagreement), GTK_DIR_TAB_FORWARD);
}

static void
clear_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  BbPlacingWindow *self = BB_PLACING_WINDOW (widget);

  bb_edit_clear_placements (bb_session_get_history (self->session));
  show_who (self);
}

static void
copy_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbPlacingWindow *self = BB_PLACING_WINDOW (widget);
  BbPictureDisagreementOptions options = { .width = PICTURE_WIDTH, .height = PICTURE_HEIGHT, .text_size = PICTURE_TEXT };
  g_autoptr (BbScene) scene = NULL;

  options.title = bb_session_get_title (self->session);
  scene = bb_picture_disagreement_draw (get_board (self), &options);
  if (bb_export_file_copy_scene (get_board (self), scene, gtk_widget_get_clipboard (widget), NULL))
    adw_window_title_set_subtitle (self->heading, _ ("Copied: paste it into a slide"));
}

/* The undo of the one whose turn it is; while comparing, that of the board. */
static void
replay_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbPlacingWindow *self = BB_PLACING_WINDOW (widget);
  BbSession *session = self->blank != NULL ? self->blank : self->session;

  if (is_on (self, "who"))
    return;
  if (g_str_equal (name, "win.undo"))
    bb_history_undo (bb_session_get_history (session));
  else
    bb_history_redo (bb_session_get_history (session));
  if (is_on (self, "compare"))
    bb_disagreement_page_show (self->disagreement, self->session);
}

/* --- the class -------------------------------------------------------------------------------------- */

static void
bb_placing_window_dispose (GObject *object)
{
  BbPlacingWindow *self = BB_PLACING_WINDOW (object);

  if (self->board_view != NULL)
    bb_board_view_set_session (self->board_view, NULL);
  self->board_view = NULL;
  g_clear_object (&self->blank);
  g_clear_object (&self->session);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->role, g_free);
  G_OBJECT_CLASS (bb_placing_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, done_button);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, more_button);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, role_row);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, bets_row);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, start_button);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, roles_group);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, roles);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, board_view);
  gtk_widget_class_bind_template_child (widget_class, BbPlacingWindow, disagreement);
}

static void
bb_placing_window_class_init (BbPlacingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_placing_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bb_placing_window_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
  g_type_ensure (BB_TYPE_BOARD_VIEW);
  g_type_ensure (BB_TYPE_DISAGREEMENT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-placing-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_install_action (widget_class, "placing.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "placing.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, replay_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, replay_cb);
}

static void
bb_placing_window_init (BbPlacingWindow *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Bets));
  gtk_widget_init_template (GTK_WIDGET (self));
  bb_icon_button_name_all (GTK_WIDGET (self));
}

/**
 * bb_placing_window_new:
 * @session: the board whose bets are placed
 */
BbPlacingWindow *
bb_placing_window_new (BbSession *session)
{
  BbPlacingWindow *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_PLACING_WINDOW, NULL);
  self->session = g_object_ref (session);
  show_who (self);
  return self;
}

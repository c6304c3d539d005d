/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to the agenda, by keys, menu, buttons and drops. Each is one step of undo, together with
 * the plan that it makes of a draft. */

#include "config.h"

#include "bb-agenda-page-private.h"

#include "bb-edit-agenda.h"
#include "bb-edit-plan.h"
#include "bb-review.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static BbSessionReview *
get_session_review (BbAgendaPage *self)
{
  return bb_session_get_review (self->session);
}

/* --- changing --------------------------------------------------------------------------------- */

static void
tell (BbAgendaPage *self,
      const GError *error)
{
  _bb_agenda_page_toast (self, error->message, FALSE);
}

/* The review on the board, which it becomes within the step that is open. */
static BbItem *
keep (BbAgendaPage *self,
      GError **error)
{
  if (bb_review_get_stage (self->review) != BB_REVIEW_PLANNED)
    return self->review;
  return bb_edit_keep_plan (bb_session_get_history (self->session), self->review, error);
}

/**
 * bb_agenda_page_put:
 * @list: discuss or nod through
 * @position: how many other bets of that list come before it; any large number for the end
 *
 * Puts a bet there, wherever it was.
 */
void
bb_agenda_page_put (BbAgendaPage *self,
                    BbBet *bet,
                    BbAgendaList list,
                    guint position)
{
  BbHistory *history = bb_session_get_history (self->session);
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GError) error = NULL;
  BbItem *review, *item = NULL;

  g_return_if_fail (BB_IS_AGENDA_PAGE (self) && BB_IS_BET (bet) && list < BB_AGENDA_LEFT_OUT);

  if (!_bb_agenda_page_may_edit (self))
    return;
  step = bb_transaction_begin (history, _ ("Change Agenda"));
  review = keep (self, &error);
  if (review != NULL)
    item = bb_edit_put_on_agenda (history, review, bet, bb_agenda_list_get_id (list), &error);
  if (item == NULL) {
    tell (self, error);
    return;
  }
  bb_edit_move_agenda_item (history, item, bb_agenda_list_get_id (list), position);
  bb_transaction_commit (step);
}

static void
set_minutes (BbAgendaPage *self,
             BbBet *bet,
             guint minutes)
{
  BbHistory *history = bb_session_get_history (self->session);
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, _ ("Change Minutes"));
  g_autoptr (GError) error = NULL;
  BbItem *review = keep (self, &error);
  BbItem *item = review != NULL ? bb_review_find_item (review, bet) : NULL;

  if (item == NULL)
    return;
  bb_edit_set_agenda_minutes (history, item, minutes);
  bb_transaction_commit_repeated (step);
}

/* The bet below, or the one above, where @bet is about to go. */
static BbBet *
find_neighbour (BbAgendaPage *self,
                BbBet *bet)
{
  BbAgendaRow *row = _bb_agenda_page_find_row (self, bet);
  GtkListBox *rows = row != NULL ? GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;
  GtkListBoxRow *next = rows != NULL ? gtk_list_box_get_row_at_index (rows, index + 1) : NULL;

  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (rows, index - 1);
  return next != NULL ? bb_agenda_row_get_bet (BB_AGENDA_ROW (next)) : NULL;
}

/* What was left out is told with a way back, for a key does it at once. */
static void
leave_out (BbAgendaPage *self,
           BbBet *bet)
{
  BbHistory *history = bb_session_get_history (self->session);
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, _ ("Leave Out of Agenda"));
  BbBet *next = find_neighbour (self, bet);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  BbItem *review = keep (self, &error);
  BbItem *item = review != NULL ? bb_review_find_item (review, bet) : NULL;

  if (item == NULL)
    return;
  bb_edit_leave_out_agenda_item (history, item);
  bb_transaction_commit (step);
  if (next != NULL && _bb_agenda_page_find_row (self, next) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (_bb_agenda_page_find_row (self, next)));
  /* Translators: a bet that was taken off the agenda. */
  text = g_strdup_printf (_ ("“%s” is left out"), bb_bet_get_title (bet));
  _bb_agenda_page_toast (self, text, TRUE);
}

static BbAgendaList
find_list (BbAgendaPage *self,
           BbBet *bet)
{
  return bb_agenda_box_find_row (self->nod_through, bet) != NULL ? BB_AGENDA_NOD_THROUGH : BB_AGENDA_DISCUSS;
}

/* Past the end of a list a bet goes into the other one. */
static void
move_by (BbAgendaPage *self,
         BbBet *bet,
         int by)
{
  BbAgendaRow *row = _bb_agenda_page_find_row (self, bet);
  BbAgendaList list = find_list (self, bet);
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;
  guint n_rows = bb_agenda_box_get_n_rows (list == BB_AGENDA_DISCUSS ? self->discuss : self->nod_through);

  if (to >= 0 && to < (int) n_rows)
    bb_agenda_page_put (self, bet, list, (guint) to);
  else if (to < 0 && list == BB_AGENDA_NOD_THROUGH)
    bb_agenda_page_put (self, bet, BB_AGENDA_DISCUSS, G_MAXUINT);
  else if (to > 0 && list == BB_AGENDA_DISCUSS)
    bb_agenda_page_put (self, bet, BB_AGENDA_NOD_THROUGH, 0);
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
move_up (BbAgendaPage *self,
         BbBet *bet)
{
  move_by (self, bet, -1);
}

static void
move_down (BbAgendaPage *self,
           BbBet *bet)
{
  move_by (self, bet, 1);
}

static void
discuss (BbAgendaPage *self,
         BbBet *bet)
{
  if (find_list (self, bet) != BB_AGENDA_DISCUSS)
    bb_agenda_page_put (self, bet, BB_AGENDA_DISCUSS, G_MAXUINT);
}

static void
nod_through (BbAgendaPage *self,
             BbBet *bet)
{
  if (find_list (self, bet) != BB_AGENDA_NOD_THROUGH)
    bb_agenda_page_put (self, bet, BB_AGENDA_NOD_THROUGH, G_MAXUINT);
}

/* clang-format off */
static const struct {
  const char *name;
  void (*act) (BbAgendaPage *self, BbBet *bet);
  const char *label; /* translatable */
  guint key;
  guint keypad;
  GdkModifierType modifiers;
} actions[] = {
  { "agenda.discuss", discuss, N_ ("_Discuss"), GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_ALT_MASK },
  { "agenda.nod-through", nod_through, N_ ("_Nod Through"), GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_ALT_MASK },
  { "agenda.up", move_up, N_ ("Move _Up"), GDK_KEY_Up, GDK_KEY_KP_Up, GDK_ALT_MASK },
  { "agenda.down", move_down, N_ ("Move Do_wn"), GDK_KEY_Down, GDK_KEY_KP_Down, GDK_ALT_MASK },
  { "agenda.leave-out", leave_out, N_ ("_Leave Out"), GDK_KEY_Delete, GDK_KEY_KP_Delete, 0 },
};
/* clang-format on */

/* The row that has the keyboard; a menu takes the keyboard from it, other parts of the page are about
 * no row. */
static BbBet *
find_subject (BbAgendaPage *self)
{
  BbAgendaRow *row = _bb_agenda_page_get_focus_row (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (row != NULL)
    g_set_object (&self->current, bb_agenda_row_get_bet (row));
  else if (focus != NULL && gtk_widget_is_ancestor (focus, self->scroll))
    return NULL;
  return self->current != NULL && _bb_agenda_page_find_row (self, self->current) != NULL ? self->current : NULL;
}

static void
act_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  BbAgendaPage *self = BB_AGENDA_PAGE (widget);
  BbBet *subject = find_subject (self);
  g_autoptr (BbBet) bet = NULL;
  guint i;

  if (subject == NULL || !_bb_agenda_page_may_edit (self))
    return;
  bet = g_object_ref (subject);
  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].act (self, bet);
  bb_session_review_update (get_session_review (self));
  if (_bb_agenda_page_find_row (self, bet) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (_bb_agenda_page_find_row (self, bet)));
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    g_menu_append (menu, _ (actions[i].label), actions[i].name);
  return G_MENU_MODEL (menu);
}

static void
open_menu (BbAgendaPage *self,
           GtkWidget *row,
           double x,
           double y)
{
  GdkRectangle at;

  gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &x, &y);
  at = (GdkRectangle){ (int) x, (int) y, 1, 1 };
  g_set_object (&self->current, bb_agenda_row_get_bet (BB_AGENDA_ROW (row)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (BbAgendaPage *self,
         double x,
         double y,
         GtkWidget *row)
{
  open_menu (self, row, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant *args,
             gpointer data)
{
  BbAgendaPage *self = BB_AGENDA_PAGE (widget);
  BbAgendaRow *row = _bb_agenda_page_get_focus_row (self);

  if (row == NULL)
    return FALSE;
  open_menu (self, GTK_WIDGET (row), 48, gtk_widget_get_height (GTK_WIDGET (row)));
  return TRUE;
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
minutes_cb (BbAgendaPage *self,
            guint minutes,
            BbAgendaRow *row)
{
  set_minutes (self, bb_agenda_row_get_bet (row), minutes);
}

static void
swap_cb (BbAgendaPage *self,
         BbAgendaRow *row)
{
  BbBet *bet = bb_agenda_row_get_bet (row);
  BbAgendaList list = find_list (self, bet);

  bb_agenda_page_put (self, bet, list == BB_AGENDA_DISCUSS ? BB_AGENDA_NOD_THROUGH : BB_AGENDA_DISCUSS, G_MAXUINT);
}

/* The board shows which bet one is at. */
static void
focus_cb (GtkEventController *controller,
          BbAgendaPage *self)
{
  BbAgendaRow *row = BB_AGENDA_ROW (gtk_event_controller_get_widget (controller));

  g_set_object (&self->current, bb_agenda_row_get_bet (row));
  bb_selection_select (bb_session_get_selection (self->session), self->current);
}

void
_bb_agenda_page_add_row (BbAgendaPage *self,
                         BbAgendaRow *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_signal_connect_object (row, "minutes", G_CALLBACK (minutes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "swap", G_CALLBACK (swap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
}

void
_bb_agenda_page_add_menu (BbAgendaPage *self)
{
  g_autoptr (GMenuModel) menu = create_menu ();

  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

void
_bb_agenda_page_class_install_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, act_cb);
    /* Menus show the key that was bound last. */
    gtk_widget_class_add_binding_action (widget_class, actions[i].keypad, actions[i].modifiers, actions[i].name, NULL);
    gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
  }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

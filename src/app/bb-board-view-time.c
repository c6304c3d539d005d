/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking back: the line of days, what has moved, and what was said about it. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-compare-window.h"
#include "bb-movers-list.h"
#include "bb-said.h"

#include <glib/gi18n-lib.h>

static BbTimeBar *
get_bar (BbBoardView *self)
{
  return BB_TIME_BAR (self->time_bar);
}

/* --- what was said ----------------------------------------------------------------------------- */

static gboolean
find_move (BbMovement *movement,
           BbBoard *board,
           const char *id,
           BbMove *move)
{
  BbBet *bet = bb_board_find_bet (board, id);
  g_autoptr (GArray) gone = NULL;
  guint i;

  if (bet != NULL)
    return bb_movement_find (movement, bet, move);
  gone = bb_movement_list_gone (movement);
  for (i = 0; i < gone->len; i++) {
    *move = g_array_index (gone, BbMove, i);
    if (g_str_equal (move->id, id))
      return TRUE;
  }
  return FALSE;
}

/* On an earlier day trails are those of then. */
static gboolean
get_movement (BbBoardView *self,
              BbMovement **movement,
              BbBoard **board)
{
  BbItem *at = bb_canvas_get_past (self->canvas, board);
  BbItem *since;

  if (at == NULL) {
    *board = bb_session_get_board (self->session);
    *movement = bb_session_dup_movement (self->session);
    return *movement != NULL;
  }
  since = bb_item_list_peek (bb_board_get_items (*board, BB_KIND_SNAPSHOT), 0);
  *movement = since != NULL ? bb_movement_new (since) : NULL;
  return *movement != NULL;
}

static gboolean
show_said (BbBoardView *self,
           const char *id,
           const BbRect *near)
{
  g_autoptr (BbMovement) movement = NULL;
  GdkRectangle rect = { 0, 0, 1, 1 };
  BbBoard *board;
  BbMove move;
  double x, y;

  if (!get_movement (self, &movement, &board) || !find_move (movement, board, id, &move))
    return FALSE;
  gtk_popover_set_child (GTK_POPOVER (self->said), bb_said_new (&move, bb_movement_get_snapshot (movement)));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), near->x, near->y, &x, &y);
  rect = (GdkRectangle){ (int) x, (int) y, MAX ((int) near->width, 1), MAX ((int) near->height, 1) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->said), &rect);
  gtk_popover_popup (GTK_POPOVER (self->said));
  return TRUE;
}

/* For the keyboard: of the bet that is selected. */
static void
said_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  BbBet *bet = self->session != NULL ? bb_selection_get_primary (_bb_board_view_get_selection (self)) : NULL;
  BbRect mark;

  if (bet == NULL)
    return;
  bb_canvas_show_bet (self->canvas, bet);
  if (!bb_canvas_get_mark (self->canvas, bet, &mark) || !show_said (self, bb_bet_get_id (bet), &mark))
    _bb_board_view_toast (self, _ ("Nothing is known of where it was before"), FALSE);
}

/* Returns: whether there is a trail, or what a bet has left, at a point of the canvas */
gboolean
_bb_board_view_say_trail (BbBoardView *self,
                          BbPoint at)
{
  BbRect near;
  g_autofree char *id = bb_canvas_pick_trail (self->canvas, at.x, at.y, &near);
  BbBet *bet;

  if (id == NULL)
    return FALSE;
  bet = bb_board_find_bet (bb_session_get_board (self->session), id);
  if (bet != NULL && bb_bet_is_live (bet))
    bb_selection_select (_bb_board_view_get_selection (self), bet);
  return show_said (self, id, &near);
}

/* --- movers ------------------------------------------------------------------------------------ */

static void
chosen_cb (BbBoardView *self,
           const char *id)
{
  BbBet *bet = bb_board_find_bet (bb_session_get_board (self->session), id);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (bb_time_bar_get_movers_button (get_bar (self))));
  if (bet == NULL)
    return;
  bb_selection_select (_bb_board_view_get_selection (self), bet);
  if (!bb_canvas_focus_bet (self->canvas, bet))
    return;
  bb_canvas_point_out (self->canvas, bet);
}

static void
movers_focus_cb (GtkWidget *popover,
                 GtkWidget *list)
{
  gtk_widget_grab_focus (list);
}

static void
make_movers_cb (GtkMenuButton *button,
                gpointer data)
{
  BbBoardView *self = data;
  g_autoptr (BbMovement) movement = self->session != NULL ? bb_session_dup_movement (self->session) : NULL;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list;

  if (movement != NULL) {
    list = bb_movers_list_new (movement);
    gtk_popover_set_child (GTK_POPOVER (popover), list);
    g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (popover, "show", G_CALLBACK (movers_focus_cb), list, G_CONNECT_AFTER);
  }
  gtk_menu_button_set_popover (button, popover);
}

/* --- the line of days -------------------------------------------------------------------------- */

static gboolean
has_days (BbBoardView *self)
{
  return bb_item_list_get_length (bb_board_get_items (bb_session_get_board (self->session), BB_KIND_SNAPSHOT)) > 0;
}

static gboolean
open_bar (BbBoardView *self)
{
  if (self->session == NULL || _bb_board_view_is_editing_zones (self))
    return FALSE;
  if (!has_days (self)) {
    _bb_board_view_toast (self, _ ("Nothing is kept of earlier days yet: each review keeps how the board was"), FALSE);
    return FALSE;
  }
  bb_time_bar_set_open (get_bar (self), TRUE);
  return TRUE;
}

static void
time_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);

  if (bb_time_bar_get_open (get_bar (self))) {
    bb_time_bar_set_open (get_bar (self), FALSE);
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  } else if (open_bar (self)) {
    gtk_widget_grab_focus (self->time_bar);
  }
}

static void
movers_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);

  if (bb_time_bar_get_open (get_bar (self)) || open_bar (self))
    gtk_menu_button_popup (GTK_MENU_BUTTON (bb_time_bar_get_movers_button (get_bar (self))));
}

static void
compare (BbBoardView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->session != NULL && has_days (self) && GTK_IS_WINDOW (root))
    gtk_window_present (GTK_WINDOW (bb_compare_window_new (GTK_WINDOW (root), self->session)));
}

static void
compare_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  compare (BB_BOARD_VIEW (widget));
}

static void
closed_cb (BbBoardView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Escape: back to now, then the line of days away. */
gboolean
_bb_board_view_leave_past (BbBoardView *self)
{
  if (!bb_time_bar_get_open (get_bar (self)))
    return FALSE;
  if (bb_session_get_at (self->session) != NULL) {
    bb_time_bar_go_now (get_bar (self));
    return TRUE;
  }
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL || !gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))), self->time_bar))
    return FALSE;
  time_cb (GTK_WIDGET (self), "board.time", NULL);
  return TRUE;
}

/* Someone tried to drag a bet of another day. */
void
_bb_board_view_say_past (BbBoardView *self)
{
  if (self->session != NULL && bb_session_get_at (self->session) != NULL)
    _bb_board_view_toast (self, _ ("What is over cannot be changed. Escape goes back to now."), FALSE);
}

static void
time_changed_cb (BbBoardView *self)
{
  bb_canvas_set_times (self->canvas, bb_session_get_since (self->session), bb_session_get_at (self->session));
}

/* @session: (nullable): */
void
_bb_board_view_follow_time (BbBoardView *self,
                            BbSession *session)
{
  bb_time_bar_set_session (get_bar (self), session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "time-changed", G_CALLBACK (time_changed_cb), self);
  bb_canvas_set_times (self->canvas, bb_session_get_since (session), bb_session_get_at (session));
}

GtkWidget *
_bb_board_view_make_time_bar (BbBoardView *self)
{
  self->time_bar = bb_time_bar_new (self->canvas);
  self->said = gtk_popover_new ();
  gtk_widget_set_parent (self->said, GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (bb_time_bar_get_movers_button (get_bar (self))), make_movers_cb, self, NULL);
  g_signal_connect_object (self->time_bar, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time_bar, "compare", G_CALLBACK (compare), self, G_CONNECT_SWAPPED);
  return self->time_bar;
}

void
_bb_board_view_class_install_time_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.time", NULL, time_cb);
  gtk_widget_class_install_action (widget_class, "board.movers", NULL, movers_cb);
  gtk_widget_class_install_action (widget_class, "board.said", NULL, said_cb);
  gtk_widget_class_install_action (widget_class, "board.compare", NULL, compare_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "board.time", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_SHIFT_MASK, "board.movers", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "board.said", NULL);
}

/* In a room it is read from afar. */
void
_bb_board_view_update_time_size (BbBoardView *self)
{
  if (self->room)
    gtk_widget_add_css_class (self->time_bar, "room");
  else
    gtk_widget_remove_css_class (self->time_bar, "room");
}

/* What was said is known only of bets that are on the plane. */
void
_bb_board_view_update_time_actions (BbBoardView *self)
{
  BbBet *bet = self->session != NULL ? bb_selection_get_primary (_bb_board_view_get_selection (self)) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.time", self->session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.movers", self->session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.compare", self->session != NULL && has_days (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.said", bet != NULL && has_days (self));
}

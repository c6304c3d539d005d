/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to bets is done by the board view, under the same names and from the same menu. */

#include "config.h"

#include "bb-list-view-private.h"

static const struct {
  const char *name;
  guint key;
  GdkModifierType modifiers;
} actions[] = {
  { "board.inspect", 0, 0 },
  { "board.duplicate", 0, 0 },
  { "board.cut", GDK_KEY_x, GDK_CONTROL_MASK },
  { "board.copy", GDK_KEY_c, GDK_CONTROL_MASK },
  { "board.paste", GDK_KEY_v, GDK_CONTROL_MASK },
  { "board.place", 0, 0 },
  { "board.unplace", 0, 0 },
  { "board.stop", 0, 0 },
  { "board.done", 0, 0 },
  { "board.reopen", 0, 0 },
  { "board.flag", GDK_KEY_f, 0 },
  { "board.delete", GDK_KEY_Delete, 0 },
};

static void
forward_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  BbListView *self = BB_LIST_VIEW (widget);

  if (self->board_view != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self->board_view), name, NULL);
}

static void
popup (BbListView *self,
       const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = NULL;
  guint i;

  if (self->board_view == NULL)
    return;
  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, bb_board_view_can (self->board_view, actions[i].name));
  model = bb_board_view_create_bet_menu (self->board_view);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* What the menu does may be to something else than when it was opened: keys ask anew. */
static void
closed_cb (BbListView *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, TRUE);
}

/* A row that is not among the chosen ones is chosen first. */
static void
pressed_cb (BbListView *self,
            int n_press,
            double x,
            double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, BB_TYPE_LIST_CELL) : NULL;
  GdkRectangle at = { (int) x, (int) y, 1, 1 };
  BbSelection *selection;

  if (cell == NULL)
    return;
  selection = bb_session_get_selection (self->session);
  if (!bb_selection_contains (selection, bb_list_cell_get_bet (BB_LIST_CELL (cell))))
    bb_selection_select (selection, bb_list_cell_get_bet (BB_LIST_CELL (cell)));
  popup (self, &at);
}

static void
menu_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbListView *self = BB_LIST_VIEW (widget);
  graphene_rect_t bounds;
  GdkRectangle at;

  if (self->current == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->current), widget, &bounds))
    return;
  at = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  popup (self, &at);
}

void
_bb_list_view_class_install_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, forward_cb);
    if (actions[i].key != 0)
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
  }
  gtk_widget_class_install_action (widget_class, "list.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "list.menu", NULL);
}

void
_bb_list_view_add_menu (BbListView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

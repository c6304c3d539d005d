/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window can be told to do. Everything in its menus, on its buttons and behind its keys is
 * one of these actions. */

#include "config.h"

#include "bb-window-private.h"

static gboolean
is_full_screen (BbWindow *self)
{
  return gtk_window_is_fullscreen (GTK_WINDOW (self));
}

static void
full_screen_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  if (is_full_screen (BB_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
leave_full_screen_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  gtk_window_unfullscreen (GTK_WINDOW (widget));
}

static void
use_today_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbSession *session = BB_WINDOW (widget)->session;

  bb_item_set_date (BB_ITEM (bb_session_get_board (session)), BB_BOARD_AS_OF, BB_DATE_NONE);
}

static void
close_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* In a full screen there are no panes to go to but the board. */
static void
move_between_panes (BbWindow *self,
                    gboolean forward)
{
  GtkWidget *panes[] = { self->header_bar, bb_split_get_content (self->split), bb_split_get_sidebar (self->split) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  guint n = G_N_ELEMENTS (panes);
  guint at = n;
  guint i;

  for (i = 0; i < n && focus != NULL; i++) {
    if (panes[i] != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      at = i;
  }
  for (i = 1; i <= n; i++) {
    guint next = at == n ? (forward ? i - 1 : n - i) : (forward ? at + i : at + n - i) % n;

    if (panes[next] != NULL && gtk_widget_get_mapped (panes[next]) && gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD))
      return;
  }
}

static void
next_pane_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  move_between_panes (BB_WINDOW (widget), TRUE);
}

static void
previous_pane_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  move_between_panes (BB_WINDOW (widget), FALSE);
}

typedef struct {
  const char *name;
  GtkWidgetActionActivateFunc activate;
} Action;

static const Action window_actions[] = {
  { "win.full-screen", full_screen_cb },
  { "win.leave-full-screen", leave_full_screen_cb },
  { "win.next-pane", next_pane_cb },
  { "win.previous-pane", previous_pane_cb },
  { "win.use-today", use_today_cb },
  { "win.close", close_cb },
};

void
_bb_window_class_install_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (widget_class, window_actions[i].name, NULL, window_actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.show-inspector", "show-inspector");
  /* After the board has had its say: there Escape puts a dragged bet back first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-full-screen", NULL);
}

void
_bb_window_update_actions (BbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_board = !bb_window_is_at_start (self);

  gtk_widget_action_set_enabled (widget, "win.leave-full-screen", is_full_screen (self));
  gtk_widget_action_set_enabled (widget, "win.full-screen", has_board);
  gtk_widget_action_set_enabled (widget, "win.use-today", has_board);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window can be told to do. Everything in its menus, on its buttons and behind its keys is
 * one of these actions. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-board-dialog.h"
#include "bb-icon-button.h"
#include "bb-look-back-window.h"

#include <glib/gi18n-lib.h>

static gboolean
is_full_screen (BbWindow *self)
{
  return gtk_window_is_fullscreen (GTK_WINDOW (self));
}

static BbHistory *
get_history (BbWindow *self)
{
  return bb_session_get_history (self->session);
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

static void
save_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  _bb_window_save (BB_WINDOW (widget));
}

static void
save_as_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  _bb_window_save_as (BB_WINDOW (widget));
}

static void
start_from_list_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  _bb_window_start_list (BB_WINDOW (widget), NULL);
}

static void
export_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  _bb_window_export (BB_WINDOW (widget));
}

static void
export_again_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  _bb_window_export_again (BB_WINDOW (widget));
}

static void
copy_for_slide_cb (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  _bb_window_copy_for_slide (BB_WINDOW (widget));
}

/* What is being typed is a step of its own, and comes first. */
static void
replay (BbWindow *self,
        gboolean redo)
{
  bb_inspector_commit (self->inspector);
  bb_review_panel_commit (self->review_panel);
  self->replaying = TRUE;
  if (self->reviewing)
    bb_review_panel_replay (self->review_panel, redo);
  else if (redo)
    bb_history_redo (get_history (self));
  else
    bb_history_undo (get_history (self));
  self->replaying = FALSE;
}

static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  replay (BB_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  replay (BB_WINDOW (widget), TRUE);
}

static void
properties_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  GtkWidget *dialog = bb_board_dialog_new (BB_WINDOW (widget)->session);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
look_back_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  GtkWidget *dialog;

  bb_inspector_commit (BB_WINDOW (widget)->inspector);
  dialog = bb_look_back_window_new (BB_WINDOW (widget)->session);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
find_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  _bb_window_find (BB_WINDOW (widget));
}

static void
find_next_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  _bb_window_find_step (BB_WINDOW (widget), TRUE);
}

static void
find_previous_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  _bb_window_find_step (BB_WINDOW (widget), FALSE);
}

/* The view of the board has the same actions under its own name, for when it has the focus. */
static void
view_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("board.", name + strlen ("win."), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (BB_WINDOW (widget)->board_view), action, NULL);
}

/* Zones are edited on the plane, whatever was shown. Asked for once more, the mode stays. */
static void
edit_zones_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  gboolean editing;

  g_object_set (widget, "show-list", FALSE, NULL);
  g_object_get (BB_WINDOW (widget)->board_view, "editing-zones", &editing, NULL);
  if (!editing)
    view_cb (widget, name, parameter);
}

/* Days are walked on the plane. */
static void
days_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_object_set (widget, "show-list", FALSE, NULL);
  view_cb (widget, name, parameter);
}

static gboolean
holds_focus (GtkWidget *pane,
             GtkWidget *focus)
{
  return pane != NULL && focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static gboolean
enter_pane (GtkWidget *pane)
{
  return pane != NULL && gtk_widget_get_mapped (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* From pane to pane and round again, past those that are not shown. */
static void
move_between_panes (BbWindow *self,
                    int step)
{
  GtkWidget *panes[] = { self->header_bar, GTK_WIDGET (self->lens_bar), GTK_WIDGET (self->views), bb_split_get_sidebar (self->split) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  guint n = G_N_ELEMENTS (panes);
  guint at = 0;
  guint i;

  for (i = 0; i < n; i++) {
    if (holds_focus (panes[i], focus))
      at = i;
  }
  for (i = 1; i < n; i++) {
    if (enter_pane (panes[(step > 0 ? at + i : at + n - i) % n]))
      return;
  }
}

static void
next_pane_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  move_between_panes (BB_WINDOW (widget), 1);
}

static void
previous_pane_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  move_between_panes (BB_WINDOW (widget), -1);
}

static void
focus_board_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  gtk_widget_grab_focus (gtk_stack_get_visible_child (BB_WINDOW (widget)->views));
}

/* GTK would make it for each window as that opens, which takes as long as the board itself. */
static void
show_help_overlay_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/betboard/Betboard/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, GTK_WINDOW (widget));
  gtk_window_set_destroy_with_parent (overlay, TRUE);
  gtk_window_present (overlay);
}

typedef struct {
  const char *name;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_board;
  gboolean writes; /* not on a board that can only be read */
} Action;

static const Action window_actions[] = {
  { "win.save", save_cb, TRUE },
  { "win.save-as", save_as_cb, TRUE },
  { "win.export", export_cb, TRUE },
  { "win.export-again", export_again_cb, TRUE },
  { "win.copy-for-slide", copy_for_slide_cb, TRUE },
  { "win.start-from-list", start_from_list_cb, FALSE },
  { "win.add-list", start_from_list_cb, TRUE, TRUE },
  { "win.properties", properties_cb, TRUE, TRUE },
  { "win.edit-zones", edit_zones_cb, TRUE, TRUE },
  { "win.look-back", look_back_cb, TRUE },
  { "win.undo", undo_cb, TRUE, TRUE },
  { "win.redo", redo_cb, TRUE, TRUE },
  { "win.time", days_cb, TRUE },
  { "win.compare", view_cb, TRUE },
  { "win.zoom-in", view_cb, TRUE },
  { "win.zoom-out", view_cb, TRUE },
  { "win.zoom-fit", view_cb, TRUE },
  { "win.flag", view_cb, TRUE, TRUE },
  { "win.find", find_cb, TRUE },
  { "win.find-next", find_next_cb, TRUE },
  { "win.find-previous", find_previous_cb, TRUE },
  { "win.use-today", use_today_cb, TRUE, TRUE },
  { "win.full-screen", full_screen_cb, TRUE },
  { "win.leave-full-screen", leave_full_screen_cb, FALSE },
  { "win.next-pane", next_pane_cb, FALSE },
  { "win.previous-pane", previous_pane_cb, FALSE },
  { "win.focus-board", focus_board_cb, TRUE },
  { "win.show-help-overlay", show_help_overlay_cb, FALSE },
  { "win.close", close_cb, FALSE },
};

void
_bb_window_class_install_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (widget_class, window_actions[i].name, NULL, window_actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.show-inspector", "show-inspector");
  gtk_widget_class_install_property_action (widget_class, "win.show-list", "show-list");
  gtk_widget_class_install_property_action (widget_class, "win.show-findings", "show-findings");
  /* After the board has had its say: there Escape puts a dragged bet back first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-full-screen", NULL);
}

/* What a step is called goes on the buttons, so that one knows before what will come back. */
static void
update_tooltip (GtkWidget *button,
                const char *verb,
                const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s: %s", verb, label) : g_strdup (verb);

  bb_icon_button_set_name (button, text);
}

void
_bb_window_update_actions (BbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_board = self->session != NULL && _bb_window_shows_board (self);
  gboolean read_only = has_board && bb_session_get_read_only (self->session);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_action_set_enabled (widget, window_actions[i].name, (has_board || !window_actions[i].needs_board) && !(read_only && window_actions[i].writes));
  gtk_widget_action_set_enabled (widget, "win.leave-full-screen", is_full_screen (self));
  gtk_widget_action_set_enabled (widget, "win.review", has_board && !read_only);
  gtk_widget_action_set_enabled (widget, "win.show-findings", has_board && !is_full_screen (self));
  gtk_widget_action_set_enabled (widget, "win.show-mix", has_board);
  gtk_widget_action_set_enabled (widget, "win.questions", has_board);
  gtk_widget_action_set_enabled (widget, "win.place-alone", has_board && !read_only);
  gtk_widget_action_set_enabled (widget, "win.reviews", has_board);
  _bb_window_update_reports (self, has_board);
  if (!has_board)
    return;
  gtk_widget_action_set_enabled (widget, "win.undo", !read_only && bb_history_get_can_undo (get_history (self)));
  gtk_widget_action_set_enabled (widget, "win.redo", !read_only && bb_history_get_can_redo (get_history (self)));
  update_tooltip (self->undo_button, _ ("Undo"), bb_history_get_undo_label (get_history (self)));
  update_tooltip (self->redo_button, _ ("Redo"), bb_history_get_redo_label (get_history (self)));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is settled when the window opens and stays in its order: what is judged does not go away under
 * one's hands. The picture beside it follows each judgement. */

#include "config.h"

#include "bb-look-back-window.h"

#include "bb-calibration-view.h"
#include "bb-dialogs.h"
#include "bb-export-file.h"
#include "bb-look-back-row.h"
#include "bb-scene-saver.h"

#include <glib/gi18n-lib.h>

struct _BbLookBackWindow {
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkListBox *rows;
  GtkBox *picture_box;
  BbCalibrationView *picture;
  GtkButton *copy_button;

  BbSession *session;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (BbLookBackWindow, bb_look_back_window, ADW_TYPE_WINDOW)

static BbBoard *
get_board (BbLookBackWindow *self)
{
  return bb_session_get_board (self->session);
}

/* --- the list --------------------------------------------------------------------------------- */

typedef void (*RowFunc) (BbLookBackRow *row);

static void
for_each_row (BbLookBackWindow *self,
              RowFunc func)
{
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    func (BB_LOOK_BACK_ROW (row));
}

static gboolean
refresh_cb (gpointer data)
{
  BbLookBackWindow *self = data;

  self->refresh_id = 0;
  for_each_row (self, bb_look_back_row_refresh);
  bb_calibration_view_show (self->picture, get_board (self));
  return G_SOURCE_REMOVE;
}

static void
board_changed_cb (BbLookBackWindow *self,
                  const BbChange *change)
{
  if (bb_item_get_kind (change->item) == BB_KIND_OUTCOME && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
show_section (GtkListBoxRow *row,
              GtkListBoxRow *before,
              gpointer data)
{
  const char *section = bb_look_back_row_get_section (BB_LOOK_BACK_ROW (row));
  GtkWidget *heading;

  if (before != NULL && g_str_equal (section, bb_look_back_row_get_section (BB_LOOK_BACK_ROW (before)))) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  heading = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "look-back-section");
  gtk_list_box_row_set_header (row, heading);
}

static void
fill (BbLookBackWindow *self)
{
  g_autoptr (GPtrArray) entries = bb_look_back_list (get_board (self));
  guint i;

  for (i = 0; i < entries->len; i++)
    gtk_list_box_append (self->rows, bb_look_back_row_new (bb_session_get_history (self->session), g_ptr_array_index (entries, i)));
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->picture_box), entries->len > 0);
  bb_calibration_view_show (self->picture, get_board (self));
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
copy_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbLookBackWindow *self = BB_LOOK_BACK_WINDOW (widget);
  g_autoptr (BbScene) scene = bb_calibration_view_draw_page (self->picture, bb_session_get_title (self->session));
  g_autoptr (GError) error = NULL;

  if (bb_export_file_copy_scene (get_board (self), scene, gtk_widget_get_clipboard (widget), &error))
    gtk_button_set_label (self->copy_button, _ ("Copied: Paste It"));
  else if (error != NULL)
    bb_dialog_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Copied"), error->message);
}

static void
save_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbLookBackWindow *self = BB_LOOK_BACK_WINDOW (widget);
  g_autoptr (BbScene) scene = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *file_name = NULL;
  BbExportFormat format;

  if (!bb_export_format_from_name (g_variant_get_string (parameter, NULL), &format))
    return;
  scene = bb_calibration_view_draw_page (self->picture, bb_session_get_title (self->session));
  suffix = g_strconcat (".", bb_export_format_get_name (format), NULL);
  file_name = bb_session_propose_name (self->session, suffix);
  bb_scene_saver_run (widget, get_board (self), scene, format, file_name);
}

static gboolean
undo_cb (GtkWidget *widget,
         GVariant *arguments,
         gpointer data)
{
  BbHistory *history = bb_session_get_history (BB_LOOK_BACK_WINDOW (widget)->session);

  return g_variant_get_boolean (arguments) ? bb_history_undo (history) : bb_history_redo (history);
}

/* --- object ----------------------------------------------------------------------------------- */

static gboolean
bb_look_back_window_close_request (GtkWindow *window)
{
  for_each_row (BB_LOOK_BACK_WINDOW (window), bb_look_back_row_commit);
  return GTK_WINDOW_CLASS (bb_look_back_window_parent_class)->close_request (window);
}

/* One begins with the first verdict, not with the picture. */
static void
bb_look_back_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_look_back_window_parent_class)->map (widget);
  gtk_widget_child_focus (GTK_WIDGET (BB_LOOK_BACK_WINDOW (widget)->rows), GTK_DIR_TAB_FORWARD);
}

static void
bb_look_back_window_dispose (GObject *object)
{
  BbLookBackWindow *self = BB_LOOK_BACK_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_board (self), self);
  G_OBJECT_CLASS (bb_look_back_window_parent_class)->dispose (object);
}

static void
bb_look_back_window_finalize (GObject *object)
{
  g_clear_object (&BB_LOOK_BACK_WINDOW (object)->session);
  G_OBJECT_CLASS (bb_look_back_window_parent_class)->finalize (object);
}

static void
bb_look_back_window_class_init (BbLookBackWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_look_back_window_dispose;
  object_class->finalize = bb_look_back_window_finalize;
  widget_class->map = bb_look_back_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = bb_look_back_window_close_request;
  g_type_ensure (BB_TYPE_CALIBRATION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-look-back-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BbLookBackWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BbLookBackWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, BbLookBackWindow, picture_box);
  gtk_widget_class_bind_template_child (widget_class, BbLookBackWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, BbLookBackWindow, copy_button);
  gtk_widget_class_install_action (widget_class, "look-back.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "look-back.save", "s", save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, undo_cb, "b", FALSE);
}

static void
bb_look_back_window_init (BbLookBackWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->rows, show_section, NULL, NULL);
}

GtkWidget *
bb_look_back_window_new (BbSession *session)
{
  BbLookBackWindow *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_LOOK_BACK_WINDOW, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), !bb_session_get_read_only (session));
  fill (self);
  g_signal_connect_object (get_board (self), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown is the picture that is exported. A thread draws it from a copy of the board; while it
 * does, another choice waits. */

#include "config.h"

#include "bb-compare-window.h"

#include "bb-dialogs.h"
#include "bb-export-file.h"
#include "bb-export.h"
#include "bb-item-copy.h"
#include "bb-picture-pair.h"
#include "bb-scene-view.h"
#include "bb-time-stops.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1600
#define HEIGHT 800

struct _BbCompareWindow {
  AdwWindow parent_instance;

  BbSession *session;
  BbTimeStops *stops;
  BbBoard *copy; /* for the thread */
  BbItem *lens;  /* likewise */
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *picture;
  BbScene *scene; /* nullable: not yet drawn */
  gboolean drawing;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (BbCompareWindow, bb_compare_window, ADW_TYPE_WINDOW)

typedef struct {
  BbBoard *board;
  BbItem *lens;
  char *first;
  char *second;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->board);
  g_object_unref (choice->lens);
  g_free (choice->first);
  g_free (choice->second);
  g_free (choice);
}

/* --- drawing ----------------------------------------------------------------------------------- */

static void
fill_options (BbExportOptions *options,
              BbExportFormat format,
              BbItem *lens)
{
  bb_export_options_init (options, format, BB_VARIANT_BODY);
  options->picture.width = WIDTH;
  options->picture.height = HEIGHT;
  options->picture.title = TRUE;
  options->picture.lens = lens;
}

static void
draw_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Choice *choice = data;
  BbExportOptions options;

  fill_options (&options, BB_EXPORT_PNG, choice->lens);
  g_task_return_pointer (task, bb_picture_draw_pair (choice->board, &options.picture, choice->first, choice->second), (GDestroyNotify) bb_scene_unref);
}

static void draw (BbCompareWindow *self);

static char *
dup_name (BbCompareWindow *self,
          GtkWidget *chooser)
{
  return bb_time_stops_dup_name (self->stops, gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)));
}

static void
drawn_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  BbCompareWindow *self = BB_COMPARE_WINDOW (source);
  g_autofree char *first = NULL, *second = NULL, *spoken = NULL;

  self->drawing = FALSE;
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->stops == NULL)
    return;
  bb_scene_view_set_scene (BB_SCENE_VIEW (self->picture), self->scene);
  first = dup_name (self, self->first);
  second = dup_name (self, self->second);
  spoken = g_strdup_printf ("%s: %s · %s", _ ("Two days side by side"), first, second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (self->stale)
    draw (self);
}

static const char *
get_id (BbCompareWindow *self,
        GtkWidget *chooser)
{
  return bb_time_stops_get_id (self->stops, gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)));
}

static void
draw (BbCompareWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Choice *choice;

  self->stale = self->drawing;
  if (self->drawing)
    return;
  self->drawing = TRUE;
  choice = g_new0 (Choice, 1);
  choice->board = g_object_ref (self->copy);
  choice->lens = g_object_ref (self->lens);
  choice->first = g_strdup (get_id (self, self->first));
  choice->second = g_strdup (get_id (self, self->second));
  task = g_task_new (self, NULL, drawn_cb, NULL);
  g_task_set_task_data (task, choice, free_choice);
  g_task_run_in_thread (task, draw_in_thread);
}

/* --- taking it away ---------------------------------------------------------------------------- */

static GBytes *
write_picture (BbCompareWindow *self,
               BbExportFormat format,
               GError **error)
{
  BbExportOptions options;

  fill_options (&options, format, NULL);
  return bb_export_write_scene (self->copy, self->scene, &options, error);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (BbCompareWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!bb_export_file_write_finish (result, &error) && self->stops != NULL)
    bb_dialog_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Written"), error->message);
}

static void
save (BbCompareWindow *self,
      GFile *file,
      BbExportFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_picture (self, format, &error);

  if (bytes != NULL)
    bb_export_file_write_bytes_async (file, bytes, written_cb, g_object_ref (self));
  else
    bb_dialog_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Written"), error->message);
}

static void
png_chosen_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (BbCompareWindow) self = data;
  g_autoptr (GFile) file = bb_dialog_save_finish (result, NULL);

  if (file != NULL && self->scene != NULL)
    save (self, file, BB_EXPORT_PNG);
}

static void
svg_chosen_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (BbCompareWindow) self = data;
  g_autoptr (GFile) file = bb_dialog_save_finish (result, NULL);

  if (file != NULL && self->scene != NULL)
    save (self, file, BB_EXPORT_SVG);
}

static void
save_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbCompareWindow *self = BB_COMPARE_WINDOW (widget);
  gboolean png = g_str_has_suffix (name, "png");
  g_autofree char *proposed = bb_session_propose_name (self->session, png ? ".png" : ".svg");

  bb_dialog_save_async (GTK_WINDOW (self), png ? BB_DIALOG_FILES_PNG : BB_DIALOG_FILES_SVG, proposed, NULL, png ? png_chosen_cb : svg_chosen_cb, g_object_ref (self));
}

static void
copy_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbCompareWindow *self = BB_COMPARE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->scene != NULL && !bb_export_file_copy_scene (self->copy, self->scene, gtk_widget_get_clipboard (widget), &error))
    bb_dialog_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Written"), error->message);
}

/* --- making ------------------------------------------------------------------------------------ */

static void
bb_compare_window_dispose (GObject *object)
{
  BbCompareWindow *self = BB_COMPARE_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->stops, bb_time_stops_free);
  g_clear_object (&self->copy);
  g_clear_object (&self->lens);
  g_clear_pointer (&self->scene, bb_scene_unref);
  G_OBJECT_CLASS (bb_compare_window_parent_class)->dispose (object);
}

static void
bb_compare_window_class_init (BbCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_compare_window_dispose;
  gtk_widget_class_install_action (widget_class, "compare.save-png", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "compare.save-svg", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_export_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Copy the Picture"), "compare.copy");
  g_menu_append (menu, _ ("Save as _PNG…"), "compare.save-png");
  g_menu_append (menu, _ ("Save as _SVG…"), "compare.save-svg");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Export"));
  return button;
}

static void
bb_compare_window_init (BbCompareWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *choosers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->first = gtk_drop_down_new (NULL, NULL);
  self->second = gtk_drop_down_new (NULL, NULL);
  self->picture = bb_scene_view_new ();
  gtk_box_append (GTK_BOX (choosers), self->first);
  gtk_box_append (GTK_BOX (choosers), self->second);
  gtk_widget_set_tooltip_text (self->first, _ ("The day on the left"));
  gtk_widget_set_tooltip_text (self->second, _ ("The day on the right"));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), choosers);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_export_button ());
  gtk_widget_set_vexpand (self->picture, TRUE);
  gtk_widget_set_margin_start (self->picture, 12);
  gtk_widget_set_margin_end (self->picture, 12);
  gtk_widget_set_margin_top (self->picture, 12);
  gtk_widget_set_margin_bottom (self->picture, 12);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->picture);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Compare Two Days"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 680);
  gtk_window_set_focus (GTK_WINDOW (self), self->first);
}

static void
fill_chooser (BbCompareWindow *self,
              GtkWidget *chooser,
              guint selected)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint i;

  for (i = 0; i < bb_time_stops_get_length (self->stops); i++) {
    g_autofree char *name = bb_time_stops_dup_name (self->stops, i);

    gtk_string_list_append (names, name);
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (chooser), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), selected);
  g_object_unref (names);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (draw), self, G_CONNECT_SWAPPED);
}

/* The day that is looked at or told from, and now. */
static guint
choose_first (BbCompareWindow *self)
{
  BbItem *latest = bb_board_get_trail_snapshot (bb_session_get_board (self->session));
  const char *since = bb_session_get_since (self->session);
  const char *at = bb_session_get_at (self->session);

  if (at != NULL)
    return bb_time_stops_find (self->stops, at);
  return bb_time_stops_find (self->stops, since != NULL && *since != '\0' ? since : latest != NULL ? bb_item_get_id (latest)
                                                                                                   : NULL);
}

/**
 * bb_compare_window_new:
 * @session: whose board it is; it stays as it is meanwhile
 */
GtkWidget *
bb_compare_window_new (GtkWindow *parent,
                       BbSession *session)
{
  BbCompareWindow *self = g_object_new (BB_TYPE_COMPARE_WINDOW, NULL);

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  self->stops = bb_time_stops_new (bb_session_get_board (session));
  self->copy = BB_BOARD (bb_item_copy (BB_ITEM (bb_session_get_board (session))));
  self->lens = bb_item_copy (bb_session_get_lens (session));
  fill_chooser (self, self->first, choose_first (self));
  fill_chooser (self, self->second, bb_time_stops_get_length (self->stops) - 1);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  draw (self);
  return GTK_WIDGET (self);
}

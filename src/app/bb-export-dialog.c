/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview is the picture itself, drawn from the board as the file will be, and only shown
 * smaller. Emits "export" when the choice is made; where it goes is asked by the window. */

#include "config.h"

#include "bb-export-dialog.h"

#include "bb-picture.h"
#include "bb-scene-view.h"

#include <glib/gi18n-lib.h>

struct _BbExportDialog {
  AdwWindow parent_instance;

  BbSession *session;
  BbExportSettings *settings;
  gboolean filling;

  BbSceneView *preview;
  GtkLabel *size_label;
  AdwComboRow *format_row;
  AdwComboRow *size_row;
  AdwComboRow *layout_row;
  AdwComboRow *background_row;
  AdwComboRow *theme_row;
  AdwComboRow *label_row;
  GtkSwitch *title_switch;
  GtkSwitch *legend_switch;
  GtkWidget *lens_row;
  GtkSwitch *lens_switch;
};

enum {
  EXPORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbExportDialog, bb_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the row. */
static const int widths[] = { 1280, 1366, 1920, 2560, 3840 };

static void
update_preview (BbExportDialog *self)
{
  BbPictureOptions options = self->settings->options.picture;
  BbLayout layout;
  g_autoptr (BbScene) scene = NULL;
  g_autofree char *size = g_strdup_printf (_ ("%d × %d pixels"), (int) options.width, (int) options.height);

  if (self->settings->as_seen)
    bb_session_fill_look (self->session, &options);
  scene = bb_picture_draw (bb_session_get_board (self->session), &options, &layout);
  bb_scene_view_set_scene (self->preview, scene);
  gtk_label_set_text (self->size_label, size);
  gtk_widget_set_visible (GTK_WIDGET (self->size_label), self->settings->options.format == BB_EXPORT_PNG);
}

static void
read_rows (BbExportDialog *self)
{
  BbPictureOptions *options = &self->settings->options.picture;

  self->settings->options.format = adw_combo_row_get_selected (self->format_row);
  options->variant = adw_combo_row_get_selected (self->layout_row);
  options->background = adw_combo_row_get_selected (self->background_row);
  options->theme = adw_combo_row_get_selected (self->theme_row);
  options->short_names = adw_combo_row_get_selected (self->label_row) == 1;
  options->title = gtk_switch_get_active (self->title_switch);
  options->legend = gtk_switch_get_active (self->legend_switch);
  self->settings->as_seen = gtk_switch_get_active (self->lens_switch);
  bb_export_settings_set_width (self->settings, widths[adw_combo_row_get_selected (self->size_row)]);
}

/* A layout brings its own idea of what belongs on it; after that each switch is free. */
static void
apply_layout (BbExportDialog *self)
{
  BbPictureOptions standard;

  bb_picture_options_init (&standard, self->settings->options.picture.variant);
  gtk_switch_set_active (self->title_switch, standard.title);
  gtk_switch_set_active (self->legend_switch, standard.legend);
  adw_combo_row_set_selected (self->label_row, standard.short_names ? 1 : 0);
}

static void
option_changed_cb (BbExportDialog *self)
{
  BbVariant before;

  if (self->filling)
    return;
  self->filling = TRUE;
  before = self->settings->options.picture.variant;
  read_rows (self);
  if (self->settings->options.picture.variant != before) {
    apply_layout (self);
    read_rows (self);
  }
  self->filling = FALSE;
  update_preview (self);
}

static guint
find_width (double width)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (widths) - 1; i++) {
    if (widths[i] >= width)
      break;
  }
  return i;
}

/* Whether it is seen otherwise than as it comes. */
static gboolean
is_looked_at (BbSession *session)
{
  return bb_session_has_lens (session) || bb_session_get_since (session) != NULL || bb_session_get_at (session) != NULL;
}

static void
fill_rows (BbExportDialog *self)
{
  const BbPictureOptions *options = &self->settings->options.picture;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->format_row, self->settings->options.format);
  adw_combo_row_set_selected (self->size_row, find_width (options->width));
  adw_combo_row_set_selected (self->layout_row, options->variant);
  adw_combo_row_set_selected (self->background_row, options->background);
  adw_combo_row_set_selected (self->theme_row, options->theme);
  adw_combo_row_set_selected (self->label_row, options->short_names ? 1 : 0);
  gtk_switch_set_active (self->title_switch, options->title);
  gtk_switch_set_active (self->legend_switch, options->legend);
  gtk_switch_set_active (self->lens_switch, self->settings->as_seen);
  gtk_widget_set_visible (self->lens_row, is_looked_at (self->session));
  self->filling = FALSE;
}

static void
export_cb (BbExportDialog *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* Enter exports at once, with what was chosen last time. */
static void
bb_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_export_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (widget)));
}

static void
bb_export_dialog_finalize (GObject *object)
{
  BbExportDialog *self = BB_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->settings, bb_export_settings_free);
  G_OBJECT_CLASS (bb_export_dialog_parent_class)->finalize (object);
}

static void
bb_export_dialog_class_init (BbExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bb_export_dialog_finalize;
  widget_class->map = bb_export_dialog_map;

  signals[EXPORT] = g_signal_new ("export", BB_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BB_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, size_label);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, layout_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, background_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, label_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, lens_row);
  gtk_widget_class_bind_template_child (widget_class, BbExportDialog, lens_switch);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bb_export_dialog_init (BbExportDialog *self)
{
  self->filling = TRUE;
  self->settings = bb_export_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_export_dialog_new:
 * @settings: (nullable): what to begin with
 */
BbExportDialog *
bb_export_dialog_new (BbSession *session,
                      const BbExportSettings *settings)
{
  BbExportDialog *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_EXPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  if (settings != NULL) {
    bb_export_settings_free (self->settings);
    self->settings = bb_export_settings_copy (settings);
  }
  fill_rows (self);
  update_preview (self);
  return self;
}

const BbExportSettings *
bb_export_dialog_get_settings (BbExportDialog *self)
{
  g_return_val_if_fail (BB_IS_EXPORT_DIALOG (self), NULL);

  return self->settings;
}

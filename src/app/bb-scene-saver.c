/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes are made before the question is asked: what is written is what was seen. */

#include "config.h"

#include "bb-scene-saver.h"

#include "bb-dialogs.h"
#include "bb-export-file.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget;
  GBytes *bytes;
} Job;

static const BbDialogFiles file_kinds[BB_EXPORT_N_FORMATS] = {
  [BB_EXPORT_PNG] = BB_DIALOG_FILES_PNG,
  [BB_EXPORT_SVG] = BB_DIALOG_FILES_SVG,
  [BB_EXPORT_PDF] = BB_DIALOG_FILES_PDF,
};

static void
free_job (Job *job)
{
  g_object_unref (job->widget);
  g_bytes_unref (job->bytes);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, free_job)

static void
tell_failure (GtkWidget *widget,
              const GError *error)
{
  bb_dialog_tell (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("The Picture Could Not Be Written"), error->message);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), name);
  gboolean written = bb_export_file_write_finish (result, &error);

  if (gtk_widget_get_root (job->widget) == NULL)
    return;
  if (written)
    g_signal_emit_by_name (job->widget, "toast", text, FALSE);
  else
    tell_failure (job->widget, error);
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = bb_dialog_save_finish (result, NULL);
  GBytes *bytes = job->bytes;

  if (file != NULL)
    bb_export_file_write_bytes_async (file, bytes, written_cb, g_steal_pointer (&job));
}

/**
 * bb_scene_saver_run:
 * @widget: where the picture is seen; its signal "toast" says what came of it
 * @scene: a picture of what @board adds up to
 * @name: a proposal
 */
void
bb_scene_saver_run (GtkWidget *widget,
                    BbBoard *board,
                    const BbScene *scene,
                    BbExportFormat format,
                    const char *name)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  BbExportOptions options;
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (widget) && scene != NULL);

  bb_export_options_init (&options, format, BB_VARIANT_FULL);
  bytes = bb_export_write_scene (board, scene, &options, &error);
  if (bytes == NULL) {
    tell_failure (widget, error);
    return;
  }
  job = g_new0 (Job, 1);
  job->widget = g_object_ref (widget);
  job->bytes = g_steal_pointer (&bytes);
  bb_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), file_kinds[format], name, NULL, place_chosen_cb, job);
}

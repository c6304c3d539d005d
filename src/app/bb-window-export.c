/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window's board becomes a picture. The last way is kept, for Export Again. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-dialogs.h"
#include "bb-export-dialog.h"
#include "bb-export-file.h"

#include <glib/gi18n-lib.h>

/* Keeps the program running until it is done, even when its last window closes. */
typedef struct {
  GApplication *app; /* nullable */
  BbWindow *window;
  BbExportSettings *settings;
} Job;

static const BbDialogFiles file_kinds[BB_EXPORT_N_FORMATS] = {
  [BB_EXPORT_PNG] = BB_DIALOG_FILES_PNG,
  [BB_EXPORT_SVG] = BB_DIALOG_FILES_SVG,
  [BB_EXPORT_PDF] = BB_DIALOG_FILES_PDF,
};

static Job *
create_job (BbWindow *window,
            const BbExportSettings *settings)
{
  Job *job = g_new0 (Job, 1);

  job->app = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  if (job->app != NULL)
    g_application_hold (job->app);
  job->window = g_object_ref (window);
  job->settings = bb_export_settings_copy (settings);
  return job;
}

static void
free_job (Job *job)
{
  if (job->app != NULL)
    g_application_release (job->app);
  g_object_unref (job->window);
  bb_export_settings_free (job->settings);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, free_job)

static const BbExportSettings *
get_last (BbWindow *self)
{
  GFile *file = bb_session_get_file (self->session);

  if (self->last_export == NULL && file != NULL)
    self->last_export = bb_export_settings_recall (file);
  return self->last_export;
}

static void
keep_last (BbWindow *self,
           const BbExportSettings *settings)
{
  GFile *file = bb_session_get_file (self->session);

  g_clear_pointer (&self->last_export, bb_export_settings_free);
  self->last_export = bb_export_settings_copy (settings);
  bb_export_settings_remember (settings, file);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean written = bb_export_file_write_finish (result, &error);

  if (_bb_window_is_gone (job->window))
    return;
  if (!written) {
    bb_dialog_tell (GTK_WINDOW (job->window), _ ("The Picture Could Not Be Written"), error->message);
    return;
  }
  keep_last (job->window, job->settings);
  name = g_file_get_basename (job->settings->file);
  text = g_strdup_printf (_ ("Exported to “%s”"), name);
  bb_window_toast (job->window, text);
}

static void
write_picture (BbWindow *self,
               const BbExportSettings *settings)
{
  g_autoptr (BbExportSettings) now = bb_export_settings_copy (settings);

  if (settings->as_seen)
    bb_session_fill_look (self->session, &now->options.picture);
  bb_export_file_write_async (bb_session_get_board (self->session), now, written_cb, create_job (self, settings));
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = bb_dialog_save_finish (result, NULL);

  if (file == NULL)
    return;
  bb_export_settings_set_file (job->settings, file);
  write_picture (job->window, job->settings);
}

static void
export_chosen_cb (BbWindow *self,
                  BbExportDialog *dialog)
{
  const BbExportSettings *settings = bb_export_dialog_get_settings (dialog);
  g_autofree char *suffix = bb_export_settings_dup_suffix (settings);
  g_autofree char *name = bb_session_propose_name (self->session, suffix);
  GFile *file = settings->file != NULL ? settings->file : bb_session_get_file (self->session);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  bb_dialog_save_async (GTK_WINDOW (self), file_kinds[settings->options.format], name, folder, place_chosen_cb, create_job (self, settings));
}

void
_bb_window_export (BbWindow *self)
{
  BbExportDialog *dialog = bb_export_dialog_new (self->session, get_last (self));

  g_signal_connect_object (dialog, "export", G_CALLBACK (export_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The same picture into the same file; the first time it has to be asked which. */
void
_bb_window_export_again (BbWindow *self)
{
  const BbExportSettings *last = get_last (self);

  if (last != NULL && last->file != NULL)
    write_picture (self, last);
  else
    _bb_window_export (self);
}

void
_bb_window_copy_for_slide (BbWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (bb_export_file_copy (self->session, gtk_widget_get_clipboard (GTK_WIDGET (self)), &error))
    bb_window_toast (self, _ ("Copied: paste it into a slide"));
  else if (error != NULL)
    bb_dialog_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Copied"), error->message);
}

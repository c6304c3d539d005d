/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The seam to the toolkit's dialogs: GtkFileChooserNative and AdwMessageDialog in these versions.
 * A chooser is kept alive by its task until it has answered. */

#include "config.h"

#include "bb-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  const char *name;
  const char *media_type;
  const char *const suffixes[4];
  const char *save_title;
} FileKind;

/* clang-format off */
static const FileKind file_kinds[] = {
  [BB_DIALOG_FILES_BOARDS] = { N_ ("Boards"), "application/vnd.betboard+xml", { "betboard" }, N_ ("Save Board As") },
  [BB_DIALOG_FILES_LISTS] = { N_ ("Lists (CSV)"), "text/csv", { "csv", "tsv", "txt" }, N_ ("Save List") },
  [BB_DIALOG_FILES_PNG] = { N_ ("PNG pictures"), "image/png", { "png" }, N_ ("Export Board") },
  [BB_DIALOG_FILES_SVG] = { N_ ("SVG drawings"), "image/svg+xml", { "svg" }, N_ ("Export Board") },
  [BB_DIALOG_FILES_PDF] = { N_ ("PDF documents"), "application/pdf", { "pdf" }, N_ ("Export Board") },
  [BB_DIALOG_FILES_MINUTES] = { N_ ("Minutes (HTML, Markdown, CSV)"), "text/html", { "html", "md", "csv" }, N_ ("Save Minutes") },
  [BB_DIALOG_FILES_PRE_READ] = { N_ ("Pages (HTML, Markdown)"), "text/html", { "html", "md" }, N_ ("Save What to Read Before") },
  [BB_DIALOG_FILES_CALENDAR] = { N_ ("Calendar files"), "text/calendar", { "ics" }, N_ ("Save Calendar File") },
};
/* clang-format on */

static void
add_filter (GtkFileChooser *chooser,
            const FileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  guint i;

  gtk_file_filter_set_name (filter, _ (kind->name));
  for (i = 0; kind->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, kind->suffixes[i]);
  gtk_file_filter_add_mime_type (filter, kind->media_type);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_all_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
chooser_response_cb (GTask *task,
                     int response,
                     GtkNativeDialog *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Cancelled"));
  g_object_unref (task);
}

static void
show_chooser (GtkFileChooserNative *chooser,
              GTask *task)
{
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
bb_dialog_open_async (GtkWindow *parent,
                      BbDialogFiles files,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  GTask *task;
  GtkFileChooserNative *chooser;
  const char *title = files == BB_DIALOG_FILES_BOARDS ? _ ("Open a Board") : _ ("Choose a List");

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, data);
  g_task_set_source_tag (task, bb_dialog_open_async);
  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (chooser), &file_kinds[files]);
  if (files == BB_DIALOG_FILES_BOARDS)
    add_filter (GTK_FILE_CHOOSER (chooser), &file_kinds[BB_DIALOG_FILES_LISTS]);
  add_all_filter (GTK_FILE_CHOOSER (chooser));
  show_chooser (chooser, task);
}

GFile *
bb_dialog_open_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
bb_dialog_save_async (GtkWindow *parent,
                      BbDialogFiles files,
                      const char *name,
                      GFile *folder,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  GTask *task;
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, data);
  g_task_set_source_tag (task, bb_dialog_save_async);
  chooser = gtk_file_chooser_native_new (_ (file_kinds[files].save_title), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (chooser), &file_kinds[files]);
  add_all_filter (GTK_FILE_CHOOSER (chooser));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  show_chooser (chooser, task);
}

GFile *
bb_dialog_save_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
return_answer_cb (gpointer data)
{
  GTask *task = data;

  g_task_return_pointer (task, g_task_get_task_data (task), NULL);
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

/* An answer may close the parent, which has to outlive the dialog: so it waits until that has gone. */
static void
answer_cb (GTask *task,
           const char *answer)
{
  g_task_set_task_data (task, (gpointer) g_intern_string (answer), NULL);
  g_idle_add (return_answer_cb, task);
}

static AdwResponseAppearance
get_appearance (BbDialogLook look)
{
  static const AdwResponseAppearance appearances[] = {
    [BB_DIALOG_LOOK_DEFAULT] = ADW_RESPONSE_DEFAULT,
    [BB_DIALOG_LOOK_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [BB_DIALOG_LOOK_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };

  return appearances[look];
}

static GtkWidget *
create_message (GtkWindow *parent,
                const char *heading,
                const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  return dialog;
}

/**
 * bb_dialog_ask_async:
 * @answers: ends with an entry whose id is %NULL; the last answer but that is what Enter gives
 */
void
bb_dialog_ask_async (GtkWindow *parent,
                     const char *heading,
                     const char *body,
                     const BbDialogAnswer *answers,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  GTask *task;
  GtkWidget *dialog;
  guint i;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (answers != NULL);

  task = g_task_new (parent, NULL, callback, data);
  g_task_set_source_tag (task, bb_dialog_ask_async);
  dialog = create_message (parent, heading, body);
  for (i = 0; answers[i].id != NULL; i++) {
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), answers[i].id, _ (answers[i].label));
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), answers[i].id, get_appearance (answers[i].look));
    adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), answers[i].id);
  }
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answer_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * bb_dialog_ask_finish:
 *
 * Returns: the id of the answer, "cancel" when the question was put away
 */
const char *
bb_dialog_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static char *
dup_stripped (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
text_answer_cb (GTask *task,
                const char *answer,
                AdwMessageDialog *dialog)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);

  g_task_return_pointer (task, g_str_equal (answer, "accept") ? dup_stripped (GTK_EDITABLE (entry)) : NULL, g_free);
  g_object_unref (task);
}

static void
text_changed_cb (AdwMessageDialog *dialog,
                 GtkEditable *entry)
{
  g_autofree char *text = dup_stripped (entry);

  adw_message_dialog_set_response_enabled (dialog, "accept", *text != '\0');
}

/**
 * bb_dialog_ask_text_async:
 * @text: what stands in the entry at first
 * @verb: for the button that takes what was typed
 *
 * Asks for a line of text that is not empty.
 */
void
bb_dialog_ask_text_async (GtkWindow *parent,
                          const char *heading,
                          const char *text,
                          const char *verb,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  GTask *task;
  GtkWidget *dialog, *entry;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, data);
  g_task_set_source_tag (task, bb_dialog_ask_text_async);
  dialog = create_message (parent, heading, NULL);
  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept", verb, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (text_answer_cb), task);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  text_changed_cb (ADW_MESSAGE_DIALOG (dialog), GTK_EDITABLE (entry));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/**
 * bb_dialog_ask_text_finish:
 *
 * Returns: (transfer full) (nullable): what was typed, without spaces around it; %NULL when the
 *   question was put away
 */
char *
bb_dialog_ask_text_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
bb_dialog_tell (GtkWindow *parent,
                const char *heading,
                const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = create_message (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_present (GTK_WINDOW (dialog));
}

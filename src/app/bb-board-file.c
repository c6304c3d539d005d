/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read becomes a session; writing hands bytes over that no longer change, and reads them
 * back in a thread before the file is touched. */

#include "config.h"

#include "bb-board-file.h"

#include "bb-board-hash.h"
#include "bb-board-reader.h"
#include "bb-board-writer.h"
#include "bb-io-error.h"
#include "bb-load.h"

#include <glib/gi18n-lib.h>

#define SAMPLES "/io/github/betboard/Betboard/samples/"
#define MAX_NOTICES 12u

static char *
describe_place (GFile *file,
                guint line,
                const char *message)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  if (line == 0)
    return g_strdup_printf ("%s: %s", shown, message);
  return g_strdup_printf ("%s:%u: %s", shown, line, message);
}

static char *
describe_notes (GFile *file,
                BbReadNotes *notes)
{
  GString *text = g_string_new (NULL);
  guint n = bb_read_notes_get_length (notes);
  guint i;

  for (i = 0; i < MIN (n, MAX_NOTICES); i++) {
    g_autofree char *line = describe_place (file, bb_read_notes_get_line (notes, i), bb_read_notes_get_message (notes, i));

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
  }
  n += bb_read_notes_get_n_left_out (notes);
  if (n > i)
    g_string_append_printf (text, ngettext ("\n… and %u more", "\n… and %u more", n - i), n - i);
  return g_string_free (text, FALSE);
}

/**
 * bb_board_file_load_finish:
 * @file: what bb_load_async() was called with
 * @notices: (out) (nullable): what was mended while reading, a line each
 *
 * Returns: (transfer full) (nullable): a session with the board
 */
BbSession *
bb_board_file_load_finish (GFile *file,
                           GAsyncResult *result,
                           char **notices,
                           GError **error)
{
  g_autoptr (BbLoaded) loaded = NULL;
  BbSession *session;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  loaded = bb_load_finish (file, result, error);
  if (loaded == NULL)
    return NULL;
  session = bb_session_new (loaded->board);
  bb_session_set_file (session, file);
  bb_session_set_stamp (session, &loaded->stamp);
  bb_session_set_read_only (session, loaded->read_only);
  if (notices != NULL && bb_read_notes_get_length (loaded->notes) > 0)
    *notices = describe_notes (file, loaded->notes);
  return session;
}

/**
 * bb_board_file_restore_finish:
 * @draft: whose board was read by bb_load_async()
 *
 * The session goes on from the file that the draft came from: whoever changed that since is noticed
 * when it is saved.
 *
 * Returns: (transfer full) (nullable): a session with the board, which is not in its file
 */
BbSession *
bb_board_file_restore_finish (BbDraft *draft,
                              GAsyncResult *result,
                              GError **error)
{
  g_autoptr (GFile) source = NULL;
  g_autoptr (BbLoaded) loaded = NULL;
  BbSession *session;

  g_return_val_if_fail (BB_IS_DRAFT (draft), NULL);

  source = G_FILE (g_async_result_get_source_object (result));
  loaded = bb_load_finish (source, result, error);
  if (loaded == NULL)
    return NULL;
  session = bb_session_new (loaded->board);
  bb_session_set_file (session, bb_draft_get_file (draft));
  bb_session_set_stamp (session, bb_draft_get_base (draft));
  bb_session_set_read_only (session, loaded->read_only);
  bb_history_mark_saved (bb_session_get_history (session), BB_HISTORY_NOT_SAVED);
  return session;
}

/**
 * bb_board_file_load_example:
 * @name: of a sample that the program carries within itself
 *
 * Returns: (transfer full) (nullable): a session without a file
 */
BbSession *
bb_board_file_load_example (const char *name,
                            GError **error)
{
  g_autofree char *path = g_strconcat (SAMPLES, name, ".betboard", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (BbBoard) board = NULL;

  bb_load_init ();
  board = bytes != NULL ? bb_board_read (bytes, NULL, error) : NULL;
  return board != NULL ? bb_session_new (board) : NULL;
}

static gboolean
verify (GBytes *bytes,
        gpointer data,
        GError **error)
{
  const guint64 *hash = data;

  return bb_board_verify (bytes, *hash, error);
}

typedef struct {
  GFile *file;
  guint state;
} SaveJob;

static void
free_save_job (gpointer data)
{
  SaveJob *job = data;

  g_object_unref (job->file);
  g_free (job);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  BbSession *session = g_task_get_source_object (task);
  SaveJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!bb_save_run_finish (BB_SAVE (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  bb_session_set_file (session, job->file);
  bb_session_set_stamp (session, bb_save_get_stamp (BB_SAVE (source)));
  bb_session_set_read_only (session, FALSE);
  bb_history_mark_saved (bb_session_get_history (session), job->state);
  g_task_return_boolean (task, TRUE);
}

/**
 * bb_board_file_save_async:
 * @file: where to; becomes the session's file when all has gone well
 *
 * What is changed meanwhile is not in the file and stays marked as changed.
 */
void
bb_board_file_save_async (BbSession *session,
                          GFile *file,
                          BbSaveFlags flags,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BbSave) save = NULL;
  SaveJob *job;
  GTask *task;
  guint64 hash;

  g_return_if_fail (BB_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (SaveJob, 1);
  job->file = g_object_ref (file);
  job->state = bb_history_get_state (bb_session_get_history (session));
  task = g_task_new (session, NULL, callback, data);
  g_task_set_source_tag (task, bb_board_file_save_async);
  g_task_set_task_data (task, job, free_save_job);
  bytes = bb_board_write (bb_session_get_board (session));
  save = bb_save_new (file, bytes);
  hash = bb_board_hash (bb_session_get_board (session));
  bb_save_set_verify (save, verify, g_memdup2 (&hash, sizeof hash), g_free);
  bb_save_set_flags (save, flags);
  if (bb_session_get_stamp (session) != NULL)
    bb_save_set_expected (save, bb_session_get_stamp (session));
  bb_save_run_async (save, NULL, saved_cb, task);
}

gboolean
bb_board_file_save_finish (GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * bb_board_file_describe_error:
 *
 * Returns: (transfer full): what is wrong, with the file and the line to blame
 */
char *
bb_board_file_describe_error (GFile *file,
                              const GError *error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  return describe_place (file, bb_io_error_get_line (error), error->message);
}

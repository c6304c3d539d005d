/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes are made at once, as on the command line; a thread writes them, each file whole and
 * durably. The name of a file tells its format; one that tells none is a page. */

#include "config.h"

#include "bb-handout.h"

#include "bb-calendar.h"
#include "bb-csv-receipts.h"
#include "bb-html.h"
#include "bb-markdown.h"
#include "bb-minutes.h"
#include "bb-review.h"
#include "bb-save.h"

/* --- files -------------------------------------------------------------------------------------- */

static void
add_save (GPtrArray *saves,
          GFile *file,
          GBytes *bytes)
{
  BbSave *save = bb_save_new (file, bytes);

  bb_save_set_flags (save, BB_SAVE_OVER_CHANGES | BB_SAVE_IN_PLACE);
  g_ptr_array_add (saves, save);
}

static void
save_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  GPtrArray *saves = data;
  GError *error = NULL;
  guint i;

  for (i = 0; i < saves->len; i++) {
    if (!bb_save_run (saves->pdata[i], cancellable, &error)) {
      g_task_return_error (task, error);
      return;
    }
  }
  g_task_return_boolean (task, TRUE);
}

/* @saves: (transfer full) */
static void
run_saves (gpointer source,
           GPtrArray *saves,
           GAsyncReadyCallback callback,
           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, data);

  g_task_set_source_tag (task, run_saves);
  g_task_set_task_data (task, saves, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, save_thread);
}

static void
add_table (GPtrArray *saves,
           BbItem *review,
           GFile *file)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  g_autoptr (GBytes) bytes = bb_csv_export_receipts (receipts);

  add_save (saves, file, bytes);
}

/* The document goes where it was asked for; its pictures beside it, where there is a folder. */
static void
add_report (GPtrArray *saves,
            BbItem *review,
            BbReportKind kind,
            BbReportFormat format,
            GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GPtrArray) files = bb_report_file_list (review, kind, format, path);
  guint i;

  for (i = 0; i < files->len; i++) {
    const BbReportFile *report = g_ptr_array_index (files, i);
    g_autoptr (GFile) beside = i > 0 ? g_file_new_for_path (report->path) : g_object_ref (file);

    add_save (saves, beside, report->bytes);
  }
}

/**
 * bb_handout_save_report_async:
 * @review: a review that is part of a board
 * @file: its suffix tells the format: md, html, or for minutes csv
 */
void
bb_handout_save_report_async (BbItem *review,
                              BbReportKind kind,
                              GFile *file,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GPtrArray *saves = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *name = NULL;
  BbReportFormat format = BB_REPORT_HTML;

  g_return_if_fail (BB_IS_ITEM (review) && G_IS_FILE (file));

  name = g_file_get_basename (file);
  if (!bb_report_format_from_path (name, &format) || (format == BB_REPORT_TABLE && kind != BB_REPORT_MINUTES))
    format = BB_REPORT_HTML;
  if (format == BB_REPORT_TABLE)
    add_table (saves, review, file);
  else
    add_report (saves, review, kind, format, file);
  run_saves (review, saves, callback, data);
}

/**
 * bb_handout_save_calendar_async:
 *
 * What changed last counts: events are as of now.
 */
void
bb_handout_save_calendar_async (BbBoard *board,
                                GFile *file,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  GPtrArray *saves = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BbCalendar) calendar = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (BB_IS_BOARD (board) && G_IS_FILE (file));

  calendar = bb_calendar_new ();
  bb_calendar_add_board (calendar, board, g_get_real_time () / G_USEC_PER_SEC);
  bytes = bb_calendar_finish (calendar);
  add_save (saves, file, bytes);
  run_saves (board, saves, callback, data);
}

gboolean
bb_handout_save_finish (GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- clipboard ---------------------------------------------------------------------------------- */

/**
 * bb_handout_copy_minutes:
 *
 * Puts the minutes on the clipboard, for a mail with tables and a picture and for plain text at once:
 * the program into which they are pasted takes what it knows best.
 */
gboolean
bb_handout_copy_minutes (BbItem *review,
                         GdkClipboard *clipboard)
{
  g_autoptr (BbDocument) document = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  g_return_val_if_fail (BB_IS_ITEM (review) && GDK_IS_CLIPBOARD (clipboard), FALSE);

  document = bb_minutes_make (review);
  html = bb_html_write_pasted (document);
  text = bb_markdown_write (document, NULL);
  provider = gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("text/html", html),
                                                                       gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text),
                                                                       gdk_content_provider_new_for_bytes ("text/plain", text) },
                                             3);
  return gdk_clipboard_set_content (clipboard, provider);
}

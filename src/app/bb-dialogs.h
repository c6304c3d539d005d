/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions and file choosers as asynchronous functions. Which toolkit dialog is behind them is
 * known in bb-dialogs.c only. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  BB_DIALOG_FILES_BOARDS,
  BB_DIALOG_FILES_LISTS,
  BB_DIALOG_FILES_PNG,
  BB_DIALOG_FILES_SVG,
  BB_DIALOG_FILES_PDF,
  BB_DIALOG_FILES_MINUTES,
  BB_DIALOG_FILES_PRE_READ,
  BB_DIALOG_FILES_CALENDAR,
} BbDialogFiles;

typedef enum {
  BB_DIALOG_LOOK_DEFAULT,
  BB_DIALOG_LOOK_SUGGESTED,
  BB_DIALOG_LOOK_DESTRUCTIVE,
} BbDialogLook;

/* One answer to a question; @id "cancel" is what Escape means. */
typedef struct {
  const char *id;
  const char *label;
  BbDialogLook look;
} BbDialogAnswer;

void bb_dialog_open_async (GtkWindow *parent,
                           BbDialogFiles files,
                           GAsyncReadyCallback callback,
                           gpointer data);
GFile *bb_dialog_open_finish (GAsyncResult *result, GError **error);

void bb_dialog_save_async (GtkWindow *parent,
                           BbDialogFiles files,
                           const char *name,
                           GFile *folder,
                           GAsyncReadyCallback callback,
                           gpointer data);
GFile *bb_dialog_save_finish (GAsyncResult *result, GError **error);

void bb_dialog_ask_async (GtkWindow *parent,
                          const char *heading,
                          const char *body,
                          const BbDialogAnswer *answers,
                          GAsyncReadyCallback callback,
                          gpointer data);
const char *bb_dialog_ask_finish (GAsyncResult *result);

void bb_dialog_ask_text_async (GtkWindow *parent,
                               const char *heading,
                               const char *text,
                               const char *verb,
                               GAsyncReadyCallback callback,
                               gpointer data);
char *bb_dialog_ask_text_finish (GAsyncResult *result);

void bb_dialog_tell (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window's board comes from a file and gets back into one. Nothing here loses work: every
 * way out of a changed board asks, and every failed save leaves the board as it was. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-board-file.h"
#include "bb-dialogs.h"
#include "bb-io-error.h"
#include "bb-load.h"
#include "bb-recent.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const BbDialogAnswer close_answers[] = {
  { "cancel", N_ ("_Cancel"), BB_DIALOG_LOOK_DEFAULT },
  { "discard", N_ ("_Discard"), BB_DIALOG_LOOK_DESTRUCTIVE },
  { "save", N_ ("_Save"), BB_DIALOG_LOOK_SUGGESTED },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const BbDialogAnswer changed_answers[] = {
  { "cancel", N_ ("_Cancel"), BB_DIALOG_LOOK_DEFAULT },
  { "theirs", N_ ("_Load Theirs"), BB_DIALOG_LOOK_DESTRUCTIVE },
  { "overwrite", N_ ("_Overwrite"), BB_DIALOG_LOOK_DESTRUCTIVE },
  { "copy", N_ ("_Keep Mine as a Copy…"), BB_DIALOG_LOOK_SUGGESTED },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const BbDialogAnswer elsewhere_answers[] = {
  { "cancel", N_ ("_Cancel"), BB_DIALOG_LOOK_DEFAULT },
  { "in-place", N_ ("_Write in Place"), BB_DIALOG_LOOK_DESTRUCTIVE },
  { "copy", N_ ("Save a _Copy Elsewhere…"), BB_DIALOG_LOOK_SUGGESTED },
  { NULL },
};
/* clang-format on */

static void save_to (BbWindow *self, GFile *file, BbSaveFlags flags);

/* A window that was asked to close and could not, stays; one that could asks again about what has
 * been changed meanwhile. */
static void
finish_closing (BbWindow *self,
                gboolean saved)
{
  gboolean closing = self->closing;

  self->closing = FALSE;
  if (closing && saved)
    gtk_window_close (GTK_WINDOW (self));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (BbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notices = NULL;
  g_autoptr (BbSession) session = bb_board_file_load_finish (G_FILE (source), result, &notices, &error);

  self->busy = FALSE;
  self->save_again = FALSE;
  g_clear_object (&self->loading);
  if (_bb_window_is_gone (self))
    return;
  if (session == NULL) {
    g_autofree char *words = bb_board_file_describe_error (G_FILE (source), error);

    if (self->session == NULL)
      gtk_stack_set_visible_child_name (self->stack, "start");
    finish_closing (self, FALSE);
    bb_dialog_tell (GTK_WINDOW (self), _ ("This Board Could Not Be Opened"), words);
    return;
  }
  bb_recent_add (bb_session_get_file (session), bb_session_get_title (session));
  _bb_window_set_session (self, session);
  finish_closing (self, TRUE);
  if (notices != NULL)
    bb_dialog_tell (GTK_WINDOW (self), _ ("Some Things Were Mended While Reading"), notices);
}

/* A window that is made for a file waits for it empty: the start page would only flash up. */
static void
load (BbWindow *self,
      GFile *file)
{
  self->busy = TRUE;
  g_set_object (&self->loading, file);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_stack_set_visible_child_name (self->stack, "loading");
  bb_load_async (file, NULL, loaded_cb, g_object_ref (self));
}

gboolean
_bb_window_is_list (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".txt" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  }
  return FALSE;
}

void
_bb_window_open_file (BbWindow *self,
                      GFile *file)
{
  if (_bb_window_is_list (file) && self->session != NULL && bb_session_is_locked (self->session))
    bb_dialog_tell (GTK_WINDOW (self), _ ("This Board Can Only Be Read"), _ ("Save a copy first, and add the list to that."));
  else if (_bb_window_is_list (file))
    _bb_window_start_list (self, file);
  else
    load (self, file);
}

static void
changed_answered_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  BbWindow *self = BB_WINDOW (source);
  const char *answer = bb_dialog_ask_finish (result);
  GFile *file = bb_session_get_file (self->session);

  if (g_str_equal (answer, "copy"))
    _bb_window_save_as (self);
  else if (g_str_equal (answer, "overwrite"))
    save_to (self, file, BB_SAVE_OVER_CHANGES);
  else
    finish_closing (self, FALSE);
  if (g_str_equal (answer, "theirs"))
    load (self, file);
}

static void
elsewhere_answered_cb (GObject *source,
                       GAsyncResult *result,
                       gpointer data)
{
  BbWindow *self = BB_WINDOW (source);
  const char *answer = bb_dialog_ask_finish (result);

  if (g_str_equal (answer, "copy"))
    _bb_window_save_as (self);
  else if (g_str_equal (answer, "in-place"))
    save_to (self, bb_session_get_file (self->session), BB_SAVE_IN_PLACE);
  else
    finish_closing (self, FALSE);
}

static void
tell_save_error (BbWindow *self,
                 const GError *error)
{
  const char *heading = _ ("The Board Could Not Be Saved");

  if (g_error_matches (error, BB_IO_ERROR, BB_IO_ERROR_CHANGED)) {
    bb_dialog_ask_async (GTK_WINDOW (self), _ ("Somebody Else Changed This Board"), error->message, changed_answers, changed_answered_cb, NULL);
  } else if (g_error_matches (error, BB_IO_ERROR, BB_IO_ERROR_NO_TEMPORARY) && bb_session_get_file (self->session) != NULL) {
    bb_dialog_ask_async (GTK_WINDOW (self), heading, error->message, elsewhere_answers, elsewhere_answered_cb, NULL);
  } else {
    finish_closing (self, FALSE);
    bb_dialog_tell (GTK_WINDOW (self), heading, error->message);
  }
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (BbWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = bb_board_file_save_finish (result, &error);

  self->busy = FALSE;
  if (_bb_window_is_gone (self))
    return;
  if (!saved) {
    self->save_again = FALSE;
    tell_save_error (self, error);
    return;
  }
  bb_draft_keeper_mark_saved (self->drafts);
  bb_recent_add (bb_session_get_file (self->session), bb_session_get_title (self->session));
  if (self->save_again) {
    self->save_again = FALSE;
    _bb_window_save (self);
    return;
  }
  finish_closing (self, TRUE);
}

/* One save at a time; one that is asked for meanwhile comes after it. */
static void
save_to (BbWindow *self,
         GFile *file,
         BbSaveFlags flags)
{
  if (self->busy) {
    self->save_again = TRUE;
    return;
  }
  self->busy = TRUE;
  bb_board_file_save_async (self->session, file, flags, saved_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  BbWindow *self = BB_WINDOW (source);
  g_autoptr (GFile) file = bb_dialog_save_finish (result, NULL);

  if (file != NULL)
    save_to (self, file, BB_SAVE_OVER_CHANGES);
  else
    finish_closing (self, FALSE);
}

void
_bb_window_save_as (BbWindow *self)
{
  g_autofree char *name = bb_session_propose_name (self->session, BB_BOARD_SUFFIX);
  GFile *file = bb_session_get_file (self->session);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  bb_dialog_save_async (GTK_WINDOW (self), BB_DIALOG_FILES_BOARDS, name, folder, place_chosen_cb, NULL);
}

void
_bb_window_save (BbWindow *self)
{
  GFile *file = bb_session_get_file (self->session);

  bb_inspector_commit (self->inspector);
  bb_review_panel_commit (self->review_panel);
  if (file == NULL || bb_session_is_locked (self->session))
    _bb_window_save_as (self);
  else
    save_to (self, file, BB_SAVE_NONE);
}

static void
close_answered_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  BbWindow *self = BB_WINDOW (source);
  const char *answer = bb_dialog_ask_finish (result);

  if (g_str_equal (answer, "save")) {
    self->closing = TRUE;
    _bb_window_save (self);
  } else if (g_str_equal (answer, "discard")) {
    self->discarding = TRUE;
    _bb_window_update_inhibit (self);
    gtk_window_close (GTK_WINDOW (self));
  }
}

/**
 * _bb_window_may_close:
 *
 * Asks when there is unsaved work, and waits for a save that is under way; the window closes itself
 * after an answer that allows it, or when the file is written.
 *
 * Returns: whether it may close right now
 */
gboolean
_bb_window_may_close (BbWindow *self)
{
  g_autofree char *heading = NULL;

  if (self->session != NULL) {
    bb_inspector_commit (self->inspector);
    bb_review_panel_commit (self->review_panel);
  }
  if (self->session == NULL || self->discarding)
    return TRUE;
  if (self->busy && !bb_session_get_modified (self->session))
    self->closing = TRUE;
  if (self->closing)
    return FALSE;
  if (!bb_session_get_modified (self->session))
    return TRUE;
  heading = g_strdup_printf (_ ("Save “%s” Before Closing?"), bb_session_get_title (self->session));
  bb_dialog_ask_async (GTK_WINDOW (self), heading, _ ("What you discard can be brought back for 30 days, by Recover in the menu."), close_answers, close_answered_cb, NULL);
  return FALSE;
}

/* The desktop asks before it logs out while something is not saved. */
void
_bb_window_update_inhibit (BbWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  gboolean modified = self->session != NULL && !self->discarding && bb_session_get_modified (self->session);

  if (app == NULL)
    return;
  if (modified && self->inhibit_cookie == 0)
    self->inhibit_cookie = gtk_application_inhibit (app, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT, _ ("A board is not saved"));
  if (!modified && self->inhibit_cookie != 0) {
    gtk_application_uninhibit (app, self->inhibit_cookie);
    self->inhibit_cookie = 0;
  }
}

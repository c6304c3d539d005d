/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps a window's unsaved work safe, says so when it cannot, and brings it back. What was brought
 * back is not in its file before it is saved like anything else. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-board-file.h"
#include "bb-dialogs.h"
#include "bb-load.h"

#include <glib/gi18n-lib.h>

static void
update_problem (BbWindow *self)
{
  const char *problem = self->drafts != NULL ? bb_draft_keeper_get_problem (self->drafts) : NULL;

  if (problem != NULL) {
    g_autofree char *text = g_strdup_printf (_ ("What you change now is not being kept safe. %s"), problem);

    gtk_label_set_text (self->problem_label, text);
  }
  gtk_revealer_set_reveal_child (self->problem_banner, problem != NULL);
}

/* For one who looks elsewhere nothing waits. */
static void
active_changed_cb (BbWindow *self)
{
  if (self->drafts != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    bb_draft_keeper_hurry (self->drafts);
}

void
_bb_window_watch_focus (BbWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

/* A worker that is still writing keeps the keeper, but has nothing to say here any more. */
void
_bb_window_forget_drafts (BbWindow *self)
{
  if (self->drafts != NULL)
    g_signal_handlers_disconnect_by_func (self->drafts, update_problem, self);
  g_clear_object (&self->drafts);
  g_clear_object (&self->restored);
}

/* What was declined goes to the bin; what was saved has left nothing to put there. */
void
_bb_window_leave_drafts (BbWindow *self)
{
  if (self->drafts == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->drafts, update_problem, self);
  bb_draft_keeper_discard (self->drafts);
  g_clear_object (&self->drafts);
}

void
_bb_window_start_drafts (BbWindow *self)
{
  self->drafts = bb_draft_keeper_new (self->session, self->restored);
  g_clear_object (&self->restored);
  g_signal_connect_object (self->drafts, "notify::problem", G_CALLBACK (update_problem), self, G_CONNECT_SWAPPED);
  update_problem (self);
}

/**
 * bb_window_set_recovery:
 *
 * Has the window offer what earlier runs of the program left.
 */
void
bb_window_set_recovery (BbWindow *self,
                        BbRecovery *recovery)
{
  g_return_if_fail (BB_IS_WINDOW (self));

  bb_recovery_banner_set_recovery (self->recovery_banner, recovery);
}

/**
 * bb_window_keep_safe:
 *
 * For when the end is near: blocks until what is not saved is kept, with what is being typed.
 */
void
bb_window_keep_safe (BbWindow *self)
{
  g_return_if_fail (BB_IS_WINDOW (self));

  if (self->drafts == NULL)
    return;
  bb_inspector_commit (self->inspector);
  bb_review_panel_commit (self->review_panel);
  bb_draft_keeper_flush (self->drafts);
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (BbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BbSession) session = bb_board_file_restore_finish (self->restored, result, &error);

  self->busy = FALSE;
  g_clear_object (&self->loading);
  if (_bb_window_is_gone (self))
    return;
  if (session != NULL) {
    _bb_window_set_session (self, session);
    bb_window_toast (self, _ ("Restored, and not saved yet"));
    return;
  }
  g_clear_object (&self->restored);
  if (self->session == NULL)
    gtk_stack_set_visible_child_name (self->stack, "start");
  bb_dialog_tell (GTK_WINDOW (self), _ ("These Changes Could Not Be Read"), error->message);
}

/**
 * bb_window_restore:
 * @draft: what was not saved
 *
 * Shows it as a changed board, of the file that it had. That file is not touched.
 */
void
bb_window_restore (BbWindow *self,
                   BbDraft *draft)
{
  g_autoptr (GFile) board = NULL;

  g_return_if_fail (BB_IS_WINDOW (self) && BB_IS_DRAFT (draft));

  if (self->busy)
    return;
  self->busy = TRUE;
  g_set_object (&self->restored, draft);
  g_set_object (&self->loading, bb_draft_get_file (draft));
  board = bb_draft_get_board_file (draft);
  bb_load_async (board, NULL, restored_cb, g_object_ref (self));
}

/**
 * bb_window_takes:
 *
 * Returns: whether an unsaved version of @file may come into this window, because it shows that file
 *   as it is
 */
gboolean
bb_window_takes (BbWindow *self,
                 GFile *file)
{
  g_return_val_if_fail (BB_IS_WINDOW (self), FALSE);

  return !self->busy && self->session != NULL && bb_window_shows_file (self, file) && !bb_session_get_modified (self->session);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short words over the board. Where something was taken away nobody is asked before; a toast offers
 * to take it back, and goes as soon as another step would be the one taken back. */

#include "config.h"

#include "bb-window-private.h"

#include <glib/gi18n-lib.h>

#define BRIEF_SECONDS 2

static AdwToast *
create_toast (const char *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  return adw_toast_new (title);
}

/**
 * bb_window_toast:
 * @text: plain text
 */
void
bb_window_toast (BbWindow *self,
                 const char *text)
{
  g_return_if_fail (BB_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, create_toast (text));
}

/* Says where one is; the next one takes its place. No text is nothing to say. */
void
_bb_window_toast_briefly (BbWindow *self,
                          const char *text)
{
  AdwToast *toast;

  if (text == NULL)
    return;
  toast = create_toast (text);
  if (self->view_toast != NULL)
    adw_toast_dismiss (self->view_toast);
  adw_toast_set_timeout (toast, BRIEF_SECONDS);
  g_set_weak_pointer (&self->view_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_bb_window_drop_undo_toast (BbWindow *self)
{
  AdwToast *toast = self->undo_toast;

  if (toast == NULL)
    return;
  g_clear_weak_pointer (&self->undo_toast);
  adw_toast_dismiss (toast);
}

/* About the last step: its button takes that one back. */
void
_bb_window_toast_undo (BbWindow *self,
                       const char *text)
{
  AdwToast *toast = create_toast (text);

  _bb_window_drop_undo_toast (self);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* When the step is whole: it may have been rolled back, then there is nothing to tell. */
static gboolean
tell_removed_cb (gpointer data)
{
  BbWindow *self = data;
  guint n = self->n_removed;
  g_autofree char *text = NULL;

  self->removed_source = 0;
  self->n_removed = 0;
  if (n == 0 || self->undo_toast != NULL)
    return G_SOURCE_REMOVE;
  text = g_strdup_printf (ngettext ("%u bet deleted", "%u bets deleted", n), n);
  _bb_window_toast_undo (self, text);
  return G_SOURCE_REMOVE;
}

static void
board_changed_cb (BbWindow *self,
                  const BbChange *change)
{
  if (self->replaying || change->type == BB_CHANGE_SET || bb_item_get_kind (change->item) != BB_KIND_BET)
    return;
  if (change->type == BB_CHANGE_INSERT && self->n_removed > 0)
    self->n_removed--;
  if (change->type != BB_CHANGE_REMOVE)
    return;
  self->n_removed++;
  if (self->removed_source == 0)
    self->removed_source = g_idle_add (tell_removed_cb, self);
}

void
_bb_window_watch_removals (BbWindow *self)
{
  _bb_window_stop_watching (self);
  g_signal_connect_object (bb_session_get_board (self->session), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

void
_bb_window_stop_watching (BbWindow *self)
{
  g_clear_handle_id (&self->removed_source, g_source_remove);
  self->n_removed = 0;
  g_clear_weak_pointer (&self->undo_toast);
}

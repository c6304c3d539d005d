/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the application does about work that was not saved: keeps it when it is told to end, and opens
 * what an earlier run left, when asked to. */

#include "config.h"

#include "bb-application-private.h"

#include "bb-dialogs.h"
#include "bb-recover-dialog.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

static gboolean
takes_file (BbWindow *window,
            GFile *file)
{
  return bb_window_takes (window, file);
}

static void
recover_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  BbApplication *self = data;
  GtkWindow *window = GTK_WINDOW (_bb_application_get_any_window (self));
  GtkWidget *dialog;

  bb_recovery_look (self->recovery);
  dialog = bb_recover_dialog_new (self->recovery, self->careful);
  self->careful = FALSE;
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), window);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_recovery_error (BbApplication *self,
                     const GError *error)
{
  if (error != NULL)
    bb_dialog_tell (GTK_WINDOW (_bb_application_get_any_window (self)), _ ("That Could Not Be Done"), error->message);
}

/* Into the window that shows the file as it is, which then shows what was not saved. */
static void
restore_draft_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  BbApplication *self = data;
  BbDraft *draft = bb_recovery_find (self->recovery, g_variant_get_string (parameter, NULL));
  g_autoptr (BbDraft) taken = draft != NULL ? g_object_ref (draft) : NULL;
  g_autoptr (GError) error = NULL;
  BbWindow *window = NULL;

  if (taken != NULL && bb_recovery_take (self->recovery, taken, &error)) {
    if (bb_draft_get_file (taken) != NULL)
      window = _bb_application_find_window (self, takes_file, bb_draft_get_file (taken));
    if (window == NULL)
      window = _bb_application_get_free_window (self);
    bb_window_restore (window, taken);
    gtk_window_present (GTK_WINDOW (window));
  }
  tell_recovery_error (self, error);
}

/* No id stands for all of them. */
static void
keep_draft_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  BbApplication *self = data;
  const char *id = g_variant_get_string (parameter, NULL);
  BbDraft *draft = bb_recovery_find (self->recovery, id);
  g_autoptr (GError) error = NULL;

  if (draft != NULL)
    bb_recovery_keep (self->recovery, draft, &error);
  else if (*id == '\0')
    bb_recovery_keep_all (self->recovery);
  tell_recovery_error (self, error);
}

static void
discard_draft_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  BbApplication *self = data;
  BbDraft *draft = bb_recovery_find (self->recovery, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (draft != NULL)
    bb_recovery_discard (self->recovery, draft, &error);
  tell_recovery_error (self, error);
}

static const GActionEntry recovery_actions[] = {
  { "recover", recover_cb },
  { "restore-draft", restore_draft_cb, "s" },
  { "keep-draft", keep_draft_cb, "s" },
  { "discard-draft", discard_draft_cb, "s" },
};

void
_bb_application_show_list_if_careful (BbApplication *self)
{
  if (self->careful)
    g_action_group_activate_action (G_ACTION_GROUP (self), "recover", NULL);
}

static void
keep_all_safe (BbApplication *self)
{
  GList *link;

  for (link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next) {
    if (BB_IS_WINDOW (link->data))
      bb_window_keep_safe (link->data);
  }
}

/* Nobody is there to be asked: what is not saved is offered at the next start. */
static gboolean
told_to_end_cb (gpointer data)
{
  keep_all_safe (data);
  g_application_quit (data);
  return G_SOURCE_CONTINUE;
}

void
_bb_application_start_recovery (BbApplication *self)
{
  static const int numbers[] = { SIGTERM, SIGHUP, SIGINT };
  guint i;

  self->recovery = bb_recovery_new ();
  self->careful = bb_recovery_get_careful (self->recovery);
  g_action_map_add_action_entries (G_ACTION_MAP (self), recovery_actions, G_N_ELEMENTS (recovery_actions), self);
  g_signal_connect (self, "query-end", G_CALLBACK (keep_all_safe), NULL);
  for (i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_unix_signal_add (numbers[i], told_to_end_cb, self);
}

void
_bb_application_end_recovery (BbApplication *self)
{
  if (self->recovery != NULL)
    bb_recovery_end (self->recovery);
  g_clear_object (&self->recovery);
}

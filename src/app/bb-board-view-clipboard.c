/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets on the clipboard: as a board that holds only them, for this program, and as a table for all
 * others. What is pasted comes from anywhere and is read like any file. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-board-reader.h"
#include "bb-board-writer.h"
#include "bb-csv-export.h"
#include "bb-edit-copy.h"

#include <glib/gi18n-lib.h>

#define BETS_MEDIA_TYPE "application/vnd.betboard.bets+xml"

/* --- putting ---------------------------------------------------------------------------------- */

static gboolean
copy_bets (BbBoardView *self,
           GPtrArray *bets)
{
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (bb_session_get_board (self->session), bets);
  g_autoptr (GBytes) board = bb_board_write (copy);
  g_autoptr (GBytes) table = bb_csv_export_tabs (copy);
  g_autoptr (GdkContentProvider) provider = NULL;

  provider = gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_for_bytes (BETS_MEDIA_TYPE, board),
                                                                       gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", table),
                                                                       gdk_content_provider_new_for_bytes ("text/plain", table) },
                                             3);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

static void
copy (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (_bb_board_view_get_selection (self));

  copy_bets (self, bets);
}

/* Nothing is taken away that did not get onto the clipboard. */
static void
cut (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (_bb_board_view_get_selection (self));
  g_autoptr (GError) error = NULL;

  if (!copy_bets (self, bets))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (!bb_edit_cut_bets (_bb_board_view_get_history (self), bets, &error))
    _bb_board_view_toast (self, error->message, FALSE);
}

/* --- taking ----------------------------------------------------------------------------------- */

static void
paste_bytes (BbBoardView *self,
             GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = bb_board_read (bytes, &notes, &error);
  g_autoptr (GPtrArray) added = NULL;

  if (board != NULL)
    added = bb_edit_paste_bets (_bb_board_view_get_history (self), board, &error);
  if (added == NULL) {
    _bb_board_view_toast (self, error->message, FALSE);
    return;
  }
  bb_selection_replace (_bb_board_view_get_selection (self), added);
  if (bb_edit_is_paste_in_other_money (bb_session_get_board (self->session), board))
    _bb_board_view_toast (self, _ ("The other board counts in other money: check the amounts"), TRUE);
}

static void
spliced_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (BbBoardView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0) {
    _bb_board_view_toast (self, error->message, FALSE);
    return;
  }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  /* The board may have been closed meanwhile. */
  if (_bb_board_view_may_edit (self))
    paste_bytes (self, bytes);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (BbBoardView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL) {
    _bb_board_view_toast (self, error->message, FALSE);
    return;
  }
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output,
                                input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT,
                                NULL,
                                spliced_cb,
                                g_object_ref (self));
}

static void
paste (BbBoardView *self)
{
  static const char *types[] = { BETS_MEDIA_TYPE, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), BETS_MEDIA_TYPE))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, g_object_ref (self));
  else
    _bb_board_view_toast (self, _ ("No bets were copied. Rows of a spreadsheet go in with Add Bets from a List"), FALSE);
}

/* --- actions ---------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  void (*act) (BbBoardView *self);
  guint key;
  gboolean edits;
  gboolean needs_bets;
} actions[] = {
  { "board.cut", cut, GDK_KEY_x, TRUE, TRUE },
  { "board.copy", copy, GDK_KEY_c, FALSE, TRUE },
  { "board.paste", paste, GDK_KEY_v, TRUE, FALSE },
};

static void
act_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (g_str_equal (actions[i].name, name))
      actions[i].act (BB_BOARD_VIEW (widget));
  }
}

static gboolean
is_enabled (BbBoardView *self,
            guint action)
{
  if (self->session == NULL || (actions[action].edits && !_bb_board_view_may_edit (self)))
    return FALSE;
  return !actions[action].needs_bets || bb_selection_get_length (_bb_board_view_get_selection (self)) > 0;
}

gboolean
_bb_board_view_can_use_clipboard (BbBoardView *self,
                                  const char *action)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action))
      return is_enabled (self, i);
  return FALSE;
}

void
_bb_board_view_update_clipboard (BbBoardView *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, is_enabled (self, i));
}

/* Not accelerators of the window: entries keep theirs. */
void
_bb_board_view_class_install_clipboard (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, act_cb);
    gtk_widget_class_add_binding_action (widget_class, actions[i].key, GDK_CONTROL_MASK, actions[i].name, NULL);
  }
}

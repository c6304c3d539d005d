/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-dialogs.h"

#include "bb-test-display.h"

typedef struct {
  const char *answer;
  GFile *file;
  GError *error;
  gboolean done;
} Outcome;

static const BbDialogAnswer answers[] = {
  { "cancel", "_Cancel", BB_DIALOG_LOOK_DEFAULT },
  { "discard", "_Discard", BB_DIALOG_LOOK_DESTRUCTIVE },
  { "save", "_Save", BB_DIALOG_LOOK_SUGGESTED },
  { NULL },
};

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
asked_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Outcome *outcome = data;

  outcome->answer = bb_dialog_ask_finish (result);
  outcome->done = TRUE;
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Outcome *outcome = data;

  outcome->file = bb_dialog_save_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
test_ask (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  const char *const ids[] = { "save", "discard", "cancel" };
  guint i;

  gtk_window_present (parent);
  for (i = 0; i < G_N_ELEMENTS (ids); i++) {
    Outcome outcome = { 0 };
    GtkWindow *dialog;

    bb_dialog_ask_async (parent, "Save?", "<b>a & b</b>", answers, asked_cb, &outcome);
    dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
    g_assert_nonnull (dialog);
    g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "save");
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), ids[i]);
    wait_until (is_done, &outcome);
    g_assert_cmpstr (outcome.answer, ==, ids[i]);
  }
  gtk_window_destroy (parent);
  run_pending ();
}

/* Escape is the same as Cancel. */
static void
test_ask_closed (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  Outcome outcome = { 0 };

  gtk_window_present (parent);
  bb_dialog_ask_async (parent, "Save?", "", answers, asked_cb, &outcome);
  gtk_window_close (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  wait_until (is_done, &outcome);
  g_assert_cmpstr (outcome.answer, ==, "cancel");
  gtk_window_destroy (parent);
  run_pending ();
}

static void
test_save_cancelled (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  Outcome outcome = { 0 };
  GtkWindow *dialog;

  gtk_window_present (parent);
  bb_dialog_save_async (parent, BB_DIALOG_FILES_BOARDS, "Ours.betboard", NULL, saved_cb, &outcome);
  dialog = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  wait_until (is_done, &outcome);
  g_assert_null (outcome.file);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  gtk_window_destroy (parent);
  run_pending ();
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/dialogs/ask", test_ask);
  g_test_add_func ("/app/dialogs/ask-closed", test_ask_closed);
  g_test_add_func ("/app/dialogs/save-cancelled", test_save_cancelled);
  return g_test_run ();
}

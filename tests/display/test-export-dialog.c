/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-export-dialog.h"

#include "bb-test-display.h"

static BbSession *
create_session (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();

  return bb_session_new (board);
}

/* The row or the switch of a template, by the name it has there. */
static GtkWidget *
get_child (BbExportDialog *dialog,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), BB_TYPE_EXPORT_DIALOG, name));
}

static void
select_row (BbExportDialog *dialog,
            const char *name,
            guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (dialog, name)), position);
}

static void
test_rows (void)
{
  g_autoptr (BbSession) session = create_session ();
  BbExportDialog *dialog = bb_export_dialog_new (session, NULL);
  const BbExportSettings *settings = bb_export_dialog_get_settings (dialog);

  gtk_window_present (GTK_WINDOW (dialog));
  run_pending ();
  g_assert_cmpfloat (settings->options.picture.width, ==, 1920);
  g_assert_cmpfloat (settings->options.picture.height, ==, 1080);
  select_row (dialog, "format_row", BB_EXPORT_PDF);
  select_row (dialog, "background_row", BB_BACKGROUND_NONE);
  select_row (dialog, "theme_row", BB_THEME_HIGH_CONTRAST);
  select_row (dialog, "size_row", 4);
  g_assert_cmpint (settings->options.format, ==, BB_EXPORT_PDF);
  g_assert_cmpint (settings->options.picture.background, ==, BB_BACKGROUND_NONE);
  g_assert_cmpint (settings->options.picture.theme, ==, BB_THEME_HIGH_CONTRAST);
  g_assert_cmpfloat (settings->options.picture.width, ==, 3840);
  gtk_window_destroy (GTK_WINDOW (dialog));
  run_pending ();
}

/* The body of a slide brings no title; what was chosen by hand afterwards holds. */
static void
test_layout (void)
{
  g_autoptr (BbSession) session = create_session ();
  BbExportDialog *dialog = bb_export_dialog_new (session, NULL);
  const BbExportSettings *settings = bb_export_dialog_get_settings (dialog);

  g_assert_true (settings->options.picture.title);
  select_row (dialog, "layout_row", BB_VARIANT_BODY);
  g_assert_false (settings->options.picture.title);
  g_assert_cmpfloat (settings->options.picture.height, ==, settings->options.picture.width / 2);
  gtk_switch_set_active (GTK_SWITCH (get_child (dialog, "title_switch")), TRUE);
  g_assert_true (settings->options.picture.title);
  select_row (dialog, "background_row", BB_BACKGROUND_PAPER);
  g_assert_true (settings->options.picture.title);
  gtk_window_destroy (GTK_WINDOW (dialog));
  run_pending ();
}

static void
test_files (void)
{
  static const char *const starts[] = { "\x89PNG", "<?xml", "%PDF" };
  g_autoptr (BbSession) session = create_session ();
  g_autoptr (BbExportSettings) settings = bb_export_settings_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    settings->options.format = i;
    bytes = bb_export_make (bb_session_get_board (session), &settings->options, &error);
    g_assert_no_error (error);
    g_assert_cmpint (strncmp (g_bytes_get_data (bytes, NULL), starts[i], strlen (starts[i])), ==, 0);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/export-dialog/rows", test_rows);
  g_test_add_func ("/app/export-dialog/layout", test_layout);
  g_test_add_func ("/app/export-dialog/files", test_files);
  return g_test_run ();
}

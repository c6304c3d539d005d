/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that hand something out after a review, run as people run them. */

#include "config.h"

#include "bb-test-cli.h"

static void
copy_sample (BbTestCli *self,
             const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bb_test_cli_put (self, name, text);
}

static void
set_changed_at (BbTestCli *self,
                const char *name,
                guint64 seconds)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, seconds, G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

/* --- calendar --------------------------------------------------------------------------- */

static void
test_calendar (BbTestCli *self,
               gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  copy_sample (self, "fieldservice.betboard");
  copy_sample (self, "insurer.betboard");
  set_changed_at (self, "fieldservice.betboard", G_GUINT64_CONSTANT (1796040000));
  set_changed_at (self, "insurer.betboard", G_GUINT64_CONSTANT (1796040000));
  bb_test_cli_run (self, "calendar|fieldservice.betboard|-o|x.ics");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->err, ==, "");
  first = bb_test_cli_get (self, "x.ics");
  g_assert_true (g_str_has_prefix (first, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (first, "END:VCALENDAR\r\n"));
  bb_test_cli_assert_has (first, "DTSTAMP:20261130T120000Z\r\n");
  /* The live ones, and one that is done before its day. */
  g_assert_cmpuint (count (first, "UID:review.S"), ==, 25);
  g_assert_cmpuint (count (first, "STATUS:CANCELLED"), >=, 1);
  bb_test_cli_run (self, "calendar|fieldservice.betboard|-o|-");
  bb_test_cli_assert_status (self, 0);
  g_assert_cmpstr (self->out, ==, first);
  bb_test_cli_run (self, "calendar|fieldservice.betboard|insurer.betboard|-o|y.ics");
  bb_test_cli_assert_status (self, 0);
  again = bb_test_cli_get (self, "y.ics");
  g_assert_cmpuint (count (again, "UID:review.S"), ==, 25);
  g_assert_cmpuint (count (again, "UID:review.N"), ==, 25);
}

static void
test_calendar_usage (BbTestCli *self,
                     gconstpointer data)
{
  copy_sample (self, "empty.betboard");
  bb_test_cli_run (self, "calendar");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "calendar|empty.betboard");
  bb_test_cli_assert_status (self, 2);
  bb_test_cli_run (self, "calendar|missing.betboard|-o|x.ics");
  bb_test_cli_assert_status (self, 3);
  g_assert_null (bb_test_cli_get (self, "x.ics"));
  bb_test_cli_run (self, "calendar|empty.betboard|-o|no/such/folder/x.ics");
  bb_test_cli_assert_status (self, 4);
}

#define ADD(name, test) g_test_add ("/cli/report/" name, BbTestCli, NULL, bb_test_cli_set_up, test, bb_test_cli_tear_down)

int
main (int argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("calendar", test_calendar);
  ADD ("calendar-usage", test_calendar_usage);
  return g_test_run ();
}

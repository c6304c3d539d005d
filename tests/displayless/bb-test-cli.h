/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The real program in a folder of its own: runs it, and holds what it said. */

#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *program;
  int status;
  char *out;
  char *err;
} BbTestCli;

static inline void
bb_test_cli_set_up (BbTestCli *self,
                    gconstpointer data)
{
  self->folder = g_dir_make_tmp ("betboard-cli-XXXXXX", NULL);
  self->program = g_build_filename (g_getenv ("BB_BUILD_ROOT"), "src", "cli", "betboard-cli", NULL);
}

static inline void
bb_test_cli_tear_down (BbTestCli *self,
                       gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->program);
  g_free (self->out);
  g_free (self->err);
}

static inline char *
bb_test_cli_sample (const char *name)
{
  return g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "csv", name, NULL);
}

/* Runs the program in the fixture's folder; words between bars, so that they may have spaces. */
static inline void
bb_test_cli_run (BbTestCli *self,
                 const char *words)
{
  g_auto (GStrv) arguments = g_strsplit (words, "|", -1);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int status;
  guint i;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_ptr_array_add (command, self->program);
  for (i = 0; arguments[i] != NULL; i++)
    if (*arguments[i] != '\0')
      g_ptr_array_add (command, arguments[i]);
  g_ptr_array_add (command, NULL);
  g_spawn_sync (self->folder, (char **) command->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &self->out, &self->err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  self->status = WEXITSTATUS (status);
}

static inline void
bb_test_cli_assert_status (BbTestCli *self,
                           int status)
{
  if (self->status != status)
    g_error ("Status %d, not %d: %s", self->status, status, self->err);
}

static inline void
bb_test_cli_put (BbTestCli *self,
                 const char *name,
                 const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static inline char *
bb_test_cli_get (BbTestCli *self,
                 const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static inline void
bb_test_cli_assert_has (const char *text,
                        const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every command does alike. Words go out as UTF-8 whatever the locale; on a terminal, letters
 * that would steer it are shown and not sent. */

#include "config.h"

#include "bb-cli.h"

#include "bb-io-error.h"
#include "bb-save.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Control characters, and those that turn the direction of writing. */
static gboolean
steers (gunichar letter)
{
  return (letter < 0x20 && letter != '\n' && letter != '\t') || (letter >= 0x7f && letter <= 0x9f) || (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

static char *
defuse (const char *text,
        gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  GString *safe = g_string_sized_new (length);
  const char *at;

  for (at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (!steers (letter))
      g_string_append_unichar (safe, letter);
    else if (letter < 0x100)
      g_string_append_printf (safe, "\\x%02x", letter);
    else
      g_string_append_printf (safe, "\\u%04x", letter);
  }
  return g_string_free (safe, FALSE);
}

static gboolean
put (FILE *stream,
     const char *text,
     gsize length)
{
  g_autofree char *safe = isatty (fileno (stream)) ? defuse (text, length) : NULL;

  if (safe != NULL)
    length = strlen (safe);
  return fwrite (safe != NULL ? safe : text, 1, length, stream) == length && fflush (stream) == 0;
}

static void
complain (const char *text)
{
  g_autofree char *line = g_strconcat ("betboard-cli: ", text, "\n", NULL);

  put (stderr, line, strlen (line));
}

/**
 * bb_cli_parse:
 * @arguments: what stood behind the program's name, the command first
 * @usage: what follows the command
 * @summary: what the command does
 * @files: (out) (transfer full): what is left when the options are taken out
 *
 * Returns: whether all options are known; says what is wrong if not
 */
gboolean
bb_cli_parse (char **arguments,
              const GOptionEntry *entries,
              const char *usage,
              const char *summary,
              char ***files)
{
  g_autofree char *words = g_strconcat (arguments[0], " ", usage, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (words);
  g_auto (GStrv) copy = g_new0 (char *, g_strv_length (arguments) + 2);
  g_autoptr (GError) error = NULL;
  guint i;

  copy[0] = g_strdup ("betboard-cli");
  for (i = 1; arguments[i] != NULL; i++)
    copy[i] = g_strdup (arguments[i]);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &copy, &error)) {
    bb_cli_fail (BB_CLI_USAGE, "%s", error->message);
    return FALSE;
  }
  *files = g_strdupv (copy + 1);
  if (*files != NULL && g_strcmp0 ((*files)[0], "--") == 0) {
    g_free ((*files)[0]);
    memmove (*files, *files + 1, g_strv_length (*files + 1) * sizeof (char *) + sizeof (char *));
  }
  return TRUE;
}

/**
 * bb_cli_fail:
 *
 * Says what is wrong.
 *
 * Returns: @status
 */
BbCliStatus
bb_cli_fail (BbCliStatus status,
             const char *format,
             ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  complain (text);
  return status;
}

/**
 * bb_cli_fail_at:
 * @file: as it was named on the command line
 *
 * Says what is wrong with a file, with the line if @error knows one.
 *
 * Returns: @status
 */
BbCliStatus
bb_cli_fail_at (BbCliStatus status,
                const char *file,
                const GError *error)
{
  bb_cli_note (file, bb_io_error_get_line (error), error->message);
  return status;
}

/**
 * bb_cli_note:
 * @line: from 1, or 0
 *
 * Says something about a place in a file: `betboard-cli: FILE:LINE: text`.
 */
void
bb_cli_note (const char *file,
             guint line,
             const char *text)
{
  g_autofree char *place = line > 0 ? g_strdup_printf ("%s:%u", file, line) : g_strdup (file);
  g_autofree char *words = g_strconcat (place, ": ", text, NULL);

  complain (words);
}

/**
 * bb_cli_print:
 * @bytes: UTF-8 text for the standard output
 *
 * Returns: %BB_CLI_DONE, or %BB_CLI_UNWRITABLE if it did not arrive
 */
BbCliStatus
bb_cli_print (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (put (stdout, text != NULL ? text : "", length))
    return BB_CLI_DONE;
  return bb_cli_fail (BB_CLI_UNWRITABLE, "%s", _ ("The answer could not be written"));
}

/**
 * bb_cli_load:
 * @status: (out): why not
 *
 * Reads a board and says what is odd about it.
 *
 * Returns: (transfer full) (nullable): the board
 */
BbLoaded *
bb_cli_load (const char *path,
             BbCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  BbLoaded *loaded = bb_load (file, NULL, &error);
  guint i;

  if (loaded == NULL) {
    *status = bb_cli_fail_at (BB_CLI_UNREADABLE, path, error);
    return NULL;
  }
  for (i = 0; i < bb_read_notes_get_length (loaded->notes); i++)
    bb_cli_note (path, bb_read_notes_get_line (loaded->notes, i), bb_read_notes_get_message (loaded->notes, i));
  if (bb_read_notes_get_n_left_out (loaded->notes) > 0)
    bb_cli_fail (BB_CLI_DONE, _ ("%s: %u more notes"), path, bb_read_notes_get_n_left_out (loaded->notes));
  return loaded;
}

/**
 * bb_cli_write:
 * @path: a file, or `-` for the standard output
 *
 * Puts @bytes durably where @path says.
 */
BbCliStatus
bb_cli_write (const char *path,
              GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (BbSave) save = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    return bb_cli_print (bytes);
  file = g_file_new_for_commandline_arg (path);
  save = bb_save_new (file, bytes);
  if (bb_save_run (save, NULL, &error))
    return BB_CLI_DONE;
  return bb_cli_fail_at (BB_CLI_UNWRITABLE, path, error);
}

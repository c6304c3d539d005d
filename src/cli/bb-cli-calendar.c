/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli calendar: one calendar file of any number of boards. A board counts as changed when
 * its file was, so that the same files give the same bytes. */

#include "config.h"

#include "bb-cli-calendar.h"

#include "bb-calendar.h"
#include "bb-cli-language.h"

#include <glib/gi18n-lib.h>

/* Seconds since 1970; 0 where the file does not tell. */
static gint64
get_changed_at (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) : 0;
}

static BbCliStatus
write_calendar (char **files,
                const char *output)
{
  g_autoptr (BbCalendar) calendar = bb_calendar_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (; *files != NULL; files++) {
    BbCliStatus status;
    g_autoptr (BbLoaded) loaded = bb_cli_load (*files, &status);

    if (loaded == NULL)
      return status;
    bb_calendar_add_board (calendar, loaded->board, get_changed_at (*files));
  }
  bytes = bb_calendar_finish (calendar);
  return bb_cli_write (output, bytes);
}

/**
 * bb_cli_calendar:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_calendar (char **arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *lang = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The calendar file to write; - for standard output"), "OUT.ics" },
      { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, N_ ("The language to write in, as de or en"), "CODE" },
        { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    };
  g_auto (GStrv) files = NULL;

  if (!bb_cli_parse (arguments, entries, "BOARD...", _ ("Writes the review, end and stop days of bets, the meetings and the follow-ups as a calendar file. Importing it again brings the events up to date."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) == 0)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("calendar takes at least one board"));
  if (output == NULL)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("Say with -o which calendar file to write"));
  if (!bb_cli_use_language (lang))
    return BB_CLI_USAGE;
  return write_calendar (files, output);
}

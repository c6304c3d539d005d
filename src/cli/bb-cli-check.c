/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli check: prints what the checks find. A review that is due is information, not a finding;
 * what somebody has put off until the next review is left out unless asked for. */

#include "config.h"

#include "bb-cli-check.h"

#include "bb-checks.h"
#include "bb-json-export.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbDate as_of; /* none: each board's own day */
  gboolean strict;
  gboolean all;
  gboolean json;
  GString *out;
  guint n_written;
  guint n_findings;
} Report;

static void
add_json (Report *self,
          const BbFinding *finding)
{
  BbBet *bet = bb_finding_get_bet (finding);
  g_autofree char *id = bet != NULL ? bb_json_quote (bb_bet_get_id (bet)) : g_strdup ("null");
  g_autofree char *words = bb_json_quote (finding->message);

  g_string_append_printf (self->out, "%s\n {\"check\": \"%s\", \"bet\": %s, \"message\": %s}", self->n_written > 0 ? "," : "", bb_check_get_id (finding->check), id, words);
}

static void
add_text (Report *self,
          const char *path,
          const BbFinding *finding)
{
  BbBet *bet = bb_finding_get_bet (finding);

  g_string_append_printf (self->out, "%s: ", path);
  if (bet != NULL)
    g_string_append_printf (self->out, "%s %s: ", bb_bet_get_id (bet), bb_bet_get_title (bet));
  g_string_append_printf (self->out, "%s (%s)\n", finding->message, bb_check_get_id (finding->check));
}

static void
add_finding (Report *self,
             const char *path,
             const BbFinding *finding)
{
  if (finding->put_off && !self->all)
    return;
  if (self->json)
    add_json (self, finding);
  else
    add_text (self, path, finding);
  self->n_written++;
  if (self->strict || bb_check_get_todo (finding->check) != BB_TODO_NOTHING)
    self->n_findings++;
}

static void
check_board (Report *self,
             const char *path,
             BbBoard *board)
{
  g_autoptr (GPtrArray) findings = bb_checks_of_board (board, self->as_of != BB_DATE_NONE ? self->as_of : bb_board_get_day (board));
  guint i;

  for (i = 0; i < findings->len; i++)
    add_finding (self, path, findings->pdata[i]);
}

static BbCliStatus
check_files (Report *self,
             char **files)
{
  BbCliStatus status = BB_CLI_DONE;
  g_autoptr (GBytes) bytes = NULL;

  self->out = g_string_new (self->json ? "[" : NULL);
  for (; *files != NULL; files++) {
    BbCliStatus unread = BB_CLI_DONE;
    g_autoptr (BbLoaded) loaded = bb_cli_load (*files, &unread);

    if (loaded != NULL)
      check_board (self, *files, loaded->board);
    else
      status = unread;
  }
  if (self->json)
    g_string_append (self->out, self->n_written > 0 ? "\n]\n" : "]\n");
  bytes = g_string_free_to_bytes (self->out);
  if (bb_cli_print (bytes) != BB_CLI_DONE)
    return BB_CLI_UNWRITABLE;
  return status == BB_CLI_DONE && self->n_findings > 0 ? BB_CLI_FINDINGS : status;
}

/**
 * bb_cli_check:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_check (char **arguments)
{
  Report report = { 0 };
  g_autofree char *as_of = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("The day to check for"), "YYYY-MM-DD" },
      { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text or json"), "F" },
        { "all", 0, 0, G_OPTION_ARG_NONE, &report.all, N_ ("With what is put off until the next review"), NULL },
          { "strict", 0, 0, G_OPTION_ARG_NONE, &report.strict, N_ ("A review that is due is a finding too"), NULL },
            { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
        };
  g_auto (GStrv) files = NULL;

  if (!bb_cli_parse (arguments, entries, "BOARD...", _ ("Says what a board’s bets need: days that have passed, money that does not add up, what nobody has written down. Exit status 1 if anything is found."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) == 0)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("check takes at least one board"));
  report.as_of = bb_date_from_iso (as_of);
  if (as_of != NULL && report.as_of == BB_DATE_NONE)
    return bb_cli_fail (BB_CLI_USAGE, _ ("“%s” is not a day; write it like 2026-12-07"), as_of);
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return bb_cli_fail (BB_CLI_USAGE, _ ("There is no format “%s”; take text or json"), format);
  report.json = g_strcmp0 (format, "json") == 0;
  return check_files (&report, files);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli check: findings about bets. A review that is due is information, not a finding. */

#include "config.h"

#include "bb-cli-check.h"

#include "bb-json-export.h"
#include "bb-status.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *id;
  BbStatus status;
  guint field; /* the day in question */
  const char *message;
} Check;

/* clang-format off */
static const Check checks[] = {
  { "due", BB_STATUS_DUE, BB_BET_REVIEW_DATE, N_ ("the next review is on %s") },
  { "overdue", BB_STATUS_OVERDUE, BB_BET_REVIEW_DATE, N_ ("the review was to be on %s") },
  { "expired", BB_STATUS_EXPIRED, BB_BET_EXPIRY_DATE, N_ ("it ended on %s and was not renewed") },
  { "stop-date-passed", BB_STATUS_STOP_DATE_PASSED, BB_BET_KILL_BY, N_ ("it was to be decided by %s, and nothing has been decided since") },
};
/* clang-format on */

typedef struct {
  BbDate as_of; /* none: each board's own day */
  gboolean strict;
  gboolean json;
  GString *out;
  guint n_written;
  guint n_findings;
} Report;

static char *
make_message (const Check *check,
              BbBet *bet)
{
  g_autofree char *date = bb_date_to_iso (bb_item_get_date (BB_ITEM (bet), check->field));
  GString *text = g_string_new (_ (check->message));

  g_string_replace (text, "%s", date, 1);
  return g_string_free (text, FALSE);
}

static void
add_json (Report *self,
          const Check *check,
          BbBet *bet,
          const char *message)
{
  g_autofree char *id = bb_json_quote (bb_bet_get_id (bet));
  g_autofree char *words = bb_json_quote (message);

  g_string_append_printf (self->out, "%s\n {\"check\": \"%s\", \"bet\": %s, \"message\": %s}", self->n_written > 0 ? "," : "", check->id, id, words);
}

static void
add_finding (Report *self,
             const char *path,
             const Check *check,
             BbBet *bet)
{
  g_autofree char *message = make_message (check, bet);

  if (self->json)
    add_json (self, check, bet, message);
  else
    g_string_append_printf (self->out, "%s: %s %s: %s (%s)\n", path, bb_bet_get_id (bet), bb_bet_get_title (bet), message, check->id);
  self->n_written++;
  if (self->strict || check->status != BB_STATUS_DUE)
    self->n_findings++;
}

static void
check_board (Report *self,
             const char *path,
             BbBoard *board)
{
  BbDate day = self->as_of != BB_DATE_NONE ? self->as_of : bb_board_get_day (board);
  guint i;
  guint k;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    BbStatus status = bb_status_of_bet (bet, day);

    for (k = 0; k < G_N_ELEMENTS (checks); k++)
      if ((status & checks[k].status) != 0)
        add_finding (self, path, &checks[k], bet);
  }
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
        { "strict", 0, 0, G_OPTION_ARG_NONE, &report.strict, N_ ("A review that is due is a finding too"), NULL },
          { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
      };
  g_auto (GStrv) files = NULL;

  if (!bb_cli_parse (arguments, entries, "BOARD...", _ ("Says which reviews are due or overdue, and which end and stop days have passed."), &files))
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

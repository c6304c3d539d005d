/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program betboard-cli: finds the command and leaves the rest to it. */

#include "config.h"

#include "bb-cli-calendar.h"
#include "bb-cli-check.h"
#include "bb-cli-export.h"
#include "bb-cli-import.h"
#include "bb-cli-list.h"
#include "bb-cli-review.h"
#include "bb-cli-mix.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

typedef struct {
  const char *name;
  BbCliStatus (*run) (char **arguments);
  const char *summary;
} Command;

/* clang-format off */
static const Command commands[] = {
  { "export", bb_cli_export, N_ ("draw a board as PNG, SVG or PDF") },
  { "import", bb_cli_import, N_ ("make a board from a table, or bring one up to date") },
  { "list", bb_cli_list, N_ ("list the bets of a board as text, CSV or JSON") },
  { "check", bb_cli_check, N_ ("say what bets need: days that have passed, money, what is not written down") },
  { "mix", bb_cli_mix, N_ ("say how bets and money are spread, as text or bars") },
  { "review", bb_cli_review, N_ ("list reviews, write their minutes or what to read before") },
  { "calendar", bb_cli_calendar, N_ ("write a calendar file of reviews, ends and stop days") },
};
/* clang-format on */

static char *
make_usage (void)
{
  GString *text = g_string_new (_ ("Usage: betboard-cli COMMAND [OPTION…] FILE…"));
  guint i;

  g_string_append (text, "\n\n");
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-8s %s\n", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (text, "\n%s\n", _ ("Each command explains itself with --help."));
  return g_string_free (text, FALSE);
}

static BbCliStatus
print (char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return bb_cli_print (bytes);
}

static BbCliStatus
run_command (char **arguments)
{
  guint i;

  if (arguments[0] == NULL) {
    g_autofree char *usage = make_usage ();

    return bb_cli_fail (BB_CLI_USAGE, "%s\n%s", _ ("A command is missing."), usage);
  }
  if (g_str_equal (arguments[0], "--version"))
    return print (g_strdup ("betboard-cli " BB_VERSION "\n"));
  if (g_str_equal (arguments[0], "--help") || g_str_equal (arguments[0], "-h") || g_str_equal (arguments[0], "help"))
    return print (make_usage ());
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (arguments[0], commands[i].name))
      return commands[i].run (arguments);
  return bb_cli_fail (BB_CLI_USAGE, _ ("There is no command “%s”; see betboard-cli --help"), arguments[0]);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BB_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("betboard-cli");
  bb_load_init ();
  return (int) run_command (argc > 0 ? argv + 1 : argv);
}

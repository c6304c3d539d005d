/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every command does alike: options, words on the terminal, exit status, files. */

#pragma once

#include "bb-csv-note.h"
#include "bb-load.h"

G_BEGIN_DECLS

typedef enum {
  BB_CLI_DONE = 0,
  BB_CLI_FINDINGS = 1,
  BB_CLI_USAGE = 2,
  BB_CLI_UNREADABLE = 3,
  BB_CLI_UNWRITABLE = 4,
} BbCliStatus;

gboolean bb_cli_parse (char **arguments, const GOptionEntry *entries, const char *usage, const char *summary, char ***files);
BbCliStatus bb_cli_fail (BbCliStatus status, const char *format, ...) G_GNUC_PRINTF (2, 3);
BbCliStatus bb_cli_fail_at (BbCliStatus status, const char *file, const GError *error);
void bb_cli_note (const char *file, guint line, const char *text);
BbCliStatus bb_cli_print (GBytes *bytes);

BbLoaded *bb_cli_load (const char *path, BbCliStatus *status);
BbCliStatus bb_cli_write (const char *path, GBytes *bytes);

G_END_DECLS

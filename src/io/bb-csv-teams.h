/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The teams of a board by name, and new ones for names it does not have yet. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbCsvTeams BbCsvTeams;

BbCsvTeams *bb_csv_teams_new (BbBoard *board);
void bb_csv_teams_free (BbCsvTeams *self);
void bb_csv_teams_want (BbCsvTeams *self, const char *name, gint64 amount);
void bb_csv_teams_add_wanted (BbCsvTeams *self);
const char *bb_csv_teams_get_id (BbCsvTeams *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvTeams, bb_csv_teams_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What minutes and pre-read have in common: how a bet is named in a table, and the picture of the
 * board. */

#pragma once

#include "bb-board.h"
#include "bb-document.h"

G_BEGIN_DECLS

gboolean bb_report_has_numbers (BbBoard *board);
void bb_report_add_bet_columns (BbBoard *board, BbBlock *table);
void bb_report_add_bet (BbBoard *board, BbRow *row, const char *bet);
char *bb_report_dup_bet_name (BbBoard *board, const char *bet);

void bb_report_add_picture (BbDocument *document, BbBoard *board, BbItem *at, BbItem *since, const char *title);
void bb_report_add_head (BbDocument *document, BbItem *review);
void bb_report_join (GString *text, const char *part);

G_END_DECLS

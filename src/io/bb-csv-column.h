/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a column of a table of bets can be: a field of the bet, or something derived from its ties
 * and its past. */

#pragma once

#include "bb-kinds.h"

G_BEGIN_DECLS

typedef enum {
  BB_CSV_NOTHING, /* the column is passed over */
  BB_CSV_FIELD,
  BB_CSV_PARENT,
  BB_CSV_WAITS_FOR,
  BB_CSV_PREVIOUS_RISK,
  BB_CSV_PREVIOUS_FAMILIARITY,
  BB_CSV_LAST_DECISION,
  BB_CSV_LAST_DECISION_ON,
  BB_CSV_LAST_DECISION_REASON,
  BB_CSV_OWN, /* one of the board's own fields, named by the heading */
  BB_CSV_N_TYPES,
} BbCsvType;

typedef struct {
  BbCsvType type;
  guint field; /* of BB_CSV_FIELD: a BbBetField */
} BbCsvColumn;

extern const BbCsvColumn bb_csv_columns[];
extern const guint bb_csv_n_columns;

const BbField *bb_csv_column_get_field (const BbCsvColumn *self);
gboolean bb_csv_column_find (const char *id, BbCsvColumn *column);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table of bets, in the order in which they are written. Fields that are not here
 * follow behind these where a board uses them, so a new field needs no row. */

#include "config.h"

#include "bb-csv-column.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

#define OF(field)         \
  {                       \
    BB_CSV_FIELD, (field) \
  }

const BbCsvColumn bb_csv_columns[] = {
  OF (BB_BET_ID),
  OF (BB_BET_TITLE),
  OF (BB_BET_OWNER_TEAM),
  OF (BB_BET_HYPOTHESIS),
  OF (BB_BET_BET_TYPE),
  OF (BB_BET_MANDATE),
  OF (BB_BET_TIMESCALE),
  OF (BB_BET_WORK_SHAPE),
  OF (BB_BET_COLLABORATION),
  OF (BB_BET_FUNDING_SHAPE),
  OF (BB_BET_INVESTMENT_STAGE),
  OF (BB_BET_FUNDING_MODEL),
  OF (BB_BET_FUNDING_PURPOSE),
  OF (BB_BET_FUNDING_SCOPE),
  OF (BB_BET_FUNDING_CAP),
  OF (BB_BET_FUNDING_RELEASED),
  OF (BB_BET_FUNDING_SPENT),
  OF (BB_BET_FUNDING_RATIONALE),
  OF (BB_BET_VALUE_CLARITY),
  OF (BB_BET_VALUE_TIMING),
  OF (BB_BET_LOSS_PROFILE),
  OF (BB_BET_REVERSIBILITY),
  OF (BB_BET_RISK),
  OF (BB_BET_FAMILIARITY),
  OF (BB_BET_PLACEMENT_SPREAD),
  { BB_CSV_PREVIOUS_RISK, 0 },
  { BB_CSV_PREVIOUS_FAMILIARITY, 0 },
  OF (BB_BET_CONFIDENCE_LOW),
  OF (BB_BET_CONFIDENCE_HIGH),
  OF (BB_BET_CURVE_PHASE),
  OF (BB_BET_STAGE),
  OF (BB_BET_PLACED_ON),
  OF (BB_BET_REVIEW_DATE),
  OF (BB_BET_EXPIRY_DATE),
  OF (BB_BET_KILL_BY),
  OF (BB_BET_PROGRESS_SIGNAL),
  OF (BB_BET_SCALE_SIGNAL),
  OF (BB_BET_HARM_SIGNAL),
  OF (BB_BET_KILL_CRITERION),
  OF (BB_BET_DRIVERS),
  OF (BB_BET_CONSTRAINTS),
  OF (BB_BET_FLOATS),
  OF (BB_BET_NEXT_QUESTION),
  OF (BB_BET_OPTIONS_SET_ASIDE),
  { BB_CSV_PARENT, 0 },
  { BB_CSV_WAITS_FOR, 0 },
  { BB_CSV_LAST_DECISION, 0 },
  { BB_CSV_LAST_DECISION_ON, 0 },
  { BB_CSV_LAST_DECISION_REASON, 0 },
  OF (BB_BET_TAGS),
};
const guint bb_csv_n_columns = G_N_ELEMENTS (bb_csv_columns);

/* Columns that are no field of the bet, described as if they were. */
/* clang-format off */
static const BbField derived[BB_CSV_N_TYPES] = {
  [BB_CSV_PARENT] = { "parent", N_ ("Part of"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_CSV_WAITS_FOR] = { "depends_on", N_ ("Waits for"), BB_FIELD_REFERENCES, .refers_to = BB_KIND_BET },
  [BB_CSV_PREVIOUS_RISK] = { "previous_risk", N_ ("Risk before"), BB_FIELD_PLACE },
  [BB_CSV_PREVIOUS_FAMILIARITY] = { "previous_familiarity", N_ ("Familiarity before"), BB_FIELD_PLACE },
  [BB_CSV_LAST_DECISION] = { "last_decision", N_ ("Last decision"), BB_FIELD_CHOICE, .set = &bb_set_decision },
  [BB_CSV_LAST_DECISION_ON] = { "last_decision_on", N_ ("Last decided on"), BB_FIELD_DATE },
  [BB_CSV_LAST_DECISION_REASON] = { "last_decision_reason", N_ ("Reason of the last decision"), BB_FIELD_TEXT },
  [BB_CSV_OWN] = { "own", N_ ("Own field"), BB_FIELD_TEXT },
};
/* clang-format on */

/**
 * bb_csv_column_get_field:
 *
 * Returns: (transfer none) (nullable): how its cells are read and written; %NULL for %BB_CSV_NOTHING
 */
const BbField *
bb_csv_column_get_field (const BbCsvColumn *self)
{
  if (self->type == BB_CSV_FIELD)
    return &bb_bet_fields[self->field];
  return derived[self->type].id != NULL ? &derived[self->type] : NULL;
}

/**
 * bb_csv_column_find:
 * @id: a heading as this program writes it
 * @column: (out): the column
 *
 * Returns: whether there is one
 */
gboolean
bb_csv_column_find (const char *id,
                    BbCsvColumn *column)
{
  int field = bb_kind_find_field (BB_KIND_BET, id);
  guint type;

  if (field >= 0) {
    *column = (BbCsvColumn){ BB_CSV_FIELD, (guint) field };
    return TRUE;
  }
  for (type = BB_CSV_PARENT; type < BB_CSV_OWN; type++)
    if (g_str_equal (derived[type].id, id)) {
      *column = (BbCsvColumn){ (BbCsvType) type, 0 };
      return TRUE;
    }
  return FALSE;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column of a table becomes which field of a bet. */

#pragma once

#include "bb-csv-column.h"
#include "bb-csv-table.h"

G_BEGIN_DECLS

typedef struct _BbCsvMapping BbCsvMapping;

BbCsvMapping *bb_csv_mapping_new (const BbCsvTable *table);
void bb_csv_mapping_free (BbCsvMapping *self);

guint bb_csv_mapping_get_n_columns (const BbCsvMapping *self);
const char *bb_csv_mapping_get_heading (const BbCsvMapping *self, guint index);
const BbCsvColumn *bb_csv_mapping_get_column (const BbCsvMapping *self, guint index);
gint64 bb_csv_mapping_get_scale (const BbCsvMapping *self, guint index);
int bb_csv_mapping_find (const BbCsvMapping *self, BbCsvType type, guint field);
gboolean bb_csv_mapping_has_heading (const BbCsvMapping *self);
gboolean bb_csv_mapping_is_ours (const BbCsvMapping *self);

void bb_csv_mapping_set_column (BbCsvMapping *self, guint index, BbCsvColumn column);
void bb_csv_mapping_set_scale (BbCsvMapping *self, guint index, gint64 scale);
gboolean bb_csv_mapping_rename (BbCsvMapping *self, const char *rule, GError **error);
gboolean bb_csv_mapping_check (const BbCsvMapping *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvMapping, bb_csv_mapping_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV as RFC 4180 has it, but with line feeds, or with tabs for the clipboard; and lists within one cell. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BbCsvWriter BbCsvWriter;

BbCsvWriter *bb_csv_writer_new (void);
void bb_csv_writer_use_tabs (BbCsvWriter *self);
void bb_csv_writer_free (BbCsvWriter *self);
void bb_csv_writer_add (BbCsvWriter *self, const char *plain);
void bb_csv_writer_add_text (BbCsvWriter *self, const char *text);
void bb_csv_writer_end_row (BbCsvWriter *self);
GBytes *bb_csv_writer_finish (BbCsvWriter *self);

char *bb_csv_guard (const char *text);
char *bb_csv_unguard (const char *cell);
char *bb_csv_join (const char *const *items);
char **bb_csv_split (const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCsvWriter, bb_csv_writer_free)

G_END_DECLS

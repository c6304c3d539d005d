/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is handed out about a review, as files: the document itself, and pictures beside it where its
 * format cannot hold them. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef enum {
  BB_REPORT_MINUTES,
  BB_REPORT_PRE_READ,
} BbReportKind;

typedef enum {
  BB_REPORT_MARKDOWN,
  BB_REPORT_HTML,
  BB_REPORT_TABLE, /* of decisions: bb_csv_export_receipts() writes it */
} BbReportFormat;

#define BB_REPORT_N_FORMATS (BB_REPORT_TABLE + 1)

typedef struct {
  char *path;
  GBytes *bytes;
} BbReportFile;

GPtrArray *bb_report_file_list (BbItem *review, BbReportKind kind, BbReportFormat format, const char *path);
void bb_report_file_free (BbReportFile *self);

const char *bb_report_format_get_name (BbReportFormat format);
gboolean bb_report_format_from_name (const char *name, BbReportFormat *format);
gboolean bb_report_format_from_path (const char *path, BbReportFormat *format);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a board was exported last, so that the same can be had again with one key. */

#pragma once

#include <gio/gio.h>

#include "bb-export.h"

G_BEGIN_DECLS

typedef struct {
  BbExportOptions options;
  GFile *file;      /* where it went */
  gboolean as_seen; /* through the lens of the session */
} BbExportSettings;

BbExportSettings *bb_export_settings_new (void);
BbExportSettings *bb_export_settings_copy (const BbExportSettings *self);
void bb_export_settings_free (BbExportSettings *self);
void bb_export_settings_set_width (BbExportSettings *self, double width);
void bb_export_settings_set_file (BbExportSettings *self, GFile *file);
char *bb_export_settings_dup_suffix (const BbExportSettings *self);

BbExportSettings *bb_export_settings_recall (GFile *board);
void bb_export_settings_remember (const BbExportSettings *self, GFile *board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbExportSettings, bb_export_settings_free)

G_END_DECLS

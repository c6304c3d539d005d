/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a board was exported last, so that the same can be had again with one key. */

#pragma once

#include <gio/gio.h>

#include "bb-picture.h"

G_BEGIN_DECLS

typedef enum {
  BB_EXPORT_PNG,
  BB_EXPORT_SVG,
  BB_EXPORT_PDF,
} BbExportFormat;

#define BB_N_EXPORT_FORMATS (BB_EXPORT_PDF + 1)

typedef struct {
  BbExportFormat format;
  BbPictureOptions picture;
  GFile *file; /* where it went */
} BbExportSettings;

BbExportSettings *bb_export_settings_new (void);
BbExportSettings *bb_export_settings_copy (const BbExportSettings *self);
void bb_export_settings_free (BbExportSettings *self);
void bb_export_settings_set_width (BbExportSettings *self, double width);
const char *bb_export_settings_get_suffix (const BbExportSettings *self);

BbExportSettings *bb_export_settings_recall (GFile *board);
void bb_export_settings_remember (const BbExportSettings *self, GFile *board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbExportSettings, bb_export_settings_free)

G_END_DECLS

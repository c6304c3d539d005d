/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a board to the bytes of a picture file. The app and the command line both come here, so the
 * same wishes give the same bytes. */

#pragma once

#include <gio/gio.h>

#include "bb-board.h"
#include "bb-picture-options.h"
#include "bb-scene.h"

G_BEGIN_DECLS

typedef enum {
  BB_EXPORT_PNG,
  BB_EXPORT_SVG,
  BB_EXPORT_PDF,
} BbExportFormat;

#define BB_EXPORT_N_FORMATS (BB_EXPORT_PDF + 1)

/* @scale: pixels of a PNG for each unit of the page. */
typedef struct {
  BbPictureOptions picture;
  BbExportFormat format;
  double scale;
} BbExportOptions;

void bb_export_options_init (BbExportOptions *options, BbExportFormat format, BbVariant variant);
gboolean bb_export_options_set_size (BbExportOptions *options, double width, double height, double scale, GError **error);

GBytes *bb_export_write_scene (BbBoard *board, const BbScene *scene, const BbExportOptions *options, GError **error);
GBytes *bb_export_make (BbBoard *board, const BbExportOptions *options, GError **error);
gboolean bb_export_save (BbBoard *board, const BbExportOptions *options, const char *path, GError **error);

const char *bb_export_format_get_name (BbExportFormat format);
gboolean bb_export_format_from_name (const char *name, BbExportFormat *format);
gboolean bb_export_format_from_path (const char *path, BbExportFormat *format);

G_END_DECLS

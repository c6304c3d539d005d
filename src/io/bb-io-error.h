/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a file, and where in it. The message never holds the place: who shows it
 * puts the place where it belongs (`FILE:LINE: message`). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_IO_ERROR (bb_io_error_quark ())

/**
 * BbIoError:
 * @BB_IO_ERROR_UNREADABLE: not text that we read: empty, compressed, another encoding
 * @BB_IO_ERROR_REFUSED: past a limit, or with a document type
 * @BB_IO_ERROR_MALFORMED: not well-formed
 * @BB_IO_ERROR_NOT_A_BOARD: well-formed, and something else than a board
 * @BB_IO_ERROR_INVALID: a value that cannot be used
 * @BB_IO_ERROR_CHANGED: somebody else changed the file since it was read
 * @BB_IO_ERROR_NO_TEMPORARY: no room beside the file for the new version; the file is unchanged
 * @BB_IO_ERROR_NOT_VERIFIED: what would have been written does not read back; the file is unchanged
 * @BB_IO_ERROR_NOT_WRITTEN: could not be written; the file is unchanged
 * @BB_IO_ERROR_UNCERTAIN: written, but the disk did not confirm it
 */
typedef enum {
  BB_IO_ERROR_UNREADABLE,
  BB_IO_ERROR_REFUSED,
  BB_IO_ERROR_MALFORMED,
  BB_IO_ERROR_NOT_A_BOARD,
  BB_IO_ERROR_INVALID,
  BB_IO_ERROR_CHANGED,
  BB_IO_ERROR_NO_TEMPORARY,
  BB_IO_ERROR_NOT_VERIFIED,
  BB_IO_ERROR_NOT_WRITTEN,
  BB_IO_ERROR_UNCERTAIN,
} BbIoError;

GQuark bb_io_error_quark (void);
void bb_io_error_set_at (GError **error, BbIoError code, guint line, guint column, const char *format, ...) G_GNUC_PRINTF (5, 6);
guint bb_io_error_get_line (const GError *error);
guint bb_io_error_get_column (const GError *error);

G_END_DECLS

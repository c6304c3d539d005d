/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors of this layer carry a line and a column, so that nobody has to take them out of words. */

#include "config.h"

#include "bb-io-error.h"

typedef struct {
  guint line;
  guint column;
} BbIoErrorPrivate;

static void
bb_io_error_private_init (BbIoErrorPrivate *priv)
{
  priv->line = 0;
  priv->column = 0;
}

static void
bb_io_error_private_copy (const BbIoErrorPrivate *source,
                          BbIoErrorPrivate *target)
{
  *target = *source;
}

static void
bb_io_error_private_clear (BbIoErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (BbIoError, bb_io_error)

/**
 * bb_io_error_set_at:
 * @error: (out) (optional): where to put the error
 * @line: from 1, or 0 where no line is to blame
 * @column: from 1 in characters, or 0
 * @format: what is wrong, without the place
 */
void
bb_io_error_set_at (GError **error,
                    BbIoError code,
                    guint line,
                    guint column,
                    const char *format,
                    ...)
{
  va_list arguments;
  GError *made;

  g_return_if_fail (error == NULL || *error == NULL);

  if (error == NULL)
    return;
  va_start (arguments, format);
  made = g_error_new_valist (BB_IO_ERROR, (int) code, format, arguments);
  va_end (arguments);
  bb_io_error_get_private (made)->line = line;
  bb_io_error_get_private (made)->column = column;
  *error = made;
}

/**
 * bb_io_error_get_line:
 * @error: any error
 *
 * Returns: the line to blame, from 1; 0 if there is none
 */
guint
bb_io_error_get_line (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == BB_IO_ERROR ? bb_io_error_get_private (error)->line : 0;
}

/**
 * bb_io_error_get_column:
 * @error: any error
 *
 * Returns: the character to blame in that line, from 1; 0 if there is none
 */
guint
bb_io_error_get_column (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == BB_IO_ERROR ? bb_io_error_get_private (error)->column : 0;
}

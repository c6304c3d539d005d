/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-cli-table.h"

#define GAP 2

static glong
get_width (const GPtrArray *lines,
           guint column)
{
  glong width = 0;
  guint i;

  for (i = 0; i < lines->len; i++)
    width = MAX (width, g_utf8_strlen (((char **) g_ptr_array_index (lines, i))[column], -1));
  return width;
}

/**
 * bb_cli_table_align:
 * @lines: (element-type GStrv): rows of equally many cells
 *
 * Returns: (transfer full): a line a row; a tab never, so that it looks the same everywhere
 */
GBytes *
bb_cli_table_align (const GPtrArray *lines)
{
  GString *text = g_string_new (NULL);
  guint n_columns = lines->len > 0 ? g_strv_length (g_ptr_array_index (lines, 0)) : 0;
  g_autofree glong *widths = g_new0 (glong, n_columns + 1);
  guint i;
  guint column;

  for (column = 0; column < n_columns; column++)
    widths[column] = get_width (lines, column);
  for (i = 0; i < lines->len; i++) {
    char **cells = g_ptr_array_index (lines, i);

    for (column = 0; column < n_columns; column++) {
      glong pad = widths[column] + GAP - g_utf8_strlen (cells[column], -1);

      g_string_append (text, cells[column]);
      for (; column + 1 < n_columns && pad > 0; pad--)
        g_string_append_c (text, ' ');
    }
    while (text->len > 0 && text->str[text->len - 1] == ' ')
      g_string_truncate (text, text->len - 1);
    g_string_append_c (text, '\n');
  }
  return g_string_free_to_bytes (text);
}

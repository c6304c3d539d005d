/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a board holds, as text, in the order in which it holds it. */

#pragma once

#include "bb-board-writer.h"

static inline void
bb_test_dump_value (GString *out,
                    const BbValue *value)
{
  g_autofree char *joined = NULL;

  switch (value->kind) {
  case BB_VALUE_NONE:
    g_string_append (out, "none");
    break;
  case BB_VALUE_INTEGER:
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
    break;
  case BB_VALUE_TENTHS:
    g_string_append_printf (out, "%d tenths", value->tenths);
    break;
  case BB_VALUE_DATE:
    g_string_append_printf (out, "day %u", value->date);
    break;
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    g_string_append_printf (out, "\"%s\"", value->text);
    break;
  case BB_VALUE_LIST:
    joined = g_strjoinv ("|", value->list);
    g_string_append_printf (out, "[%s]", joined);
    break;
  default:
    g_assert_not_reached ();
  }
}

static inline void
bb_test_dump_item (GString *out,
                   BbItem *item)
{
  const BbKindInfo *info = bb_item_get_info (item);
  guint i;
  guint j;

  g_string_append_printf (out, "%s\n", info->id);
  for (i = 0; i < info->n_fields; i++) {
    g_string_append_printf (out, "%s=", info->fields[i].id);
    bb_test_dump_value (out, bb_item_get_value (item, i));
    g_string_append_c (out, '\n');
  }
  for (i = 0; i < info->n_children; i++) {
    BbItemList *list = bb_item_get_children (item, info->children[i]);

    for (j = 0; j < bb_item_list_get_length (list); j++)
      bb_test_dump_item (out, bb_item_list_peek (list, j));
  }
}

/* The bytes of the file, which are sorted, and the order in memory. */
static inline char *
bb_test_dump_board (BbBoard *board)
{
  g_autoptr (GBytes) bytes = bb_board_write (board);
  GString *out = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  bb_test_dump_item (out, BB_ITEM (board));
  return g_string_free (out, FALSE);
}

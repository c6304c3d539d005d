/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the field tables, not the XML, so that a mistake of the writer cannot hide. Of the nodes in
 * the attics the letters count, but neither their order nor whose they are: a node whose neighbour is
 * gone is written elsewhere. */

#include "config.h"

#include "bb-board-hash.h"

#include "bb-board-reader.h"
#include "bb-digest.h"
#include "bb-io-error.h"
#include "bb-xml-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint64
mix_text (guint64 hash,
          const char *text)
{
  return bb_digest_mix_bytes (hash, text, strlen (text));
}

static guint64
mix_value (guint64 hash,
           const BbValue *value)
{
  char **entry;

  hash = bb_digest_mix (hash, value->kind);
  switch (value->kind) {
  case BB_VALUE_NONE:
    return hash;
  case BB_VALUE_INTEGER:
    return bb_digest_mix (hash, (guint64) value->integer);
  case BB_VALUE_TENTHS:
    return bb_digest_mix (hash, (guint64) value->tenths);
  case BB_VALUE_DATE:
    return bb_digest_mix (hash, value->date);
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    return mix_text (hash, value->text);
  case BB_VALUE_LIST:
    for (entry = value->list; *entry != NULL; entry++)
      hash = mix_text (hash, *entry);
    return hash;
  default:
    g_assert_not_reached ();
  }
}

static guint64
add_letters (const char *xml)
{
  guint64 sum = 0;

  for (; *xml != '\0'; xml++)
    if (!g_ascii_isspace (*xml))
      sum += bb_digest_mix (BB_DIGEST_SEED, (guchar) *xml);
  return sum;
}

static guint64
mix_attributes (guint64 hash,
                BbAttic *attic)
{
  guint64 sum = 0;
  guint i;

  for (i = 0; i < bb_attic_get_n_attributes (attic); i++) {
    const BbAtticAttribute *attribute = bb_attic_get_attribute (attic, i);

    sum += mix_text (mix_text (BB_DIGEST_SEED, attribute->name), attribute->value);
  }
  return sum != 0 ? bb_digest_mix (hash, sum) : hash;
}

static guint64
add_nodes (BbAttic *attic)
{
  guint64 sum = 0;
  guint i;

  for (i = 0; i < bb_attic_get_n_nodes (attic); i++)
    sum += add_letters (bb_attic_get_node (attic, i)->xml);
  return sum;
}

static guint64
mix_item (guint64 hash,
          BbItem *item,
          guint64 *nodes)
{
  const BbKindInfo *info = bb_item_get_info (item);
  BbAttic *attic = bb_item_get_attic (item);
  guint i;
  guint child;

  hash = bb_digest_mix (hash, info->kind);
  for (i = 0; i < info->n_fields; i++)
    if (bb_item_has_value (item, i))
      hash = mix_value (bb_digest_mix (hash, i), bb_item_get_value (item, i));
  if (attic != NULL) {
    hash = mix_attributes (hash, attic);
    *nodes += add_nodes (attic);
  }
  for (i = 0; i < info->n_children; i++) {
    g_autoptr (GPtrArray) items = NULL;

    if (!bb_item_has_children (item, info->children[i]))
      continue;
    items = bb_xml_order_list_items (item, info->children[i]);
    hash = bb_digest_mix (bb_digest_mix (hash, info->children[i]), items->len);
    for (child = 0; child < items->len; child++)
      hash = mix_item (hash, g_ptr_array_index (items, child), nodes);
  }
  return hash;
}

/**
 * bb_board_hash:
 *
 * Returns: a number that differs, but for very rare luck, where two boards differ in anything that
 *   the file holds
 */
guint64
bb_board_hash (BbBoard *board)
{
  guint64 nodes = 0;
  guint64 hash;

  g_return_val_if_fail (BB_IS_BOARD (board), 0);

  hash = mix_item (BB_DIGEST_SEED, BB_ITEM (board), &nodes);
  return bb_digest_mix (hash, nodes);
}

/**
 * bb_board_verify:
 * @bytes: what bb_board_write() made
 * @expected_hash: the board's bb_board_hash()
 * @error: %BB_IO_ERROR
 *
 * May be called from any thread.
 *
 * Returns: whether a board read from @bytes is the board that was written
 */
gboolean
bb_board_verify (GBytes *bytes,
                 guint64 expected_hash,
                 GError **error)
{
  g_autoptr (BbBoard) board = bb_board_read (bytes, NULL, error);

  if (board == NULL)
    return FALSE;
  if (bb_board_hash (board) == expected_hash)
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_NOT_VERIFIED, 0, 0, _ ("something would be lost or changed"));
  return FALSE;
}

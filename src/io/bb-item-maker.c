/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only items of the board itself have ids, so the owner of one that has is the board. A new id is made
 * of the taken one, so that the same file is always read as the same board. */

#include "config.h"

#include "bb-item-maker.h"

#include "bb-item-filler.h"

#include <glib/gi18n-lib.h>

#define DUPLICATE_TRIES 100u

static char *
make_free_id (BbItem *owner,
              BbKind kind,
              const char *base)
{
  guint number;

  for (number = 2; number < DUPLICATE_TRIES; number++) {
    char *id = g_strdup_printf ("%s-%u", base, number);

    if (bb_item_find_child (owner, kind, id) == NULL)
      return id;
    g_free (id);
  }
  return bb_board_make_id (bb_board_of (owner), kind);
}

static void
note_id (BbReadNotes *notes,
         BbItem *item,
         const char *raw,
         gboolean taken,
         guint line)
{
  const char *label = _ (bb_item_get_info (item)->label);
  const char *id = bb_item_get_id (item);

  if (raw == NULL || *raw == '\0')
    bb_read_notes_add (notes, line, _ ("%s: the code is missing; it was given “%s”."), label, id);
  else if (taken)
    bb_read_notes_add (notes, line, _ ("%s: the code “%s” is taken; it was given “%s”."), label, raw, id);
  else
    bb_read_notes_add (notes, line, _ ("%s: “%s” is not possible; it was read as “%s”."), label, raw, id);
  if (raw != NULL)
    bb_item_filler_keep_attribute (item, NULL, BB_WAS "id", raw);
}

/**
 * bb_item_maker_make:
 * @owner: the item that is to own it; it is not appended yet
 * @raw: (nullable): the id in the file
 *
 * Makes an item with the id @raw, or with a new one where there is none or it is taken.
 *
 * Returns: (transfer full): the item, on no board
 */
BbItem *
bb_item_maker_make (BbItem *owner,
                    BbKind kind,
                    const char *raw,
                    guint line,
                    BbReadNotes *notes)
{
  const BbKindInfo *info = bb_kind_get_info (kind);
  gboolean missing = raw == NULL || *raw == '\0';
  g_autofree char *id = NULL;
  gboolean taken;
  BbItem *item;

  if (!info->has_id)
    return bb_board_new_item (kind, NULL);
  item = bb_board_new_item (kind, missing ? info->id : raw);
  taken = bb_item_find_child (owner, kind, bb_item_get_id (item)) != NULL;
  if (!missing && !taken && g_str_equal (bb_item_get_id (item), raw))
    return item;
  if (missing || taken) {
    id = make_free_id (owner, kind, bb_item_get_id (item));
    g_object_unref (item);
    item = bb_board_new_item (kind, id);
  }
  note_id (notes, item, raw, taken, line);
  return item;
}

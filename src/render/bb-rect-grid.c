/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each cell is a chain of entries in one array. Entries of removed items are used again, so that a
 * search that adds and removes much does not slow down. */

#include "config.h"

#include "bb-rect-grid.h"

#include <math.h>

#define MAX_CELLS_A_SIDE 256

typedef struct {
  BbRect rect;
  int owner;
} Item;

typedef struct {
  guint item;
  guint next; /* index of an entry plus 1, or 0 */
} Entry;

typedef struct {
  int left, top, right, bottom;
} CellRange;

struct _BbRectGrid {
  BbRect area;
  double cell_width;
  double cell_height;
  int n_columns;
  int n_rows;
  guint *heads;
  GArray *items;
  GArray *entries;
  guint free_entry; /* likewise */
};

/**
 * bb_rect_grid_new:
 * @area: where most rectangles lie
 * @cell: about how wide and high a cell is
 */
BbRectGrid *
bb_rect_grid_new (const BbRect *area,
                  double cell)
{
  BbRectGrid *self;

  g_return_val_if_fail (area != NULL && area->width > 0 && area->height > 0, NULL);
  g_return_val_if_fail (cell > 0, NULL);

  self = g_new0 (BbRectGrid, 1);
  self->area = *area;
  self->n_columns = (int) CLAMP (ceil (area->width / cell), 1, MAX_CELLS_A_SIDE);
  self->n_rows = (int) CLAMP (ceil (area->height / cell), 1, MAX_CELLS_A_SIDE);
  self->cell_width = area->width / self->n_columns;
  self->cell_height = area->height / self->n_rows;
  self->heads = g_new0 (guint, (gsize) self->n_columns * (gsize) self->n_rows);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

void
bb_rect_grid_free (BbRectGrid *self)
{
  g_free (self->heads);
  g_array_unref (self->items);
  g_array_unref (self->entries);
  g_free (self);
}

static int
to_cell (double offset,
         double size,
         int n_cells)
{
  return (int) CLAMP (floor (offset / size), 0, n_cells - 1);
}

static CellRange
get_cells (const BbRectGrid *self,
           const BbRect *rect)
{
  return (CellRange){
    to_cell (rect->x - self->area.x, self->cell_width, self->n_columns),
    to_cell (rect->y - self->area.y, self->cell_height, self->n_rows),
    to_cell (bb_rect_right (rect) - self->area.x, self->cell_width, self->n_columns),
    to_cell (bb_rect_bottom (rect) - self->area.y, self->cell_height, self->n_rows),
  };
}

static guint
take_entry (BbRectGrid *self,
            guint item,
            guint next)
{
  Entry entry = { item, next };
  guint index = self->free_entry;

  if (index == 0) {
    g_array_append_val (self->entries, entry);
    return self->entries->len;
  }
  self->free_entry = g_array_index (self->entries, Entry, index - 1).next;
  g_array_index (self->entries, Entry, index - 1) = entry;
  return index;
}

/**
 * bb_rect_grid_add:
 * @owner: what bb_rect_grid_find_owners() tells
 *
 * Returns: the item, for bb_rect_grid_remove()
 */
guint
bb_rect_grid_add (BbRectGrid *self,
                  const BbRect *rect,
                  int owner)
{
  Item item = { *rect, owner };
  guint index = self->items->len;
  CellRange cells = get_cells (self, rect);
  int x, y;

  g_array_append_val (self->items, item);
  for (y = cells.top; y <= cells.bottom; y++) {
    for (x = cells.left; x <= cells.right; x++) {
      guint *head = &self->heads[y * self->n_columns + x];

      *head = take_entry (self, index, *head);
    }
  }
  return index;
}

static void
unlink_item (BbRectGrid *self,
             guint *link,
             guint item)
{
  Entry *entries = (Entry *) (gpointer) self->entries->data;
  guint found;

  while (entries[*link - 1].item != item)
    link = &entries[*link - 1].next;
  found = *link;
  *link = entries[found - 1].next;
  entries[found - 1].next = self->free_entry;
  self->free_entry = found;
}

/**
 * bb_rect_grid_remove:
 * @item: from bb_rect_grid_add(), not yet removed
 */
void
bb_rect_grid_remove (BbRectGrid *self,
                     guint item)
{
  CellRange cells;
  int x, y;

  g_return_if_fail (item < self->items->len);

  cells = get_cells (self, &g_array_index (self->items, Item, item).rect);
  for (y = cells.top; y <= cells.bottom; y++)
    for (x = cells.left; x <= cells.right; x++)
      unlink_item (self, &self->heads[y * self->n_columns + x], item);
}

static void
note_owner (int *owners,
            guint *n_owners,
            int owner)
{
  guint i;

  for (i = 0; i < *n_owners; i++)
    if (owners[i] == owner)
      return;
  owners[(*n_owners)++] = owner;
}

/**
 * bb_rect_grid_find_owners:
 * @owners: (array length=most): room for the answer
 *
 * Returns: how many different owners have rectangles that overlap @rect; no more than @most are looked for
 */
guint
bb_rect_grid_find_owners (const BbRectGrid *self,
                          const BbRect *rect,
                          int *owners,
                          guint most)
{
  CellRange cells = get_cells (self, rect);
  const Item *items = (const Item *) (gpointer) self->items->data;
  const Entry *entries = (const Entry *) (gpointer) self->entries->data;
  guint n_owners = 0;
  int x, y;

  for (y = cells.top; y <= cells.bottom; y++) {
    for (x = cells.left; x <= cells.right; x++) {
      guint entry = self->heads[y * self->n_columns + x];

      for (; entry != 0; entry = entries[entry - 1].next) {
        const Item *item = &items[entries[entry - 1].item];

        if (!bb_rect_overlaps (&item->rect, rect))
          continue;
        note_owner (owners, &n_owners, item->owner);
        if (n_owners == most)
          return n_owners;
      }
    }
  }
  return n_owners;
}

gboolean
bb_rect_grid_is_free (const BbRectGrid *self,
                      const BbRect *rect)
{
  int owner;

  return bb_rect_grid_find_owners (self, rect, &owner, 1) == 0;
}

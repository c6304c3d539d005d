/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds items without owning them: they are on the board, or dropped from here first. */

#include "config.h"

#include "bb-reference-list.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbItem *item;
  guint field;
  guint line;
} Reference;

struct _BbReferenceList {
  GArray *references;
};

BbReferenceList *
bb_reference_list_new (void)
{
  BbReferenceList *self = g_new0 (BbReferenceList, 1);

  self->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  return self;
}

void
bb_reference_list_free (BbReferenceList *self)
{
  g_array_unref (self->references);
  g_free (self);
}

/**
 * bb_reference_list_add:
 * @field: any field of @item
 *
 * Notes the field if it refers to something. Snapshots remember items that are gone, so theirs do not
 * count.
 */
void
bb_reference_list_add (BbReferenceList *self,
                       BbItem *item,
                       guint field,
                       guint line)
{
  BbFieldType type = bb_item_get_info (item)->fields[field].type;
  Reference reference = { item, field, line };

  if ((type == BB_FIELD_REFERENCE || type == BB_FIELD_REFERENCES) && bb_item_get_kind (item) != BB_KIND_SNAPSHOT_ROW)
    g_array_append_val (self->references, reference);
}

/**
 * bb_reference_list_drop:
 * @item: the item that was noted last
 */
void
bb_reference_list_drop (BbReferenceList *self,
                        BbItem *item)
{
  while (self->references->len > 0 && g_array_index (self->references, Reference, self->references->len - 1).item == item)
    g_array_set_size (self->references, self->references->len - 1);
}

/* --- the whole board ------------------------------------------------------------------------ */

static void
check_reference (BbBoard *board,
                 BbReadNotes *notes,
                 const Reference *reference,
                 const char *id)
{
  const BbField *field = &bb_item_get_info (reference->item)->fields[reference->field];

  if (*id != '\0' && bb_board_find (board, field->refers_to, id) == NULL)
    bb_read_notes_add (notes, reference->line, _ ("%s: nothing on the board has the code “%s”."), _ (field->label), id);
}

/**
 * bb_reference_list_check:
 *
 * Notes what refers to nothing.
 */
void
bb_reference_list_check (BbReferenceList *self,
                         BbBoard *board,
                         BbReadNotes *notes)
{
  guint i;

  for (i = 0; i < self->references->len; i++) {
    const Reference *reference = &g_array_index (self->references, Reference, i);
    const char *const *ids = bb_item_get_list_value (reference->item, reference->field);

    check_reference (board, notes, reference, bb_item_get_text (reference->item, reference->field));
    for (; *ids != NULL; ids++)
      check_reference (board, notes, reference, *ids);
  }
}

/**
 * bb_reference_list_find_line:
 *
 * Returns: the line of @item, or 0 if it refers to nothing
 */
guint
bb_reference_list_find_line (BbReferenceList *self,
                             BbItem *item)
{
  guint i;

  for (i = 0; i < self->references->len; i++)
    if (g_array_index (self->references, Reference, i).item == item)
      return g_array_index (self->references, Reference, i).line;
  return 0;
}

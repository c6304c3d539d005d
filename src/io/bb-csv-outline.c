/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of bb-csv-column.c, then the fields that are not among them and that this board uses,
 * then the board's own fields. */

#include "config.h"

#include "bb-csv-outline.h"

struct _BbCsvOutline {
  GArray *columns; /* of BbCsvOutlineColumn */
};

static void
clear_column (gpointer data)
{
  g_free (((BbCsvOutlineColumn *) data)->heading);
}

static void
add_column (GArray *columns,
            const BbCsvColumn *column)
{
  BbCsvOutlineColumn added = { *column, g_strdup (bb_csv_column_get_field (column)->id), NULL };

  g_array_append_val (columns, added);
}

static gboolean
is_listed (guint field)
{
  guint i;

  for (i = 0; i < bb_csv_n_columns; i++)
    if (bb_csv_columns[i].type == BB_CSV_FIELD && bb_csv_columns[i].field == field)
      return TRUE;
  return FALSE;
}

static gboolean
own_heading_is_taken (GArray *columns,
                      const char *heading)
{
  guint i;

  for (i = 0; i < columns->len; i++)
    if (g_array_index (columns, BbCsvOutlineColumn, i).own_field != NULL && g_str_equal (g_array_index (columns, BbCsvOutlineColumn, i).heading, heading))
      return TRUE;
  return FALSE;
}

/* Two own fields of one name get different headings, as the import would give them. */
static char *
make_own_heading (GArray *columns,
                  BbItem *own)
{
  const char *label = bb_item_get_text (own, BB_OWN_FIELD_LABEL);
  const char *stem = *label != '\0' ? label : bb_item_get_id (own);
  char *heading = g_strdup (stem);
  guint number;

  for (number = 2; own_heading_is_taken (columns, heading); number++) {
    g_free (heading);
    heading = g_strdup_printf ("%s (%u)", stem, number);
  }
  return heading;
}

static GArray *
list_columns (BbBoard *board)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (BbCsvOutlineColumn));
  BbItemList *own_fields = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  g_array_set_clear_func (columns, clear_column);
  for (i = 0; i < bb_csv_n_columns; i++)
    add_column (columns, &bb_csv_columns[i]);
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (!is_listed (i) && (bb_bet_fields[i].flags & BB_FIELD_IS_PRIVATE) == 0 && bb_board_uses_field (board, i))
      add_column (columns, &(BbCsvColumn){ BB_CSV_FIELD, i });
  for (i = 0; i < bb_item_list_get_length (own_fields); i++) {
    BbItem *own = bb_item_list_peek (own_fields, i);
    BbCsvOutlineColumn column = { { BB_CSV_OWN, 0 }, make_own_heading (columns, own), bb_item_get_id (own) };

    g_array_append_val (columns, column);
  }
  return columns;
}

/**
 * bb_csv_outline_new:
 * @board: must outlive the outline
 *
 * Returns: (transfer full): the columns in order
 */
BbCsvOutline *
bb_csv_outline_new (BbBoard *board)
{
  BbCsvOutline *self = g_new0 (BbCsvOutline, 1);

  self->columns = list_columns (board);
  return self;
}

void
bb_csv_outline_free (BbCsvOutline *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_free (self);
}

guint
bb_csv_outline_get_length (const BbCsvOutline *self)
{
  return self->columns->len;
}

const BbCsvOutlineColumn *
bb_csv_outline_get_column (const BbCsvOutline *self,
                           guint index)
{
  g_return_val_if_fail (index < self->columns->len, NULL);

  return &g_array_index (self->columns, BbCsvOutlineColumn, index);
}

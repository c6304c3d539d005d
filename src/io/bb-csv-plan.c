/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads all cells, finds the bet that each row is about (by its code, or by its title in a table
 * without codes) and compares; nothing is written. A blank cell says nothing: what the bet has
 * stays. */

#include "config.h"

#include "bb-csv-plan.h"

#include "bb-csv-view.h"
#include "bb-csv-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BbCsvPlan {
  BbBoard *board;
  const BbCsvTable *table;
  const BbCsvMapping *mapping;
  BbCsvReading reading;
  BbCsvView *view;
  char **own_fields;   /* by column: the id of the own field, or NULL */
  BbAmountMark *marks; /* by column: the decimal mark that its amounts show */
  GPtrArray *rows;
  GHashTable *ids;    /* id -> line of the table it is in */
  GHashTable *titles; /* of the board's bets, where the table has no codes */
  GPtrArray *notes;
  guint counts[BB_CSV_N_ROW_STATES];
  gboolean needs_date_order;
};

static guint
get_n_columns (const BbCsvPlan *self)
{
  return bb_csv_mapping_get_n_columns (self->mapping);
}

/**
 * bb_csv_plan_add_note:
 * @column: of the table, -1 where no column is to blame
 * @bad: the row cannot be taken
 * @text: (transfer full): without the place
 */
void
bb_csv_plan_add_note (BbCsvPlan *self,
                      BbCsvRow *row,
                      int column,
                      gboolean bad,
                      char *text)
{
  guint index = column >= 0 ? (guint) column : 0;
  const char *heading = column >= 0 ? bb_csv_mapping_get_heading (self->mapping, index) : "";
  BbCsvNote *note = bb_csv_note_new (self->table, row->index, index, heading, text);

  note->bad = bad;
  if (bad)
    row->state = BB_CSV_ROW_BAD;
  g_ptr_array_add (self->notes, note);
}

/* --- the plan --------------------------------------------------------------------------- */

static gboolean
holds_amounts (const BbCsvPlan *self,
               guint column)
{
  const BbField *field = bb_csv_column_get_field (bb_csv_mapping_get_column (self->mapping, column));

  return field != NULL && field->type == BB_FIELD_MONEY;
}

/* One who writes 12.5 in a column means thousands by the comma in 1,200. */
static BbAmountMark
find_mark (const BbCsvPlan *self,
           guint column)
{
  BbAmountMark found = BB_AMOUNT_MARK_UNKNOWN;
  guint row;

  for (row = 0; row < bb_csv_table_get_n_rows (self->table); row++) {
    BbAmountMark mark = bb_amount_tell_mark (bb_csv_table_get_cell (self->table, row, column));

    if (mark != BB_AMOUNT_MARK_UNKNOWN && found != BB_AMOUNT_MARK_UNKNOWN && mark != found)
      return BB_AMOUNT_MARK_UNKNOWN;
    if (mark != BB_AMOUNT_MARK_UNKNOWN)
      found = mark;
  }
  return found;
}

static void
find_marks (BbCsvPlan *self)
{
  guint i;

  self->marks = g_new0 (BbAmountMark, get_n_columns (self) + 1);
  for (i = 0; i < get_n_columns (self); i++)
    if (self->reading.mark != BB_AMOUNT_MARK_UNKNOWN)
      self->marks[i] = self->reading.mark;
    else if (holds_amounts (self, i))
      self->marks[i] = find_mark (self, i);
}

static gboolean
is_plain_line (const BbCsvPlan *self,
               guint column)
{
  return !bb_csv_mapping_has_heading (self->mapping) && bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_TITLE) == (int) column;
}

static void
read_cell (BbCsvPlan *self,
           BbCsvRow *row,
           guint column)
{
  const BbField *field = bb_csv_column_get_field (bb_csv_mapping_get_column (self->mapping, column));
  const char *cell = bb_csv_table_get_cell (self->table, row->index, column);
  g_autofree char *bare = bb_csv_mapping_is_ours (self->mapping) ? bb_csv_unguard (cell) : g_strdup (cell);
  const BbCsvReading reading = { self->reading.dates, self->marks[column] };
  char *note = NULL;
  BbCsvCellResult result;

  if (field == NULL)
    return;
  result = bb_csv_cell_parse (field, is_plain_line (self, column) ? bb_csv_cell_skip_list_sign (bare) : bare, bb_csv_mapping_get_scale (self->mapping, column), &reading, &row->values[column], &note);
  if (note != NULL)
    bb_csv_plan_add_note (self, row, (int) column, result != BB_CSV_CELL_NOTED, note);
  self->needs_date_order = self->needs_date_order || result == BB_CSV_CELL_NEEDS_ORDER;
}

/**
 * bb_csv_plan_get_cell:
 *
 * Returns: (transfer none): what the row says there; none for a blank cell or where there is no column
 */
const BbValue *
bb_csv_plan_get_cell (const BbCsvPlan *self,
                      const BbCsvRow *row,
                      BbCsvType type,
                      guint field)
{
  static const BbValue none = { .kind = BB_VALUE_NONE };
  int column = bb_csv_mapping_find (self->mapping, type, field);

  return column >= 0 ? &row->values[column] : &none;
}

static gboolean
is_blank (const BbCsvPlan *self,
          const BbCsvRow *row)
{
  guint i;

  for (i = 0; i < get_n_columns (self); i++)
    if (!bb_value_is_none (&row->values[i]))
      return FALSE;
  return TRUE;
}

static void
index_titles (BbCsvPlan *self)
{
  guint i;

  if (bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_ID) >= 0)
    return;
  for (i = bb_board_get_n_bets (self->board); i > 0; i--) {
    BbBet *bet = bb_board_get_bet (self->board, i - 1);

    g_hash_table_insert (self->titles, (gpointer) bb_bet_get_title (bet), bet);
  }
}

static void
find_bet (BbCsvPlan *self,
          BbCsvRow *row)
{
  const BbValue *id = bb_csv_plan_get_cell (self, row, BB_CSV_FIELD, BB_BET_ID);
  const BbValue *title = bb_csv_plan_get_cell (self, row, BB_CSV_FIELD, BB_BET_TITLE);

  if (!bb_value_is_none (id)) {
    row->id = g_strdup (id->text);
    row->bet = bb_board_find_bet (self->board, row->id);
  } else if (!bb_value_is_none (title)) {
    row->bet = g_hash_table_lookup (self->titles, title->text);
    g_hash_table_remove (self->titles, title->text);
    row->id = row->bet != NULL ? g_strdup (bb_bet_get_id (row->bet)) : NULL;
  }
}

static void
check_identity (BbCsvPlan *self,
                BbCsvRow *row)
{
  guint line = bb_csv_table_get_line (self->table, row->index, 0);
  gpointer earlier = row->id != NULL ? g_hash_table_lookup (self->ids, row->id) : NULL;

  if (earlier != NULL)
    bb_csv_plan_add_note (self, row, bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_ID), TRUE, g_strdup_printf (_ ("“%s” stands in line %u already"), row->id, GPOINTER_TO_UINT (earlier)));
  else if (row->id != NULL)
    g_hash_table_insert (self->ids, row->id, GUINT_TO_POINTER (line));
  if (row->bet == NULL && bb_value_is_none (bb_csv_plan_get_cell (self, row, BB_CSV_FIELD, BB_BET_TITLE)))
    bb_csv_plan_add_note (self, row, bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_TITLE), TRUE, g_strdup (_ ("The row has no title")));
}

/* The decision of a row is the one we know when it is of the same kind and day. */
static gboolean
decision_differs (const BbCsvPlan *self,
                  const BbCsvRow *row)
{
  const BbValue *decision = bb_csv_plan_get_cell (self, row, BB_CSV_LAST_DECISION, 0);
  const BbValue *date = bb_csv_plan_get_cell (self, row, BB_CSV_LAST_DECISION_ON, 0);
  BbItem *receipt = row->id != NULL ? bb_csv_view_get_receipt (self->view, row->id) : NULL;

  if (bb_value_is_none (decision) && bb_value_is_none (date) && bb_value_is_none (bb_csv_plan_get_cell (self, row, BB_CSV_LAST_DECISION_REASON, 0)))
    return FALSE;
  return receipt == NULL || !bb_value_equal (decision, bb_item_get_value (receipt, BB_RECEIPT_DECISION)) || !bb_value_equal (date, bb_item_get_value (receipt, BB_RECEIPT_DECIDED_ON));
}

static gboolean
is_of_decision (BbCsvType type)
{
  return type == BB_CSV_LAST_DECISION || type == BB_CSV_LAST_DECISION_ON || type == BB_CSV_LAST_DECISION_REASON;
}

/* Whether the cell says something else than the board does. */
static gboolean
cell_differs (const BbCsvPlan *self,
              const BbCsvRow *row,
              guint index)
{
  const BbCsvColumn *column = bb_csv_mapping_get_column (self->mapping, index);
  g_auto (BbValue) value = BB_VALUE_OF_NONE;

  if (bb_value_is_none (&row->values[index]))
    return FALSE;
  if (is_of_decision (column->type))
    return decision_differs (self, row);
  if (row->bet == NULL)
    return TRUE;
  if (column->type == BB_CSV_OWN && self->own_fields[index] == NULL)
    return TRUE;
  bb_csv_view_get_value (self->view, row->bet, column, self->own_fields[index], &value);
  return !bb_value_equal (&value, &row->values[index]);
}

/* What the bet will hold: what the row says, or what the bet has. */
static const BbValue *
get_outcome (const BbCsvPlan *self,
             const BbCsvRow *row,
             guint field)
{
  const BbValue *value = bb_csv_plan_get_cell (self, row, BB_CSV_FIELD, field);

  return bb_value_is_none (value) && row->bet != NULL ? bb_item_get_value (BB_ITEM (row->bet), field) : value;
}

static gint64
get_amount (const BbCsvPlan *self,
            const BbCsvRow *row,
            guint field)
{
  const BbValue *value = get_outcome (self, row, field);

  return value->kind == BB_VALUE_INTEGER ? value->integer : 0;
}

static char *
say_released_above (gint64 released,
                    gint64 cap)
{
  g_autofree char *above = g_strdup_printf ("%" G_GINT64_FORMAT, released);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, cap);

  return g_strdup_printf (_ ("More is released (%s) than the bet may cost (%s)"), above, most);
}

/* What is odd and loads nevertheless. */
static void
note_oddities (BbCsvPlan *self,
               BbCsvRow *row)
{
  gint64 released = get_amount (self, row, BB_BET_FUNDING_RELEASED);
  gint64 cap = get_amount (self, row, BB_BET_FUNDING_CAP);
  int column = bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_FUNDING_RELEASED);

  if (released > 0 && !bb_value_is_none (get_outcome (self, row, BB_BET_FUNDING_CAP)) && released > cap)
    bb_csv_plan_add_note (self, row, column, FALSE, say_released_above (released, cap));
  if (released > 0 && bb_value_is_none (get_outcome (self, row, BB_BET_FUNDING_RATIONALE)))
    bb_csv_plan_add_note (self, row, column, FALSE, g_strdup (_ ("Money is released, and nobody says why")));
}

static void
compare_row (BbCsvPlan *self,
             BbCsvRow *row)
{
  guint i;

  row->state = row->bet == NULL ? BB_CSV_ROW_NEW : BB_CSV_ROW_UNCHANGED;
  for (i = 0; i < get_n_columns (self); i++) {
    row->differs[i] = cell_differs (self, row, i);
    if (row->differs[i] && row->bet != NULL)
      row->state = BB_CSV_ROW_CHANGED;
  }
}

static void
free_row (BbCsvPlan *self,
          BbCsvRow *row)
{
  guint i;

  for (i = 0; i < get_n_columns (self); i++)
    bb_value_clear (&row->values[i]);
  g_free (row->values);
  g_free (row->differs);
  g_free (row->id);
  g_free (row);
}

static void
plan_row (BbCsvPlan *self,
          guint index)
{
  BbCsvRow *row = g_new0 (BbCsvRow, 1);
  guint i;

  row->index = index;
  row->values = g_new0 (BbValue, get_n_columns (self));
  row->differs = g_new0 (gboolean, get_n_columns (self));
  for (i = 0; i < get_n_columns (self); i++)
    read_cell (self, row, i);
  if (row->state != BB_CSV_ROW_BAD && is_blank (self, row)) {
    free_row (self, row);
    return;
  }
  find_bet (self, row);
  check_identity (self, row);
  if (row->state != BB_CSV_ROW_BAD) {
    compare_row (self, row);
    note_oddities (self, row);
  }
  self->counts[row->state]++;
  g_ptr_array_add (self->rows, row);
}

static void
note_unknown (BbCsvPlan *self,
              BbCsvRow *row,
              BbCsvType type,
              const char *id)
{
  if (!g_hash_table_contains (self->ids, id) && bb_board_find_bet (self->board, id) == NULL)
    bb_csv_plan_add_note (self, row, bb_csv_mapping_find (self->mapping, type, 0), FALSE, g_strdup_printf (_ ("No bet has the code “%s”; the tie is kept"), id));
}

static void
check_ties (BbCsvPlan *self,
            BbCsvRow *row)
{
  const BbValue *parent = bb_csv_plan_get_cell (self, row, BB_CSV_PARENT, 0);
  const BbValue *ties = bb_csv_plan_get_cell (self, row, BB_CSV_WAITS_FOR, 0);
  guint i;

  if (row->state == BB_CSV_ROW_BAD)
    return;
  if (!bb_value_is_none (parent))
    note_unknown (self, row, BB_CSV_PARENT, parent->text);
  for (i = 0; !bb_value_is_none (ties) && ties->list[i] != NULL; i++)
    note_unknown (self, row, BB_CSV_WAITS_FOR, ties->list[i]);
}

/* The own field of that name, or NULL. */
static BbItem *
find_own_field (BbBoard *board,
                const char *heading)
{
  BbItemList *list = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (list, i), BB_OWN_FIELD_LABEL), heading))
      return bb_item_list_peek (list, i);
  return bb_board_find (board, BB_KIND_OWN_FIELD, heading);
}

static void
find_own_fields (BbCsvPlan *self)
{
  guint i;

  self->own_fields = g_new0 (char *, get_n_columns (self) + 1);
  for (i = 0; i < get_n_columns (self); i++) {
    BbItem *own = find_own_field (self->board, bb_csv_mapping_get_heading (self->mapping, i));

    if (own != NULL && bb_csv_mapping_get_column (self->mapping, i)->type == BB_CSV_OWN)
      self->own_fields[i] = g_strdup (bb_item_get_id (own));
  }
}

/* --- the object ---------------------------------------------------------------------------- */

/**
 * bb_csv_plan_new:
 * @board: a board, which is not written to yet and must not change before bb_csv_import_apply()
 * @table: must outlive the import, as must @mapping
 * @reading: how what can be read in two ways is meant
 *
 * Returns: (transfer full): a plan
 */
BbCsvPlan *
bb_csv_plan_new (BbBoard *board,
                 const BbCsvTable *table,
                 const BbCsvMapping *mapping,
                 const BbCsvReading *reading)
{
  BbCsvPlan *self = g_new0 (BbCsvPlan, 1);
  guint i;

  self->board = g_object_ref (board);
  self->table = table;
  self->mapping = mapping;
  self->reading = *reading;
  self->view = bb_csv_view_new (board);
  self->rows = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->titles = g_hash_table_new (g_str_hash, g_str_equal);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_csv_note_free);
  find_own_fields (self);
  find_marks (self);
  index_titles (self);
  for (i = bb_csv_mapping_has_heading (mapping) ? 1 : 0; i < bb_csv_table_get_n_rows (table); i++)
    plan_row (self, i);
  for (i = 0; i < self->rows->len; i++)
    check_ties (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_sort (self->notes, bb_csv_note_compare);
  return self;
}

void
bb_csv_plan_free (BbCsvPlan *self)
{
  guint i;

  if (self == NULL)
    return;
  for (i = 0; i < self->rows->len; i++)
    free_row (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->titles);
  for (i = 0; i < get_n_columns (self); i++)
    g_free (self->own_fields[i]);
  g_free (self->own_fields);
  g_free (self->marks);
  bb_csv_view_free (self->view);
  g_object_unref (self->board);
  g_free (self);
}

BbBoard *
bb_csv_plan_get_board (const BbCsvPlan *self)
{
  return self->board;
}

const BbCsvMapping *
bb_csv_plan_get_mapping (const BbCsvPlan *self)
{
  return self->mapping;
}

guint
bb_csv_plan_get_n_rows (const BbCsvPlan *self)
{
  return self->rows->len;
}

/**
 * bb_csv_plan_get_row:
 *
 * Returns: (transfer none): a row that is not blank
 */
BbCsvRow *
bb_csv_plan_get_row (const BbCsvPlan *self,
                     guint index)
{
  return g_ptr_array_index (self->rows, index);
}

/**
 * bb_csv_plan_get_own_field:
 *
 * Returns: (transfer none) (nullable): the id of the board's own field that the column is about, if
 *   the board has it already
 */
const char *
bb_csv_plan_get_own_field (const BbCsvPlan *self,
                           guint column)
{
  return self->own_fields[column];
}

guint
bb_csv_plan_count (const BbCsvPlan *self,
                   BbCsvRowState state)
{
  g_return_val_if_fail (state < BB_CSV_N_ROW_STATES, 0);

  return self->counts[state];
}

/**
 * bb_csv_plan_count_absent:
 *
 * Returns: how many bets of the board no row of the table is about; they stay as they are
 */
guint
bb_csv_plan_count_absent (const BbCsvPlan *self)
{
  guint absent = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (self->board); i++)
    if (!g_hash_table_contains (self->ids, bb_bet_get_id (bb_board_get_bet (self->board, i))))
      absent++;
  return absent;
}

/**
 * bb_csv_plan_needs_date_order:
 *
 * Returns: whether a day can be read in two ways, so that people have to be asked
 */
gboolean
bb_csv_plan_needs_date_order (const BbCsvPlan *self)
{
  return self->needs_date_order;
}

/**
 * bb_csv_plan_get_notes:
 *
 * Returns: (transfer none) (element-type BbCsvNote): what there is to say, by line
 */
const GPtrArray *
bb_csv_plan_get_notes (const BbCsvPlan *self)
{
  return self->notes;
}

/**
 * bb_csv_plan_describe:
 *
 * Returns: (transfer full): "12 new, 9 changed, 3 unchanged, 2 not in this file"
 */
char *
bb_csv_plan_describe (const BbCsvPlan *self)
{
  const struct {
    guint count;
    const char *words;
  } parts[] = {
    { self->counts[BB_CSV_ROW_NEW], _ ("new") },
      { self->counts[BB_CSV_ROW_CHANGED], _ ("changed") },
        { self->counts[BB_CSV_ROW_UNCHANGED], _ ("unchanged") },
          { bb_csv_plan_count_absent (self), _ ("not in this file") },
            { self->counts[BB_CSV_ROW_BAD], _ ("that cannot be read") },
          };
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].count > 0)
      g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", parts[i].count, parts[i].words);
  return g_string_free (text, FALSE);
}

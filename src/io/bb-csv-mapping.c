/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Guesses columns by their headings. A table written by this program is taken by its exact headings
 * alone, so that whatever else stands in it comes back as it was. Elsewhere labels on screen and
 * common headings of other programs are understood; what is not becomes an own field. No two
 * columns have the same target, except that own fields are as many as they like. */

#include "config.h"

#include "bb-csv-mapping.h"

#include "bb-csv-cell.h"
#include "bb-csv-writer.h"
#include "bb-io-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define THOUSAND 1000
#define SAMPLE_ROWS 20u

typedef struct {
  char *heading;
  BbCsvColumn column;
  gint64 scale;
} Entry;

struct _BbCsvMapping {
  GArray *entries; /* of Entry */
  gboolean has_heading;
  gboolean is_ours;
};

/* Headings of other programs, folded, and what we call them; the earlier of two wins a target. */
static const struct {
  const char *heading;
  const char *id;
} synonyms[] = {
  { "summary", "title" },
  { "name", "title" },
  { "bet", "title" },
  { "bets", "title" },
  { "initiative", "title" },
  { "project", "title" },
  { "epic", "title" },
  { "epic_name", "title" },
  { "titel", "title" },
  { "vorhaben", "title" },
  { "issue_key", "id" },
  { "key", "id" },
  { "code", "id" },
  { "team", "owner_team" },
  { "owning_team", "owner_team" },
  { "squad", "owner_team" },
  { "department", "owner_team" },
  { "abteilung", "owner_team" },
  { "assignee", "speaker" },
  { "owner", "speaker" },
  { "responsible", "speaker" },
  { "lead", "speaker" },
  { "verantwortlich", "speaker" },
  { "status", "stage" },
  { "state", "stage" },
  { "due_date", "review_date" },
  { "due", "review_date" },
  { "next_review", "review_date" },
  { "review", "review_date" },
  { "faellig", "review_date" },
  { "fällig", "review_date" },
  { "created", "placed_on" },
  { "start", "placed_on" },
  { "start_date", "placed_on" },
  { "end_date", "expiry_date" },
  { "expires", "expiry_date" },
  { "budget", "funding_cap" },
  { "cap", "funding_cap" },
  { "amount", "funding_cap" },
  { "funding", "funding_cap" },
  { "released", "funding_released" },
  { "spent", "funding_spent" },
  { "actuals", "funding_spent" },
  { "rationale", "funding_rationale" },
  { "why", "funding_rationale" },
  { "reason", "funding_rationale" },
  { "labels", "tags" },
  { "url", "link" },
  { "parent_key", "parent" },
  { "blocked_by", "depends_on" },
  { "waits_for", "depends_on" },
  { "short", "short_name" },
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->heading);
}

static Entry *
get_entry (const BbCsvMapping *self,
           guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

static gboolean
find_by_label (const char *folded,
               BbCsvColumn *column)
{
  guint i;

  for (i = 0; i < BB_BET_N_FIELDS; i++) {
    g_autofree char *label = bb_csv_fold (bb_bet_fields[i].label);
    g_autofree char *translated = bb_csv_fold (_ (bb_bet_fields[i].label));

    if (g_str_equal (folded, label) || g_str_equal (folded, translated)) {
      *column = (BbCsvColumn){ BB_CSV_FIELD, i };
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
find_by_synonym (const char *folded,
                 BbCsvColumn *column)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (folded, synonyms[i].heading))
      return bb_csv_column_find (synonyms[i].id, column);
  return FALSE;
}

static gboolean
find_folded (const char *folded,
             BbCsvColumn *column)
{
  return bb_csv_column_find (folded, column) || find_by_label (folded, column) || find_by_synonym (folded, column);
}

static gboolean
is_money (const BbCsvColumn *column)
{
  const BbField *field = bb_csv_column_get_field (column);

  return field != NULL && field->type == BB_FIELD_MONEY;
}

/* A heading that ends in `_k` (or `(k€)`) means thousands. */
static gboolean
find_thousands (const char *folded,
                BbCsvColumn *column)
{
  g_autofree char *bare = NULL;

  if (!g_str_has_suffix (folded, "_k"))
    return FALSE;
  bare = g_strndup (folded, strlen (folded) - strlen ("_k"));
  return find_folded (bare, column) && is_money (column);
}

static void
guess_column (Entry *entry,
              gboolean is_ours)
{
  g_autofree char *folded = bb_csv_fold (entry->heading);

  entry->scale = 1;
  entry->column = (BbCsvColumn){ BB_CSV_OWN, 0 };
  if (*entry->heading == '\0')
    entry->column.type = BB_CSV_NOTHING;
  else if (find_thousands (folded, &entry->column))
    entry->scale = THOUSAND;
  else if (is_ours)
    bb_csv_column_find (entry->heading, &entry->column);
  else
    find_folded (folded, &entry->column);
}

/* A choice column whose cells are not our choices is somebody's own field. */
static gboolean
cells_fit (const BbCsvTable *table,
           guint index,
           const BbCsvColumn *column)
{
  const BbField *field = bb_csv_column_get_field (column);
  const BbCsvReading reading = { BB_DATE_ORDER_UNKNOWN, BB_AMOUNT_MARK_UNKNOWN };
  guint row;

  if (field == NULL || field->type != BB_FIELD_CHOICE)
    return TRUE;
  for (row = 1; row < bb_csv_table_get_n_rows (table); row++) {
    g_auto (BbValue) value = BB_VALUE_OF_NONE;
    g_autofree char *note = NULL;

    if (bb_csv_cell_parse (field, bb_csv_table_get_cell (table, row, index), 1, &reading, &value, &note) == BB_CSV_CELL_BAD)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_taken (const BbCsvMapping *self,
          guint count,
          const BbCsvColumn *column)
{
  guint i;

  for (i = 0; i < count; i++) {
    const BbCsvColumn *other = &get_entry (self, i)->column;

    if (column->type != BB_CSV_OWN && other->type == column->type && other->field == column->field)
      return TRUE;
  }
  return FALSE;
}

/* Own fields of one name would be one field: the second is called `Name (2)`. */
static char *
make_unique_heading (const BbCsvMapping *self,
                     guint count,
                     const char *heading)
{
  g_autofree char *unique = g_strdup (heading);
  guint number = 2;
  guint i;

  for (i = 0; i < count; i++)
    if (get_entry (self, i)->column.type == BB_CSV_OWN && g_str_equal (get_entry (self, i)->heading, unique)) {
      g_free (unique);
      unique = g_strdup_printf ("%s (%u)", heading, number++);
      i = (guint) -1;
    }
  return g_steal_pointer (&unique);
}

static void
add_entry (BbCsvMapping *self,
           const BbCsvTable *table,
           guint index)
{
  const char *cell = bb_csv_table_get_cell (table, 0, index);
  g_autofree char *heading = self->is_ours ? bb_csv_unguard (cell) : g_strdup (cell);
  Entry entry = { 0 };

  entry.heading = heading;
  guess_column (&entry, self->is_ours);
  if (is_taken (self, index, &entry.column) || (!self->is_ours && !cells_fit (table, index, &entry.column)))
    entry.column.type = BB_CSV_OWN;
  entry.heading = entry.column.type == BB_CSV_OWN ? make_unique_heading (self, index, heading) : g_steal_pointer (&heading);
  g_array_append_val (self->entries, entry);
}

static gboolean
is_heading (const char *cell)
{
  g_autofree char *folded = bb_csv_fold (cell);
  BbCsvColumn column;

  return find_folded (folded, &column) || find_thousands (folded, &column);
}

static gboolean
is_number_or_day (const char *cell)
{
  gint64 amount;
  BbDate date;

  return bb_amount_parse (cell, 1, BB_AMOUNT_MARK_UNKNOWN, &amount) != BB_AMOUNT_PARSE_INVALID || bb_date_parse (cell, BB_DATE_ORDER_UNKNOWN, &date) != BB_DATE_PARSE_INVALID;
}

/* One that we know is a heading; without any, a number or a day shows that it is none. */
static gboolean
first_row_is_heading (const BbCsvTable *table)
{
  guint n_cells = bb_csv_table_get_n_cells (table, 0);
  gboolean has_number = FALSE;
  guint i;

  for (i = 0; i < n_cells; i++) {
    if (is_heading (bb_csv_table_get_cell (table, 0, i)))
      return TRUE;
    has_number = has_number || is_number_or_day (bb_csv_table_get_cell (table, 0, i));
  }
  return n_cells > 1 && !has_number;
}

/* How much there is to read in a column; nothing where it holds numbers or days. */
static gsize
count_words (const BbCsvTable *table,
             guint index)
{
  gsize length = 0;
  guint row;

  for (row = 0; row < MIN (bb_csv_table_get_n_rows (table), SAMPLE_ROWS); row++) {
    const char *cell = bb_csv_table_get_cell (table, row, index);

    if (is_number_or_day (cell))
      return 0;
    length += strlen (cell);
  }
  return length;
}

/* Without headings the titles are where there is most to read. */
static void
add_bare_columns (BbCsvMapping *self,
                  const BbCsvTable *table)
{
  guint n_columns = bb_csv_table_get_n_rows (table) > 0 ? bb_csv_table_get_n_cells (table, 0) : 1;
  guint titles = 0;
  guint i;

  for (i = 1; i < n_columns; i++)
    if (count_words (table, i) > count_words (table, titles))
      titles = i;
  for (i = 0; i < n_columns; i++) {
    Entry entry = { g_strdup (""), { BB_CSV_FIELD, BB_BET_TITLE }, 1 };

    g_array_append_val (self->entries, entry);
    if (i != titles)
      bb_csv_mapping_set_column (self, i, (BbCsvColumn){ BB_CSV_OWN, 0 });
  }
}

/**
 * bb_csv_mapping_new:
 *
 * Rows without a heading are taken for what they look like: a list of titles, with whatever stands
 * beside them as own fields.
 *
 * Returns: (transfer full): a guess
 */
BbCsvMapping *
bb_csv_mapping_new (const BbCsvTable *table)
{
  BbCsvMapping *self = g_new0 (BbCsvMapping, 1);
  guint i;

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->has_heading = bb_csv_table_get_n_rows (table) > 0 && first_row_is_heading (table);
  self->is_ours = self->has_heading && g_str_equal (bb_csv_table_get_cell (table, 0, 0), "id") && g_str_equal (bb_csv_table_get_cell (table, 0, 1), "title");
  if (!self->has_heading)
    add_bare_columns (self, table);
  for (i = 0; self->has_heading && i < bb_csv_table_get_n_cells (table, 0); i++)
    add_entry (self, table, i);
  return self;
}

void
bb_csv_mapping_free (BbCsvMapping *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

guint
bb_csv_mapping_get_n_columns (const BbCsvMapping *self)
{
  return self->entries->len;
}

/**
 * bb_csv_mapping_get_heading:
 *
 * Returns: (transfer none): what stands above the column; empty for a list without heading
 */
const char *
bb_csv_mapping_get_heading (const BbCsvMapping *self,
                            guint index)
{
  g_return_val_if_fail (index < self->entries->len, "");

  return get_entry (self, index)->heading;
}

const BbCsvColumn *
bb_csv_mapping_get_column (const BbCsvMapping *self,
                           guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &get_entry (self, index)->column;
}

/**
 * bb_csv_mapping_get_scale:
 *
 * Returns: what an amount in the column counts in: 1 or a higher power of ten
 */
gint64
bb_csv_mapping_get_scale (const BbCsvMapping *self,
                          guint index)
{
  g_return_val_if_fail (index < self->entries->len, 1);

  return get_entry (self, index)->scale;
}

/**
 * bb_csv_mapping_find:
 * @field: for %BB_CSV_FIELD, a BbBetField; otherwise 0
 *
 * Returns: the column with that target, or -1
 */
int
bb_csv_mapping_find (const BbCsvMapping *self,
                     BbCsvType type,
                     guint field)
{
  guint i;

  for (i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->column.type == type && get_entry (self, i)->column.field == field)
      return (int) i;
  return -1;
}

/**
 * bb_csv_mapping_has_heading:
 *
 * Returns: whether the first row of the table is no bet
 */
gboolean
bb_csv_mapping_has_heading (const BbCsvMapping *self)
{
  return self->has_heading;
}

/**
 * bb_csv_mapping_is_ours:
 *
 * Returns: whether the table looks like one this program wrote, guards before formulas included
 */
gboolean
bb_csv_mapping_is_ours (const BbCsvMapping *self)
{
  return self->is_ours;
}

/**
 * bb_csv_mapping_set_column:
 *
 * Another column that had the same target becomes an own field.
 */
void
bb_csv_mapping_set_column (BbCsvMapping *self,
                           guint index,
                           BbCsvColumn column)
{
  int taken = column.type == BB_CSV_OWN || column.type == BB_CSV_NOTHING ? -1 : bb_csv_mapping_find (self, column.type, column.field);
  Entry *entry;

  g_return_if_fail (index < self->entries->len);

  if (taken >= 0 && (guint) taken != index)
    get_entry (self, (guint) taken)->column = (BbCsvColumn){ BB_CSV_OWN, 0 };
  entry = get_entry (self, index);
  entry->column = column;
  if (column.type == BB_CSV_OWN && *entry->heading == '\0') {
    g_free (entry->heading);
    entry->heading = g_strdup_printf (_ ("Column %u"), index + 1);
  }
}

void
bb_csv_mapping_set_scale (BbCsvMapping *self,
                          guint index,
                          gint64 scale)
{
  g_return_if_fail (index < self->entries->len && scale >= 1);

  get_entry (self, index)->scale = scale;
}

static gboolean
find_target (const char *id,
             BbCsvColumn *column,
             gint64 *scale)
{
  *scale = 1;
  if (g_str_equal (id, "own"))
    *column = (BbCsvColumn){ BB_CSV_OWN, 0 };
  else if (g_str_equal (id, "nothing"))
    *column = (BbCsvColumn){ BB_CSV_NOTHING, 0 };
  else if (find_thousands (id, column))
    *scale = THOUSAND;
  else
    return bb_csv_column_find (id, column);
  return TRUE;
}

/**
 * bb_csv_mapping_rename:
 * @rule: `Their heading=field`; the field is an id, `own` or `nothing`
 * @error: %BB_IO_ERROR_INVALID
 *
 * Returns: whether both are known
 */
gboolean
bb_csv_mapping_rename (BbCsvMapping *self,
                       const char *rule,
                       GError **error)
{
  const char *equals = strrchr (rule, '=');
  g_autofree char *heading = equals != NULL ? g_strstrip (g_strndup (rule, (gsize) (equals - rule))) : NULL;
  g_autofree char *folded = heading != NULL ? bb_csv_fold (heading) : NULL;
  g_autofree char *id = equals != NULL ? g_strstrip (g_strdup (equals + 1)) : NULL;
  BbCsvColumn column;
  gint64 scale;
  guint i;

  if (equals == NULL || !find_target (id, &column, &scale)) {
    bb_io_error_set_at (error, BB_IO_ERROR_INVALID, 0, 0, _ ("“%s” does not name a field; write “Their heading=title” or another field’s id"), rule);
    return FALSE;
  }
  for (i = 0; i < self->entries->len; i++) {
    g_autofree char *theirs = bb_csv_fold (get_entry (self, i)->heading);

    if (g_str_equal (theirs, folded)) {
      bb_csv_mapping_set_column (self, i, column);
      bb_csv_mapping_set_scale (self, i, scale);
      return TRUE;
    }
  }
  bb_io_error_set_at (error, BB_IO_ERROR_INVALID, 0, 0, _ ("No column is headed “%s”"), heading);
  return FALSE;
}

/**
 * bb_csv_mapping_check:
 * @error: %BB_IO_ERROR_INVALID
 *
 * Returns: whether there is a column to know bets by: a title or a code
 */
gboolean
bb_csv_mapping_check (const BbCsvMapping *self,
                      GError **error)
{
  if (bb_csv_mapping_find (self, BB_CSV_FIELD, BB_BET_TITLE) >= 0 || bb_csv_mapping_find (self, BB_CSV_FIELD, BB_BET_ID) >= 0)
    return TRUE;
  bb_io_error_set_at (error, BB_IO_ERROR_INVALID, 1, 1, _ ("No column holds the titles. Name the one that does: “Their heading=title”."));
  return FALSE;
}

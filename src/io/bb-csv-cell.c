/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of tables that people keep: what they write for an amount, a day or a choice is understood
 * where it can mean one thing only. */

#include "config.h"

#include "bb-admit.h"
#include "bb-csv-cell.h"
#include "bb-csv-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A place is read in tenths: as if its number were written in a column of tens. */
#define TENTHS 10

/* What people write where there is nothing to write. */
static const char *const blanks[] = { "-", "–", "—", "?", "n/a", "N/A", "tbd", "TBD", NULL };

/* Words of other programs for our choices: the set, the word folded, our id. */
static const struct {
  const char *set;
  const char *word;
  const char *id;
} synonyms[] = {
  { "stage", "to_do", "candidate" },
  { "stage", "todo", "candidate" },
  { "stage", "open", "candidate" },
  { "stage", "new", "candidate" },
  { "stage", "backlog", "candidate" },
  { "stage", "proposed", "candidate" },
  { "stage", "idea", "candidate" },
  { "stage", "discovery", "shaping" },
  { "stage", "planned", "shaping" },
  { "stage", "in_progress", "active" },
  { "stage", "doing", "active" },
  { "stage", "in_review", "active" },
  { "stage", "on_hold", "paused" },
  { "stage", "blocked", "paused" },
  { "stage", "cancelled", "stopped" },
  { "stage", "canceled", "stopped" },
  { "stage", "wont_do", "stopped" },
  { "stage", "won_t_do", "stopped" },
  { "stage", "closed", "done" },
  { "stage", "resolved", "done" },
  { "stage", "completed", "done" },
  { "review_kind", "quarterly", "quarterly" },
  { "review_kind", "monthly_check", "check" },
  { "review_kind", "quarter_check", "check" },
  { "review_kind", "half_year", "half_year" },
};

/**
 * bb_csv_fold:
 * @words: a heading or a cell
 *
 * Returns: (transfer full): @words in small letters, with one underscore for all between words
 */
char *
bb_csv_fold (const char *words)
{
  g_autofree char *small = g_utf8_strdown (words, -1);
  GString *folded = g_string_new (NULL);
  gboolean gap = FALSE;
  const char *at;

  for (at = small; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (!g_unichar_isalnum (letter)) {
      gap = folded->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c (folded, '_');
    gap = FALSE;
    g_string_append_unichar (folded, letter);
  }
  return g_string_free (folded, FALSE);
}

static const char *
find_choice (const BbValueSet *set,
             const char *cell)
{
  g_autofree char *folded = bb_csv_fold (cell);
  guint i;

  if (bb_value_set_find (set, cell) != NULL)
    return bb_value_set_find (set, cell)->id;
  for (i = 0; i < set->n_choices; i++) {
    g_autofree char *id = bb_csv_fold (set->choices[i].id);
    g_autofree char *label = bb_csv_fold (set->choices[i].label);
    g_autofree char *translated = bb_csv_fold (_ (set->choices[i].label));

    if (g_str_equal (folded, id) || g_str_equal (folded, label) || g_str_equal (folded, translated))
      return set->choices[i].id;
  }
  for (i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (synonyms[i].set, set->id) && g_str_equal (synonyms[i].word, folded))
      return synonyms[i].id;
  return NULL;
}

/* Looks like the id of a choice that a newer version may know. */
static gboolean
is_token (const char *cell)
{
  return strspn (cell, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (cell) && strchr (cell, '_') != NULL;
}

static char *
list_choices (const BbValueSet *set)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < set->n_choices; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", set->choices[i].id);
  return g_string_free (text, FALSE);
}

static BbCsvCellResult
parse_choice (const BbField *field,
              const char *cell,
              BbValue *value,
              char **note)
{
  const char *id = find_choice (field->set, cell);
  g_autofree char *choices = NULL;

  if (id != NULL) {
    *value = BB_VALUE_OF_ID (g_strdup (id));
    return BB_CSV_CELL_OK;
  }
  if (is_token (cell)) {
    *value = BB_VALUE_OF_ID (g_strdup (cell));
    *note = g_strdup_printf (_ ("“%s” is not known here; it is kept"), cell);
    return BB_CSV_CELL_NOTED;
  }
  choices = list_choices (field->set);
  *note = g_strdup_printf (_ ("“%s” is none of: %s"), cell, choices);
  return BB_CSV_CELL_BAD;
}

static BbCsvCellResult
parse_date (const char *cell,
            BbDateOrder order,
            BbValue *value,
            char **note)
{
  BbDate date;

  switch (bb_date_parse (cell, order, &date)) {
  case BB_DATE_PARSE_OK:
    *value = BB_VALUE_OF_DATE (date);
    return BB_CSV_CELL_OK;
  case BB_DATE_PARSE_AMBIGUOUS:
    *note = g_strdup_printf (_ ("“%s” can be read as day and month or as month and day"), cell);
    return BB_CSV_CELL_NEEDS_ORDER;
  case BB_DATE_PARSE_INVALID:
  default:
    *note = g_strdup_printf (_ ("“%s” is not a day; write it like 2026-12-07"), cell);
    return BB_CSV_CELL_BAD;
  }
}

static BbCsvCellResult
parse_number (const BbField *field,
              const char *cell,
              gint64 scale,
              BbAmountMark mark,
              BbValue *value,
              char **note)
{
  gboolean is_place = field->type == BB_FIELD_PLACE;
  gint64 number;
  BbAmountParse result = bb_amount_parse (cell, is_place ? TENTHS : scale, mark, &number);

  switch (result) {
  case BB_AMOUNT_PARSE_AMBIGUOUS:
    *note = g_strdup_printf (_ ("“%s” can mean thousands or decimals; write it without the mark, or with fewer decimals"), cell);
    return BB_CSV_CELL_BAD;
  case BB_AMOUNT_PARSE_INVALID:
  default:
    *note = g_strdup_printf (field->type == BB_FIELD_MONEY ? _ ("“%s” is not an amount") : _ ("“%s” is not a number"), cell);
    return BB_CSV_CELL_BAD;
  case BB_AMOUNT_PARSE_OK:
  case BB_AMOUNT_PARSE_ROUNDED:
    break;
  }
  if (is_place)
    *value = BB_VALUE_OF_TENTHS ((gint) CLAMP (number, G_MININT, G_MAXINT));
  else
    *value = BB_VALUE_OF_INTEGER (number);
  if (result == BB_AMOUNT_PARSE_OK)
    return BB_CSV_CELL_OK;
  *note = g_strdup_printf (_ ("“%s” was rounded"), cell);
  return BB_CSV_CELL_NOTED;
}

static BbCsvCellResult
parse_kind (const BbField *field,
            const char *cell,
            gint64 scale,
            const BbCsvReading *reading,
            BbValue *value,
            char **note)
{
  switch (field->type) {
  case BB_FIELD_CHOICE:
    return parse_choice (field, cell, value, note);
  case BB_FIELD_DATE:
    return parse_date (cell, reading->dates, value, note);
  case BB_FIELD_INTEGER:
  case BB_FIELD_MONEY:
  case BB_FIELD_PLACE:
  case BB_FIELD_FLAG:
    return parse_number (field, cell, scale, reading->mark, value, note);
  case BB_FIELD_LIST:
  case BB_FIELD_REFERENCES:
    *value = BB_VALUE_OF_LIST (bb_csv_split (cell));
    return BB_CSV_CELL_OK;
  case BB_FIELD_REFERENCE:
    *value = BB_VALUE_OF_ID (g_strdup (cell));
    return BB_CSV_CELL_OK;
  case BB_FIELD_LINE:
  case BB_FIELD_TEXT:
    *value = BB_VALUE_OF_TEXT (g_strdup (cell));
    return BB_CSV_CELL_OK;
  default:
    g_assert_not_reached ();
  }
}

static gboolean
is_words (const BbField *field)
{
  return field->type == BB_FIELD_LINE || field->type == BB_FIELD_TEXT;
}

/* A dash in the place of a number, a day or a choice says nothing; a list may well hold one. */
static gboolean
may_be_dashed (const BbField *field)
{
  return field->type == BB_FIELD_CHOICE || bb_csv_cell_is_plain (field);
}

/**
 * bb_csv_cell_parse:
 * @scale: what an amount without a word behind it counts in
 * @value: (out caller-allocates): what the field would hold; none for a blank cell
 * @note: (out) (nullable): what there is to say about the cell, without its place
 */
BbCsvCellResult
bb_csv_cell_parse (const BbField *field,
                   const char *cell,
                   gint64 scale,
                   const BbCsvReading *reading,
                   BbValue *value,
                   char **note)
{
  g_auto (BbValue) parsed = BB_VALUE_OF_NONE;
  g_autofree char *bare = g_strstrip (g_strdup (cell));
  BbCsvCellResult result;

  *value = BB_VALUE_OF_NONE;
  *note = NULL;
  if (is_words (field) ? *cell == '\0' : *bare == '\0' || (may_be_dashed (field) && g_strv_contains (blanks, bare)))
    return BB_CSV_CELL_OK;
  result = parse_kind (field, is_words (field) ? cell : bare, scale, reading, &parsed, note);
  if (result == BB_CSV_CELL_BAD || result == BB_CSV_CELL_NEEDS_ORDER)
    return result;
  bb_field_admit (field, &parsed, value);
  if (is_words (field) && value->kind != BB_VALUE_NONE && strlen (value->text) < strlen (parsed.text)) {
    *note = g_strdup (_("The text is longer than can be kept; its beginning was taken"));
    return BB_CSV_CELL_NOTED;
  }
  if (is_words (field) || parsed.kind == BB_VALUE_LIST || bb_value_equal (&parsed, value))
    return result;
  g_free (*note);
  *note = g_strdup_printf (_ ("“%s” is out of range; the nearest possible was taken"), bare);
  return BB_CSV_CELL_NOTED;
}

/**
 * bb_csv_cell_format:
 *
 * Returns: (transfer full): the value as a cell, by no locale
 */
char *
bb_csv_cell_format (const BbField *field,
                    const BbValue *value)
{
  switch (value->kind) {
  case BB_VALUE_INTEGER:
    return bb_amount_to_text (value->integer);
  case BB_VALUE_TENTHS:
    if (value->tenths % 10 == 0)
      return g_strdup_printf ("%d", value->tenths / 10);
    return g_strdup_printf ("%d.%d", value->tenths / 10, value->tenths % 10);
  case BB_VALUE_DATE:
    return bb_date_to_iso (value->date);
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    return g_strdup (value->text);
  case BB_VALUE_LIST:
    return bb_csv_join ((const char *const *) value->list);
  case BB_VALUE_NONE:
  default:
    return g_strdup ("");
  }
}

/**
 * bb_csv_cell_is_plain:
 *
 * Returns: whether a cell of the field can only be a number or a day, which needs no guard
 */
gboolean
bb_csv_cell_is_plain (const BbField *field)
{
  BbValueKind kind = bb_field_get_value_kind (field);

  return kind == BB_VALUE_INTEGER || kind == BB_VALUE_TENTHS || kind == BB_VALUE_DATE;
}

/**
 * bb_csv_cell_skip_list_sign:
 * @line: a line of a plain list: "- one", "• one", "1. one"
 *
 * Returns: (transfer none): what stands behind the sign, within @line
 */
const char *
bb_csv_cell_skip_list_sign (const char *line)
{
  static const char *const signs[] = { "- ", "* ", "• ", "– " };
  const char *at = line;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line, signs[i]))
      return line + strlen (signs[i]);
  while (g_ascii_isdigit (*at))
    at++;
  return at > line && (*at == '.' || *at == ')') && at[1] == ' ' ? at + 2 : line;
}

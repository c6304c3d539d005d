/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values in words and back: one writer and one reader for each type of field. What a reader gives
 * for the words of its writer is the value itself. */

#include "config.h"

#include "bb-field-words.h"

#include "bb-amount.h"
#include "bb-model-error.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TENTHS_MAX 1000

/* Ids of the value set, in the order of BbAmountUnit. */
static const char *const unit_ids[] = {
  [BB_AMOUNT_UNIT_ONE] = "unit",
  [BB_AMOUNT_UNIT_THOUSAND] = "thousand",
  [BB_AMOUNT_UNIT_MILLION] = "million",
  [BB_AMOUNT_UNIT_PEOPLE] = "people",
  [BB_AMOUNT_UNIT_TEAM_WEEKS] = "team_weeks",
  [BB_AMOUNT_UNIT_NONE] = "none",
};

/**
 * bb_board_get_amount_unit:
 *
 * Returns: what the board counts in; thousands where the file has a unit that is not known here
 */
BbAmountUnit
bb_board_get_amount_unit (BbBoard *self)
{
  const char *id = bb_item_get_text (BB_ITEM (self), BB_BOARD_AMOUNT_UNIT);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (unit_ids); i++)
    if (g_str_equal (unit_ids[i], id))
      return (BbAmountUnit) i;
  return BB_AMOUNT_UNIT_THOUSAND;
}

static const char *
get_currency (BbBoard *board)
{
  return bb_item_get_text (BB_ITEM (board), BB_BOARD_CURRENCY);
}

/**
 * bb_board_format_amount:
 * @amount: in whole units
 *
 * Returns: (transfer full): every digit of the amount, in what the board counts in
 */
char *
bb_board_format_amount (BbBoard *self,
                        gint64 amount)
{
  return bb_amount_unit_format (bb_board_get_amount_unit (self), amount, get_currency (self));
}

/**
 * bb_board_get_field_label:
 * @bet_field: a field of bets
 *
 * Returns: (transfer none): what the field is called on this board; without a word of money where the
 *   board counts nothing
 */
const char *
bb_board_get_field_label (BbBoard *self,
                          guint bet_field)
{
  g_return_val_if_fail (BB_IS_BOARD (self) && bet_field < BB_BET_N_FIELDS, NULL);

  if (bet_field == BB_BET_FUNDING_RATIONALE && !bb_board_counts_money (self))
    return _ ("Why we do it");
  return _ (bb_bet_fields[bet_field].label);
}

/**
 * bb_date_to_words:
 *
 * Returns: (transfer full): the day as one would say it, with its year; an empty string for none
 */
char *
bb_date_to_words (BbDate self)
{
  /* Translators: a day as for strftime(): 7 December 2026. */
  return bb_date_format (self, _ ("%-d %B %Y"));
}

/* --- to words --------------------------------------------------------------------------------- */

static char *
write_text (const BbField *field,
            BbBoard *board,
            const BbValue *value)
{
  return g_strdup (value->text);
}

static char *
write_list (const BbField *field,
            BbBoard *board,
            const BbValue *value)
{
  return g_strjoinv ("\n", value->list);
}

static char *
write_integer (const BbField *field,
               BbBoard *board,
               const BbValue *value)
{
  return bb_amount_to_text (value->integer);
}

/* People and team-weeks are plain numbers: the label beside them says what they count. */
static char *
write_money (const BbField *field,
             BbBoard *board,
             const BbValue *value)
{
  if (!bb_amount_unit_is_money (bb_board_get_amount_unit (board)))
    return bb_amount_to_text (value->integer);
  return bb_board_format_amount (board, value->integer);
}

static char *
write_place (const BbField *field,
             BbBoard *board,
             const BbValue *value)
{
  const char *mark = bb_amount_mark_of_locale () == BB_AMOUNT_MARK_COMMA ? "," : ".";

  if (value->tenths % 10 == 0)
    return g_strdup_printf ("%d", value->tenths / 10);
  return g_strdup_printf ("%d%s%d", value->tenths / 10, mark, value->tenths % 10);
}

static char *
write_date (const BbField *field,
            BbBoard *board,
            const BbValue *value)
{
  return bb_date_to_words (value->date);
}

static char *
write_choice (const BbField *field,
              BbBoard *board,
              const BbValue *value)
{
  const BbChoice *choice = bb_value_set_find (field->set, value->text);

  return g_strdup (choice != NULL ? _ (choice->label) : value->text);
}

static char *
write_reference (const BbField *field,
                 BbBoard *board,
                 const BbValue *value)
{
  BbItem *item = bb_board_find (board, field->refers_to, value->text);
  const char *name = item != NULL ? bb_item_get_text (item, BB_FIELD_ID + 1) : "";

  return g_strdup (*name != '\0' ? name : value->text);
}

static char *
write_flag (const BbField *field,
            BbBoard *board,
            const BbValue *value)
{
  return g_strdup (_ ("Yes"));
}

/* --- from words ------------------------------------------------------------------------------- */

static gboolean
refuse (GError **error,
        const char *message)
{
  g_set_error_literal (error, BB_MODEL_ERROR, BB_MODEL_ERROR_WORDS, message);
  return FALSE;
}

static gboolean
read_text (const BbField *field,
           BbBoard *board,
           const char *words,
           BbValue *value,
           GError **error)
{
  *value = (BbValue){ .kind = bb_field_get_value_kind (field), .text = g_strdup (words) };
  return TRUE;
}

static gboolean
read_list (const BbField *field,
           BbBoard *board,
           const char *words,
           BbValue *value,
           GError **error)
{
  *value = BB_VALUE_OF_LIST (g_strsplit (words, "\n", -1));
  return TRUE;
}

static gboolean
read_integer (const BbField *field,
              BbBoard *board,
              const char *words,
              BbValue *value,
              GError **error)
{
  gint64 maximum = field->maximum > 0 ? field->maximum : G_MAXINT32;
  gint64 number;

  if (!g_ascii_string_to_signed (words, 10, field->minimum, maximum, &number, NULL)) {
    g_set_error (error,
                 BB_MODEL_ERROR,
                 BB_MODEL_ERROR_WORDS,
                 /* Translators: two whole numbers. */
                 _ ("A whole number from %d to %d"),
                    (int) field->minimum,
                    (int) maximum);
    return FALSE;
  }
  *value = BB_VALUE_OF_INTEGER (number);
  return TRUE;
}

/* The board's own word for its currency may be one that nothing else would take for a currency. */
static const char *
skip_currency (BbBoard *board,
               const char *words)
{
  const char *currency = get_currency (board);

  return *currency != '\0' && g_str_has_prefix (words, currency) ? words + strlen (currency) : words;
}

static gboolean
read_money (const BbField *field,
            BbBoard *board,
            const char *words,
            BbValue *value,
            GError **error)
{
  gint64 scale = bb_amount_unit_get_scale (bb_board_get_amount_unit (board));
  gint64 amount;

  switch (bb_amount_parse (skip_currency (board, words), scale, bb_amount_mark_of_locale (), &amount)) {
  case BB_AMOUNT_PARSE_OK:
    break;
  case BB_AMOUNT_PARSE_ROUNDED:
    return refuse (error, _ ("Parts of a whole unit are not kept"));
  case BB_AMOUNT_PARSE_AMBIGUOUS:
  case BB_AMOUNT_PARSE_INVALID:
  default:
    return refuse (error, _ ("An amount such as 420, 250k or 1.2m"));
  }
  *value = BB_VALUE_OF_INTEGER (amount);
  return TRUE;
}

static gboolean
read_place (const BbField *field,
            BbBoard *board,
            const char *words,
            BbValue *value,
            GError **error)
{
  gint64 tenths;

  if (bb_amount_parse (words, 10, bb_amount_mark_of_locale (), &tenths) == BB_AMOUNT_PARSE_INVALID || tenths < 0 || tenths > TENTHS_MAX)
    return refuse (error, _ ("A number from 0 to 100"));
  *value = BB_VALUE_OF_TENTHS ((gint) tenths);
  return TRUE;
}

/* A day with its month as a word, in the language of the locale. */
static BbDate
parse_named_month (const char *words)
{
  const char *at;
  GDate date;

  for (at = words; *at != '\0' && !g_unichar_isalpha (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    ;
  if (*at == '\0')
    return BB_DATE_NONE;
  g_date_clear (&date, 1);
  g_date_set_parse (&date, words);
  if (!g_date_valid (&date))
    return BB_DATE_NONE;
  return bb_date_new (g_date_get_year (&date), (guint) g_date_get_month (&date), g_date_get_day (&date));
}

static gboolean
read_date (const BbField *field,
           BbBoard *board,
           const char *words,
           BbValue *value,
           GError **error)
{
  BbDate date;

  if (!bb_date_parse_here (words, &date))
    date = parse_named_month (words);
  if (date == BB_DATE_NONE)
    return refuse (error, _ ("A day such as 2026-12-07"));
  *value = BB_VALUE_OF_DATE (date);
  return TRUE;
}

/* --- by type ---------------------------------------------------------------------------------- */

typedef char *(*Writer) (const BbField *field, BbBoard *board, const BbValue *value);
typedef gboolean (*Reader) (const BbField *field, BbBoard *board, const char *words, BbValue *value, GError **error);

/* Choices and references are picked, not typed. */
static const struct {
  Writer write;
  Reader read;
} types[] = {
  [BB_FIELD_LINE] = { write_text, read_text },
  [BB_FIELD_TEXT] = { write_text, read_text },
  [BB_FIELD_LIST] = { write_list, read_list },
  [BB_FIELD_INTEGER] = { write_integer, read_integer },
  [BB_FIELD_MONEY] = { write_money, read_money },
  [BB_FIELD_PLACE] = { write_place, read_place },
  [BB_FIELD_DATE] = { write_date, read_date },
  [BB_FIELD_CHOICE] = { write_choice, NULL },
  [BB_FIELD_REFERENCE] = { write_reference, NULL },
  [BB_FIELD_REFERENCES] = { write_list, NULL },
  [BB_FIELD_FLAG] = { write_flag, NULL },
};

/**
 * bb_field_to_words:
 * @board: the board that says what is counted in, and what references mean
 * @value: a value of the field
 *
 * Returns: (transfer full): words for people; an empty string for none
 */
char *
bb_field_to_words (const BbField *self,
                   BbBoard *board,
                   const BbValue *value)
{
  g_return_val_if_fail (self != NULL && BB_IS_BOARD (board) && value != NULL, NULL);

  return bb_value_is_none (value) ? g_strdup ("") : types[self->type].write (self, board, value);
}

/**
 * bb_field_from_words:
 * @self: a field that is typed: neither a choice, nor a reference, nor a flag
 * @words: what was typed; nothing but spaces is none
 * @value: (out): what it means; clear it with bb_value_clear(). None if @words cannot be read
 *
 * Days are read in ISO form or as the locale writes them, amounts in what the board counts in. An
 * error's message says what would be understood.
 *
 * Returns: whether @words could be read
 */
gboolean
bb_field_from_words (const BbField *self,
                     BbBoard *board,
                     const char *words,
                     BbValue *value,
                     GError **error)
{
  g_autofree char *bare = NULL;
  gboolean typed_freely;

  g_return_val_if_fail (self != NULL && BB_IS_BOARD (board) && words != NULL, FALSE);
  g_return_val_if_fail (types[self->type].read != NULL, FALSE);

  *value = BB_VALUE_OF_NONE;
  bare = g_strstrip (g_strdup (words));
  typed_freely = types[self->type].read == read_text || types[self->type].read == read_list;
  if (*bare == '\0')
    return TRUE;
  return types[self->type].read (self, board, typed_freely ? words : bare, value, error);
}

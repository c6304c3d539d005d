/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts as people write them, read digit by digit. A mark is decimal or sets off thousands by
 * these rules, in this order:
 *   1. Both a point and a comma: the last one is decimal, the other sets off thousands.
 *   2. The same one twice or more sets off thousands.
 *   3. Alone with other than three digits behind it, more than three or a lone zero before it: decimal.
 *   4. Alone with three digits behind it: where nothing multiplies the number it sets off
 *      thousands, for nobody writes tenths of a cent; where a word or the column multiplies it,
 *      what the caller says decides, and without that the amount is ambiguous. */

#include "config.h"

#include "bb-amount.h"

#include <langinfo.h>
#include <string.h>

#define GROUP 3u
#define THOUSAND 1000
/* More digits than any amount has, few enough that they cannot overflow. */
#define MAX_DIGITS 18u

/* Words behind a number, compared without case and final point: how many zeros they stand for. */
static const struct {
  const char *word;
  guint zeros;
} magnitudes[] = {
  { "k", 3 },
  { "thousand", 3 },
  { "tsd", 3 },
  { "tausend", 3 },
  { "m", 6 },
  { "mm", 6 },
  { "mn", 6 },
  { "mio", 6 },
  { "mill", 6 },
  { "million", 6 },
  { "millions", 6 },
  { "millionen", 6 },
  { "b", 9 },
  { "bn", 9 },
  { "billion", 9 },
  { "billions", 9 },
  { "mrd", 9 },
  { "milliarden", 9 },
};

/* A number taken apart at its marks: there is one more run of digits than there are marks. */
typedef struct {
  guint64 digits;
  guint n_digits;
  guint runs[MAX_DIGITS + 1];
  char marks[MAX_DIGITS + 1];
  guint n_marks;
} Number;

static gboolean
is_gap (gunichar letter)
{
  return letter == 0x20 || letter == 0xa0 || letter == 0x2009 || letter == 0x202f || letter == '\t';
}

static const char *
skip_gaps (const char *at)
{
  while (is_gap (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_currency_sign (const char *at)
{
  return g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_CURRENCY_SYMBOL;
}

static gboolean
is_currency_code (const char *word)
{
  return strlen (word) == 3 && strspn (word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/* The letters at the cursor, which moves behind them. */
static char *
scan_word (const char **at)
{
  const char *begin = *at;

  while (g_unichar_isalpha (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  return g_strndup (begin, (gsize) (*at - begin));
}

/* The mark at the cursor if digits follow: a point, a comma, or a space for all that only groups. */
static char
peek_mark (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  if (*at == '\0' || !g_ascii_isdigit (*g_utf8_next_char (at)))
    return '\0';
  if (letter == '.' || letter == ',')
    return *at;
  return is_gap (letter) || letter == '\'' || letter == 0x2019 ? ' ' : '\0';
}

static gboolean
scan_number (const char **at,
             Number *self)
{
  *self = (Number){ 0 };
  for (;;) {
    char mark = peek_mark (*at);

    if (g_ascii_isdigit (**at)) {
      if (++self->n_digits > MAX_DIGITS)
        return FALSE;
      self->digits = self->digits * 10 + (guint64) (**at - '0');
      self->runs[self->n_marks]++;
      (*at)++;
    } else if (mark != '\0' && self->n_marks < MAX_DIGITS) {
      self->marks[self->n_marks++] = mark;
      *at = g_utf8_next_char (*at);
    } else {
      return self->n_digits > 0;
    }
  }
}

/* The first @n_runs runs are thousands: one mark all along, threes behind it, or twos as in India. */
static gboolean
is_grouped (const Number *self,
            guint n_runs)
{
  guint i;

  if (self->runs[0] < 1 || self->runs[0] > GROUP || self->runs[n_runs - 1] > GROUP)
    return FALSE;
  for (i = 1; i < n_runs; i++)
    if (self->marks[i - 1] != self->marks[0] || self->runs[i] > GROUP || self->runs[i] < (i == n_runs - 1 ? GROUP : GROUP - 1))
      return FALSE;
  return TRUE;
}

static gboolean
last_mark_is_alone (const Number *self)
{
  char last = self->marks[self->n_marks - 1];

  return last != ' ' && memchr (self->marks, last, self->n_marks) == &self->marks[self->n_marks - 1];
}

/* Rules 3 and 4. */
static BbAmountParse
count_decimals_of_one (const Number *self,
                       gboolean multiplied,
                       BbAmountMark mark,
                       guint *decimals)
{
  gboolean could_group = self->runs[1] == GROUP && is_grouped (self, 2) && self->digits >= 1000;

  *decimals = self->runs[1];
  if (!could_group)
    return BB_AMOUNT_PARSE_OK;
  if (multiplied && mark == BB_AMOUNT_MARK_UNKNOWN)
    return BB_AMOUNT_PARSE_AMBIGUOUS;
  if (!multiplied || (self->marks[0] == '.') != (mark == BB_AMOUNT_MARK_POINT))
    *decimals = 0;
  return BB_AMOUNT_PARSE_OK;
}

/* How many of the digits are decimals, by the rules at the head of this file. */
static BbAmountParse
count_decimals (const Number *self,
                gboolean multiplied,
                BbAmountMark mark,
                guint *decimals)
{
  *decimals = 0;
  if (self->n_marks == 0)
    return BB_AMOUNT_PARSE_OK;
  if (!last_mark_is_alone (self))
    return is_grouped (self, self->n_marks + 1) ? BB_AMOUNT_PARSE_OK : BB_AMOUNT_PARSE_INVALID;
  if (self->n_marks == 1)
    return count_decimals_of_one (self, multiplied, mark, decimals);
  *decimals = self->runs[self->n_marks];
  return is_grouped (self, self->n_marks) ? BB_AMOUNT_PARSE_OK : BB_AMOUNT_PARSE_INVALID;
}

/* @digits with the point @shift places further right; half a unit rounds away from zero. */
static BbAmountParse
assemble (guint64 digits,
          int shift,
          gint64 *amount)
{
  gboolean rounded = FALSE;
  gboolean up = FALSE;

  for (; shift > 0; shift--)
    if (!g_uint64_checked_mul (&digits, digits, 10))
      return BB_AMOUNT_PARSE_INVALID;
  for (; shift < 0; shift++) {
    rounded = rounded || digits % 10 != 0;
    up = digits % 10 >= 5;
    digits /= 10;
  }
  if (up)
    digits++;
  if (digits > G_MAXINT64)
    return BB_AMOUNT_PARSE_INVALID;
  *amount = (gint64) digits;
  return rounded ? BB_AMOUNT_PARSE_ROUNDED : BB_AMOUNT_PARSE_OK;
}

static gboolean
find_magnitude (const char *word,
                guint *zeros)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (g_str_equal (folded, magnitudes[i].word)) {
      *zeros = magnitudes[i].zeros;
      return TRUE;
    }
  return FALSE;
}

/* What may stand on either side of the number: one currency, one magnitude (@zeros, behind only). */
static gboolean
scan_words (const char **at,
            gboolean *has_currency,
            gboolean *has_magnitude,
            guint *zeros)
{
  for (*at = skip_gaps (*at);; *at = skip_gaps (*at)) {
    g_autofree char *word = NULL;

    if (is_currency_sign (*at) && !*has_currency) {
      *at = g_utf8_next_char (*at);
      *has_currency = TRUE;
      continue;
    }
    word = scan_word (at);
    if (*word == '\0')
      return TRUE;
    if (!*has_magnitude && find_magnitude (word, zeros)) {
      *has_magnitude = TRUE;
      if (**at == '.')
        (*at)++;
    } else if (!*has_currency && is_currency_code (word)) {
      *has_currency = TRUE;
    } else {
      return FALSE;
    }
  }
}

static gboolean
skip_minus (const char **at)
{
  gunichar letter;

  *at = skip_gaps (*at);
  letter = g_utf8_get_char (*at);
  if (letter != '-' && letter != '+' && letter != 0x2212)
    return FALSE;
  *at = g_utf8_next_char (*at);
  return letter != '+';
}

static guint
count_zeros (gint64 scale)
{
  guint zeros = 0;

  for (; scale >= 10; scale /= 10)
    zeros++;
  return zeros;
}

static BbAmountParse
parse_bare (const char *at,
            gint64 scale,
            BbAmountMark mark,
            gint64 *amount)
{
  gboolean minus = skip_minus (&at);
  gboolean has_currency = FALSE;
  gboolean has_magnitude = FALSE;
  guint zeros = count_zeros (scale);
  guint decimals;
  Number number;
  BbAmountParse result;

  if (!scan_words (&at, &has_currency, &has_magnitude, &zeros) || has_magnitude)
    return BB_AMOUNT_PARSE_INVALID;
  if (!minus)
    minus = skip_minus (&at);
  at = skip_gaps (at);
  if (!scan_number (&at, &number) || !scan_words (&at, &has_currency, &has_magnitude, &zeros) || *at != '\0')
    return BB_AMOUNT_PARSE_INVALID;
  result = count_decimals (&number, zeros > 0, mark, &decimals);
  if (result != BB_AMOUNT_PARSE_OK)
    return result;
  result = assemble (number.digits, (int) zeros - (int) decimals, amount);
  if (minus)
    *amount = -*amount;
  return result;
}

/**
 * bb_amount_parse:
 * @text: an amount as people and spreadsheets write it: `420`, `€250,000`, `250.000,00`, `£ 1 200`,
 *   `1.2m`, `2,5 Mio`, `(300)`
 * @scale: what a number without a word behind it counts in: 1, or a higher power of ten
 * @mark: which mark is decimal where the text alone does not say
 * @amount: (out): whole units; 0 unless %BB_AMOUNT_PARSE_OK or %BB_AMOUNT_PARSE_ROUNDED
 *
 * A word behind the number takes the place of @scale. Brackets mean less than nothing, as in
 * accounts. The rules for points and commas are at the head of bb-amount.c.
 */
BbAmountParse
bb_amount_parse (const char *text,
                 gint64 scale,
                 BbAmountMark mark,
                 gint64 *amount)
{
  g_autofree char *bare = NULL;
  gsize length;
  BbAmountParse result;

  g_return_val_if_fail (text != NULL && scale >= 1, BB_AMOUNT_PARSE_INVALID);

  *amount = 0;
  if (!g_utf8_validate (text, -1, NULL))
    return BB_AMOUNT_PARSE_INVALID;
  bare = g_strstrip (g_strdup (text));
  length = strlen (bare);
  if (length < 2 || bare[0] != '(' || bare[length - 1] != ')')
    return parse_bare (bare, scale, mark, amount);
  bare[length - 1] = '\0';
  result = parse_bare (bare + 1, scale, mark, amount);
  *amount = -*amount;
  return result;
}

/**
 * bb_amount_tell_mark:
 * @text: an amount as people write it
 *
 * Returns: the decimal mark that the text shows its writer to use, if it shows one
 */
BbAmountMark
bb_amount_tell_mark (const char *text)
{
  gint64 amount;
  const char *last = NULL;
  const char *at;
  gboolean groups;
  BbAmountParse result = bb_amount_parse (text, THOUSAND, BB_AMOUNT_MARK_UNKNOWN, &amount);

  if (result == BB_AMOUNT_PARSE_AMBIGUOUS || result == BB_AMOUNT_PARSE_INVALID)
    return BB_AMOUNT_MARK_UNKNOWN;
  for (at = text; *at != '\0'; at++)
    if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
      last = at;
  if (last == NULL)
    return BB_AMOUNT_MARK_UNKNOWN;
  groups = strchr (text, *last) != last;
  return (*last == '.') != groups ? BB_AMOUNT_MARK_POINT : BB_AMOUNT_MARK_COMMA;
}

/**
 * bb_amount_mark_of_locale:
 *
 * Returns: the mark that the current locale sets off decimals with
 */
BbAmountMark
bb_amount_mark_of_locale (void)
{
  return g_str_equal (nl_langinfo (RADIXCHAR), ",") ? BB_AMOUNT_MARK_COMMA : BB_AMOUNT_MARK_POINT;
}

/**
 * bb_amount_to_text:
 *
 * Returns: (transfer full): the amount for files: digits and at most a minus
 */
char *
bb_amount_to_text (gint64 amount)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in words for people. Digits are moved about as integers: nothing here goes through a
 * floating number. Marks follow the locale and words its language; files use bb_amount_to_text(). */

#include "config.h"

#include "bb-amount-unit.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define MINUS "\342\210\222"
#define THOUSANDS_FROM 10000u

typedef struct {
  gint64 scale;
  gboolean money;
} UnitInfo;

static const UnitInfo units[] = {
  [BB_AMOUNT_UNIT_ONE] = { 1, TRUE },
  [BB_AMOUNT_UNIT_THOUSAND] = { 1000, TRUE },
  [BB_AMOUNT_UNIT_MILLION] = { 1000000, TRUE },
  [BB_AMOUNT_UNIT_PEOPLE] = { 1, FALSE },
  [BB_AMOUNT_UNIT_TEAM_WEEKS] = { 1, FALSE },
  [BB_AMOUNT_UNIT_NONE] = { 1, FALSE },
};

typedef struct {
  guint64 scale;
  guint zeros;
  const char *pattern;
} Step;

/* clang-format off */
static const Step steps[] = {
  { 1, 0, "{currency}{amount}" },
  /* Translators: an amount in thousands; move {currency} to where it stands in your language. Spaces become unbreakable. */
  { 1000, 3, N_ ("{currency}{amount} k") },
  /* Translators: an amount in millions. */
  { 1000000, 6, N_ ("{currency}{amount} M") },
  /* Translators: an amount in thousand millions. */
  { 1000000000, 9, N_ ("{currency}{amount} bn") },
};
/* clang-format on */

/* Currencies that have a sign of their own; of the rest the code is written. */
static const struct {
  const char *code;
  const char *sign;
} signs[] = {
  { "EUR", "€" },
  { "GBP", "£" },
  { "USD", "$" },
  { "JPY", "¥" },
  { "CNY", "¥" },
  { "INR", "₹" },
  { "KRW", "₩" },
};

static char *
make_currency (const char *code)
{
  guint i;

  if (code == NULL || *code == '\0')
    return g_strdup ("");
  for (i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_ascii_strcasecmp (code, signs[i].code) == 0)
      return g_strdup (signs[i].sign);
  return g_strconcat (code, NO_BREAK_SPACE, NULL);
}

static gboolean
locale_has_comma (void)
{
  return g_str_equal (nl_langinfo (RADIXCHAR), ",");
}

static const char *
get_group_mark (void)
{
  const char *mark = nl_langinfo (THOUSEP);

  if (*mark != '\0' && g_utf8_validate (mark, -1, NULL))
    return mark;
  return locale_has_comma () ? NO_BREAK_SPACE : ",";
}

/* @whole in groups of three, and @decimals digits of @fraction without closing zeros. */
static void
append_number (GString *text,
               guint64 whole,
               guint64 fraction,
               guint decimals)
{
  char digits[32];
  gsize length = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, whole);
  gsize i;

  for (i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append (text, get_group_mark ());
    g_string_append_c (text, digits[i]);
  }
  for (; decimals > 0 && fraction % 10 == 0; decimals--)
    fraction /= 10;
  if (decimals == 0)
    return;
  g_string_append_c (text, locale_has_comma () ? ',' : '.');
  g_string_append_printf (text, "%0*" G_GUINT64_FORMAT, (int) decimals, fraction);
}

static char *
finish (const Step *step,
        gboolean minus,
        const char *currency,
        GString *number)
{
  GString *text = g_string_new (step->scale == 1 ? step->pattern : _(step->pattern));
  g_autofree char *written = make_currency (currency);

  g_string_replace (text, " ", NO_BREAK_SPACE, 0);
  g_string_replace (text, "{currency}", written, 1);
  g_string_replace (text, "{amount}", number->str, 1);
  g_string_free (number, TRUE);
  if (minus)
    g_string_prepend (text, MINUS);
  return g_string_free (text, FALSE);
}

static char *
format_money (const Step *step,
              gint64 amount,
              const char *currency)
{
  GString *number = g_string_new (NULL);
  guint64 size = amount < 0 ? -(guint64) amount : (guint64) amount;

  append_number (number, size / step->scale, size % step->scale, step->zeros);
  return finish (step, amount < 0, currency, number);
}

static char *
format_count (BbAmountUnit self,
              gint64 amount)
{
  GString *number = g_string_new (amount < 0 ? MINUS : NULL);
  guint64 size = amount < 0 ? -(guint64) amount : (guint64) amount;
  gulong plural = (gulong) MIN (size, G_MAXULONG);
  GString *text;

  append_number (number, size, 0, 0);
  if (self == BB_AMOUNT_UNIT_PEOPLE)
    text = g_string_new (g_dngettext (GETTEXT_PACKAGE, "{amount} person", "{amount} people", plural));
  else
    text = g_string_new (g_dngettext (GETTEXT_PACKAGE, "{amount} team-week", "{amount} team-weeks", plural));
  g_string_replace (text, " ", NO_BREAK_SPACE, 0);
  g_string_replace (text, "{amount}", number->str, 1);
  g_string_free (number, TRUE);
  return g_string_free (text, FALSE);
}

/**
 * bb_amount_unit_get_scale:
 *
 * Returns: how many whole units one of @self is; what a bare number typed on such a board counts in
 */
gint64
bb_amount_unit_get_scale (BbAmountUnit self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (units), 1);

  return units[self].scale;
}

/**
 * bb_amount_unit_is_money:
 *
 * Returns: whether amounts in @self have a currency
 */
gboolean
bb_amount_unit_is_money (BbAmountUnit self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (units), FALSE);

  return units[self].money;
}

/**
 * bb_amount_unit_format:
 * @amount: in whole units of the currency, or people, or team-weeks
 * @currency: (nullable): an ISO 4217 code, or whatever people call it
 *
 * Every digit, in what the board counts in: `€1,200`, `€4,705 k`, `€0.5 M`, `12 people`.
 *
 * Returns: (transfer full): words for people, empty for %BB_AMOUNT_UNIT_NONE
 */
char *
bb_amount_unit_format (BbAmountUnit self,
                       gint64 amount,
                       const char *currency)
{
  guint i;

  g_return_val_if_fail (self < G_N_ELEMENTS (units), NULL);

  if (self == BB_AMOUNT_UNIT_NONE)
    return g_strdup ("");
  if (!units[self].money)
    return format_count (self, amount);
  for (i = 0; steps[i].scale != (guint64) units[self].scale; i++)
    ;
  return format_money (&steps[i], amount, currency);
}

/* @size in @step, rounded to tenths below a hundred and to ones above. */
static guint64
round_to_tenths (guint64 size,
                 const Step *step)
{
  guint64 whole = size / step->scale;
  guint64 rest = size % step->scale;

  if (whole >= 100)
    return (whole + (rest * 2 >= step->scale ? 1 : 0)) * 10;
  return whole * 10 + (rest * 10 + step->scale / 2) / step->scale;
}

/**
 * bb_amount_unit_format_short:
 * @amount: in whole units of the currency, or people, or team-weeks
 * @currency: (nullable): an ISO 4217 code, or whatever people call it
 *
 * As short as a label wants it, rounded to three digits or so: `€420`, `€250 k`, `€4.8 M`.
 *
 * Returns: (transfer full): words for people, empty for %BB_AMOUNT_UNIT_NONE
 */
char *
bb_amount_unit_format_short (BbAmountUnit self,
                             gint64 amount,
                             const char *currency)
{
  guint64 size = amount < 0 ? -(guint64) amount : (guint64) amount;
  GString *number;
  guint64 tenths;
  guint i = 0;

  g_return_val_if_fail (self < G_N_ELEMENTS (units), NULL);

  if (!units[self].money || size < 1000 || (self == BB_AMOUNT_UNIT_ONE && size < THOUSANDS_FROM))
    return bb_amount_unit_format (units[self].money ? BB_AMOUNT_UNIT_ONE : self, amount, currency);
  while (i + 1 < G_N_ELEMENTS (steps) && (size / steps[i].scale >= 1000 || round_to_tenths (size, &steps[i]) >= 10000))
    i++;
  if (i == 0)
    i = 1;
  tenths = round_to_tenths (size, &steps[i]);
  number = g_string_new (NULL);
  append_number (number, tenths / 10, tenths % 10, 1);
  return finish (&steps[i], amount < 0, currency, number);
}

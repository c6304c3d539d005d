/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written here is never longer than the shortest way another program could have written it
 * within a file that we read: so whatever could be read can be written and read again. */

#include "config.h"

#include "bb-xml-text.h"

#include <string.h>

/* --- escaping ----------------------------------------------------------------------------- */

typedef const char *Escapes[128];

static const Escapes text_escapes = { ['&'] = "&amp;", ['<'] = "&lt;", ['\r'] = "&#13;" };
static const Escapes double_escapes = { ['&'] = "&amp;", ['<'] = "&lt;", ['"'] = "&#34;", ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;" };
static const Escapes single_escapes = { ['&'] = "&amp;", ['<'] = "&lt;", ['\''] = "&#39;", ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;" };

static void
append_escaped (GString *out,
                const char *text,
                gsize length,
                const Escapes escapes)
{
  const char *end = text + length;
  const char *begin = text;
  const char *at;

  for (at = text; at < end; at++) {
    guchar byte = (guchar) *at;

    if (byte >= G_N_ELEMENTS (double_escapes) || escapes[byte] == NULL)
      continue;
    g_string_append_len (out, begin, at - begin);
    g_string_append (out, escapes[byte]);
    begin = at + 1;
  }
  g_string_append_len (out, begin, end - begin);
}

/**
 * bb_xml_append_text:
 *
 * Appends @text as the content of an element; its line breaks stay line breaks.
 */
void
bb_xml_append_text (GString *out,
                    const char *text,
                    gsize length)
{
  const char *end;

  while ((end = g_strstr_len (text, (gssize) length, "]]>")) != NULL) {
    append_escaped (out, text, (gsize) (end - text), text_escapes);
    g_string_append (out, "]]&gt;");
    length -= (gsize) (end - text) + 3;
    text = end + 3;
  }
  append_escaped (out, text, length, text_escapes);
}

static gsize
count_byte (const char *text,
            gsize length,
            char byte)
{
  const char *end = text + length;
  gsize count = 0;

  while ((text = memchr (text, byte, (gsize) (end - text))) != NULL) {
    count++;
    text++;
  }
  return count;
}

/**
 * bb_xml_append_quoted:
 *
 * Appends @text as the value of an attribute, with quotes around it: double ones, unless it holds
 * more of these than of single ones.
 */
void
bb_xml_append_quoted (GString *out,
                      const char *text,
                      gsize length)
{
  gsize doubles = count_byte (text, length, '"');
  gboolean single = doubles > 0 && doubles > count_byte (text, length, '\'');
  char quote = single ? '\'' : '"';

  g_string_append_c (out, quote);
  append_escaped (out, text, length, single ? single_escapes : double_escapes);
  g_string_append_c (out, quote);
}

/* --- values ------------------------------------------------------------------------------- */

static void
append_integer (GString *out,
                gint64 integer)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 rest = integer < 0 ? 0 - (guint64) integer : (guint64) integer;

  do {
    *--at = (char) ('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (integer < 0)
    *--at = '-';
  g_string_append_len (out, at, digits + sizeof digits - at);
}

static void
append_tenths (GString *out,
               gint tenths)
{
  append_integer (out, tenths / 10);
  if (tenths % 10 != 0) {
    g_string_append_c (out, '.');
    g_string_append_c (out, (char) ('0' + tenths % 10));
  }
}

static void
append_digits (char *at,
               guint number,
               guint digits)
{
  while (digits-- > 0) {
    at[digits] = (char) ('0' + number % 10);
    number /= 10;
  }
}

static void
append_date (GString *out,
             BbDate date)
{
  char iso[] = "0000-00-00";
  guint year;
  guint month;
  guint day;

  bb_date_get_ymd (date, &year, &month, &day);
  append_digits (iso, year, 4);
  append_digits (iso + 5, month, 2);
  append_digits (iso + 8, day, 2);
  g_string_append_len (out, iso, 10);
}

/**
 * bb_xml_append_value:
 * @value: one that is not a list
 *
 * Appends @value in quotes.
 */
void
bb_xml_append_value (GString *out,
                     const BbField *field,
                     const BbValue *value)
{
  if (value->kind == BB_VALUE_TEXT || value->kind == BB_VALUE_ID) {
    bb_xml_append_quoted (out, value->text, strlen (value->text));
    return;
  }
  g_string_append_c (out, '"');
  if (field->type == BB_FIELD_FLAG)
    g_string_append (out, "true");
  else if (value->kind == BB_VALUE_INTEGER)
    append_integer (out, value->integer);
  else if (value->kind == BB_VALUE_TENTHS)
    append_tenths (out, value->tenths);
  else if (value->kind == BB_VALUE_DATE)
    append_date (out, value->date);
  g_string_append_c (out, '"');
}

/* --- parsing ------------------------------------------------------------------------------ */

/* Digits before and after a point, in units of 10^-@decimals; numbers past the type's reach stop at
 * its end. @exact tells whether nothing was rounded away. */
static gboolean
scan_decimal (const char *text,
              guint decimals,
              gint64 *number,
              gboolean *exact)
{
  gboolean negative = *text == '-';
  guint64 sum = 0;
  const char *at = text + (negative ? 1 : 0);
  const char *point = NULL;
  guint after = 0;

  *exact = TRUE;
  if (!g_ascii_isdigit (*at))
    return FALSE;
  for (; *at != '\0'; at++) {
    if (*at == '.' && point == NULL && decimals > 0) {
      point = at;
      continue;
    }
    if (!g_ascii_isdigit (*at))
      return FALSE;
    if (point != NULL && ++after > decimals) {
      *exact = *exact && *at == '0';
      if (after == decimals + 1 && *at >= '5')
        sum++;
      continue;
    }
    sum = MIN (sum * 10 + (guint64) (*at - '0'), G_MAXINT64 / 100);
  }
  if (point != NULL && after == 0)
    return FALSE;
  for (; after < decimals; after++)
    sum *= 10;
  *number = negative ? -(gint64) sum : (gint64) sum;
  return TRUE;
}

static gboolean
parse_number (const BbField *field,
              const char *text,
              BbValue *value)
{
  gboolean exact;
  gint64 number;

  if (!scan_decimal (text, field->type == BB_FIELD_PLACE ? 1 : 0, &number, &exact))
    return FALSE;
  if (field->type == BB_FIELD_PLACE)
    *value = BB_VALUE_OF_TENTHS ((gint) CLAMP (number, -10000, 10000));
  else
    *value = BB_VALUE_OF_INTEGER (number);
  return exact;
}

static gboolean
parse_date (const char *text,
            BbValue *value)
{
  BbDate date = bb_date_from_iso (text);

  if (date == BB_DATE_NONE)
    return FALSE;
  *value = BB_VALUE_OF_DATE (date);
  return TRUE;
}

static gboolean
parse_flag (const char *text,
            BbValue *value)
{
  if (g_str_equal (text, "true") || g_str_equal (text, "1"))
    *value = BB_VALUE_OF_INTEGER (1);
  else if (!g_str_equal (text, "false") && !g_str_equal (text, "0"))
    return FALSE;
  return TRUE;
}

/**
 * bb_xml_parse_value:
 * @field: a field that holds no list
 * @text: what is written
 * @value: (out): what that means, at best; text is borrowed from @text
 *
 * Limits of the field are not looked at here.
 *
 * Returns: whether @value is just what is written
 */
gboolean
bb_xml_parse_value (const BbField *field,
                    const char *text,
                    BbValue *value)
{
  BbValueKind kind = bb_field_get_value_kind (field);

  *value = BB_VALUE_OF_NONE;
  if (*text == '\0')
    return TRUE;
  if (kind == BB_VALUE_TEXT || kind == BB_VALUE_ID) {
    *value = (BbValue){ .kind = kind, .text = (char *) text };
    return TRUE;
  }
  if (field->type == BB_FIELD_FLAG)
    return parse_flag (text, value);
  return field->type == BB_FIELD_DATE ? parse_date (text, value) : parse_number (field, text, value);
}

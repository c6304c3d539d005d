/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days: reading, writing, and the one clock of the program. A day is never a moment: no time
 * zone takes part except in asking what day it is now. */

#include "config.h"

#include "bb-date.h"

#include <string.h>

#define FIRST_YEAR 1000u
#define LAST_YEAR 9999u

/* A clock that tests can set; see bb_clock_set_today(). */
static BbDate fixed_today = BB_DATE_NONE;

/**
 * bb_date_new:
 * @year: 1000 to 9999
 *
 * Returns: the day, or %BB_DATE_NONE if there is no such day
 */
BbDate
bb_date_new (guint year,
             guint month,
             guint day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || day > 31 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return BB_DATE_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static gboolean
scan_number (const char **text,
             guint digits_min,
             guint digits_max,
             guint *number)
{
  guint digits = 0;

  *number = 0;
  while (digits < digits_max && g_ascii_isdigit (**text)) {
    *number = *number * 10 + (guint) (**text - '0');
    (*text)++;
    digits++;
  }
  return digits >= digits_min;
}

/**
 * bb_date_from_iso:
 * @text: (nullable): `YYYY-MM-DD` and nothing else
 *
 * Returns: the day, or %BB_DATE_NONE
 */
BbDate
bb_date_from_iso (const char *text)
{
  guint year;
  guint month;
  guint day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return BB_DATE_NONE;
  if (!scan_number (&text, 4, 4, &year) || *text++ != '-' || !scan_number (&text, 2, 2, &month) || *text++ != '-' || !scan_number (&text, 2, 2, &day))
    return BB_DATE_NONE;
  return bb_date_new (year, month, day);
}

/* Three numbers with one kind of separator between them, and how many digits the first had. */
static gboolean
scan_three (const char *text,
            guint parts[3],
            gboolean *year_first)
{
  const char *start = text;
  char separator;

  if (!scan_number (&text, 1, 4, &parts[0]))
    return FALSE;
  *year_first = text - start == 4;
  separator = *text;
  if (separator == '\0' || strchr ("-/. ", separator) == NULL)
    return FALSE;
  text++;
  if (!scan_number (&text, 1, 2, &parts[1]) || *text++ != separator)
    return FALSE;
  return scan_number (&text, 1, 4, &parts[2]) && *text == '\0';
}

static guint
complete_year (guint year)
{
  return year < 100 ? 2000 + year : year;
}

/**
 * bb_date_parse:
 * @text: a day as people and spreadsheets write it: `2026-12-07`, `7.12.2026`, `12/7/26`; a time
 *   behind a `T` or a space is passed over
 * @order: what the numbers mean where the text alone does not say
 * @date: (out): the day
 *
 * A day whose numbers allow two readings is %BB_DATE_PARSE_AMBIGUOUS unless @order decides, or
 * both readings are the same day. Points between the numbers mean day before month.
 */
BbDateParse
bb_date_parse (const char *text,
               BbDateOrder order,
               BbDate *date)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  guint parts[3];
  gboolean year_first;
  char *time = strchr (bare, 'T');
  BbDate dmy;
  BbDate mdy;

  *date = BB_DATE_NONE;
  if (time == NULL && strchr (bare, ':') != NULL)
    time = strchr (bare, ' ');
  if (time != NULL)
    *time = '\0';
  if (!scan_three (bare, parts, &year_first))
    return BB_DATE_PARSE_INVALID;

  if (year_first || order == BB_DATE_ORDER_YMD) {
    *date = bb_date_new (complete_year (parts[0]), parts[1], parts[2]);
    return *date != BB_DATE_NONE ? BB_DATE_PARSE_OK : BB_DATE_PARSE_INVALID;
  }
  dmy = bb_date_new (complete_year (parts[2]), parts[1], parts[0]);
  mdy = bb_date_new (complete_year (parts[2]), parts[0], parts[1]);
  if (strchr (bare, '.') != NULL && order == BB_DATE_ORDER_UNKNOWN)
    order = BB_DATE_ORDER_DMY;
  if (order == BB_DATE_ORDER_UNKNOWN && dmy != BB_DATE_NONE && mdy != BB_DATE_NONE && dmy != mdy)
    return BB_DATE_PARSE_AMBIGUOUS;
  if (order == BB_DATE_ORDER_DMY)
    *date = dmy;
  else if (order == BB_DATE_ORDER_MDY)
    *date = mdy;
  else
    *date = dmy != BB_DATE_NONE ? dmy : mdy;
  return *date != BB_DATE_NONE ? BB_DATE_PARSE_OK : BB_DATE_PARSE_INVALID;
}

/**
 * bb_date_order_of_locale:
 *
 * Returns: the order in which the current locale writes a day in numbers
 */
BbDateOrder
bb_date_order_of_locale (void)
{
  g_autofree char *sample = bb_date_format (bb_date_new (2033, 11, 22), "%x");
  const char *month = strstr (sample, "11");
  const char *day = strstr (sample, "22");
  const char *year = strstr (sample, "33");

  if (month == NULL || day == NULL || year == NULL)
    return BB_DATE_ORDER_YMD;
  if (year < day && year < month)
    return BB_DATE_ORDER_YMD;
  return day < month ? BB_DATE_ORDER_DMY : BB_DATE_ORDER_MDY;
}

/**
 * bb_date_parse_here:
 * @text: a day as people write it
 * @date: (out): the day
 *
 * Like bb_date_parse(); the current locale decides where @text does not.
 *
 * Returns: whether @text is a day
 */
gboolean
bb_date_parse_here (const char *text,
                    BbDate *date)
{
  BbDateParse result = bb_date_parse (text, BB_DATE_ORDER_UNKNOWN, date);

  if (result == BB_DATE_PARSE_AMBIGUOUS)
    result = bb_date_parse (text, bb_date_order_of_locale (), date);
  return result == BB_DATE_PARSE_OK;
}

/**
 * bb_date_to_iso:
 *
 * Returns: (transfer full): `YYYY-MM-DD`, or an empty string for %BB_DATE_NONE
 */
char *
bb_date_to_iso (BbDate self)
{
  guint year;
  guint month;
  guint day;

  if (self == BB_DATE_NONE)
    return g_strdup ("");
  bb_date_get_ymd (self, &year, &month, &day);
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/**
 * bb_date_format:
 * @format: as for g_date_strftime(), in words of the current locale
 *
 * Returns: (transfer full): the day for people to read; never for files
 */
char *
bb_date_format (BbDate self,
                const char *format)
{
  GDate date;
  char text[200];

  if (self == BB_DATE_NONE)
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, self);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_date_strftime (text, sizeof text, format, &date);
#pragma GCC diagnostic pop
  return g_strdup (g_strstrip (text));
}

void
bb_date_get_ymd (BbDate self,
                 guint *year,
                 guint *month,
                 guint *day)
{
  GDate date;

  g_return_if_fail (self != BB_DATE_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

/**
 * bb_clock_today:
 *
 * Returns: the local day now, or the day set by bb_clock_set_today()
 */
BbDate
bb_clock_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (fixed_today != BB_DATE_NONE)
    return fixed_today;
  now = g_date_time_new_now_local ();
  return bb_date_new ((guint) g_date_time_get_year (now),
                      (guint) g_date_time_get_month (now),
                      (guint) g_date_time_get_day_of_month (now));
}

/**
 * bb_clock_set_today:
 * @today: the day that bb_clock_today() is to give, or %BB_DATE_NONE for the real one
 */
void
bb_clock_set_today (BbDate today)
{
  fixed_today = today;
}

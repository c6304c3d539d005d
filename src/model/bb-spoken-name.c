/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence of parts between commas, the title first. Unset parts are left out. */

#include "config.h"

#include "bb-spoken-name.h"

#include "bb-field-words.h"
#include "bb-value-sets.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

static void
add_part (GString *text,
          const char *part)
{
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, part);
}

static char *
say_place (BbBoard *board,
           BbBet *bet,
           guint field)
{
  return bb_field_to_words (&bb_bet_fields[field], board, bb_item_get_value (BB_ITEM (bet), field));
}

static void
add_place (GString *text,
           BbBoard *board,
           BbBet *bet)
{
  g_autofree char *risk = say_place (board, bet, BB_BET_RISK);
  g_autofree char *familiarity = say_place (board, bet, BB_BET_FAMILIARITY);
  g_autofree char *place = g_strdup_printf (_ ("risk %s of 100, familiarity %s"), risk, familiarity);
  BbItem *zone = bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));

  add_part (text, place);
  if (zone != NULL)
    add_part (text, bb_zone_get_name (zone));
}

static void
add_stage (GString *text,
           BbBet *bet)
{
  const BbChoice *stage = bb_value_set_find (bb_bet_fields[BB_BET_STAGE].set, bb_bet_get_stage (bet));

  if (stage != NULL)
    add_part (text, _ (stage->label));
}

/* The year is said only where it is not the board's. */
static char *
say_day (BbDate date,
         BbDate today)
{
  guint year, this_year, month, day;

  bb_date_get_ymd (date, &year, &month, &day);
  bb_date_get_ymd (today, &this_year, &month, &day);
  /* Translators: a day as for strftime(): 7 December. */
  return year == this_year ? bb_date_format (date, _ ("%-d %B")) : bb_date_to_words (date);
}

static void
add_review (GString *text,
            BbBoard *board,
            BbBet *bet)
{
  BbDate date = bb_bet_get_review_date (bet);
  BbDate today = bb_board_get_day (board);
  g_autofree char *day = NULL;
  g_autofree char *review = NULL;

  if (date == BB_DATE_NONE)
    return;
  day = say_day (date, today);
  review = g_strdup_printf (date < today ? _ ("review overdue since %s") : _ ("review due %s"), day);
  add_part (text, review);
}

/**
 * bb_spoken_title:
 *
 * Returns: (transfer full): the title, after the number that the bet is called by if it has one:
 *   `7. Crew pool`
 */
char *
bb_spoken_title (BbBet *bet)
{
  gint64 number;

  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);
  if (number <= 0)
    return g_strdup (bb_bet_get_title (bet));
  return g_strdup_printf ("%" G_GINT64_FORMAT ". %s", number, bb_bet_get_title (bet));
}

/**
 * bb_spoken_name:
 *
 * Returns: (transfer full): what the bet is, where it lies and when it is looked at again:
 *   `Crew pool, risk 71 of 100, familiarity 29, Expedition, review due 7 December`
 */
char *
bb_spoken_name (BbBoard *board,
                BbBet *bet)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = NULL;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  title = bb_spoken_title (bet);
  add_part (text, title);
  if (bb_bet_is_placed (bet))
    add_place (text, board, bet);
  else
    add_part (text, _ ("not placed yet"));
  if (bb_bet_is_closed (bet))
    add_stage (text, bet);
  else
    add_review (text, board, bet);
  if (bb_item_has_value (BB_ITEM (bet), BB_BET_FLAGGED))
    add_part (text, _ ("flagged for the next review"));
  return g_string_free (text, FALSE);
}

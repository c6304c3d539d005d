/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equal areas are equal amounts. What an outline and a solid heart mean follows from what marks are
 * sized by; the legend says so. */

#include "config.h"

#include "bb-mark-size.h"

#include <math.h>

#include "bb-lens.h"

/* A middling mark, the bounds of the largest, the least one and the equal ones of a board without
 * amounts, in mark units. */
#define MIDDLE_RADIUS 11.0
#define LARGEST_RADIUS_LOW 18.0
#define LARGEST_RADIUS_HIGH 36.0
#define LEAST_RADIUS 4.5
#define EQUAL_RADIUS 9.0
#define SMALLEST_FLOOR 2.2
/* How much of the plane all marks together may cover. */
#define MOST_COVERED 0.04

/* What each needs to be known of the bets. */
static const struct {
  const char *id;
  BbSizeBy by;
  guint fields[2];
  guint n_fields;
} rows[] = {
  { "cap", BB_SIZE_CAP, { BB_BET_FUNDING_CAP }, 1 },
  { "released", BB_SIZE_RELEASED, { BB_BET_FUNDING_RELEASED }, 1 },
  { "remaining", BB_SIZE_REMAINING, { BB_BET_FUNDING_CAP, BB_BET_FUNDING_RELEASED }, 2 },
  { "spent", BB_SIZE_SPENT, { BB_BET_FUNDING_SPENT }, 1 },
  { "equal", BB_SIZE_EQUAL, { 0 }, 0 },
};

static gboolean
is_told (BbBoard *board,
         const BbPictureOptions *options,
         guint field)
{
  return bb_board_counts_money (board) && bb_picture_options_shows (options, field) && bb_board_uses_field (board, field);
}

static BbSizeBy
find_size (BbBoard *board,
           const BbPictureOptions *options,
           const char *id)
{
  guint i, row = 0;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].id, id))
      row = i;
  for (i = 0; i < rows[row].n_fields; i++)
    if (!is_told (board, options, rows[row].fields[i]))
      return BB_SIZE_EQUAL;
  return rows[row].by;
}

/**
 * bb_mark_size_init:
 * @options: what they hide is not told by sizes
 * @lens: what marks are sized by
 */
void
bb_mark_size_init (BbMarkSize *self,
                   BbBoard *board,
                   const BbPictureOptions *options,
                   BbItem *lens)
{
  *self = (BbMarkSize){ .by = find_size (board, options, bb_lens_get_choice (lens, BB_VIEW_SIZE_BY)) };
  self->tells_released = self->by != BB_SIZE_SPENT && is_told (board, options, BB_BET_FUNDING_CAP) && is_told (board, options, BB_BET_FUNDING_RELEASED);
}

static gint64
get_amount (BbBet *bet,
            guint field)
{
  return bb_item_get_integer (BB_ITEM (bet), field, -1);
}

/**
 * bb_mark_size_measure:
 *
 * Returns: the amount that the area of the bet's mark stands for; -1 for none
 */
gint64
bb_mark_size_measure (const BbMarkSize *self,
                      BbBet *bet)
{
  gint64 cap = get_amount (bet, BB_BET_FUNDING_CAP);

  switch (self->by) {
  case BB_SIZE_CAP:
    return cap;
  case BB_SIZE_RELEASED:
    return get_amount (bet, BB_BET_FUNDING_RELEASED);
  case BB_SIZE_REMAINING:
    return cap < 0 ? -1 : MAX (cap - bb_bet_get_funding_released (bet), 0);
  case BB_SIZE_SPENT:
    return get_amount (bet, BB_BET_FUNDING_SPENT);
  case BB_SIZE_EQUAL:
  default:
    return -1;
  }
}

static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The radius of the largest mark, so that middling amounts are well seen beside it. */
static double
get_largest_radius (const GArray *amounts,
                    double unit)
{
  double largest, middle;

  if (amounts->len == 0)
    return 0;
  largest = g_array_index (amounts, double, amounts->len - 1);
  middle = MAX (g_array_index (amounts, double, amounts->len / 2), 1);
  return CLAMP (MIDDLE_RADIUS * sqrt (largest / middle), LARGEST_RADIUS_LOW, LARGEST_RADIUS_HIGH) * unit;
}

/**
 * bb_mark_size_fit:
 * @amounts: (element-type double): the amounts above zero; they are sorted
 * @n_marks: how many marks there are, those without an amount too
 *
 * Finds the scale at which all marks together leave most of the plane free.
 */
void
bb_mark_size_fit (BbMarkSize *self,
                  const BbLayout *layout,
                  GArray *amounts,
                  guint n_marks)
{
  double unit = layout->mark;
  double room = MOST_COVERED * layout->plane.width * layout->plane.height;
  double sum = 0;
  guint i;

  g_array_sort (amounts, compare_amounts);
  for (i = 0; i < amounts->len; i++)
    sum += g_array_index (amounts, double, i);
  if (self->by == BB_SIZE_EQUAL) {
    self->scale = MIN (EQUAL_RADIUS * unit, sqrt (room / G_PI / MAX (n_marks, 1)));
  } else {
    double largest = amounts->len > 0 ? g_array_index (amounts, double, amounts->len - 1) : 0;

    self->scale = MIN (bb_mark_scale (largest, get_largest_radius (amounts, unit)), sqrt (room / G_PI / MAX (sum, 1)));
  }
  self->floor = CLAMP (sqrt (room / 2 / G_PI / MAX (n_marks, 1)), SMALLEST_FLOOR * unit, LEAST_RADIUS * unit);
}

/* Of a bet that may cost so much. */
static double
get_released_heart (BbBet *bet,
                    gint64 cap,
                    double radius)
{
  gint64 released = bb_bet_get_funding_released (bet);

  return released <= 0 || cap <= 0 ? 0 : radius * sqrt (MIN (1.0, (double) released / (double) cap));
}

static double
get_heart (const BbMarkSize *self,
           BbBet *bet,
           gint64 amount,
           double radius)
{
  switch (self->by) {
  case BB_SIZE_CAP:
    return self->tells_released ? get_released_heart (bet, amount, radius) : radius;
  case BB_SIZE_RELEASED:
  case BB_SIZE_SPENT:
    return amount > 0 ? radius : 0;
  case BB_SIZE_REMAINING:
    return amount == 0 ? radius : BB_MARK_NO_HEART;
  case BB_SIZE_EQUAL:
    return self->tells_released && bb_bet_get_funding_released (bet) <= 0 ? 0 : radius;
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_mark_size_apply:
 * @mark: gets its radius and its heart
 */
void
bb_mark_size_apply (const BbMarkSize *self,
                    BbBet *bet,
                    BbMark *mark)
{
  gint64 amount = bb_mark_size_measure (self, bet);

  mark->radius = self->by == BB_SIZE_EQUAL ? MAX (self->scale, self->floor) : bb_mark_radius ((double) amount, self->scale, self->floor);
  mark->heart = get_heart (self, bet, amount, mark->radius);
}

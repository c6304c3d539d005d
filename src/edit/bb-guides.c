/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sorted array for each axis. A bet is caught on an axis by the nearest middle of another bet, or
 * by the middle between its two neighbours in a row; the nearer one wins, and of equals the one that
 * is closer by. */

#include "config.h"

#include "bb-guides.h"

#include <math.h>

typedef struct {
  gint along; /* on the axis by which the array is sorted */
  gint across;
} Mark;

struct _BbGuides {
  GArray *by_familiarity;
  GArray *by_risk;
  gint reach;
};

/* What catches a bet on one axis: its line runs from low to high on the other one, or, between two
 * neighbours, on the same. */
typedef struct {
  double distance;
  gint at;
  gint low;
  gint high;
  gboolean between;
} Catch;

/* --- preparing ------------------------------------------------------------------------------ */

static gint
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const Mark *one = a;
  const Mark *other = b;

  if (one->along != other->along)
    return one->along < other->along ? -1 : 1;
  return one->across < other->across ? -1 : one->across > other->across;
}

static gboolean
is_seen (const BbRect *seen,
         gint familiarity,
         gint risk)
{
  return seen == NULL || (familiarity >= seen->x && familiarity <= bb_rect_right (seen) && risk >= seen->y && risk <= bb_rect_bottom (seen));
}

static void
add_bet (BbGuides *self,
         BbBet *bet)
{
  Mark mark = { bb_bet_get_familiarity (bet), bb_bet_get_risk (bet) };
  Mark turned = { mark.across, mark.along };

  g_array_append_val (self->by_familiarity, mark);
  g_array_append_val (self->by_risk, turned);
}

/**
 * bb_guides_new:
 * @moving: (element-type BbBet): what is dragged; bets do not line up with themselves
 * @seen: (nullable): the part of the plane that is seen, in tenths; only what is seen catches
 *
 * Returns: (transfer full): guides to the live bets as they lie now
 */
BbGuides *
bb_guides_new (BbBoard *board,
               GPtrArray *moving,
               const BbRect *seen)
{
  BbGuides *self = g_new0 (BbGuides, 1);
  g_autoptr (GHashTable) skipped = g_hash_table_new (NULL, NULL);
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && moving != NULL, self);

  self->by_familiarity = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->by_risk = g_array_new (FALSE, FALSE, sizeof (Mark));
  for (i = 0; i < moving->len; i++)
    g_hash_table_add (skipped, moving->pdata[i]);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (!bb_bet_is_placed (bet) || !bb_bet_is_live (bet) || g_hash_table_contains (skipped, bet))
      continue;
    if (is_seen (seen, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet)))
      add_bet (self, bet);
  }
  g_array_sort (self->by_familiarity, compare_marks);
  g_array_sort (self->by_risk, compare_marks);
  self->reach = BB_GUIDES_REACH * BB_GUIDES_CROWD / (gint) MAX (self->by_risk->len, BB_GUIDES_CROWD);
  return self;
}

void
bb_guides_free (BbGuides *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->by_familiarity);
  g_array_unref (self->by_risk);
  g_free (self);
}

/* --- catching ------------------------------------------------------------------------------- */

/* The first mark that is not below @along. */
static guint
find_first (const GArray *marks,
            double along)
{
  guint low = 0;
  guint high = marks->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (marks, Mark, middle).along < along)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The nearest mark whose line passes within the tolerance. */
static void
catch_line (const GArray *marks,
            BbPoint at,
            double tolerance,
            gint reach,
            Catch *best)
{
  double closest = reach;
  guint i;

  for (i = find_first (marks, at.x - tolerance); i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    double distance = fabs (mark->along - at.x);
    double away = fabs (mark->across - at.y);

    if (mark->along > at.x + tolerance)
      break;
    if (away > reach || distance > best->distance || (distance == best->distance && away >= closest))
      continue;
    closest = away;
    *best = (Catch){ distance, mark->along, mark->across, mark->across, FALSE };
  }
}

/* The middle between the neighbours on both sides; @row is sorted by the other axis. */
static void
catch_middle (const GArray *row,
              BbPoint at,
              BbPoint tolerance,
              gint reach,
              Catch *best)
{
  gint low = G_MININT;
  gint high = G_MAXINT;
  double middle;
  guint i;

  for (i = find_first (row, at.y - tolerance.y); i < row->len; i++) {
    const Mark *mark = &g_array_index (row, Mark, i);

    if (mark->along > at.y + tolerance.y)
      break;
    if (mark->across < at.x && mark->across > low)
      low = mark->across;
    else if (mark->across > at.x && mark->across < high)
      high = mark->across;
  }
  if (low == G_MININT || high == G_MAXINT || high - low > 2 * reach)
    return;
  middle = floor ((low + high) / 2.0);
  if (fabs (middle - at.x) <= tolerance.x && fabs (middle - at.x) < best->distance)
    *best = (Catch){ fabs (middle - at.x), (gint) middle, low, high, TRUE };
}

/* From the bet to what caught it, or from one neighbour to the other. */
static void
add_line (BbCaught *caught,
          const Catch *found,
          gint across,
          gboolean turned)
{
  BbGuide *line = &caught->lines[caught->n_lines++];
  BbPoint from = { found->at, MIN (found->low, across) };
  BbPoint to = { found->at, MAX (found->high, across) };

  if (found->between) {
    from = (BbPoint){ found->low, across };
    to = (BbPoint){ found->high, across };
  }
  line->from = turned ? (BbPoint){ from.y, from.x } : from;
  line->to = turned ? (BbPoint){ to.y, to.x } : to;
}

/**
 * bb_guides_catch:
 * @place: where the hand holds the bet, in tenths
 * @tolerance: how far it may be from a line, in tenths
 * @caught: (out): where it comes to lie, and why
 */
void
bb_guides_catch (const BbGuides *self,
                 BbPoint place,
                 BbPoint tolerance,
                 BbCaught *caught)
{
  Catch across = { G_MAXDOUBLE, (gint) lround (place.x), 0, 0, FALSE };
  Catch up = { G_MAXDOUBLE, (gint) lround (place.y), 0, 0, FALSE };
  BbPoint turned = { place.y, place.x };

  g_return_if_fail (self != NULL && caught != NULL);

  catch_line (self->by_familiarity, place, tolerance.x, self->reach, &across);
  catch_line (self->by_risk, turned, tolerance.y, self->reach, &up);
  catch_middle (self->by_risk, place, tolerance, self->reach, &across);
  catch_middle (self->by_familiarity, turned, (BbPoint){ tolerance.y, tolerance.x }, self->reach, &up);
  *caught = (BbCaught){ .familiarity = across.at, .risk = up.at };
  caught->has_familiarity = across.distance <= tolerance.x;
  caught->has_risk = up.distance <= tolerance.y;
  if (caught->has_familiarity)
    add_line (caught, &across, up.at, FALSE);
  if (caught->has_risk)
    add_line (caught, &up, across.at, TRUE);
}

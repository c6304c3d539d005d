/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines are moved whole, so that zones which cover the plane go on covering it. What is done again
 * and again, by arrow keys or typing, is one step. */

#include "config.h"

#include "bb-edit-zones.h"

#include "bb-edit-put-offs.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* A split leaves room on both sides. */
#define MARGIN_TENTHS 10

static const guint split_fields[BB_N_AXES] = { BB_BOARD_FAMILIARITY_SPLIT, BB_BOARD_RISK_SPLIT };

static BbItem *
get_board (BbHistory *history)
{
  return BB_ITEM (bb_history_get_board (history));
}

static BbItemList *
get_zones (BbHistory *history)
{
  return bb_item_get_children (get_board (history), BB_KIND_ZONE);
}

static gint
get_split (BbItem *board,
           BbAxis axis)
{
  return bb_item_get_tenths (board, split_fields[axis], BB_PLACE_MAX / 2);
}

static BbAxis
get_other_axis (BbAxis axis)
{
  return axis == BB_AXIS_RISK ? BB_AXIS_FAMILIARITY : BB_AXIS_RISK;
}

/* --- lines -------------------------------------------------------------------------------- */

static void
move_followers (GArray *followers,
                BbAxis axis,
                gint to)
{
  guint i;

  for (i = 0; i < followers->len; i++) {
    BbItem *zone = g_array_index (followers, BbZoneFollower, i).zone;
    BbZoneBounds bounds = bb_zone_get_bounds (zone);

    bb_zone_bounds_follow (&bounds, zone, followers, axis, to);
    bb_zone_set_bounds (zone, &bounds);
  }
}

/**
 * bb_edit_move_zone_edge:
 * @zone: a zone of the board
 * @to: where on its axis the edge is wanted, in tenths; see bb_zone_edge_limit()
 *
 * Moves an edge of a zone, and with it all zones on the same line. If the board's split lies on the
 * line, it comes along. Moves in quick succession are one step.
 */
void
bb_edit_move_zone_edge (BbHistory *history,
                        BbItem *zone,
                        BbZoneEdge edge,
                        gint to)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (GArray) followers = NULL;
  gint from;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (zone));

  from = bb_zone_edge_get_place (zone, edge);
  to = bb_zone_edge_limit (zone, edge, to);
  followers = bb_zone_edge_find_followers (zone, edge);
  step = bb_transaction_begin (history, _ ("Move Zone Line"));
  move_followers (followers, edge.axis, to);
  if (from == get_split (get_board (history), edge.axis))
    bb_item_set_tenths (get_board (history), split_fields[edge.axis], CLAMP (to, MARGIN_TENTHS, BB_PLACE_MAX - MARGIN_TENTHS));
  bb_transaction_commit_repeated (step);
}

/* How far a split can go: the zones that come along keep some ground. */
static gint
limit_split (BbItem *board,
             BbAxis axis,
             gint to)
{
  BbItemList *zones = bb_item_get_children (board, BB_KIND_ZONE);
  gint from = get_split (board, axis);
  gint low = MARGIN_TENTHS;
  gint high = BB_PLACE_MAX - MARGIN_TENTHS;
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbZoneBounds bounds = bb_zone_get_bounds (bb_item_list_peek (zones, i));

    if (bounds.high[axis] == from)
      low = MAX (low, MIN (bounds.low[axis] + BB_ZONE_LEAST, from));
    if (bounds.low[axis] == from)
      high = MIN (high, MAX (bounds.high[axis] - BB_ZONE_LEAST, from));
  }
  return CLAMP (to, low, MAX (low, high));
}

static void
set_split (BbItem *board,
           BbAxis axis,
           gint to)
{
  BbItemList *zones = bb_item_get_children (board, BB_KIND_ZONE);
  gint from = get_split (board, axis);
  guint i;

  to = limit_split (board, axis, to);
  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i);
    BbZoneBounds bounds = bb_zone_get_bounds (zone);

    if (bounds.low[axis] == from)
      bounds.low[axis] = to;
    if (bounds.high[axis] == from)
      bounds.high[axis] = to;
    bb_zone_set_bounds (zone, &bounds);
  }
  bb_item_set_tenths (board, split_fields[axis], to);
}

/* --- adding ------------------------------------------------------------------------------- */

static gboolean
is_taken (BbHistory *history,
          const char *name)
{
  BbItemList *zones = get_zones (history);
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (zones, i), BB_ZONE_NAME), name))
      return TRUE;
  return FALSE;
}

/* Two zones of one name would be one. */
static char *
make_name (BbHistory *history)
{
  char *name = g_strdup (_ ("New zone"));
  guint n;

  for (n = 2; is_taken (history, name); n++) {
    g_free (name);
    name = g_strdup_printf (_ ("New zone %u"), n);
  }
  return name;
}

static BbItem *
insert_zone (BbHistory *history,
             const BbZoneBounds *bounds,
             guint position,
             GError **error)
{
  g_autofree char *id = bb_board_make_id (bb_history_get_board (history), BB_KIND_ZONE);
  g_autofree char *name = make_name (history);
  g_autoptr (BbItem) zone = bb_item_new (BB_KIND_ZONE, id);

  bb_item_set_text (zone, BB_ZONE_NAME, name);
  bb_item_set_text (zone, BB_ZONE_KIND, "none");
  bb_zone_set_bounds (zone, bounds);
  return bb_item_insert (get_board (history), zone, position, error) ? zone : NULL;
}

/**
 * bb_edit_add_zone:
 * @bounds: what it is to cover; made valid and large enough
 *
 * Adds a zone before the others, because the first zone that holds a place wins.
 *
 * Returns: (transfer none) (nullable): the zone; %NULL with @error set if the board is full
 */
BbItem *
bb_edit_add_zone (BbHistory *history,
                  const BbZoneBounds *bounds,
                  GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbZoneBounds valid;
  BbItem *zone;
  guint axis;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bounds != NULL, NULL);

  for (axis = 0; axis < BB_N_AXES; axis++) {
    valid.low[axis] = CLAMP (bounds->low[axis], 0, BB_PLACE_MAX - BB_ZONE_LEAST);
    valid.high[axis] = CLAMP (bounds->high[axis], valid.low[axis] + BB_ZONE_LEAST, BB_PLACE_MAX);
  }
  step = bb_transaction_begin (history, _ ("Add Zone"));
  zone = insert_zone (history, &valid, 0, error);
  if (zone == NULL)
    return NULL;
  bb_transaction_commit (step);
  return zone;
}

/* Halves @zone along the axis on which it is longer; the part that holds the place is the new one's. */
static gboolean
divide (BbItem *zone,
        const gint *place,
        BbZoneBounds *part)
{
  BbZoneBounds rest = bb_zone_get_bounds (zone);
  gint across = rest.high[BB_AXIS_FAMILIARITY] - rest.low[BB_AXIS_FAMILIARITY];
  gint up = rest.high[BB_AXIS_RISK] - rest.low[BB_AXIS_RISK];
  BbAxis axis = up > across ? BB_AXIS_RISK : BB_AXIS_FAMILIARITY;
  gint middle = (rest.low[axis] + rest.high[axis] + 1) / 2;

  if (MAX (up, across) < 2 * BB_ZONE_LEAST)
    return FALSE;
  *part = rest;
  if (place[axis] < middle)
    part->high[axis] = rest.low[axis] = middle;
  else
    part->low[axis] = rest.high[axis] = middle;
  bb_zone_set_bounds (zone, &rest);
  return TRUE;
}

static void
set_around (BbZoneBounds *bounds,
            const gint *place)
{
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    bounds->low[axis] = CLAMP (place[axis] - BB_ZONE_LEAST, 0, BB_PLACE_MAX - 2 * BB_ZONE_LEAST);
    bounds->high[axis] = bounds->low[axis] + 2 * BB_ZONE_LEAST;
  }
}

/**
 * bb_edit_divide_zone:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Makes half of the zone that holds a place a zone of its own. Where there is none, or one too small
 * for that, a small one is added.
 *
 * Returns: (transfer none) (nullable): the zone; %NULL with @error set if the board is full
 */
BbItem *
bb_edit_divide_zone (BbHistory *history,
                     gint familiarity,
                     gint risk,
                     GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  const gint place[BB_N_AXES] = { familiarity, risk };
  BbZoneBounds bounds;
  guint position = 0;
  BbItem *zone;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  step = bb_transaction_begin (history, _ ("Add Zone"));
  zone = bb_board_get_zone_at (bb_history_get_board (history), familiarity, risk);
  if (zone != NULL && divide (zone, place, &bounds)) {
    bb_item_list_find_position (get_zones (history), zone, &position);
    position++;
  } else {
    set_around (&bounds, place);
  }
  zone = insert_zone (history, &bounds, position, error);
  if (zone == NULL)
    return NULL;
  bb_transaction_commit (step);
  return zone;
}

/* --- removing ----------------------------------------------------------------------------- */

static gboolean
overlaps (const BbZoneBounds *one,
          const BbZoneBounds *other)
{
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++)
    if (one->low[axis] >= other->high[axis] || other->low[axis] >= one->high[axis])
      return FALSE;
  return TRUE;
}

/* The zones beyond an edge that together end exactly where it does: they can take the ground. */
static GPtrArray *
find_takers (BbItemList *zones,
             const BbZoneBounds *gone,
             BbZoneEdge edge)
{
  GPtrArray *takers = g_ptr_array_new ();
  BbAxis along = get_other_axis (edge.axis);
  gint missing = gone->high[along] - gone->low[along];
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i);
    BbZoneBounds bounds = bb_zone_get_bounds (zone);
    gboolean touches = edge.high ? bounds.low[edge.axis] == gone->high[edge.axis] : bounds.high[edge.axis] == gone->low[edge.axis];

    if (!touches || bounds.low[along] < gone->low[along] || bounds.high[along] > gone->high[along])
      continue;
    missing -= bounds.high[along] - bounds.low[along];
    g_ptr_array_add (takers, zone);
  }
  if (missing != 0)
    g_ptr_array_set_size (takers, 0);
  return takers;
}

static void
take_ground (GPtrArray *takers,
             const BbZoneBounds *gone,
             BbZoneEdge edge)
{
  guint i;

  for (i = 0; i < takers->len; i++) {
    BbZoneBounds bounds = bb_zone_get_bounds (takers->pdata[i]);

    if (edge.high)
      bounds.low[edge.axis] = gone->low[edge.axis];
    else
      bounds.high[edge.axis] = gone->high[edge.axis];
    bb_zone_set_bounds (takers->pdata[i], &bounds);
  }
}

static gboolean
is_on_ground (BbItemList *zones,
              const BbZoneBounds *gone)
{
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbZoneBounds bounds = bb_zone_get_bounds (bb_item_list_peek (zones, i));

    if (overlaps (&bounds, gone))
      return TRUE;
  }
  return FALSE;
}

/* As few as possible take it, and beyond the longer edge if two could. */
static void
give_ground (BbItemList *zones,
             const BbZoneBounds *gone)
{
  g_autoptr (GPtrArray) best = NULL;
  BbZoneEdge best_edge = { 0 };
  gint best_length = 0;
  guint i;

  for (i = 0; i < 2 * BB_N_AXES; i++) {
    BbZoneEdge edge = { (BbAxis) (i / 2), i % 2 == 1 };
    g_autoptr (GPtrArray) takers = find_takers (zones, gone, edge);
    BbAxis along = get_other_axis (edge.axis);
    gint length = gone->high[along] - gone->low[along];

    if (takers->len == 0 || (best != NULL && (takers->len > best->len || (takers->len == best->len && length <= best_length))))
      continue;
    g_clear_pointer (&best, g_ptr_array_unref);
    best = g_steal_pointer (&takers);
    best_edge = edge;
    best_length = length;
  }
  if (best != NULL)
    take_ground (best, gone, best_edge);
}

/**
 * bb_edit_remove_zone:
 * @zone: a zone of the board
 *
 * Its ground goes to the neighbours that end where it did. Where there are none, or where it lay on
 * another zone, nobody takes it.
 */
void
bb_edit_remove_zone (BbHistory *history,
                     BbItem *zone)
{
  g_autoptr (BbTransaction) step = NULL;
  BbZoneBounds gone;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (zone));

  gone = bb_zone_get_bounds (zone);
  step = bb_transaction_begin (history, _ ("Remove Zone"));
  bb_item_remove (zone);
  if (!is_on_ground (get_zones (history), &gone))
    give_ground (get_zones (history), &gone);
  bb_edit_clear_put_offs (history);
  bb_transaction_commit (step);
}

/* --- values ------------------------------------------------------------------------------- */

static const struct {
  guint field;
  BbZoneEdge edge;
} edge_fields[] = {
  { BB_ZONE_FAMILIARITY_LOW, { BB_AXIS_FAMILIARITY, FALSE } },
  { BB_ZONE_FAMILIARITY_HIGH, { BB_AXIS_FAMILIARITY, TRUE } },
  { BB_ZONE_RISK_LOW, { BB_AXIS_RISK, FALSE } },
  { BB_ZONE_RISK_HIGH, { BB_AXIS_RISK, TRUE } },
};

/* What is said of one rectangle of a zone is said of all of them. */
static void
set_of_all (BbHistory *history,
            BbItem *zone,
            guint field,
            const BbValue *value)
{
  g_autoptr (GPtrArray) same = g_ptr_array_new ();
  BbItemList *zones = get_zones (history);
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++)
    if (bb_zone_is_same (zone, bb_item_list_peek (zones, i)))
      g_ptr_array_add (same, bb_item_list_peek (zones, i));
  for (i = 0; i < same->len; i++)
    bb_item_set_value (same->pdata[i], field, value);
}

/**
 * bb_edit_set_zone_value:
 * @zone: a zone of the board
 * @field: any of its fields; one that is an edge is moved like bb_edit_move_zone_edge() does
 *
 * What is typed in quick succession is one step.
 */
void
bb_edit_set_zone_value (BbHistory *history,
                        BbItem *zone,
                        guint field,
                        const BbValue *value)
{
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (zone));

  for (i = 0; i < G_N_ELEMENTS (edge_fields); i++) {
    if (edge_fields[i].field == field && value->kind == BB_VALUE_TENTHS) {
      bb_edit_move_zone_edge (history, zone, edge_fields[i].edge, value->tenths);
      return;
    }
  }
  step = bb_transaction_begin (history, _ ("Change Zone"));
  set_of_all (history, zone, field, value);
  bb_transaction_commit_repeated (step);
}

/**
 * bb_edit_reorder_zone:
 * @position: 0 for before all others
 *
 * Where zones overlap, the first counts.
 */
void
bb_edit_reorder_zone (BbHistory *history,
                      BbItem *zone,
                      guint position)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (zone));

  step = bb_transaction_begin (history, _ ("Reorder Zones"));
  bb_item_move (zone, MIN (position, bb_item_list_get_length (get_zones (history)) - 1));
  bb_transaction_commit (step);
}

/**
 * bb_edit_set_axis_value:
 * @board_field: a name, an end, a split, or whether the axis is reversed
 *
 * What is typed in quick succession is one step.
 */
void
bb_edit_set_axis_value (BbHistory *history,
                        guint board_field,
                        const BbValue *value)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *board;
  guint axis;

  g_return_if_fail (BB_IS_HISTORY (history) && value != NULL);

  board = get_board (history);
  step = bb_transaction_begin (history, _ ("Change Axis"));
  for (axis = 0; axis < BB_N_AXES && split_fields[axis] != board_field; axis++)
    ;
  if (axis < BB_N_AXES && value->kind == BB_VALUE_TENTHS)
    set_split (board, (BbAxis) axis, value->tenths);
  else
    bb_item_set_value (board, board_field, value);
  bb_transaction_commit_repeated (step);
}

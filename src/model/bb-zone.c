/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The four default zones, and the words of a zone that nobody has renamed: these follow the reader's
 * language because the file does not hold them. */

#include "config.h"

#include "bb-zone.h"

#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *kind;
  gboolean high_risk;
  gboolean high_familiarity;
  guint review_gap; /* weeks */
  const char *advice;
} ZoneDefault;

/* clang-format off */
static const ZoneDefault zone_defaults[] = {
  { "far", TRUE, FALSE, 6, N_ ("Explore inside guardrails; release money on what was learned") },
  { "heavy", TRUE, TRUE, 4, N_ ("We know how; the danger is in doing it. Rehearse, keep a way back") },
  { "probe", FALSE, FALSE, 6, N_ ("One question, one number, one end date") },
  { "known", FALSE, TRUE, 13, N_ ("Decide quickly, plan lightly, measure after") },
};
/* clang-format on */

static BbItem *
make_zone (const ZoneDefault *row,
           gint familiarity_split,
           gint risk_split)
{
  BbItem *zone = bb_item_new (BB_KIND_ZONE, row->kind);

  bb_item_set_text (zone, BB_ZONE_KIND, row->kind);
  bb_item_set_tenths (zone, BB_ZONE_FAMILIARITY_LOW, row->high_familiarity ? familiarity_split : 0);
  bb_item_set_tenths (zone, BB_ZONE_FAMILIARITY_HIGH, row->high_familiarity ? 1000 : familiarity_split);
  bb_item_set_tenths (zone, BB_ZONE_RISK_LOW, row->high_risk ? risk_split : 0);
  bb_item_set_tenths (zone, BB_ZONE_RISK_HIGH, row->high_risk ? 1000 : risk_split);
  bb_item_set_integer (zone, BB_ZONE_REVIEW_GAP, row->review_gap);
  return zone;
}

/**
 * bb_zone_add_defaults:
 * @board: a board without zones
 * @familiarity_split: tenths
 * @risk_split: tenths
 *
 * Adds the four zones around the splits.
 */
void
bb_zone_add_defaults (BbItem *board,
                      gint familiarity_split,
                      gint risk_split)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (zone_defaults); i++) {
    g_autoptr (BbItem) zone = make_zone (&zone_defaults[i], familiarity_split, risk_split);

    bb_item_append (board, zone, NULL);
  }
}

static const guint low_fields[BB_N_AXES] = { BB_ZONE_FAMILIARITY_LOW, BB_ZONE_RISK_LOW };
static const guint high_fields[BB_N_AXES] = { BB_ZONE_FAMILIARITY_HIGH, BB_ZONE_RISK_HIGH };

/**
 * bb_zone_get_bounds:
 *
 * Returns: what it covers; an edge that it does not name is that of the plane
 */
BbZoneBounds
bb_zone_get_bounds (BbItem *zone)
{
  BbZoneBounds bounds;
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    bounds.low[axis] = bb_item_get_tenths (zone, low_fields[axis], 0);
    bounds.high[axis] = bb_item_get_tenths (zone, high_fields[axis], BB_PLACE_MAX);
  }
  return bounds;
}

void
bb_zone_set_bounds (BbItem *zone,
                    const BbZoneBounds *bounds)
{
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    bb_item_set_tenths (zone, low_fields[axis], bounds->low[axis]);
    bb_item_set_tenths (zone, high_fields[axis], bounds->high[axis]);
  }
}

/**
 * bb_zone_holds:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Zones are half open: low edges belong to them, high edges do not, except at 1000.
 */
gboolean
bb_zone_holds (BbItem *zone,
               gint familiarity,
               gint risk)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  gint place[BB_N_AXES] = { familiarity, risk };
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    gboolean at_end = place[axis] == BB_PLACE_MAX && bounds.high[axis] == BB_PLACE_MAX;

    if (place[axis] < bounds.low[axis] || (place[axis] >= bounds.high[axis] && !at_end))
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_zone_is_same:
 *
 * Returns: whether the two are one to people: a band across the plane is made of several rectangles
 *   that were given the same name
 */
gboolean
bb_zone_is_same (BbItem *zone,
                 BbItem *other)
{
  const char *name = bb_item_get_text (zone, BB_ZONE_NAME);

  return zone == other || (*name != '\0' && g_str_equal (name, bb_item_get_text (other, BB_ZONE_NAME)));
}

/**
 * bb_zone_get_name:
 *
 * Returns: (transfer none): the name it was given; else that of its kind, translated; else its id
 */
const char *
bb_zone_get_name (BbItem *zone)
{
  const char *name = bb_item_get_text (zone, BB_ZONE_NAME);
  const BbChoice *kind = bb_value_set_find (&bb_set_zone_kind, bb_item_get_text (zone, BB_ZONE_KIND));

  if (*name != '\0')
    return name;
  if (kind != NULL && !g_str_equal (kind->id, "none"))
    return _ (kind->label);
  return bb_item_get_id (zone);
}

/**
 * bb_zone_get_advice:
 *
 * Returns: (transfer none): the advice it was given; else that of its kind, translated
 */
const char *
bb_zone_get_advice (BbItem *zone)
{
  const char *advice = bb_item_get_text (zone, BB_ZONE_ADVICE);
  const char *kind = bb_item_get_text (zone, BB_ZONE_KIND);
  guint i;

  for (i = 0; *advice == '\0' && i < G_N_ELEMENTS (zone_defaults); i++)
    if (g_str_equal (zone_defaults[i].kind, kind))
      return _ (zone_defaults[i].advice);
  return advice;
}

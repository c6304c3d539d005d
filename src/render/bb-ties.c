/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathering, routing and drawing. Curves pass under labels and marks and are left out there; of one
 * that is hidden for the most part nothing is drawn, as loose ends tell nothing. */

#include "config.h"

#include "bb-ties.h"

#include <math.h>

#define WIDTH 1.1
#define ROOM 2.5
#define HEAD_LENGTH 6.0
#define HEAD_WIDTH 2.4
#define STEP 2.0
#define SHORTEST 4.0
/* How much of a curve must be seen. */
#define LEAST_SEEN 0.34
#define LINE_COST 0.6
#define N_LINES 12u
/* Where there are more, some lie everywhere, and keeping off them only takes time. */
#define MOST_AVOIDED 150u
#define CELL 2.0

static const struct {
  const char *link;
  double dash;
} kinds[BB_N_TIE_KINDS] = {
  [BB_TIE_PART_OF] = { "parent", 0 },
  [BB_TIE_WAITS_FOR] = { "waits_for", 3.5 },
};

static GHashTable *
index_bets (const BbPictureData *data)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < data->bets->len; i++)
    g_hash_table_insert (rows, (gpointer) bb_picture_data_get (data, i)->id, GUINT_TO_POINTER (i));
  return rows;
}

static void
gather_of_bet (const BbPictureData *data,
               GHashTable *rows,
               guint from,
               GArray *ties)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (bb_picture_data_get (data, from)->bet), BB_KIND_LINK);
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++) {
    BbItem *link = bb_item_list_peek (links, i);
    BbTie tie = { .from = from };
    gpointer to;

    if (!g_hash_table_lookup_extended (rows, bb_item_get_text (link, BB_LINK_TO), NULL, &to))
      continue;
    tie.to = GPOINTER_TO_UINT (to);
    if (bb_picture_data_get (data, tie.to)->mark.faded)
      continue;
    for (tie.kind = 0; tie.kind < BB_N_TIE_KINDS; tie.kind++)
      if (g_str_equal (bb_item_get_text (link, BB_LINK_KIND), kinds[tie.kind].link))
        g_array_append_val (ties, tie);
  }
}

/* Those between two bets that are both on the plane, and that a filter leaves in. */
static GArray *
gather (const BbPictureData *data)
{
  g_autoptr (GHashTable) rows = index_bets (data);
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (BbTie));
  guint i;

  for (i = 0; data->shows_ties && i < data->bets->len; i++)
    if (!bb_picture_data_get (data, i)->mark.faded)
      gather_of_bet (data, rows, i, ties);
  return ties;
}

/**
 * bb_ties_use:
 *
 * Returns: whether the picture shows a tie of this kind
 */
gboolean
bb_ties_use (const BbPictureData *data,
             BbTieKind kind)
{
  g_autoptr (GArray) ties = gather (data);
  guint i;

  for (i = 0; i < ties->len; i++)
    if (g_array_index (ties, BbTie, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* An envelope's outline is in nobody's way, its core is. */
static BbCoverage *
get_marks (const BbPictureData *data)
{
  BbCoverage *marks = bb_coverage_new (&data->layout->plane, CELL * data->layout->mark);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    double core = 6 * row->mark.unit;
    BbRect rect = bb_mark_get_bounds (&row->mark, row->at);

    if (row->mark.envelope)
      rect = (BbRect){ row->at.x - core, row->at.y - core, 2 * core, 2 * core };
    bb_coverage_add (marks, &rect);
  }
  return marks;
}

static void
note_curve (BbCoverage *curves,
            const BbCurve *curve)
{
  guint i;

  for (i = 1; i < N_LINES; i++) {
    BbPoint at = bb_curve_get_point (curve, (double) i / N_LINES);
    BbRect dot = { at.x - 4, at.y - 4, 8, 8 };

    bb_coverage_add (curves, &dot);
  }
}

static BbCurveEnd
get_end (const BbPictureData *data,
         guint index)
{
  const BbPictureBet *row = bb_picture_data_get (data, index);

  return (BbCurveEnd){ row->at, bb_mark_get_reach (&row->mark) + ROOM * row->mark.unit };
}

/**
 * bb_ties_route:
 *
 * Returns: (transfer full) (element-type BbTie): the ties that the picture shows; those between marks
 *   that touch are left out
 */
GArray *
bb_ties_route (const BbPictureData *data)
{
  GArray *ties = gather (data);
  g_autoptr (BbCoverage) marks = NULL;
  g_autoptr (BbCoverage) curves = NULL;
  guint i, n = 0;

  if (ties->len == 0)
    return ties;
  marks = get_marks (data);
  curves = bb_coverage_new (&data->layout->plane, CELL * data->layout->mark);
  for (i = 0; i < ties->len; i++) {
    BbTie tie = g_array_index (ties, BbTie, i);
    BbCurveEnd from = get_end (data, tie.from), to = get_end (data, tie.to);

    if (!bb_curve_route (&tie.curve, &from, &to, marks, curves, &data->layout->plane))
      continue;
    note_curve (curves, &tie.curve);
    g_array_index (ties, BbTie, n++) = tie;
  }
  g_array_set_size (ties, n);
  return ties;
}

/**
 * bb_ties_add_lines:
 *
 * Labels would rather not lie on ties, unless these are many.
 */
void
bb_ties_add_lines (const GArray *ties,
                   BbPlacer *placer)
{
  guint i, j;

  for (i = 0; ties->len <= MOST_AVOIDED && i < ties->len; i++) {
    const BbCurve *curve = &g_array_index (ties, BbTie, i).curve;

    for (j = 0; j < N_LINES; j++)
      bb_placer_add_line (placer,
                          bb_curve_get_point (curve, (double) j / N_LINES),
                          bb_curve_get_point (curve, (j + 1.0) / N_LINES),
                          LINE_COST);
  }
}

static void
add_piece (BbPath *path,
           const BbCurve *curve,
           double from,
           double to)
{
  BbCurve piece = bb_curve_get_piece (curve, from, to);

  bb_path_move_to (path, piece.at[0].x, piece.at[0].y);
  bb_path_curve_to (path, piece.at[1], piece.at[2], piece.at[3]);
}

static gboolean
is_hidden (const BbRectGrid *cover,
           BbPoint at)
{
  BbRect dot = { at.x - 1, at.y - 1, 2, 2 };

  return !bb_rect_grid_is_free (cover, &dot);
}

/* The parts of a curve that nothing covers. Returns how much of it they are, 0 to 1. */
static double
add_pieces (BbPath *path,
            const BbCurve *curve,
            const BbRectGrid *cover,
            double unit)
{
  double length = bb_curve_get_length (curve) / unit, start = -1, seen = 0;
  guint n = MAX (2, (guint) ceil (length / STEP)), i;

  for (i = 0; i <= n; i++) {
    double share = (double) i / n;
    gboolean hidden = is_hidden (cover, bb_curve_get_point (curve, share));

    if (start >= 0 && (hidden || i == n) && (share - start) * length > SHORTEST) {
      add_piece (path, curve, start, share);
      seen += share - start;
    }
    if (hidden)
      start = -1;
    else if (start < 0)
      start = share;
  }
  return seen;
}

static void
draw_head (const BbCurve *curve,
           double unit,
           const BbColor *color,
           const BbPen *pen)
{
  g_autoptr (BbPath) path = bb_path_new ();
  BbPaint paint = { .fill = *color };
  BbPoint tip = curve->at[3];
  double length = bb_curve_get_length (curve);
  BbPoint base = bb_curve_get_point (curve, MAX (0, 1 - HEAD_LENGTH * unit / length));
  double dx = tip.x - base.x, dy = tip.y - base.y, along = MAX (hypot (dx, dy), 0.001);
  double wide = HEAD_WIDTH * unit / along;

  bb_path_add_polygon (path, (BbPoint[]){ tip, { base.x - dy * wide, base.y + dx * wide }, { base.x + dy * wide, base.y - dx * wide } }, 3);
  bb_scene_builder_add_path (pen->builder, path, &paint);
}

static void
draw_tie (const BbTie *tie,
          const BbPictureData *data,
          const BbRectGrid *cover,
          const BbPen *pen)
{
  double unit = data->layout->mark;
  BbPaint paint = { .stroke = data->theme->sample, .width = WIDTH * unit, .dash = kinds[tie->kind].dash * unit };
  g_autoptr (BbPath) path = bb_path_new ();
  double length = bb_curve_get_length (&tie->curve);
  BbCurve line = bb_curve_get_piece (&tie->curve, 0, MAX (0.1, 1 - 0.7 * HEAD_LENGTH * unit / length));

  if (add_pieces (path, &line, cover, unit) < LEAST_SEEN)
    return;
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .bet = bb_picture_data_get (data, tie->from)->id, .part = BB_PART_TIE });
  bb_scene_builder_add_path (pen->builder, path, &paint);
  if (!is_hidden (cover, tie->curve.at[3]))
    draw_head (&tie->curve, unit, &data->theme->sample, pen);
  bb_scene_builder_end_group (pen->builder);
}

/**
 * bb_ties_draw:
 * @cover: where marks and labels lie on top
 */
void
bb_ties_draw (const GArray *ties,
              const BbPictureData *data,
              const BbRectGrid *cover,
              const BbPen *pen)
{
  guint i;

  for (i = 0; i < ties->len; i++)
    draw_tie (&g_array_index (ties, BbTie, i), data, cover, pen);
}

/**
 * bb_ties_draw_sample:
 * @unit: the width of a thin line
 *
 * Draws what the legend shows.
 */
void
bb_ties_draw_sample (BbTieKind kind,
                     const BbPictureData *data,
                     BbPoint center,
                     double unit,
                     const BbPen *pen)
{
  BbPaint paint = { .stroke = data->theme->sample, .width = WIDTH * unit, .dash = kinds[kind].dash * unit };
  BbCurve curve = { { { center.x - 8 * unit, center.y + 3 * unit },
                      { center.x - 3 * unit, center.y - 4 * unit },
                      { center.x + 3 * unit, center.y - 4 * unit },
                      { center.x + 8 * unit, center.y + 1 * unit } } };
  g_autoptr (BbPath) path = bb_path_new ();

  add_piece (path, &curve, 0, 0.8);
  bb_scene_builder_add_path (pen->builder, path, &paint);
  draw_head (&curve, unit, &data->theme->sample, pen);
}

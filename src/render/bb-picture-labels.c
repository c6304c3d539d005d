/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What labels have to keep clear of, and the order in which they are placed: those put by hand
 * first, then all others; numbers run down the plane. */

#include "config.h"

#include "bb-picture-labels.h"

#include <math.h>

#include "bb-name-list.h"
#include "bb-picture-stack.h"
#include "bb-ties.h"
#include "bb-trail.h"

/* How far off a label may stand, in mark units. */
#define REACH 75.0
#define CROWD_REACH 46.0
#define CROWD_FROM 200u
#define GAP 4.0
#define TRAIL_COST 1.3
#define SPLIT_COST 2.6

/* An envelope's outline is in the way, what it holds is not. */
static void
add_envelope (BbPlacer *placer,
              const BbPictureBet *row)
{
  double radius = row->mark.radius * 1.06, dot = 3 * row->mark.unit;
  BbRect core = { row->at.x - 6 * row->mark.unit, row->at.y - 6 * row->mark.unit, 12 * row->mark.unit, 12 * row->mark.unit };
  guint n = MAX (12, (guint) (2 * G_PI * radius / (2 * dot))), i;

  bb_placer_add_obstacle (placer, &core);
  for (i = 0; i < n; i++) {
    BbRect rect = { row->at.x + radius * cos (2 * G_PI * i / n) - dot, row->at.y + radius * sin (2 * G_PI * i / n) - dot, 2 * dot, 2 * dot };

    bb_placer_add_obstacle (placer, &rect);
  }
}

static void
add_trail (BbPlacer *placer,
           const BbPictureBet *row)
{
  BbPoint from, to;

  if (bb_trail_get_ends (row, &from, &to))
    bb_placer_add_line (placer, from, to, TRAIL_COST);
}

static void
add_splits (const BbPictureData *data,
            BbPlacer *placer)
{
  const BbRect *plane = &data->layout->plane;
  gint familiarity = bb_item_get_tenths (BB_ITEM (data->board), BB_BOARD_FAMILIARITY_SPLIT, 500);
  gint risk = bb_item_get_tenths (BB_ITEM (data->board), BB_BOARD_RISK_SPLIT, 500);
  BbPoint split = bb_layout_to_page (data->layout, familiarity, risk);

  bb_placer_add_line (placer, (BbPoint){ split.x, plane->y }, (BbPoint){ split.x, bb_rect_bottom (plane) }, SPLIT_COST);
  bb_placer_add_line (placer, (BbPoint){ plane->x, split.y }, (BbPoint){ bb_rect_right (plane), split.y }, SPLIT_COST);
}

static void
add_marks (const BbPictureData *data,
           BbPlacer *placer)
{
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect mark = bb_mark_get_bounds (&row->mark, row->at);

    if (row->mark.envelope)
      add_envelope (placer, row);
    else
      bb_placer_add_obstacle (placer, &mark);
    add_trail (placer, row);
  }
}

static BbPlacer *
make_placer (const BbLabelGround *ground)
{
  const BbLayout *layout = ground->data->layout;
  BbRect area = bb_rect_grow (&layout->plane, -4 * layout->mark);
  BbPlacer *placer = bb_placer_new (&area, GAP * layout->mark);
  guint i;

  for (i = 0; i < ground->captions->len; i++) {
    BbRect caption = bb_rect_grow (&g_array_index (ground->captions, BbRect, i), 0.4 * layout->type.label);

    bb_placer_add_obstacle (placer, &caption);
  }
  add_marks (ground->data, placer);
  for (i = 0; i < ground->stacks->len; i++)
    bb_placer_add_obstacle (placer, &g_array_index (ground->stacks, BbPictureStack, i).count);
  bb_ties_add_lines (ground->ties, placer);
  if (!bb_item_has_value (ground->data->lens, BB_VIEW_HIDES_ZONES))
    add_splits (ground->data, placer);
  return placer;
}

/* Those that have no place yet. Returns how many find none. */
static guint
place_free (BbPictureLabels *self,
            BbPlacer *placer,
            double reach)
{
  g_autofree BbPlacement *placements = g_new0 (BbPlacement, self->n_labels + 1);
  g_autofree guint *indices = g_new (guint, self->n_labels + 1);
  guint i, n = 0, n_left;

  for (i = 0; i < self->n_labels; i++) {
    if (self->labels[i].placement.placed || self->labels[i].silent)
      continue;
    placements[n] = self->labels[i].placement;
    indices[n++] = i;
  }
  n_left = bb_placer_run (placer, placements, n, reach);
  for (i = 0; i < n; i++)
    self->labels[indices[i]].placement = placements[i];
  return n_left;
}

/* Numbers run down the plane, so that a reader finds them in order. */
static int
compare_heights (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const BbPictureData *data = user_data;
  const BbPictureBet *first = bb_picture_data_get (data, *(const guint *) a);
  const BbPictureBet *second = bb_picture_data_get (data, *(const guint *) b);

  if (first->at.y != second->at.y)
    return first->at.y < second->at.y ? -1 : 1;
  return first->at.x < second->at.x ? -1 : first->at.x > second->at.x ? 1
                                                                      : g_strcmp0 (first->id, second->id);
}

/* Returns how many names are not on the plane. */
static guint
number_the_rest (BbPictureLabels *self,
                 const BbLabelGround *ground)
{
  g_autofree guint *order = g_new (guint, self->n_labels + 1);
  guint room = bb_name_list_count_room (ground->data->layout, ground->list_top);
  guint i, n = 0;

  for (i = 0; i < self->n_labels; i++)
    if (!self->labels[i].silent && (!self->labels[i].placement.placed || self->labels[i].placement.shape == BB_FORM_NUMBER))
      order[n++] = i;
  g_qsort_with_data (order, (gint) n, sizeof (guint), compare_heights, (gpointer) ground->data);
  for (i = 0; i < n; i++)
    self->labels[order[i]].number = i + 1;
  /* A number that is not in the list would tell nothing. */
  if (n > room)
    for (i = room > 0 ? room - 1 : 0; i < n; i++)
      self->labels[order[i]].placement.placed = self->labels[order[i]].placement.away = FALSE;
  return n;
}

static void
make_labels (BbPictureLabels *self,
             const BbLabelGround *ground,
             BbPlacer *placer)
{
  const BbPictureData *data = ground->data;
  guint i;

  self->n_labels = data->bets->len;
  self->labels = g_new0 (BbLabel, self->n_labels + 1);
  for (i = 0; i < self->n_labels; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);

    self->labels[i].silent = !row->labelled;
    if (self->labels[i].silent)
      continue;
    bb_label_init (&self->labels[i], data, row, ground->pen);
    if (bb_label_put (&self->labels[i], data, row))
      bb_placer_put (placer, &self->labels[i].placement);
    else if (data->layout->list_columns > 0)
      bb_label_allow_number (&self->labels[i], data, ground->pen);
  }
}

/**
 * bb_picture_labels_place:
 * @self: empty, or with the labels of an earlier layout
 *
 * Makes and places all labels on the page as it is laid out now.
 *
 * Returns: how many names are not on the plane
 */
guint
bb_picture_labels_place (BbPictureLabels *self,
                         const BbLabelGround *ground)
{
  const BbLayout *layout = ground->data->layout;
  g_autoptr (BbPlacer) placer = make_placer (ground);
  guint n_left;

  bb_picture_labels_clear (self);
  if (ground->data->level == BB_LEVEL_MARK) {
    self->n_labels = ground->data->bets->len;
    self->labels = g_new0 (BbLabel, self->n_labels + 1);
    return 0;
  }
  make_labels (self, ground, placer);
  n_left = place_free (self, placer, (ground->data->n_labelled > CROWD_FROM ? CROWD_REACH : REACH) * layout->mark);
  return layout->list_columns > 0 ? number_the_rest (self, ground) : n_left;
}

/**
 * bb_picture_labels_count:
 *
 * Returns: how many bets are named in place, how many by a number that the list explains, and how
 *   many not at all
 */
BbNaming
bb_picture_labels_count (const BbPictureLabels *self)
{
  BbNaming naming = { 0 };
  guint i;

  for (i = 0; i < self->n_labels; i++) {
    const BbLabel *label = &self->labels[i];

    if (label->silent)
      continue;
    if (!label->placement.placed)
      naming.unnamed++;
    else if (label->number > 0)
      naming.listed++;
    else
      naming.in_place++;
  }
  return naming;
}

void
bb_picture_labels_clear (BbPictureLabels *self)
{
  guint i;

  for (i = 0; i < self->n_labels; i++)
    bb_label_clear (&self->labels[i]);
  g_clear_pointer (&self->labels, g_free);
  self->n_labels = 0;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What labels have to keep clear of, and the order in which they are placed: those put by hand
 * first, then the names of stacks, then all others; numbers run down the plane. */

#include "config.h"

#include "bb-picture-labels.h"

#include <math.h>
#include <string.h>

#include "bb-ghost.h"
#include "bb-label-block.h"
#include "bb-name-list.h"
#include "bb-picture-stack.h"
#include "bb-ties.h"
#include "bb-trail.h"
#include "bb-zone-lines.h"

/* How far off a label may stand, in mark units. */
#define REACH 75.0
#define CROWD_REACH 62.0
#define BLOCK_REACH 260.0
#define CROWD_FROM 200u
#define MOST_FIRST 20u
/* To the nearest corner, in words; in a crowd 50 pixels of a page 1080 high. */
#define WORDS_REACH 80.0
#define CROWD_WORDS_REACH 41.0
#define GAP 4.0
/* How finely the ground is looked at, in gaps; more labels than can be named have to do with less. */
#define CELL 0.25
#define ROUGH_CELL 0.4
#define ROUGH_FROM 400u
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
add_marks (const BbPictureData *data,
           BbPlacer *placer)
{
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect mark = bb_mark_get_bounds (&row->mark, row->at);

    /* Letters reach a little out of their line. */
    mark = bb_rect_grow (&mark, 0.2 * row->mark.unit);
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
  double cell = ground->data->n_labelled > ROUGH_FROM ? ROUGH_CELL : CELL;
  BbPlacer *placer = bb_placer_new (&area, GAP * layout->mark, cell * GAP * layout->mark);
  guint i;

  for (i = 0; i < ground->captions->len; i++) {
    BbRect caption = bb_rect_grow (&g_array_index (ground->captions, BbRect, i), 0.4 * layout->type.label);

    bb_placer_add_obstacle (placer, &caption);
  }
  add_marks (ground->data, placer);
  bb_ghosts_add_obstacles (ground->data, placer);
  for (i = 0; i < ground->stacks->len; i++) {
    BbRect count = bb_rect_grow (&g_array_index (ground->stacks, BbPictureStack, i).count, layout->mark);

    bb_placer_add_obstacle (placer, &count);
  }
  bb_ties_add_lines (ground->ties, placer);
  bb_zone_lines_add_to (ground->lines, SPLIT_COST, placer);
  return placer;
}

static void
make_label (BbPictureLabels *self,
            const BbLabelGround *ground,
            guint index)
{
  BbLabel *label = &self->labels[index];

  bb_label_clear (label);
  label->silent = !bb_picture_data_get (ground->data, index)->labelled;
  if (label->silent)
    return;
  bb_label_init (label, ground->data, bb_picture_data_get (ground->data, index), ground->pen);
  if (ground->data->layout->list_columns > 0)
    bb_label_allow_number (label, ground->data, ground->pen);
}

static GArray *
new_blocks (void)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (BbLabelBlock));

  g_array_set_clear_func (blocks, (GDestroyNotify) bb_label_block_clear);
  return blocks;
}

static void
make_labels (BbPictureLabels *self,
             const BbLabelGround *ground,
             BbPlacer *placer)
{
  guint i;

  self->blocks = new_blocks ();
  self->n_labels = ground->data->bets->len;
  self->labels = g_new0 (BbLabel, self->n_labels + 1);
  for (i = 0; i < self->n_labels; i++) {
    make_label (self, ground, i);
    if (!self->labels[i].silent && bb_label_put (&self->labels[i], ground->data, bb_picture_data_get (ground->data, i)))
      bb_placer_put (placer, &self->labels[i].placement);
  }
}

/* A block that finds no room leaves its members to stand on their own. */
static void
settle_block (BbPictureLabels *self,
              const BbLabelGround *ground,
              BbLabelBlock *block)
{
  guint i;

  if (block->placement.placed) {
    bb_label_block_share (block, self->labels);
    g_array_append_val (self->blocks, *block);
    return;
  }
  for (i = 0; i < block->n_members; i++)
    make_label (self, ground, block->members[i]);
  bb_label_block_clear (block);
}

/* The names of stacks come first, because they need most room. */
static void
place_blocks (BbPictureLabels *self,
              const BbLabelGround *ground,
              BbPlacer *placer,
              double reach)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (BbLabelBlock));
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (BbPlacement));
  guint i;

  for (i = 0; i < ground->stacks->len; i++) {
    BbLabelBlock block;

    if (!bb_label_block_init (&block, &g_array_index (ground->stacks, BbPictureStack, i), self->labels, ground->data, ground->pen))
      continue;
    g_array_append_val (blocks, block);
    g_array_append_val (placements, block.placement);
  }
  if (blocks->len == 0)
    return;
  bb_placer_run (placer, (BbPlacement *) (gpointer) placements->data, placements->len, reach, reach);
  for (i = 0; i < blocks->len; i++) {
    BbLabelBlock *block = &g_array_index (blocks, BbLabelBlock, i);

    block->placement = g_array_index (placements, BbPlacement, i);
    settle_block (self, ground, block);
  }
}

/* Those that have no place yet. Returns how many find none. */
static guint
place_free (BbPictureLabels *self,
            BbPlacer *placer,
            double reach,
            double words_reach)
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
  n_left = bb_placer_run (placer, placements, n, reach, words_reach);
  for (i = 0; i < n; i++)
    self->labels[indices[i]].placement = placements[i];
  return n_left;
}

/* Numbers run down the plane, so that a reader finds them in order; those of a stack follow each
 * other. */
static int
compare_heights (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const BbPictureData *data = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  const BbPictureBet *first_head = bb_picture_data_get (data, bb_picture_data_get (data, first)->head);
  const BbPictureBet *second_head = bb_picture_data_get (data, bb_picture_data_get (data, second)->head);

  if (first_head == second_head)
    return first < second ? -1 : 1;
  if (first_head->at.y != second_head->at.y)
    return first_head->at.y < second_head->at.y ? -1 : 1;
  if (first_head->at.x != second_head->at.x)
    return first_head->at.x < second_head->at.x ? -1 : 1;
  return g_strcmp0 (first_head->id, second_head->id);
}

/* Who goes into a list that does not hold all: whose number stands on the plane, then the larger. */
static int
compare_claims (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  const BbLabel *labels = user_data;
  const BbLabel *first = &labels[*(const guint *) a], *second = &labels[*(const guint *) b];

  if (first->placement.placed != second->placement.placed)
    return first->placement.placed ? -1 : 1;
  if (first->placement.weight != second->placement.weight)
    return first->placement.weight > second->placement.weight ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* By what they are called in the room; all others by numbers that no bet is called by. */
static void
number_labels (BbPictureLabels *self,
               const BbPictureData *data,
               const guint *order,
               guint n)
{
  guint i, next = bb_spoken_numbers_get_free (data->numbers);

  for (i = 0; i < n; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, order[i]);

    self->labels[order[i]].number = row->number > 0 ? row->number : next++;
  }
}

/* Returns how many names are not on the plane. */
static guint
number_the_rest (BbPictureLabels *self,
                 const BbLabelGround *ground)
{
  g_autofree guint *order = g_new (guint, self->n_labels + 1);
  guint room = bb_name_list_count_room (ground->data->layout, ground->list_top);
  guint i, n = 0, n_listed;

  for (i = 0; i < self->n_labels; i++)
    if (!self->labels[i].silent && (!self->labels[i].placement.placed || self->labels[i].placement.shape == BB_FORM_NUMBER))
      order[n++] = i;
  n_listed = n > room ? MAX (room, 1) - 1 : n;
  g_qsort_with_data (order, (gint) n, sizeof (guint), compare_claims, self->labels);
  g_qsort_with_data (order, (gint) n_listed, sizeof (guint), compare_heights, (gpointer) ground->data);
  number_labels (self, ground->data, order, n);
  for (i = 0; i < n_listed; i++)
    self->labels[order[i]].listed = TRUE;
  /* A number that is not in the list would tell nothing. */
  for (i = n_listed; i < n; i++)
    self->labels[order[i]].placement.placed = self->labels[order[i]].placement.away = FALSE;
  return n;
}

/* Those that found no room even for a number. */
static GArray *
list_unplaced (const BbPictureLabels *self)
{
  GArray *unplaced = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < self->n_labels; i++)
    if (!self->labels[i].silent && !self->labels[i].placement.placed)
      g_array_append_val (unplaced, i);
  return unplaced;
}

/* Numbers that are put before words take all room. */
static void
place_first (BbPictureLabels *self,
             const GArray *first,
             BbPlacer *placer,
             double reach)
{
  guint i;

  for (i = 0; i < first->len; i++) {
    BbLabel *label = &self->labels[g_array_index (first, guint, i)];
    BbPlacement placement = label->placement;

    if (placement.placed)
      continue;
    memset (placement.shapes, 0, sizeof placement.shapes);
    placement.shapes[BB_FORM_NUMBER] = label->placement.shapes[BB_FORM_NUMBER];
    bb_placer_run (placer, &placement, 1, reach, reach);
    if (placement.placed)
      label->placement = placement;
  }
}

/* Returns how many names are not on the plane. */
static guint
place_all (BbPictureLabels *self,
           const BbLabelGround *ground,
           const GArray *first)
{
  const BbLayout *layout = ground->data->layout;
  g_autoptr (BbPlacer) placer = make_placer (ground);
  gboolean crowd = ground->data->n_labelled > CROWD_FROM;
  double reach = (crowd ? CROWD_REACH : REACH) * layout->mark;
  double words_reach = (crowd ? CROWD_WORDS_REACH : WORDS_REACH) * layout->mark;
  guint n_left;

  bb_picture_labels_clear (self);
  make_labels (self, ground, placer);
  place_blocks (self, ground, placer, BLOCK_REACH * layout->mark);
  if (first != NULL)
    place_first (self, first, placer, reach);
  n_left = place_free (self, placer, reach, words_reach);
  bb_ghosts_place_names (ground->data, ground->pen, placer, reach);
  return n_left;
}

/**
 * bb_picture_labels_place:
 * @self: empty, or with the labels of an earlier layout
 *
 * Makes and places all labels on the page as it is laid out now. If a few find no room even for a
 * number, all are placed once more, theirs first, so that none is left out.
 *
 * Returns: how many names are not on the plane
 */
guint
bb_picture_labels_place (BbPictureLabels *self,
                         const BbLabelGround *ground)
{
  const BbPictureData *data = ground->data;
  g_autoptr (GArray) unplaced = NULL;
  guint n_left;

  if (data->level == BB_LEVEL_MARK) {
    bb_picture_labels_clear (self);
    self->n_labels = data->bets->len;
    self->labels = g_new0 (BbLabel, self->n_labels + 1);
    self->blocks = new_blocks ();
    return 0;
  }
  n_left = place_all (self, ground, NULL);
  if (data->layout->list_columns == 0)
    return n_left;
  unplaced = list_unplaced (self);
  if (unplaced->len > 0 && unplaced->len <= MOST_FIRST)
    place_all (self, ground, unplaced);
  return number_the_rest (self, ground);
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
  g_clear_pointer (&self->blocks, g_array_unref);
  self->n_labels = 0;
}

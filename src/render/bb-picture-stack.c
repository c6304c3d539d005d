/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the stacks of a laid out picture, and the counts at their marks. A count stands at the
 * corner where it hides least, left before right where names stand; the upper right one is left to
 * badges. */

#include "config.h"

#include "bb-picture-stack.h"

#include <glib/gi18n-lib.h>

#include "bb-rect-grid.h"
#include "bb-stack.h"

/* Marks nearer than this, in mark units, are at one place however small they are. */
#define NEAR 3.0
/* Of an envelope, which does not hide what it holds. */
#define ENVELOPE_CORE 4.5
#define COUNT_HEIGHT 1.3
#define COUNT_PADDING 0.75
#define OFFSET 3.0
#define MOST_NEIGHBOURS 8u

static double
get_radius (const BbPictureBet *row)
{
  return row->mark.envelope ? ENVELOPE_CORE * row->mark.unit : row->mark.radius;
}

static BbTextStyle
get_count_style (const BbPictureData *data)
{
  return (BbTextStyle){ MAX (data->layout->type.least, MIN (data->layout->type.list, data->name_size)), BB_WEIGHT_BOLD, data->theme->paper };
}

static char *
format_count (guint n_bets)
{
  return g_strdup_printf ("%u", n_bets);
}

static BbRect
make_count_rect (const BbPictureData *data,
                 const BbPen *pen,
                 guint n_bets,
                 BbPoint center)
{
  BbTextStyle style = get_count_style (data);
  g_autofree char *text = format_count (n_bets);
  double height = COUNT_HEIGHT * style.size;
  double width = MAX (bb_pen_get_width (pen, text, &style) + COUNT_PADDING * style.size, height);

  return (BbRect){ center.x - width / 2, center.y - height / 2, width, height };
}

static BbRectGrid *
make_grid (BbPictureData *data)
{
  BbRectGrid *grid = bb_rect_grid_new (&data->layout->plane, 36 * data->layout->unit);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect bounds;

    row->mark.rim = FALSE;
    bounds = bb_mark_get_bounds (&row->mark, row->at);

    if (!row->mark.envelope)
      bb_rect_grid_add (grid, &bounds, (int) i);
  }
  return grid;
}

/* Marks of its own stack are not counted. */
static guint
count_others (const BbPictureData *data,
              const BbRectGrid *grid,
              const BbRect *rect,
              guint head)
{
  int owners[MOST_NEIGHBOURS];
  guint n_owners = bb_rect_grid_find_owners (grid, rect, owners, MOST_NEIGHBOURS);
  guint i, n = 0;

  for (i = 0; i < n_owners; i++)
    n += bb_picture_data_get (data, (guint) owners[i])->head != head ? 1 : 0;
  return n;
}

/* @reach: of the largest mark of the stack */
static void
place_count (BbPictureStack *self,
             const BbPictureData *data,
             const BbPen *pen,
             const BbRectGrid *grid,
             double reach)
{
  static const int corners[][2] = { { -1, 1 }, { -1, -1 }, { 1, 1 } };
  BbPoint at = bb_picture_data_get (data, self->head)->at;
  double shift = 0.7071 * reach + OFFSET * data->layout->mark;
  guint i, least = G_MAXUINT;

  for (i = 0; i < G_N_ELEMENTS (corners) && least > 0; i++) {
    BbRect rect = make_count_rect (data, pen, self->n_bets, (BbPoint){ at.x + corners[i][0] * shift, at.y + corners[i][1] * shift });
    guint n = count_others (data, grid, &rect, self->head);

    if (n >= least)
      continue;
    least = n;
    self->count = rect;
  }
}

static void
set_heads (BbPictureData *data)
{
  g_autofree BbStackMark *marks = g_new (BbStackMark, data->bets->len + 1);
  g_autofree guint *heads = g_new (guint, data->bets->len + 1);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);

    marks[i] = (BbStackMark){ row->at, get_radius (row) };
  }
  bb_stack_find (marks, data->bets->len, NEAR * data->layout->mark, heads);
  for (i = 0; i < data->bets->len; i++)
    bb_picture_data_get (data, i)->head = heads[i];
}

/* Marks that lie on earlier ones. */
static void
set_rims (BbPictureData *data,
          const BbRectGrid *grid)
{
  int owners[MOST_NEIGHBOURS];
  guint i, j;

  for (i = 0; i < data->bets->len; i++) {
    BbPictureBet *row = bb_picture_data_get (data, i);
    BbRect bounds = bb_mark_get_bounds (&row->mark, row->at);
    guint n = row->mark.envelope ? 0 : bb_rect_grid_find_owners (grid, &bounds, owners, MOST_NEIGHBOURS);

    for (j = 0; j < n; j++)
      row->mark.rim |= owners[j] < (int) i;
  }
}

/**
 * bb_picture_stack_find:
 * @data: laid out; its rows are told their stack, and whether their mark needs a rim
 *
 * Returns: (transfer full) (element-type BbPictureStack): the stacks, in the order of their first rows
 */
GArray *
bb_picture_stack_find (BbPictureData *data,
                       const BbPen *pen)
{
  GArray *stacks = g_array_new (FALSE, FALSE, sizeof (BbPictureStack));
  g_autofree guint *n_bets = g_new0 (guint, data->bets->len + 1);
  g_autofree double *reach = g_new0 (double, data->bets->len + 1);
  g_autoptr (BbRectGrid) grid = make_grid (data);
  guint i;

  set_heads (data);
  set_rims (data, grid);
  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);

    n_bets[row->head]++;
    reach[row->head] = MAX (reach[row->head], get_radius (row));
  }
  for (i = 0; i < data->bets->len; i++)
    bb_picture_data_get (data, i)->n_stacked = n_bets[bb_picture_data_get (data, i)->head];
  for (i = 0; i < data->bets->len; i++) {
    BbPictureStack stack = { .head = i, .n_bets = n_bets[i] };

    if (stack.n_bets < 2)
      continue;
    place_count (&stack, data, pen, grid, reach[i]);
    g_array_append_val (stacks, stack);
  }
  data->n_stacks = stacks->len;
  return stacks;
}

static void
draw_count (const BbPictureStack *self,
            const BbPictureData *data,
            const BbPen *pen)
{
  BbTextStyle style = get_count_style (data);
  BbPaint pill = { .fill = data->theme->text, .stroke = data->theme->paper, .width = data->layout->mark };
  BbPoint center = bb_rect_center (&self->count);
  g_autofree char *text = format_count (self->n_bets);

  bb_scene_builder_add_rect (pen->builder, &self->count, self->count.height / 2, &pill);
  bb_pen_write (pen, text, (BbPoint){ center.x, center.y + 0.35 * style.size }, BB_ANCHOR_MIDDLE, &style);
}

/**
 * bb_picture_stack_draw:
 *
 * Draws the count of a stack, as a group of its own after its marks.
 */
void
bb_picture_stack_draw (const BbPictureStack *self,
                       const BbPictureData *data,
                       const BbPen *pen)
{
  const char *bet = bb_picture_data_get (data, self->head)->id;
  g_autofree char *id = g_strconcat ("stack-", bet, NULL);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u bet at this place", "%u bets at this place", self->n_bets), self->n_bets);

  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = id, .title = title, .bet = bet, .stack = bet, .part = BB_PART_STACK });
  draw_count (self, data, pen);
  bb_scene_builder_end_group (pen->builder);
}

/**
 * bb_picture_stack_draw_sample:
 *
 * Draws a count as it stands at stacks, for the legend.
 */
void
bb_picture_stack_draw_sample (const BbPictureData *data,
                              const BbPen *pen,
                              BbPoint center)
{
  BbPictureStack sample = { .n_bets = 2, .count = make_count_rect (data, pen, 2, center) };

  draw_count (&sample, data, pen);
}

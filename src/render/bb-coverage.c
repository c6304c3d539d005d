/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One bit for each cell, rows in words of 64, so that a look at a label's worth of cells is a few
 * dozen words. */

#include "config.h"

#include "bb-coverage.h"

#include <math.h>

#define MOST_CELLS_A_SIDE 2048
#define WORD_BITS 64

struct _BbCoverage {
  BbRect area;
  double per_x;
  double per_y;
  int n_columns;
  int n_rows;
  int n_words; /* a row */
  guint64 *words;
};

typedef struct {
  int left, top, right, bottom;
} CellRange;

/**
 * bb_coverage_new:
 * @area: what the raster spans; what lies outside is neither kept nor found
 * @step: about how wide and high a cell is
 */
BbCoverage *
bb_coverage_new (const BbRect *area,
                 double step)
{
  BbCoverage *self;

  g_return_val_if_fail (area != NULL && area->width > 0 && area->height > 0, NULL);
  g_return_val_if_fail (step > 0, NULL);

  self = g_new0 (BbCoverage, 1);
  self->area = *area;
  self->n_columns = (int) CLAMP (ceil (area->width / step), 1, MOST_CELLS_A_SIDE);
  self->n_rows = (int) CLAMP (ceil (area->height / step), 1, MOST_CELLS_A_SIDE);
  self->per_x = self->n_columns / area->width;
  self->per_y = self->n_rows / area->height;
  self->n_words = (self->n_columns + WORD_BITS - 1) / WORD_BITS;
  self->words = g_new0 (guint64, (gsize) self->n_words * (gsize) self->n_rows);
  return self;
}

void
bb_coverage_free (BbCoverage *self)
{
  g_free (self->words);
  g_free (self);
}

/* Within the raster, and quicker than floor() and ceil(), which count in the search for places. */
static inline int
round_down (double at,
            int n_cells)
{
  return (int) CLAMP (at, 0, n_cells);
}

static inline int
round_up (double at,
          int n_cells)
{
  int cell = round_down (at, n_cells);

  return cell < n_cells && at > cell ? cell + 1 : cell;
}

/* Every cell that the rectangle has a share in. */
static CellRange
get_cells (const BbCoverage *self,
           const BbRect *rect)
{
  double left = (rect->x - self->area.x) * self->per_x, top = (rect->y - self->area.y) * self->per_y;
  double right = left + rect->width * self->per_x, bottom = top + rect->height * self->per_y;

  return (CellRange){
    round_down (left, self->n_columns),
    round_down (top, self->n_rows),
    round_up (right, self->n_columns),
    round_up (bottom, self->n_rows),
  };
}

/* The bits of word @word that lie within the columns from @left to below @right. */
static inline guint64
get_mask (int word,
          int left,
          int right)
{
  int low = MAX (left - word * WORD_BITS, 0), high = MIN (right - word * WORD_BITS, WORD_BITS);
  guint64 below_high = high == WORD_BITS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << high) - 1;

  return below_high & ~((G_GUINT64_CONSTANT (1) << low) - 1);
}

static void
set_cells (BbCoverage *self,
           const BbRect *rect,
           gboolean taken)
{
  CellRange cells = get_cells (self, rect);
  int x, y;

  if (cells.right <= cells.left)
    return;
  for (x = cells.left / WORD_BITS; x <= (cells.right - 1) / WORD_BITS; x++) {
    guint64 mask = get_mask (x, cells.left, cells.right);

    for (y = cells.top; y < cells.bottom; y++) {
      guint64 *word = &self->words[y * self->n_words + x];

      *word = taken ? *word | mask : *word & ~mask;
    }
  }
}

/**
 * bb_coverage_add:
 *
 * Takes the cells at @rect.
 */
void
bb_coverage_add (BbCoverage *self,
                 const BbRect *rect)
{
  set_cells (self, rect, TRUE);
}

/**
 * bb_coverage_remove:
 * @rect: was free when it was added
 *
 * Frees the cells at @rect.
 */
void
bb_coverage_remove (BbCoverage *self,
                    const BbRect *rect)
{
  set_cells (self, rect, FALSE);
}

/**
 * bb_coverage_get_cover:
 *
 * Returns: what is taken where @rect is added: all of the cells that it has a share in
 */
BbRect
bb_coverage_get_cover (const BbCoverage *self,
                       const BbRect *rect)
{
  CellRange cells = get_cells (self, rect);

  return (BbRect){ self->area.x + cells.left / self->per_x, self->area.y + cells.top / self->per_y, (cells.right - cells.left) / self->per_x, (cells.bottom - cells.top) / self->per_y };
}

/**
 * bb_coverage_touches:
 *
 * Returns: whether anything of @rect lies in a cell that is taken
 */
gboolean
bb_coverage_touches (const BbCoverage *self,
                     const BbRect *rect)
{
  CellRange cells = get_cells (self, rect);
  int x, y;

  if (cells.right <= cells.left)
    return FALSE;
  for (x = cells.left / WORD_BITS; x <= (cells.right - 1) / WORD_BITS; x++) {
    guint64 mask = get_mask (x, cells.left, cells.right), found = 0;

    for (y = cells.top; y < cells.bottom; y++)
      found |= self->words[y * self->n_words + x] & mask;
    if (found != 0)
      return TRUE;
  }
  return FALSE;
}

/* A walk along a line, twice for each cell that it passes at most. */
typedef struct {
  double x, y, dx, dy;
  guint n_steps;
} Walk;

static Walk
start_walk (const BbCoverage *self,
            BbPoint from,
            BbPoint to)
{
  double dx = (to.x - from.x) * self->per_x, dy = (to.y - from.y) * self->per_y;
  guint n_steps = (guint) (2 * MAX (fabs (dx), fabs (dy))) + 1;

  return (Walk){ (from.x - self->area.x) * self->per_x + dx / n_steps / 2,
                 (from.y - self->area.y) * self->per_y + dy / n_steps / 2,
                 dx / n_steps,
                 dy / n_steps,
                 n_steps };
}

/* Returns the cell's bit and its word; a bit of 0 outside the area. */
static inline guint64
get_bit (const BbCoverage *self,
         const Walk *walk,
         guint step,
         int *word)
{
  double x = walk->x + walk->dx * step, y = walk->y + walk->dy * step;
  int column = (int) x;

  if (x < 0 || y < 0 || column >= self->n_columns || (int) y >= self->n_rows)
    return 0;
  *word = (int) y * self->n_words + column / WORD_BITS;
  return G_GUINT64_CONSTANT (1) << (column % WORD_BITS);
}

static void
set_line (BbCoverage *self,
          BbPoint from,
          BbPoint to,
          gboolean taken)
{
  Walk walk = start_walk (self, from, to);
  guint i;
  int word = 0;

  for (i = 0; i < walk.n_steps; i++) {
    guint64 bit = get_bit (self, &walk, i, &word);

    self->words[word] = taken ? self->words[word] | bit : self->words[word] & ~bit;
  }
}

/**
 * bb_coverage_add_line:
 *
 * Takes the cells along the line.
 */
void
bb_coverage_add_line (BbCoverage *self,
                      BbPoint from,
                      BbPoint to)
{
  set_line (self, from, to, TRUE);
}

/**
 * bb_coverage_remove_line:
 *
 * Frees the cells along a line that was free when it was added.
 */
void
bb_coverage_remove_line (BbCoverage *self,
                         BbPoint from,
                         BbPoint to)
{
  set_line (self, from, to, FALSE);
}

/**
 * bb_coverage_count_line:
 * @most: where counting may end
 * @first: (out) (optional): how many at the beginning are taken without a break; they do not count
 *
 * Returns: how many steps of half a cell along the line are taken
 */
guint
bb_coverage_count_line (const BbCoverage *self,
                        BbPoint from,
                        BbPoint to,
                        guint most,
                        guint *first)
{
  Walk walk = start_walk (self, from, to);
  guint i = 0, n = 0;
  int word = 0;

  if (first != NULL) {
    for (; i < walk.n_steps; i++) {
      guint64 bit = get_bit (self, &walk, i, &word);

      if ((self->words[word] & bit) == 0)
        break;
    }
    *first = i;
  }
  for (; i < walk.n_steps && n < most; i++) {
    guint64 bit = get_bit (self, &walk, i, &word);

    n += (self->words[word] & bit) != 0 ? 1 : 0;
  }
  return n;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks are swept from left to right, so that only those near each other are compared. */

#include "config.h"

#include "bb-stack.h"

#include <math.h>

/* Nearer than this part of the smaller mark's radius, there is too little left to see of one. */
#define HIDDEN 0.6

typedef struct {
  const BbStackMark *marks;
  guint *heads;
} Stacks;

static int
compare_across (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  const BbStackMark *marks = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (marks[first].at.x != marks[second].at.x)
    return marks[first].at.x < marks[second].at.x ? -1 : 1;
  return first < second ? -1 : 1;
}

static guint
find_head (const Stacks *self,
           guint index)
{
  while (self->heads[index] != index)
    index = self->heads[index];
  return index;
}

/* The one of the least index leads. */
static void
join (Stacks *self,
      guint a,
      guint b)
{
  guint first = find_head (self, a), second = find_head (self, b);

  self->heads[MAX (first, second)] = MIN (first, second);
}

static gboolean
hides (const BbStackMark *a,
       const BbStackMark *b,
       double least)
{
  return hypot (a->at.x - b->at.x, a->at.y - b->at.y) < MAX (HIDDEN * MIN (a->radius, b->radius), least);
}

static guint
count_stacks (const Stacks *self,
              guint n_marks)
{
  g_autofree gboolean *counted = g_new0 (gboolean, n_marks + 1);
  guint i, n = 0;

  for (i = 0; i < n_marks; i++) {
    guint head = self->heads[i];

    if (head == i || counted[head])
      continue;
    counted[head] = TRUE;
    n++;
  }
  return n;
}

/**
 * bb_stack_find:
 * @marks: (array length=n_marks): where marks are and how large, in units of the page
 * @least: marks nearer than this are a stack however small they are
 * @heads: (out caller-allocates) (array length=n_marks): for each mark the index of the first of its
 *   stack; its own where it stands alone or is the first
 *
 * Gathers marks that hide each other, or that do so with others between them.
 *
 * Returns: how many stacks there are, of two marks and more
 */
guint
bb_stack_find (const BbStackMark *marks,
               guint n_marks,
               double least,
               guint *heads)
{
  g_autofree guint *order = g_new (guint, n_marks + 1);
  Stacks self = { marks, heads };
  double largest = 0;
  guint i, j;

  g_return_val_if_fail (marks != NULL || n_marks == 0, 0);
  g_return_val_if_fail (heads != NULL || n_marks == 0, 0);

  for (i = 0; i < n_marks; i++) {
    order[i] = heads[i] = i;
    largest = MAX (largest, marks[i].radius);
  }
  largest = MAX (HIDDEN * largest, least);
  g_qsort_with_data (order, (gint) n_marks, sizeof (guint), compare_across, (gpointer) marks);
  for (i = 0; i < n_marks; i++)
    for (j = i + 1; j < n_marks && marks[order[j]].at.x - marks[order[i]].at.x < largest; j++)
      if (hides (&marks[order[i]], &marks[order[j]], least))
        join (&self, order[i], order[j]);
  for (i = 0; i < n_marks; i++)
    heads[i] = find_head (&self, i);
  return count_stacks (&self, n_marks);
}

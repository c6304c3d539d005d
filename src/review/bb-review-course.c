/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a kind. A step without minutes is the walk, whose minutes are those of the agenda. */

#include "config.h"

#include "bb-review-course.h"

#include <glib/gi18n-lib.h>

#define MOST_STEPS 7

/* clang-format off */
static const struct {
  const char *kind;
  guint minutes;
  struct {
    const char *label; /* translatable */
    guint minutes;
  } steps[MOST_STEPS];
} courses[] = {
  { "quarterly", 90, {
    { N_ ("Why we are here, and the house rules"), 5 },
    { N_ ("Read the picture in silence"), 5 },
    { N_ ("Walk the agenda"), 0 },
    { N_ ("Look at the whole mix"), 5 },
    { N_ ("Read back what was decided"), 5 },
    { N_ ("One thing to change next time"), 2 } } },
  { "half_year", 120, {
    { N_ ("Why we are here, and the house rules"), 5 },
    { N_ ("Read the picture in silence"), 10 },
    { N_ ("Place alone, then compare"), 10 },
    { N_ ("Walk the agenda"), 0 },
    { N_ ("Look at the whole mix"), 10 },
    { N_ ("Read back what was decided"), 5 },
    { N_ ("One thing to change next time"), 2 } } },
  { "check", 20, {
    { N_ ("Walk the agenda"), 0 },
    { N_ ("Read back what was decided"), 2 } } },
  { "look_back", 60, {
    { N_ ("What we expected, and what came"), 0 },
    { N_ ("One thing to change next time"), 5 } } },
  { "single_bet", 20, {
    { N_ ("Walk the agenda"), 0 } } },
};
/* clang-format on */

static guint
find_course (const char *kind)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (courses); i++)
    if (g_str_equal (courses[i].kind, kind))
      return i;
  return 0;
}

/**
 * bb_review_course_get_minutes:
 * @kind: an id of the kinds of reviews; others are taken for a quarterly one
 *
 * Returns: how many minutes such a meeting usually has
 */
guint
bb_review_course_get_minutes (const char *kind)
{
  g_return_val_if_fail (kind != NULL, 0);

  return courses[find_course (kind)].minutes;
}

static void
add_steps (BbItem *review,
           guint course)
{
  guint i;

  for (i = 0; i < MOST_STEPS && courses[course].steps[i].label != NULL; i++) {
    g_autoptr (BbItem) step = bb_item_new (BB_KIND_STEP, NULL);

    bb_item_set_text (step, BB_STEP_LABEL, _ (courses[course].steps[i].label));
    if (courses[course].steps[i].minutes > 0)
      bb_item_set_integer (step, BB_STEP_MINUTES, courses[course].steps[i].minutes);
    bb_item_append (review, step, NULL);
  }
}

/**
 * bb_review_course_make:
 * @board: whose house rules hold
 * @kind: an id of the kinds of reviews
 *
 * Returns: (transfer full): a planned review that is not part of the board, with its steps and without
 *   an agenda
 */
BbItem *
bb_review_course_make (BbBoard *board,
                       const char *kind,
                       BbDate planned_on,
                       const char *id)
{
  BbItem *review;

  g_return_val_if_fail (BB_IS_BOARD (board) && kind != NULL && id != NULL, NULL);

  review = bb_item_new (BB_KIND_REVIEW, id);
  bb_item_set_value (review, BB_REVIEW_KIND, &BB_VALUE_OF_ID (kind));
  bb_item_set_value (review, BB_REVIEW_STATE, &BB_VALUE_OF_ID ("planned"));
  bb_item_set_date (review, BB_REVIEW_PLANNED_ON, planned_on);
  bb_item_set_integer (review, BB_REVIEW_MINUTES, bb_review_course_get_minutes (kind));
  bb_item_set_value (review, BB_REVIEW_HOUSE_RULES, bb_item_get_value (BB_ITEM (board), BB_BOARD_HOUSE_RULES));
  add_steps (review, find_course (kind));
  return review;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-guides.h"
#include "bb-test-edit.h"

/* A lies at 100 200, B at 600 900; C waits and D is done: they catch nothing. */
static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

static BbCaught
catch_with (BbTestEdit *self,
            BbBet *moving,
            const BbRect *seen,
            BbPoint place)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  g_autoptr (BbGuides) guides = NULL;
  BbCaught caught;

  if (moving != NULL)
    g_ptr_array_add (bets, moving);
  guides = bb_guides_new (self->board, bets, seen);
  bb_guides_catch (guides, place, (BbPoint){ 4, 4 }, &caught);
  return caught;
}

static void
assert_line (const BbGuide *line,
             double from_x,
             double from_y,
             double to_x,
             double to_y)
{
  g_assert_cmpfloat (line->from.x, ==, from_x);
  g_assert_cmpfloat (line->from.y, ==, from_y);
  g_assert_cmpfloat (line->to.x, ==, to_x);
  g_assert_cmpfloat (line->to.y, ==, to_y);
}

static void
test_line (BbTestEdit *self,
           gconstpointer data)
{
  BbCaught caught = catch_with (self, NULL, NULL, (BbPoint){ 97, 400 });

  g_assert_true (caught.has_familiarity && !caught.has_risk);
  g_assert_cmpint (caught.familiarity, ==, 100);
  g_assert_cmpint (caught.risk, ==, 400);
  g_assert_cmpuint (caught.n_lines, ==, 1);
  assert_line (&caught.lines[0], 100, 200, 100, 400);
}

static void
test_both (BbTestEdit *self,
           gconstpointer data)
{
  BbCaught caught;

  bb_test_edit_add (self->board, "E", 350, 420);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 104, 416 });
  g_assert_true (caught.has_familiarity && caught.has_risk);
  g_assert_cmpint (caught.familiarity, ==, 100);
  g_assert_cmpint (caught.risk, ==, 420);
  assert_line (&caught.lines[0], 100, 200, 100, 420);
  assert_line (&caught.lines[1], 100, 420, 350, 420);
}

/* Not the bet that is moved, nor what is closed, waits, is out of sight, beyond reach or beside. */
static void
test_nothing (BbTestEdit *self,
              gconstpointer data)
{
  const BbRect seen = { 150, 0, 850, 1000 };
  const BbPoint places[] = { { 300, 500 }, { 105, 400 }, { 600, 500 } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (catch_with (self, NULL, NULL, places[i]).n_lines, ==, 0);
  g_assert_cmpuint (catch_with (self, NULL, &seen, (BbPoint){ 100, 400 }).n_lines, ==, 0);
  g_assert_cmpuint (catch_with (self, self->a, NULL, (BbPoint){ 102, 201 }).n_lines, ==, 0);
  g_assert_cmpint (catch_with (self, NULL, NULL, (BbPoint){ 104.6, 400 }).familiarity, ==, 105);
}

/* Of lines at one distance it is the closer bet's; of all the nearest line's. */
static void
test_choice (BbTestEdit *self,
             gconstpointer data)
{
  BbCaught caught;

  bb_test_edit_add (self->board, "E", 104, 450);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 102, 400 });
  g_assert_cmpint (caught.familiarity, ==, 104);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 102, 250 });
  g_assert_cmpint (caught.familiarity, ==, 100);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 103, 250 });
  g_assert_cmpint (caught.familiarity, ==, 104);
}

/* In the middle between its two neighbours in a row, or one above the other. */
static void
test_middle (BbTestEdit *self,
             gconstpointer data)
{
  BbCaught caught;

  bb_test_edit_add (self->board, "E", 305, 202);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 200, 201 });
  g_assert_true (caught.has_familiarity && caught.has_risk);
  g_assert_cmpint (caught.familiarity, ==, 202);
  g_assert_cmpint (caught.risk, ==, 200);
  assert_line (&caught.lines[0], 100, 200, 305, 200);
  bb_test_edit_add (self->board, "F", 601, 500);
  caught = catch_with (self, NULL, NULL, (BbPoint){ 599, 697 });
  g_assert_cmpint (caught.risk, ==, 700);
  g_assert_cmpint (caught.familiarity, ==, 600);
  assert_line (&caught.lines[1], 600, 500, 600, 900);
}

/* The more bets there are, the closer one has to be to line up. */
static void
test_crowd (BbTestEdit *self,
            gconstpointer data)
{
  gint i;

  g_assert_cmpuint (catch_with (self, NULL, NULL, (BbPoint){ 100, 450 }).n_lines, ==, 1);
  for (i = 0; i < 600; i++) {
    g_autofree char *id = g_strdup_printf ("x%d", i);

    bb_test_edit_add (self->board, id, 700 + i % 10, 700 + i / 10);
  }
  g_assert_cmpuint (catch_with (self, NULL, NULL, (BbPoint){ 100, 450 }).n_lines, ==, 0);
  g_assert_cmpuint (catch_with (self, NULL, NULL, (BbPoint){ 100, 225 }).n_lines, ==, 1);
}

/* As often as one asks, whatever the order of the bets. */
static void
test_same_again (BbTestEdit *self,
                 gconstpointer data)
{
  BbPoint place = { 598, 897 };
  BbCaught one, other;

  bb_test_edit_add (self->board, "E", 596, 880);
  bb_test_edit_add (self->board, "F", 620, 895);
  one = catch_with (self, NULL, NULL, place);
  bb_item_move (BB_ITEM (self->a), 5);
  bb_item_move (BB_ITEM (self->b), 4);
  other = catch_with (self, NULL, NULL, place);
  g_assert_cmpint (one.familiarity, ==, 600);
  g_assert_cmpint (one.risk, ==, 895);
  g_assert_cmpint (one.familiarity, ==, other.familiarity);
  g_assert_cmpint (one.risk, ==, other.risk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/guides/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (line);
  ADD (both);
  ADD (nothing);
  ADD (choice);
  ADD (middle);
  ADD (crowd);
  ADD (same_again);
  return g_test_run ();
}

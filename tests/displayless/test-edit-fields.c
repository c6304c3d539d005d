/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-fields.h"
#include "bb-model-error.h"
#include "bb-test-edit.h"

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

static void
assert_text (BbBet *bet,
             guint field,
             const char *text)
{
  g_assert_cmpstr (bb_item_get_text (BB_ITEM (bet), field), ==, text);
}

/* Text typed into several bets at once is one step. */
static void
test_set_field (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->c);

  bb_edit_set_field (self->history, bets, BB_BET_SPEAKER, &BB_VALUE_OF_TEXT ("O"));
  bb_edit_set_field (self->history, bets, BB_BET_SPEAKER, &BB_VALUE_OF_TEXT ("Ops"));
  assert_text (self->a, BB_BET_SPEAKER, "Ops");
  assert_text (self->c, BB_BET_SPEAKER, "Ops");
  bb_test_edit_assert_one_step (self, "Change “Speaker”");
  assert_text (self->a, BB_BET_SPEAKER, "");
}

static void
test_raise_cap (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);

  bb_item_set_integer (BB_ITEM (self->a), BB_BET_FUNDING_CAP, 100);
  bb_item_set_integer (BB_ITEM (self->a), BB_BET_FUNDING_RELEASED, 150);
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_CAP, 300);
  bb_item_set_integer (BB_ITEM (self->b), BB_BET_FUNDING_RELEASED, 150);
  bb_edit_raise_cap (self->history, bets);
  g_assert_cmpint (bb_bet_get_funding_cap (self->a), ==, 150);
  g_assert_cmpint (bb_bet_get_funding_cap (self->b), ==, 300);
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Raise Limits");
}

static void
test_own_value (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);
  g_autoptr (BbItem) field = bb_item_new (BB_KIND_OWN_FIELD, "squad");

  bb_item_set_text (field, BB_OWN_FIELD_LABEL, "Squad");
  g_assert_true (bb_item_append (BB_ITEM (self->board), field, NULL));
  g_assert_true (bb_edit_set_own_value (self->history, bets, "squad", "Blue", NULL));
  g_assert_cmpstr (bb_bet_get_own_value (self->b, "squad"), ==, "Blue");
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Change “Squad”");
  g_assert_true (bb_edit_set_own_value (self->history, bets, "squad", "Red", NULL));
  g_assert_cmpstr (bb_bet_get_own_value (self->b, "squad"), ==, "Red");
  g_assert_true (bb_edit_set_own_value (self->history, bets, "squad", "", NULL));
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (self->b), BB_KIND_OWN_VALUE)), ==, 0);
  bb_history_undo (self->history);
  g_assert_cmpstr (bb_bet_get_own_value (self->b, "squad"), ==, "Red");
}

/* A bet that is full of own values leaves the others as they were, too. */
static void
test_own_value_full (BbTestEdit *self,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, self->b);
  g_autoptr (GPtrArray) full = bb_test_edit_bets (self->b, NULL);
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < bb_kind_get_info (BB_KIND_OWN_VALUE)->limit; i++) {
    g_autofree char *name = g_strdup_printf ("f%u", i);

    g_assert_true (bb_edit_set_own_value (self->history, full, name, "x", NULL));
  }
  g_assert_false (bb_edit_set_own_value (self->history, bets, "one-more", "x", &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_LIMIT);
  g_assert_cmpstr (bb_bet_get_own_value (self->a, "one-more"), ==, "");
}

static void
test_shape (BbTestEdit *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);

  bb_edit_set_funding_shape (self->history, bets, "absorbed");
  assert_text (self->a, BB_BET_VALUE_CLARITY, "plausible");
  assert_text (self->a, BB_BET_COLLABORATION, "solo");
  assert_text (self->a, BB_BET_FUNDING_MODEL, "slack_time");
  assert_text (self->a, BB_BET_LOSS_PROFILE, "barely_noticed");
  assert_text (self->a, BB_BET_FUNDING_PURPOSE, "to_learn");
  bb_test_edit_assert_one_step (self, "Change “What the money feels like”");
  assert_text (self->a, BB_BET_FUNDING_PURPOSE, "");
}

/* What people chose stays; what a shape brought goes with it. */
static void
test_shape_again (BbTestEdit *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);

  bb_item_set_text (BB_ITEM (self->a), BB_BET_COLLABORATION, "swarm");
  bb_item_set_text (BB_ITEM (self->a), BB_BET_LOSS_PROFILE, "unknown");
  bb_edit_set_funding_shape (self->history, bets, "mini_business");
  assert_text (self->a, BB_BET_COLLABORATION, "swarm");
  assert_text (self->a, BB_BET_LOSS_PROFILE, "painful");
  bb_item_set_text (BB_ITEM (self->a), BB_BET_FUNDING_PURPOSE, "to_save");
  bb_edit_set_funding_shape (self->history, bets, "service_provider");
  assert_text (self->a, BB_BET_VALUE_CLARITY, "clear");
  assert_text (self->a, BB_BET_COLLABORATION, "swarm");
  assert_text (self->a, BB_BET_FUNDING_MODEL, "run_budget");
  assert_text (self->a, BB_BET_LOSS_PROFILE, "replaceable");
  assert_text (self->a, BB_BET_FUNDING_PURPOSE, "to_save");
  bb_edit_set_funding_shape (self->history, bets, NULL);
  assert_text (self->a, BB_BET_FUNDING_MODEL, "");
  assert_text (self->a, BB_BET_FUNDING_PURPOSE, "to_save");
}

/* All that the shapes bring are values of their sets. */
static void
test_shape_values (BbTestEdit *self,
                   gconstpointer data)
{
  static const guint facets[] = { BB_BET_VALUE_CLARITY, BB_BET_COLLABORATION, BB_BET_FUNDING_MODEL, BB_BET_LOSS_PROFILE, BB_BET_FUNDING_PURPOSE };
  const BbValueSet *shapes = bb_bet_fields[BB_BET_FUNDING_SHAPE].set;
  g_autoptr (GPtrArray) bets = bb_test_edit_bets (self->a, NULL);
  guint i;
  guint j;

  for (i = 0; i < shapes->n_choices; i++) {
    if (g_str_equal (shapes->choices[i].id, "unknown"))
      continue;
    bb_edit_set_funding_shape (self->history, bets, shapes->choices[i].id);
    for (j = 0; j < G_N_ELEMENTS (facets); j++)
      g_assert_nonnull (bb_value_set_find (bb_bet_fields[facets[j]].set, bb_item_get_text (BB_ITEM (self->a), facets[j])));
  }
}

static void
test_tie (BbTestEdit *self,
          gconstpointer data)
{
  g_assert_true (bb_edit_tie (self->history, self->a, "parent", self->b, NULL));
  bb_test_edit_assert_one_step (self, "Tie Bets");
  g_assert_true (bb_edit_tie (self->history, self->a, "parent", self->b, NULL));
  g_assert_true (bb_edit_tie (self->history, self->a, "parent", self->c, NULL));
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (BB_ITEM (self->a), BB_KIND_LINK)), ==, 1);
  g_assert_cmpstr (bb_bet_get_linked (self->a, "parent"), ==, "C");
  g_assert_true (bb_edit_tie (self->history, self->a, "waits_for", self->b, NULL));
  g_assert_true (bb_edit_tie (self->history, self->a, "waits_for", self->c, NULL));
  g_assert_cmpuint (bb_item_get_date (bb_bet_find_link (self->a, "waits_for", "C"), BB_LINK_SINCE), ==, bb_date_new (2026, 12, 7));
  bb_edit_untie (self->history, self->a, "waits_for", "B");
  g_assert_null (bb_bet_find_link (self->a, "waits_for", "B"));
  g_assert_nonnull (bb_bet_find_link (self->a, "waits_for", "C"));
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Untie Bets");
}

/* A refused parent leaves the old one. */
static void
test_tie_cycle (BbTestEdit *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bb_edit_tie (self->history, self->a, "parent", self->b, NULL));
  g_assert_true (bb_edit_tie (self->history, self->b, "parent", self->c, NULL));
  bb_item_set_text (BB_ITEM (self->a), BB_BET_TITLE, "Crew pool");
  g_assert_false (bb_edit_tie (self->history, self->b, "parent", self->a, &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (error->message, ==, "“B” cannot be tied to “Crew pool”: the tie would lead back to itself");
  g_assert_cmpstr (bb_bet_get_linked (self->b, "parent"), ==, "C");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/edit/fields/" #name, BbTestEdit, NULL, set_up, test_##name, tear_down)
  ADD (set_field);
  ADD (raise_cap);
  ADD (own_value);
  ADD (own_value_full);
  ADD (shape);
  ADD (shape_again);
  ADD (shape_values);
  ADD (tie);
  ADD (tie_cycle);
  return g_test_run ();
}

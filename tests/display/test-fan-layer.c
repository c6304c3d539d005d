/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-fan-layer.h"
#include "bb-picture.h"
#include "bb-test-display.h"

#define WIDTH 800
#define HEIGHT 600

/* Three bets at one place. */
typedef struct {
  BbBoard *board;
  BbSelection *selection;
  BbScene *scene;
  GPtrArray *bets;
  BbFanLayer *fan;
  GtkWidget *window;
} Fixture;

static void
add_bet (Fixture *fixture,
         const char *id)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, id);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, 500);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 500);
  g_assert_true (bb_item_append (BB_ITEM (fixture->board), BB_ITEM (bet), NULL));
  g_ptr_array_add (fixture->bets, bet);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  BbPictureOptions options;
  BbLayout layout;

  fixture->board = bb_board_new_starter ();
  fixture->bets = g_ptr_array_new ();
  add_bet (fixture, "First");
  add_bet (fixture, "Second");
  add_bet (fixture, "Third");
  fixture->selection = bb_selection_new (fixture->board);
  bb_picture_options_init (&options, BB_VARIANT_BODY);
  options.width = WIDTH;
  options.height = HEIGHT;
  fixture->scene = bb_picture_draw (fixture->board, &options, &layout);
  fixture->fan = BB_FAN_LAYER (bb_fan_layer_new ());
  fixture->window = gtk_window_new ();
  bb_fan_layer_set_selection (fixture->fan, fixture->selection);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->fan));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->fan);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bb_scene_unref (fixture->scene);
  g_ptr_array_unref (fixture->bets);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->board);
}

static void
open_fan (Fixture *fixture)
{
  bb_fan_layer_open (fixture->fan, fixture->scene, fixture->bets, (BbPoint){ WIDTH / 2, HEIGHT / 2 });
}

/* All of the stack, each at a place of its own, found by its mark and to the side of it by its name. */
static void
test_pick (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  BbPoint mark, at;

  g_assert_false (bb_fan_layer_is_open (fixture->fan));
  open_fan (fixture);
  for (at.y = 0; at.y < HEIGHT; at.y += 5) {
    for (at.x = 0; at.x < WIDTH; at.x += 5) {
      BbBet *bet = bb_fan_layer_pick (fixture->fan, at, &mark);

      if (bet == NULL)
        continue;
      g_assert_true (bb_fan_layer_covers (fixture->fan, at));
      g_assert_true (bb_fan_layer_pick (fixture->fan, mark, &mark) == bet);
      g_hash_table_add (seen, bet);
    }
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 3);
  g_assert_null (bb_fan_layer_pick (fixture->fan, (BbPoint){ WIDTH / 2, HEIGHT / 2 }, &mark));
  g_assert_true (bb_fan_layer_covers (fixture->fan, (BbPoint){ WIDTH / 2, HEIGHT / 2 }));
}

static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  BbPoint mark;

  open_fan (fixture);
  g_assert_true (bb_fan_layer_has (fixture->fan, fixture->bets->pdata[1]));
  bb_fan_layer_close (fixture->fan);
  g_assert_false (bb_fan_layer_is_open (fixture->fan));
  g_assert_false (bb_fan_layer_has (fixture->fan, fixture->bets->pdata[1]));
  g_assert_false (bb_fan_layer_covers (fixture->fan, (BbPoint){ WIDTH / 2, HEIGHT / 2 }));
  g_assert_null (bb_fan_layer_pick (fixture->fan, (BbPoint){ WIDTH / 2, HEIGHT / 2 }, &mark));
}

/* Looking at a stack brings nothing apart. */
static void
test_places_stay (Fixture *fixture,
                  gconstpointer data)
{
  guint i;

  open_fan (fixture);
  bb_selection_select (fixture->selection, fixture->bets->pdata[2]);
  run_pending ();
  for (i = 0; i < fixture->bets->len; i++) {
    g_assert_cmpint (bb_bet_get_familiarity (fixture->bets->pdata[i]), ==, 500);
    g_assert_cmpint (bb_bet_get_risk (fixture->bets->pdata[i]), ==, 500);
  }
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name) g_test_add ("/app/fan-layer/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (pick);
  ADD (close);
  ADD (places_stay);
  return g_test_run ();
}

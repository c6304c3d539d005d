/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Few bets have a layer each; many share some, because GSK paints everything anew once too much
 * moves by itself. All that are lifted together keep their distances. */

#include "config.h"

#include "bb-lifted-bets.h"

#include "bb-moving-layer.h"

#define MAX_LAYERS 12u

/* @leader: the bet whose place tells how far the layer has been moved. */
typedef struct {
  GtkWidget *layer;
  BbBet *leader;
  BbPoint origin;
} Mover;

struct _BbLiftedBets {
  GtkWidget *canvas;
  BbStillLayer *still;
  GPtrArray *bets;
  GHashTable *ids;
  GArray *movers;
  BbScene *scene;
  const BbLayout *layout;
};

static void
clear_mover (gpointer data)
{
  Mover *mover = data;

  gtk_widget_unparent (mover->layer);
  g_object_unref (mover->leader);
}

/**
 * bb_lifted_bets_new:
 * @canvas: the widget that shows them; it outlives them
 * @still: its lowest layer
 */
BbLiftedBets *
bb_lifted_bets_new (GtkWidget *canvas,
                    BbStillLayer *still)
{
  BbLiftedBets *self = g_new0 (BbLiftedBets, 1);

  self->canvas = canvas;
  self->still = still;
  self->bets = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->movers = g_array_new (FALSE, FALSE, sizeof (Mover));
  g_array_set_clear_func (self->movers, clear_mover);
  return self;
}

void
bb_lifted_bets_free (BbLiftedBets *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->movers);
  g_ptr_array_unref (self->bets);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_free (self);
}

static BbPoint
get_place (BbLiftedBets *self,
           BbBet *bet)
{
  return bb_layout_to_page (self->layout, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
}

static void
add_mover (BbLiftedBets *self,
           BbBet *leader)
{
  Mover mover = { bb_moving_layer_new (self->scene), g_object_ref (leader), get_place (self, leader) };

  gtk_widget_insert_after (mover.layer, self->canvas, GTK_WIDGET (self->still));
  g_array_append_val (self->movers, mover);
}

static void
make_movers (BbLiftedBets *self)
{
  guint n = 0;
  guint i;

  g_array_set_size (self->movers, 0);
  for (i = 0; self->scene != NULL && i < self->bets->len; i++) {
    BbBet *bet = g_ptr_array_index (self->bets, i);
    Mover *mover;

    if (bb_scene_find_group (self->scene, bb_bet_get_id (bet), BB_PART_BET) == NULL)
      continue;
    if (self->movers->len < MAX_LAYERS)
      add_mover (self, bet);
    mover = &g_array_index (self->movers, Mover, n++ % MAX_LAYERS);
    bb_moving_layer_add_bet (BB_MOVING_LAYER (mover->layer), bb_bet_get_id (bet));
  }
}

/**
 * bb_lifted_bets_set:
 * @bets: (element-type BbBet): what is in the hand now
 */
void
bb_lifted_bets_set (BbLiftedBets *self,
                    GPtrArray *bets)
{
  guint i;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bets != NULL);

  g_ptr_array_set_size (self->bets, 0);
  g_hash_table_unref (self->ids);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < bets->len; i++) {
    BbBet *bet = g_ptr_array_index (bets, i);

    g_ptr_array_add (self->bets, g_object_ref (bet));
    g_hash_table_add (self->ids, g_strdup (bb_bet_get_id (bet)));
  }
  bb_still_layer_set_lifted (self->still, self->ids);
  make_movers (self);
}

/**
 * bb_lifted_bets_set_scene:
 * @layout: of that scene; stays valid until the next call
 */
void
bb_lifted_bets_set_scene (BbLiftedBets *self,
                          BbScene *scene,
                          const BbLayout *layout)
{
  BbScene *old;

  g_return_if_fail (self != NULL);

  old = self->scene;
  self->scene = bb_scene_ref (scene);
  self->layout = layout;
  make_movers (self);
  g_clear_pointer (&old, bb_scene_unref);
}

gboolean
bb_lifted_bets_contain (BbLiftedBets *self,
                        BbBet *bet)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->ids, bb_bet_get_id (bet));
}

/**
 * bb_lifted_bets_follow:
 *
 * Returns: whether a new place of @bet is shown by allocating again, without another picture
 */
gboolean
bb_lifted_bets_follow (BbLiftedBets *self,
                       BbBet *bet)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return bb_lifted_bets_contain (self, bet) && self->scene != NULL
         && bb_scene_find_group (self->scene, bb_bet_get_id (bet), BB_PART_BET) != NULL;
}

/**
 * bb_lifted_bets_allocate:
 * @offset: of the page in the canvas
 * @scale: of the page
 */
void
bb_lifted_bets_allocate (BbLiftedBets *self,
                         BbPoint offset,
                         double scale)
{
  guint i;

  g_return_if_fail (self != NULL);

  for (i = 0; i < self->movers->len; i++) {
    Mover *mover = &g_array_index (self->movers, Mover, i);
    BbPoint at = get_place (self, mover->leader);
    GskTransform *page = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (offset.x, offset.y));

    gtk_widget_set_child_visible (mover->layer, bb_bet_is_placed (mover->leader));
    if (scale != 1)
      page = gsk_transform_scale (page, scale, scale);
    bb_moving_layer_allocate (BB_MOVING_LAYER (mover->layer), page, at.x - mover->origin.x, at.y - mover->origin.y);
  }
}

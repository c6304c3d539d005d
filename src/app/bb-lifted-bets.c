/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Few bets have a layer each; many share some, because GSK paints everything anew once too much
 * moves by itself. All that are lifted together keep their distances. */

#include "config.h"

#include "bb-lifted-bets.h"

#include "bb-moving-layer.h"

#define MAX_LAYERS 12u

struct _BbLiftedBets {
  GtkWidget *canvas;
  GtkWidget *still;
  GPtrArray *bets;
  GHashTable *ids;
  GPtrArray *layers;
  BbScene *scene;
  BbLayout layout;
  gint d_familiarity;
  gint d_risk;
  gboolean label; /* of the one bet there is; its mark stays in a layer of its own */
  BbPoint label_shift;
};

/**
 * bb_lifted_bets_new:
 * @canvas: the widget that shows them; it outlives them
 * @still: its lowest layer
 */
BbLiftedBets *
bb_lifted_bets_new (GtkWidget *canvas,
                    GtkWidget *still)
{
  BbLiftedBets *self = g_new0 (BbLiftedBets, 1);

  self->canvas = canvas;
  self->still = still;
  self->bets = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  return self;
}

void
bb_lifted_bets_free (BbLiftedBets *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->bets);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_free (self);
}

static void
add_layer (BbLiftedBets *self)
{
  GtkWidget *layer = bb_moving_layer_new (self->scene);

  gtk_widget_insert_after (layer, self->canvas, self->still);
  g_ptr_array_add (self->layers, layer);
}

static void
add_part (BbLiftedBets *self,
          BbPart part)
{
  add_layer (self);
  bb_moving_layer_add (self->layers->pdata[self->layers->len - 1], bb_bet_get_id (self->bets->pdata[0]), part);
}

static void
make_layers (BbLiftedBets *self)
{
  guint n = 0;
  guint i;

  g_ptr_array_set_size (self->layers, 0);
  if (self->label && self->scene != NULL) {
    add_part (self, BB_PART_LABEL);
    add_part (self, BB_PART_MARK);
    return;
  }
  for (i = 0; self->scene != NULL && i < self->bets->len; i++) {
    const char *id = bb_bet_get_id (g_ptr_array_index (self->bets, i));

    if (bb_scene_find_group (self->scene, id, BB_PART_BET) == NULL)
      continue;
    if (self->layers->len < MAX_LAYERS)
      add_layer (self);
    bb_moving_layer_add (g_ptr_array_index (self->layers, n++ % MAX_LAYERS), id, BB_PART_BET);
  }
}

static void
set_bets (BbLiftedBets *self,
          GPtrArray *bets,
          gboolean label)
{
  guint i;

  self->d_familiarity = 0;
  self->d_risk = 0;
  self->label = label;
  self->label_shift = (BbPoint){ 0, 0 };
  g_ptr_array_set_size (self->bets, 0);
  g_hash_table_unref (self->ids);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < bets->len; i++) {
    BbBet *bet = g_ptr_array_index (bets, i);

    g_ptr_array_add (self->bets, g_object_ref (bet));
    g_hash_table_add (self->ids, g_strdup (bb_bet_get_id (bet)));
  }
  make_layers (self);
}

/**
 * bb_lifted_bets_set:
 * @bets: (element-type BbBet): what is in the hand now
 */
void
bb_lifted_bets_set (BbLiftedBets *self,
                    GPtrArray *bets)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (bets != NULL);

  set_bets (self, bets, FALSE);
}

/**
 * bb_lifted_bets_set_label:
 * @bet: whose label is in the hand now, while its mark stays
 */
void
bb_lifted_bets_set_label (BbLiftedBets *self,
                          BbBet *bet)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (BB_IS_BET (bet));

  g_ptr_array_add (bets, bet);
  set_bets (self, bets, TRUE);
}

/**
 * bb_lifted_bets_set_scene:
 * @layout: of that scene
 */
void
bb_lifted_bets_set_scene (BbLiftedBets *self,
                          BbScene *scene,
                          const BbLayout *layout)
{
  BbScene *old;

  g_return_if_fail (self != NULL);

  self->layout = *layout;
  if (scene == self->scene)
    return;
  old = self->scene;
  self->scene = bb_scene_ref (scene);
  make_layers (self);
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
 * bb_lifted_bets_get_ids:
 *
 * Returns: (transfer none) (element-type utf8 utf8): a set that is never changed: the next bets have
 *   another one
 */
GHashTable *
bb_lifted_bets_get_ids (BbLiftedBets *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ids;
}

guint
bb_lifted_bets_get_length (BbLiftedBets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bets->len;
}

void
bb_lifted_bets_set_opacity (BbLiftedBets *self,
                            double opacity)
{
  guint i;

  g_return_if_fail (self != NULL);

  for (i = 0; i < self->layers->len; i++)
    gtk_widget_set_opacity (g_ptr_array_index (self->layers, i), opacity);
}

void
bb_lifted_bets_show (BbLiftedBets *self,
                     gboolean shown)
{
  guint i;

  g_return_if_fail (self != NULL);

  for (i = 0; i < self->layers->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->layers, i), shown);
}

/**
 * bb_lifted_bets_shift:
 * @d_familiarity: how far they are from their places, in tenths
 * @d_risk: likewise
 */
void
bb_lifted_bets_shift (BbLiftedBets *self,
                      gint d_familiarity,
                      gint d_risk)
{
  g_return_if_fail (self != NULL);

  self->d_familiarity = d_familiarity;
  self->d_risk = d_risk;
}

/**
 * bb_lifted_bets_shift_label:
 * @shift: how far the label is from where it was, in pixels
 */
void
bb_lifted_bets_shift_label (BbLiftedBets *self,
                            BbPoint shift)
{
  g_return_if_fail (self != NULL);

  self->label_shift = shift;
}

static BbPoint
get_shift (BbLiftedBets *self,
           guint layer,
           double scale)
{
  BbPoint from = bb_layout_to_page (&self->layout, 0, 0);
  BbPoint to = bb_layout_to_page (&self->layout, self->d_familiarity, self->d_risk);

  if (!self->label)
    return (BbPoint){ to.x - from.x, to.y - from.y };
  return layer == 0 ? (BbPoint){ self->label_shift.x / scale, self->label_shift.y / scale } : (BbPoint){ 0, 0 };
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

  for (i = 0; i < self->layers->len; i++) {
    GskTransform *page = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (offset.x, offset.y));
    BbPoint shift = get_shift (self, i, scale);

    if (scale != 1)
      page = gsk_transform_scale (page, scale, scale);
    bb_moving_layer_allocate (g_ptr_array_index (self->layers, i), page, shift.x, shift.y);
  }
}

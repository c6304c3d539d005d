/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what is in view, at most BB_PROXY_LAYER_MAX, and always the one that has the focus: a board
 * of ten thousand bets stays fast. The children's order is the reading order. */

#include "config.h"

#include "bb-proxy-layer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _BbProxyLayer {
  GtkWidget parent_instance;

  GHashTable *proxies; /* of BbBet, borrowed from its proxy, to BbBetProxy */
  BbScene *scene;
  BbBet *wanted;
};

enum {
  SIGNAL_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbProxyLayer, bb_proxy_layer, GTK_TYPE_WIDGET)

static void
allocate_proxy (BbProxyLayer *self,
                BbBetProxy *proxy)
{
  const char *id = bb_bet_get_id (bb_bet_proxy_get_bet (proxy));
  const BbSceneGroup *group = bb_scene_find_group (self->scene, id, BB_PART_BET);
  graphene_point_t at;

  if (group == NULL)
    return;
  at = GRAPHENE_POINT_INIT (group->bounds.x, group->bounds.y);
  gtk_widget_allocate (GTK_WIDGET (proxy),
                       (int) ceil (group->bounds.width),
                       (int) ceil (group->bounds.height),
                       -1,
                       gsk_transform_translate (NULL, &at));
}

static void
bb_proxy_layer_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  BbProxyLayer *self = BB_PROXY_LAYER (widget);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int minimum;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    allocate_proxy (self, BB_BET_PROXY (child));
  }
}

static void
bb_proxy_layer_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  GTK_WIDGET_CLASS (bb_proxy_layer_parent_class)->set_focus_child (widget, child);
  g_signal_emit (widget, signals[SIGNAL_FOCUSED], 0, child != NULL ? bb_bet_proxy_get_bet (BB_BET_PROXY (child)) : NULL);
}

static void
bb_proxy_layer_dispose (GObject *object)
{
  bb_proxy_layer_clear (BB_PROXY_LAYER (object));
  G_OBJECT_CLASS (bb_proxy_layer_parent_class)->dispose (object);
}

static void
bb_proxy_layer_finalize (GObject *object)
{
  BbProxyLayer *self = BB_PROXY_LAYER (object);

  g_hash_table_unref (self->proxies);
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_clear_object (&self->wanted);
  G_OBJECT_CLASS (bb_proxy_layer_parent_class)->finalize (object);
}

static void
bb_proxy_layer_class_init (BbProxyLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_proxy_layer_dispose;
  object_class->finalize = bb_proxy_layer_finalize;
  widget_class->size_allocate = bb_proxy_layer_size_allocate;
  widget_class->set_focus_child = bb_proxy_layer_set_focus_child;

  /**
   * BbProxyLayer::focused:
   * @bet: (nullable): the bet that the keyboard has come to
   */
  signals[SIGNAL_FOCUSED] = g_signal_new ("focused", BB_TYPE_PROXY_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
bb_proxy_layer_init (BbProxyLayer *self)
{
  self->proxies = g_hash_table_new (NULL, NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Bets on the plane"),
                                     GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                     TRUE,
                                     -1);
}

GtkWidget *
bb_proxy_layer_new (void)
{
  return g_object_new (BB_TYPE_PROXY_LAYER, NULL);
}

/* The bets that get a proxy, in order. */
static GPtrArray *
choose_bets (BbProxyLayer *self,
             GPtrArray *bets,
             const BbRect *view)
{
  GPtrArray *chosen = g_ptr_array_new ();
  BbBet *focus = bb_proxy_layer_get_focus (self);
  guint n_in_view = 0;
  guint i;

  for (i = 0; i < bets->len; i++) {
    BbBet *bet = g_ptr_array_index (bets, i);
    const BbSceneGroup *group = bb_scene_find_group (self->scene, bb_bet_get_id (bet), BB_PART_BET);

    if (group == NULL)
      continue;
    if (bet == focus || bet == self->wanted || (n_in_view < BB_PROXY_LAYER_MAX && bb_rect_overlaps (&group->bounds, view))) {
      g_ptr_array_add (chosen, bet);
      n_in_view++;
    }
  }
  return chosen;
}

/* Proxies of bets that are no longer chosen, free for others. */
static GPtrArray *
take_idle (BbProxyLayer *self,
           GPtrArray *chosen)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GPtrArray *idle = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer bet, proxy;
  guint i;

  for (i = 0; i < chosen->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (chosen, i));
  g_hash_table_iter_init (&iter, self->proxies);
  while (g_hash_table_iter_next (&iter, &bet, &proxy)) {
    if (g_hash_table_contains (wanted, bet))
      continue;
    g_ptr_array_add (idle, proxy);
    g_hash_table_iter_remove (&iter);
  }
  return idle;
}

static GtkWidget *
get_proxy (BbProxyLayer *self,
           BbBet *bet,
           GPtrArray *idle)
{
  GtkWidget *proxy = g_hash_table_lookup (self->proxies, bet);

  if (proxy != NULL)
    return proxy;
  if (idle->len > 0) {
    proxy = g_ptr_array_steal_index_fast (idle, idle->len - 1);
  } else {
    proxy = bb_bet_proxy_new ();
    gtk_widget_set_parent (proxy, GTK_WIDGET (self));
  }
  bb_bet_proxy_set_bet (BB_BET_PROXY (proxy), bet);
  g_hash_table_insert (self->proxies, bet, proxy);
  return proxy;
}

/**
 * bb_proxy_layer_update:
 * @scene: the picture of @board
 * @bets: (element-type BbBet): in reading order
 * @view: the part of the picture that is seen
 */
void
bb_proxy_layer_update (BbProxyLayer *self,
                       BbBoard *board,
                       BbScene *scene,
                       GPtrArray *bets,
                       const BbRect *view)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) idle = NULL;
  BbScene *old = self->scene;
  GtkWidget *previous = NULL;
  guint i;

  g_return_if_fail (BB_IS_PROXY_LAYER (self));

  self->scene = bb_scene_ref (scene);
  g_clear_pointer (&old, bb_scene_unref);
  chosen = choose_bets (self, bets, view);
  idle = take_idle (self, chosen);
  for (i = 0; i < chosen->len; i++) {
    GtkWidget *proxy = get_proxy (self, g_ptr_array_index (chosen, i), idle);

    if (gtk_widget_get_prev_sibling (proxy) != previous)
      gtk_widget_insert_after (proxy, GTK_WIDGET (self), previous);
    bb_bet_proxy_say (BB_BET_PROXY (proxy), board);
    previous = proxy;
  }
  for (i = 0; i < idle->len; i++)
    gtk_widget_unparent (g_ptr_array_index (idle, i));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bb_proxy_layer_clear:
 *
 * There is no board any more.
 */
void
bb_proxy_layer_clear (BbProxyLayer *self)
{
  GtkWidget *child;

  g_return_if_fail (BB_IS_PROXY_LAYER (self));

  g_hash_table_remove_all (self->proxies);
  g_clear_object (&self->wanted);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * bb_proxy_layer_want:
 * @bet: gets a proxy at the next update, however many there are
 */
void
bb_proxy_layer_want (BbProxyLayer *self,
                     BbBet *bet)
{
  g_return_if_fail (BB_IS_PROXY_LAYER (self));

  g_set_object (&self->wanted, bet);
}

void
bb_proxy_layer_set_selection (BbProxyLayer *self,
                              BbSelection *selection)
{
  GHashTableIter iter;
  gpointer bet, proxy;

  g_return_if_fail (BB_IS_PROXY_LAYER (self));

  g_hash_table_iter_init (&iter, self->proxies);
  while (g_hash_table_iter_next (&iter, &bet, &proxy))
    bb_bet_proxy_set_selected (proxy, bb_selection_contains (selection, bet));
}

/**
 * bb_proxy_layer_find:
 *
 * Returns: (transfer none) (nullable): the proxy of a bet, if it has one
 */
BbBetProxy *
bb_proxy_layer_find (BbProxyLayer *self,
                     BbBet *bet)
{
  g_return_val_if_fail (BB_IS_PROXY_LAYER (self), NULL);

  return g_hash_table_lookup (self->proxies, bet);
}

/**
 * bb_proxy_layer_get_focus:
 *
 * Returns: (transfer none) (nullable): the bet that keys work on
 */
BbBet *
bb_proxy_layer_get_focus (BbProxyLayer *self)
{
  GtkWidget *child;

  g_return_val_if_fail (BB_IS_PROXY_LAYER (self), NULL);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return child != NULL ? bb_bet_proxy_get_bet (BB_BET_PROXY (child)) : NULL;
}

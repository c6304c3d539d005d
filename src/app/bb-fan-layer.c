/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks are those of the picture; the card is the toolkit's, so that names can be read on it in any
 * theme. It unfolds from the place within a moment, at once where animations are off. */

#include "config.h"

#include "bb-fan-layer.h"

#include "bb-fan.h"
#include "bb-painter.h"
#include "bb-spoken-name.h"

#include <adwaita.h>

#define ROW 30
#define GAP 16 /* from the middle of a mark to its name */
#define NAME_WIDTH 220
#define PADDING 12
#define UNFOLD_MSEC 160
#define RING 3

typedef struct {
  BbBet *bet;
  PangoLayout *name;
  int width;
  int height;
} Item;

struct _BbFanLayer {
  GtkWidget parent_instance;

  BbScene *scene;
  BbSelection *selection;
  GArray *items;
  BbFanSpot *spots;
  BbPoint center;
  BbRect card;
  AdwAnimation *animation;
  double progress;
};

G_DEFINE_FINAL_TYPE (BbFanLayer, bb_fan_layer, GTK_TYPE_WIDGET)

/* --- drawing ---------------------------------------------------------------------------------- */

static GdkRGBA
get_color (BbFanLayer *self,
           const char *name,
           double alpha)
{
  GdkRGBA color = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color);
  color.alpha *= (float) alpha;
  return color;
}

static BbPoint
get_spot (BbFanLayer *self,
          guint index)
{
  BbPoint to = self->spots[index].at;

  return (BbPoint){ self->center.x + (to.x - self->center.x) * self->progress, self->center.y + (to.y - self->center.y) * self->progress };
}

static void
draw_card (BbFanLayer *self,
           GtkSnapshot *snapshot)
{
  GdkRGBA ground = get_color (self, "popover_bg_color", 1);
  GdkRGBA line = get_color (self, "popover_fg_color", 0.2);
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA lines[] = { line, line, line, line };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (self->card.x, self->card.y, self->card.width, self->card.height), 12);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.25f }, 0, 2, 0, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, lines);
}

static void
draw_spokes (BbFanLayer *self,
             cairo_t *cr)
{
  GdkRGBA line = get_color (self, "popover_fg_color", 0.35);
  guint i;

  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1);
  for (i = 0; i < self->items->len; i++) {
    BbPoint to = get_spot (self, i);

    cairo_move_to (cr, self->center.x, self->center.y);
    cairo_line_to (cr, to.x, to.y);
  }
  cairo_stroke (cr);
  cairo_arc (cr, self->center.x, self->center.y, RING, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* Larger marks are shown smaller: on the card they only have to be told apart. */
static void
draw_mark (BbFanLayer *self,
           guint index,
           cairo_t *cr)
{
  BbBet *bet = g_array_index (self->items, Item, index).bet;
  const BbSceneGroup *mark = bb_scene_find_group (self->scene, bb_bet_get_id (bet), BB_PART_MARK);
  GdkRGBA ring = get_color (self, "accent_color", 1);
  BbPoint at = get_spot (self, index);
  BbPoint middle;
  double scale;

  if (mark == NULL)
    return;
  middle = bb_rect_center (&mark->bounds);
  scale = MIN (1, (ROW - 2.0 * RING - 2) / MAX (mark->bounds.width, mark->bounds.height));
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -middle.x, -middle.y);
  bb_painter_paint_group (self->scene, mark, cr);
  cairo_restore (cr);
  if (!bb_selection_contains (self->selection, bet))
    return;
  gdk_cairo_set_source_rgba (cr, &ring);
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, at.x, at.y, MAX (mark->bounds.width, mark->bounds.height) * scale / 2 + RING, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_names (BbFanLayer *self,
            GtkSnapshot *snapshot)
{
  GdkRGBA color = get_color (self, "popover_fg_color", self->progress);
  guint i;

  for (i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);
    BbPoint at = get_spot (self, i);
    double x = self->spots[i].name_left ? at.x - GAP - item->width : at.x + GAP;

    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (at.y - item->height / 2.0)));
    gtk_snapshot_append_layout (snapshot, item->name, &color);
    gtk_snapshot_restore (snapshot);
  }
}

static void
bb_fan_layer_snapshot (GtkWidget *widget,
                       GtkSnapshot *snapshot)
{
  BbFanLayer *self = BB_FAN_LAYER (widget);
  cairo_t *cr;
  guint i;

  if (self->items->len == 0)
    return;
  draw_card (self, snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (self->card.x, self->card.y, self->card.width, self->card.height));
  draw_spokes (self, cr);
  for (i = 0; i < self->items->len; i++)
    draw_mark (self, i, cr);
  cairo_destroy (cr);
  draw_names (self, snapshot);
}

/* --- making ----------------------------------------------------------------------------------- */

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->bet);
  g_clear_object (&item->name);
}

static void
add_item (BbFanLayer *self,
          BbBet *bet)
{
  Item item = { g_object_ref (bet), NULL, 0, 0 };
  g_autofree char *title = bb_spoken_title (bet);

  item.name = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  pango_layout_set_ellipsize (item.name, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (item.name, -1);
  pango_layout_get_pixel_size (item.name, &item.width, &item.height);
  if (item.width > NAME_WIDTH) {
    pango_layout_set_width (item.name, NAME_WIDTH * PANGO_SCALE);
    item.width = NAME_WIDTH;
  }
  g_array_append_val (self->items, item);
}

static BbRect
get_item_box (BbFanLayer *self,
              guint index)
{
  const Item *item = &g_array_index (self->items, Item, index);
  const BbFanSpot *spot = &self->spots[index];
  double width = ROW / 2.0 + GAP + item->width;

  return (BbRect){ spot->name_left ? spot->at.x + ROW / 2.0 - width : spot->at.x - ROW / 2.0, spot->at.y - ROW / 2.0, width, ROW };
}

static void
arrange (BbFanLayer *self)
{
  BbRect room = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  int widest = 0;
  guint i;

  for (i = 0; i < self->items->len; i++)
    widest = MAX (widest, g_array_index (self->items, Item, i).width);
  self->spots = g_renew (BbFanSpot, self->spots, self->items->len);
  bb_fan_arrange (self->center, ROW, widest + GAP + PADDING, &room, self->spots, self->items->len);
  self->card = (BbRect){ self->center.x - ROW / 2.0, self->center.y - ROW / 2.0, ROW, ROW };
  for (i = 0; i < self->items->len; i++) {
    BbRect box = get_item_box (self, i);

    self->card = bb_rect_union (&self->card, &box);
  }
  self->card = bb_rect_grow (&self->card, PADDING);
}

static void
set_progress (double progress,
              gpointer data)
{
  BbFanLayer *self = data;

  self->progress = progress;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bb_fan_layer_dispose (GObject *object)
{
  BbFanLayer *self = BB_FAN_LAYER (object);

  bb_fan_layer_set_selection (self, NULL);
  g_clear_object (&self->animation);
  G_OBJECT_CLASS (bb_fan_layer_parent_class)->dispose (object);
}

static void
bb_fan_layer_finalize (GObject *object)
{
  BbFanLayer *self = BB_FAN_LAYER (object);

  g_clear_pointer (&self->scene, bb_scene_unref);
  g_array_unref (self->items);
  g_free (self->spots);
  G_OBJECT_CLASS (bb_fan_layer_parent_class)->finalize (object);
}

static void
bb_fan_layer_class_init (BbFanLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bb_fan_layer_dispose;
  object_class->finalize = bb_fan_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_fan_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_fan_layer_init (BbFanLayer *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (set_progress, self, NULL);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, UNFOLD_MSEC, target);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_fan_layer_new (void)
{
  return g_object_new (BB_TYPE_FAN_LAYER, NULL);
}

/**
 * bb_fan_layer_set_selection:
 * @selection: (nullable): what is selected among the bets
 */
void
bb_fan_layer_set_selection (BbFanLayer *self,
                            BbSelection *selection)
{
  g_return_if_fail (BB_IS_FAN_LAYER (self));

  bb_fan_layer_close (self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static gboolean
shows_same (BbFanLayer *self,
            GPtrArray *bets)
{
  guint i;

  if (bets->len != self->items->len)
    return FALSE;
  for (i = 0; i < bets->len; i++) {
    if (g_array_index (self->items, Item, i).bet != bets->pdata[i])
      return FALSE;
  }
  return TRUE;
}

/**
 * bb_fan_layer_open:
 * @scene: the picture they are from
 * @bets: (element-type BbBet): the bets of one stack
 * @center: their place in the widget
 *
 * Unfolds, or, if these bets are shown, follows the picture.
 */
void
bb_fan_layer_open (BbFanLayer *self,
                   BbScene *scene,
                   GPtrArray *bets,
                   BbPoint center)
{
  gboolean again;
  guint i;

  g_return_if_fail (BB_IS_FAN_LAYER (self));
  g_return_if_fail (self->selection != NULL && bets != NULL);

  again = shows_same (self, bets);
  bb_scene_ref (scene);
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = scene;
  self->center = center;
  g_array_set_size (self->items, 0);
  for (i = 0; i < bets->len; i++)
    add_item (self, bets->pdata[i]);
  arrange (self);
  if (!again)
    adw_animation_play (self->animation);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
bb_fan_layer_close (BbFanLayer *self)
{
  g_return_if_fail (BB_IS_FAN_LAYER (self));

  if (self->items->len == 0)
    return;
  g_array_set_size (self->items, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
bb_fan_layer_is_open (BbFanLayer *self)
{
  g_return_val_if_fail (BB_IS_FAN_LAYER (self), FALSE);

  return self->items->len > 0;
}

gboolean
bb_fan_layer_has (BbFanLayer *self,
                  BbBet *bet)
{
  guint i;

  g_return_val_if_fail (BB_IS_FAN_LAYER (self), FALSE);

  for (i = 0; i < self->items->len; i++) {
    if (g_array_index (self->items, Item, i).bet == bet)
      return TRUE;
  }
  return FALSE;
}

/**
 * bb_fan_layer_covers:
 *
 * Returns: whether the card is at a point of the widget
 */
gboolean
bb_fan_layer_covers (BbFanLayer *self,
                     BbPoint at)
{
  g_return_val_if_fail (BB_IS_FAN_LAYER (self), FALSE);

  return self->items->len > 0 && bb_rect_contains (&self->card, at.x, at.y);
}

/**
 * bb_fan_layer_pick:
 * @mark: (out): the middle of its mark on the card
 *
 * Returns: (transfer none) (nullable): the bet whose mark or name is at a point of the widget
 */
BbBet *
bb_fan_layer_pick (BbFanLayer *self,
                   BbPoint at,
                   BbPoint *mark)
{
  guint i;

  g_return_val_if_fail (BB_IS_FAN_LAYER (self), NULL);

  for (i = 0; i < self->items->len; i++) {
    BbRect box = get_item_box (self, i);

    if (!bb_rect_contains (&box, at.x, at.y))
      continue;
    *mark = self->spots[i].at;
    return g_array_index (self->items, Item, i).bet;
  }
  return NULL;
}

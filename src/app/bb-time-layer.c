/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A mark is recorded once, from the picture it was last seen in, and drawn wherever it is on its way.
 * Where it goes is looked up when it passes a stop. What comes or goes on the way fades. */

#include "config.h"

#include "bb-time-layer.h"

#include "bb-painter.h"

#include <math.h>

#define MARGIN 2

typedef struct {
  char *id;
  GdkTexture *image;
  BbPoint offset; /* of the image from its place */
  double width;
  double height;
  BbPoint from;
  BbPoint to;
  double shown_from; /* 0 where it is not there at that stop */
  double shown_to;
} Mark;

struct _BbTimeLayer {
  GtkWidget parent_instance;

  GPtrArray *marks;
  GHashTable *by_id;
  BbLayout layout;
  gint segment; /* the stop before the position, -1 for none yet */
  double share;
};

G_DEFINE_FINAL_TYPE (BbTimeLayer, bb_time_layer, GTK_TYPE_WIDGET)

static void
free_mark (gpointer data)
{
  Mark *mark = data;

  g_clear_object (&mark->image);
  g_free (mark->id);
  g_free (mark);
}

/* To the next pixel: an image is then copied, not sampled. */
static void
draw_mark (BbTimeLayer *self,
           const Mark *mark,
           const BbRect *page,
           GtkSnapshot *snapshot)
{
  double shown = mark->shown_from + (mark->shown_to - mark->shown_from) * self->share;
  double x = round (mark->from.x + (mark->to.x - mark->from.x) * self->share + mark->offset.x);
  double y = round (mark->from.y + (mark->to.y - mark->from.y) * self->share + mark->offset.y);
  BbRect bounds = { x, y, mark->width, mark->height };

  if (shown <= 0 || !bb_rect_overlaps (&bounds, page))
    return;
  if (shown < 1)
    gtk_snapshot_push_opacity (snapshot, shown);
  gtk_snapshot_append_texture (snapshot, mark->image, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) mark->width, (float) mark->height));
  if (shown < 1)
    gtk_snapshot_pop (snapshot);
}

static void
bb_time_layer_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  BbTimeLayer *self = BB_TIME_LAYER (widget);
  BbRect page = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  guint i;

  for (i = 0; self->segment >= 0 && i < self->marks->len; i++)
    draw_mark (self, g_ptr_array_index (self->marks, i), &page, snapshot);
}

static void
bb_time_layer_finalize (GObject *object)
{
  BbTimeLayer *self = BB_TIME_LAYER (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->marks);
  G_OBJECT_CLASS (bb_time_layer_parent_class)->finalize (object);
}

static void
bb_time_layer_class_init (BbTimeLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_time_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_time_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_time_layer_init (BbTimeLayer *self)
{
  self->marks = g_ptr_array_new_with_free_func (free_mark);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->segment = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_time_layer_new (void)
{
  return g_object_new (BB_TYPE_TIME_LAYER, NULL);
}

/* --- marks ------------------------------------------------------------------------------------- */

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
record (Mark *mark,
        BbScene *scene,
        const BbSceneGroup *group,
        BbPoint place,
        int scale)
{
  BbRect bounds = bb_rect_grow (&group->bounds, MARGIN);
  cairo_surface_t *surface;
  cairo_t *cr;

  bounds = (BbRect){ floor (bounds.x), floor (bounds.y), ceil (bounds.width) + 1, ceil (bounds.height) + 1 };
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) bounds.width * scale, (int) bounds.height * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds.x, -bounds.y);
  bb_painter_paint_group (scene, group, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_clear_object (&mark->image);
  mark->image = make_texture (surface);
  cairo_surface_destroy (surface);
  mark->offset = (BbPoint){ bounds.x - place.x, bounds.y - place.y };
  mark->width = bounds.width;
  mark->height = bounds.height;
}

static Mark *
get_mark (BbTimeLayer *self,
          const char *id)
{
  Mark *mark = g_hash_table_lookup (self->by_id, id);

  if (mark != NULL)
    return mark;
  mark = g_new0 (Mark, 1);
  mark->id = g_strdup (id);
  g_ptr_array_add (self->marks, mark);
  g_hash_table_insert (self->by_id, mark->id, mark);
  return mark;
}

/**
 * bb_time_layer_learn:
 * @scene: a picture
 * @layout: of it
 * @stop: the day it shows
 *
 * Takes the marks of the picture; those that it does not have are kept if they were learnt before.
 */
void
bb_time_layer_learn (BbTimeLayer *self,
                     BbScene *scene,
                     const BbLayout *layout,
                     BbTimeStops *stops,
                     guint stop)
{
  gint familiarity, risk;
  guint i;

  g_return_if_fail (BB_IS_TIME_LAYER (self));
  g_return_if_fail (scene != NULL && layout != NULL && stops != NULL);

  self->layout = *layout;
  self->segment = -1;
  for (i = 0; i < bb_scene_get_n_groups (scene); i++) {
    const BbSceneGroup *group = bb_scene_get_group (scene, i);
    Mark *mark;

    if (group->info.part != BB_PART_MARK || !bb_time_stops_get_place (stops, stop, group->info.bet, &familiarity, &risk))
      continue;
    mark = get_mark (self, group->info.bet);
    record (mark, scene, group, bb_layout_to_page (layout, familiarity, risk), gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  }
}

/**
 * bb_time_layer_forget:
 *
 * Shows nothing any more.
 */
void
bb_time_layer_forget (BbTimeLayer *self)
{
  g_return_if_fail (BB_IS_TIME_LAYER (self));

  if (self->marks->len == 0)
    return;
  self->segment = -1;
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the way ----------------------------------------------------------------------------------- */

static double
find_end (BbTimeLayer *self,
          BbTimeStops *stops,
          guint stop,
          const char *bet,
          BbPoint *at)
{
  gint familiarity, risk;

  if (!bb_time_stops_get_place (stops, stop, bet, &familiarity, &risk))
    return 0;
  *at = bb_layout_to_page (&self->layout, familiarity, risk);
  return 1;
}

static void
find_way (BbTimeLayer *self,
          BbTimeStops *stops,
          Mark *mark)
{
  mark->shown_from = find_end (self, stops, (guint) self->segment, mark->id, &mark->from);
  mark->shown_to = find_end (self, stops, (guint) self->segment + 1, mark->id, &mark->to);
  if (mark->shown_from <= 0)
    mark->from = mark->to;
  if (mark->shown_to <= 0)
    mark->to = mark->from;
}

/**
 * bb_time_layer_move:
 * @position: between the first stop, 0, and the last
 */
void
bb_time_layer_move (BbTimeLayer *self,
                    BbTimeStops *stops,
                    double position)
{
  gint last = (gint) bb_time_stops_get_length (stops) - 2;
  gint segment = CLAMP ((gint) floor (position), 0, MAX (last, 0));
  guint i;

  g_return_if_fail (BB_IS_TIME_LAYER (self));

  self->share = CLAMP (position - segment, 0, 1);
  if (segment != self->segment) {
    self->segment = segment;
    for (i = 0; i < self->marks->len; i++)
      find_way (self, stops, g_ptr_array_index (self->marks, i));
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

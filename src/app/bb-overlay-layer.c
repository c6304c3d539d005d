/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Its own small nodes, never the picture's: showing another selection paints a few rings. Colours
 * are the toolkit's, so that they follow the system's accent and contrast. */

#include "config.h"

#include "bb-overlay-layer.h"

#include <math.h>
#include <string.h>

#define RING_WIDTH 2
#define RING_GAP 3
#define FOCUS_GAP 3
#define LINE_DOT 2.5
#define PULSE_WIDTH 4
#define PULSE_REACH 26
#define WORDS_PADDING 8
#define WORDS_OFFSET 18

struct _BbOverlayLayer {
  GtkWidget parent_instance;

  GArray *rings;
  BbRect focus;
  BbRect frame;
  GArray *lines; /* BbPoint, two a line */
  BbRect pulse;
  double pulse_phase;
  PangoLayout *words;
  BbPoint words_at;
};

G_DEFINE_FINAL_TYPE (BbOverlayLayer, bb_overlay_layer, GTK_TYPE_WIDGET)

static GdkRGBA
get_color (BbOverlayLayer *self,
           const char *name,
           float alpha)
{
  GdkRGBA color = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color);
  color.alpha *= alpha;
  return color;
}

static void
append_ring (GtkSnapshot *snapshot,
             const BbRect *rect,
             float radius,
             float width,
             const GdkRGBA *color)
{
  GskRoundedRect outline;
  const float widths[] = { width, width, width, width };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height),
                                   radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
append_rings (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA color = get_color (self, "accent_color", 1);
  guint i;

  for (i = 0; i < self->rings->len; i++) {
    BbRect ring = bb_rect_grow (&g_array_index (self->rings, BbRect, i), RING_GAP);

    append_ring (snapshot, &ring, MIN (ring.width, ring.height) / 2, RING_WIDTH, &color);
  }
}

static void
append_focus (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA color = get_color (self, "accent_color", 0.6f);
  BbRect ring = bb_rect_grow (&self->focus, FOCUS_GAP);

  append_ring (snapshot, &ring, 6, RING_WIDTH, &color);
}

/* Goes out and fades. */
static void
append_pulse (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA color = get_color (self, "accent_color", (float) (1 - self->pulse_phase));
  BbRect ring = bb_rect_grow (&self->pulse, RING_GAP + self->pulse_phase * PULSE_REACH);

  append_ring (snapshot, &ring, MIN (ring.width, ring.height) / 2, PULSE_WIDTH, &color);
}

static void
append_frame (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA line = get_color (self, "accent_color", 1);
  GdkRGBA fill = get_color (self, "accent_color", 0.14f);
  const BbRect *frame = &self->frame;

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (frame->x, frame->y, frame->width, frame->height));
  append_ring (snapshot, frame, 0, 1, &line);
}

/* Thin and broken, or it would strike out the words it crosses; with a dot at both ends, so that one sees what it goes from and to. */
static void
append_line (GtkSnapshot *snapshot,
             const BbPoint *ends,
             const GdkRGBA *color)
{
  const double dashes[] = { 4, 3 };
  BbRect box = bb_rect_from_points (ends[0], ends[1]);
  cairo_t *cr;
  guint i;

  box = bb_rect_grow (&box, LINE_DOT + 1);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (box.x, box.y, box.width, box.height));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, floor (ends[0].x) + 0.5, floor (ends[0].y) + 0.5);
  cairo_line_to (cr, floor (ends[1].x) + 0.5, floor (ends[1].y) + 0.5);
  cairo_stroke (cr);
  for (i = 0; i < 2; i++) {
    cairo_arc (cr, floor (ends[i].x) + 0.5, floor (ends[i].y) + 0.5, LINE_DOT, 0, 2 * G_PI);
    cairo_fill (cr);
  }
  cairo_destroy (cr);
}

static void
append_lines (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA color = get_color (self, "accent_color", 1);
  guint i;

  for (i = 0; i + 1 < self->lines->len; i += 2)
    append_line (snapshot, &g_array_index (self->lines, BbPoint, i), &color);
}

/* To the lower right of the pointer, or wherever there is room. */
static BbRect
place_words (BbOverlayLayer *self)
{
  double room_x = gtk_widget_get_width (GTK_WIDGET (self));
  double room_y = gtk_widget_get_height (GTK_WIDGET (self));
  int width, height;
  BbRect box;

  pango_layout_get_pixel_size (self->words, &width, &height);
  box = (BbRect){ self->words_at.x + WORDS_OFFSET,
                  self->words_at.y + WORDS_OFFSET,
                  width + 2 * WORDS_PADDING,
                  height + WORDS_PADDING };
  if (bb_rect_right (&box) > room_x)
    box.x = self->words_at.x - WORDS_OFFSET - box.width;
  if (bb_rect_bottom (&box) > room_y)
    box.y = self->words_at.y - WORDS_OFFSET - box.height;
  box.x = MAX (box.x, 0);
  box.y = MAX (box.y, 0);
  return box;
}

static void
append_words (BbOverlayLayer *self,
              GtkSnapshot *snapshot)
{
  GdkRGBA ground = get_color (self, "popover_bg_color", 1);
  GdkRGBA line = get_color (self, "popover_fg_color", 0.25f);
  GdkRGBA text = get_color (self, "popover_fg_color", 1);
  BbRect box = place_words (self);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (box.x, box.y, box.width, box.height), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  append_ring (snapshot, &box, 8, 1, &line);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box.x + WORDS_PADDING, box.y + WORDS_PADDING / 2));
  gtk_snapshot_append_layout (snapshot, self->words, &text);
  gtk_snapshot_restore (snapshot);
}

static void
bb_overlay_layer_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  BbOverlayLayer *self = BB_OVERLAY_LAYER (widget);

  append_rings (self, snapshot);
  if (self->focus.width > 0)
    append_focus (self, snapshot);
  if (self->frame.width > 0 || self->frame.height > 0)
    append_frame (self, snapshot);
  append_lines (self, snapshot);
  if (self->pulse.width > 0)
    append_pulse (self, snapshot);
  if (self->words != NULL)
    append_words (self, snapshot);
}

static void
bb_overlay_layer_finalize (GObject *object)
{
  BbOverlayLayer *self = BB_OVERLAY_LAYER (object);

  g_array_unref (self->rings);
  g_array_unref (self->lines);
  g_clear_object (&self->words);
  G_OBJECT_CLASS (bb_overlay_layer_parent_class)->finalize (object);
}

static void
bb_overlay_layer_class_init (BbOverlayLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_overlay_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bb_overlay_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_overlay_layer_init (BbOverlayLayer *self)
{
  self->rings = g_array_new (FALSE, FALSE, sizeof (BbRect));
  self->lines = g_array_new (FALSE, FALSE, sizeof (BbPoint));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_overlay_layer_new (void)
{
  return g_object_new (BB_TYPE_OVERLAY_LAYER, NULL);
}

/**
 * bb_overlay_layer_set_rings:
 * @rings: (array length=n_rings): the marks of the selected bets
 */
void
bb_overlay_layer_set_rings (BbOverlayLayer *self,
                            const BbRect *rings,
                            guint n_rings)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  if (n_rings == self->rings->len && (n_rings == 0 || memcmp (rings, self->rings->data, n_rings * sizeof (BbRect)) == 0))
    return;
  g_array_set_size (self->rings, 0);
  if (n_rings > 0)
    g_array_append_vals (self->rings, rings, n_rings);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_rect (BbOverlayLayer *self,
          BbRect *held,
          const BbRect *rect)
{
  BbRect value = rect != NULL ? *rect : (BbRect){ 0 };

  if (value.x == held->x && value.y == held->y && value.width == held->width && value.height == held->height)
    return;
  *held = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_overlay_layer_set_focus:
 * @focus: (nullable): what keys work on
 */
void
bb_overlay_layer_set_focus (BbOverlayLayer *self,
                            const BbRect *focus)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  set_rect (self, &self->focus, focus);
}

/**
 * bb_overlay_layer_set_pulse:
 * @mark: (nullable): what the eye is drawn to
 * @phase: how far the ring around it has gone, 0 to 1
 */
void
bb_overlay_layer_set_pulse (BbOverlayLayer *self,
                            const BbRect *mark,
                            double phase)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  if (mark != NULL && phase != self->pulse_phase)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->pulse_phase = phase;
  set_rect (self, &self->pulse, mark);
}

/**
 * bb_overlay_layer_set_frame:
 * @frame: (nullable): the frame that is being drawn
 */
void
bb_overlay_layer_set_frame (BbOverlayLayer *self,
                            const BbRect *frame)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  set_rect (self, &self->frame, frame);
}

/**
 * bb_overlay_layer_set_lines:
 * @ends: (nullable): where lines begin and end, two points each
 */
void
bb_overlay_layer_set_lines (BbOverlayLayer *self,
                            const BbPoint *ends,
                            guint n_lines)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  if (n_lines == 0 && self->lines->len == 0)
    return;
  g_array_set_size (self->lines, 0);
  if (n_lines > 0)
    g_array_append_vals (self->lines, ends, 2 * n_lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_overlay_layer_set_words:
 * @words: (nullable): plain text
 * @at: the pointer
 */
void
bb_overlay_layer_set_words (BbOverlayLayer *self,
                            const char *words,
                            BbPoint at)
{
  g_return_if_fail (BB_IS_OVERLAY_LAYER (self));

  if (words == NULL && self->words == NULL)
    return;
  g_clear_object (&self->words);
  if (words != NULL)
    self->words = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  self->words_at = at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a few rectangles and names by itself, so that a line follows the hand whatever the picture
 * costs. It is no target of the pointer: the canvas below goes on zooming and panning. */

#include "config.h"

#include "bb-zone-layer.h"

#include "bb-canvas-zones.h"

#include <glib/gi18n-lib.h>

#define VEIL 0.86
#define LINE 1.0f
#define SELECTED 2.0f
#define HOVERED 3.0f
#define MARKED 5.0f
#define HANDLE 12.0
#define NAME_INSET 10
/* Names are left out where there is less room than this. */
#define NAME_LEAST 40

struct _BbZoneLayer {
  GtkWidget parent_instance;

  BbCanvas *canvas; /* borrowed: a sibling */
  BbZoneTool *tool;
  gboolean leaving; /* the canvas has yet to draw what it hid */
};

enum {
  SIGNAL_KEY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbZoneLayer, bb_zone_layer, GTK_TYPE_WIDGET)

/* --- drawing ---------------------------------------------------------------------------------- */

static GdkRGBA
to_rgba (const BbColor *color)
{
  return (GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue, (float) color->alpha };
}

static GdkRGBA
get_accent (BbZoneLayer *self,
            float alpha)
{
  GdkRGBA color = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &color);
  color.alpha *= alpha;
  return color;
}

static graphene_rect_t
to_graphene (const BbRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width, (float) rect->height);
}

static void
append_border (GtkSnapshot *snapshot,
               const BbRect *rect,
               float radius,
               float width,
               const GdkRGBA *color)
{
  graphene_rect_t bounds = to_graphene (rect);
  const float widths[] = { width, width, width, width };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static BbItemList *
get_zones (BbZoneLayer *self)
{
  return bb_board_get_items (bb_tool_get_board (BB_TOOL (self->tool)), BB_KIND_ZONE);
}

static BbZoneArea
get_area (BbZoneLayer *self,
          BbItem *zone)
{
  BbZoneBounds bounds = bb_zone_tool_get_bounds (self->tool, zone);

  return bb_canvas_get_zone_area (self->canvas, zone, &bounds);
}

static GArray *
get_areas (BbZoneLayer *self)
{
  BbItemList *zones = get_zones (self);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (BbZoneArea));
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbZoneArea area = get_area (self, bb_item_list_peek (zones, i));

    g_array_append_val (areas, area);
  }
  return areas;
}

/* Opaque among themselves, so that the first zone wins; as a whole the bets show through. */
static void
append_grounds (BbZoneLayer *self,
                GtkSnapshot *snapshot,
                GArray *areas)
{
  const BbTheme *theme = bb_canvas_get_theme (self->canvas);
  GdkRGBA neutral = to_rgba (&theme->zones[BB_TINT_NEUTRAL].fill);
  GdkRGBA split = to_rgba (&theme->split);
  BbRect plane = bb_canvas_get_plane (self->canvas);
  graphene_rect_t bounds = to_graphene (&plane);
  GskRoundedRect outline;
  guint i;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 9);
  gtk_snapshot_push_opacity (snapshot, VEIL);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &neutral, &bounds);
  for (i = areas->len; i > 0; i--) {
    const BbZoneArea *area = &g_array_index (areas, BbZoneArea, i - 1);
    GdkRGBA fill = to_rgba (&area->colors->fill);

    bounds = to_graphene (&area->rect);
    gtk_snapshot_append_color (snapshot, &fill, &bounds);
    append_border (snapshot, &area->rect, 0, LINE, &split);
  }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

static BbRect
get_seen_part (BbZoneLayer *self,
               const BbZoneArea *area)
{
  double x = MAX (area->rect.x, 0), y = MAX (area->rect.y, 0);
  double right = MIN (bb_rect_right (&area->rect), gtk_widget_get_width (GTK_WIDGET (self)));
  double bottom = MIN (bb_rect_bottom (&area->rect), gtk_widget_get_height (GTK_WIDGET (self)));

  return (BbRect){ x, y, MAX (right - x, 0), MAX (bottom - y, 0) };
}

/* The largest strip of @part beside @cover. */
static BbRect
get_strip_beside (const BbRect *part,
                  const BbRect *cover)
{
  double right = bb_rect_right (part), bottom = bb_rect_bottom (part);
  const BbRect strips[] = {
    { part->x, part->y, part->width, MAX (cover->y - part->y, 0) },
    { part->x, bb_rect_bottom (cover), part->width, MAX (bottom - bb_rect_bottom (cover), 0) },
    { part->x, part->y, MAX (cover->x - part->x, 0), part->height },
    { bb_rect_right (cover), part->y, MAX (right - bb_rect_right (cover), 0), part->height },
  };
  guint largest = 0, i;

  for (i = 1; i < G_N_ELEMENTS (strips); i++)
    if (strips[i].width * strips[i].height > strips[largest].width * strips[largest].height)
      largest = i;
  return strips[largest];
}

/* A name goes in the middle of what is seen of its zone, or beside a zone that lies there, but not to
 * the same zone's second part. Returns whether there is room. */
static gboolean
find_room (GArray *areas,
           guint position,
           BbRect *part)
{
  const BbZoneArea *area = &g_array_index (areas, BbZoneArea, position);
  guint i;

  for (i = 0; i < position; i++) {
    const BbZoneArea *other = &g_array_index (areas, BbZoneArea, i);
    BbPoint middle = bb_rect_center (part);

    if (bb_zone_area_continues (other, area))
      return FALSE;
    if (bb_rect_contains (&other->rect, middle.x, middle.y))
      *part = get_strip_beside (part, &other->rect);
  }
  return part->width > NAME_LEAST && part->height > NAME_LEAST / 2;
}

static void
append_name (BbZoneLayer *self,
             GtkSnapshot *snapshot,
             const BbZoneArea *area,
             const BbRect *part)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), bb_zone_get_name (area->zone));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color = to_rgba (&area->colors->name);
  BbPoint middle = bb_rect_center (part);
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (1.15));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (part->width - 2 * NAME_INSET) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) part->x + NAME_INSET, (float) (middle.y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
append_names (BbZoneLayer *self,
              GtkSnapshot *snapshot,
              GArray *areas)
{
  guint i;

  for (i = 0; i < areas->len; i++) {
    const BbZoneArea *area = &g_array_index (areas, BbZoneArea, i);
    BbRect part = get_seen_part (self, area);

    if (find_room (areas, i, &part))
      append_name (self, snapshot, area, &part);
  }
}

/* The whole of a line, as far as zones that share it go. */
static BbRect
get_line_rect (BbZoneLayer *self,
               const BbZoneLine *line)
{
  g_autoptr (GArray) followers = bb_zone_edge_find_followers (line->zone, line->edge);
  BbAxis along = line->edge.axis == BB_AXIS_RISK ? BB_AXIS_FAMILIARITY : BB_AXIS_RISK;
  BbZoneBounds all = bb_zone_get_bounds (line->zone);
  guint i;

  for (i = 0; i < followers->len; i++) {
    BbZoneBounds one = bb_zone_tool_get_bounds (self->tool, g_array_index (followers, BbZoneFollower, i).zone);

    all.low[along] = i == 0 ? one.low[along] : MIN (all.low[along], one.low[along]);
    all.high[along] = i == 0 ? one.high[along] : MAX (all.high[along], one.high[along]);
  }
  all.low[line->edge.axis] = all.high[line->edge.axis] = line->place;
  return bb_canvas_get_zone_area (self->canvas, line->zone, &all).rect;
}

static void
append_line (GtkSnapshot *snapshot,
             const BbRect *rect,
             float width,
             const GdkRGBA *color)
{
  BbRect thick = rect->width > rect->height ? (BbRect){ rect->x, bb_rect_center (rect).y - width / 2, rect->width, width }
                                            : (BbRect){ bb_rect_center (rect).x - width / 2, rect->y, width, rect->height };
  graphene_rect_t bounds = to_graphene (&thick);

  gtk_snapshot_append_color (snapshot, color, &bounds);
}

static void
append_handle (BbZoneLayer *self,
               GtkSnapshot *snapshot,
               double x,
               double y)
{
  GdkRGBA accent = get_accent (self, 1);
  GdkRGBA ground = to_rgba (&bb_canvas_get_theme (self->canvas)->paper);
  BbRect knob = { x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE };
  graphene_rect_t bounds = to_graphene (&knob);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, HANDLE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_snapshot_pop (snapshot);
  append_border (snapshot, &knob, HANDLE / 2, SELECTED, &accent);
}

static void
append_selected (BbZoneLayer *self,
                 GtkSnapshot *snapshot,
                 BbItem *zone)
{
  BbZoneArea area = get_area (self, zone);
  BbPoint middle = bb_rect_center (&area.rect);
  GdkRGBA accent = get_accent (self, 1);
  BbZoneLine marked;

  append_border (snapshot, &area.rect, 0, SELECTED, &accent);
  if (bb_zone_tool_get_marked (self->tool, &marked)) {
    BbZoneBounds bounds = bb_zone_tool_get_bounds (self->tool, zone);
    BbRect rect;

    marked.place = marked.edge.high ? bounds.high[marked.edge.axis] : bounds.low[marked.edge.axis];
    bounds.low[marked.edge.axis] = bounds.high[marked.edge.axis] = marked.place;
    rect = bb_canvas_get_zone_area (self->canvas, zone, &bounds).rect;
    append_line (snapshot, &rect, MARKED, &accent);
  }
  append_handle (self, snapshot, area.rect.x, middle.y);
  append_handle (self, snapshot, bb_rect_right (&area.rect), middle.y);
  append_handle (self, snapshot, middle.x, area.rect.y);
  append_handle (self, snapshot, middle.x, bb_rect_bottom (&area.rect));
}

static void
append_frame (BbZoneLayer *self,
              GtkSnapshot *snapshot,
              const BbRect *marquee)
{
  BbPoint one = bb_canvas_from_place (self->canvas, (BbPoint){ marquee->x, marquee->y });
  BbPoint other = bb_canvas_from_place (self->canvas, (BbPoint){ bb_rect_right (marquee), bb_rect_bottom (marquee) });
  BbRect frame = bb_rect_from_points (one, other);
  GdkRGBA fill = get_accent (self, 0.14f);
  GdkRGBA line = get_accent (self, 1);
  graphene_rect_t bounds = to_graphene (&frame);

  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  append_border (snapshot, &frame, 0, SELECTED, &line);
}

static void
append_hand (BbZoneLayer *self,
             GtkSnapshot *snapshot)
{
  const BbToolView *view = bb_tool_get_view (BB_TOOL (self->tool));
  GdkRGBA accent = get_accent (self, view->mode == BB_TOOL_IDLE ? 0.6f : 1);
  guint n_lines, i;
  const BbZoneLine *lines = bb_zone_tool_get_lines (self->tool, &n_lines);

  for (i = 0; i < n_lines; i++) {
    BbRect rect;

    if (bb_item_get_owner (lines[i].zone) == NULL)
      continue;
    rect = get_line_rect (self, &lines[i]);
    append_line (snapshot, &rect, HOVERED, &accent);
  }
  if (view->mode == BB_TOOL_MARQUEE)
    append_frame (self, snapshot, &view->marquee);
}

static void
append_focus (BbZoneLayer *self,
              GtkSnapshot *snapshot)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  BbRect plane = bb_canvas_get_plane (self->canvas);
  BbRect ring = bb_rect_grow (&plane, 4);
  GdkRGBA accent = get_accent (self, 0.6f);

  if (gtk_widget_is_focus (GTK_WIDGET (self)) && GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    append_border (snapshot, &ring, 12, SELECTED, &accent);
}

static void
bb_zone_layer_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  BbZoneLayer *self = BB_ZONE_LAYER (widget);
  g_autoptr (GArray) areas = NULL;
  BbItem *selected;

  if (self->tool == NULL || bb_canvas_get_scene (self->canvas) == NULL)
    return;
  areas = get_areas (self);
  append_grounds (self, snapshot, areas);
  append_names (self, snapshot, areas);
  if (self->leaving)
    return;
  selected = bb_zone_tool_get_zone (self->tool);
  if (selected != NULL)
    append_selected (self, snapshot, selected);
  append_hand (self, snapshot);
  append_focus (self, snapshot);
}

/* --- keys ------------------------------------------------------------------------------------- */

typedef struct {
  guint key;
  guint keypad;
  BbToolKey tool_key;
} Key;

static const Key keys[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, BB_TOOL_KEY_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, BB_TOOL_KEY_RIGHT },
  { GDK_KEY_Up, GDK_KEY_KP_Up, BB_TOOL_KEY_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, BB_TOOL_KEY_DOWN },
  { GDK_KEY_Escape, 0, BB_TOOL_KEY_ESCAPE },
  { GDK_KEY_Return, GDK_KEY_KP_Enter, BB_TOOL_KEY_ENTER },
  { GDK_KEY_F2, 0, BB_TOOL_KEY_ENTER },
  { GDK_KEY_Delete, GDK_KEY_KP_Delete, BB_TOOL_KEY_DELETE },
};

static gboolean
key_cb (GtkWidget *widget,
        GVariant *args,
        gpointer data)
{
  gint key, modifiers;

  g_variant_get (args, "(ii)", &key, &modifiers);
  g_signal_emit (widget, signals[SIGNAL_KEY], 0, key, (guint) modifiers);
  return TRUE;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const GdkModifierType modifiers[] = { 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK };
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (keys); i++) {
    for (j = 0; j < (i < 4 ? G_N_ELEMENTS (modifiers) : 1); j++) {
      gint key = (gint) keys[i].tool_key;

      gtk_widget_class_add_binding (widget_class, keys[i].key, modifiers[j], key_cb, "(ii)", key, (gint) modifiers[j]);
      if (keys[i].keypad != 0)
        gtk_widget_class_add_binding (widget_class, keys[i].keypad, modifiers[j], key_cb, "(ii)", key, (gint) modifiers[j]);
    }
  }
}

/* Tab walks the zones and leaves at both ends, so that nobody is trapped. */
static gboolean
bb_zone_layer_focus (GtkWidget *widget,
                     GtkDirectionType direction)
{
  BbZoneLayer *self = BB_ZONE_LAYER (widget);
  BbToolEvent event = { .kind = BB_TOOL_KEY };

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (self->tool == NULL)
    return FALSE;
  if (!gtk_widget_is_focus (widget))
    return gtk_widget_grab_focus (widget);
  event.key = direction == GTK_DIR_TAB_FORWARD ? BB_TOOL_KEY_NEXT : BB_TOOL_KEY_PREVIOUS;
  if (bb_tool_handle (BB_TOOL (self->tool), &event) == BB_TOOL_NOTHING)
    return FALSE;
  bb_zone_layer_update (self);
  return TRUE;
}

/* --- the class -------------------------------------------------------------------------------- */

static void
drawn_cb (BbZoneLayer *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->leaving)
    return;
  self->leaving = FALSE;
  g_clear_object (&self->tool);
  gtk_widget_hide (GTK_WIDGET (self));
}

static void
bb_zone_layer_dispose (GObject *object)
{
  BbZoneLayer *self = BB_ZONE_LAYER (object);

  g_clear_object (&self->tool);
  G_OBJECT_CLASS (bb_zone_layer_parent_class)->dispose (object);
}

static void
bb_zone_layer_class_init (BbZoneLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_zone_layer_dispose;
  widget_class->snapshot = bb_zone_layer_snapshot;
  widget_class->focus = bb_zone_layer_focus;
  /**
   * BbZoneLayer::key:
   * @key: a %BbToolKey for the tool
   * @modifiers: a %GdkModifierType
   */
  signals[SIGNAL_KEY] = g_signal_new ("key", BB_TYPE_ZONE_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "zone-layer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_keys (widget_class);
}

static void
bb_zone_layer_init (BbZoneLayer *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_hide (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Zones"), -1);
}

/**
 * bb_zone_layer_new:
 * @canvas: what it lies over; outlives it
 */
GtkWidget *
bb_zone_layer_new (BbCanvas *canvas)
{
  BbZoneLayer *self = g_object_new (BB_TYPE_ZONE_LAYER, NULL);

  self->canvas = canvas;
  g_signal_connect_object (canvas, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * bb_zone_layer_set_tool:
 * @tool: (nullable): what it shows; without one it goes as soon as the canvas has drawn again
 */
void
bb_zone_layer_set_tool (BbZoneLayer *self,
                        BbZoneTool *tool)
{
  g_return_if_fail (BB_IS_ZONE_LAYER (self));

  self->leaving = tool == NULL && self->tool != NULL;
  gtk_widget_set_can_focus (GTK_WIDGET (self), tool != NULL);
  if (tool == NULL)
    return;
  gtk_widget_show (GTK_WIDGET (self));
  if (g_set_object (&self->tool, tool))
    bb_zone_layer_update (self);
}

static char *
describe (BbZoneLayer *self)
{
  BbItem *zone = self->tool != NULL ? bb_zone_tool_get_zone (self->tool) : NULL;
  BbZoneBounds bounds;
  BbZoneLine marked;
  g_autofree char *text = NULL;

  if (zone == NULL)
    return g_strdup (_ ("No zone is selected"));
  bounds = bb_zone_get_bounds (zone);
  text = g_strdup_printf (_ ("%s: across from %d to %d, up from %d to %d"),
                             bb_zone_get_name (zone),
                             bounds.low[BB_AXIS_FAMILIARITY] / 10,
                             bounds.high[BB_AXIS_FAMILIARITY] / 10,
                             bounds.low[BB_AXIS_RISK] / 10,
                             bounds.high[BB_AXIS_RISK] / 10);
  if (!bb_zone_tool_get_marked (self->tool, &marked))
    return g_steal_pointer (&text);
  return g_strdup_printf (_ ("%s. Arrows move the line at %d"), text, marked.place / 10);
}

/**
 * bb_zone_layer_update:
 *
 * Shows anew what the tool has in hand.
 */
void
bb_zone_layer_update (BbZoneLayer *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (BB_IS_ZONE_LAYER (self));

  words = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The canvas's picture. It is laid out anew when the board has changed, once for each frame at most,
 * or when zooming has come to rest; until then it is scaled. */

#include "config.h"

#include "bb-canvas-private.h"

#include "bb-picture.h"
#include "bb-proxy-layer.h"
#include "bb-reading-order.h"
#include "bb-settings.h"
#include "bb-still-layer.h"

#include <adwaita.h>
#include <math.h>

#define SETTLE_MSEC 140
#define FREEZE_FROM 150u /* bets; fewer are drawn even while everything moves */
#define SIDE_WIDTH 1160  /* from here on the legend stands beside the plane, else below */
#define LEGEND_WIDTH 560
#define TEXT_GROWTH 0.35 /* an exponent of the zoom */

/* --- the picture ------------------------------------------------------------------------------ */

/* In a room it is light unless someone chose otherwise, whatever the desk is. */
static BbThemeId
choose_theme (BbCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autofree char *room = bb_settings_dup_string (BB_SETTING_ROOM_THEME);
  BbThemeId chosen;

  if (adw_style_manager_get_high_contrast (manager))
    return BB_THEME_HIGH_CONTRAST;
  if (self->room && bb_theme_id_from_name (room, &chosen))
    return chosen;
  return adw_style_manager_get_dark (manager) ? BB_THEME_DARK : BB_THEME_LIGHT;
}

/* What the desktop asks for, 1 unless someone wants larger text. */
static double
get_desktop_text_scale (BbCanvas *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1;
}

static BbVariant
choose_variant (BbCanvas *self)
{
  if (self->room)
    return BB_VARIANT_ROOM;
  return self->viewport.width >= SIDE_WIDTH ? BB_VARIANT_FULL : BB_VARIANT_BODY;
}

/* Names grow slower than the plane, so that zooming in makes room for them. */
static double
get_text_scale (BbCanvas *self)
{
  double zoom = self->viewport.zoom;
  BbVariant variant = choose_variant (self);
  BbLayout whole, zoomed;

  bb_layout_init (&whole, variant, self->viewport.width, self->viewport.height, 1);
  bb_layout_init (&zoomed, variant, self->viewport.width * zoom, self->viewport.height * zoom, 1);
  return get_desktop_text_scale (self) * pow (zoom, TEXT_GROWTH) * whole.unit / zoomed.unit;
}

static void
fill_options (BbCanvas *self,
              BbPictureOptions *options)
{
  double zoom = self->viewport.zoom;

  bb_picture_options_init (options, choose_variant (self));
  options->width = self->viewport.width * zoom;
  options->height = self->viewport.height * zoom;
  options->theme = choose_theme (self);
  options->background = BB_BACKGROUND_PAPER;
  options->short_names = self->room;
  options->title = self->room;
  options->footer = FALSE;
  options->list = self->room;
  options->legend = self->room || self->viewport.width >= LEGEND_WIDTH;
  options->text_scale = get_text_scale (self);
  options->lens = self->lens;
}

static BbRect
get_view (BbCanvas *self)
{
  return (BbRect){ -self->viewport.x, -self->viewport.y, self->viewport.width, self->viewport.height };
}

void
_bb_canvas_update_proxies (BbCanvas *self)
{
  BbRect view = get_view (self);
  BbBet *focus = bb_canvas_get_focus_bet (self);

  if (focus != NULL && bb_scene_find_group (self->scene, bb_bet_get_id (focus), BB_PART_BET) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  bb_proxy_layer_update (BB_PROXY_LAYER (self->proxies), self->board, self->scene, self->order, &view);
  bb_proxy_layer_set_selection (BB_PROXY_LAYER (self->proxies), self->selection);
}

/* What changes widgets has to wait until they are not being allocated. */
static gboolean
drawn_cb (gpointer data)
{
  BbCanvas *self = data;

  self->drawn_id = 0;
  bb_lifted_bets_set_scene (self->lifted, self->scene, &self->layout);
  _bb_canvas_update_proxies (self);
  _bb_canvas_say_drawn (self);
  return G_SOURCE_REMOVE;
}

void
_bb_canvas_draw_picture (BbCanvas *self)
{
  BbPictureOptions options;

  self->dirty = FALSE;
  fill_options (self, &options);
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = bb_picture_draw (self->board, &options, &self->layout);
  self->drawn_zoom = self->viewport.zoom;
  g_clear_pointer (&self->order, g_ptr_array_unref);
  self->order = bb_reading_order (self->board);
  bb_still_layer_set_scene (BB_STILL_LAYER (self->still), self->scene);
  bb_still_layer_thaw (BB_STILL_LAYER (self->still));
  if (self->drawn_id == 0)
    self->drawn_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, drawn_cb, self, NULL);
}

void
_bb_canvas_queue_picture (BbCanvas *self)
{
  self->dirty = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* --- the view --------------------------------------------------------------------------------- */

static gboolean
settle_cb (gpointer data)
{
  BbCanvas *self = data;

  self->settle_id = 0;
  if (self->drawn_zoom != self->viewport.zoom) {
    _bb_canvas_queue_picture (self);
  } else {
    bb_still_layer_thaw (BB_STILL_LAYER (self->still));
    _bb_canvas_update_proxies (self);
  }
  return G_SOURCE_REMOVE;
}

static void
freeze (BbCanvas *self)
{
  BbPoint corner = _bb_canvas_from_view (self, 0, 0);
  double scale = self->drawn_zoom / self->viewport.zoom;
  BbRect view = { corner.x, corner.y, self->viewport.width * scale, self->viewport.height * scale };

  bb_still_layer_freeze (BB_STILL_LAYER (self->still), &view);
}

void
_bb_canvas_view_changed (BbCanvas *self)
{
  if (self->order != NULL && self->order->len >= FREEZE_FROM)
    freeze (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MSEC, settle_cb, self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  _bb_canvas_say_view_changed (self);
}

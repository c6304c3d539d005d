/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The canvas's picture. A worker lays it out anew, from a copy of the board, when the board has
 * changed or zooming has come to rest; until it is done the picture before is shown, scaled if need
 * be. What was dropped stays where the hand let it go until the picture has it there, too. */

#include "config.h"

#include "bb-canvas-private.h"

#include "bb-item-copy.h"
#include "bb-proxy-layer.h"
#include "bb-settings.h"
#include "bb-still-layer.h"

#include <adwaita.h>
#include <math.h>

#define SETTLE_MSEC 140
#define FADE_MSEC 120
#define MIRROR_MSEC 200
#define AHEAD 256         /* pixels around what is seen */
#define REPAIR_AT_ONCE 8u /* bets */
#define SIDE_WIDTH 1160   /* from here on the legend stands beside the plane, else below */
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

/* What is read from the back of a room is as large beside a panel as where the board has the whole
 * window. */
static double
get_text_unit (BbCanvas *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  BbLayout own, whole;

  bb_layout_init (&own, choose_variant (self), self->viewport.width, self->viewport.height, 1);
  if (!self->room || window == NULL || gtk_widget_get_width (window) <= 0)
    return own.unit;
  bb_layout_init (&whole, BB_VARIANT_ROOM, gtk_widget_get_width (window), gtk_widget_get_height (window), 1);
  return MAX (own.unit, whole.unit);
}

/* Names grow slower than the plane, so that zooming in makes room for them. */
static double
get_text_scale (BbCanvas *self)
{
  double zoom = self->viewport.zoom;
  BbLayout zoomed;

  bb_layout_init (&zoomed, choose_variant (self), self->viewport.width * zoom, self->viewport.height * zoom, 1);
  return get_desktop_text_scale (self) * pow (zoom, TEXT_GROWTH) * get_text_unit (self) / zoomed.unit;
}

/* @label_size: in pixels, where text has its natural size */
double
_bb_canvas_find_zoom_for (BbCanvas *self,
                          double label_size)
{
  BbLayout whole;

  if (self->viewport.width <= 1)
    return 1;
  bb_layout_init (&whole, choose_variant (self), self->viewport.width, self->viewport.height, 1);
  return CLAMP (pow (label_size / whole.type.label, 1 / TEXT_GROWTH), 1, BB_VIEWPORT_MAX_ZOOM);
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
  options->zoom = zoom;
  options->since = self->since;
  options->at = self->at;
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
  bb_proxy_layer_update (BB_PROXY_LAYER (self->proxies), self->past != NULL ? self->past : self->board, self->scene, self->order, &view);
  bb_proxy_layer_set_selection (BB_PROXY_LAYER (self->proxies), self->selection);
}

/* --- drawing ---------------------------------------------------------------------------------- */

static GHashTable *
dup_left_out (BbCanvas *self)
{
  if (self->travel == BB_TRAVEL_MOVING)
    return _bb_canvas_list_travellers (self);
  if (self->holds)
    return g_hash_table_ref (bb_lifted_bets_get_ids (self->lifted));
  return g_hash_table_new (g_str_hash, g_str_equal);
}

/* Some more than is seen, so that panning does not soon come to its edge. */
static BbRect
get_wanted_part (BbCanvas *self)
{
  BbRect view = get_view (self);

  return bb_rect_grow (&view, AHEAD);
}

static BbPictureJob *
make_job (BbCanvas *self,
          double zoom)
{
  BbPictureJob *job = g_new0 (BbPictureJob, 1);
  BbTiles *tiles = bb_still_layer_get_tiles (BB_STILL_LAYER (self->still));
  BbTiles *overview = bb_still_layer_get_overview (BB_STILL_LAYER (self->still));

  job->serial = ++self->serial;
  job->zoom = zoom;
  job->part = zoom == self->viewport.zoom ? get_wanted_part (self) : self->part;
  job->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  job->overview_scale = job->zoom > 1 ? job->scale / job->zoom : 0;
  job->left_out = dup_left_out (self);
  job->tiles = tiles != NULL ? bb_tiles_ref (tiles) : NULL;
  job->overview = overview != NULL ? bb_tiles_ref (overview) : NULL;
  return job;
}

static BbPictureJob *
make_drawing_job (BbCanvas *self)
{
  BbPictureJob *job = make_job (self, self->viewport.zoom);

  self->dirty = FALSE;
  fill_options (self, &job->options);
  job->board = g_object_ref (bb_board_mirror_catch_up (self->mirror));
  if (job->options.lens != NULL)
    job->lens = bb_item_copy (job->options.lens);
  job->options.lens = job->lens;
  job->options.since = job->since = g_strdup (job->options.since);
  job->options.at = job->at = g_strdup (job->options.at);
  return job;
}

static BbPictureJob *
make_painting_job (BbCanvas *self)
{
  BbPictureJob *job = make_job (self, self->drawn_zoom);

  job->scene = bb_scene_ref (self->scene);
  return job;
}

static void
take_scene (BbCanvas *self,
            BbPictureJob *job)
{
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = bb_scene_ref (job->scene);
  self->layout = job->layout;
  self->theme = job->options.theme;
  self->drawn_zoom = job->zoom;
  g_clear_pointer (&self->order, g_ptr_array_unref);
  self->order = _bb_canvas_make_order (self);
}

static void
show_tiles (BbCanvas *self,
            BbPictureJob *job)
{
  self->part = job->part;
  bb_still_layer_set_tiles (BB_STILL_LAYER (self->still), job->tiles, job->overview);
}

/* What has just landed is shown as it was until it is faded out. */
static void
say_drawn (BbCanvas *self,
           gboolean landed)
{
  if (!self->landing && !landed)
    bb_lifted_bets_set_scene (self->lifted, self->scene, &self->layout);
  _bb_canvas_update_proxies (self);
  _bb_canvas_say_drawn (self);
}

/* What changes widgets has to wait until they are not being allocated. */
static gboolean
drawn_cb (gpointer data)
{
  BbCanvas *self = data;

  self->drawn_id = 0;
  say_drawn (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* Copying the whole board takes long: better before someone's hand waits for it. */
static gboolean
mirror_cb (gpointer data)
{
  BbCanvas *self = data;

  self->mirror_id = 0;
  if (self->worker == NULL || !bb_picture_worker_is_busy (self->worker))
    bb_board_mirror_catch_up (self->mirror);
  return G_SOURCE_REMOVE;
}

/* The first picture is not waited for: it is drawn here and now. */
void
_bb_canvas_draw_picture (BbCanvas *self)
{
  g_autoptr (BbPictureJob) job = make_job (self, self->viewport.zoom);

  self->dirty = FALSE;
  fill_options (self, &job->options);
  job->board = g_object_ref (self->board);
  bb_picture_job_run (job);
  take_scene (self, job);
  show_tiles (self, job);
  if (self->mirror_id == 0)
    self->mirror_id = g_timeout_add_full (G_PRIORITY_LOW, MIRROR_MSEC, mirror_cb, self, NULL);
  if (self->drawn_id == 0)
    self->drawn_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, drawn_cb, self, NULL);
}

/* --- what is left out of the tiles ------------------------------------------------------------- */

/* Few bets are taken out or put back at once; for many the worker does it, and they are seen a moment
 * too long. */
void
_bb_canvas_repair_tiles (BbCanvas *self)
{
  g_autoptr (GHashTable) left_out = dup_left_out (self);
  BbTiles *old = bb_still_layer_get_tiles (BB_STILL_LAYER (self->still));
  g_autoptr (BbTiles) tiles = NULL;

  if (old == NULL || bb_tiles_leave_out (old, left_out))
    return;
  if (g_hash_table_size (left_out) > REPAIR_AT_ONCE || bb_lifted_bets_get_length (self->lifted) > REPAIR_AT_ONCE) {
    _bb_canvas_queue_tiles (self);
    return;
  }
  tiles = bb_tiles_paint (bb_tiles_get_scene (old), &self->part, bb_tiles_get_scale (old), left_out, old);
  bb_still_layer_set_tiles (BB_STILL_LAYER (self->still), tiles, bb_still_layer_get_overview (BB_STILL_LAYER (self->still)));
}

/* --- coming to rest --------------------------------------------------------------------------- */

static void
clear_landed (BbCanvas *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  _bb_canvas_end_travel (self);
  if (self->landing || self->holds)
    return;
  bb_lifted_bets_set (self->lifted, none);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
fade_cb (double old,
         gpointer data)
{
  BbCanvas *self = data;

  bb_still_layer_set_fade (BB_STILL_LAYER (self->still), old);
  if (!self->landing && !self->holds)
    bb_lifted_bets_set_opacity (self->lifted, old);
}

/* Labels that have found other places do not jump there: the old picture is faded out. */
static void
start_fade (BbCanvas *self)
{
  if (self->fade == NULL) {
    AdwAnimationTarget *target = adw_callback_animation_target_new (fade_cb, self, NULL);

    self->fade = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FADE_MSEC, target);
    g_signal_connect_swapped (self->fade, "done", G_CALLBACK (clear_landed), self);
  }
  adw_animation_reset (self->fade);
  adw_animation_play (self->fade);
}

/* A view that moves is painted anew in every frame: not two pictures of it. */
void
_bb_canvas_end_fade (BbCanvas *self)
{
  if (self->fade != NULL && adw_animation_get_state (self->fade) == ADW_ANIMATION_PLAYING)
    adw_animation_skip (self->fade);
}

/* --- the worker ------------------------------------------------------------------------------- */

static void
done_cb (BbPictureJob *job,
         gpointer data)
{
  BbCanvas *self = data;
  gboolean drew = job->scene != self->scene;
  gboolean landed = self->landing && drew && job->serial >= self->awaited;
  gboolean arrived = drew && self->travel == BB_TRAVEL_ARRIVING && job->serial >= self->arriving;
  gboolean fades = drew && (landed || arrived || self->drawn_zoom != job->zoom);

  if (job->serial <= self->forgotten)
    return;
  if (self->travel == BB_TRAVEL_MOVING) {
    self->dirty = TRUE;
    return;
  }
  if (fades)
    bb_still_layer_keep_old (BB_STILL_LAYER (self->still));
  if (drew)
    take_scene (self, job);
  show_tiles (self, job);
  if (landed)
    self->landing = FALSE;
  if (arrived)
    self->travel = BB_TRAVEL_ARRIVED;
  _bb_canvas_repair_tiles (self);
  if (fades)
    start_fade (self);
  if (drew)
    say_drawn (self, landed);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->dirty || self->wants_tiles)
    _bb_canvas_queue_tiles (self);
}

static gboolean
start_cb (gpointer data)
{
  BbCanvas *self = data;
  BbPictureJob *job;

  self->start_id = 0;
  if (self->worker == NULL)
    self->worker = bb_picture_worker_new (done_cb, self);
  if (self->scene == NULL || bb_picture_worker_is_busy (self->worker))
    return G_SOURCE_REMOVE;
  job = self->dirty ? make_drawing_job (self) : make_painting_job (self);
  self->wants_tiles = FALSE;
  bb_picture_worker_push (self->worker, job);
  return G_SOURCE_REMOVE;
}

/* Whatever else happens in this turn of the main loop comes with it. */
static void
queue_start (BbCanvas *self)
{
  if (self->start_id == 0)
    self->start_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, start_cb, self, NULL);
}

void
_bb_canvas_queue_tiles (BbCanvas *self)
{
  self->wants_tiles = TRUE;
  queue_start (self);
}

void
_bb_canvas_queue_picture (BbCanvas *self)
{
  self->dirty = TRUE;
  if (self->scene == NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    queue_start (self);
}

/* What is under way concerns a board that is no longer shown. */
void
_bb_canvas_forget_picture (BbCanvas *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->forgotten = self->serial;
  self->landing = FALSE;
  self->travel = BB_TRAVEL_ARRIVED;
  _bb_canvas_end_travel (self);
  g_clear_object (&self->past);
  bb_lifted_bets_set (self->lifted, none);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->drawn_id, g_source_remove);
  g_clear_handle_id (&self->mirror_id, g_source_remove);
  bb_still_layer_set_fade (BB_STILL_LAYER (self->still), 0);
  bb_still_layer_set_tiles (BB_STILL_LAYER (self->still), NULL, NULL);
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
}

/* --- the view --------------------------------------------------------------------------------- */

static gboolean
settle_cb (gpointer data)
{
  BbCanvas *self = data;

  self->settle_id = 0;
  if (self->drawn_zoom != self->viewport.zoom)
    _bb_canvas_queue_picture (self);
  else if (self->scene != NULL)
    _bb_canvas_update_proxies (self);
  return G_SOURCE_REMOVE;
}

/* Tiles are asked for before their place is seen. */
static void
look_ahead (BbCanvas *self)
{
  BbTiles *tiles = bb_still_layer_get_tiles (BB_STILL_LAYER (self->still));
  BbRect view = get_view (self);

  view = bb_rect_grow (&view, AHEAD / 2);
  if (tiles != NULL && self->drawn_zoom == self->viewport.zoom && !bb_tiles_cover (tiles, &view))
    _bb_canvas_queue_tiles (self);
}

void
_bb_canvas_view_changed (BbCanvas *self)
{
  _bb_canvas_end_fade (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MSEC, settle_cb, self);
  look_ahead (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  _bb_canvas_say_view_changed (self);
}

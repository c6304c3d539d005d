/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Layers, lowest first: still, lifted bets, marks on their way between days, overlay, and the widgets that stand for bets, which draw
 * nothing. What the picture is made of is bb-canvas-picture.c. */

#include "config.h"

#include "bb-canvas-private.h"

#include "bb-overlay-layer.h"
#include "bb-proxy-layer.h"
#include "bb-still-layer.h"
#include "bb-time-layer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

enum {
  SIGNAL_BET_FOCUSED,
  SIGNAL_DRAWN,
  SIGNAL_VIEW_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbCanvas, bb_canvas, GTK_TYPE_WIDGET)

/* --- rings ------------------------------------------------------------------------------------ */

static void
update_focus_ring (BbCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  BbBet *bet = bb_canvas_get_focus_bet (self);
  BbRect ring;
  gboolean shown = bet != NULL && GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));

  shown = shown && !bb_lifted_bets_contain (self->lifted, bet) && _bb_canvas_get_part (self, bet, BB_PART_BET, &ring);
  bb_overlay_layer_set_focus (BB_OVERLAY_LAYER (self->overlay), shown ? &ring : NULL);
}

static void
update_rings (BbCanvas *self)
{
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (BbRect));
  guint i;

  for (i = 0; self->travel == BB_TRAVEL_NONE && i < bb_selection_get_length (self->selection); i++) {
    BbBet *bet = bb_selection_get_bet (self->selection, i);
    BbRect ring;

    if (!bb_lifted_bets_contain (self->lifted, bet) && _bb_canvas_get_part (self, bet, BB_PART_MARK, &ring))
      g_array_append_val (rings, ring);
  }
  bb_overlay_layer_set_rings (BB_OVERLAY_LAYER (self->overlay), (const BbRect *) rings->data, rings->len);
  update_focus_ring (self);
  _bb_canvas_update_pulse (self);
}

static void
selection_changed_cb (BbCanvas *self)
{
  update_rings (self);
  bb_proxy_layer_set_selection (BB_PROXY_LAYER (self->proxies), self->selection);
}

static void
bet_focused_cb (BbCanvas *self,
                BbBet *bet)
{
  update_focus_ring (self);
  g_signal_emit (self, signals[SIGNAL_BET_FOCUSED], 0, bet);
}

void
_bb_canvas_say_drawn (BbCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

void
_bb_canvas_say_view_changed (BbCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_VIEW_CHANGED], 0);
}

/* --- the view --------------------------------------------------------------------------------- */

/* On whole pixels when it is not scaled: an image is then copied, not sampled. */
static BbPoint
get_offset (BbCanvas *self,
            double scale)
{
  if (scale != 1)
    return (BbPoint){ self->viewport.x, self->viewport.y };
  return (BbPoint){ round (self->viewport.x), round (self->viewport.y) };
}

/* Allocates a layer that is drawn in units of the page. */
static void
allocate_page (BbCanvas *self,
               GtkWidget *layer)
{
  double scale = self->viewport.zoom / self->drawn_zoom;
  BbPoint offset = get_offset (self, scale);
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (offset.x, offset.y));
  int minimum;

  gtk_widget_measure (layer, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (scale != 1)
    transform = gsk_transform_scale (transform, scale, scale);
  gtk_widget_allocate (layer, (int) ceil (self->layout.width), (int) ceil (self->layout.height), -1, transform);
}

static void
bb_canvas_size_allocate (GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  BbCanvas *self = BB_CANVAS (widget);
  double scale;

  gtk_widget_allocate (self->overlay, width, height, -1, NULL);
  gtk_widget_allocate (self->still, width, height, -1, NULL);
  if (self->board == NULL)
    gtk_widget_allocate (self->travellers, width, height, -1, NULL);
  if (self->board == NULL) {
    gtk_widget_allocate (self->proxies, width, height, -1, NULL);
    return;
  }
  if (bb_viewport_set_size (&self->viewport, width, height))
    _bb_canvas_queue_picture (self);
  if (self->scene == NULL)
    _bb_canvas_draw_picture (self);
  scale = self->viewport.zoom / self->drawn_zoom;
  bb_still_layer_set_view (BB_STILL_LAYER (self->still), get_offset (self, scale), scale);
  bb_lifted_bets_allocate (self->lifted, get_offset (self, scale), scale);
  allocate_page (self, self->travellers);
  allocate_page (self, self->proxies);
  update_rings (self);
}

static void
bb_canvas_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

/* --- walking ---------------------------------------------------------------------------------- */

/* Where Tab begins: at what is selected, or at the near end. */
static gboolean
enter (BbCanvas *self,
       gboolean forward)
{
  BbBet *bet = bb_selection_get_primary (self->selection);
  guint position;

  if (self->order->len == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self));
  if (bet == NULL || !g_ptr_array_find (self->order, bet, &position))
    bet = self->order->pdata[forward ? 0 : self->order->len - 1];
  return bb_canvas_focus_bet (self, bet);
}

/* Tab walks the bets in reading order and leaves at both ends, so that nobody is trapped. */
static gboolean
bb_canvas_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  BbCanvas *self = BB_CANVAS (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  BbBet *bet = bb_canvas_get_focus_bet (self);
  guint position;

  if ((!forward && direction != GTK_DIR_TAB_BACKWARD) || self->order == NULL)
    return FALSE;
  if (bet == NULL)
    return gtk_widget_is_focus (widget) && self->order->len == 0 ? FALSE : enter (self, forward);
  if (!g_ptr_array_find (self->order, bet, &position))
    return FALSE;
  if (position == (forward ? self->order->len - 1 : 0))
    return FALSE;
  bet = self->order->pdata[forward ? position + 1 : position - 1];
  bb_selection_select (self->selection, bet);
  return bb_canvas_focus_bet (self, bet);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
forget_selection (BbCanvas *self)
{
  _bb_canvas_stop_pulse (self);
  if (self->selection == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  _bb_canvas_forget_picture (self);
  g_clear_pointer (&self->mirror, bb_board_mirror_free);
  g_clear_object (&self->board);
  g_clear_object (&self->selection);
}

static void
bb_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_canvas_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-visible", G_CALLBACK (update_focus_ring), widget, G_CONNECT_SWAPPED);
}

static void
bb_canvas_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (bb_canvas_parent_class)->unroot (widget);
}

static void
bb_canvas_dispose (GObject *object)
{
  BbCanvas *self = BB_CANVAS (object);

  forget_selection (self);
  g_clear_pointer (&self->worker, bb_picture_worker_free);
  if (self->fade != NULL) {
    g_signal_handlers_disconnect_by_data (self->fade, self);
    adw_animation_reset (self->fade);
  }
  g_clear_object (&self->fade);
  g_clear_pointer (&self->lifted, bb_lifted_bets_free);
  g_clear_pointer (&self->still, gtk_widget_unparent);
  g_clear_pointer (&self->travellers, gtk_widget_unparent);
  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->at, g_free);
  g_clear_object (&self->past);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->proxies, gtk_widget_unparent);
  g_clear_object (&self->lens);
  G_OBJECT_CLASS (bb_canvas_parent_class)->dispose (object);
}

static void
bb_canvas_class_init (BbCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_canvas_dispose;
  widget_class->size_allocate = bb_canvas_size_allocate;
  widget_class->measure = bb_canvas_measure;
  widget_class->focus = bb_canvas_focus;
  widget_class->root = bb_canvas_root;
  widget_class->unroot = bb_canvas_unroot;

  /**
   * BbCanvas::bet-focused:
   * @bet: (nullable): the bet that the keyboard has come to
   */
  signals[SIGNAL_BET_FOCUSED] = g_signal_new ("bet-focused", BB_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
  /**
   * BbCanvas::drawn:
   *
   * The board has another picture.
   */
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", BB_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BbCanvas::view-changed:
   *
   * It was zoomed or panned.
   */
  signals[SIGNAL_VIEW_CHANGED] = g_signal_new ("view-changed", BB_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_canvas_init (BbCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  bb_viewport_init (&self->viewport);
  self->drawn_zoom = 1;
  self->still = bb_still_layer_new ();
  self->travellers = bb_time_layer_new ();
  self->overlay = bb_overlay_layer_new ();
  self->proxies = bb_proxy_layer_new ();
  gtk_widget_set_parent (self->still, widget);
  gtk_widget_set_parent (self->travellers, widget);
  gtk_widget_set_parent (self->overlay, widget);
  gtk_widget_set_parent (self->proxies, widget);
  self->lifted = bb_lifted_bets_new (widget, self->still);
  g_signal_connect_object (self->proxies, "focused", G_CALLBACK (bet_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (_bb_canvas_queue_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (_bb_canvas_queue_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", G_CALLBACK (_bb_canvas_queue_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (_bb_canvas_queue_picture), NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Plane"), -1);
}

GtkWidget *
bb_canvas_new (void)
{
  return g_object_new (BB_TYPE_CANVAS, NULL);
}

/**
 * bb_canvas_set_selection:
 * @selection: (nullable): what is selected on the board to show, and so the board
 */
void
bb_canvas_set_selection (BbCanvas *self,
                         BbSelection *selection)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_canvas_drop (self);
  forget_selection (self);
  bb_proxy_layer_clear (BB_PROXY_LAYER (self->proxies));
  bb_viewport_fit (&self->viewport);
  if (selection == NULL)
    return;
  self->selection = g_object_ref (selection);
  self->board = g_object_ref (bb_selection_get_board (selection));
  self->mirror = bb_board_mirror_new (self->board);
  g_signal_connect_swapped (self->board, "changed", G_CALLBACK (_bb_canvas_queue_picture), self);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  _bb_canvas_queue_picture (self);
}

/**
 * bb_canvas_set_lens:
 * @lens: (nullable): how the board is looked at; to be set again when something of it has changed
 */
void
bb_canvas_set_lens (BbCanvas *self,
                    BbItem *lens)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  g_set_object (&self->lens, lens);
  if (self->board != NULL)
    _bb_canvas_queue_picture (self);
}

/**
 * bb_canvas_set_room:
 * @room: whether it is shown to a room: larger type, short names, a larger reach
 */
void
bb_canvas_set_room (BbCanvas *self,
                    gboolean room)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  if (room == self->room)
    return;
  self->room = room;
  bb_viewport_fit (&self->viewport);
  _bb_canvas_queue_picture (self);
}

/* --- the hand --------------------------------------------------------------------------------- */

/* What is in the hand is taken out of what stands still. */
static void
take_out (BbCanvas *self)
{
  if (self->scene != NULL)
    bb_lifted_bets_set_scene (self->lifted, self->scene, &self->layout);
  self->holds = TRUE;
  self->landing = FALSE;
  bb_still_layer_set_fade (BB_STILL_LAYER (self->still), 0);
  _bb_canvas_repair_tiles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bb_canvas_lift:
 * @bets: (element-type BbBet): what is in the hand; it stays until bb_canvas_drop()
 */
void
bb_canvas_lift (BbCanvas *self,
                GPtrArray *bets)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_lifted_bets_set (self->lifted, bets);
  take_out (self);
}

/**
 * bb_canvas_lift_label:
 * @bet: whose label is in the hand, until bb_canvas_drop()
 */
void
bb_canvas_lift_label (BbCanvas *self,
                      BbBet *bet)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_lifted_bets_set_label (self->lifted, bet);
  take_out (self);
}

/**
 * bb_canvas_show_hand:
 * @shown: whether what is in the hand is drawn, or is outside of the plane
 */
void
bb_canvas_show_hand (BbCanvas *self,
                     gboolean shown)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_lifted_bets_show (self->lifted, shown);
}

/**
 * bb_canvas_shift:
 * @d_familiarity: how far what is in the hand is from its place, in tenths
 * @d_risk: likewise
 */
void
bb_canvas_shift (BbCanvas *self,
                 gint d_familiarity,
                 gint d_risk)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_lifted_bets_shift (self->lifted, d_familiarity, d_risk);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
bb_canvas_shift_label (BbCanvas *self,
                       BbPoint pixels)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_lifted_bets_shift_label (self->lifted, pixels);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
bb_canvas_holds (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  return self->holds;
}

/**
 * bb_canvas_drop:
 *
 * Nothing is in the hand any more. If that changed the board, it is shown where it was let go until
 * the picture is drawn anew.
 */
void
bb_canvas_drop (BbCanvas *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (BB_IS_CANVAS (self));

  if (!self->holds)
    return;
  self->holds = FALSE;
  self->landing = self->dirty;
  self->awaited = self->serial + 1;
  if (self->landing)
    return;
  bb_lifted_bets_set (self->lifted, none);
  _bb_canvas_repair_tiles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
bb_canvas_set_frame (BbCanvas *self,
                     const BbRect *frame)
{
  g_return_if_fail (BB_IS_CANVAS (self));

  bb_overlay_layer_set_frame (BB_OVERLAY_LAYER (self->overlay), frame);
}

/* --- the keyboard ----------------------------------------------------------------------------- */

/**
 * bb_canvas_get_order:
 *
 * Returns: (transfer none) (nullable) (element-type BbBet): the bets of the plane in reading order
 */
GPtrArray *
bb_canvas_get_order (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  return self->order;
}

/**
 * bb_canvas_focus_bet:
 *
 * Gives the keyboard to a bet, and brings it into view.
 *
 * Returns: whether it is on the plane
 */
gboolean
bb_canvas_focus_bet (BbCanvas *self,
                     BbBet *bet)
{
  BbBetProxy *proxy;

  g_return_val_if_fail (BB_IS_CANVAS (self), FALSE);

  bb_canvas_show_bet (self, bet);
  if (self->scene != NULL && bb_proxy_layer_find (BB_PROXY_LAYER (self->proxies), bet) == NULL) {
    bb_proxy_layer_want (BB_PROXY_LAYER (self->proxies), bet);
    _bb_canvas_update_proxies (self);
  }
  proxy = bb_proxy_layer_find (BB_PROXY_LAYER (self->proxies), bet);
  return proxy != NULL && gtk_widget_grab_focus (GTK_WIDGET (proxy));
}

BbBet *
bb_canvas_get_focus_bet (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  return bb_proxy_layer_get_focus (BB_PROXY_LAYER (self->proxies));
}

/**
 * bb_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): the picture as it was last drawn
 */
BbScene *
bb_canvas_get_scene (BbCanvas *self)
{
  g_return_val_if_fail (BB_IS_CANVAS (self), NULL);

  return self->scene;
}

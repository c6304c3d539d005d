/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Owns the plane and the trays and gives them the session's selection; holds the tool in use. What
 * concerns the window (inspector, toasts) it only says by signals. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-label-tool.h"
#include "bb-canvas-zones.h"
#include "bb-place-tool.h"
#include "bb-select-tool.h"
#include "bb-zone.h"
#include "bb-zoom-control.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 184
#define LINE_GAP 10

enum {
  PROP_0,
  PROP_SESSION,
  PROP_ROOM,
  PROP_SHOW_TRAYS,
  PROP_PLACING,
  PROP_ARRANGE_LABELS,
  PROP_EDITING_ZONES,
  PROP_ZONE_COLOR,
  PROP_TELLS_ZONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_EDIT_TITLE,
  SIGNAL_OPEN_INSPECTOR,
  SIGNAL_MOVING,
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbBoardView, bb_board_view, GTK_TYPE_WIDGET)

/* --- for the other files ---------------------------------------------------------------------- */

BbSelection *
_bb_board_view_get_selection (BbBoardView *self)
{
  return bb_session_get_selection (self->session);
}

BbHistory *
_bb_board_view_get_history (BbBoardView *self)
{
  return bb_session_get_history (self->session);
}

gboolean
_bb_board_view_may_edit (BbBoardView *self)
{
  return self->session != NULL && !bb_session_get_read_only (self->session);
}

void
_bb_board_view_use_tool (BbBoardView *self,
                         BbTool *tool)
{
  if (tool == self->tool)
    return;
  self->tool = tool;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), tool != NULL && tool == self->place_tool ? "crosshair" : NULL);
  gtk_button_set_label (GTK_BUTTON (self->place_button), tool != NULL && tool == self->place_tool ? _ ("Stop Placing") : _ ("Place Them"));
  if (tool != NULL)
    _bb_board_view_show_tool (self);
  _bb_board_view_update_zone_mode (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGE_LABELS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING_ZONES]);
}

/* Not while it is only one label that is dragged with Alt. */
gboolean
_bb_board_view_is_arranging (BbBoardView *self)
{
  return self->tool != NULL && self->tool == self->label_tool && !self->alt_drag;
}

void
_bb_board_view_edit_title (BbBoardView *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT_TITLE], 0);
}

void
_bb_board_view_open_inspector (BbBoardView *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_INSPECTOR], 0);
}

/* Once more when the hand is empty. */
void
_bb_board_view_tell_moving (BbBoardView *self,
                            const BbToolView *view)
{
  gboolean moving = view != NULL && view->mode == BB_TOOL_MOVING;

  if (moving || self->tells_moving)
    g_signal_emit (self, signals[SIGNAL_MOVING], 0, moving ? view->bets : NULL, moving ? view->d_familiarity : 0, moving ? view->d_risk : 0);
  self->tells_moving = moving;
}

void
_bb_board_view_toast (BbBoardView *self,
                      const char *text,
                      gboolean undo)
{
  if (text != NULL)
    g_signal_emit (self, signals[SIGNAL_TOAST], 0, text, undo);
}

/* --- following the session -------------------------------------------------------------------- */

/* What a zone says, where nobody else tells: within the plane, clear of the legend below it. */
static void
update_zone_line (BbBoardView *self)
{
  gboolean tells = self->session != NULL && (self->tells_zone || self->room) && !_bb_board_view_is_editing_zones (self);
  const char *id = tells ? bb_selection_get_zone (_bb_board_view_get_selection (self)) : NULL;
  BbItem *zone = id != NULL ? bb_board_find (bb_session_get_board (self->session), BB_KIND_ZONE, id) : NULL;
  BbRect plane = bb_canvas_get_plane (self->canvas);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->zone_line, zone != NULL);
  if (zone == NULL)
    return;
  text = g_strdup_printf (_ ("%s: %s"), bb_zone_get_name (zone), bb_zone_get_advice (zone));
  gtk_label_set_text (GTK_LABEL (self->zone_line), *bb_zone_get_advice (zone) != '\0' ? text : bb_zone_get_name (zone));
  gtk_widget_set_margin_bottom (self->zone_line, MAX (gtk_widget_get_height (GTK_WIDGET (self->canvas)) - (int) bb_rect_bottom (&plane), 0) + LINE_GAP);
}

/* One line in the empty plane, gone with the first bet on it. */
static void
update_hint (BbBoardView *self)
{
  GPtrArray *order = bb_canvas_get_order (self->canvas);
  gboolean waiting = bb_tray_get_n_bets (self->trays[BB_TRAY_WAITING]) > 0;
  gboolean empty = order == NULL || order->len == 0;

  gtk_widget_set_visible (self->hint, empty && self->tool == self->select_tool && _bb_board_view_may_edit (self));
  gtk_label_set_text (GTK_LABEL (self->hint),
                      waiting ? _ ("Drag a bet here from the left, or press Place Them and click where each belongs.")
                              : _ ("Double-click where a bet belongs, or press N."));
}

static void
drawn_cb (BbBoardView *self)
{
  update_hint (self);
  _bb_board_view_check_zone_mode (self);
  _bb_board_view_update_fan (self);
}

static void
view_changed_cb (BbBoardView *self)
{
  if (self->session != NULL && bb_fan_layer_is_open (self->fan))
    _bb_board_view_update_fan (self);
}

/* As long as no list is open the column leaves its room to the plane. */
static void
update_width (BbBoardView *self)
{
  gboolean slim = TRUE;
  guint i;

  for (i = 0; i < BB_N_TRAYS; i++)
    slim = slim && !bb_tray_is_open (self->trays[i]);
  for (i = 0; i < BB_N_TRAYS; i++)
    bb_tray_set_slim (self->trays[i], slim);
  gtk_widget_set_size_request (self->column, slim ? -1 : COLUMN_WIDTH, -1);
}

static void
update (BbBoardView *self)
{
  gboolean waiting = bb_tray_get_n_bets (self->trays[BB_TRAY_WAITING]) > 0;

  gtk_widget_set_visible (self->place_button, waiting && _bb_board_view_may_edit (self));
  _bb_board_view_check_zone_mode (self);
  update_zone_line (self);
  update_hint (self);
  _bb_board_view_update_actions (self);
  _bb_board_view_update_select_actions (self);
  _bb_board_view_update_arranging (self);
  _bb_board_view_update_clipboard (self);
  _bb_board_view_update_zone_actions (self);
  _bb_board_view_update_time_actions (self);
}

static void
bet_focused_cb (BbBoardView *self,
                BbBet *bet)
{
  BbSelection *selection = self->session != NULL ? _bb_board_view_get_selection (self) : NULL;

  if (selection != NULL && bet != NULL && !bb_selection_contains (selection, bet))
    bb_selection_select (selection, bet);
  _bb_board_view_focus_fan (self);
}

static void
activated_cb (BbBoardView *self,
              BbBet *bet)
{
  bb_selection_select (_bb_board_view_get_selection (self), bet);
  _bb_board_view_open_inspector (self);
}

static void
forget_session (BbBoardView *self)
{
  guint i;

  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (_bb_board_view_get_selection (self), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  _bb_board_view_use_tool (self, NULL);
  g_clear_object (&self->select_tool);
  g_clear_object (&self->place_tool);
  g_clear_object (&self->label_tool);
  g_clear_object (&self->zone_tool);
  _bb_board_view_forget_fan (self);
  _bb_board_view_follow_time (self, NULL);
  bb_fan_layer_set_selection (self->fan, NULL);
  bb_canvas_set_selection (self->canvas, NULL);
  for (i = 0; i < BB_N_TRAYS; i++)
    bb_tray_set_selection (self->trays[i], NULL);
  g_clear_object (&self->session);
}

static void
set_thresholds (BbBoardView *self)
{
  double threshold = self->room ? 2 * BB_TOOL_THRESHOLD : BB_TOOL_THRESHOLD;

  if (self->session == NULL)
    return;
  bb_tool_set_threshold (self->select_tool, threshold);
  bb_tool_set_threshold (self->place_tool, threshold);
  bb_tool_set_threshold (self->label_tool, threshold);
  bb_tool_set_threshold (self->zone_tool, BB_TOOL_THRESHOLD / 2);
}

static void
lens_changed_cb (BbBoardView *self)
{
  _bb_board_view_update_lens (self);
}

static void
follow_session (BbBoardView *self,
                BbSession *session)
{
  BbSelection *selection = bb_session_get_selection (session);
  guint i;

  self->session = g_object_ref (session);
  self->select_tool = bb_select_tool_new (bb_session_get_history (session), selection);
  self->place_tool = bb_place_tool_new (bb_session_get_history (session), selection);
  self->label_tool = bb_label_tool_new (bb_session_get_history (session), selection);
  self->zone_tool = bb_zone_tool_new (bb_session_get_history (session), selection);
  set_thresholds (self);
  _bb_board_view_update_lens (self);
  bb_canvas_set_selection (self->canvas, selection);
  bb_fan_layer_set_selection (self->fan, selection);
  for (i = 0; i < BB_N_TRAYS; i++)
    bb_tray_set_selection (self->trays[i], selection);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (lens_changed_cb), self);
  _bb_board_view_use_tool (self, self->select_tool);
  _bb_board_view_follow_time (self, session);
}

/* --- making ----------------------------------------------------------------------------------- */

static void
add_trays (BbBoardView *self)
{
  guint i;

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->closed = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->place_button = gtk_button_new_with_label (_ ("Place Them"));
  for (i = 0; i < BB_N_TRAYS; i++) {
    GtkWidget *tray = bb_tray_new ((BbTrayKind) i);

    self->trays[i] = BB_TRAY (tray);
    gtk_box_append (GTK_BOX (i == BB_TRAY_WAITING ? self->column : self->closed), tray);
    g_signal_connect_object (tray, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (tray, "folded", G_CALLBACK (update_width), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (tray, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->place_button), "board.place-them");
  gtk_widget_set_tooltip_text (self->place_button, _ ("Click after click puts one bet after another"));
  gtk_box_append (GTK_BOX (self->column), self->place_button);
  gtk_box_append (GTK_BOX (self->column), self->closed);
  update_width (self);
  gtk_widget_add_css_class (self->column, "trays");
  gtk_widget_add_css_class (self->closed, "closed");
}

static GtkWidget *
make_line (GtkAlign valign,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, valign);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_hide (label);
  return label;
}

static void
build (BbBoardView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *plane = gtk_overlay_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->canvas = BB_CANVAS (bb_canvas_new ());
  self->view_hand = bb_view_hand_new (self->canvas);
  self->zone_line = make_line (GTK_ALIGN_END, "zone-line");
  self->fan = BB_FAN_LAYER (bb_fan_layer_new ());
  self->hint = make_line (GTK_ALIGN_CENTER, "plane-hint");
  self->hand = BB_OVERLAY_LAYER (bb_overlay_layer_new ());
  self->pill = _bb_board_view_make_pill (self);
  self->question = gtk_popover_new ();
  add_trays (self);
  gtk_overlay_set_child (GTK_OVERLAY (plane), GTK_WIDGET (self->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), self->zone_line);
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), bb_zoom_control_new (self->canvas, plane));
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), self->hint);
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), GTK_WIDGET (self->fan));
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), self->pill);
  gtk_box_append (GTK_BOX (row), self->column);
  gtk_box_append (GTK_BOX (row), _bb_board_view_add_zone_widgets (self, plane));
  self->overlay = gtk_overlay_new ();
  gtk_box_append (GTK_BOX (column), row);
  gtk_box_append (GTK_BOX (column), _bb_board_view_make_time_bar (self));
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), column);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->hand));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  gtk_widget_set_parent (self->question, GTK_WIDGET (self));
}

static void
bb_board_view_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BbBoardView *self = BB_BOARD_VIEW (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_ROOM:
    g_value_set_boolean (value, self->room);
    break;
  case PROP_SHOW_TRAYS:
    g_value_set_boolean (value, self->show_trays);
    break;
  case PROP_PLACING:
    g_value_set_boolean (value, self->tool != NULL && self->tool == self->place_tool);
    break;
  case PROP_ARRANGE_LABELS:
    g_value_set_boolean (value, _bb_board_view_is_arranging (self));
    break;
  case PROP_EDITING_ZONES:
    g_value_set_boolean (value, _bb_board_view_is_editing_zones (self));
    break;
  case PROP_ZONE_COLOR:
    g_value_set_string (value, _bb_board_view_get_zone_color (self));
    break;
  case PROP_TELLS_ZONE:
    g_value_set_boolean (value, self->tells_zone);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
update_column (BbBoardView *self)
{
  gtk_widget_set_visible (self->column, self->show_trays && !self->room);
}

static void
set_show_trays (BbBoardView *self,
                gboolean show)
{
  if (show == self->show_trays)
    return;
  self->show_trays = show;
  update_column (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TRAYS]);
}

static void
set_arrange_labels (BbBoardView *self,
                    gboolean arrange)
{
  if (arrange == _bb_board_view_is_arranging (self) || !_bb_board_view_may_edit (self))
    return;
  _bb_board_view_use_tool (self, arrange ? self->label_tool : self->select_tool);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
set_tells_zone (BbBoardView *self,
                gboolean tells)
{
  if (tells == self->tells_zone)
    return;
  self->tells_zone = tells;
  update_zone_line (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TELLS_ZONE]);
}

static void
bb_board_view_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  BbBoardView *self = BB_BOARD_VIEW (object);

  switch (id) {
  case PROP_SESSION:
    bb_board_view_set_session (self, g_value_get_object (value));
    break;
  case PROP_ROOM:
    bb_board_view_set_room (self, g_value_get_boolean (value));
    break;
  case PROP_SHOW_TRAYS:
    set_show_trays (self, g_value_get_boolean (value));
    break;
  case PROP_ARRANGE_LABELS:
    set_arrange_labels (self, g_value_get_boolean (value));
    break;
  case PROP_ZONE_COLOR:
    _bb_board_view_set_zone_color (self, g_value_get_string (value));
    break;
  case PROP_TELLS_ZONE:
    set_tells_zone (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static gboolean
bb_board_view_grab_focus (GtkWidget *widget)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);

  return gtk_widget_grab_focus (_bb_board_view_is_editing_zones (self) ? GTK_WIDGET (self->zones) : GTK_WIDGET (self->canvas));
}

static void
bb_board_view_dispose (GObject *object)
{
  BbBoardView *self = BB_BOARD_VIEW (object);

  if (self->overlay != NULL)
    forget_session (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->question, gtk_widget_unparent);
  g_clear_pointer (&self->said, gtk_widget_unparent);
  g_clear_pointer (&self->view_hand, bb_view_hand_free);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->zone_lens);
  G_OBJECT_CLASS (bb_board_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, flags);
  properties[PROP_ROOM] = g_param_spec_boolean ("room", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_TRAYS] = g_param_spec_boolean ("show-trays", NULL, NULL, TRUE, flags);
  properties[PROP_PLACING] = g_param_spec_boolean ("placing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ARRANGE_LABELS] = g_param_spec_boolean ("arrange-labels", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING_ZONES] = g_param_spec_boolean ("editing-zones", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The id of the selected zone's own colour, empty if it has none. */
  properties[PROP_ZONE_COLOR] = g_param_spec_string ("zone-color", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether the board view itself says what a selected zone is about. */
  properties[PROP_TELLS_ZONE] = g_param_spec_boolean ("tells-zone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (void)
{
  /**
   * BbBoardView::edit-title:
   *
   * A bet was added and selected: let its title be typed.
   */
  signals[SIGNAL_EDIT_TITLE] = g_signal_new ("edit-title", BB_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BbBoardView::open-inspector:
   *
   * Someone wants to see all of what is selected.
   */
  signals[SIGNAL_OPEN_INSPECTOR] = g_signal_new ("open-inspector", BB_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BbBoardView::toast:
   * @text: what was done, plain text
   * @undo: whether to offer undo
   */
  /* What is in the hand, and how far from its place in tenths; nothing once it is put down. */
  signals[SIGNAL_MOVING] = g_signal_new ("moving", BB_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_PTR_ARRAY, G_TYPE_INT, G_TYPE_INT);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", BB_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

/* Saved views are walked as slides are, also where nothing but the plane is seen. */
static void
bind_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "win.next-view", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "win.previous-view", NULL);
}

static void
bb_board_view_class_init (BbBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_board_view_dispose;
  object_class->get_property = bb_board_view_get_property;
  object_class->set_property = bb_board_view_set_property;
  widget_class->grab_focus = bb_board_view_grab_focus;
  install_properties (object_class);
  install_signals ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board-view");
  _bb_board_view_class_install_actions (widget_class);
  _bb_board_view_class_install_zone_actions (widget_class);
  _bb_board_view_class_install_select_actions (widget_class);
  _bb_board_view_class_install_time_actions (widget_class);
  bind_views (widget_class);
  _bb_board_view_class_bind_review (widget_class);
}

static void
bb_board_view_init (BbBoardView *self)
{
  self->show_trays = TRUE;
  build (self);
  _bb_board_view_add_controllers (self);
  g_signal_connect_object (self->canvas, "bet-focused", G_CALLBACK (bet_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

GtkWidget *
bb_board_view_new (void)
{
  return g_object_new (BB_TYPE_BOARD_VIEW, NULL);
}

BbSession *
bb_board_view_get_session (BbBoardView *self)
{
  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), NULL);

  return self->session;
}

/**
 * bb_board_view_set_session:
 * @session: (nullable): the board to show
 */
void
bb_board_view_set_session (BbBoardView *self,
                           BbSession *session)
{
  g_return_if_fail (BB_IS_BOARD_VIEW (self));

  if (session == self->session)
    return;
  forget_session (self);
  if (session != NULL)
    follow_session (self, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
bb_board_view_get_room (BbBoardView *self)
{
  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), FALSE);

  return self->room;
}

/**
 * bb_board_view_set_room:
 * @room: whether people look at it from afar, and click in order to point: nothing but the plane,
 *   larger targets, and a press has to wander further to be a drag
 */
void
bb_board_view_set_room (BbBoardView *self,
                        gboolean room)
{
  g_return_if_fail (BB_IS_BOARD_VIEW (self));

  if (room == self->room)
    return;
  self->room = room;
  bb_canvas_set_room (self->canvas, room);
  _bb_board_view_update_time_size (self);
  set_thresholds (self);
  update_column (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

/**
 * bb_board_view_get_canvas:
 *
 * Returns: (transfer none): the plane
 */
BbCanvas *
bb_board_view_get_canvas (BbBoardView *self)
{
  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), NULL);

  return self->canvas;
}

/**
 * bb_board_view_point_out:
 *
 * Shows where a bet is: on the plane, or in the list beside it, which comes up for it.
 *
 * Returns: whether it is seen; in a room there are no lists
 */
gboolean
bb_board_view_point_out (BbBoardView *self,
                         BbBet *bet)
{
  guint i;

  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), FALSE);

  bb_view_hand_stop (self->view_hand);
  if (bb_canvas_point_out (self->canvas, bet))
    return TRUE;
  set_show_trays (self, TRUE);
  for (i = 0; i < BB_N_TRAYS; i++) {
    if (bb_tray_reveal (self->trays[i], bet))
      return !self->room;
  }
  return FALSE;
}

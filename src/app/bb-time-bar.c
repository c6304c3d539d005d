/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each stop is a snapshot, the last one now. A key takes one stop at a time, a drag anything between,
 * from where it comes to rest at the nearest one. The session is told when a stop is reached. Where
 * nothing may move by itself, days change at once. */

#include "config.h"

#include "bb-time-bar.h"

#include "bb-move.h"
#include "bb-time-stops.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define TRAVEL_MSEC 420
#define EACH_MSEC 160
#define MOST_MSEC 1100
#define REST_MSEC 220 /* after which a drag has come to rest */
#define MOST_MARKS 40u

struct _BbTimeBar {
  GtkWidget parent_instance;

  BbCanvas *canvas; /* it outlives this */
  BbSession *session;
  BbTimeStops *stops;
  GtkWidget *box;
  GtkWidget *day;
  GtkWidget *moment;
  GtkWidget *lock;
  GtkWidget *scale;
  GtkWidget *movers;
  GtkWidget *since;
  AdwAnimation *travel;
  double position;
  guint target;
  guint rest_id;
  guint count_id;
  gboolean open;
};

enum {
  PROP_0,
  PROP_SINCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_CLOSED,
  SIGNAL_COMPARE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbTimeBar, bb_time_bar, GTK_TYPE_WIDGET)

/* --- what it says ------------------------------------------------------------------------------ */

static guint
get_last (BbTimeBar *self)
{
  return bb_time_stops_get_length (self->stops) - 1;
}

static guint
get_nearest (BbTimeBar *self)
{
  return MIN ((guint) round (self->position), get_last (self));
}

static void
update_words (BbTimeBar *self)
{
  guint stop = get_nearest (self);
  g_autofree char *day = bb_time_stops_dup_day (self->stops, stop);
  g_autofree char *moment = bb_time_stops_dup_moment (self->stops, stop);
  g_autofree char *name = bb_time_stops_dup_name (self->stops, stop);
  gboolean past = stop != get_last (self);

  gtk_label_set_text (GTK_LABEL (self->day), day);
  gtk_label_set_text (GTK_LABEL (self->moment), !past ? _ ("The board as it is") : *moment != '\0' ? moment
                                                                                                   : _ ("The board as it was"));
  gtk_widget_set_opacity (self->lock, past ? 1 : 0);
  gtk_widget_set_sensitive (self->lock, past);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, name, -1);
}

static void
update_movers (BbTimeBar *self)
{
  g_autoptr (BbMovement) movement = bb_session_dup_movement (self->session);
  g_autoptr (GArray) moves = movement != NULL ? bb_movement_list (movement) : NULL;
  g_autofree char *text = NULL;
  guint i, n = 0;

  for (i = 0; moves != NULL && i < moves->len; i++)
    n += g_array_index (moves, BbMove, i).state == BB_MOVEMENT_MOVED ? 1 : 0;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u moved", "%u moved", n), n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->movers), text);
  gtk_widget_set_sensitive (self->movers, moves != NULL && moves->len > 0);
}

static gboolean
count_cb (gpointer data)
{
  BbTimeBar *self = data;

  self->count_id = 0;
  if (self->session != NULL && self->open)
    update_movers (self);
  return G_SOURCE_REMOVE;
}

/* Whatever else is written in this turn of the main loop comes with it. */
static void
queue_movers (BbTimeBar *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_cb, self);
}

static void
set_position (BbTimeBar *self,
              double position)
{
  self->position = position;
  gtk_range_set_value (GTK_RANGE (self->scale), position);
  update_words (self);
}

/* --- going ------------------------------------------------------------------------------------- */

static void
arrive (BbTimeBar *self)
{
  set_position (self, self->target);
  bb_session_set_at (self->session, bb_time_stops_get_id (self->stops, self->target));
  bb_canvas_arrive (self->canvas);
}

static void
travel_cb (double position,
           gpointer data)
{
  BbTimeBar *self = data;

  if (self->session == NULL)
    return;
  set_position (self, position);
  bb_canvas_travel (self->canvas, self->stops, position);
}

static void
travelled_cb (BbTimeBar *self)
{
  g_clear_object (&self->travel);
  if (self->session != NULL)
    arrive (self);
}

static void
stop_travel (BbTimeBar *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->travel == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->travel, self);
  adw_animation_pause (self->travel);
  g_clear_object (&self->travel);
}

static gboolean
may_move (BbTimeBar *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self)) && gtk_widget_get_mapped (GTK_WIDGET (self->canvas));
}

static void
start_travel (BbTimeBar *self)
{
  double way = fabs (self->target - self->position);
  guint duration = (guint) MIN (TRAVEL_MSEC * MIN (way, 1) + EACH_MSEC * MAX (way - 1, 0), MOST_MSEC);
  AdwAnimationTarget *target = adw_callback_animation_target_new (travel_cb, self, NULL);

  self->travel = adw_timed_animation_new (GTK_WIDGET (self), self->position, self->target, duration, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->travel), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->travel, "done", G_CALLBACK (travelled_cb), self);
  adw_animation_play (self->travel);
}

/**
 * bb_time_bar_go:
 *
 * Goes to a stop; bets are seen on their way if things may move.
 */
void
bb_time_bar_go (BbTimeBar *self,
                guint stop)
{
  g_return_if_fail (BB_IS_TIME_BAR (self));

  if (self->session == NULL)
    return;
  stop_travel (self);
  self->target = MIN (stop, get_last (self));
  if (fabs (self->target - self->position) > 0 && may_move (self))
    start_travel (self);
  else
    arrive (self);
}

void
bb_time_bar_go_now (BbTimeBar *self)
{
  g_return_if_fail (BB_IS_TIME_BAR (self));

  if (self->session != NULL)
    bb_time_bar_go (self, get_last (self));
}

/**
 * bb_time_bar_get_position:
 *
 * Returns: where it is between the first stop, 0, and the last
 */
double
bb_time_bar_get_position (BbTimeBar *self)
{
  g_return_val_if_fail (BB_IS_TIME_BAR (self), 0);

  return self->position;
}

/* --- hands ------------------------------------------------------------------------------------- */

static gboolean
rest_cb (gpointer data)
{
  BbTimeBar *self = data;

  self->rest_id = 0;
  bb_time_bar_go (self, get_nearest (self));
  return G_SOURCE_REMOVE;
}

static void
drag_to (BbTimeBar *self,
         double position)
{
  position = CLAMP (position, 0, get_last (self));
  stop_travel (self);
  if (!may_move (self)) {
    if ((guint) round (position) != get_nearest (self))
      bb_time_bar_go (self, (guint) round (position));
    return;
  }
  set_position (self, position);
  bb_canvas_travel (self->canvas, self->stops, position);
  self->rest_id = g_timeout_add (REST_MSEC, rest_cb, self);
}

static int
get_step (GtkScrollType scroll)
{
  if (scroll == GTK_SCROLL_STEP_BACKWARD || scroll == GTK_SCROLL_STEP_LEFT || scroll == GTK_SCROLL_STEP_DOWN || scroll == GTK_SCROLL_PAGE_BACKWARD
      || scroll == GTK_SCROLL_PAGE_LEFT || scroll == GTK_SCROLL_PAGE_DOWN)
    return -1;
  return scroll == GTK_SCROLL_JUMP || scroll == GTK_SCROLL_NONE ? 0 : 1;
}

static gboolean
change_value_cb (BbTimeBar *self,
                 GtkScrollType scroll,
                 double value)
{
  int goal = (int) (self->travel != NULL ? self->target : get_nearest (self)) + get_step (scroll);

  if (self->session == NULL)
    return TRUE;
  if (scroll == GTK_SCROLL_START)
    goal = 0;
  else if (scroll == GTK_SCROLL_END)
    goal = (int) get_last (self);
  if (get_step (scroll) == 0)
    drag_to (self, value);
  else
    bb_time_bar_go (self, (guint) CLAMP (goal, 0, (int) get_last (self)));
  return TRUE;
}

static void
close_cb (BbTimeBar *self)
{
  bb_time_bar_set_open (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
compare_cb (BbTimeBar *self)
{
  g_signal_emit (self, signals[SIGNAL_COMPARE], 0);
}

/* --- since ------------------------------------------------------------------------------------- */

static void
add_since (GMenu *menu,
           const char *label,
           const char *since)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "time.since", "s", since);
  g_menu_append_item (menu, item);
}

static void
update_since (BbTimeBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) days = g_menu_new ();
  guint i;

  add_since (menu, _ ("Since the Last Review"), "last");
  for (i = get_last (self); i > 0; i--) {
    g_autofree char *name = bb_time_stops_dup_name (self->stops, i - 1);

    add_since (days, name, bb_time_stops_get_id (self->stops, i - 1));
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (days));
  add_since (menu, _ ("Show No Movement"), "never");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->since), G_MENU_MODEL (menu));
}

/* --- following --------------------------------------------------------------------------------- */

static void
update_marks (BbTimeBar *self)
{
  guint i;

  gtk_scale_clear_marks (GTK_SCALE (self->scale));
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (get_last (self), 1));
  for (i = 0; get_last (self) < MOST_MARKS && i <= get_last (self); i++)
    gtk_scale_add_mark (GTK_SCALE (self->scale), i, GTK_POS_BOTTOM, NULL);
}

static void
reload (BbTimeBar *self)
{
  stop_travel (self);
  g_clear_pointer (&self->stops, bb_time_stops_free);
  if (self->session == NULL || !self->open)
    return;
  self->stops = bb_time_stops_new (bb_session_get_board (self->session));
  update_marks (self);
  update_since (self);
  update_movers (self);
  set_position (self, bb_time_stops_find (self->stops, bb_session_get_at (self->session)));
}

static void
board_changed_cb (BbTimeBar *self,
                  const BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (!self->open)
    return;
  if (kind == BB_KIND_SNAPSHOT || kind == BB_KIND_REVIEW)
    reload (self);
  else
    queue_movers (self);
}

static void
time_changed_cb (BbTimeBar *self)
{
  guint stop;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINCE]);
  if (!self->open)
    return;
  stop = bb_time_stops_find (self->stops, bb_session_get_at (self->session));
  update_movers (self);
  if (self->travel == NULL && stop != get_nearest (self))
    set_position (self, stop);
}

/**
 * bb_time_bar_set_session:
 * @session: (nullable):
 */
void
bb_time_bar_set_session (BbTimeBar *self,
                         BbSession *session)
{
  g_return_if_fail (BB_IS_TIME_BAR (self));

  if (self->session != NULL) {
    g_signal_handlers_disconnect_by_data (self->session, self);
    g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  }
  stop_travel (self);
  bb_time_bar_set_open (self, FALSE);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "time-changed", G_CALLBACK (time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bb_session_get_board (session), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
bb_time_bar_get_open (BbTimeBar *self)
{
  g_return_val_if_fail (BB_IS_TIME_BAR (self), FALSE);

  return self->open;
}

/**
 * bb_time_bar_set_open:
 *
 * Closed, the board is looked at as it is now.
 */
void
bb_time_bar_set_open (BbTimeBar *self,
                      gboolean open)
{
  g_return_if_fail (BB_IS_TIME_BAR (self));

  if (open == self->open || (open && self->session == NULL))
    return;
  if (!open && self->session != NULL) {
    stop_travel (self);
    self->target = get_last (self);
    arrive (self);
  }
  self->open = open;
  gtk_widget_set_visible (GTK_WIDGET (self), open);
  reload (self);
}

GtkWidget *
bb_time_bar_get_movers_button (BbTimeBar *self)
{
  g_return_val_if_fail (BB_IS_TIME_BAR (self), NULL);

  return self->movers;
}

/* --- making ------------------------------------------------------------------------------------ */

static gboolean
bb_time_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BB_TIME_BAR (widget)->scale);
}

/* As the menu names it. */
static const char *
get_since (BbTimeBar *self)
{
  const char *since = self->session != NULL ? bb_session_get_since (self->session) : NULL;

  if (since == NULL)
    return "last";
  return *since == '\0' ? "never" : since;
}

static void
bb_time_bar_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  if (id == PROP_SINCE)
    g_value_set_string (value, get_since (BB_TIME_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bb_time_bar_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BbTimeBar *self = BB_TIME_BAR (object);
  const char *since = g_value_get_string (value);

  if (id != PROP_SINCE) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (self->session != NULL)
    bb_session_set_since (self->session, g_strcmp0 (since, "last") == 0 ? NULL : g_strcmp0 (since, "never") == 0 ? ""
                                                                                                                 : since);
}

static void
bb_time_bar_dispose (GObject *object)
{
  BbTimeBar *self = BB_TIME_BAR (object);

  stop_travel (self);
  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->stops, bb_time_stops_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_time_bar_parent_class)->dispose (object);
}

static void
bb_time_bar_class_init (BbTimeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bb_time_bar_dispose;
  object_class->get_property = bb_time_bar_get_property;
  object_class->set_property = bb_time_bar_set_property;
  widget_class->grab_focus = bb_time_bar_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "time-bar");
  /* Since when movement is told: the id of a snapshot, "last" for the last review, or "never". */
  properties[PROP_SINCE] = g_param_spec_string ("since", NULL, NULL, "last", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "time.since", "since");
  /**
   * BbTimeBar::closed:
   *
   * Someone has closed it.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", BB_TYPE_TIME_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BbTimeBar::compare:
   *
   * Someone wants to see two days side by side.
   */
  signals[SIGNAL_COMPARE] = g_signal_new ("compare", BB_TYPE_TIME_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_words (BbTimeBar *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->day = gtk_label_new (NULL);
  self->moment = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->day), 0);
  gtk_label_set_xalign (GTK_LABEL (self->moment), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->moment), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->day), PANGO_ELLIPSIZE_END);
  /* As wide as the style says, whatever they tell: nothing may move under a hand that drags. */
  gtk_label_set_max_width_chars (GTK_LABEL (self->day), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->moment), 1);
  gtk_widget_add_css_class (words, "words");
  gtk_widget_add_css_class (self->day, "title-4");
  gtk_widget_add_css_class (self->moment, "dim-label");
  gtk_widget_add_css_class (self->moment, "caption");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->lock = gtk_button_new_with_label (_ ("Back to Now"));
  gtk_widget_set_tooltip_text (self->lock, _ ("What is over cannot be changed. Escape goes back to now."));
  gtk_widget_add_css_class (self->lock, "flat");
  gtk_widget_set_valign (self->lock, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->lock, "clicked", G_CALLBACK (bb_time_bar_go_now), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (words), self->day);
  gtk_box_append (GTK_BOX (words), self->moment);
  return words;
}

static void
make_scale (BbTimeBar *self)
{
  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.01);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_widget_set_size_request (self->scale, 90, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The day that is looked at"), -1);
  g_signal_connect_object (self->scale, "change-value", G_CALLBACK (change_value_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_button (BbTimeBar *self,
             const char *icon,
             const char *tooltip,
             GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
bb_time_bar_init (BbTimeBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->movers = gtk_menu_button_new ();
  self->since = gtk_menu_button_new ();
  make_scale (self);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->movers), GTK_ARROW_UP);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->since), GTK_ARROW_UP);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->since), _ ("Since"));
  gtk_widget_set_tooltip_text (self->movers, _ ("What has moved, and why"));
  gtk_widget_set_tooltip_text (self->since, _ ("Since when movement is shown"));
  gtk_widget_add_css_class (self->movers, "flat");
  gtk_widget_add_css_class (self->since, "flat");
  gtk_widget_set_valign (self->movers, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->since, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), make_words (self));
  gtk_box_append (GTK_BOX (self->box), self->lock);
  gtk_box_append (GTK_BOX (self->box), self->scale);
  gtk_box_append (GTK_BOX (self->box), self->movers);
  gtk_box_append (GTK_BOX (self->box), self->since);
  gtk_box_append (GTK_BOX (self->box), make_button (self, "view-dual-symbolic", _ ("Compare two days"), G_CALLBACK (compare_cb)));
  gtk_box_append (GTK_BOX (self->box), make_button (self, "window-close-symbolic", _ ("Close the line of days"), G_CALLBACK (close_cb)));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * bb_time_bar_new:
 * @canvas: what shows the day; it outlives the bar
 */
GtkWidget *
bb_time_bar_new (BbCanvas *canvas)
{
  BbTimeBar *self = g_object_new (BB_TYPE_TIME_BAR, NULL);

  g_return_val_if_fail (BB_IS_CANVAS (canvas), NULL);

  self->canvas = canvas;
  return GTK_WIDGET (self);
}

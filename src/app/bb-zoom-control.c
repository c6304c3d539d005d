/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* It only shows and names actions of the board. It goes away by itself, except under the pointer, with
 * the keyboard in it or its menu open. */

#include "config.h"

#include "bb-zoom-control.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NEAR 120.0 /* pixels around it */

struct _BbZoomControl {
  GtkWidget parent_instance;

  BbCanvas *canvas; /* it outlives this */
  GtkWidget *box;
  GtkWidget *level;
  gboolean near;
};

G_DEFINE_FINAL_TYPE (BbZoomControl, bb_zoom_control, GTK_TYPE_WIDGET)

/* --- showing ---------------------------------------------------------------------------------- */

static gboolean
is_in_use (BbZoomControl *self)
{
  GtkPopover *menu = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->level));

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL || (menu != NULL && gtk_widget_get_visible (GTK_WIDGET (menu)));
}

static void
update (BbZoomControl *self)
{
  double zoom = bb_canvas_get_zoom (self->canvas);
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), (int) round (100 * zoom / bb_canvas_get_reading_zoom (self->canvas)));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->level), text);
  gtk_widget_set_visible (GTK_WIDGET (self), self->near || zoom > 1 || is_in_use (self));
}

static void
motion_cb (BbZoomControl *self,
           double x,
           double y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  double height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  gboolean near = x > width - 2 * NEAR && y > height - NEAR;

  if (near == self->near)
    return;
  self->near = near;
  update (self);
}

static void
leave_cb (BbZoomControl *self)
{
  self->near = FALSE;
  update (self);
}

/* --- making ----------------------------------------------------------------------------------- */

static GtkWidget *
make_button (const char *icon,
             const char *tooltip,
             const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Whole Board"), "board.zoom-fit");
  g_menu_append (menu, _ ("What Is _Selected"), "board.zoom-selection");
  g_menu_append (menu, _ ("_Reading Size"), "board.zoom-reading");
  return G_MENU_MODEL (menu);
}

static void
bb_zoom_control_dispose (GObject *object)
{
  g_clear_pointer (&BB_ZOOM_CONTROL (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_zoom_control_parent_class)->dispose (object);
}

static void
bb_zoom_control_class_init (BbZoomControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_zoom_control_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "zoom-control");
}

static void
bb_zoom_control_init (BbZoomControl *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->level = gtk_menu_button_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->level), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->level), GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (self->level, _ ("How large the board is shown"));
  gtk_widget_add_css_class (self->level, "flat");
  gtk_box_append (GTK_BOX (self->box), make_button ("zoom-out-symbolic", _ ("Zoom out"), "board.zoom-out"));
  gtk_box_append (GTK_BOX (self->box), self->level);
  gtk_box_append (GTK_BOX (self->box), make_button ("zoom-in-symbolic", _ ("Zoom in"), "board.zoom-in"));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * bb_zoom_control_new:
 * @canvas: what it is about; it outlives the control
 * @ground: what holds the canvas and the control
 */
GtkWidget *
bb_zoom_control_new (BbCanvas *canvas,
                     GtkWidget *ground)
{
  BbZoomControl *self = g_object_new (BB_TYPE_ZOOM_CONTROL, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->canvas = canvas;
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (ground, motion);
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "drawn", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

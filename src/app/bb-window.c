/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window owns its pages and wires them to one session; they do not know the window. Its size
 * and whether the inspector shows are remembered for the next one. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-settings.h"
#include "bb-start-page.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_0,
  PROP_SHOW_INSPECTOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbWindow, bb_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_full_screen (BbWindow *self)
{
  return gtk_window_is_fullscreen (GTK_WINDOW (self));
}

static void
update_inspector (BbWindow *self)
{
  bb_split_set_show_sidebar (self->split, self->show_inspector && !is_full_screen (self));
}

static void
set_show_inspector (BbWindow *self,
                    gboolean show)
{
  if (show == self->show_inspector)
    return;
  self->show_inspector = show;
  update_inspector (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

/* Without chrome: nothing but the board, in which everything still works. */
static void
full_screen_changed_cb (BbWindow *self)
{
  gtk_widget_set_visible (self->header_bar, !is_full_screen (self));
  gtk_widget_set_visible (GTK_WIDGET (self->banners), !is_full_screen (self));
  update_inspector (self);
  _bb_window_update_actions (self);
}

static void
page_changed_cb (BbWindow *self)
{
  _bb_window_update_actions (self);
}

static void
remember_state (BbWindow *self)
{
  int width;
  int height;

  if (is_full_screen (self))
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  bb_settings_set_int (BB_SETTING_WINDOW_WIDTH, width);
  bb_settings_set_int (BB_SETTING_WINDOW_HEIGHT, height);
  bb_settings_set_boolean (BB_SETTING_WINDOW_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (self)));
  bb_settings_set_boolean (BB_SETTING_INSPECTOR_SHOWN, self->show_inspector);
}

static void
restore_state (BbWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               bb_settings_get_int (BB_SETTING_WINDOW_WIDTH),
                               bb_settings_get_int (BB_SETTING_WINDOW_HEIGHT));
  if (bb_settings_get_boolean (BB_SETTING_WINDOW_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  set_show_inspector (self, bb_settings_get_boolean (BB_SETTING_INSPECTOR_SHOWN));
}

static gboolean
bb_window_close_request (GtkWindow *window)
{
  remember_state (BB_WINDOW (window));
  return GTK_WINDOW_CLASS (bb_window_parent_class)->close_request (window);
}

static void
bb_window_get_property (GObject *object,
                        guint id,
                        GValue *value,
                        GParamSpec *pspec)
{
  BbWindow *self = BB_WINDOW (object);

  switch (id) {
  case PROP_SHOW_INSPECTOR:
    g_value_set_boolean (value, self->show_inspector);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_window_set_property (GObject *object,
                        guint id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  BbWindow *self = BB_WINDOW (object);

  switch (id) {
  case PROP_SHOW_INSPECTOR:
    set_show_inspector (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_WINDOW);
  G_OBJECT_CLASS (bb_window_parent_class)->dispose (object);
}

static void
bb_window_class_init (BbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_window_dispose;
  object_class->get_property = bb_window_get_property;
  object_class->set_property = bb_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = bb_window_close_request;

  properties[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BB_TYPE_SPLIT);
  g_type_ensure (BB_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, banners);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, split);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, full_screen_changed_cb);
  _bb_window_class_install_actions (widget_class);
}

static void
bb_window_init (BbWindow *self)
{
  self->show_inspector = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_state (self);
  _bb_window_update_actions (self);
}

BbWindow *
bb_window_new (GtkApplication *app)
{
  return g_object_new (BB_TYPE_WINDOW, "application", app, NULL);
}

gboolean
bb_window_is_at_start (BbWindow *self)
{
  g_return_val_if_fail (BB_IS_WINDOW (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "start");
}

void
bb_window_show_empty_board (BbWindow *self)
{
  g_return_if_fail (BB_IS_WINDOW (self));

  gtk_stack_set_visible_child_name (self->stack, "board");
}

/**
 * bb_window_toast:
 * @text: plain text
 * @label: (nullable): the words on the button
 * @action: (nullable): the action behind the button
 */
void
bb_window_toast (BbWindow *self,
                 const char *text,
                 const char *label,
                 const char *action)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);

  g_return_if_fail (BB_IS_WINDOW (self));

  if (label != NULL) {
    adw_toast_set_button_label (toast, label);
    adw_toast_set_action_name (toast, action);
  }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

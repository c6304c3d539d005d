/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices take effect at once and are remembered at once; there is nothing to apply or cancel. */

#include "config.h"

#include "bb-preferences-window.h"

#include "bb-settings.h"

struct _BbPreferencesWindow {
  AdwPreferencesWindow parent_instance;

  AdwComboRow *scheme_row;
  AdwComboRow *room_row;
  AdwComboRow *snap_row;
  GtkSwitch *inspector_switch;
};

G_DEFINE_FINAL_TYPE (BbPreferencesWindow, bb_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

typedef struct {
  const char *id;
  AdwColorScheme scheme;
} Scheme;

/* In the order of the rows' lists. */
static const Scheme schemes[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static const char *const room_themes[] = { "light", "dark" };

static const int snaps[] = { 0, 1, 5, 10 };

static guint
find_snap (int points)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (snaps); i++) {
    if (snaps[i] == points)
      return i;
  }
  return 0;
}

static guint
find_scheme (const char *id)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (schemes); i++) {
    if (g_str_equal (schemes[i].id, id))
      return i;
  }
  return 0;
}

static void
scheme_selected_cb (BbPreferencesWindow *self)
{
  bb_settings_set_string (BB_SETTING_COLOR_SCHEME, schemes[adw_combo_row_get_selected (self->scheme_row)].id);
  bb_preferences_apply ();
}

static void
room_selected_cb (BbPreferencesWindow *self)
{
  bb_settings_set_string (BB_SETTING_ROOM_THEME, room_themes[adw_combo_row_get_selected (self->room_row)]);
}

static void
snap_selected_cb (BbPreferencesWindow *self)
{
  bb_settings_set_int (BB_SETTING_SNAP, snaps[adw_combo_row_get_selected (self->snap_row)]);
}

static void
inspector_switched_cb (BbPreferencesWindow *self)
{
  bb_settings_set_boolean (BB_SETTING_INSPECTOR_SHOWN, gtk_switch_get_active (self->inspector_switch));
}

static void
bb_preferences_window_class_init (BbPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BbPreferencesWindow, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, BbPreferencesWindow, room_row);
  gtk_widget_class_bind_template_child (widget_class, BbPreferencesWindow, snap_row);
  gtk_widget_class_bind_template_child (widget_class, BbPreferencesWindow, inspector_switch);
}

static void
bb_preferences_window_init (BbPreferencesWindow *self)
{
  g_autofree char *scheme = bb_settings_dup_string (BB_SETTING_COLOR_SCHEME);
  g_autofree char *room = bb_settings_dup_string (BB_SETTING_ROOM_THEME);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->scheme_row, find_scheme (scheme));
  adw_combo_row_set_selected (self->room_row, g_str_equal (room, "dark") ? 1 : 0);
  adw_combo_row_set_selected (self->snap_row, find_snap (bb_settings_get_int (BB_SETTING_SNAP)));
  gtk_switch_set_active (self->inspector_switch, bb_settings_get_boolean (BB_SETTING_INSPECTOR_SHOWN));
  g_signal_connect_swapped (self->scheme_row, "notify::selected", G_CALLBACK (scheme_selected_cb), self);
  g_signal_connect_swapped (self->room_row, "notify::selected", G_CALLBACK (room_selected_cb), self);
  g_signal_connect_swapped (self->snap_row, "notify::selected", G_CALLBACK (snap_selected_cb), self);
  g_signal_connect_swapped (self->inspector_switch, "notify::active", G_CALLBACK (inspector_switched_cb), self);
}

void
bb_preferences_window_present (GtkWindow *parent)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  gtk_window_present (g_object_new (BB_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, NULL));
}

/**
 * bb_preferences_apply:
 *
 * Makes the remembered light or dark choice hold, at start and after a change.
 */
void
bb_preferences_apply (void)
{
  g_autofree char *id = bb_settings_dup_string (BB_SETTING_COLOR_SCHEME);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[find_scheme (id)].scheme);
}

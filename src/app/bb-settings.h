/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's own settings, remembered by GSettings where its schema is installed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_SETTING_COLOR_SCHEME "color-scheme"
#define BB_SETTING_EXPORT_BACKGROUND "export-background"
#define BB_SETTING_EXPORT_FORMAT "export-format"
#define BB_SETTING_EXPORT_LABEL "export-label"
#define BB_SETTING_EXPORT_LAYOUT "export-layout"
#define BB_SETTING_EXPORT_LEGEND "export-legend"
#define BB_SETTING_EXPORT_THEME "export-theme"
#define BB_SETTING_EXPORT_TITLE "export-title"
#define BB_SETTING_EXPORT_WIDTH "export-width"
#define BB_SETTING_LENS_BAR_SHOWN "lens-bar-shown"
#define BB_SETTING_LIST_COLUMNS "list-columns"
#define BB_SETTING_ROOM_THEME "room-theme"
#define BB_SETTING_INSPECTOR_SHOWN "inspector-shown"
#define BB_SETTING_SNAP "snap"
#define BB_SETTING_TRAY_SHOWN "tray-shown"
#define BB_SETTING_WINDOW_MAXIMIZED "window-maximized"
#define BB_SETTING_WINDOW_WIDTH "window-width"
#define BB_SETTING_WINDOW_HEIGHT "window-height"

char *bb_settings_dup_string (const char *key);
void bb_settings_set_string (const char *key, const char *value);
int bb_settings_get_int (const char *key);
void bb_settings_set_int (const char *key, int value);
gboolean bb_settings_get_boolean (const char *key);
void bb_settings_set_boolean (const char *key, gboolean value);

G_END_DECLS

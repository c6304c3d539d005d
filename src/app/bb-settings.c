/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GSettings aborts when a schema is missing. A program that runs from its build folder must not,
 * so without the schema the values live in memory and start from the table below. */

#include "config.h"

#include "bb-settings.h"

#include <gio/gio.h>

typedef struct {
  const char *key;
  const char *value; /* as GVariant text */
} Default;

/* The same as in the schema. */
static const Default defaults[] = {
  { BB_SETTING_COLOR_SCHEME, "'system'" },
  { BB_SETTING_EXPORT_BACKGROUND, "'white'" },
  { BB_SETTING_EXPORT_FORMAT, "'png'" },
  { BB_SETTING_EXPORT_LABEL, "'full'" },
  { BB_SETTING_EXPORT_LAYOUT, "'full'" },
  { BB_SETTING_EXPORT_LEGEND, "true" },
  { BB_SETTING_EXPORT_THEME, "'light'" },
  { BB_SETTING_EXPORT_TITLE, "true" },
  { BB_SETTING_EXPORT_WIDTH, "1920" },
  { BB_SETTING_LIST_COLUMNS, "''" },
  { BB_SETTING_ROOM_THEME, "'light'" },
  { BB_SETTING_INSPECTOR_SHOWN, "true" },
  { BB_SETTING_SNAP, "0" },
  { BB_SETTING_LENS_BAR_SHOWN, "false" },
  { BB_SETTING_TRAY_SHOWN, "true" },
  { BB_SETTING_WINDOW_MAXIMIZED, "false" },
  { BB_SETTING_WINDOW_WIDTH, "1366" },
  { BB_SETTING_WINDOW_HEIGHT, "820" },
};

static GSettings *
get_settings (void)
{
  static GSettings *settings;
  static gsize looked;

  if (g_once_init_enter (&looked)) {
    GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
    g_autoptr (GSettingsSchema) schema = NULL;

    if (source != NULL)
      schema = g_settings_schema_source_lookup (source, BB_APP_ID, TRUE);
    if (schema != NULL)
      settings = g_settings_new_full (schema, NULL, NULL);
    g_once_init_leave (&looked, 1);
  }
  return settings;
}

static GHashTable *
get_memory (void)
{
  static GHashTable *memory;
  guint i;

  if (memory != NULL)
    return memory;
  memory = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
  for (i = 0; i < G_N_ELEMENTS (defaults); i++) {
    GVariant *value = g_variant_parse (NULL, defaults[i].value, NULL, NULL, NULL);

    g_hash_table_insert (memory, (gpointer) defaults[i].key, g_variant_ref_sink (value));
  }
  return memory;
}

static GVariant *
dup_value (const char *key)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    return g_settings_get_value (settings, key);
  return g_variant_ref (g_hash_table_lookup (get_memory (), key));
}

static void
set_value (const char *key,
           GVariant *value)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_set_value (settings, key, value);
  else
    g_hash_table_replace (get_memory (), (gpointer) g_intern_string (key), g_variant_ref_sink (value));
}

char *
bb_settings_dup_string (const char *key)
{
  g_autoptr (GVariant) value = dup_value (key);

  return g_variant_dup_string (value, NULL);
}

void
bb_settings_set_string (const char *key,
                        const char *value)
{
  set_value (key, g_variant_new_string (value));
}

int
bb_settings_get_int (const char *key)
{
  g_autoptr (GVariant) value = dup_value (key);

  return g_variant_get_int32 (value);
}

void
bb_settings_set_int (const char *key,
                     int value)
{
  set_value (key, g_variant_new_int32 (value));
}

gboolean
bb_settings_get_boolean (const char *key)
{
  g_autoptr (GVariant) value = dup_value (key);

  return g_variant_get_boolean (value);
}

void
bb_settings_set_boolean (const char *key,
                         gboolean value)
{
  set_value (key, g_variant_new_boolean (value));
}

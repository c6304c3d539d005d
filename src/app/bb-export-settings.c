/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Remembered in the state folder, a group for each board, because it belongs to this computer and
 * must never make a board changed. The names are those of the command line. */

#include "config.h"

#include "bb-export-settings.h"

#define DEFAULT_WIDTH 1920

static const char *const variant_names[] = { "full", "body", "room" };
static const char *const background_names[] = { "white", "paper", "none" };

BbExportSettings *
bb_export_settings_new (void)
{
  BbExportSettings *self = g_new0 (BbExportSettings, 1);

  bb_export_options_init (&self->options, BB_EXPORT_PNG, BB_VARIANT_FULL);
  bb_export_settings_set_width (self, DEFAULT_WIDTH);
  return self;
}

BbExportSettings *
bb_export_settings_copy (const BbExportSettings *self)
{
  BbExportSettings *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  if (copy->file != NULL)
    g_object_ref (copy->file);
  return copy;
}

void
bb_export_settings_free (BbExportSettings *self)
{
  g_clear_object (&self->file);
  g_free (self);
}

/**
 * bb_export_settings_set_width:
 * @width: in pixels; the height follows from the layout
 */
void
bb_export_settings_set_width (BbExportSettings *self,
                              double width)
{
  g_return_if_fail (self != NULL);

  bb_export_options_set_size (&self->options, width, 0, 1, NULL);
}

char *
bb_export_settings_dup_suffix (const BbExportSettings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strconcat (".", bb_export_format_get_name (self->options.format), NULL);
}

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "betboard", "exports.ini", NULL);
}

/* The name of a folder must not be read out of the state file. */
static char *
get_group (GFile *board)
{
  g_autofree char *uri = g_file_get_uri (board);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

static GKeyFile *
load_file (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *keys = g_key_file_new ();

  /* One that cannot be read is as good as none: it is only a convenience. */
  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

static guint
find_name (GKeyFile *keys,
           const char *group,
           const char *key,
           const char *const *names,
           guint n_names)
{
  g_autofree char *name = g_key_file_get_string (keys, group, key, NULL);
  guint i;

  for (i = 0; i < n_names; i++) {
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  }
  return 0;
}

/**
 * bb_export_settings_recall:
 * @board: where the board is kept
 *
 * Returns: (transfer full) (nullable): how it was exported last
 */
BbExportSettings *
bb_export_settings_recall (GFile *board)
{
  g_autoptr (GKeyFile) keys = load_file ();
  g_autofree char *group = NULL;
  g_autofree char *format = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *uri = NULL;
  BbExportSettings *self;
  int width;

  g_return_val_if_fail (G_IS_FILE (board), NULL);

  group = get_group (board);
  uri = g_key_file_get_string (keys, group, "file", NULL);
  if (uri == NULL)
    return NULL;
  self = bb_export_settings_new ();
  self->file = g_file_new_for_uri (uri);
  format = g_key_file_get_string (keys, group, "format", NULL);
  bb_export_format_from_name (format, &self->options.format);
  self->options.picture.variant = find_name (keys, group, "layout", variant_names, G_N_ELEMENTS (variant_names));
  self->options.picture.background = find_name (keys, group, "background", background_names, G_N_ELEMENTS (background_names));
  theme = g_key_file_get_string (keys, group, "theme", NULL);
  bb_theme_id_from_name (theme, &self->options.picture.theme);
  self->options.picture.short_names = g_key_file_get_boolean (keys, group, "short-names", NULL);
  self->options.picture.title = g_key_file_get_boolean (keys, group, "title", NULL);
  self->options.picture.legend = g_key_file_get_boolean (keys, group, "legend", NULL);
  width = g_key_file_get_integer (keys, group, "width", NULL);
  bb_export_settings_set_width (self, CLAMP (width, 160, 16384));
  return self;
}

void
bb_export_settings_remember (const BbExportSettings *self,
                             GFile *board)
{
  g_autoptr (GKeyFile) keys = load_file ();
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *group = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (self != NULL && self->file != NULL);
  g_return_if_fail (G_IS_FILE (board));

  group = get_group (board);
  uri = g_file_get_uri (self->file);
  g_key_file_set_string (keys, group, "file", uri);
  g_key_file_set_string (keys, group, "format", bb_export_format_get_name (self->options.format));
  g_key_file_set_string (keys, group, "layout", variant_names[self->options.picture.variant]);
  g_key_file_set_string (keys, group, "background", background_names[self->options.picture.background]);
  g_key_file_set_string (keys, group, "theme", bb_theme_get (self->options.picture.theme)->name);
  g_key_file_set_boolean (keys, group, "short-names", self->options.picture.short_names);
  g_key_file_set_boolean (keys, group, "title", self->options.picture.title);
  g_key_file_set_boolean (keys, group, "legend", self->options.picture.legend);
  g_key_file_set_integer (keys, group, "width", (int) self->options.picture.width);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (keys, path, NULL);
}

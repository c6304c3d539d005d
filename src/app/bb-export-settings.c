/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Remembered in the state folder, a group for each board, because it belongs to this computer and
 * must never make a board changed; what was chosen last is where other boards begin. The names are
 * those of the command line. */

#include "config.h"

#include "bb-export-settings.h"

#include "bb-settings.h"

#define LEAST_WIDTH 160
#define MOST_WIDTH 16384

static const char *const variant_names[] = { "full", "body", "room" };
static const char *const background_names[] = { "white", "paper", "none" };

/* From the program's settings. A name that is not known leaves what stands there. */
static void
read_defaults (BbExportSettings *self)
{
  BbPictureOptions *picture = &self->options.picture;
  g_autofree char *format = bb_settings_dup_string (BB_SETTING_EXPORT_FORMAT);
  g_autofree char *layout = bb_settings_dup_string (BB_SETTING_EXPORT_LAYOUT);
  g_autofree char *theme = bb_settings_dup_string (BB_SETTING_EXPORT_THEME);
  g_autofree char *background = bb_settings_dup_string (BB_SETTING_EXPORT_BACKGROUND);
  g_autofree char *label = bb_settings_dup_string (BB_SETTING_EXPORT_LABEL);

  bb_export_format_from_name (format, &self->options.format);
  bb_variant_from_name (layout, &picture->variant);
  bb_theme_id_from_name (theme, &picture->theme);
  bb_background_from_name (background, &picture->background);
  picture->short_names = g_str_equal (label, "short");
  picture->title = bb_settings_get_boolean (BB_SETTING_EXPORT_TITLE);
  picture->legend = bb_settings_get_boolean (BB_SETTING_EXPORT_LEGEND);
  bb_export_settings_set_width (self, bb_settings_get_int (BB_SETTING_EXPORT_WIDTH));
}

static void
write_defaults (const BbExportSettings *self)
{
  const BbPictureOptions *picture = &self->options.picture;

  bb_settings_set_string (BB_SETTING_EXPORT_FORMAT, bb_export_format_get_name (self->options.format));
  bb_settings_set_string (BB_SETTING_EXPORT_LAYOUT, variant_names[picture->variant]);
  bb_settings_set_string (BB_SETTING_EXPORT_BACKGROUND, background_names[picture->background]);
  bb_settings_set_string (BB_SETTING_EXPORT_THEME, bb_theme_get (picture->theme)->name);
  bb_settings_set_string (BB_SETTING_EXPORT_LABEL, picture->short_names ? "short" : "full");
  bb_settings_set_boolean (BB_SETTING_EXPORT_TITLE, picture->title);
  bb_settings_set_boolean (BB_SETTING_EXPORT_LEGEND, picture->legend);
  bb_settings_set_int (BB_SETTING_EXPORT_WIDTH, (int) picture->width);
}

/**
 * bb_export_settings_new:
 *
 * Returns: (transfer full): how a board was exported last, whichever it was
 */
BbExportSettings *
bb_export_settings_new (void)
{
  BbExportSettings *self = g_new0 (BbExportSettings, 1);

  bb_export_options_init (&self->options, BB_EXPORT_PNG, BB_VARIANT_FULL);
  self->as_seen = TRUE;
  read_defaults (self);
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

/**
 * bb_export_settings_set_file:
 *
 * A name that ends as another format does says what is meant: a picture is never written under the
 * name of a kind that it is not.
 */
void
bb_export_settings_set_file (BbExportSettings *self,
                             GFile *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  name = g_file_get_basename (file);
  bb_export_format_from_path (name, &self->options.format);
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
  g_autofree char *layout = NULL;
  g_autofree char *background = NULL;
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
  layout = g_key_file_get_string (keys, group, "layout", NULL);
  bb_variant_from_name (layout, &self->options.picture.variant);
  background = g_key_file_get_string (keys, group, "background", NULL);
  bb_background_from_name (background, &self->options.picture.background);
  theme = g_key_file_get_string (keys, group, "theme", NULL);
  bb_theme_id_from_name (theme, &self->options.picture.theme);
  self->options.picture.short_names = g_key_file_get_boolean (keys, group, "short-names", NULL);
  self->options.picture.title = g_key_file_get_boolean (keys, group, "title", NULL);
  self->options.picture.legend = g_key_file_get_boolean (keys, group, "legend", NULL);
  self->as_seen = !g_key_file_has_key (keys, group, "as-seen", NULL) || g_key_file_get_boolean (keys, group, "as-seen", NULL);
  width = g_key_file_get_integer (keys, group, "width", NULL);
  bb_export_settings_set_width (self, CLAMP (width, LEAST_WIDTH, MOST_WIDTH));
  return self;
}

/**
 * bb_export_settings_remember:
 * @board: (nullable): where the board is kept, if it has been saved
 */
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
  g_return_if_fail (board == NULL || G_IS_FILE (board));

  write_defaults (self);
  if (board == NULL)
    return;
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
  g_key_file_set_boolean (keys, group, "as-seen", self->as_seen);
  g_key_file_set_integer (keys, group, "width", (int) self->options.picture.width);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (keys, path, NULL);
}

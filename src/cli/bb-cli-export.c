/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli export: a board as a picture. Options become BbExportOptions one by one; the picture
 * itself is the app's. */

#include "config.h"

#include "bb-cli-export.h"

#include "bb-cli-lens.h"
#include "bb-cli-when.h"
#include "bb-export.h"
#include "bb-picture-pair.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *output;
  char *format;
  char *theme;
  char *layout;
  char *background;
  char *label;
  char *as_of;
  char *since;
  char *at;
  char *beside;
  char *hide;
  double width;
  double height;
  double scale;
  gboolean no_title;
  gboolean no_legend;
  BbCliLens lens;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->output);
  g_free (self->format);
  g_free (self->theme);
  g_free (self->layout);
  g_free (self->background);
  g_free (self->label);
  g_free (self->as_of);
  g_free (self->since);
  g_free (self->at);
  g_free (self->beside);
  g_free (self->hide);
  bb_cli_lens_clear (&self->lens);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
find_format (const Wishes *wishes,
             BbExportFormat *format)
{
  if (wishes->format != NULL) {
    if (bb_export_format_from_name (wishes->format, format))
      return TRUE;
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no format “%s”; take png, svg or pdf"), wishes->format);
    return FALSE;
  }
  if (bb_export_format_from_path (wishes->output, format))
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, _ ("“%s” does not tell a format; name the file .png, .svg or .pdf, or say --format"), wishes->output);
  return FALSE;
}

static gboolean
set_looks (const Wishes *wishes,
           BbPictureOptions *picture)
{
  if (wishes->theme != NULL && !bb_theme_id_from_name (wishes->theme, &picture->theme))
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no theme “%s”; take light, dark or high-contrast"), wishes->theme);
  else if (wishes->background != NULL && !bb_background_from_name (wishes->background, &picture->background))
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no background “%s”; take white, paper or none"), wishes->background);
  else if (wishes->label != NULL && !g_str_equal (wishes->label, "full") && !g_str_equal (wishes->label, "short"))
    bb_cli_fail (BB_CLI_USAGE, _ ("There are no labels “%s”; take full or short"), wishes->label);
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_day (const Wishes *wishes,
         BbPictureOptions *picture)
{
  if (wishes->as_of == NULL)
    return TRUE;
  picture->as_of = bb_date_from_iso (wishes->as_of);
  if (picture->as_of != BB_DATE_NONE)
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, _ ("“%s” is not a day; write it like 2026-12-07"), wishes->as_of);
  return FALSE;
}

static gboolean
check_hidden (char **hide)
{
  for (; hide != NULL && *hide != NULL; hide++)
    if (!bb_picture_options_can_hide (g_strstrip (*hide))) {
      bb_cli_fail (BB_CLI_USAGE, _ ("“%s” is no field that a picture can do without"), *hide);
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_options (const Wishes *wishes,
             char **hide,
             BbExportOptions *options)
{
  BbVariant variant = BB_VARIANT_FULL;
  BbExportFormat format;
  g_autoptr (GError) error = NULL;

  if (!find_format (wishes, &format))
    return FALSE;
  if (wishes->layout != NULL && !bb_variant_from_name (wishes->layout, &variant)) {
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no layout “%s”; take full, body or room"), wishes->layout);
    return FALSE;
  }
  bb_export_options_init (options, format, variant);
  if (!set_looks (wishes, &options->picture) || !set_day (wishes, &options->picture) || !check_hidden (hide))
    return FALSE;
  options->picture.hide = (const char *const *) hide;
  if (wishes->label != NULL)
    options->picture.short_names = g_str_equal (wishes->label, "short");
  if (wishes->no_title)
    options->picture.title = FALSE;
  if (wishes->no_legend)
    options->picture.legend = FALSE;
  if (bb_export_options_set_size (options, wishes->width, wishes->height, wishes->scale, &error))
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, "%s", error->message);
  return FALSE;
}

static gboolean
is_same_file (const char *first,
              const char *second)
{
  g_autoptr (GFile) one = g_file_new_for_commandline_arg (first);
  g_autoptr (GFile) other = g_file_new_for_commandline_arg (second);

  return g_file_equal (one, other);
}

/* Ids belong to the board. */
static gboolean
set_times (const Wishes *wishes,
           BbBoard *board,
           BbPictureOptions *picture)
{
  gboolean tells_movement = g_strcmp0 (wishes->since, "never") != 0;
  BbItem *since, *at;

  if (!bb_cli_find_snapshot (board, tells_movement ? wishes->since : NULL, &since) || !bb_cli_find_snapshot (board, wishes->at, &at))
    return FALSE;
  picture->since = !tells_movement ? "" : since != NULL ? bb_item_get_id (since)
                                                        : NULL;
  picture->at = at != NULL ? bb_item_get_id (at) : NULL;
  return TRUE;
}

/* Two days beside each other, if that is asked for. */
static GBytes *
make_picture (BbBoard *board,
              const BbExportOptions *options,
              BbItem *beside,
              GError **error)
{
  g_autoptr (BbScene) scene = NULL;

  if (beside == NULL)
    return bb_export_make (board, options, error);
  scene = bb_picture_draw_pair (board, &options->picture, bb_item_get_id (beside), options->picture.at);
  return bb_export_write_scene (board, scene, options, error);
}

static BbCliStatus
export_board (const char *path,
              const Wishes *wishes,
              BbExportOptions *options)
{
  BbCliStatus status;
  g_autoptr (BbLoaded) loaded = bb_cli_load (path, &status);
  g_autoptr (BbItem) lens = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  BbDate day = options->picture.as_of;
  BbItem *beside;

  if (loaded == NULL)
    return status;
  lens = bb_cli_lens_make (&wishes->lens, loaded->board, day != BB_DATE_NONE ? day : bb_board_get_day (loaded->board));
  if (lens == NULL || !set_times (wishes, loaded->board, &options->picture) || !bb_cli_find_snapshot (loaded->board, wishes->beside, &beside))
    return BB_CLI_USAGE;
  options->picture.lens = lens;
  bytes = make_picture (loaded->board, options, beside, &error);
  options->picture.lens = NULL;
  options->picture.since = options->picture.at = NULL;
  return bytes != NULL ? bb_cli_write (wishes->output, bytes) : bb_cli_fail_at (BB_CLI_UNWRITABLE, wishes->output, error);
}

/**
 * bb_cli_export:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_export (char **arguments)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("The picture to write"), "OUT.(png|svg|pdf)" },
      { "format", 0, 0, G_OPTION_ARG_STRING, &wishes.format, N_ ("png, svg or pdf, whatever the name says"), "F" },
        { "width", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.width, N_ ("Pixels across"), "PX" },
          { "height", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.height, N_ ("Pixels up"), "PX" },
            { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.scale, N_ ("Real pixels for each of these"), "N" },
              { "theme", 0, 0, G_OPTION_ARG_STRING, &wishes.theme, N_ ("light, dark or high-contrast"), "T" },
                { "layout", 0, 0, G_OPTION_ARG_STRING, &wishes.layout, N_ ("full, body (for a slide) or room (for a projector)"), "L" },
                  { "background", 0, 0, G_OPTION_ARG_STRING, &wishes.background, N_ ("white, paper or none"), "B" },
                    { "label", 0, 0, G_OPTION_ARG_STRING, &wishes.label, N_ ("full titles or short names"), "full|short" },
                      { "no-title", 0, 0, G_OPTION_ARG_NONE, &wishes.no_title, N_ ("Leave the title out"), NULL },
                        { "no-legend", 0, 0, G_OPTION_ARG_NONE, &wishes.no_legend, N_ ("Leave the legend out"), NULL },
                          { "as-of", 0, 0, G_OPTION_ARG_STRING, &wishes.as_of, N_ ("Show it as of this day"), "YYYY-MM-DD" },
                            { "at", 0, 0, G_OPTION_ARG_STRING, &wishes.at, N_ ("The board as it was then"), "DATE|REVIEW" },
                              { "beside", 0, 0, G_OPTION_ARG_STRING, &wishes.beside, N_ ("Two pictures: the board as it was then, and what --at says or now"), "DATE|REVIEW" },
                                { "since", 0, 0, G_OPTION_ARG_STRING, &wishes.since, N_ ("Movement since then, or “never”; else since the last review"), "DATE|REVIEW" },
                                  { "hide", 0, 0, G_OPTION_ARG_STRING, &wishes.hide, N_ ("Fields not to show"), "FIELD[,FIELD]" },
                                    { "view", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.view, N_ ("As a view that is saved with the board"), "NAME" },
                                      { "color-by", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.color_by, N_ ("What colours tell: team, stage, confidence …"), "WHAT" },
                                        { "size-by", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.size_by, N_ ("What areas tell: cap, released, remaining, spent or equal"), "WHAT" },
                                          { "level", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.level, N_ ("How much is written: mark, label or card"), "LEVEL" },
                                            { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.lens.filter, N_ ("Fade all other bets; may be said again"), "FIELD=VALUE[,VALUE]" },
                                              { "find", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.find, N_ ("Fade bets without these words"), "TEXT" },
                                                { "show", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.show, N_ ("links, spread, closed"), "WHAT[,WHAT]" },
                                                  { "without", 0, 0, G_OPTION_ARG_STRING, &wishes.lens.without, N_ ("labels, zones"), "WHAT[,WHAT]" },
                                                    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
                                                };
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) hide = NULL;
  BbExportOptions options;

  if (!bb_cli_parse (arguments, entries, "BOARD -o OUT.(png|svg|pdf)", _ ("Draws a board."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) != 1 || wishes.output == NULL)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("export takes one board and, with -o, the picture to write"));
  if (is_same_file (files[0], wishes.output))
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("The picture would replace the board"));
  hide = wishes.hide != NULL ? g_strsplit (wishes.hide, ",", -1) : NULL;
  return set_options (&wishes, hide, &options) ? export_board (files[0], &wishes, &options) : BB_CLI_USAGE;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli mix: the app's bars as lines of text or as a picture. */

#include "config.h"

#include "bb-cli-mix.h"

#include "bb-export.h"
#include "bb-picture-mix.h"
#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

#define USUAL_WIDTH 800

/* A picture this wide has text of this size; others in proportion. */
#define WIDTH_OF_TEXT 44.0

typedef struct {
  char *output;
  char *format;
  char *theme;
  char *background;
  char *by;
  char *measure;
  char *since;
  double width;
  double scale;
  gboolean no_title;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->output);
  g_free (self->format);
  g_free (self->theme);
  g_free (self->background);
  g_free (self->by);
  g_free (self->measure);
  g_free (self->since);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
find_format (const Wishes *wishes,
             BbExportFormat *format)
{
  if (wishes->format != NULL ? bb_export_format_from_name (wishes->format, format) : bb_export_format_from_path (wishes->output, format))
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, _ ("“%s” does not tell a format; name the file .png, .svg or .pdf, or say --format"), wishes->format != NULL ? wishes->format : wishes->output);
  return FALSE;
}

static gboolean
set_looks (const Wishes *wishes,
           BbExportOptions *export)
{
  if (wishes->theme != NULL && !bb_theme_id_from_name (wishes->theme, &export->picture.theme))
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no theme “%s”; take light, dark or high-contrast"), wishes->theme);
  else if (wishes->background != NULL && !bb_background_from_name (wishes->background, &export->picture.background))
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no background “%s”; take white, paper or none"), wishes->background);
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_terms (const Wishes *wishes,
           BbMixGrouping *grouping,
           BbMixMeasure *measure)
{
  if (wishes->by != NULL && !bb_mix_grouping_from_name (wishes->by, grouping))
    bb_cli_fail (BB_CLI_USAGE, _ ("Bets cannot be grouped by “%s”; take zone, shape, stage or team"), wishes->by);
  else if (wishes->measure != NULL && !bb_mix_measure_from_name (wishes->measure, measure))
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no measure “%s”; take count, cap, released, spent or remaining"), wishes->measure);
  else
    return TRUE;
  return FALSE;
}

static gboolean
find_since (const Wishes *wishes,
            BbBoard *board,
            BbItem **snapshot)
{
  *snapshot = wishes->since != NULL ? bb_board_find_snapshot (board, wishes->since) : NULL;
  if (wishes->since == NULL || *snapshot != NULL)
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, _ ("The board remembers nothing of “%s”; take a day or a review it has kept"), wishes->since);
  return FALSE;
}

static BbCliStatus
print_mix (BbMix *mix,
           BbBoard *board,
           const BbPictureMixOptions *options)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  guint i;

  for (i = 0; i < bb_mix_get_length (mix); i++) {
    g_autofree char *row = bb_picture_mix_describe (mix, board, bb_mix_get_row (mix, i), options);

    g_string_append_printf (text, "%s\n", row);
  }
  bytes = g_string_free_to_bytes (text);
  return bb_cli_print (bytes);
}

static BbCliStatus
write_mix (BbMix *mix,
           BbBoard *board,
           const Wishes *wishes,
           BbPictureMixOptions *options)
{
  BbExportOptions export;
  BbExportFormat format;
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!find_format (wishes, &format))
    return BB_CLI_USAGE;
  bb_export_options_init (&export, format, BB_VARIANT_FULL);
  if (!set_looks (wishes, &export))
    return BB_CLI_USAGE;
  if (!bb_export_options_set_size (&export, wishes->width > 0 ? wishes->width : USUAL_WIDTH, 0, wishes->scale, &error))
    return bb_cli_fail (BB_CLI_USAGE, "%s", error->message);
  options->theme = export.picture.theme;
  options->width = export.picture.width;
  options->text_size = options->width / WIDTH_OF_TEXT;
  options->title = wishes->no_title ? NULL : bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE);
  scene = bb_picture_mix_draw (mix, board, options);
  bytes = bb_export_write_scene (board, scene, &export, &error);
  return bytes != NULL ? bb_cli_write (wishes->output, bytes) : bb_cli_fail_at (BB_CLI_UNWRITABLE, wishes->output, error);
}

static BbCliStatus
show_mix (const char *path,
          const Wishes *wishes)
{
  BbMixGrouping grouping = BB_MIX_BY_ZONE;
  BbPictureMixOptions options = { .measure = BB_MIX_COUNT };
  BbCliStatus status;
  g_autoptr (BbLoaded) loaded = bb_cli_load (path, &status);
  g_autoptr (BbMix) mix = NULL;
  g_autofree char *then = NULL;
  BbItem *snapshot;

  if (loaded == NULL)
    return status;
  if (bb_mix_measure_is_used (BB_MIX_CAP, loaded->board))
    options.measure = BB_MIX_CAP;
  if (!set_terms (wishes, &grouping, &options.measure) || !find_since (wishes, loaded->board, &snapshot))
    return BB_CLI_USAGE;
  mix = bb_mix_new (loaded->board, grouping, snapshot);
  then = bb_mix_dup_then (mix);
  options.then = then;
  if (wishes->output == NULL)
    return print_mix (mix, loaded->board, &options);
  return write_mix (mix, loaded->board, wishes, &options);
}

/**
 * bb_cli_mix:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_mix (char **arguments)
{
  g_auto (Wishes) wishes = { 0 };
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &wishes.by, N_ ("zone, shape, stage or team"), "WHAT" },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &wishes.measure, N_ ("count, cap, released, spent or remaining"), "WHAT" },
    { "since", 0, 0, G_OPTION_ARG_STRING, &wishes.since, N_ ("Beside an earlier time: a day, or the name of a review"), "DATE|REVIEW" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("The picture to write, in place of text"), "OUT.(png|svg|pdf)" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &wishes.format, N_ ("png, svg or pdf, whatever the name says"), "F" },
    { "width", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.width, N_ ("Pixels across"), "PX" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.scale, N_ ("Real pixels for each of these"), "N" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &wishes.theme, N_ ("light, dark or high-contrast"), "T" },
    { "background", 0, 0, G_OPTION_ARG_STRING, &wishes.background, N_ ("white, paper or none"), "B" },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &wishes.no_title, N_ ("Leave the title out"), NULL },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  /* clang-format on */
  g_auto (GStrv) files = NULL;

  if (!bb_cli_parse (arguments, entries, "BOARD", _ ("Says how many bets and how much money there are in each zone, team and so on; with -o as a picture of bars."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) != 1)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("mix takes one board"));
  return show_mix (files[0], &wishes);
}

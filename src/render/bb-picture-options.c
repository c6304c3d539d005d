/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Defaults and names of the options. */

#include "config.h"

#include "bb-picture-options.h"

#include "bb-kinds.h"

/**
 * bb_picture_options_init:
 *
 * Sets @options to what an export does unless told otherwise: light, white, whole, 1600 wide.
 */
void
bb_picture_options_init (BbPictureOptions *options,
                         BbVariant variant)
{
  double ratio_width, ratio_height;

  g_return_if_fail (options != NULL);

  bb_variant_get_ratio (variant, &ratio_width, &ratio_height);
  *options = (BbPictureOptions){
    .width = 1600,
    .height = 1600 * ratio_height / ratio_width,
    .variant = variant,
    .theme = BB_THEME_LIGHT,
    .background = BB_BACKGROUND_WHITE,
    .title = variant != BB_VARIANT_BODY,
    .legend = TRUE,
    .footer = TRUE,
    .list = TRUE,
    .text_scale = 1,
  };
}

/**
 * bb_background_from_name:
 * @name: `white`, `paper` or `none`
 *
 * Returns: whether there is such a background
 */
gboolean
bb_background_from_name (const char *name,
                         BbBackground *background)
{
  static const char *const names[] = {
    [BB_BACKGROUND_WHITE] = "white",
    [BB_BACKGROUND_PAPER] = "paper",
    [BB_BACKGROUND_NONE] = "none",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_strcmp0 (name, names[i]) == 0) {
      *background = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_picture_options_get_background:
 *
 * Returns: (nullable): the colour of the page, or %NULL for none
 */
const BbColor *
bb_picture_options_get_background (const BbPictureOptions *options)
{
  const BbTheme *theme = bb_theme_get (options->theme);

  if (options->background == BB_BACKGROUND_NONE)
    return NULL;
  return options->background == BB_BACKGROUND_WHITE ? &theme->white : &theme->paper;
}

/**
 * bb_picture_options_can_hide:
 * @field: the id of a bet's field
 *
 * Returns: whether there is such a field and a picture may be made without it
 */
gboolean
bb_picture_options_can_hide (const char *field)
{
  int index;

  g_return_val_if_fail (field != NULL, FALSE);

  index = bb_kind_find_field (BB_KIND_BET, field);
  return index >= 0 && (bb_bet_fields[index].flags & BB_FIELD_HIDEABLE) != 0;
}

/**
 * bb_picture_options_shows:
 *
 * Returns: whether the picture may show the field of bets
 */
gboolean
bb_picture_options_shows (const BbPictureOptions *options,
                          guint bet_field)
{
  return options->hide == NULL || !g_strv_contains (options->hide, bb_bet_fields[bet_field].id);
}

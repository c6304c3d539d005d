/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of a picture. */

#pragma once

#include "bb-date.h"
#include "bb-item.h"
#include "bb-layout.h"
#include "bb-level.h"
#include "bb-theme.h"

G_BEGIN_DECLS

typedef enum {
  BB_BACKGROUND_WHITE,
  BB_BACKGROUND_PAPER,
  BB_BACKGROUND_NONE,
} BbBackground;

/* @hide: (nullable): ids of bet fields that the picture must not show.
 * @footer: whether bets without a place and closed ones are named in lines below (full only).
 * @list: whether names that find no room on the plane are listed by number; else they are left out.
 * @as_of: the day it is shown as of; none for the board's own.
 * @text_scale: 1 in files; on screen what the reader has asked for.
 * @zoom: 0 in files; on screen how far the reader has zoomed in, which decides how much is written
 *   beside marks unless the lens does.
 * @lens: (nullable): how the board is looked at; an item of kind view, on the board or on none.
 * @since: (nullable): the id of the snapshot from which on movement is told; none for that of the last
 *   review, empty for no movement at all.
 * @at: (nullable): the id of the snapshot that the picture is to show the board at; none for now.
 *   Movement is then told from the snapshot before it on, unless @since is an older one. */
typedef struct {
  double width;
  double height;
  BbVariant variant;
  BbThemeId theme;
  BbBackground background;
  gboolean short_names;
  gboolean title;
  gboolean legend;
  gboolean footer;
  gboolean list;
  const char *const *hide;
  BbDate as_of;
  double text_scale;
  double zoom;
  BbItem *lens;
  const char *since;
  const char *at;
} BbPictureOptions;

void bb_picture_options_init (BbPictureOptions *options, BbVariant variant);
gboolean bb_background_from_name (const char *name, BbBackground *background);
gboolean bb_picture_options_can_hide (const char *field);
gboolean bb_picture_options_shows (const BbPictureOptions *options, guint bet_field);
const BbColor *bb_picture_options_get_background (const BbPictureOptions *options);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mix of a board as small horizontal bars, as a scene: what the screen shows can be handed out. */

#pragma once

#include "bb-mix.h"
#include "bb-scene.h"
#include "bb-theme.h"

G_BEGIN_DECLS

/**
 * BbPictureMixOptions:
 * @measure: what the lengths of the bars tell
 * @width: the scene's; its height follows from the number of bars
 * @text_size: of the words beside the bars
 * @columns: how many bars stand side by side; 0 counts as 1
 * @title: (nullable): what is written above
 * @then: (nullable): what people call the time that the mix is compared with
 */
typedef struct {
  BbMixMeasure measure;
  BbThemeId theme;
  double width;
  double text_size;
  guint columns;
  const char *title;
  const char *then;
} BbPictureMixOptions;

BbScene *bb_picture_mix_draw (BbMix *mix, BbBoard *board, const BbPictureMixOptions *options);

char *bb_picture_mix_describe (BbMix *mix, BbBoard *board, const BbMixRow *row, const BbPictureMixOptions *options);

G_END_DECLS

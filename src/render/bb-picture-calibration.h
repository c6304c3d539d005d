/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How sure one was against how often it came, as a scene: what the screen shows can be handed out. */

#pragma once

#include "bb-calibration.h"
#include "bb-scene.h"
#include "bb-theme.h"

G_BEGIN_DECLS

/**
 * BbPictureCalibrationOptions:
 * @width: the scene's; its height follows from it
 * @text_size: of the words beside the axes
 * @title: (nullable): what is written above
 */
typedef struct {
  BbThemeId theme;
  double width;
  double text_size;
  const char *title;
} BbPictureCalibrationOptions;

BbScene *bb_picture_calibration_draw (const BbCalibration *calibration, const BbPictureCalibrationOptions *options);

G_END_DECLS

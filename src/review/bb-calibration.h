/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How sure one was against how often it came. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_CALIBRATION_N_BANDS 5

/* With fewer judgements than these nothing can be said. */
#define BB_CALIBRATION_LEAST 5

/**
 * BbCalibrationBand:
 * @low: the least confidence in it, in per cent
 * @high: up to but without this; the last band has its end
 * @n: how many decisions were judged
 * @stated: the mean of what was stated, in per cent; 0 where @n is
 * @came: of a hundred, how many came; what came in part counts half
 */
typedef struct {
  guint low;
  guint high;
  guint n;
  double stated;
  double came;
} BbCalibrationBand;

/**
 * BbCalibration:
 * @bands: from least to most sure
 * @n: how many decisions were judged
 * @n_bands: in how many bands they are
 * @too_early: how many were looked at too early to say
 * @stated: the mean of what was stated, in per cent
 * @came: of a hundred, how many came
 */
typedef struct {
  BbCalibrationBand bands[BB_CALIBRATION_N_BANDS];
  guint n;
  guint n_bands;
  guint too_early;
  double stated;
  double came;
} BbCalibration;

void bb_calibration_compute (BbBoard *board, BbCalibration *calibration);
char *bb_calibration_dup_words (const BbCalibration *self);

G_END_DECLS

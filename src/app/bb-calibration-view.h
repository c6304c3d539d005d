/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How sure one was against how often it came, as large as its room. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"
#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_CALIBRATION_VIEW (bb_calibration_view_get_type ())
G_DECLARE_FINAL_TYPE (BbCalibrationView, bb_calibration_view, BB, CALIBRATION_VIEW, GtkWidget)

GtkWidget *bb_calibration_view_new (void);
void bb_calibration_view_show (BbCalibrationView *self, BbBoard *board);
BbScene *bb_calibration_view_draw_page (BbCalibrationView *self, const char *title);

G_END_DECLS

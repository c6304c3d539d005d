/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Minus, how large the board is shown, plus; in a corner of the plane while it is of use: when not all
 * of the board is seen, or the pointer is near. */

#pragma once

#include "bb-canvas.h"

G_BEGIN_DECLS

#define BB_TYPE_ZOOM_CONTROL (bb_zoom_control_get_type ())
G_DECLARE_FINAL_TYPE (BbZoomControl, bb_zoom_control, BB, ZOOM_CONTROL, GtkWidget)

GtkWidget *bb_zoom_control_new (BbCanvas *canvas, GtkWidget *ground);

G_END_DECLS

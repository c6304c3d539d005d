/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a scene, or one group of it, with cairo. */

#pragma once

#include <cairo.h>

#include "bb-scene.h"

G_BEGIN_DECLS

void bb_painter_paint (const BbScene *scene, cairo_t *cr);
void bb_painter_paint_group (const BbScene *scene, const BbSceneGroup *group, cairo_t *cr);

G_END_DECLS

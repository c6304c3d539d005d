/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as PNG, with its resolution and title written into the file. */

#pragma once

#include <gio/gio.h>

#include "bb-scene.h"

G_BEGIN_DECLS

GBytes *bb_png_write (const BbScene *scene, double scale, const BbColor *background, GError **error);

G_END_DECLS

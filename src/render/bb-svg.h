/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as SVG: text stays text, each bet is a group with a title, nothing is fetched from
 * elsewhere. The same scene gives the same bytes in every locale. */

#pragma once

#include "bb-scene.h"

G_BEGIN_DECLS

GBytes *bb_svg_write (const BbScene *scene);
GBytes *bb_svg_write_inside (const BbScene *scene, const char *prefix);

G_END_DECLS

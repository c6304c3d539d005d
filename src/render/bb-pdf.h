/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as a one-page PDF: lines stay lines, text stays text. */

#pragma once

#include <gio/gio.h>

#include "bb-date.h"
#include "bb-scene.h"

G_BEGIN_DECLS

GBytes *bb_pdf_write (const BbScene *scene, const BbColor *background, const char *author, BbDate created, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One weight of the picture's typeface. Words are shaped once and kept, at a size large enough
 * that scaling loses nothing (hinting is off). What the font alone cannot shape, such as other
 * scripts, goes through Pango whole. */

#pragma once

#include <pango/pangocairo.h>

#include "bb-scene.h"

G_BEGIN_DECLS

typedef struct _BbTextFace BbTextFace;

BbTextFace *bb_text_face_new (PangoContext *context, const char *families, BbWeight weight);
void bb_text_face_free (BbTextFace *self);

char *bb_text_face_get_family (BbTextFace *self);
double bb_text_face_get_width (BbTextFace *self, const char *text, gssize length);
void bb_text_face_paint (BbTextFace *self, cairo_t *cr, const char *text, double size);

G_END_DECLS

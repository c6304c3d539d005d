/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was pushed goes on by itself for a while and comes to rest. */

#pragma once

#include <gtk/gtk.h>

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef struct _BbGlide BbGlide;

/* @step: pixels since the last call */
typedef void (*BbGlideFunc) (BbPoint step, gpointer user_data);

BbGlide *bb_glide_new (GtkWidget *widget, BbGlideFunc func, gpointer user_data);
void bb_glide_free (BbGlide *self);
void bb_glide_start (BbGlide *self, BbPoint velocity);
void bb_glide_stop (BbGlide *self);

double bb_glide_get_way (double velocity, double seconds);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars of a mix on the screen: as many side by side as there is room, each a thing of its own
 * for the keyboard and for screen readers. */

#pragma once

#include <gtk/gtk.h>

#include "bb-mix.h"
#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_MIX_BARS (bb_mix_bars_get_type ())
G_DECLARE_FINAL_TYPE (BbMixBars, bb_mix_bars, BB, MIX_BARS, GtkWidget)

GtkWidget *bb_mix_bars_new (void);
void bb_mix_bars_show (BbMixBars *self, BbBoard *board, BbMix *mix, BbMixMeasure measure, const char *then);
void bb_mix_bars_refresh (BbMixBars *self);
BbScene *bb_mix_bars_get_scene (BbMixBars *self);

G_END_DECLS

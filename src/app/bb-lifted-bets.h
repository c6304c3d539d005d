/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bets that are in the hand: taken out of what stands still, drawn beside their places. */

#pragma once

#include "bb-board.h"
#include "bb-layout.h"
#include "bb-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BbLiftedBets BbLiftedBets;

BbLiftedBets *bb_lifted_bets_new (GtkWidget *canvas, GtkWidget *still);
void bb_lifted_bets_free (BbLiftedBets *self);

void bb_lifted_bets_set (BbLiftedBets *self, GPtrArray *bets);
void bb_lifted_bets_set_label (BbLiftedBets *self, BbBet *bet);
void bb_lifted_bets_set_scene (BbLiftedBets *self, BbScene *scene, const BbLayout *layout);
gboolean bb_lifted_bets_contain (BbLiftedBets *self, BbBet *bet);
GHashTable *bb_lifted_bets_get_ids (BbLiftedBets *self);
guint bb_lifted_bets_get_length (BbLiftedBets *self);
void bb_lifted_bets_set_opacity (BbLiftedBets *self, double opacity);
void bb_lifted_bets_show (BbLiftedBets *self, gboolean shown);
void bb_lifted_bets_shift (BbLiftedBets *self, gint d_familiarity, gint d_risk);
void bb_lifted_bets_shift_label (BbLiftedBets *self, BbPoint shift);
void bb_lifted_bets_allocate (BbLiftedBets *self, BbPoint offset, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbLiftedBets, bb_lifted_bets_free)

G_END_DECLS

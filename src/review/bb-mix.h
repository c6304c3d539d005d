/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The mix of a board: how many live bets, and how much money, there are in each zone, kind of
 * money, state or team; now, and as an earlier snapshot has kept it. */

#pragma once

#include "bb-mix-terms.h"

G_BEGIN_DECLS

/* What no target says. */
#define BB_MIX_NO_SHARE (-1)

/**
 * BbMixRow:
 * @id: a value of the aspect that the mix is grouped by
 * @label: the value for people
 * @now: by measure: bets, or whole units
 * @before: the same, at the snapshot
 * @share_low: the least share of the money that the board aims at, in percent; or %BB_MIX_NO_SHARE
 * @share_high: the largest one likewise
 */
typedef struct {
  char *id;
  char *label;
  gint64 now[BB_MIX_N_MEASURES];
  gint64 before[BB_MIX_N_MEASURES];
  gint share_low;
  gint share_high;
} BbMixRow;

typedef struct _BbMix BbMix;

BbMix *bb_mix_new (BbBoard *board, BbMixGrouping grouping, BbItem *before);
void bb_mix_free (BbMix *self);
gboolean bb_mix_move (BbMix *self, BbBet *bet, gint familiarity, gint risk);

BbMixGrouping bb_mix_get_grouping (BbMix *self);
guint bb_mix_get_length (BbMix *self);
const BbMixRow *bb_mix_get_row (BbMix *self, guint index);
const BbMixRow *bb_mix_find_row (BbMix *self, const char *id);
const BbMixRow *bb_mix_get_total (BbMix *self);
gboolean bb_mix_has_before (BbMix *self, BbMixMeasure measure);
gboolean bb_mix_has_target (BbMix *self, const BbMixRow *row, BbMixMeasure measure);
gint bb_mix_get_share (BbMix *self, const BbMixRow *row, BbMixMeasure measure);
gint bb_mix_get_drift (BbMix *self, const BbMixRow *row);
char *bb_mix_dup_then (BbMix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMix, bb_mix_free)

G_END_DECLS

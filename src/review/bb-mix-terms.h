/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mix is grouped by and what it measures: names for the command line, words for people. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef enum {
  BB_MIX_BY_ZONE,
  BB_MIX_BY_SHAPE,
  BB_MIX_BY_STAGE,
  BB_MIX_BY_TEAM,
} BbMixGrouping;

#define BB_MIX_N_GROUPINGS (BB_MIX_BY_TEAM + 1)

typedef enum {
  BB_MIX_COUNT,
  BB_MIX_CAP,
  BB_MIX_RELEASED,
  BB_MIX_SPENT,
  BB_MIX_REMAINING,
} BbMixMeasure;

#define BB_MIX_N_MEASURES (BB_MIX_REMAINING + 1)

const char *bb_mix_grouping_get_name (BbMixGrouping grouping);
const char *bb_mix_grouping_get_label (BbMixGrouping grouping);
const char *bb_mix_grouping_get_aspect (BbMixGrouping grouping);
gboolean bb_mix_grouping_from_name (const char *name, BbMixGrouping *grouping);
const char *bb_mix_measure_get_name (BbMixMeasure measure);
const char *bb_mix_measure_get_label (BbMixMeasure measure);
gboolean bb_mix_measure_from_name (const char *name, BbMixMeasure *measure);
gboolean bb_mix_measure_is_used (BbMixMeasure measure, BbBoard *board);
char *bb_mix_format (BbBoard *board, BbMixMeasure measure, gint64 amount);

G_END_DECLS

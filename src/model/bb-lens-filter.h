/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which bets a lens asks for: those that meet all its conditions and hold all words of its text.
 * Made once, asked of many bets. */

#pragma once

#include "bb-lens.h"

G_BEGIN_DECLS

typedef struct _BbLensFilter BbLensFilter;

BbLensFilter *bb_lens_filter_new (BbItem *lens, BbBoard *board, BbDate day);
void bb_lens_filter_free (BbLensFilter *self);

gboolean bb_lens_filter_matches (BbLensFilter *self, BbBet *bet);
char *bb_lens_filter_to_words (BbLensFilter *self, const char *const *hide);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbLensFilter, bb_lens_filter_free)

G_END_DECLS

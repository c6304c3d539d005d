/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A card: what is good to know of a bet, in a small box beside its mark. Holds only what the board
 * uses, the bet has and the picture may show. */

#pragma once

#include "bb-pen.h"
#include "bb-picture-bet.h"
#include "bb-placement.h"

G_BEGIN_DECLS

typedef struct _BbCard BbCard;

BbCard *bb_card_new (const BbPictureData *data, const BbPictureBet *row, const BbPen *pen);
void bb_card_free (BbCard *self);
BbLabelShape bb_card_get_size (const BbCard *self);
void bb_card_draw (const BbCard *self, const BbRect *rect, const BbPictureData *data, const BbPen *pen);
gboolean bb_card_shows_confidence (const BbPictureData *data);
void bb_card_draw_confidence_sample (const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCard, bb_card_free)

G_END_DECLS

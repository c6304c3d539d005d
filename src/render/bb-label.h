/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written beside a mark: two lines of name at most and one line of facts. Where there is no
 * room for these, the name alone in up to three narrow lines, then its short name, or else a number
 * that the list explains. */

#pragma once

#include "bb-card.h"
#include "bb-pen.h"
#include "bb-picture-bet.h"
#include "bb-placer.h"

G_BEGIN_DECLS

/* Lines are by form. @number is 0 for a label in words; @listed is a number that the list has room for.
 * A @silent one is not wanted. */
typedef struct {
  char **lines[BB_FORM_NUMBER];
  char *facts;
  char *alert;
  guint number;
  gboolean listed;
  gboolean silent;
  BbCard *card;
  BbPlacement placement;
} BbLabel;

void bb_label_init (BbLabel *self, const BbPictureData *data, const BbPictureBet *row, const BbPen *pen);
void bb_label_init_listed (BbLabel *self, const BbPictureData *data, const BbPictureBet *row, const BbPen *pen);
gboolean bb_label_put (BbLabel *self, const BbPictureData *data, const BbPictureBet *row);
void bb_label_allow_number (BbLabel *self, const BbPictureData *data, const BbPen *pen);
void bb_label_clear (BbLabel *self);

void bb_label_draw (const BbLabel *self, const BbPictureData *data, const BbPen *pen);
gboolean bb_label_has_leader (const BbLabel *self);
void bb_label_draw_leader (const BbLabel *self, const BbPictureData *data, const BbPictureBet *row, const BbPen *pen);

G_END_DECLS

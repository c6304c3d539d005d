/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each role has placed the bets, as thin lines from their middle: a plane of its own, without
 * anything else that is known of the bets. */

#pragma once

#include "bb-disagreement.h"
#include "bb-scene.h"
#include "bb-theme.h"

G_BEGIN_DECLS

/**
 * BbPictureDisagreementOptions:
 * @text_size: of names
 * @title: (nullable): what is written above
 * @focus: (nullable): the bet whose roles are named; the others turn pale
 */
typedef struct {
  BbThemeId theme;
  double width;
  double height;
  double text_size;
  const char *title;
  BbBet *focus;
} BbPictureDisagreementOptions;

BbScene *bb_picture_disagreement_draw (BbBoard *board, const BbPictureDisagreementOptions *options);

G_END_DECLS

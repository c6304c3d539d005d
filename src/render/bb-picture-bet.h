/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a picture needs to know of the bets on the plane, gathered once. */

#pragma once

#include "bb-mark.h"
#include "bb-board.h"
#include "bb-picture-options.h"
#include "bb-status.h"
#include "bb-totals.h"

G_BEGIN_DECLS

/* Strings belong to the board, which must not change while they are in use. @head is the index of the
 * first row of its stack of @n_stacked, its own where it stands alone. */
typedef struct {
  BbBet *bet;
  const char *id;
  const char *name;
  const char *team;
  gint64 amount;
  BbStatus status;
  BbMark mark;
  BbPoint at;
  guint head;
  guint n_stacked;
  gboolean moved;
  BbPoint then;
} BbPictureBet;

/* @floor and @scale turn amounts into radii. With @yielding, captions leave crowded corners sooner;
 * @slots is the set of team colours in use; a @dense board has small names and no facts. Names beside marks are set at @name_size. */
typedef struct {
  BbBoard *board;
  const BbPictureOptions *options;
  const BbLayout *layout;
  const BbTheme *theme;
  BbDate day;
  gboolean shows_amounts;
  gboolean shows_released;
  gboolean shows_teams;
  gboolean shows_dates;
  gboolean has_movers;
  gboolean yielding;
  gboolean dense;
  BbLevel level;
  guint slots;
  double name_size;
  double scale;
  double floor;
  BbTotals totals;
  guint n_stacks;
  GArray *bets;
} BbPictureData;

void bb_picture_data_init (BbPictureData *self, BbBoard *board, const BbPictureOptions *options, const BbLayout *layout);
void bb_picture_data_clear (BbPictureData *self);
void bb_picture_data_lay_out (BbPictureData *self);
BbPictureBet *bb_picture_data_get (const BbPictureData *self, guint index);
char *bb_picture_data_format_amount (const BbPictureData *self, gint64 amount);
int bb_picture_get_team_slot (BbBoard *board, const char *team);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BbPictureData, bb_picture_data_clear)

G_END_DECLS

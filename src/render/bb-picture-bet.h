/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a picture needs to know of the bets on the plane, gathered once. */

#pragma once

#include "bb-board.h"
#include "bb-color-key.h"
#include "bb-lens-filter.h"
#include "bb-mark-size.h"
#include "bb-movement.h"
#include "bb-picture-options.h"
#include "bb-spoken-numbers.h"
#include "bb-status.h"
#include "bb-totals.h"

G_BEGIN_DECLS

/* Strings belong to the board, which must not change while they are in use. @number is what the bet is
 * called in the room, 0 for nothing. @head is the index of the
 * first row of its stack of @n_stacked, its own where it stands alone. @amount is written, @measure is
 * what the mark's area stands for; -1 for none. @labelled: whether it is to be named. */
typedef struct {
  BbBet *bet;
  const char *id;
  const char *name;
  guint number;
  const char *team;
  gint64 amount;
  gint64 measure;
  gboolean labelled;
  BbStatus status;
  BbMark mark;
  BbPoint at;
  guint head;
  guint n_stacked;
  gboolean moved;
  BbPoint then;
} BbPictureBet;

/* @lens: never %NULL. @movement: (nullable): where bets were. @at: (nullable): the snapshot that is shown. @ghosts: of what has gone. @shows_caps: whether what bets may cost is told at all. Of @n_live bets on the plane @n_matching are what the filter asks
 * for, and @n_labelled marks are to be named. With @yielding, captions leave crowded corners sooner;
 * @envelopes are sums of their parts, where ties are shown; @slots is the set of team colours in use; a @dense board has small names and no facts. Names beside marks are set at @name_size. */
typedef struct {
  BbBoard *board;
  const BbPictureOptions *options;
  const BbLayout *layout;
  const BbTheme *theme;
  BbDate day;
  BbItem *lens;
  BbLensFilter *filter;
  BbMovement *movement;
  BbItem *at;
  BbColorKey *colors;
  BbMarkSize size;
  gboolean shows_caps;
  gboolean shows_released;
  gboolean shows_teams;
  gboolean shows_dates;
  gboolean shows_ties;
  gboolean has_movers;
  gboolean yielding;
  gboolean dense;
  BbLevel level;
  guint slots;
  double name_size;
  guint n_live;
  guint n_matching;
  guint n_labelled;
  BbTotals totals;
  guint n_stacks;
  GHashTable *envelopes;
  BbSpokenNumbers *numbers;
  GArray *bets;
  GArray *ghosts;
} BbPictureData;

void bb_picture_data_init (BbPictureData *self, BbBoard *board, const BbPictureOptions *options, const BbLayout *layout);
void bb_picture_data_clear (BbPictureData *self);
void bb_picture_data_lay_out (BbPictureData *self);
BbPictureBet *bb_picture_data_get (const BbPictureData *self, guint index);
BbShape bb_picture_get_shape (const char *bet_type);
char *bb_picture_data_format_amount (const BbPictureData *self, gint64 amount);
char *bb_picture_data_describe_filter (const BbPictureData *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BbPictureData, bb_picture_data_clear)

G_END_DECLS

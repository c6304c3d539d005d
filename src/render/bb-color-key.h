/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which colour each mark has, and what the colours mean: at most seven and a grey, or the steps of a
 * scale. A value keeps its colour whatever else is on the board, except those of own fields. */

#pragma once

#include "bb-aspect.h"
#include "bb-picture-options.h"

G_BEGIN_DECLS

/* @value: what the bets of this colour have. @slot: as of marks, -1 for grey. @unset: they have
 * nothing there. @used: whether a mark has it. */
typedef struct {
  char *value;
  char *label;
  int slot;
  gboolean unset;
  gboolean used;
} BbColorEntry;

typedef struct _BbColorKey BbColorKey;

BbColorKey *bb_color_key_new (BbBoard *board, const BbPictureOptions *options, BbItem *lens, BbDate day);
void bb_color_key_free (BbColorKey *self);

BbColorEntry *bb_color_key_find (BbColorKey *self, BbBet *bet);
gboolean bb_color_key_is_notched (const BbColorKey *self, const BbColorEntry *entry);

const char *bb_color_key_get_id (const BbColorKey *self);
const char *bb_color_key_get_label (const BbColorKey *self);
guint bb_color_key_get_length (const BbColorKey *self);
const BbColorEntry *bb_color_key_get (const BbColorKey *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbColorKey, bb_color_key_free)

G_END_DECLS

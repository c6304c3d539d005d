/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a board was looked at last on this computer: through which lens, how near, which page, and when. */

#pragma once

#include <gio/gio.h>

#include "bb-geometry.h"
#include "bb-item.h"

G_BEGIN_DECLS

/* @middle: the place in the middle of the view, in tenths. @list: whether the list was shown. @day: as
 * of which day the board was shown. */
typedef struct {
  double zoom;
  BbPoint middle;
  gboolean list;
  BbDate day;
} BbViewState;

gboolean bb_view_state_recall (GFile *board, BbViewState *state, BbItem *lens);
void bb_view_state_remember (GFile *board, const BbViewState *state, BbItem *lens);

G_END_DECLS

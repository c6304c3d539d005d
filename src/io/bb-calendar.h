/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of boards as a calendar file (RFC 5545): reviews, ends and stop days of bets, meetings,
 * follow-ups. An event keeps its identity however its day moves, so importing again updates. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef struct _BbCalendar BbCalendar;

BbCalendar *bb_calendar_new (void);
void bb_calendar_free (BbCalendar *self);
void bb_calendar_add_board (BbCalendar *self, BbBoard *board, gint64 changed_at);
guint bb_calendar_get_n_events (const BbCalendar *self);
GBytes *bb_calendar_finish (BbCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCalendar, bb_calendar_free)

G_END_DECLS

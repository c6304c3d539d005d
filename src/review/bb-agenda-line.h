/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda as it would be if the review began now: what stands on it, and what has come up since. */

#pragma once

#include "bb-agenda.h"

G_BEGIN_DECLS

typedef enum {
  BB_AGENDA_DISCUSS,
  BB_AGENDA_NOD_THROUGH,
  BB_AGENDA_LEFT_OUT,
  BB_N_AGENDA_LISTS,
} BbAgendaList;

/**
 * BbAgendaLine:
 * @bet: (transfer none): the bet
 * @item: (transfer none) (nullable): what the review holds about it; %NULL for what has come up since
 * @reasons: why it is there; none for what people have put there
 * @list: where it is
 * @minutes: how many are set aside for it; 0 unless it is discussed
 */
typedef struct {
  BbBet *bet;
  BbItem *item;
  BbReasons reasons;
  BbAgendaList list;
  guint minutes;
} BbAgendaLine;

/**
 * BbAgendaTime:
 * @needed: minutes that the steps and the bets need
 * @there: minutes that the meeting has; 0 where nobody has said
 * @n_lines: how many bets are on each list
 */
typedef struct {
  guint needed;
  guint there;
  guint n_lines[BB_N_AGENDA_LISTS];
} BbAgendaTime;

GPtrArray *bb_agenda_compute_kind (BbBoard *board, const char *kind, BbDate planned_on);
GPtrArray *bb_agenda_list_lines (BbBoard *board, BbItem *review);
void bb_agenda_count_time (GPtrArray *lines, BbItem *review, BbAgendaTime *time);

const char *bb_agenda_list_get_id (BbAgendaList list);

G_END_DECLS

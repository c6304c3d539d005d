/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet on the agenda: what it is called, why it is there, and for how long. */

#pragma once

#include <gtk/gtk.h>

#include "bb-agenda-line.h"
#include "bb-spoken-numbers.h"

G_BEGIN_DECLS

/**
 * BbAgendaView:
 * @begun: (nullable): the review, once it has begun: then what was decided is told instead of why
 * @day: of the review
 * @movement: (nullable): since the last review
 * @numbers: what bets are called
 * @editable: whether anything can be changed
 */
typedef struct {
  BbBoard *board;
  BbItem *begun;
  BbDate day;
  BbMovement *movement;
  const BbSpokenNumbers *numbers;
  gboolean editable;
} BbAgendaView;

#define BB_TYPE_AGENDA_ROW (bb_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (BbAgendaRow, bb_agenda_row, BB, AGENDA_ROW, GtkListBoxRow)

GtkWidget *bb_agenda_row_new (BbBet *bet);
BbBet *bb_agenda_row_get_bet (BbAgendaRow *self);
void bb_agenda_row_show (BbAgendaRow *self, const BbAgendaLine *line, const BbAgendaView *view);

G_END_DECLS

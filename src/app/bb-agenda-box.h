/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One list of the agenda: its name, how much is on it, and its bets in order. */

#pragma once

#include "bb-agenda-row.h"

G_BEGIN_DECLS

#define BB_TYPE_AGENDA_BOX (bb_agenda_box_get_type ())
G_DECLARE_FINAL_TYPE (BbAgendaBox, bb_agenda_box, BB, AGENDA_BOX, GtkWidget)

void bb_agenda_box_set_list (BbAgendaBox *self, BbAgendaList list);
BbAgendaList bb_agenda_box_get_list (BbAgendaBox *self);

void bb_agenda_box_show (BbAgendaBox *self, GPtrArray *lines, const BbAgendaView *view);
void bb_agenda_box_set_summary (BbAgendaBox *self, const char *summary);
void bb_agenda_box_set_empty (BbAgendaBox *self, const char *words);

BbAgendaRow *bb_agenda_box_find_row (BbAgendaBox *self, BbBet *bet);
BbAgendaRow *bb_agenda_box_get_focus_row (BbAgendaBox *self);
gboolean bb_agenda_box_focus_end (BbAgendaBox *self, gboolean last);
guint bb_agenda_box_get_n_rows (BbAgendaBox *self);
void bb_agenda_box_drop (BbAgendaBox *self, BbBet *bet, guint position);

G_END_DECLS

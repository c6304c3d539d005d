/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the next review will look at, and in which order. */

#pragma once

#include <gtk/gtk.h>

#include "bb-agenda-line.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_AGENDA_PAGE (bb_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (BbAgendaPage, bb_agenda_page, BB, AGENDA_PAGE, GtkWidget)

GtkWidget *bb_agenda_page_new (BbSession *session);
void bb_agenda_page_put (BbAgendaPage *self, BbBet *bet, BbAgendaList list, guint position);

G_END_DECLS

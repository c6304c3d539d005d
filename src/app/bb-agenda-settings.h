/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of review it is, when, for how long, in which steps and with whom: folded, because all of it
 * has a default. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_AGENDA_SETTINGS (bb_agenda_settings_get_type ())
G_DECLARE_FINAL_TYPE (BbAgendaSettings, bb_agenda_settings, BB, AGENDA_SETTINGS, AdwExpanderRow)

GtkWidget *bb_agenda_settings_new (BbSession *session);
GtkWidget *bb_agenda_settings_get_steps (BbAgendaSettings *self);
void bb_agenda_settings_show (BbAgendaSettings *self, BbItem *review);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list beside the plane: bets that are not yet placed, or stopped, or done. */

#pragma once

#include <gtk/gtk.h>

#include "bb-selection.h"

G_BEGIN_DECLS

typedef enum {
  BB_TRAY_WAITING,
  BB_TRAY_STOPPED,
  BB_TRAY_DONE,
} BbTrayKind;

#define BB_N_TRAYS (BB_TRAY_DONE + 1)

#define BB_TYPE_TRAY (bb_tray_get_type ())
G_DECLARE_FINAL_TYPE (BbTray, bb_tray, BB, TRAY, GtkWidget)

GtkWidget *bb_tray_new (BbTrayKind kind);
void bb_tray_set_selection (BbTray *self, BbSelection *selection);
guint bb_tray_get_n_bets (BbTray *self);
BbBet *bb_tray_pick (BbTray *self, double x, double y);
gboolean bb_tray_reveal (BbTray *self, BbBet *bet);
gboolean bb_tray_is_open (BbTray *self);
void bb_tray_set_slim (BbTray *self, gboolean slim);
void bb_tray_set_target (BbTray *self, gboolean target);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a team: its name and its colour. */

#pragma once

#include <gtk/gtk.h>

#include "bb-item.h"

G_BEGIN_DECLS

GtkWidget *bb_team_row_new (BbItem *team);

G_END_DECLS

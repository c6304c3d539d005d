/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said when a bet moved: how far it has come, the sentence, and whose it was. */

#pragma once

#include <gtk/gtk.h>

#include "bb-move.h"

G_BEGIN_DECLS

GtkWidget *bb_said_new (const BbMove *move, BbItem *snapshot);

G_END_DECLS

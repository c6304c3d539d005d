/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes that somebody does not want to see before the next review. Each verb is one step of undo. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

gboolean bb_edit_put_off (BbHistory *history, const char *check, BbItem *subject, GError **error);
void bb_edit_clear_put_offs (BbHistory *history);
void bb_edit_bring_back (BbHistory *history, const char *check, BbItem *subject);

G_END_DECLS

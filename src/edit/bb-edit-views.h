/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways of looking that are saved with the board: each verb is one undo step. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

BbItem *bb_edit_save_view (BbHistory *history, BbItem *lens, const char *name, GError **error);
void bb_edit_update_view (BbHistory *history, BbItem *view, BbItem *lens);
void bb_edit_rename_view (BbHistory *history, BbItem *view, const char *name);
void bb_edit_remove_view (BbHistory *history, BbItem *view);

G_END_DECLS

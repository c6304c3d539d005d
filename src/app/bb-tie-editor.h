/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of the ties of one kind from the selected bets to others. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_TIE_EDITOR (bb_tie_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbTieEditor, bb_tie_editor, BB, TIE_EDITOR, BbFieldEditor)

BbFieldEditor *bb_tie_editor_new (BbBetFields *fields, const char *link_kind);
void bb_tie_editor_pick (BbTieEditor *self, BbBet *bet);
const char *bb_tie_editor_get_link_kind (BbTieEditor *self);

G_END_DECLS

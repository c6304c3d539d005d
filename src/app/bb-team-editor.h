/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a bet's team: one of the board's, or the name of a new one. */

#pragma once

#include "bb-entry-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_TEAM_EDITOR (bb_team_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbTeamEditor, bb_team_editor, BB, TEAM_EDITOR, BbEntryEditor)

BbFieldEditor *bb_team_editor_new (BbBetFields *fields);

G_END_DECLS

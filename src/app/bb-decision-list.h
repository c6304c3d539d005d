/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided about the selected bet, to be read. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_DECISION_LIST (bb_decision_list_get_type ())
G_DECLARE_FINAL_TYPE (BbDecisionList, bb_decision_list, BB, DECISION_LIST, BbFieldEditor)

BbFieldEditor *bb_decision_list_new (BbBetFields *fields);

G_END_DECLS

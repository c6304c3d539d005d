/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions about a bet, as a row of the inspector. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_QUESTION_EDITOR (bb_question_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbQuestionEditor, bb_question_editor, BB, QUESTION_EDITOR, BbFieldEditor)

BbFieldEditor *bb_question_editor_new (BbBetFields *fields);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a choice: a drop-down whose list says what each choice means. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_CHOICE_EDITOR (bb_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbChoiceEditor, bb_choice_editor, BB, CHOICE_EDITOR, BbFieldEditor)

BbFieldEditor *bb_choice_editor_new (BbBetFields *fields, guint field);
GtkDropDown *bb_choice_editor_get_drop_down (BbChoiceEditor *self);

G_END_DECLS

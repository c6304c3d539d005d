/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of text that is seen whole: titles, paragraphs, lists with an entry a line. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_TEXT_EDITOR (bb_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbTextEditor, bb_text_editor, BB, TEXT_EDITOR, BbFieldEditor)

BbFieldEditor *bb_text_editor_new (BbBetFields *fields, guint field);
BbFieldEditor *bb_text_editor_new_own (BbBetFields *fields, const char *own_field);
GtkTextView *bb_text_editor_get_view (BbTextEditor *self);

G_END_DECLS

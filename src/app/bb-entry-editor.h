/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of one line: words, numbers, amounts, days. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_ENTRY_EDITOR (bb_entry_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (BbEntryEditor, bb_entry_editor, BB, ENTRY_EDITOR, BbFieldEditor)

/**
 * BbEntryEditorClass:
 * @write: gives the bets what @words mean; %FALSE, with a problem set, if they mean nothing
 */
struct _BbEntryEditorClass {
  BbFieldEditorClass parent_class;

  gboolean (*write) (BbEntryEditor *self, const char *words);
};

BbFieldEditor *bb_entry_editor_new (BbBetFields *fields, guint field);
GtkEntry *bb_entry_editor_get_entry (BbEntryEditor *self);
void bb_entry_editor_add_suffix (BbEntryEditor *self, GtkWidget *suffix);
void bb_entry_editor_set_placeholder (BbEntryEditor *self, const char *placeholder);

G_END_DECLS

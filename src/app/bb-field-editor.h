/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all editors of the inspector are: a widget that shows one field of the selected bets, writes
 * it, and says what is wrong with what was typed. */

#pragma once

#include <gtk/gtk.h>

#include "bb-bet-fields.h"

G_BEGIN_DECLS

/* The field of an editor for what is not in the table of fields. */
#define BB_FIELD_EDITOR_NO_FIELD G_MAXUINT

#define BB_TYPE_FIELD_EDITOR (bb_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (BbFieldEditor, bb_field_editor, BB, FIELD_EDITOR, GtkWidget)

/**
 * BbFieldEditorClass:
 * @refresh: show what the bets hold now; also called once at the start
 * @commit: write what is typed and not yet written; nullable
 * @dup_label: what the field is called
 * @is_set: whether any of the selected bets holds something
 * @is_used: whether any bet of the board does
 */
struct _BbFieldEditorClass {
  GtkWidgetClass parent_class;

  void (*refresh) (BbFieldEditor *self);
  void (*commit) (BbFieldEditor *self);
  char *(*dup_label) (BbFieldEditor *self);
  gboolean (*is_set) (BbFieldEditor *self);
  gboolean (*is_used) (BbFieldEditor *self);
};

BbBetFields *bb_field_editor_get_fields (BbFieldEditor *self);
guint bb_field_editor_get_field (BbFieldEditor *self);
const BbField *bb_field_editor_get_info (BbFieldEditor *self);
char *bb_field_editor_dup_label (BbFieldEditor *self);
char *bb_field_editor_dup_words (BbFieldEditor *self);
gboolean bb_field_editor_holds_words (BbFieldEditor *self, const char *words);
gboolean bb_field_editor_is_mixed (BbFieldEditor *self);
gboolean bb_field_editor_is_set (BbFieldEditor *self);
gboolean bb_field_editor_is_used (BbFieldEditor *self);
gboolean bb_field_editor_is_mentioned (BbFieldEditor *self);

void bb_field_editor_set_control (BbFieldEditor *self, GtkWidget *widget, GtkWidget *focus);
void bb_field_editor_set_problem (BbFieldEditor *self, const char *problem);
void bb_field_editor_set_note (BbFieldEditor *self, const char *note);
const char *bb_field_editor_get_problem (BbFieldEditor *self);
void bb_field_editor_write (BbFieldEditor *self, const BbValue *value);
gboolean bb_field_editor_write_words (BbFieldEditor *self, const char *words);
void bb_field_editor_refresh (BbFieldEditor *self);
void bb_field_editor_commit (BbFieldEditor *self);

G_END_DECLS

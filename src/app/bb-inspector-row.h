/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the inspector: the editors of one field, or of a few that belong together. */

#pragma once

#include <gtk/gtk.h>

#include "bb-field-editor.h"

G_BEGIN_DECLS

/* Where the field's name stands. */
typedef enum {
  BB_INSPECTOR_NAME_ABOVE,
  BB_INSPECTOR_NAME_BEFORE,
  BB_INSPECTOR_NAME_NONE,
} BbInspectorName;

#define BB_TYPE_INSPECTOR_ROW (bb_inspector_row_get_type ())
G_DECLARE_FINAL_TYPE (BbInspectorRow, bb_inspector_row, BB, INSPECTOR_ROW, GtkListBoxRow)

BbFieldEditor *bb_inspector_row_create_editor (BbBetFields *fields, guint field);
BbInspectorRow *bb_inspector_row_new (BbBetFields *fields, GtkOrientation orientation);
BbFieldEditor *bb_inspector_row_add_field (BbInspectorRow *self, guint field, BbInspectorName name);
void bb_inspector_row_add_editor (BbInspectorRow *self, BbFieldEditor *editor, BbInspectorName name);
void bb_inspector_row_add_beside (BbInspectorRow *self, BbFieldEditor *editor, GtkWidget *widget);
void bb_inspector_row_add_widget (BbInspectorRow *self, GtkWidget *widget);

void bb_inspector_row_show_notes (BbInspectorRow *self, GPtrArray *notes);
guint bb_inspector_row_count_notes (BbInspectorRow *self);

gboolean bb_inspector_row_is_used (BbInspectorRow *self);
guint bb_inspector_row_count_fields (BbInspectorRow *self);
guint bb_inspector_row_count_set (BbInspectorRow *self);
BbFieldEditor *bb_inspector_row_find_editor (BbInspectorRow *self, guint field);

G_END_DECLS

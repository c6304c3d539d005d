/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of rows of the inspector that can be folded away, and says what is inside. */

#pragma once

#include <adwaita.h>

#include "bb-inspector-row.h"

G_BEGIN_DECLS

#define BB_TYPE_INSPECTOR_GROUP (bb_inspector_group_get_type ())
G_DECLARE_FINAL_TYPE (BbInspectorGroup, bb_inspector_group, BB, INSPECTOR_GROUP, AdwExpanderRow)

BbInspectorGroup *bb_inspector_group_new (BbBetFields *fields, const char *title);
BbInspectorRow *bb_inspector_group_add (BbInspectorGroup *self, BbFieldEditor *editor);
void bb_inspector_group_clear (BbInspectorGroup *self);
BbInspectorRow *bb_inspector_group_find_row (BbInspectorGroup *self, guint field);

void bb_inspector_group_update_rows (BbInspectorGroup *self, gboolean all);
void bb_inspector_group_update_summary (BbInspectorGroup *self);
void bb_inspector_group_set_read_only (BbInspectorGroup *self, gboolean read_only);
void bb_inspector_group_show_notes (BbInspectorGroup *self, GPtrArray *notes);

G_END_DECLS

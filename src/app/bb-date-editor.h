/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a day: typed, or picked from a calendar; the next review also from what is likely. */

#pragma once

#include "bb-entry-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_DATE_EDITOR (bb_date_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbDateEditor, bb_date_editor, BB, DATE_EDITOR, BbEntryEditor)

BbFieldEditor *bb_date_editor_new (BbBetFields *fields, guint field);
void bb_date_editor_pick (BbDateEditor *self, BbDate date);
void bb_date_editor_popup (BbDateEditor *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a yes or no. */

#pragma once

#include "bb-field-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_FLAG_EDITOR (bb_flag_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbFlagEditor, bb_flag_editor, BB, FLAG_EDITOR, BbFieldEditor)

BbFieldEditor *bb_flag_editor_new (BbBetFields *fields, guint field);
GtkSwitch *bb_flag_editor_get_switch (BbFlagEditor *self);

G_END_DECLS

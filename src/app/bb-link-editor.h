/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a link, with a button that opens it. */

#pragma once

#include "bb-entry-editor.h"

G_BEGIN_DECLS

#define BB_TYPE_LINK_EDITOR (bb_link_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbLinkEditor, bb_link_editor, BB, LINK_EDITOR, BbEntryEditor)

BbFieldEditor *bb_link_editor_new (BbBetFields *fields, guint field);
gboolean bb_link_editor_can_open (BbLinkEditor *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One entry of a bet's story, with its mark on the line that runs through them all. */

#pragma once

#include <gtk/gtk.h>

#include "bb-story.h"

G_BEGIN_DECLS

#define BB_TYPE_STORY_ROW (bb_story_row_get_type ())
G_DECLARE_FINAL_TYPE (BbStoryRow, bb_story_row, BB, STORY_ROW, GtkListBoxRow)

GtkWidget *bb_story_row_new (BbStoryEntry *entry, gboolean compact, gboolean last);
const BbStoryEntry *bb_story_row_get_entry (BbStoryRow *self);
void bb_story_row_set_menu (BbStoryRow *self, GMenuModel *menu);

G_END_DECLS

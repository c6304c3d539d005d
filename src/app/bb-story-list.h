/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a bet got where it is, newest first: to be read, and, unless compact, to be added to. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_STORY_LIST (bb_story_list_get_type ())
G_DECLARE_FINAL_TYPE (BbStoryList, bb_story_list, BB, STORY_LIST, GtkWidget)

GtkWidget *bb_story_list_new (BbHistory *history, gboolean compact);
BbBet *bb_story_list_get_bet (BbStoryList *self);
void bb_story_list_set_bet (BbStoryList *self, BbBet *bet);
guint bb_story_list_get_length (BbStoryList *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is still to do after reviews, to be ticked off. It hides itself when there is nothing. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_FOLLOW_UP_LIST (bb_follow_up_list_get_type ())
G_DECLARE_FINAL_TYPE (BbFollowUpList, bb_follow_up_list, BB, FOLLOW_UP_LIST, GtkWidget)

GtkWidget *bb_follow_up_list_new (void);
void bb_follow_up_list_set_session (BbFollowUpList *self, BbSession *session);
void bb_follow_up_list_update (BbFollowUpList *self);
guint bb_follow_up_list_get_length (BbFollowUpList *self);

G_END_DECLS

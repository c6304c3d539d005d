/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions of a bet or of the whole board, in the order in which they are to be answered: to write,
 * to put in order with the pointer or with Alt and the arrows, to answer. */

#pragma once

#include <gtk/gtk.h>

#include "bb-history.h"

G_BEGIN_DECLS

#define BB_TYPE_QUESTION_LIST (bb_question_list_get_type ())
G_DECLARE_FINAL_TYPE (BbQuestionList, bb_question_list, BB, QUESTION_LIST, GtkWidget)

GtkWidget *bb_question_list_new (void);
void bb_question_list_show_bet (BbQuestionList *self, BbHistory *history, BbBet *bet);
void bb_question_list_show_board (BbQuestionList *self, BbHistory *history, gboolean read_only);

G_END_DECLS

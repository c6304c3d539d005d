/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far apart roles have placed bets: a list, the most disputed first, and beside it the picture. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_DISAGREEMENT_PAGE (bb_disagreement_page_get_type ())
G_DECLARE_FINAL_TYPE (BbDisagreementPage, bb_disagreement_page, BB, DISAGREEMENT_PAGE, GtkWidget)

GtkWidget *bb_disagreement_page_new (void);
void bb_disagreement_page_show (BbDisagreementPage *self, BbSession *session);

G_END_DECLS

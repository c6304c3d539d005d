/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checks find on a board, grouped by what there is to do about it. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_FINDINGS_PAGE (bb_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (BbFindingsPage, bb_findings_page, BB, FINDINGS_PAGE, GtkWidget)

GtkWidget *bb_findings_page_new (void);
void bb_findings_page_set_session (BbFindingsPage *self, BbSession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All reviews of a board: the one under way, those that are planned, those that were held. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_REVIEWS_PAGE (bb_reviews_page_get_type ())
G_DECLARE_FINAL_TYPE (BbReviewsPage, bb_reviews_page, BB, REVIEWS_PAGE, GtkWidget)

GtkWidget *bb_reviews_page_new (BbSession *session);
void bb_reviews_page_open (BbReviewsPage *self, BbItem *review);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows before it holds a board. It only offers; its buttons are actions. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_START_PAGE (bb_start_page_get_type ())
G_DECLARE_FINAL_TYPE (BbStartPage, bb_start_page, BB, START_PAGE, AdwBin)

GtkWidget *bb_start_page_new (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets from a list: pasted rows or a CSV file, shown before anything is written. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_IMPORT_PAGE (bb_import_page_get_type ())
G_DECLARE_FINAL_TYPE (BbImportPage, bb_import_page, BB, IMPORT_PAGE, AdwBin)

GtkWidget *bb_import_page_new (void);
void bb_import_page_start (BbImportPage *self, BbSession *session);
void bb_import_page_load (BbImportPage *self, GFile *file);
void bb_import_page_read (BbImportPage *self, GBytes *bytes);
BbSession *bb_import_page_get_session (BbImportPage *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of findings: what it is about, what is found, and two small buttons. */

#pragma once

#include <gtk/gtk.h>

#include "bb-checks.h"

G_BEGIN_DECLS

#define BB_TYPE_FINDING_ROW (bb_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (BbFindingRow, bb_finding_row, BB, FINDING_ROW, GtkListBoxRow)

GtkWidget *bb_finding_row_new (const BbFinding *finding, gboolean read_only);
const BbFinding *bb_finding_row_get_finding (BbFindingRow *self);

G_END_DECLS

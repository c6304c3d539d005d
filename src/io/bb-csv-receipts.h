/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions as a table that the import of decisions reads. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

GBytes *bb_csv_export_receipts (const GPtrArray *receipts);

G_END_DECLS

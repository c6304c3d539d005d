/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries out the plan of an import. */

#pragma once

#include "bb-csv-plan.h"

G_BEGIN_DECLS

GPtrArray *bb_csv_import_apply (BbCsvPlan *plan);

G_END_DECLS

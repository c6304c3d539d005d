/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision in words: what was done, and what it changed. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

char *bb_receipt_dup_title (BbItem *receipt);
GStrv bb_receipt_dup_differences (BbItem *receipt);
GStrv bb_receipt_dup_changes (BbItem *receipt);
char *bb_receipt_dup_expected (BbItem *receipt);
double bb_receipt_get_distance (BbItem *receipt);

G_END_DECLS

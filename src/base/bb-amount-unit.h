/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a board counts in, and amounts in words for people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With %BB_AMOUNT_UNIT_NONE a board counts nothing, and an amount has no words. */
typedef enum {
  BB_AMOUNT_UNIT_ONE,
  BB_AMOUNT_UNIT_THOUSAND,
  BB_AMOUNT_UNIT_MILLION,
  BB_AMOUNT_UNIT_PEOPLE,
  BB_AMOUNT_UNIT_TEAM_WEEKS,
  BB_AMOUNT_UNIT_NONE,
} BbAmountUnit;

gint64 bb_amount_unit_get_scale (BbAmountUnit self);
gboolean bb_amount_unit_is_money (BbAmountUnit self);
char *bb_amount_unit_format (BbAmountUnit self, gint64 amount, const char *currency);
char *bb_amount_unit_format_short (BbAmountUnit self, gint64 amount, const char *currency);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The value of a field as a person writes it, and back. Follows the locale: never for files. */

#pragma once

#include "bb-amount-unit.h"
#include "bb-board.h"

G_BEGIN_DECLS

BbAmountUnit bb_board_get_amount_unit (BbBoard *self);
char *bb_board_format_amount (BbBoard *self, gint64 amount);
const char *bb_board_get_field_label (BbBoard *self, guint bet_field);

char *bb_date_to_words (BbDate self);
char *bb_field_to_words (const BbField *self, BbBoard *board, const BbValue *value);
gboolean bb_field_from_words (const BbField *self, BbBoard *board, const char *words, BbValue *value, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field lets in: the rules of the field table applied to a value. */

#pragma once

#include "bb-field.h"

G_BEGIN_DECLS

#define BB_MONEY_MAX G_GINT64_CONSTANT (1000000000000000)
#define BB_LINE_MAX_BYTES (16u * 1024u)
#define BB_TEXT_MAX_BYTES (256u * 1024u)

void bb_field_admit (const BbField *self, const BbValue *value, BbValue *admitted);

G_END_DECLS

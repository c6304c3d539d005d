/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts: whole currency units (or people, or team-weeks) in 64 bits. Never a floating number. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which mark sets off the decimals, where the text alone does not say. */
typedef enum {
  BB_AMOUNT_MARK_UNKNOWN,
  BB_AMOUNT_MARK_POINT,
  BB_AMOUNT_MARK_COMMA,
} BbAmountMark;

/* %BB_AMOUNT_PARSE_ROUNDED gives an amount too, with fractions of a unit rounded away. */
typedef enum {
  BB_AMOUNT_PARSE_OK,
  BB_AMOUNT_PARSE_ROUNDED,
  BB_AMOUNT_PARSE_AMBIGUOUS,
  BB_AMOUNT_PARSE_INVALID,
} BbAmountParse;

BbAmountParse bb_amount_parse (const char *text, gint64 scale, BbAmountMark mark, gint64 *amount);
BbAmountMark bb_amount_tell_mark (const char *text);
BbAmountMark bb_amount_mark_of_locale (void);
char *bb_amount_to_text (gint64 amount);

G_END_DECLS

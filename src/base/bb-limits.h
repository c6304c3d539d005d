/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How big a board may be. The reader refuses more, so that no file can hang the program; the model
 * refuses more, so that what is made here can be read again.
 *
 * 10,000 bets with five years of reviews (20 snapshots of all, a decision on a third of them each
 * time) take 74 MB and 604,000 elements. An attribute holds a longest line (bb-admit.h), an element a
 * longest text, with each character escaped. */

#pragma once

#define BB_LIMIT_BYTES (96u * 1024 * 1024)
#define BB_LIMIT_DEPTH 64u
#define BB_LIMIT_ELEMENTS 1000000u
#define BB_LIMIT_ATTRIBUTES 256u
#define BB_LIMIT_ATTRIBUTE_BYTES (128u * 1024)
#define BB_LIMIT_TEXT_BYTES (2u * 1024 * 1024)
#define BB_LIMIT_NAME_BYTES 256u
#define BB_LIMIT_COMMENT_BYTES (4u * 1024 * 1024)

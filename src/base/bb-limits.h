/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How big a board may be. The reader refuses more, so that no file can hang the program; the model
 * refuses more, so that what is made here can be read again. */

#pragma once

#define BB_LIMIT_BYTES (32u * 1024 * 1024)
#define BB_LIMIT_DEPTH 64u
#define BB_LIMIT_ELEMENTS 500000u
#define BB_LIMIT_ATTRIBUTES 256u
#define BB_LIMIT_ATTRIBUTE_BYTES (64u * 1024)
#define BB_LIMIT_TEXT_BYTES (1024u * 1024)
#define BB_LIMIT_NAME_BYTES 256u
#define BB_LIMIT_COMMENT_BYTES (4u * 1024 * 1024)

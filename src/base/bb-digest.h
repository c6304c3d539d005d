/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A number that stands for content, to notice a change by chance or by hand. It is not made to
 * withstand forgery and differs between kinds of machine, so it is stored only where a difference asks
 * one question too many. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_DIGEST_SEED G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

guint64 bb_digest_mix (guint64 digest, guint64 number);
guint64 bb_digest_mix_bytes (guint64 digest, const void *data, gsize length);

G_END_DECLS

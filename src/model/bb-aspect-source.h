/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of bets that an aspect is read from: who hides one must not tell the other. */

#pragma once

#include "bb-aspect.h"

G_BEGIN_DECLS

gboolean bb_aspect_source_is_among (const BbAspect *self, const char *const *fields);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of the whole board. Each returns what is to be said of the zone or of the board, or NULL. */

#pragma once

#include "bb-check-facts.h"

G_BEGIN_DECLS

char *bb_mix_checks_find_no_slack (BbCheckFacts *facts, BbItem *subject);
char *bb_mix_checks_find_drift_from_mix (BbCheckFacts *facts, BbItem *subject);
char *bb_mix_checks_find_always_kept (BbCheckFacts *facts, BbItem *subject);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of bets against one another. Each returns what is to be said of the live bet, or NULL. */

#pragma once

#include "bb-check-facts.h"

G_BEGIN_DECLS

char *bb_tie_checks_find_waits_for_sleeper (BbCheckFacts *facts, BbItem *subject);
char *bb_tie_checks_find_deep_chain (BbCheckFacts *facts, BbItem *subject);
char *bb_tie_checks_find_copied_aim (BbCheckFacts *facts, BbItem *subject);
char *bb_tie_checks_find_same_claim (BbCheckFacts *facts, BbItem *subject);

G_END_DECLS

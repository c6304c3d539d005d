/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of money: what it is paid for, and whether the amounts agree. Each returns what is to be said
 * of the live bet, or NULL. */

#pragma once

#include "bb-check-facts.h"

G_BEGIN_DECLS

char *bb_money_checks_find_no_rationale (BbCheckFacts *facts, BbItem *subject);
char *bb_money_checks_find_overspent (BbCheckFacts *facts, BbItem *subject);
char *bb_money_checks_find_over_cap (BbCheckFacts *facts, BbItem *subject);
char *bb_money_checks_find_envelope_exceeded (BbCheckFacts *facts, BbItem *subject);
char *bb_money_checks_find_expedition_on_run_money (BbCheckFacts *facts, BbItem *subject);

G_END_DECLS

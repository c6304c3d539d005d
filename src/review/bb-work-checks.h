/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of how a bet is set up, by where it lies. Each returns what is to be said of the live bet, or
 * NULL. */

#pragma once

#include "bb-check-facts.h"

G_BEGIN_DECLS

char *bb_work_checks_find_no_stop_rule (BbCheckFacts *facts, BbItem *subject);
char *bb_work_checks_find_no_harm_signal (BbCheckFacts *facts, BbItem *subject);
char *bb_work_checks_find_no_way_back (BbCheckFacts *facts, BbItem *subject);
char *bb_work_checks_find_one_option (BbCheckFacts *facts, BbItem *subject);
char *bb_work_checks_find_expedition_narrow_mandate (BbCheckFacts *facts, BbItem *subject);
char *bb_work_checks_find_over_tied (BbCheckFacts *facts, BbItem *subject);

G_END_DECLS

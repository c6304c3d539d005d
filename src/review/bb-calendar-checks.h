/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of days: what has passed, and what nobody has looked at for long. Each returns what is to be
 * said of the live bet, or NULL. */

#pragma once

#include "bb-check-facts.h"

G_BEGIN_DECLS

char *bb_calendar_checks_find_due (BbCheckFacts *facts, BbItem *subject);
char *bb_calendar_checks_find_overdue (BbCheckFacts *facts, BbItem *subject);
char *bb_calendar_checks_find_expired (BbCheckFacts *facts, BbItem *subject);
char *bb_calendar_checks_find_stop_date_passed (BbCheckFacts *facts, BbItem *subject);
char *bb_calendar_checks_find_stale (BbCheckFacts *facts, BbItem *subject);
char *bb_calendar_checks_find_probe_lingering (BbCheckFacts *facts, BbItem *subject);

G_END_DECLS

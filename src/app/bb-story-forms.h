/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms in which a bet's story is written: decide, judge, correct, and say what was seen. */

#pragma once

#include "bb-form-popover.h"
#include "bb-history.h"

G_BEGIN_DECLS

BbFormPopover *bb_story_form_new_decision (BbHistory *history, BbBet *bet);
BbFormPopover *bb_story_form_new_reason (BbHistory *history, BbItem *receipt);
BbFormPopover *bb_story_form_new_correction (BbHistory *history, BbItem *receipt);
BbFormPopover *bb_story_form_new_outcome (BbHistory *history, BbItem *receipt);
BbFormPopover *bb_story_form_new_evidence (BbHistory *history, BbBet *bet, BbItem *evidence);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The value sets of bets, reviews and boards. Ids are stable in files; labels are for people. */

#pragma once

#include "bb-field.h"

G_BEGIN_DECLS

extern const BbValueSet bb_set_bet_type;
extern const BbValueSet bb_set_mandate;
extern const BbValueSet bb_set_timescale;
extern const BbValueSet bb_set_work_shape;
extern const BbValueSet bb_set_collaboration;
extern const BbValueSet bb_set_funding_shape;
extern const BbValueSet bb_set_investment_stage;
extern const BbValueSet bb_set_value_clarity;
extern const BbValueSet bb_set_value_timing;
extern const BbValueSet bb_set_loss_profile;
extern const BbValueSet bb_set_reversibility;
extern const BbValueSet bb_set_curve_phase;
extern const BbValueSet bb_set_stage;
extern const BbValueSet bb_set_funding_model;
extern const BbValueSet bb_set_funding_purpose;
extern const BbValueSet bb_set_funding_scope;
extern const BbValueSet bb_set_decision;
extern const BbValueSet bb_set_signal_state;
extern const BbValueSet bb_set_link;
extern const BbValueSet bb_set_zone_kind;
extern const BbValueSet bb_set_amount_unit;
extern const BbValueSet bb_set_review_kind;
extern const BbValueSet bb_set_question_status;
extern const BbValueSet bb_set_review_state;
extern const BbValueSet bb_set_agenda_list;
extern const BbValueSet bb_set_snapshot_moment;
extern const BbValueSet bb_set_evidence_source;
extern const BbValueSet bb_set_verdict;
extern const BbValueSet bb_set_zone_color;
extern const BbValueSet bb_set_color_by;
extern const BbValueSet bb_set_size_by;
extern const BbValueSet bb_set_level;

G_END_DECLS

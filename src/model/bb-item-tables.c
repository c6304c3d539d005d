/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of every kind of item but the bet, whose table has a file of its own. */

#include "config.h"

#include "bb-kinds.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const BbField bb_board_fields[BB_BOARD_N_FIELDS] = {
  [BB_BOARD_CODE] = { "code", N_ ("Code"), BB_FIELD_LINE,
    .hint = N_ ("By which calendars know the board, whatever its title becomes") },
  [BB_BOARD_TITLE] = { "title", N_ ("Title"), BB_FIELD_LINE, .element = "." },
  [BB_BOARD_DESCRIPTION] = { "description", N_ ("What this board is for"), BB_FIELD_TEXT,
    .element = "." },
  [BB_BOARD_ORGANISATION] = { "organisation", N_ ("Organisation"), BB_FIELD_LINE, .element = "." },
  [BB_BOARD_HOUSE_RULES] = { "house_rules", N_ ("House rules"), BB_FIELD_TEXT, .element = ".",
    .hint = N_ ("Shown when a review begins") },
  [BB_BOARD_EDITION] = { "edition", N_ ("Reviews held"), BB_FIELD_INTEGER, .maximum = 100000 },
  [BB_BOARD_AS_OF] = { "as_of", N_ ("Shown as of"), BB_FIELD_DATE },
  [BB_BOARD_CURRENCY] = { "currency", N_ ("Currency"), BB_FIELD_LINE, .element = "amounts" },
  [BB_BOARD_AMOUNT_UNIT] = { "amount_unit", N_ ("Amounts"), BB_FIELD_CHOICE,
    .element = "amounts", .set = &bb_set_amount_unit },
  [BB_BOARD_TOTAL] = { "total", N_ ("Total for the period"), BB_FIELD_MONEY,
    .element = "amounts", .flags = BB_FIELD_IS_MONEY },
  [BB_BOARD_X_AXIS] = { "x_axis", N_ ("Name of the axis"), BB_FIELD_LINE, .element = "x" },
  [BB_BOARD_X_LOW_LABEL] = { "x_low_label", N_ ("Low end"), BB_FIELD_LINE, .element = "x" },
  [BB_BOARD_X_HIGH_LABEL] = { "x_high_label", N_ ("High end"), BB_FIELD_LINE, .element = "x" },
  [BB_BOARD_FAMILIARITY_SPLIT] = { "familiarity_split", N_ ("Split across"), BB_FIELD_PLACE,
    .element = "x" },
  [BB_BOARD_X_REVERSED] = { "x_reversed", N_ ("High end at the left"), BB_FIELD_FLAG, .element = "x" },
  [BB_BOARD_Y_AXIS] = { "y_axis", N_ ("Name of the axis"), BB_FIELD_LINE, .element = "y" },
  [BB_BOARD_Y_LOW_LABEL] = { "y_low_label", N_ ("Low end"), BB_FIELD_LINE, .element = "y" },
  [BB_BOARD_Y_HIGH_LABEL] = { "y_high_label", N_ ("High end"), BB_FIELD_LINE, .element = "y" },
  [BB_BOARD_RISK_SPLIT] = { "risk_split", N_ ("Split up"), BB_FIELD_PLACE, .element = "y" },
  [BB_BOARD_Y_REVERSED] = { "y_reversed", N_ ("High end at the bottom"), BB_FIELD_FLAG, .element = "y" },
};
/* clang-format on */

/* clang-format off */
const BbField bb_zone_fields[BB_ZONE_N_FIELDS] = {
  [BB_ZONE_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_ZONE_NAME] = { "name", N_ ("Name"), BB_FIELD_LINE },
  [BB_ZONE_KIND] = { "kind", N_ ("Kind"), BB_FIELD_CHOICE, .set = &bb_set_zone_kind },
  [BB_ZONE_COLOR] = { "color", N_ ("Colour"), BB_FIELD_CHOICE, .set = &bb_set_zone_color },
  [BB_ZONE_FAMILIARITY_LOW] = { "familiarity_low", N_ ("Familiarity from"), BB_FIELD_PLACE },
  [BB_ZONE_FAMILIARITY_HIGH] = { "familiarity_high", N_ ("Familiarity to"), BB_FIELD_PLACE },
  [BB_ZONE_RISK_LOW] = { "risk_low", N_ ("Risk from"), BB_FIELD_PLACE },
  [BB_ZONE_RISK_HIGH] = { "risk_high", N_ ("Risk to"), BB_FIELD_PLACE },
  [BB_ZONE_REVIEW_GAP] = { "review_gap", N_ ("Weeks between reviews"), BB_FIELD_INTEGER,
    .maximum = 520 },
  [BB_ZONE_MAX_LIVE] = { "max_live", N_ ("Most live bets"), BB_FIELD_INTEGER, .maximum = 100000 },
  [BB_ZONE_SHARE_LOW] = { "share_low", N_ ("Share of the money, at least"), BB_FIELD_INTEGER,
    .maximum = 100, .flags = BB_FIELD_IS_MONEY },
  [BB_ZONE_SHARE_HIGH] = { "share_high", N_ ("Share of the money, at most"), BB_FIELD_INTEGER,
    .maximum = 100, .flags = BB_FIELD_IS_MONEY },
  [BB_ZONE_ADVICE] = { "advice", N_ ("Advice"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* clang-format off */
const BbField bb_team_fields[BB_TEAM_N_FIELDS] = {
  [BB_TEAM_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_TEAM_NAME] = { "name", N_ ("Name"), BB_FIELD_LINE },
  [BB_TEAM_COLOR] = { "color", N_ ("Colour"), BB_FIELD_INTEGER, .maximum = 7 },
  [BB_TEAM_CAPACITY] = { "capacity", N_ ("Capacity"), BB_FIELD_LINE },
};
/* clang-format on */

/* clang-format off */
const BbField bb_meeting_fields[BB_MEETING_N_FIELDS] = {
  [BB_MEETING_DATE] = { "date", N_ ("Date"), BB_FIELD_DATE },
  [BB_MEETING_LABEL] = { "label", N_ ("Name"), BB_FIELD_LINE },
};
/* clang-format on */

/* clang-format off */
const BbField bb_own_field_fields[BB_OWN_FIELD_N_FIELDS] = {
  [BB_OWN_FIELD_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_OWN_FIELD_LABEL] = { "label", N_ ("Name"), BB_FIELD_LINE },
};
/* clang-format on */

/* clang-format off */
const BbField bb_link_fields[BB_LINK_N_FIELDS] = {
  [BB_LINK_KIND] = { "kind", N_ ("Tie"), BB_FIELD_CHOICE, .set = &bb_set_link },
  [BB_LINK_TO] = { "to", N_ ("To"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_LINK_SINCE] = { "since", N_ ("Since"), BB_FIELD_DATE },
};
/* clang-format on */

/* clang-format off */
const BbField bb_own_value_fields[BB_OWN_VALUE_N_FIELDS] = {
  [BB_OWN_VALUE_FIELD] = { "field", N_ ("Field"), BB_FIELD_REFERENCE,
    .refers_to = BB_KIND_OWN_FIELD },
  [BB_OWN_VALUE_TEXT] = { "text", N_ ("Text"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* clang-format off */
const BbField bb_evidence_fields[BB_EVIDENCE_N_FIELDS] = {
  [BB_EVIDENCE_DATE] = { "date", N_ ("Date"), BB_FIELD_DATE },
  [BB_EVIDENCE_SOURCE] = { "source", N_ ("Where from"), BB_FIELD_CHOICE, .set = &bb_set_evidence_source },
  [BB_EVIDENCE_LINK] = { "link", N_ ("Link"), BB_FIELD_LINE },
  [BB_EVIDENCE_TEXT] = { "text", N_ ("What was seen"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* Where one role would put the bet, before all have talked about it. */
/* clang-format off */
const BbField bb_placement_fields[BB_PLACEMENT_N_FIELDS] = {
  [BB_PLACEMENT_ROLE] = { "role", N_ ("Role"), BB_FIELD_LINE },
  [BB_PLACEMENT_RISK] = { "risk", N_ ("Risk"), BB_FIELD_PLACE },
  [BB_PLACEMENT_FAMILIARITY] = { "familiarity", N_ ("Familiarity"), BB_FIELD_PLACE },
  [BB_PLACEMENT_PLACED_ON] = { "placed_on", N_ ("Placed on"), BB_FIELD_DATE },
};
/* clang-format on */

/* clang-format off */
const BbField bb_question_fields[BB_QUESTION_N_FIELDS] = {
  [BB_QUESTION_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_QUESTION_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_QUESTION_RANK] = { "rank", N_ ("Rank"), BB_FIELD_INTEGER, .maximum = 100000 },
  [BB_QUESTION_STATUS] = { "status", N_ ("State"), BB_FIELD_CHOICE,
    .set = &bb_set_question_status },
  [BB_QUESTION_QUESTION] = { "question", N_ ("Question"), BB_FIELD_TEXT, .element = "." },
  [BB_QUESTION_UNLOCKS] = { "unlocks", N_ ("Unlocks"), BB_FIELD_TEXT, .element = "." },
  [BB_QUESTION_COST_OF_BEING_WRONG] = { "cost_of_being_wrong", N_ ("Cost of being wrong"), BB_FIELD_TEXT,
    .element = "." },
  [BB_QUESTION_PROGRESS_LOOKS_LIKE] = { "progress_looks_like", N_ ("Progress looks like"), BB_FIELD_TEXT,
    .element = "." },
  [BB_QUESTION_ANSWER] = { "answer", N_ ("Answer"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* clang-format off */
const BbField bb_snapshot_fields[BB_SNAPSHOT_N_FIELDS] = {
  [BB_SNAPSHOT_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_SNAPSHOT_DATE] = { "date", N_ ("Date"), BB_FIELD_DATE },
  [BB_SNAPSHOT_LABEL] = { "label", N_ ("Name"), BB_FIELD_LINE },
  [BB_SNAPSHOT_REVIEW] = { "review", N_ ("Review"), BB_FIELD_REFERENCE,
    .refers_to = BB_KIND_REVIEW },
  [BB_SNAPSHOT_MOMENT] = { "moment", N_ ("Moment"), BB_FIELD_CHOICE, .set = &bb_set_snapshot_moment },
  [BB_SNAPSHOT_IMPORTED] = { "imported", N_ ("Imported"), BB_FIELD_FLAG },
};
/* clang-format on */

/* clang-format off */
const BbField bb_snapshot_row_fields[BB_SNAPSHOT_ROW_N_FIELDS] = {
  [BB_SNAPSHOT_ROW_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_SNAPSHOT_ROW_TITLE] = { "title", N_ ("Title"), BB_FIELD_LINE },
  [BB_SNAPSHOT_ROW_RISK] = { "risk", N_ ("Risk"), BB_FIELD_PLACE },
  [BB_SNAPSHOT_ROW_FAMILIARITY] = { "familiarity", N_ ("Familiarity"), BB_FIELD_PLACE },
  [BB_SNAPSHOT_ROW_STAGE] = { "stage", N_ ("State"), BB_FIELD_CHOICE, .set = &bb_set_stage },
  [BB_SNAPSHOT_ROW_FUNDING_CAP] = { "funding_cap", N_ ("Up to"), BB_FIELD_MONEY,
    .flags = BB_FIELD_IS_MONEY },
  [BB_SNAPSHOT_ROW_FUNDING_RELEASED] = { "funding_released", N_ ("Released so far"), BB_FIELD_MONEY,
    .flags = BB_FIELD_IS_MONEY },
  [BB_SNAPSHOT_ROW_CONFIDENCE_LOW] = { "confidence_low", N_ ("Confidence, at least"), BB_FIELD_INTEGER,
    .maximum = 100 },
  [BB_SNAPSHOT_ROW_CONFIDENCE_HIGH] = { "confidence_high", N_ ("Confidence, at most"), BB_FIELD_INTEGER,
    .maximum = 100 },
};
/* clang-format on */

/* clang-format off */
const BbField bb_review_fields[BB_REVIEW_N_FIELDS] = {
  [BB_REVIEW_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_REVIEW_LABEL] = { "label", N_ ("Name"), BB_FIELD_LINE },
  [BB_REVIEW_KIND] = { "kind", N_ ("Kind"), BB_FIELD_CHOICE, .set = &bb_set_review_kind },
  [BB_REVIEW_STATE] = { "state", N_ ("State"), BB_FIELD_CHOICE, .set = &bb_set_review_state },
  [BB_REVIEW_PLANNED_ON] = { "planned_on", N_ ("Planned for"), BB_FIELD_DATE },
  [BB_REVIEW_HELD_ON] = { "held_on", N_ ("Held on"), BB_FIELD_DATE },
  [BB_REVIEW_MINUTES] = { "minutes", N_ ("Minutes there are"), BB_FIELD_INTEGER, .maximum = 1440 },
  [BB_REVIEW_LINK] = { "link", N_ ("Link to notes"), BB_FIELD_LINE },
  [BB_REVIEW_SUMMARY] = { "summary", N_ ("Summary"), BB_FIELD_TEXT, .element = "." },
  [BB_REVIEW_HOUSE_RULES] = { "house_rules", N_ ("House rules"), BB_FIELD_TEXT, .element = "." },
  [BB_REVIEW_REMARK] = { "remark", N_ ("One thing to change next time"), BB_FIELD_TEXT, .element = "." },
  [BB_REVIEW_ATTENDEES] = { "attendees", N_ ("Who is in the room"), BB_FIELD_LIST,
    .element = "attendee", .hint = N_ ("Roles, not people") },
  [BB_REVIEW_BETS_DISCUSSED] = { "bets_discussed", N_ ("Bets discussed"), BB_FIELD_REFERENCES,
    .element = "bet-discussed", .refers_to = BB_KIND_BET },
};
/* clang-format on */

/* clang-format off */
const BbField bb_step_fields[BB_STEP_N_FIELDS] = {
  [BB_STEP_LABEL] = { "label", N_ ("Name"), BB_FIELD_LINE },
  [BB_STEP_MINUTES] = { "minutes", N_ ("Minutes"), BB_FIELD_INTEGER, .maximum = 1440 },
};
/* clang-format on */

/* A bet that a review is to look at, in the order of the walk. */
/* clang-format off */
const BbField bb_agenda_item_fields[BB_AGENDA_ITEM_N_FIELDS] = {
  [BB_AGENDA_ITEM_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_AGENDA_ITEM_LIST] = { "list", N_ ("List"), BB_FIELD_CHOICE, .set = &bb_set_agenda_list },
  [BB_AGENDA_ITEM_MINUTES] = { "minutes", N_ ("Minutes"), BB_FIELD_INTEGER, .maximum = 1440 },
  [BB_AGENDA_ITEM_REASONS] = { "reasons", N_ ("Why it is here"), BB_FIELD_LIST, .element = "because" },
};
/* clang-format on */

/* clang-format off */
const BbField bb_follow_up_fields[BB_FOLLOW_UP_N_FIELDS] = {
  [BB_FOLLOW_UP_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_FOLLOW_UP_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_FOLLOW_UP_TEAM] = { "team", N_ ("Team"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_TEAM },
  [BB_FOLLOW_UP_DUE_ON] = { "due_on", N_ ("Due on"), BB_FIELD_DATE },
  [BB_FOLLOW_UP_DONE_ON] = { "done_on", N_ ("Done on"), BB_FIELD_DATE },
  [BB_FOLLOW_UP_TEXT] = { "text", N_ ("What to do"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* clang-format off */
const BbField bb_receipt_fields[BB_RECEIPT_N_FIELDS] = {
  [BB_RECEIPT_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_RECEIPT_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_RECEIPT_DECIDED_ON] = { "decided_on", N_ ("Decided on"), BB_FIELD_DATE },
  [BB_RECEIPT_REVIEW] = { "review", N_ ("Review"), BB_FIELD_REFERENCE,
    .refers_to = BB_KIND_REVIEW },
  [BB_RECEIPT_DECISION] = { "decision", N_ ("Decision"), BB_FIELD_CHOICE,
    .set = &bb_set_decision },
  [BB_RECEIPT_DECIDED_BY] = { "decided_by", N_ ("Decided by"), BB_FIELD_LINE },
  [BB_RECEIPT_CONFIDENCE] = { "confidence", N_ ("Confidence then"), BB_FIELD_INTEGER,
    .maximum = 100 },
  [BB_RECEIPT_SUPERSEDES] = { "supersedes", N_ ("Corrects"), BB_FIELD_REFERENCE,
    .refers_to = BB_KIND_RECEIPT },
  [BB_RECEIPT_PARTNER] = { "partner", N_ ("Goes with"), BB_FIELD_REFERENCE,
    .refers_to = BB_KIND_RECEIPT },
  [BB_RECEIPT_IMPORTED] = { "imported", N_ ("Imported"), BB_FIELD_FLAG },
  [BB_RECEIPT_OPEN] = { "open", N_ ("Open"), BB_FIELD_FLAG },
  [BB_RECEIPT_RISK_BEFORE] = { "risk_before", N_ ("Risk before"), BB_FIELD_PLACE,
    .element = "before" },
  [BB_RECEIPT_FAMILIARITY_BEFORE] = { "familiarity_before", N_ ("Familiarity before"), BB_FIELD_PLACE,
    .element = "before" },
  [BB_RECEIPT_STAGE_BEFORE] = { "stage_before", N_ ("State before"), BB_FIELD_CHOICE,
    .element = "before", .set = &bb_set_stage },
  [BB_RECEIPT_CAP_BEFORE] = { "cap_before", N_ ("Up to, before"), BB_FIELD_MONEY,
    .element = "before", .flags = BB_FIELD_IS_MONEY },
  [BB_RECEIPT_RELEASED_BEFORE] = { "released_before", N_ ("Released, before"), BB_FIELD_MONEY,
    .element = "before", .flags = BB_FIELD_IS_MONEY },
  [BB_RECEIPT_REVIEW_DATE_BEFORE] = { "review_date_before", N_ ("Next review before"), BB_FIELD_DATE,
    .element = "before" },
  [BB_RECEIPT_EXPIRY_DATE_BEFORE] = { "expiry_date_before", N_ ("Ends on, before"), BB_FIELD_DATE,
    .element = "before" },
  [BB_RECEIPT_CONFIDENCE_LOW_BEFORE] = { "confidence_low_before", N_ ("Confidence before, at least"), BB_FIELD_INTEGER,
    .element = "before", .maximum = 100 },
  [BB_RECEIPT_CONFIDENCE_HIGH_BEFORE] = { "confidence_high_before", N_ ("Confidence before, at most"), BB_FIELD_INTEGER,
    .element = "before", .maximum = 100 },
  [BB_RECEIPT_RISK_AFTER] = { "risk_after", N_ ("Risk after"), BB_FIELD_PLACE,
    .element = "after" },
  [BB_RECEIPT_FAMILIARITY_AFTER] = { "familiarity_after", N_ ("Familiarity after"), BB_FIELD_PLACE,
    .element = "after" },
  [BB_RECEIPT_STAGE_AFTER] = { "stage_after", N_ ("State after"), BB_FIELD_CHOICE,
    .element = "after", .set = &bb_set_stage },
  [BB_RECEIPT_CAP_AFTER] = { "cap_after", N_ ("Up to, after"), BB_FIELD_MONEY,
    .element = "after", .flags = BB_FIELD_IS_MONEY },
  [BB_RECEIPT_RELEASED_AFTER] = { "released_after", N_ ("Released, after"), BB_FIELD_MONEY,
    .element = "after", .flags = BB_FIELD_IS_MONEY },
  [BB_RECEIPT_REVIEW_DATE_AFTER] = { "review_date_after", N_ ("Next review after"), BB_FIELD_DATE,
    .element = "after" },
  [BB_RECEIPT_EXPIRY_DATE_AFTER] = { "expiry_date_after", N_ ("Ends on, after"), BB_FIELD_DATE,
    .element = "after" },
  [BB_RECEIPT_CONFIDENCE_LOW_AFTER] = { "confidence_low_after", N_ ("Confidence after, at least"), BB_FIELD_INTEGER,
    .element = "after", .maximum = 100 },
  [BB_RECEIPT_CONFIDENCE_HIGH_AFTER] = { "confidence_high_after", N_ ("Confidence after, at most"), BB_FIELD_INTEGER,
    .element = "after", .maximum = 100 },
  [BB_RECEIPT_REASON] = { "reason", N_ ("Reason"), BB_FIELD_TEXT, .element = "." },
  [BB_RECEIPT_EXPECTED_RESULT] = { "expected_result", N_ ("Expected result"), BB_FIELD_TEXT,
    .element = "." },
  [BB_RECEIPT_REVISIT_WHEN] = { "revisit_when", N_ ("Look again when"), BB_FIELD_TEXT,
    .element = "." },
  [BB_RECEIPT_OPTIONS_CONSIDERED] = { "options_considered", N_ ("Options considered"), BB_FIELD_LIST,
    .element = "option-considered" },
};
/* clang-format on */

/* What became of what a decision expected: judged later and kept apart, so that the decision stays
 * as it was. */
/* clang-format off */
const BbField bb_outcome_fields[BB_OUTCOME_N_FIELDS] = {
  [BB_OUTCOME_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_OUTCOME_RECEIPT] = { "receipt", N_ ("Decision"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_RECEIPT },
  [BB_OUTCOME_JUDGED_ON] = { "judged_on", N_ ("Judged on"), BB_FIELD_DATE },
  [BB_OUTCOME_JUDGED_BY] = { "judged_by", N_ ("Judged by"), BB_FIELD_LINE },
  [BB_OUTCOME_VERDICT] = { "verdict", N_ ("Did it come"), BB_FIELD_CHOICE, .set = &bb_set_verdict },
  [BB_OUTCOME_NOTE] = { "note", N_ ("What happened"), BB_FIELD_TEXT, .element = "." },
};
/* clang-format on */

/* A note that is not to come back before the next review. */
/* clang-format off */
const BbField bb_put_off_fields[BB_PUT_OFF_N_FIELDS] = {
  [BB_PUT_OFF_CHECK] = { "check", N_ ("Note"), BB_FIELD_LINE },
  [BB_PUT_OFF_BET] = { "bet", N_ ("Bet"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_BET },
  [BB_PUT_OFF_ZONE] = { "zone", N_ ("Zone"), BB_FIELD_REFERENCE, .refers_to = BB_KIND_ZONE },
  [BB_PUT_OFF_DATE] = { "date", N_ ("Put off on"), BB_FIELD_DATE },
};
/* clang-format on */

/* How a board is looked at, under a name. What is none is left to the picture. */
/* clang-format off */
const BbField bb_view_fields[BB_VIEW_N_FIELDS] = {
  [BB_VIEW_ID] = { "id", N_ ("Code"), BB_FIELD_LINE },
  [BB_VIEW_NAME] = { "name", N_ ("Name"), BB_FIELD_LINE },
  [BB_VIEW_COLOR_BY] = { "color_by", N_ ("Colour by"), BB_FIELD_CHOICE, .set = &bb_set_color_by },
  [BB_VIEW_SIZE_BY] = { "size_by", N_ ("Size by"), BB_FIELD_CHOICE, .set = &bb_set_size_by },
  [BB_VIEW_LEVEL] = { "level", N_ ("How much is written"), BB_FIELD_CHOICE, .set = &bb_set_level },
  [BB_VIEW_HIDES_LABELS] = { "hides_labels", N_ ("Without labels"), BB_FIELD_FLAG },
  [BB_VIEW_HIDES_ZONES] = { "hides_zones", N_ ("Without zones"), BB_FIELD_FLAG },
  [BB_VIEW_SHOWS_LINKS] = { "shows_links", N_ ("With links"), BB_FIELD_FLAG },
  [BB_VIEW_SHOWS_SPREAD] = { "shows_spread", N_ ("With how far we disagree"), BB_FIELD_FLAG },
  [BB_VIEW_SHOWS_CLOSED] = { "shows_closed", N_ ("With closed bets"), BB_FIELD_FLAG },
  [BB_VIEW_TEXT] = { "text", N_ ("Text to look for"), BB_FIELD_LINE, .element = "." },
};
/* clang-format on */

/* Of a view's conditions all hold for what it is about; of a condition's values any. */
/* clang-format off */
const BbField bb_condition_fields[BB_CONDITION_N_FIELDS] = {
  [BB_CONDITION_FIELD] = { "field", N_ ("Field"), BB_FIELD_LINE },
  [BB_CONDITION_VALUES] = { "values", N_ ("Values"), BB_FIELD_LIST, .element = "value" },
};
/* clang-format on */

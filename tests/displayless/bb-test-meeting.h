/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole quarterly review of the field-service sample: ten bets discussed, each decided with a reason,
 * the rest nodded through, three moved of which two with a reason, follow-ups, a remark, sealed, and
 * one decision put right afterwards. */

#pragma once

#include "bb-edit-decisions.h"
#include "bb-edit-places.h"
#include "bb-edit-receipts.h"
#include "bb-edit-review.h"
#include "bb-load.h"
#include "bb-move-recorder.h"
#include "bb-review.h"

#define BB_TEST_MEETING_DAY bb_date_new (2026, 11, 30)

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbMoveRecorder *recorder;
  BbItem *review;
} BbTestMeeting;

typedef struct {
  const char *bet;
  const char *decision;
  const char *reason;
  gint64 cap;
} BbTestDecision;

static const BbTestDecision bb_test_decisions[] = {
  { "S06", "keep", "Conflicts stay under the floor, and the last slice is already paid for.", -1 },
  { "S09", "increase", "Accuracy held through the season; what was overspent went into map fees that we know now.", 420000 },
  { "S10", "decrease", "Its parts had taken more than it holds: one of them waits until spring.", 480000 },
  { "S14", "defer", "The largest tenant rehearses in January; nothing can be decided before that.", -1 },
  { "S16", "keep", "Two accounts left, and both would have left anyway.", -1 },
  { "S19", "pause", "Requests to switch grow faster than revenue: first find out why.", -1 },
  { "S21", "keep", "Cheap, and owners open it every evening.", -1 },
  { "S22", "stop", "No tender came, and the end of March will bring none either.", -1 },
  { "S24", "stop", "The outages had another cause; the new cluster replaces this anyway.", -1 },
  { "S25", "new", "Two firms offer a technician each: eight weeks, then we count.", 80000 },
};

static inline void
bb_test_meeting_decide (BbTestMeeting *self,
                        const BbTestDecision *row)
{
  BbDecision decision = BB_DECISION_INIT (row->decision);
  g_autoptr (GError) error = NULL;

  decision.reason = row->reason;
  decision.decided_by = "Product Leadership";
  decision.cap = row->cap;
  if (!g_str_equal (row->decision, "stop"))
    decision.review_date = bb_date_new (2027, 1, 25);
  bb_edit_decide (self->history, self->review, bb_board_find_bet (self->board, row->bet), &decision, &error);
  g_assert_no_error (error);
}

static inline void
bb_test_meeting_follow_up (BbTestMeeting *self,
                           const char *text,
                           const char *team,
                           BbDate due)
{
  g_autoptr (GError) error = NULL;
  BbItem *item = bb_edit_add_follow_up (self->history, self->review, NULL, text, &error);

  g_assert_no_error (error);
  bb_edit_set_follow_up (self->history, item, BB_FOLLOW_UP_TEAM, &BB_VALUE_OF_ID (team));
  bb_edit_set_follow_up (self->history, item, BB_FOLLOW_UP_DUE_ON, &BB_VALUE_OF_DATE (due));
}

/* Two of the moves are answered by one sentence. */
static inline void
bb_test_meeting_move (BbTestMeeting *self)
{
  g_autoptr (GPtrArray) moves = NULL;

  bb_edit_place_bet (self->history, bb_board_find_bet (self->board, "S02"), 480, 560);
  bb_edit_place_bet (self->history, bb_board_find_bet (self->board, "S09"), 700, 330);
  bb_edit_place_bet (self->history, bb_board_find_bet (self->board, "S13"), 210, 640);
  moves = bb_review_list_moves (self->review);
  g_assert_cmpuint (moves->len, ==, 3);
  g_ptr_array_set_size (moves, 2);
  bb_edit_answer_moves (self->history, moves, "Half a year of planned-only data: we know this ground now.");
}

static inline void
bb_test_meeting_open (BbTestMeeting *self)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", "fieldservice.betboard", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  bb_clock_set_today (BB_TEST_MEETING_DAY);
  self->board = g_object_ref (loaded->board);
  bb_item_set_integer (BB_ITEM (self->board), BB_BOARD_TOTAL, 5500000);
  bb_item_set_text (BB_ITEM (self->board), BB_BOARD_ORGANISATION, "Turnkey Field Software");
  self->history = bb_history_new (self->board);
  self->recorder = bb_move_recorder_new (self->history);
  self->review = bb_edit_plan_review (self->history, "quarterly", BB_TEST_MEETING_DAY, &error);
  g_assert_no_error (error);
}

/* Up to the end of the meeting, nothing sealed. */
static inline void
bb_test_meeting_hold (BbTestMeeting *self)
{
  g_autoptr (GError) error = NULL;
  guint i;

  bb_edit_start_review (self->history, self->review, &error);
  g_assert_no_error (error);
  bb_item_set_value (self->review, BB_REVIEW_ATTENDEES, &BB_VALUE_OF_LIST (((const char *[]){ "Product Leadership", "Engineering Leadership", "Finance", "one speaker a team", NULL })));
  bb_item_set_text (self->review, BB_REVIEW_REMARK, "Read the stop rules aloud before anybody speaks about progress.");
  for (i = 0; i < G_N_ELEMENTS (bb_test_decisions); i++)
    bb_test_meeting_decide (self, &bb_test_decisions[i]);
  bb_test_meeting_move (self);
  g_assert_cmpuint (bb_edit_nod_through (self->history, self->review, "On course; nobody asked for the floor.", &error), >=, 12);
  g_assert_no_error (error);
  bb_test_meeting_follow_up (self, "Tell the two depots that stopped bets leave their data where it is", "customer-success", bb_date_new (2026, 12, 7));
  bb_test_meeting_follow_up (self, "Rehearse the move with somebody who may halt it", "platform", bb_date_new (2027, 1, 18));
  bb_edit_end_review (self->history, self->review, &error);
  g_assert_no_error (error);
}

static inline void
bb_test_meeting_seal (BbTestMeeting *self)
{
  g_autoptr (GError) error = NULL;
  BbItem *receipt;

  bb_edit_seal_review (self->history, self->review, &error);
  g_assert_no_error (error);
  receipt = bb_review_find_decision (self->review, bb_board_find_bet (self->board, "S16"));
  bb_edit_correct_receipt (self->history, receipt, "Three accounts left, not two; one of them because of the move.", &error);
  g_assert_no_error (error);
}

static inline void
bb_test_meeting_close (BbTestMeeting *self)
{
  g_clear_object (&self->recorder);
  g_clear_object (&self->history);
  g_clear_object (&self->board);
  bb_clock_set_today (BB_DATE_NONE);
}

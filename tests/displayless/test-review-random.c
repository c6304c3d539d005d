/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is done around reviews, in whatever order: what is on record stays to the letter, what was
 * captured is what was there, the file loads without a word, and undo leads back to the byte as far as
 * the last seal. */

#include "config.h"

#include "bb-board-mirror.h"
#include "bb-edit-agenda.h"
#include "bb-edit-bets.h"
#include "bb-edit-copy.h"
#include "bb-edit-decisions.h"
#include "bb-edit-outcomes.h"
#include "bb-edit-places.h"
#include "bb-edit-receipts.h"
#include "bb-edit-review.h"
#include "bb-move-recorder.h"
#include "bb-receipt.h"
#include "bb-review.h"
#include "bb-test-board-xml.h"
#include "bb-test-dump.h"
#include "bb-test-edit.h"
#include "bb-transaction.h"

#define N_ROUNDS (g_test_slow () ? 1000 : 40)
#define N_ACTS 150
#define N_BETS 8

typedef struct {
  BbBoard *board;
  BbHistory *history;
  BbMoveRecorder *recorder;
  BbBoardMirror *mirror;
  GHashTable *sealed; /* id of a decision on record -> all it says */
  char *barrier;      /* what the board was as far back as undo leads */
} Meeting;

typedef void (*Act) (Meeting *self);

/* --- chance ----------------------------------------------------------------------------------- */

static gint
choose (gint n)
{
  return g_test_rand_int_range (0, n);
}

static BbItem *
choose_item (Meeting *self,
             BbKind kind)
{
  BbItemList *list = bb_board_get_items (self->board, kind);
  guint n = bb_item_list_get_length (list);

  return n > 0 ? bb_item_list_peek (list, (guint) choose ((gint) n)) : NULL;
}

static BbBet *
choose_bet (Meeting *self)
{
  return BB_BET (choose_item (self, BB_KIND_BET));
}

static GPtrArray *
choose_bets (Meeting *self)
{
  GPtrArray *bets = g_ptr_array_new_with_free_func (g_object_unref);
  gint n = 1 + choose (4);

  while (n-- > 0) {
    BbBet *bet = choose_bet (self);

    if (!g_ptr_array_find (bets, bet, NULL))
      g_ptr_array_add (bets, g_object_ref (bet));
  }
  return bets;
}

static const char *
choose_line (void)
{
  static const char *const lines[] = { NULL, "", "On course", "Nobody <came> & nobody will", "Zwei\nZeilen" };

  return lines[choose (G_N_ELEMENTS (lines))];
}

/* --- what holds ------------------------------------------------------------------------------- */

static char *
dump_item (BbItem *item)
{
  GString *out = g_string_new (NULL);

  bb_test_dump_item (out, item);
  return g_string_free (out, FALSE);
}

static void
assert_sealed (Meeting *self)
{
  GHashTableIter iter;
  gpointer id, known;

  g_hash_table_iter_init (&iter, self->sealed);
  while (g_hash_table_iter_next (&iter, &id, &known)) {
    BbItem *receipt = bb_board_find (self->board, BB_KIND_RECEIPT, id);
    g_autofree char *now = NULL;

    g_assert_nonnull (receipt);
    now = dump_item (receipt);
    g_assert_cmpstr (now, ==, known);
  }
}

static void
note_sealed (Meeting *self)
{
  BbItemList *receipts = bb_board_get_items (self->board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (bb_item_is_sealed (receipt) && !g_hash_table_contains (self->sealed, bb_item_get_id (receipt)))
      g_hash_table_insert (self->sealed, g_strdup (bb_item_get_id (receipt)), dump_item (receipt));
  }
}

static BbItem *
find_row (BbItem *snapshot,
          BbBet *bet)
{
  BbItemList *rows = bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (rows); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (rows, i), BB_SNAPSHOT_ROW_BET), bb_bet_get_id (bet)))
      return bb_item_list_peek (rows, i);
  return NULL;
}

static void
assert_same (BbItem *one,
             guint field,
             BbItem *other,
             guint other_field)
{
  g_assert_true (bb_value_equal (bb_item_get_value (one, field), bb_item_get_value (other, other_field)));
}

/* A bet lies where it lay when the review began, or a move tells where it came from and where it is. */
static void
assert_move (BbItem *review,
             BbBet *bet)
{
  BbItem *move = bb_review_find_move (review, bet);
  BbItem *row = find_row (bb_review_get_snapshot (review, "before"), bet);

  if (move != NULL) {
    assert_same (move, BB_RECEIPT_RISK_AFTER, BB_ITEM (bet), BB_BET_RISK);
    assert_same (move, BB_RECEIPT_FAMILIARITY_AFTER, BB_ITEM (bet), BB_BET_FAMILIARITY);
  }
  if (row == NULL)
    return;
  assert_same (row, BB_SNAPSHOT_ROW_RISK, move != NULL ? move : BB_ITEM (bet), move != NULL ? BB_RECEIPT_RISK_BEFORE : BB_BET_RISK);
  assert_same (row, BB_SNAPSHOT_ROW_FAMILIARITY, move != NULL ? move : BB_ITEM (bet), move != NULL ? BB_RECEIPT_FAMILIARITY_BEFORE : BB_BET_FAMILIARITY);
}

static void
assert_moves (Meeting *self)
{
  BbItem *review = bb_board_get_running_review (self->board);
  g_autoptr (GPtrArray) moves = review != NULL ? bb_review_list_moves (review) : NULL;
  guint n_moved = 0;
  guint i;

  for (i = 0; review != NULL && i < bb_board_get_n_bets (self->board); i++) {
    BbBet *bet = bb_board_get_bet (self->board, i);

    assert_move (review, bet);
    n_moved += bb_review_find_move (review, bet) != NULL;
  }
  g_assert_cmpuint (n_moved, ==, moves != NULL ? moves->len : 0);
}

/* No two bets answer to one number. */
static void
assert_numbers (Meeting *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (self->board); i++) {
    gint64 number = bb_item_get_integer (BB_ITEM (bb_board_get_bet (self->board, i)), BB_BET_NUMBER, 0);

    g_assert_true (number == 0 || g_hash_table_add (numbers, GINT_TO_POINTER ((gint) number)));
  }
}

static void
assert_all (Meeting *self)
{
  assert_sealed (self);
  assert_moves (self);
  assert_numbers (self);
}

static gint64
add_caps (Meeting *self)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (self->board); i++)
    sum += bb_bet_get_funding_cap (bb_board_get_bet (self->board, i));
  return sum;
}

/* --- the board -------------------------------------------------------------------------------- */

static void
set_barrier (Meeting *self)
{
  g_free (self->barrier);
  self->barrier = bb_test_dump_board (self->board);
}

static void
open_board (Meeting *self,
            BbBoard *board)
{
  self->board = board;
  self->history = bb_history_new (board);
  self->recorder = bb_move_recorder_new (self->history);
  self->mirror = bb_board_mirror_new (board);
  set_barrier (self);
}

static void
close_board (Meeting *self)
{
  bb_board_mirror_free (self->mirror);
  g_assert_finalize_object (self->recorder);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->board);
}

static void
save_and_reload (Meeting *self)
{
  g_autofree char *written = bb_test_write (self->board);
  g_autoptr (BbReadNotes) notes = NULL;
  BbBoard *board = bb_test_read (written, &notes);
  g_autofree char *again = bb_test_write (board);

  if (bb_read_notes_get_length (notes) > 0)
    g_error ("%s", bb_read_notes_get_message (notes, 0));
  g_assert_cmpstr (again, ==, written);
  g_assert_cmpuint (bb_board_hash (board), ==, bb_board_hash (self->board));
  close_board (self);
  open_board (self, board);
}

/* Back as far as it goes, and forth again. */
static void
go_back_and_forth (Meeting *self)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *copied = NULL;

  while (bb_history_redo (self->history))
    ;
  end = bb_test_dump_board (self->board);
  while (bb_history_undo (self->history))
    ;
  start = bb_test_dump_board (self->board);
  g_assert_cmpstr (start, ==, self->barrier);
  assert_all (self);
  while (bb_history_redo (self->history))
    ;
  g_clear_pointer (&start, g_free);
  start = bb_test_dump_board (self->board);
  g_assert_cmpstr (start, ==, end);
  copied = bb_test_dump_board (bb_board_mirror_catch_up (self->mirror));
  g_assert_cmpstr (copied, ==, end);
}

static void
undo_some (Meeting *self)
{
  gint n;

  for (n = choose (5); n > 0; n--)
    bb_history_undo (self->history);
  for (n = choose (3); n > 0; n--)
    bb_history_redo (self->history);
}

static void
sleep_a_night (Meeting *self)
{
  bb_clock_set_today (bb_clock_today () + 1 + (BbDate) choose (3));
}

/* --- reviews ---------------------------------------------------------------------------------- */

static void
plan_review (Meeting *self)
{
  static const char *const kinds[] = { "quarterly", "check", "look_back" };

  g_assert_nonnull (bb_edit_plan_review (self->history, kinds[choose (3)], bb_clock_today () + (BbDate) choose (9), NULL));
}

static void
drop_review (Meeting *self)
{
  BbItem *review = choose_item (self, BB_KIND_REVIEW);

  if (review != NULL && bb_review_get_stage (review) == BB_REVIEW_PLANNED)
    bb_edit_drop_review (self->history, review);
}

static void
start_review (Meeting *self)
{
  BbItem *review = choose_item (self, BB_KIND_REVIEW);

  if (bb_board_get_planned_review (self->board) == NULL)
    plan_review (self);
  else if (review != NULL)
    bb_edit_start_review (self->history, review, NULL);
}

static void
end_review (Meeting *self)
{
  BbItem *review = bb_board_get_running_review (self->board);

  if (review != NULL && choose (2) == 0)
    g_assert_true (bb_edit_end_review (self->history, review, NULL));
}

static void
seal_review (Meeting *self)
{
  BbItem *review = bb_board_get_ended_review (self->board);

  if (review == NULL)
    return;
  g_assert_true (bb_edit_seal_review (self->history, review, NULL));
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_history_get_can_redo (self->history));
  note_sealed (self);
  set_barrier (self);
}

static void
change_agenda (Meeting *self)
{
  static const char *const lists[] = { "discuss", "nod_through", "left_out" };
  BbItem *review = choose_item (self, BB_KIND_REVIEW);

  if (review == NULL)
    return;
  if (choose (4) == 0)
    bb_edit_recompute_agenda (self->history, review, NULL);
  else
    bb_edit_put_on_agenda (self->history, review, choose_bet (self), lists[choose (3)], NULL);
}

static void
write_about_review (Meeting *self)
{
  BbItem *review = choose_item (self, BB_KIND_REVIEW);

  if (review == NULL)
    return;
  bb_edit_set_review_field (self->history, review, BB_REVIEW_REMARK, &BB_VALUE_OF_TEXT ("Shorter"), NULL);
  bb_edit_add_follow_up (self->history, review, choose_bet (self), "Ring them", NULL);
}

/* --- decisions -------------------------------------------------------------------------------- */

static const char *const decisions[] = { "keep", "new", "sharpen", "increase", "decrease", "pause", "resume", "renew", "defer", "stop", "graduate", "split", "merge", "transfer", "transfer", "split", "merge" };

static BbDecision
choose_decision (Meeting *self)
{
  BbDecision decision = BB_DECISION_INIT (decisions[choose (G_N_ELEMENTS (decisions))]);

  decision.reason = choose_line ();
  decision.decided_by = choose_line ();
  decision.title = choose_line ();
  decision.amount = choose (3) * 60;
  decision.cap = choose (3) == 0 && !g_str_equal (decision.decision, "split") ? choose (500) : -1;
  decision.released = choose (5) == 0 ? choose (300) : -1;
  decision.other = choose (6) > 0 ? choose_bet (self) : NULL;
  decision.review_date = choose (2) == 0 ? bb_clock_today () + (BbDate) choose (90) : BB_DATE_NONE;
  decision.expiry_date = choose (2) == 0 ? bb_clock_today () + (BbDate) choose (90) : BB_DATE_NONE;
  return decision;
}

static BbItem *
choose_review_to_decide_in (Meeting *self)
{
  BbItem *running = bb_board_get_running_review (self->board);

  return choose (5) == 0 ? bb_board_get_ended_review (self->board) : running;
}

static void
assert_captured (BbItem *receipt,
                 const BbValue *before,
                 BbBet *bet)
{
  guint i;

  g_assert_true (bb_receipt_is_changeable (receipt));
  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++) {
    g_assert_true (bb_value_equal (bb_item_get_value (receipt, bb_receipt_pairs[i].before), &before[i]));
    assert_same (receipt, bb_receipt_pairs[i].after, BB_ITEM (bet), bb_receipt_pairs[i].bet_field);
  }
}

static void
decide (Meeting *self)
{
  BbBet *bet = choose_bet (self);
  BbDecision decision = choose_decision (self);
  const guint64 board = bb_board_hash (self->board);
  const gboolean keeps_money = decision.cap < 0 && (g_str_equal (decision.decision, "transfer") || g_str_equal (decision.decision, "split"));
  const gint64 money = add_caps (self);
  BbValue before[BB_RECEIPT_N_PAIRS];
  BbItem *receipt;
  guint i;

  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++)
    bb_value_init_copy (&before[i], bb_item_get_value (BB_ITEM (bet), bb_receipt_pairs[i].bet_field));
  receipt = bb_edit_decide (self->history, choose_review_to_decide_in (self), bet, &decision, NULL);
  if (receipt != NULL) {
    assert_captured (receipt, before, bet);
    g_assert_true (!keeps_money || add_caps (self) == money);
  } else {
    g_assert_cmphex (bb_board_hash (self->board), ==, board);
  }
  for (i = 0; i < BB_RECEIPT_N_PAIRS; i++)
    bb_value_clear (&before[i]);
}

/* What was decided just now and is taken back leaves the money as it was. */
static void
decide_and_take_back (Meeting *self)
{
  BbDecision decision = choose_decision (self);
  const gint64 money = add_caps (self);
  BbItem *receipt = bb_edit_decide (self->history, bb_board_get_running_review (self->board), choose_bet (self), &decision, NULL);

  if (receipt == NULL)
    return;
  g_assert_true (bb_edit_take_back_decision (self->history, receipt, NULL));
  g_assert_cmpint (add_caps (self), ==, money);
}

static void
nod_through (Meeting *self)
{
  BbItem *review = bb_board_get_running_review (self->board);

  if (review != NULL)
    bb_edit_nod_through (self->history, review, choose_line (), NULL);
}

/* Sealed ones too: they refuse. */
static void
take_back (Meeting *self)
{
  BbItem *receipt = choose_item (self, BB_KIND_RECEIPT);

  if (receipt != NULL)
    bb_edit_take_back_decision (self->history, receipt, NULL);
}

/* One that was undone may still be shown somewhere. */
static void
take_back_undone (Meeting *self)
{
  BbDecision keep = BB_DECISION_INIT ("keep");
  BbItem *receipt = bb_edit_decide (self->history, NULL, choose_bet (self), &keep, NULL);
  g_autoptr (BbItem) held = receipt != NULL ? g_object_ref (receipt) : NULL;
  g_autoptr (GPtrArray) moves = g_ptr_array_new ();

  if (held == NULL)
    return;
  g_assert_true (bb_history_undo (self->history));
  g_assert_false (bb_edit_take_back_decision (self->history, held, NULL));
  g_assert_false (bb_edit_change_receipt (self->history, held, BB_RECEIPT_REASON, &BB_VALUE_OF_TEXT ("Late"), NULL));
  g_assert_null (bb_edit_judge_outcome (self->history, held, "came", NULL, NULL, NULL));
  g_ptr_array_add (moves, held);
  bb_edit_answer_moves (self->history, moves, "Late");
  g_assert_true (bb_history_redo (self->history));
  g_assert_false (bb_item_has_value (held, BB_RECEIPT_REASON));
}

static void
change_receipt (Meeting *self)
{
  BbItem *receipt = choose_item (self, BB_KIND_RECEIPT);

  if (receipt != NULL)
    bb_edit_change_receipt (self->history, receipt, BB_RECEIPT_REASON, &BB_VALUE_OF_TEXT ("Put right"), NULL);
}

static void
correct_receipt (Meeting *self)
{
  BbItem *receipt = choose_item (self, BB_KIND_RECEIPT);

  if (receipt != NULL)
    bb_edit_correct_receipt (self->history, receipt, "It was otherwise", NULL);
}

static void
judge (Meeting *self)
{
  BbItem *receipt = choose_item (self, BB_KIND_RECEIPT);

  if (receipt != NULL)
    bb_edit_judge_outcome (self->history, receipt, choose (2) == 0 ? "came" : "partly", choose_line (), NULL, NULL);
}

static void
answer (Meeting *self)
{
  BbItem *review = bb_board_get_running_review (self->board);
  g_autoptr (GPtrArray) moves = review != NULL ? bb_review_list_moves (review) : NULL;

  if (moves != NULL)
    bb_edit_answer_moves (self->history, moves, "We know them now");
}

static void
flag (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_set_flag (self->history, bets, choose (2) == 0, "Finance");
}

/* --- bets ------------------------------------------------------------------------------------- */

static void
move_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_move_bets (self->history, bets, choose (600) - 300, choose (600) - 300);
}

static void
nudge_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  gint n = choose (4);

  while (n-- > 0)
    bb_edit_nudge_bets (self->history, bets, choose (2) == 0 ? 10 : -10, 0);
}

static void
place_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  if (choose (3) == 0)
    bb_edit_unplace_bets (self->history, bets);
  else
    bb_edit_place_bets (self->history, bets, choose (1000), choose (1000));
}

static void
delete_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  if (bb_board_get_n_bets (self->board) > N_BETS)
    bb_edit_delete_or_stop_bets (self->history, bets);
}

static void
paste_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (self->board, bets);
  g_autoptr (GPtrArray) added = choose (3) == 0 ? bb_edit_duplicate_bets (self->history, bets, NULL) : bb_edit_paste_bets (self->history, copy, NULL);

  g_assert_cmpuint (added->len, ==, bets->len);
}

static void
reopen_some (Meeting *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_reopen_bets (self->history, bets);
}

static void
give_up (Meeting *self)
{
  const guint64 before = bb_board_hash (self->board);

  bb_history_begin (self->history, "Given up");
  move_some (self);
  decide (self);
  delete_some (self);
  take_back (self);
  bb_history_rollback (self->history);
  g_assert_cmphex (bb_board_hash (self->board), ==, before);
}

/* --- rounds ----------------------------------------------------------------------------------- */

/* clang-format off */
static const Act acts[] = {
  plan_review, drop_review, start_review, start_review, end_review, end_review, seal_review, change_agenda,
  write_about_review, decide, decide, decide, decide, decide_and_take_back, nod_through, take_back, take_back,
  take_back_undone, change_receipt, correct_receipt, judge, answer, flag, move_some, move_some, nudge_some,
  place_some, delete_some, paste_some, reopen_some, give_up, undo_some, undo_some, sleep_a_night,
  save_and_reload, go_back_and_forth,
};
/* clang-format on */

static BbBoard *
make_board (void)
{
  BbBoard *board = bb_board_new_starter ();
  guint i;

  for (i = 0; i < N_BETS; i++) {
    g_autofree char *id = g_strdup_printf ("B%u", i);
    BbItem *bet = BB_ITEM (bb_test_edit_add (board, id, i > 0 ? choose (1000) : -1, choose (1000)));

    bb_item_set_integer (bet, BB_BET_FUNDING_CAP, 50 * choose (8));
    bb_item_set_date (bet, BB_BET_EXPIRY_DATE, bb_clock_today () + (BbDate) choose (30));
    if (choose (3) > 0)
      bb_item_set_date (bet, BB_BET_REVIEW_DATE, bb_clock_today () + (BbDate) choose (20));
  }
  return board;
}

static void
play_round (void)
{
  Meeting self = { .sealed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  guint i;

  bb_clock_set_today (bb_date_new (2026, 12, 7));
  open_board (&self, make_board ());
  for (i = 0; i < N_ACTS; i++) {
    acts[choose (G_N_ELEMENTS (acts))](&self);
    assert_all (&self);
  }
  go_back_and_forth (&self);
  save_and_reload (&self);
  assert_all (&self);
  close_board (&self);
  g_hash_table_unref (self.sealed);
  g_free (self.barrier);
  bb_clock_set_today (BB_DATE_NONE);
}

static void
test_reviews_at_random (void)
{
  guint i;

  for (i = 0; i < N_ROUNDS; i++)
    play_round ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/random", test_reviews_at_random);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet has one move a review: moving it again changes where it came to, moving it back takes the
 * move away. What a step moved is noted while it is open and written down when it is kept, so that
 * undo takes back both. */

#include "config.h"

#include "bb-move-recorder.h"

#include "bb-edit-outcomes.h"
#include "bb-review.h"

typedef struct {
  gint risk;
  gint familiarity;
} Place;

struct _BbMoveRecorder {
  GObject parent_instance;

  BbHistory *history;
  GHashTable *moved; /* BbBet -> Place before the step */
  GHashTable *moves; /* id of a bet -> BbItem, its move as it was before the step; %NULL until one is moved */
};

G_DEFINE_FINAL_TYPE (BbMoveRecorder, bb_move_recorder, G_TYPE_OBJECT)

static Place
get_place (BbBet *bet)
{
  return (Place){ .risk = bb_item_get_tenths (BB_ITEM (bet), BB_BET_RISK, -1),
                  .familiarity = bb_item_get_tenths (BB_ITEM (bet), BB_BET_FAMILIARITY, -1) };
}

static void
set_place (BbItem *receipt,
           guint risk_field,
           guint familiarity_field,
           const Place *place)
{
  bb_item_set_value (receipt, risk_field, place->risk >= 0 ? &BB_VALUE_OF_TENTHS (place->risk) : &BB_VALUE_OF_NONE);
  bb_item_set_value (receipt, familiarity_field, place->familiarity >= 0 ? &BB_VALUE_OF_TENTHS (place->familiarity) : &BB_VALUE_OF_NONE);
}

static BbItem *
make_receipt (BbBoard *board,
              BbItem *review,
              BbBet *bet,
              const Place *before)
{
  g_autofree char *id = bb_board_make_id (board, BB_KIND_RECEIPT);
  BbItem *receipt = bb_item_new (BB_KIND_RECEIPT, id);

  bb_item_set_text (receipt, BB_RECEIPT_BET, bb_bet_get_id (bet));
  bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_clock_today ());
  bb_item_set_text (receipt, BB_RECEIPT_REVIEW, bb_item_get_id (review));
  bb_item_set_text (receipt, BB_RECEIPT_DECISION, "move");
  bb_item_set_integer (receipt, BB_RECEIPT_OPEN, 1);
  set_place (receipt, BB_RECEIPT_RISK_BEFORE, BB_RECEIPT_FAMILIARITY_BEFORE, before);
  return receipt;
}

/* Where the bet lay when the review began, as far as is known. */
static Place
find_origin (BbItem *receipt,
             const Place *before)
{
  if (receipt == NULL)
    return *before;
  return (Place){ .risk = bb_item_get_tenths (receipt, BB_RECEIPT_RISK_BEFORE, -1),
                  .familiarity = bb_item_get_tenths (receipt, BB_RECEIPT_FAMILIARITY_BEFORE, -1) };
}

/* The move may have been taken back in this step. */
static void
write_move (BbBoard *board,
            BbItem *review,
            BbBet *bet,
            const Place *before,
            BbItem *known)
{
  const Place now = get_place (bet);
  const Place origin = find_origin (known, before);
  const gboolean is_back = now.risk == origin.risk && now.familiarity == origin.familiarity;
  BbItem *receipt = known != NULL && bb_board_of (known) == board ? known : NULL;
  g_autoptr (BbItem) made = NULL;
  g_autoptr (GError) error = NULL;

  if (is_back && receipt != NULL)
    bb_edit_remove_receipt (receipt);
  if (is_back)
    return;
  if (receipt == NULL)
    receipt = made = make_receipt (board, review, bet, &origin);
  set_place (receipt, BB_RECEIPT_RISK_AFTER, BB_RECEIPT_FAMILIARITY_AFTER, &now);
  if (made != NULL && !bb_item_append (BB_ITEM (board), made, &error))
    g_warning ("A move could not be written down: %s", error->message);
}

static void
forget (BbMoveRecorder *self)
{
  g_hash_table_remove_all (self->moved);
  g_clear_pointer (&self->moves, g_hash_table_unref);
}

/* In the order of the board. */
static void
committing_cb (BbMoveRecorder *self)
{
  BbBoard *board = bb_history_get_board (self->history);
  BbItem *review = bb_board_get_running_review (board);
  guint n_left = review != NULL ? g_hash_table_size (self->moved) : 0;
  guint i;

  for (i = 0; n_left > 0 && i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    const Place *before = g_hash_table_lookup (self->moved, bet);

    if (before == NULL)
      continue;
    write_move (board, review, bet, before, g_hash_table_lookup (self->moves, bb_bet_get_id (bet)));
    n_left--;
  }
  forget (self);
}

/* Once for all that are moved in a step: a board may hold years of decisions. */
static void
note_moves (BbMoveRecorder *self)
{
  BbItem *review = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  guint i;

  if (self->moves != NULL)
    return;
  review = bb_board_get_running_review (bb_history_get_board (self->history));
  moves = review != NULL ? bb_review_list_moves (review) : NULL;
  self->moves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (i = 0; moves != NULL && i < moves->len; i++)
    g_hash_table_insert (self->moves, g_strdup (bb_item_get_text (moves->pdata[i], BB_RECEIPT_BET)), g_object_ref (moves->pdata[i]));
}

static void
board_changed_cb (BbMoveRecorder *self,
                  const BbChange *change)
{
  Place place;

  if (!bb_history_is_open (self->history)) {
    forget (self); /* undone, redone: what a step that was given up noted is void */
    return;
  }
  if (change->type != BB_CHANGE_SET || !BB_IS_BET (change->item))
    return;
  if (change->field != BB_BET_RISK && change->field != BB_BET_FAMILIARITY)
    return;
  if (g_hash_table_contains (self->moved, change->item))
    return;
  place = get_place (BB_BET (change->item));
  if (change->field == BB_BET_RISK)
    place.risk = change->old_value.kind == BB_VALUE_TENTHS ? change->old_value.tenths : -1;
  else
    place.familiarity = change->old_value.kind == BB_VALUE_TENTHS ? change->old_value.tenths : -1;
  note_moves (self);
  g_hash_table_insert (self->moved, g_object_ref (change->item), g_memdup2 (&place, sizeof place));
}

static void
bb_move_recorder_finalize (GObject *object)
{
  BbMoveRecorder *self = BB_MOVE_RECORDER (object);

  g_hash_table_unref (self->moved);
  g_clear_pointer (&self->moves, g_hash_table_unref);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_move_recorder_parent_class)->finalize (object);
}

static void
bb_move_recorder_class_init (BbMoveRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_move_recorder_finalize;
}

static void
bb_move_recorder_init (BbMoveRecorder *self)
{
  self->moved = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

/**
 * bb_move_recorder_new:
 *
 * Returns: (transfer full): a recorder; it works as long as it lives
 */
BbMoveRecorder *
bb_move_recorder_new (BbHistory *history)
{
  BbMoveRecorder *self;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  self = g_object_new (BB_TYPE_MOVE_RECORDER, NULL);
  self->history = g_object_ref (history);
  g_signal_connect_object (history, "committing", G_CALLBACK (committing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bb_history_get_board (history), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

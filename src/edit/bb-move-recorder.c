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
  GHashTable *moved; /* BbBet -> Place it lay at when the review began */
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

/* @origin: where the bet lay when the review began. The move may have been taken back in this step. */
static void
write_move (BbMoveRecorder *self,
            BbItem *review,
            BbBet *bet,
            const Place *origin)
{
  const Place now = get_place (bet);
  const gboolean is_back = now.risk == origin->risk && now.familiarity == origin->familiarity;
  BbBoard *board = bb_history_get_board (self->history);
  BbItem *receipt = bb_review_find_move (review, bet);
  g_autoptr (BbItem) made = NULL;
  g_autoptr (GError) error = NULL;

  if (is_back && receipt != NULL)
    bb_edit_remove_receipt (receipt);
  if (is_back)
    return;
  if (receipt == NULL)
    receipt = made = make_receipt (board, review, bet, origin);
  set_place (receipt, BB_RECEIPT_RISK_AFTER, BB_RECEIPT_FAMILIARITY_AFTER, &now);
  if (made != NULL && !bb_item_append (BB_ITEM (board), made, &error))
    g_warning ("A move could not be written down: %s", error->message);
}

/* In the order of the board. */
static void
committing_cb (BbMoveRecorder *self)
{
  BbBoard *board = bb_history_get_board (self->history);
  BbItem *review = bb_board_get_running_review (board);
  g_autoptr (GHashTable) moved = g_steal_pointer (&self->moved);
  guint n_left = review != NULL ? g_hash_table_size (moved) : 0;
  guint i;

  self->moved = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  for (i = 0; n_left > 0 && i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    const Place *origin = g_hash_table_lookup (moved, bet);

    if (origin == NULL)
      continue;
    write_move (self, review, bet, origin);
    n_left--;
  }
}

/* Where the bet lay when the review began, as far as is known: @bet lay at @place before this step. */
static Place
find_origin (BbMoveRecorder *self,
             BbBet *bet,
             Place place)
{
  BbItem *review = bb_board_get_running_review (bb_history_get_board (self->history));
  BbItem *receipt = review != NULL ? bb_review_find_move (review, bet) : NULL;

  if (receipt == NULL)
    return place;
  return (Place){ .risk = bb_item_get_tenths (receipt, BB_RECEIPT_RISK_BEFORE, -1),
                  .familiarity = bb_item_get_tenths (receipt, BB_RECEIPT_FAMILIARITY_BEFORE, -1) };
}

static void
board_changed_cb (BbMoveRecorder *self,
                  const BbChange *change)
{
  Place place;

  if (!bb_history_is_open (self->history)) {
    g_hash_table_remove_all (self->moved); /* undone, redone: what a step that was given up noted is void */
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
  place = find_origin (self, BB_BET (change->item), place);
  g_hash_table_insert (self->moved, g_object_ref (change->item), g_memdup2 (&place, sizeof place));
}

static void
bb_move_recorder_finalize (GObject *object)
{
  BbMoveRecorder *self = BB_MOVE_RECORDER (object);

  g_hash_table_unref (self->moved);
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

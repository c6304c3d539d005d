/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All of it follows from the board but the bet that is talked about, the filter and the clocks. What
 * follows is worked out anew when it is asked for after a change, so that fast keys never meet an old
 * list; "changed" is said once before the next frame. Clocks stand while nothing runs. */

#include "config.h"

#include "bb-session-review.h"

#include "bb-agenda.h"
#include "bb-receipt.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

/* Before the frame clock lays out and paints, so that nothing jumps. */
#define CHANGED_PRIORITY (G_PRIORITY_HIGH_IDLE + 6)

struct _BbSessionReview {
  GObject parent_instance;

  BbHistory *history;
  BbSelection *selection;
  BbBoard *board;

  BbItem *review; /* nullable */
  BbItem *plan;   /* nullable: chosen among those that are planned */
  BbReviewPhase phase;
  GHashTable *decisions; /* of ids of bets: BbItem, the one that stands in this review; borrowed */
  GPtrArray *bets;       /* BbBet: what is to be discussed, filtered, in the order of the walk */
  gboolean stale;
  guint changed_id;

  BbBet *bet; /* nullable */
  gboolean only_tripped;
  gint64 meeting_began;  /* monotonic microseconds; 0: it has not */
  gboolean began_before; /* the board came with a meeting that was on: nobody knows since when */
  gint64 bet_began;
};

enum {
  PROP_0,
  PROP_BET,
  PROP_ONLY_TRIPPED,
  N_PROPS,
};

enum {
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbSessionReview, bb_session_review, G_TYPE_OBJECT)

/* --- what follows from the board -------------------------------------------------------------- */

static BbReviewPhase
get_phase_of (BbSessionReview *self,
              BbItem *review)
{
  static const BbReviewPhase phases[] = {
    [BB_REVIEW_PLANNED] = BB_REVIEW_PHASE_NONE,
    [BB_REVIEW_RUNNING] = BB_REVIEW_PHASE_RUNNING,
    [BB_REVIEW_ENDED] = BB_REVIEW_PHASE_ENDED,
    [BB_REVIEW_SEALED] = BB_REVIEW_PHASE_SEALED,
  };

  if (review == NULL || bb_item_get_root (review) != BB_ITEM (self->board))
    return BB_REVIEW_PHASE_NONE;
  return phases[bb_review_get_stage (review)];
}

/* The one that runs, else the one to be read back, else the one that was just sealed. */
static void
find_review (BbSessionReview *self)
{
  BbItem *review = bb_board_get_running_review (self->board);

  if (review == NULL)
    review = bb_board_get_ended_review (self->board);
  if (review == NULL && get_phase_of (self, self->review) == BB_REVIEW_PHASE_SEALED)
    review = self->review;
  g_set_object (&self->review, review);
  self->phase = get_phase_of (self, review);
}

/* Both what tripped when the agenda was made and what has tripped since. */
static gboolean
has_tripped (BbItem *item,
             BbBet *bet)
{
  return bb_agenda_has_tripped (bet, bb_reasons_from_ids (bb_item_get_list_value (item, BB_AGENDA_ITEM_REASONS)));
}

static void
add_item (BbSessionReview *self,
          BbItem *item)
{
  BbBet *bet = bb_agenda_item_get_bet (item);

  if (bet == NULL || !bb_agenda_item_is_on (item, "discuss"))
    return;
  if (!self->only_tripped || has_tripped (item, bet))
    g_ptr_array_add (self->bets, g_object_ref (bet));
}

static void
list_bets (BbSessionReview *self)
{
  BbItemList *items;
  guint i;

  g_ptr_array_set_size (self->bets, 0);
  if (self->review == NULL)
    return;
  items = bb_item_get_children (self->review, BB_KIND_AGENDA_ITEM);
  for (i = 0; i < bb_item_list_get_length (items); i++)
    add_item (self, bb_item_list_peek (items, i));
}

/* Once for all who ask: a board may hold years of receipts. */
static void
find_decisions (BbSessionReview *self)
{
  g_autoptr (GPtrArray) receipts = self->review != NULL ? bb_review_list_receipts (self->review) : NULL;
  guint i;

  g_hash_table_remove_all (self->decisions);
  for (i = 0; receipts != NULL && i < receipts->len; i++) {
    BbItem *receipt = receipts->pdata[i];

    if (!bb_receipt_is_move (receipt) && !bb_receipt_is_correction (receipt) && !bb_receipt_is_other_half (receipt))
      g_hash_table_insert (self->decisions, g_strdup (bb_item_get_text (receipt, BB_RECEIPT_BET)), receipt);
  }
}

static BbItem *
get_decision (BbSessionReview *self,
              BbBet *bet)
{
  return g_hash_table_lookup (self->decisions, bb_bet_get_id (bet));
}

static void
set_bet (BbSessionReview *self,
         BbBet *bet)
{
  if (!g_set_object (&self->bet, bet))
    return;
  self->bet_began = g_get_monotonic_time ();
  if (bet != NULL)
    bb_selection_select (self->selection, bet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BET]);
}

/* A bet that has gone, or the end of the meeting, leaves nothing to talk about. */
static void
check_bet (BbSessionReview *self)
{
  gboolean running = self->phase == BB_REVIEW_PHASE_RUNNING;
  gboolean gone = self->bet != NULL && bb_item_get_root (BB_ITEM (self->bet)) != BB_ITEM (self->board);

  if (self->bet != NULL && (gone || !running))
    set_bet (self, NULL);
  if (running && self->bet == NULL && self->bets->len > 0)
    bb_session_review_go_on (self);
}

/* A meeting that was ended may go on: undo takes that back. */
static void
run_clock (BbSessionReview *self)
{
  if (self->phase == BB_REVIEW_PHASE_NONE || self->phase == BB_REVIEW_PHASE_SEALED) {
    self->meeting_began = 0;
    self->began_before = FALSE;
  } else if (self->meeting_began == 0)
    self->meeting_began = self->bet_began = g_get_monotonic_time ();
}

static void
refresh (BbSessionReview *self)
{
  if (!self->stale)
    return;
  self->stale = FALSE;
  find_review (self);
  find_decisions (self);
  list_bets (self);
  run_clock (self);
}

static gboolean
changed_cb (gpointer data)
{
  BbSessionReview *self = data;

  self->changed_id = 0;
  refresh (self);
  check_bet (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* While a bet is dragged nothing that is said of it changes. */
static gboolean
is_of_place (const BbChange *change)
{
  static const guint fields[] = { BB_BET_RISK, BB_BET_FAMILIARITY, BB_BET_LABEL_X, BB_BET_LABEL_Y };
  guint i;

  if (change->type != BB_CHANGE_SET || bb_item_get_kind (change->item) != BB_KIND_BET)
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (change->field == fields[i])
      return TRUE;
  return FALSE;
}

static void
queue_changed (BbSessionReview *self)
{
  self->stale = TRUE;
  if (self->changed_id == 0)
    self->changed_id = g_idle_add_full (CHANGED_PRIORITY, changed_cb, self, NULL);
}

static void
board_changed_cb (BbSessionReview *self,
                  const BbChange *change)
{
  if (!is_of_place (change))
    queue_changed (self);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_session_review_get_property (GObject *object,
                                guint id,
                                GValue *value,
                                GParamSpec *pspec)
{
  BbSessionReview *self = BB_SESSION_REVIEW (object);

  switch (id) {
  case PROP_BET:
    g_value_set_object (value, self->bet);
    break;
  case PROP_ONLY_TRIPPED:
    g_value_set_boolean (value, self->only_tripped);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_session_review_set_property (GObject *object,
                                guint id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  BbSessionReview *self = BB_SESSION_REVIEW (object);

  switch (id) {
  case PROP_BET:
    bb_session_review_set_bet (self, g_value_get_object (value));
    break;
  case PROP_ONLY_TRIPPED:
    bb_session_review_set_only_tripped (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_session_review_finalize (GObject *object)
{
  BbSessionReview *self = BB_SESSION_REVIEW (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_object (&self->bet);
  g_clear_object (&self->review);
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->bets);
  g_hash_table_unref (self->decisions);
  g_clear_object (&self->board);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_session_review_parent_class)->finalize (object);
}

static void
bb_session_review_class_init (BbSessionReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = bb_session_review_finalize;
  object_class->get_property = bb_session_review_get_property;
  object_class->set_property = bb_session_review_set_property;
  /* The bet that is talked about. */
  properties[PROP_BET] = g_param_spec_object ("bet", NULL, NULL, BB_TYPE_BET, flags);
  /* Whether the walk leaves out what has no signal that tripped. */
  properties[PROP_ONLY_TRIPPED] = g_param_spec_boolean ("only-tripped", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /**
   * BbSessionReview::changed:
   *
   * Something on the board, or which bets are walked, is not as it was.
   */
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_SESSION_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_session_review_init (BbSessionReview *self)
{
  self->bets = g_ptr_array_new_with_free_func (g_object_unref);
  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = TRUE;
}

BbSessionReview *
bb_session_review_new (BbHistory *history,
                       BbSelection *selection)
{
  BbSessionReview *self;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);
  g_return_val_if_fail (BB_IS_SELECTION (selection), NULL);

  self = g_object_new (BB_TYPE_SESSION_REVIEW, NULL);
  self->history = g_object_ref (history);
  self->selection = g_object_ref (selection);
  self->board = g_object_ref (bb_history_get_board (history));
  self->began_before = bb_board_get_running_review (self->board) != NULL || bb_board_get_ended_review (self->board) != NULL;
  g_signal_connect_object (self->board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

BbHistory *
bb_session_review_get_history (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  return self->history;
}

BbBoard *
bb_session_review_get_board (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  return self->board;
}

BbReviewPhase
bb_session_review_get_phase (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), BB_REVIEW_PHASE_NONE);

  refresh (self);
  return self->phase;
}

/**
 * bb_session_review_get_review:
 *
 * Returns: (nullable): what the phase is about; %NULL where that is none
 */
BbItem *
bb_session_review_get_review (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  refresh (self);
  return self->review;
}

/**
 * bb_session_review_get_plan:
 *
 * Returns: (nullable): the planned review that would begin: the one that was chosen, else the first to
 *   come
 */
BbItem *
bb_session_review_get_plan (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  if (self->plan != NULL && bb_item_get_root (self->plan) == BB_ITEM (self->board) && bb_review_get_stage (self->plan) == BB_REVIEW_PLANNED)
    return self->plan;
  return bb_board_get_planned_review (self->board);
}

/**
 * bb_session_review_set_plan:
 * @plan: (nullable): a planned review of the board
 *
 * Chooses among several that are planned.
 */
void
bb_session_review_set_plan (BbSessionReview *self,
                            BbItem *plan)
{
  g_return_if_fail (BB_IS_SESSION_REVIEW (self));

  if (g_set_object (&self->plan, plan))
    queue_changed (self);
}

/**
 * bb_session_review_leave:
 *
 * Looks no longer at what is sealed, so that the next review comes into sight.
 */
void
bb_session_review_leave (BbSessionReview *self)
{
  g_return_if_fail (BB_IS_SESSION_REVIEW (self));

  g_clear_object (&self->review);
  queue_changed (self);
}

/**
 * bb_session_review_update:
 *
 * Says at once what would be said before the next frame.
 */
void
bb_session_review_update (BbSessionReview *self)
{
  g_return_if_fail (BB_IS_SESSION_REVIEW (self));

  g_clear_handle_id (&self->changed_id, g_source_remove);
  changed_cb (self);
}

/* --- bets ------------------------------------------------------------------------------------- */

guint
bb_session_review_get_n_bets (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), 0);

  refresh (self);
  return self->bets->len;
}

BbBet *
bb_session_review_get_nth_bet (BbSessionReview *self,
                               guint index)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  refresh (self);
  g_return_val_if_fail (index < self->bets->len, NULL);

  return self->bets->pdata[index];
}

/**
 * bb_session_review_find_item:
 *
 * Returns: (nullable): what the agenda says of @bet
 */
BbItem *
bb_session_review_find_item (BbSessionReview *self,
                             BbBet *bet)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);
  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  refresh (self);
  return self->review != NULL ? bb_review_find_item (self->review, bet) : NULL;
}

/**
 * bb_session_review_find_decision:
 *
 * Returns: (nullable): the decision on @bet that stands in this review
 */
BbItem *
bb_session_review_find_decision (BbSessionReview *self,
                                 BbBet *bet)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);
  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  refresh (self);
  return get_decision (self, bet);
}

/**
 * bb_session_review_count_undecided:
 *
 * Returns: how many of the bets that are walked have no decision yet
 */
guint
bb_session_review_count_undecided (BbSessionReview *self)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), 0);

  refresh (self);
  for (i = 0; i < self->bets->len; i++)
    if (get_decision (self, self->bets->pdata[i]) == NULL)
      n++;
  return n;
}

/**
 * bb_session_review_describe_unanswered:
 *
 * Returns: (transfer full) (nullable): how many moves of this meeting nobody has explained; NULL if there are none
 */
char *
bb_session_review_describe_unanswered (BbSessionReview *self)
{
  g_autoptr (GPtrArray) moves = NULL;

  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  if (bb_session_review_get_phase (self) != BB_REVIEW_PHASE_RUNNING)
    return NULL;
  moves = bb_review_list_unanswered (bb_session_review_get_review (self));
  return moves->len > 0 ? g_strdup_printf (ngettext ("%u move unexplained. Why?", "%u moves unexplained. Why?", moves->len), moves->len) : NULL;
}

/**
 * bb_session_review_get_bet:
 *
 * Returns: (nullable): the bet that is talked about
 */
BbBet *
bb_session_review_get_bet (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), NULL);

  return self->bet;
}

/**
 * bb_session_review_set_bet:
 * @bet: (nullable): any bet of the board, on the agenda or not
 *
 * Talks about another bet: it is selected on the board, and its clock starts.
 */
void
bb_session_review_set_bet (BbSessionReview *self,
                           BbBet *bet)
{
  g_return_if_fail (BB_IS_SESSION_REVIEW (self));
  g_return_if_fail (bet == NULL || BB_IS_BET (bet));

  set_bet (self, bet);
}

/**
 * bb_session_review_step:
 * @step: 1 for the next bet, -1 for the one before
 *
 * Returns: whether there was one
 */
gboolean
bb_session_review_step (BbSessionReview *self,
                        int step)
{
  guint at = 0;
  guint to;

  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), FALSE);

  refresh (self);
  if (self->bets->len == 0)
    return FALSE;
  if (!g_ptr_array_find (self->bets, self->bet, &at))
    to = 0;
  else if (step < 0 ? at == 0 : at + 1 >= self->bets->len)
    return FALSE;
  else
    to = step < 0 ? at - 1 : at + 1;
  set_bet (self, self->bets->pdata[to]);
  return TRUE;
}

/**
 * bb_session_review_go_on:
 *
 * Goes to the next bet that has no decision yet, past the end to those that were passed over.
 *
 * Returns: whether there is one
 */
gboolean
bb_session_review_go_on (BbSessionReview *self)
{
  guint at = 0;
  guint i;

  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), FALSE);

  refresh (self);
  if (!g_ptr_array_find (self->bets, self->bet, &at))
    at = self->bets->len - 1;
  for (i = 1; i <= self->bets->len; i++) {
    BbBet *bet = self->bets->pdata[(at + i) % self->bets->len];

    if (get_decision (self, bet) == NULL) {
      set_bet (self, bet);
      return TRUE;
    }
  }
  if (self->bet == NULL && self->bets->len > 0)
    set_bet (self, self->bets->pdata[0]);
  return FALSE;
}

gboolean
bb_session_review_get_only_tripped (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), FALSE);

  return self->only_tripped;
}

/**
 * bb_session_review_set_only_tripped:
 * @only: whether to walk only bets with a signal that tripped
 */
void
bb_session_review_set_only_tripped (BbSessionReview *self,
                                    gboolean only)
{
  g_return_if_fail (BB_IS_SESSION_REVIEW (self));

  if (only == self->only_tripped)
    return;
  self->only_tripped = only;
  queue_changed (self);
  refresh (self);
  if (only && self->bets->len > 0 && !g_ptr_array_find (self->bets, self->bet, NULL))
    set_bet (self, self->bets->pdata[0]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_TRIPPED]);
}

/* --- clocks ----------------------------------------------------------------------------------- */

static guint
count_seconds (BbSessionReview *self,
               gint64 since)
{
  refresh (self);
  if (self->phase != BB_REVIEW_PHASE_RUNNING)
    return 0;
  return (guint) ((g_get_monotonic_time () - since) / G_USEC_PER_SEC);
}

guint
bb_session_review_get_bet_seconds (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), 0);

  return count_seconds (self, self->bet_began);
}

/**
 * bb_session_review_knows_start:
 *
 * Returns: whether the meeting began before these eyes; a file tells the day, but not the time
 */
gboolean
bb_session_review_knows_start (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), FALSE);

  refresh (self);
  return !self->began_before;
}

guint
bb_session_review_get_meeting_seconds (BbSessionReview *self)
{
  g_return_val_if_fail (BB_IS_SESSION_REVIEW (self), 0);

  return count_seconds (self, self->meeting_began);
}

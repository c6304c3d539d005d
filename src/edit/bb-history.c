/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* History. Every state of the board that can be reached has a number that is never used again, so
 * that "modified" is a comparison even when the branch that was saved is gone.
 *
 * Invariants: steps below `index` are done, the others undone; while a step is open nothing is undone
 * or redone; while steps are played, changes are not recorded. */

#include "config.h"

#include "bb-history.h"

#include "bb-step.h"

struct _BbHistory {
  GObject parent_instance;

  BbBoard *board;
  GPtrArray *steps; /* BbStep */
  GArray *states;   /* guint: before the first step, after the first, ... */
  guint index;      /* how many steps are done */
  guint sealed;     /* how many of the first steps are for good */
  guint next_state;
  guint saved_state;

  BbStep *open;   /* nullable */
  GArray *levels; /* guint: how many changes there were when each begin came */
  gboolean applying;

  BbHistoryClock clock;
  gpointer clock_data;
  gboolean extendable; /* the last step may be joined by one like it */
  gint64 last_write;

  gboolean told_can_undo; /* what listeners know */
  gboolean told_can_redo;
  gboolean told_modified;
  char *told_undo_label;
  char *told_redo_label;
};

enum {
  PROP_0,
  PROP_BOARD,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  COMMITTING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbHistory, bb_history, G_TYPE_OBJECT)

static gint64
read_monotonic_clock (gpointer user_data)
{
  return g_get_monotonic_time ();
}

/* --- telling ---------------------------------------------------------------------------- */

static void
tell_flag (BbHistory *self,
           gboolean *told,
           gboolean now,
           guint prop)
{
  if (*told == now)
    return;
  *told = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
tell_label (BbHistory *self,
            char **told,
            const char *now,
            guint prop)
{
  if (g_strcmp0 (*told, now) == 0)
    return;
  g_free (*told);
  *told = g_strdup (now);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
tell_state (BbHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  tell_flag (self, &self->told_can_undo, bb_history_get_can_undo (self), PROP_CAN_UNDO);
  tell_flag (self, &self->told_can_redo, bb_history_get_can_redo (self), PROP_CAN_REDO);
  tell_flag (self, &self->told_modified, bb_history_get_modified (self), PROP_MODIFIED);
  tell_label (self, &self->told_undo_label, bb_history_get_undo_label (self), PROP_UNDO_LABEL);
  tell_label (self, &self->told_redo_label, bb_history_get_redo_label (self), PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
}

/* --- steps -------------------------------------------------------------------------------- */

static BbStep *
get_last_step (BbHistory *self)
{
  return self->index > 0 ? self->steps->pdata[self->index - 1] : NULL;
}

static void
add_state (BbHistory *self)
{
  guint state = self->next_state++;

  g_array_append_val (self->states, state);
}

static void
forget_redo (BbHistory *self)
{
  g_ptr_array_set_size (self->steps, (int) self->index);
  g_array_set_size (self->states, self->index + 1);
}

static void
forget_oldest (BbHistory *self)
{
  g_ptr_array_remove_index (self->steps, 0);
  g_array_remove_index (self->states, 0);
  self->index--;
  if (self->sealed > 0)
    self->sealed--;
}

static void
push_step (BbHistory *self,
           BbStep *step)
{
  forget_redo (self);
  g_ptr_array_add (self->steps, step);
  add_state (self);
  self->index++;
  if (self->index > BB_HISTORY_MAX_STEPS)
    forget_oldest (self);
}

static void
drop_last_step (BbHistory *self)
{
  self->index--;
  forget_redo (self);
}

/* --- recording ------------------------------------------------------------------------------ */

static guint
get_level_start (BbHistory *self)
{
  return g_array_index (self->levels, guint, self->levels->len - 1);
}

static gboolean
can_extend (BbHistory *self,
            gint64 now)
{
  if (!self->extendable || self->index < self->steps->len || self->index <= self->sealed)
    return FALSE;
  return now - self->last_write <= BB_HISTORY_COALESCE_USEC;
}

/* The step below an emptied one is not the one that was being repeated. */
static void
renew_last_step (BbHistory *self)
{
  if (bb_step_get_length (get_last_step (self)) == 0) {
    drop_last_step (self);
    self->extendable = FALSE;
    return;
  }
  g_array_set_size (self->states, self->index);
  add_state (self);
}

/* Takes @step, unless it changes nothing. */
static void
add_step (BbHistory *self,
          BbStep *step,
          gboolean repeatable)
{
  gint64 now = self->clock (self->clock_data);
  gboolean extends = repeatable && can_extend (self, now);

  if (bb_step_get_length (step) == 0) {
    bb_step_free (step);
    return;
  }
  self->extendable = repeatable;
  self->last_write = now;
  if (extends && bb_step_join (get_last_step (self), step)) {
    bb_step_free (step);
    renew_last_step (self);
  } else {
    push_step (self, step);
  }
  tell_state (self);
}

static void
board_changed_cb (BbHistory *self,
                  const BbChange *change)
{
  if (self->applying)
    return;
  if (self->open != NULL)
    bb_step_record (self->open, change, get_level_start (self));
  else
    add_step (self, bb_step_new_bare (change), TRUE);
}

/* --- object ----------------------------------------------------------------------------- */

static void
bb_history_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  BbHistory *self = BB_HISTORY (object);

  switch (prop_id) {
  case PROP_BOARD:
    g_value_set_object (value, self->board);
    break;
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, bb_history_get_can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, bb_history_get_can_redo (self));
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, bb_history_get_undo_label (self));
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, bb_history_get_redo_label (self));
    break;
  case PROP_MODIFIED:
    g_value_set_boolean (value, bb_history_get_modified (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bb_history_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  BbHistory *self = BB_HISTORY (object);

  if (prop_id == PROP_BOARD)
    self->board = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_history_constructed (GObject *object)
{
  BbHistory *self = BB_HISTORY (object);

  G_OBJECT_CLASS (bb_history_parent_class)->constructed (object);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bb_history_finalize (GObject *object)
{
  BbHistory *self = BB_HISTORY (object);

  g_clear_pointer (&self->open, bb_step_free);
  g_ptr_array_unref (self->steps);
  g_array_unref (self->states);
  g_array_unref (self->levels);
  g_clear_object (&self->board);
  g_free (self->told_undo_label);
  g_free (self->told_redo_label);
  G_OBJECT_CLASS (bb_history_parent_class)->finalize (object);
}

static void
bb_history_class_init (BbHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bb_history_get_property;
  object_class->set_property = bb_history_set_property;
  object_class->constructed = bb_history_constructed;
  object_class->finalize = bb_history_finalize;

  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, BB_TYPE_BOARD, once);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BbHistory::committing:
   *
   * A step is about to be kept. What is written to the board now becomes part of it.
   */
  signals[COMMITTING] = g_signal_new ("committing", BB_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_history_init (BbHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_step_free);
  self->states = g_array_new (FALSE, FALSE, sizeof (guint));
  self->levels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->clock = read_monotonic_clock;
  add_state (self);
}

/**
 * bb_history_new:
 * @board: a board that is loaded
 *
 * Returns: (transfer full): a history that records what is written to @board from now on
 */
BbHistory *
bb_history_new (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return g_object_new (BB_TYPE_HISTORY, "board", board, NULL);
}

/**
 * bb_history_get_board:
 *
 * Returns: (transfer none): the board
 */
BbBoard *
bb_history_get_board (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), NULL);

  return self->board;
}

/**
 * bb_history_set_clock:
 * @clock: what to read the time from, for tests
 * @user_data: passed to @clock
 */
void
bb_history_set_clock (BbHistory *self,
                      BbHistoryClock clock,
                      gpointer user_data)
{
  g_return_if_fail (BB_IS_HISTORY (self) && clock != NULL);

  self->clock = clock;
  self->clock_data = user_data;
}

/* --- grouping ------------------------------------------------------------------------------- */

/**
 * bb_history_begin:
 * @label: what is done, in the user's language: "Move Bets"
 *
 * Opens a step: all that is written until the matching bb_history_commit() is undone as one. Within
 * an open step it joins that one, whose label stays. Prefer [struct@Bb.Transaction].
 */
void
bb_history_begin (BbHistory *self,
                  const char *label)
{
  guint start;

  g_return_if_fail (BB_IS_HISTORY (self) && label != NULL);
  g_return_if_fail (!self->applying);

  if (self->open == NULL)
    self->open = bb_step_new (label);
  start = bb_step_get_length (self->open);
  g_array_append_val (self->levels, start);
}

static void
end_level (BbHistory *self,
           gboolean repeatable)
{
  if (self->levels->len == 1)
    g_signal_emit (self, signals[COMMITTING], 0);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (self->levels->len > 0)
    return;
  bb_step_settle (self->open);
  add_step (self, g_steal_pointer (&self->open), repeatable);
}

/**
 * bb_history_commit:
 *
 * Ends the innermost begin. With the outermost the step is added, unless nothing changed in it.
 */
void
bb_history_commit (BbHistory *self)
{
  g_return_if_fail (BB_IS_HISTORY (self) && self->open != NULL);

  end_level (self, FALSE);
}

/**
 * bb_history_commit_repeated:
 *
 * Like bb_history_commit(), for what is done many times in a row: a step that sets again what the
 * last one set, under the same label and soon after it, joins it.
 */
void
bb_history_commit_repeated (BbHistory *self)
{
  g_return_if_fail (BB_IS_HISTORY (self) && self->open != NULL);

  end_level (self, TRUE);
}

/**
 * bb_history_rollback:
 *
 * Ends the innermost begin and takes back what was written since.
 */
void
bb_history_rollback (BbHistory *self)
{
  guint start;

  g_return_if_fail (BB_IS_HISTORY (self) && self->open != NULL);

  start = get_level_start (self);
  self->applying = TRUE;
  bb_step_revert (self->open, start);
  self->applying = FALSE;
  bb_step_truncate (self->open, start);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (self->levels->len == 0)
    g_clear_pointer (&self->open, bb_step_free);
}

gboolean
bb_history_is_open (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  return self->open != NULL;
}

/* --- playing -------------------------------------------------------------------------------- */

/**
 * bb_history_undo:
 *
 * Returns: whether a step was taken back; never while one is open
 */
gboolean
bb_history_undo (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  if (self->open != NULL || self->applying || !bb_history_get_can_undo (self))
    return FALSE;
  self->applying = TRUE;
  bb_step_revert (get_last_step (self), 0);
  self->applying = FALSE;
  self->index--;
  self->extendable = FALSE;
  tell_state (self);
  return TRUE;
}

/**
 * bb_history_redo:
 *
 * Returns: whether a step was made again; never while one is open
 */
gboolean
bb_history_redo (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  if (self->open != NULL || self->applying || !bb_history_get_can_redo (self))
    return FALSE;
  self->applying = TRUE;
  bb_step_replay (self->steps->pdata[self->index]);
  self->applying = FALSE;
  self->index++;
  self->extendable = FALSE;
  tell_state (self);
  return TRUE;
}

gboolean
bb_history_get_can_undo (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  return self->index > self->sealed;
}

gboolean
bb_history_get_can_redo (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  return self->index < self->steps->len;
}

/**
 * bb_history_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what was done last, even if it is sealed and cannot be undone
 */
const char *
bb_history_get_undo_label (BbHistory *self)
{
  BbStep *last;

  g_return_val_if_fail (BB_IS_HISTORY (self), NULL);

  last = get_last_step (self);
  return last != NULL ? bb_step_get_label (last) : NULL;
}

/**
 * bb_history_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what would be made again
 */
const char *
bb_history_get_redo_label (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), NULL);

  return bb_history_get_can_redo (self) ? bb_step_get_label (self->steps->pdata[self->index]) : NULL;
}

/* --- marks ---------------------------------------------------------------------------------- */

/**
 * bb_history_break:
 *
 * The next bare write is a step of its own: call it when the focus goes elsewhere.
 */
void
bb_history_break (BbHistory *self)
{
  g_return_if_fail (BB_IS_HISTORY (self));

  self->extendable = FALSE;
}

/**
 * bb_history_seal:
 *
 * What was done so far is for good: it can be neither undone nor redone.
 */
void
bb_history_seal (BbHistory *self)
{
  g_return_if_fail (BB_IS_HISTORY (self) && self->open == NULL);

  forget_redo (self);
  self->sealed = self->index;
  self->extendable = FALSE;
  tell_state (self);
}

/**
 * bb_history_get_state:
 *
 * Returns: the number of the board's present state, to be handed to bb_history_mark_saved() when a
 *   save that began now has succeeded
 */
guint
bb_history_get_state (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), 0);

  return g_array_index (self->states, guint, self->index);
}

/**
 * bb_history_mark_saved:
 * @state: the state that is in the file now, or %BB_HISTORY_NOT_SAVED
 */
void
bb_history_mark_saved (BbHistory *self,
                       guint state)
{
  g_return_if_fail (BB_IS_HISTORY (self));

  self->saved_state = state;
  self->extendable = FALSE;
  tell_state (self);
}

/**
 * bb_history_get_modified:
 *
 * Returns: whether the board differs from the state that was marked as saved; a board is as saved
 *   when its history begins
 */
gboolean
bb_history_get_modified (BbHistory *self)
{
  g_return_val_if_fail (BB_IS_HISTORY (self), FALSE);

  return bb_history_get_state (self) != self->saved_state;
}

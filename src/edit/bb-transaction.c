/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Transactions: begin and commit of a history, tied to a scope. They nest like the scopes do. */

#include "config.h"

#include "bb-transaction.h"

struct _BbTransaction {
  BbHistory *history; /* %NULL once committed */
};

/**
 * bb_transaction_begin:
 * @label: what is done, in the user's language: "Move Bets"; the outermost one's label counts
 *
 * Returns: (transfer full): an open transaction, to be kept in a g_autoptr
 */
BbTransaction *
bb_transaction_begin (BbHistory *history,
                      const char *label)
{
  BbTransaction *self;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  self = g_new0 (BbTransaction, 1);
  self->history = g_object_ref (history);
  bb_history_begin (history, label);
  return self;
}

/**
 * bb_transaction_commit:
 *
 * Keeps what was written. Once only.
 */
void
bb_transaction_commit (BbTransaction *self)
{
  g_return_if_fail (self != NULL && self->history != NULL);

  bb_history_commit (self->history);
  g_clear_object (&self->history);
}

/**
 * bb_transaction_commit_repeated:
 *
 * Keeps what was written; see bb_history_commit_repeated().
 */
void
bb_transaction_commit_repeated (BbTransaction *self)
{
  g_return_if_fail (self != NULL && self->history != NULL);

  bb_history_commit_repeated (self->history);
  g_clear_object (&self->history);
}

/**
 * bb_transaction_free:
 *
 * Rolls back what was not committed.
 */
void
bb_transaction_free (BbTransaction *self)
{
  if (self->history != NULL) {
    bb_history_rollback (self->history);
    g_object_unref (self->history);
  }
  g_free (self);
}

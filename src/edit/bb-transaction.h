/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scope in which writes are one undo step: held by a g_autoptr, committed at its end. Leaving the
 * scope in any other way takes back what was written in it. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

typedef struct _BbTransaction BbTransaction;

BbTransaction *bb_transaction_begin (BbHistory *history, const char *label);
void bb_transaction_commit (BbTransaction *self);
void bb_transaction_commit_repeated (BbTransaction *self);
void bb_transaction_free (BbTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbTransaction, bb_transaction_free)

G_END_DECLS

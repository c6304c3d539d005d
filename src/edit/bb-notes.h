/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quiet notes beside fields whose values contradict each other or the calendar. Nothing is ever
 * refused for their sake. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

typedef enum {
  BB_REMEDY_NONE,
  BB_REMEDY_RAISE_CAP,      /* the limit becomes what was released */
  BB_REMEDY_PROPOSE_REVIEW, /* the review goes to bb_next_review_propose() */
} BbRemedy;

/**
 * BbNote:
 * @field: the field of bets beside which it stands
 * @check: what it is called where it is put off
 * @message: what is odd, in words for people
 * @remedy: what one click would do about it
 * @remedy_label: (nullable): the words on that button: `Raise to 420,000`
 */
typedef struct {
  guint field;
  const char *check;
  char *message;
  BbRemedy remedy;
  char *remedy_label;
} BbNote;

GPtrArray *bb_notes_of_bet (BbBet *bet);
const BbNote *bb_notes_find (GPtrArray *notes, guint field);
void bb_notes_apply (BbHistory *history, BbBet *bet, BbRemedy remedy);
void bb_note_free (BbNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbNote, bb_note_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quiet notes beside fields whose values contradict each other or the calendar. Nothing is ever
 * refused for their sake. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/**
 * BbNote:
 * @field: the field of bets beside which it stands
 * @message: what is odd, in words for people
 * @remedy: (nullable): what one click would do about it, as words on a button: `Raise to €420,000`
 * @remedy_field: the field of bets that the click would set
 * @remedy_value: what it would set there
 */
typedef struct {
  guint field;
  char *message;
  char *remedy;
  guint remedy_field;
  BbValue remedy_value;
} BbNote;

GPtrArray *bb_notes_of_bet (BbBet *bet);
const BbNote *bb_notes_find (GPtrArray *notes, guint field);
void bb_note_free (BbNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbNote, bb_note_free)

G_END_DECLS

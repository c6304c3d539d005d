/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checks find of a bet, beside the fields that it is about, and what is merely odd about two
 * fields of one bet. One note a field is enough: the first one found, in the order of importance. What
 * is put off until the next review is left out. */

#include "config.h"

#include "bb-notes.h"

#include "bb-check-facts.h"
#include "bb-checks.h"
#include "bb-edit-fields.h"
#include "bb-field-words.h"
#include "bb-next-review.h"

#include <glib/gi18n-lib.h>

/* --- what is odd about two fields --------------------------------------------------------- */

static char *
find_ends_before_review (BbBet *bet)
{
  BbDate ends = bb_item_get_date (BB_ITEM (bet), BB_BET_EXPIRY_DATE);
  g_autofree char *words = NULL;

  if (!bb_bet_is_live (bet) || ends == BB_DATE_NONE || ends >= bb_bet_get_review_date (bet))
    return NULL;
  words = bb_date_to_words (ends);
  return g_strdup_printf (_ ("The bet ends before its review, on %s"), words);
}

static char *
find_confidence_reversed (BbBet *bet)
{
  BbItem *item = BB_ITEM (bet);

  if (!bb_item_has_value (item, BB_BET_CONFIDENCE_LOW) || !bb_item_has_value (item, BB_BET_CONFIDENCE_HIGH))
    return NULL;
  if (bb_item_get_integer (item, BB_BET_CONFIDENCE_HIGH, 0) >= bb_item_get_integer (item, BB_BET_CONFIDENCE_LOW, 0))
    return NULL;
  return g_strdup (_ ("“At most” is lower than “at least”"));
}

static const struct {
  const char *id; /* where it is put off */
  guint field;
  char *(*find) (BbBet *bet);
} rules[] = {
  { "ends-before-review", BB_BET_REVIEW_DATE, find_ends_before_review },
  { "confidence-reversed", BB_BET_CONFIDENCE_HIGH, find_confidence_reversed },
};

/* --- remedies ----------------------------------------------------------------------------- */

static char *
make_remedy_label (BbBet *bet,
                   BbRemedy remedy)
{
  g_autofree char *words = NULL;

  switch (remedy) {
  case BB_REMEDY_RAISE_CAP:
    words = bb_board_format_amount (bb_board_of (BB_ITEM (bet)), bb_bet_get_funding_released (bet));
    return g_strdup_printf (_ ("Raise to %s"), words);
  case BB_REMEDY_PROPOSE_REVIEW:
    words = bb_date_to_words (bb_next_review_propose (bet));
    return g_strdup_printf (_ ("Review on %s"), words);
  case BB_REMEDY_NONE:
  default:
    return NULL;
  }
}

/* A review on the day that is set already would be no remedy. */
static BbRemedy
choose_remedy (BbBet *bet,
               BbCheck check)
{
  if (check == BB_CHECK_OVER_CAP)
    return BB_REMEDY_RAISE_CAP;
  if (check == BB_CHECK_OVERDUE && bb_next_review_propose (bet) != bb_bet_get_review_date (bet))
    return BB_REMEDY_PROPOSE_REVIEW;
  return BB_REMEDY_NONE;
}

void
bb_note_free (BbNote *note)
{
  g_free (note->message);
  g_free (note->remedy_label);
  g_free (note);
}

/* --- notes ---------------------------------------------------------------------------------- */

/* Takes over @message. */
static BbNote *
add_note (GPtrArray *notes,
          const char *check,
          guint field,
          char *message)
{
  BbNote *note = g_new0 (BbNote, 1);

  note->check = check;
  note->field = field;
  note->message = message;
  g_ptr_array_add (notes, note);
  return note;
}

static void
add_finding (GPtrArray *notes,
             BbBet *bet,
             const BbFinding *finding)
{
  guint field = bb_check_get_field (finding->check);
  BbNote *note;

  if (finding->put_off || bb_check_get_todo (finding->check) == BB_TODO_NOTHING || bb_notes_find (notes, field) != NULL)
    return;
  note = add_note (notes, bb_check_get_id (finding->check), field, g_strdup (finding->message));
  note->remedy = choose_remedy (bet, finding->check);
  note->remedy_label = make_remedy_label (bet, note->remedy);
}

static void
add_odd_fields (GPtrArray *notes,
                BbBet *bet,
                BbBoard *board,
                BbDate day)
{
  g_autoptr (BbCheckFacts) facts = bb_check_facts_new (board, day);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rules); i++) {
    char *message = bb_notes_find (notes, rules[i].field) == NULL ? rules[i].find (bet) : NULL;

    if (message != NULL && !bb_check_facts_is_put_off (facts, rules[i].id, BB_ITEM (bet)))
      add_note (notes, rules[i].id, rules[i].field, message);
    else
      g_free (message);
  }
}

/**
 * bb_notes_of_bet:
 * @bet: a bet on a board
 *
 * Returns: (transfer full) (element-type BbNote): the notes, at most one a field
 */
GPtrArray *
bb_notes_of_bet (BbBet *bet)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_note_free);
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  g_autoptr (GPtrArray) findings = NULL;
  guint i;

  g_return_val_if_fail (board != NULL, notes);

  findings = bb_checks_of_bet (bet, bb_board_get_day (board));
  for (i = 0; i < findings->len; i++)
    add_finding (notes, bet, findings->pdata[i]);
  add_odd_fields (notes, bet, board, bb_board_get_day (board));
  return notes;
}

/**
 * bb_notes_find:
 * @notes: (element-type BbNote): notes
 *
 * Returns: (transfer none) (nullable): the one beside @field
 */
const BbNote *
bb_notes_find (GPtrArray *notes,
               guint field)
{
  guint i;

  for (i = 0; i < notes->len; i++) {
    const BbNote *note = notes->pdata[i];

    if (note->field == field)
      return note;
  }
  return NULL;
}

/**
 * bb_notes_apply:
 * @remedy: the remedy of one of the bet's notes
 *
 * Does what the note's button says, as one step.
 */
void
bb_notes_apply (BbHistory *history,
                BbBet *bet,
                BbRemedy remedy)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet));

  g_ptr_array_add (bets, bet);
  switch (remedy) {
  case BB_REMEDY_RAISE_CAP:
    bb_edit_raise_cap (history, bets);
    break;
  case BB_REMEDY_PROPOSE_REVIEW:
    bb_edit_set_field (history, bets, BB_BET_REVIEW_DATE, &BB_VALUE_OF_DATE (bb_next_review_propose (bet)));
    break;
  case BB_REMEDY_NONE:
  default:
    break;
  }
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: a table of what can be odd, in the order of importance. One note a field is enough, so the
 * first one found is the one that stands. A note about an empty field sleeps until some bet of the
 * board uses that field; notes about money sleep where the board counts nothing. */

#include "config.h"

#include "bb-notes.h"

#include "bb-edit-fields.h"
#include "bb-field-words.h"
#include "bb-next-review.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbBoard *board;
  BbBet *bet;
  BbDate day;
} Subject;

typedef struct {
  guint field;
  gboolean about_money;
  BbRemedy remedy;
  char *(*find) (const Subject *subject);
} Rule;

/* --- what can be odd ---------------------------------------------------------------------- */

static gint64
get_amount (const Subject *subject,
            guint field)
{
  return bb_item_get_integer (BB_ITEM (subject->bet), field, 0);
}

static BbDate
get_date (const Subject *subject,
          guint field)
{
  return bb_item_get_date (BB_ITEM (subject->bet), field);
}

static gboolean
has_passed (const Subject *subject,
            guint field)
{
  BbDate date = get_date (subject, field);

  return bb_bet_is_live (subject->bet) && date != BB_DATE_NONE && date < subject->day;
}

static char *
find_over_cap (const Subject *subject)
{
  g_autofree char *cap = NULL;

  if (!bb_item_has_value (BB_ITEM (subject->bet), BB_BET_FUNDING_CAP) || get_amount (subject, BB_BET_FUNDING_RELEASED) <= get_amount (subject, BB_BET_FUNDING_CAP))
    return NULL;
  cap = bb_board_format_amount (subject->board, get_amount (subject, BB_BET_FUNDING_CAP));
  return g_strdup_printf (_ ("More than the limit of %s"), cap);
}

static char *
find_overspent (const Subject *subject)
{
  gint64 spent = get_amount (subject, BB_BET_FUNDING_SPENT);
  g_autofree char *over = NULL;

  if (spent <= get_amount (subject, BB_BET_FUNDING_RELEASED))
    return NULL;
  over = bb_board_format_amount (subject->board, spent - get_amount (subject, BB_BET_FUNDING_RELEASED));
  return g_strdup_printf (_ ("%s more than was released"), over);
}

static char *
find_no_reason (const Subject *subject)
{
  if (get_amount (subject, BB_BET_FUNDING_RELEASED) <= 0 || bb_item_has_value (BB_ITEM (subject->bet), BB_BET_FUNDING_RATIONALE))
    return NULL;
  if (!bb_board_uses_field (subject->board, BB_BET_FUNDING_RATIONALE))
    return NULL;
  return g_strdup (_ ("Money is released, and nobody has said why"));
}

static char *
find_expired (const Subject *subject)
{
  return has_passed (subject, BB_BET_EXPIRY_DATE) ? g_strdup (_ ("This day has passed: renew the bet, or close it")) : NULL;
}

/* Decisions after the day the board is shown as of are not yet made. */
static gboolean
was_decided_since (const Subject *subject,
                   BbDate date)
{
  BbItemList *receipts = bb_board_get_items (subject->board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);
    BbDate decided = bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON);

    if (decided > date && decided <= subject->day && g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_BET), bb_bet_get_id (subject->bet)))
      return TRUE;
  }
  return FALSE;
}

static char *
find_stop_date_passed (const Subject *subject)
{
  if (!has_passed (subject, BB_BET_KILL_BY) || was_decided_since (subject, get_date (subject, BB_BET_KILL_BY)))
    return NULL;
  return g_strdup (_ ("This day has passed without a decision"));
}

static char *
find_overdue (const Subject *subject)
{
  return has_passed (subject, BB_BET_REVIEW_DATE) ? g_strdup (_ ("The review is overdue")) : NULL;
}

static char *
find_ends_before_review (const Subject *subject)
{
  BbDate ends = get_date (subject, BB_BET_EXPIRY_DATE);
  g_autofree char *words = NULL;

  if (!bb_bet_is_live (subject->bet) || ends == BB_DATE_NONE || ends >= get_date (subject, BB_BET_REVIEW_DATE))
    return NULL;
  words = bb_date_to_words (ends);
  return g_strdup_printf (_ ("The bet ends before its review, on %s"), words);
}

static char *
find_confidence_reversed (const Subject *subject)
{
  BbItem *bet = BB_ITEM (subject->bet);

  if (!bb_item_has_value (bet, BB_BET_CONFIDENCE_LOW) || !bb_item_has_value (bet, BB_BET_CONFIDENCE_HIGH))
    return NULL;
  if (get_amount (subject, BB_BET_CONFIDENCE_HIGH) >= get_amount (subject, BB_BET_CONFIDENCE_LOW))
    return NULL;
  return g_strdup (_ ("“At most” is lower than “at least”"));
}

static const Rule rules[] = {
  { BB_BET_FUNDING_RELEASED, TRUE, BB_REMEDY_RAISE_CAP, find_over_cap },
  { BB_BET_FUNDING_SPENT, TRUE, BB_REMEDY_NONE, find_overspent },
  { BB_BET_FUNDING_RATIONALE, TRUE, BB_REMEDY_NONE, find_no_reason },
  { BB_BET_EXPIRY_DATE, FALSE, BB_REMEDY_NONE, find_expired },
  { BB_BET_KILL_BY, FALSE, BB_REMEDY_NONE, find_stop_date_passed },
  { BB_BET_REVIEW_DATE, FALSE, BB_REMEDY_PROPOSE_REVIEW, find_overdue },
  { BB_BET_REVIEW_DATE, FALSE, BB_REMEDY_NONE, find_ends_before_review },
  { BB_BET_CONFIDENCE_HIGH, FALSE, BB_REMEDY_NONE, find_confidence_reversed },
};

/* --- remedies ----------------------------------------------------------------------------- */

static char *
make_remedy_label (const Subject *subject,
                   BbRemedy remedy)
{
  g_autofree char *words = NULL;

  switch (remedy) {
  case BB_REMEDY_RAISE_CAP:
    words = bb_board_format_amount (subject->board, get_amount (subject, BB_BET_FUNDING_RELEASED));
    return g_strdup_printf (_ ("Raise to %s"), words);
  case BB_REMEDY_PROPOSE_REVIEW:
    words = bb_date_to_words (bb_next_review_propose (subject->bet));
    return g_strdup_printf (_ ("Review on %s"), words);
  case BB_REMEDY_NONE:
  default:
    return NULL;
  }
}

/* A review on the day that is set already would be no remedy. */
static BbRemedy
choose_remedy (const Subject *subject,
               BbRemedy remedy)
{
  BbDate review = get_date (subject, BB_BET_REVIEW_DATE);

  if (remedy == BB_REMEDY_PROPOSE_REVIEW && bb_next_review_propose (subject->bet) == review)
    return BB_REMEDY_NONE;
  return remedy;
}

static BbNote *
make_note (const Rule *rule,
           const Subject *subject,
           char *message)
{
  BbNote *note = g_new0 (BbNote, 1);

  note->field = rule->field;
  note->message = message;
  note->remedy = choose_remedy (subject, rule->remedy);
  note->remedy_label = make_remedy_label (subject, note->remedy);
  return note;
}

void
bb_note_free (BbNote *note)
{
  g_free (note->message);
  g_free (note->remedy_label);
  g_free (note);
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
  Subject subject = { .board = bb_board_of (BB_ITEM (bet)), .bet = bet };
  guint i;

  g_return_val_if_fail (subject.board != NULL, notes);

  subject.day = bb_board_get_day (subject.board);
  for (i = 0; i < G_N_ELEMENTS (rules); i++) {
    char *message;

    if (rules[i].about_money && !bb_board_counts_money (subject.board))
      continue;
    message = bb_notes_find (notes, rules[i].field) == NULL ? rules[i].find (&subject) : NULL;
    if (message != NULL)
      g_ptr_array_add (notes, make_note (&rules[i], &subject, message));
  }
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

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms ask no more than the verb behind them needs, and hold what was said last where that is likely
 * to be said again. While a review is under way, what is decided here belongs to it. */

#include "config.h"

#include "bb-story-forms.h"

#include "bb-edit-decisions.h"
#include "bb-edit-error.h"
#include "bb-edit-evidence.h"
#include "bb-edit-outcomes.h"
#include "bb-edit-receipts.h"
#include "bb-look-back.h"
#include "bb-next-review.h"
#include "bb-receipt-words.h"
#include "bb-review.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

/* What a form is about; nothing in it may outlive the board. */
typedef struct {
  BbHistory *history;
  BbBet *bet;   /* nullable */
  BbItem *item; /* nullable */
} About;

static About *
about_new (BbHistory *history,
           BbBet *bet,
           BbItem *item)
{
  About *about = g_new0 (About, 1);

  about->history = g_object_ref (history);
  about->bet = bet != NULL ? g_object_ref (bet) : NULL;
  about->item = item != NULL ? g_object_ref (item) : NULL;
  return about;
}

static void
about_free (gpointer data)
{
  About *about = data;

  g_object_unref (about->history);
  g_clear_object (&about->bet);
  g_clear_object (&about->item);
  g_free (about);
}

static const char *
none_if_empty (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/* Who decided last will decide again. */
static const BbValue *
get_last_decider (BbBoard *board)
{
  static const BbValue none = { .kind = BB_VALUE_NONE };
  BbItemList *receipts = bb_board_get_items (board, BB_KIND_RECEIPT);
  BbItem *latest = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (receipts); i++) {
    BbItem *receipt = bb_item_list_peek (receipts, i);

    if (!bb_item_has_value (receipt, BB_RECEIPT_DECIDED_BY))
      continue;
    if (latest == NULL || bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON) >= bb_item_get_date (latest, BB_RECEIPT_DECIDED_ON))
      latest = receipt;
  }
  return latest != NULL ? bb_item_get_value (latest, BB_RECEIPT_DECIDED_BY) : &none;
}

/* --- deciding --------------------------------------------------------------------------------- */

/* The rows that not every decision has. */
static const struct {
  BbDecisionAsks asks;
  const char *row;
} asked_rows[] = {
  { BB_DECISION_ASKS_REVIEW_DATE, "review-date" },
  { BB_DECISION_ASKS_CAP, "cap" },
  { BB_DECISION_ASKS_EXPIRY_DATE, "expiry-date" },
};

/* What goes on is looked at again, whatever was decided. */
static gboolean
has_row (const char *decision,
         BbDecisionAsks asks)
{
  if ((bb_decision_get_asks (decision) & asks) != 0)
    return TRUE;
  return asks == BB_DECISION_ASKS_REVIEW_DATE && !g_str_equal (decision, "stop") && !g_str_equal (decision, "graduate");
}

/* What needs another bet is decided in a review; moves and corrections are written by themselves. */
static const char *const offered[] = { "keep", "new", "sharpen", "increase", "decrease", "pause", "resume", "renew", "defer", "stop", "graduate" };

static GArray *
list_decisions (BbBet *bet)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (BbChoice));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (offered); i++)
    if (bb_decision_applies (offered[i], bet))
      g_array_append_val (choices, *bb_value_set_find (&bb_set_decision, offered[i]));
  return choices;
}

static void
decision_changed_cb (BbFormPopover *form)
{
  const char *decision = bb_form_popover_get_choice (form, "decision");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (asked_rows); i++)
    bb_form_popover_set_row_visible (form, asked_rows[i].row, has_row (decision, asked_rows[i].asks));
}

static gboolean
read_lines (BbFormPopover *form,
            BbDecision *decision,
            GError **error)
{
  g_auto (BbValue) review_date = BB_VALUE_OF_NONE;
  g_auto (BbValue) expiry_date = BB_VALUE_OF_NONE;
  g_auto (BbValue) cap = BB_VALUE_OF_NONE;
  g_auto (BbValue) confidence = BB_VALUE_OF_NONE;

  if (!bb_form_popover_get_value (form, "confidence", &confidence, error))
    return FALSE;
  if (has_row (decision->decision, BB_DECISION_ASKS_REVIEW_DATE) && !bb_form_popover_get_value (form, "review-date", &review_date, error))
    return FALSE;
  if (has_row (decision->decision, BB_DECISION_ASKS_EXPIRY_DATE) && !bb_form_popover_get_value (form, "expiry-date", &expiry_date, error))
    return FALSE;
  if (has_row (decision->decision, BB_DECISION_ASKS_CAP) && !bb_form_popover_get_value (form, "cap", &cap, error))
    return FALSE;
  decision->review_date = bb_value_is_none (&review_date) ? BB_DATE_NONE : review_date.date;
  decision->expiry_date = bb_value_is_none (&expiry_date) ? BB_DATE_NONE : expiry_date.date;
  decision->cap = bb_value_is_none (&cap) ? -1 : cap.integer;
  decision->confidence = bb_value_is_none (&confidence) ? -1 : (gint) confidence.integer;
  return TRUE;
}

static gboolean
decide_cb (BbFormPopover *form,
           gpointer data,
           GError **error)
{
  About *about = data;
  BbDecision decision = BB_DECISION_INIT (bb_form_popover_get_choice (form, "decision"));
  BbItem *review = bb_board_get_running_review (bb_history_get_board (about->history));
  g_autofree char *reason = bb_form_popover_dup_text (form, "reason");
  g_autofree char *expected = bb_form_popover_dup_text (form, "expected");
  g_autofree char *who = bb_form_popover_dup_text (form, "who");

  if (!read_lines (form, &decision, error))
    return FALSE;
  decision.reason = none_if_empty (reason);
  decision.expected_result = none_if_empty (expected);
  decision.decided_by = none_if_empty (who);
  return bb_edit_decide (about->history, review, about->bet, &decision, error) != NULL;
}

/* The day that is set, unless it has come. */
static BbDate
propose_review (BbBet *bet)
{
  BbDate date = bb_bet_get_review_date (bet);

  return date > bb_board_get_day (bb_board_of (BB_ITEM (bet))) ? date : bb_next_review_propose (bet);
}

static void
add_asked_rows (BbFormPopover *form,
                BbBet *bet)
{
  BbDate proposed = propose_review (bet);
  const BbValue date = proposed != BB_DATE_NONE ? BB_VALUE_OF_DATE (proposed) : BB_VALUE_OF_NONE;

  bb_form_popover_add_field (form, "review-date", _ ("Look at it again on"), &bb_bet_fields[BB_BET_REVIEW_DATE], &date);
  bb_form_popover_add_field (form, "cap", _ ("Up to"), &bb_bet_fields[BB_BET_FUNDING_CAP], bb_item_get_value (BB_ITEM (bet), BB_BET_FUNDING_CAP));
  bb_form_popover_add_field (form, "expiry-date", _ ("Ends on, unless renewed"), &bb_bet_fields[BB_BET_EXPIRY_DATE], bb_item_get_value (BB_ITEM (bet), BB_BET_EXPIRY_DATE));
}

/**
 * bb_story_form_new_decision:
 */
BbFormPopover *
bb_story_form_new_decision (BbHistory *history,
                            BbBet *bet)
{
  BbBoard *board = bb_history_get_board (history);
  g_autoptr (GArray) choices = list_decisions (bet);
  BbFormPopover *form = bb_form_popover_new (board, _ ("Decide"), _ ("_Decide"));
  const BbValue none = BB_VALUE_OF_NONE;

  bb_form_popover_add_choice (form, "decision", _ ("What"), (const BbChoice *) choices->data, choices->len, NULL);
  bb_form_popover_add_text (form, "reason", _ ("Why"), NULL);
  add_asked_rows (form, bet);
  bb_form_popover_add_field (form, "expected", _ ("What should come of it"), &bb_receipt_fields[BB_RECEIPT_EXPECTED_RESULT], &none);
  bb_form_popover_add_field (form, "confidence", _ ("How sure, 0 to 100 %"), &bb_receipt_fields[BB_RECEIPT_CONFIDENCE], &none);
  bb_form_popover_add_field (form, "who", _ ("Decided by"), &bb_receipt_fields[BB_RECEIPT_DECIDED_BY], get_last_decider (board));
  bb_form_popover_set_answered (form, decide_cb, about_new (history, bet, NULL), about_free);
  g_signal_connect (form, "changed::decision", G_CALLBACK (decision_changed_cb), NULL);
  decision_changed_cb (form);
  return form;
}

/* --- what was decided ------------------------------------------------------------------------- */

/* What the form is about stands above: its title, and what was said. */
static BbFormPopover *
new_about_receipt (BbHistory *history,
                   BbItem *receipt,
                   const char *verb)
{
  g_autofree char *title = bb_receipt_dup_title (receipt);

  return bb_form_popover_new (bb_history_get_board (history), title, verb);
}

static gboolean
change_reason_cb (BbFormPopover *form,
                  gpointer data,
                  GError **error)
{
  About *about = data;
  g_autofree char *reason = bb_form_popover_dup_text (form, "reason");

  return bb_edit_change_receipt (about->history, about->item, BB_RECEIPT_REASON, *reason != '\0' ? &BB_VALUE_OF_TEXT (reason) : &BB_VALUE_OF_NONE, error);
}

/**
 * bb_story_form_new_reason:
 * @receipt: a decision that is not sealed
 */
BbFormPopover *
bb_story_form_new_reason (BbHistory *history,
                          BbItem *receipt)
{
  BbFormPopover *form = new_about_receipt (history, receipt, _ ("_Change"));

  bb_form_popover_add_text (form, "reason", _ ("Why"), bb_item_get_text (receipt, BB_RECEIPT_REASON));
  bb_form_popover_set_answered (form, change_reason_cb, about_new (history, NULL, receipt), about_free);
  return form;
}

static gboolean
correct_cb (BbFormPopover *form,
            gpointer data,
            GError **error)
{
  About *about = data;
  g_autofree char *reason = bb_form_popover_dup_text (form, "reason");

  if (*reason != '\0')
    return bb_edit_correct_receipt (about->history, about->item, reason, error) != NULL;
  g_set_error_literal (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, _ ("Say what is right"));
  return FALSE;
}

/**
 * bb_story_form_new_correction:
 * @receipt: a sealed decision
 */
BbFormPopover *
bb_story_form_new_correction (BbHistory *history,
                              BbItem *receipt)
{
  BbFormPopover *form = new_about_receipt (history, receipt, _ ("_Correct"));

  bb_form_popover_add_words (form, bb_item_get_text (receipt, BB_RECEIPT_REASON));
  bb_form_popover_add_words (form, _ ("This is sealed and stays to be read, struck through. What you write takes its place."));
  bb_form_popover_add_text (form, "reason", _ ("What is right"), bb_item_get_text (receipt, BB_RECEIPT_REASON));
  bb_form_popover_set_answered (form, correct_cb, about_new (history, NULL, receipt), about_free);
  return form;
}

/* --- what became of it ------------------------------------------------------------------------ */

static gboolean
judge_cb (BbFormPopover *form,
          gpointer data,
          GError **error)
{
  About *about = data;
  g_autofree char *note = bb_form_popover_dup_text (form, "note");
  g_autofree char *who = bb_form_popover_dup_text (form, "who");

  return bb_edit_judge_outcome (about->history, about->item, bb_form_popover_get_choice (form, "verdict"), none_if_empty (note), none_if_empty (who), error) != NULL;
}

static void
add_expected (BbFormPopover *form,
              BbItem *receipt)
{
  const char *expected = bb_item_get_text (receipt, BB_RECEIPT_EXPECTED_RESULT);
  gint confidence = bb_receipt_get_confidence (receipt);
  g_autofree char *words = NULL;

  if (*expected == '\0')
    words = g_strdup (_ ("It was not written down what should come of it"));
  else if (confidence < 0)
    words = g_strdup_printf (_ ("Expected: %s"), expected);
  else
    /* Translators: what was expected, and how sure one was in per cent. */
    words = g_strdup_printf (_ ("Expected: %s (%d %% sure)"), expected, confidence);
  bb_form_popover_add_words (form, words);
}

/**
 * bb_story_form_new_outcome:
 * @receipt: a decision
 */
BbFormPopover *
bb_story_form_new_outcome (BbHistory *history,
                           BbItem *receipt)
{
  BbFormPopover *form = new_about_receipt (history, receipt, _ ("_Judge"));
  BbItem *outcome = bb_receipt_get_outcome (receipt);
  const BbValue none = BB_VALUE_OF_NONE;

  add_expected (form, receipt);
  bb_form_popover_add_choice (form, "verdict", _ ("Did it come"), bb_set_verdict.choices, bb_set_verdict.n_choices, outcome != NULL ? bb_item_get_text (outcome, BB_OUTCOME_VERDICT) : NULL);
  bb_form_popover_add_text (form, "note", _ ("What happened"), outcome != NULL ? bb_item_get_text (outcome, BB_OUTCOME_NOTE) : NULL);
  bb_form_popover_add_field (form, "who", _ ("Judged by"), &bb_outcome_fields[BB_OUTCOME_JUDGED_BY], outcome != NULL ? bb_item_get_value (outcome, BB_OUTCOME_JUDGED_BY) : &none);
  bb_form_popover_set_answered (form, judge_cb, about_new (history, NULL, receipt), about_free);
  return form;
}

/* --- what was seen ---------------------------------------------------------------------------- */

static gboolean
evidence_cb (BbFormPopover *form,
             gpointer data,
             GError **error)
{
  About *about = data;
  g_autofree char *text = bb_form_popover_dup_text (form, "text");
  g_autofree char *link = bb_form_popover_dup_text (form, "link");
  g_auto (BbValue) date = BB_VALUE_OF_NONE;
  BbEvidence evidence = { BB_DATE_NONE, bb_form_popover_get_choice (form, "source"), text, none_if_empty (link) };

  if (!bb_form_popover_get_value (form, "date", &date, error))
    return FALSE;
  if (!bb_value_is_none (&date))
    evidence.date = date.date;
  if (about->item == NULL)
    return bb_edit_add_evidence (about->history, about->bet, &evidence, error) != NULL;
  return bb_edit_set_evidence (about->history, about->item, &evidence, error);
}

/**
 * bb_story_form_new_evidence:
 * @evidence: (nullable): what is changed; something new if %NULL
 */
BbFormPopover *
bb_story_form_new_evidence (BbHistory *history,
                            BbBet *bet,
                            BbItem *evidence)
{
  BbFormPopover *form = bb_form_popover_new (bb_history_get_board (history), evidence != NULL ? _ ("Change Evidence") : _ ("Add Evidence"), evidence != NULL ? _ ("_Change") : _ ("_Add"));
  const BbValue today = BB_VALUE_OF_DATE (bb_clock_today ());
  const BbValue none = BB_VALUE_OF_NONE;

  bb_form_popover_add_text (form, "text", _ ("What was seen"), evidence != NULL ? bb_item_get_text (evidence, BB_EVIDENCE_TEXT) : NULL);
  bb_form_popover_add_choice (form, "source", _ ("Where from"), bb_set_evidence_source.choices, bb_set_evidence_source.n_choices, evidence != NULL ? bb_item_get_text (evidence, BB_EVIDENCE_SOURCE) : NULL);
  bb_form_popover_add_field (form, "date", _ ("On"), &bb_evidence_fields[BB_EVIDENCE_DATE], evidence != NULL ? bb_item_get_value (evidence, BB_EVIDENCE_DATE) : &today);
  bb_form_popover_add_field (form, "link", _ ("Link"), &bb_evidence_fields[BB_EVIDENCE_LINK], evidence != NULL ? bb_item_get_value (evidence, BB_EVIDENCE_LINK) : &none);
  bb_form_popover_set_answered (form, evidence_cb, about_new (history, bet, evidence), about_free);
  return form;
}

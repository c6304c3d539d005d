/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of checks, and the runs over a bet and over a board. A check about an optional field sleeps
 * until some bet of the board uses that field; checks of money sleep where the board counts none. Closed
 * bets are not checked: there is nothing left to do about them. */

#include "config.h"

#include "bb-checks.h"

#include "bb-calendar-checks.h"
#include "bb-mix-checks.h"
#include "bb-money-checks.h"
#include "bb-tie-checks.h"
#include "bb-work-checks.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *id; /* of the command line and of notes put off */
  const char *label;
  BbTodo todo;
  BbKind subject;
  guint field; /* of bets, beside which it stands; BB_BET_N_FIELDS for none */
  char *(*find) (BbCheckFacts *facts, BbItem *subject);
  gboolean about_money;
  guint wakes_with; /* the field of bets without which it sleeps; all boards with bets have ids */
} Check;

/* clang-format off */
static const Check checks[BB_N_CHECKS] = {
  [BB_CHECK_EXPIRED] = { "expired", N_ ("Has ended"), BB_TODO_DECIDE, BB_KIND_BET, BB_BET_EXPIRY_DATE,
    bb_calendar_checks_find_expired },
  [BB_CHECK_STOP_DATE_PASSED] = { "stop-date-passed", N_ ("To be decided"), BB_TODO_DECIDE, BB_KIND_BET, BB_BET_KILL_BY,
    bb_calendar_checks_find_stop_date_passed },
  [BB_CHECK_OVERDUE] = { "overdue", N_ ("Review overdue"), BB_TODO_DECIDE, BB_KIND_BET, BB_BET_REVIEW_DATE,
    bb_calendar_checks_find_overdue },
  [BB_CHECK_PROBE_LINGERING] = { "probe-lingering", N_ ("A trial that lingers"), BB_TODO_DECIDE, BB_KIND_BET, BB_BET_STAGE,
    bb_calendar_checks_find_probe_lingering },
  [BB_CHECK_STALE] = { "stale", N_ ("Long not looked at"), BB_TODO_DECIDE, BB_KIND_BET, BB_BET_REVIEW_DATE,
    bb_calendar_checks_find_stale },
  [BB_CHECK_ALWAYS_KEPT] = { "always-kept", N_ ("Always kept"), BB_TODO_DECIDE, BB_KIND_BOARD, BB_BET_N_FIELDS,
    bb_mix_checks_find_always_kept },
  [BB_CHECK_OVER_CAP] = { "over-cap", N_ ("Released above the limit"), BB_TODO_MONEY, BB_KIND_BET, BB_BET_FUNDING_RELEASED,
    bb_money_checks_find_over_cap, .about_money = TRUE },
  [BB_CHECK_OVERSPENT] = { "overspent", N_ ("Overspent"), BB_TODO_MONEY, BB_KIND_BET, BB_BET_FUNDING_SPENT,
    bb_money_checks_find_overspent, .about_money = TRUE },
  [BB_CHECK_ENVELOPE_EXCEEDED] = { "envelope-exceeded", N_ ("Parts take more than there is"), BB_TODO_MONEY, BB_KIND_BET, BB_BET_FUNDING_CAP,
    bb_money_checks_find_envelope_exceeded, .about_money = TRUE },
  [BB_CHECK_EXPEDITION_ON_RUN_MONEY] = { "expedition-on-run-money", N_ ("Expedition on running money"), BB_TODO_MONEY, BB_KIND_BET, BB_BET_FUNDING_MODEL,
    bb_money_checks_find_expedition_on_run_money, .about_money = TRUE },
  [BB_CHECK_DRIFT_FROM_MIX] = { "drift-from-mix", N_ ("Mix other than meant"), BB_TODO_MONEY, BB_KIND_ZONE, BB_BET_N_FIELDS,
    bb_mix_checks_find_drift_from_mix, .about_money = TRUE },
  [BB_CHECK_NO_RATIONALE] = { "no-rationale", N_ ("No reason for the money"), BB_TODO_WRITE_DOWN, BB_KIND_BET, BB_BET_FUNDING_RATIONALE,
    bb_money_checks_find_no_rationale, .about_money = TRUE, .wakes_with = BB_BET_FUNDING_RATIONALE },
  [BB_CHECK_NO_STOP_RULE] = { "no-stop-rule", N_ ("No stop rule"), BB_TODO_WRITE_DOWN, BB_KIND_BET, BB_BET_KILL_CRITERION,
    bb_work_checks_find_no_stop_rule, .wakes_with = BB_BET_KILL_CRITERION },
  [BB_CHECK_NO_HARM_SIGNAL] = { "no-harm-signal", N_ ("No warning sign"), BB_TODO_WRITE_DOWN, BB_KIND_BET, BB_BET_HARM_SIGNAL,
    bb_work_checks_find_no_harm_signal, .wakes_with = BB_BET_HARM_SIGNAL },
  [BB_CHECK_NO_WAY_BACK] = { "no-way-back", N_ ("No way back"), BB_TODO_WRITE_DOWN, BB_KIND_BET, BB_BET_GUARDRAILS,
    bb_work_checks_find_no_way_back, .wakes_with = BB_BET_REVERSIBILITY },
  [BB_CHECK_ONE_OPTION] = { "one-option", N_ ("One option only"), BB_TODO_WRITE_DOWN, BB_KIND_BET, BB_BET_OPTIONS_SET_ASIDE,
    bb_work_checks_find_one_option, .wakes_with = BB_BET_OPTIONS_SET_ASIDE },
  [BB_CHECK_WAITS_FOR_SLEEPER] = { "waits-for-sleeper", N_ ("Waits for one that sleeps"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_TITLE,
    bb_tie_checks_find_waits_for_sleeper },
  [BB_CHECK_EXPEDITION_NARROW_MANDATE] = { "expedition-narrow-mandate", N_ ("Expedition on a narrow mandate"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_MANDATE,
    bb_work_checks_find_expedition_narrow_mandate },
  [BB_CHECK_OVER_TIED] = { "over-tied", N_ ("Tied too much"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_DRIVERS,
    bb_work_checks_find_over_tied },
  [BB_CHECK_DEEP_CHAIN] = { "deep-chain", N_ ("A part too deep"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_TITLE,
    bb_tie_checks_find_deep_chain },
  [BB_CHECK_COPIED_AIM] = { "copied-aim", N_ ("Aim copied"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_TITLE,
    bb_tie_checks_find_copied_aim },
  [BB_CHECK_SAME_CLAIM] = { "same-claim", N_ ("Same sign as others"), BB_TODO_UNTANGLE, BB_KIND_BET, BB_BET_PROGRESS_SIGNAL,
    bb_tie_checks_find_same_claim },
  [BB_CHECK_NO_SLACK] = { "no-slack", N_ ("More bets than meant"), BB_TODO_UNTANGLE, BB_KIND_ZONE, BB_BET_N_FIELDS,
    bb_mix_checks_find_no_slack },
  [BB_CHECK_DUE] = { "due", N_ ("Review due"), BB_TODO_NOTHING, BB_KIND_BET, BB_BET_REVIEW_DATE,
    bb_calendar_checks_find_due },
};
/* clang-format on */

static const char *const todo_labels[BB_N_TODOS] = {
  [BB_TODO_DECIDE] = N_ ("Decide: go on or stop"),
                         [BB_TODO_MONEY] = N_ ("Put the money right"),
                                               [BB_TODO_WRITE_DOWN] = N_ ("Write down what is missing"),
                                                                          [BB_TODO_UNTANGLE] = N_ ("Untangle"),
                                                                                                   [BB_TODO_NOTHING] = N_ ("Coming up"),
                                                                                                   };

static gboolean
is_awake (BbBoard *board,
          const Check *check)
{
  return bb_board_uses_field (board, check->wakes_with) && (!check->about_money || bb_board_counts_money (board));
}

static void
run_check (BbCheckFacts *facts,
           BbCheck id,
           BbItem *subject,
           GPtrArray *findings)
{
  char *message = checks[id].find (facts, subject);
  BbFinding *finding;

  if (message == NULL)
    return;
  finding = g_new0 (BbFinding, 1);
  finding->check = id;
  finding->subject = g_object_ref (subject);
  finding->message = message;
  finding->put_off = bb_check_facts_is_put_off (facts, checks[id].id, subject);
  g_ptr_array_add (findings, finding);
}

static void
run_checks (BbCheckFacts *facts,
            BbItem *subject,
            GPtrArray *findings)
{
  BbKind kind = bb_item_get_kind (subject);
  guint i;

  for (i = 0; i < BB_N_CHECKS; i++)
    if (checks[i].subject == kind && is_awake (bb_check_facts_get_board (facts), &checks[i]))
      run_check (facts, (BbCheck) i, subject, findings);
}

static GPtrArray *
create_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bb_finding_free);
}

/**
 * bb_checks_of_bet:
 * @bet: a bet on a board
 * @day: the day the board is shown as of
 *
 * Returns: (transfer full) (element-type BbFinding): what is found of the bet, in the order of %BbCheck,
 *   with what is put off
 */
GPtrArray *
bb_checks_of_bet (BbBet *bet,
                  BbDate day)
{
  GPtrArray *findings = create_findings ();
  BbBoard *board = bb_board_of (BB_ITEM (bet));
  g_autoptr (BbCheckFacts) facts = NULL;

  g_return_val_if_fail (board != NULL, findings);

  facts = bb_check_facts_new (board, day);
  if (bb_bet_is_live (bet))
    run_checks (facts, BB_ITEM (bet), findings);
  return findings;
}

/**
 * bb_checks_of_board:
 * @day: the day the board is shown as of
 *
 * Returns: (transfer full) (element-type BbFinding): what is found of each bet, in the order of the board
 *   and of %BbCheck, then of each zone and of the whole, with what is put off
 */
GPtrArray *
bb_checks_of_board (BbBoard *board,
                    BbDate day)
{
  GPtrArray *findings = create_findings ();
  g_autoptr (BbCheckFacts) facts = NULL;
  BbItemList *zones;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), findings);

  facts = bb_check_facts_new (board, day);
  zones = bb_board_get_items (board, BB_KIND_ZONE);
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    if (bb_bet_is_live (bb_board_get_bet (board, i)))
      run_checks (facts, BB_ITEM (bb_board_get_bet (board, i)), findings);
  for (i = 0; i < bb_item_list_get_length (zones); i++)
    run_checks (facts, bb_item_list_peek (zones, i), findings);
  run_checks (facts, BB_ITEM (board), findings);
  return findings;
}

/**
 * bb_check_get_id:
 *
 * Returns: what the check is called on the command line and in files
 */
const char *
bb_check_get_id (BbCheck self)
{
  g_return_val_if_fail (self < BB_N_CHECKS, "");

  return checks[self].id;
}

/**
 * bb_check_get_label:
 *
 * Returns: what is odd, in two or three words, translated
 */
const char *
bb_check_get_label (BbCheck self)
{
  g_return_val_if_fail (self < BB_N_CHECKS, "");

  return _ (checks[self].label);
}

BbTodo
bb_check_get_todo (BbCheck self)
{
  g_return_val_if_fail (self < BB_N_CHECKS, BB_TODO_NOTHING);

  return checks[self].todo;
}

/**
 * bb_check_get_field:
 *
 * Returns: the field of bets beside which its finding stands; %BB_BET_N_FIELDS if it is not of a bet
 */
guint
bb_check_get_field (BbCheck self)
{
  g_return_val_if_fail (self < BB_N_CHECKS, BB_BET_N_FIELDS);

  return checks[self].field;
}

/**
 * bb_todo_get_label:
 *
 * Returns: what there is to do, translated
 */
const char *
bb_todo_get_label (BbTodo self)
{
  g_return_val_if_fail (self < BB_N_TODOS, "");

  return _ (todo_labels[self]);
}

/**
 * bb_finding_get_bet:
 *
 * Returns: (transfer none) (nullable): the bet it is about, %NULL for the whole board
 */
BbBet *
bb_finding_get_bet (const BbFinding *self)
{
  return BB_IS_BET (self->subject) ? BB_BET (self->subject) : NULL;
}

void
bb_finding_free (BbFinding *self)
{
  g_object_unref (self->subject);
  g_free (self->message);
  g_free (self);
}

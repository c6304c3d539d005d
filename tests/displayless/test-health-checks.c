/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each check on a board that trips it and on one that just does not. A board is written as items with
 * their fields, `kind id; field=value; field=value | kind id ...`, on top of the four zones. */

#include "config.h"

#include "bb-aim-words.h"
#include "bb-came-due.h"
#include "bb-checks.h"
#include "bb-put-off.h"

#include <stdlib.h>
#include <string.h>

#define DAY bb_date_new (2026, 11, 30)

/* --- writing boards ------------------------------------------------------------------------- */

static BbKind
find_kind (const char *element)
{
  guint i;

  for (i = 0; i < BB_N_KINDS; i++)
    if (g_str_equal (bb_kind_get_info (i)->id, element))
      return i;
  g_error ("No kind %s", element);
}

static void
set_field (BbItem *item,
           const char *id,
           const char *value)
{
  int field = bb_kind_find_field (bb_item_get_kind (item), id);
  g_auto (GStrv) list = NULL;

  g_assert_cmpint (field, >=, 0);
  switch (bb_field_get_value_kind (&bb_item_get_info (item)->fields[field])) {
  case BB_VALUE_INTEGER:
    bb_item_set_integer (item, (guint) field, g_ascii_strtoll (value, NULL, 10));
    break;
  case BB_VALUE_TENTHS:
    bb_item_set_tenths (item, (guint) field, atoi (value));
    break;
  case BB_VALUE_DATE:
    g_assert_cmpuint (bb_date_from_iso (value), !=, BB_DATE_NONE);
    bb_item_set_date (item, (guint) field, bb_date_from_iso (value));
    break;
  case BB_VALUE_LIST:
    list = g_strsplit (value, ",", -1);
    bb_item_set_value (item, (guint) field, &BB_VALUE_OF_LIST (list));
    break;
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    bb_item_set_text (item, (guint) field, value);
    break;
  case BB_VALUE_NONE:
  default:
    g_assert_not_reached ();
  }
}

static void
set_fields (BbItem *item,
            char **parts)
{
  for (; *parts != NULL; parts++) {
    g_auto (GStrv) sides = g_strsplit (*parts, "=", 2);

    g_assert_cmpuint (g_strv_length (sides), ==, 2);
    set_field (item, g_strstrip (sides[0]), g_strstrip (sides[1]));
  }
}

/* What is on the board already gets the fields; a tie goes to the bet it names. */
static void
write_item (BbBoard *board,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_auto (GStrv) head = g_strsplit (g_strstrip (parts[0]), " ", 2);
  BbKind kind = find_kind (head[0]);
  BbItem *there = kind == BB_KIND_BOARD ? BB_ITEM (board) : bb_kind_get_info (kind)->has_id ? bb_board_find (board, kind, head[1])
                                                                                            : NULL;
  g_autoptr (BbItem) made = NULL;
  g_autoptr (GError) error = NULL;

  if (there != NULL) {
    set_fields (there, parts + 1);
    return;
  }
  made = bb_board_new_item (kind, bb_kind_get_info (kind)->has_id ? head[1] : NULL);
  set_fields (made, parts + 1);
  bb_item_append (kind == BB_KIND_LINK ? BB_ITEM (bb_board_find_bet (board, head[1])) : BB_ITEM (board), made, &error);
  g_assert_no_error (error);
}

static BbBoard *
write_board (const char *text)
{
  BbBoard *board = bb_board_new_starter ();
  g_auto (GStrv) items = g_strsplit (text, "|", -1);
  guint i;

  for (i = 0; items[i] != NULL; i++)
    write_item (board, items[i]);
  return board;
}

/* The findings as `check bet, check bet`; those put off in brackets. */
static char *
list_findings (BbBoard *board)
{
  g_autoptr (GPtrArray) findings = bb_checks_of_board (board, DAY);
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < findings->len; i++) {
    const BbFinding *finding = findings->pdata[i];
    const char *id = bb_item_get_kind (finding->subject) == BB_KIND_BOARD ? "-" : bb_item_get_id (finding->subject);

    g_string_append_printf (text, finding->put_off ? "%s(%s %s)" : "%s%s %s", i > 0 ? ", " : "", bb_check_get_id (finding->check), id);
    g_assert_cmpuint (strlen (finding->message), >, 10);
  }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *board;
  const char *found;
} Case;

static void
run_cases (gconstpointer data)
{
  const Case *row;

  for (row = data; row->board != NULL; row++) {
    g_autoptr (BbBoard) board = write_board (row->board);
    g_autofree char *found = list_findings (board);

    g_test_message ("%s", row->board);
    g_assert_cmpstr (found, ==, row->found);
  }
}

/* --- the checks ----------------------------------------------------------------------------- */

/* clang-format off */
static const Case calendar_cases[] = {
  { "bet A; review_date=2026-11-29", "overdue A" },
  { "bet A; review_date=2026-11-30", "due A" },
  { "bet A; review_date=2026-12-14", "due A" },
  { "bet A; review_date=2026-12-15", "" },
  { "bet A; review_date=2026-11-29; stage=stopped", "" },
  { "bet A; review_date=2026-11-29; stage=done", "" },
  { "bet A; expiry_date=2026-11-29", "expired A" },
  { "bet A; expiry_date=2026-11-30", "" },
  { "bet A; kill_by=2026-11-29", "stop-date-passed A" },
  { "bet A; kill_by=2026-11-30", "" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-11-20", "stop-date-passed A" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-11-21", "" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-12-01", "stop-date-passed A" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=B; decided_on=2026-11-21", "stop-date-passed A" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-11-21; imported=1", "" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-11-21; decision=move", "stop-date-passed A" },
  { "bet A; kill_by=2026-11-20 | receipt r; bet=A; decided_on=2026-11-21; decision=correction", "stop-date-passed A" },
  /* Half a year from the last decision, else from the day it was placed. */
  { "bet A | receipt r; bet=A; decided_on=2026-06-03", "stale A" },
  { "bet A | receipt r; bet=A; decided_on=2026-06-04", "" },
  { "bet A | receipt r; bet=A; decided_on=2026-06-03 | receipt s; bet=A; decided_on=2026-06-04", "" },
  { "bet A | receipt r; bet=A; decided_on=2026-06-03 | receipt s; bet=A; decided_on=2026-11-29; decision=move", "stale A" },
  { "bet A; placed_on=2026-06-03", "" },
  { "bet A; placed_on=2026-06-03 | receipt r; bet=B; decided_on=2026-11-01", "stale A" },
  { "bet A; placed_on=2026-06-04 | receipt r; bet=B; decided_on=2026-11-01", "" },
  { "bet A | receipt r; bet=B; decided_on=2026-11-01", "" },
  { "bet A; stage=stopped | receipt r; bet=A; decided_on=2026-01-01", "" },
  { "bet A; stage=active; familiarity=499; risk=499; placed_on=2026-08-01", "probe-lingering A" },
  { "bet A; stage=active; familiarity=499; risk=499; placed_on=2026-08-02", "" },
  { "bet A; stage=active; familiarity=500; risk=499; placed_on=2026-08-01", "" },
  { "bet A; stage=scaling; familiarity=499; risk=499; placed_on=2026-08-01", "" },
  { "bet A; stage=active; familiarity=499; risk=499", "" },
  { NULL, NULL },
};

static const Case money_cases[] = {
  { "bet A; funding_released=1 | bet B; funding_rationale=Because", "no-rationale A" },
  { "bet A; funding_released=0 | bet B; funding_rationale=Because", "" },
  { "bet A; funding_released=1; funding_rationale=Because", "" },
  { "bet A; funding_released=1", "" },
  { "bet A; funding_released=1 | bet B; funding_rationale=Because | board -; amount_unit=none", "" },
  { "bet A; funding_released=4; funding_spent=5", "overspent A" },
  { "bet A; funding_released=5; funding_spent=5", "" },
  { "bet A; funding_spent=1", "overspent A" },
  { "bet A; funding_released=4; funding_spent=5; stage=done", "" },
  { "bet A; funding_released=4; funding_spent=5 | board -; amount_unit=none", "" },
  { "bet A; funding_released=5; funding_cap=4", "over-cap A" },
  { "bet A; funding_released=4; funding_cap=4", "" },
  { "bet A; funding_released=5", "" },
  { "bet A; funding_scope=envelope; funding_cap=9 | bet B; funding_cap=10 | tie B; kind=parent; to=A", "envelope-exceeded A" },
  { "bet A; funding_scope=envelope; funding_cap=10 | bet B; funding_cap=10 | tie B; kind=parent; to=A", "" },
  { "bet A; funding_scope=own; funding_cap=9 | bet B; funding_cap=10 | tie B; kind=parent; to=A", "" },
  /* A closed part takes what it has spent. */
  { "bet A; funding_scope=envelope; funding_cap=9 | bet B; funding_cap=20; funding_spent=9; stage=stopped | tie B; kind=parent; to=A", "" },
  { "bet A; funding_scope=envelope; funding_cap=8 | bet B; funding_cap=20; funding_spent=9; stage=stopped | tie B; kind=parent; to=A", "envelope-exceeded A" },
  { "bet A; funding_model=run_budget; familiarity=499; risk=500", "expedition-on-run-money A" },
  { "bet A; funding_model=return_based; familiarity=499; risk=500", "expedition-on-run-money A" },
  { "bet A; funding_model=slack_time; familiarity=499; risk=500", "expedition-on-run-money A" },
  { "bet A; funding_model=milestone; familiarity=499; risk=500", "" },
  { "bet A; funding_model=run_budget; familiarity=500; risk=500", "" },
  { "bet A; funding_model=run_budget", "" },
  { NULL, NULL },
};

static const Case work_cases[] = {
  { "bet A; familiarity=100; risk=900 | bet B; kill_criterion=Nobody comes", "no-stop-rule A" },
  { "bet A; familiarity=100; risk=100 | bet B; kill_criterion=Nobody comes", "no-stop-rule A" },
  { "bet A; familiarity=500; risk=900 | bet B; kill_criterion=Nobody comes", "" },
  { "bet A | bet B; kill_criterion=Nobody comes", "" },
  { "bet A; familiarity=100; risk=900; kill_criterion=Nobody comes", "" },
  { "bet A; familiarity=100; risk=900", "" },
  { "bet A; familiarity=600; risk=500 | bet B; harm_signal=Smoke", "no-harm-signal A" },
  { "bet A; familiarity=600; risk=499 | bet B; harm_signal=Smoke", "" },
  { "bet A; familiarity=600; risk=499 | bet B; harm_signal=Smoke | board -; risk_split=400", "no-harm-signal A" },
  { "bet A; familiarity=600; risk=500; harm_signal=Smoke", "" },
  { "bet A; familiarity=600; risk=500", "" },
  { "bet A; familiarity=500; risk=500; reversibility=one_way", "no-way-back A" },
  { "bet A; familiarity=500; risk=500; reversibility=one_way; guardrails=Two at a time", "" },
  { "bet A; familiarity=500; risk=500; reversibility=costly", "" },
  { "bet A; familiarity=499; risk=500; reversibility=one_way", "" },
  { "bet A | bet B; options_set_aside=Wait", "one-option A" },
  { "bet A; options_set_aside=Wait", "" },
  { "bet A", "" },
  { "bet A; familiarity=100; risk=900; mandate=A", "expedition-narrow-mandate A" },
  { "bet A; familiarity=100; risk=900; mandate=B", "expedition-narrow-mandate A" },
  { "bet A; familiarity=100; risk=900; mandate=C", "" },
  { "bet A; familiarity=600; risk=900; mandate=A", "" },
  { "bet A; drivers=a,b,c; constraints=a,b,c; floats=a", "over-tied A" },
  { "bet A; drivers=a,b,c; constraints=a,b,c", "over-tied A" },
  { "bet A; drivers=a,b,c; constraints=a,b,c; floats=a,b", "" },
  { "bet A; drivers=a,b; constraints=a,b,c; floats=a", "" },
  { "bet A; drivers=a,b,c; constraints=a,b; floats=a", "" },
  { NULL, NULL },
};

static const Case tie_cases[] = {
  { "bet A | bet B; stage=paused | tie A; kind=waits_for; to=B", "waits-for-sleeper A" },
  { "bet A | bet B; stage=candidate | tie A; kind=waits_for; to=B", "waits-for-sleeper A" },
  { "bet A | bet B; stage=stopped | tie A; kind=waits_for; to=B", "waits-for-sleeper A" },
  { "bet A | bet B; stage=active | bet C; stage=paused | tie A; kind=waits_for; to=B | tie A; kind=waits_for; to=C", "waits-for-sleeper A" },
  { "bet A | bet B; stage=done | tie A; kind=waits_for; to=B", "" },
  { "bet A | bet B; stage=shaping | tie A; kind=waits_for; to=B", "" },
  { "bet A | bet B; stage=paused | tie A; kind=enables; to=B", "" },
  { "bet A | bet B | bet C | bet D | tie D; kind=parent; to=C | tie C; kind=parent; to=B | tie B; kind=parent; to=A", "" },
  { "bet A | bet B | bet C | bet D | bet E | tie E; kind=parent; to=D | tie D; kind=parent; to=C | tie C; kind=parent; to=B | tie B; kind=parent; to=A", "deep-chain E" },
  /* Three of five words are shared; then three of six. */
  { "bet A; title=Mend roofs faster with drones | bet B; title=Mend roofs faster | tie B; kind=parent; to=A", "copied-aim B" },
  { "bet A; title=Mend roofs faster with drones | bet B; title=Mend roofs faster alone | tie B; kind=parent; to=A", "" },
  { "bet A; title=Mend roofs faster with drones | bet B; title=Mend roofs faster with drones", "" },
  { "bet A; title=One; hypothesis=If roofs are mended then nobody gets wet | bet B; title=Two; hypothesis=If roofs are mended, nobody gets wet | tie B; kind=parent; to=A", "copied-aim B" },
  { "bet A; progress_signal=Roofs mended: 40 a week | bet B; progress_signal=90 roofs mended a week", "same-claim A, same-claim B" },
  { "bet A; progress_signal=Roofs mended: 40 a week | bet B; progress_signal=90 roofs mended a month", "" },
  { "bet A; progress_signal=Roofs mended: 40 a week | bet B; progress_signal=90 roofs mended a week; stage=done", "" },
  { "bet A; progress_signal=40 | bet B; progress_signal=40", "" },
  { NULL, NULL },
};

static const Case mix_cases[] = {
  { "zone known; max_live=1 | bet A; familiarity=600; risk=100 | bet B; familiarity=600; risk=100", "no-slack known" },
  { "zone known; max_live=2 | bet A; familiarity=600; risk=100 | bet B; familiarity=600; risk=100", "" },
  { "zone known; max_live=1 | bet A; familiarity=600; risk=100 | bet B; familiarity=600; risk=100; stage=stopped", "" },
  { "zone known; max_live=1 | bet A; familiarity=600; risk=100 | bet B; familiarity=600; risk=900", "" },
  { "zone known; share_low=40 | bet A; familiarity=600; risk=100; funding_cap=39 | bet B; familiarity=100; risk=900; funding_cap=61", "drift-from-mix known" },
  { "zone known; share_low=40 | bet A; familiarity=600; risk=100; funding_cap=40 | bet B; familiarity=100; risk=900; funding_cap=60", "" },
  { "zone known; share_high=39 | bet A; familiarity=600; risk=100; funding_cap=40 | bet B; familiarity=100; risk=900; funding_cap=60", "drift-from-mix known" },
  { "zone known; share_high=40 | bet A; familiarity=600; risk=100; funding_cap=40 | bet B; familiarity=100; risk=900; funding_cap=60", "" },
  { "zone known; share_high=10 | bet A; familiarity=600; risk=100; funding_cap=40; stage=candidate | bet B; familiarity=100; risk=900; funding_cap=60", "" },
  { "zone known; share_low=40 | bet A; familiarity=600; risk=100", "" },
  { "zone known; share_low=90 | board -; amount_unit=none | bet A; familiarity=600; risk=100; funding_cap=40 | bet B; familiarity=100; risk=900; funding_cap=60", "" },
  { NULL, NULL },
};

#define THREE_REVIEWS "review a; held_on=2026-02-02 | review b; held_on=2026-05-04 | review c; held_on=2026-08-03; state=sealed"

static const Case kept_cases[] = {
  { "bet A | receipt r; bet=A; decided_on=2026-08-03; decision=keep | " THREE_REVIEWS, "always-kept -" },
  { "bet A | receipt r; bet=A; decided_on=2026-08-03; decision=stop | " THREE_REVIEWS, "" },
  { "bet A | receipt r; bet=A; decided_on=2026-10-01; decision=stop | " THREE_REVIEWS, "" },
  { "bet A | receipt r; bet=A; decided_on=2026-02-01; decision=stop | receipt s; bet=A; decided_on=2026-08-03 | " THREE_REVIEWS, "always-kept -" },
  { "bet A | receipt r; bet=A; decided_on=2026-12-01; decision=stop | receipt s; bet=A; decided_on=2026-08-03 | " THREE_REVIEWS, "always-kept -" },
  /* The last three count: a stop in the first of four is long ago. */
  { "bet A | receipt r; bet=A; decided_on=2026-02-02; decision=stop | receipt s; bet=A; decided_on=2026-08-03 | review d; held_on=2026-11-02 | " THREE_REVIEWS, "always-kept -" },
  { "bet A | receipt r; bet=A; decided_on=2026-08-03; decision=keep | review c; kind=single_bet | " THREE_REVIEWS, "" },
  { "bet A | receipt r; bet=A; decided_on=2026-08-03; decision=keep | " THREE_REVIEWS " | review c; state=running", "" },
  { "bet A | receipt r; bet=A; decided_on=2026-08-03; decision=keep | " THREE_REVIEWS " | review c; held_on=2026-12-01", "" },
  { "bet A | " THREE_REVIEWS, "" },
  { NULL, NULL },
};

/* What is put off comes back with the first review after that day. */
static const Case put_off_cases[] = {
  { "bet A; review_date=2026-11-01 | bet B; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12", "(overdue A), overdue B" },
  { "bet A; review_date=2026-11-01; expiry_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12", "expired A, (overdue A)" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; held_on=2026-11-12", "(overdue A)" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; held_on=2026-11-13", "overdue A" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; held_on=2026-11-13; state=ended", "overdue A" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; held_on=2026-11-13; state=running", "(overdue A)" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; planned_on=2026-11-13; state=planned", "(overdue A)" },
  { "bet A; review_date=2026-11-01 | put-off -; check=overdue; bet=A; date=2026-11-12 | review r; held_on=2026-11-13; kind=single_bet", "(overdue A)" },
  { "bet A; familiarity=600; risk=100 | zone known; max_live=0 | put-off -; check=no-slack; zone=known; date=2026-11-12", "(no-slack known)" },
  { "bet A; familiarity=600; risk=100 | zone known; max_live=0 | put-off -; check=no-slack; zone=far; date=2026-11-12", "no-slack known" },
  { NULL, NULL },
};
/* clang-format on */

/* --- others --------------------------------------------------------------------------------- */

/* Title, team, amount and day, as from a list: at most one note a bet, whichever day it is. */
static void
test_plain_list (void)
{
  static const guint days[] = { BB_BET_REVIEW_DATE, BB_BET_KILL_BY, BB_BET_EXPIRY_DATE, BB_BET_PLACED_ON };
  static const guint amounts[] = { BB_BET_FUNDING_CAP, BB_BET_FUNDING_RELEASED };
  guint d;
  guint m;
  guint i;

  for (d = 0; d < G_N_ELEMENTS (days); d++)
    for (m = 0; m < G_N_ELEMENTS (amounts); m++) {
      g_autoptr (BbBoard) board = bb_board_new_starter ();

      for (i = 0; i < 24; i++) {
        g_autofree char *text = g_strdup_printf ("bet L%02u; title=Something to do, number %u; owner_team=team%u", i, i, i % 3);

        write_item (board, text);
        bb_item_set_integer (BB_ITEM (bb_board_get_bet (board, i)), amounts[m], 1000 * i);
        bb_item_set_date (BB_ITEM (bb_board_get_bet (board, i)), days[d], DAY - 200 + i * 20);
      }
      for (i = 0; i < 24; i++) {
        g_autoptr (GPtrArray) findings = bb_checks_of_bet (bb_board_get_bet (board, i), DAY);

        g_assert_cmpuint (findings->len, <=, 1);
      }
    }
}

/* One bet is judged like all are. */
static void
test_one_bet (void)
{
  g_autoptr (BbBoard) board = write_board ("bet A; review_date=2026-11-01; funding_spent=1 | bet B; review_date=2026-11-01 | put-off -; check=overspent; bet=A; date=2026-11-02");
  g_autoptr (GPtrArray) findings = bb_checks_of_bet (bb_board_find_bet (board, "A"), DAY);
  const BbFinding *overdue = findings->pdata[0];
  const BbFinding *overspent = findings->pdata[1];

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (overdue->check, ==, BB_CHECK_OVERDUE);
  g_assert_false (overdue->put_off);
  g_assert_cmpstr (overdue->message, ==, "The review was to be on 1 November 2026: hold it, or set another day");
  g_assert_true (bb_finding_get_bet (overdue) == bb_board_find_bet (board, "A"));
  g_assert_cmpint (overspent->check, ==, BB_CHECK_OVERSPENT);
  g_assert_true (overspent->put_off);
}

static void
test_table (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < BB_N_CHECKS; i++) {
    g_assert_true (g_hash_table_add (ids, (gpointer) bb_check_get_id (i)));
    g_assert_cmpstr (bb_check_get_label (i), !=, "");
    g_assert_cmpstr (bb_todo_get_label (bb_check_get_todo (i)), !=, "");
  }
  g_assert_cmpuint (g_hash_table_size (ids), ==, 24);
  g_assert_cmpint (bb_check_get_todo (BB_CHECK_DUE), ==, BB_TODO_NOTHING);
  g_assert_cmpuint (bb_check_get_field (BB_CHECK_OVERSPENT), ==, BB_BET_FUNDING_SPENT);
  g_assert_cmpuint (bb_check_get_field (BB_CHECK_NO_SLACK), ==, BB_BET_N_FIELDS);
}

/* Ten thousand bets, each with a parent, a sign, a decision and a stop date that has passed. */
static void
test_many (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GPtrArray) findings = NULL;
  gint64 start;
  guint i;

  bb_board_set_loading (board, TRUE);
  for (i = 0; i < 10000; i++) {
    g_autofree char *bet = g_strdup_printf ("bet M%u; title=Mend roof %u of the long street; progress_signal=Roofs mended a week: %u; kill_by=2026-01-01; stage=active; familiarity=%u; risk=%u", i, i, i, i % 1000, (i / 7) % 1000);
    g_autofree char *receipt = g_strdup_printf ("receipt r%u; bet=M%u; decided_on=2026-11-01", i, i);
    g_autofree char *tie = g_strdup_printf ("tie M%u; kind=parent; to=M%u", i, i / 2);

    write_item (board, bet);
    write_item (board, receipt);
    if (i > 0)
      write_item (board, tie);
  }
  bb_board_set_loading (board, FALSE);
  start = g_get_monotonic_time ();
  findings = bb_checks_of_board (board, DAY);
  g_test_message ("%" G_GINT64_FORMAT " ms for %u findings", (g_get_monotonic_time () - start) / 1000, findings->len);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_cmpuint (findings->len, >, 20000);
}

/* Only what the calendar says now and did not say then. */
static void
test_came_due (void)
{
  g_autoptr (BbBoard) board = write_board ("bet A; review_date=2026-11-29 | bet B; review_date=2026-11-01 | bet C; review_date=2026-12-14 |"
                                           "bet D; review_date=2026-12-15 | bet E; expiry_date=2026-11-29 | bet F; expiry_date=2026-11-29; stage=done |"
                                           "bet G; kill_by=2026-11-28 | bet H; kill_by=2026-11-28 | receipt r; bet=H; decided_on=2026-11-30");

  /* A from due to overdue, C due, E ended. */
  g_assert_cmpuint (bb_came_due_count (board, DAY - 1, DAY), ==, 3);
  /* G as well. */
  g_assert_cmpuint (bb_came_due_count (board, DAY - 2, DAY), ==, 4);
  g_assert_cmpuint (bb_came_due_count (board, DAY, DAY), ==, 0);
}

static void
test_aim_words (void)
{
  g_autoptr (GPtrArray) words = bb_aim_words_split ("Mend ROOFS, then mend\302\240Dächer (40 %) & go on");
  g_autofree char *key = bb_aim_words_make_key ("Dächer: 40 a week");
  g_autofree char *same = bb_aim_words_make_key ("week 90, dächer");

  g_assert_cmpuint (words->len, ==, 4);
  g_assert_cmpstr (words->pdata[0], ==, "dächer");
  g_assert_cmpstr (words->pdata[1], ==, "mend");
  g_assert_cmpstr (words->pdata[2], ==, "roofs");
  g_assert_cmpstr (words->pdata[3], ==, "then");
  g_assert_cmpstr (key, ==, same);
  g_assert_null (bb_aim_words_make_key ("40 of 90"));
  g_assert_false (bb_aim_words_are_alike ("", ""));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/checks/calendar", calendar_cases, run_cases);
  g_test_add_data_func ("/checks/money", money_cases, run_cases);
  g_test_add_data_func ("/checks/work", work_cases, run_cases);
  g_test_add_data_func ("/checks/ties", tie_cases, run_cases);
  g_test_add_data_func ("/checks/mix", mix_cases, run_cases);
  g_test_add_data_func ("/checks/always-kept", kept_cases, run_cases);
  g_test_add_data_func ("/checks/put-off", put_off_cases, run_cases);
  g_test_add_func ("/checks/plain-list", test_plain_list);
  g_test_add_func ("/checks/one-bet", test_one_bet);
  g_test_add_func ("/checks/table", test_table);
  g_test_add_func ("/checks/many", test_many);
  g_test_add_func ("/checks/came-due", test_came_due);
  g_test_add_func ("/checks/aim-words", test_aim_words);
  return g_test_run ();
}

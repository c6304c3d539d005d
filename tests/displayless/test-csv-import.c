/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-csv-export.h"
#include "bb-csv-import.h"
#include "bb-io-error.h"

#include <string.h>

/* A table being imported, and the board it goes to. */
typedef struct {
  BbBoard *board;
  BbCsvTable *table;
  BbCsvMapping *mapping;
  BbCsvPlan *plan;
  BbCsvReading reading;
} Import;

static void
clear_import (Import *self)
{
  g_clear_pointer (&self->plan, bb_csv_plan_free);
  g_clear_pointer (&self->mapping, bb_csv_mapping_free);
  g_clear_pointer (&self->table, bb_csv_table_free);
  g_clear_object (&self->board);
}

static void
read_bytes (Import *self,
            GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  self->table = bb_csv_table_new (bytes, &error);
  g_assert_no_error (error);
  self->mapping = bb_csv_mapping_new (self->table);
}

static void
read_text (Import *self,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  read_bytes (self, bytes);
}

static void
make_plan (Import *self)
{
  if (self->board == NULL)
    self->board = bb_board_new_starter ();
  self->plan = bb_csv_plan_new (self->board, self->table, self->mapping, &self->reading);
}

static void
plan_text (Import *self,
           const char *text)
{
  g_clear_pointer (&self->plan, bb_csv_plan_free);
  g_clear_pointer (&self->mapping, bb_csv_mapping_free);
  g_clear_pointer (&self->table, bb_csv_table_free);
  read_text (self, text);
  make_plan (self);
}

static guint
apply (Import *self)
{
  g_autoptr (GPtrArray) bets = bb_csv_import_apply (self->plan);

  return bets->len;
}

static void
assert_plan (Import *self,
             const char *words)
{
  g_autofree char *described = bb_csv_plan_describe (self->plan);

  g_assert_cmpstr (described, ==, words);
}

static void
assert_note (Import *self,
             guint index,
             guint line,
             gboolean bad,
             const char *words)
{
  const BbCsvNote *note = g_ptr_array_index (bb_csv_plan_get_notes (self->plan), index);
  g_autofree char *described = bb_csv_note_describe (note);

  g_assert_cmpuint (note->line, ==, line);
  g_assert_cmpint (note->bad, ==, bad);
  if (strstr (described, words) == NULL)
    g_error ("“%s” does not say “%s”", described, words);
}

static BbItem *
find (Import *self,
      const char *id)
{
  BbBet *bet = bb_board_find_bet (self->board, id);

  g_assert_nonnull (bet);
  return BB_ITEM (bet);
}

static const char all_columns[] = "id,title,owner_team,bet_type,funding_scope,funding_cap_k,funding_released_k,funding_rationale,risk,familiarity,previous_risk,previous_familiarity,stage,review_date,drivers,options_set_aside,parent,depends_on,last_decision,last_decision_on,last_decision_reason,tags\n"
                                  "L1,Open the reading rooms on Sundays,Branches,strategy,envelope,900,250.5,\"Asked for by half of all readers, \"\"loudly\"\"\",61,38.5,70,30,active,2027-01-11,,\"do nothing; pay overtime\\; for ever\",,,keep,2026-09-01,Rooms were full,space;direction\n"
                                  "L2,Self-service returns,Branches,solution,own,120,120,Frees two people,30,80,30,80,scaling,2026-12-14,queue length,,L1,L3,,,,\n"
                                  "L3,Lend tools,New Services,opportunity,,40,0,,22,15,,,candidate,2026-12-07,,,L1,\"L2; L9\",defer,2026-10-05,\"No room yet,\nask again in spring\",\n";

static void
test_fields (void)
{
  Import import = { 0 };
  BbItem *bet;

  plan_text (&import, all_columns);
  assert_plan (&import, "3 new");
  g_assert_cmpuint (apply (&import), ==, 3);
  bet = find (&import, "L1");
  g_assert_cmpstr (bb_bet_get_title (BB_BET (bet)), ==, "Open the reading rooms on Sundays");
  g_assert_cmpint (bb_bet_get_funding_cap (BB_BET (bet)), ==, 900000);
  g_assert_cmpint (bb_bet_get_funding_released (BB_BET (bet)), ==, 250500);
  g_assert_cmpint (bb_bet_get_risk (BB_BET (bet)), ==, 610);
  g_assert_cmpint (bb_bet_get_familiarity (BB_BET (bet)), ==, 385);
  g_assert_cmpuint (bb_bet_get_review_date (BB_BET (bet)), ==, bb_date_from_iso ("2027-01-11"));
  g_assert_cmpstr (bb_item_get_text (bet, BB_BET_FUNDING_RATIONALE), ==, "Asked for by half of all readers, \"loudly\"");
  g_assert_cmpstr (bb_item_get_list_value (bet, BB_BET_OPTIONS_SET_ASIDE)[1], ==, "pay overtime; for ever");
  g_assert_cmpstr (bb_bet_get_owner_team (BB_BET (bet)), ==, "branches");
  g_assert_cmpstr (bb_board_get_team_name (import.board, BB_BET (bet)), ==, "Branches");
  g_assert_cmpint (bb_item_get_integer (bb_board_find (import.board, BB_KIND_TEAM, "branches"), BB_TEAM_COLOR, -1), ==, 0);
  g_assert_cmpint (bb_item_get_integer (bb_board_find (import.board, BB_KIND_TEAM, "new-services"), BB_TEAM_COLOR, -1), ==, 1);
  bet = find (&import, "L2");
  g_assert_cmpstr (bb_bet_get_linked (BB_BET (bet), "parent"), ==, "L1");
  g_assert_cmpstr (bb_bet_get_linked (BB_BET (bet), "waits_for"), ==, "L3");
  clear_import (&import);
}

static void
test_past (void)
{
  Import import = { 0 };
  BbItem *snapshot;
  BbItem *receipt;

  plan_text (&import, all_columns);
  apply (&import);
  snapshot = bb_board_find (import.board, BB_KIND_SNAPSHOT, "before-import");
  g_assert_cmpstr (bb_item_get_text (snapshot, BB_SNAPSHOT_LABEL), ==, "Before import");
  g_assert_cmpuint (bb_item_list_get_length (bb_item_get_children (snapshot, BB_KIND_SNAPSHOT_ROW)), ==, 2);
  receipt = bb_board_find (import.board, BB_KIND_RECEIPT, "imported-L3");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECISION), ==, "defer");
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "No room yet,\nask again in spring");
  g_assert_true (bb_item_has_value (receipt, BB_RECEIPT_IMPORTED));
  g_assert_false (bb_item_has_value (receipt, BB_RECEIPT_RISK_BEFORE));
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (import.board, BB_KIND_RECEIPT)), ==, 2);
  clear_import (&import);
}

/* L2 and L3 wait for each other, and nobody is called L9; L2 has its money without a reason removed. */
static void
test_notes (void)
{
  Import import = { 0 };

  plan_text (&import, all_columns);
  g_assert_cmpuint (bb_csv_plan_get_notes (import.plan)->len, ==, 1);
  assert_note (&import, 0, 4, FALSE, "“depends_on”: No bet has the code “L9”");
  apply (&import);
  assert_note (&import, 1, 4, FALSE, "The tie to “L2” was left out");
  g_assert_null (bb_bet_find_link (BB_BET (find (&import, "L3")), "waits_for", "L2"));
  g_assert_nonnull (bb_bet_find_link (BB_BET (find (&import, "L3")), "waits_for", "L9"));
  clear_import (&import);
}

static GBytes *
list (BbBoard *board)
{
  return bb_csv_export_bets (board, NULL);
}

/* The list of what was made from a list is that list. */
static void
assert_fixpoint (BbBoard *board)
{
  g_autoptr (GBytes) first = list (board);
  g_autoptr (GBytes) second = NULL;
  Import import = { 0 };

  read_bytes (&import, first);
  make_plan (&import);
  g_assert_cmpuint (bb_csv_plan_count (import.plan, BB_CSV_ROW_BAD), ==, 0);
  apply (&import);
  second = list (import.board);
  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), g_bytes_get_data (second, NULL), g_bytes_get_size (second));
  clear_import (&import);
}

static void
test_fixpoint (void)
{
  Import import = { 0 };

  plan_text (&import, all_columns);
  apply (&import);
  assert_fixpoint (import.board);
  clear_import (&import);
}

static char *
make_text (void)
{
  static const char *pieces[] = { "a", ",", ";", "\"", "\n", " ", "'", "=", "é", "\\", "-", "+1", "risk", "\t" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 6);

  while (n-- > 0)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
set_random (BbItem *bet,
            guint field)
{
  const BbField *info = &bb_bet_fields[field];
  g_autofree char *first = make_text ();
  g_autofree char *second = make_text ();
  const char *items[] = { first, second, NULL };
  int number = g_test_rand_int_range (0, 1000);
  BbValue values[] = {
    [BB_VALUE_NONE] = BB_VALUE_OF_NONE,
    [BB_VALUE_INTEGER] = BB_VALUE_OF_INTEGER (number),
    [BB_VALUE_TENTHS] = BB_VALUE_OF_TENTHS (number),
    [BB_VALUE_DATE] = BB_VALUE_OF_DATE (bb_date_from_iso ("2026-01-01") + (BbDate) number),
    [BB_VALUE_TEXT] = BB_VALUE_OF_TEXT (first),
    [BB_VALUE_ID] = BB_VALUE_OF_ID (info->set != NULL ? info->set->choices[(guint) number % info->set->n_choices].id : "some-team"),
    [BB_VALUE_LIST] = BB_VALUE_OF_LIST (items),
  };

  if (field != BB_BET_ID && g_test_rand_bit ())
    bb_item_set_value (bet, field, &values[bb_field_get_value_kind (info)]);
}

static void
test_fixpoint_random (void)
{
  guint round;

  for (round = 0; round < 200; round++) {
    g_autoptr (BbBoard) board = bb_board_new_starter ();
    guint number;
    guint i;

    for (i = 0; i < 3; i++) {
      g_autofree char *id = g_strdup_printf ("own%u", i);
      g_autoptr (BbItem) own = bb_board_new_item (BB_KIND_OWN_FIELD, id);

      bb_item_set_text (own, BB_OWN_FIELD_LABEL, i < 2 ? "risk" : "Status");
      g_assert_true (bb_item_append (BB_ITEM (board), own, NULL));
    }
    for (number = 0; number < 5; number++) {
      g_autofree char *id = g_strdup_printf ("B%u", number);
      g_autoptr (BbBet) bet = bb_bet_new (id);
      g_autoptr (BbItem) value = bb_board_new_item (BB_KIND_OWN_VALUE, NULL);
      g_autofree char *text = make_text ();

      for (i = 0; i < BB_BET_N_FIELDS; i++)
        set_random (BB_ITEM (bet), i);
      bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "=Title");
      bb_item_set_text (value, BB_OWN_VALUE_FIELD, number % 2 == 0 ? "own1" : "own2");
      bb_item_set_text (value, BB_OWN_VALUE_TEXT, text);
      g_assert_true (bb_item_append (BB_ITEM (bet), value, NULL));
      g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
    }
    assert_fixpoint (board);
  }
}

/* Whatever a table holds, its list is the list of its list, and nothing falls over. */
static void
test_random_tables (void)
{
  static const char *const pieces[] = { "id", "title", "Summary", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\"", "'", "=", "S1", "S2", "parent", "depends_on", "previous_risk", "last_decision", "keep", "2026-12-07", "1.234", "250k", "funding_cap_k", "risk", "owner_team", "Team", "\\", "-", " ", "tags" };
  guint round;

  for (round = 0; round < 500; round++) {
    g_autoptr (GString) text = g_string_new ("id,title,");
    g_autoptr (GBytes) bytes = NULL;
    Import import = { 0 };
    int n = g_test_rand_int_range (0, 100);

    while (n-- > 0)
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    bytes = g_bytes_new (text->str, text->len);
    import.table = bb_csv_table_new (bytes, NULL);
    if (import.table == NULL)
      continue;
    import.mapping = bb_csv_mapping_new (import.table);
    make_plan (&import);
    apply (&import);
    assert_fixpoint (import.board);
    clear_import (&import);
  }
}

/* Importing again into the same board changes nothing; what differs is written, blanks are not. */
static void
test_into (void)
{
  Import import = { 0 };

  plan_text (&import, all_columns);
  apply (&import);
  plan_text (&import, all_columns);
  g_assert_cmpuint (bb_csv_plan_count (import.plan, BB_CSV_ROW_NEW), ==, 0);
  g_assert_cmpuint (bb_csv_plan_count (import.plan, BB_CSV_ROW_UNCHANGED), ==, 2);

  plan_text (&import, "title,id,funding_cap_k,familiarity,Sponsor\nSelf-service returns,L2,130,,Ms Aldous\nSelf-service lending,L4,,,\nLend tools,L3,40,15,\n");
  assert_plan (&import, "1 new, 1 changed, 1 unchanged, 1 not in this file");
  g_assert_cmpuint (apply (&import), ==, 2);
  g_assert_cmpint (bb_bet_get_funding_cap (BB_BET (find (&import, "L2"))), ==, 130000);
  g_assert_cmpint (bb_bet_get_familiarity (BB_BET (find (&import, "L2"))), ==, 800);
  g_assert_cmpstr (bb_bet_get_own_value (BB_BET (find (&import, "L2")), "sponsor"), ==, "Ms Aldous");
  g_assert_cmpuint (bb_board_get_n_bets (import.board), ==, 4);
  clear_import (&import);
}

/* Without codes a bet is known by its title. */
static void
test_by_title (void)
{
  Import import = { 0 };

  plan_text (&import, "Summary\nMove, then fix\nLend tools\n");
  assert_plan (&import, "2 new");
  apply (&import);
  plan_text (&import, "Summary,Budget\nLend tools,€250,000\n");
  clear_import (&import);
  plan_text (&import, "Move, then fix\nLend tools\n\nA third line; with marks\n");
  assert_plan (&import, "3 new");
  apply (&import);
  plan_text (&import, "Summary;Budget\nLend tools;€250,000\nNew one;1.2m\nLend tools;5\n");
  assert_plan (&import, "2 new, 1 changed, 2 not in this file");
  apply (&import);
  g_assert_cmpuint (bb_board_get_n_bets (import.board), ==, 5);
  g_assert_cmpint (bb_bet_get_funding_cap (bb_board_get_bet (import.board, 1)), ==, 250000);
  g_assert_cmpint (bb_bet_get_funding_cap (bb_board_get_bet (import.board, 3)), ==, 1200000);
  clear_import (&import);
}

/* Rows from the middle of a spreadsheet have no heading. */
static void
test_without_heading (void)
{
  Import import = { 0 };

  plan_text (&import, "L1\tOpen the rooms on Sundays\t240\t2026-12-07\nL2\tLend tools\t36\t\n");
  assert_plan (&import, "2 new");
  apply (&import);
  g_assert_cmpstr (bb_bet_get_title (bb_board_get_bet (import.board, 1)), ==, "Lend tools");
  g_assert_cmpstr (bb_bet_get_own_value (bb_board_get_bet (import.board, 0), "column-1"), ==, "L1");
  g_assert_cmpstr (bb_bet_get_own_value (bb_board_get_bet (import.board, 0), "column-4"), ==, "2026-12-07");
  assert_fixpoint (import.board);
  clear_import (&import);
}

/* Lines from a note are titles without the signs of the list. */
static void
test_list_signs (void)
{
  static const char *const titles[] = { "One", "Two, and a half", "Three", "4 more", "Five", "-6 degrees", "Seven" };
  Import import = { 0 };
  guint i;

  plan_text (&import, "One\n  Two, and a half \n\n- Three\n4 more\n12. Five\n-6 degrees\n• Seven\n");
  apply (&import);
  g_assert_cmpuint (bb_board_get_n_bets (import.board), ==, G_N_ELEMENTS (titles));
  for (i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (bb_bet_get_title (bb_board_get_bet (import.board, i)), ==, titles[i]);
  clear_import (&import);
}

static const char foreign[] = "Summary,Issue key,Issue id,Status,Assignee,Due date,Budget (k€),Labels,Priority,Sprint,Sprint,Epic Link,Created,Resolution\n"
                              "Lend tools,LIB-7,10007,In Progress,Ms Aldous,2026-12-07T00:00:00.000+0100,\"1,200\",tools;pilot,High,S1,S2,LIB-1,2026-01-05 09:30,\n"
                              "Sunday rooms,LIB-8,10008,To Do,,,,,Low,,,,,\n";

static void
test_foreign (void)
{
  Import import = { 0 };
  BbItem *bet;

  plan_text (&import, foreign);
  g_assert_cmpuint (bb_csv_plan_count (import.plan, BB_CSV_ROW_BAD), ==, 1);
  assert_note (&import, 0, 2, TRUE, "“Budget (k€)”: “1,200” can mean thousands or decimals");
  import.reading.mark = BB_AMOUNT_MARK_POINT;
  plan_text (&import, foreign);
  assert_plan (&import, "2 new");
  apply (&import);
  bet = find (&import, "LIB-7");
  g_assert_cmpstr (bb_bet_get_title (BB_BET (bet)), ==, "Lend tools");
  g_assert_cmpstr (bb_bet_get_stage (BB_BET (bet)), ==, "active");
  g_assert_cmpstr (bb_item_get_text (bet, BB_BET_SPEAKER), ==, "Ms Aldous");
  g_assert_cmpuint (bb_bet_get_review_date (BB_BET (bet)), ==, bb_date_from_iso ("2026-12-07"));
  g_assert_cmpuint (bb_item_get_date (bet, BB_BET_PLACED_ON), ==, bb_date_from_iso ("2026-01-05"));
  g_assert_cmpint (bb_bet_get_funding_cap (BB_BET (bet)), ==, 1200000);
  g_assert_cmpstr (bb_item_get_list_value (bet, BB_BET_TAGS)[1], ==, "pilot");
  g_assert_cmpstr (bb_bet_get_own_value (BB_BET (bet), "sprint"), ==, "S1");
  g_assert_cmpstr (bb_bet_get_own_value (BB_BET (bet), "sprint-2"), ==, "S2");
  g_assert_cmpstr (bb_bet_get_own_value (BB_BET (bet), "issue-id"), ==, "10007");
  g_assert_cmpuint (bb_item_list_get_length (bb_board_get_items (import.board, BB_KIND_OWN_FIELD)), ==, 6);
  assert_fixpoint (import.board);
  clear_import (&import);
}

/* States that are not ours stay, as somebody's own field. */
static void
test_foreign_states (void)
{
  Import import = { 0 };

  plan_text (&import, "Summary,Status\nA,Waiting for legal\nB,Done\n");
  assert_plan (&import, "2 new");
  apply (&import);
  g_assert_cmpstr (bb_bet_get_own_value (bb_board_get_bet (import.board, 0), "status"), ==, "Waiting for legal");
  g_assert_cmpstr (bb_bet_get_stage (bb_board_get_bet (import.board, 1)), ==, "");
  clear_import (&import);
}

static void
test_rename (void)
{
  Import import = { 0 };
  g_autoptr (GError) error = NULL;

  read_text (&import, "What,Chance of rain,Cost\nLend tools,30,4\n");
  g_assert_false (bb_csv_mapping_check (import.mapping, &error));
  g_assert_error (error, BB_IO_ERROR, BB_IO_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (bb_csv_mapping_rename (import.mapping, "What=title", &error));
  g_assert_true (bb_csv_mapping_rename (import.mapping, "chance of Rain = risk", &error));
  g_assert_true (bb_csv_mapping_rename (import.mapping, "Cost=funding_cap_k", &error));
  g_assert_no_error (error);
  g_assert_false (bb_csv_mapping_rename (import.mapping, "Nothing=title", NULL));
  g_assert_false (bb_csv_mapping_rename (import.mapping, "What=nonsense", NULL));
  g_assert_false (bb_csv_mapping_rename (import.mapping, "What", NULL));
  g_assert_true (bb_csv_mapping_check (import.mapping, NULL));
  make_plan (&import);
  apply (&import);
  g_assert_cmpint (bb_bet_get_risk (bb_board_get_bet (import.board, 0)), ==, 300);
  g_assert_cmpint (bb_bet_get_funding_cap (bb_board_get_bet (import.board, 0)), ==, 4000);
  clear_import (&import);
}

static void
test_bad_rows (void)
{
  Import import = { 0 };

  plan_text (&import, "id,title,review_date,funding_cap,stage,risk\nA,One,next week,5,active,1\nB,Two,2026-12-07,lots,active,2\nA,Three,,,,\nC,,,,,\nD,Four,,7.6,quite_new,170\nE,Five,,,bogus,\n,,,,,\n");
  assert_plan (&import, "1 new, 5 that cannot be read");
  assert_note (&import, 0, 2, TRUE, "“review_date”: “next week” is not a day");
  assert_note (&import, 1, 3, TRUE, "“funding_cap”: “lots” is not an amount");
  assert_note (&import, 2, 4, TRUE, "“id”: “A” stands in line 2 already");
  assert_note (&import, 3, 5, TRUE, "“title”: The row has no title");
  assert_note (&import, 4, 6, FALSE, "“funding_cap”: “7.6” was rounded");
  assert_note (&import, 5, 6, FALSE, "“stage”: “quite_new” is not known here");
  assert_note (&import, 6, 6, FALSE, "“risk”: “170” is out of range");
  assert_note (&import, 7, 7, TRUE, "“stage”: “bogus” is none of: candidate, shaping");
  g_assert_cmpuint (apply (&import), ==, 1);
  g_assert_cmpint (bb_bet_get_risk (BB_BET (find (&import, "D"))), ==, 1000);
  g_assert_cmpstr (bb_bet_get_stage (BB_BET (find (&import, "D"))), ==, "quite_new");
  clear_import (&import);
}

/* Another amount of the column tells what a mark means; two that disagree tell nothing. */
static void
test_marks (void)
{
  Import import = { 0 };

  plan_text (&import, "id,title,funding_cap_k,funding_released_k\nA,One,\"1,200\",\"1,200\"\nB,Two,12.5,\"2,5\"\nC,Three,,2.5\n");
  g_assert_cmpuint (bb_csv_plan_count (import.plan, BB_CSV_ROW_BAD), ==, 1);
  assert_note (&import, 0, 2, TRUE, "“funding_released_k”: “1,200” can mean");
  plan_text (&import, "id,title,funding_cap_k\nA,One,\"1,200\"\nB,Two,12.5\n");
  assert_plan (&import, "2 new");
  apply (&import);
  g_assert_cmpint (bb_bet_get_funding_cap (BB_BET (find (&import, "A"))), ==, 1200000);
  clear_import (&import);
}

static void
test_oddities (void)
{
  Import import = { 0 };

  plan_text (&import, "id,title,funding_cap,funding_released,funding_rationale\nA,One,5,9,Because\nB,Two,5,5,\nC,Three,,5,Because\n");
  assert_plan (&import, "3 new");
  g_assert_cmpuint (bb_csv_plan_get_notes (import.plan)->len, ==, 2);
  assert_note (&import, 0, 2, FALSE, "More is released (9) than the bet may cost (5)");
  assert_note (&import, 1, 3, FALSE, "nobody says why");
  clear_import (&import);
}

static void
test_date_order (void)
{
  Import import = { 0 };

  plan_text (&import, "title,review_date\nA,07/12/2026\nB,31/12/2026\n");
  g_assert_true (bb_csv_plan_needs_date_order (import.plan));
  import.reading.dates = BB_DATE_ORDER_DMY;
  plan_text (&import, "title,review_date\nA,07/12/2026\nB,31/12/2026\n");
  g_assert_false (bb_csv_plan_needs_date_order (import.plan));
  apply (&import);
  g_assert_cmpuint (bb_bet_get_review_date (bb_board_get_bet (import.board, 0)), ==, bb_date_from_iso ("2026-12-07"));
  clear_import (&import);
}

static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (255, 'x');
  g_autofree char *text = g_strconcat ("title\n", title, "\n", NULL);
  Import import = { 0 };

  plan_text (&import, text);
  apply (&import);
  g_assert_cmpstr (bb_bet_get_title (bb_board_get_bet (import.board, 0)), ==, title);
  clear_import (&import);
}

/* What a board has no room for is said, and the rest comes in. */
static void
test_too_much (void)
{
  const guint n_fields = bb_kind_get_info (BB_KIND_OWN_FIELD)->limit + 2;
  g_autoptr (GString) text = g_string_new ("title,hypothesis");
  g_autofree char *words = g_strnfill (300000, 'x');
  Import import = { 0 };
  guint i;

  for (i = 0; i < n_fields; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append_printf (text, "\nA,%s\n", words);
  plan_text (&import, text->str);
  assert_note (&import, 0, 2, FALSE, "“hypothesis”: The text is longer than can be kept");
  g_assert_cmpuint (apply (&import), ==, 1);
  g_assert_cmpuint (bb_csv_plan_get_notes (import.plan)->len, ==, 3);
  assert_note (&import, 1, 2, FALSE, "The column was left out");
  clear_import (&import);
}

static void
test_nine_own_fields (void)
{
  Import import = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  const char *text;

  plan_text (&import, "Summary,c1,c2,c3,c4,c5,c6,c7,c8,c9\nA,1,2,3,4,5,6,7,8,9\nB,,,,,,,,,\n");
  apply (&import);
  bytes = list (import.board);
  text = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (bytes), ",tags,c1,c2,c3,c4,c5,c6,c7,c8,c9\n"));
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (bytes), ",1,2,3,4,5,6,7,8,9\n"));
  clear_import (&import);
}

static void
assert_team_color (BbBoard *board,
                   const char *team,
                   gint64 color)
{
  g_assert_cmpint (bb_item_get_integer (bb_board_find (board, BB_KIND_TEAM, team), BB_TEAM_COLOR, -1), ==, color);
}

/* Nine teams, seven colours: what is largest comes first, then what is frequent, then the names. */
static void
test_team_colors (void)
{
  g_autoptr (GString) text = g_string_new ("Title,Team,Up to\n");
  Import import = { 0 };
  char name;

  for (name = 'A'; name <= 'I'; name++)
    g_string_append_printf (text, "One,Team %c,\n", name);
  g_string_append (text, "Two,Team I,\nTwo,Team C,\nThree,Team I,\nTwo,Team H,90\n");
  plan_text (&import, text->str);
  g_assert_cmpuint (apply (&import), ==, 13);
  assert_team_color (import.board, "team-h", 0);
  assert_team_color (import.board, "team-i", 1);
  assert_team_color (import.board, "team-c", 2);
  assert_team_color (import.board, "team-a", 3);
  assert_team_color (import.board, "team-e", 6);
  assert_team_color (import.board, "team-f", -1);
  assert_team_color (import.board, "team-g", -1);
  clear_import (&import);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/csv-import/fields", test_fields);
  g_test_add_func ("/io/csv-import/past", test_past);
  g_test_add_func ("/io/csv-import/notes", test_notes);
  g_test_add_func ("/io/csv-import/fixpoint", test_fixpoint);
  g_test_add_func ("/io/csv-import/fixpoint-random", test_fixpoint_random);
  g_test_add_func ("/io/csv-import/random-tables", test_random_tables);
  g_test_add_func ("/io/csv-import/into", test_into);
  g_test_add_func ("/io/csv-import/by-title", test_by_title);
  g_test_add_func ("/io/csv-import/without-heading", test_without_heading);
  g_test_add_func ("/io/csv-import/list-signs", test_list_signs);
  g_test_add_func ("/io/csv-import/foreign", test_foreign);
  g_test_add_func ("/io/csv-import/foreign-states", test_foreign_states);
  g_test_add_func ("/io/csv-import/rename", test_rename);
  g_test_add_func ("/io/csv-import/bad-rows", test_bad_rows);
  g_test_add_func ("/io/csv-import/marks", test_marks);
  g_test_add_func ("/io/csv-import/oddities", test_oddities);
  g_test_add_func ("/io/csv-import/date-order", test_date_order);
  g_test_add_func ("/io/csv-import/long-title", test_long_title);
  g_test_add_func ("/io/csv-import/nine-own-fields", test_nine_own_fields);
  g_test_add_func ("/io/csv-import/too-much", test_too_much);
  g_test_add_func ("/io/csv-import/team-colors", test_team_colors);
  return g_test_run ();
}

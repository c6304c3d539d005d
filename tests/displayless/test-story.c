/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-story.h"

#include "bb-test-board-xml.h"

static BbBoard *
load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static GPtrArray *
list (BbBoard *board,
      const char *bet)
{
  g_autoptr (BbStory) story = bb_story_new (board);

  return bb_story_list (story, bb_board_find_bet (board, bet));
}

static void
assert_entry (GPtrArray *entries,
              guint index,
              BbStoryType type,
              const char *id,
              const char *title)
{
  const BbStoryEntry *entry;

  g_assert_cmpuint (index, <, entries->len);
  entry = g_ptr_array_index (entries, index);
  g_assert_cmpint (entry->type, ==, type);
  g_assert_cmpstr (bb_item_get_id (entry->item), ==, id);
  g_assert_cmpstr (entry->title, ==, title);
}

/* The storage move: kept, and the record of that put right a day later. Both stay to be seen. */
static void
test_correction_of_sample (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  g_autoptr (GPtrArray) entries = list (board, "S14");
  const BbStoryEntry *correction = g_ptr_array_index (entries, 0);
  const BbStoryEntry *kept = g_ptr_array_index (entries, 1);

  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, BB_STORY_CORRECTION, "F-010", "Correction of “Kept”, 12 October 2026");
  assert_entry (entries, 1, BB_STORY_DECISION, "F-007", "Kept");
  g_assert_false (correction->superseded);
  g_assert_true (correction->receipt == kept->item);
  g_assert_true (kept->superseded);
  g_assert_cmpint (kept->state, ==, BB_STORY_SEALED);
  g_assert_cmpstr (kept->sentence, ==, "Second rehearsal passed; stopping would leave two clusters");
  g_assert_cmpstr (kept->expected, ==, "Largest tenant moved by February (65 % sure)");
  g_assert_cmpstr (kept->who, ==, "Engineering Leadership");
  g_assert_cmpstr (kept->where, ==, "Check, 12 October 2026");
  g_assert_cmpuint (kept->date, ==, bb_date_from_iso ("2026-10-12"));
  g_assert_cmpstr (kept->differences[0], ==, "Risk 76 → 83, familiarity 66 → 63");
}

static void
test_years_of_sample (void)
{
  g_autoptr (BbBoard) board = load_sample ("fieldservice.betboard");
  g_autoptr (GPtrArray) entries = list (board, "S26");
  g_autofree char *words = NULL;

  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, BB_STORY_DECISION, "F-003", "Stopped");
  assert_entry (entries, 1, BB_STORY_DECISION, "F-001", "New bet: up to €160 k");
  words = bb_story_entry_dup_words (entries->pdata[0]);
  g_assert_cmpstr (words, ==, "Stopped, 7 September 2026, Two trials closed at 22 percent unaided against an agreed floor of 35, Product Leadership, Quarterly review, 7 September 2026");
}

#define BOARD                                                                                                                                                                                  \
  BB_TEST_ROOT "><teams><team id=\"t\" name=\"Platform\"/></teams>"                                                                                                                            \
               "<bets><bet id=\"A\"><title>A</title>"                                                                                                                                          \
               "<evidence date=\"2026-09-01\" source=\"test\" link=\"https://example.org/trial\"><text>Two of three crews came back</text></evidence>"                                         \
               "<evidence source=\"unknown\"><text>Somebody said so</text></evidence></bet>"                                                                                                   \
               "<bet id=\"B\"><title>B</title></bet></bets>"                                                                                                                                   \
               "<reviews><review id=\"R\" label=\"Autumn\" state=\"ended\" held-on=\"2026-09-02\">"                                                                                            \
               "<follow-up id=\"f1\" bet=\"A\" team=\"t\" due-on=\"2026-10-01\"><text>Ask the second depot</text></follow-up>"                                                                 \
               "<follow-up id=\"f2\" bet=\"B\" done-on=\"2026-09-20\"/></review></reviews>"                                                                                                    \
               "<receipts><receipt id=\"d1\" bet=\"A\" decided-on=\"2026-09-02\" review=\"R\" decision=\"sharpen\" confidence=\"60\"><expected-result>Fewer calls</expected-result></receipt>" \
               "<receipt id=\"d2\" bet=\"A\" decided-on=\"2026-09-02\" review=\"R\" decision=\"move\" open=\"true\"/>"                                                                         \
               "<receipt id=\"d3\" bet=\"A\" decision=\"keep\" imported=\"true\"/>"                                                                                                            \
               "<receipt id=\"d4\" bet=\"gone\" decided-on=\"2026-09-02\" decision=\"stop\"/>"                                                                                                 \
               "<receipt id=\"d5\" bet=\"B\" supersedes=\"d5\" decision=\"keep\"/></receipts>"                                                                                                 \
               "<outcomes><outcome id=\"o1\" receipt=\"d1\" judged-on=\"2026-11-01\" judged-by=\"Operations\" verdict=\"partly\"><note>A third fewer</note></outcome>"                         \
               "<outcome id=\"o2\" receipt=\"lost\" verdict=\"came\"/></outcomes></board>"

static void
test_all_kinds (void)
{
  g_autoptr (BbBoard) board = bb_test_read (BOARD, NULL);
  g_autoptr (GPtrArray) entries = list (board, "A");
  const BbStoryEntry *outcome = g_ptr_array_index (entries, 0);
  const BbStoryEntry *follow_up = g_ptr_array_index (entries, 1);
  const BbStoryEntry *move = g_ptr_array_index (entries, 2);
  const BbStoryEntry *evidence = g_ptr_array_index (entries, 4);
  const BbStoryEntry *imported = g_ptr_array_index (entries, 5);

  g_assert_cmpuint (entries->len, ==, 7);
  assert_entry (entries, 0, BB_STORY_OUTCOME, "o1", "In part");
  g_assert_cmpstr (outcome->expected, ==, "Fewer calls (60 % sure)");
  g_assert_cmpstr (outcome->sentence, ==, "A third fewer");
  g_assert_cmpstr (outcome->who, ==, "Operations");
  assert_entry (entries, 1, BB_STORY_FOLLOW_UP, "f1", "Follow-up, due on 1 October 2026");
  g_assert_cmpstr (follow_up->who, ==, "Platform");
  g_assert_cmpstr (follow_up->where, ==, "Autumn");
  /* Of one day, what was written later comes first. */
  assert_entry (entries, 2, BB_STORY_MOVE, "d2", "Moved");
  g_assert_cmpint (move->state, ==, BB_STORY_OPEN);
  assert_entry (entries, 3, BB_STORY_DECISION, "d1", "Sharpened");
  assert_entry (entries, 4, BB_STORY_EVIDENCE, "", "Test");
  g_assert_cmpstr (evidence->sentence, ==, "Two of three crews came back");
  g_assert_cmpstr (evidence->link, ==, "https://example.org/trial");
  assert_entry (entries, 5, BB_STORY_DECISION, "d3", "Kept");
  g_assert_cmpint (imported->state, ==, BB_STORY_IMPORTED);
  assert_entry (entries, 6, BB_STORY_EVIDENCE, "", "Seen");
}

/* A file may hold anything: a decision that corrects itself is told once. */
static void
test_odd_references (void)
{
  g_autoptr (BbBoard) board = bb_test_read (BOARD, NULL);
  g_autoptr (GPtrArray) entries = list (board, "B");

  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, BB_STORY_FOLLOW_UP, "f2", "Follow-up, done on 20 September 2026");
  assert_entry (entries, 1, BB_STORY_CORRECTION, "d5", "Correction of “Kept”");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/review/story/correction-of-sample", test_correction_of_sample);
  g_test_add_func ("/review/story/years-of-sample", test_years_of_sample);
  g_test_add_func ("/review/story/all-kinds", test_all_kinds);
  g_test_add_func ("/review/story/odd-references", test_odd_references);
  return g_test_run ();
}

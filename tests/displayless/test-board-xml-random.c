/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boards of random items with random values, and large ones: what is written reads back. Every kind
 * and field of the tables takes part; a failing seed is printed and can be given with --seed. */

#include "config.h"

#include "bb-test-board-xml.h"

#include "bb-limits.h"

#include <locale.h>

#define ROUNDS 300u

static const char *const pieces[] = { "a", "Z", " ", "  ", "&", "<", ">", "]]>", "\"", "'", "&amp;", "&#38;", "ö", "\xf0\x9f\x8e\xb2", "\n", "\t", "\r\n", "\xe2\x80\xae", "<!--", "-->", "=", ";", "1.5", "was-", "\xc2\x85" };

static char *
make_text (void)
{
  GString *text = g_string_new (NULL);
  int count = g_test_rand_int_range (0, 8);

  while (count-- > 0)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
set_text (BbItem *item,
          guint field)
{
  g_autofree char *text = make_text ();

  bb_item_set_text (item, field, text);
}

static void
set_list (BbItem *item,
          guint field)
{
  char *list[5] = { NULL };
  int i;

  for (i = g_test_rand_int_range (0, 5); i > 0; i--)
    list[i - 1] = make_text ();
  bb_item_set_value (item, field, &BB_VALUE_OF_LIST (list));
  for (i = 0; i < 5; i++)
    g_free (list[i]);
}

static void
set_random (BbItem *item,
            guint field)
{
  const BbField *info = &bb_item_get_info (item)->fields[field];

  switch (bb_field_get_value_kind (info)) {
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    set_text (item, field);
    break;
  case BB_VALUE_LIST:
    set_list (item, field);
    break;
  case BB_VALUE_INTEGER:
    bb_item_set_integer (item, field, g_test_rand_int ());
    break;
  case BB_VALUE_TENTHS:
    bb_item_set_tenths (item, field, g_test_rand_int_range (-10, 1010));
    break;
  case BB_VALUE_DATE:
    bb_item_set_date (item, field, bb_date_new ((guint) g_test_rand_int_range (1000, 10000), 12, 31));
    break;
  case BB_VALUE_NONE:
  default:
    g_assert_not_reached ();
  }
}

static void
fill_item (BbItem *item)
{
  const BbKindInfo *info = bb_item_get_info (item);
  guint i;

  for (i = info->has_id ? 1 : 0; i < info->n_fields; i++)
    if (g_test_rand_bit ())
      set_random (item, i);
}

static void fill_children (BbItem *item);

static void
add_child (BbItem *item,
           BbKind kind)
{
  g_autofree char *id = make_text ();
  g_autoptr (BbItem) child = NULL;

  if (*id == '\0')
    return;
  child = bb_board_new_item (kind, id);
  fill_item (child);
  fill_children (child);
  if (bb_item_get_info (child)->has_id && *bb_item_get_id (child) == '\0')
    return;
  bb_item_append (item, child, NULL);
}

static void
fill_children (BbItem *item)
{
  const BbKindInfo *info = bb_item_get_info (item);
  guint i;
  int count;

  for (i = 0; i < info->n_children; i++)
    for (count = g_test_rand_int_range (0, 4); count > 0; count--)
      add_child (item, info->children[i]);
}

static void
test_random (void)
{
  guint round;

  for (round = 0; round < (g_test_slow () ? 100 * ROUNDS : ROUNDS); round++) {
    g_autoptr (BbBoard) board = bb_board_new ();

    fill_item (BB_ITEM (board));
    fill_children (BB_ITEM (board));
    bb_test_assert_stable (board);
  }
}

/* A small change anywhere makes another hash, so that a save would notice its loss. */
static void
test_hash (void)
{
  guint round;

  for (round = 0; round < ROUNDS; round++) {
    g_autoptr (BbBoard) board = bb_board_new ();
    BbItem *item = BB_ITEM (board);
    guint64 before;
    guint field;

    fill_item (item);
    fill_children (item);
    if (bb_board_get_n_bets (board) > 0)
      item = BB_ITEM (bb_board_get_bet (board, 0));
    before = bb_board_hash (board);
    field = (guint) g_test_rand_int_range (1, (int) bb_item_get_info (item)->n_fields);
    if (bb_item_set_value (item, field, &BB_VALUE_OF_NONE))
      g_assert_cmpuint (bb_board_hash (board), !=, before);
  }
}

/* Under a locale that writes numbers in another way. */
static void
test_locale (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("there is no locale de_DE.UTF-8");
    return;
  }
  test_random ();
  setlocale (LC_ALL, "C");
}

/* --- large boards --------------------------------------------------------------------------- */

static void
add_bet (BbBoard *board,
         guint number)
{
  g_autofree char *id = g_strdup_printf ("B%05u", number);
  g_autofree char *title = g_strdup_printf ("Shared pool of spare parts for crews, part %u", number);
  g_autoptr (BbBet) bet = bb_bet_new (id);
  BbItem *item = BB_ITEM (bet);

  bb_item_set_text (item, BB_BET_TITLE, title);
  bb_item_set_text (item, BB_BET_STAGE, "active");
  bb_item_set_tenths (item, BB_BET_RISK, (gint) (number * 7 % 1001));
  bb_item_set_tenths (item, BB_BET_FAMILIARITY, (gint) (number * 11 % 1001));
  bb_item_set_integer (item, BB_BET_FUNDING_CAP, number * 1000);
  bb_item_set_text (item, BB_BET_FUNDING_RATIONALE, "Crews wait for parts on one visit in four, and each wait costs a second visit.");
  bb_item_set_text (item, BB_BET_KILL_CRITERION, "Fewer than 40 crews use it by the end of spring.");
  bb_item_set_text (item, BB_BET_HYPOTHESIS, "If crews share parts within a region, then second visits fall by a third, because the part is near.");
  bb_item_set_date (item, BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 7));
  g_assert_true (bb_item_append (BB_ITEM (board), item, NULL));
}

static void
add_review (BbBoard *board,
            guint number)
{
  g_autofree char *id = g_strdup_printf ("s%u", number);
  g_autoptr (BbItem) snapshot = bb_item_new (BB_KIND_SNAPSHOT, id);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbItem *bet = BB_ITEM (bb_board_get_bet (board, i));
    g_autoptr (BbItem) row = bb_item_new (BB_KIND_SNAPSHOT_ROW, NULL);
    g_autofree char *receipt_id = g_strdup_printf ("r%u-%u", number, i);
    g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, receipt_id);

    bb_item_set_text (row, BB_SNAPSHOT_ROW_BET, bb_item_get_id (bet));
    bb_item_set_text (row, BB_SNAPSHOT_ROW_TITLE, bb_bet_get_title (BB_BET (bet)));
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_RISK, 715);
    bb_item_set_tenths (row, BB_SNAPSHOT_ROW_FAMILIARITY, 715);
    bb_item_set_text (row, BB_SNAPSHOT_ROW_STAGE, "sustaining");
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_FUNDING_CAP, 1000000);
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_FUNDING_RELEASED, 1000000);
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_CONFIDENCE_LOW, 40);
    bb_item_set_integer (row, BB_SNAPSHOT_ROW_CONFIDENCE_HIGH, 60);
    g_assert_true (bb_item_append (snapshot, row, NULL));
    if (i % 3 != 0)
      continue;
    bb_item_set_text (receipt, BB_RECEIPT_BET, bb_item_get_id (bet));
    bb_item_set_text (receipt, BB_RECEIPT_DECISION, "keep");
    bb_item_set_date (receipt, BB_RECEIPT_DECIDED_ON, bb_date_new (2026, 9, 1));
    bb_item_set_text (receipt, BB_RECEIPT_DECIDED_BY, "steering group");
    bb_item_set_tenths (receipt, BB_RECEIPT_RISK_BEFORE, 715);
    bb_item_set_tenths (receipt, BB_RECEIPT_RISK_AFTER, 705);
    bb_item_set_text (receipt, BB_RECEIPT_REASON, "Two pilots ran through the winter and the crews kept using it, so the next part goes ahead.");
    g_assert_true (bb_item_append (BB_ITEM (board), receipt, NULL));
  }
  g_assert_true (bb_item_append (BB_ITEM (board), snapshot, NULL));
}

static guint
count_byte (GBytes *bytes,
            char byte)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint count = 0;
  gsize i;

  for (i = 0; i < length; i++)
    count += data[i] == byte;
  return count;
}

/* Five years of reviews, four a year, of 10,000 bets fit; one of the twenty is written here. */
static void
test_large (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (GBytes) bare = NULL;
  g_autoptr (GBytes) reviewed = NULL;
  g_autoptr (GError) error = NULL;
  gsize bytes;
  guint elements;
  guint i;

  for (i = 0; i < 10000; i++)
    add_bet (board, i);
  bare = bb_board_write (board);
  add_review (board, 1);
  reviewed = bb_board_write (board);
  g_assert_true (bb_board_verify (reviewed, bb_board_hash (board), &error));

  bytes = g_bytes_get_size (bare) + 20 * (g_bytes_get_size (reviewed) - g_bytes_get_size (bare));
  elements = count_byte (bare, '\n') + 20 * (count_byte (reviewed, '\n') - count_byte (bare, '\n'));
  g_assert_cmpuint (bytes, <, BB_LIMIT_BYTES / 10 * 9);
  g_assert_cmpuint (elements, <, BB_LIMIT_ELEMENTS / 10 * 9);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-xml/random/boards", test_random);
  g_test_add_func ("/board-xml/random/hash", test_hash);
  g_test_add_func ("/board-xml/random/locale", test_locale);
  g_test_add_func ("/board-xml/random/large", test_large);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-admit.h"
#include "bb-board.h"
#include "bb-model-error.h"

typedef struct {
  guint count;
  BbChange *last;
} Heard;

static void
changed_cb (BbBoard *board,
            BbChange *change,
            Heard *heard)
{
  heard->count++;
  g_clear_pointer (&heard->last, bb_change_unref);
  heard->last = bb_change_ref (change);
}

static void
count_notify_cb (GObject *object,
                 GParamSpec *pspec,
                 guint *count)
{
  (*count)++;
}

static BbBet *
add_bet (BbBoard *board,
         const char *id)
{
  g_autoptr (BbBet) bet = bb_bet_new (id);

  g_assert_true (bb_item_append (BB_ITEM (board), BB_ITEM (bet), NULL));
  return bet;
}

static void
test_gate (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbBet *bet = add_bet (board, "A1");
  Heard heard = { 0 };
  guint notified = 0;

  g_signal_connect (board, "changed", G_CALLBACK (changed_cb), &heard);
  g_signal_connect (bet, "notify::title", G_CALLBACK (count_notify_cb), &notified);

  g_assert_true (bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "One"));
  g_assert_false (bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, "One"));
  g_assert_cmpuint (heard.count, ==, 1);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (heard.last->item == BB_ITEM (bet));
  g_assert_cmpint (heard.last->old_value.kind, ==, BB_VALUE_NONE);
  g_assert_cmpstr (heard.last->new_value.text, ==, "One");

  g_assert_true (bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, ""));
  g_assert_cmpint (heard.last->new_value.kind, ==, BB_VALUE_NONE);
  g_assert_cmpstr (bb_bet_get_title (bet), ==, "");
  bb_change_unref (heard.last);
}

static void
test_admission (void)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A1");
  BbItem *item = BB_ITEM (bet);
  const char *tags[] = { " one ", "", "two\nlines", NULL };

  bb_item_set_tenths (item, BB_BET_RISK, 1200);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, 1000);
  bb_item_set_tenths (item, BB_BET_RISK, -5);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, 0);
  bb_item_set_integer (item, BB_BET_CONFIDENCE_LOW, 101);
  g_assert_cmpint (bb_item_get_integer (item, BB_BET_CONFIDENCE_LOW, -1), ==, 100);
  bb_item_set_integer (item, BB_BET_FUNDING_CAP, -3);
  g_assert_cmpint (bb_bet_get_funding_cap (bet), ==, 0);
  g_assert_true (bb_item_has_value (item, BB_BET_FUNDING_CAP));
  bb_item_set_text (item, BB_BET_TITLE, "a\x1b"
                                        "b\r\nc");
  g_assert_cmpstr (bb_bet_get_title (bet), ==, "ab c");
  bb_item_set_text (item, BB_BET_FUNDING_RATIONALE, "one\r\ntwo");
  g_assert_cmpstr (bb_item_get_text (item, BB_BET_FUNDING_RATIONALE), ==, "one\ntwo");
  bb_item_set_value (item, BB_BET_TAGS, &BB_VALUE_OF_LIST (tags));
  g_assert_cmpstr (bb_item_get_list_value (item, BB_BET_TAGS)[0], ==, "one");
  g_assert_cmpstr (bb_item_get_list_value (item, BB_BET_TAGS)[1], ==, "two lines");
  g_assert_null (bb_item_get_list_value (item, BB_BET_TAGS)[2]);
}

static void
test_long_text (void)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A1");
  g_autofree char *long_title = g_strnfill (BB_LINE_MAX_BYTES - 1, 'x');
  g_autofree char *too_long = g_strconcat (long_title, "\xc3\xa9 and more", NULL);

  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, long_title);
  g_assert_cmpstr (bb_bet_get_title (bet), ==, long_title);
  bb_item_set_text (BB_ITEM (bet), BB_BET_TITLE, too_long);
  g_assert_cmpstr (bb_bet_get_title (bet), ==, long_title);
}

static void
test_properties (void)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A1");
  g_autofree char *title = NULL;
  g_autoptr (BbValue) cap = NULL;

  g_object_set (bet, "title", "From outside", "funding-cap", &BB_VALUE_OF_INTEGER (7), NULL);
  g_object_get (bet, "title", &title, "funding-cap", &cap, NULL);
  g_assert_cmpstr (title, ==, "From outside");
  g_assert_cmpint (cap->integer, ==, 7);
  g_assert_cmpstr (bb_bet_get_id (bet), ==, "A1");
}

static void
test_children (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbBet) twin = bb_bet_new ("A1");
  g_autoptr (BbBet) first = g_object_ref (add_bet (board, "A1"));
  g_autoptr (GError) error = NULL;
  BbBet *second = add_bet (board, "A2");
  guint position;

  g_assert_false (bb_item_append (BB_ITEM (board), BB_ITEM (twin), &error));
  g_assert_error (error, BB_MODEL_ERROR, BB_MODEL_ERROR_DUPLICATE);
  g_assert_true (bb_board_find_bet (board, "A2") == second);
  g_assert_true (bb_board_of (BB_ITEM (first)) == board);

  bb_item_remove (BB_ITEM (first));
  g_assert_null (bb_board_find_bet (board, "A1"));
  g_assert_null (bb_item_get_owner (BB_ITEM (first)));
  g_assert_true (bb_item_insert (BB_ITEM (board), BB_ITEM (first), 1, NULL));
  bb_item_move (BB_ITEM (first), 0);
  g_assert_true (bb_item_list_find_position (bb_board_get_items (board, BB_KIND_BET), first, &position));
  g_assert_cmpuint (position, ==, 0);
}

/* Any recorded change, reverted and replayed, gives the state before and after it. */
static void
test_replay (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  Heard heard = { 0 };
  BbBet *bet = add_bet (board, "A1");
  g_autoptr (BbChange) set = NULL;
  g_autoptr (BbChange) removal = NULL;

  g_signal_connect (board, "changed", G_CALLBACK (changed_cb), &heard);
  bb_item_set_tenths (BB_ITEM (bet), BB_BET_RISK, 300);
  set = bb_change_ref (heard.last);
  bb_item_remove (BB_ITEM (bet));
  removal = bb_change_ref (heard.last);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 0);

  bb_item_revert (removal);
  g_assert_true (bb_board_get_bet (board, 0) == bet);
  bb_item_revert (set);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, -1);
  bb_item_replay (set);
  g_assert_cmpint (bb_bet_get_risk (bet), ==, 300);
  bb_item_replay (removal);
  g_assert_cmpuint (bb_board_get_n_bets (board), ==, 0);
  g_assert_cmpuint (heard.count, ==, 6);
  bb_change_unref (heard.last);
}

static void
test_construct_only (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autoptr (BbItem) receipt = bb_item_new (BB_KIND_RECEIPT, "R1");

  g_assert_true (bb_item_set_text (receipt, BB_RECEIPT_REASON, "because"));
  g_assert_true (bb_item_append (BB_ITEM (board), receipt, NULL));
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*is_writable*");
  g_assert_false (bb_item_set_text (receipt, BB_RECEIPT_REASON, "another"));
  g_test_assert_expected_messages ();
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, "because");
}

static void
test_wrong_kind (void)
{
  g_autoptr (BbBet) bet = bb_bet_new ("A1");

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*bb_field_get_value_kind*");
  g_assert_false (bb_item_set_integer (BB_ITEM (bet), BB_BET_TITLE, 3));
  g_test_assert_expected_messages ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/item/gate", test_gate);
  g_test_add_func ("/model/item/admission", test_admission);
  g_test_add_func ("/model/item/long-text", test_long_text);
  g_test_add_func ("/model/item/properties", test_properties);
  g_test_add_func ("/model/item/children", test_children);
  g_test_add_func ("/model/item/replay", test_replay);
  g_test_add_func ("/model/item/construct-only", test_construct_only);
  g_test_add_func ("/model/item/wrong-kind", test_wrong_kind);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved views in a file: all they hold comes back, what a newer version has saved too. */

#include "config.h"

#include "bb-lens.h"
#include "bb-test-board-xml.h"

static const char views[] = BB_TEST_HEAD ">\n"
                                         "  <views>\n"
                                         "    <view id=\"v1\" name=\"Where confidence is low\" color-by=\"confidence\" size-by=\"released\" level=\"card\" shows-links=\"true\" shows-closed=\"true\">\n"
                                         "      <text>cost &amp; crew</text>\n"
                                         "      <condition field=\"confidence\">\n"
                                         "        <value>0-24</value>\n"
                                         "        <value>25-49</value>\n"
                                         "      </condition>\n"
                                         "      <condition field=\"own:wave\">\n"
                                         "        <value>Wave 2</value>\n"
                                         "      </condition>\n"
                                         "    </view>\n"
                                         "    <view id=\"v2\" name=\"Newer\" color-by=\"weather\" size-by=\"joy\" level=\"poem\" zoom=\"3\">\n"
                                         "      <condition field=\"mood\">\n"
                                         "        <value>sunny</value>\n"
                                         "      </condition>\n"
                                         "    </view>\n"
                                         "  </views>\n"
                                         "</board>\n";

static void
test_round_trip (void)
{
  g_autoptr (BbReadNotes) notes = NULL;
  g_autoptr (BbBoard) board = bb_test_read (views, &notes);
  g_autofree char *written = bb_test_write (board);
  BbItem *view = bb_board_find (board, BB_KIND_VIEW, "v1");

  g_assert_cmpuint (bb_read_notes_get_length (notes), ==, 0);
  g_assert_cmpstr (written, ==, views);
  bb_test_assert_stable (board);
  g_assert_cmpstr (bb_lens_get_choice (view, BB_VIEW_COLOR_BY), ==, "confidence");
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_TEXT), ==, "cost & crew");
  g_assert_cmpint (bb_item_get_integer (view, BB_VIEW_SHOWS_LINKS, 0), ==, 1);
  g_assert_cmpint (bb_item_get_integer (view, BB_VIEW_SHOWS_SPREAD, 0), ==, 0);
  g_assert_cmpstr (bb_lens_get_condition (view, "confidence")[1], ==, "25-49");
  g_assert_cmpstr (bb_lens_get_condition (view, "own:wave")[0], ==, "Wave 2");
}

/* A view that is written from a lens reads back as that lens. */
static void
test_saved_lens (void)
{
  g_autoptr (BbBoard) board = bb_test_read (views, NULL);
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbBoard) second = NULL;
  g_autofree char *written = NULL;

  bb_lens_copy (lens, bb_board_find (board, BB_KIND_VIEW, "v1"));
  bb_item_set_text (lens, BB_VIEW_SIZE_BY, "equal");
  bb_lens_set_condition (lens, "stage", (const char *const[]){ "paused", "active", NULL });
  bb_lens_copy (bb_board_find (board, BB_KIND_VIEW, "v2"), lens);
  written = bb_test_write (board);
  second = bb_test_read (written, NULL);
  g_assert_cmpstr (bb_item_get_id (bb_lens_find_view (lens, second)), ==, "v2");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-xml-views/round-trip", test_round_trip);
  g_test_add_func ("/board-xml-views/saved-lens", test_saved_lens);
  return g_test_run ();
}

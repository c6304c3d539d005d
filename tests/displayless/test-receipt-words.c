/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-receipt-words.h"

#include "bb-test-board-xml.h"

#define BOARD                                                                                                                                             \
  BB_TEST_ROOT "><amounts currency=\"EUR\" amount-unit=\"%s\"/><x familiarity-split=\"50\"/><y risk-split=\"50\"/>"                                       \
               "<zones><zone id=\"far\" name=\"Far away\" kind=\"far\" familiarity-low=\"0\" familiarity-high=\"50\" risk-low=\"50\" risk-high=\"100\"/>" \
               "<zone id=\"heavy\" kind=\"heavy\" familiarity-low=\"50\" familiarity-high=\"100\" risk-low=\"50\" risk-high=\"100\"/></zones>"            \
               "<bets><bet id=\"A\"><title>Crew pool</title></bet><bet id=\"B\"><title>Second wave</title></bet></bets>"                                  \
               "<receipts>%s</receipts></board>"

typedef struct {
  const char *name;
  const char *receipt; /* what is written between <receipt id="r" bet="A" and its end */
  const char *title;
  const char *differences; /* joined by | */
} Case;

static const Case cases[] = {
  { "keep", "decision=\"keep\"/>", "Kept", "" },
  { "keep-moved", "decision=\"keep\"><before risk-before=\"76\" familiarity-before=\"66\"/><after risk-after=\"83\" familiarity-after=\"63\"/></receipt>", "Kept", "Risk 76 → 83, familiarity 66 → 63" },
  { "increase", "decision=\"increase\"><before stage-before=\"active\" cap-before=\"110000\"/><after stage-after=\"scaling\" cap-after=\"150000\"/></receipt>", "More money: €110 k → €150 k", "State: Active → Scaling" },
  { "decrease-released", "decision=\"decrease\"><before cap-before=\"90000\" released-before=\"50000\"/><after cap-after=\"90000\" released-after=\"40000\"/></receipt>", "Less money: €50 k → €40 k", "" },
  { "increase-both", "decision=\"increase\"><before cap-before=\"90000\" released-before=\"50000\"/><after cap-after=\"95000\" released-after=\"60000\"/></receipt>", "More money: €90 k → €95 k", "Released so far: €50 k → €60 k" },
  { "increase-bare", "decision=\"increase\"/>", "More money", "" },
  { "stop", "decision=\"stop\"><before stage-before=\"active\" cap-before=\"160000\" review-date-before=\"2026-12-07\"/><after stage-after=\"stopped\" cap-after=\"92000\"/></receipt>", "Stopped", "Up to: €160 k → €92 k|Next review: 7 December 2026 → not set" },
  { "new", "decision=\"new\"><before stage-before=\"candidate\" cap-before=\"0\"/><after stage-after=\"active\" cap-after=\"160000\"/></receipt>", "New bet: up to €160 k", "State: Candidate → Active" },
  { "defer", "decision=\"defer\"><before review-date-before=\"2026-12-07\"/><after review-date-after=\"2027-01-18\"/></receipt>", "Not now: again on 18 January 2027", "" },
  { "renew", "decision=\"renew\"><before expiry-date-before=\"2026-12-07\"/><after expiry-date-after=\"2027-01-18\"/></receipt>", "Renewed until 18 January 2027", "" },
  { "pause", "decision=\"pause\"><before stage-before=\"active\"/><after stage-after=\"paused\"/></receipt>", "Paused", "" },
  { "graduate", "decision=\"graduate\"><before stage-before=\"sustaining\"/><after stage-after=\"done\"/></receipt>", "Made everyday work", "" },
  { "move", "decision=\"move\"><before risk-before=\"70\" familiarity-before=\"56\"/><after risk-after=\"70\" familiarity-after=\"44\"/></receipt>", "Moved 12 points into Far away", "Familiarity 56 → 44" },
  { "move-within", "decision=\"move\"><before risk-before=\"70\" familiarity-before=\"20\"/><after risk-after=\"79.5\" familiarity-after=\"20\"/></receipt>", "Moved 10 points", "Risk 70 → 79.5" },
  { "move-little", "decision=\"move\"><before risk-before=\"70\" familiarity-before=\"20\"/><after risk-after=\"70.2\" familiarity-after=\"20\"/></receipt>", "Moved 1 point", "Risk 70 → 70.2" },
  { "move-unknown", "decision=\"move\"/>", "Moved", "" },
  { "confidence", "decision=\"sharpen\"><before confidence-low-before=\"40\" confidence-high-before=\"70\"/><after confidence-low-after=\"50\" confidence-high-after=\"50\"/></receipt>", "Sharpened", "Confidence: 40 to 70 % → 50 %" },
  { "partner", "decision=\"decrease\" partner=\"p\"/>", "Less money", "Together with “Second wave”" },
  { "newer", "decision=\"auctioned\"/>", "auctioned", "" },
  { "none", "/>", "Decision", "" },
};

static BbBoard *
read_case (const Case *row,
           const char *unit)
{
  g_autofree char *receipts = g_strdup_printf ("<receipt id=\"r\" bet=\"A\" %s<receipt id=\"p\" bet=\"B\" partner=\"r\" decision=\"increase\"/>", row->receipt);
  g_autofree char *text = g_strdup_printf (BOARD, unit, receipts);

  return bb_test_read (text, NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (BbBoard) board = read_case (row, "thousand");
  BbItem *receipt = bb_board_find (board, BB_KIND_RECEIPT, "r");
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_auto (GStrv) differences = bb_receipt_dup_differences (receipt);
  g_autofree char *joined = g_strjoinv ("|", differences);

  g_assert_cmpstr (title, ==, row->title);
  g_assert_cmpstr (joined, ==, row->differences);
}

/* A board that counts nothing speaks of no money. */
static void
test_no_money (void)
{
  g_autoptr (BbBoard) board = read_case (&cases[2], "none");
  BbItem *receipt = bb_board_find (board, BB_KIND_RECEIPT, "r");
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_auto (GStrv) differences = bb_receipt_dup_differences (receipt);

  g_assert_cmpstr (title, ==, "More money");
  g_assert_cmpuint (g_strv_length (differences), ==, 1);
  g_assert_cmpstr (differences[0], ==, "State: Active → Scaling");
}

static void
test_distance (void)
{
  g_autoptr (BbBoard) board = read_case (&cases[1], "thousand");

  g_assert_cmpfloat_with_epsilon (bb_receipt_get_distance (bb_board_find (board, BB_KIND_RECEIPT, "r")), 7.616, 0.001);
  g_assert_cmpfloat (bb_receipt_get_distance (bb_board_find (board, BB_KIND_RECEIPT, "p")), ==, 0.0);
}

int
main (int argc,
      char *argv[])
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/review/receipt-words/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/review/receipt-words/no-money", test_no_money);
  g_test_add_func ("/review/receipt-words/distance", test_distance);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles say what was done, in the past: "Stopped", "More money: 110 to 150". Differences say what else
 * it changed, a line each, and leave out what the title says. Zones and amounts are named as the board
 * does now. */

#include "config.h"

#include "bb-receipt-words.h"

#include "bb-field-words.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef char *(*TitleMaker) (BbItem *receipt, BbBoard *board, const char *done);

/* What a receipt holds twice. Facets that are said together name the second pair. */
typedef enum {
  FACET_PLACE,
  FACET_STAGE,
  FACET_CAP,
  FACET_RELEASED,
  FACET_REVIEW_DATE,
  FACET_EXPIRY_DATE,
  FACET_CONFIDENCE,
  N_FACETS,
} Facet;

typedef struct {
  const char *label; /* translatable */
  guint before;
  guint after;
} FacetFields;

/* clang-format off */
static const FacetFields facets[N_FACETS] = {
  [FACET_PLACE] = { N_ ("Risk"), BB_RECEIPT_RISK_BEFORE, BB_RECEIPT_RISK_AFTER },
  [FACET_STAGE] = { N_ ("State"), BB_RECEIPT_STAGE_BEFORE, BB_RECEIPT_STAGE_AFTER },
  [FACET_CAP] = { N_ ("Up to"), BB_RECEIPT_CAP_BEFORE, BB_RECEIPT_CAP_AFTER },
  [FACET_RELEASED] = { N_ ("Released so far"), BB_RECEIPT_RELEASED_BEFORE, BB_RECEIPT_RELEASED_AFTER },
  [FACET_REVIEW_DATE] = { N_ ("Next review"), BB_RECEIPT_REVIEW_DATE_BEFORE, BB_RECEIPT_REVIEW_DATE_AFTER },
  [FACET_EXPIRY_DATE] = { N_ ("Ends on"), BB_RECEIPT_EXPIRY_DATE_BEFORE, BB_RECEIPT_EXPIRY_DATE_AFTER },
  [FACET_CONFIDENCE] = { N_ ("Confidence"), BB_RECEIPT_CONFIDENCE_LOW_BEFORE, BB_RECEIPT_CONFIDENCE_LOW_AFTER },
};
/* clang-format on */

/* --- places ----------------------------------------------------------------------------------- */

typedef struct {
  gint familiarity;
  gint risk;
} Place;

static gboolean
get_place (BbItem *receipt,
           guint familiarity,
           guint risk,
           Place *place)
{
  place->familiarity = bb_item_get_tenths (receipt, familiarity, -1);
  place->risk = bb_item_get_tenths (receipt, risk, -1);
  return place->familiarity >= 0 && place->risk >= 0;
}

static gboolean
get_places (BbItem *receipt,
            Place *before,
            Place *after)
{
  return get_place (receipt, BB_RECEIPT_FAMILIARITY_BEFORE, BB_RECEIPT_RISK_BEFORE, before) && get_place (receipt, BB_RECEIPT_FAMILIARITY_AFTER, BB_RECEIPT_RISK_AFTER, after);
}

/**
 * bb_receipt_get_distance:
 * @receipt: an item of kind %BB_KIND_RECEIPT
 *
 * Returns: how far the bet went with the decision, in points of the 0 to 100 scales; 0 where a place
 *   is missing
 */
double
bb_receipt_get_distance (BbItem *receipt)
{
  Place before;
  Place after;

  g_return_val_if_fail (BB_IS_ITEM (receipt), 0.0);

  if (!get_places (receipt, &before, &after))
    return 0.0;
  return hypot (after.familiarity - before.familiarity, after.risk - before.risk) / 10.0;
}

/* The zone the bet came to, if it left another one. */
static BbItem *
find_zone_entered (BbItem *receipt,
                   BbBoard *board)
{
  Place before;
  Place after;
  BbItem *zone;

  if (!get_places (receipt, &before, &after))
    return NULL;
  zone = bb_board_get_zone_at (board, after.familiarity, after.risk);
  return zone != bb_board_get_zone_at (board, before.familiarity, before.risk) ? zone : NULL;
}

/* What is less than a point is still a move. */
static char *
describe_move (BbItem *receipt,
               BbBoard *board)
{
  guint points = MAX (1, (guint) lround (bb_receipt_get_distance (receipt)));
  BbItem *zone = find_zone_entered (receipt, board);

  if (zone != NULL)
    /* Translators: how far a bet went over the plane, and the zone it went into. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moved %u point into %s", "Moved %u points into %s", points), points, bb_zone_get_name (zone));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moved %u point", "Moved %u points", points), points);
}

/* --- one facet -------------------------------------------------------------------------------- */

static char *
write_field (BbItem *receipt,
             BbBoard *board,
             guint field)
{
  if (!bb_item_has_value (receipt, field))
    return g_strdup (_ ("not set"));
  return bb_field_to_words (&bb_receipt_fields[field], board, bb_item_get_value (receipt, field));
}

static char *
join_change (const char *before,
             const char *after)
{
  /* Translators: what was, and what is instead. */
  return g_strdup_printf (_ ("%s → %s"), before, after);
}

static char *
describe_change (BbItem *receipt,
                 BbBoard *board,
                 guint before,
                 guint after)
{
  g_autofree char *then = write_field (receipt, board, before);
  g_autofree char *now = write_field (receipt, board, after);

  return join_change (then, now);
}

static gboolean
differs (BbItem *receipt,
         guint before,
         guint after)
{
  return !bb_value_equal (bb_item_get_value (receipt, before), bb_item_get_value (receipt, after));
}

static char *
write_confidence (BbItem *receipt,
                  guint low,
                  guint high)
{
  int from = (int) bb_item_get_integer (receipt, low, -1);
  int to = (int) bb_item_get_integer (receipt, high, -1);

  if (from < 0 && to < 0)
    return g_strdup (_ ("not set"));
  if (from < 0 || to < 0 || from == to)
    return g_strdup_printf (_ ("%d %%"), MAX (from, to));
  /* Translators: a range of per cent. */
  return g_strdup_printf (_ ("%d to %d %%"), from, to);
}

static char *
describe_confidence (BbItem *receipt)
{
  g_autofree char *then = write_confidence (receipt, BB_RECEIPT_CONFIDENCE_LOW_BEFORE, BB_RECEIPT_CONFIDENCE_HIGH_BEFORE);
  g_autofree char *now = write_confidence (receipt, BB_RECEIPT_CONFIDENCE_LOW_AFTER, BB_RECEIPT_CONFIDENCE_HIGH_AFTER);

  return join_change (then, now);
}

static char *
describe_place (BbItem *receipt,
                BbBoard *board)
{
  g_autofree char *risk = describe_change (receipt, board, BB_RECEIPT_RISK_BEFORE, BB_RECEIPT_RISK_AFTER);
  g_autofree char *familiarity = describe_change (receipt, board, BB_RECEIPT_FAMILIARITY_BEFORE, BB_RECEIPT_FAMILIARITY_AFTER);

  if (!differs (receipt, BB_RECEIPT_FAMILIARITY_BEFORE, BB_RECEIPT_FAMILIARITY_AFTER))
    return g_strdup_printf (_ ("Risk %s"), risk);
  if (!differs (receipt, BB_RECEIPT_RISK_BEFORE, BB_RECEIPT_RISK_AFTER))
    return g_strdup_printf (_ ("Familiarity %s"), familiarity);
  /* Translators: each is two numbers: then → now. */
  return g_strdup_printf (_ ("Risk %s, familiarity %s"), risk, familiarity);
}

static gboolean
is_money (Facet facet)
{
  return facet == FACET_CAP || facet == FACET_RELEASED;
}

static gboolean
facet_differs (BbItem *receipt,
               BbBoard *board,
               Facet facet)
{
  if (is_money (facet) && !bb_board_counts_money (board))
    return FALSE;
  if (differs (receipt, facets[facet].before, facets[facet].after))
    return TRUE;
  if (facet == FACET_PLACE)
    return differs (receipt, BB_RECEIPT_FAMILIARITY_BEFORE, BB_RECEIPT_FAMILIARITY_AFTER);
  return facet == FACET_CONFIDENCE && differs (receipt, BB_RECEIPT_CONFIDENCE_HIGH_BEFORE, BB_RECEIPT_CONFIDENCE_HIGH_AFTER);
}

static char *
describe_facet (BbItem *receipt,
                BbBoard *board,
                Facet facet)
{
  g_autofree char *change = NULL;

  if (facet == FACET_PLACE)
    return describe_place (receipt, board);
  change = facet == FACET_CONFIDENCE ? describe_confidence (receipt) : describe_change (receipt, board, facets[facet].before, facets[facet].after);
  /* Translators: what changed, and how: Up to: €110k → €150k. */
  return g_strdup_printf (_ ("%s: %s"), _ (facets[facet].label), change);
}

/* --- titles ----------------------------------------------------------------------------------- */

static char *
make_plain_title (BbItem *receipt,
                  BbBoard *board,
                  const char *done)
{
  return g_strdup (done);
}

/* Which of the two amounts the decision was about. */
static Facet
find_money (BbItem *receipt,
            BbBoard *board)
{
  if (facet_differs (receipt, board, FACET_CAP))
    return FACET_CAP;
  return facet_differs (receipt, board, FACET_RELEASED) ? FACET_RELEASED : N_FACETS;
}

static char *
make_money_title (BbItem *receipt,
                  BbBoard *board,
                  const char *done)
{
  Facet facet = find_money (receipt, board);
  g_autofree char *change = NULL;

  if (facet == N_FACETS)
    return g_strdup (done);
  change = describe_change (receipt, board, facets[facet].before, facets[facet].after);
  return g_strdup_printf (_ ("%s: %s"), done, change);
}

static char *
make_new_title (BbItem *receipt,
                BbBoard *board,
                const char *done)
{
  g_autofree char *cap = NULL;

  if (!facet_differs (receipt, board, FACET_CAP) || !bb_item_has_value (receipt, BB_RECEIPT_CAP_AFTER))
    return g_strdup (done);
  cap = write_field (receipt, board, BB_RECEIPT_CAP_AFTER);
  /* Translators: “New bet”, and an amount. */
  return g_strdup_printf (_ ("%s: up to %s"), done, cap);
}

static char *
make_defer_title (BbItem *receipt,
                  BbBoard *board,
                  const char *done)
{
  g_autofree char *date = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_REVIEW_DATE_AFTER));

  /* Translators: “Not now”, and a day. */
  return *date != '\0' ? g_strdup_printf (_ ("%s: again on %s"), done, date) : g_strdup (done);
}

static char *
make_renew_title (BbItem *receipt,
                  BbBoard *board,
                  const char *done)
{
  g_autofree char *date = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_EXPIRY_DATE_AFTER));

  /* Translators: “Renewed”, and a day. */
  return *date != '\0' ? g_strdup_printf (_ ("%s until %s"), done, date) : g_strdup (done);
}

static char *
make_move_title (BbItem *receipt,
                 BbBoard *board,
                 const char *done)
{
  return bb_receipt_get_distance (receipt) > 0 ? describe_move (receipt, board) : g_strdup (done);
}

typedef struct {
  const char *decision;
  const char *done; /* translatable */
  TitleMaker make;
  Facet said; /* what the title tells; N_FACETS: nothing */
} DecisionWords;

/* clang-format off */
static const DecisionWords decisions[] = {
  { "new", N_ ("New bet"), make_new_title, FACET_CAP },
  { "keep", N_ ("Kept"), make_plain_title, N_FACETS },
  { "sharpen", N_ ("Sharpened"), make_plain_title, N_FACETS },
  { "increase", N_ ("More money"), make_money_title, FACET_CAP },
  { "decrease", N_ ("Less money"), make_money_title, FACET_CAP },
  { "pause", N_ ("Paused"), make_plain_title, FACET_STAGE },
  { "resume", N_ ("Taken up again"), make_plain_title, FACET_STAGE },
  { "defer", N_ ("Not now"), make_defer_title, FACET_REVIEW_DATE },
  { "stop", N_ ("Stopped"), make_plain_title, FACET_STAGE },
  { "graduate", N_ ("Made everyday work"), make_plain_title, FACET_STAGE },
  { "split", N_ ("Split"), make_plain_title, N_FACETS },
  { "merge", N_ ("Merged"), make_plain_title, N_FACETS },
  { "move", N_ ("Moved"), make_move_title, N_FACETS },
  { "renew", N_ ("Renewed"), make_renew_title, FACET_EXPIRY_DATE },
  { "correction", N_ ("Correction"), make_plain_title, N_FACETS },
  { "unknown", N_ ("Decision"), make_plain_title, N_FACETS },
  { "", N_ ("Decision"), make_plain_title, N_FACETS },
};
/* clang-format on */

/* NULL for what a newer version wrote. */
static const DecisionWords *
find_words (BbItem *receipt)
{
  const char *decision = bb_item_get_text (receipt, BB_RECEIPT_DECISION);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (decisions); i++)
    if (g_str_equal (decisions[i].decision, decision))
      return &decisions[i];
  return NULL;
}

/**
 * bb_receipt_dup_title:
 * @receipt: a decision that is part of a board
 *
 * Returns: (transfer full): what was done, with what matters most about it
 */
char *
bb_receipt_dup_title (BbItem *receipt)
{
  const DecisionWords *words;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, NULL);
  board = bb_board_of (receipt);
  g_return_val_if_fail (board != NULL, NULL);

  words = find_words (receipt);
  if (words == NULL)
    return g_strdup (bb_item_get_text (receipt, BB_RECEIPT_DECISION));
  return words->make (receipt, board, _ (words->done));
}

/* --- differences ------------------------------------------------------------------------------ */

static gboolean
has_after (BbItem *receipt)
{
  guint i;

  for (i = BB_RECEIPT_RISK_AFTER; i <= BB_RECEIPT_CONFIDENCE_HIGH_AFTER; i++)
    if (bb_item_has_value (receipt, i))
      return TRUE;
  return FALSE;
}

/* Of the two amounts the title tells one. */
static Facet
find_said (BbItem *receipt,
           BbBoard *board)
{
  const DecisionWords *words = find_words (receipt);

  if (words == NULL)
    return N_FACETS;
  return words->make == make_money_title ? find_money (receipt, board) : words->said;
}

/* Money that went from one bet to another is two decisions. */
static void
add_partner (BbItem *receipt,
             BbBoard *board,
             GStrvBuilder *builder)
{
  BbItem *partner = bb_board_find (board, BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_PARTNER));
  BbBet *bet = partner != NULL ? bb_board_find_bet (board, bb_item_get_text (partner, BB_RECEIPT_BET)) : NULL;
  g_autofree char *line = NULL;

  if (bet == NULL)
    return;
  /* Translators: the title of the other bet of two that were decided together. */
  line = g_strdup_printf (_ ("Together with “%s”"), bb_bet_get_title (bet));
  g_strv_builder_add (builder, line);
}

/* @but: a facet that is told elsewhere; N_FACETS for none. */
static GStrv
list_differences (BbItem *receipt,
                  Facet but)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  BbBoard *board = bb_board_of (receipt);
  Facet said = find_said (receipt, board);
  guint i;

  for (i = 0; i < N_FACETS && has_after (receipt); i++) {
    g_autofree char *line = NULL;

    if (i == said || i == but || !facet_differs (receipt, board, i))
      continue;
    line = describe_facet (receipt, board, i);
    g_strv_builder_add (builder, line);
  }
  add_partner (receipt, board, builder);
  return g_strv_builder_end (builder);
}

/**
 * bb_receipt_dup_differences:
 * @receipt: a decision that is part of a board
 *
 * Returns: (transfer full): what the decision changed beyond what its title says, a line each; empty
 *   where nothing was recorded
 */
GStrv
bb_receipt_dup_differences (BbItem *receipt)
{
  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, NULL);
  g_return_val_if_fail (bb_board_of (receipt) != NULL, NULL);

  return list_differences (receipt, N_FACETS);
}

/**
 * bb_receipt_dup_changes:
 * @receipt: a decision that is part of a board
 *
 * Like bb_receipt_dup_differences(), but for where the next review has a place of its own.
 *
 * Returns: (transfer full): what the decision changed otherwise, a line each
 */
GStrv
bb_receipt_dup_changes (BbItem *receipt)
{
  g_return_val_if_fail (BB_IS_ITEM (receipt) && bb_item_get_kind (receipt) == BB_KIND_RECEIPT, NULL);
  g_return_val_if_fail (bb_board_of (receipt) != NULL, NULL);

  return list_differences (receipt, FACET_REVIEW_DATE);
}

/**
 * bb_receipt_dup_expected:
 * @receipt: a decision
 *
 * Returns: (transfer full) (nullable): what was expected of it, with the confidence there was
 */
char *
bb_receipt_dup_expected (BbItem *receipt)
{
  const char *expected = bb_item_get_text (receipt, BB_RECEIPT_EXPECTED_RESULT);
  int confidence = (int) bb_item_get_integer (receipt, BB_RECEIPT_CONFIDENCE, -1);

  if (*expected == '\0')
    return NULL;
  if (confidence < 0)
    return g_strdup (expected);
  /* Translators: what was expected, and how sure one was of it in per cent. */
  return g_strdup_printf (_ ("%s (%d %% sure)"), expected, confidence);
}

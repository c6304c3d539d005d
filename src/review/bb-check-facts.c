/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each table is filled when it is first asked for, by one walk over the board, so that a run over
 * thousands of bets takes a few walks and a run over one bet hardly any. */

#include "config.h"

#include "bb-check-facts.h"

#include "bb-aim-words.h"
#include "bb-put-off.h"
#include "bb-status.h"
#include "bb-totals.h"

struct _BbCheckFacts {
  BbBoard *board;
  BbDate day;
  GHashTable *last_decisions; /* id of a bet -> BbDate */
  GHashTable *part_sums;      /* BbBet that is an envelope -> gint64 */
  GHashTable *claims;         /* what a sign says -> how many live bets go by it */
  BbMix *mix;
  GHashTable *put_offs; /* "check bet" */
};

/**
 * bb_check_facts_new:
 * @day: the day the board is shown as of
 *
 * Returns: (transfer full): facts of the board, which has to outlive them
 */
BbCheckFacts *
bb_check_facts_new (BbBoard *board,
                    BbDate day)
{
  BbCheckFacts *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbCheckFacts, 1);
  self->board = board;
  self->day = day;
  return self;
}

void
bb_check_facts_free (BbCheckFacts *self)
{
  g_clear_pointer (&self->last_decisions, g_hash_table_unref);
  g_clear_pointer (&self->part_sums, g_hash_table_unref);
  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_clear_pointer (&self->mix, bb_mix_free);
  g_clear_pointer (&self->put_offs, g_hash_table_unref);
  g_free (self);
}

BbBoard *
bb_check_facts_get_board (BbCheckFacts *self)
{
  return self->board;
}

BbDate
bb_check_facts_get_day (BbCheckFacts *self)
{
  return self->day;
}

/* --- decisions ---------------------------------------------------------------------------- */

static void
note_decision (BbCheckFacts *self,
               BbItem *receipt)
{
  const char *bet = bb_item_get_text (receipt, BB_RECEIPT_BET);
  BbDate decided = bb_status_get_decision_day (receipt);
  BbDate last = GPOINTER_TO_UINT (g_hash_table_lookup (self->last_decisions, bet));

  if (decided > last && decided <= self->day)
    g_hash_table_insert (self->last_decisions, (gpointer) bet, GUINT_TO_POINTER (decided));
}

/**
 * bb_check_facts_get_last_decision:
 *
 * Returns: the last day, up to the day shown, on which something was decided about the bet
 */
BbDate
bb_check_facts_get_last_decision (BbCheckFacts *self,
                                  BbBet *bet)
{
  BbItemList *receipts = bb_board_get_items (self->board, BB_KIND_RECEIPT);
  guint i;

  if (self->last_decisions == NULL) {
    self->last_decisions = g_hash_table_new (g_str_hash, g_str_equal);
    for (i = 0; i < bb_item_list_get_length (receipts); i++)
      note_decision (self, bb_item_list_peek (receipts, i));
  }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->last_decisions, bb_bet_get_id (bet)));
}

/* --- zones and money ---------------------------------------------------------------------- */

static BbItem *
find_zone (BbCheckFacts *self,
           BbBet *bet)
{
  return bb_bet_is_placed (bet) ? bb_board_get_zone_at (self->board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet)) : NULL;
}

/**
 * bb_check_facts_is_in_zone:
 * @zone_kind: a kind of zones
 *
 * Returns: whether the bet lies in a zone of that kind
 */
gboolean
bb_check_facts_is_in_zone (BbCheckFacts *self,
                           BbBet *bet,
                           const char *zone_kind)
{
  BbItem *zone = find_zone (self, bet);

  return zone != NULL && g_str_equal (bb_item_get_text (zone, BB_ZONE_KIND), zone_kind);
}

/**
 * bb_check_facts_sum_parts:
 *
 * Returns: what the parts of the envelope may take of its money
 */
gint64
bb_check_facts_sum_parts (BbCheckFacts *self,
                          BbBet *envelope)
{
  const gint64 *sum;

  if (self->part_sums == NULL)
    self->part_sums = bb_totals_of_envelopes (self->board);
  sum = g_hash_table_lookup (self->part_sums, envelope);
  return sum != NULL ? *sum : 0;
}

/**
 * bb_check_facts_get_mix:
 *
 * Returns: (transfer none): how many live bets, and how much money, there are in each zone
 */
BbMix *
bb_check_facts_get_mix (BbCheckFacts *self)
{
  if (self->mix == NULL)
    self->mix = bb_mix_new (self->board, BB_MIX_BY_ZONE, NULL);
  return self->mix;
}

/* --- signs ---------------------------------------------------------------------------------- */

static void
count_claim (BbCheckFacts *self,
             BbBet *bet)
{
  char *key;

  if (bb_bet_is_closed (bet))
    return;
  key = bb_aim_words_make_key (bb_item_get_text (BB_ITEM (bet), BB_BET_PROGRESS_SIGNAL));
  if (key != NULL)
    g_hash_table_insert (self->claims, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->claims, key)) + 1));
}

/**
 * bb_check_facts_count_claims:
 *
 * Returns: how many live bets go by a sign that it works which says the same as that of @bet
 */
guint
bb_check_facts_count_claims (BbCheckFacts *self,
                             BbBet *bet)
{
  g_autofree char *key = bb_aim_words_make_key (bb_item_get_text (BB_ITEM (bet), BB_BET_PROGRESS_SIGNAL));
  guint i;

  if (key == NULL)
    return 0;
  if (self->claims == NULL) {
    self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (i = 0; i < bb_board_get_n_bets (self->board); i++)
      count_claim (self, bb_board_get_bet (self->board, i));
  }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->claims, key));
}

/* --- what is put off ------------------------------------------------------------------------ */

static char *
make_put_off_key (const char *check,
                  const char *bet,
                  const char *zone)
{
  return g_strjoin ("\n", check, bet, zone, NULL);
}

static char *
make_key_of (BbItem *put_off)
{
  return make_put_off_key (bb_item_get_text (put_off, BB_PUT_OFF_CHECK), bb_item_get_text (put_off, BB_PUT_OFF_BET), bb_item_get_text (put_off, BB_PUT_OFF_ZONE));
}

static void
index_put_offs (BbCheckFacts *self)
{
  BbItemList *list = bb_board_get_items (self->board, BB_KIND_PUT_OFF);
  BbDate held = bb_put_off_get_last_review (self->board);
  guint i;

  self->put_offs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < bb_item_list_get_length (list); i++) {
    BbItem *put_off = bb_item_list_peek (list, i);

    if (!bb_put_off_is_over (put_off, held))
      g_hash_table_add (self->put_offs, make_key_of (put_off));
  }
}

/**
 * bb_check_facts_is_put_off:
 * @check: the id of a check
 * @subject: the bet, the zone or the board that it is about
 *
 * Returns: whether nobody wants to see it before the next review
 */
gboolean
bb_check_facts_is_put_off (BbCheckFacts *self,
                           const char *check,
                           BbItem *subject)
{
  BbKind kind = bb_item_get_kind (subject);
  g_autofree char *key = make_put_off_key (check, kind == BB_KIND_BET ? bb_item_get_id (subject) : "", kind == BB_KIND_ZONE ? bb_item_get_id (subject) : "");

  if (self->put_offs == NULL)
    index_put_offs (self);
  return g_hash_table_contains (self->put_offs, key);
}

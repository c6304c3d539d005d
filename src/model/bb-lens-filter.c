/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions that a newer version understands, and this one does not, are passed over: a picture
 * that shows too much is better than one that shows nothing. */

#include "config.h"

#include "bb-lens-filter.h"

#include <glib/gi18n-lib.h>

#include "bb-aspect-source.h"
#include "bb-bet-search.h"

typedef struct {
  BbAspect aspect;
  const char *const *values;
} Condition;

struct _BbLensFilter {
  BbBoard *board;
  BbDate day;
  const char *text;
  GArray *conditions;
  BbBetSearch *search;
};

static void
add_conditions (BbLensFilter *self,
                BbItem *lens)
{
  BbItemList *list = bb_item_get_children (lens, BB_KIND_CONDITION);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++) {
    BbItem *item = bb_item_list_peek (list, i);
    Condition condition = { .values = bb_item_get_list_value (item, BB_CONDITION_VALUES) };

    if (*condition.values != NULL && bb_aspect_init (&condition.aspect, bb_item_get_text (item, BB_CONDITION_FIELD)))
      g_array_append_val (self->conditions, condition);
  }
}

/**
 * bb_lens_filter_new:
 * @lens: (nullable): a lens; neither it nor the board may change while the filter is in use
 * @day: the day from which days are counted
 *
 * Returns: (transfer full) (nullable): the filter, or %NULL if the lens asks for all bets
 */
BbLensFilter *
bb_lens_filter_new (BbItem *lens,
                    BbBoard *board,
                    BbDate day)
{
  g_autoptr (BbLensFilter) self = NULL;

  if (lens == NULL || !bb_lens_has_filter (lens))
    return NULL;
  self = g_new0 (BbLensFilter, 1);
  self->board = board;
  self->day = day;
  self->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  self->text = bb_item_get_text (lens, BB_VIEW_TEXT);
  self->search = bb_bet_search_new (board, self->text);
  add_conditions (self, lens);
  if (self->conditions->len == 0 && bb_bet_search_is_empty (self->search))
    return NULL;
  return g_steal_pointer (&self);
}

void
bb_lens_filter_free (BbLensFilter *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->conditions);
  bb_bet_search_free (self->search);
  g_free (self);
}

/**
 * bb_lens_filter_matches:
 *
 * Returns: whether the lens asks for @bet
 */
gboolean
bb_lens_filter_matches (BbLensFilter *self,
                        BbBet *bet)
{
  guint i;

  g_return_val_if_fail (self != NULL && BB_IS_BET (bet), FALSE);

  for (i = 0; i < self->conditions->len; i++) {
    const Condition *condition = &g_array_index (self->conditions, Condition, i);

    if (!bb_aspect_has_any (&condition->aspect, self->board, bet, self->day, condition->values))
      return FALSE;
  }
  return bb_bet_search_matches (self->search, bet);
}

static void
add_condition_words (const BbLensFilter *self,
                     const Condition *condition,
                     GString *words)
{
  g_autofree char *label = bb_aspect_dup_label (&condition->aspect, self->board);
  const char *const *value;

  g_string_append_printf (words, "%s%s ", words->len > 0 ? "; " : "", label);
  for (value = condition->values; *value != NULL; value++) {
    g_autofree char *word = bb_aspect_dup_value_label (&condition->aspect, self->board, *value);

    if (value != condition->values)
      /* Translators: between the values of which a bet has one: Routing or Dispatch. */
      g_string_append (words, _ (" or "));
    g_string_append (words, word);
  }
}

/**
 * bb_lens_filter_to_words:
 * @hide: (nullable): ids of bet fields that must not be named
 *
 * Returns: (transfer full): what is asked for, in a line: Team Routing or Dispatch; text “cost”
 */
char *
bb_lens_filter_to_words (BbLensFilter *self,
                         const char *const *hide)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->conditions->len; i++) {
    const Condition *condition = &g_array_index (self->conditions, Condition, i);

    if (!bb_aspect_source_is_among (&condition->aspect, hide))
      add_condition_words (self, condition, words);
  }
  if (bb_bet_search_is_empty (self->search))
    return g_string_free (words, FALSE);
  if (words->len > 0)
    g_string_append (words, "; ");
  /* Translators: the text that a filter looks for. */
  g_string_append_printf (words, _ ("text “%s”"), self->text);
  return g_string_free (words, FALSE);
}

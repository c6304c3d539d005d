/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both sides are folded: lower case, letters without their marks. Plain ASCII, which most text is,
 * is folded byte by byte into a buffer that is used again for each field. */

#include "config.h"

#include "bb-bet-search.h"

#include "bb-field-words.h"

#include <string.h>

#define MOST_WORDS 32u

struct _BbBetSearch {
  BbBoard *board;
  char **words;
  guint n_words;
  GString *buffer;
};

/* What decomposition and lower case leave apart. */
static const struct {
  gunichar letter;
  const char *folded;
} letters[] = {
  { 0xdf, "ss" },
  { 0xe6, "ae" },
  { 0xf0, "d" },
  { 0xf8, "o" },
  { 0xfe, "th" },
  { 0x111, "d" },
  { 0x131, "i" },
  { 0x142, "l" },
  { 0x153, "oe" },
  { 0x3c2, "\xcf\x83" },
};

static gboolean
is_mark (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK || letter == 0xad;
}

static void
add_folded_letter (GString *folded,
                   gunichar letter)
{
  guint i;

  if (is_mark (letter))
    return;
  letter = g_unichar_tolower (letter);
  for (i = 0; i < G_N_ELEMENTS (letters); i++) {
    if (letters[i].letter == letter) {
      g_string_append (folded, letters[i].folded);
      return;
    }
  }
  g_string_append_unichar (folded, letter);
}

static void
add_folded_char (GString *folded,
                 gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  gsize i;

  for (i = 0; i < n_parts; i++)
    add_folded_letter (folded, parts[i]);
}

/* Returns how many bytes of @text are ASCII, all of which it appends. */
static gsize
add_folded_ascii (GString *folded,
                  const char *text,
                  gsize length)
{
  gsize start = folded->len, i;
  char *to;

  g_string_set_size (folded, start + length);
  to = folded->str + start;
  for (i = 0; i < length && (guchar) text[i] < 0x80; i++)
    to[i] = (char) (text[i] + ((guchar) (text[i] - 'A') < 26 ? 32 : 0));
  g_string_set_size (folded, start + i);
  return i;
}

static void
add_folded (GString *folded,
            const char *text)
{
  const char *end = text + strlen (text);

  while (text < end) {
    text += add_folded_ascii (folded, text, (gsize) (end - text));
    for (; (guchar) *text >= 0x80; text = g_utf8_next_char (text))
      add_folded_char (folded, g_utf8_get_char (text));
  }
}

/**
 * bb_bet_search_new:
 * @board: whose bets are asked about; must outlive the search
 * @text: (nullable): words with spaces between them
 *
 * Returns: (transfer full): what to ask bb_bet_search_matches() of
 */
BbBetSearch *
bb_bet_search_new (BbBoard *board,
                   const char *text)
{
  BbBetSearch *self = g_new0 (BbBetSearch, 1);
  g_auto (GStrv) words = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  self->board = board;
  self->buffer = g_string_new (NULL);
  add_folded (self->buffer, text != NULL ? text : "");
  words = g_strsplit_set (self->buffer->str, " \t\n", -1);
  for (i = 0; words[i] != NULL && self->n_words < MOST_WORDS; i++) {
    if (*words[i] == '\0')
      continue;
    g_strv_builder_add (builder, words[i]);
    self->n_words++;
  }
  self->words = g_strv_builder_end (builder);
  return self;
}

void
bb_bet_search_free (BbBetSearch *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->words);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/**
 * bb_bet_search_is_empty:
 *
 * Returns: whether nothing is looked for, so that every bet matches
 */
gboolean
bb_bet_search_is_empty (const BbBetSearch *self)
{
  return self->n_words == 0;
}

/* Returns @found with the bits of those words that are in @text. */
static guint32
look_in (BbBetSearch *self,
         const char *text,
         guint32 found)
{
  guint i;

  if (*text == '\0')
    return found;
  g_string_truncate (self->buffer, 0);
  add_folded (self->buffer, text);
  for (i = 0; i < self->n_words; i++)
    if ((found & 1u << i) == 0 && strstr (self->buffer->str, self->words[i]) != NULL)
      found |= 1u << i;
  return found;
}

static guint32
look_in_value (BbBetSearch *self,
               const BbValue *value,
               guint32 found)
{
  char **entry;

  if (value->kind == BB_VALUE_TEXT)
    return look_in (self, value->text, found);
  if (value->kind != BB_VALUE_LIST)
    return found;
  for (entry = value->list; *entry != NULL; entry++)
    found = look_in (self, *entry, found);
  return found;
}

static guint32
look_in_own_values (BbBetSearch *self,
                    BbItem *bet,
                    guint32 found)
{
  BbItemList *values;
  guint i;

  if (!bb_item_has_children (bet, BB_KIND_OWN_VALUE))
    return found;
  values = bb_item_get_children (bet, BB_KIND_OWN_VALUE);
  for (i = 0; i < bb_item_list_get_length (values); i++)
    found = look_in (self, bb_item_get_text (bb_item_list_peek (values, i), BB_OWN_VALUE_TEXT), found);
  return found;
}

/* Whoever types a number may mean the bet that is called by it. */
static guint32
look_at_number (BbBetSearch *self,
                BbBet *bet,
                guint32 found)
{
  gint64 number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);
  g_autofree char *called = NULL;
  guint i;

  if (number <= 0)
    return found;
  called = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  for (i = 0; i < self->n_words; i++)
    if (g_str_equal (self->words[i], called))
      found |= 1u << i;
  return found;
}

/* What is found shows where it was found, and that may be before a room. */
static gboolean
is_searched (guint field)
{
  return (bb_bet_fields[field].flags & BB_FIELD_IS_PRIVATE) == 0;
}

/**
 * bb_bet_search_matches:
 *
 * Returns: whether every word is in one of the bet's text fields, its own fields or its team's name, or
 *   is the number it is called by
 */
gboolean
bb_bet_search_matches (BbBetSearch *self,
                       BbBet *bet)
{
  guint32 all, found;
  guint i;

  g_return_val_if_fail (self != NULL && BB_IS_BET (bet), FALSE);

  found = look_at_number (self, bet, 0);
  all = self->n_words == MOST_WORDS ? G_MAXUINT32 : (1u << self->n_words) - 1;
  for (i = 0; i < BB_BET_N_FIELDS && found != all; i++)
    if (is_searched (i))
      found = look_in_value (self, bb_item_get_value (BB_ITEM (bet), i), found);
  if (found != all)
    found = look_in (self, bb_board_get_team_name (self->board, bet), found);
  if (found != all)
    found = look_in_own_values (self, BB_ITEM (bet), found);
  return found == all;
}

/* Returns the words of an own field of the bet that has more words than @found, or NULL. */
static char *
find_own_place (BbBetSearch *self,
                BbItem *bet,
                guint32 found)
{
  BbItemList *values;
  guint i;

  if (!bb_item_has_children (bet, BB_KIND_OWN_VALUE))
    return NULL;
  values = bb_item_get_children (bet, BB_KIND_OWN_VALUE);
  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);
    BbItem *field = bb_board_find (self->board, BB_KIND_OWN_FIELD, bb_item_get_text (value, BB_OWN_VALUE_FIELD));

    if (look_in (self, bb_item_get_text (value, BB_OWN_VALUE_TEXT), found) != found)
      return g_strdup (field != NULL ? bb_item_get_text (field, BB_OWN_FIELD_LABEL) : bb_item_get_text (value, BB_OWN_VALUE_FIELD));
  }
  return NULL;
}

/**
 * bb_bet_search_dup_place:
 * @bet: a bet that matches
 *
 * Returns: (transfer full) (nullable): what the field is called that has those words that are not in
 *   the bet's names; %NULL where the names have all
 */
char *
bb_bet_search_dup_place (BbBetSearch *self,
                         BbBet *bet)
{
  BbItem *item = BB_ITEM (bet);
  guint32 found;
  guint i;

  g_return_val_if_fail (self != NULL && BB_IS_BET (bet), NULL);

  found = look_in (self, bb_item_get_text (item, BB_BET_TITLE), 0);
  found = look_in (self, bb_item_get_text (item, BB_BET_SHORT_NAME), found);
  if (look_in (self, bb_board_get_team_name (self->board, bet), found) != found)
    return g_strdup (bb_board_get_field_label (self->board, BB_BET_OWNER_TEAM));
  for (i = 0; i < BB_BET_N_FIELDS; i++) {
    if (is_searched (i) && look_in_value (self, bb_item_get_value (item, i), found) != found)
      return g_strdup (bb_board_get_field_label (self->board, i));
  }
  return find_own_place (self, item, found);
}

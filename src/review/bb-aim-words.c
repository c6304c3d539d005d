/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only words of four letters and more tell: the shorter ones are in every sentence, and figures differ
 * where the same thing is meant. */

#include "config.h"

#include "bb-aim-words.h"

#define LEAST_LETTERS 4u

/* Aims are alike from this share of their words in common on: three in five. */
#define ALIKE_SHARED 3u
#define ALIKE_OF 5u

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
drop_repeated (GPtrArray *words)
{
  guint i;

  for (i = words->len; i > 1; i--)
    if (g_str_equal (words->pdata[i - 1], words->pdata[i - 2]))
      g_ptr_array_remove_index (words, i - 1);
}

static void
end_word (GPtrArray *words,
          const char *start,
          const char *end,
          guint n_letters)
{
  if (n_letters >= LEAST_LETTERS)
    g_ptr_array_add (words, g_strndup (start, (gsize) (end - start)));
}

/**
 * bb_aim_words_split:
 * @text: any text
 *
 * Returns: (transfer full) (element-type utf8): its words of four letters and more, without regard to
 *   case, sorted, each once
 */
GPtrArray *
bb_aim_words_split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *start = folded;
  const char *at;
  guint n_letters = 0;

  for (at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_unichar_isalpha (g_utf8_get_char (at))) {
      n_letters++;
      continue;
    }
    end_word (words, start, at, n_letters);
    start = g_utf8_next_char (at);
    n_letters = 0;
  }
  end_word (words, start, at, n_letters);
  g_ptr_array_sort (words, compare_words);
  drop_repeated (words);
  return words;
}

static guint
count_shared (GPtrArray *words,
              GPtrArray *others)
{
  guint shared = 0;
  guint i = 0;
  guint k = 0;

  while (i < words->len && k < others->len) {
    int order = g_strcmp0 (words->pdata[i], others->pdata[k]);

    shared += order == 0 ? 1 : 0;
    i += order <= 0 ? 1 : 0;
    k += order >= 0 ? 1 : 0;
  }
  return shared;
}

/**
 * bb_aim_words_are_alike:
 *
 * Returns: whether three in five of the words that either text has are in both
 */
gboolean
bb_aim_words_are_alike (const char *text,
                        const char *other)
{
  g_autoptr (GPtrArray) words = bb_aim_words_split (text);
  g_autoptr (GPtrArray) others = bb_aim_words_split (other);
  guint shared = count_shared (words, others);
  guint all = words->len + others->len - shared;

  return shared > 0 && shared * ALIKE_OF >= all * ALIKE_SHARED;
}

/**
 * bb_aim_words_make_key:
 *
 * Returns: (transfer full) (nullable): what is the same for two texts of the same words, in whatever
 *   order and with whatever figures; %NULL for a text without words
 */
char *
bb_aim_words_make_key (const char *text)
{
  g_autoptr (GPtrArray) words = bb_aim_words_split (text);

  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-words.h"

#include <string.h>

struct _BbWords {
  GArray *runs; /* of BbRun */
};

static void
clear_run (gpointer data)
{
  BbRun *run = data;

  g_free (run->text);
  g_free (run->link);
}

/**
 * bb_words_new:
 * @text: (nullable): how it begins
 *
 * Returns: (transfer full): @text in a plain tone
 */
BbWords *
bb_words_new (const char *text)
{
  BbWords *self = g_new0 (BbWords, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (BbRun));
  g_array_set_clear_func (self->runs, clear_run);
  return bb_words_add (self, BB_TONE_PLAIN, text);
}

void
bb_words_free (BbWords *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->runs);
  g_free (self);
}

static void
append_run (BbWords *self,
            BbTone tone,
            char *text,
            const char *link)
{
  BbRun run = { tone, text, g_strdup (link) };

  g_array_append_val (self->runs, run);
}

/**
 * bb_words_add:
 * @text: (nullable): what follows directly; its own line breaks stay
 *
 * Returns: (transfer none): @self
 */
BbWords *
bb_words_add (BbWords *self,
              BbTone tone,
              const char *text)
{
  g_return_val_if_fail (self != NULL && tone < BB_N_TONES, self);

  while (text != NULL && *text != '\0') {
    gsize length = strcspn (text, "\n");

    if (length > 0)
      append_run (self, tone, g_strndup (text, length), NULL);
    if (text[length] != '\n')
      break;
    append_run (self, BB_TONE_PLAIN, NULL, NULL);
    text += length + 1;
  }
  return self;
}

/**
 * bb_words_add_line:
 * @text: (nullable): what follows on a line of its own; nothing if it is empty
 *
 * Returns: (transfer none): @self
 */
BbWords *
bb_words_add_line (BbWords *self,
                   BbTone tone,
                   const char *text)
{
  g_return_val_if_fail (self != NULL, self);

  if (text == NULL || *text == '\0')
    return self;
  if (self->runs->len > 0)
    append_run (self, BB_TONE_PLAIN, NULL, NULL);
  return bb_words_add (self, tone, text);
}

/**
 * bb_words_add_link:
 * @link: where @text leads; one that is no address of the web leads nowhere
 *
 * Returns: (transfer none): @self
 */
BbWords *
bb_words_add_link (BbWords *self,
                   const char *text,
                   const char *link)
{
  gboolean leads;

  g_return_val_if_fail (self != NULL && text != NULL && link != NULL, self);

  leads = g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://");
  append_run (self, BB_TONE_PLAIN, g_strdup (text), leads ? link : NULL);
  return self;
}

guint
bb_words_get_length (const BbWords *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->runs->len;
}

const BbRun *
bb_words_get_run (const BbWords *self,
                  guint index)
{
  g_return_val_if_fail (self != NULL && index < self->runs->len, NULL);

  return &g_array_index (self->runs, BbRun, index);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A few words in a row, each with its tone: what a paragraph or a cell of a document holds. Plain
 * text of people; how it is spelled out is the writers' affair. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  BB_TONE_PLAIN,
  BB_TONE_STRONG,
  BB_TONE_QUIET,
  BB_TONE_ALERT,
  BB_TONE_STRUCK,
} BbTone;

#define BB_N_TONES (BB_TONE_STRUCK + 1)

/* @text: without line breaks, or NULL for the end of a line. @link: (nullable): where it leads. */
typedef struct {
  BbTone tone;
  char *text;
  char *link;
} BbRun;

typedef struct _BbWords BbWords;

BbWords *bb_words_new (const char *text);
void bb_words_free (BbWords *self);

BbWords *bb_words_add (BbWords *self, BbTone tone, const char *text);
BbWords *bb_words_add_line (BbWords *self, BbTone tone, const char *text);
BbWords *bb_words_add_link (BbWords *self, const char *text, const char *link);

guint bb_words_get_length (const BbWords *self);
const BbRun *bb_words_get_run (const BbWords *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbWords, bb_words_free)

G_END_DECLS

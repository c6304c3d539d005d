/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How each bet got where it is: what was decided, seen and found out about it, newest first. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

typedef enum {
  BB_STORY_DECISION,
  BB_STORY_MOVE,
  BB_STORY_CORRECTION,
  BB_STORY_OUTCOME,
  BB_STORY_EVIDENCE,
  BB_STORY_FOLLOW_UP,
} BbStoryType;

/* How far an entry is fixed. */
typedef enum {
  BB_STORY_OPEN,     /* can still be changed */
  BB_STORY_SEALED,   /* for good */
  BB_STORY_IMPORTED, /* taken from a list, which said no more than this */
} BbStoryState;

/**
 * BbStoryEntry:
 * @type: what it is
 * @state: whether it can be changed
 * @date: when it was; %BB_DATE_NONE if that is not known
 * @item: the receipt, outcome, evidence or follow-up
 * @receipt: (nullable): the decision it is about: its own, the corrected one, the judged one
 * @review: (nullable): the review in which it was
 * @title: what was done
 * @sentence: (nullable): what was said
 * @expected: (nullable): what was expected of it, and how sure one was
 * @who: (nullable): who decided, judged, or is to act
 * @where: (nullable): the review's name
 * @link: (nullable): where to read more
 * @differences: what it changed, a line each
 * @superseded: whether a correction has taken its place
 */
typedef struct {
  BbStoryType type;
  BbStoryState state;
  BbDate date;
  BbItem *item;
  BbItem *receipt;
  BbItem *review;
  char *title;
  char *sentence;
  char *expected;
  char *who;
  char *where;
  char *link;
  GStrv differences;
  gboolean superseded;
} BbStoryEntry;

typedef struct _BbStory BbStory;

BbStory *bb_story_new (BbBoard *board);
void bb_story_free (BbStory *self);
GPtrArray *bb_story_list (BbStory *self, BbBet *bet);

void bb_story_entry_free (BbStoryEntry *self);
char *bb_story_entry_dup_words (const BbStoryEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStory, bb_story_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStoryEntry, bb_story_entry_free)

G_END_DECLS

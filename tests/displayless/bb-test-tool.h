/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Event scripts for tools: lines like "press 100 200 A", "motion 150 260 shift", "release 150 260
 * tray", "key escape". Places are tenths; a pixel is a tenth, and a hand reaches eight. After the
 * numbers come, in any order, picked bets by id, modifiers, a ground, "twice" for the second click,
 * "guided" for guide lines, and "label" when it is the label of the first picked bet that is under the
 * pointer: that is 40 tenths of the type size, which is 20 pixels, to the right of its mark and 10 up. */

#pragma once

#include "bb-test-edit.h"
#include "bb-tool.h"

typedef struct {
  const char *word;
  int value;
} BbTestWord;

static const BbTestWord bb_test_kinds[] = {
  { "press", BB_TOOL_PRESS },
  { "motion", BB_TOOL_MOTION },
  { "release", BB_TOOL_RELEASE },
  { "cancel", BB_TOOL_CANCEL },
  { "key", BB_TOOL_KEY },
  { NULL, -1 },
};
static const BbTestWord bb_test_grounds[] = {
  { "tray", BB_GROUND_TRAY },
  { "closed", BB_GROUND_CLOSED },
  { "stopped", BB_GROUND_STOPPED },
  { "done", BB_GROUND_DONE },
  { "outside", BB_GROUND_OUTSIDE },
  { NULL, -1 },
};
static const BbTestWord bb_test_modifiers[] = { { "shift", BB_TOOL_SHIFT }, { "ctrl", BB_TOOL_CTRL }, { NULL, -1 } };
static const BbTestWord bb_test_keys[] = {
  { "escape", BB_TOOL_KEY_ESCAPE },
  { "left", BB_TOOL_KEY_LEFT },
  { "right", BB_TOOL_KEY_RIGHT },
  { "up", BB_TOOL_KEY_UP },
  { "down", BB_TOOL_KEY_DOWN },
  { "next", BB_TOOL_KEY_NEXT },
  { "previous", BB_TOOL_KEY_PREVIOUS },
  { "enter", BB_TOOL_KEY_ENTER },
  { "delete", BB_TOOL_KEY_DELETE },
  { NULL, -1 },
};

static inline int
bb_test_find_word (const BbTestWord *words,
                   const char *word)
{
  while (words->word != NULL && !g_str_equal (words->word, word))
    words++;
  return words->value;
}

static inline void
bb_test_read_word (BbToolEvent *event,
                   const char *word,
                   BbBoard *board,
                   GPtrArray *picked)
{
  int ground = bb_test_find_word (bb_test_grounds, word);
  int modifier = bb_test_find_word (bb_test_modifiers, word);
  int key = bb_test_find_word (bb_test_keys, word);
  BbBet *bet = bb_board_find_bet (board, word);

  if (ground >= 0)
    event->ground = (BbGround) ground;
  else if (modifier >= 0)
    event->modifiers |= (BbToolModifiers) modifier;
  else if (key >= 0)
    event->key = (BbToolKey) key;
  else if (g_str_equal (word, "twice"))
    event->clicks = 2;
  else if (g_str_equal (word, "guided"))
    event->per_pixel = (BbPoint){ 1, 1 };
  else if (g_str_equal (word, "label"))
    event->label_at = (BbPoint){ 40, -10 };
  else if (bet != NULL)
    g_ptr_array_add (picked, bet);
  else
    g_error ("no word for scripts: %s", word);
}

static inline BbToolEffects
bb_test_feed_line (BbTool *tool,
                   BbBoard *board,
                   const char *line)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  BbToolEvent event = { .clicks = 1, .ground = BB_GROUND_PLANE };
  int kind = bb_test_find_word (bb_test_kinds, words[0]);
  guint i = 1;

  g_assert_cmpint (kind, >=, 0);
  event.kind = (BbToolEventKind) kind;
  if (kind == BB_TOOL_PRESS || kind == BB_TOOL_MOTION || kind == BB_TOOL_RELEASE) {
    event.place = (BbPoint){ g_ascii_strtod (words[1], NULL), g_ascii_strtod (words[2], NULL) };
    event.pointer = (BbPoint){ event.place.x, 1000 - event.place.y };
    event.reach = (BbPoint){ 8, 8 };
    i = 3;
  }
  for (; words[i] != NULL; i++)
    bb_test_read_word (&event, words[i], board, picked);
  event.picked = (BbBet *const *) picked->pdata;
  event.n_picked = picked->len;
  event.em = 20;
  if (event.label_at.x != 0)
    event.label = picked->pdata[0];
  return bb_tool_handle (tool, &event);
}

/* Feeds lines separated by "; " and gives all that was asked of the view. */
static inline BbToolEffects
bb_test_feed (BbTool *tool,
              BbBoard *board,
              const char *script)
{
  g_auto (GStrv) lines = g_strsplit (script, "; ", -1);
  BbToolEffects effects = BB_TOOL_NOTHING;
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    effects |= bb_test_feed_line (tool, board, lines[i]);
  return effects;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Room is counted in square ems a bet, so that larger text or a larger screen make no difference. */

#include "config.h"

#include "bb-level.h"

/* A card takes about 120 square ems. With a little more than twice that for each bet most bets get
 * theirs, and those in crowds keep a label. Below the least no name could be read. */
#define CARD_EMS 280.0
#define LABEL_EMS 1.0

static const char *const names[BB_N_LEVELS] = {
  [BB_LEVEL_MARK] = "mark",
  [BB_LEVEL_LABEL] = "label",
  [BB_LEVEL_CARD] = "card",
};

/**
 * bb_level_choose:
 * @n_bets: how many bets are in view
 * @area: of the part of the plane that is in view, in square units of the page
 * @text_size: of names, in units of the page
 *
 * Returns: how much to write beside marks where nobody has asked for a level
 */
BbLevel
bb_level_choose (guint n_bets,
                 double area,
                 double text_size)
{
  double room;

  g_return_val_if_fail (text_size > 0, BB_LEVEL_LABEL);

  if (n_bets == 0)
    return BB_LEVEL_LABEL;
  room = area / (text_size * text_size) / n_bets;
  return room >= CARD_EMS ? BB_LEVEL_CARD : room >= LABEL_EMS ? BB_LEVEL_LABEL
                                                              : BB_LEVEL_MARK;
}

/**
 * bb_level_from_name:
 * @name: (nullable): `mark`, `label` or `card`
 * @level: (out): untouched if there is none of that name
 *
 * Returns: whether there is such a level
 */
gboolean
bb_level_from_name (const char *name,
                    BbLevel *level)
{
  guint i;

  for (i = 0; i < BB_N_LEVELS; i++) {
    if (g_strcmp0 (name, names[i]) == 0) {
      *level = i;
      return TRUE;
    }
  }
  return FALSE;
}

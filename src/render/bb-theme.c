/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables. Team colours start from Okabe and Ito's set; its yellow, too weak on paper, is replaced
 * by a violet, and each is as light or dark as it must be to be told from the others by colour-blind
 * readers and in grey (tests/displayless/test-palette.c). */

#include "config.h"

#include "bb-theme.h"

/* Two greys of this ratio of luminance are told apart without help. */
#define PLAIN_STEP 1.25

#define FAMILIES "Adwaita Sans, Inter, Cantarell, Liberation Sans, sans-serif"

static const BbTheme themes[BB_N_THEMES] = {
  [BB_THEME_LIGHT] = {
      .name = "light",
      .families = FAMILIES,
      .paper = BB_RGB (0xfdfcfa),
      .white = BB_RGB (0xffffff),
      .split = BB_RGB (0xbab7b2),
      .text = BB_RGB (0x1d2127),
      .dim = BB_RGB (0x565d68),
      .alert = BB_RGB (0xb3261e),
      .on_alert = BB_RGB (0xffffff),
      .trail = BB_RGB (0x8b9099),
      .leader = BB_RGB (0x9a9ea6),
      .sample = BB_RGB (0x5f6672),
      .pale = 0.24,
      .zones = {
          [BB_TINT_KNOWN] = { BB_RGB (0xf0f5ee), BB_RGB (0x41663c), BB_RGB (0x4f6d4b) },
          [BB_TINT_PROBE] = { BB_RGB (0xecf4fa), BB_RGB (0x2a6187), BB_RGB (0x406a87) },
          [BB_TINT_HEAVY] = { BB_RGB (0xfaf4e9), BB_RGB (0x7d5a10), BB_RGB (0x7d6330) },
          [BB_TINT_FAR] = { BB_RGB (0xf5f0f8), BB_RGB (0x704a86), BB_RGB (0x76598a) },
          [BB_TINT_NEUTRAL] = { BB_RGB (0xf4f3f1), BB_RGB (0x50555e), BB_RGB (0x5c616a) },
      },
      .teams = {
          BB_RGB (0x005fb0),
          BB_RGB (0xd48c05),
          BB_RGB (0x009366),
          BB_RGB (0xbe7aa4),
          BB_RGB (0x55b3ec),
          BB_RGB (0xae4a00),
          BB_RGB (0x624377),
      },
      .steps = {
          BB_RGB (0x0a2c57),
          BB_RGB (0x00548c),
          BB_RGB (0x0079b4),
          BB_RGB (0x439ccb),
          BB_RGB (0x7cbbdd),
      },
      .other = BB_RGB (0x6e747b),
      .notches = 0x66,
  },
  [BB_THEME_DARK] = {
      .name = "dark",
      .families = FAMILIES,
      .paper = BB_RGB (0x1b1d21),
      .white = BB_RGB (0x1b1d21),
      .split = BB_RGB (0x4f535b),
      .text = BB_RGB (0xeceef1),
      .dim = BB_RGB (0xb2b8c2),
      .alert = BB_RGB (0xff9d96),
      .on_alert = BB_RGB (0x2a0b08),
      .trail = BB_RGB (0x868d98),
      .leader = BB_RGB (0x767d88),
      .sample = BB_RGB (0xa3a9b4),
      .pale = 0.26,
      .zones = {
          [BB_TINT_KNOWN] = { BB_RGB (0x202823), BB_RGB (0xa5cb98), BB_RGB (0xa6be9d) },
          [BB_TINT_PROBE] = { BB_RGB (0x1f2830), BB_RGB (0x92c4e4), BB_RGB (0x9dbbcf) },
          [BB_TINT_HEAVY] = { BB_RGB (0x2b2720), BB_RGB (0xdfba70), BB_RGB (0xcbb488) },
          [BB_TINT_FAR] = { BB_RGB (0x292430), BB_RGB (0xcdb0e2), BB_RGB (0xc1b1cf) },
          [BB_TINT_NEUTRAL] = { BB_RGB (0x26282c), BB_RGB (0xc5c9d0), BB_RGB (0xb3b8c0) },
      },
      .teams = {
          BB_RGB (0x4987b5),
          BB_RGB (0xfbc035),
          BB_RGB (0x40bc80),
          BB_RGB (0xfe94c0),
          BB_RGB (0xb2e7ff),
          BB_RGB (0xcb4d21),
          BB_RGB (0xa688f2),
      },
      .steps = {
          BB_RGB (0xc2e8fc),
          BB_RGB (0x82c3eb),
          BB_RGB (0x4a9dd3),
          BB_RGB (0x1a78b1),
          BB_RGB (0x1b588b),
      },
      .other = BB_RGB (0x8b8d95),
      .notches = 0x59,
  },
  [BB_THEME_HIGH_CONTRAST] = {
      .name = "high-contrast",
      .families = FAMILIES,
      .paper = BB_RGB (0xffffff),
      .white = BB_RGB (0xffffff),
      .split = BB_RGB (0x000000),
      .text = BB_RGB (0x000000),
      .dim = BB_RGB (0x1c1c1c),
      .alert = BB_RGB (0xa00000),
      .on_alert = BB_RGB (0xffffff),
      .trail = BB_RGB (0x404040),
      .leader = BB_RGB (0x303030),
      .sample = BB_RGB (0x202020),
      .pale = 0.2,
      .framed = TRUE,
      .zones = {
          [BB_TINT_KNOWN] = { BB_RGB (0xffffff), BB_RGB (0x000000), BB_RGB (0x1c1c1c) },
          [BB_TINT_PROBE] = { BB_RGB (0xffffff), BB_RGB (0x000000), BB_RGB (0x1c1c1c) },
          [BB_TINT_HEAVY] = { BB_RGB (0xffffff), BB_RGB (0x000000), BB_RGB (0x1c1c1c) },
          [BB_TINT_FAR] = { BB_RGB (0xffffff), BB_RGB (0x000000), BB_RGB (0x1c1c1c) },
          [BB_TINT_NEUTRAL] = { BB_RGB (0xffffff), BB_RGB (0x000000), BB_RGB (0x1c1c1c) },
      },
      .teams = {
          BB_RGB (0x0a63ba),
          BB_RGB (0xa26b00),
          BB_RGB (0x1f7b58),
          BB_RGB (0x8d2a63),
          BB_RGB (0x1d87c7),
          BB_RGB (0xa23500),
          BB_RGB (0x52308d),
      },
      .steps = {
          BB_RGB (0x0c172f),
          BB_RGB (0x023a6c),
          BB_RGB (0x005b97),
          BB_RGB (0x007cba),
          BB_RGB (0x2e9ad0),
      },
      .other = BB_RGB (0x3c3b3b),
      .notches = 0x74,
  },
  [BB_THEME_PRINT] = {
      .name = "print",
      .families = FAMILIES,
      .paper = BB_RGB (0xffffff),
      .white = BB_RGB (0xffffff),
      .split = BB_RGB (0xb0b0b0),
      .text = BB_RGB (0x111317),
      .dim = BB_RGB (0x474c54),
      .alert = BB_RGB (0xa3201a),
      .on_alert = BB_RGB (0xffffff),
      .trail = BB_RGB (0x7c8087),
      .leader = BB_RGB (0x85898f),
      .sample = BB_RGB (0x50555d),
      .pale = 0.22,
      .zones = {
          [BB_TINT_KNOWN] = { BB_RGB (0xf6f9f5), BB_RGB (0x385a33), BB_RGB (0x456140) },
          [BB_TINT_PROBE] = { BB_RGB (0xf4f8fc), BB_RGB (0x235675), BB_RGB (0x385d76) },
          [BB_TINT_HEAVY] = { BB_RGB (0xfcf9f3), BB_RGB (0x6c4e0d), BB_RGB (0x6c5529) },
          [BB_TINT_FAR] = { BB_RGB (0xf9f6fb), BB_RGB (0x614073), BB_RGB (0x664d77) },
          [BB_TINT_NEUTRAL] = { BB_RGB (0xf8f8f7), BB_RGB (0x454a52), BB_RGB (0x4f545c) },
      },
      .teams = {
          BB_RGB (0x005fb0),
          BB_RGB (0xd48c05),
          BB_RGB (0x009366),
          BB_RGB (0xbe7aa4),
          BB_RGB (0x55b3ec),
          BB_RGB (0xae4a00),
          BB_RGB (0x624377),
      },
      .steps = {
          BB_RGB (0x0a2c57),
          BB_RGB (0x00548c),
          BB_RGB (0x0079b4),
          BB_RGB (0x439ccb),
          BB_RGB (0x7cbbdd),
      },
      .other = BB_RGB (0x6e747b),
      .notches = 0x66,
  },
};

/**
 * bb_theme_get:
 *
 * Returns: (transfer none): the theme, which lives for ever
 */
const BbTheme *
bb_theme_get (BbThemeId id)
{
  g_return_val_if_fail (id < BB_N_THEMES, NULL);

  return &themes[id];
}

/**
 * bb_theme_id_from_name:
 * @name: `light`, `dark`, `high-contrast` or `print`
 *
 * Returns: whether there is such a theme
 */
gboolean
bb_theme_id_from_name (const char *name,
                       BbThemeId *id)
{
  guint i;

  for (i = 0; i < BB_N_THEMES; i++) {
    if (g_strcmp0 (name, themes[i].name) == 0) {
      *id = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_theme_get_team:
 * @slot: a team's colour, 0 to 6, or a step as BB_THEME_STEP() numbers it; anything else is "other teams"
 */
const BbColor *
bb_theme_get_team (const BbTheme *self,
                   int slot)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (slot >= BB_THEME_STEP (0) && slot < BB_THEME_STEP (BB_THEME_N_STEPS))
    return &self->steps[slot - BB_THEME_STEP (0)];
  return slot >= 0 && slot < BB_THEME_N_TEAMS ? &self->teams[slot] : &self->other;
}

/**
 * bb_theme_slot_to_bit:
 * @slot: a team's colour; anything but 0 to 6 is "other teams"
 *
 * Returns: the bit that stands for it in a set of teams
 */
guint
bb_theme_slot_to_bit (int slot)
{
  return 1u << (slot >= 0 && slot < BB_THEME_N_TEAMS ? slot : BB_THEME_N_TEAMS);
}

/**
 * bb_theme_is_notched:
 * @slot: a team's colour
 * @used: the teams in use, as a set of bits
 *
 * Returns: whether the team's marks have a notch, so that it is told from another one in grey
 */
gboolean
bb_theme_is_notched (const BbTheme *self,
                     int slot,
                     guint used)
{
  const BbColor *color = bb_theme_get_team (self, slot);
  guint bit = bb_theme_slot_to_bit (slot);
  int other;

  if ((self->notches & bit) == 0)
    return FALSE;
  for (other = 0; other <= BB_THEME_N_TEAMS; other++) {
    guint other_bit = bb_theme_slot_to_bit (other);

    if ((used & other_bit) != 0 && other_bit != bit && bb_color_get_contrast (color, bb_theme_get_team (self, other)) < PLAIN_STEP)
      return TRUE;
  }
  return FALSE;
}

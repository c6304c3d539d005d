/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours and families of a picture. Constant tables: an output names its theme and never asks
 * the desktop. Every text colour keeps 4.5:1 on each ground it is used on, split lines 1.6:1. */

#pragma once

#include "bb-color.h"

G_BEGIN_DECLS

#define BB_THEME_N_TEAMS 7
#define BB_THEME_N_STEPS 5

/* The slot of a step on the scale from most, 0, to least. Slots of teams are 0 to 6. */
#define BB_THEME_STEP(step) (BB_THEME_N_TEAMS + 1 + (step))

typedef enum {
  BB_THEME_LIGHT,
  BB_THEME_DARK,
  BB_THEME_HIGH_CONTRAST,
  BB_THEME_PRINT,
} BbThemeId;

#define BB_N_THEMES (BB_THEME_PRINT + 1)

/* Which pale ground a zone gets; the order is that of the zones' kinds. */
typedef enum {
  BB_TINT_KNOWN,
  BB_TINT_PROBE,
  BB_TINT_HEAVY,
  BB_TINT_FAR,
  BB_TINT_NEUTRAL,
} BbTint;

#define BB_N_TINTS (BB_TINT_NEUTRAL + 1)

typedef struct {
  BbColor fill;
  BbColor name;
  BbColor advice;
} BbZoneColors;

/* @steps: from most to least, by lightness, so that they are told apart in grey.
 * @notches: the teams, as a set of bits, that have a notch where grey alone does not tell them apart. */
typedef struct {
  const char *name;
  const char *families;
  BbColor paper;
  BbColor white;
  BbColor split;
  BbColor text;
  BbColor dim;
  BbColor alert;
  BbColor on_alert;
  BbColor trail;
  BbColor leader;
  BbColor sample;
  double pale;
  gboolean framed;
  BbZoneColors zones[BB_N_TINTS];
  BbColor teams[BB_THEME_N_TEAMS];
  BbColor steps[BB_THEME_N_STEPS];
  BbColor other;
  guint notches;
} BbTheme;

const BbTheme *bb_theme_get (BbThemeId id);
gboolean bb_theme_id_from_name (const char *name, BbThemeId *id);
const BbColor *bb_theme_get_team (const BbTheme *self, int slot);
gboolean bb_theme_is_notched (const BbTheme *self, int slot, guint used);
guint bb_theme_slot_to_bit (int slot);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scene's insides, for the builder alone. Strings live in one chunk, equal ones once. */

#pragma once

#include "bb-scene.h"

G_BEGIN_DECLS

struct _BbScene {
  gatomicrefcount ref_count;
  double width;
  double height;
  const char *families;
  const char *title;
  const char *desc;
  BbNaming naming;
  GStringChunk *strings;
  GArray *nodes;
  GArray *steps;
  GArray *paints;
  GArray *text_styles;
  GArray *groups;
  GHashTable *groups_by_bet[BB_PART_BET + 1];
  gsize index; /* a BbRectGrid of marks and labels once somebody has picked, else 0 */
};

BbScene *_bb_scene_new (double width, double height);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a board is looked at, as options say it: by a saved view, by what they ask for, or by both. */

#pragma once

#include "bb-board.h"
#include "bb-cli.h"

G_BEGIN_DECLS

/* What was said, all of it nullable. @filter: each FIELD=VALUE[,VALUE]. */
typedef struct {
  char *view;
  char *color_by;
  char *size_by;
  char *level;
  char **filter;
  char *find;
  char *show;
  char *without;
} BbCliLens;

void bb_cli_lens_clear (BbCliLens *self);
BbItem *bb_cli_lens_make (const BbCliLens *self, BbBoard *board, BbDate day);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BbCliLens, bb_cli_lens_clear)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A lens is how a board is looked at: an item of kind view, which belongs to no board until it is
 * saved under a name. What it leaves unset is as ever: colours by team, sizes by what a bet may cost. */

#pragma once

#include "bb-aspect.h"

G_BEGIN_DECLS

BbItem *bb_lens_new (void);
void bb_lens_copy (BbItem *self, BbItem *source);
gboolean bb_lens_equal (BbItem *self, BbItem *other);
gboolean bb_lens_is_default (BbItem *self);
BbItem *bb_lens_find_view (BbItem *self, BbBoard *board);

const char *bb_lens_get_choice (BbItem *self, guint view_field);
gboolean bb_lens_has_filter (BbItem *self);
const char *const *bb_lens_get_condition (BbItem *self, const char *aspect);
gboolean bb_lens_set_condition (BbItem *self, const char *aspect, const char *const *values);

char **bb_lens_list_colors (BbBoard *board);
char **bb_lens_list_sizes (BbBoard *board);
char **bb_lens_list_aspects (BbBoard *board);
char *bb_lens_dup_color_label (BbBoard *board, const char *color_by);
const char *bb_lens_get_size_label (const char *size_by);

G_END_DECLS

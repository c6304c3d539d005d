/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Content with a side pane at its end, which lies over the content when there is little room. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_SPLIT (bb_split_get_type ())
G_DECLARE_FINAL_TYPE (BbSplit, bb_split, BB, SPLIT, AdwBin)

GtkWidget *bb_split_new (void);
GtkWidget *bb_split_get_content (BbSplit *self);
void bb_split_set_content (BbSplit *self, GtkWidget *content);
GtkWidget *bb_split_get_sidebar (BbSplit *self);
void bb_split_set_sidebar (BbSplit *self, GtkWidget *sidebar);
gboolean bb_split_get_show_sidebar (BbSplit *self);
void bb_split_set_show_sidebar (BbSplit *self, gboolean show);
gboolean bb_split_get_folded (BbSplit *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of things about which one sentence is said, each with a tick to leave it out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BB_TYPE_TICK_LIST (bb_tick_list_get_type ())
G_DECLARE_FINAL_TYPE (BbTickList, bb_tick_list, BB, TICK_LIST, GtkWidget)

GtkWidget *bb_tick_list_new (void);
void bb_tick_list_begin (BbTickList *self);
void bb_tick_list_add (BbTickList *self, GObject *item, const char *title, const char *detail);
void bb_tick_list_add_told (BbTickList *self, const char *title, const char *detail);
GPtrArray *bb_tick_list_dup_items (BbTickList *self, gboolean ticked);

G_END_DECLS

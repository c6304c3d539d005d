/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The children of one kind that an item owns, in order, found by id without a scan. Readers use it
 * as a list model; only the write gate in bb-item.c puts things in. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_ITEM_LIST (bb_item_list_get_type ())

G_DECLARE_FINAL_TYPE (BbItemList, bb_item_list, BB, ITEM_LIST, GObject)

BbItemList *bb_item_list_new (GType item_type);
guint bb_item_list_get_length (BbItemList *self);
gpointer bb_item_list_peek (BbItemList *self, guint position);
gpointer bb_item_list_find (BbItemList *self, const char *id);
gboolean bb_item_list_find_position (BbItemList *self, gpointer item, guint *position);

void bb_item_list_put (BbItemList *self, gpointer item, const char *id, guint position);
void bb_item_list_take (BbItemList *self, guint position, const char *id);
void bb_item_list_shift (BbItemList *self, guint position, guint to);

G_END_DECLS

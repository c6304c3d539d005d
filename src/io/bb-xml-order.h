/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What order a list is written in, and where among its entries the attic's nodes belong. */

#pragma once

#include "bb-item.h"

G_BEGIN_DECLS

typedef struct _BbXmlOrder BbXmlOrder;

GPtrArray *bb_xml_order_list_items (BbItem *owner, BbKind kind);

BbXmlOrder *bb_xml_order_new (BbAttic *attic, const char *within, const char *const *keys, guint n_keys, gboolean sorted);
void bb_xml_order_free (BbXmlOrder *self);
const BbAtticNode *bb_xml_order_next_node (BbXmlOrder *self, guint position);
const char *bb_xml_order_take_attributes (BbXmlOrder *self, const char *entry);

G_END_DECLS

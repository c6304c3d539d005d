/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes that are not known and wait for what follows, because that is what they belong to. */

#pragma once

#include "bb-item.h"

G_BEGIN_DECLS

typedef struct _BbXmlWaiting BbXmlWaiting;

void bb_xml_waiting_add (BbXmlWaiting **self, char *xml, gboolean is_element);
void bb_xml_waiting_free (BbXmlWaiting *self);
void bb_xml_waiting_settle (BbXmlWaiting **self, BbItem *item, const char *within, const char *before);
void bb_xml_waiting_settle_before (BbXmlWaiting **self, BbItem *owner, const char *within, BbItem *child);

G_END_DECLS

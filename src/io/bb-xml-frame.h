/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A known element that is open while a board is read: an item's own one, or one of its parts. */

#pragma once

#include "bb-item.h"
#include "bb-reference-list.h"
#include "bb-xml-layout.h"
#include "bb-xml-waiting.h"

G_BEGIN_DECLS

typedef struct {
  BbItem *item;          /* the item that is open, or in whose element we are */
  const BbXmlPart *part; /* NULL: this is the item's own element, which owns the item */
  const BbXmlLayout *layout;
  guint line;
  guint next_part;       /* where to look first */
  guint64 seen;          /* which parts were there already */
  BbXmlWaiting *waiting; /* NULL for none */
  GArray *lists;         /* the entries of its lists so far; NULL for none */
  GString *entry_attributes;
} BbXmlFrame;

void bb_xml_frame_clear (gpointer frame);

gboolean bb_xml_frame_takes_text (const BbXmlFrame *self);
int bb_xml_frame_find_field (const BbXmlFrame *self, const char *name, guint *hint);
gboolean bb_xml_frame_find_part (BbXmlFrame *self, const char *name, guint *index);

void bb_xml_frame_add_entry (BbXmlFrame *self, guint field, char *entry);
void bb_xml_frame_set_lists (BbXmlFrame *self, BbReferenceList *references);

G_END_DECLS

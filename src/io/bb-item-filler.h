/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills one item from attributes and texts. What its fields cannot hold goes to its attic as it was
 * written, under the name "was-" and that of the field, and a note says so. */

#pragma once

#include "bb-item.h"
#include "bb-read-notes.h"
#include "bb-xml-capture.h"
#include "bb-xml-layout.h"

G_BEGIN_DECLS

#define BB_WAS "was-"

BbAttic *bb_item_filler_ensure_attic (BbItem *item);
void bb_item_filler_keep_attribute (BbItem *item, const char *element, const char *name, const char *value);
void bb_item_filler_set_attribute (BbItem *item, guint field, const char *raw, guint line, BbReadNotes *notes);
void bb_item_filler_set_text (BbItem *item, const BbXmlPart *part, const char *raw, guint line, BbReadNotes *notes);
char *bb_item_filler_take_entry (BbItem *item, const BbXmlPart *part, const char *raw, guint line, BbReadNotes *notes);
void bb_item_filler_keep_attributes (BbItem *item, const char *part_element, const BbXmlElement *element);
void bb_item_filler_keep_tie (BbItem *bet, BbItem *link);
void bb_item_filler_keep_unknown (BbItem *item, const char *part_element, const BbXmlElement *element, int attribute);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields that refer to items that may come later in the file, to be looked at when all is read. */

#pragma once

#include "bb-board.h"
#include "bb-read-notes.h"

G_BEGIN_DECLS

typedef struct _BbReferenceList BbReferenceList;

BbReferenceList *bb_reference_list_new (void);
void bb_reference_list_free (BbReferenceList *self);
void bb_reference_list_add (BbReferenceList *self, BbItem *item, guint field, guint line);
void bb_reference_list_drop (BbReferenceList *self, BbItem *item);
void bb_reference_list_check (BbReferenceList *self, BbBoard *board, BbReadNotes *notes);
guint bb_reference_list_find_line (BbReferenceList *self, BbItem *item);

G_END_DECLS

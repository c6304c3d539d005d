/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a board of what an XML parser tells: start and end of elements, and what is between. */

#pragma once

#include "bb-board.h"
#include "bb-read-notes.h"
#include "bb-xml-capture.h"

G_BEGIN_DECLS

typedef struct _BbBoardBuilder BbBoardBuilder;

BbBoardBuilder *bb_board_builder_new (BbReadNotes *notes);
void bb_board_builder_free (BbBoardBuilder *self);

void bb_board_builder_start (BbBoardBuilder *self, const BbXmlElement *element, guint line);
gboolean bb_board_builder_end (BbBoardBuilder *self, GError **error);
void bb_board_builder_add_text (BbBoardBuilder *self, const char *text, gsize length);
void bb_board_builder_add_cdata (BbBoardBuilder *self, const char *text, gsize length);
void bb_board_builder_add_comment (BbBoardBuilder *self, const char *text);
void bb_board_builder_add_instruction (BbBoardBuilder *self, const char *target, const char *data);
BbBoard *bb_board_builder_finish (BbBoardBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbBoardBuilder, bb_board_builder_free)

G_END_DECLS

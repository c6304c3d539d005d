/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader noticed in a file that it read all the same. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BB_TYPE_READ_NOTES (bb_read_notes_get_type ())
G_DECLARE_FINAL_TYPE (BbReadNotes, bb_read_notes, BB, READ_NOTES, GObject)

BbReadNotes *bb_read_notes_new (void);
void bb_read_notes_add (BbReadNotes *self, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);
guint bb_read_notes_get_length (BbReadNotes *self);
guint bb_read_notes_get_line (BbReadNotes *self, guint index);
const char *bb_read_notes_get_message (BbReadNotes *self, guint index);
guint bb_read_notes_get_n_left_out (BbReadNotes *self);
gboolean bb_read_notes_is_full (BbReadNotes *self);
void bb_read_notes_set_newer (BbReadNotes *self, gboolean newer);
gboolean bb_read_notes_is_newer (BbReadNotes *self);

G_END_DECLS

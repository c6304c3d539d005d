/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft: a whole board that is not in its file yet, in a folder of its own that says of itself whose
 * it is. Folders know nothing of each other, so one that is broken takes no other along. */

#pragma once

#include "bb-file-stamp.h"
#include "bb-process-mark.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_DRAFT (bb_draft_get_type ())
G_DECLARE_FINAL_TYPE (BbDraft, bb_draft, BB, DRAFT, GObject)

BbDraft *bb_draft_new (GFile *file, const char *title, const BbFileStamp *base);
BbDraft *bb_draft_renew (BbDraft *self, GFile *file, const char *title, const BbFileStamp *base);
BbDraft *bb_draft_read (const char *path);

const char *bb_draft_get_id (BbDraft *self);
GFile *bb_draft_get_file (BbDraft *self);
const char *bb_draft_get_title (BbDraft *self);
const BbFileStamp *bb_draft_get_base (BbDraft *self);
gint64 bb_draft_get_time (BbDraft *self);
gint64 bb_draft_get_discarded (BbDraft *self);
gboolean bb_draft_get_kept (BbDraft *self);
gboolean bb_draft_is_owned (BbDraft *self);
GFile *bb_draft_get_board_file (BbDraft *self);

gboolean bb_draft_write (BbDraft *self, GBytes *bytes, guint64 hash, GError **error);
gboolean bb_draft_keep (BbDraft *self, GError **error);
gboolean bb_draft_discard (BbDraft *self, GError **error);
gboolean bb_draft_bring_back (BbDraft *self, GError **error);
gboolean bb_draft_remove (BbDraft *self);

G_END_DECLS

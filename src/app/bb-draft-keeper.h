/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sees to it that what is not saved is on the disk nevertheless, a few seconds after it was changed. */

#pragma once

#include "bb-draft.h"
#include "bb-session.h"

G_BEGIN_DECLS

/* From the first change that no draft has, whatever follows; the rest of three seconds is for writing. */
#define BB_DRAFT_KEEPER_MS 2000

#define BB_TYPE_DRAFT_KEEPER (bb_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (BbDraftKeeper, bb_draft_keeper, BB, DRAFT_KEEPER, GObject)

BbDraftKeeper *bb_draft_keeper_new (BbSession *session, BbDraft *draft);
const char *bb_draft_keeper_get_problem (BbDraftKeeper *self);
void bb_draft_keeper_hurry (BbDraftKeeper *self);
gboolean bb_draft_keeper_flush (BbDraftKeeper *self);
void bb_draft_keeper_mark_saved (BbDraftKeeper *self);
void bb_draft_keeper_discard (BbDraftKeeper *self);

G_END_DECLS

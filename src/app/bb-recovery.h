/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What earlier runs of the program left unsaved, for all windows to offer. */

#pragma once

#include "bb-draft.h"

G_BEGIN_DECLS

#define BB_TYPE_RECOVERY (bb_recovery_get_type ())
G_DECLARE_FINAL_TYPE (BbRecovery, bb_recovery, BB, RECOVERY, GObject)

BbRecovery *bb_recovery_new (void);
gboolean bb_recovery_get_careful (BbRecovery *self);
void bb_recovery_end (BbRecovery *self);

void bb_recovery_look (BbRecovery *self);
GPtrArray *bb_recovery_get_drafts (BbRecovery *self);
GPtrArray *bb_recovery_get_discarded (BbRecovery *self);
BbDraft *bb_recovery_find (BbRecovery *self, const char *id);
BbDraft *bb_recovery_propose (BbRecovery *self, GFile *file, guint *n_drafts);

gboolean bb_recovery_take (BbRecovery *self, BbDraft *draft, GError **error);
void bb_recovery_keep_all (BbRecovery *self);
gboolean bb_recovery_keep (BbRecovery *self, BbDraft *draft, GError **error);
gboolean bb_recovery_discard (BbRecovery *self, BbDraft *draft, GError **error);

char *bb_recovery_describe_time (gint64 time);

G_END_DECLS

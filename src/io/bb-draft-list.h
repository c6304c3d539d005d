/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The drafts that are there. */

#pragma once

#include "bb-draft.h"

G_BEGIN_DECLS

/* How long what was discarded can still be brought back. */
#define BB_DRAFT_LIST_BIN_DAYS 30

GPtrArray *bb_draft_list_orphans (void);
GPtrArray *bb_draft_list_discarded (void);
guint bb_draft_list_purge (gint64 now);

G_END_DECLS

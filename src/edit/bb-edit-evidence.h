/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was seen and found out about a bet. Each verb is one step of undo; within an open transaction it
 * is part of that. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

/**
 * BbEvidence:
 * @date: when it was seen; none for today
 * @source: (nullable): an id of the value set `evidence_source`
 * @text: what was seen
 * @link: (nullable): where to read more
 */
typedef struct {
  BbDate date;
  const char *source;
  const char *text;
  const char *link;
} BbEvidence;

BbItem *bb_edit_add_evidence (BbHistory *history, BbBet *bet, const BbEvidence *evidence, GError **error);
gboolean bb_edit_set_evidence (BbHistory *history, BbItem *item, const BbEvidence *evidence, GError **error);
void bb_edit_remove_evidence (BbHistory *history, BbItem *item);

G_END_DECLS

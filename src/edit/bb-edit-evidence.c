/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence is no decision: it can be put right and taken away. */

#include "config.h"

#include "bb-edit-evidence.h"

#include "bb-edit-error.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

static gboolean
says_something (const BbEvidence *evidence,
                GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (evidence->text != NULL ? evidence->text : ""));

  if (*bare != '\0')
    return TRUE;
  g_set_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE, _ ("Say what was seen"));
  return FALSE;
}

static void
write_evidence (BbItem *item,
                const BbEvidence *evidence)
{
  bb_item_set_date (item, BB_EVIDENCE_DATE, evidence->date != BB_DATE_NONE ? evidence->date : bb_clock_today ());
  bb_item_set_text (item, BB_EVIDENCE_SOURCE, evidence->source);
  bb_item_set_text (item, BB_EVIDENCE_TEXT, evidence->text);
  bb_item_set_text (item, BB_EVIDENCE_LINK, evidence->link);
}

/**
 * bb_edit_add_evidence:
 *
 * Returns: (transfer none) (nullable): what was added; %NULL with @error set if nothing was said, or the
 *   bet has no room for it
 */
BbItem *
bb_edit_add_evidence (BbHistory *history,
                      BbBet *bet,
                      const BbEvidence *evidence,
                      GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) item = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && BB_IS_BET (bet) && evidence != NULL, NULL);

  if (!says_something (evidence, error))
    return NULL;
  item = bb_item_new (BB_KIND_EVIDENCE, NULL);
  write_evidence (item, evidence);
  step = bb_transaction_begin (history, _ ("Add Evidence"));
  if (!bb_item_append (BB_ITEM (bet), item, error))
    return NULL;
  bb_transaction_commit (step);
  return item;
}

/**
 * bb_edit_set_evidence:
 * @item: an item of kind %BB_KIND_EVIDENCE
 *
 * Returns: whether it was changed; %FALSE with @error set if nothing is said
 */
gboolean
bb_edit_set_evidence (BbHistory *history,
                      BbItem *item,
                      const BbEvidence *evidence,
                      GError **error)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_HISTORY (history) && evidence != NULL, FALSE);
  g_return_val_if_fail (BB_IS_ITEM (item) && bb_item_get_kind (item) == BB_KIND_EVIDENCE, FALSE);

  if (!says_something (evidence, error))
    return FALSE;
  step = bb_transaction_begin (history, _ ("Change Evidence"));
  write_evidence (item, evidence);
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_remove_evidence:
 * @item: an item of kind %BB_KIND_EVIDENCE
 */
void
bb_edit_remove_evidence (BbHistory *history,
                         BbItem *item)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history));
  g_return_if_fail (BB_IS_ITEM (item) && bb_item_get_kind (item) == BB_KIND_EVIDENCE);

  step = bb_transaction_begin (history, _ ("Remove Evidence"));
  bb_item_remove (item);
  bb_transaction_commit (step);
}

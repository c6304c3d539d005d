/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A story holds an index of the board as it was when it was made: ask a new one after a change. Of two
 * things of one day the later written one is the newer. */

#include "config.h"

#include "bb-story.h"

#include "bb-field-words.h"
#include "bb-receipt.h"
#include "bb-receipt-words.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

struct _BbStory {
  BbBoard *board;
  GHashTable *receipts;    /* id of a bet -> GPtrArray of its receipts */
  GHashTable *outcomes;    /* id of a receipt -> GPtrArray of its outcomes */
  GHashTable *corrections; /* id of a receipt -> the receipt that corrects it */
  GHashTable *follow_ups;  /* id of a bet -> GPtrArray of its follow-ups */
};

/* --- index ------------------------------------------------------------------------------------ */

static void
add_to (GHashTable *table,
        const char *key,
        BbItem *item)
{
  GPtrArray *items = g_hash_table_lookup (table, key);

  if (*key == '\0')
    return;
  if (items == NULL) {
    items = g_ptr_array_new ();
    g_hash_table_insert (table, (gpointer) key, items);
  }
  g_ptr_array_add (items, item);
}

static void
index_receipts (BbStory *self)
{
  BbItemList *list = bb_board_get_items (self->board, BB_KIND_RECEIPT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++) {
    BbItem *receipt = bb_item_list_peek (list, i);

    add_to (self->receipts, bb_item_get_text (receipt, BB_RECEIPT_BET), receipt);
    if (bb_item_has_value (receipt, BB_RECEIPT_SUPERSEDES))
      g_hash_table_insert (self->corrections, (gpointer) bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES), receipt);
  }
}

static void
index_outcomes (BbStory *self)
{
  BbItemList *list = bb_board_get_items (self->board, BB_KIND_OUTCOME);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++) {
    BbItem *outcome = bb_item_list_peek (list, i);

    add_to (self->outcomes, bb_item_get_text (outcome, BB_OUTCOME_RECEIPT), outcome);
  }
}

static void
index_follow_ups (BbStory *self)
{
  BbItemList *reviews = bb_board_get_items (self->board, BB_KIND_REVIEW);
  guint i, k;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItemList *list = bb_item_get_children (bb_item_list_peek (reviews, i), BB_KIND_FOLLOW_UP);

    for (k = 0; k < bb_item_list_get_length (list); k++) {
      BbItem *follow_up = bb_item_list_peek (list, k);

      add_to (self->follow_ups, bb_item_get_text (follow_up, BB_FOLLOW_UP_BET), follow_up);
    }
  }
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * bb_story_new:
 * @board: must outlive the story, and stay as it is
 *
 * Returns: (transfer full): what bets of @board can be asked of
 */
BbStory *
bb_story_new (BbBoard *board)
{
  BbStory *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_new0 (BbStory, 1);
  self->board = board;
  self->receipts = new_index ();
  self->outcomes = new_index ();
  self->follow_ups = new_index ();
  self->corrections = g_hash_table_new (g_str_hash, g_str_equal);
  index_receipts (self);
  index_outcomes (self);
  index_follow_ups (self);
  return self;
}

void
bb_story_free (BbStory *self)
{
  g_hash_table_unref (self->receipts);
  g_hash_table_unref (self->outcomes);
  g_hash_table_unref (self->follow_ups);
  g_hash_table_unref (self->corrections);
  g_free (self);
}

/* --- entries ---------------------------------------------------------------------------------- */

/**
 * bb_story_entry_free:
 */
void
bb_story_entry_free (BbStoryEntry *self)
{
  g_clear_object (&self->item);
  g_clear_object (&self->receipt);
  g_clear_object (&self->review);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->expected);
  g_free (self->who);
  g_free (self->where);
  g_free (self->link);
  g_strfreev (self->differences);
  g_free (self);
}

static char *
dup_text (BbItem *item,
          guint field)
{
  const char *text = bb_item_get_text (item, field);

  return *text != '\0' ? g_strdup (text) : NULL;
}

static BbDate
get_day_of (BbItem *review)
{
  BbDate held = bb_item_get_date (review, BB_REVIEW_HELD_ON);

  return held != BB_DATE_NONE ? held : bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
}

static void
set_review (BbStoryEntry *entry,
            BbItem *review)
{
  if (review == NULL)
    return;
  entry->review = g_object_ref (review);
  entry->where = bb_review_dup_title (review);
}

static BbStoryEntry *
new_entry (BbStoryType type,
           BbItem *item,
           BbDate date)
{
  BbStoryEntry *entry = g_new0 (BbStoryEntry, 1);

  entry->type = type;
  entry->item = g_object_ref (item);
  entry->date = date;
  return entry;
}

static BbStoryType
get_type_of (BbItem *receipt)
{
  const char *decision = bb_item_get_text (receipt, BB_RECEIPT_DECISION);

  if (bb_item_has_value (receipt, BB_RECEIPT_SUPERSEDES) || g_str_equal (decision, "correction"))
    return BB_STORY_CORRECTION;
  return g_str_equal (decision, "move") ? BB_STORY_MOVE : BB_STORY_DECISION;
}

static BbStoryState
get_state_of (BbItem *receipt)
{
  if (bb_item_has_value (receipt, BB_RECEIPT_IMPORTED))
    return BB_STORY_IMPORTED;
  return bb_receipt_is_changeable (receipt) ? BB_STORY_OPEN : BB_STORY_SEALED;
}

static char *
make_correction_title (BbItem *correction,
                       BbItem *corrected)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  if (corrected == NULL)
    return bb_receipt_dup_title (correction);
  title = bb_receipt_dup_title (corrected);
  date = bb_date_to_words (bb_item_get_date (corrected, BB_RECEIPT_DECIDED_ON));
  if (*date == '\0')
    return g_strdup_printf (_ ("Correction of “%s”"), title);
  /* Translators: the title of a decision, and its day. */
  return g_strdup_printf (_ ("Correction of “%s”, %s"), title, date);
}

/* What a correction only repeats is not said twice. */
static void
drop_repeated (BbStoryEntry *entry,
               BbItem *corrected)
{
  g_auto (GStrv) differences = bb_receipt_dup_differences (corrected);
  g_autofree char *expected = bb_receipt_dup_expected (corrected);

  if (g_strv_equal ((const char *const *) entry->differences, (const char *const *) differences)) {
    g_strfreev (entry->differences);
    entry->differences = g_new0 (char *, 1);
  }
  if (g_strcmp0 (entry->expected, expected) == 0)
    g_clear_pointer (&entry->expected, g_free);
}

static BbStoryEntry *
tell_receipt (BbStory *self,
              BbItem *receipt)
{
  BbStoryEntry *entry = new_entry (get_type_of (receipt), receipt, bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON));
  BbItem *corrected = bb_board_find (self->board, BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES));

  entry->state = get_state_of (receipt);
  entry->receipt = g_object_ref (entry->type == BB_STORY_CORRECTION && corrected != NULL ? corrected : receipt);
  entry->title = entry->type == BB_STORY_CORRECTION ? make_correction_title (receipt, corrected) : bb_receipt_dup_title (receipt);
  entry->sentence = dup_text (receipt, BB_RECEIPT_REASON);
  entry->expected = bb_receipt_dup_expected (receipt);
  entry->who = dup_text (receipt, BB_RECEIPT_DECIDED_BY);
  entry->differences = bb_receipt_dup_differences (receipt);
  entry->superseded = g_hash_table_contains (self->corrections, bb_item_get_id (receipt));
  if (entry->receipt != receipt)
    drop_repeated (entry, corrected);
  set_review (entry, bb_board_find (self->board, BB_KIND_REVIEW, bb_item_get_text (receipt, BB_RECEIPT_REVIEW)));
  return entry;
}

static BbStoryEntry *
tell_outcome (BbStory *self,
              BbItem *outcome,
              BbItem *receipt)
{
  BbStoryEntry *entry = new_entry (BB_STORY_OUTCOME, outcome, bb_item_get_date (outcome, BB_OUTCOME_JUDGED_ON));

  entry->state = BB_STORY_SEALED;
  entry->receipt = g_object_ref (receipt);
  entry->title = bb_field_to_words (&bb_outcome_fields[BB_OUTCOME_VERDICT], self->board, bb_item_get_value (outcome, BB_OUTCOME_VERDICT));
  entry->sentence = dup_text (outcome, BB_OUTCOME_NOTE);
  entry->expected = bb_receipt_dup_expected (receipt);
  entry->who = dup_text (outcome, BB_OUTCOME_JUDGED_BY);
  entry->differences = g_new0 (char *, 1);
  return entry;
}

static BbStoryEntry *
tell_evidence (BbStory *self,
               BbItem *evidence)
{
  BbStoryEntry *entry = new_entry (BB_STORY_EVIDENCE, evidence, bb_item_get_date (evidence, BB_EVIDENCE_DATE));
  const char *source = bb_item_get_text (evidence, BB_EVIDENCE_SOURCE);

  if (*source == '\0' || g_str_equal (source, "unknown"))
    entry->title = g_strdup (_ ("Seen"));
  else
    entry->title = bb_field_to_words (&bb_evidence_fields[BB_EVIDENCE_SOURCE], self->board, bb_item_get_value (evidence, BB_EVIDENCE_SOURCE));
  entry->sentence = dup_text (evidence, BB_EVIDENCE_TEXT);
  entry->link = dup_text (evidence, BB_EVIDENCE_LINK);
  entry->differences = g_new0 (char *, 1);
  return entry;
}

static char *
make_follow_up_title (BbItem *follow_up)
{
  g_autofree char *due = bb_date_to_words (bb_item_get_date (follow_up, BB_FOLLOW_UP_DUE_ON));
  g_autofree char *done = bb_date_to_words (bb_item_get_date (follow_up, BB_FOLLOW_UP_DONE_ON));

  if (*done != '\0')
    return g_strdup_printf (_ ("Follow-up, done on %s"), done);
  return *due != '\0' ? g_strdup_printf (_ ("Follow-up, due on %s"), due) : g_strdup (_ ("Follow-up"));
}

static BbStoryEntry *
tell_follow_up (BbStory *self,
                BbItem *follow_up)
{
  BbItem *review = bb_item_get_owner (follow_up);
  BbStoryEntry *entry = new_entry (BB_STORY_FOLLOW_UP, follow_up, get_day_of (review));
  BbItem *team = bb_board_find (self->board, BB_KIND_TEAM, bb_item_get_text (follow_up, BB_FOLLOW_UP_TEAM));

  entry->title = make_follow_up_title (follow_up);
  entry->sentence = dup_text (follow_up, BB_FOLLOW_UP_TEXT);
  entry->who = team != NULL ? dup_text (team, BB_TEAM_NAME) : NULL;
  entry->differences = g_new0 (char *, 1);
  set_review (entry, review);
  return entry;
}

/* --- a bet's story ---------------------------------------------------------------------------- */

static void
add_outcomes (BbStory *self,
              BbItem *receipt,
              GPtrArray *entries)
{
  GPtrArray *outcomes = g_hash_table_lookup (self->outcomes, bb_item_get_id (receipt));
  guint i;

  for (i = 0; outcomes != NULL && i < outcomes->len; i++)
    g_ptr_array_add (entries, tell_outcome (self, outcomes->pdata[i], receipt));
}

static void
add_receipts (BbStory *self,
              const char *bet,
              GPtrArray *entries)
{
  GPtrArray *receipts = g_hash_table_lookup (self->receipts, bet);
  guint i;

  for (i = 0; receipts != NULL && i < receipts->len; i++) {
    g_ptr_array_add (entries, tell_receipt (self, receipts->pdata[i]));
    add_outcomes (self, receipts->pdata[i], entries);
  }
}

static void
add_follow_ups (BbStory *self,
                const char *bet,
                GPtrArray *entries)
{
  GPtrArray *follow_ups = g_hash_table_lookup (self->follow_ups, bet);
  guint i;

  for (i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    g_ptr_array_add (entries, tell_follow_up (self, follow_ups->pdata[i]));
}

static void
add_evidence (BbStory *self,
              BbBet *bet,
              GPtrArray *entries)
{
  BbItemList *list;
  guint i;

  if (!bb_item_has_children (BB_ITEM (bet), BB_KIND_EVIDENCE))
    return;
  list = bb_item_get_children (BB_ITEM (bet), BB_KIND_EVIDENCE);
  for (i = 0; i < bb_item_list_get_length (list); i++)
    g_ptr_array_add (entries, tell_evidence (self, bb_item_list_peek (list, i)));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const BbStoryEntry *first = *(BbStoryEntry *const *) a;
  const BbStoryEntry *second = *(BbStoryEntry *const *) b;

  return (first->date > second->date) - (first->date < second->date);
}

static void
reverse (GPtrArray *entries)
{
  guint i;

  for (i = 0; i < entries->len / 2; i++) {
    gpointer entry = entries->pdata[i];

    entries->pdata[i] = entries->pdata[entries->len - 1 - i];
    entries->pdata[entries->len - 1 - i] = entry;
  }
}

/**
 * bb_story_list:
 *
 * Returns: (transfer full) (element-type BbStoryEntry): what there is to tell of @bet, newest first;
 *   what has no day comes last
 */
GPtrArray *
bb_story_list (BbStory *self,
               BbBet *bet)
{
  GPtrArray *entries;

  g_return_val_if_fail (self != NULL && BB_IS_BET (bet), NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_story_entry_free);
  add_evidence (self, bet, entries);
  add_receipts (self, bb_bet_get_id (bet), entries);
  add_follow_ups (self, bb_bet_get_id (bet), entries);
  /* Sorting keeps the order of what is of one day. */
  g_ptr_array_sort (entries, compare_entries);
  reverse (entries);
  return entries;
}

static void
add_words (GString *words,
           const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, more);
}

static const char *
get_state_words (const BbStoryEntry *self)
{
  if (self->superseded)
    return _ ("corrected later");
  if (self->type == BB_STORY_EVIDENCE || self->type == BB_STORY_FOLLOW_UP || self->type == BB_STORY_OUTCOME)
    return NULL;
  if (self->state == BB_STORY_OPEN)
    return _ ("not sealed yet");
  return self->state == BB_STORY_IMPORTED ? _ ("imported") : NULL;
}

/**
 * bb_story_entry_dup_words:
 *
 * Returns: (transfer full): the entry in one line, for those who hear it
 */
char *
bb_story_entry_dup_words (const BbStoryEntry *self)
{
  GString *words;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_string_new (self->title);
  date = bb_date_to_words (self->date);
  add_words (words, date);
  add_words (words, get_state_words (self));
  add_words (words, self->sentence);
  add_words (words, self->who);
  add_words (words, self->where);
  return g_string_free (words, FALSE);
}

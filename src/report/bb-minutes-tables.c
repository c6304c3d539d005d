/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every decision of the review is in one table and in one only. A decision that was corrected stays,
 * struck through, with what takes its place below it. A column that would be empty is left out. */

#include "config.h"

#include "bb-minutes-tables.h"

#include <glib/gi18n-lib.h>

#include "bb-field-words.h"
#include "bb-receipt-words.h"
#include "bb-receipt.h"
#include "bb-report-parts.h"
#include "bb-review.h"

/* --- which goes where --------------------------------------------------------------------------- */

static gboolean
is_nod (BbItem *review,
        BbItem *receipt)
{
  BbBet *bet = bb_board_find_bet (bb_board_of (receipt), bb_item_get_text (receipt, BB_RECEIPT_BET));
  BbItem *item = bet != NULL ? bb_review_find_item (review, bet) : NULL;

  return item != NULL && bb_agenda_item_is_on (item, "nod_through") && g_str_equal (bb_item_get_text (receipt, BB_RECEIPT_DECISION), "keep");
}

static gboolean
corrects_here (BbItem *review,
               BbItem *receipt)
{
  BbItem *corrected = bb_board_find (bb_board_of (receipt), BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES));

  return corrected != NULL && g_str_equal (bb_item_get_text (corrected, BB_RECEIPT_REVIEW), bb_item_get_id (review));
}

static void
sort_in (BbMinutesParts *self,
         BbItem *review,
         BbItem *receipt)
{
  if (bb_receipt_is_correction (receipt)) {
    if (!corrects_here (review, receipt))
      g_ptr_array_add (self->corrections, receipt);
  } else if (bb_receipt_is_move (receipt)) {
    g_ptr_array_add (self->moves, receipt);
    self->n_unanswered += bb_item_has_value (receipt, BB_RECEIPT_REASON) ? 0 : 1;
  } else {
    g_ptr_array_add (is_nod (review, receipt) ? self->nods : self->decisions, receipt);
  }
}

/* Where in the walk a bet came; those that were on no list come last. */
static guint
find_turn (BbItem *review,
           BbItem *receipt)
{
  const char *bet = bb_item_get_text (receipt, BB_RECEIPT_BET);
  const char *const *discussed = bb_item_get_list_value (review, BB_REVIEW_BETS_DISCUSSED);
  BbItemList *items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  guint n_items = bb_item_list_get_length (items);
  guint i;

  for (i = 0; i < n_items; i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (items, i), BB_AGENDA_ITEM_BET), bet))
      return i;
  for (i = 0; discussed != NULL && discussed[i] != NULL; i++)
    if (g_str_equal (discussed[i], bet))
      return n_items + i;
  return G_MAXUINT;
}

static int
compare_turns (gconstpointer a,
               gconstpointer b,
               gpointer review)
{
  BbItem *first = *(BbItem *const *) a;
  BbItem *second = *(BbItem *const *) b;
  guint turn = find_turn (review, first);
  guint other = find_turn (review, second);

  if (turn != other)
    return turn < other ? -1 : 1;
  return g_strcmp0 (bb_item_get_id (first), bb_item_get_id (second));
}

/**
 * bb_minutes_parts_init:
 *
 * Sorts what was decided in a review, each part in the order of the walk.
 */
void
bb_minutes_parts_init (BbMinutesParts *self,
                       BbItem *review)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  guint i;

  *self = (BbMinutesParts){ review, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), 0 };
  g_ptr_array_sort_with_data (receipts, compare_turns, review);
  for (i = 0; i < receipts->len; i++)
    sort_in (self, review, receipts->pdata[i]);
}

void
bb_minutes_parts_clear (BbMinutesParts *self)
{
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  g_clear_pointer (&self->nods, g_ptr_array_unref);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
}

/* --- cells -------------------------------------------------------------------------------------- */

static const char *
get_bet (BbItem *receipt)
{
  return bb_item_get_text (receipt, BB_RECEIPT_BET);
}

static const char *
get_reason (BbItem *receipt)
{
  return bb_item_get_text (receipt, BB_RECEIPT_REASON);
}

/* What was decided, and what it changed besides. */
static BbWords *
make_decision (BbItem *receipt)
{
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_auto (GStrv) lines = bb_receipt_dup_changes (receipt);
  BbWords *words = bb_words_add (bb_words_new (NULL), BB_TONE_STRONG, title);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    bb_words_add_line (words, BB_TONE_QUIET, lines[i]);
  return words;
}

/* What was said, and, if that was put right later, what is to be read instead. */
static BbWords *
make_reason (BbItem *receipt,
             const char *fallback)
{
  BbItem *correction = bb_receipt_get_correction (receipt);
  BbWords *words = bb_words_new (NULL);
  g_autofree char *title = NULL;

  if (*get_reason (receipt) == '\0' && correction == NULL)
    return bb_words_add (words, BB_TONE_QUIET, fallback);
  bb_words_add (words, correction != NULL ? BB_TONE_STRUCK : BB_TONE_PLAIN, get_reason (receipt));
  if (correction == NULL)
    return words;
  title = bb_receipt_dup_title (correction);
  bb_words_add_line (words, BB_TONE_STRONG, title);
  bb_words_add (words, BB_TONE_PLAIN, *get_reason (correction) != '\0' ? ": " : NULL);
  return bb_words_add (words, BB_TONE_PLAIN, get_reason (correction));
}

static void
add_more (BbWords *words,
          const char *label,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  bb_words_add_line (words, BB_TONE_QUIET, label);
  bb_words_add (words, BB_TONE_QUIET, " ");
  bb_words_add (words, BB_TONE_QUIET, text);
}

/* Why, and what is to come of it: that is what one looks back to. */
static BbWords *
make_grounds (BbItem *receipt)
{
  BbWords *words = make_reason (receipt, _ ("no reason given"));
  g_autofree char *expected = bb_receipt_dup_expected (receipt);

  add_more (words, _ ("Expected:"), expected);
  add_more (words, _ ("Look again when:"), bb_item_get_text (receipt, BB_RECEIPT_REVISIT_WHEN));
  return words;
}

static gboolean
is_closed_by (BbItem *receipt)
{
  const char *stage = bb_item_get_text (receipt, BB_RECEIPT_STAGE_AFTER);

  return g_str_equal (stage, "stopped") || g_str_equal (stage, "done");
}

static BbWords *
make_next_review (BbItem *receipt)
{
  g_autofree char *date = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_REVIEW_DATE_AFTER));

  return bb_words_new (is_closed_by (receipt) ? "–" : date);
}

static gboolean
any_value (GPtrArray *receipts,
           guint field)
{
  guint i;

  for (i = 0; i < receipts->len; i++)
    if (bb_item_has_value (receipts->pdata[i], field))
      return TRUE;
  return FALSE;
}

/* --- decisions ---------------------------------------------------------------------------------- */

static gboolean
is_decided (const BbMinutesParts *parts,
            const char *bet)
{
  guint i;

  for (i = 0; i < parts->decisions->len; i++)
    if (g_str_equal (get_bet (parts->decisions->pdata[i]), bet))
      return TRUE;
  return FALSE;
}

static void
join_undecided (GString *names,
                BbBoard *board,
                const BbMinutesParts *parts,
                const char *bet)
{
  g_autofree char *name = is_decided (parts, bet) ? NULL : bb_report_dup_bet_name (board, bet);

  bb_report_join (names, name);
}

/* Bets that were to be decided and were not: the agenda does not tell which of them were talked about. */
static void
add_undecided (BbDocument *document,
               BbBoard *board,
               const BbMinutesParts *parts)
{
  const char *const *discussed = bb_item_get_list_value (parts->review, BB_REVIEW_BETS_DISCUSSED);
  BbItemList *items = bb_item_get_children (parts->review, BB_KIND_AGENDA_ITEM);
  const char *head = bb_item_list_get_length (items) > 0 ? _ ("On the agenda, nothing decided: ") : _ ("Discussed, nothing decided: ");
  GString *names = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++)
    if (bb_agenda_item_is_on (bb_item_list_peek (items, i), "discuss"))
      join_undecided (names, board, parts, bb_item_get_text (bb_item_list_peek (items, i), BB_AGENDA_ITEM_BET));
  for (i = 0; bb_item_list_get_length (items) == 0 && discussed != NULL && discussed[i] != NULL; i++)
    join_undecided (names, board, parts, discussed[i]);
  if (names->len > 0 && bb_review_get_stage (parts->review) != BB_REVIEW_PLANNED)
    bb_document_add_paragraph (document, BB_STYLE_NOTE, bb_words_add (bb_words_add (bb_words_new (NULL), BB_TONE_STRONG, head), BB_TONE_PLAIN, names->str));
  g_string_free (names, TRUE);
}

/**
 * bb_minutes_dup_deciders:
 *
 * Returns: (transfer full) (nullable): who decided, each once
 */
char *
bb_minutes_dup_deciders (const BbMinutesParts *parts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  for (i = 0; i < parts->decisions->len; i++) {
    const char *name = bb_item_get_text (parts->decisions->pdata[i], BB_RECEIPT_DECIDED_BY);

    if (*name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer) name);
  }
  g_ptr_array_add (names, NULL);
  return names->len > 1 ? g_strjoinv (", ", (char **) names->pdata) : NULL;
}

/**
 * bb_minutes_add_decisions:
 *
 * Adds what was decided of each bet that was discussed.
 */
void
bb_minutes_add_decisions (BbDocument *document,
                          BbBoard *board,
                          const BbMinutesParts *parts)
{
  gboolean has_dates = any_value (parts->decisions, BB_RECEIPT_REVIEW_DATE_AFTER);
  BbBlock *table;
  guint i;

  bb_document_add_heading (document, 2, _ ("Decisions"));
  if (parts->decisions->len == 0) {
    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (_ ("Nothing was decided of a bet on its own.")));
    add_undecided (document, board, parts);
    return;
  }
  table = bb_document_add_table (document, NULL);
  bb_report_add_bet_columns (board, table);
  bb_block_add_column (table, _ ("Decision"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("Why"), BB_COLUMN_TEXT);
  if (has_dates)
    bb_block_add_column (table, _ ("Next review"), BB_COLUMN_DATE);
  for (i = 0; i < parts->decisions->len; i++) {
    BbItem *receipt = parts->decisions->pdata[i];
    BbRow *row = bb_block_add_row (table);

    bb_report_add_bet (board, row, get_bet (receipt));
    bb_row_add (row, make_decision (receipt));
    bb_row_add (row, make_grounds (receipt));
    if (has_dates)
      bb_row_add (row, make_next_review (receipt));
  }
  add_undecided (document, board, parts);
}

/* --- moves -------------------------------------------------------------------------------------- */

static void
add_unanswered (BbDocument *document,
                guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u move without a reason.", "%u moves without a reason.", n), n);

  if (n > 0)
    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_add (bb_words_new (NULL), BB_TONE_ALERT, text));
}

/**
 * bb_minutes_add_moves:
 *
 * Adds which bets were moved, and why.
 */
void
bb_minutes_add_moves (BbDocument *document,
                      BbBoard *board,
                      const BbMinutesParts *parts)
{
  BbBlock *table;
  guint i;

  if (parts->moves->len == 0)
    return;
  bb_document_add_heading (document, 2, _ ("Moved on the board"));
  add_unanswered (document, parts->n_unanswered);
  table = bb_document_add_table (document, NULL);
  bb_report_add_bet_columns (board, table);
  bb_block_add_column (table, _ ("How far"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("Why"), BB_COLUMN_TEXT);
  for (i = 0; i < parts->moves->len; i++) {
    BbItem *receipt = parts->moves->pdata[i];
    BbRow *row = bb_block_add_row (table);
    g_autofree char *title = bb_receipt_dup_title (receipt);
    g_auto (GStrv) lines = bb_receipt_dup_changes (receipt);
    BbWords *way = bb_words_new (title);
    guint k;

    for (k = 0; lines[k] != NULL; k++)
      bb_words_add_line (way, BB_TONE_QUIET, lines[k]);
    bb_report_add_bet (board, row, get_bet (receipt));
    bb_row_add (row, way);
    bb_row_add (row, make_reason (receipt, _ ("no reason given")));
  }
}

/* --- nodded through ----------------------------------------------------------------------------- */

/* The reason that all share, or NULL. */
static const char *
find_shared_reason (GPtrArray *receipts)
{
  const char *shared = NULL;
  guint i;

  for (i = 0; i < receipts->len; i++) {
    const char *reason = get_reason (receipts->pdata[i]);

    if (bb_receipt_get_correction (receipts->pdata[i]) != NULL || (shared != NULL && !g_str_equal (shared, reason)))
      return NULL;
    shared = reason;
  }
  return shared;
}

static void
add_nod (BbBlock *table,
         BbBoard *board,
         BbItem *receipt,
         gboolean with_reason,
         gboolean with_date)
{
  BbBet *bet = bb_board_find_bet (board, get_bet (receipt));
  BbRow *row = bb_block_add_row (table);

  bb_report_add_bet (board, row, get_bet (receipt));
  bb_row_add (row, bb_words_new (bet != NULL ? bb_board_get_team_name (board, bet) : NULL));
  if (with_reason)
    bb_row_add (row, make_reason (receipt, ""));
  if (with_date)
    bb_row_add (row, make_next_review (receipt));
}

/**
 * bb_minutes_add_nods:
 *
 * Adds what was nodded through, in one table, with the reason that all share above it.
 */
void
bb_minutes_add_nods (BbDocument *document,
                     BbBoard *board,
                     const BbMinutesParts *parts)
{
  const char *shared = find_shared_reason (parts->nods);
  gboolean has_dates = any_value (parts->nods, BB_RECEIPT_REVIEW_DATE_AFTER);
  BbBlock *table;
  guint i;

  if (parts->nods->len == 0)
    return;
  bb_document_add_heading (document, 2, _ ("Nodded through"));
  if (shared != NULL && *shared != '\0')
    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (shared));
  table = bb_document_add_table (document, NULL);
  bb_report_add_bet_columns (board, table);
  bb_block_add_column (table, _ ("Team"), BB_COLUMN_TEXT);
  if (shared == NULL)
    bb_block_add_column (table, _ ("Why"), BB_COLUMN_TEXT);
  if (has_dates)
    bb_block_add_column (table, _ ("Next review"), BB_COLUMN_DATE);
  for (i = 0; i < parts->nods->len; i++)
    add_nod (table, board, parts->nods->pdata[i], shared == NULL, has_dates);
}

/* --- corrections -------------------------------------------------------------------------------- */

static void
add_correction (BbBlock *table,
                BbBoard *board,
                BbItem *receipt)
{
  BbItem *corrected = bb_board_find (board, BB_KIND_RECEIPT, bb_item_get_text (receipt, BB_RECEIPT_SUPERSEDES));
  BbRow *row = bb_block_add_row (table);
  g_autofree char *title = corrected != NULL ? bb_receipt_dup_title (corrected) : NULL;
  g_autofree char *date = corrected != NULL ? bb_date_to_words (bb_item_get_date (corrected, BB_RECEIPT_DECIDED_ON)) : NULL;
  BbWords *then = bb_words_new (NULL);

  if (corrected != NULL) {
    bb_words_add (then, BB_TONE_STRUCK, title);
    bb_words_add_line (then, BB_TONE_STRUCK, get_reason (corrected));
    bb_words_add_line (then, BB_TONE_QUIET, date);
  }
  bb_report_add_bet (board, row, get_bet (receipt));
  bb_row_add (row, then);
  bb_row_add (row, bb_words_new (get_reason (receipt)));
}

/**
 * bb_minutes_add_corrections:
 *
 * Adds which decisions of earlier reviews were put right.
 */
void
bb_minutes_add_corrections (BbDocument *document,
                            BbBoard *board,
                            const BbMinutesParts *parts)
{
  BbBlock *table;
  guint i;

  if (parts->corrections->len == 0)
    return;
  bb_document_add_heading (document, 2, _ ("Earlier decisions put right"));
  table = bb_document_add_table (document, NULL);
  bb_report_add_bet_columns (board, table);
  bb_block_add_column (table, _ ("As it was written"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("As it is to be read"), BB_COLUMN_TEXT);
  for (i = 0; i < parts->corrections->len; i++)
    add_correction (table, board, parts->corrections->pdata[i]);
}

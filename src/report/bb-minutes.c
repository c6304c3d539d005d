/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money and picture are told from the review's own snapshots, so that the minutes of an old review
 * say what was true then; what comes next is only told of the latest review. Private notes are never
 * looked at. */

#include "config.h"

#include "bb-minutes.h"

#include <glib/gi18n-lib.h>

#include "bb-balance.h"
#include "bb-field-words.h"
#include "bb-follow-ups.h"
#include "bb-minutes-tables.h"
#include "bb-next-review.h"
#include "bb-report-parts.h"
#include "bb-review.h"
#include "bb-value-sets.h"

/* How many of the next days are told, and how many bets of one day by name. */
#define N_DAYS 4u
#define N_NAMED 6u

/* --- head --------------------------------------------------------------------------------------- */

static void
join_count (GString *line,
            guint n,
            const char *words)
{
  g_autofree char *part = n > 0 ? g_strdup (words) : NULL;

  bb_report_join (line, part);
}

static void
add_counts (GString *line,
            const BbMinutesParts *parts)
{
  g_autofree char *decided = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision", "%u decisions", parts->decisions->len), parts->decisions->len);
  g_autofree char *nods = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u nodded through", "%u nodded through", parts->nods->len), parts->nods->len);
  g_autofree char *moves = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u move", "%u moves", parts->moves->len), parts->moves->len);

  join_count (line, parts->decisions->len, decided);
  join_count (line, parts->nods->len, nods);
  join_count (line, parts->moves->len, moves);
}

/* What the title does not say already. */
static void
add_when (GString *line,
          BbItem *review)
{
  const BbChoice *kind = bb_value_set_find (&bb_set_review_kind, bb_item_get_text (review, BB_REVIEW_KIND));
  BbDate day = bb_item_get_date (review, BB_REVIEW_HELD_ON);
  g_autofree char *words = bb_date_to_words (day != BB_DATE_NONE ? day : bb_item_get_date (review, BB_REVIEW_PLANNED_ON));

  if (*bb_item_get_text (review, BB_REVIEW_LABEL) == '\0')
    return;
  bb_report_join (line, words);
  bb_report_join (line, kind != NULL ? _ (kind->label) : NULL);
}

/* NULL once it is sealed: then it goes without saying. */
static const char *
get_state_words (BbItem *review)
{
  switch (bb_review_get_stage (review)) {
  case BB_REVIEW_PLANNED:
    return _ ("This review has not begun yet.");
  case BB_REVIEW_RUNNING:
    return _ ("The meeting is still on: not sealed yet.");
  case BB_REVIEW_ENDED:
    return _ ("Not sealed yet: these minutes can still be put right.");
  case BB_REVIEW_SEALED:
  default:
    return NULL;
  }
}

static void
add_people (BbDocument *document,
            BbItem *review,
            const BbMinutesParts *parts)
{
  g_autofree char *deciders = bb_minutes_dup_deciders (parts);
  const char *const *attendees = bb_item_get_list_value (review, BB_REVIEW_ATTENDEES);
  g_autofree char *names = attendees != NULL ? g_strjoinv (", ", (char **) attendees) : g_strdup ("");
  const char *link = bb_item_get_text (review, BB_REVIEW_LINK);
  BbBlock *facts = bb_document_add_rows (document, BB_BLOCK_FACTS);

  if (*names != '\0')
    bb_block_add_pair (facts, _ ("In the room"), bb_words_new (names));
  if (deciders != NULL)
    bb_block_add_pair (facts, _ ("Decided by"), bb_words_new (deciders));
  if (*link != '\0')
    bb_block_add_pair (facts, _ ("Notes"), bb_words_add_link (bb_words_new (NULL), link, link));
}

static void
add_head (BbDocument *document,
          BbItem *review,
          const BbMinutesParts *parts)
{
  GString *line = g_string_new (NULL);
  const char *state = get_state_words (review);
  const char *summary = bb_item_get_text (review, BB_REVIEW_SUMMARY);

  bb_report_add_head (document, review);
  add_when (line, review);
  add_counts (line, parts);
  if (state == NULL)
    bb_report_join (line, _ ("Sealed"));
  bb_document_add_paragraph (document, BB_STYLE_NOTE, bb_words_new (line->str));
  g_string_free (line, TRUE);
  if (state != NULL)
    bb_document_add_paragraph (document, BB_STYLE_ALERT, bb_words_add (bb_words_new (NULL), BB_TONE_STRONG, state));
  if (*summary != '\0')
    bb_document_add_paragraph (document, BB_STYLE_LEAD, bb_words_new (summary));
  add_people (document, review, parts);
}

/* --- money -------------------------------------------------------------------------------------- */

static void
add_figure (BbBlock *figures,
            BbBoard *board,
            const char *label,
            gint64 before,
            gint64 after)
{
  g_autofree char *then = bb_board_format_amount (board, before);
  g_autofree char *now = bb_board_format_amount (board, after);
  BbWords *words = bb_words_new (now);

  if (before != after) {
    /* Translators: an amount as it was. */
    g_autofree char *was = g_strdup_printf (_ ("%s before"), then);

    bb_words_add_line (words, BB_TONE_QUIET, was);
  }
  bb_block_add_pair (figures, label, words);
}

/* What was freed of the total, and what only inside bets that hold the money of others. */
static void
add_freed (BbBlock *figures,
           BbBoard *board,
           const BbBalance *now)
{
  g_autofree char *freed = bb_board_format_amount (board, now->freed);
  g_autofree char *inside = bb_board_format_amount (board, now->freed_inside);
  BbWords *words;

  if (now->freed == 0 && now->freed_inside == 0)
    return;
  words = bb_words_new (freed);
  if (now->freed_inside > 0) {
    const char *holder = now->n_envelopes == 1 ? bb_bet_get_short_name (now->envelope) : "";
    g_autofree char *line = NULL;

    if (now->n_envelopes == 1 && *holder == '\0')
      holder = bb_bet_get_title (now->envelope);
    /* Translators: an amount, and the bet that holds the money. */
    line = *holder != '\0' ? g_strdup_printf (_ ("and %s inside %s"), inside, holder) : g_strdup_printf (_ ("and %s inside others"), inside);
    bb_words_add_line (words, BB_TONE_QUIET, line);
  }
  bb_block_add_pair (figures, _ ("Freed"), words);
}

static void
add_figures (BbDocument *document,
             BbBoard *board,
             const BbBalance *then,
             const BbBalance *now)
{
  BbBlock *figures = bb_document_add_rows (document, BB_BLOCK_FIGURES);

  if (now->has_total)
    add_figure (figures, board, _ ("Total for the period"), now->total, now->total);
  add_figure (figures, board, _ ("Committed"), then->committed, now->committed);
  if (now->has_total)
    add_figure (figures, board, _ ("Left"), then->left, now->left);
  add_freed (figures, board, now);
  if (now->given > 0)
    add_figure (figures, board, _ ("Given"), now->given, now->given);
  add_figure (figures, board, _ ("Asked for"), then->asked, now->asked);
}

static void
add_money (BbDocument *document,
           BbBoard *board,
           BbItem *before,
           BbItem *after)
{
  BbBalance then;
  BbBalance now;

  if (before == NULL || !bb_board_counts_money (board) || !bb_board_uses_field (board, BB_BET_FUNDING_CAP))
    return;
  bb_balance_at (board, before, NULL, &then);
  bb_balance_at (board, after, before, &now);
  add_figures (document, board, &then, &now);
}

/* --- the end ------------------------------------------------------------------------------------ */

static void
add_follow_up (BbBlock *list,
               BbItem *item)
{
  BbRow *row = bb_block_add_row (list);
  g_autofree char *details = bb_follow_up_dup_details (item, BB_DATE_NONE);

  row->mark = bb_follow_up_is_done (item) ? BB_MARK_DONE : BB_MARK_OPEN;
  bb_row_add (row, bb_words_add_line (bb_words_new (bb_item_get_text (item, BB_FOLLOW_UP_TEXT)), BB_TONE_QUIET, details));
}

static void
add_follow_ups (BbDocument *document,
                BbItem *review)
{
  BbItemList *items = bb_item_get_children (review, BB_KIND_FOLLOW_UP);
  BbBlock *list;
  guint i;

  if (bb_item_list_get_length (items) == 0)
    return;
  bb_document_add_heading (document, 2, _ ("To do"));
  list = bb_document_add_rows (document, BB_BLOCK_LIST);
  for (i = 0; i < bb_item_list_get_length (items); i++)
    add_follow_up (list, bb_item_list_peek (items, i));
}

static void
add_remark (BbDocument *document,
            BbItem *review)
{
  const char *remark = bb_item_get_text (review, BB_REVIEW_REMARK);

  if (*remark == '\0')
    return;
  bb_document_add_heading (document, 2, _ ("One thing to change next time"));
  bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (remark));
}

/* --- what comes next ---------------------------------------------------------------------------- */

typedef struct {
  guint field;
  const char *words; /* translatable; before the names of bets */
} DayKind;

/* clang-format off */
static const DayKind day_kinds[] = {
  { BB_BET_KILL_BY, N_ ("Decide whether to stop: ") },
  { BB_BET_EXPIRY_DATE, N_ ("Ends unless renewed: ") },
  { BB_BET_REVIEW_DATE, N_ ("Review: ") },
};
/* clang-format on */

/* The first day after @day on which anything comes due, or none. */
static BbDate
find_next_day (BbBoard *board,
               BbDate day)
{
  BbDate next = BB_DATE_NONE;
  guint i;
  guint k;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    for (k = 0; k < G_N_ELEMENTS (day_kinds) && !bb_bet_is_closed (bet); k++) {
      BbDate date = bb_item_get_date (BB_ITEM (bet), day_kinds[k].field);

      if (date > day && (next == BB_DATE_NONE || date < next))
        next = date;
    }
  }
  return next;
}

static char *
name_bets (BbBoard *board,
           guint field,
           BbDate day)
{
  GString *names = g_string_new (NULL);
  guint n = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);
    const char *short_name = bb_bet_get_short_name (bet);

    if (bb_bet_is_closed (bet) || bb_item_get_date (BB_ITEM (bet), field) != day)
      continue;
    if (++n <= N_NAMED)
      g_string_append_printf (names, "%s%s", n > 1 ? ", " : "", *short_name != '\0' ? short_name : bb_bet_get_title (bet));
  }
  if (n > N_NAMED)
    /* Translators: follows the first names of a list. */
    g_string_append_printf (names, g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", n - N_NAMED), n - N_NAMED);
  return g_string_free (names, FALSE);
}

static void
add_day (BbBlock *facts,
         BbBoard *board,
         BbDate day)
{
  g_autofree char *date = bb_date_to_words (day);
  BbWords *words = bb_words_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (day_kinds); i++) {
    g_autofree char *names = name_bets (board, day_kinds[i].field, day);

    if (*names == '\0')
      continue;
    bb_words_add_line (words, BB_TONE_QUIET, _ (day_kinds[i].words));
    bb_words_add (words, BB_TONE_PLAIN, names);
  }
  bb_block_add_pair (facts, date, words);
}

static void
add_next (BbDocument *document,
          BbBoard *board,
          BbItem *review)
{
  BbDate day = bb_board_get_day (board);
  BbDate meeting = bb_next_review_get_meeting (board);
  g_autofree char *meeting_words = bb_date_to_words (meeting);
  BbBlock *facts;
  guint i;

  if (review != bb_board_get_running_review (board) && review != bb_board_get_last_review (board))
    return;
  bb_document_add_heading (document, 2, _ ("What comes due next"));
  facts = bb_document_add_rows (document, BB_BLOCK_FACTS);
  if (meeting != BB_DATE_NONE)
    bb_block_add_pair (facts, _ ("Next meeting"), bb_words_add (bb_words_new (NULL), BB_TONE_STRONG, meeting_words));
  for (i = 0; i < N_DAYS && (day = find_next_day (board, day)) != BB_DATE_NONE; i++)
    add_day (facts, board, day);
  if (meeting == BB_DATE_NONE && i == 0)
    bb_document_add_paragraph (document, BB_STYLE_PLAIN, bb_words_new (_ ("Nothing has a date.")));
}

/* --- all of it ---------------------------------------------------------------------------------- */

static void
add_then_and_now (BbDocument *document,
                  BbBoard *board,
                  BbItem *before,
                  BbItem *after)
{
  if (before != NULL)
    bb_report_add_picture (document, board, after, before, _ ("Then and now: a line leads from where a bet was when the review began to where it is since."));
}

/**
 * bb_minutes_make:
 * @review: a review that is part of a board
 *
 * Returns: (transfer full): its minutes, in the language of the locale
 */
BbDocument *
bb_minutes_make (BbItem *review)
{
  BbBoard *board;
  BbDocument *document;
  BbItem *before;
  BbItem *after;
  g_auto (BbMinutesParts) parts = { 0 };
  g_autofree char *title = NULL;

  g_return_val_if_fail (BB_IS_ITEM (review) && bb_item_get_kind (review) == BB_KIND_REVIEW, NULL);
  board = bb_board_of (review);
  g_return_val_if_fail (board != NULL, NULL);

  title = bb_review_dup_title (review);
  before = bb_review_get_snapshot (review, "before");
  after = bb_review_get_snapshot (review, "after");
  bb_minutes_parts_init (&parts, review);
  document = bb_document_new (title);
  add_head (document, review, &parts);
  add_money (document, board, before, after);
  add_then_and_now (document, board, before, after);
  bb_minutes_add_decisions (document, board, &parts);
  bb_minutes_add_moves (document, board, &parts);
  bb_minutes_add_nods (document, board, &parts);
  bb_minutes_add_corrections (document, board, &parts);
  add_follow_ups (document, review);
  add_remark (document, review);
  add_next (document, board, review);
  return document;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda with its minutes, then a page a bet in the order in which sheets are read aloud: stop
 * rule and signs, money and why, dates, what was decided before. Without an agenda of its own a review
 * gets the one that would be computed for its day. Private notes are never looked at. */

#include "config.h"

#include "bb-pre-read.h"

#include <glib/gi18n-lib.h>

#include "bb-agenda.h"
#include "bb-field-words.h"
#include "bb-place-words.h"
#include "bb-report-parts.h"
#include "bb-review.h"
#include "bb-story.h"
#include "bb-zone.h"

/* How much of a bet's past a sheet tells. */
#define N_STORY_ENTRIES 4u

/* A bet of the agenda. */
typedef struct {
  BbBet *bet;
  gboolean discuss;
  guint minutes;
  BbReasons reasons;
} Turn;

typedef struct {
  BbDocument *document;
  BbBoard *board;
  BbItem *review;
  BbMovement *movement; /* nullable */
  BbStory *story;
  BbDate day;
  GArray *turns;
} Reader;

/* --- agenda ------------------------------------------------------------------------------------- */

static void
take_items (Reader *self,
            BbItemList *items)
{
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *item = bb_item_list_peek (items, i);
    gboolean discuss = bb_agenda_item_is_on (item, "discuss");
    const char *const *reasons = bb_item_get_list_value (item, BB_AGENDA_ITEM_REASONS);
    Turn turn = { bb_agenda_item_get_bet (item), discuss, 0, reasons != NULL ? bb_reasons_from_ids (reasons) : BB_REASON_NONE };

    turn.minutes = (guint) bb_item_get_integer (item, BB_AGENDA_ITEM_MINUTES, discuss ? BB_AGENDA_DISCUSS_MINUTES : 0);
    if (turn.bet != NULL && (discuss || bb_agenda_item_is_on (item, "nod_through")))
      g_array_append_val (self->turns, turn);
  }
}

static void
compute_turns (Reader *self)
{
  g_autoptr (GPtrArray) entries = bb_agenda_compute (self->board, self->day);
  guint i;

  for (i = 0; i < entries->len; i++) {
    const BbAgendaEntry *entry = g_ptr_array_index (entries, i);
    Turn turn = { entry->bet, entry->discuss, entry->discuss ? BB_AGENDA_DISCUSS_MINUTES : 0, entry->reasons };

    g_array_append_val (self->turns, turn);
  }
}

static void
find_turns (Reader *self)
{
  BbItemList *items = bb_item_get_children (self->review, BB_KIND_AGENDA_ITEM);

  if (bb_item_list_get_length (items) > 0)
    take_items (self, items);
  else if (bb_review_get_stage (self->review) == BB_REVIEW_PLANNED)
    compute_turns (self);
}

static guint
count_turns (Reader *self,
             gboolean discuss)
{
  guint n = 0;
  guint i;

  for (i = 0; i < self->turns->len; i++)
    n += g_array_index (self->turns, Turn, i).discuss == discuss ? 1 : 0;
  return n;
}

/* Why a bet is on the agenda, in sentences, or NULL. */
static char *
describe_reasons (Reader *self,
                  const Turn *turn)
{
  g_auto (GStrv) sentences = bb_agenda_describe (turn->bet, turn->reasons, self->movement, self->day);

  return *sentences != NULL ? g_strjoinv ("\n", sentences) : NULL;
}

static void
add_discussed (Reader *self)
{
  BbBlock *table;
  guint i;

  bb_document_add_heading (self->document, 2, _ ("To discuss"));
  if (count_turns (self, TRUE) == 0) {
    bb_document_add_paragraph (self->document, BB_STYLE_PLAIN, bb_words_new (_ ("Nothing needs to be discussed.")));
    return;
  }
  table = bb_document_add_table (self->document, NULL);
  bb_report_add_bet_columns (self->board, table);
  bb_block_add_column (table, _ ("Team"), BB_COLUMN_SHORT);
  bb_block_add_column (table, _ ("Why it is here"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("Minutes"), BB_COLUMN_NUMBER);
  for (i = 0; i < self->turns->len; i++) {
    const Turn *turn = &g_array_index (self->turns, Turn, i);
    g_autofree char *minutes = g_strdup_printf ("%u", turn->minutes);
    g_autofree char *reasons = NULL;
    BbRow *row;

    if (!turn->discuss)
      continue;
    reasons = describe_reasons (self, turn);
    row = bb_block_add_row (table);
    bb_report_add_bet (self->board, row, bb_bet_get_id (turn->bet));
    bb_row_add (row, bb_words_new (bb_board_get_team_name (self->board, turn->bet)));
    bb_row_add (row, bb_words_new (reasons));
    bb_row_add (row, bb_words_new (minutes));
  }
}

static void
add_nods (Reader *self)
{
  BbBlock *table;
  guint i;

  if (count_turns (self, FALSE) == 0)
    return;
  bb_document_add_heading (self->document, 2, _ ("To nod through"));
  bb_document_add_paragraph (self->document, BB_STYLE_NOTE, bb_words_new (_ ("All at once, unless somebody wants to discuss one of them.")));
  table = bb_document_add_table (self->document, NULL);
  bb_report_add_bet_columns (self->board, table);
  bb_block_add_column (table, _ ("Team"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("Next review"), BB_COLUMN_DATE);
  for (i = 0; i < self->turns->len; i++) {
    const Turn *turn = &g_array_index (self->turns, Turn, i);
    g_autofree char *date = bb_date_to_words (bb_bet_get_review_date (turn->bet));
    BbRow *row;

    if (turn->discuss)
      continue;
    row = bb_block_add_row (table);
    bb_report_add_bet (self->board, row, bb_bet_get_id (turn->bet));
    bb_row_add (row, bb_words_new (bb_board_get_team_name (self->board, turn->bet)));
    bb_row_add (row, bb_words_new (date));
  }
}

/* --- head --------------------------------------------------------------------------------------- */

static void
join_minutes (Reader *self,
              GString *line)
{
  guint needed = bb_review_count_minutes (self->review);
  guint there_are = (guint) bb_item_get_integer (self->review, BB_REVIEW_MINUTES, 0);
  g_autofree char *text = NULL;

  if (there_are > 0)
    /* Translators: two numbers of minutes. */
    text = g_strdup_printf (_ ("%u of %u minutes planned"), needed, there_are);
  else if (needed > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute planned", "%u minutes planned", needed), needed);
  bb_report_join (line, text);
}

static void
add_line (Reader *self)
{
  guint n_discussed = count_turns (self, TRUE);
  guint n_nods = count_turns (self, FALSE);
  g_autofree char *discuss = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u bet to discuss", "%u bets to discuss", n_discussed), n_discussed);
  g_autofree char *nods = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to nod through", "%u to nod through", n_nods), n_nods);
  g_autofree char *day = bb_date_to_words (self->day);
  GString *line = g_string_new (NULL);

  if (bb_item_has_value (self->review, BB_REVIEW_LABEL))
    bb_report_join (line, day);
  bb_report_join (line, discuss);
  bb_report_join (line, n_nods > 0 ? nods : NULL);
  join_minutes (self, line);
  bb_document_add_paragraph (self->document, BB_STYLE_NOTE, bb_words_new (line->str));
  g_string_free (line, TRUE);
}

/* The minutes that the agenda itself takes: those of the step that has none of its own. */
static guint
count_agenda_minutes (Reader *self,
                      BbItemList *steps)
{
  gint64 minutes = bb_review_count_minutes (self->review);
  guint i;

  for (i = 0; i < bb_item_list_get_length (steps); i++)
    minutes -= bb_item_get_integer (bb_item_list_peek (steps, i), BB_STEP_MINUTES, 0);
  return (guint) MAX (minutes, 0);
}

static void
add_steps (Reader *self)
{
  BbItemList *steps = bb_item_get_children (self->review, BB_KIND_STEP);
  guint agenda = count_agenda_minutes (self, steps);
  BbBlock *table;
  guint i;

  if (bb_item_list_get_length (steps) == 0)
    return;
  bb_document_add_heading (self->document, 2, _ ("How the meeting goes"));
  table = bb_document_add_table (self->document, NULL);
  bb_block_add_column (table, _ ("Step"), BB_COLUMN_NAME);
  bb_block_add_column (table, _ ("Minutes"), BB_COLUMN_NUMBER);
  for (i = 0; i < bb_item_list_get_length (steps); i++) {
    BbItem *step = bb_item_list_peek (steps, i);
    BbRow *row = bb_block_add_row (table);
    gboolean is_walk = !bb_item_has_value (step, BB_STEP_MINUTES);
    g_autofree char *minutes = g_strdup_printf ("%u", is_walk ? agenda : (guint) bb_item_get_integer (step, BB_STEP_MINUTES, 0));

    agenda = is_walk ? 0 : agenda;
    bb_row_add (row, bb_words_new (bb_item_get_text (step, BB_STEP_LABEL)));
    bb_row_add (row, bb_words_new (g_str_equal (minutes, "0") ? NULL : minutes));
  }
}

static void
add_rules (Reader *self)
{
  const char *rules = bb_item_get_text (self->review, BB_REVIEW_HOUSE_RULES);
  const char *const *attendees = bb_item_get_list_value (self->review, BB_REVIEW_ATTENDEES);
  BbBlock *facts = bb_document_add_rows (self->document, BB_BLOCK_FACTS);

  if (*rules == '\0')
    rules = bb_item_get_text (BB_ITEM (self->board), BB_BOARD_HOUSE_RULES);
  if (attendees != NULL && *attendees != NULL) {
    g_autofree char *names = g_strjoinv (", ", (char **) attendees);

    bb_block_add_pair (facts, _ ("In the room"), bb_words_new (names));
  }
  if (*rules != '\0')
    bb_block_add_pair (facts, _ ("House rules"), bb_words_new (rules));
}

/* --- sheets ------------------------------------------------------------------------------------- */

/* @state: the field that tells how a sign stands; the field itself where it is no sign. */
typedef struct {
  guint field;
  guint state;
} SheetField;

static const SheetField sheet_fields[] = {
  { BB_BET_KILL_CRITERION, BB_BET_KILL_CRITERION },
  { BB_BET_KILL_BY, BB_BET_KILL_BY },
  { BB_BET_HARM_SIGNAL, BB_BET_HARM_SIGNAL_STATE },
  { BB_BET_SCALE_SIGNAL, BB_BET_SCALE_SIGNAL_STATE },
  { BB_BET_PROGRESS_SIGNAL, BB_BET_PROGRESS_SIGNAL_STATE },
  { BB_BET_FUNDING_CAP, BB_BET_FUNDING_CAP },
  { BB_BET_FUNDING_RELEASED, BB_BET_FUNDING_RELEASED },
  { BB_BET_FUNDING_SPENT, BB_BET_FUNDING_SPENT },
  { BB_BET_FUNDING_RATIONALE, BB_BET_FUNDING_RATIONALE },
  { BB_BET_HYPOTHESIS, BB_BET_HYPOTHESIS },
  { BB_BET_STAGE, BB_BET_STAGE },
  { BB_BET_REVIEW_DATE, BB_BET_REVIEW_DATE },
  { BB_BET_EXPIRY_DATE, BB_BET_EXPIRY_DATE },
  { BB_BET_GUARDRAILS, BB_BET_GUARDRAILS },
  { BB_BET_OPTIONS_SET_ASIDE, BB_BET_OPTIONS_SET_ASIDE },
  { BB_BET_NEXT_QUESTION, BB_BET_NEXT_QUESTION },
  { BB_BET_SPEAKER, BB_BET_SPEAKER },
};

static gboolean
is_told (Reader *self,
         BbBet *bet,
         guint field)
{
  if ((bb_bet_fields[field].flags & BB_FIELD_IS_MONEY) != 0 && !bb_board_counts_money (self->board))
    return FALSE;
  return bb_item_has_value (BB_ITEM (bet), field);
}

static void
add_sheet_field (Reader *self,
                 BbBlock *facts,
                 BbBet *bet,
                 const SheetField *row)
{
  const BbField *field = &bb_bet_fields[row->field];
  g_autofree char *words = NULL;
  BbWords *cell;

  if (!is_told (self, bet, row->field))
    return;
  words = bb_field_to_words (field, self->board, bb_item_get_value (BB_ITEM (bet), row->field));
  cell = bb_words_new (words);
  if (row->state != row->field && bb_item_has_value (BB_ITEM (bet), row->state)) {
    gboolean tripped = g_str_equal (bb_item_get_text (BB_ITEM (bet), row->state), "tripped");
    g_autofree char *state = bb_field_to_words (&bb_bet_fields[row->state], self->board, bb_item_get_value (BB_ITEM (bet), row->state));

    bb_words_add_line (cell, tripped ? BB_TONE_ALERT : BB_TONE_QUIET, state);
  }
  bb_block_add_pair (facts, bb_board_get_field_label (self->board, row->field), cell);
}

static void
add_place (Reader *self,
           BbBlock *facts,
           BbBet *bet)
{
  BbItem *zone;
  g_autofree char *place = NULL;
  GString *line = g_string_new (NULL);

  if (bb_bet_is_placed (bet)) {
    zone = bb_board_get_zone_at (self->board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
    place = bb_place_to_words (bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
    bb_report_join (line, place);
    bb_report_join (line, zone != NULL ? bb_zone_get_name (zone) : NULL);
    bb_block_add_pair (facts, _ ("Place"), bb_words_new (line->str));
  }
  g_string_free (line, TRUE);
}

static void
add_story (Reader *self,
           BbBet *bet)
{
  g_autoptr (GPtrArray) entries = bb_story_list (self->story, bet);
  BbBlock *table;
  guint i;

  if (entries->len == 0)
    return;
  bb_document_add_heading (self->document, 3, _ ("What was decided before"));
  table = bb_document_add_table (self->document, NULL);
  bb_block_add_column (table, _ ("When"), BB_COLUMN_DATE);
  bb_block_add_column (table, _ ("What"), BB_COLUMN_TEXT);
  bb_block_add_column (table, _ ("Why"), BB_COLUMN_TEXT);
  for (i = 0; i < MIN (entries->len, N_STORY_ENTRIES); i++) {
    const BbStoryEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *date = bb_date_to_words (entry->date);
    BbTone tone = entry->superseded ? BB_TONE_STRUCK : BB_TONE_PLAIN;
    BbRow *row = bb_block_add_row (table);

    bb_row_add (row, bb_words_new (date));
    bb_row_add (row, bb_words_add (bb_words_new (NULL), tone, entry->title));
    bb_row_add (row, bb_words_add (bb_words_new (NULL), tone, entry->sentence));
  }
}

static char *
make_sheet_title (BbBet *bet)
{
  gint64 number = bb_item_get_integer (BB_ITEM (bet), BB_BET_NUMBER, 0);

  if (number <= 0)
    return g_strdup (bb_bet_get_title (bet));
  /* Translators: the number and the title of a bet. */
  return g_strdup_printf (_ ("%d. %s"), (int) number, bb_bet_get_title (bet));
}

static void
add_sheet (Reader *self,
           const Turn *turn)
{
  g_autofree char *title = make_sheet_title (turn->bet);
  g_autofree char *reasons = describe_reasons (self, turn);
  const char *team = bb_board_get_team_name (self->board, turn->bet);
  const char *link = bb_item_get_text (BB_ITEM (turn->bet), BB_BET_LINK);
  BbBlock *facts;
  guint i;

  bb_document_add_heading (self->document, 2, title)->new_page = TRUE;
  if (*team != '\0')
    bb_document_add_paragraph (self->document, BB_STYLE_NOTE, bb_words_new (team));
  if (reasons != NULL)
    bb_document_add_paragraph (self->document, BB_STYLE_ALERT, bb_words_new (reasons));
  facts = bb_document_add_rows (self->document, BB_BLOCK_FACTS);
  for (i = 0; i < G_N_ELEMENTS (sheet_fields); i++)
    add_sheet_field (self, facts, turn->bet, &sheet_fields[i]);
  add_place (self, facts, turn->bet);
  if (*link != '\0')
    bb_block_add_pair (facts, _ ("Link"), bb_words_add_link (bb_words_new (NULL), link, link));
  add_story (self, turn->bet);
}

/* --- all of it ---------------------------------------------------------------------------------- */

static void
add_all (Reader *self)
{
  BbItem *since = bb_board_get_latest_snapshot (self->board);
  guint i;

  bb_report_add_head (self->document, self->review);
  add_line (self);
  add_rules (self);
  bb_report_add_picture (self->document,
                         self->board,
                         NULL,
                         since,
                         since != NULL ? _ ("The board now, with where bets have come from since the last review.") : _ ("The board now."));
  add_discussed (self);
  add_nods (self);
  add_steps (self);
  for (i = 0; i < self->turns->len; i++)
    if (g_array_index (self->turns, Turn, i).discuss)
      add_sheet (self, &g_array_index (self->turns, Turn, i));
}

/**
 * bb_pre_read_make:
 * @review: a review that is part of a board
 *
 * Returns: (transfer full): its agenda and the sheets of the bets to discuss, in the language of the
 *   locale
 */
BbDocument *
bb_pre_read_make (BbItem *review)
{
  Reader reader = { 0 };
  g_autofree char *title = NULL;

  g_return_val_if_fail (BB_IS_ITEM (review) && bb_item_get_kind (review) == BB_KIND_REVIEW, NULL);
  reader.board = bb_board_of (review);
  g_return_val_if_fail (reader.board != NULL, NULL);

  title = bb_review_dup_title (review);
  reader.review = review;
  reader.document = bb_document_new (title);
  reader.day = bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
  if (reader.day == BB_DATE_NONE)
    reader.day = bb_board_get_day (reader.board);
  reader.movement = bb_movement_new_since_latest (reader.board);
  reader.story = bb_story_new (reader.board);
  reader.turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  find_turns (&reader);
  add_all (&reader);
  g_array_unref (reader.turns);
  bb_story_free (reader.story);
  g_clear_pointer (&reader.movement, bb_movement_free);
  return reader.document;
}

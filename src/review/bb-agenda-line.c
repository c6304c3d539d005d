/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people have arranged comes first and in their order. What kind of review it is decides what
 * comes up by itself. */

#include "config.h"

#include "bb-agenda-line.h"

#include "bb-look-back.h"
#include "bb-review.h"
#include "bb-status.h"

/* Reasons that cannot wait for the next large review. */
#define PRESSING (BB_REASONS_TRIPPED | BB_REASON_OVERDUE | BB_REASON_FLAGGED)

static const char *const list_ids[BB_N_AGENDA_LISTS] = {
  [BB_AGENDA_DISCUSS] = "discuss",
  [BB_AGENDA_NOD_THROUGH] = "nod_through",
  [BB_AGENDA_LEFT_OUT] = "left_out",
};

/**
 * bb_agenda_list_get_id:
 *
 * Returns: as it is written in files
 */
const char *
bb_agenda_list_get_id (BbAgendaList list)
{
  g_return_val_if_fail (list < BB_N_AGENDA_LISTS, NULL);

  return list_ids[list];
}

/* --- what comes up ---------------------------------------------------------------------------- */

static gboolean
is_due_soon (const BbAgendaEntry *entry,
             BbDate day)
{
  return (entry->reasons & BB_REASON_DUE) != 0 && bb_bet_get_review_date (entry->bet) <= day + BB_DUE_DAYS;
}

/* Between large reviews one looks at what has tripped and at what is due now. */
static gboolean
is_for_check (BbAgendaEntry *entry,
              BbDate day)
{
  entry->discuss = (entry->reasons & PRESSING) != 0;
  return entry->discuss || is_due_soon (entry, day);
}

/* Closed bets that nobody has judged yet, each once. */
static GPtrArray *
list_unjudged (BbBoard *board)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) decisions = bb_look_back_list (board);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < decisions->len; i++) {
    const BbLookBackEntry *decision = decisions->pdata[i];
    BbAgendaEntry *entry;

    if (!decision->closed || decision->judged || !g_hash_table_add (known, decision->bet))
      continue;
    entry = g_new (BbAgendaEntry, 1);
    *entry = (BbAgendaEntry){ .bet = decision->bet, .reasons = BB_REASON_UNJUDGED, .discuss = TRUE };
    g_ptr_array_add (entries, entry);
  }
  return entries;
}

/**
 * bb_agenda_compute_kind:
 * @kind: an id of the kinds of reviews
 *
 * Returns: (transfer full) (element-type BbAgendaEntry): what comes up by itself in a review of that
 *   kind, in the order of the walk; nothing in a review of a single bet
 */
GPtrArray *
bb_agenda_compute_kind (BbBoard *board,
                        const char *kind,
                        BbDate planned_on)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && kind != NULL, NULL);

  if (g_str_equal (kind, "single_bet"))
    return g_ptr_array_new_with_free_func (g_free);
  if (g_str_equal (kind, "look_back"))
    return list_unjudged (board);
  entries = bb_agenda_compute (board, planned_on);
  if (!g_str_equal (kind, "check"))
    return g_steal_pointer (&entries);
  for (i = entries->len; i > 0; i--)
    if (!is_for_check (entries->pdata[i - 1], planned_on))
      g_ptr_array_remove_index (entries, i - 1);
  return g_steal_pointer (&entries);
}

/* --- lines ------------------------------------------------------------------------------------ */

static BbAgendaList
find_list (const char *id)
{
  guint i;

  for (i = 0; i < BB_N_AGENDA_LISTS; i++)
    if (g_str_equal (list_ids[i], id))
      return (BbAgendaList) i;
  return BB_AGENDA_DISCUSS;
}

static void
add_line (GPtrArray *lines,
          const BbAgendaLine *line)
{
  BbAgendaLine *added = g_new (BbAgendaLine, 1);

  *added = *line;
  g_ptr_array_add (lines, added);
}

/* Before it begins a bet that was closed goes from the agenda, unless the review is about such bets. */
static gboolean
is_waiting (BbItem *review)
{
  return bb_review_get_stage (review) == BB_REVIEW_PLANNED && !g_str_equal (bb_item_get_text (review, BB_REVIEW_KIND), "look_back");
}

/* As it is now; what was true when it was put there only if nothing is any more. */
static BbReasons
get_reasons (BbBet *bet,
             BbItem *item,
             BbMovement *movement)
{
  BbReasons reasons = bb_agenda_get_reasons (bet, movement, bb_item_get_date (bb_item_get_owner (item), BB_REVIEW_PLANNED_ON));

  return reasons != BB_REASON_NONE ? reasons : bb_reasons_from_ids (bb_item_get_list_value (item, BB_AGENDA_ITEM_REASONS));
}

/* Returns the bet it is about, or none. */
static BbBet *
add_item (GPtrArray *lines,
          BbBoard *board,
          BbMovement *movement,
          BbItem *item)
{
  BbBet *bet = bb_board_find_bet (board, bb_item_get_text (item, BB_AGENDA_ITEM_BET));
  BbAgendaLine line = { .bet = bet, .item = item };

  if (bet == NULL || (bb_bet_is_closed (bet) && is_waiting (bb_item_get_owner (item))))
    return bet;
  line.list = find_list (bb_item_get_text (item, BB_AGENDA_ITEM_LIST));
  line.reasons = get_reasons (bet, item, movement);
  if (line.list == BB_AGENDA_DISCUSS)
    line.minutes = (guint) bb_item_get_integer (item, BB_AGENDA_ITEM_MINUTES, BB_AGENDA_DISCUSS_MINUTES);
  add_line (lines, &line);
  return bet;
}

static void
add_entry (GPtrArray *lines,
           const BbAgendaEntry *entry)
{
  BbAgendaLine line = { .bet = entry->bet, .reasons = entry->reasons };

  line.list = entry->discuss ? BB_AGENDA_DISCUSS : BB_AGENDA_NOD_THROUGH;
  line.minutes = entry->discuss ? BB_AGENDA_DISCUSS_MINUTES : 0;
  add_line (lines, &line);
}

/**
 * bb_agenda_list_lines:
 * @review: a review of the board, or one that is planned and not part of it yet
 *
 * Returns: (transfer full) (element-type BbAgendaLine): what it walks, or would walk if it began now,
 *   the bets of each list in their order; the board must not change while they are in use
 */
GPtrArray *
bb_agenda_list_lines (BbBoard *board,
                      BbItem *review)
{
  GPtrArray *lines;
  BbItemList *items;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (BbMovement) movement = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && BB_IS_ITEM (review), NULL);

  movement = bb_movement_new_since_latest (board);

  lines = g_ptr_array_new_with_free_func (g_free);
  items = bb_item_get_children (review, BB_KIND_AGENDA_ITEM);
  for (i = 0; i < bb_item_list_get_length (items); i++)
    g_hash_table_add (known, add_item (lines, board, movement, bb_item_list_peek (items, i)));
  if (bb_review_get_stage (review) != BB_REVIEW_PLANNED)
    return lines;
  entries = bb_agenda_compute_kind (board, bb_item_get_text (review, BB_REVIEW_KIND), bb_item_get_date (review, BB_REVIEW_PLANNED_ON));
  for (i = 0; i < entries->len; i++) {
    const BbAgendaEntry *entry = entries->pdata[i];

    if (!g_hash_table_contains (known, entry->bet))
      add_entry (lines, entry);
  }
  return lines;
}

/**
 * bb_agenda_count_time:
 * @lines: (element-type BbAgendaLine): what is walked
 * @time: (out caller-allocates): filled in
 */
void
bb_agenda_count_time (GPtrArray *lines,
                      BbItem *review,
                      BbAgendaTime *time)
{
  BbItemList *steps;
  guint i;

  g_return_if_fail (lines != NULL && BB_IS_ITEM (review) && time != NULL);

  *time = (BbAgendaTime){ .there = (guint) bb_item_get_integer (review, BB_REVIEW_MINUTES, 0) };
  steps = bb_item_get_children (review, BB_KIND_STEP);
  for (i = 0; i < bb_item_list_get_length (steps); i++)
    time->needed += (guint) bb_item_get_integer (bb_item_list_peek (steps, i), BB_STEP_MINUTES, 0);
  for (i = 0; i < lines->len; i++) {
    const BbAgendaLine *line = lines->pdata[i];

    time->n_lines[line->list]++;
    time->needed += line->minutes;
  }
  if (time->n_lines[BB_AGENDA_NOD_THROUGH] > 0)
    time->needed += BB_AGENDA_NOD_THROUGH_MINUTES;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* In order of days; on one day what was kept before a review comes before what was kept after it,
 * and else the order of the file holds. What has no day is the earliest. */

#include "config.h"

#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbItem *snapshot;
  BbDate date;
  guint position;
} Place;

static BbItem *
get_review (BbItem *snapshot)
{
  const char *id = bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW);
  BbBoard *board = bb_board_of (snapshot);

  return board != NULL && *id != '\0' ? bb_board_find (board, BB_KIND_REVIEW, id) : NULL;
}

static gboolean
is_after (BbItem *snapshot)
{
  return g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_MOMENT), "after");
}

static gboolean
is_running (BbItem *snapshot)
{
  BbItem *review = get_review (snapshot);

  return review != NULL && g_str_equal (bb_item_get_text (review, BB_REVIEW_STATE), "running");
}

static gboolean
is_of_review (BbItem *snapshot)
{
  return *bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW) != '\0' || bb_item_has_value (snapshot, BB_SNAPSHOT_IMPORTED);
}

/* --- order ------------------------------------------------------------------------------------- */

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a, *second = b;
  const char *review = bb_item_get_text (first->snapshot, BB_SNAPSHOT_REVIEW);
  gboolean same = *review != '\0' && g_str_equal (review, bb_item_get_text (second->snapshot, BB_SNAPSHOT_REVIEW));

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  if (same && is_after (first->snapshot) != is_after (second->snapshot))
    return is_after (first->snapshot) ? 1 : -1;
  return first->position < second->position ? -1 : 1;
}

/**
 * bb_board_list_snapshots:
 *
 * Returns: (transfer container) (element-type BbItem): all of them, the earliest first
 */
GPtrArray *
bb_board_list_snapshots (BbBoard *board)
{
  GPtrArray *snapshots = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  BbItemList *items;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), snapshots);

  items = bb_board_get_items (board, BB_KIND_SNAPSHOT);
  for (i = 0; i < bb_item_list_get_length (items); i++) {
    Place place = { .snapshot = bb_item_list_peek (items, i), .position = i };

    place.date = bb_item_get_date (place.snapshot, BB_SNAPSHOT_DATE);
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  for (i = 0; i < places->len; i++)
    g_ptr_array_add (snapshots, g_array_index (places, Place, i).snapshot);
  return snapshots;
}

/**
 * bb_board_get_latest_snapshot:
 *
 * What “since the last review” means. A review that is running is not the last one yet, and what
 * somebody kept between reviews counts only where no review has kept anything.
 *
 * Returns: (transfer none) (nullable): how the board was when the last review was over
 */
BbItem *
bb_board_get_latest_snapshot (BbBoard *board)
{
  g_autoptr (GPtrArray) snapshots = bb_board_list_snapshots (board);
  BbItem *other = NULL;
  guint i;

  for (i = snapshots->len; i > 0; i--) {
    BbItem *snapshot = g_ptr_array_index (snapshots, i - 1);

    if (is_running (snapshot))
      continue;
    if (is_of_review (snapshot))
      return snapshot;
    if (other == NULL)
      other = snapshot;
  }
  return other;
}

/* What was kept when the review began, or NULL. */
static BbItem *
find_before (BbBoard *board,
             const char *review)
{
  BbItemList *snapshots = bb_board_get_items (board, BB_KIND_SNAPSHOT);
  guint i;

  for (i = 0; i < bb_item_list_get_length (snapshots); i++) {
    BbItem *snapshot = bb_item_list_peek (snapshots, i);

    if (g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW), review) && g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_MOMENT), "before"))
      return snapshot;
  }
  return NULL;
}

/**
 * bb_board_get_trail_snapshot:
 *
 * What trails are drawn from unless one asks for another day. What was moved in the last review, and
 * why, is what people look for at the next one, so its moves are part of it.
 *
 * Returns: (transfer none) (nullable): how the board was when the last review that is over began
 */
BbItem *
bb_board_get_trail_snapshot (BbBoard *board)
{
  BbItem *latest = bb_board_get_latest_snapshot (board);
  BbItem *before = latest != NULL && is_after (latest) ? find_before (board, bb_item_get_text (latest, BB_SNAPSHOT_REVIEW)) : NULL;

  return before != NULL ? before : latest;
}

/**
 * bb_snapshot_is_older:
 * @other: another one of the same board
 *
 * Returns: whether @snapshot comes before @other
 */
gboolean
bb_snapshot_is_older (BbItem *snapshot,
                      BbItem *other)
{
  BbBoard *board = bb_board_of (snapshot);
  g_autoptr (GPtrArray) snapshots = board != NULL ? bb_board_list_snapshots (board) : g_ptr_array_new ();
  guint first, second;

  return g_ptr_array_find (snapshots, snapshot, &first) && g_ptr_array_find (snapshots, other, &second) && first < second;
}

/**
 * bb_snapshot_get_previous:
 *
 * Returns: (transfer none) (nullable): the one before it
 */
BbItem *
bb_snapshot_get_previous (BbItem *snapshot)
{
  BbBoard *board = bb_board_of (snapshot);
  g_autoptr (GPtrArray) snapshots = board != NULL ? bb_board_list_snapshots (board) : g_ptr_array_new ();
  guint position;

  if (!g_ptr_array_find (snapshots, snapshot, &position) || position == 0)
    return NULL;
  return g_ptr_array_index (snapshots, position - 1);
}

/* --- finding ----------------------------------------------------------------------------------- */

/* The last one that is not later. */
static BbItem *
find_by_date (GPtrArray *snapshots,
              BbDate date)
{
  guint i;

  for (i = snapshots->len; i > 0; i--) {
    BbItem *snapshot = g_ptr_array_index (snapshots, i - 1);

    if (bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) <= date)
      return snapshot;
  }
  return NULL;
}

static gboolean
is_called (BbItem *review,
           const char *name)
{
  return review != NULL
         && (g_str_equal (bb_item_get_id (review), name) || g_strcmp0 (bb_item_get_text (review, BB_REVIEW_LABEL), name) == 0);
}

/**
 * bb_board_find_snapshot:
 * @when: the id of a snapshot, a day (2026-05-11), the id or name of a review, or “last” for the last one
 *
 * Of a day it is the last one that is not later; of a review the one after it, or, where there is none
 * yet, the one before it.
 *
 * Returns: (transfer none) (nullable): how the board was then; %NULL if nobody kept that
 */
BbItem *
bb_board_find_snapshot (BbBoard *board,
                        const char *when)
{
  g_autoptr (GPtrArray) snapshots = NULL;
  BbItem *snapshot;
  BbDate date;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board) && when != NULL, NULL);

  snapshot = bb_board_find (board, BB_KIND_SNAPSHOT, when);
  if (snapshot != NULL)
    return snapshot;
  if (g_str_equal (when, "last"))
    return bb_board_get_latest_snapshot (board);
  snapshots = bb_board_list_snapshots (board);
  for (i = snapshots->len; i > 0; i--)
    if (is_called (get_review (g_ptr_array_index (snapshots, i - 1)), when))
      return g_ptr_array_index (snapshots, i - 1);
  date = bb_date_from_iso (when);
  return date != BB_DATE_NONE ? find_by_date (snapshots, date) : NULL;
}

/**
 * bb_snapshot_precedes:
 * @receipt: of the same board
 *
 * A day tells no hours: what was decided in the review that a snapshot ended comes before it, all else
 * of that day after it. What was kept on no day precedes everything.
 *
 * Returns: whether the decision was made after the snapshot was taken
 */
gboolean
bb_snapshot_precedes (BbItem *snapshot,
                      BbItem *receipt)
{
  BbDate kept = bb_item_get_date (snapshot, BB_SNAPSHOT_DATE);
  BbDate decided = bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON);
  const char *review = bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW);

  if (decided != kept)
    return decided > kept;
  return !is_after (snapshot) || !g_str_equal (review, bb_item_get_text (receipt, BB_RECEIPT_REVIEW));
}

/* --- words ------------------------------------------------------------------------------------- */

/**
 * bb_snapshot_dup_day:
 *
 * Returns: (transfer full): the day for people to read, or what it is called where there is none
 */
char *
bb_snapshot_dup_day (BbItem *snapshot)
{
  BbDate date = bb_item_get_date (snapshot, BB_SNAPSHOT_DATE);
  const char *label = bb_item_get_text (snapshot, BB_SNAPSHOT_LABEL);

  if (date != BB_DATE_NONE)
    return bb_date_format (date, _ ("%-d %B %Y"));
  return g_strdup (*label != '\0' ? label : _ ("An earlier day"));
}

/**
 * bb_snapshot_dup_since:
 *
 * Returns: (transfer full): Since 11 May 2026
 */
char *
bb_snapshot_dup_since (BbItem *snapshot)
{
  g_autofree char *day = bb_snapshot_dup_day (snapshot);
  GString *text = g_string_new (bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) != BB_DATE_NONE ? _ ("Since {day}") : _ ("Since “{day}”"));

  g_string_replace (text, "{day}", day, 1);
  return g_string_free (text, FALSE);
}

static const char *
get_review_name (BbItem *review)
{
  const char *label = bb_item_get_text (review, BB_REVIEW_LABEL);
  const char *kind = bb_item_get_text (review, BB_REVIEW_KIND);
  const BbChoice *choice = bb_value_set_find (bb_review_fields[BB_REVIEW_KIND].set, kind);

  if (*label != '\0')
    return label;
  return choice != NULL ? _ (choice->label) : _ ("Review");
}

/**
 * bb_snapshot_dup_moment:
 *
 * Returns: (transfer full): beside the day: before or after which review it was, or what it is called;
 *   may be empty
 */
char *
bb_snapshot_dup_moment (BbItem *snapshot)
{
  BbItem *review = get_review (snapshot);
  const char *label = bb_item_get_text (snapshot, BB_SNAPSHOT_LABEL);
  GString *text;

  if (*label != '\0')
    return g_strdup (bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) != BB_DATE_NONE ? label : "");
  if (review == NULL)
    return g_strdup ("");
  /* Translators: {review} is the name or the kind of a review meeting. */
  text = g_string_new (is_after (snapshot) ? _ ("after {review}") : _ ("before {review}"));
  g_string_replace (text, "{review}", get_review_name (review), 1);
  return g_string_free (text, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Teams are found by their names, whatever the case, and made when they are first named. The zones
 * that meet at the splits follow them. */

#include "config.h"

#include "bb-edit-board.h"

#include "bb-id.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* A split leaves room on both sides, and a new zone is this large in each direction. */
#define MARGIN_TENTHS 10
#define ZONE_TENTHS 200

#define PLACE_MAX 1000

/* --- teams -------------------------------------------------------------------------------- */

static char *
make_key (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

static BbItem *
find_team (BbBoard *board,
           const char *name)
{
  BbItemList *teams = bb_board_get_items (board, BB_KIND_TEAM);
  g_autofree char *key = make_key (name);
  guint i;

  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    BbItem *team = bb_item_list_peek (teams, i);
    g_autofree char *other = make_key (bb_item_get_text (team, BB_TEAM_NAME));

    if (g_str_equal (key, other))
      return team;
  }
  return NULL;
}

static char *
make_team_id (BbBoard *board,
              const char *name)
{
  g_autofree char *slug = bb_id_slug (name);
  char *id = g_strdup (slug);
  guint i;

  for (i = 2; bb_board_find (board, BB_KIND_TEAM, id) != NULL; i++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, i);
  }
  return id;
}

/* The first colour that no team has; a team that was given none has that of its position. */
static gint64
find_free_color (BbBoard *board)
{
  BbItemList *teams = bb_board_get_items (board, BB_KIND_TEAM);
  gboolean taken[BB_EDIT_TEAM_COLORS + 1] = { FALSE };
  gint64 color;
  guint i;

  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    color = bb_item_get_integer (bb_item_list_peek (teams, i), BB_TEAM_COLOR, i);
    taken[CLAMP (color, 0, BB_EDIT_TEAM_COLORS)] = TRUE;
  }
  for (color = 0; color < BB_EDIT_TEAM_COLORS; color++)
    if (!taken[color])
      break;
  return color;
}

/**
 * bb_edit_find_or_add_team:
 * @name: a team's name, not empty
 *
 * A team that is made takes the first free colour, or the grey.
 *
 * Returns: (transfer none) (nullable): the team; %NULL with @error set if the board is full
 */
BbItem *
bb_edit_find_or_add_team (BbHistory *history,
                          const char *name,
                          GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) team = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *id = NULL;
  BbBoard *board;
  BbItem *found;

  g_return_val_if_fail (BB_IS_HISTORY (history) && name != NULL && *name != '\0', NULL);

  board = bb_history_get_board (history);
  found = find_team (board, name);
  if (found != NULL)
    return found;
  bare = g_strstrip (g_strdup (name));
  id = make_team_id (board, bare);
  team = bb_item_new (BB_KIND_TEAM, id);
  bb_item_set_text (team, BB_TEAM_NAME, bare);
  bb_item_set_integer (team, BB_TEAM_COLOR, find_free_color (board));
  step = bb_transaction_begin (history, _ ("Add Team"));
  if (!bb_item_append (BB_ITEM (board), team, error))
    return NULL;
  bb_transaction_commit (step);
  return team;
}

static gboolean
is_blank (const char *name)
{
  g_autofree char *bare = g_strstrip (g_strdup (name != NULL ? name : ""));

  return *bare == '\0';
}

/**
 * bb_edit_set_team:
 * @bets: (element-type BbBet): the bets
 * @name: (nullable): the team's name; blank means none
 *
 * Gives bets to a team, which is made if there is none of that name.
 *
 * Returns: whether it could be done; %FALSE with @error set if the board has no room for the team
 */
gboolean
bb_edit_set_team (BbHistory *history,
                  GPtrArray *bets,
                  const char *name,
                  GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *team = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && bets != NULL, FALSE);

  step = bb_transaction_begin (history, _ ("Change Team"));
  if (!is_blank (name)) {
    team = bb_edit_find_or_add_team (history, name, error);
    if (team == NULL)
      return FALSE;
  }
  for (i = 0; i < bets->len; i++)
    bb_item_set_text (bets->pdata[i], BB_BET_OWNER_TEAM, team != NULL ? bb_item_get_id (team) : NULL);
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_remove_team:
 * @team: a team of the board
 *
 * Its bets are left without a team.
 */
void
bb_edit_remove_team (BbHistory *history,
                     BbItem *team)
{
  g_autoptr (BbTransaction) step = NULL;
  BbBoard *board;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history) && BB_IS_ITEM (team));

  board = bb_history_get_board (history);
  step = bb_transaction_begin (history, _ ("Remove Team"));
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (g_str_equal (bb_bet_get_owner_team (bet), bb_item_get_id (team)))
      bb_item_set_text (BB_ITEM (bet), BB_BET_OWNER_TEAM, NULL);
  }
  bb_item_remove (team);
  bb_transaction_commit (step);
}

/* --- splits and zones --------------------------------------------------------------------- */

static void
follow_split (BbItem *zone,
              guint bound,
              gint from,
              gint to)
{
  if (bb_item_get_tenths (zone, bound, -1) == from)
    bb_item_set_tenths (zone, bound, to);
}

static void
set_split (BbBoard *board,
           guint split,
           const guint *bounds,
           gint to)
{
  BbItemList *zones = bb_board_get_items (board, BB_KIND_ZONE);
  gint from = bb_item_get_tenths (BB_ITEM (board), split, PLACE_MAX / 2);
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    follow_split (bb_item_list_peek (zones, i), bounds[0], from, to);
    follow_split (bb_item_list_peek (zones, i), bounds[1], from, to);
  }
  bb_item_set_tenths (BB_ITEM (board), split, to);
}

/**
 * bb_edit_set_splits:
 * @familiarity: tenths
 * @risk: tenths
 *
 * Moves the lines between high and low, and with them the bounds of the zones that lie on them. A
 * margin stays free at either end.
 */
void
bb_edit_set_splits (BbHistory *history,
                    gint familiarity,
                    gint risk)
{
  static const guint familiarity_bounds[] = { BB_ZONE_FAMILIARITY_LOW, BB_ZONE_FAMILIARITY_HIGH };
  static const guint risk_bounds[] = { BB_ZONE_RISK_LOW, BB_ZONE_RISK_HIGH };
  g_autoptr (BbTransaction) step = NULL;
  BbBoard *board;

  g_return_if_fail (BB_IS_HISTORY (history));

  board = bb_history_get_board (history);
  step = bb_transaction_begin (history, _ ("Move Zone Lines"));
  set_split (board, BB_BOARD_FAMILIARITY_SPLIT, familiarity_bounds, CLAMP (familiarity, MARGIN_TENTHS, PLACE_MAX - MARGIN_TENTHS));
  set_split (board, BB_BOARD_RISK_SPLIT, risk_bounds, CLAMP (risk, MARGIN_TENTHS, PLACE_MAX - MARGIN_TENTHS));
  bb_transaction_commit_repeated (step);
}

static void
set_bounds (BbItem *zone,
            guint low_field,
            guint high_field,
            gint center)
{
  gint low = CLAMP (center - ZONE_TENTHS / 2, 0, PLACE_MAX - ZONE_TENTHS);

  bb_item_set_tenths (zone, low_field, low);
  bb_item_set_tenths (zone, high_field, low + ZONE_TENTHS);
}

/**
 * bb_edit_add_zone:
 * @familiarity: the middle of it, in tenths
 * @risk: likewise
 *
 * Adds a zone of its own meaning before the others, because the first zone that holds a place wins.
 *
 * Returns: (transfer none) (nullable): the zone; %NULL with @error set if the board is full
 */
BbItem *
bb_edit_add_zone (BbHistory *history,
                  gint familiarity,
                  gint risk,
                  GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) zone = NULL;
  g_autofree char *id = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  board = bb_history_get_board (history);
  id = bb_board_make_id (board, BB_KIND_ZONE);
  zone = bb_item_new (BB_KIND_ZONE, id);
  bb_item_set_text (zone, BB_ZONE_NAME, _ ("New zone"));
  bb_item_set_text (zone, BB_ZONE_KIND, "none");
  set_bounds (zone, BB_ZONE_FAMILIARITY_LOW, BB_ZONE_FAMILIARITY_HIGH, familiarity);
  set_bounds (zone, BB_ZONE_RISK_LOW, BB_ZONE_RISK_HIGH, risk);
  step = bb_transaction_begin (history, _ ("Add Zone"));
  if (!bb_item_insert (BB_ITEM (board), zone, 0, error))
    return NULL;
  bb_transaction_commit (step);
  return zone;
}

/* --- meetings ----------------------------------------------------------------------------- */

static guint
find_meeting_position (BbItemList *meetings,
                       BbDate date)
{
  guint i;

  for (i = 0; i < bb_item_list_get_length (meetings); i++)
    if (bb_item_get_date (bb_item_list_peek (meetings, i), BB_MEETING_DATE) > date)
      return i;
  return i;
}

/**
 * bb_edit_add_meeting:
 * @date: the day it is planned for
 * @label: (nullable): its name
 *
 * Adds a planned meeting, in the order of days.
 *
 * Returns: (transfer none) (nullable): the meeting; %NULL with @error set if the board is full
 */
BbItem *
bb_edit_add_meeting (BbHistory *history,
                     BbDate date,
                     const char *label,
                     GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  g_autoptr (BbItem) meeting = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_HISTORY (history) && date != BB_DATE_NONE, NULL);

  board = bb_history_get_board (history);
  meeting = bb_item_new (BB_KIND_MEETING, NULL);
  bb_item_set_date (meeting, BB_MEETING_DATE, date);
  bb_item_set_text (meeting, BB_MEETING_LABEL, label);
  step = bb_transaction_begin (history, _ ("Add Meeting"));
  if (!bb_item_insert (BB_ITEM (board), meeting, find_meeting_position (bb_board_get_items (board, BB_KIND_MEETING), date), error))
    return NULL;
  bb_transaction_commit (step);
  return meeting;
}

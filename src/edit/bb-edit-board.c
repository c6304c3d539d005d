/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Teams are found by their names, whatever the case, and made when they are first named. */

#include "config.h"

#include "bb-edit-board.h"

#include "bb-id.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

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

/* The first colour that no team has; a team that was given none is shown grey and takes none. */
static gint64
find_free_color (BbBoard *board)
{
  BbItemList *teams = bb_board_get_items (board, BB_KIND_TEAM);
  gboolean taken[BB_EDIT_TEAM_COLORS + 1] = { FALSE };
  gint64 color;
  guint i;

  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    color = bb_item_get_integer (bb_item_list_peek (teams, i), BB_TEAM_COLOR, BB_EDIT_TEAM_COLORS);
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

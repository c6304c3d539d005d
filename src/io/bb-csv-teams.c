/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* New teams get the colours that are free: those whose bets are the largest together first, then those
 * with the most, then by name, so that grey is left to the teams that are seen least. */

#include "config.h"

#include "bb-csv-teams.h"

#include "bb-id.h"

#include <string.h>

/* The highest colour a team may have is the grey one, which teams without a colour get anyway. */
#define NO_COLOR (-1)

struct _BbCsvTeams {
  BbBoard *board;
  GHashTable *ids;   /* name -> id */
  GPtrArray *wanted; /* of Wanted */
};

typedef struct {
  char *name;
  gint64 amount;
  guint n_rows;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->name);
  g_free (wanted);
}

static gboolean
wanted_has_name (gconstpointer wanted,
                 gconstpointer name)
{
  return g_str_equal (((const Wanted *) wanted)->name, name);
}

/**
 * bb_csv_teams_new:
 * @board: must outlive the result
 *
 * Returns: (transfer full): the teams of @board, which are found by name and by id
 */
BbCsvTeams *
bb_csv_teams_new (BbBoard *board)
{
  BbCsvTeams *self = g_new0 (BbCsvTeams, 1);
  BbItemList *list = bb_board_get_items (board, BB_KIND_TEAM);
  guint i;

  self->board = board;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->wanted = g_ptr_array_new_with_free_func (free_wanted);
  for (i = bb_item_list_get_length (list); i > 0; i--) {
    BbItem *team = bb_item_list_peek (list, i - 1);

    g_hash_table_insert (self->ids, g_strdup (bb_item_get_text (team, BB_TEAM_NAME)), g_strdup (bb_item_get_id (team)));
  }
  return self;
}

void
bb_csv_teams_free (BbCsvTeams *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->wanted);
  g_free (self);
}

/**
 * bb_csv_teams_want:
 * @amount: how much its bet may cost, 0 or more
 *
 * Notes that a row needs a team of that name.
 */
void
bb_csv_teams_want (BbCsvTeams *self,
                   const char *name,
                   gint64 amount)
{
  Wanted *wanted;
  guint at;

  if (bb_csv_teams_get_id (self, name) != NULL)
    return;
  if (g_ptr_array_find_with_equal_func (self->wanted, name, wanted_has_name, &at)) {
    wanted = g_ptr_array_index (self->wanted, at);
  } else {
    wanted = g_new0 (Wanted, 1);
    wanted->name = g_strdup (name);
    g_ptr_array_add (self->wanted, wanted);
  }
  wanted->n_rows++;
  wanted->amount += MIN (amount, G_MAXINT64 - wanted->amount);
}

static gboolean
color_is_free (BbCsvTeams *self,
               gint64 color)
{
  BbItemList *list = bb_board_get_items (self->board, BB_KIND_TEAM);
  guint i;

  for (i = 0; i < bb_item_list_get_length (list); i++)
    if (bb_item_get_integer (bb_item_list_peek (list, i), BB_TEAM_COLOR, NO_COLOR) == color)
      return FALSE;
  return TRUE;
}

static gint64
find_free_color (BbCsvTeams *self)
{
  gint64 color;

  for (color = 0; color < bb_team_fields[BB_TEAM_COLOR].maximum; color++)
    if (color_is_free (self, color))
      return color;
  return NO_COLOR;
}

static char *
make_id (BbCsvTeams *self,
         const char *name)
{
  g_autofree char *slug = bb_id_slug (name);
  char *id = g_strdup (slug);
  guint number;

  for (number = 2; bb_board_find (self->board, BB_KIND_TEAM, id) != NULL; number++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, number);
  }
  return id;
}

static void
add_team (BbCsvTeams *self,
          const char *name)
{
  g_autofree char *id = make_id (self, name);
  g_autoptr (BbItem) team = bb_board_new_item (BB_KIND_TEAM, id);
  gint64 color = find_free_color (self);

  bb_item_set_text (team, BB_TEAM_NAME, name);
  if (color != NO_COLOR)
    bb_item_set_integer (team, BB_TEAM_COLOR, color);
  if (bb_item_append (BB_ITEM (self->board), team, NULL))
    g_hash_table_insert (self->ids, g_strdup (name), g_steal_pointer (&id));
}

static int
compare_wanted (gconstpointer a,
                gconstpointer b)
{
  const Wanted *first = *(const Wanted *const *) a;
  const Wanted *second = *(const Wanted *const *) b;

  if (first->amount != second->amount)
    return first->amount > second->amount ? -1 : 1;
  if (first->n_rows != second->n_rows)
    return first->n_rows > second->n_rows ? -1 : 1;
  return strcmp (first->name, second->name);
}

/**
 * bb_csv_teams_add_wanted:
 *
 * Puts the teams that are needed and not there on the board.
 */
void
bb_csv_teams_add_wanted (BbCsvTeams *self)
{
  guint i;

  g_ptr_array_sort (self->wanted, compare_wanted);
  for (i = 0; i < self->wanted->len; i++)
    add_team (self, ((Wanted *) g_ptr_array_index (self->wanted, i))->name);
  g_ptr_array_set_size (self->wanted, 0);
}

/**
 * bb_csv_teams_get_id:
 * @name: a name, or an id where no team has that name
 *
 * Returns: (transfer none) (nullable): the team's id
 */
const char *
bb_csv_teams_get_id (BbCsvTeams *self,
                     const char *name)
{
  const char *id = g_hash_table_lookup (self->ids, name);
  BbItem *team = id == NULL ? bb_board_find (self->board, BB_KIND_TEAM, name) : NULL;

  return team != NULL ? bb_item_get_id (team) : id;
}

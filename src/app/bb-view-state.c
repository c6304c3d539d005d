/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Kept in the state folder, a group for each board, because it belongs to this computer and must never
 * make a board modified. Those not opened for longest go when there are many; a file that cannot be
 * read is as good as none. */

#include "config.h"

#include "bb-view-state.h"

#include "bb-lens.h"

#include <math.h>
#include <string.h>

#define MOST_BOARDS 200
#define MOST_ZOOM 12.0
#define CONDITION "condition-"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "betboard", "views.ini", NULL);
}

/* The name of a folder must not be read out of the state file. */
static char *
get_group (GFile *board)
{
  g_autofree char *uri = g_file_get_uri (board);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

static GKeyFile *
load_file (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

/* --- the lens --------------------------------------------------------------------------------- */

static void
write_field (GKeyFile *keys,
             const char *group,
             BbItem *lens,
             guint field)
{
  const char *id = bb_view_fields[field].id;

  if (bb_item_has_value (lens, field) && bb_view_fields[field].type == BB_FIELD_FLAG)
    g_key_file_set_boolean (keys, group, id, TRUE);
  else if (bb_item_has_value (lens, field))
    g_key_file_set_string (keys, group, id, bb_item_get_text (lens, field));
}

static void
read_field (GKeyFile *keys,
            const char *group,
            BbItem *lens,
            guint field)
{
  const char *id = bb_view_fields[field].id;
  g_autofree char *text = NULL;

  if (bb_view_fields[field].type == BB_FIELD_FLAG) {
    bb_item_set_integer (lens, field, g_key_file_get_boolean (keys, group, id, NULL));
    return;
  }
  text = g_key_file_get_string (keys, group, id, NULL);
  bb_item_set_text (lens, field, text);
}

static void
write_lens (GKeyFile *keys,
            const char *group,
            BbItem *lens)
{
  BbItemList *conditions = bb_item_get_children (lens, BB_KIND_CONDITION);
  guint i;

  for (i = BB_VIEW_NAME + 1; i < BB_VIEW_N_FIELDS; i++)
    write_field (keys, group, lens, i);
  for (i = 0; i < bb_item_list_get_length (conditions); i++) {
    BbItem *condition = bb_item_list_peek (conditions, i);
    const char *const *values = bb_item_get_list_value (condition, BB_CONDITION_VALUES);
    g_autofree char *key = g_strconcat (CONDITION, bb_item_get_text (condition, BB_CONDITION_FIELD), NULL);

    g_key_file_set_string_list (keys, group, key, values, g_strv_length ((char **) values));
  }
}

static void
read_lens (GKeyFile *keys,
           const char *group,
           BbItem *lens)
{
  g_auto (GStrv) names = g_key_file_get_keys (keys, group, NULL, NULL);
  guint i;

  for (i = BB_VIEW_NAME + 1; i < BB_VIEW_N_FIELDS; i++)
    read_field (keys, group, lens, i);
  for (i = 0; names != NULL && names[i] != NULL; i++) {
    g_auto (GStrv) values = NULL;

    if (!g_str_has_prefix (names[i], CONDITION))
      continue;
    values = g_key_file_get_string_list (keys, group, names[i], NULL, NULL);
    bb_lens_set_condition (lens, names[i] + strlen (CONDITION), (const char *const *) values);
  }
}

/* --- all of it -------------------------------------------------------------------------------- */

static double
read_number (GKeyFile *keys,
             const char *group,
             const char *key,
             double low,
             double high)
{
  double number = g_key_file_get_double (keys, group, key, NULL);

  return isfinite (number) ? CLAMP (number, low, high) : low;
}

static BbDate
read_day (GKeyFile *keys,
          const char *group)
{
  g_autofree char *text = g_key_file_get_string (keys, group, "day", NULL);

  return bb_date_from_iso (text);
}

static void
drop_oldest (GKeyFile *keys)
{
  gsize n, i;
  gsize oldest = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (keys, &n);

  if (n <= MOST_BOARDS)
    return;
  for (i = 1; i < n; i++) {
    if (g_key_file_get_int64 (keys, groups[i], "used", NULL) < g_key_file_get_int64 (keys, groups[oldest], "used", NULL))
      oldest = i;
  }
  g_key_file_remove_group (keys, groups[oldest], NULL);
}

/**
 * bb_view_state_recall:
 * @board: where the board is kept
 * @state: (out): how near, and which page
 * @lens: a lens without anything set, to be filled
 *
 * Returns: whether anything is known of the board
 */
gboolean
bb_view_state_recall (GFile *board,
                      BbViewState *state,
                      BbItem *lens)
{
  g_autoptr (GKeyFile) keys = load_file ();
  g_autofree char *group = NULL;

  g_return_val_if_fail (G_IS_FILE (board), FALSE);
  g_return_val_if_fail (state != NULL && BB_IS_ITEM (lens), FALSE);

  group = get_group (board);
  if (!g_key_file_has_group (keys, group))
    return FALSE;
  state->zoom = read_number (keys, group, "zoom", 1, MOST_ZOOM);
  state->middle.x = read_number (keys, group, "x", -1000, 2000);
  state->middle.y = read_number (keys, group, "y", -1000, 2000);
  state->list = g_key_file_get_boolean (keys, group, "list", NULL);
  state->day = read_day (keys, group);
  read_lens (keys, group, lens);
  return TRUE;
}

void
bb_view_state_remember (GFile *board,
                        const BbViewState *state,
                        BbItem *lens)
{
  g_autoptr (GKeyFile) keys = load_file ();
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *group = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (G_IS_FILE (board));
  g_return_if_fail (state != NULL && BB_IS_ITEM (lens));

  day = bb_date_to_iso (state->day);
  group = get_group (board);
  g_key_file_remove_group (keys, group, NULL);
  g_key_file_set_int64 (keys, group, "used", g_get_real_time ());
  g_key_file_set_double (keys, group, "zoom", state->zoom);
  g_key_file_set_double (keys, group, "x", state->middle.x);
  g_key_file_set_double (keys, group, "y", state->middle.y);
  g_key_file_set_boolean (keys, group, "list", state->list);
  g_key_file_set_string (keys, group, "day", day);
  write_lens (keys, group, lens);
  drop_oldest (keys);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (keys, path, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is not there is answered with what is. */

#include "config.h"

#include "bb-cli-when.h"

#include "bb-cli.h"
#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

static char *
list_known (BbBoard *board)
{
  g_autoptr (GPtrArray) snapshots = bb_board_list_snapshots (board);
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < snapshots->len; i++) {
    BbItem *snapshot = g_ptr_array_index (snapshots, i);
    const char *review = bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW);
    g_autofree char *date = bb_date_to_iso (bb_item_get_date (snapshot, BB_SNAPSHOT_DATE));

    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", *date != '\0' ? date : bb_item_get_id (snapshot));
    if (*review != '\0')
      g_string_append_printf (text, " (%s)", review);
  }
  return g_string_free (text, FALSE);
}

/**
 * bb_cli_find_snapshot:
 * @when: (nullable): see bb_board_find_snapshot()
 * @snapshot: (out): %NULL where @when is
 *
 * Returns: %FALSE if nothing was kept of then, which it says
 */
gboolean
bb_cli_find_snapshot (BbBoard *board,
                      const char *when,
                      BbItem **snapshot)
{
  g_autofree char *known = NULL;

  *snapshot = when != NULL ? bb_board_find_snapshot (board, when) : NULL;
  if (when == NULL || *snapshot != NULL)
    return TRUE;
  known = list_known (board);
  if (*known != '\0')
    bb_cli_fail (BB_CLI_USAGE, _ ("Nothing was kept of “%s”; take %s"), when, known);
  else
    bb_cli_fail (BB_CLI_USAGE, "%s", _ ("This board has kept nothing of earlier days"));
  return FALSE;
}

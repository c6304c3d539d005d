/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bet that is no longer on the board goes by the title that the latest snapshot kept of it, or by
 * its code. */

#include "config.h"

#include "bb-report-parts.h"

#include <glib/gi18n-lib.h>

#include "bb-picture.h"
#include "bb-review.h"
#include "bb-snapshot.h"

/* Two names a line and still legible on A4, where the picture is as wide as the page. */
#define PICTURE_WIDTH 840
#define PICTURE_HEIGHT 460

/**
 * bb_report_has_numbers:
 *
 * Returns: whether bets go by numbers on this board
 */
gboolean
bb_report_has_numbers (BbBoard *board)
{
  return bb_board_uses_field (board, BB_BET_NUMBER);
}

/* The title that is still known of a bet that was deleted, or NULL. */
static const char *
find_old_title (BbBoard *board,
                const char *bet)
{
  g_autoptr (GPtrArray) snapshots = bb_board_list_snapshots (board);
  guint i;
  guint k;

  for (i = snapshots->len; i > 0; i--) {
    BbItemList *rows = bb_item_get_children (snapshots->pdata[i - 1], BB_KIND_SNAPSHOT_ROW);

    for (k = 0; k < bb_item_list_get_length (rows); k++) {
      BbItem *row = bb_item_list_peek (rows, k);

      if (g_str_equal (bb_item_get_text (row, BB_SNAPSHOT_ROW_BET), bet) && bb_item_has_value (row, BB_SNAPSHOT_ROW_TITLE))
        return bb_item_get_text (row, BB_SNAPSHOT_ROW_TITLE);
    }
  }
  return NULL;
}

/**
 * bb_report_dup_bet_name:
 * @bet: its id
 *
 * Returns: (transfer full): its title, the last one that is known
 */
char *
bb_report_dup_bet_name (BbBoard *board,
                        const char *bet)
{
  BbBet *found = bb_board_find_bet (board, bet);
  const char *title = found != NULL ? bb_bet_get_title (found) : find_old_title (board, bet);

  return g_strdup (title != NULL && *title != '\0' ? title : bet);
}

/**
 * bb_report_add_bet_columns:
 *
 * Adds the columns that bb_report_add_bet() fills.
 */
void
bb_report_add_bet_columns (BbBoard *board,
                           BbBlock *table)
{
  if (bb_report_has_numbers (board))
    /* Translators: the heading of a narrow column of numbers. */
    bb_block_add_column (table, _ ("No."), BB_COLUMN_NUMBER);
  bb_block_add_column (table, _ ("Bet"), BB_COLUMN_NAME);
}

void
bb_report_add_bet (BbBoard *board,
                   BbRow *row,
                   const char *bet)
{
  BbBet *found = bb_board_find_bet (board, bet);
  gint64 number = found != NULL ? bb_item_get_integer (BB_ITEM (found), BB_BET_NUMBER, 0) : 0;
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%d", (int) number) : NULL;
  g_autofree char *name = bb_report_dup_bet_name (board, bet);

  if (bb_report_has_numbers (board))
    bb_row_add (row, bb_words_new (digits));
  bb_row_add (row, bb_words_new (name));
}

/**
 * bb_report_add_picture:
 * @at: (nullable): the snapshot it shows; %NULL for now
 * @since: (nullable): the snapshot from which on movement is shown
 */
void
bb_report_add_picture (BbDocument *document,
                       BbBoard *board,
                       BbItem *at,
                       BbItem *since,
                       const char *title)
{
  BbPictureOptions options;
  g_autoptr (BbScene) scene = NULL;

  if (bb_board_get_n_bets (board) == 0)
    return;
  bb_picture_options_init (&options, BB_VARIANT_BODY);
  options.width = PICTURE_WIDTH;
  options.height = PICTURE_HEIGHT;
  options.short_names = TRUE;
  options.footer = FALSE;
  options.at = at != NULL ? bb_item_get_id (at) : NULL;
  options.since = since != NULL ? bb_item_get_id (since) : "";
  scene = bb_picture_draw (board, &options, NULL);
  bb_document_add_picture (document, "board", title, scene);
}

/**
 * bb_report_join:
 * @part: (nullable): nothing is added if it is empty
 *
 * Adds one more fact to a line of them.
 */
void
bb_report_join (GString *text,
                const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * bb_report_add_head:
 *
 * Adds what stands above everything: the board and the review.
 */
void
bb_report_add_head (BbDocument *document,
                    BbItem *review)
{
  BbItem *board = BB_ITEM (bb_board_of (review));
  g_autofree char *title = bb_review_dup_title (review);
  GString *kicker = g_string_new (NULL);

  bb_report_join (kicker, bb_item_get_text (board, BB_BOARD_ORGANISATION));
  bb_report_join (kicker, bb_item_get_text (board, BB_BOARD_TITLE));
  bb_document_set_author (document, bb_item_get_text (board, BB_BOARD_ORGANISATION));
  if (kicker->len > 0)
    bb_document_add_paragraph (document, BB_STYLE_KICKER, bb_words_new (kicker->str));
  bb_document_add_heading (document, 1, title);
  g_string_free (kicker, TRUE);
}

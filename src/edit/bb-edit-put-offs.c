/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board never gathers what is over: putting off one note drops those that have come back since, and
 * those of bets and zones that are gone. */

#include "config.h"

#include "bb-edit-put-offs.h"

#include "bb-put-off.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

/* The id of the subject, if it is of the kind. */
static const char *
get_id_of (BbItem *subject,
           BbKind kind)
{
  return bb_item_get_kind (subject) == kind ? bb_item_get_id (subject) : "";
}

static gboolean
is_about (BbItem *put_off,
          const char *check,
          BbItem *subject)
{
  return g_str_equal (bb_item_get_text (put_off, BB_PUT_OFF_CHECK), check) && g_str_equal (bb_item_get_text (put_off, BB_PUT_OFF_BET), get_id_of (subject, BB_KIND_BET)) && g_str_equal (bb_item_get_text (put_off, BB_PUT_OFF_ZONE), get_id_of (subject, BB_KIND_ZONE));
}

static void
remove_those_about (BbBoard *board,
                    const char *check,
                    BbItem *subject)
{
  BbItemList *list = bb_board_get_items (board, BB_KIND_PUT_OFF);
  guint i;

  for (i = bb_item_list_get_length (list); i > 0; i--)
    if (is_about (bb_item_list_peek (list, i - 1), check, subject))
      bb_item_remove (bb_item_list_peek (list, i - 1));
}

static gboolean
is_gone (BbBoard *board,
         BbKind kind,
         const char *id)
{
  return *id != '\0' && bb_board_find (board, kind, id) == NULL;
}

static gboolean
is_obsolete (BbBoard *board,
             BbItem *put_off,
             BbDate last_review)
{
  return bb_put_off_is_over (put_off, last_review) || is_gone (board, BB_KIND_BET, bb_item_get_text (put_off, BB_PUT_OFF_BET)) || is_gone (board, BB_KIND_ZONE, bb_item_get_text (put_off, BB_PUT_OFF_ZONE));
}

/**
 * bb_edit_clear_put_offs:
 *
 * Drops what is over, or about what is gone, from the board.
 */
void
bb_edit_clear_put_offs (BbHistory *history)
{
  BbBoard *board;
  BbItemList *list;
  BbDate last_review;
  g_autoptr (BbTransaction) step = NULL;
  guint i;

  g_return_if_fail (BB_IS_HISTORY (history));

  board = bb_history_get_board (history);
  list = bb_board_get_items (board, BB_KIND_PUT_OFF);
  last_review = bb_put_off_get_last_review (board);
  step = bb_transaction_begin (history, _ ("Put Off Note"));
  for (i = bb_item_list_get_length (list); i > 0; i--)
    if (is_obsolete (board, bb_item_list_peek (list, i - 1), last_review))
      bb_item_remove (bb_item_list_peek (list, i - 1));
  bb_transaction_commit (step);
}

static BbItem *
make_put_off (const char *check,
              BbItem *subject)
{
  BbItem *put_off = bb_item_new (BB_KIND_PUT_OFF, NULL);

  bb_item_set_text (put_off, BB_PUT_OFF_CHECK, check);
  bb_item_set_text (put_off, BB_PUT_OFF_BET, get_id_of (subject, BB_KIND_BET));
  bb_item_set_text (put_off, BB_PUT_OFF_ZONE, get_id_of (subject, BB_KIND_ZONE));
  bb_item_set_date (put_off, BB_PUT_OFF_DATE, bb_clock_today ());
  return put_off;
}

/**
 * bb_edit_put_off:
 * @check: the id of a check
 * @subject: the bet, the zone or the board that the note is about
 *
 * The note is not shown again before a review has been held after today.
 *
 * Returns: whether it was put off; %FALSE with @error set if the board is full
 */
gboolean
bb_edit_put_off (BbHistory *history,
                 const char *check,
                 BbItem *subject,
                 GError **error)
{
  g_autoptr (BbItem) put_off = NULL;
  g_autoptr (BbTransaction) step = NULL;
  BbBoard *board;

  g_return_val_if_fail (BB_IS_HISTORY (history) && check != NULL, FALSE);
  g_return_val_if_fail (BB_IS_ITEM (subject), FALSE);

  board = bb_history_get_board (history);
  put_off = make_put_off (check, subject);
  step = bb_transaction_begin (history, _ ("Put Off Note"));
  bb_edit_clear_put_offs (history);
  remove_those_about (board, check, subject);
  if (!bb_item_append (BB_ITEM (board), put_off, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

/**
 * bb_edit_bring_back:
 * @check: the id of a check
 * @subject: the bet, the zone or the board that the note is about
 *
 * The note is shown again at once.
 */
void
bb_edit_bring_back (BbHistory *history,
                    const char *check,
                    BbItem *subject)
{
  g_autoptr (BbTransaction) step = NULL;

  g_return_if_fail (BB_IS_HISTORY (history) && check != NULL);
  g_return_if_fail (BB_IS_ITEM (subject));

  step = bb_transaction_begin (history, _ ("Bring Back Note"));
  remove_those_about (bb_history_get_board (history), check, subject);
  bb_transaction_commit (step);
}

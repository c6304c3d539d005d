/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a session looks at its board. The lens is an item like a saved view, but part of no board, so
 * that nothing done to it can make a board modified. Its name is that of the saved view it came
 * from, for as long as the two are the same. */

#include "config.h"

#include "bb-session-private.h"

#include "bb-lens-filter.h"

static guint lens_changed;

void
_bb_session_class_install_lens_signal (void)
{
  /**
   * BbSession::lens-changed:
   *
   * The board is looked at in another way.
   */
  lens_changed = g_signal_new ("lens-changed", BB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* --- following -------------------------------------------------------------------------------- */

static void
update_name (BbSession *self)
{
  BbItem *view = bb_session_get_view (self);
  gboolean same = view != NULL && bb_lens_equal (self->lens, view);

  bb_item_set_text (self->lens, BB_VIEW_NAME, same ? bb_item_get_text (view, BB_VIEW_NAME) : NULL);
}

static void
emit_changed (BbSession *self)
{
  update_name (self);
  g_signal_emit (self, lens_changed, 0);
}

/* A view that was written to or removed says something else about the lens than before. */
void
_bb_session_check_view (BbSession *self,
                        const BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_VIEW || kind == BB_KIND_CONDITION)
    emit_changed (self);
}

/* --- public ----------------------------------------------------------------------------------- */

/**
 * bb_session_get_lens:
 *
 * Returns: (transfer none): how the board is looked at, to be read only; never %NULL
 */
BbItem *
bb_session_get_lens (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->lens;
}

/**
 * bb_session_has_lens:
 *
 * Returns: whether anything was chosen, or the board is looked at as it comes
 */
gboolean
bb_session_has_lens (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

  return !bb_lens_is_default (self->lens);
}

/**
 * bb_session_has_filter:
 *
 * Returns: whether some bets may be left out of what is looked at
 */
gboolean
bb_session_has_filter (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

  return bb_lens_has_filter (self->lens);
}

/**
 * bb_session_set_lens_value:
 * @field: of %BB_KIND_VIEW
 * @value: none for as it comes
 */
void
bb_session_set_lens_value (BbSession *self,
                           guint field,
                           const BbValue *value)
{
  g_return_if_fail (BB_IS_SESSION (self));
  g_return_if_fail (field > BB_VIEW_NAME && field < BB_VIEW_N_FIELDS);

  if (bb_item_set_value (self->lens, field, value))
    emit_changed (self);
}

/**
 * bb_session_set_condition:
 * @aspect: what bets are told apart by; see bb_aspect_init()
 * @values: (nullable): the values that it may have; none or %NULL when it may have any
 */
void
bb_session_set_condition (BbSession *self,
                          const char *aspect,
                          const char *const *values)
{
  g_return_if_fail (BB_IS_SESSION (self));

  if (bb_lens_set_condition (self->lens, aspect, values))
    emit_changed (self);
}

/**
 * bb_session_clear_filter:
 *
 * Looks at all bets again.
 */
void
bb_session_clear_filter (BbSession *self)
{
  BbItemList *conditions = bb_item_get_children (self->lens, BB_KIND_CONDITION);

  g_return_if_fail (BB_IS_SESSION (self));

  if (!bb_session_has_filter (self))
    return;
  bb_item_set_value (self->lens, BB_VIEW_TEXT, &BB_VALUE_OF_NONE);
  while (bb_item_list_get_length (conditions) > 0)
    bb_item_remove (bb_item_list_peek (conditions, 0));
  emit_changed (self);
}

/**
 * bb_session_count_matching:
 * @n_bets: (out): how many bets are looked at: closed ones only where the lens shows them
 *
 * Returns: of how many of these the filter asks for
 */
guint
bb_session_count_matching (BbSession *self,
                           guint *n_bets)
{
  g_autoptr (BbLensFilter) filter = NULL;
  guint n = 0;
  guint i;

  g_return_val_if_fail (BB_IS_SESSION (self), 0);

  *n_bets = 0;
  filter = bb_lens_filter_new (self->lens, self->board, self->day);
  for (i = 0; i < bb_board_get_n_bets (self->board); i++) {
    BbBet *bet = bb_board_get_bet (self->board, i);

    if (bb_bet_is_closed (bet) && !bb_item_has_value (self->lens, BB_VIEW_SHOWS_CLOSED))
      continue;
    (*n_bets)++;
    n += filter == NULL || bb_lens_filter_matches (filter, bet);
  }
  return n;
}

/**
 * bb_session_reset_lens:
 *
 * Looks at the board as it comes.
 */
void
bb_session_reset_lens (BbSession *self)
{
  g_autoptr (BbItem) plain = bb_lens_new ();

  g_return_if_fail (BB_IS_SESSION (self));

  g_clear_pointer (&self->view, g_free);
  if (!bb_session_has_lens (self))
    return;
  bb_lens_copy (self->lens, plain);
  emit_changed (self);
}

/**
 * bb_session_get_view:
 *
 * Returns: (transfer none) (nullable): the saved view that was applied last, if it is still there
 */
BbItem *
bb_session_get_view (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->view != NULL ? bb_board_find (self->board, BB_KIND_VIEW, self->view) : NULL;
}

/**
 * bb_session_apply_view:
 * @view: a saved view of the board, or an item like one that is part of no board
 *
 * Looks at the board as @view does; what is done to the lens later does not touch @view.
 */
void
bb_session_apply_view (BbSession *self,
                       BbItem *view)
{
  g_return_if_fail (BB_IS_SESSION (self));
  g_return_if_fail (BB_IS_ITEM (view) && bb_item_get_kind (view) == BB_KIND_VIEW);

  g_free (self->view);
  self->view = g_strdup (bb_item_get_id (view));
  bb_lens_copy (self->lens, view);
  emit_changed (self);
}

/**
 * bb_session_is_view_changed:
 *
 * Returns: whether the board is looked at otherwise than the view that was applied says
 */
gboolean
bb_session_is_view_changed (BbSession *self)
{
  BbItem *view;

  g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

  view = bb_session_get_view (self);
  return view != NULL && !bb_lens_equal (self->lens, view);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which day a session looks at, and since which day it is told what has moved. Both are ids of
 * snapshots, so that one that leaves the board and comes back is the same. Nothing of it is part of
 * the board. */

#include "config.h"

#include "bb-session-private.h"

static guint time_changed;

void
_bb_session_class_install_time_signal (void)
{
  /**
   * BbSession::time-changed:
   *
   * Another day is looked at, or movement is told since another.
   */
  time_changed = g_signal_new ("time-changed", BB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * bb_session_get_since:
 *
 * Returns: (transfer none) (nullable): the id of the snapshot since which movement is told; %NULL for
 *   the last review, empty for none
 */
const char *
bb_session_get_since (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->since;
}

void
bb_session_set_since (BbSession *self,
                      const char *since)
{
  g_return_if_fail (BB_IS_SESSION (self));

  if (g_strcmp0 (since, self->since) == 0)
    return;
  g_free (self->since);
  self->since = g_strdup (since);
  g_signal_emit (self, time_changed, 0);
}

/**
 * bb_session_get_at:
 *
 * Returns: (transfer none) (nullable): the id of the snapshot that is looked at; %NULL for now
 */
const char *
bb_session_get_at (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->at;
}

/**
 * bb_session_set_at:
 *
 * What is over cannot be changed: as long as an earlier day is looked at, the session can only be read.
 */
void
bb_session_set_at (BbSession *self,
                   const char *at)
{
  g_return_if_fail (BB_IS_SESSION (self));

  if (g_strcmp0 (at, self->at) == 0)
    return;
  g_free (self->at);
  self->at = g_strdup (at);
  _bb_session_update_read_only (self);
  g_signal_emit (self, time_changed, 0);
}

static gboolean
is_lost (BbSession *self,
         const char *snapshot)
{
  return snapshot != NULL && *snapshot != '\0' && bb_board_find (self->board, BB_KIND_SNAPSHOT, snapshot) == NULL;
}

/* Whoever changes the board, the walk say, has to see it as it is now; and a day that nothing is known
 * of any more is none to begin at. */
void
_bb_session_check_time (BbSession *self,
                        const BbChange *change)
{
  gboolean others = change->type != BB_CHANGE_SET && bb_item_get_kind (change->item) == BB_KIND_SNAPSHOT;

  if (self->at == NULL && !others)
    return;
  if (is_lost (self, self->since))
    g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->at, g_free);
  _bb_session_update_read_only (self);
  g_signal_emit (self, time_changed, 0);
}

/**
 * bb_session_fill_look:
 * @options: of a picture; what they point to belongs to the session
 *
 * Sets how the board is looked at: the lens and the days.
 */
void
bb_session_fill_look (BbSession *self,
                      BbPictureOptions *options)
{
  g_return_if_fail (BB_IS_SESSION (self));
  g_return_if_fail (options != NULL);

  options->lens = self->lens;
  options->since = self->since;
  options->at = self->at;
}

/**
 * bb_session_dup_movement:
 *
 * Returns: (transfer full) (nullable): what has moved since the day that was chosen, up to now
 */
BbMovement *
bb_session_dup_movement (BbSession *self)
{
  BbItem *snapshot;

  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  if (self->since == NULL)
    return bb_movement_new_of_trails (self->board);
  snapshot = bb_board_find (self->board, BB_KIND_SNAPSHOT, self->since);
  return snapshot != NULL ? bb_movement_new (snapshot) : NULL;
}

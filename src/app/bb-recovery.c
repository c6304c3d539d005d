/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks once at the start and whenever the list is asked for; "changed" tells that what is offered is
 * something else now. Nothing is opened or deleted here that nobody asked for, but for what has lain in
 * the bin for long. */

#include "config.h"

#include "bb-recovery.h"

#include "bb-draft-list.h"
#include "bb-start-log.h"

#include <glib/gi18n-lib.h>

struct _BbRecovery {
  GObject parent_instance;

  GPtrArray *drafts;
  GPtrArray *discarded;
  gboolean careful;
  guint well_source;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbRecovery, bb_recovery, G_TYPE_OBJECT)

static void
tell (BbRecovery *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
purge_in_thread_cb (GTask *task,
                    gpointer source,
                    gpointer data,
                    GCancellable *cancellable)
{
  g_task_return_int (task, bb_draft_list_purge (g_get_real_time ()));
}

static gboolean
is_well_cb (gpointer data)
{
  BB_RECOVERY (data)->well_source = 0;
  bb_start_log_end ();
  return G_SOURCE_REMOVE;
}

static void
bb_recovery_finalize (GObject *object)
{
  BbRecovery *self = BB_RECOVERY (object);

  g_clear_handle_id (&self->well_source, g_source_remove);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->discarded, g_ptr_array_unref);
  G_OBJECT_CLASS (bb_recovery_parent_class)->finalize (object);
}

static void
bb_recovery_class_init (BbRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_recovery_finalize;
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_recovery_init (BbRecovery *self)
{
  self->drafts = bb_draft_list_orphans ();
  self->discarded = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_recovery_new:
 *
 * For the start of the program.
 */
BbRecovery *
bb_recovery_new (void)
{
  BbRecovery *self = g_object_new (BB_TYPE_RECOVERY, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  self->careful = bb_start_log_begin ();
  self->well_source = g_timeout_add_seconds (BB_START_LOG_SECONDS, is_well_cb, self);
  g_task_run_in_thread (task, purge_in_thread_cb);
  return self;
}

/**
 * bb_recovery_get_careful:
 *
 * Returns: whether the program has died twice just after it had started, so that nothing should be
 *   opened unasked
 */
gboolean
bb_recovery_get_careful (BbRecovery *self)
{
  g_return_val_if_fail (BB_IS_RECOVERY (self), FALSE);

  return self->careful;
}

/**
 * bb_recovery_end:
 *
 * For the end of the program, as it should be.
 */
void
bb_recovery_end (BbRecovery *self)
{
  g_return_if_fail (BB_IS_RECOVERY (self));

  g_clear_handle_id (&self->well_source, g_source_remove);
  bb_start_log_end ();
}

/**
 * bb_recovery_look:
 *
 * Looks again at what is on the disk.
 */
void
bb_recovery_look (BbRecovery *self)
{
  g_return_if_fail (BB_IS_RECOVERY (self));

  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->discarded);
  self->drafts = bb_draft_list_orphans ();
  self->discarded = bb_draft_list_discarded ();
  tell (self);
}

/**
 * bb_recovery_get_drafts:
 *
 * Returns: (transfer none) (element-type BbDraft): newest first
 */
GPtrArray *
bb_recovery_get_drafts (BbRecovery *self)
{
  g_return_val_if_fail (BB_IS_RECOVERY (self), NULL);

  return self->drafts;
}

/**
 * bb_recovery_get_discarded:
 *
 * Returns: (transfer none) (element-type BbDraft): what lay in the bin when it was looked at
 */
GPtrArray *
bb_recovery_get_discarded (BbRecovery *self)
{
  g_return_val_if_fail (BB_IS_RECOVERY (self), NULL);

  return self->discarded;
}

static BbDraft *
find_in (GPtrArray *drafts,
         const char *id)
{
  guint i;

  for (i = 0; i < drafts->len; i++) {
    if (g_str_equal (bb_draft_get_id (drafts->pdata[i]), id))
      return drafts->pdata[i];
  }
  return NULL;
}

/**
 * bb_recovery_find:
 *
 * Returns: (transfer none) (nullable): the draft, discarded or not
 */
BbDraft *
bb_recovery_find (BbRecovery *self,
                  const char *id)
{
  BbDraft *draft;

  g_return_val_if_fail (BB_IS_RECOVERY (self) && id != NULL, NULL);

  draft = find_in (self->drafts, id);
  return draft != NULL ? draft : find_in (self->discarded, id);
}

/**
 * bb_recovery_propose:
 * @file: (nullable): what a window shows
 * @n_drafts: (out): how many there are to choose from
 *
 * What belongs to @file comes before all else, even if it was put off.
 *
 * Returns: (transfer none) (nullable): what to offer in that window
 */
BbDraft *
bb_recovery_propose (BbRecovery *self,
                     GFile *file,
                     guint *n_drafts)
{
  BbDraft *first = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_RECOVERY (self) && n_drafts != NULL, NULL);

  *n_drafts = 0;
  for (i = 0; i < self->drafts->len; i++) {
    BbDraft *draft = self->drafts->pdata[i];
    GFile *theirs = bb_draft_get_file (draft);

    if (file != NULL && theirs != NULL && g_file_equal (file, theirs)) {
      *n_drafts = 1;
      return draft;
    }
    if (bb_draft_get_kept (draft))
      continue;
    (*n_drafts)++;
    if (first == NULL)
      first = draft;
  }
  return first;
}

/**
 * bb_recovery_take:
 *
 * For one that is to be opened: it is no longer offered, and is out of the bin if it was in it.
 *
 * Returns: whether it can be opened
 */
gboolean
bb_recovery_take (BbRecovery *self,
                  BbDraft *draft,
                  GError **error)
{
  g_return_val_if_fail (BB_IS_RECOVERY (self) && BB_IS_DRAFT (draft), FALSE);

  if (bb_draft_get_discarded (draft) != 0 && !bb_draft_bring_back (draft, error))
    return FALSE;
  if (!g_ptr_array_remove (self->drafts, draft))
    g_ptr_array_remove (self->discarded, draft);
  tell (self);
  return TRUE;
}

gboolean
bb_recovery_keep (BbRecovery *self,
                  BbDraft *draft,
                  GError **error)
{
  gboolean kept;

  g_return_val_if_fail (BB_IS_RECOVERY (self) && BB_IS_DRAFT (draft), FALSE);

  kept = bb_draft_keep (draft, error);
  tell (self);
  return kept;
}

void
bb_recovery_keep_all (BbRecovery *self)
{
  guint i;

  g_return_if_fail (BB_IS_RECOVERY (self));

  for (i = 0; i < self->drafts->len; i++)
    bb_draft_keep (self->drafts->pdata[i], NULL);
  tell (self);
}

gboolean
bb_recovery_discard (BbRecovery *self,
                     BbDraft *draft,
                     GError **error)
{
  g_return_val_if_fail (BB_IS_RECOVERY (self) && BB_IS_DRAFT (draft), FALSE);

  if (!bb_draft_discard (draft, error))
    return FALSE;
  g_ptr_array_insert (self->discarded, 0, g_object_ref (draft));
  g_ptr_array_remove (self->drafts, draft);
  tell (self);
  return TRUE;
}

static gboolean
is_same_day (GDateTime *a,
             GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/**
 * bb_recovery_describe_time:
 * @time: in microseconds of g_get_real_time()
 *
 * Returns: (transfer full): the hour, with the day where that is not today
 */
char *
bb_recovery_describe_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) moment = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (moment == NULL)
    return g_strdup ("?");
  return g_date_time_format (moment, is_same_day (moment, now) ? _ ("%H:%M") : _ ("%-d %B, %H:%M"));
}

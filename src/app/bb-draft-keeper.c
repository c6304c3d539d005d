/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One for each board that is open. The main thread makes the bytes, which takes a millisecond or two
 * for a thousand bets; a worker reads them back and writes them. What the worker writes to is the desk:
 * it is locked while it is used, so that a draft that was taken away never comes back because a slow
 * writer was still at it. Nothing here writes to the board or to its file. */

#include "config.h"

#include "bb-draft-keeper.h"

#include "bb-board-hash.h"
#include "bb-board-writer.h"

#define FIRST_RETRY_MS 2000
#define MAX_RETRY_MS 30000

typedef struct {
  GMutex lock;
  BbDraft *draft; /* nullable: what is on the disk */
  guint settled;  /* jobs up to this one are of no use any more */
} Desk;

typedef struct {
  Desk *desk;
  BbDraft *draft;
  GBytes *bytes;
  guint64 hash;
  guint number;
} Job;

struct _BbDraftKeeper {
  GObject parent_instance;

  BbSession *session;
  Desk *desk;
  BbDraft *draft; /* nullable: what was handed out last */
  guint n_jobs;
  guint n_failures;
  guint source;
  gboolean writing;
  gboolean again;
  char *problem; /* nullable */
};

enum {
  PROP_0,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbDraftKeeper, bb_draft_keeper, G_TYPE_OBJECT)

static void arm (BbDraftKeeper *self, guint delay);

/* --- the desk --------------------------------------------------------------------------------- */

static void
free_desk (gpointer data)
{
  Desk *desk = data;

  g_mutex_clear (&desk->lock);
  g_clear_object (&desk->draft);
}

static Desk *
create_desk (BbDraft *draft)
{
  Desk *desk = g_atomic_rc_box_new0 (Desk);

  g_mutex_init (&desk->lock);
  g_set_object (&desk->draft, draft);
  return desk;
}

static void
unref_desk (Desk *desk)
{
  g_atomic_rc_box_release_full (desk, free_desk);
}

static gboolean
write_on_desk (const Job *job,
               GError **error)
{
  Desk *desk = job->desk;
  gboolean written = TRUE;

  g_mutex_lock (&desk->lock);
  if (job->number > desk->settled) {
    written = bb_draft_write (job->draft, job->bytes, job->hash, error);
    desk->settled = job->number;
    if (written)
      g_set_object (&desk->draft, job->draft);
  }
  g_mutex_unlock (&desk->lock);
  return written;
}

/* Whatever is still being written comes too late. */
static void
clear_desk (Desk *desk,
            guint number,
            gboolean to_bin)
{
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&desk->lock);
  desk->settled = number;
  if (desk->draft != NULL && to_bin)
    bb_draft_discard (desk->draft, &error);
  else if (desk->draft != NULL && !bb_draft_remove (desk->draft))
    g_debug ("Draft %s not removed", bb_draft_get_id (desk->draft));
  if (error != NULL)
    g_debug ("Draft not moved to the bin: %s", error->message);
  g_clear_object (&desk->draft);
  g_mutex_unlock (&desk->lock);
}

/* --- jobs ------------------------------------------------------------------------------------- */

static void
free_job (gpointer data)
{
  Job *job = data;

  unref_desk (job->desk);
  g_object_unref (job->draft);
  g_bytes_unref (job->bytes);
  g_free (job);
}

static Job *
create_job (BbDraftKeeper *self)
{
  Job *job = g_new0 (Job, 1);
  BbBoard *board = bb_session_get_board (self->session);
  GFile *file = bb_session_get_file (self->session);
  const char *title = bb_session_get_title (self->session);
  const BbFileStamp *stamp = bb_session_get_stamp (self->session);
  BbDraft *draft = self->draft != NULL ? bb_draft_renew (self->draft, file, title, stamp) : bb_draft_new (file, title, stamp);

  g_clear_object (&self->draft);
  self->draft = draft;
  job->desk = g_atomic_rc_box_acquire (self->desk);
  job->draft = g_object_ref (draft);
  job->bytes = bb_board_write (board);
  job->hash = bb_board_hash (board);
  job->number = ++self->n_jobs;
  return job;
}

static void
set_problem (BbDraftKeeper *self,
             const char *problem)
{
  if (g_strcmp0 (problem, self->problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Tried again after a while that grows, for as long as there is something to keep. */
static void
take_outcome (BbDraftKeeper *self,
              const GError *error)
{
  set_problem (self, error != NULL ? error->message : NULL);
  if (error == NULL) {
    self->n_failures = 0;
    return;
  }
  arm (self, MIN (FIRST_RETRY_MS << MIN (self->n_failures, 8), MAX_RETRY_MS));
  self->n_failures++;
}

static void
write_in_thread_cb (GTask *task,
                    gpointer source,
                    gpointer data,
                    GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_on_desk (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_soon (BbDraftKeeper *self);

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  BbDraftKeeper *self = BB_DRAFT_KEEPER (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->writing = FALSE;
  if (self->session == NULL)
    return;
  if (self->draft == NULL)
    g_clear_error (&error);
  take_outcome (self, error);
  if (!self->again)
    return;
  self->again = FALSE;
  write_soon (self);
}

static void
start_job (BbDraftKeeper *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  self->writing = TRUE;
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, create_job (self), free_job);
  g_task_run_in_thread (task, write_in_thread_cb);
}

/* --- when ------------------------------------------------------------------------------------- */

/* All of it was undone: what was on the disk is of no use, but it is not ours to delete. */
static void
put_away (BbDraftKeeper *self)
{
  if (bb_history_is_open (bb_session_get_history (self->session))) {
    arm (self, BB_DRAFT_KEEPER_MS);
    return;
  }
  if (self->draft == NULL)
    return;
  g_clear_object (&self->draft);
  clear_desk (self->desk, self->n_jobs, TRUE);
  set_problem (self, NULL);
}

static void
write_soon (BbDraftKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->writing)
    self->again = TRUE;
  else if (bb_session_get_modified (self->session))
    start_job (self);
  else
    put_away (self);
}

static gboolean
time_has_come_cb (gpointer data)
{
  BbDraftKeeper *self = data;

  self->source = 0;
  write_soon (self);
  return G_SOURCE_REMOVE;
}

/* Not pushed back by what comes after. */
static void
arm (BbDraftKeeper *self,
     guint delay)
{
  if (self->source == 0)
    self->source = g_timeout_add (delay, time_has_come_cb, self);
}

static void
board_changed_cb (BbDraftKeeper *self)
{
  if (!bb_session_is_locked (self->session))
    arm (self, BB_DRAFT_KEEPER_MS);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_draft_keeper_get_property (GObject *object,
                              guint id,
                              GValue *value,
                              GParamSpec *pspec)
{
  switch (id) {
  case PROP_PROBLEM:
    g_value_set_string (value, BB_DRAFT_KEEPER (object)->problem);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* A worker that is still at it may finish: it has what it needs. */
static void
bb_draft_keeper_dispose (GObject *object)
{
  BbDraftKeeper *self = BB_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (bb_draft_keeper_parent_class)->dispose (object);
}

static void
bb_draft_keeper_finalize (GObject *object)
{
  BbDraftKeeper *self = BB_DRAFT_KEEPER (object);

  unref_desk (self->desk);
  g_free (self->problem);
  G_OBJECT_CLASS (bb_draft_keeper_parent_class)->finalize (object);
}

static void
bb_draft_keeper_class_init (BbDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bb_draft_keeper_get_property;
  object_class->dispose = bb_draft_keeper_dispose;
  object_class->finalize = bb_draft_keeper_finalize;

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_draft_keeper_init (BbDraftKeeper *self)
{
}

/**
 * bb_draft_keeper_new:
 * @draft: (nullable): the draft that the board comes from, to be gone on with
 */
BbDraftKeeper *
bb_draft_keeper_new (BbSession *session,
                     BbDraft *draft)
{
  BbDraftKeeper *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_DRAFT_KEEPER, NULL);
  self->session = g_object_ref (session);
  self->desk = create_desk (draft);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (bb_session_get_board (session), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  if (draft != NULL)
    write_soon (self);
  else if (bb_session_get_modified (session))
    board_changed_cb (self);
  return self;
}

/**
 * bb_draft_keeper_get_problem:
 *
 * Returns: (nullable): why what was changed could not be kept; %NULL while all is well
 */
const char *
bb_draft_keeper_get_problem (BbDraftKeeper *self)
{
  g_return_val_if_fail (BB_IS_DRAFT_KEEPER (self), NULL);

  return self->problem;
}

/**
 * bb_draft_keeper_hurry:
 *
 * For a good moment, like when one turns to another window: what waits is written without waiting.
 */
void
bb_draft_keeper_hurry (BbDraftKeeper *self)
{
  g_return_if_fail (BB_IS_DRAFT_KEEPER (self));

  if (self->source != 0)
    write_soon (self);
}

/**
 * bb_draft_keeper_flush:
 *
 * For when the end is near: blocks until what is not saved is on the disk.
 *
 * Returns: whether all that is not saved is there
 */
gboolean
bb_draft_keeper_flush (BbDraftKeeper *self)
{
  g_autoptr (GError) error = NULL;
  Job *job;

  g_return_val_if_fail (BB_IS_DRAFT_KEEPER (self), FALSE);

  if (!bb_session_get_modified (self->session) || (self->source == 0 && !self->writing))
    return TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  self->again = FALSE;
  job = create_job (self);
  write_on_desk (job, &error);
  free_job (job);
  take_outcome (self, error);
  return error == NULL;
}

/**
 * bb_draft_keeper_mark_saved:
 *
 * To be called when the board is in its file and was read back. What was changed meanwhile gets a
 * draft of its own at once.
 */
void
bb_draft_keeper_mark_saved (BbDraftKeeper *self)
{
  g_return_if_fail (BB_IS_DRAFT_KEEPER (self));

  g_clear_handle_id (&self->source, g_source_remove);
  self->again = FALSE;
  g_clear_object (&self->draft);
  clear_desk (self->desk, self->n_jobs, FALSE);
  take_outcome (self, NULL);
  if (bb_session_get_modified (self->session))
    write_soon (self);
}

/**
 * bb_draft_keeper_discard:
 *
 * What is not saved was declined: the last of it goes to the bin.
 */
void
bb_draft_keeper_discard (BbDraftKeeper *self)
{
  g_return_if_fail (BB_IS_DRAFT_KEEPER (self));

  bb_draft_keeper_flush (self);
  g_clear_handle_id (&self->source, g_source_remove);
  self->again = FALSE;
  g_clear_object (&self->draft);
  clear_desk (self->desk, self->n_jobs, TRUE);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread sleeps on a queue and ends when it is handed the job that says so. Jobs that were done
 * after the worker was freed are thrown away: the listener is asked for in the main loop only. */

#include "config.h"

#include "bb-picture-worker.h"

struct _BbPictureWorker {
  gatomicrefcount ref_count;
  GThread *thread;
  GAsyncQueue *jobs;
  GMainContext *context;
  BbPictureDoneFunc done; /* NULL once it was freed */
  gpointer user_data;
  guint n_under_way;
};

typedef struct {
  BbPictureWorker *worker;
  BbPictureJob *job; /* NULL ends the thread */
} Errand;

/* --- a job ------------------------------------------------------------------------------------ */

static void
paint (BbPictureJob *job)
{
  g_autoptr (BbTiles) before = g_steal_pointer (&job->tiles);

  job->tiles = bb_tiles_paint (job->scene, &job->part, job->scale, job->left_out, before);
}

/* Without what is left out too: it is a stand-in that is seen for a moment. */
static void
paint_overview (BbPictureJob *job)
{
  g_autoptr (BbTiles) before = g_steal_pointer (&job->overview);
  BbRect page = { 0, 0, bb_scene_get_width (job->scene), bb_scene_get_height (job->scene) };

  if (job->overview_scale > 0 && !bb_tiles_cover (job->tiles, &page))
    job->overview = bb_tiles_paint (job->scene, &page, job->overview_scale, job->left_out, before);
}

/**
 * bb_picture_job_run:
 *
 * Does it in the calling thread.
 */
void
bb_picture_job_run (BbPictureJob *job)
{
  g_return_if_fail (job != NULL);

  if (job->board != NULL) {
    g_clear_pointer (&job->scene, bb_scene_unref);
    job->scene = bb_picture_draw (job->board, &job->options, &job->layout);
  }
  paint (job);
  paint_overview (job);
}

void
bb_picture_job_free (BbPictureJob *job)
{
  g_return_if_fail (job != NULL);

  g_clear_object (&job->board);
  g_clear_object (&job->lens);
  g_free (job->since);
  g_free (job->at);
  g_clear_pointer (&job->scene, bb_scene_unref);
  g_clear_pointer (&job->left_out, g_hash_table_unref);
  g_clear_pointer (&job->tiles, bb_tiles_unref);
  g_clear_pointer (&job->overview, bb_tiles_unref);
  g_free (job);
}

/* --- the thread ------------------------------------------------------------------------------- */

static void
unref_worker (BbPictureWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_free (self);
}

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->job, bb_picture_job_free);
  unref_worker (errand->worker);
  g_free (errand);
}

static gboolean
done_cb (gpointer data)
{
  Errand *errand = data;
  BbPictureWorker *worker = errand->worker;

  worker->n_under_way--;
  if (worker->done != NULL)
    worker->done (errand->job, worker->user_data);
  return G_SOURCE_REMOVE;
}

/* Copies are thrown away here: that takes long for a large board. */
static void
send_back (Errand *errand)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_clear_object (&errand->job->board);
  g_source_set_priority (source, G_PRIORITY_HIGH_IDLE);
  g_source_set_callback (source, done_cb, errand, free_errand);
  g_source_attach (source, errand->worker->context);
}

static gpointer
work (gpointer data)
{
  GAsyncQueue *jobs = data;
  Errand *errand;

  while ((errand = g_async_queue_pop (jobs))->job != NULL) {
    bb_picture_job_run (errand->job);
    send_back (errand);
  }
  free_errand (errand);
  g_async_queue_unref (jobs);
  return NULL;
}

static void
push_errand (BbPictureWorker *self,
             BbPictureJob *job)
{
  Errand *errand = g_new0 (Errand, 1);

  g_atomic_ref_count_inc (&self->ref_count);
  errand->worker = self;
  errand->job = job;
  g_async_queue_push (self->jobs, errand);
}

/**
 * bb_picture_worker_new:
 * @done: called in the main loop of the calling thread whenever a job is done
 */
BbPictureWorker *
bb_picture_worker_new (BbPictureDoneFunc done,
                       gpointer user_data)
{
  BbPictureWorker *self = g_new0 (BbPictureWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->done = done;
  self->user_data = user_data;
  return self;
}

/**
 * bb_picture_worker_free:
 *
 * Waits for nothing; what is under way is thrown away when it is done.
 */
void
bb_picture_worker_free (BbPictureWorker *self)
{
  g_return_if_fail (self != NULL);

  self->done = NULL;
  if (self->thread != NULL)
    push_errand (self, NULL);
  g_clear_pointer (&self->thread, g_thread_unref);
  unref_worker (self);
}

/**
 * bb_picture_worker_push:
 * @job: (transfer full): nobody touches it until it is done
 */
void
bb_picture_worker_push (BbPictureWorker *self,
                        BbPictureJob *job)
{
  g_return_if_fail (self != NULL && job != NULL);

  if (self->thread == NULL)
    self->thread = g_thread_new ("picture", work, g_async_queue_ref (self->jobs));
  self->n_under_way++;
  push_errand (self, job);
}

gboolean
bb_picture_worker_is_busy (BbPictureWorker *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_under_way > 0;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thread that lays out pictures and paints their tiles, so that whoever drags, types or scrolls
 * meanwhile does not wait. It keeps its fonts, which is why it is not borrowed from a pool. */

#pragma once

#include "bb-picture.h"
#include "bb-tiles.h"

G_BEGIN_DECLS

/**
 * BbPictureJob:
 * @board: (nullable): a copy that nobody else touches: what to draw; %NULL to only paint @scene
 * @lens: (nullable): likewise, of how it is looked at
 * @since: (nullable): what the options point to
 * @at: (nullable): likewise
 * @scene: what was drawn
 * @layout: of what was drawn
 * @part: what is wanted of the page, in its units
 * @scale: pixels to a unit
 * @overview_scale: pixels to a unit for an image of the whole page, or 0 for none
 * @left_out: (nullable): ids of bets that are not painted
 * @tiles: (nullable): the tiles before, then those that were painted
 * @overview: (nullable): likewise
 * @zoom: at which it is drawn
 * @serial: number of the job
 */
typedef struct {
  BbBoard *board;
  BbItem *lens;
  char *since;
  char *at;
  BbPictureOptions options;
  BbScene *scene;
  BbLayout layout;
  BbRect part;
  double scale;
  double overview_scale;
  GHashTable *left_out;
  BbTiles *tiles;
  BbTiles *overview;
  double zoom;
  guint serial;
} BbPictureJob;

typedef struct _BbPictureWorker BbPictureWorker;

/* The job is the listener's for the time of the call. */
typedef void (*BbPictureDoneFunc) (BbPictureJob *job, gpointer user_data);

void bb_picture_job_run (BbPictureJob *job);
void bb_picture_job_free (BbPictureJob *job);

BbPictureWorker *bb_picture_worker_new (BbPictureDoneFunc done, gpointer user_data);
void bb_picture_worker_free (BbPictureWorker *self);
void bb_picture_worker_push (BbPictureWorker *self, BbPictureJob *job);
gboolean bb_picture_worker_is_busy (BbPictureWorker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbPictureJob, bb_picture_job_free)

G_END_DECLS

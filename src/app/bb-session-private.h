/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the session share. */

#pragma once

#include "bb-move-recorder.h"
#include "bb-session.h"

G_BEGIN_DECLS

struct _BbSession {
  GObject parent_instance;

  BbBoard *board;
  BbHistory *history;
  BbSelection *selection;
  GFile *file;
  BbFileStamp stamp;
  gboolean has_stamp;
  guint midnight_source;
  char *title;
  BbDate day;
  gboolean read_only;      /* because of its file */
  gboolean told_read_only; /* as listeners know it */
  char *since;             /* nullable: the id of a snapshot */
  char *at;                /* nullable: likewise */
  BbItem *lens;
  char *view;              /* nullable: the id of the saved view that was applied last */
  BbSessionReview *review; /* nullable: until it is asked for */
  BbMoveRecorder *recorder;
};

void _bb_session_class_install_lens_signal (void);
void _bb_session_class_install_time_signal (void);
void _bb_session_check_time (BbSession *self, const BbChange *change);
void _bb_session_update_read_only (BbSession *self);
void _bb_session_check_view (BbSession *self, const BbChange *change);

G_END_DECLS

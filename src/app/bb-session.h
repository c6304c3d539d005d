/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A board being worked on: the board itself, where its file is, and what is said about it in the
 * title bar. Views are given a session and nothing else; another board is another session. */

#pragma once

#include <gio/gio.h>

#include "bb-file-stamp.h"
#include "bb-history.h"
#include "bb-movement.h"
#include "bb-picture-options.h"
#include "bb-selection.h"
#include "bb-session-review.h"

G_BEGIN_DECLS

#define BB_TYPE_SESSION (bb_session_get_type ())
G_DECLARE_FINAL_TYPE (BbSession, bb_session, BB, SESSION, GObject)

BbSession *bb_session_new (BbBoard *board);

BbBoard *bb_session_get_board (BbSession *self);
BbHistory *bb_session_get_history (BbSession *self);
BbSelection *bb_session_get_selection (BbSession *self);
BbSessionReview *bb_session_get_review (BbSession *self);
gboolean bb_session_get_modified (BbSession *self);

GFile *bb_session_get_file (BbSession *self);
void bb_session_set_file (BbSession *self, GFile *file);
const BbFileStamp *bb_session_get_stamp (BbSession *self);
void bb_session_set_stamp (BbSession *self, const BbFileStamp *stamp);
const char *bb_session_get_title (BbSession *self);
char *bb_session_propose_name (BbSession *self, const char *suffix);
BbDate bb_session_get_day (BbSession *self);
gboolean bb_session_get_read_only (BbSession *self);
gboolean bb_session_is_locked (BbSession *self);
void bb_session_set_read_only (BbSession *self, gboolean read_only);

const char *bb_session_get_since (BbSession *self);
void bb_session_set_since (BbSession *self, const char *since);
const char *bb_session_get_at (BbSession *self);
void bb_session_set_at (BbSession *self, const char *at);
void bb_session_fill_look (BbSession *self, BbPictureOptions *options);
BbMovement *bb_session_dup_movement (BbSession *self);

BbItem *bb_session_get_lens (BbSession *self);
gboolean bb_session_has_lens (BbSession *self);
gboolean bb_session_has_filter (BbSession *self);
void bb_session_set_lens_value (BbSession *self, guint field, const BbValue *value);
void bb_session_set_condition (BbSession *self, const char *aspect, const char *const *values);
void bb_session_clear_filter (BbSession *self);
guint bb_session_count_matching (BbSession *self, guint *n_bets);
void bb_session_reset_lens (BbSession *self);
BbItem *bb_session_get_view (BbSession *self);
void bb_session_apply_view (BbSession *self, BbItem *view);
gboolean bb_session_is_view_changed (BbSession *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line over the board: what came due since one last looked. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_DUE_BANNER (bb_due_banner_get_type ())
G_DECLARE_FINAL_TYPE (BbDueBanner, bb_due_banner, BB, DUE_BANNER, AdwBin)

void bb_due_banner_set_session (BbDueBanner *self, BbSession *session);
void bb_due_banner_tell_since (BbDueBanner *self, BbDate since);
void bb_due_banner_close (BbDueBanner *self);

G_END_DECLS

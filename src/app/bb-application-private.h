/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the application share. */

#pragma once

#include "bb-application.h"
#include "bb-recovery.h"
#include "bb-window.h"

G_BEGIN_DECLS

struct _BbApplication {
  AdwApplication parent_instance;

  gboolean recovers;
  gboolean careful;     /* nothing is opened that nobody asked for in here */
  BbRecovery *recovery; /* nullable */
};

typedef gboolean (*BbApplicationMatch) (BbWindow *window, GFile *file);

BbWindow *_bb_application_find_window (BbApplication *self, BbApplicationMatch matches, GFile *file);
BbWindow *_bb_application_get_free_window (BbApplication *self);
BbWindow *_bb_application_get_any_window (BbApplication *self);

void _bb_application_start_recovery (BbApplication *self);
void _bb_application_end_recovery (BbApplication *self);
void _bb_application_show_list_if_careful (BbApplication *self);

G_END_DECLS

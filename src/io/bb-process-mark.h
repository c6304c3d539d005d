/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which process it was, so that another one can tell later whether it is still running. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of processes are used again: when it began, in the kernel's ticks, and since which start of
 * the computer (32 hexadecimal digits and hyphens) make one of them certain. */
typedef struct {
  gint64 pid;
  guint64 began;
  char boot[40];
} BbProcessMark;

void bb_process_mark_set_self (BbProcessMark *self);
gboolean bb_process_mark_is_alive (const BbProcessMark *self);
void bb_process_mark_write (const BbProcessMark *self, GKeyFile *keys, const char *group);
void bb_process_mark_read (BbProcessMark *self, GKeyFile *keys, const char *group);

G_END_DECLS

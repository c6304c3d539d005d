/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes out of the house after a review: minutes, pre-read and calendar as files, minutes on the
 * clipboard. */

#pragma once

#include <gdk/gdk.h>

#include "bb-report-file.h"

G_BEGIN_DECLS

void bb_handout_save_report_async (BbItem *review, BbReportKind kind, GFile *file, GAsyncReadyCallback callback, gpointer data);
void bb_handout_save_calendar_async (BbBoard *board, GFile *file, GAsyncReadyCallback callback, gpointer data);
gboolean bb_handout_save_finish (GAsyncResult *result, GError **error);

gboolean bb_handout_copy_minutes (BbItem *review, GdkClipboard *clipboard);

G_END_DECLS

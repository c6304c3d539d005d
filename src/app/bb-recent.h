/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The boards that were opened lately, newest first. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_BOARD_MEDIA_TYPE "application/vnd.betboard+xml"
#define BB_BOARD_SUFFIX ".betboard"

#define BB_TYPE_RECENT (bb_recent_get_type ())
G_DECLARE_FINAL_TYPE (BbRecent, bb_recent, BB, RECENT, GObject)

const char *bb_recent_get_title (BbRecent *self);
const char *bb_recent_get_place (BbRecent *self);
GFile *bb_recent_get_file (BbRecent *self);

GListStore *bb_recent_list (guint limit);
void bb_recent_add (GFile *file, const char *title);

char *bb_recent_describe_folder (GFile *file);

G_END_DECLS

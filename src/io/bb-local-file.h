/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durable writing of a file that has a path: a new file beside it, synced, then renamed over it. */

#pragma once

#include "bb-file-stamp.h"

#include <glib.h>

G_BEGIN_DECLS

char *bb_local_file_resolve (const char *path, GError **error);
gboolean bb_local_file_replace (const char *path, GBytes *bytes, BbFileStamp *stamp, GError **error);
gboolean bb_local_file_replace_hidden (const char *path, GBytes *bytes, GError **error);
gboolean bb_local_file_overwrite (const char *path, GBytes *bytes, BbFileStamp *stamp, GError **error);
gboolean bb_local_file_has_links (const char *path);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folders in the state folder that nobody but their owner may look into. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_private_folder_get_path (const char *name);
gboolean bb_private_folder_make (const char *path, GError **error);
gboolean bb_private_folder_is_ours (const char *path);
gboolean bb_private_folder_remove (const char *path);

G_END_DECLS

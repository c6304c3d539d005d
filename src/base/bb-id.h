/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids for things made by hand, and slugs for things that are named. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_ID_LENGTH 6

char *bb_id_new (void);
void bb_id_seed (guint32 seed);
char *bb_id_slug (const char *name);

G_END_DECLS

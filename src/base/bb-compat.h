/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What newer GLib has and the oldest one we support lacks. Nothing else may ask for a version. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * bb_set_str:
 * @field: the string to replace
 * @value: (nullable): the new string, copied
 *
 * Like g_set_str() of GLib 2.76.
 *
 * Returns: whether @field changed
 */
static inline gboolean
bb_set_str (char **field,
            const char *value)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;
  copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  return TRUE;
}

G_END_DECLS

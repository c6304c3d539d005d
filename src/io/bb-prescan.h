/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One linear look over the bytes of an XML file before a parser sees them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bb_prescan (GBytes *bytes, GError **error);

G_END_DECLS

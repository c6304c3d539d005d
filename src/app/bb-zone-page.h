/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector's page while zones are edited: the selected zone, or else the axes. */

#pragma once

#include <gtk/gtk.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_ZONE_PAGE (bb_zone_page_get_type ())
G_DECLARE_FINAL_TYPE (BbZonePage, bb_zone_page, BB, ZONE_PAGE, GtkWidget)

void bb_zone_page_set_session (BbZonePage *self, BbSession *session);

G_END_DECLS

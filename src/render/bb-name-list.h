/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that are not on the plane: those that found no room there, by number, and in one line each
 * the bets without a place and the closed ones. No bet is ever left out in silence. */

#pragma once

#include "bb-label.h"

G_BEGIN_DECLS

guint bb_name_list_count_room (const BbLayout *layout, double top);
void bb_name_list_draw (const BbPictureData *data, const BbPen *pen, const BbLabel *labels, double top);
void bb_name_list_draw_footer (const BbPictureData *data, const BbPen *pen);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor of a bet's place: said in words, typed in numbers. */

#pragma once

#include <gtk/gtk.h>

#include "bb-bet-fields.h"

G_BEGIN_DECLS

#define BB_TYPE_PLACE_EDITOR (bb_place_editor_get_type ())
G_DECLARE_FINAL_TYPE (BbPlaceEditor, bb_place_editor, BB, PLACE_EDITOR, GtkBox)

GtkWidget *bb_place_editor_new (BbBetFields *fields);

G_END_DECLS

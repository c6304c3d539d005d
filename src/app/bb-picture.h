/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget that shows a scene whole, as large as its room allows. */

#pragma once

#include <gtk/gtk.h>

#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_PICTURE (bb_picture_get_type ())
G_DECLARE_FINAL_TYPE (BbPicture, bb_picture, BB, PICTURE, GtkWidget)

GtkWidget *bb_picture_new (void);
void bb_picture_set_scene (BbPicture *self, BbScene *scene);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget that shows a scene whole, as large as its room allows. */

#pragma once

#include <gtk/gtk.h>

#include "bb-scene.h"

G_BEGIN_DECLS

#define BB_TYPE_SCENE_VIEW (bb_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (BbSceneView, bb_scene_view, BB, SCENE_VIEW, GtkWidget)

GtkWidget *bb_scene_view_new (void);
BbScene *bb_scene_view_get_scene (BbSceneView *self);
void bb_scene_view_set_scene (BbSceneView *self, BbScene *scene);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds a scene, node after node in painting order. Groups nest and must be closed. */

#pragma once

#include "bb-scene.h"

G_BEGIN_DECLS

typedef struct _BbSceneBuilder BbSceneBuilder;

BbSceneBuilder *bb_scene_builder_new (double width, double height, const char *families);
void bb_scene_builder_free (BbSceneBuilder *self);
BbScene *bb_scene_builder_finish (BbSceneBuilder *self);

void bb_scene_builder_set_title (BbSceneBuilder *self, const char *title, const char *desc);

void bb_scene_builder_set_naming (BbSceneBuilder *self, BbNaming naming);

void bb_scene_builder_begin_group (BbSceneBuilder *self, const BbGroupInfo *info);
void bb_scene_builder_end_group (BbSceneBuilder *self);
void bb_scene_builder_add_rect (BbSceneBuilder *self, const BbRect *rect, double radius, const BbPaint *paint);
void bb_scene_builder_add_circle (BbSceneBuilder *self, BbPoint center, double radius, const BbPaint *paint);
void bb_scene_builder_add_path (BbSceneBuilder *self, const BbPath *path, const BbPaint *paint);
void bb_scene_builder_add_line (BbSceneBuilder *self, BbPoint from, BbPoint to, const BbPaint *paint);
void bb_scene_builder_add_text (BbSceneBuilder *self,
                                const char *text,
                                BbPoint at,
                                BbAnchor anchor,
                                double width,
                                const BbTextStyle *style);
void bb_scene_builder_join_text (BbSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbSceneBuilder, bb_scene_builder_free)

G_END_DECLS

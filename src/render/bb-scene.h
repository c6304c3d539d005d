/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture as an immutable display list. Every output reads it: the painter, the SVG writer, the
 * canvas (hit tests), tests (the dump). Lengths are in the picture's own units, y downwards.
 * Nodes lie in one flat array in painting order; a group node is followed by what it holds. */

#pragma once

#include "bb-color.h"
#include "bb-path.h"

G_BEGIN_DECLS

typedef struct _BbScene BbScene;

/* An alpha of 0 means not filled, or not stroked. */
typedef struct {
  BbColor fill;
  BbColor stroke;
  double width;
  double dash;
} BbPaint;

typedef enum {
  BB_WEIGHT_REGULAR = 400,
  BB_WEIGHT_SEMIBOLD = 600,
  BB_WEIGHT_BOLD = 700,
} BbWeight;

/* How many bets on the plane are named beside their marks, by a number that the list explains, and
 * not at all. */
typedef struct {
  guint in_place;
  guint listed;
  guint unnamed;
} BbNaming;

typedef struct {
  double size;
  BbWeight weight;
  BbColor color;
} BbTextStyle;

typedef enum {
  BB_ANCHOR_START,
  BB_ANCHOR_MIDDLE,
  BB_ANCHOR_END,
} BbAnchor;

typedef enum {
  BB_NODE_GROUP,
  BB_NODE_RECT,
  BB_NODE_ELLIPSE,
  BB_NODE_PATH,
  BB_NODE_TEXT,
} BbNodeKind;

/* What a group is of its bet, or of the page. */
typedef enum {
  BB_PART_NONE,
  BB_PART_PAGE,
  BB_PART_LEGEND,
  BB_PART_SPREAD,
  BB_PART_TIE,
  BB_PART_TRAIL,
  BB_PART_GHOST,
  BB_PART_LEADER,
  BB_PART_MARK,
  BB_PART_LABEL,
  BB_PART_STACK,
  BB_PART_BET,
} BbPart;

/* @stack: (nullable): of a bet that shares its place with others, the id of the first of them; that
 * of the stack's count is also its @bet. */
typedef struct {
  const char *id;
  const char *title;
  const char *desc;
  const char *link;
  const char *bet;
  const char *stack;
  BbPart part;
} BbGroupInfo;

/* A group as it stands in the scene: @first is its group node, @n_nodes counts that node too. */
typedef struct {
  BbGroupInfo info;
  BbRect bounds;
  guint first;
  guint n_nodes;
} BbSceneGroup;

typedef struct {
  float x, y, width, height, radius;
} BbNodeRect;

typedef struct {
  float x, y, radius_x, radius_y;
} BbNodeEllipse;

typedef struct {
  guint first, n_steps;
} BbNodePath;

/* @x and @y are the anchor on the base line; @width is the measured advance. A @joined text goes on
 * where the text before it ends, after a space. */
typedef struct {
  float x, y, width;
  BbAnchor anchor : 8;
  gboolean joined : 8;
  const char *text;
} BbNodeText;

typedef struct {
  BbNodeKind kind : 16;
  guint style : 16; /* index of a paint, of a text style, or (group) unused */
  union {
    guint group;
    BbNodeRect rect;
    BbNodeEllipse ellipse;
    BbNodePath path;
    BbNodeText text;
  };
} BbNode;

BbScene *bb_scene_ref (BbScene *self);
void bb_scene_unref (BbScene *self);

double bb_scene_get_width (const BbScene *self);
double bb_scene_get_height (const BbScene *self);
const char *bb_scene_get_families (const BbScene *self);
const char *bb_scene_get_title (const BbScene *self);
const char *bb_scene_get_desc (const BbScene *self);
BbNaming bb_scene_get_naming (const BbScene *self);

const BbNode *bb_scene_get_nodes (const BbScene *self, guint *n_nodes);
const BbPathStep *bb_scene_get_steps (const BbScene *self, const BbNode *node);
const BbPaint *bb_scene_get_paint (const BbScene *self, guint index);
const BbTextStyle *bb_scene_get_text_style (const BbScene *self, guint index);
guint bb_scene_get_n_paints (const BbScene *self);
guint bb_scene_get_n_text_styles (const BbScene *self);

guint bb_scene_get_n_groups (const BbScene *self);
const BbSceneGroup *bb_scene_get_group (const BbScene *self, guint index);
const BbSceneGroup *bb_scene_find_group (const BbScene *self, const char *bet, BbPart part);
GPtrArray *bb_scene_list_stack (const BbScene *self, const char *bet);
BbRect bb_scene_get_node_bounds (const BbScene *self, const BbNode *node);

const BbSceneGroup *bb_scene_pick (const BbScene *self, double x, double y, double reach);
const BbSceneGroup *bb_scene_pick_trail (const BbScene *self, double x, double y, double reach);
GPtrArray *bb_scene_pick_all (const BbScene *self, double x, double y, double reach);

char *bb_scene_dump (const BbScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbScene, bb_scene_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things lie on the page, and how large the type is: follows from the size of the output
 * alone, and of what is on the board only from which way its axes run. Places are tenths, familiarity
 * across, risk up, unless reversed: this is the one place that knows. */

#pragma once

#include "bb-geometry.h"

G_BEGIN_DECLS

typedef enum {
  BB_VARIANT_FULL,
  BB_VARIANT_BODY,
  BB_VARIANT_ROOM,
} BbVariant;

#define BB_N_VARIANTS (BB_VARIANT_ROOM + 1)

/* Sizes of type, in units of the page. Nothing on the plane is set smaller than @least; the
 * list of names that find no room there goes down to @list_least, so that it holds more. */
typedef struct {
  double title;
  double subtitle;
  double axis;
  double zone;
  double advice;
  double label;
  double facts;
  double legend;
  double list;
  double least;
  double list_least;
} BbTypeSizes;

/* @unit is a pixel of a page 900 high; @mark is what marks are drawn by. A page is compact where its
 * type leaves little width: words and legend then take less of it; on a narrow one the words of the
 * risk axis stand above the plane. @list_columns is 0 where no column is kept for names that find no
 * room on the plane; they are set at @list_size.
 * @name_size is that of names beside marks, which bb_picture_draw() finds; it is the em of labels put
 * by hand. @x_reversed: high familiarity is at the left;
 * @y_reversed: high risk is at the bottom. */
typedef struct {
  BbVariant variant;
  double width;
  double height;
  double unit;
  double mark;
  double margin;
  gboolean compact;
  gboolean narrow;
  gboolean legend_below;
  gboolean has_title;
  gboolean has_legend;
  gboolean has_footer;
  gboolean x_reversed;
  gboolean y_reversed;
  guint list_columns;
  double list_size;
  double name_size;
  BbTypeSizes type;
  BbRect plane;
  BbRect data;
  BbRect side;
  BbRect strip;
  BbRect footer;
} BbLayout;

void bb_layout_init (BbLayout *self, BbVariant variant, double width, double height, double text_scale);
void bb_layout_show (BbLayout *self, gboolean title, gboolean legend, gboolean footer);
void bb_layout_turn (BbLayout *self, gboolean x_reversed, gboolean y_reversed);
void bb_layout_arrange (BbLayout *self, guint list_columns, double list_size);

BbPoint bb_layout_to_page (const BbLayout *self, gint familiarity, gint risk);
BbPoint bb_layout_from_place (const BbLayout *self, BbPoint place);
BbPoint bb_layout_find_place (const BbLayout *self, BbPoint at);
void bb_layout_to_place (const BbLayout *self, double x, double y, gint *familiarity, gint *risk);
double bb_layout_get_list_width (const BbLayout *self, double list_size);
BbRect bb_layout_get_list_column (const BbLayout *self, guint column, double top);

gboolean bb_variant_from_name (const char *name, BbVariant *variant);
void bb_variant_get_ratio (BbVariant variant, double *width, double *height);

G_END_DECLS

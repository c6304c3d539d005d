/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a legend has to explain, entry by entry: only what is in the picture. */

#pragma once

#include "bb-picture-bet.h"

G_BEGIN_DECLS

typedef enum {
  BB_LEGEND_TITLE, /* what the way of looking is called */
  BB_LEGEND_TEXT,  /* words without a sample, in lines as needed */
  BB_LEGEND_HEAD,  /* of what follows; left out where entries stand in rows */
  BB_LEGEND_MARK,
  BB_LEGEND_SIZE,
  BB_LEGEND_TRAIL,
  BB_LEGEND_SIGN, /* a row of bb-picture-signs.h */
  BB_LEGEND_STACK,
} BbLegendKind;

/* @id: (nullable): what the entry is about, as bb_legend_parse_id() reads it. @colored: whether grey is
 * one of the colours explained, not the grey of samples. @named: whether a head is needed in rows, too. */
typedef struct {
  BbLegendKind kind;
  char *text;
  char *id;
  BbMark mark;
  gboolean colored;
  gboolean named;
  guint sign;
} BbLegendEntry;

GArray *bb_legend_entries_new (const BbPictureData *data, double text_size);
gboolean bb_legend_parse_id (const char *id, char **aspect, char **value);

G_END_DECLS

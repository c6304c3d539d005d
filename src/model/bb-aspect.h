/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What bets can be told apart by: a field with few values, one of the board's own fields, the zone,
 * steps of confidence, steps of days to the next review. Colours and filters both ask here. */

#pragma once

#include "bb-board.h"

G_BEGIN_DECLS

/* The value of those that have none, of whatever aspect. */
#define BB_ASPECT_NONE "unknown"

typedef enum {
  BB_ASPECT_FIELD,
  BB_ASPECT_OWN_FIELD,
  BB_ASPECT_ZONE,
  BB_ASPECT_CONFIDENCE,
  BB_ASPECT_REVIEW,
} BbAspectKind;

/* @id: as given to bb_aspect_init(), borrowed. @field: a field of bets. @own_field: the id of one of
 * the board's own fields, part of @id. */
typedef struct {
  BbAspectKind kind;
  const char *id;
  guint field;
  const char *own_field;
} BbAspect;

/**
 * BbAspectValue:
 * @id: the value, as conditions of views hold it
 * @label: for people
 * @n_bets: how many bets of the board have it, closed ones too
 */
typedef struct {
  char *id;
  char *label;
  guint n_bets;
} BbAspectValue;

gboolean bb_aspect_init (BbAspect *self, const char *id);
char *bb_aspect_dup_own_id (const char *own_field);
gboolean bb_aspect_is_used (const BbAspect *self, BbBoard *board);
gboolean bb_aspect_is_sequential (const BbAspect *self);
char *bb_aspect_dup_label (const BbAspect *self, BbBoard *board);

const char *bb_aspect_get_value (const BbAspect *self, BbBoard *board, BbBet *bet, BbDate day);
gboolean bb_aspect_has_any (const BbAspect *self, BbBoard *board, BbBet *bet, BbDate day, const char *const *values);
char *bb_aspect_dup_value_label (const BbAspect *self, BbBoard *board, const char *value);
char **bb_aspect_list_possible (const BbAspect *self, BbBoard *board);
GPtrArray *bb_aspect_list_values (const BbAspect *self, BbBoard *board, BbDate day);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How one field of an item is described. Everything that walks fields (reading, writing, CSV,
 * inspector, undo labels) walks tables of these; adding a field is adding a row. */

#pragma once

#include "bb-value.h"

G_BEGIN_DECLS

typedef enum {
  BB_KIND_BOARD,
  BB_KIND_ZONE,
  BB_KIND_TEAM,
  BB_KIND_MEETING,
  BB_KIND_OWN_FIELD,
  BB_KIND_BET,
  BB_KIND_LINK,
  BB_KIND_OWN_VALUE,
  BB_KIND_EVIDENCE,
  BB_KIND_PLACEMENT,
  BB_KIND_QUESTION,
  BB_KIND_SNAPSHOT,
  BB_KIND_SNAPSHOT_ROW,
  BB_KIND_REVIEW,
  BB_KIND_STEP,
  BB_KIND_AGENDA_ITEM,
  BB_KIND_FOLLOW_UP,
  BB_KIND_RECEIPT,
  BB_KIND_OUTCOME,
  BB_KIND_PUT_OFF,
  BB_KIND_VIEW,
  BB_KIND_CONDITION,
  BB_N_KINDS,
} BbKind;

typedef enum {
  BB_FIELD_LINE, /* text without line breaks */
  BB_FIELD_TEXT, /* text with line breaks */
  BB_FIELD_LIST, /* lines, each an entry */
  BB_FIELD_INTEGER,
  BB_FIELD_MONEY, /* whole units of the board's currency, or people, or team-weeks */
  BB_FIELD_PLACE, /* tenths, 0 to 1000 */
  BB_FIELD_DATE,
  BB_FIELD_CHOICE,     /* an id of the field's value set; ids of newer versions are kept */
  BB_FIELD_REFERENCE,  /* the id of an item of kind `refers_to` */
  BB_FIELD_REFERENCES, /* a list of such ids */
  BB_FIELD_FLAG,       /* integer 1, or none */
} BbFieldType;

/* Where a bet's field lives in the inspector. */
typedef enum {
  BB_GROUP_NONE,
  BB_GROUP_ESSENTIAL,
  BB_GROUP_EXPECT,
  BB_GROUP_MONEY,
  BB_GROUP_WORK,
  BB_GROUP_TIES,
  BB_GROUP_DECISIONS,
  BB_N_GROUPS,
} BbFieldGroup;

typedef enum {
  BB_FIELD_DEFAULT = 0,
  BB_FIELD_HIDEABLE = 1 << 0,   /* an export may leave it out */
  BB_FIELD_IS_MONEY = 1 << 1,   /* not mentioned where the board counts nothing */
  BB_FIELD_IS_PRIVATE = 1 << 2, /* in the file and the inspector; never in a picture, a list, or before a room */
} BbFieldFlags;

typedef struct {
  const char *id;
  const char *label;   /* translatable */
  const char *meaning; /* translatable: one line */
} BbChoice;

typedef struct {
  const char *id;
  const BbChoice *choices;
  guint n_choices;
} BbValueSet;

typedef struct {
  const char *id;    /* snake_case: the CSV heading; with dashes the XML and property name */
  const char *label; /* translatable: the words on screen */
  BbFieldType type;
  const BbValueSet *set; /* of BB_FIELD_CHOICE */
  BbKind refers_to;      /* of BB_FIELD_REFERENCE and BB_FIELD_REFERENCES */
  /* Where it is in the XML: NULL, an attribute of the item's own element; ".", a child element of
   * its own name that holds the text; otherwise an attribute of the child element so named, which
   * it shares with its neighbours. Of a list: the child element of one entry. */
  const char *element;
  gint64 minimum;
  gint64 maximum; /* 0 with minimum 0: no limits but the type's */
  BbFieldGroup group;
  BbFieldFlags flags;
  const char *hint; /* translatable, nullable: one line of help */
} BbField;

typedef struct {
  BbKind kind;
  const char *id;        /* the XML element */
  const char *plural;    /* the XML element around them; nullable */
  const char *label;     /* translatable */
  const BbField *fields; /* the first one of a kind with ids is the id */
  guint n_fields;
  gboolean has_id;
  gboolean keeps_order;    /* their order has a meaning; others with ids are written by id */
  gboolean construct_only; /* its fields are fixed once it is part of a board; an open decision's later */
  guint limit;             /* how many one owner may hold */
  const BbKind *children;
  guint n_children;
} BbKindInfo;

const BbKindInfo *bb_kind_get_info (BbKind kind);
int bb_kind_find_field (BbKind kind, const char *id);
BbValueKind bb_field_get_value_kind (const BbField *self);
char *bb_field_dup_dashed_id (const BbField *self);
const BbChoice *bb_value_set_find (const BbValueSet *self, const char *id);
const char *bb_field_group_get_label (BbFieldGroup group);

G_END_DECLS

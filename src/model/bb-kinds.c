/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The kinds of items a board is made of: which fields, which children, how many at most. */

#include "config.h"

#include "bb-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIELDS(kind) bb_##kind##_fields, G_N_ELEMENTS (bb_##kind##_fields)
#define CHILDREN(kinds) kinds, G_N_ELEMENTS (kinds)

static const BbKind board_children[] = {
  BB_KIND_ZONE,
  BB_KIND_TEAM,
  BB_KIND_MEETING,
  BB_KIND_OWN_FIELD,
  BB_KIND_BET,
  BB_KIND_QUESTION,
  BB_KIND_SNAPSHOT,
  BB_KIND_REVIEW,
  BB_KIND_RECEIPT,
  BB_KIND_OUTCOME,
  BB_KIND_PUT_OFF,
  BB_KIND_VIEW,
};
static const BbKind bet_children[] = { BB_KIND_LINK, BB_KIND_OWN_VALUE, BB_KIND_EVIDENCE, BB_KIND_PLACEMENT };
static const BbKind review_children[] = { BB_KIND_STEP, BB_KIND_AGENDA_ITEM, BB_KIND_FOLLOW_UP };
static const BbKind view_children[] = { BB_KIND_CONDITION };
static const BbKind snapshot_children[] = { BB_KIND_SNAPSHOT_ROW };

/* The limits leave room for 10,000 bets with five years of reviews, and keep a hostile file small. */
/* clang-format off */
static const BbKindInfo infos[BB_N_KINDS] = {
  [BB_KIND_BOARD] = { BB_KIND_BOARD, "board", NULL, N_ ("Board"),
    FIELDS (board), .limit = 1, CHILDREN (board_children) },
  [BB_KIND_ZONE] = { BB_KIND_ZONE, "zone", "zones", N_ ("Zone"),
    FIELDS (zone), .has_id = TRUE, .keeps_order = TRUE, .limit = 100 },
  [BB_KIND_TEAM] = { BB_KIND_TEAM, "team", "teams", N_ ("Team"),
    FIELDS (team), .has_id = TRUE, .limit = 2000 },
  [BB_KIND_MEETING] = { BB_KIND_MEETING, "meeting", "meetings", N_ ("Meeting"),
    FIELDS (meeting), .limit = 1000 },
  [BB_KIND_OWN_FIELD] = { BB_KIND_OWN_FIELD, "own-field", "own-fields", N_ ("Own field"),
    FIELDS (own_field), .has_id = TRUE, .keeps_order = TRUE, .limit = 200 },
  [BB_KIND_BET] = { BB_KIND_BET, "bet", "bets", N_ ("Bet"),
    FIELDS (bet), .has_id = TRUE, .limit = 20000, CHILDREN (bet_children) },
  [BB_KIND_LINK] = { BB_KIND_LINK, "tie", NULL, N_ ("Tie"),
    FIELDS (link), .construct_only = TRUE, .limit = 200 },
  [BB_KIND_OWN_VALUE] = { BB_KIND_OWN_VALUE, "own", NULL, N_ ("Own field"),
    FIELDS (own_value), .limit = 200 },
  [BB_KIND_EVIDENCE] = { BB_KIND_EVIDENCE, "evidence", NULL, N_ ("Evidence"),
    FIELDS (evidence), .keeps_order = TRUE, .limit = 1000 },
  [BB_KIND_PLACEMENT] = { BB_KIND_PLACEMENT, "placement", NULL, N_ ("Placement by one role"),
    FIELDS (placement), .limit = 100 },
  [BB_KIND_QUESTION] = { BB_KIND_QUESTION, "question", "questions", N_ ("Question"),
    FIELDS (question), .has_id = TRUE, .limit = 20000 },
  [BB_KIND_SNAPSHOT] = { BB_KIND_SNAPSHOT, "snapshot", "snapshots", N_ ("Snapshot"),
    FIELDS (snapshot), .has_id = TRUE, .keeps_order = TRUE, .limit = 500, CHILDREN (snapshot_children) },
  [BB_KIND_SNAPSHOT_ROW] = { BB_KIND_SNAPSHOT_ROW, "at", NULL, N_ ("Place then"),
    FIELDS (snapshot_row), .construct_only = TRUE, .limit = 20000 },
  [BB_KIND_REVIEW] = { BB_KIND_REVIEW, "review", "reviews", N_ ("Review"),
    FIELDS (review), .has_id = TRUE, .keeps_order = TRUE, .limit = 500, CHILDREN (review_children) },
  [BB_KIND_STEP] = { BB_KIND_STEP, "step", NULL, N_ ("Step"),
    FIELDS (step), .keeps_order = TRUE, .limit = 100 },
  [BB_KIND_AGENDA_ITEM] = { BB_KIND_AGENDA_ITEM, "item", NULL, N_ ("Item of the agenda"),
    FIELDS (agenda_item), .keeps_order = TRUE, .limit = 20000 },
  [BB_KIND_FOLLOW_UP] = { BB_KIND_FOLLOW_UP, "follow-up", NULL, N_ ("Follow-up"),
    FIELDS (follow_up), .has_id = TRUE, .keeps_order = TRUE, .limit = 1000 },
  [BB_KIND_RECEIPT] = { BB_KIND_RECEIPT, "receipt", "receipts", N_ ("Decision"),
    FIELDS (receipt), .has_id = TRUE, .keeps_order = TRUE, .construct_only = TRUE, .limit = 100000 },
  [BB_KIND_OUTCOME] = { BB_KIND_OUTCOME, "outcome", "outcomes", N_ ("Outcome"),
    FIELDS (outcome), .has_id = TRUE, .keeps_order = TRUE, .limit = 100000 },
  [BB_KIND_PUT_OFF] = { BB_KIND_PUT_OFF, "put-off", "put-offs", N_ ("Note put off"),
    FIELDS (put_off), .limit = 100000 },
  [BB_KIND_VIEW] = { BB_KIND_VIEW, "view", "views", N_ ("View"),
    FIELDS (view), .has_id = TRUE, .keeps_order = TRUE, .limit = 100, CHILDREN (view_children) },
  [BB_KIND_CONDITION] = { BB_KIND_CONDITION, "condition", NULL, N_ ("Condition"),
    FIELDS (condition), .limit = 100 },
};
/* clang-format on */

/* clang-format off */
static const BbValueKind value_kinds[] = {
  [BB_FIELD_LINE] = BB_VALUE_TEXT,
  [BB_FIELD_TEXT] = BB_VALUE_TEXT,
  [BB_FIELD_LIST] = BB_VALUE_LIST,
  [BB_FIELD_INTEGER] = BB_VALUE_INTEGER,
  [BB_FIELD_MONEY] = BB_VALUE_INTEGER,
  [BB_FIELD_PLACE] = BB_VALUE_TENTHS,
  [BB_FIELD_DATE] = BB_VALUE_DATE,
  [BB_FIELD_CHOICE] = BB_VALUE_ID,
  [BB_FIELD_REFERENCE] = BB_VALUE_ID,
  [BB_FIELD_REFERENCES] = BB_VALUE_LIST,
  [BB_FIELD_FLAG] = BB_VALUE_INTEGER,
};
/* clang-format on */

/* clang-format off */
static const char *const group_labels[BB_N_GROUPS] = {
  [BB_GROUP_NONE] = "",
  [BB_GROUP_ESSENTIAL] = N_ ("Essentials"),
  [BB_GROUP_EXPECT] = N_ ("What we expect"),
  [BB_GROUP_MONEY] = N_ ("Money in detail"),
  [BB_GROUP_WORK] = N_ ("How the work is done"),
  [BB_GROUP_TIES] = N_ ("Ties"),
  [BB_GROUP_DECISIONS] = N_ ("Decisions"),
};
/* clang-format on */

/**
 * bb_kind_get_info:
 *
 * Returns: (transfer none): what a kind consists of
 */
const BbKindInfo *
bb_kind_get_info (BbKind kind)
{
  g_return_val_if_fail (kind < BB_N_KINDS, NULL);

  return &infos[kind];
}

static gboolean
is_same_id (const char *id,
            const char *dashed)
{
  for (; *id != '\0' && *dashed != '\0'; id++, dashed++)
    if (*id != *dashed && !(*id == '_' && *dashed == '-'))
      return FALSE;
  return *id == *dashed;
}

/**
 * bb_kind_find_field:
 * @id: a field's id, with underscores or with dashes
 *
 * Returns: the index of the field, or -1
 */
int
bb_kind_find_field (BbKind kind,
                    const char *id)
{
  const BbKindInfo *info = bb_kind_get_info (kind);
  guint i;

  for (i = 0; i < info->n_fields; i++)
    if (is_same_id (info->fields[i].id, id))
      return (int) i;
  return -1;
}

/**
 * bb_field_get_value_kind:
 *
 * Returns: the kind of value the field holds where it holds any
 */
BbValueKind
bb_field_get_value_kind (const BbField *self)
{
  return value_kinds[self->type];
}

/**
 * bb_field_dup_dashed_id:
 *
 * Returns: (transfer full): the id as it is written in XML and as a property's name
 */
char *
bb_field_dup_dashed_id (const BbField *self)
{
  return g_strdelimit (g_strdup (self->id), "_", '-');
}

/**
 * bb_value_set_find:
 * @id: (nullable): a choice's id
 *
 * Returns: (transfer none) (nullable): the choice; %NULL for none and for ids of newer versions
 */
const BbChoice *
bb_value_set_find (const BbValueSet *self,
                   const char *id)
{
  guint i;

  for (i = 0; id != NULL && i < self->n_choices; i++)
    if (g_str_equal (self->choices[i].id, id))
      return &self->choices[i];
  return NULL;
}

/**
 * bb_field_group_get_label:
 *
 * Returns: the group's name on screen, translated
 */
const char *
bb_field_group_get_label (BbFieldGroup group)
{
  g_return_val_if_fail (group < BB_N_GROUPS, "");

  return group == BB_GROUP_NONE ? "" : _ (group_labels[group]);
}

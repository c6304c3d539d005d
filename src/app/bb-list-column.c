/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, days and choices are ordered by what they are, all else by its words. What is not set
 * comes after all that is. */

#include "config.h"

#include "bb-list-column.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

struct _BbListColumn {
  GObject parent_instance;

  BbBoard *board; /* borrowed: the list outlives neither it nor its columns */
  guint field;
  char *own_field; /* nullable */
};

G_DEFINE_FINAL_TYPE (BbListColumn, bb_list_column, G_TYPE_OBJECT)

static void
bb_list_column_finalize (GObject *object)
{
  BbListColumn *self = BB_LIST_COLUMN (object);

  g_object_unref (self->board);
  g_free (self->own_field);
  G_OBJECT_CLASS (bb_list_column_parent_class)->finalize (object);
}

static void
bb_list_column_class_init (BbListColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_list_column_finalize;
}

static void
bb_list_column_init (BbListColumn *self)
{
}

/**
 * bb_list_column_new:
 * @field: a field of bets; of no meaning with @own_field
 * @own_field: (nullable): the id of one of the board's own fields
 */
BbListColumn *
bb_list_column_new (BbBoard *board,
                    guint field,
                    const char *own_field)
{
  BbListColumn *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);
  g_return_val_if_fail (own_field != NULL || field < BB_BET_N_FIELDS, NULL);

  self = g_object_new (BB_TYPE_LIST_COLUMN, NULL);
  self->board = g_object_ref (board);
  self->field = field;
  self->own_field = g_strdup (own_field);
  return self;
}

static const BbField *
get_info (BbListColumn *self)
{
  return self->own_field == NULL ? &bb_bet_fields[self->field] : NULL;
}

const char *
bb_list_column_get_id (BbListColumn *self)
{
  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), NULL);

  return self->own_field != NULL ? self->own_field : get_info (self)->id;
}

guint
bb_list_column_get_field (BbListColumn *self)
{
  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), 0);

  return self->field;
}

const char *
bb_list_column_get_own_field (BbListColumn *self)
{
  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), NULL);

  return self->own_field;
}

/**
 * bb_list_column_is_number:
 *
 * Returns: whether its words are lined up at their ends
 */
gboolean
bb_list_column_is_number (BbListColumn *self)
{
  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), FALSE);

  if (self->own_field != NULL)
    return FALSE;
  return get_info (self)->type == BB_FIELD_INTEGER || get_info (self)->type == BB_FIELD_MONEY || get_info (self)->type == BB_FIELD_PLACE;
}

char *
bb_list_column_dup_title (BbListColumn *self)
{
  BbItem *own_field;

  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), NULL);

  if (self->own_field == NULL)
    return g_strdup (bb_board_get_field_label (self->board, self->field));
  own_field = bb_board_find (self->board, BB_KIND_OWN_FIELD, self->own_field);
  return g_strdup (own_field != NULL ? bb_item_get_text (own_field, BB_OWN_FIELD_LABEL) : self->own_field);
}

/**
 * bb_list_column_dup_words:
 *
 * Returns: (transfer full): what the bet holds there, on one line
 */
char *
bb_list_column_dup_words (BbListColumn *self,
                          BbBet *bet)
{
  char *words;

  g_return_val_if_fail (BB_IS_LIST_COLUMN (self) && BB_IS_BET (bet), NULL);

  if (self->own_field != NULL)
    words = g_strdup (bb_bet_get_own_value (bet, self->own_field));
  else
    words = bb_field_to_words (get_info (self), self->board, bb_item_get_value (BB_ITEM (bet), self->field));
  return g_strdelimit (words, "\n", ' ');
}

/* --- order ------------------------------------------------------------------------------------ */

static gint64
get_choice_rank (const BbValueSet *set,
                 const char *id)
{
  guint i;

  for (i = 0; i < set->n_choices; i++)
    if (g_str_equal (set->choices[i].id, id))
      return i;
  return set->n_choices;
}

static gint64
get_rank (BbBet *bet,
          BbListColumn *self)
{
  const BbValue *value = bb_item_get_value (BB_ITEM (bet), self->field);

  switch (value->kind) {
  case BB_VALUE_INTEGER:
    return value->integer;
  case BB_VALUE_TENTHS:
    return value->tenths;
  case BB_VALUE_DATE:
    return value->date;
  case BB_VALUE_ID:
    return get_choice_rank (get_info (self)->set, value->text);
  case BB_VALUE_NONE:
  case BB_VALUE_TEXT:
  case BB_VALUE_LIST:
  default:
    return G_MAXINT64;
  }
}

static char *
dup_words (BbBet *bet,
           BbListColumn *self)
{
  return bb_list_column_dup_words (self, bet);
}

static gboolean
has_rank (const BbField *info)
{
  BbValueKind kind = info != NULL ? bb_field_get_value_kind (info) : BB_VALUE_TEXT;

  return kind == BB_VALUE_INTEGER || kind == BB_VALUE_TENTHS || kind == BB_VALUE_DATE || (info != NULL && info->type == BB_FIELD_CHOICE);
}

static void
unref_cb (gpointer data,
          GClosure *closure)
{
  g_object_unref (data);
}

static GtkExpression *
create_expression (BbListColumn *self,
                   GType type,
                   GCallback get)
{
  return gtk_cclosure_expression_new (type, NULL, 0, NULL, get, g_object_ref (self), unref_cb);
}

/**
 * bb_list_column_create_sorter:
 *
 * Returns: (transfer full): a sorter of bets
 */
GtkSorter *
bb_list_column_create_sorter (BbListColumn *self)
{
  g_return_val_if_fail (BB_IS_LIST_COLUMN (self), NULL);

  if (has_rank (get_info (self)))
    return GTK_SORTER (gtk_numeric_sorter_new (create_expression (self, G_TYPE_INT64, G_CALLBACK (get_rank))));
  return GTK_SORTER (gtk_string_sorter_new (create_expression (self, G_TYPE_STRING, G_CALLBACK (dup_words))));
}

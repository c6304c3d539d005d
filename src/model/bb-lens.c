/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lenses are compared by what they show: unset and the usual choice are the same. */

#include "config.h"

#include "bb-lens.h"

#include <glib/gi18n-lib.h>

#include "bb-value-sets.h"

#define LENS_ID "lens"

/* What is meant where nothing is set; NULL where it depends on the picture. */
static const char *const usual_choices[BB_VIEW_N_FIELDS] = {
  [BB_VIEW_COLOR_BY] = "team",
  [BB_VIEW_SIZE_BY] = "cap",
};

/* The aspects that are asked for most. The others follow in the order of their table. */
static const char *const first_aspects[] = { "owner_team", "zone", "stage", "review", "confidence" };

/* Sizes and the fields they need, all of them. */
static const struct {
  const char *id;
  int fields[2];
} sizes[] = {
  { "cap", { BB_BET_FUNDING_CAP, -1 } },
  { "released", { BB_BET_FUNDING_RELEASED, -1 } },
  { "remaining", { BB_BET_FUNDING_CAP, BB_BET_FUNDING_RELEASED } },
  { "spent", { BB_BET_FUNDING_SPENT, -1 } },
};

/**
 * bb_lens_new:
 *
 * Returns: (transfer full): the usual way to look at a board
 */
BbItem *
bb_lens_new (void)
{
  return bb_item_new (BB_KIND_VIEW, LENS_ID);
}

static gboolean
is_lens (BbItem *item)
{
  return BB_IS_ITEM (item) && bb_item_get_kind (item) == BB_KIND_VIEW;
}

static gboolean
is_part_of_lens (guint field)
{
  return field != BB_VIEW_ID && field != BB_VIEW_NAME;
}

static BbItemList *
get_conditions (BbItem *self)
{
  return bb_item_get_children (self, BB_KIND_CONDITION);
}

static BbItem *
make_condition (const char *aspect,
                const char *const *values)
{
  BbItem *condition = bb_item_new (BB_KIND_CONDITION, NULL);

  bb_item_set_text (condition, BB_CONDITION_FIELD, aspect);
  bb_item_set_value (condition, BB_CONDITION_VALUES, &BB_VALUE_OF_LIST (values));
  return condition;
}

static gboolean
has_same_conditions (BbItem *self,
                     BbItem *other)
{
  BbItemList *ours = get_conditions (self);
  BbItemList *theirs = get_conditions (other);
  guint i, field;

  if (bb_item_list_get_length (ours) != bb_item_list_get_length (theirs))
    return FALSE;
  for (i = 0; i < bb_item_list_get_length (ours); i++)
    for (field = 0; field < BB_CONDITION_N_FIELDS; field++)
      if (!bb_value_equal (bb_item_get_value (bb_item_list_peek (ours, i), field), bb_item_get_value (bb_item_list_peek (theirs, i), field)))
        return FALSE;
  return TRUE;
}

static void
copy_conditions (BbItem *self,
                 BbItem *source)
{
  BbItemList *ours = get_conditions (self);
  BbItemList *theirs = get_conditions (source);
  guint i;

  while (bb_item_list_get_length (ours) > 0)
    bb_item_remove (bb_item_list_peek (ours, bb_item_list_get_length (ours) - 1));
  for (i = 0; i < bb_item_list_get_length (theirs); i++) {
    BbItem *condition = bb_item_list_peek (theirs, i);
    g_autoptr (BbItem) copy = make_condition (bb_item_get_text (condition, BB_CONDITION_FIELD),
                                              bb_item_get_list_value (condition, BB_CONDITION_VALUES));

    bb_item_append (self, copy, NULL);
  }
}

/**
 * bb_lens_copy:
 * @self: a lens, or a saved view
 * @source: another
 *
 * Makes @self show what @source shows. Its id and its name stay. If @self is part of a board, these
 * are writes like any other.
 */
void
bb_lens_copy (BbItem *self,
              BbItem *source)
{
  guint i;

  g_return_if_fail (is_lens (self) && is_lens (source));

  for (i = 0; i < BB_VIEW_N_FIELDS; i++)
    if (is_part_of_lens (i))
      bb_item_set_value (self, i, bb_item_get_value (source, i));
  if (!has_same_conditions (self, source))
    copy_conditions (self, source);
}

static gboolean
shows_same (BbItem *self,
            BbItem *other,
            guint field)
{
  if (usual_choices[field] != NULL)
    return g_str_equal (bb_lens_get_choice (self, field), bb_lens_get_choice (other, field));
  return bb_value_equal (bb_item_get_value (self, field), bb_item_get_value (other, field));
}

/**
 * bb_lens_equal:
 *
 * Returns: whether both show the same, whatever they are called
 */
gboolean
bb_lens_equal (BbItem *self,
               BbItem *other)
{
  guint i;

  g_return_val_if_fail (is_lens (self) && is_lens (other), FALSE);

  for (i = 0; i < BB_VIEW_N_FIELDS; i++)
    if (is_part_of_lens (i) && !shows_same (self, other, i))
      return FALSE;
  return has_same_conditions (self, other);
}

/**
 * bb_lens_is_default:
 *
 * Returns: whether it shows what a picture without a lens shows
 */
gboolean
bb_lens_is_default (BbItem *self)
{
  g_autoptr (BbItem) usual = bb_lens_new ();

  return bb_lens_equal (self, usual);
}

/**
 * bb_lens_find_view:
 * @self: a lens, or a saved view
 *
 * Returns: (transfer none) (nullable): the board's first view that shows what @self shows
 */
BbItem *
bb_lens_find_view (BbItem *self,
                   BbBoard *board)
{
  BbItemList *views = bb_board_get_items (board, BB_KIND_VIEW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (views); i++)
    if (bb_lens_equal (self, bb_item_list_peek (views, i)))
      return bb_item_list_peek (views, i);
  return NULL;
}

/**
 * bb_lens_get_choice:
 * @view_field: a field of views that is a choice
 *
 * Returns: (transfer none): what is set, else what is usual; an empty string where that depends on
 *   the picture. May be an id of a newer version
 */
const char *
bb_lens_get_choice (BbItem *self,
                    guint view_field)
{
  const char *id = bb_item_get_text (self, view_field);

  return *id == '\0' && usual_choices[view_field] != NULL ? usual_choices[view_field] : id;
}

/* --- filter ------------------------------------------------------------------------------------- */

/**
 * bb_lens_has_filter:
 *
 * Returns: whether it asks for some bets only
 */
gboolean
bb_lens_has_filter (BbItem *self)
{
  return bb_item_has_value (self, BB_VIEW_TEXT) || bb_item_has_children (self, BB_KIND_CONDITION);
}

static BbItem *
find_condition (BbItem *self,
                const char *aspect)
{
  BbItemList *conditions = get_conditions (self);
  guint i;

  for (i = 0; i < bb_item_list_get_length (conditions); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (conditions, i), BB_CONDITION_FIELD), aspect))
      return bb_item_list_peek (conditions, i);
  return NULL;
}

/**
 * bb_lens_get_condition:
 * @aspect: what bets are told apart by
 *
 * Returns: (transfer none): the values of which a bet must have one, ended by %NULL; none where there
 *   is no such condition
 */
const char *const *
bb_lens_get_condition (BbItem *self,
                       const char *aspect)
{
  static const char *const nothing[] = { NULL };
  BbItem *condition = find_condition (self, aspect);

  return condition != NULL ? bb_item_get_list_value (condition, BB_CONDITION_VALUES) : nothing;
}

/**
 * bb_lens_set_condition:
 * @aspect: what bets are told apart by; see bb_aspect_init()
 * @values: (nullable): the values of which a bet must have one; none for no condition
 *
 * Returns: whether that changed the lens
 */
gboolean
bb_lens_set_condition (BbItem *self,
                       const char *aspect,
                       const char *const *values)
{
  BbItem *condition;
  g_autoptr (BbItem) made = NULL;

  g_return_val_if_fail (is_lens (self) && aspect != NULL, FALSE);

  condition = find_condition (self, aspect);
  if (values == NULL || *values == NULL) {
    if (condition != NULL)
      bb_item_remove (condition);
    return condition != NULL;
  }
  if (condition != NULL)
    return bb_item_set_value (condition, BB_CONDITION_VALUES, &BB_VALUE_OF_LIST (values));
  made = make_condition (aspect, values);
  return bb_item_append (self, made, NULL);
}

/* --- what a board offers ------------------------------------------------------------------------ */

static gboolean
is_used (BbBoard *board,
         const char *id)
{
  BbAspect aspect;

  return bb_aspect_init (&aspect, id) && bb_aspect_is_used (&aspect, board);
}

static void
add_own_fields (GStrvBuilder *builder,
                BbBoard *board)
{
  BbItemList *own_fields = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  for (i = 0; i < bb_item_list_get_length (own_fields); i++) {
    g_autofree char *id = bb_aspect_dup_own_id (bb_item_get_id (bb_item_list_peek (own_fields, i)));

    g_strv_builder_add (builder, id);
  }
}

/**
 * bb_lens_list_colors:
 *
 * Returns: (transfer full): what this board's marks can be coloured by, none last
 */
char **
bb_lens_list_colors (BbBoard *board)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  for (i = 0; i < bb_set_color_by.n_choices; i++)
    if (is_used (board, bb_set_color_by.choices[i].id))
      g_strv_builder_add (builder, bb_set_color_by.choices[i].id);
  add_own_fields (builder, board);
  g_strv_builder_add (builder, "none");
  return g_strv_builder_end (builder);
}

static gboolean
has_size (BbBoard *board,
          const int *fields)
{
  return bb_board_uses_field (board, (guint) fields[0]) && (fields[1] < 0 || bb_board_uses_field (board, (guint) fields[1]));
}

/**
 * bb_lens_list_sizes:
 *
 * Returns: (transfer full): what this board's marks can be sized by; nothing where it counts nothing
 */
char **
bb_lens_list_sizes (BbBoard *board)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  for (i = 0; bb_board_counts_money (board) && i < G_N_ELEMENTS (sizes); i++) {
    if (!has_size (board, sizes[i].fields))
      continue;
    g_strv_builder_add (builder, sizes[i].id);
    any = TRUE;
  }
  if (any)
    g_strv_builder_add (builder, "equal");
  return g_strv_builder_end (builder);
}

static gboolean
is_first_aspect (const char *id)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (first_aspects); i++)
    if (g_str_equal (first_aspects[i], id))
      return TRUE;
  return FALSE;
}

/**
 * bb_lens_list_aspects:
 *
 * Returns: (transfer full): what this board's bets can be filtered by
 */
char **
bb_lens_list_aspects (BbBoard *board)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  for (i = 0; i < G_N_ELEMENTS (first_aspects); i++)
    if (is_used (board, first_aspects[i]))
      g_strv_builder_add (builder, first_aspects[i]);
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (!is_first_aspect (bb_bet_fields[i].id) && is_used (board, bb_bet_fields[i].id))
      g_strv_builder_add (builder, bb_bet_fields[i].id);
  add_own_fields (builder, board);
  return g_strv_builder_end (builder);
}

/**
 * bb_lens_dup_color_label:
 * @color_by: as in bb_lens_list_colors()
 *
 * Returns: (transfer full): what it is called on this board
 */
char *
bb_lens_dup_color_label (BbBoard *board,
                         const char *color_by)
{
  const BbChoice *choice = bb_value_set_find (&bb_set_color_by, color_by);
  BbAspect aspect;

  if (choice != NULL)
    return g_strdup (_ (choice->label));
  return bb_aspect_init (&aspect, color_by) ? bb_aspect_dup_label (&aspect, board) : g_strdup (color_by);
}

/**
 * bb_lens_get_size_label:
 * @size_by: as in bb_lens_list_sizes()
 *
 * Returns: (transfer none): what it is called
 */
const char *
bb_lens_get_size_label (const char *size_by)
{
  const BbChoice *choice = bb_value_set_find (&bb_set_size_by, size_by);

  return choice != NULL ? _ (choice->label) : size_by;
}

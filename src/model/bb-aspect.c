/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values are ids: those of the field's value set, of teams and zones, the entries of a list, the text
 * of an own field, or the steps in the tables here. Their order is the same in every language. */

#include "config.h"

#include "bb-aspect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bb-field-words.h"
#include "bb-value-sets.h"
#include "bb-zone.h"

#define OWN_PREFIX "own:"
#define ZONE "zone"
#define CONFIDENCE "confidence"
#define REVIEW "review"
#define TEAM "team"
#define YES "yes"

/* Steps of a scale; each reaches below @end, the last one further. */
typedef struct {
  const char *id;
  const char *label;
  gint64 end;
} Step;

/* clang-format off */
static const Step confidence_steps[] = {
  { "0-24", N_ ("Below 25"), 25 },
  { "25-49", N_ ("25 to 49"), 50 },
  { "50-74", N_ ("50 to 74"), 75 },
  { "75-100", N_ ("75 and more"), 101 },
};
/* clang-format on */

/* In days from the day of the picture. */
/* clang-format off */
static const Step review_steps[] = {
  { "overdue", N_ ("Overdue"), 0 },
  { "2-weeks", N_ ("Within 2 weeks"), 15 },
  { "6-weeks", N_ ("Within 6 weeks"), 43 },
  { "13-weeks", N_ ("Within 13 weeks"), 92 },
  { "later", N_ ("Later"), G_MAXINT64 },
};
/* clang-format on */

static gboolean
has_few_values (const BbField *field)
{
  switch (field->type) {
  case BB_FIELD_CHOICE:
  case BB_FIELD_REFERENCE:
  case BB_FIELD_FLAG:
    return TRUE;
  case BB_FIELD_LIST:
    return (field->flags & BB_FIELD_HIDEABLE) == 0;
  case BB_FIELD_LINE:
  case BB_FIELD_TEXT:
  case BB_FIELD_INTEGER:
  case BB_FIELD_MONEY:
  case BB_FIELD_PLACE:
  case BB_FIELD_DATE:
  case BB_FIELD_REFERENCES:
  default:
    return FALSE;
  }
}

static gboolean
init_field (BbAspect *self,
            const char *id)
{
  int field = g_str_equal (id, TEAM) ? BB_BET_OWNER_TEAM : bb_kind_find_field (BB_KIND_BET, id);

  if (field < 0 || !has_few_values (&bb_bet_fields[field]))
    return FALSE;
  *self = (BbAspect){ .kind = BB_ASPECT_FIELD, .id = id, .field = (guint) field };
  return TRUE;
}

/**
 * bb_aspect_init:
 * @id: (nullable): the id of a field of bets that has few values; `team`, `zone`, `confidence` or
 *   `review`; or `own:` and the id of an own field. It must outlive @self
 *
 * Returns: whether bets can be told apart by it
 */
gboolean
bb_aspect_init (BbAspect *self,
                const char *id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (id == NULL)
    return FALSE;
  if (g_str_has_prefix (id, OWN_PREFIX))
    *self = (BbAspect){ .kind = BB_ASPECT_OWN_FIELD, .id = id, .own_field = id + strlen (OWN_PREFIX) };
  else if (g_str_equal (id, ZONE))
    *self = (BbAspect){ .kind = BB_ASPECT_ZONE, .id = id };
  else if (g_str_equal (id, CONFIDENCE))
    *self = (BbAspect){ .kind = BB_ASPECT_CONFIDENCE, .id = id };
  else if (g_str_equal (id, REVIEW))
    *self = (BbAspect){ .kind = BB_ASPECT_REVIEW, .id = id };
  else
    return init_field (self, id);
  return TRUE;
}

/**
 * bb_aspect_dup_own_id:
 * @own_field: the id of one of the board's own fields
 *
 * Returns: (transfer full): the id of the aspect
 */
char *
bb_aspect_dup_own_id (const char *own_field)
{
  return g_strconcat (OWN_PREFIX, own_field, NULL);
}

static gboolean
is_field_used (BbBoard *board,
               guint field)
{
  if (bb_bet_fields[field].flags & BB_FIELD_IS_MONEY && !bb_board_counts_money (board))
    return FALSE;
  return bb_board_uses_field (board, field);
}

/**
 * bb_aspect_is_used:
 *
 * Returns: whether any bet of the board has a value there
 */
gboolean
bb_aspect_is_used (const BbAspect *self,
                   BbBoard *board)
{
  switch (self->kind) {
  case BB_ASPECT_FIELD:
    return is_field_used (board, self->field);
  case BB_ASPECT_OWN_FIELD:
    return bb_board_find (board, BB_KIND_OWN_FIELD, self->own_field) != NULL;
  case BB_ASPECT_ZONE:
    return bb_item_list_get_length (bb_board_get_items (board, BB_KIND_ZONE)) > 0 && bb_board_uses_field (board, BB_BET_RISK);
  case BB_ASPECT_CONFIDENCE:
    return bb_board_uses_field (board, BB_BET_CONFIDENCE_LOW) || bb_board_uses_field (board, BB_BET_CONFIDENCE_HIGH);
  case BB_ASPECT_REVIEW:
    return bb_board_uses_field (board, BB_BET_REVIEW_DATE);
  default:
    g_assert_not_reached ();
  }
}

/**
 * bb_aspect_is_sequential:
 *
 * Returns: whether its values are steps from little to much, not kinds side by side
 */
gboolean
bb_aspect_is_sequential (const BbAspect *self)
{
  return self->kind == BB_ASPECT_CONFIDENCE || self->kind == BB_ASPECT_REVIEW;
}

static char *
dup_own_label (const BbAspect *self,
               BbBoard *board)
{
  BbItem *field = bb_board_find (board, BB_KIND_OWN_FIELD, self->own_field);
  const char *label = field != NULL ? bb_item_get_text (field, BB_OWN_FIELD_LABEL) : "";

  return g_strdup (*label != '\0' ? label : self->own_field);
}

/**
 * bb_aspect_dup_label:
 *
 * Returns: (transfer full): what it is called on this board
 */
char *
bb_aspect_dup_label (const BbAspect *self,
                     BbBoard *board)
{
  switch (self->kind) {
  case BB_ASPECT_FIELD:
    return g_strdup (bb_board_get_field_label (board, self->field));
  case BB_ASPECT_OWN_FIELD:
    return dup_own_label (self, board);
  case BB_ASPECT_ZONE:
    return g_strdup (_ ("Zone"));
  case BB_ASPECT_CONFIDENCE:
  case BB_ASPECT_REVIEW:
    return g_strdup (_ (bb_value_set_find (&bb_set_color_by, self->id)->label));
  default:
    g_assert_not_reached ();
  }
}

/* --- values of a bet ---------------------------------------------------------------------------- */

static const Step *
find_step (const Step *steps,
           guint n_steps,
           const char *id)
{
  guint i;

  for (i = 0; i < n_steps; i++)
    if (g_str_equal (steps[i].id, id))
      return &steps[i];
  return NULL;
}

static const char *
get_step (const Step *steps,
          gint64 number)
{
  while (number >= steps->end)
    steps++;
  return steps->id;
}

/* The middle of the range, or the one end that is set. */
static const char *
get_confidence (BbItem *bet)
{
  gint64 low = bb_item_get_integer (bet, BB_BET_CONFIDENCE_LOW, -1);
  gint64 high = bb_item_get_integer (bet, BB_BET_CONFIDENCE_HIGH, low);

  if (high < 0)
    return BB_ASPECT_NONE;
  return get_step (confidence_steps, ((low < 0 ? high : low) + high) / 2);
}

static const char *
get_review (BbBet *bet,
            BbDate day)
{
  BbDate review = bb_bet_get_review_date (bet);

  if (review == BB_DATE_NONE)
    return BB_ASPECT_NONE;
  return get_step (review_steps, (gint64) review - (gint64) day);
}

static const char *
get_zone (BbBoard *board,
          BbBet *bet)
{
  BbItem *zone = NULL;

  if (bb_bet_is_placed (bet))
    zone = bb_board_get_zone_at (board, bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
  return zone != NULL ? bb_item_get_id (zone) : BB_ASPECT_NONE;
}

static const char *
get_field_value (BbItem *bet,
                 guint field)
{
  const BbValue *value = bb_item_get_value (bet, field);

  switch (value->kind) {
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    return value->text;
  case BB_VALUE_LIST:
    return value->list[0];
  case BB_VALUE_INTEGER:
    return YES;
  case BB_VALUE_NONE:
  case BB_VALUE_TENTHS:
  case BB_VALUE_DATE:
  default:
    return BB_ASPECT_NONE;
  }
}

/**
 * bb_aspect_get_value:
 * @day: the day from which days are counted
 *
 * Returns: (transfer none): the bet's value, the first one where it has several; %BB_ASPECT_NONE for
 *   none. Valid until the board changes
 */
const char *
bb_aspect_get_value (const BbAspect *self,
                     BbBoard *board,
                     BbBet *bet,
                     BbDate day)
{
  const char *own;

  switch (self->kind) {
  case BB_ASPECT_FIELD:
    return get_field_value (BB_ITEM (bet), self->field);
  case BB_ASPECT_OWN_FIELD:
    own = bb_item_has_children (BB_ITEM (bet), BB_KIND_OWN_VALUE) ? bb_bet_get_own_value (bet, self->own_field) : "";
    return *own != '\0' ? own : BB_ASPECT_NONE;
  case BB_ASPECT_ZONE:
    return get_zone (board, bet);
  case BB_ASPECT_CONFIDENCE:
    return get_confidence (BB_ITEM (bet));
  case BB_ASPECT_REVIEW:
    return get_review (bet, day);
  default:
    g_assert_not_reached ();
  }
}

static gboolean
is_list (const BbAspect *self)
{
  return self->kind == BB_ASPECT_FIELD && bb_bet_fields[self->field].type == BB_FIELD_LIST;
}

/**
 * bb_aspect_has_any:
 * @values: ended by %NULL
 *
 * Returns: whether the bet has one of @values
 */
gboolean
bb_aspect_has_any (const BbAspect *self,
                   BbBoard *board,
                   BbBet *bet,
                   BbDate day,
                   const char *const *values)
{
  const char *const *entry;

  if (!is_list (self) || !bb_item_has_value (BB_ITEM (bet), self->field))
    return g_strv_contains (values, bb_aspect_get_value (self, board, bet, day));
  for (entry = bb_item_get_list_value (BB_ITEM (bet), self->field); *entry != NULL; entry++)
    if (g_strv_contains (values, *entry))
      return TRUE;
  return FALSE;
}

/* --- values of a board -------------------------------------------------------------------------- */

static const char *
get_choice_label (const BbValueSet *set,
                  const char *value)
{
  const BbChoice *choice = bb_value_set_find (set, value);

  return choice != NULL ? _ (choice->label) : NULL;
}

static const char *
get_item_label (BbBoard *board,
                BbKind kind,
                const char *value)
{
  BbItem *item = bb_board_find (board, kind, value);

  if (item == NULL)
    return NULL;
  return kind == BB_KIND_ZONE ? bb_zone_get_name (item) : bb_item_get_text (item, BB_TEAM_NAME);
}

static const char *
get_step_label (const Step *steps,
                guint n_steps,
                const char *value)
{
  const Step *step = find_step (steps, n_steps, value);

  return step != NULL ? _ (step->label) : NULL;
}

static const char *
get_field_label (const BbAspect *self,
                 BbBoard *board,
                 const char *value)
{
  const BbField *field = &bb_bet_fields[self->field];

  if (field->type == BB_FIELD_CHOICE)
    return get_choice_label (field->set, value);
  if (field->type == BB_FIELD_REFERENCE)
    return get_item_label (board, field->refers_to, value);
  if (field->type == BB_FIELD_FLAG)
    return g_str_equal (value, YES) ? _ ("Yes") : _ ("No");
  return NULL;
}

/**
 * bb_aspect_dup_value_label:
 *
 * Returns: (transfer full): the value in words; the value itself where the board knows no words for it
 */
char *
bb_aspect_dup_value_label (const BbAspect *self,
                           BbBoard *board,
                           const char *value)
{
  const char *label = NULL;

  switch (self->kind) {
  case BB_ASPECT_FIELD:
    label = get_field_label (self, board, value);
    break;
  case BB_ASPECT_ZONE:
    label = get_item_label (board, BB_KIND_ZONE, value);
    break;
  case BB_ASPECT_CONFIDENCE:
    label = get_step_label (confidence_steps, G_N_ELEMENTS (confidence_steps), value);
    break;
  case BB_ASPECT_REVIEW:
    label = get_step_label (review_steps, G_N_ELEMENTS (review_steps), value);
    break;
  case BB_ASPECT_OWN_FIELD:
    break;
  default:
    g_assert_not_reached ();
  }
  if (label == NULL || *label == '\0')
    label = g_str_equal (value, BB_ASPECT_NONE) ? _ ("Not set") : value;
  return g_strdup (label);
}

static guint
get_choice_rank (const BbValueSet *set,
                 const char *value)
{
  const BbChoice *choice = bb_value_set_find (set, value);

  return choice != NULL ? (guint) (choice - set->choices) : G_MAXUINT - 1;
}

static guint
get_zone_rank (BbBoard *board,
               const char *value)
{
  BbItem *zone = bb_board_find (board, BB_KIND_ZONE, value);
  guint rank = G_MAXUINT - 1;

  if (zone != NULL)
    bb_item_list_find_position (bb_board_get_items (board, BB_KIND_ZONE), zone, &rank);
  return rank;
}

/* Values of one rank are in order of their words; those without a value come last. */
static guint
get_rank (const BbAspect *self,
          BbBoard *board,
          const char *value)
{
  if (g_str_equal (value, BB_ASPECT_NONE))
    return G_MAXUINT;
  switch (self->kind) {
  case BB_ASPECT_FIELD:
    return bb_bet_fields[self->field].type == BB_FIELD_CHOICE ? get_choice_rank (bb_bet_fields[self->field].set, value) : 0;
  case BB_ASPECT_ZONE:
    return get_zone_rank (board, value);
  case BB_ASPECT_CONFIDENCE:
    return (guint) (find_step (confidence_steps, G_N_ELEMENTS (confidence_steps), value) - confidence_steps);
  case BB_ASPECT_REVIEW:
    return (guint) (find_step (review_steps, G_N_ELEMENTS (review_steps), value) - review_steps);
  case BB_ASPECT_OWN_FIELD:
    return 0;
  default:
    g_assert_not_reached ();
  }
}

static void
add_steps (GStrvBuilder *builder,
           const Step *steps,
           guint n_steps)
{
  guint i;

  for (i = 0; i < n_steps; i++)
    g_strv_builder_add (builder, steps[i].id);
}

static void
add_items (GStrvBuilder *builder,
           BbItemList *items)
{
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++)
    g_strv_builder_add (builder, bb_item_get_id (bb_item_list_peek (items, i)));
}

static void
add_field_values (GStrvBuilder *builder,
                  const BbField *field,
                  BbBoard *board)
{
  guint i;

  if (field->type == BB_FIELD_REFERENCE)
    add_items (builder, bb_board_get_items (board, field->refers_to));
  for (i = 0; field->type == BB_FIELD_CHOICE && i < field->set->n_choices; i++)
    if (!g_str_equal (field->set->choices[i].id, BB_ASPECT_NONE))
      g_strv_builder_add (builder, field->set->choices[i].id);
}

/**
 * bb_aspect_list_possible:
 *
 * Returns: (transfer full): the values that bets could have, in their order, without %BB_ASPECT_NONE;
 *   nothing where values are free text
 */
char **
bb_aspect_list_possible (const BbAspect *self,
                         BbBoard *board)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  switch (self->kind) {
  case BB_ASPECT_FIELD:
    add_field_values (builder, &bb_bet_fields[self->field], board);
    break;
  case BB_ASPECT_ZONE:
    add_items (builder, bb_board_get_items (board, BB_KIND_ZONE));
    break;
  case BB_ASPECT_CONFIDENCE:
    add_steps (builder, confidence_steps, G_N_ELEMENTS (confidence_steps));
    break;
  case BB_ASPECT_REVIEW:
    add_steps (builder, review_steps, G_N_ELEMENTS (review_steps));
    break;
  case BB_ASPECT_OWN_FIELD:
    break;
  default:
    g_assert_not_reached ();
  }
  return g_strv_builder_end (builder);
}

typedef struct {
  BbAspectValue value;
  guint rank;
  char *key;
} Row;

static void
free_value (gpointer value)
{
  BbAspectValue *self = value;

  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

static void
free_row (gpointer row)
{
  Row *self = row;

  g_free (self->key);
  g_free (self->value.id);
  g_free (self->value.label);
  g_free (self);
}

/* Numbers within text compare as numbers: wave 2 is before wave 10. */
static int
compare_keys (const char *one,
              const char *other)
{
  while (*one != '\0' && *other != '\0') {
    if (g_ascii_isdigit (*one) && g_ascii_isdigit (*other)) {
      char *one_end, *other_end;
      guint64 first = g_ascii_strtoull (one, &one_end, 10);
      guint64 second = g_ascii_strtoull (other, &other_end, 10);

      if (first != second)
        return first < second ? -1 : 1;
      one = one_end;
      other = other_end;
    } else if (*one != *other) {
      return (guchar) *one < (guchar) *other ? -1 : 1;
    } else {
      one++;
      other++;
    }
  }
  return (*one != '\0') - (*other != '\0');
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *one = *(Row *const *) a;
  const Row *other = *(Row *const *) b;
  int order;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  order = compare_keys (one->key, other->key);
  return order != 0 ? order : strcmp (one->value.id, other->value.id);
}

typedef struct {
  const BbAspect *aspect;
  BbBoard *board;
  GPtrArray *rows;
  GHashTable *by_id;
} Count;

static void
count_value (Count *self,
             const char *value)
{
  Row *row = g_hash_table_lookup (self->by_id, value);

  if (row == NULL) {
    row = g_new0 (Row, 1);
    row->value.id = g_strdup (value);
    row->value.label = bb_aspect_dup_value_label (self->aspect, self->board, value);
    row->key = g_utf8_casefold (row->value.label, -1);
    row->rank = get_rank (self->aspect, self->board, value);
    g_ptr_array_add (self->rows, row);
    g_hash_table_insert (self->by_id, row->value.id, row);
  }
  row->value.n_bets++;
}

static void
count_bet (Count *self,
           BbBet *bet,
           BbDate day)
{
  const char *const *entry;

  if (!is_list (self->aspect) || !bb_item_has_value (BB_ITEM (bet), self->aspect->field)) {
    count_value (self, bb_aspect_get_value (self->aspect, self->board, bet, day));
    return;
  }
  for (entry = bb_item_get_list_value (BB_ITEM (bet), self->aspect->field); *entry != NULL; entry++)
    count_value (self, *entry);
}

/**
 * bb_aspect_list_values:
 * @day: the day from which days are counted
 *
 * Returns: (transfer full) (element-type BbAspectValue): the values that bets of the board have, in
 *   an order of their own: that of the value set, of the zones, of the steps, else of their words;
 *   %BB_ASPECT_NONE last, if any bet has no value
 */
GPtrArray *
bb_aspect_list_values (const BbAspect *self,
                       BbBoard *board,
                       BbDate day)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  GPtrArray *values = g_ptr_array_new_with_free_func (free_value);
  Count count = { self, board, rows, by_id };
  guint i;

  g_return_val_if_fail (self != NULL && BB_IS_BOARD (board), values);

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    count_bet (&count, bb_board_get_bet (board, i), day);
  g_hash_table_remove_all (by_id);
  g_ptr_array_sort (rows, compare_rows);
  for (i = 0; i < rows->len; i++) {
    BbAspectValue *value = g_new0 (BbAspectValue, 1);
    Row *row = g_ptr_array_index (rows, i);

    *value = row->value;
    row->value.id = NULL;
    row->value.label = NULL;
    g_ptr_array_add (values, value);
  }
  return values;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries out the plan of an import: writes only what differs, through the model's gate, so that the
 * caller's transaction makes it one step. Ties and the past come when all bets are there. */

#include "config.h"

#include "bb-csv-import.h"

#include "bb-csv-past.h"
#include "bb-csv-teams.h"
#include "bb-id.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbCsvPlan *plan;
  const BbCsvMapping *mapping;
  BbBoard *board;
  BbCsvTeams *teams;
  char **own_fields; /* by column: the id of the own field, or NULL */
  GPtrArray *bets;
} Import;

/* Says in the first row what the board has no room for. */
static void
note_refused (Import *self,
              guint column,
              const GError *error)
{
  if (bb_csv_plan_get_n_rows (self->plan) > 0)
    bb_csv_plan_add_note (self->plan, bb_csv_plan_get_row (self->plan, 0), (int) column, FALSE, g_strdup_printf (_("The column was left out: %s"), error->message));
}

static void
make_own_field (Import *self,
                guint column)
{
  const char *heading = bb_csv_mapping_get_heading (self->mapping, column);
  g_autofree char *slug = bb_id_slug (heading);
  g_autofree char *id = g_strdup (slug);
  g_autoptr (BbItem) own = NULL;
  g_autoptr (GError) error = NULL;
  guint number;

  for (number = 2; bb_board_find (self->board, BB_KIND_OWN_FIELD, id) != NULL; number++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, number);
  }
  own = bb_board_new_item (BB_KIND_OWN_FIELD, id);
  bb_item_set_text (own, BB_OWN_FIELD_LABEL, heading);
  if (bb_item_append (BB_ITEM (self->board), own, &error))
    self->own_fields[column] = g_steal_pointer (&id);
  else
    note_refused (self, column, error);
}

static void
make_own_fields (Import *self)
{
  guint i;

  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++)
    if (bb_csv_mapping_get_column (self->mapping, i)->type == BB_CSV_OWN && self->own_fields[i] == NULL)
      make_own_field (self, i);
}

static void
make_teams (Import *self)
{
  guint i;

  for (i = 0; i < bb_csv_plan_get_n_rows (self->plan); i++) {
    BbCsvRow *row = bb_csv_plan_get_row (self->plan, i);
    const BbValue *team = bb_csv_plan_get_cell (self->plan, row, BB_CSV_FIELD, BB_BET_OWNER_TEAM);
    const BbValue *cap = bb_csv_plan_get_cell (self->plan, row, BB_CSV_FIELD, BB_BET_FUNDING_CAP);

    if (row->state != BB_CSV_ROW_BAD && !bb_value_is_none (team))
      bb_csv_teams_want (self->teams, team->text, cap->kind == BB_VALUE_INTEGER ? cap->integer : 0);
  }
  bb_csv_teams_add_wanted (self->teams);
}

static void
write_own_value (BbBet *bet,
                 const char *own_field,
                 const BbValue *text)
{
  BbItemList *values = bb_item_get_children (BB_ITEM (bet), BB_KIND_OWN_VALUE);
  g_autoptr (BbItem) made = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (values); i++) {
    BbItem *value = bb_item_list_peek (values, i);

    if (g_str_equal (bb_item_get_text (value, BB_OWN_VALUE_FIELD), own_field)) {
      bb_item_set_value (value, BB_OWN_VALUE_TEXT, text);
      return;
    }
  }
  made = bb_board_new_item (BB_KIND_OWN_VALUE, NULL);
  bb_item_set_text (made, BB_OWN_VALUE_FIELD, own_field);
  bb_item_set_value (made, BB_OWN_VALUE_TEXT, text);
  bb_item_append (BB_ITEM (bet), made, NULL);
}

static void
write_cell (Import *self,
            BbCsvRow *row,
            BbBet *bet,
            guint index)
{
  const BbCsvColumn *column = bb_csv_mapping_get_column (self->mapping, index);
  const BbValue *value = &row->values[index];

  if (column->type == BB_CSV_OWN && self->own_fields[index] != NULL)
    write_own_value (bet, self->own_fields[index], value);
  else if (column->type != BB_CSV_FIELD || column->field == BB_BET_ID)
    return;
  else if (column->field == BB_BET_OWNER_TEAM && bb_csv_teams_get_id (self->teams, value->text) == NULL)
    bb_csv_plan_add_note (self->plan, row, (int) index, FALSE, g_strdup_printf (_("The board has no room for the team “%s”"), value->text));
  else if (column->field == BB_BET_OWNER_TEAM)
    bb_item_set_text (BB_ITEM (bet), BB_BET_OWNER_TEAM, bb_csv_teams_get_id (self->teams, value->text));
  else
    bb_item_set_value (BB_ITEM (bet), column->field, value);
}

static void
write_row (Import *self,
           BbCsvRow *row)
{
  g_autofree char *id = row->id != NULL ? g_strdup (row->id) : bb_board_make_id (self->board, BB_KIND_BET);
  g_autoptr (BbBet) bet = row->bet != NULL ? g_object_ref (row->bet) : bb_bet_new (id);
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++)
    if (row->differs[i])
      write_cell (self, row, bet, i);
  if (row->bet == NULL && !bb_item_append (BB_ITEM (self->board), BB_ITEM (bet), &error)) {
    bb_csv_plan_add_note (self->plan, row, -1, TRUE, g_strdup (error->message));
    return;
  }
  row->bet = bet;
  g_ptr_array_add (self->bets, g_object_ref (bet));
}

static void
add_tie (Import *self,
         BbCsvRow *row,
         BbBet *bet,
         BbCsvType type,
         const char *to)
{
  const char *kind = type == BB_CSV_PARENT ? "parent" : "waits_for";
  g_autoptr (BbItem) link = bb_link_new (kind, to, BB_DATE_NONE);
  BbItem *earlier = type == BB_CSV_PARENT ? bb_bet_find_link (bet, kind, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (bb_bet_find_link (bet, kind, to) != NULL)
    return;
  if (!bb_item_append (BB_ITEM (bet), link, &error))
    bb_csv_plan_add_note (self->plan, row, bb_csv_mapping_find (self->mapping, type, 0), FALSE, g_strdup_printf (_ ("The tie to “%s” was left out: %s"), to, error->message));
  else if (earlier != NULL)
    bb_item_remove (earlier);
}

/* Ties that the list no longer has go, new ones come. */
static void
write_waits_for (Import *self,
                 BbCsvRow *row,
                 BbBet *bet,
                 const BbValue *ties)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (bet), BB_KIND_LINK);
  guint i;

  for (i = bb_item_list_get_length (links); i > 0; i--) {
    BbItem *link = bb_item_list_peek (links, i - 1);

    if (g_str_equal (bb_item_get_text (link, BB_LINK_KIND), "waits_for") && !g_strv_contains ((const char *const *) ties->list, bb_item_get_text (link, BB_LINK_TO)))
      bb_item_remove (link);
  }
  for (i = 0; ties->list[i] != NULL; i++)
    add_tie (self, row, bet, BB_CSV_WAITS_FOR, ties->list[i]);
}

static gboolean
differs (const Import *self,
         const BbCsvRow *row,
         BbCsvType type)
{
  int column = bb_csv_mapping_find (self->mapping, type, 0);

  return column >= 0 && row->differs[column];
}

/* What needs all bets to be there: ties, and the past. */
static void
write_relations (Import *self,
                 BbCsvRow *row)
{
  BbBet *bet = row->bet;

  if (differs (self, row, BB_CSV_PARENT))
    add_tie (self, row, bet, BB_CSV_PARENT, bb_csv_plan_get_cell (self->plan, row, BB_CSV_PARENT, 0)->text);
  if (differs (self, row, BB_CSV_WAITS_FOR))
    write_waits_for (self, row, bet, bb_csv_plan_get_cell (self->plan, row, BB_CSV_WAITS_FOR, 0));
  if (differs (self, row, BB_CSV_PREVIOUS_RISK) || differs (self, row, BB_CSV_PREVIOUS_FAMILIARITY))
    bb_csv_past_set_place (self->board, bet, row->state == BB_CSV_ROW_CHANGED, bb_csv_plan_get_cell (self->plan, row, BB_CSV_PREVIOUS_RISK, 0), bb_csv_plan_get_cell (self->plan, row, BB_CSV_PREVIOUS_FAMILIARITY, 0));
  if (differs (self, row, BB_CSV_LAST_DECISION) || differs (self, row, BB_CSV_LAST_DECISION_ON) || differs (self, row, BB_CSV_LAST_DECISION_REASON))
    bb_csv_past_add_decision (self->board, bet, bb_csv_plan_get_cell (self->plan, row, BB_CSV_LAST_DECISION, 0), bb_csv_plan_get_cell (self->plan, row, BB_CSV_LAST_DECISION_ON, 0), bb_csv_plan_get_cell (self->plan, row, BB_CSV_LAST_DECISION_REASON, 0));
}

static void
take_own_fields (Import *self)
{
  guint i;

  self->own_fields = g_new0 (char *, bb_csv_mapping_get_n_columns (self->mapping) + 1);
  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++)
    self->own_fields[i] = g_strdup (bb_csv_plan_get_own_field (self->plan, i));
}

static void
give_back (Import *self)
{
  guint i;

  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++)
    g_free (self->own_fields[i]);
  g_free (self->own_fields);
  bb_csv_teams_free (self->teams);
}

static gboolean
is_wanted (const BbCsvRow *row)
{
  return row->state == BB_CSV_ROW_NEW || row->state == BB_CSV_ROW_CHANGED;
}

/**
 * bb_csv_import_apply:
 * @plan: a plan, to be carried out once
 *
 * Rows that cannot be read are passed over. What the board refuses on the way is added to the notes
 * of the plan.
 *
 * Returns: (transfer full) (element-type BbBet): the bets that were made or changed
 */
GPtrArray *
bb_csv_import_apply (BbCsvPlan *plan)
{
  Import self = { .plan = plan, .mapping = bb_csv_plan_get_mapping (plan), .board = bb_csv_plan_get_board (plan) };
  guint i;

  self.teams = bb_csv_teams_new (self.board);
  self.bets = g_ptr_array_new_with_free_func (g_object_unref);
  take_own_fields (&self);
  make_own_fields (&self);
  make_teams (&self);
  for (i = 0; i < bb_csv_plan_get_n_rows (plan); i++)
    if (is_wanted (bb_csv_plan_get_row (plan, i)))
      write_row (&self, bb_csv_plan_get_row (plan, i));
  for (i = 0; i < bb_csv_plan_get_n_rows (plan); i++)
    if (is_wanted (bb_csv_plan_get_row (plan, i)))
      write_relations (&self, bb_csv_plan_get_row (plan, i));
  give_back (&self);
  return self.bets;
}

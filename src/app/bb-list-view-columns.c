/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only fields that are in use are offered; which of these are shown is chosen in the menu of any
 * column's head and remembered. */

#include "config.h"

#include "bb-list-view-private.h"

#include "bb-menu-words.h"
#include "bb-settings.h"

#include <glib/gi18n-lib.h>

#define COLUMN "bb-column"
#define TITLE_WIDTH 240
#define OTHER_WIDTH 134
#define NUMBER_WIDTH 64

/* Enough for most of what such fields hold, and for their heads. */
static const int widths[] = {
  [BB_FIELD_INTEGER] = 84,
  [BB_FIELD_MONEY] = 108,
  [BB_FIELD_PLACE] = 84,
  [BB_FIELD_DATE] = 150,
  [BB_FIELD_CHOICE] = 100,
  [BB_FIELD_FLAG] = 84,
};

/* What a board is talked about with; shown unless something else was chosen. */
static const guint first_fields[] = {
  BB_BET_NUMBER,
  BB_BET_TITLE,
  BB_BET_OWNER_TEAM,
  BB_BET_STAGE,
  BB_BET_RISK,
  BB_BET_FAMILIARITY,
  BB_BET_FUNDING_CAP,
  BB_BET_FUNDING_RELEASED,
  BB_BET_REVIEW_DATE,
};

/**
 * _bb_list_view_get_column:
 *
 * Returns: (transfer none): what @column shows
 */
BbListColumn *
_bb_list_view_get_column (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), COLUMN);
}

static gboolean
is_title (BbListColumn *column)
{
  return bb_list_column_get_own_field (column) == NULL && bb_list_column_get_field (column) == BB_BET_TITLE;
}

/* --- which ------------------------------------------------------------------------------------ */

static gboolean
is_first (guint field)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (first_fields); i++)
    if (first_fields[i] == field)
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (BbBoard *board,
            guint field)
{
  const BbField *info = &bb_bet_fields[field];

  if (field == BB_BET_TITLE)
    return TRUE;
  if (field == BB_BET_NUMBER)
    return bb_board_uses_field (board, field);
  if (info->group == BB_GROUP_NONE || (info->flags & BB_FIELD_IS_PRIVATE) != 0 || !bb_board_uses_field (board, field))
    return FALSE;
  return (info->flags & BB_FIELD_IS_MONEY) == 0 || bb_board_counts_money (board);
}

/* The ids that were chosen; %NULL for never. */
static GStrv
dup_chosen (void)
{
  g_autofree char *chosen = bb_settings_dup_string (BB_SETTING_LIST_COLUMNS);

  return *chosen != '\0' ? g_strsplit (chosen, ",", -1) : NULL;
}

static gboolean
is_chosen (const char *const *chosen,
           BbListColumn *column)
{
  if (is_title (column))
    return TRUE;
  if (chosen != NULL)
    return g_strv_contains (chosen, bb_list_column_get_id (column));
  return bb_list_column_get_own_field (column) == NULL && is_first (bb_list_column_get_field (column));
}

static void
remember_chosen (BbListView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    if (gtk_column_view_column_get_visible (column))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", bb_list_column_get_id (_bb_list_view_get_column (column)));
  }
  bb_settings_set_string (BB_SETTING_LIST_COLUMNS, ids->str);
}

/* --- making ----------------------------------------------------------------------------------- */

static void
setup_cb (BbListColumn *column,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, bb_list_cell_new (column));
}

static void
bind_cb (BbListView *self,
         GtkListItem *item)
{
  BbListCell *cell = BB_LIST_CELL (gtk_list_item_get_child (item));

  bb_list_cell_set_bet (cell, gtk_list_item_get_item (item));
  g_hash_table_add (self->cells, cell);
  _bb_list_view_update_current (self);
}

static void
unbind_cb (BbListView *self,
           GtkListItem *item)
{
  BbListCell *cell = BB_LIST_CELL (gtk_list_item_get_child (item));

  _bb_list_view_forget_cell (self, cell);
  bb_list_cell_set_bet (cell, NULL);
}

static int
get_width (BbListColumn *column)
{
  gboolean number = bb_list_column_get_own_field (column) == NULL && bb_list_column_get_field (column) == BB_BET_NUMBER;
  BbFieldType type = bb_list_column_get_own_field (column) == NULL ? bb_bet_fields[bb_list_column_get_field (column)].type : BB_FIELD_LINE;

  if (number)
    return NUMBER_WIDTH;
  return type < G_N_ELEMENTS (widths) && widths[type] > 0 ? widths[type] : OTHER_WIDTH;
}

static GtkColumnViewColumn *
create_column (BbListView *self,
               BbListColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = bb_list_column_dup_title (column);
  g_autoptr (GtkSorter) sorter = bb_list_column_create_sorter (column);
  GtkColumnViewColumn *made;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), column, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  made = gtk_column_view_column_new (title, factory);
  g_object_set_data_full (G_OBJECT (made), COLUMN, g_object_ref (column), g_object_unref);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, is_title (column));
  gtk_column_view_column_set_fixed_width (made, is_title (column) ? TITLE_WIDTH : get_width (column));
  return made;
}

/* The name of its action. Ids of own fields are any text, and no name of an action. */
static char *
dup_action_name (BbListColumn *column)
{
  const char *own_field = bb_list_column_get_own_field (column);
  GString *name;
  const char *c;

  if (own_field == NULL)
    return g_strdup (bb_list_column_get_id (column));
  name = g_string_new ("own-");
  for (c = own_field; *c != '\0'; c++)
    g_string_append_printf (name, "%02x", (guchar) *c);
  return g_string_free (name, FALSE);
}

static void
add_column (BbListView *self,
            BbListColumn *column,
            const char *const *chosen)
{
  g_autoptr (GtkColumnViewColumn) made = create_column (self, column);
  g_autofree char *name = dup_action_name (column);
  g_autoptr (GPropertyAction) action = g_property_action_new (name, made, "visible");

  gtk_column_view_column_set_visible (made, is_chosen (chosen, column));
  gtk_column_view_append_column (self->view, made);
  g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
  g_signal_connect_object (made, "notify::visible", G_CALLBACK (remember_chosen), self, G_CONNECT_SWAPPED);
}

/* --- the menu of their heads ------------------------------------------------------------------ */

static BbFieldGroup
get_group (BbListColumn *column)
{
  return bb_list_column_get_own_field (column) != NULL ? BB_GROUP_NONE : bb_bet_fields[bb_list_column_get_field (column)].group;
}

static void
append_item (GMenu *menu,
             BbListColumn *column)
{
  g_autofree char *title = bb_list_column_dup_title (column);
  g_autofree char *label = bb_menu_escape (title);
  g_autofree char *name = dup_action_name (column);
  g_autofree char *action = g_strconcat ("columns.", name, NULL);

  g_menu_append (menu, label, action);
}

/* Grouped as in the inspector; the board's own fields come last. */
static GMenuModel *
create_menu (BbListView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GMenu *menu = g_menu_new ();
  guint group, i;

  for (group = BB_GROUP_ESSENTIAL; group <= BB_N_GROUPS; group++) {
    g_autoptr (GMenu) section = g_menu_new ();

    for (i = 0; i < g_list_model_get_n_items (columns); i++) {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      BbListColumn *shown = _bb_list_view_get_column (column);

      if (get_group (shown) == group % BB_N_GROUPS && !is_title (shown))
        append_item (section, shown);
    }
    if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  }
  return G_MENU_MODEL (menu);
}

static void
set_menus (BbListView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GMenuModel) menu = create_menu (self);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    gtk_column_view_column_set_header_menu (column, menu);
  }
}

/* --- following the board ---------------------------------------------------------------------- */

static GPtrArray *
list_columns (BbBoard *board)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);
  BbItemList *own_fields = bb_board_get_items (board, BB_KIND_OWN_FIELD);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (first_fields); i++)
    if (is_offered (board, first_fields[i]))
      g_ptr_array_add (columns, bb_list_column_new (board, first_fields[i], NULL));
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (!is_first (i) && is_offered (board, i))
      g_ptr_array_add (columns, bb_list_column_new (board, i, NULL));
  for (i = 0; i < bb_item_list_get_length (own_fields); i++)
    g_ptr_array_add (columns, bb_list_column_new (board, 0, bb_item_get_id (bb_item_list_peek (own_fields, i))));
  return columns;
}

static char *
describe (GPtrArray *columns)
{
  GString *shape = g_string_new (NULL);
  guint i;

  for (i = 0; i < columns->len; i++) {
    g_autofree char *title = bb_list_column_dup_title (columns->pdata[i]);

    g_string_append_printf (shape, "%s=%s\n", bb_list_column_get_id (columns->pdata[i]), title);
  }
  return g_string_free (shape, FALSE);
}

static void
remove_columns (BbListView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
    g_autofree char *name = dup_action_name (_bb_list_view_get_column (column));

    g_signal_handlers_disconnect_by_data (column, self);
    g_action_map_remove_action (G_ACTION_MAP (self->column_actions), name);
    gtk_column_view_remove_column (self->view, column);
  }
  g_clear_object (&self->column);
}

/* What keys edit at first. */
static BbListColumn *
find_title (GPtrArray *columns)
{
  guint i = 0;

  while (!is_title (columns->pdata[i]))
    i++;
  return columns->pdata[i];
}

/* Made anew only when another field came into use, or is called something else now. */
void
_bb_list_view_update_columns (BbListView *self)
{
  g_autoptr (GPtrArray) columns = list_columns (bb_session_get_board (self->session));
  g_autofree char *shape = describe (columns);
  g_auto (GStrv) chosen = NULL;
  guint i;

  if (g_strcmp0 (shape, self->shape) == 0)
    return;
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  _bb_list_view_stop_editing (self);
  remove_columns (self);
  chosen = dup_chosen ();
  for (i = 0; i < columns->len; i++)
    add_column (self, columns->pdata[i], (const char *const *) chosen);
  set_menus (self);
  g_set_object (&self->column, find_title (columns));
  _bb_list_view_update_current (self);
}

/* @field is the one that changed, or %BB_BET_N_FIELDS for more than one. */
void
_bb_list_view_refresh (BbListView *self,
                       guint field)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GHashTableIter iter;
  gpointer cell;
  guint i;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    bb_list_cell_refresh (cell);
  for (i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    BbListColumn *shown = _bb_list_view_get_column (column);

    if (field == BB_BET_N_FIELDS || bb_list_column_get_own_field (shown) != NULL || bb_list_column_get_field (shown) == field)
      gtk_sorter_changed (gtk_column_view_column_get_sorter (column), GTK_SORTER_CHANGE_DIFFERENT);
  }
}

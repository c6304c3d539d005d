/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board's own list of bets, filtered, sorted and selected by the toolkit's models. The session's
 * selection is the truth: rows follow it, and what is chosen among the rows goes back to it. */

#include "config.h"

#include "bb-list-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Before the frame clock lays out and paints (GDK_PRIORITY_REDRAW). */
#define REFRESH_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

enum {
  PROP_0,
  PROP_SESSION,
  PROP_BOARD_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbListView, bb_list_view, GTK_TYPE_WIDGET)

/* --- selection -------------------------------------------------------------------------------- */

static BbSelection *
get_selection (BbListView *self)
{
  return bb_session_get_selection (self->session);
}

static void
rows_chosen_cb (BbListView *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  g_autoptr (GPtrArray) bets = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;
  gboolean more;

  if (self->syncing || self->session == NULL)
    return;
  for (more = gtk_bitset_iter_init_first (&iter, set, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (bets, g_list_model_get_item (G_LIST_MODEL (self->rows), position));
  self->syncing = TRUE;
  bb_selection_replace (get_selection (self), bets);
  self->syncing = FALSE;
}

/* GTK 4.8 has no function for it, but the list inside has the action. */
static void
scroll_to (BbListView *self,
           guint position)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
selection_changed_cb (BbListView *self)
{
  BbSelection *selection = get_selection (self);
  BbBet *primary = bb_selection_get_primary (selection);
  g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), at = n, i;

  if (self->syncing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  for (i = 0; i < n; i++) {
    g_autoptr (BbBet) bet = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

    if (bb_selection_contains (selection, bet))
      gtk_bitset_add (chosen, i);
    if (bet == primary)
      at = i;
  }
  all = gtk_bitset_new_range (0, n);
  self->syncing = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->rows), chosen, all);
  self->syncing = FALSE;
  if (at < n)
    scroll_to (self, at);
}

/* --- what the lens asks for ------------------------------------------------------------------- */

static gboolean
is_asked_for (gpointer bet,
              gpointer data)
{
  BbListView *self = data;

  return self->filter == NULL || bb_lens_filter_matches (self->filter, bet);
}

static void
update_page (BbListView *self)
{
  gboolean any = self->session != NULL && bb_board_get_n_bets (bb_session_get_board (self->session)) > 0;
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), found ? "rows" : any ? "nothing"
                                                                                  : "empty");
}

/* Asked when the lens changes, not while bets do: a row never goes away under somebody's hands. */
static void
lens_changed_cb (BbListView *self)
{
  g_clear_pointer (&self->filter, bb_lens_filter_free);
  if (self->session != NULL && bb_session_has_filter (self->session))
    self->filter = bb_lens_filter_new (bb_session_get_lens (self->session), bb_session_get_board (self->session), bb_session_get_day (self->session));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  update_page (self);
}

static void
show_all_cb (BbListView *self)
{
  bb_session_clear_filter (self->session);
}

/* --- following the board ---------------------------------------------------------------------- */

static gboolean
refresh_cb (gpointer data)
{
  BbListView *self = data;

  self->refresh_id = 0;
  _bb_list_view_update_columns (self);
  _bb_list_view_refresh (self, self->changed_field);
  self->changed_field = BB_BET_ID;
  update_page (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (BbListView *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_full (REFRESH_PRIORITY, refresh_cb, self, NULL);
}

static void
board_changed_cb (BbListView *self,
                  const BbChange *change)
{
  gboolean one = change->type == BB_CHANGE_SET && BB_IS_BET (change->item);
  guint field = one ? change->field : BB_BET_N_FIELDS;

  self->changed_field = self->changed_field == BB_BET_ID || self->changed_field == field ? field : BB_BET_N_FIELDS;
  queue_refresh (self);
}

/* While it is not seen it does not follow; then all at once. Before it is seen for the first time it
 * has no rows: GTK would make widgets for some two hundred of them. */
static void
bb_list_view_map (GtkWidget *widget)
{
  BbListView *self = BB_LIST_VIEW (widget);

  GTK_WIDGET_CLASS (bb_list_view_parent_class)->map (widget);
  if (self->session == NULL)
    return;
  self->changed_field = BB_BET_N_FIELDS;
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (bb_board_get_items (bb_session_get_board (self->session), BB_KIND_BET)));
  lens_changed_cb (self);
  queue_refresh (self);
  selection_changed_cb (self);
}

static void
forget_session (BbListView *self)
{
  if (self->session == NULL)
    return;
  _bb_list_view_stop_editing (self);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (get_selection (self), self);
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->filter, bb_lens_filter_free);
  self->syncing = TRUE;
  gtk_filter_list_model_set_model (self->found, NULL);
  self->syncing = FALSE;
  g_clear_pointer (&self->shape, g_free);
  g_clear_object (&self->fields);
  g_clear_object (&self->session);
}

static void
follow_session (BbListView *self,
                BbSession *session)
{
  BbBoard *board = bb_session_get_board (session);
  BbSelection *selection = bb_session_get_selection (session);

  self->session = g_object_ref (session);
  self->fields = bb_bet_fields_new (bb_session_get_history (session), selection);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (board, "changed", G_CALLBACK (board_changed_cb), self);
  g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (lens_changed_cb), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    bb_list_view_map (GTK_WIDGET (self));
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_list_view_get_property (GObject *object,
                           guint id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BbListView *self = BB_LIST_VIEW (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_BOARD_VIEW:
    g_value_set_object (value, self->board_view);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_list_view_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BbListView *self = BB_LIST_VIEW (object);

  switch (id) {
  case PROP_SESSION:
    bb_list_view_set_session (self, g_value_get_object (value));
    break;
  case PROP_BOARD_VIEW:
    g_set_weak_pointer (&self->board_view, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_list_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_list_view_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (_bb_list_view_update_current), widget, G_CONNECT_SWAPPED);
}

static void
bb_list_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), _bb_list_view_update_current, widget);
  GTK_WIDGET_CLASS (bb_list_view_parent_class)->unroot (widget);
}

static gboolean
bb_list_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) != NULL || gtk_widget_child_focus (GTK_WIDGET (BB_LIST_VIEW (widget)->view), GTK_DIR_TAB_FORWARD);
}

static void
bb_list_view_dispose (GObject *object)
{
  BbListView *self = BB_LIST_VIEW (object);

  forget_session (self);
  g_clear_weak_pointer (&self->board_view);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->column);
  g_clear_object (&self->column_actions);
  g_clear_object (&self->found);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (bb_list_view_parent_class)->dispose (object);
}

static void
bb_list_view_finalize (GObject *object)
{
  g_hash_table_unref (BB_LIST_VIEW (object)->cells);
  G_OBJECT_CLASS (bb_list_view_parent_class)->finalize (object);
}

static void
bb_list_view_class_init (BbListViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_list_view_dispose;
  object_class->finalize = bb_list_view_finalize;
  object_class->get_property = bb_list_view_get_property;
  object_class->set_property = bb_list_view_set_property;
  widget_class->map = bb_list_view_map;
  widget_class->root = bb_list_view_root;
  widget_class->unroot = bb_list_view_unroot;
  widget_class->grab_focus = bb_list_view_grab_focus;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BOARD_VIEW] = g_param_spec_object ("board-view", NULL, NULL, BB_TYPE_BOARD_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "list-view");
  _bb_list_view_class_install_actions (widget_class);
}

static void
make_models (BbListView *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_asked_for, self, NULL)));
  self->rows = gtk_multi_selection_new (G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), g_object_ref (gtk_column_view_get_sorter (self->view)))));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->rows));
  gtk_column_view_set_enable_rubberband (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Bets"), -1);
  g_signal_connect_object (self->rows, "selection-changed", G_CALLBACK (rows_chosen_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No Bets Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("Press N on the board, or add bets from a list."));
  return page;
}

static GtkWidget *
create_nothing (BbListView *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Show _All"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No Bet Like That"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("The filter leaves none in the list."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static void
add_editor (BbListView *self)
{
  self->editor = gtk_popover_new ();
  gtk_popover_set_has_arrow (GTK_POPOVER (self->editor), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->editor), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->editor, GTK_ALIGN_START);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
}

static void
build (BbListView *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->view));
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroll, "rows");
  gtk_stack_add_named (GTK_STACK (self->stack), create_empty (), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), create_nothing (self), "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  add_editor (self);
}

static void
bb_list_view_init (BbListView *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->column_actions = g_simple_action_group_new ();
  make_models (self);
  build (self);
  _bb_list_view_add_controllers (self);
  _bb_list_view_add_menu (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (self->column_actions));
}

GtkWidget *
bb_list_view_new (void)
{
  return g_object_new (BB_TYPE_LIST_VIEW, NULL);
}

BbSession *
bb_list_view_get_session (BbListView *self)
{
  g_return_val_if_fail (BB_IS_LIST_VIEW (self), NULL);

  return self->session;
}

/**
 * bb_list_view_set_session:
 * @session: (nullable): the board to show
 */
void
bb_list_view_set_session (BbListView *self,
                          BbSession *session)
{
  g_return_if_fail (BB_IS_LIST_VIEW (self));

  if (session == self->session)
    return;
  forget_session (self);
  if (session != NULL)
    follow_session (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * bb_list_view_get_rows:
 *
 * Returns: (transfer none): the bets in the order in which they are shown
 */
GListModel *
bb_list_view_get_rows (BbListView *self)
{
  g_return_val_if_fail (BB_IS_LIST_VIEW (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * bb_list_view_sort_by:
 * @field: a field of bets that has a column
 */
void
bb_list_view_sort_by (BbListView *self,
                      guint field,
                      GtkSortType order)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint i;

  g_return_if_fail (BB_IS_LIST_VIEW (self));

  for (i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    BbListColumn *shown = _bb_list_view_get_column (column);

    if (bb_list_column_get_own_field (shown) == NULL && bb_list_column_get_field (shown) == field)
      gtk_column_view_sort_by_column (self->view, column, order);
  }
}

/**
 * bb_list_view_edit:
 *
 * Begins to edit what @bet, and all else that is selected with it, holds in @field, if both can be seen.
 */
void
bb_list_view_edit (BbListView *self,
                   BbBet *bet,
                   guint field)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (BB_IS_LIST_VIEW (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL)) {
    BbListColumn *column = bb_list_cell_get_column (cell);

    if (bb_list_cell_get_bet (cell) != bet || bb_list_column_get_own_field (column) != NULL || bb_list_column_get_field (column) != field)
      continue;
    _bb_list_view_edit_cell (self, cell);
    return;
  }
}

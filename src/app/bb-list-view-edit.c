/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell is edited by the inspector's own editor of its field, laid over the cell. It writes to all
 * selected bets, so that one edit reaches many. Left and Right choose the column that keys edit, in
 * whichever row has the focus. */

#include "config.h"

#include "bb-list-view-private.h"

#include "bb-inspector-row.h"
#include "bb-text-editor.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 240

/* --- the current cell ------------------------------------------------------------------------- */

static BbListCell *
find_cell (BbListView *self,
           GtkWidget *row)
{
  GtkWidget *slot;

  for (slot = gtk_widget_get_first_child (row); slot != NULL; slot = gtk_widget_get_next_sibling (slot)) {
    GtkWidget *cell = gtk_widget_get_first_child (slot);

    if (cell != NULL && BB_IS_LIST_CELL (cell) && bb_list_cell_get_column (BB_LIST_CELL (cell)) == self->column)
      return BB_LIST_CELL (cell);
  }
  return NULL;
}

void
_bb_list_view_update_current (BbListView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  BbListCell *cell = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    cell = find_cell (self, focus);
  if (cell == self->current)
    return;
  if (self->current != NULL)
    bb_list_cell_set_current (self->current, FALSE);
  self->current = cell;
  if (cell != NULL)
    bb_list_cell_set_current (cell, TRUE);
}

void
_bb_list_view_forget_cell (BbListView *self,
                           BbListCell *cell)
{
  g_hash_table_remove (self->cells, cell);
  if (cell == self->edited)
    _bb_list_view_stop_editing (self);
  if (cell == self->current)
    self->current = NULL;
  bb_list_cell_set_current (cell, FALSE);
}

/* Returns whether there is a column to go to. */
static gboolean
move_column (BbListView *self,
             int step)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int n = (int) g_list_model_get_n_items (columns), at = -1, i;

  for (i = 0; i < n; i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);

    if (_bb_list_view_get_column (column) == self->column)
      at = i;
  }
  for (i = at + step; i >= 0 && i < n; i += step) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);

    if (!gtk_column_view_column_get_visible (column))
      continue;
    g_set_object (&self->column, _bb_list_view_get_column (column));
    _bb_list_view_update_current (self);
    return TRUE;
  }
  return FALSE;
}

/* --- editing ---------------------------------------------------------------------------------- */

static BbFieldEditor *
create_editor (BbListView *self,
               BbListColumn *column)
{
  if (bb_list_column_get_own_field (column) != NULL)
    return bb_text_editor_new_own (self->fields, bb_list_column_get_own_field (column));
  return bb_inspector_row_create_editor (self->fields, bb_list_column_get_field (column));
}

static GtkWidget *
create_content (BbListView *self,
                BbListColumn *column,
                GtkWidget **editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  guint n_bets = bb_bet_fields_get_n_bets (self->fields);

  *editor = GTK_WIDGET (create_editor (self, column));
  if (n_bets > 1) {
    g_autofree char *title = bb_list_column_dup_title (column);
    /* Translators: of how many bets a field is edited at once: "State of 3 bets". */
    g_autofree char *words = g_strdup_printf (ngettext ("%s of %u bet", "%s of %u bets", n_bets), title, n_bets);
    GtkWidget *label = gtk_label_new (words);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, "caption-heading");
    gtk_box_append (GTK_BOX (box), label);
  }
  gtk_box_append (GTK_BOX (box), *editor);
  gtk_widget_add_css_class (box, "inspector");
  gtk_widget_add_css_class (box, "list-editor");
  return box;
}

static gboolean
has_editor (BbListColumn *column)
{
  return bb_list_column_get_own_field (column) != NULL || bb_bet_fields[bb_list_column_get_field (column)].type != BB_FIELD_FLAG;
}

/* Over the cell, as if the cell itself were typed into. */
static void
place_editor (BbListView *self,
              BbListCell *cell,
              GtkWidget *content)
{
  graphene_rect_t bounds;
  GdkRectangle at;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  gtk_widget_set_size_request (content, MAX (at.width, LEAST_WIDTH), -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->editor), &at);
  gtk_popover_set_offset (GTK_POPOVER (self->editor), 0, -at.height - 4);
}

void
_bb_list_view_edit_cell (BbListView *self,
                         BbListCell *cell)
{
  BbListColumn *column = bb_list_cell_get_column (cell);
  BbSelection *selection = bb_session_get_selection (self->session);
  GtkWidget *content, *editor;

  if (bb_session_get_read_only (self->session) || !has_editor (column))
    return;
  if (!bb_selection_contains (selection, bb_list_cell_get_bet (cell)))
    bb_selection_select (selection, bb_list_cell_get_bet (cell));
  g_set_object (&self->column, column);
  self->edited = cell;
  content = create_content (self, column, &editor);
  gtk_popover_set_child (GTK_POPOVER (self->editor), content);
  place_editor (self, cell, content);
  gtk_popover_popup (GTK_POPOVER (self->editor));
  gtk_widget_grab_focus (editor);
}

void
_bb_list_view_stop_editing (BbListView *self)
{
  self->edited = NULL;
  if (self->editor != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->editor));
}

/* What is typed is written, and the row has the focus again. */
static void
closed_cb (BbListView *self)
{
  GtkWidget *row = self->edited != NULL ? bb_list_cell_get_row (self->edited) : NULL;

  if (self->fields != NULL)
    bb_bet_fields_commit (self->fields);
  self->edited = NULL;
  gtk_popover_set_child (GTK_POPOVER (self->editor), NULL);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* In a field of several lines Enter makes one; everywhere else it ends the editing. */
static gboolean
editor_key_cb (BbListView *self,
               guint key,
               guint code,
               GdkModifierType state)
{
  const char *own_field = bb_list_column_get_own_field (self->column);
  guint field = bb_list_column_get_field (self->column);
  gboolean many = own_field == NULL && (bb_bet_fields[field].type == BB_FIELD_TEXT || bb_bet_fields[field].type == BB_FIELD_LIST);
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (!is_enter || (many && (state & GDK_CONTROL_MASK) == 0))
    return GDK_EVENT_PROPAGATE;
  if (own_field == NULL && bb_bet_fields[field].type == BB_FIELD_CHOICE)
    return GDK_EVENT_PROPAGATE;
  bb_bet_fields_commit (self->fields);
  gtk_popover_popdown (GTK_POPOVER (self->editor));
  return GDK_EVENT_STOP;
}

/* --- hands ------------------------------------------------------------------------------------ */

static gboolean
key_cb (BbListView *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  if (self->current == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2) {
    _bb_list_view_edit_cell (self, self->current);
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return move_column (self, -1);
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return move_column (self, 1);
  return GDK_EVENT_PROPAGATE;
}

/* The column that is clicked is the one that a double click or Enter edits. */
static void
pressed_cb (BbListView *self,
            int n_press,
            double x,
            double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, BB_TYPE_LIST_CELL) : NULL;

  if (cell == NULL && picked != NULL)
    cell = gtk_widget_get_first_child (picked);
  if (cell == NULL || !BB_IS_LIST_CELL (cell))
    return;
  g_set_object (&self->column, bb_list_cell_get_column (BB_LIST_CELL (cell)));
  _bb_list_view_update_current (self);
}

static void
activate_cb (BbListView *self)
{
  if (self->current != NULL)
    _bb_list_view_edit_cell (self, self->current);
}

void
_bb_list_view_add_controllers (BbListView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *editor_keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (editor_keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (editor_keys, "key-pressed", G_CALLBACK (editor_key_cb), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (self->editor, editor_keys);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->editor, "closed", G_CALLBACK (closed_cb), self);
}

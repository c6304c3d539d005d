/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows come and go while one scrolls: a cell is given one bet after another. The whole of a text that
 * does not fit is its tooltip. */

#include "config.h"

#include "bb-list-cell.h"

#include "bb-spoken-name.h"
#include "bb-status.h"

struct _BbListCell {
  GtkWidget parent_instance;

  BbListColumn *column;
  BbBet *bet; /* nullable */
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (BbListCell, bb_list_cell, GTK_TYPE_WIDGET)

static gboolean
query_tooltip_cb (BbListCell *self,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->label));
  return TRUE;
}

static void
bb_list_cell_dispose (GObject *object)
{
  BbListCell *self = BB_LIST_CELL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  g_clear_object (&self->bet);
  g_clear_object (&self->column);
  G_OBJECT_CLASS (bb_list_cell_parent_class)->dispose (object);
}

static void
bb_list_cell_class_init (BbListCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_list_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "listcell");
}

static void
bb_list_cell_init (BbListCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (self->label, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
bb_list_cell_new (BbListColumn *column)
{
  BbListCell *self;

  g_return_val_if_fail (BB_IS_LIST_COLUMN (column), NULL);

  self = g_object_new (BB_TYPE_LIST_CELL, NULL);
  self->column = g_object_ref (column);
  gtk_label_set_xalign (self->label, bb_list_column_is_number (column) ? 1 : 0);
  if (bb_list_column_is_number (column))
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return GTK_WIDGET (self);
}

BbListColumn *
bb_list_cell_get_column (BbListCell *self)
{
  g_return_val_if_fail (BB_IS_LIST_CELL (self), NULL);

  return self->column;
}

/**
 * bb_list_cell_get_bet:
 *
 * Returns: (transfer none) (nullable): the bet of the cell's row
 */
BbBet *
bb_list_cell_get_bet (BbListCell *self)
{
  g_return_val_if_fail (BB_IS_LIST_CELL (self), NULL);

  return self->bet;
}

/**
 * bb_list_cell_get_row:
 *
 * Returns: (transfer none) (nullable): the toolkit's widget for the whole row, which takes the focus
 */
GtkWidget *
bb_list_cell_get_row (BbListCell *self)
{
  GtkWidget *slot;

  g_return_val_if_fail (BB_IS_LIST_CELL (self), NULL);

  slot = gtk_widget_get_parent (GTK_WIDGET (self));
  return slot != NULL ? gtk_widget_get_parent (slot) : NULL;
}

/**
 * bb_list_cell_set_bet:
 * @bet: (nullable): %NULL while the cell waits for another row
 */
void
bb_list_cell_set_bet (BbListCell *self,
                      BbBet *bet)
{
  g_return_if_fail (BB_IS_LIST_CELL (self));

  if (g_set_object (&self->bet, bet))
    bb_list_cell_refresh (self);
}

static void
set_class (GtkWidget *widget,
           const char *name,
           gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* The row is heard as the bet is on the plane. */
static void
name_row (BbListCell *self)
{
  GtkWidget *row = bb_list_cell_get_row (self);
  g_autofree char *name = bb_spoken_name (bb_board_of (BB_ITEM (self->bet)), self->bet);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * bb_list_cell_refresh:
 *
 * Shows what the bet holds now.
 */
void
bb_list_cell_refresh (BbListCell *self)
{
  g_autofree char *words = NULL;
  BbBoard *board;
  guint field;

  g_return_if_fail (BB_IS_LIST_CELL (self));

  board = self->bet != NULL ? bb_board_of (BB_ITEM (self->bet)) : NULL;
  if (board == NULL)
    return;
  words = bb_list_column_dup_words (self->column, self->bet);
  if (!g_str_equal (words, gtk_label_get_text (self->label)))
    gtk_label_set_text (self->label, words);
  set_class (GTK_WIDGET (self), "dim-label", bb_bet_is_closed (self->bet));
  field = bb_list_column_get_field (self->column);
  if (bb_list_column_get_own_field (self->column) != NULL)
    return;
  if (field == BB_BET_TITLE)
    name_row (self);
  if (field == BB_BET_REVIEW_DATE)
    set_class (GTK_WIDGET (self), "error", (bb_status_of_bet (self->bet, bb_board_get_day (board)) & BB_STATUS_OVERDUE) != 0);
}

/**
 * bb_list_cell_set_current:
 *
 * Shows that this is the cell which keys would edit.
 */
void
bb_list_cell_set_current (BbListCell *self,
                          gboolean current)
{
  g_return_if_fail (BB_IS_LIST_CELL (self));

  set_class (GTK_WIDGET (self), "current", current);
}

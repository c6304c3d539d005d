/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are kept as long as the bets and their order are the same, so that what is typed into is never
 * taken away. Emits "row-added" once for each row it makes, and "dropped" with a bet and how many of
 * the other rows come before it now, and "activated" with the bet of a row that was clicked. */

#include "config.h"

#include "bb-agenda-box.h"

#include <glib/gi18n-lib.h>

/* A longer list could not be talked about in one meeting. */
#define MOST_ROWS 100u

struct _BbAgendaBox {
  GtkWidget parent_instance;

  BbAgendaList list;
  GtkLabel *title;
  GtkLabel *summary;
  GtkListBox *rows;
  GtkLabel *empty;
  GtkLabel *more;
  GtkWidget *target; /* weak: the row beside which a drop would go */
};

enum {
  ROW_ADDED,
  DROPPED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbAgendaBox, bb_agenda_box, GTK_TYPE_WIDGET)

/* --- rows ------------------------------------------------------------------------------------- */

static BbAgendaRow *
get_row (BbAgendaBox *self,
         guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) index);

  return row != NULL ? BB_AGENDA_ROW (row) : NULL;
}

guint
bb_agenda_box_get_n_rows (BbAgendaBox *self)
{
  guint n = 0;

  g_return_val_if_fail (BB_IS_AGENDA_BOX (self), 0);

  while (get_row (self, n) != NULL)
    n++;
  return n;
}

static gboolean
has_same_rows (BbAgendaBox *self,
               GPtrArray *lines,
               guint n)
{
  guint i;

  for (i = 0; i < n; i++) {
    BbAgendaRow *row = get_row (self, i);

    if (row == NULL || bb_agenda_row_get_bet (row) != ((const BbAgendaLine *) lines->pdata[i])->bet)
      return FALSE;
  }
  return get_row (self, n) == NULL;
}

static void
make_rows (BbAgendaBox *self,
           GPtrArray *lines,
           guint n)
{
  BbAgendaRow *row;
  guint i;

  g_clear_weak_pointer (&self->target);
  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (i = 0; i < n; i++) {
    GtkWidget *made = bb_agenda_row_new (((const BbAgendaLine *) lines->pdata[i])->bet);

    gtk_list_box_append (self->rows, made);
    g_signal_emit (self, signals[ROW_ADDED], 0, made);
  }
}

/**
 * bb_agenda_box_show:
 * @lines: (element-type BbAgendaLine): those of its list
 */
void
bb_agenda_box_show (BbAgendaBox *self,
                    GPtrArray *lines,
                    const BbAgendaView *view)
{
  guint n = MIN (lines->len, MOST_ROWS);
  g_autofree char *more = NULL;
  guint i;

  g_return_if_fail (BB_IS_AGENDA_BOX (self));

  if (!has_same_rows (self, lines, n))
    make_rows (self, lines, n);
  for (i = 0; i < n; i++)
    bb_agenda_row_show (get_row (self, i), lines->pdata[i], view);
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", lines->len - n), lines->len - n);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), lines->len > n);
}

BbAgendaRow *
bb_agenda_box_find_row (BbAgendaBox *self,
                        BbBet *bet)
{
  BbAgendaRow *row;
  guint i;

  g_return_val_if_fail (BB_IS_AGENDA_BOX (self), NULL);

  for (i = 0; (row = get_row (self, i)) != NULL; i++)
    if (bb_agenda_row_get_bet (row) == bet)
      return row;
  return NULL;
}

/**
 * bb_agenda_box_get_focus_row:
 *
 * Returns: (nullable): the row that has the keyboard, or that holds what has it
 */
BbAgendaRow *
bb_agenda_box_get_focus_row (BbAgendaBox *self)
{
  GtkWidget *child;

  g_return_val_if_fail (BB_IS_AGENDA_BOX (self), NULL);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  return child != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && BB_IS_AGENDA_ROW (child) ? BB_AGENDA_ROW (child) : NULL;
}

static void
activated_cb (BbAgendaBox *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, bb_agenda_row_get_bet (BB_AGENDA_ROW (row)));
}

/* Past either end whoever holds the list may know more. */
static gboolean
keynav_failed_cb (BbAgendaBox *self,
                  GtkDirectionType direction)
{
  return gtk_widget_keynav_failed (GTK_WIDGET (self), direction);
}

/**
 * bb_agenda_box_focus_end:
 * @last: whether the last row, or else the first
 *
 * Returns: whether there is one, which has the keyboard then
 */
gboolean
bb_agenda_box_focus_end (BbAgendaBox *self,
                         gboolean last)
{
  BbAgendaRow *row;

  g_return_val_if_fail (BB_IS_AGENDA_BOX (self), FALSE);

  row = get_row (self, last ? MAX (bb_agenda_box_get_n_rows (self), 1) - 1 : 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* --- dropping --------------------------------------------------------------------------------- */

static void
mark_target (BbAgendaBox *self,
             GtkWidget *row,
             gboolean below)
{
  if (self->target != NULL) {
    gtk_widget_remove_css_class (self->target, "drop-above");
    gtk_widget_remove_css_class (self->target, "drop-below");
  }
  g_set_weak_pointer (&self->target, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, below ? "drop-below" : "drop-above");
}

/* How many rows lie above @y; by halves, so that either end can be reached. */
static guint
find_position (BbAgendaBox *self,
               double y)
{
  BbAgendaRow *row;
  guint i;

  for (i = 0; (row = get_row (self, i)) != NULL; i++) {
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds) && y < bounds.origin.y + bounds.size.height / 2)
      break;
  }
  return i;
}

static GdkDragAction
motion_cb (BbAgendaBox *self,
           double x,
           double y)
{
  guint position = find_position (self, y);
  BbAgendaRow *row = get_row (self, position);

  if (row != NULL)
    mark_target (self, GTK_WIDGET (row), FALSE);
  else
    mark_target (self, position > 0 ? GTK_WIDGET (get_row (self, position - 1)) : NULL, TRUE);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (BbAgendaBox *self)
{
  mark_target (self, NULL, FALSE);
}

static gboolean
drop_cb (BbAgendaBox *self,
         const GValue *value,
         double x,
         double y)
{
  leave_cb (self);
  bb_agenda_box_drop (self, g_value_get_object (value), find_position (self, y));
  return TRUE;
}

static void
add_drop (BbAgendaBox *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (BB_TYPE_BET, GDK_ACTION_MOVE);

  g_signal_connect_swapped (drop, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * bb_agenda_box_drop:
 * @position: before which of the rows, counted with the bet's own if it is one of them
 *
 * What a drop there does.
 */
void
bb_agenda_box_drop (BbAgendaBox *self,
                    BbBet *bet,
                    guint position)
{
  BbAgendaRow *row;

  g_return_if_fail (BB_IS_AGENDA_BOX (self) && BB_IS_BET (bet));

  row = bb_agenda_box_find_row (self, bet);
  if (row != NULL && (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) < position)
    position--;
  g_signal_emit (self, signals[DROPPED], 0, bet, position);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_agenda_box_dispose (GObject *object)
{
  BbAgendaBox *self = BB_AGENDA_BOX (object);
  GtkWidget *child;

  g_clear_weak_pointer (&self->target);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bb_agenda_box_parent_class)->dispose (object);
}

static void
bb_agenda_box_class_init (BbAgendaBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_agenda_box_dispose;
  signals[ROW_ADDED] = g_signal_new ("row-added", BB_TYPE_AGENDA_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_AGENDA_ROW);
  signals[DROPPED] = g_signal_new ("dropped", BB_TYPE_AGENDA_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, BB_TYPE_BET, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", BB_TYPE_AGENDA_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "agendabox");
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkWidget *
create_head (BbAgendaBox *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = create_label ("heading");
  self->summary = create_label ("dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->summary));
  return head;
}

static void
bb_agenda_box_init (BbAgendaBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->empty = create_label ("dim-label");
  self->more = create_label ("dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "agenda-empty");
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->rows, GTK_WIDGET (self->empty));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_set_parent (create_head (self), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->more), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->rows, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  add_drop (self);
  bb_agenda_box_set_list (self, BB_AGENDA_DISCUSS);
}

void
bb_agenda_box_set_list (BbAgendaBox *self,
                        BbAgendaList list)
{
  const char *title = list == BB_AGENDA_DISCUSS ? _ ("Discuss") : _ ("Nod Through");

  g_return_if_fail (BB_IS_AGENDA_BOX (self));

  self->list = list;
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

BbAgendaList
bb_agenda_box_get_list (BbAgendaBox *self)
{
  g_return_val_if_fail (BB_IS_AGENDA_BOX (self), BB_AGENDA_DISCUSS);

  return self->list;
}

/**
 * bb_agenda_box_set_summary:
 * @summary: how much is on the list, beside its name
 */
void
bb_agenda_box_set_summary (BbAgendaBox *self,
                           const char *summary)
{
  g_return_if_fail (BB_IS_AGENDA_BOX (self));

  gtk_label_set_text (self->summary, summary);
}

/**
 * bb_agenda_box_set_empty:
 * @words: what stands in a list without bets
 */
void
bb_agenda_box_set_empty (BbAgendaBox *self,
                         const char *words)
{
  g_return_if_fail (BB_IS_AGENDA_BOX (self));

  gtk_label_set_text (self->empty, words);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums are taken anew when something has changed, at most once before the next frame, and only
 * while the page is seen. */

#include "config.h"

#include "bb-board-page.h"

#include "bb-balance.h"
#include "bb-field-words.h"
#include "bb-follow-up-list.h"
#include "bb-totals.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

struct _BbBoardPage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkLabel *title;
  GtkLabel *description;
  GtkListBox *figures;
  BbFollowUpList *follow_ups;
  GtkWidget *zone_box;
  GtkLabel *zone_name;
  GtkLabel *zone_advice;

  BbSession *session;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (BbBoardPage, bb_board_page, GTK_TYPE_WIDGET)

static void
add_figure (BbBoardPage *self,
            const char *name,
            const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *figure = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "figure-row");
  gtk_list_box_append (self->figures, row);
}

static void
add_count (BbBoardPage *self,
           const char *name,
           guint count)
{
  g_autofree char *words = g_strdup_printf ("%u", count);

  if (count > 0)
    add_figure (self, name, words);
}

static void
add_amount (BbBoardPage *self,
            const char *name,
            gint64 amount)
{
  g_autofree char *words = bb_board_format_amount (bb_session_get_board (self->session), amount);

  if (amount != 0)
    add_figure (self, name, words);
}

static void
add_money (BbBoardPage *self,
           gint64 released)
{
  BbBoard *board = bb_session_get_board (self->session);
  BbBalance balance;

  bb_balance_of_board (board, NULL, &balance);
  add_amount (self, _ ("Committed"), balance.committed);
  add_amount (self, _ ("Released so far"), released);
  add_amount (self, _ ("Asked for"), balance.asked);
  if (!balance.has_total)
    return;
  add_amount (self, _ ("Spent by stopped and done bets"), balance.closed);
  add_amount (self, _ ("In all"), balance.total);
  add_amount (self, _ ("Left"), balance.left);
}

static void
fill_figures (BbBoardPage *self)
{
  BbBoard *board = bb_session_get_board (self->session);
  BbTotals totals;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_list_box_remove (self->figures, child);
  bb_totals_of_board (board, bb_session_get_day (self->session), &totals);
  add_count (self, _ ("Bets"), totals.live);
  add_count (self, _ ("Not placed yet"), totals.unplaced);
  add_count (self, _ ("Review due soon"), totals.due);
  add_count (self, _ ("Review overdue"), totals.overdue);
  add_count (self, _ ("Past their end"), totals.expired);
  add_count (self, _ ("Stopped or done"), totals.closed);
  if (bb_board_counts_money (board))
    add_money (self, totals.released);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), gtk_widget_get_first_child (GTK_WIDGET (self->figures)) != NULL);
}

static void
show_zone (BbBoardPage *self)
{
  const char *id = bb_selection_get_zone (bb_session_get_selection (self->session));
  BbItem *zone = bb_board_find (bb_session_get_board (self->session), BB_KIND_ZONE, id);

  gtk_widget_set_visible (self->zone_box, zone != NULL);
  if (zone == NULL)
    return;
  gtk_label_set_text (self->zone_name, bb_zone_get_name (zone));
  gtk_label_set_text (self->zone_advice, bb_zone_get_advice (zone));
}

static gboolean
update_cb (gpointer data)
{
  BbBoardPage *self = data;
  const char *description = bb_item_get_text (BB_ITEM (bb_session_get_board (self->session)), BB_BOARD_DESCRIPTION);

  self->update_id = 0;
  gtk_label_set_text (self->title, bb_session_get_title (self->session));
  gtk_label_set_text (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
  show_zone (self);
  fill_figures (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (BbBoardPage *self)
{
  if (self->update_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
bb_board_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_board_page_parent_class)->map (widget);
  queue_update (BB_BOARD_PAGE (widget));
}

static void
disconnect_session (BbBoardPage *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (bb_session_get_selection (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
bb_board_page_dispose (GObject *object)
{
  BbBoardPage *self = BB_BOARD_PAGE (object);

  disconnect_session (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_board_page_parent_class)->dispose (object);
}

static void
bb_board_page_class_init (BbBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_board_page_dispose;
  widget_class->map = bb_board_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BB_TYPE_FOLLOW_UP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, title);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, description);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, figures);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, zone_box);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, zone_name);
  gtk_widget_class_bind_template_child (widget_class, BbBoardPage, zone_advice);
}

static void
bb_board_page_init (BbBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_board_page_set_session:
 * @session: (nullable): the board to sum up
 */
void
bb_board_page_set_session (BbBoardPage *self,
                           BbSession *session)
{
  g_return_if_fail (BB_IS_BOARD_PAGE (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  bb_follow_up_list_set_session (self->follow_ups, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (bb_session_get_selection (session), "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (session, "notify", G_CALLBACK (queue_update), self);
  queue_update (self);
}

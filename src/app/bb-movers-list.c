/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made when it is opened, of what is so then. Nobody reads more than the first few hundred. */

#include "config.h"

#include "bb-movers-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST 300u
#define WIDTH 420
#define MOST_HEIGHT 420

struct _BbMoversList {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbMoversList, bb_movers_list, GTK_TYPE_WIDGET)

static void
activated_cb (BbMoversList *self,
              GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "bet");

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static gboolean
bb_movers_list_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (BB_MOVERS_LIST (widget)->list), 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
bb_movers_list_dispose (GObject *object)
{
  g_clear_pointer (&BB_MOVERS_LIST (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_movers_list_parent_class)->dispose (object);
}

static void
bb_movers_list_class_init (BbMoversListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_movers_list_dispose;
  widget_class->grab_focus = bb_movers_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "movers-list");
  /**
   * BbMoversList::chosen:
   * @bet: the id of a bet, which may have been deleted
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", BB_TYPE_MOVERS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bb_movers_list_init (BbMoversList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "movers");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

/* --- rows -------------------------------------------------------------------------------------- */

static GtkWidget *
make_line (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* 19 points, Cheap probes → Known ground */
static char *
describe (const BbMove *move)
{
  g_autofree char *way = bb_move_dup_way (move);
  g_autofree char *head = NULL;
  guint points = (guint) round (move->distance);

  if (move->state == BB_MOVEMENT_MOVED)
    head = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point", "%u points", points), points);
  else
    head = g_strdup (bb_movement_state_get_label (move->state));
  return *way != '\0' ? g_strdup_printf ("%s · %s", head, way) : g_steal_pointer (&head);
}

static GtkWidget *
make_row (const BbMove *move)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *facts = describe (move);
  g_autofree char *spoken = NULL;
  const char *reason = bb_move_get_reason (move);

  if (*reason == '\0' && move->state == BB_MOVEMENT_MOVED)
    reason = _ ("Nobody wrote down why");
  gtk_box_append (GTK_BOX (lines), make_line (move->title, "heading"));
  gtk_box_append (GTK_BOX (lines), make_line (facts, NULL));
  if (*reason != '\0')
    gtk_box_append (GTK_BOX (lines), make_line (reason, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  g_object_set_data_full (G_OBJECT (row), "bet", g_strdup (move->id), g_free);
  spoken = g_strjoin (". ", move->title, facts, *reason != '\0' ? reason : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/**
 * bb_movers_list_new:
 * @movement: since when
 */
GtkWidget *
bb_movers_list_new (BbMovement *movement)
{
  BbMoversList *self = g_object_new (BB_TYPE_MOVERS_LIST, NULL);
  g_autoptr (GArray) moves = NULL;
  g_autofree char *since = NULL;
  guint i;

  g_return_val_if_fail (movement != NULL, NULL);

  moves = bb_movement_list (movement);
  since = bb_snapshot_dup_since (bb_movement_get_snapshot (movement));
  gtk_box_prepend (GTK_BOX (self->box), make_line (since, "dim-label"));
  for (i = 0; i < MIN (moves->len, MOST); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (&g_array_index (moves, BbMove, i)));
  if (moves->len > MOST) {
    g_autofree char *more = g_strdup_printf (_ ("And %u more"), moves->len - MOST);

    gtk_box_append (GTK_BOX (self->box), make_line (more, "dim-label"));
  }
  return GTK_WIDGET (self);
}

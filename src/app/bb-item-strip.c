/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A button for each bet, made anew when the walk changes. A decided one has a tick and says so; the
 * one that is talked about is pressed, and none where that is not on the walk. */

#include "config.h"

#include "bb-item-strip.h"

#include "bb-receipt-words.h"
#include "bb-spoken-numbers.h"

#include <glib/gi18n-lib.h>

struct _BbItemStrip {
  GtkWidget parent_instance;

  GtkFlowBox *flow;
  GPtrArray *buttons; /* GtkToggleButton, in the order of the walk: borrowed */
  GPtrArray *bets;    /* BbBet: what the buttons are for */
  BbSessionReview *review;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BbItemStrip, bb_item_strip, GTK_TYPE_WIDGET)

static void
update_button (BbItemStrip *self,
               guint index)
{
  GtkWidget *button = self->buttons->pdata[index];
  BbBet *bet = self->bets->pdata[index];
  BbItem *decision = bb_session_review_find_decision (self->review, bet);
  g_autofree char *title = decision != NULL ? bb_receipt_dup_title (decision) : NULL;
  g_autofree char *words = title != NULL ? g_strdup_printf ("%s: %s", bb_bet_get_title (bet), title) : g_strdup (bb_bet_get_title (bet));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), bet == bb_session_review_get_bet (self->review));
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (button), "tick"), decision != NULL);
  if (decision != NULL)
    gtk_widget_add_css_class (button, "decided");
  else
    gtk_widget_remove_css_class (button, "decided");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update_buttons (BbItemStrip *self)
{
  guint i;

  self->updating = TRUE;
  for (i = 0; i < self->buttons->len; i++)
    update_button (self, i);
  self->updating = FALSE;
}

static void
toggled_cb (GtkToggleButton *button,
            BbItemStrip *self)
{
  if (self->updating)
    return;
  bb_session_review_set_bet (self->review, g_object_get_data (G_OBJECT (button), "bet"));
  update_buttons (self);
}

static GtkWidget *
create_button (BbItemStrip *self,
               BbBet *bet,
               const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  /* The tick takes no room of its own: the strip stays as it is when one is set. */
  gtk_widget_set_halign (tick, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), gtk_label_new (name));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), tick);
  gtk_button_set_child (GTK_BUTTON (button), overlay);
  g_object_set_data (G_OBJECT (button), "tick", tick);
  g_object_set_data_full (G_OBJECT (button), "bet", g_object_ref (bet), g_object_unref);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  return button;
}

static void
add_bet (BbItemStrip *self,
         BbBet *bet,
         const BbSpokenNumbers *numbers)
{
  guint number = bb_spoken_numbers_get (numbers, bet);
  g_autofree char *name = number > 0 ? g_strdup_printf ("%u", number) : g_strdup (bb_bet_get_id (bet));
  GtkWidget *button = create_button (self, bet, name);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->flow, child);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->bets, g_object_ref (bet));
}

static gboolean
has_changed (BbItemStrip *self)
{
  guint n = bb_session_review_get_n_bets (self->review);
  guint i;

  if (n != self->bets->len)
    return TRUE;
  for (i = 0; i < n; i++)
    if (bb_session_review_get_nth_bet (self->review, i) != self->bets->pdata[i])
      return TRUE;
  return FALSE;
}

static void
fill (BbItemStrip *self)
{
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (bb_session_review_get_board (self->review));
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->flow))) != NULL)
    gtk_flow_box_remove (self->flow, child);
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->bets, 0);
  for (i = 0; i < bb_session_review_get_n_bets (self->review); i++)
    add_bet (self, bb_session_review_get_nth_bet (self->review, i), numbers);
}

static void
changed_cb (BbItemStrip *self)
{
  if (has_changed (self))
    fill (self);
  update_buttons (self);
}

static void
bb_item_strip_dispose (GObject *object)
{
  BbItemStrip *self = BB_ITEM_STRIP (object);

  if (self->flow != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->flow));
  self->flow = NULL;
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_item_strip_parent_class)->dispose (object);
}

static void
bb_item_strip_finalize (GObject *object)
{
  BbItemStrip *self = BB_ITEM_STRIP (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->bets);
  G_OBJECT_CLASS (bb_item_strip_parent_class)->finalize (object);
}

static void
bb_item_strip_class_init (BbItemStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_item_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_item_strip_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemstrip");
}

static void
bb_item_strip_init (BbItemStrip *self)
{
  self->buttons = g_ptr_array_new ();
  self->bets = g_ptr_array_new_with_free_func (g_object_unref);
  self->flow = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->flow, 40);
  gtk_flow_box_set_homogeneous (self->flow, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->flow), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Bets to discuss"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->flow), GTK_WIDGET (self));
}

GtkWidget *
bb_item_strip_new (BbSessionReview *review)
{
  BbItemStrip *self = g_object_new (BB_TYPE_ITEM_STRIP, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::bet", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

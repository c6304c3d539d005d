/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard is in the reason, so that Enter is the nod. What is not ticked is discussed instead:
 * it goes to the end of the walk in the same step. */

#include "config.h"

#include "bb-nod-page.h"

#include "bb-edit-agenda.h"
#include "bb-edit-decisions.h"
#include "bb-field-words.h"
#include "bb-next-review.h"
#include "bb-receipt-words.h"
#include "bb-review.h"
#include "bb-spoken-numbers.h"
#include "bb-tick-list.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

struct _BbNodPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *heading;
  BbTickList *list;
  GtkWidget *foot;
  GtkEntry *reason;
  GtkButton *button;
  GtkLabel *problem;

  BbSessionReview *review;
  guint n_open; /* that can still be nodded through */
};

G_DEFINE_FINAL_TYPE (BbNodPage, bb_nod_page, GTK_TYPE_WIDGET)

/* --- what is listed --------------------------------------------------------------------------- */

static void
add_item (BbNodPage *self,
          BbItem *item,
          const BbSpokenNumbers *numbers)
{
  BbBet *bet = bb_agenda_item_get_bet (item);
  BbItem *decision = bet != NULL ? bb_session_review_find_decision (self->review, bet) : NULL;
  g_autofree char *name = NULL;

  if (bet == NULL || !bb_agenda_item_is_on (item, "nod_through"))
    return;
  name = bb_spoken_numbers_add_to (numbers, bet, bb_bet_get_title (bet));
  if (decision != NULL) {
    g_autofree char *title = bb_receipt_dup_title (decision);

    bb_tick_list_add_told (self->list, name, title);
  } else if (bb_bet_is_live (bet)) {
    g_autofree char *day = bb_date_to_words (bb_next_review_propose (bet));
    g_autofree char *detail = g_strdup_printf (_ ("next review %s"), day);

    bb_tick_list_add (self->list, G_OBJECT (item), name, detail);
    self->n_open++;
  }
}

static void
update_foot (BbNodPage *self)
{
  g_autoptr (GPtrArray) ticked = bb_tick_list_dup_items (self->list, TRUE);
  g_autofree char *label = g_strdup_printf (ngettext ("_Nod Through %u Bet", "_Nod Through %u Bets", ticked->len), ticked->len);

  gtk_widget_set_visible (self->foot, self->n_open > 0);
  gtk_button_set_label (self->button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), self->n_open > 0);
  if (self->n_open > 0)
    gtk_label_set_text (self->heading, _ ("These go on as they are. What should be talked about after all: take its tick away."));
  else
    gtk_label_set_text (self->heading, _ ("Nothing is left to nod through."));
}

static void
update (BbNodPage *self)
{
  BbItem *review = bb_session_review_get_review (self->review);
  BbItemList *items = review != NULL ? bb_item_get_children (review, BB_KIND_AGENDA_ITEM) : NULL;
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (bb_session_review_get_board (self->review));
  guint i;

  bb_tick_list_begin (self->list);
  self->n_open = 0;
  for (i = 0; items != NULL && i < bb_item_list_get_length (items); i++)
    add_item (self, bb_item_list_peek (items, i), numbers);
  update_foot (self);
}

/* Nobody sees it: so it is filled when somebody comes to see it. */
static void
changed_cb (BbNodPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* --- the nod ---------------------------------------------------------------------------------- */

static gboolean
nod (BbNodPage *self,
     GError **error)
{
  BbHistory *history = bb_session_review_get_history (self->review);
  BbItem *review = bb_session_review_get_review (self->review);
  g_autoptr (GPtrArray) left_out = bb_tick_list_dup_items (self->list, FALSE);
  g_autoptr (GPtrArray) ticked = bb_tick_list_dup_items (self->list, TRUE);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  g_autoptr (BbTransaction) step = bb_transaction_begin (history, _ ("Nod Through"));
  guint i;

  for (i = 0; i < left_out->len; i++)
    bb_edit_move_agenda_item (history, left_out->pdata[i], "discuss", G_MAXUINT);
  if (ticked->len > 0 && bb_edit_nod_through (history, review, *reason != '\0' ? reason : NULL, error) == 0)
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

static void
nod_cb (BbNodPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = self->n_open > 0 && nod (self, &error);

  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (!done)
    return;
  bb_session_review_update (self->review);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.show", "s", "walk");
  gtk_widget_activate_action (GTK_WIDGET (self), "review.focus", NULL);
}

/* --- building --------------------------------------------------------------------------------- */

static GtkWidget *
create_heading (BbNodPage *self)
{
  self->heading = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "page-heading");
  return GTK_WIDGET (self->heading);
}

static GtkWidget *
create_foot (BbNodPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->reason, _ ("One reason for all (may stay empty)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("One reason for all"), -1);
  self->problem = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (nod_cb), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (nod_cb), self);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (foot, "review-foot");
  return foot;
}

static gboolean
bb_nod_page_grab_focus (GtkWidget *widget)
{
  BbNodPage *self = BB_NOD_PAGE (widget);

  return gtk_widget_get_visible (self->foot) && gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
bb_nod_page_map (GtkWidget *widget)
{
  update (BB_NOD_PAGE (widget));
  GTK_WIDGET_CLASS (bb_nod_page_parent_class)->map (widget);
}

static void
bb_nod_page_dispose (GObject *object)
{
  BbNodPage *self = BB_NOD_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_nod_page_parent_class)->dispose (object);
}

static void
bb_nod_page_class_init (BbNodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_nod_page_dispose;
  widget_class->map = bb_nod_page_map;
  widget_class->grab_focus = bb_nod_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_nod_page_init (BbNodPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = BB_TICK_LIST (bb_tick_list_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  self->foot = create_foot (self);
  gtk_box_append (GTK_BOX (self->box), create_heading (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "changed", G_CALLBACK (update_foot), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_nod_page_new (BbSessionReview *review)
{
  BbNodPage *self = g_object_new (BB_TYPE_NOD_PAGE, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

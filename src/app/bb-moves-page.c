/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves are told, never asked about: who has nothing to say leaves this page alone. The keyboard is
 * in the sentence; where it was before, it goes back to. */

#include "config.h"

#include "bb-moves-page.h"

#include "bb-edit-receipts.h"
#include "bb-receipt-words.h"
#include "bb-receipt.h"
#include "bb-review.h"
#include "bb-spoken-numbers.h"
#include "bb-tick-list.h"

#include <glib/gi18n-lib.h>

struct _BbMovesPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *heading;
  BbTickList *list;
  GtkWidget *foot;
  GtkEntry *reason;
  GtkButton *button;

  BbSessionReview *review;
};

G_DEFINE_FINAL_TYPE (BbMovesPage, bb_moves_page, GTK_TYPE_WIDGET)

/* --- what is listed --------------------------------------------------------------------------- */

static void
add_move (BbMovesPage *self,
          BbItem *receipt,
          const BbSpokenNumbers *numbers)
{
  BbBet *bet = bb_board_find_bet (bb_session_review_get_board (self->review), bb_item_get_text (receipt, BB_RECEIPT_BET));
  const char *reason = bb_item_get_text (receipt, BB_RECEIPT_REASON);
  g_autofree char *name = bet != NULL ? bb_spoken_numbers_add_to (numbers, bet, bb_bet_get_title (bet)) : g_strdup (bb_item_get_text (receipt, BB_RECEIPT_BET));
  g_autofree char *title = bb_receipt_dup_title (receipt);

  if (*reason == '\0')
    bb_tick_list_add (self->list, G_OBJECT (receipt), name, title);
  else {
    g_autofree char *detail = g_strdup_printf ("%s: %s", title, reason);

    bb_tick_list_add_told (self->list, name, detail);
  }
}

static void
add_moves (BbMovesPage *self,
           GPtrArray *moves,
           gboolean answered)
{
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (bb_session_review_get_board (self->review));
  guint i;

  for (i = 0; i < moves->len; i++)
    if (bb_item_has_value (moves->pdata[i], BB_RECEIPT_REASON) == answered)
      add_move (self, moves->pdata[i], numbers);
}

static void
update_foot (BbMovesPage *self)
{
  g_autoptr (GPtrArray) ticked = bb_tick_list_dup_items (self->list, TRUE);
  g_autoptr (GPtrArray) left_out = bb_tick_list_dup_items (self->list, FALSE);
  g_autofree char *label = g_strdup_printf (ngettext ("_Explain %u Move", "_Explain %u Moves", ticked->len), ticked->len);

  gtk_widget_set_visible (self->foot, ticked->len + left_out->len > 0);
  gtk_button_set_label (self->button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), ticked->len > 0);
}

static void
update_heading (BbMovesPage *self,
                guint n_moves)
{
  if (n_moves == 0)
    gtk_label_set_text (self->heading, _ ("Nothing was moved yet. Drag a bet whenever its place should change; why can be said here, or not at all."));
  else
    gtk_label_set_text (self->heading, _ ("One sentence answers all that are ticked. What stays without one is told in the minutes as it is."));
}

static void
update (BbMovesPage *self)
{
  BbItem *review = bb_session_review_get_review (self->review);
  g_autoptr (GPtrArray) moves = review != NULL ? bb_review_list_moves (review) : g_ptr_array_new ();

  bb_tick_list_begin (self->list);
  add_moves (self, moves, FALSE);
  add_moves (self, moves, TRUE);
  update_heading (self, moves->len);
  update_foot (self);
}

/* Nobody sees it: so it is filled when somebody comes to see it. */
static void
changed_cb (BbMovesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* --- the sentence ----------------------------------------------------------------------------- */

static void
answer_cb (BbMovesPage *self)
{
  g_autoptr (GPtrArray) ticked = bb_tick_list_dup_items (self->list, TRUE);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  if (ticked->len == 0 || *reason == '\0')
    return;
  bb_edit_answer_moves (bb_session_review_get_history (self->review), ticked, reason);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  bb_session_review_update (self->review);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.return", NULL);
}

/* --- building --------------------------------------------------------------------------------- */

static GtkWidget *
create_foot (BbMovesPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->reason, _ ("Why, in one sentence"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why these bets were moved"), -1);
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (answer_cb), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (answer_cb), self);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (foot, "review-foot");
  return foot;
}

static gboolean
bb_moves_page_grab_focus (GtkWidget *widget)
{
  BbMovesPage *self = BB_MOVES_PAGE (widget);

  return gtk_widget_get_visible (self->foot) && gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
bb_moves_page_map (GtkWidget *widget)
{
  update (BB_MOVES_PAGE (widget));
  GTK_WIDGET_CLASS (bb_moves_page_parent_class)->map (widget);
}

static void
bb_moves_page_dispose (GObject *object)
{
  BbMovesPage *self = BB_MOVES_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_moves_page_parent_class)->dispose (object);
}

static void
bb_moves_page_class_init (BbMovesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_moves_page_dispose;
  widget_class->map = bb_moves_page_map;
  widget_class->grab_focus = bb_moves_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_moves_page_init (BbMovesPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->heading = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "page-heading");
  self->list = BB_TICK_LIST (bb_tick_list_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  self->foot = create_foot (self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "changed", G_CALLBACK (update_foot), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_moves_page_new (BbSessionReview *review)
{
  BbMovesPage *self = g_object_new (BB_TYPE_MOVES_PAGE, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

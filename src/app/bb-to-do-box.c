/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One line for each, and one to write another in while it is asked for. What is typed belongs to the
 * bet it was typed for: the bet's team is to do it, until one meets again. Who and when can be changed
 * when it is read back. */

#include "config.h"

#include "bb-to-do-box.h"

#include "bb-edit-review.h"
#include "bb-field-words.h"
#include "bb-next-review.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

struct _BbToDoBox {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *lines;
  GtkWidget *entry;

  BbSessionReview *review;
  BbBet *bet;              /* nullable */
  GtkWidget *focus_before; /* weak */
};

G_DEFINE_FINAL_TYPE (BbToDoBox, bb_to_do_box, GTK_TYPE_WIDGET)

/* --- lines ------------------------------------------------------------------------------------ */

static void
add_line (BbToDoBox *self,
          BbItem *follow_up)
{
  g_autofree char *day = bb_date_to_words (bb_item_get_date (follow_up, BB_FOLLOW_UP_DUE_ON));
  const char *text = bb_item_get_text (follow_up, BB_FOLLOW_UP_TEXT);
  g_autofree char *words = NULL;
  GtkWidget *label;

  /* Translators: what is to be done, and until which day. */
  words = *day != '\0' ? g_strdup_printf (_ ("To do: %s, by %s"), text, day) : g_strdup_printf (_ ("To do: %s"), text);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, words);
  gtk_box_append (self->lines, label);
}

static void
update (BbToDoBox *self)
{
  BbItem *review = bb_session_review_get_review (self->review);
  BbItemList *follow_ups = review != NULL && self->bet != NULL ? bb_item_get_children (review, BB_KIND_FOLLOW_UP) : NULL;
  GtkWidget *line;
  guint i;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  for (i = 0; follow_ups != NULL && i < bb_item_list_get_length (follow_ups); i++)
    if (g_str_equal (bb_item_get_text (bb_item_list_peek (follow_ups, i), BB_FOLLOW_UP_BET), bb_bet_get_id (self->bet)))
      add_line (self, bb_item_list_peek (follow_ups, i));
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->lines)) != NULL || gtk_widget_get_visible (self->entry));
}

/* --- writing ---------------------------------------------------------------------------------- */

/* When one meets again; where nobody has planned that, when the bet is looked at again. */
static BbDate
find_due (BbToDoBox *self)
{
  BbDate meeting = bb_next_review_get_meeting (bb_session_review_get_board (self->review));

  return meeting != BB_DATE_NONE ? meeting : bb_next_review_propose (self->bet);
}

static void
add (BbToDoBox *self,
     const char *text)
{
  BbHistory *history = bb_session_review_get_history (self->review);
  BbItem *review = bb_session_review_get_review (self->review);
  g_autoptr (BbTransaction) step = NULL;
  BbItem *follow_up;

  if (review == NULL || bb_item_get_root (BB_ITEM (self->bet)) != BB_ITEM (bb_session_review_get_board (self->review)))
    return;
  step = bb_transaction_begin (history, _ ("Add Follow-up"));
  follow_up = bb_edit_add_follow_up (history, review, self->bet, text, NULL);
  if (follow_up == NULL)
    return;
  bb_edit_set_follow_up (history, follow_up, BB_FOLLOW_UP_DUE_ON, &BB_VALUE_OF_DATE (find_due (self)));
  bb_transaction_commit (step);
}

static void
give_focus_back (BbToDoBox *self)
{
  GtkWidget *focus = self->focus_before;

  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus))
    gtk_widget_activate_action (GTK_WIDGET (self), "review.focus", NULL);
  g_clear_weak_pointer (&self->focus_before);
}

static void
close_entry (BbToDoBox *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (had_focus)
    give_focus_back (self);
  gtk_widget_set_visible (self->entry, FALSE);
  update (self);
}

static void
activate_cb (BbToDoBox *self)
{
  bb_to_do_box_commit (self);
  close_entry (self);
}

static gboolean
escape_cb (BbToDoBox *self,
           guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  close_entry (self);
  return TRUE;
}

static void
bet_cb (BbToDoBox *self)
{
  BbBet *bet = bb_session_review_get_bet (self->review);

  if (bet == self->bet)
    return;
  bb_to_do_box_commit (self);
  g_set_object (&self->bet, bet);
  close_entry (self);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_to_do_box_dispose (GObject *object)
{
  BbToDoBox *self = BB_TO_DO_BOX (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->bet);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_to_do_box_parent_class)->dispose (object);
}

static void
bb_to_do_box_class_init (BbToDoBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_to_do_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bb_to_do_box_init (BbToDoBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("What is to be done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is to be done"), -1);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->box, "to-do-box");
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

GtkWidget *
bb_to_do_box_new (BbSessionReview *review)
{
  BbToDoBox *self = g_object_new (BB_TYPE_TO_DO_BOX, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::bet", G_CALLBACK (bet_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->bet, bb_session_review_get_bet (review));
  update (self);
  return GTK_WIDGET (self);
}

/**
 * bb_to_do_box_ask:
 *
 * Asks what is to be done; the keyboard goes back to where it is now.
 */
void
bb_to_do_box_ask (BbToDoBox *self)
{
  GtkWidget *focus;

  g_return_if_fail (BB_IS_TO_DO_BOX (self));

  if (self->bet == NULL)
    return;
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, focus);
  gtk_widget_set_visible (self->entry, TRUE);
  update (self);
  gtk_widget_grab_focus (self->entry);
}

/**
 * bb_to_do_box_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_to_do_box_commit (BbToDoBox *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (BB_IS_TO_DO_BOX (self));

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (self->bet == NULL || *g_strstrip (text) == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  add (self, text);
}

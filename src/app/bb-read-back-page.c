/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made anew only when there are others, so that what one is typing stays. Sealing is asked
 * about in place: it is the one thing that cannot be undone. */

#include "config.h"

#include "bb-read-back-page.h"

#include "bb-edit-review.h"
#include "bb-follow-up-row.h"
#include "bb-receipt-row.h"
#include "bb-receipt.h"
#include "bb-review.h"
#include "bb-spoken-numbers.h"

#include <glib/gi18n-lib.h>

struct _BbReadBackPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *decisions_heading;
  GtkBox *decisions;
  GtkWidget *nodded_heading;
  GtkBox *nodded;
  GtkWidget *moves_heading;
  GtkBox *moves;
  GtkBox *follow_ups;
  GtkEntry *new_follow_up;
  GtkEntry *remark;
  GtkStack *foot;
  GtkWidget *offer_button;
  GtkWidget *seal_button;
  GtkLabel *confirm_words;

  BbSessionReview *review;
  GPtrArray *shown; /* BbItem: what the rows are about, in their order */
};

G_DEFINE_FINAL_TYPE (BbReadBackPage, bb_read_back_page, GTK_TYPE_WIDGET)

static BbHistory *
get_history (BbReadBackPage *self)
{
  return bb_session_review_get_history (self->review);
}

static BbItem *
get_review (BbReadBackPage *self)
{
  return bb_session_review_get_phase (self->review) == BB_REVIEW_PHASE_ENDED ? bb_session_review_get_review (self->review) : NULL;
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What was talked about comes first; the rest was one nod. */
static GtkBox *
choose_box (BbReadBackPage *self,
            BbItem *receipt,
            BbBet *bet)
{
  BbItem *item = bet != NULL ? bb_session_review_find_item (self->review, bet) : NULL;

  if (bb_receipt_is_move (receipt))
    return self->moves;
  return item != NULL && bb_agenda_item_is_on (item, "nod_through") ? self->nodded : self->decisions;
}

static void
add_receipt (BbReadBackPage *self,
             BbItem *receipt,
             const BbSpokenNumbers *numbers)
{
  BbBet *bet = bb_board_find_bet (bb_session_review_get_board (self->review), bb_item_get_text (receipt, BB_RECEIPT_BET));
  g_autofree char *name = bet != NULL ? bb_spoken_numbers_add_to (numbers, bet, bb_bet_get_title (bet)) : g_strdup (bb_item_get_text (receipt, BB_RECEIPT_BET));

  if (bb_receipt_is_correction (receipt))
    return;
  gtk_box_append (choose_box (self, receipt, bet), bb_receipt_row_new (get_history (self), receipt, name));
}

static GPtrArray *
list_items (BbItem *review)
{
  GPtrArray *items = bb_review_list_receipts (review);
  BbItemList *follow_ups = bb_item_get_children (review, BB_KIND_FOLLOW_UP);
  guint i;

  for (i = 0; i < bb_item_list_get_length (follow_ups); i++)
    g_ptr_array_add (items, bb_item_list_peek (follow_ups, i));
  return items;
}

static gboolean
are_same (GPtrArray *first,
          GPtrArray *second)
{
  guint i;

  if (first->len != second->len)
    return FALSE;
  for (i = 0; i < first->len; i++)
    if (first->pdata[i] != second->pdata[i])
      return FALSE;
  return TRUE;
}

static void
fill (BbReadBackPage *self,
      GPtrArray *items)
{
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (bb_session_review_get_board (self->review));
  guint i;

  clear_box (self->decisions);
  clear_box (self->nodded);
  clear_box (self->moves);
  clear_box (self->follow_ups);
  g_ptr_array_set_size (self->shown, 0);
  for (i = 0; i < items->len; i++) {
    BbItem *item = items->pdata[i];

    g_ptr_array_add (self->shown, g_object_ref (item));
    if (bb_item_get_kind (item) == BB_KIND_RECEIPT)
      add_receipt (self, item, numbers);
    else
      gtk_box_append (self->follow_ups, bb_follow_up_row_new (get_history (self), item));
  }
}

static gboolean
is_empty (GtkBox *box)
{
  return gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL;
}

static void
update (BbReadBackPage *self)
{
  BbItem *review = get_review (self);
  g_autoptr (GPtrArray) items = review != NULL ? list_items (review) : g_ptr_array_new ();
  const char *remark = review != NULL ? bb_item_get_text (review, BB_REVIEW_REMARK) : "";

  if (!are_same (items, self->shown))
    fill (self, items);
  if (review == NULL)
    gtk_stack_set_visible_child_name (self->foot, "offer");
  gtk_widget_set_visible (self->decisions_heading, !is_empty (self->decisions));
  gtk_widget_set_visible (self->nodded_heading, !is_empty (self->nodded));
  gtk_widget_set_visible (self->moves_heading, !is_empty (self->moves));
  if (!gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->remark)))))
    gtk_editable_set_text (GTK_EDITABLE (self->remark), remark);
}

/* Nobody sees it: so it is filled when somebody comes to see it. */
static void
changed_cb (BbReadBackPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* --- what is written -------------------------------------------------------------------------- */

static void
add_follow_up_cb (BbReadBackPage *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_follow_up)));

  if (get_review (self) == NULL || *g_strstrip (text) == '\0')
    return;
  bb_edit_add_follow_up (get_history (self), get_review (self), NULL, text, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->new_follow_up), "");
}

static void
write_remark (BbReadBackPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->remark));
  BbItem *review = get_review (self);

  if (review != NULL && !g_str_equal (text, bb_item_get_text (review, BB_REVIEW_REMARK)))
    bb_edit_set_review_field (get_history (self), review, BB_REVIEW_REMARK, &BB_VALUE_OF_TEXT (text), NULL);
}

/* --- sealing ---------------------------------------------------------------------------------- */

static void
offer_cb (BbReadBackPage *self)
{
  BbItem *review = get_review (self);
  g_autoptr (GPtrArray) unanswered = NULL;
  g_autofree char *moves = NULL;
  g_autofree char *words = NULL;

  if (review == NULL)
    return;
  bb_read_back_page_commit (self);
  unanswered = bb_review_list_unanswered (review);
  if (unanswered->len > 0)
    moves = g_strdup_printf (ngettext ("%u move stays without a word why.", "%u moves stay without a word why.", unanswered->len), unanswered->len);
  words = g_strdup_printf (_ ("Sealed decisions can be corrected later, but no longer changed or undone. %s"), moves != NULL ? moves : "");
  gtk_label_set_text (self->confirm_words, g_strchomp (words));
  gtk_stack_set_visible_child_name (self->foot, "confirm");
  gtk_widget_grab_focus (self->seal_button);
}

static void
not_yet_cb (BbReadBackPage *self)
{
  gtk_stack_set_visible_child_name (self->foot, "offer");
  gtk_widget_grab_focus (self->offer_button);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_read_back_page_map (GtkWidget *widget)
{
  update (BB_READ_BACK_PAGE (widget));
  GTK_WIDGET_CLASS (bb_read_back_page_parent_class)->map (widget);
}

/* At the first reason there is; never at the seal. */
static gboolean
bb_read_back_page_grab_focus (GtkWidget *widget)
{
  BbReadBackPage *self = BB_READ_BACK_PAGE (widget);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->decisions));

  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->new_follow_up));
}

static void
bb_read_back_page_dispose (GObject *object)
{
  BbReadBackPage *self = BB_READ_BACK_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_read_back_page_parent_class)->dispose (object);
}

static void
bb_read_back_page_finalize (GObject *object)
{
  g_ptr_array_unref (BB_READ_BACK_PAGE (object)->shown);
  G_OBJECT_CLASS (bb_read_back_page_parent_class)->finalize (object);
}

static void
bb_read_back_page_class_init (BbReadBackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_read_back_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_read_back_page_finalize;
  widget_class->map = bb_read_back_page_map;
  widget_class->grab_focus = bb_read_back_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-read-back-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, box);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, decisions_heading);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, decisions);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, nodded_heading);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, nodded);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, moves_heading);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, moves);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, new_follow_up);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, remark);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, foot);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, offer_button);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, seal_button);
  gtk_widget_class_bind_template_child (widget_class, BbReadBackPage, confirm_words);
  gtk_widget_class_bind_template_callback (widget_class, add_follow_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_remark);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_yet_cb);
}

static void
bb_read_back_page_init (BbReadBackPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (write_remark), self);
  gtk_widget_add_controller (GTK_WIDGET (self->remark), focus);
}

GtkWidget *
bb_read_back_page_new (BbSessionReview *review)
{
  BbReadBackPage *self = g_object_new (BB_TYPE_READ_BACK_PAGE, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
commit_receipts (GtkBox *box)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL; row = gtk_widget_get_next_sibling (row))
    bb_receipt_row_commit (BB_RECEIPT_ROW (row));
}

/**
 * bb_read_back_page_commit:
 *
 * Writes what is typed and not yet written: for whoever is about to save or to seal.
 */
void
bb_read_back_page_commit (BbReadBackPage *self)
{
  GtkWidget *row;

  g_return_if_fail (BB_IS_READ_BACK_PAGE (self));

  commit_receipts (self->decisions);
  commit_receipts (self->nodded);
  commit_receipts (self->moves);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->follow_ups)); row != NULL; row = gtk_widget_get_next_sibling (row))
    bb_follow_up_row_commit (BB_FOLLOW_UP_ROW (row));
  add_follow_up_cb (self);
  write_remark (self);
}

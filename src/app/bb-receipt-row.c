/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reason is written when one presses Enter or goes on. Receipts that are undone and done again
 * are the same items, so the row follows theirs. */

#include "config.h"

#include "bb-receipt-row.h"

#include "bb-edit-receipts.h"
#include "bb-receipt-words.h"
#include "bb-receipt.h"

#include <glib/gi18n-lib.h>

struct _BbReceiptRow {
  GtkWidget parent_instance;

  GtkEntry *reason;
  BbHistory *history;
  BbItem *receipt;
};

G_DEFINE_FINAL_TYPE (BbReceiptRow, bb_receipt_row, GTK_TYPE_WIDGET)

static void
update_reason (BbReceiptRow *self)
{
  const char *reason = bb_item_get_text (self->receipt, BB_RECEIPT_REASON);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->reason)), reason))
    gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
}

static void
activate_cb (BbReceiptRow *self)
{
  bb_receipt_row_commit (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static gboolean
bb_receipt_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BB_RECEIPT_ROW (widget)->reason));
}

static void
bb_receipt_row_dispose (GObject *object)
{
  BbReceiptRow *self = BB_RECEIPT_ROW (object);
  GtkWidget *child;

  if (self->receipt != NULL)
    g_signal_handlers_disconnect_by_data (self->receipt, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->receipt);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_receipt_row_parent_class)->dispose (object);
}

static void
bb_receipt_row_class_init (BbReceiptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_receipt_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "receiptrow");
  widget_class->grab_focus = bb_receipt_row_grab_focus;
}

static void
bb_receipt_row_init (BbReceiptRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

static void
add_label (BbReceiptRow *self,
           const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
add_decision (BbReceiptRow *self)
{
  g_autofree char *title = bb_receipt_dup_title (self->receipt);
  g_auto (GStrv) differences = bb_receipt_dup_differences (self->receipt);
  g_autofree char *joined = g_strjoinv (" · ", differences);
  g_autofree char *words = *joined != '\0' ? g_strdup_printf ("%s · %s", title, joined) : g_strdup (title);

  add_label (self, words, "receipt-words");
}

static void
add_reason (BbReceiptRow *self,
            const char *name)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Why: %s"), name);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->reason, bb_receipt_is_move (self->receipt) ? _ ("Why? Nobody has said") : _ ("Why"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (bb_receipt_row_commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self->reason), focus);
  gtk_widget_set_parent (GTK_WIDGET (self->reason), GTK_WIDGET (self));
}

/**
 * bb_receipt_row_new:
 * @receipt: one that can still be changed
 * @name: what its bet is called
 */
GtkWidget *
bb_receipt_row_new (BbHistory *history,
                    BbItem *receipt,
                    const char *name)
{
  BbReceiptRow *self = g_object_new (BB_TYPE_RECEIPT_ROW, NULL);

  self->history = g_object_ref (history);
  self->receipt = g_object_ref (receipt);
  add_label (self, name, "receipt-name");
  add_decision (self);
  add_reason (self, name);
  update_reason (self);
  g_signal_connect_swapped (receipt, "notify::reason", G_CALLBACK (update_reason), self);
  return GTK_WIDGET (self);
}

/**
 * bb_receipt_row_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_receipt_row_commit (BbReceiptRow *self)
{
  const char *text;

  g_return_if_fail (BB_IS_RECEIPT_ROW (self));

  text = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  if (g_str_equal (text, bb_item_get_text (self->receipt, BB_RECEIPT_REASON)))
    return;
  bb_edit_change_receipt (self->history, self->receipt, BB_RECEIPT_REASON, *text != '\0' ? &BB_VALUE_OF_TEXT (text) : &BB_VALUE_OF_NONE, NULL);
}

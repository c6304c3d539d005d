/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A few lines for a popover; read out as one when they are focused. */

#include "config.h"

#include "bb-said.h"

#include "bb-receipt-words.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_line (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Sharpen, 7 September 2026, Product Leadership */
static char *
describe_source (BbItem *receipt)
{
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_autofree char *day = bb_date_format (bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON), _ ("%-d %B %Y"));
  const char *who = bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY);
  GString *text = g_string_new (title);

  g_string_append_printf (text, " · %s", day);
  if (*who != '\0')
    g_string_append_printf (text, " · %s", who);
  return g_string_free (text, FALSE);
}

/**
 * bb_said_new:
 * @snapshot: since when
 */
GtkWidget *
bb_said_new (const BbMove *move,
             BbItem *snapshot)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *head = bb_move_dup_sentence (move, snapshot, FALSE);
  const char *reason = bb_move_get_reason (move);
  g_autofree char *source = move->receipt != NULL ? describe_source (move->receipt) : NULL;
  g_autofree char *spoken = NULL;

  if (*reason == '\0')
    reason = _ ("Nobody wrote down why");
  gtk_box_append (GTK_BOX (box), make_line (move->title, "heading"));
  gtk_box_append (GTK_BOX (box), make_line (head, "dim-label"));
  gtk_box_append (GTK_BOX (box), make_line (reason, "said"));
  if (source != NULL)
    gtk_box_append (GTK_BOX (box), make_line (source, "dim-label"));
  spoken = g_strjoin (". ", move->title, head, reason, source, NULL);
  gtk_widget_set_focusable (box, TRUE);
  gtk_widget_add_css_class (box, "said-box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return box;
}

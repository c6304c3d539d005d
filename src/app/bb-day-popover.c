/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Today, the planned meetings to come, or else some round numbers of weeks. Filled anew each time it
 * opens; emits "picked" with a day. */

#include "config.h"

#include "bb-day-popover.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

#define MOST_MEETINGS 8u

struct _BbDayPopover {
  GtkPopover parent_instance;

  BbBoard *board;
  GtkBox *box;
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const guint weeks[] = { 4, 6, 13 };

G_DEFINE_FINAL_TYPE (BbDayPopover, bb_day_popover, GTK_TYPE_POPOVER)

static void
clicked_cb (BbDayPopover *self,
            GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "day")));
}

static void
add_day (BbDayPopover *self,
         const char *name,
         BbDate day)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *words = bb_date_to_words (day);
  GtkWidget *date = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (date, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), date);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "offer");
  g_object_set_data (G_OBJECT (button), "day", GUINT_TO_POINTER (day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

/* Returns how many there are. */
static guint
add_meetings (BbDayPopover *self,
              BbDate today)
{
  BbItemList *meetings = bb_board_get_items (self->board, BB_KIND_MEETING);
  guint i, n = 0;

  for (i = 0; i < bb_item_list_get_length (meetings) && n < MOST_MEETINGS; i++) {
    BbItem *meeting = bb_item_list_peek (meetings, i);
    BbDate day = bb_item_get_date (meeting, BB_MEETING_DATE);
    const char *label = bb_item_get_text (meeting, BB_MEETING_LABEL);

    if (day == BB_DATE_NONE || day <= today)
      continue;
    add_day (self, *label != '\0' ? label : _ ("Planned meeting"), day);
    n++;
  }
  return n;
}

static void
fill_cb (BbDayPopover *self)
{
  BbDate today = bb_board_get_day (self->board);
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  add_day (self, _ ("Today"), today);
  if (add_meetings (self, today) > 0)
    return;
  for (i = 0; i < G_N_ELEMENTS (weeks); i++) {
    g_autofree char *name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %u week", "In %u weeks", weeks[i]), weeks[i]);

    add_day (self, name, today + 7 * weeks[i]);
  }
}

static void
bb_day_popover_finalize (GObject *object)
{
  g_clear_object (&BB_DAY_POPOVER (object)->board);
  G_OBJECT_CLASS (bb_day_popover_parent_class)->finalize (object);
}

static void
bb_day_popover_class_init (BbDayPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_day_popover_finalize;
  signals[PICKED] = g_signal_new ("picked", BB_TYPE_DAY_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
bb_day_popover_init (BbDayPopover *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
  g_signal_connect (self, "show", G_CALLBACK (fill_cb), NULL);
}

GtkWidget *
bb_day_popover_new (BbBoard *board)
{
  BbDayPopover *self;

  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  self = g_object_new (BB_TYPE_DAY_POPOVER, NULL);
  self->board = g_object_ref (board);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words follow the bet while it is dragged; the numbers are two editors like any other. */

#include "config.h"

#include "bb-place-editor.h"

#include "bb-entry-editor.h"
#include "bb-place-words.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

struct _BbPlaceEditor {
  GtkBox parent_instance;

  BbBetFields *fields;
  GtkLabel *words;
  GtkLabel *zone;
};

G_DEFINE_FINAL_TYPE (BbPlaceEditor, bb_place_editor, GTK_TYPE_BOX)

static void
show_place (BbPlaceEditor *self,
            gint familiarity,
            gint risk)
{
  BbItem *zone = bb_board_get_zone_at (bb_bet_fields_get_board (self->fields), familiarity, risk);
  g_autofree char *words = bb_place_to_words (familiarity, risk);

  gtk_label_set_text (self->words, words);
  gtk_label_set_text (self->zone, zone != NULL ? bb_zone_get_name (zone) : "");
}

static void
refresh (BbPlaceEditor *self)
{
  const BbValue *familiarity = bb_bet_fields_get_value (self->fields, BB_BET_FAMILIARITY);
  const BbValue *risk = bb_bet_fields_get_value (self->fields, BB_BET_RISK);
  gboolean mixed = bb_bet_fields_is_mixed (self->fields, BB_BET_FAMILIARITY) || bb_bet_fields_is_mixed (self->fields, BB_BET_RISK);

  if (!bb_value_is_none (familiarity) && !bb_value_is_none (risk)) {
    show_place (self, familiarity->tenths, risk->tenths);
    return;
  }
  gtk_label_set_text (self->words, mixed ? _ ("In different places") : _ ("Not placed yet: drag it onto the board"));
  gtk_label_set_text (self->zone, "");
}

static void
add_number (BbPlaceEditor *self,
            GtkWidget *box,
            guint field)
{
  GtkWidget *label = gtk_label_new (_ (bb_bet_fields[field].label));
  BbFieldEditor *editor = bb_entry_editor_new (self->fields, field);

  gtk_widget_add_css_class (label, "dim-label");
  bb_entry_editor_set_placeholder (BB_ENTRY_EDITOR (editor), "–");
  gtk_editable_set_max_width_chars (GTK_EDITABLE (bb_entry_editor_get_entry (BB_ENTRY_EDITOR (editor))), 5);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
}

static GtkWidget *
create_words (BbPlaceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->zone = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->zone), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->zone), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->zone));
  gtk_widget_add_css_class (box, "words");
  return box;
}

static void
bb_place_editor_dispose (GObject *object)
{
  BbPlaceEditor *self = BB_PLACE_EDITOR (object);

  if (self->fields != NULL)
    g_signal_handlers_disconnect_by_data (self->fields, self);
  g_clear_object (&self->fields);
  G_OBJECT_CLASS (bb_place_editor_parent_class)->dispose (object);
}

static void
bb_place_editor_class_init (BbPlaceEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_place_editor_dispose;
}

static void
bb_place_editor_init (BbPlaceEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
bb_place_editor_new (BbBetFields *fields)
{
  BbPlaceEditor *self;
  GtkWidget *numbers;

  g_return_val_if_fail (BB_IS_BET_FIELDS (fields), NULL);

  self = g_object_new (BB_TYPE_PLACE_EDITOR, NULL);
  numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->fields = g_object_ref (fields);
  gtk_box_append (GTK_BOX (self), create_words (self));
  add_number (self, numbers, BB_BET_RISK);
  add_number (self, numbers, BB_BET_FAMILIARITY);
  gtk_box_append (GTK_BOX (self), numbers);
  g_signal_connect_swapped (fields, "changed::risk", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (fields, "changed::familiarity", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (fields, "reset", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One builder for each type of field. A row writes as its words change, and reads when it is made and
 * when it is told to. What cannot be read as the field's type is marked and not written. */

#include "config.h"

#include "bb-item-row.h"

#include "bb-zone.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Map, width, lines. */
#define FRAMES_TO_SETTLE 3

/* Which field of which item a row is for, kept with the row. */
typedef struct {
  BbItem *item;
  guint field;
  BbItemRowWrite write; /* nullable: then the item is written directly */
  gpointer data;
  gboolean reading;
} Target;

static void
free_target (gpointer data)
{
  Target *target = data;

  g_object_unref (target->item);
  g_free (target);
}

static Target *
get_target (gpointer row)
{
  return g_object_get_data (row, "target");
}

static const BbField *
get_field (const Target *target)
{
  return &bb_item_get_info (target->item)->fields[target->field];
}

static void
mark_error (GtkWidget *row,
            gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

static void
write_value (Target *target,
             const BbValue *value)
{
  if (target->reading)
    return;
  if (target->write != NULL)
    target->write (target->item, target->field, value, target->data);
  else
    bb_item_set_value (target->item, target->field, value);
}

static void
write_text (Target *target,
            const char *text)
{
  write_value (target, *text != '\0' ? &BB_VALUE_OF_TEXT (text) : &BB_VALUE_OF_NONE);
}

/* A zone that nobody has named is called by its kind. */
static const char *
get_shown_text (const Target *target)
{
  gboolean is_zone = bb_item_get_kind (target->item) == BB_KIND_ZONE;

  if (is_zone && target->field == BB_ZONE_NAME)
    return bb_zone_get_name (target->item);
  if (is_zone && target->field == BB_ZONE_ADVICE)
    return bb_zone_get_advice (target->item);
  return bb_item_get_text (target->item, target->field);
}

static void
line_changed_cb (GtkEditable *row)
{
  write_text (get_target (row), gtk_editable_get_text (row));
}

static GtkWidget *
create_entry (const char *text,
              GCallback changed)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect (row, "changed", changed, NULL);
  return row;
}

static GtkWidget *
create_line (const Target *target)
{
  return create_entry (get_shown_text (target), G_CALLBACK (line_changed_cb));
}

static void
text_changed_cb (GtkTextBuffer *buffer,
                 GtkWidget *row)
{
  Target *target = get_target (row);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  write_text (target, text);
}

static gboolean
settle_cb (GtkWidget *view,
           GdkFrameClock *clock,
           gpointer n_left)
{
  guint *left = n_left;

  gtk_widget_queue_resize (view);
  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The view breaks its lines anew once it has a width, and does not say by itself that it needs another
 * height then. */
static void
text_mapped_cb (GtkWidget *view)
{
  guint *n_left = g_new (guint, 1);

  *n_left = FRAMES_TO_SETTLE;
  gtk_widget_add_tick_callback (view, settle_cb, n_left, g_free);
}

static GtkWidget *
create_text (const Target *target)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_ (get_field (target)->label));
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const char *text = get_shown_text (target);

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_add_css_class (box, "text-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect (buffer, "changed", G_CALLBACK (text_changed_cb), row);
  g_signal_connect (view, "map", G_CALLBACK (text_mapped_cb), NULL);
  return row;
}

/* Digits only: a number of a board never depends on the locale. */
static void
integer_changed_cb (GtkEditable *row)
{
  Target *target = get_target (row);
  const BbField *field = get_field (target);
  const char *text = gtk_editable_get_text (row);
  gint64 number;
  gint64 maximum = field->maximum > 0 ? field->maximum : G_MAXINT32;

  if (*text == '\0') {
    write_value (target, &BB_VALUE_OF_NONE);
    mark_error (GTK_WIDGET (row), FALSE);
  } else if (g_ascii_string_to_signed (text, 10, field->minimum, maximum, &number, NULL)) {
    write_value (target, &BB_VALUE_OF_INTEGER (number));
    mark_error (GTK_WIDGET (row), FALSE);
  } else {
    mark_error (GTK_WIDGET (row), TRUE);
  }
}

static GtkWidget *
create_integer (const Target *target)
{
  g_autofree char *text = NULL;

  if (bb_item_has_value (target->item, target->field))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, bb_item_get_integer (target->item, target->field, 0));
  return create_entry (text, G_CALLBACK (integer_changed_cb));
}

static void
place_changed_cb (GtkSpinButton *spin,
                  GtkWidget *row)
{
  Target *target = get_target (row);

  write_value (target, &BB_VALUE_OF_TENTHS ((gint) (gtk_spin_button_get_value (spin) * 10 + 0.5)));
  /* Not every place may be allowed. */
  target->reading = TRUE;
  gtk_spin_button_set_value (spin, bb_item_get_tenths (target->item, target->field, 0) / 10.0);
  target->reading = FALSE;
}

static GtkWidget *
create_place (const Target *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 100, 1);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), bb_item_get_tenths (target->item, target->field, 500) / 10.0);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  g_signal_connect (spin, "value-changed", G_CALLBACK (place_changed_cb), row);
  return row;
}

static void
date_changed_cb (GtkEditable *row)
{
  Target *target = get_target (row);
  const char *text = gtk_editable_get_text (row);
  BbDate date = BB_DATE_NONE;
  gboolean wrong = *text != '\0' && !bb_date_parse_here (text, &date);

  mark_error (GTK_WIDGET (row), wrong);
  if (!wrong)
    write_value (target, date != BB_DATE_NONE ? &BB_VALUE_OF_DATE (date) : &BB_VALUE_OF_NONE);
}

static GtkWidget *
create_date (const Target *target)
{
  BbDate date = bb_item_get_date (target->item, target->field);
  g_autofree char *text = date != BB_DATE_NONE ? bb_date_to_iso (date) : NULL;
  GtkWidget *row = create_entry (text, G_CALLBACK (date_changed_cb));

  gtk_widget_set_tooltip_text (row, _ ("Year-month-day, or as you write dates"));
  return row;
}

static void
choice_selected_cb (AdwComboRow *row)
{
  Target *target = get_target (row);
  const BbValueSet *set = get_field (target)->set;

  write_value (target, &BB_VALUE_OF_ID (set->choices[adw_combo_row_get_selected (row)].id));
}

static GtkWidget *
create_choice (const Target *target)
{
  const BbValueSet *set = get_field (target)->set;
  const char *id = bb_item_get_text (target->item, target->field);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint selected = 0;
  guint i;

  for (i = 0; i < set->n_choices; i++) {
    gtk_string_list_append (labels, _ (set->choices[i].label));
    if (g_strcmp0 (set->choices[i].id, id) == 0)
      selected = i;
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_selected_cb), NULL);
  g_object_unref (labels);
  return row;
}

static void
flag_changed_cb (GtkSwitch *button,
                 GParamSpec *pspec,
                 GtkWidget *row)
{
  write_value (get_target (row), &BB_VALUE_OF_INTEGER (gtk_switch_get_active (button) ? 1 : 0));
}

static GtkWidget *
create_flag (const Target *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (button), bb_item_get_integer (target->item, target->field, 0) != 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect (button, "notify::active", G_CALLBACK (flag_changed_cb), row);
  return row;
}

typedef GtkWidget *(*CreateFunc) (const Target *target);

static const CreateFunc creators[] = {
  [BB_FIELD_LINE] = create_line,
  [BB_FIELD_TEXT] = create_text,
  [BB_FIELD_INTEGER] = create_integer,
  [BB_FIELD_PLACE] = create_place,
  [BB_FIELD_DATE] = create_date,
  [BB_FIELD_CHOICE] = create_choice,
  [BB_FIELD_FLAG] = create_flag,
};

/**
 * bb_item_row_new:
 * @field: a field of @item that is a line, a text, a number, a place, a date, a choice or a flag
 *
 * Returns: a row for a list box
 */
GtkWidget *
bb_item_row_new (BbItem *item,
                 guint field)
{
  Target *target;
  const BbField *info;
  GtkWidget *row;

  g_return_val_if_fail (BB_IS_ITEM (item), NULL);

  target = g_new0 (Target, 1);
  target->item = g_object_ref (item);
  target->field = field;
  info = get_field (target);
  g_assert (info->type < G_N_ELEMENTS (creators) && creators[info->type] != NULL);
  row = creators[info->type](target);
  g_object_set_data_full (G_OBJECT (row), "target", target, free_target);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (info->label));
  return row;
}

/**
 * bb_item_row_set_writer:
 * @row: what bb_item_row_new() made
 * @write: what to do instead of writing to the item
 */
void
bb_item_row_set_writer (GtkWidget *row,
                        BbItemRowWrite write,
                        gpointer data)
{
  Target *target = get_target (row);

  g_return_if_fail (target != NULL);

  target->write = write;
  target->data = data;
}

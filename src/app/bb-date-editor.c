/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days. The popover is filled anew each time it opens, for what it offers depends on the day the
 * board is shown as of, on the meetings and on where the bet lies. */

#include "config.h"

#include "bb-date-editor.h"

#include "bb-field-words.h"
#include "bb-icon-button.h"
#include "bb-next-review.h"

#include <glib/gi18n-lib.h>

#define SIX_WEEKS 42u

struct _BbDateEditor {
  BbEntryEditor parent_instance;

  GtkMenuButton *button;
  GtkBox *offers;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (BbDateEditor, bb_date_editor, BB_TYPE_ENTRY_EDITOR)

static BbBetFields *
get_fields (BbDateEditor *self)
{
  return bb_field_editor_get_fields (BB_FIELD_EDITOR (self));
}

/* --- offers ----------------------------------------------------------------------------------- */

static void
offer_clicked_cb (GtkWidget *button,
                  BbDateEditor *self)
{
  bb_date_editor_pick (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "date")));
}

/* @date may be none: the offer to take the day away. */
static void
add_offer (BbDateEditor *self,
           const char *label,
           BbDate date)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *name = gtk_label_new (label);
  g_autofree char *words = bb_date_to_words (date);
  GtkWidget *day = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (day, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), day);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "offer");
  g_object_set_data (G_OBJECT (button), "date", GUINT_TO_POINTER (date));
  g_signal_connect (button, "clicked", G_CALLBACK (offer_clicked_cb), self);
  gtk_box_append (self->offers, button);
}

static void
add_review_offers (BbDateEditor *self)
{
  BbBetFields *fields = get_fields (self);
  BbBoard *board = bb_bet_fields_get_board (fields);
  BbDate day = bb_board_get_day (board);
  BbDate meeting = bb_next_review_get_meeting (board);
  BbDate proposed = BB_DATE_NONE;

  if (bb_bet_fields_get_n_bets (fields) == 1)
    proposed = bb_next_review_propose (bb_bet_fields_get_bet (fields, 0));
  if (meeting != BB_DATE_NONE)
    add_offer (self, _ ("Next meeting"), meeting);
  if (proposed != BB_DATE_NONE && proposed != meeting)
    add_offer (self, _ ("As its zone wants"), proposed);
  add_offer (self, _ ("In 6 weeks"), day + SIX_WEEKS);
}

static void
fill_offers (BbDateEditor *self)
{
  GtkWidget *child;
  guint field = bb_field_editor_get_field (BB_FIELD_EDITOR (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->offers))) != NULL)
    gtk_box_remove (self->offers, child);
  if (field == BB_BET_REVIEW_DATE)
    add_review_offers (self);
  if (!bb_value_is_none (bb_bet_fields_get_value (get_fields (self), field)) || bb_bet_fields_is_mixed (get_fields (self), field))
    add_offer (self, _ ("No day"), BB_DATE_NONE);
}

/* --- calendar --------------------------------------------------------------------------------- */

static BbDate
get_calendar_date (BbDateEditor *self)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);

  return bb_date_new ((guint) g_date_time_get_year (moment), (guint) g_date_time_get_month (moment), (guint) g_date_time_get_day_of_month (moment));
}

static void
show_date (BbDateEditor *self)
{
  const BbValue *value = bb_bet_fields_get_value (get_fields (self), bb_field_editor_get_field (BB_FIELD_EDITOR (self)));
  BbDate date = bb_value_is_none (value) ? bb_board_get_day (bb_bet_fields_get_board (get_fields (self))) : value->date;
  g_autoptr (GDateTime) moment = NULL;
  guint year;
  guint month;
  guint day;

  bb_date_get_ymd (date, &year, &month, &day);
  moment = g_date_time_new_local ((int) year, (int) month, (int) day, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, moment);
}

/* The calendar says "day-selected" also when one only leafs through months: a day is picked when it
 * is clicked, or with Enter. */
static void
calendar_released_cb (BbDateEditor *self,
                      int n_press,
                      double x,
                      double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    bb_date_editor_pick (self, get_calendar_date (self));
}

static gboolean
calendar_key_released_cb (BbDateEditor *self,
                          guint key)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    bb_date_editor_pick (self, get_calendar_date (self));
  return GDK_EVENT_PROPAGATE;
}

static void
add_calendar_controllers (BbDateEditor *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (calendar_released_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (calendar_key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
}

static void
opened_cb (BbDateEditor *self)
{
  bb_field_editor_commit (BB_FIELD_EDITOR (self));
  fill_offers (self);
  show_date (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (self->button)), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_popover (BbDateEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->offers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  add_calendar_controllers (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offers));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (opened_cb), self);
  return popover;
}

static void
bb_date_editor_constructed (GObject *object)
{
  BbDateEditor *self = BB_DATE_EDITOR (object);

  G_OBJECT_CLASS (bb_date_editor_parent_class)->constructed (object);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, create_popover (self));
  bb_icon_button_set_name (GTK_WIDGET (self->button), _ ("Pick a Day"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  bb_entry_editor_add_suffix (BB_ENTRY_EDITOR (self), GTK_WIDGET (self->button));
}

static void
bb_date_editor_class_init (BbDateEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_date_editor_constructed;
}

static void
bb_date_editor_init (BbDateEditor *self)
{
}

/**
 * bb_date_editor_new:
 * @field: a date
 */
BbFieldEditor *
bb_date_editor_new (BbBetFields *fields,
                    guint field)
{
  return g_object_new (BB_TYPE_DATE_EDITOR, "fields", fields, "field", field, NULL);
}

/**
 * bb_date_editor_pick:
 * @date: the day, or %BB_DATE_NONE for none
 *
 * What the offers and the calendar do: closes the popover and writes the day.
 */
void
bb_date_editor_pick (BbDateEditor *self,
                     BbDate date)
{
  g_return_if_fail (BB_IS_DATE_EDITOR (self));

  gtk_menu_button_popdown (self->button);
  bb_field_editor_write (BB_FIELD_EDITOR (self), date != BB_DATE_NONE ? &BB_VALUE_OF_DATE (date) : &BB_VALUE_OF_NONE);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

void
bb_date_editor_popup (BbDateEditor *self)
{
  g_return_if_fail (BB_IS_DATE_EDITOR (self));

  gtk_menu_button_popup (self->button);
}

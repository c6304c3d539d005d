/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-day-button.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

struct _BbDayButton {
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkBox *offers;
  GtkCalendar *calendar;
  char *name;
  BbDate day;
};

enum {
  PROP_0,
  PROP_DAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbDayButton, bb_day_button, GTK_TYPE_WIDGET)

static void
update (BbDayButton *self)
{
  g_autofree char *day = self->day != BB_DATE_NONE ? bb_date_to_words (self->day) : g_strdup (_ ("No day"));
  g_autofree char *seen = self->day != BB_DATE_NONE ? bb_date_format (self->day, _ ("%-d %b %Y")) : g_strdup (day);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->name, day);

  gtk_menu_button_set_label (self->button, seen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
pick (BbDayButton *self,
      BbDate day)
{
  gtk_menu_button_popdown (self->button);
  bb_day_button_set_day (self, day);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* --- calendar --------------------------------------------------------------------------------- */

static BbDate
get_calendar_day (BbDayButton *self)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);

  return bb_date_new ((guint) g_date_time_get_year (moment), (guint) g_date_time_get_month (moment), (guint) g_date_time_get_day_of_month (moment));
}

/* The calendar says "day-selected" also when one only leafs through months. */
static void
released_cb (BbDayButton *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    pick (self, get_calendar_day (self));
}

static gboolean
key_released_cb (BbDayButton *self,
                 guint key)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    pick (self, get_calendar_day (self));
  return GDK_EVENT_PROPAGATE;
}

static void
opened_cb (BbDayButton *self)
{
  BbDate day = self->day != BB_DATE_NONE ? self->day : bb_clock_today ();
  g_autoptr (GDateTime) moment = NULL;
  guint year, month, number;

  bb_date_get_ymd (day, &year, &month, &number);
  moment = g_date_time_new_local ((int) year, (int) month, (int) number, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, moment);
  gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (self->button)), GTK_DIR_TAB_FORWARD);
}

static void
add_calendar (BbDayButton *self,
              GtkBox *box)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
  gtk_box_append (box, GTK_WIDGET (self->calendar));
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_day_button_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    g_value_set_uint (value, BB_DAY_BUTTON (object)->day);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_day_button_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    bb_day_button_set_day (BB_DAY_BUTTON (object), g_value_get_uint (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_day_button_dispose (GObject *object)
{
  BbDayButton *self = BB_DAY_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (bb_day_button_parent_class)->dispose (object);
}

static void
bb_day_button_finalize (GObject *object)
{
  g_free (BB_DAY_BUTTON (object)->name);
  G_OBJECT_CLASS (bb_day_button_parent_class)->finalize (object);
}

static void
bb_day_button_class_init (BbDayButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bb_day_button_get_property;
  object_class->set_property = bb_day_button_set_property;
  object_class->dispose = bb_day_button_dispose;
  object_class->finalize = bb_day_button_finalize;
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT32, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "daybutton");
}

static void
bb_day_button_init (BbDayButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->offers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offers));
  add_calendar (self, GTK_BOX (box));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (opened_cb), self);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * bb_day_button_new:
 * @name: what the day is, for ears
 */
GtkWidget *
bb_day_button_new (const char *name)
{
  BbDayButton *self = g_object_new (BB_TYPE_DAY_BUTTON, NULL);

  self->name = g_strdup (name);
  update (self);
  return GTK_WIDGET (self);
}

BbDate
bb_day_button_get_day (BbDayButton *self)
{
  g_return_val_if_fail (BB_IS_DAY_BUTTON (self), BB_DATE_NONE);

  return self->day;
}

void
bb_day_button_set_day (BbDayButton *self,
                       BbDate day)
{
  g_return_if_fail (BB_IS_DAY_BUTTON (self));

  if (day == self->day)
    return;
  self->day = day;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

void
bb_day_button_clear_offers (BbDayButton *self)
{
  GtkWidget *child;

  g_return_if_fail (BB_IS_DAY_BUTTON (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->offers))) != NULL)
    gtk_box_remove (self->offers, child);
}

static void
offer_clicked_cb (GtkWidget *offer,
                  BbDayButton *self)
{
  pick (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (offer), "day")));
}

/**
 * bb_day_button_add_offer:
 * @label: what speaks for that day
 */
void
bb_day_button_add_offer (BbDayButton *self,
                         const char *label,
                         BbDate day)
{
  GtkWidget *offer = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *name = gtk_label_new (label);
  g_autofree char *words = bb_date_to_words (day);
  GtkWidget *date = gtk_label_new (words);

  g_return_if_fail (BB_IS_DAY_BUTTON (self));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (date, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), date);
  gtk_button_set_child (GTK_BUTTON (offer), box);
  gtk_widget_add_css_class (offer, "flat");
  gtk_widget_add_css_class (offer, "offer");
  g_object_set_data (G_OBJECT (offer), "day", GUINT_TO_POINTER (day));
  g_signal_connect (offer, "clicked", G_CALLBACK (offer_clicked_cb), self);
  gtk_box_append (self->offers, offer);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three buttons of which one is pressed, or none where nobody has said anything yet. What is pressed
 * always follows the bet. */

#include "config.h"

#include "bb-signal-switch.h"

#include "bb-edit-fields.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

static const char *const states[] = { "quiet", "watch", "tripped" };

#define N_STATES G_N_ELEMENTS (states)

struct _BbSignalSwitch {
  GtkWidget parent_instance;

  GtkToggleButton *buttons[N_STATES];
  BbHistory *history;
  guint field;
  BbBet *bet; /* nullable */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BbSignalSwitch, bb_signal_switch, GTK_TYPE_WIDGET)

static void
update (BbSignalSwitch *self)
{
  const char *state = self->bet != NULL ? bb_item_get_text (BB_ITEM (self->bet), self->field) : "";
  guint i;

  self->updating = TRUE;
  for (i = 0; i < N_STATES; i++)
    gtk_toggle_button_set_active (self->buttons[i], g_str_equal (state, states[i]));
  self->updating = FALSE;
}

static void
toggled_cb (GtkToggleButton *button,
            BbSignalSwitch *self)
{
  if (!self->updating && gtk_toggle_button_get_active (button))
    bb_signal_switch_set_state (self, g_object_get_data (G_OBJECT (button), "state"));
  update (self);
}

static void
add_button (BbSignalSwitch *self,
            guint index)
{
  const BbChoice *choice = bb_value_set_find (&bb_set_signal_state, states[index]);
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (choice->label));

  g_object_set_data (G_OBJECT (button), "state", (gpointer) states[index]);
  gtk_widget_add_css_class (button, states[index]);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
}

static void
bb_signal_switch_dispose (GObject *object)
{
  BbSignalSwitch *self = BB_SIGNAL_SWITCH (object);
  guint i;

  bb_signal_switch_set_bet (self, NULL);
  for (i = 0; i < N_STATES; i++) {
    if (self->buttons[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (self->buttons[i]));
    self->buttons[i] = NULL;
  }
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_signal_switch_parent_class)->dispose (object);
}

static void
bb_signal_switch_class_init (BbSignalSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_signal_switch_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "signalswitch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_signal_switch_init (BbSignalSwitch *self)
{
  guint i;

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  for (i = 0; i < N_STATES; i++)
    add_button (self, i);
}

/**
 * bb_signal_switch_new:
 * @field: the field of bets that holds the state
 */
GtkWidget *
bb_signal_switch_new (BbHistory *history,
                      guint field)
{
  BbSignalSwitch *self = g_object_new (BB_TYPE_SIGNAL_SWITCH, NULL);

  self->history = g_object_ref (history);
  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bb_bet_fields[field].label), -1);
  return GTK_WIDGET (self);
}

/**
 * bb_signal_switch_set_bet:
 * @bet: (nullable): whose signal it is
 */
void
bb_signal_switch_set_bet (BbSignalSwitch *self,
                          BbBet *bet)
{
  g_autofree char *dashed = NULL;
  g_autofree char *notify = NULL;

  g_return_if_fail (BB_IS_SIGNAL_SWITCH (self));

  if (bet == self->bet)
    return;
  if (self->bet != NULL)
    g_signal_handlers_disconnect_by_data (self->bet, self);
  g_set_object (&self->bet, bet);
  if (bet == NULL)
    return;
  dashed = bb_field_dup_dashed_id (&bb_bet_fields[self->field]);
  notify = g_strconcat ("notify::", dashed, NULL);
  g_signal_connect_swapped (bet, notify, G_CALLBACK (update), self);
  update (self);
}

/**
 * bb_signal_switch_set_state:
 *
 * Writes what the signal says now, as one step of undo.
 */
void
bb_signal_switch_set_state (BbSignalSwitch *self,
                            const char *state)
{
  g_autoptr (GPtrArray) bets = NULL;

  g_return_if_fail (BB_IS_SIGNAL_SWITCH (self));
  g_return_if_fail (self->bet != NULL);

  if (g_str_equal (bb_item_get_text (BB_ITEM (self->bet), self->field), state))
    return;
  bets = g_ptr_array_new ();
  g_ptr_array_add (bets, self->bet);
  bb_edit_set_field (self->history, bets, self->field, &BB_VALUE_OF_ID (state));
}

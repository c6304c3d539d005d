/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for buttons that show nothing but an icon. GTK 4.8 would read out the class of the icon; the
 * tooltip says the same to eyes as the name does to ears. */

#include "config.h"

#include "bb-icon-button.h"

void
bb_icon_button_set_name (GtkWidget *button,
                         const char *name)
{
  GtkWidget *named = button;

  g_return_if_fail (GTK_IS_BUTTON (button) || GTK_IS_MENU_BUTTON (button));

  gtk_widget_set_tooltip_text (button, name);
  if (GTK_IS_BUTTON (button) && gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
    named = gtk_button_get_child (GTK_BUTTON (button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * bb_icon_button_name_all:
 *
 * Gives every icon button at or below @widget that has a tooltip the words of that as its name.
 */
void
bb_icon_button_name_all (GtkWidget *widget)
{
  gboolean is_icon = GTK_IS_MENU_BUTTON (widget) || (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL);
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (is_icon && gtk_widget_get_tooltip_text (widget) != NULL) {
    g_autofree char *name = g_strdup (gtk_widget_get_tooltip_text (widget));

    bb_icon_button_set_name (widget, name);
    return;
  }
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    bb_icon_button_name_all (child);
}

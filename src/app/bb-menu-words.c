/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-menu-words.h"

#define MAX_CHARS 24

/**
 * bb_menu_escape:
 *
 * Returns: (transfer full): @words for a label of a menu, where an underscore would mark a key
 */
char *
bb_menu_escape (const char *words)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  parts = g_strsplit (words, "_", -1);
  return g_strjoinv ("__", parts);
}

/**
 * bb_menu_append_choice:
 * @words: plain text
 * @action: an action whose state is a string
 * @target: what it becomes
 */
void
bb_menu_append_choice (GMenu *menu,
                       const char *words,
                       const char *action,
                       const char *target)
{
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  g_return_if_fail (G_IS_MENU (menu) && words != NULL);

  label = bb_menu_escape (words);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* The toolkit makes another label whenever the words change. */
static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *label = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL && label == NULL; child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

/**
 * bb_menu_button_set_words:
 * @words: plain text of any length
 *
 * Makes the button no wider than a row of them can be: all of the words are its tooltip.
 */
void
bb_menu_button_set_words (GtkMenuButton *button,
                          const char *words)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && words != NULL);

  gtk_menu_button_set_label (button, words);
  label = find_label (GTK_WIDGET (button));
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (label, MAX_CHARS);
  gtk_label_set_width_chars (label, MIN (MAX_CHARS, (int) g_utf8_strlen (words, -1)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), g_utf8_strlen (words, -1) > MAX_CHARS ? words : NULL);
}

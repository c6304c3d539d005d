/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The team's name is typed or picked from a list. A name that no team has makes a team, as one step
 * with giving it to the bets, so that one undo takes back both. */

#include "config.h"

#include "bb-team-editor.h"

#include "bb-icon-button.h"

#include <glib/gi18n-lib.h>

struct _BbTeamEditor {
  BbEntryEditor parent_instance;

  GtkMenuButton *button;
  GtkBox *names;
};

G_DEFINE_FINAL_TYPE (BbTeamEditor, bb_team_editor, BB_TYPE_ENTRY_EDITOR)

static BbBetFields *
get_fields (BbTeamEditor *self)
{
  return bb_field_editor_get_fields (BB_FIELD_EDITOR (self));
}

static BbItemList *
get_teams (BbTeamEditor *self)
{
  return bb_board_get_items (bb_bet_fields_get_board (get_fields (self)), BB_KIND_TEAM);
}

static gboolean
bb_team_editor_write (BbEntryEditor *entry,
                      const char *words)
{
  g_autoptr (GError) error = NULL;
  gboolean written = bb_bet_fields_set_team (get_fields (BB_TEAM_EDITOR (entry)), words, &error);

  bb_field_editor_set_problem (BB_FIELD_EDITOR (entry), error != NULL ? error->message : NULL);
  return written;
}

static void
name_clicked_cb (GtkWidget *button,
                 BbTeamEditor *self)
{
  BbItem *team = g_object_get_data (G_OBJECT (button), "team");

  gtk_menu_button_popdown (self->button);
  bb_field_editor_write (BB_FIELD_EDITOR (self), team != NULL ? &BB_VALUE_OF_ID (bb_item_get_id (team)) : &BB_VALUE_OF_NONE);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
add_name (BbTeamEditor *self,
          const char *name,
          BbItem *team)
{
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "offer");
  if (team != NULL)
    g_object_set_data_full (G_OBJECT (button), "team", g_object_ref (team), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (name_clicked_cb), self);
  gtk_box_append (self->names, button);
}

static void
opened_cb (BbTeamEditor *self)
{
  BbItemList *teams = get_teams (self);
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->names))) != NULL)
    gtk_box_remove (self->names, child);
  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    BbItem *team = bb_item_list_peek (teams, i);

    add_name (self, bb_item_get_text (team, BB_TEAM_NAME), team);
  }
  add_name (self, _ ("No team"), NULL);
  gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (self->button)), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_popover (BbTeamEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->names = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->names));
  gtk_popover_set_child (GTK_POPOVER (popover), scroll);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (opened_cb), self);
  return popover;
}

static void
bb_team_editor_constructed (GObject *object)
{
  BbTeamEditor *self = BB_TEAM_EDITOR (object);

  G_OBJECT_CLASS (bb_team_editor_parent_class)->constructed (object);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, create_popover (self));
  bb_icon_button_set_name (GTK_WIDGET (self->button), _ ("Pick a Team"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  bb_entry_editor_add_suffix (BB_ENTRY_EDITOR (self), GTK_WIDGET (self->button));
}

static void
bb_team_editor_class_init (BbTeamEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_team_editor_constructed;
  BB_ENTRY_EDITOR_CLASS (klass)->write = bb_team_editor_write;
}

static void
bb_team_editor_init (BbTeamEditor *self)
{
}

BbFieldEditor *
bb_team_editor_new (BbBetFields *fields)
{
  return g_object_new (BB_TYPE_TEAM_EDITOR, "fields", fields, "field", BB_BET_OWNER_TEAM, NULL);
}

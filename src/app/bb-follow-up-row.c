/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each part is written as soon as it is chosen, the text when one presses Enter or goes on. */

#include "config.h"

#include "bb-follow-up-row.h"

#include "bb-day-button.h"
#include "bb-edit-review.h"
#include "bb-icon-button.h"
#include "bb-next-review.h"

#include <glib/gi18n-lib.h>

#define TWO_WEEKS 14u

struct _BbFollowUpRow {
  GtkWidget parent_instance;

  GtkEntry *text;
  GtkDropDown *team;
  BbDayButton *due;
  BbHistory *history;
  BbItem *follow_up;
};

G_DEFINE_FINAL_TYPE (BbFollowUpRow, bb_follow_up_row, GTK_TYPE_WIDGET)

static BbItemList *
get_teams (BbFollowUpRow *self)
{
  return bb_board_get_items (bb_history_get_board (self->history), BB_KIND_TEAM);
}

/* --- team ------------------------------------------------------------------------------------- */

/* The first one is nobody. */
static void
fill_teams (BbFollowUpRow *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const char *team = bb_item_get_text (self->follow_up, BB_FOLLOW_UP_TEAM);
  BbItemList *teams = get_teams (self);
  guint selected = 0;
  guint i;

  gtk_string_list_append (names, _ ("No team"));
  for (i = 0; i < bb_item_list_get_length (teams); i++) {
    gtk_string_list_append (names, bb_item_get_text (bb_item_list_peek (teams, i), BB_TEAM_NAME));
    if (g_str_equal (bb_item_get_id (bb_item_list_peek (teams, i)), team))
      selected = i + 1;
  }
  self->team = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  gtk_drop_down_set_selected (self->team, selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->team), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Team"), -1);
}

static void
team_cb (BbFollowUpRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->team);
  BbItem *team = selected > 0 && selected <= bb_item_list_get_length (get_teams (self)) ? bb_item_list_peek (get_teams (self), selected - 1) : NULL;

  bb_edit_set_follow_up (self->history, self->follow_up, BB_FOLLOW_UP_TEAM, team != NULL ? &BB_VALUE_OF_ID (bb_item_get_id (team)) : &BB_VALUE_OF_NONE);
}

/* --- day -------------------------------------------------------------------------------------- */

static void
due_cb (BbFollowUpRow *self)
{
  BbDate due = bb_day_button_get_day (self->due);

  bb_edit_set_follow_up (self->history, self->follow_up, BB_FOLLOW_UP_DUE_ON, due != BB_DATE_NONE ? &BB_VALUE_OF_DATE (due) : &BB_VALUE_OF_NONE);
}

static void
create_due (BbFollowUpRow *self)
{
  BbBoard *board = bb_history_get_board (self->history);
  BbDate meeting = bb_next_review_get_meeting (board);

  self->due = BB_DAY_BUTTON (bb_day_button_new (_ ("Due on")));
  bb_day_button_add_offer (self->due, _ ("In 2 weeks"), bb_board_get_day (board) + TWO_WEEKS);
  if (meeting != BB_DATE_NONE)
    bb_day_button_add_offer (self->due, _ ("Next meeting"), meeting);
  bb_day_button_set_day (self->due, bb_item_get_date (self->follow_up, BB_FOLLOW_UP_DUE_ON));
}

/* --- row -------------------------------------------------------------------------------------- */

static void
remove_cb (BbFollowUpRow *self)
{
  bb_edit_remove_follow_up (self->history, self->follow_up);
}

static GtkWidget *
create_remove_button (BbFollowUpRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  bb_icon_button_set_name (button, _ ("Remove Follow-up"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static void
create_text (BbFollowUpRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_text (GTK_EDITABLE (self->text), bb_item_get_text (self->follow_up, BB_FOLLOW_UP_TEXT));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What to do"), -1);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (bb_follow_up_row_commit), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (bb_follow_up_row_commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

static void
build (BbFollowUpRow *self)
{
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  create_text (self);
  fill_teams (self);
  create_due (self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->team), TRUE);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->team));
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->due));
  gtk_box_append (GTK_BOX (second), create_remove_button (self));
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  g_signal_connect_swapped (self->team, "notify::selected", G_CALLBACK (team_cb), self);
  g_signal_connect_swapped (self->due, "notify::day", G_CALLBACK (due_cb), self);
}

static void
bb_follow_up_row_dispose (GObject *object)
{
  BbFollowUpRow *self = BB_FOLLOW_UP_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->follow_up);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_follow_up_row_parent_class)->dispose (object);
}

static void
bb_follow_up_row_class_init (BbFollowUpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_follow_up_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "followuprow");
}

static void
bb_follow_up_row_init (BbFollowUpRow *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
}

GtkWidget *
bb_follow_up_row_new (BbHistory *history,
                      BbItem *follow_up)
{
  BbFollowUpRow *self = g_object_new (BB_TYPE_FOLLOW_UP_ROW, NULL);

  self->history = g_object_ref (history);
  self->follow_up = g_object_ref (follow_up);
  build (self);
  return GTK_WIDGET (self);
}

/**
 * bb_follow_up_row_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_follow_up_row_commit (BbFollowUpRow *self)
{
  const char *text;

  g_return_if_fail (BB_IS_FOLLOW_UP_ROW (self));

  text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  if (bb_item_get_owner (self->follow_up) != NULL && !g_str_equal (text, bb_item_get_text (self->follow_up, BB_FOLLOW_UP_TEXT)))
    bb_edit_set_follow_up (self->history, self->follow_up, BB_FOLLOW_UP_TEXT, &BB_VALUE_OF_TEXT (text));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything takes effect on the board at once; all of it is one step of undo, which ends when the
 * dialog closes. The dialog is modal, so nobody else writes meanwhile. */

#include "config.h"

#include "bb-board-dialog.h"

#include "bb-amount.h"
#include "bb-edit-board.h"
#include "bb-icon-button.h"
#include "bb-item-row.h"
#include "bb-team-row.h"

#include <glib/gi18n-lib.h>

struct _BbBoardDialog {
  AdwPreferencesWindow parent_instance;

  BbSession *session;
  gboolean open;

  AdwPreferencesGroup *words_group;
  AdwPreferencesGroup *money_group;
  AdwPreferencesGroup *day_group;
  AdwPreferencesGroup *teams_group;
  AdwPreferencesGroup *meetings_group;
};

G_DEFINE_FINAL_TYPE (BbBoardDialog, bb_board_dialog, ADW_TYPE_PREFERENCES_WINDOW)

static const guint word_fields[] = { BB_BOARD_TITLE, BB_BOARD_ORGANISATION, BB_BOARD_DESCRIPTION };
static const guint money_fields[] = { BB_BOARD_CURRENCY, BB_BOARD_AMOUNT_UNIT };
static const guint day_fields[] = { BB_BOARD_AS_OF };

static BbBoard *
get_board (BbBoardDialog *self)
{
  return bb_session_get_board (self->session);
}

static BbHistory *
get_history (BbBoardDialog *self)
{
  return bb_session_get_history (self->session);
}

static void
add_rows (AdwPreferencesGroup *group,
          BbItem *item,
          const guint *fields,
          guint n_fields)
{
  guint i;

  for (i = 0; i < n_fields; i++)
    adw_preferences_group_add (group, bb_item_row_new (item, fields[i]));
}

/* An amount is typed as people say it: 1.2m, 250k. */
static void
total_changed_cb (BbBoardDialog *self,
                  GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);
  gint64 amount = 0;
  BbAmountParse parse = BB_AMOUNT_PARSE_OK;

  if (*text == '\0')
    bb_item_set_value (BB_ITEM (get_board (self)), BB_BOARD_TOTAL, &BB_VALUE_OF_NONE);
  else
    parse = bb_amount_parse (text, 1, bb_amount_mark_of_locale (), &amount);
  if (parse == BB_AMOUNT_PARSE_OK || parse == BB_AMOUNT_PARSE_ROUNDED) {
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
    if (*text != '\0')
      bb_item_set_integer (BB_ITEM (get_board (self)), BB_BOARD_TOTAL, amount);
  } else {
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  }
}

static void
add_total_row (BbBoardDialog *self)
{
  BbItem *board = BB_ITEM (get_board (self));
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *text = NULL;

  if (bb_item_has_value (board, BB_BOARD_TOTAL))
    text = bb_amount_to_text (bb_item_get_integer (board, BB_BOARD_TOTAL, 0));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (bb_board_fields[BB_BOARD_TOTAL].label));
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (row, _ ("For example 1.2m or 250k"));
  g_signal_connect_swapped (row, "changed", G_CALLBACK (total_changed_cb), self);
  adw_preferences_group_add (self->money_group, row);
}

static GtkWidget *
create_remove_button (BbItem *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  bb_icon_button_set_name (button, _ ("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "item", g_object_ref (item), g_object_unref);
  return button;
}

static void
remove_row (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_PREFERENCES_ROW);
  GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
}

static void
remove_team_cb (BbBoardDialog *self,
                GtkWidget *button)
{
  bb_edit_remove_team (get_history (self), g_object_get_data (G_OBJECT (button), "item"));
  remove_row (button);
}

static void
remove_meeting_cb (BbBoardDialog *self,
                   GtkWidget *button)
{
  bb_item_remove (g_object_get_data (G_OBJECT (button), "item"));
  remove_row (button);
}

static GtkWidget *
add_with_button (BbBoardDialog *self,
                 AdwPreferencesGroup *group,
                 GtkWidget *row,
                 BbItem *item,
                 GCallback removed)
{
  GtkWidget *button = create_remove_button (item);

  g_signal_connect_swapped (button, "clicked", removed, self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
add_team (BbBoardDialog *self,
          BbItem *team)
{
  return add_with_button (self, self->teams_group, bb_team_row_new (team), team, G_CALLBACK (remove_team_cb));
}

static GtkWidget *
add_meeting (BbBoardDialog *self,
             BbItem *meeting)
{
  return add_with_button (self, self->meetings_group, bb_item_row_new (meeting, BB_MEETING_DATE), meeting, G_CALLBACK (remove_meeting_cb));
}

static void
add_team_cb (BbBoardDialog *self)
{
  BbBoard *board = get_board (self);
  g_autofree char *id = bb_board_make_id (board, BB_KIND_TEAM);
  g_autoptr (BbItem) team = bb_board_new_item (BB_KIND_TEAM, id);

  bb_item_set_text (team, BB_TEAM_NAME, _ ("New team"));
  if (bb_item_append (BB_ITEM (board), team, NULL))
    gtk_widget_grab_focus (add_team (self, team));
}

static void
add_meeting_cb (BbBoardDialog *self)
{
  BbItem *meeting = bb_edit_add_meeting (get_history (self), bb_clock_today (), NULL, NULL);

  if (meeting != NULL)
    gtk_widget_grab_focus (add_meeting (self, meeting));
}

/* Ends the step of undo before the next one can begin. */
static void
edit_zones_cb (BbBoardDialog *self)
{
  g_autoptr (GtkWindow) parent = NULL;

  g_set_object (&parent, gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.edit-zones", NULL);
}

static void
add_each (BbBoardDialog *self,
          BbKind kind,
          GtkWidget *(*add) (BbBoardDialog *self, BbItem *item))
{
  BbItemList *items = bb_board_get_items (get_board (self), kind);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++)
    add (self, bb_item_list_peek (items, i));
}

static void
fill (BbBoardDialog *self)
{
  BbItem *board = BB_ITEM (get_board (self));

  add_rows (self->words_group, board, word_fields, G_N_ELEMENTS (word_fields));
  add_rows (self->money_group, board, money_fields, G_N_ELEMENTS (money_fields));
  add_total_row (self);
  add_rows (self->day_group, board, day_fields, G_N_ELEMENTS (day_fields));
  add_each (self, BB_KIND_TEAM, add_team);
  add_each (self, BB_KIND_MEETING, add_meeting);
}

static void
end_step (BbBoardDialog *self)
{
  if (!self->open)
    return;
  self->open = FALSE;
  bb_history_commit (get_history (self));
}

static gboolean
bb_board_dialog_close_request (GtkWindow *window)
{
  BbBoardDialog *self = BB_BOARD_DIALOG (window);

  end_step (self);
  return GTK_WINDOW_CLASS (bb_board_dialog_parent_class)->close_request (window);
}

static void
bb_board_dialog_dispose (GObject *object)
{
  BbBoardDialog *self = BB_BOARD_DIALOG (object);

  end_step (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_board_dialog_parent_class)->dispose (object);
}

static void
bb_board_dialog_class_init (BbBoardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_board_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bb_board_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-board-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BbBoardDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, BbBoardDialog, money_group);
  gtk_widget_class_bind_template_child (widget_class, BbBoardDialog, day_group);
  gtk_widget_class_bind_template_child (widget_class, BbBoardDialog, teams_group);
  gtk_widget_class_bind_template_child (widget_class, BbBoardDialog, meetings_group);
  gtk_widget_class_bind_template_callback (widget_class, edit_zones_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_team_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_meeting_cb);
}

static void
bb_board_dialog_init (BbBoardDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_board_dialog_new (BbSession *session)
{
  BbBoardDialog *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_BOARD_DIALOG, NULL);
  self->session = g_object_ref (session);
  bb_history_begin (bb_session_get_history (session), _ ("Change the Board’s Properties"));
  self->open = TRUE;
  fill (self);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made once for a board and follow the selection from then on; groups stay open or closed
 * as they were left. Which rows are seen is settled when the selection changes, not while one types:
 * a row never goes away under somebody's hands. */

#include "config.h"

#include "bb-bet-page.h"

#include "bb-entry-editor.h"
#include "bb-notes.h"
#include "bb-place-editor.h"
#include "bb-text-editor.h"
#include "bb-tie-editor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Before the frame clock lays out and paints (GDK_PRIORITY_REDRAW), so that nothing jumps. */
#define FINDINGS_PRIORITY (G_PRIORITY_HIGH_IDLE + 6)

/* A group of rows that can be folded away. */
typedef struct {
  AdwExpanderRow *expander;
  GPtrArray *rows; /* BbInspectorRow, borrowed */
} Group;

struct _BbBetPage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkWidget *heading;
  GtkLabel *heading_words;
  GMenuModel *bets_menu;
  GtkWidget *closed;
  GtkLabel *closed_words;
  GtkListBox *essentials;
  GtkListBox *groups_box;
  GtkToggleButton *all_button;

  BbBetFields *fields;
  GPtrArray *rows; /* BbInspectorRow: of the essentials and of the groups, borrowed */
  BbInspectorRow *title_row;
  GtkWidget *link_button; /* borrowed from its row */
  Group groups[BB_N_GROUPS];
  Group own_group;
  guint findings_id;
};

G_DEFINE_FINAL_TYPE (BbBetPage, bb_bet_page, GTK_TYPE_WIDGET)

/* --- essential rows --------------------------------------------------------------------------- */

static GtkWidget *
create_menu_button (BbBetPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), self->bets_menu);
  gtk_widget_set_tooltip_text (button, _ ("Stop, Done, Delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static BbInspectorRow *
create_title_row (BbBetPage *self,
                  BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);
  BbFieldEditor *title = bb_inspector_row_add_field (row, BB_BET_TITLE, BB_INSPECTOR_NAME_NONE);

  bb_inspector_row_add_beside (row, title, create_menu_button (self));
  bb_inspector_row_add_field (row, BB_BET_SHORT_NAME, BB_INSPECTOR_NAME_BEFORE);
  gtk_widget_add_css_class (GTK_WIDGET (row), "title-row");
  return row;
}

static BbInspectorRow *
create_team_row (BbBetPage *self,
                 BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_field (row, BB_BET_OWNER_TEAM, BB_INSPECTOR_NAME_BEFORE);
  return row;
}

static BbInspectorRow *
create_state_row (BbBetPage *self,
                  BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_field (row, BB_BET_STAGE, BB_INSPECTOR_NAME_BEFORE);
  return row;
}

static BbInspectorRow *
create_rationale_row (BbBetPage *self,
                      BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_field (row, BB_BET_FUNDING_RATIONALE, BB_INSPECTOR_NAME_ABOVE);
  gtk_widget_add_css_class (GTK_WIDGET (row), "rationale-row");
  return row;
}

static BbInspectorRow *
create_money_row (BbBetPage *self,
                  BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_HORIZONTAL);

  bb_inspector_row_add_field (row, BB_BET_FUNDING_CAP, BB_INSPECTOR_NAME_ABOVE);
  bb_inspector_row_add_field (row, BB_BET_FUNDING_RELEASED, BB_INSPECTOR_NAME_ABOVE);
  return row;
}

static BbInspectorRow *
create_review_row (BbBetPage *self,
                   BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_field (row, BB_BET_REVIEW_DATE, BB_INSPECTOR_NAME_BEFORE);
  return row;
}

static BbInspectorRow *
create_stop_row (BbBetPage *self,
                 BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_field (row, BB_BET_KILL_CRITERION, BB_INSPECTOR_NAME_ABOVE);
  bb_inspector_row_add_field (row, BB_BET_KILL_BY, BB_INSPECTOR_NAME_BEFORE);
  return row;
}

static BbInspectorRow *
create_link_row (BbBetPage *self,
                 BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  BbFieldEditor *link = bb_inspector_row_add_field (row, BB_BET_LINK, BB_INSPECTOR_NAME_BEFORE);

  self->link_button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->link_button), "bet.open-link");
  gtk_widget_set_tooltip_text (self->link_button, _ ("Open Link"));
  gtk_widget_add_css_class (self->link_button, "flat");
  bb_entry_editor_add_suffix (BB_ENTRY_EDITOR (link), self->link_button);
  return row;
}

static BbInspectorRow *
create_place_row (BbBetPage *self,
                  BbBetFields *fields)
{
  BbInspectorRow *row = bb_inspector_row_new (fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_widget (row, bb_place_editor_new (fields));
  return row;
}

typedef BbInspectorRow *(*CreateRowFunc) (BbBetPage *self, BbBetFields *fields);

/* In the order in which they are seen. */
static const CreateRowFunc essential_rows[] = {
  create_title_row,
  create_team_row,
  create_state_row,
  create_rationale_row,
  create_money_row,
  create_review_row,
  create_stop_row,
  create_link_row,
  create_place_row,
};

static const BbFieldGroup folded_groups[] = {
  BB_GROUP_EXPECT,
  BB_GROUP_MONEY,
  BB_GROUP_WORK,
  BB_GROUP_TIES,
  BB_GROUP_DECISIONS,
};

/* Ties of the other kinds stay in the file and are not shown yet. */
static const char *const shown_ties[] = { "parent", "waits_for" };

/* --- link ------------------------------------------------------------------------------------- */

/* Whoever wrote the file also wrote the link: only what a browser or a mailer takes is opened. */
static const char *const link_schemes[] = { "https", "http", "mailto" };

static const char *
get_link (BbBetPage *self)
{
  const BbValue *value = bb_bet_fields_get_value (self->fields, BB_BET_LINK);
  g_autofree char *scheme = NULL;
  guint i;

  if (bb_value_is_none (value))
    return NULL;
  scheme = g_uri_parse_scheme (value->text);
  for (i = 0; scheme != NULL && i < G_N_ELEMENTS (link_schemes); i++)
    if (g_ascii_strcasecmp (scheme, link_schemes[i]) == 0)
      return value->text;
  return NULL;
}

static void
update_link (BbBetPage *self)
{
  gtk_widget_set_visible (self->link_button, get_link (self) != NULL);
}

static void
open_link_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  const char *link = get_link (BB_BET_PAGE (widget));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  if (link != NULL)
    g_app_info_launch_default_for_uri_async (link, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

/* --- what is seen ----------------------------------------------------------------------------- */

static void
update_group (BbBetPage *self,
              Group *group)
{
  gboolean all = gtk_toggle_button_get_active (self->all_button);
  guint n_seen = 0;
  guint i;

  for (i = 0; i < group->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (group->rows, i);
    gboolean seen = bb_inspector_row_count_fields (row) > 0 && (all || bb_inspector_row_is_used (row));

    gtk_widget_set_visible (GTK_WIDGET (row), seen);
    if (seen)
      n_seen++;
  }
  gtk_widget_set_visible (GTK_WIDGET (group->expander), n_seen > 0);
}

static void
update_summary (Group *group)
{
  g_autofree char *words = NULL;
  guint n_fields = 0;
  guint n_set = 0;
  guint i;

  for (i = 0; i < group->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (group->rows, i);
    guint n = bb_inspector_row_count_fields (row);

    n_fields += n;
    if (n > 0)
      n_set += bb_inspector_row_count_set (row);
  }
  /* Translators: how many fields of a group hold something, of how many. */
  words = g_strdup_printf (_ ("%u of %u"), n_set, n_fields);
  adw_expander_row_set_subtitle (group->expander, words);
}

/* Notes are about one bet at a time. */
static void
update_notes (BbBetPage *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  guint i;

  if (bb_bet_fields_get_n_bets (self->fields) == 1)
    notes = bb_notes_of_bet (bb_bet_fields_get_bet (self->fields, 0));
  for (i = 0; i < self->rows->len; i++)
    bb_inspector_row_show_notes (g_ptr_array_index (self->rows, i), notes);
}

static gboolean
update_findings_cb (gpointer data)
{
  BbBetPage *self = data;
  guint i;

  self->findings_id = 0;
  update_notes (self);
  update_link (self);
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++)
    update_summary (&self->groups[folded_groups[i]]);
  update_summary (&self->own_group);
  return G_SOURCE_REMOVE;
}

static void
queue_findings (BbBetPage *self)
{
  if (self->findings_id == 0)
    self->findings_id = g_idle_add_full (FINDINGS_PRIORITY, update_findings_cb, self, NULL);
}

static void
update_heading (BbBetPage *self)
{
  guint n_bets = bb_bet_fields_get_n_bets (self->fields);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u bet", "%u bets", n_bets), n_bets);

  gtk_label_set_text (self->heading_words, words);
  gtk_widget_set_visible (self->heading, n_bets > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), n_bets == 1);
}

static gboolean
all_are_closed (BbBetPage *self)
{
  guint i;

  for (i = 0; i < bb_bet_fields_get_n_bets (self->fields); i++)
    if (!bb_bet_is_closed (bb_bet_fields_get_bet (self->fields, i)))
      return FALSE;
  return bb_bet_fields_get_n_bets (self->fields) > 0;
}

static void
update_closed (BbBetPage *self)
{
  const BbValue *stage = bb_bet_fields_get_value (self->fields, BB_BET_STAGE);
  gboolean done = stage->kind == BB_VALUE_ID && g_str_equal (stage->text, "done");

  gtk_widget_set_visible (self->closed, all_are_closed (self));
  gtk_label_set_text (self->closed_words, done ? _ ("Done: no longer on the board") : _ ("Stopped: no longer on the board"));
}

static void
update_visible_rows (BbBetPage *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (self->rows, i);

    if (bb_inspector_row_find_editor (row, BB_BET_FUNDING_CAP) != NULL)
      gtk_widget_set_visible (GTK_WIDGET (row), bb_inspector_row_count_fields (row) > 0);
  }
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++)
    update_group (self, &self->groups[folded_groups[i]]);
}

static void
reset_cb (BbBetPage *self)
{
  update_heading (self);
  update_closed (self);
  update_visible_rows (self);
  queue_findings (self);
}

/* --- building --------------------------------------------------------------------------------- */

static void
add_essentials (BbBetPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (essential_rows); i++) {
    BbInspectorRow *row = essential_rows[i](self, self->fields);

    gtk_list_box_append (self->essentials, GTK_WIDGET (row));
    g_ptr_array_add (self->rows, row);
  }
  self->title_row = g_ptr_array_index (self->rows, 0);
}

static BbInspectorRow *
add_group_row (BbBetPage *self,
               Group *group,
               BbFieldEditor *editor)
{
  BbInspectorRow *row = bb_inspector_row_new (self->fields, GTK_ORIENTATION_VERTICAL);

  bb_inspector_row_add_editor (row, editor, BB_INSPECTOR_NAME_ABOVE);
  adw_expander_row_add_row (group->expander, GTK_WIDGET (row));
  g_ptr_array_add (group->rows, row);
  return row;
}

static void
start_group (BbBetPage *self,
             Group *group,
             const char *title)
{
  group->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  group->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (group->expander), title);
  gtk_list_box_append (self->groups_box, GTK_WIDGET (group->expander));
}

static void
add_group (BbBetPage *self,
           BbFieldGroup id)
{
  Group *group = &self->groups[id];
  guint i;

  start_group (self, group, bb_field_group_get_label (id));
  if (id == BB_GROUP_TIES)
    for (i = 0; i < G_N_ELEMENTS (shown_ties); i++)
      add_group_row (self, group, bb_tie_editor_new (self->fields, shown_ties[i]));
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (bb_bet_fields[i].group == id)
      g_ptr_array_add (self->rows, add_group_row (self, group, bb_inspector_row_create_editor (self->fields, i)));
}

/* The board's own fields, in its order. */
static void
fill_own_group (BbBetPage *self)
{
  BbItemList *own_fields = bb_board_get_items (bb_bet_fields_get_board (self->fields), BB_KIND_OWN_FIELD);
  guint i;

  for (i = 0; i < self->own_group.rows->len; i++)
    adw_expander_row_remove (self->own_group.expander, g_ptr_array_index (self->own_group.rows, i));
  g_ptr_array_set_size (self->own_group.rows, 0);
  for (i = 0; i < bb_item_list_get_length (own_fields); i++)
    add_group_row (self, &self->own_group, bb_text_editor_new_own (self->fields, bb_item_get_id (bb_item_list_peek (own_fields, i))));
  gtk_widget_set_visible (GTK_WIDGET (self->own_group.expander), self->own_group.rows->len > 0);
  queue_findings (self);
}

static void
clear_group (BbBetPage *self,
             Group *group)
{
  if (group->expander != NULL)
    gtk_list_box_remove (self->groups_box, GTK_WIDGET (group->expander));
  g_clear_pointer (&group->rows, g_ptr_array_unref);
  group->expander = NULL;
}

static void
clear_rows (BbBetPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (essential_rows) && self->rows->len > 0; i++)
    gtk_list_box_remove (self->essentials, g_ptr_array_index (self->rows, i));
  for (i = 0; i < BB_N_GROUPS; i++)
    clear_group (self, &self->groups[i]);
  clear_group (self, &self->own_group);
  g_ptr_array_set_size (self->rows, 0);
  self->title_row = NULL;
}

static void
disconnect_fields (BbBetPage *self)
{
  g_clear_handle_id (&self->findings_id, g_source_remove);
  if (self->fields == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->fields, self);
  g_signal_handlers_disconnect_by_data (bb_board_get_items (bb_bet_fields_get_board (self->fields), BB_KIND_OWN_FIELD), self);
}

static void
bb_bet_page_dispose (GObject *object)
{
  BbBetPage *self = BB_BET_PAGE (object);

  disconnect_fields (self);
  if (self->scroll != NULL)
    clear_rows (self);
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_object (&self->fields);
  G_OBJECT_CLASS (bb_bet_page_parent_class)->dispose (object);
}

static void
bb_bet_page_finalize (GObject *object)
{
  g_ptr_array_unref (BB_BET_PAGE (object)->rows);
  G_OBJECT_CLASS (bb_bet_page_parent_class)->finalize (object);
}

static void
bb_bet_page_class_init (BbBetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_bet_page_dispose;
  object_class->finalize = bb_bet_page_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-bet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, heading);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, heading_words);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, bets_menu);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, closed);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, closed_words);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, essentials);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, groups_box);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, all_button);
  gtk_widget_class_bind_template_callback (widget_class, update_visible_rows);
  gtk_widget_class_install_action (widget_class, "bet.open-link", NULL, open_link_cb);
}

static void
bb_bet_page_init (BbBetPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

BbBetFields *
bb_bet_page_get_fields (BbBetPage *self)
{
  g_return_val_if_fail (BB_IS_BET_PAGE (self), NULL);

  return self->fields;
}

/**
 * bb_bet_page_set_fields:
 * @fields: (nullable): the fields to show; %NULL for none
 */
void
bb_bet_page_set_fields (BbBetPage *self,
                        BbBetFields *fields)
{
  BbItemList *own_fields;
  guint i;

  g_return_if_fail (BB_IS_BET_PAGE (self));

  if (fields == self->fields)
    return;
  disconnect_fields (self);
  clear_rows (self);
  g_set_object (&self->fields, fields);
  if (fields == NULL)
    return;
  add_essentials (self);
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++)
    add_group (self, folded_groups[i]);
  start_group (self, &self->own_group, _ ("Your own fields"));
  fill_own_group (self);
  own_fields = bb_board_get_items (bb_bet_fields_get_board (fields), BB_KIND_OWN_FIELD);
  g_signal_connect_object (own_fields, "items-changed", G_CALLBACK (fill_own_group), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (fields, "reset", G_CALLBACK (reset_cb), self);
  g_signal_connect_swapped (fields, "changed", G_CALLBACK (queue_findings), self);
  g_signal_connect_swapped (fields, "changed::stage", G_CALLBACK (update_closed), self);
  reset_cb (self);
}

/**
 * bb_bet_page_find_row:
 *
 * Returns: (transfer none) (nullable): the row in which @field is edited
 */
BbInspectorRow *
bb_bet_page_find_row (BbBetPage *self,
                      guint field)
{
  guint i;

  g_return_val_if_fail (BB_IS_BET_PAGE (self), NULL);

  for (i = 0; i < self->rows->len; i++)
    if (bb_inspector_row_find_editor (g_ptr_array_index (self->rows, i), field) != NULL)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * bb_bet_page_focus_field:
 *
 * Opens the group the field is in, if it is closed, and puts the focus into its editor.
 */
gboolean
bb_bet_page_focus_field (BbBetPage *self,
                         guint field)
{
  BbInspectorRow *row = bb_bet_page_find_row (self, field);
  Group *group;

  g_return_val_if_fail (field < BB_BET_N_FIELDS, FALSE);

  if (row == NULL)
    return FALSE;
  group = &self->groups[bb_bet_fields[field].group];
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  if (group->expander != NULL)
    adw_expander_row_set_expanded (group->expander, TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (bb_inspector_row_find_editor (row, field)));
}

/**
 * bb_bet_page_commit:
 *
 * Writes what is typed and not yet written, wherever it is.
 */
void
bb_bet_page_commit (BbBetPage *self)
{
  g_return_if_fail (BB_IS_BET_PAGE (self));

  if (self->fields != NULL)
    bb_bet_fields_commit (self->fields);
}

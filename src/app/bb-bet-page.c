/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made once for a board and follow the selection from then on; groups stay open or closed
 * as they were left. Which rows are seen is settled when the selection changes, not while one types:
 * a row never goes away under somebody's hands. */

#include "config.h"

#include "bb-bet-page.h"

#include "bb-decision-list.h"
#include "bb-icon-button.h"
#include "bb-inspector-group.h"
#include "bb-notes.h"
#include "bb-place-editor.h"
#include "bb-question-editor.h"
#include "bb-text-editor.h"
#include "bb-tie-editor.h"

#include <glib/gi18n-lib.h>

/* Before the frame clock lays out and paints (GDK_PRIORITY_REDRAW), so that nothing jumps. */
#define FINDINGS_PRIORITY (G_PRIORITY_HIGH_IDLE + 6)

/* How long to wait for the end of a step that is being made. */
#define OPEN_STEP_MS 100

/* Pixels to be seen above and below what has the focus. */
#define FOCUS_MARGIN 12

struct _BbBetPage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkViewport *viewport;
  GtkWidget *heading;
  GtkLabel *heading_words;
  GMenuModel *bets_menu;
  GtkWidget *closed;
  GtkLabel *closed_words;
  GtkListBox *essentials;
  GtkListBox *groups_box;
  GtkToggleButton *all_button;

  BbBetFields *fields;
  GPtrArray *rows; /* BbInspectorRow: the essentials, borrowed */
  BbInspectorRow *title_row;
  GtkRoot *root;
  BbInspectorGroup *groups[BB_N_GROUPS]; /* nullable */
  BbInspectorGroup *own_group;
  guint findings_id;
};

G_DEFINE_FINAL_TYPE (BbBetPage, bb_bet_page, GTK_TYPE_WIDGET)

/* One field of a row, and where its name stands. */
typedef struct {
  guint field;
  BbInspectorName name;
} Part;

/* The rows that are always open, in the order in which they are seen; the one without fields is the
 * place. */
static const struct {
  Part parts[2];
  guint n_parts;
  GtkOrientation orientation;
  const char *css_class; /* nullable */
} essential_rows[] = {
  { { { BB_BET_TITLE, BB_INSPECTOR_NAME_NONE }, { BB_BET_SHORT_NAME, BB_INSPECTOR_NAME_BEFORE } }, 2, GTK_ORIENTATION_VERTICAL, "title-row" },
  { { { BB_BET_OWNER_TEAM, BB_INSPECTOR_NAME_BEFORE } }, 1, GTK_ORIENTATION_VERTICAL, NULL },
  { { { BB_BET_STAGE, BB_INSPECTOR_NAME_BEFORE } }, 1, GTK_ORIENTATION_VERTICAL, NULL },
  { { { BB_BET_FUNDING_RATIONALE, BB_INSPECTOR_NAME_ABOVE } }, 1, GTK_ORIENTATION_VERTICAL, "rationale-row" },
  { { { BB_BET_FUNDING_CAP, BB_INSPECTOR_NAME_ABOVE }, { BB_BET_FUNDING_RELEASED, BB_INSPECTOR_NAME_ABOVE } }, 2, GTK_ORIENTATION_HORIZONTAL, NULL },
  { { { BB_BET_REVIEW_DATE, BB_INSPECTOR_NAME_BEFORE } }, 1, GTK_ORIENTATION_VERTICAL, NULL },
  { { { BB_BET_KILL_CRITERION, BB_INSPECTOR_NAME_ABOVE }, { BB_BET_KILL_BY, BB_INSPECTOR_NAME_BEFORE } }, 2, GTK_ORIENTATION_VERTICAL, NULL },
  { { { BB_BET_LINK, BB_INSPECTOR_NAME_BEFORE } }, 1, GTK_ORIENTATION_VERTICAL, NULL },
  { .n_parts = 0, .orientation = GTK_ORIENTATION_VERTICAL },
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

/* --- what is seen ----------------------------------------------------------------------------- */

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
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++)
    bb_inspector_group_show_notes (self->groups[folded_groups[i]], notes);
}

/* While a bet is dragged nothing is found of it: that takes as long as a frame on a large board. */
static gboolean
update_findings_cb (gpointer data)
{
  BbBetPage *self = data;
  guint i;

  if (bb_history_is_open (bb_bet_fields_get_history (self->fields))) {
    self->findings_id = g_timeout_add (OPEN_STEP_MS, update_findings_cb, self);
    return G_SOURCE_REMOVE;
  }
  self->findings_id = 0;
  update_notes (self);
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++)
    bb_inspector_group_update_summary (self->groups[folded_groups[i]]);
  bb_inspector_group_update_summary (self->own_group);
  return G_SOURCE_REMOVE;
}

static void
queue_findings (BbBetPage *self)
{
  if (self->findings_id == 0)
    self->findings_id = g_idle_add_full (FINDINGS_PRIORITY, update_findings_cb, self, NULL);
}

/* What was decided or put off settles notes; fields tell of themselves. */
static void
board_changed_cb (BbBetPage *self,
                  const BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_PUT_OFF || kind == BB_KIND_RECEIPT || kind == BB_KIND_REVIEW)
    queue_findings (self);
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

/* Without money the group of that name holds dates. */
static void
update_group_titles (BbBetPage *self)
{
  gboolean counts = bb_board_counts_money (bb_bet_fields_get_board (self->fields));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->groups[BB_GROUP_MONEY]), counts ? bb_field_group_get_label (BB_GROUP_MONEY) : _ ("Dates"));
}

static void
update_visible_rows (BbBetPage *self)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < self->rows->len; i++) {
    BbInspectorRow *row = g_ptr_array_index (self->rows, i);

    if (bb_inspector_row_find_editor (row, BB_BET_FUNDING_CAP) != NULL)
      gtk_widget_set_visible (GTK_WIDGET (row), bb_inspector_row_count_fields (row) > 0);
  }
  for (i = 0; i < G_N_ELEMENTS (folded_groups); i++) {
    bb_inspector_group_update_rows (self->groups[folded_groups[i]], gtk_toggle_button_get_active (self->all_button));
    any = any || gtk_widget_get_visible (GTK_WIDGET (self->groups[folded_groups[i]]));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->groups_box), any);
  bb_inspector_group_update_rows (self->own_group, TRUE);
}

static void
reset_cb (BbBetPage *self)
{
  update_heading (self);
  update_closed (self);
  update_group_titles (self);
  update_visible_rows (self);
  queue_findings (self);
}

/* --- focus ------------------------------------------------------------------------------------ */

/* A viewport would also scroll to what has the focus in a popover, as if that were below the page. */
static void
focus_changed_cb (BbBetPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  GtkWidget *content = gtk_viewport_get_child (self->viewport);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, content) || gtk_widget_get_native (focus) != gtk_widget_get_native (content))
    return;
  if (gtk_widget_compute_bounds (focus, content, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - FOCUS_MARGIN, bounds.origin.y + bounds.size.height + FOCUS_MARGIN);
}

static void
bb_bet_page_root (GtkWidget *widget)
{
  BbBetPage *self = BB_BET_PAGE (widget);

  GTK_WIDGET_CLASS (bb_bet_page_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
}

static void
bb_bet_page_unroot (GtkWidget *widget)
{
  BbBetPage *self = BB_BET_PAGE (widget);

  g_signal_handlers_disconnect_by_data (self->root, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (bb_bet_page_parent_class)->unroot (widget);
}

/* --- building --------------------------------------------------------------------------------- */

static BbInspectorRow *
create_essential_row (BbBetPage *self,
                      guint index)
{
  BbInspectorRow *row = bb_inspector_row_new (self->fields, essential_rows[index].orientation);
  guint i;

  for (i = 0; i < essential_rows[index].n_parts; i++)
    bb_inspector_row_add_field (row, essential_rows[index].parts[i].field, essential_rows[index].parts[i].name);
  if (essential_rows[index].n_parts == 0)
    bb_inspector_row_add_widget (row, bb_place_editor_new (self->fields));
  if (essential_rows[index].css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), essential_rows[index].css_class);
  return row;
}

static GtkWidget *
create_menu_button (BbBetPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), self->bets_menu);
  bb_icon_button_set_name (button, _ ("Stop, Done, Delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_essentials (BbBetPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (essential_rows); i++) {
    BbInspectorRow *row = create_essential_row (self, i);

    gtk_list_box_append (self->essentials, GTK_WIDGET (row));
    g_ptr_array_add (self->rows, row);
  }
  self->title_row = g_ptr_array_index (self->rows, 0);
  bb_inspector_row_add_beside (self->title_row, bb_inspector_row_find_editor (self->title_row, BB_BET_TITLE), create_menu_button (self));
}

static BbInspectorGroup *
start_group (BbBetPage *self,
             const char *title)
{
  BbInspectorGroup *group = bb_inspector_group_new (self->fields, title);

  gtk_list_box_append (self->groups_box, GTK_WIDGET (group));
  return group;
}

static void
add_group (BbBetPage *self,
           BbFieldGroup id)
{
  BbInspectorGroup *group = start_group (self, bb_field_group_get_label (id));
  guint i;

  self->groups[id] = group;
  if (id == BB_GROUP_TIES)
    for (i = 0; i < G_N_ELEMENTS (shown_ties); i++)
      bb_inspector_group_add (group, bb_tie_editor_new (self->fields, shown_ties[i]));
  if (id == BB_GROUP_DECISIONS)
    bb_inspector_group_add (group, bb_decision_list_new (self->fields));
  for (i = 0; i < BB_BET_N_FIELDS; i++)
    if (bb_bet_fields[i].group == id)
      bb_inspector_group_add (group, bb_inspector_row_create_editor (self->fields, i));
  if (id == BB_GROUP_EXPECT)
    bb_inspector_group_add (group, bb_question_editor_new (self->fields));
}

/* The board's own fields, in its order. */
static void
fill_own_group (BbBetPage *self)
{
  BbItemList *own_fields = bb_board_get_items (bb_bet_fields_get_board (self->fields), BB_KIND_OWN_FIELD);
  guint i;

  bb_inspector_group_clear (self->own_group);
  for (i = 0; i < bb_item_list_get_length (own_fields); i++)
    bb_inspector_group_add (self->own_group, bb_text_editor_new_own (self->fields, bb_item_get_id (bb_item_list_peek (own_fields, i))));
  bb_inspector_group_update_rows (self->own_group, TRUE);
  queue_findings (self);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
clear_rows (BbBetPage *self)
{
  guint i;

  clear_list (self->essentials);
  clear_list (self->groups_box);
  for (i = 0; i < BB_N_GROUPS; i++)
    self->groups[i] = NULL;
  self->own_group = NULL;
  self->title_row = NULL;
  g_ptr_array_set_size (self->rows, 0);
}

static void
disconnect_fields (BbBetPage *self)
{
  g_clear_handle_id (&self->findings_id, g_source_remove);
  if (self->fields == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->fields, self);
  g_signal_handlers_disconnect_by_data (bb_bet_fields_get_board (self->fields), self);
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
  widget_class->root = bb_bet_page_root;
  widget_class->unroot = bb_bet_page_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-bet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, heading);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, heading_words);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, bets_menu);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, closed);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, closed_words);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, essentials);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, groups_box);
  gtk_widget_class_bind_template_child (widget_class, BbBetPage, all_button);
  gtk_widget_class_bind_template_callback (widget_class, update_visible_rows);
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
  self->own_group = start_group (self, _ ("Your own fields"));
  fill_own_group (self);
  own_fields = bb_board_get_items (bb_bet_fields_get_board (fields), BB_KIND_OWN_FIELD);
  g_signal_connect_object (own_fields, "items-changed", G_CALLBACK (fill_own_group), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (bb_bet_fields_get_board (fields), "changed", G_CALLBACK (board_changed_cb), self);
  g_signal_connect_swapped (fields, "reset", G_CALLBACK (reset_cb), self);
  g_signal_connect_swapped (fields, "changed", G_CALLBACK (queue_findings), self);
  g_signal_connect_swapped (fields, "changed::stage", G_CALLBACK (update_closed), self);
  reset_cb (self);
}

/**
 * bb_bet_page_set_read_only:
 *
 * What cannot be changed can still be unfolded and read.
 */
void
bb_bet_page_set_read_only (BbBetPage *self,
                           gboolean read_only)
{
  guint i;

  g_return_if_fail (BB_IS_BET_PAGE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->essentials), !read_only);
  gtk_widget_set_sensitive (self->closed, !read_only);
  gtk_widget_set_sensitive (self->heading, !read_only);
  for (i = 0; i < G_N_ELEMENTS (folded_groups) && self->fields != NULL; i++)
    bb_inspector_group_set_read_only (self->groups[folded_groups[i]], read_only);
  if (self->own_group != NULL)
    bb_inspector_group_set_read_only (self->own_group, read_only);
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

  g_return_val_if_fail (field < BB_BET_N_FIELDS, NULL);

  if (self->groups[bb_bet_fields[field].group] != NULL)
    return bb_inspector_group_find_row (self->groups[bb_bet_fields[field].group], field);
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
  BbInspectorGroup *group;

  if (row == NULL)
    return FALSE;
  group = self->groups[bb_bet_fields[field].group];
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  if (group != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
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

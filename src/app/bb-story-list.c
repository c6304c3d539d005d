/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows the board by itself, and only while it is seen: a story is made anew when something of it
 * changes. What is sealed has no editor: it can be corrected, which adds an entry. In a compact list the
 * latest entries are only read, but for a look-back, where outcomes are judged. */

#include "config.h"

#include "bb-story-list.h"

#include "bb-edit-evidence.h"
#include "bb-edit-receipts.h"
#include "bb-look-back.h"
#include "bb-review.h"
#include "bb-story-forms.h"
#include "bb-story-row.h"

#include <glib/gi18n-lib.h>

/* More of them nobody reads out. */
#define COMPACT_ENTRIES 5u

/* Before the frame clock lays out and paints (GDK_PRIORITY_REDRAW), so that nothing jumps. */
#define REFRESH_PRIORITY (G_PRIORITY_HIGH_IDLE + 6)

struct _BbStoryList {
  GtkWidget parent_instance;

  GtkWidget *buttons;
  GtkWidget *decide_button;
  GtkWidget *evidence_button;
  GtkListBox *rows;
  GtkWidget *empty;

  BbHistory *history;
  BbBet *bet;
  BbStory *story; /* nullable: of the board as it is */
  gboolean compact;
  gboolean stale;
  guint n_entries;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (BbStoryList, bb_story_list, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbStoryList *self)
{
  return bb_history_get_board (self->history);
}

/* --- what can be done ------------------------------------------------------------------------- */

static void
add_item (GMenu *menu,
          const char *label,
          const char *action,
          GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static gboolean
can_be_judged (const BbStoryEntry *entry,
               BbBet *bet)
{
  if (entry->type != BB_STORY_DECISION || bb_receipt_get_outcome (entry->item) != NULL)
    return FALSE;
  return bb_receipt_expects (entry->item) || bb_bet_is_closed (bet);
}

static gboolean
looks_back (BbStoryList *self)
{
  BbItem *review = bb_board_get_running_review (get_board (self));

  return review != NULL && g_str_equal (bb_item_get_text (review, BB_REVIEW_KIND), "look_back");
}

static void
add_judging_items (BbStoryList *self,
                   const BbStoryEntry *entry,
                   GMenu *menu)
{
  if (self->compact && !looks_back (self))
    return;
  if (can_be_judged (entry, self->bet))
    add_item (menu, _ ("_Judge Outcome…"), "story.judge", g_variant_new_string (bb_item_get_id (entry->item)));
  else if (entry->type == BB_STORY_OUTCOME && bb_receipt_get_outcome (entry->receipt) == entry->item)
    add_item (menu, _ ("_Judge Again…"), "story.judge", g_variant_new_string (bb_item_get_id (entry->receipt)));
}

static void
add_receipt_items (BbStoryList *self,
                   const BbStoryEntry *entry,
                   GMenu *menu)
{
  const char *id = bb_item_get_id (entry->item);

  if (entry->state == BB_STORY_OPEN)
    add_item (menu, _ ("Change _Reason…"), "story.change-reason", g_variant_new_string (id));
  if (entry->state == BB_STORY_OPEN && entry->type == BB_STORY_DECISION)
    add_item (menu, _ ("_Take Back"), "story.take-back", g_variant_new_string (id));
  if (entry->state == BB_STORY_SEALED && !entry->superseded)
    add_item (menu, _ ("_Correct…"), "story.correct", g_variant_new_string (id));
}

static void
add_evidence_items (BbStoryList *self,
                    const BbStoryEntry *entry,
                    GMenu *menu)
{
  guint position;

  if (!bb_item_list_find_position (bb_item_get_children (BB_ITEM (self->bet), BB_KIND_EVIDENCE), entry->item, &position))
    return;
  add_item (menu, _ ("C_hange…"), "story.change-evidence", g_variant_new_uint32 (position));
  add_item (menu, _ ("_Remove"), "story.remove-evidence", g_variant_new_uint32 (position));
}

static GMenuModel *
create_menu (BbStoryList *self,
             const BbStoryEntry *entry)
{
  GMenu *menu = g_menu_new ();

  add_judging_items (self, entry, menu);
  if (self->compact)
    return G_MENU_MODEL (menu);
  if (entry->type <= BB_STORY_CORRECTION)
    add_receipt_items (self, entry, menu);
  else if (entry->type == BB_STORY_EVIDENCE)
    add_evidence_items (self, entry, menu);
  return G_MENU_MODEL (menu);
}

/* --- what is seen ----------------------------------------------------------------------------- */

static void
append_entry (BbStoryList *self,
              BbStoryEntry *entry,
              gboolean last)
{
  GtkWidget *row = bb_story_row_new (entry, self->compact, last);
  g_autoptr (GMenuModel) menu = create_menu (self, entry);

  if (g_menu_model_get_n_items (menu) > 0)
    bb_story_row_set_menu (BB_STORY_ROW (row), menu);
  /* What is read out is scrolled by the sheet it is on. */
  gtk_widget_set_focusable (row, !self->compact);
  gtk_list_box_append (self->rows, row);
}

static void
fill (BbStoryList *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  self->n_entries = 0;
  if (self->bet == NULL)
    return;
  if (self->story == NULL)
    self->story = bb_story_new (get_board (self));
  entries = bb_story_list (self->story, self->bet);
  if (self->compact && entries->len > COMPACT_ENTRIES)
    g_ptr_array_set_size (entries, COMPACT_ENTRIES);
  self->n_entries = entries->len;
  g_ptr_array_set_free_func (entries, NULL);
  for (i = 0; i < self->n_entries; i++)
    append_entry (self, g_ptr_array_index (entries, i), i + 1 == self->n_entries);
}

static void
clear (BbStoryList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

/* Which row has the focus, or holds what does; -1 if none. */
static int
find_focused_row (BbStoryList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rows)))
    return -1;
  row = BB_IS_STORY_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, BB_TYPE_STORY_ROW);
  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
focus_row (BbStoryList *self,
           int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, MIN (index, (int) self->n_entries - 1));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (self->evidence_button);
}

static void
refresh (BbStoryList *self)
{
  int focused = find_focused_row (self);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->stale = FALSE;
  clear (self);
  fill (self);
  gtk_widget_set_visible (self->empty, self->n_entries == 0 && !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->n_entries > 0);
  gtk_widget_set_visible (self->buttons, self->bet != NULL && !self->compact);
  if (self->bet != NULL)
    gtk_widget_set_visible (self->decide_button, bb_bet_is_live (self->bet));
  if (focused >= 0)
    focus_row (self, focused);
}

static gboolean
refresh_cb (gpointer data)
{
  BbStoryList *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (BbStoryList *self)
{
  self->stale = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_full (REFRESH_PRIORITY, refresh_cb, self, NULL);
}

static void
forget_story (BbStoryList *self)
{
  g_clear_pointer (&self->story, bb_story_free);
  queue_refresh (self);
}

static void
board_changed_cb (BbStoryList *self,
                  const BbChange *change)
{
  switch ((int) bb_item_get_kind (change->item)) {
  case BB_KIND_RECEIPT:
  case BB_KIND_OUTCOME:
  case BB_KIND_EVIDENCE:
  case BB_KIND_FOLLOW_UP:
  case BB_KIND_REVIEW:
  case BB_KIND_TEAM:
  case BB_KIND_ZONE:
  case BB_KIND_BOARD:
    forget_story (self);
    break;
  case BB_KIND_BET:
    if (change->type == BB_CHANGE_SET && change->field == BB_BET_STAGE)
      forget_story (self);
    break;
  default:
    break;
  }
}

/* --- actions ---------------------------------------------------------------------------------- */

static GtkWidget *
find_row (BbStoryList *self,
          BbItem *item)
{
  guint i;

  for (i = 0; i < self->n_entries; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) i);

    if (row != NULL && bb_story_row_get_entry (BB_STORY_ROW (row))->item == item)
      return GTK_WIDGET (row);
  }
  return GTK_WIDGET (self->rows);
}

static BbItem *
find_receipt (BbStoryList *self,
              GVariant *parameter)
{
  return bb_board_find (get_board (self), BB_KIND_RECEIPT, g_variant_get_string (parameter, NULL));
}

static BbItem *
find_evidence (BbStoryList *self,
               GVariant *parameter)
{
  BbItemList *list = bb_item_get_children (BB_ITEM (self->bet), BB_KIND_EVIDENCE);
  guint position = g_variant_get_uint32 (parameter);

  return position < bb_item_list_get_length (list) ? bb_item_list_peek (list, position) : NULL;
}

typedef BbFormPopover *(*ReceiptForm) (BbHistory *history, BbItem *receipt);

static void
ask_about (BbStoryList *self,
           GVariant *parameter,
           ReceiptForm new_form)
{
  BbItem *receipt = find_receipt (self, parameter);

  if (receipt != NULL)
    bb_form_popover_show (new_form (self->history, receipt), GTK_WIDGET (self), find_row (self, receipt));
}

static void
judge_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  ask_about (BB_STORY_LIST (widget), parameter, bb_story_form_new_outcome);
}

static void
change_reason_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  ask_about (BB_STORY_LIST (widget), parameter, bb_story_form_new_reason);
}

static void
correct_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  ask_about (BB_STORY_LIST (widget), parameter, bb_story_form_new_correction);
}

/* Undo brings it back, and it could not be taken back if it were sealed. */
static void
take_back_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbStoryList *self = BB_STORY_LIST (widget);
  BbItem *receipt = find_receipt (self, parameter);

  if (receipt != NULL)
    bb_edit_take_back_decision (self->history, receipt, NULL);
}

static void
change_evidence_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  BbStoryList *self = BB_STORY_LIST (widget);
  BbItem *evidence = find_evidence (self, parameter);

  if (evidence != NULL)
    bb_form_popover_show (bb_story_form_new_evidence (self->history, self->bet, evidence), widget, find_row (self, evidence));
}

static void
remove_evidence_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  BbStoryList *self = BB_STORY_LIST (widget);
  BbItem *evidence = find_evidence (self, parameter);

  if (evidence != NULL)
    bb_edit_remove_evidence (self->history, evidence);
}

static void
add_evidence_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  BbStoryList *self = BB_STORY_LIST (widget);

  if (self->bet != NULL)
    bb_form_popover_show (bb_story_form_new_evidence (self->history, self->bet, NULL), widget, self->evidence_button);
}

static void
decide_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbStoryList *self = BB_STORY_LIST (widget);

  if (self->bet != NULL && bb_bet_is_live (self->bet))
    bb_form_popover_show (bb_story_form_new_decision (self->history, self->bet), widget, self->decide_button);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_story_list_map (GtkWidget *widget)
{
  BbStoryList *self = BB_STORY_LIST (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (bb_story_list_parent_class)->map (widget);
}

static void
bb_story_list_dispose (GObject *object)
{
  BbStoryList *self = BB_STORY_LIST (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (get_board (self), self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->story, bb_story_free);
  g_clear_object (&self->bet);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (bb_story_list_parent_class)->dispose (object);
}

static void
bb_story_list_class_init (BbStoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_story_list_dispose;
  widget_class->map = bb_story_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "storylist");
  gtk_widget_class_install_action (widget_class, "story.judge", "s", judge_cb);
  gtk_widget_class_install_action (widget_class, "story.change-reason", "s", change_reason_cb);
  gtk_widget_class_install_action (widget_class, "story.take-back", "s", take_back_cb);
  gtk_widget_class_install_action (widget_class, "story.correct", "s", correct_cb);
  gtk_widget_class_install_action (widget_class, "story.change-evidence", "u", change_evidence_cb);
  gtk_widget_class_install_action (widget_class, "story.remove-evidence", "u", remove_evidence_cb);
  gtk_widget_class_install_action (widget_class, "story.add-evidence", NULL, add_evidence_cb);
  gtk_widget_class_install_action (widget_class, "story.decide", NULL, decide_cb);
}

static GtkWidget *
add_button (BbStoryList *self,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "story-button");
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
bb_story_list_init (BbStoryList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->stale = TRUE;
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->decide_button = add_button (self, _ ("_Decide…"), "story.decide");
  self->evidence_button = add_button (self, _ ("Add E_vidence…"), "story.add-evidence");
  self->empty = gtk_label_new (_ ("Nothing yet"));
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "story");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Story so far"), -1);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/**
 * bb_story_list_new:
 * @compact: to be read only, and from a chair
 */
GtkWidget *
bb_story_list_new (BbHistory *history,
                   gboolean compact)
{
  BbStoryList *self;

  g_return_val_if_fail (BB_IS_HISTORY (history), NULL);

  self = g_object_new (BB_TYPE_STORY_LIST, NULL);
  self->history = g_object_ref (history);
  self->compact = compact;
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  g_signal_connect_object (get_board (self), "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

BbBet *
bb_story_list_get_bet (BbStoryList *self)
{
  g_return_val_if_fail (BB_IS_STORY_LIST (self), NULL);

  return self->bet;
}

/**
 * bb_story_list_set_bet:
 * @bet: (nullable): whose story; %NULL for none
 */
void
bb_story_list_set_bet (BbStoryList *self,
                       BbBet *bet)
{
  g_return_if_fail (BB_IS_STORY_LIST (self));

  if (bet == self->bet)
    return;
  g_set_object (&self->bet, bet);
  queue_refresh (self);
}

/**
 * bb_story_list_get_length:
 *
 * Returns: how many entries are seen
 */
guint
bb_story_list_get_length (BbStoryList *self)
{
  g_return_val_if_fail (BB_IS_STORY_LIST (self), 0);

  if (self->stale)
    refresh (self);
  return self->n_entries;
}

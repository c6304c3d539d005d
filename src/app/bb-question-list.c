/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made anew when questions come, go or change their order; while somebody writes in one, only
 * its heading follows. Which one is open, and where the keyboard is, survives. */

#include "config.h"

#include "bb-question-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bb-edit-questions.h"
#include "bb-item-row.h"
#include "bb-questions.h"
#include "bb-value-sets.h"

struct _BbQuestionList {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;
  GtkListBox *asking;
  AdwEntryRow *entry;

  BbHistory *history; /* nullable */
  BbBet *bet;         /* nullable: then the questions are those of the board */
  gboolean nothing;   /* of several bets there is nothing to show */
  gboolean read_only;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (BbQuestionList, bb_question_list, GTK_TYPE_WIDGET)

static const guint shown_fields[] = {
  BB_QUESTION_QUESTION,
  BB_QUESTION_STATUS,
  BB_QUESTION_UNLOCKS,
  BB_QUESTION_COST_OF_BEING_WRONG,
  BB_QUESTION_PROGRESS_LOOKS_LIKE,
  BB_QUESTION_ANSWER,
};

static BbBoard *
get_board (BbQuestionList *self)
{
  return bb_history_get_board (self->history);
}

static GPtrArray *
list_questions (BbQuestionList *self)
{
  return self->nothing ? g_ptr_array_new () : bb_questions_list (get_board (self), self->bet);
}

static BbItem *
get_question (gpointer row)
{
  return row != NULL ? g_object_get_data (row, "question") : NULL;
}

static GtkWidget *
find_row (BbQuestionList *self,
          BbItem *question)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (question != NULL && get_question (row) == question)
      return row;
  return NULL;
}

/* The row of the list that the keyboard is in. */
static GtkWidget *
find_focus_row (BbQuestionList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return child != NULL && get_question (child) != NULL ? child : NULL;
}

/* --- headings ---------------------------------------------------------------------------------------- */

static char *
describe (BbQuestionList *self,
          BbItem *question)
{
  const BbChoice *status = bb_value_set_find (&bb_set_question_status, bb_item_get_text (question, BB_QUESTION_STATUS));
  BbBet *bet = bb_board_find_bet (get_board (self), bb_item_get_text (question, BB_QUESTION_BET));
  const char *answer = bb_item_get_text (question, BB_QUESTION_ANSWER);
  GString *words = g_string_new (status != NULL ? _ (status->label) : _ ("Open"));

  if (self->bet == NULL && bet != NULL)
    g_string_append_printf (words, " · %s", bb_bet_get_short_name (bet));
  if (bb_question_is_closed (question) && *answer != '\0')
    g_string_append_printf (words, " · %s", answer);
  else if (bb_item_has_value (question, BB_QUESTION_UNLOCKS)) {
    g_string_append (words, " · ");
    /* Translators: what we can decide once we know: "unlocks: Who we sell to". */
    g_string_append_printf (words, _ ("unlocks: %s"), bb_item_get_text (question, BB_QUESTION_UNLOCKS));
  }
  return g_string_free (words, FALSE);
}

static void
update_heading (BbQuestionList *self,
                GtkWidget *row)
{
  BbItem *question = get_question (row);
  const char *text = bb_item_get_text (question, BB_QUESTION_QUESTION);
  g_autofree char *words = describe (self, question);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *text != '\0' ? text : _ ("A question without words"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
}

/* --- order --------------------------------------------------------------------------------------------- */

static void
move_before (BbQuestionList *self,
             BbItem *question,
             BbItem *before)
{
  if (!self->read_only && question != NULL)
    bb_edit_rank_question (self->history, question, before);
}

/* One place up or down among those that are shown. */
static void
move_cb (GtkWidget *widget,
         const char *name,
         GVariant *down)
{
  BbQuestionList *self = BB_QUESTION_LIST (widget);
  GtkWidget *row = find_focus_row (self);
  GtkWidget *before;

  if (row == NULL)
    return;
  if (!g_variant_get_boolean (down)) {
    before = gtk_widget_get_prev_sibling (row);
  } else {
    before = gtk_widget_get_next_sibling (row);
    if (before == NULL)
      return;
    before = gtk_widget_get_next_sibling (before);
  }
  if (before != NULL || g_variant_get_boolean (down))
    move_before (self, get_question (row), get_question (before));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double x,
            double y,
            GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, bb_item_get_id (get_question (row)));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         BbQuestionList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  BbItem *question = bb_board_find (get_board (self), BB_KIND_QUESTION, g_value_get_string (value));
  gboolean below = y > gtk_widget_get_height (row) / 2.0;
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (find_row (self, question) == NULL)
    return FALSE;
  move_before (self, question, below ? get_question (next) : get_question (row));
  return TRUE;
}

static GtkWidget *
make_handle (GtkWidget *row)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_add_css_class (handle, "dim-label");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  return handle;
}

/* --- rows ---------------------------------------------------------------------------------------------- */

static void
remove_cb (GtkButton *button,
           BbQuestionList *self)
{
  bb_edit_remove_question (self->history, get_question (button));
}

static GtkWidget *
make_remove_row (BbQuestionList *self,
                 BbItem *question)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Remove Question"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "question", g_object_ref (question), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* The rows of the fields are made when they are first seen: there may be many questions. */
static void
fill_row_cb (GtkWidget *row,
             GParamSpec *pspec,
             BbQuestionList *self)
{
  BbItem *question = get_question (row);
  guint i;

  if (g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", GINT_TO_POINTER (TRUE));
  for (i = 0; i < G_N_ELEMENTS (shown_fields); i++) {
    GtkWidget *field = bb_item_row_new (question, shown_fields[i]);

    gtk_widget_set_sensitive (field, !self->read_only);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
  }
  if (!self->read_only)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_remove_row (self, question));
}

static void
add_row (BbQuestionList *self,
         BbItem *question,
         gboolean expanded)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "question", g_object_ref (question), g_object_unref);
  update_heading (self, row);
  if (!self->read_only) {
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), make_handle (row));
    g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
    gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (g_object_ref (target)));
  }
  g_object_unref (target);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (fill_row_cb), self, 0);
  gtk_list_box_append (self->list, row);
  if (expanded)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static GHashTable *
list_expanded (BbQuestionList *self)
{
  GHashTable *expanded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (get_question (row) != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_hash_table_add (expanded, g_object_ref (get_question (row)));
  return expanded;
}

static void
update (BbQuestionList *self)
{
  g_autoptr (GPtrArray) questions = list_questions (self);
  g_autoptr (GHashTable) expanded = list_expanded (self);
  BbItem *focus = get_question (find_focus_row (self));
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (i = 0; i < questions->len; i++)
    add_row (self, questions->pdata[i], g_hash_table_contains (expanded, questions->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), questions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->asking), !self->read_only && !self->nothing);
  child = find_row (self, focus);
  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static gboolean
update_cb (gpointer data)
{
  BbQuestionList *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (BbQuestionList *self,
            BbChange *change)
{
  GtkWidget *row;

  if (bb_item_get_kind (change->item) != BB_KIND_QUESTION)
    return;
  row = find_row (self, change->item);
  if (change->type != BB_CHANGE_SET || change->field == BB_QUESTION_RANK || change->field == BB_QUESTION_STATUS || change->field == BB_QUESTION_BET) {
    if (self->update_id == 0)
      self->update_id = g_idle_add (update_cb, self);
  } else if (row != NULL) {
    update_heading (self, row);
  }
}

static void
ask_cb (BbQuestionList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->history != NULL && bb_edit_add_question (self->history, self->bet, text, NULL) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* --- the class ------------------------------------------------------------------------------------------ */

static void
disconnect (BbQuestionList *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (get_board (self), self);
  g_clear_object (&self->history);
  g_clear_object (&self->bet);
}

static void
bb_question_list_dispose (GObject *object)
{
  BbQuestionList *self = BB_QUESTION_LIST (object);

  disconnect (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_question_list_parent_class)->dispose (object);
}

static void
bb_question_list_class_init (BbQuestionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_question_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionlist");
  gtk_widget_class_install_action (widget_class, "question.move", "b", move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "question.move", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "question.move", "b", TRUE);
}

static void
bb_question_list_init (BbQuestionList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->asking = GTK_LIST_BOX (gtk_list_box_new ());
  self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_selection_mode (self->asking, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->asking), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Questions, the first to answer first"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("What do we still need to know?"));
  adw_entry_row_set_show_apply_button (self->entry, TRUE);
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->asking, GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->asking));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bb_question_list_new (void)
{
  return g_object_new (BB_TYPE_QUESTION_LIST, NULL);
}

static void
show (BbQuestionList *self,
      BbHistory *history,
      BbBet *bet)
{
  if (history == self->history && bet == self->bet && history != NULL && self->update_id == 0)
    return;
  disconnect (self);
  g_set_object (&self->history, history);
  g_set_object (&self->bet, bet);
  if (history == NULL)
    return;
  g_signal_connect_swapped (get_board (self), "changed", G_CALLBACK (changed_cb), self);
  update (self);
}

/**
 * bb_question_list_show_bet:
 * @bet: (nullable): whose questions; %NULL for none, where there are several bets
 */
void
bb_question_list_show_bet (BbQuestionList *self,
                           BbHistory *history,
                           BbBet *bet)
{
  g_return_if_fail (BB_IS_QUESTION_LIST (self));

  self->nothing = bet == NULL;
  show (self, history, bet);
}

/**
 * bb_question_list_show_board:
 * @read_only: whether nothing may be written
 */
void
bb_question_list_show_board (BbQuestionList *self,
                             BbHistory *history,
                             gboolean read_only)
{
  g_return_if_fail (BB_IS_QUESTION_LIST (self));

  self->nothing = FALSE;
  self->read_only = read_only;
  show (self, history, NULL);
}

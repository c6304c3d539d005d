/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* As long as nothing is planned, a draft is shown that follows from the board and is no part of it; what
 * people change of it makes a plan, in the same step. Shown anew before the next frame after a change,
 * only while it is seen. Starting the review is the panel's business. */

#include "config.h"

#include "bb-agenda-page-private.h"

#include "bb-bet-picker.h"
#include "bb-drag-scroll.h"
#include "bb-review-course.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

/* Before the frame clock lays out and paints, so that nothing jumps. */
#define REFRESH_PRIORITY (G_PRIORITY_HIGH_IDLE + 6)

enum {
  TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbAgendaPage, bb_agenda_page, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbAgendaPage *self)
{
  return bb_session_get_board (self->session);
}

void
_bb_agenda_page_toast (BbAgendaPage *self,
                       const char *text,
                       gboolean undo)
{
  g_signal_emit (self, signals[TOAST], 0, text, undo);
}

static BbSessionReview *
get_session_review (BbAgendaPage *self)
{
  return bb_session_get_review (self->session);
}

gboolean
_bb_agenda_page_may_edit (BbAgendaPage *self)
{
  return !bb_session_get_read_only (self->session) && bb_review_get_stage (self->review) <= BB_REVIEW_RUNNING;
}

/* --- what is shown ---------------------------------------------------------------------------- */

/* What is under way, else what is planned, else what a review today would be. */
static void
find_review (BbAgendaPage *self)
{
  BbBoard *board = get_board (self);
  BbItem *review = bb_session_review_get_review (get_session_review (self));
  g_autoptr (BbItem) draft = NULL;

  if (review == NULL)
    review = bb_session_review_get_plan (get_session_review (self));
  if (review == NULL)
    review = draft = bb_review_course_make (board, "quarterly", bb_board_get_day (board), "draft");
  g_set_object (&self->review, review);
}

static void
free_lines (BbAgendaPage *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

/* As in the walk: also what had tripped when the agenda was made. */
static gboolean
has_tripped (const BbAgendaLine *line)
{
  BbReasons reasons = line->reasons;

  if (line->item != NULL)
    reasons |= bb_reasons_from_ids (bb_item_get_list_value (line->item, BB_AGENDA_ITEM_REASONS));
  return bb_agenda_has_tripped (line->bet, reasons);
}

static GPtrArray *
pick_lines (BbAgendaPage *self,
            BbAgendaList list)
{
  gboolean only_tripped = bb_session_review_get_only_tripped (get_session_review (self));
  GPtrArray *picked = g_ptr_array_new ();
  guint i;

  for (i = 0; i < self->lines->len; i++) {
    BbAgendaLine *line = self->lines->pdata[i];

    if (line->list == list && (!only_tripped || has_tripped (line)))
      g_ptr_array_add (picked, line);
  }
  return picked;
}

static void
show_time (BbAgendaPage *self)
{
  g_autofree char *words = NULL;
  BbAgendaTime time;
  gboolean over;

  bb_agenda_count_time (self->lines, self->review, &time);
  over = time.there > 0 && time.needed > time.there;
  if (time.there == 0)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes", time.needed), time.needed);
  else if (over)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minutes, %u more than there are", "%u minutes, %u more than there are", time.needed - time.there), time.needed, time.needed - time.there);
  else
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u minute", "%u of %u minutes", time.there), time.needed, time.there);
  gtk_label_set_text (self->time_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->time_bar), time.there > 0);
  gtk_level_bar_set_value (self->time_bar, time.there > 0 ? MIN (1.0, (double) time.needed / time.there) : 0);
  if (over)
    gtk_widget_add_css_class (GTK_WIDGET (self->time_bar), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_bar), "over");
}

static void
show_list (BbAgendaPage *self,
           BbAgendaBox *box,
           const BbAgendaView *view)
{
  g_autoptr (GPtrArray) lines = pick_lines (self, bb_agenda_box_get_list (box));
  g_autofree char *bets = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u bet", "%u bets", lines->len), lines->len);
  gboolean only_tripped = bb_session_review_get_only_tripped (get_session_review (self));
  gboolean discuss = box == self->discuss;

  bb_agenda_box_show (box, lines, view);
  bb_agenda_box_set_summary (box, lines->len > 0 ? bets : "");
  if (only_tripped)
    bb_agenda_box_set_empty (box, _ ("Nothing here has tripped"));
  else
    bb_agenda_box_set_empty (box, discuss ? _ ("Nothing presses. What is dragged here is talked about.") : _ ("Nothing else is due. What is dragged here is decided with one nod."));
}

static void
put_back_cb (BbAgendaPage *self,
             GtkWidget *button)
{
  BbBet *bet = g_object_get_data (G_OBJECT (button), "bet");

  bb_agenda_page_put (self, bet, BB_AGENDA_DISCUSS, G_MAXUINT);
}

static void
add_left_out (BbAgendaPage *self,
              const BbAgendaLine *line,
              const BbAgendaView *view)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Put Back"));
  g_autofree char *name = bb_spoken_numbers_add_to (view->numbers, line->bet, bb_bet_get_title (line->bet));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, view->editable);
  g_object_set_data_full (G_OBJECT (button), "bet", g_object_ref (line->bet), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (self->left_out, row);
  g_ptr_array_add (self->left_out_rows, row);
}

static void
show_left_out (BbAgendaPage *self,
               const BbAgendaView *view)
{
  g_autofree char *words = NULL;
  guint i;

  for (i = 0; i < self->left_out_rows->len; i++)
    adw_expander_row_remove (self->left_out, self->left_out_rows->pdata[i]);
  g_ptr_array_set_size (self->left_out_rows, 0);
  for (i = 0; i < self->lines->len; i++) {
    const BbAgendaLine *line = self->lines->pdata[i];

    if (line->list == BB_AGENDA_LEFT_OUT)
      add_left_out (self, line, view);
  }
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u bet", "%u bets", self->left_out_rows->len), self->left_out_rows->len);
  adw_expander_row_set_subtitle (self->left_out, words);
  gtk_widget_set_visible (self->left_out_list, self->left_out_rows->len > 0);
}

BbAgendaRow *
_bb_agenda_page_find_row (BbAgendaPage *self,
                          BbBet *bet)
{
  BbAgendaRow *row = bb_agenda_box_find_row (self->discuss, bet);

  return row != NULL ? row : bb_agenda_box_find_row (self->nod_through, bet);
}

BbAgendaRow *
_bb_agenda_page_get_focus_row (BbAgendaPage *self)
{
  BbAgendaRow *row = bb_agenda_box_get_focus_row (self->discuss);

  return row != NULL ? row : bb_agenda_box_get_focus_row (self->nod_through);
}

static void
show_parts (BbAgendaPage *self)
{
  gboolean has_bets = bb_board_get_n_bets (get_board (self)) > 0;
  gboolean planned = bb_review_get_stage (self->review) == BB_REVIEW_PLANNED;

  gtk_widget_set_visible (GTK_WIDGET (self->settings_list), has_bets && planned);
  gtk_widget_set_visible (self->time_box, has_bets);
  gtk_widget_set_visible (self->tools, has_bets);
  gtk_widget_set_visible (GTK_WIDGET (self->discuss), has_bets);
  gtk_widget_set_visible (GTK_WIDGET (self->nod_through), has_bets);
  gtk_widget_set_visible (self->no_bets, !has_bets);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), _bb_agenda_page_may_edit (self));
}

static void
refresh (BbAgendaPage *self)
{
  g_autoptr (BbMovement) movement = bb_movement_new_since_latest (get_board (self));
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (get_board (self));
  BbAgendaRow *focus = _bb_agenda_page_get_focus_row (self);
  g_autoptr (BbBet) bet = focus != NULL ? g_object_ref (bb_agenda_row_get_bet (focus)) : NULL;
  BbAgendaView view = { .board = get_board (self), .movement = movement, .numbers = numbers };

  self->stale = FALSE;
  find_review (self);
  free_lines (self);
  self->lines = bb_agenda_list_lines (get_board (self), self->review);
  view.day = bb_item_get_date (self->review, BB_REVIEW_PLANNED_ON);
  view.editable = _bb_agenda_page_may_edit (self);
  view.begun = bb_review_get_stage (self->review) != BB_REVIEW_PLANNED ? self->review : NULL;
  show_parts (self);
  show_time (self);
  show_list (self, self->discuss, &view);
  show_list (self, self->nod_through, &view);
  show_left_out (self, &view);
  bb_agenda_settings_show (self->settings, self->review);
  if (bet != NULL && _bb_agenda_page_get_focus_row (self) == NULL && _bb_agenda_page_find_row (self, bet) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (_bb_agenda_page_find_row (self, bet)));
}

static void
changed_cb (BbAgendaPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->stale = TRUE;
}

static gboolean
refresh_cb (gpointer data)
{
  BbAgendaPage *self = data;

  self->refresh_id = 0;
  changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (BbAgendaPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (REFRESH_PRIORITY, refresh_cb, self, NULL);
}

static void
tripped_cb (BbAgendaPage *self)
{
  bb_session_review_set_only_tripped (get_session_review (self), gtk_toggle_button_get_active (self->tripped_button));
}

static void
only_tripped_cb (BbAgendaPage *self)
{
  gtk_toggle_button_set_active (self->tripped_button, bb_session_review_get_only_tripped (get_session_review (self)));
  changed_cb (self);
}

/* --- dropping and adding ----------------------------------------------------------------------------------- */

static void
dropped_cb (BbAgendaPage *self,
            BbBet *bet,
            guint position,
            BbAgendaBox *box)
{
  bb_agenda_page_put (self, bet, bb_agenda_box_get_list (box), position);
}

/* While the meeting is on, one goes on talking there. */
static void
activated_cb (BbAgendaPage *self,
              BbBet *bet)
{
  if (bb_review_get_stage (self->review) != BB_REVIEW_RUNNING)
    return;
  bb_session_review_set_bet (get_session_review (self), bet);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.show", "s", "walk");
  gtk_widget_activate_action (GTK_WIDGET (self), "review.focus", NULL);
}

/* Arrow keys go on from one list to the other. */
static gboolean
keynav_failed_cb (BbAgendaPage *self,
                  GtkDirectionType direction,
                  BbAgendaBox *box)
{
  if (direction == GTK_DIR_DOWN && box == self->discuss)
    return bb_agenda_box_focus_end (self->nod_through, FALSE);
  return direction == GTK_DIR_UP && box == self->nod_through && bb_agenda_box_focus_end (self->discuss, TRUE);
}

static gboolean
offers (BbBet *bet,
        gpointer data)
{
  BbAgendaPage *self = data;
  guint i;

  if (self->lines == NULL || bb_bet_is_closed (bet))
    return FALSE;
  for (i = 0; i < self->lines->len; i++) {
    const BbAgendaLine *line = self->lines->pdata[i];

    if (line->bet == bet && line->list != BB_AGENDA_LEFT_OUT)
      return FALSE;
  }
  return TRUE;
}

static void
picked_cb (BbAgendaPage *self,
           BbBet *bet)
{
  bb_agenda_page_put (self, bet, BB_AGENDA_DISCUSS, G_MAXUINT);
  bb_session_review_update (get_session_review (self));
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_agenda_page_map (GtkWidget *widget)
{
  BbAgendaPage *self = BB_AGENDA_PAGE (widget);

  GTK_WIDGET_CLASS (bb_agenda_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
bb_agenda_page_dispose (GObject *object)
{
  BbAgendaPage *self = BB_AGENDA_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  free_lines (self);
  g_clear_pointer (&self->left_out_rows, g_ptr_array_unref);
  g_clear_object (&self->current);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_agenda_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, settings_list);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, time_box);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, time_label);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, time_bar);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, tools);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, tripped_button);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, discuss);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, nod_through);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, left_out_list);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, left_out);
  gtk_widget_class_bind_template_child (widget_class, BbAgendaPage, no_bets);
}

static void
bb_agenda_page_class_init (BbAgendaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_agenda_page_dispose;
  widget_class->map = bb_agenda_page_map;
  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_AGENDA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  g_type_ensure (BB_TYPE_AGENDA_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-agenda-page.ui");
  bind_children (widget_class);
  _bb_agenda_page_class_install_actions (widget_class);
}

static void
bb_agenda_page_init (BbAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->left_out_rows = g_ptr_array_new ();
  self->stale = TRUE;
  bb_agenda_box_set_list (self->nod_through, BB_AGENDA_NOD_THROUGH);
  _bb_agenda_page_add_menu (self);
  bb_drag_scroll_add (GTK_SCROLLED_WINDOW (self->scroll));
  g_signal_connect_swapped (self->tripped_button, "toggled", G_CALLBACK (tripped_cb), self);
  g_signal_connect_swapped (self->discuss, "row-added", G_CALLBACK (_bb_agenda_page_add_row), self);
  g_signal_connect_swapped (self->nod_through, "row-added", G_CALLBACK (_bb_agenda_page_add_row), self);
  g_signal_connect_swapped (self->discuss, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (self->nod_through, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (self->discuss, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  g_signal_connect_swapped (self->nod_through, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  g_signal_connect_swapped (self->discuss, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->nod_through, "activated", G_CALLBACK (activated_cb), self);
}

GtkWidget *
bb_agenda_page_new (BbSession *session)
{
  BbAgendaPage *self;
  GtkWidget *picker;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_AGENDA_PAGE, NULL);
  self->session = g_object_ref (session);
  self->settings = BB_AGENDA_SETTINGS (bb_agenda_settings_new (session));
  gtk_list_box_append (self->settings_list, GTK_WIDGET (self->settings));
  gtk_list_box_append (self->settings_list, bb_agenda_settings_get_steps (self->settings));
  picker = bb_bet_picker_new (get_board (self), offers, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add_button, picker);
  g_signal_connect_object (get_session_review (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_session_review (self), "notify::only-tripped", G_CALLBACK (only_tripped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  /* Where bets are counts, too, once they have been let go. */
  g_signal_connect_object (bb_session_get_history (session), "committing", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bb_session_get_history (session), "notify::undo-label", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

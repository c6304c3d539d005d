/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of all pages of a review. Pages are made for one session, when the panel is first seen
 * with it; which of them can be reached follows from how far the review has come. */

#include "config.h"

#include "bb-review-panel-private.h"

#include "bb-agenda-page.h"
#include "bb-balance.h"
#include "bb-moves-page.h"
#include "bb-nod-page.h"
#include "bb-read-back-page.h"
#include "bb-review.h"
#include "bb-reviews-page.h"
#include "bb-value-sets.h"
#include "bb-walk-page.h"

#include <glib/gi18n-lib.h>

/* As wide as text of the size of the sheet needs; where there is little room, less. */
#define NATURAL_WIDTH 500
#define MINIMUM_WIDTH 400
#define SHARE_OF_WINDOW 0.45

/* In lower windows all around the sheet draws closer together, so that what is read out has room. */
#define COMPACT_HEIGHT 680

/* Where one comes to when a phase begins. */
static const char *const first_pages[] = {
  [BB_REVIEW_PHASE_NONE] = "agenda",
  [BB_REVIEW_PHASE_RUNNING] = "walk",
  [BB_REVIEW_PHASE_ENDED] = "read-back",
  [BB_REVIEW_PHASE_SEALED] = "sealed",
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_PAGE,
  N_PROPS,
};

enum {
  TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbReviewPanel, bb_review_panel, GTK_TYPE_WIDGET)

static BbSessionReview *
get_review (BbReviewPanel *self)
{
  return bb_session_get_review (self->session);
}

/* --- what is shown ---------------------------------------------------------------------------- */

/* The day in few letters: beside it there are the clock and the end. */
static char *
dup_short_title (BbItem *review)
{
  const BbChoice *kind = bb_value_set_find (&bb_set_review_kind, bb_item_get_text (review, BB_REVIEW_KIND));
  BbDate held = bb_item_get_date (review, BB_REVIEW_HELD_ON);
  g_autofree char *day = NULL;

  if (bb_item_has_value (review, BB_REVIEW_LABEL) || kind == NULL || held == BB_DATE_NONE)
    return bb_review_dup_title (review);
  day = bb_date_format (held, _ ("%-d %b %Y"));
  return g_strdup_printf (_ ("%s, %s"), _ (kind->label), day);
}

static void
update_title (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  g_autofree char *title = review != NULL ? dup_short_title (review) : NULL;
  g_autofree char *whole = review != NULL ? bb_review_dup_title (review) : NULL;

  if (g_str_equal (bb_review_panel_get_page (self), "reviews")) {
    gtk_label_set_text (self->title, _ ("Reviews"));
    g_clear_pointer (&whole, g_free);
  } else {
    gtk_label_set_text (self->title, title != NULL ? title : _ ("Next review"));
  }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), whole);
}

/* In whole minutes: a clock that moves draws eyes. None where it would tell of only a part. */
static void
update_clock (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  guint taken = bb_session_review_get_meeting_seconds (get_review (self)) / 60;
  gint64 there_are = review != NULL ? bb_item_get_integer (review, BB_REVIEW_MINUTES, 0) : 0;
  g_autofree char *words = there_are > 0 ? g_strdup_printf (_ ("%u of %u min"), taken, (guint) there_are) : g_strdup_printf (_ ("%u min"), taken);

  gtk_widget_set_visible (GTK_WIDGET (self->clock), self->phase == BB_REVIEW_PHASE_RUNNING && bb_session_review_knows_start (get_review (self)));
  if (!g_str_equal (words, gtk_label_get_text (self->clock)))
    gtk_label_set_text (self->clock, words);
  if (there_are > 0 && taken >= there_are)
    gtk_widget_add_css_class (GTK_WIDGET (self->clock), "over-time");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->clock), "over-time");
}

static gboolean
tick_cb (gpointer data)
{
  BbReviewPanel *self = data;

  if (self->has_pages)
    update_clock (self);
  return G_SOURCE_CONTINUE;
}

/* One quiet line, on every page of the meeting. */
static void
update_money (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  BbBoard *board = bb_session_get_board (self->session);
  g_autofree char *words = NULL;
  BbBalance balance;

  if (review != NULL) {
    bb_balance_of_board (board, bb_review_get_snapshot (review, "before"), &balance);
    words = bb_balance_to_words (&balance, board);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->money), words != NULL && *words != '\0' && self->phase != BB_REVIEW_PHASE_SEALED);
  if (words != NULL && !g_str_equal (words, gtk_label_get_text (self->money)))
    gtk_label_set_text (self->money, words);
}

/* How many moves nobody has explained: beside the board, where it covers nothing. */
static void
update_why (BbReviewPanel *self)
{
  g_autofree char *words = bb_session_review_describe_unanswered (get_review (self));

  gtk_widget_set_visible (self->why_chip, words != NULL);
  gtk_widget_set_visible (self->foot, words != NULL || gtk_widget_get_visible (GTK_WIDGET (self->money)));
  if (words != NULL)
    gtk_label_set_text (self->why_words, words);
}

/* Among all reviews it would not be clear which one begins; a meeting about nothing could only be ended. */
static void
update_start_bar (BbReviewPanel *self,
                  BbReviewPhase phase)
{
  BbItemList *bets = bb_board_get_items (bb_session_get_board (self->session), BB_KIND_BET);
  gboolean any = bb_item_list_get_length (bets) > 0;

  gtk_widget_set_visible (self->start_bar, any && phase == BB_REVIEW_PHASE_NONE && !g_str_equal (bb_review_panel_get_page (self), "reviews"));
}

static void
changed_cb (BbReviewPanel *self)
{
  BbReviewPhase phase = bb_session_review_get_phase (get_review (self));

  update_title (self);
  update_start_bar (self, phase);
  gtk_widget_set_visible (self->tabs, phase == BB_REVIEW_PHASE_RUNNING);
  gtk_widget_set_visible (self->end_button, phase == BB_REVIEW_PHASE_RUNNING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.start", phase == BB_REVIEW_PHASE_NONE && !bb_session_get_read_only (self->session));
  if (phase != self->phase) {
    self->phase = phase;
    bb_review_panel_set_page (self, first_pages[phase]);
  }
  _bb_review_panel_update_tabs (self);
  update_money (self);
  update_why (self);
  update_clock (self);
}

/* --- pages ------------------------------------------------------------------------------------ */

static void
toast_cb (BbReviewPanel *self,
          const char *text,
          gboolean undo)
{
  g_signal_emit (self, signals[TOAST], 0, text, undo);
}

static void
add_minutes_button (GtkBox *box,
                    const char *label,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_box_append (box, button);
}

static GtkWidget *
create_wrapped_label (const char *words,
                      const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_sealed_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *minutes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *done = gtk_button_new_with_mnemonic (_ ("_Done"));

  gtk_box_set_homogeneous (GTK_BOX (minutes), TRUE);
  add_minutes_button (GTK_BOX (minutes), _ ("_Copy Minutes"), "win.copy-minutes");
  add_minutes_button (GTK_BOX (minutes), _ ("Sa_ve Minutes…"), "win.save-minutes");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (done), "review.leave");
  gtk_box_append (GTK_BOX (page), create_wrapped_label (_ ("The minutes are sealed"), "title-2"));
  gtk_box_append (GTK_BOX (page), create_wrapped_label (_ ("What was decided stays as it is. It can be corrected from a bet’s story, and both stay visible."), "page-words"));
  gtk_box_append (GTK_BOX (page), minutes);
  gtk_box_append (GTK_BOX (page), done);
  gtk_widget_add_css_class (page, "sealed-page");
  return page;
}

static void
add_pages (BbReviewPanel *self)
{
  GtkWidget *agenda, *reviews;

  if (self->has_pages || self->session == NULL)
    return;
  self->has_pages = TRUE;
  agenda = bb_agenda_page_new (self->session);
  reviews = bb_reviews_page_new (self->session);
  g_signal_connect_object (agenda, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reviews, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, agenda, "agenda");
  gtk_stack_add_named (self->pages, reviews, "reviews");
  gtk_stack_add_named (self->pages, bb_walk_page_new (get_review (self)), "walk");
  gtk_stack_add_named (self->pages, bb_nod_page_new (get_review (self)), "nod");
  gtk_stack_add_named (self->pages, bb_moves_page_new (get_review (self)), "moves");
  gtk_stack_add_named (self->pages, bb_read_back_page_new (get_review (self)), "read-back");
  gtk_stack_add_named (self->pages, create_sealed_page (), "sealed");
  g_signal_connect_object (get_review (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->phase = bb_session_review_get_phase (get_review (self));
  bb_session_review_update (get_review (self));
  bb_review_panel_set_page (self, first_pages[self->phase]);
  changed_cb (self);
}

static void
remove_pages (BbReviewPanel *self)
{
  GtkWidget *page;

  if (!self->has_pages)
    return;
  self->has_pages = FALSE;
  g_signal_handlers_disconnect_by_data (get_review (self), self);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

/* --- widget ----------------------------------------------------------------------------------- */

static void
bb_review_panel_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  /* As high as it is at the width it gets: at the least possible one the strip would be a column. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    for_size = self->natural_width;
  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (*minimum, MINIMUM_WIDTH);
    *natural = MAX (*minimum, self->natural_width);
  }
}

static void
bb_review_panel_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gtk_widget_allocate (BB_REVIEW_PANEL (widget)->box, width, height, baseline, NULL);
}

/* Where one would go on: in the agenda that is the start. */
static gboolean
bb_review_panel_grab_focus (GtkWidget *widget)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  add_pages (self);
  if (gtk_widget_get_visible (self->start_bar) && gtk_widget_grab_focus (self->start_button))
    return TRUE;
  if (gtk_stack_get_visible_child (self->pages) != NULL && gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages)))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD) || gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

/* One width on all pages and in all states: the board beside it is laid out once. */
static void
layout_cb (BbReviewPanel *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  int width = CLAMP ((int) (gtk_widget_get_width (window) * SHARE_OF_WINDOW), MINIMUM_WIDTH, NATURAL_WIDTH);

  if (gtk_widget_get_height (window) < COMPACT_HEIGHT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  if (width == self->natural_width)
    return;
  self->natural_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
bb_review_panel_map (GtkWidget *widget)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  add_pages (self);
  g_signal_group_set_target (self->surface_signals, gtk_native_get_surface (gtk_widget_get_native (widget)));
  layout_cb (self);
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  GTK_WIDGET_CLASS (bb_review_panel_parent_class)->map (widget);
}

static void
bb_review_panel_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&BB_REVIEW_PANEL (widget)->tick_id, g_source_remove);
  g_signal_group_set_target (BB_REVIEW_PANEL (widget)->surface_signals, NULL);
  GTK_WIDGET_CLASS (bb_review_panel_parent_class)->unmap (widget);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_review_panel_get_property (GObject *object,
                              guint id,
                              GValue *value,
                              GParamSpec *pspec)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PAGE:
    g_value_set_string (value, bb_review_panel_get_page (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_review_panel_set_property (GObject *object,
                              guint id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  switch (id) {
  case PROP_SESSION:
    bb_review_panel_set_session (self, g_value_get_object (value));
    break;
  case PROP_PAGE:
    bb_review_panel_set_page (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_review_panel_dispose (GObject *object)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  if (self->box != NULL)
    remove_pages (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->surface_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_review_panel_parent_class)->dispose (object);
}

static void
bb_review_panel_class_init (BbReviewPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bb_review_panel_dispose;
  object_class->get_property = bb_review_panel_get_property;
  object_class->set_property = bb_review_panel_set_property;
  widget_class->measure = bb_review_panel_measure;
  widget_class->size_allocate = bb_review_panel_size_allocate;
  widget_class->grab_focus = bb_review_panel_grab_focus;
  widget_class->map = bb_review_panel_map;
  widget_class->unmap = bb_review_panel_unmap;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, flags);
  /* The name of the page that is shown; empty before there is any. */
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_REVIEW_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, box);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, title);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, clock);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, tabs);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, start_bar);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, start_button);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, end_button);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, money);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, why_chip);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, foot);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, why_words);
  _bb_review_panel_class_install_actions (widget_class);
}

static void
bb_review_panel_init (BbReviewPanel *self)
{
  self->natural_width = NATURAL_WIDTH;
  self->surface_signals = g_signal_group_new (GDK_TYPE_SURFACE);
  g_signal_group_connect_swapped (self->surface_signals, "layout", G_CALLBACK (layout_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  _bb_review_panel_add_tabs (self);
}

GtkWidget *
bb_review_panel_new (void)
{
  return g_object_new (BB_TYPE_REVIEW_PANEL, NULL);
}

/**
 * bb_review_panel_set_session:
 * @session: (nullable): the board whose review it is
 */
void
bb_review_panel_set_session (BbReviewPanel *self,
                             BbSession *session)
{
  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  if (session == self->session)
    return;
  remove_pages (self);
  g_set_object (&self->session, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    add_pages (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

const char *
bb_review_panel_get_page (BbReviewPanel *self)
{
  const char *page;

  g_return_val_if_fail (BB_IS_REVIEW_PANEL (self), "");

  page = gtk_stack_get_visible_child_name (self->pages);
  return page != NULL ? page : "";
}

void
bb_review_panel_set_page (BbReviewPanel *self,
                          const char *page)
{
  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  if (g_str_equal (page, bb_review_panel_get_page (self)) || gtk_stack_get_child_by_name (self->pages, page) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->pages, page);
  update_start_bar (self, self->phase);
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * bb_review_panel_explain_moves:
 *
 * Asks why bets were moved, and lets the keyboard go back to where it is now.
 */
void
bb_review_panel_explain_moves (BbReviewPanel *self)
{
  GtkWidget *focus;

  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  add_pages (self);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, focus);
  bb_review_panel_set_page (self, "moves");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * bb_review_panel_commit:
 *
 * Writes what is typed and not yet written: for whoever is about to save.
 */
void
bb_review_panel_commit (BbReviewPanel *self)
{
  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  if (!self->has_pages)
    return;
  if (self->phase == BB_REVIEW_PHASE_RUNNING)
    bb_walk_page_commit (BB_WALK_PAGE (gtk_stack_get_child_by_name (self->pages, "walk")));
  if (self->phase == BB_REVIEW_PHASE_ENDED)
    bb_read_back_page_commit (BB_READ_BACK_PAGE (gtk_stack_get_child_by_name (self->pages, "read-back")));
}

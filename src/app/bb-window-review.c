/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review in the window: the board stays where it is, and the panel takes the inspector's side,
 * in full screen as well. Leaving it ends nothing; the keyboard goes back to the board. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-review.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
choose_side (BbWindow *self)
{
  GtkWidget *findings = _bb_window_get_findings (self);

  if (self->reviewing)
    return GTK_WIDGET (self->review_panel);
  return findings != NULL ? findings : GTK_WIDGET (self->inspector);
}

/* The inspector, the findings, the review, or the board alone. */
void
_bb_window_show_side (BbWindow *self)
{
  gboolean full_screen = gtk_window_is_fullscreen (GTK_WINDOW (self));

  bb_inspector_set_discreet (self->inspector, self->reviewing || full_screen);
  gtk_stack_set_visible_child (self->side, choose_side (self));
  bb_split_set_show_sidebar (self->split, self->reviewing || ((self->show_inspector || self->show_findings) && !full_screen));
}

/* Says how many moves nobody has explained, and asks nothing: the keyboard stays where it is. The
 * panel says it too, and while that is there nothing need cover the board. */
static void
review_changed_cb (BbWindow *self)
{
  g_autofree char *words = bb_session_review_describe_unanswered (bb_session_get_review (self->session));

  gtk_widget_set_visible (self->why_chip, words != NULL && !self->reviewing);
  if (words != NULL)
    gtk_label_set_text (self->why_words, words);
}

/* From the board into the review, at the bet that is selected there. */
void
_bb_window_enter_review (BbWindow *self)
{
  BbSessionReview *review = bb_session_get_review (self->session);
  BbBet *bet = bb_selection_get_primary (bb_session_get_selection (self->session));

  if (bet != NULL && bb_session_review_get_phase (review) == BB_REVIEW_PHASE_RUNNING)
    bb_session_review_set_bet (review, bet);
  gtk_widget_grab_focus (GTK_WIDGET (self->review_panel));
}

void
_bb_window_set_reviewing (BbWindow *self,
                          gboolean reviewing)
{
  if (reviewing == self->reviewing)
    return;
  if (reviewing) {
    bb_inspector_commit (self->inspector);
    _bb_window_set_show_findings (self, FALSE);
    bb_due_banner_close (self->due_banner);
  }
  self->reviewing = reviewing;
  _bb_window_show_side (self);
  if (reviewing)
    gtk_widget_grab_focus (GTK_WIDGET (self->review_panel));
  else
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
  _bb_window_update_actions (self);
  review_changed_cb (self);
  g_object_notify (G_OBJECT (self), "reviewing");
}

/* The same keys on the board as in the panel; there they are about what is selected. */
static void
decide_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  BbSelection *selection = bb_session_get_selection (self->session);

  if (!self->reviewing || bb_session_review_get_phase (bb_session_get_review (self->session)) != BB_REVIEW_PHASE_RUNNING)
    return;
  if (bb_selection_get_length (selection) == 1)
    bb_session_review_set_bet (bb_session_get_review (self->session), bb_selection_get_primary (selection));
  gtk_widget_activate_action_variant (GTK_WIDGET (self->review_panel), "review.decide", parameter);
}

/* --- why -------------------------------------------------------------------------------------- */

void
_bb_window_watch_review (BbWindow *self)
{
  if (self->review_signals == NULL) {
    self->review_signals = g_signal_group_new (BB_TYPE_SESSION_REVIEW);
    g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (review_changed_cb), self);
  }
  g_signal_group_set_target (self->review_signals, bb_session_get_review (self->session));
  review_changed_cb (self);
}

static void
explain_moves_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);

  g_autofree char *words = bb_session_review_describe_unanswered (bb_session_get_review (self->session));

  if (words == NULL)
    return;
  if (!self->reviewing) {
    self->reviewing = TRUE;
    _bb_window_show_side (self);
    review_changed_cb (self);
    g_object_notify (G_OBJECT (self), "reviewing");
  }
  bb_review_panel_explain_moves (self->review_panel);
}

/* From the board to a page of the meeting. */
static void
show_page_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);

  _bb_window_set_reviewing (self, TRUE);
  bb_review_panel_set_page (self->review_panel, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->review_panel));
}

static void
reviews_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);

  _bb_window_set_reviewing (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->review_panel), "review.show", "s", "reviews");
  gtk_widget_activate_action (GTK_WIDGET (self->review_panel), "review.focus", NULL);
}

void
_bb_window_class_install_review (GtkWidgetClass *widget_class)
{
  g_type_ensure (BB_TYPE_REVIEW_PANEL);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, side);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, review_panel);
  gtk_widget_class_install_property_action (widget_class, "win.review", "reviewing");
  gtk_widget_class_bind_template_child (widget_class, BbWindow, why_chip);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, why_words);
  gtk_widget_class_install_action (widget_class, "win.reviews", NULL, reviews_cb);
  gtk_widget_class_install_action (widget_class, "win.show-review-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.decide", "s", decide_cb);
  gtk_widget_class_install_action (widget_class, "win.explain-moves", NULL, explain_moves_cb);
}

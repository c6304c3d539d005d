/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of the review's pages share: the panel on the field-service example, hands and eyes. */

#pragma once

#include "bb-board-file.h"
#include "bb-review-panel.h"

#include "bb-test-display.h"

#include <string.h>

G_BEGIN_DECLS

#define SECRET "Between us: the sponsor is leaving"

typedef struct {
  BbSession *session;
  BbBoard *board;
  BbHistory *history;
  BbSessionReview *review;
  GtkWidget *window;
  BbReviewPanel *panel;
} Fixture;

static inline void
set_up (Fixture *fixture,
        gconstpointer data)
{
  guint i;

  fixture->session = bb_board_file_load_example ("fieldservice", NULL);
  g_assert_nonnull (fixture->session);
  fixture->board = bb_session_get_board (fixture->session);
  fixture->history = bb_session_get_history (fixture->session);
  fixture->review = bb_session_get_review (fixture->session);
  for (i = 0; i < bb_board_get_n_bets (fixture->board); i++)
    bb_item_set_text (BB_ITEM (bb_board_get_bet (fixture->board, i)), BB_BET_PRIVATE_NOTE, SECRET);
  fixture->window = gtk_window_new ();
  fixture->panel = BB_REVIEW_PANEL (bb_review_panel_new ());
  bb_review_panel_set_session (fixture->panel, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 650);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_allocated, fixture->panel);
  run_pending ();
}

static inline void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *panel = g_object_ref (GTK_WIDGET (fixture->panel));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  run_pending ();
  g_assert_finalize_object (panel);
  g_assert_finalize_object (fixture->session);
}

static inline void
act (Fixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), action, NULL));
  run_pending ();
}

static inline void
decide (Fixture *fixture,
        const char *decision)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "review.decide", "s", decision));
  run_pending ();
}

static inline void
start (Fixture *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  act (fixture, "review.start");
}

static inline const char *
get_id (Fixture *fixture)
{
  BbBet *bet = bb_session_review_get_bet (fixture->review);

  return bet != NULL ? bb_bet_get_id (bet) : "";
}

static inline BbBet *
find_bet (Fixture *fixture,
          const char *id)
{
  BbBet *bet = bb_board_find_bet (fixture->board, id);

  g_assert_nonnull (bet);
  return bet;
}

static inline void
go_to (Fixture *fixture,
       const char *id)
{
  bb_session_review_set_bet (fixture->review, find_bet (fixture, id));
  run_pending ();
}

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static inline GtkWidget *
find (GtkWidget *widget,
      Matches matches,
      gconstpointer data)
{
  GtkWidget *child;

  if (matches (widget, data))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, matches, data);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static inline gboolean
is_type (GtkWidget *widget,
         gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static inline gpointer
find_type (Fixture *fixture,
           GType type)
{
  return find (GTK_WIDGET (fixture->panel), is_type, &type);
}

static inline gboolean
says (GtkWidget *widget,
      gconstpointer data)
{
  const char *tooltip = gtk_widget_get_tooltip_markup (widget);

  if (tooltip != NULL && strstr (tooltip, data) != NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
  return GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), data) != NULL;
}

static inline gboolean
says_visibly (GtkWidget *widget,
              gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && says (widget, data);
}

static inline gboolean
shows (Fixture *fixture,
       const char *words)
{
  return find (GTK_WIDGET (fixture->panel), says_visibly, words) != NULL;
}

/* Into what has the keyboard, as if typed; and Enter. */
static inline void
answer (Fixture *fixture,
        const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), words);
  g_signal_emit_by_name (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY), "activate");
  run_pending ();
}

static inline BbItem *
get_decision (Fixture *fixture,
              const char *id)
{
  return bb_session_review_find_decision (fixture->review, find_bet (fixture, id));
}

static inline void
assert_decided (Fixture *fixture,
                const char *id,
                const char *decision,
                const char *reason)
{
  BbItem *receipt = get_decision (fixture, id);

  g_assert_nonnull (receipt);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_DECISION), ==, decision);
  g_assert_cmpstr (bb_item_get_text (receipt, BB_RECEIPT_REASON), ==, reason);
}

/* As the application does when it starts. */
static inline void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/betboard/Betboard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

G_END_DECLS

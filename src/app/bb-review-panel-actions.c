/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the review can be told to do, and the keys and tabs for it. Letters decide where the sheet is;
 * elsewhere they are free. */

#include "config.h"

#include "bb-review-panel-private.h"

#include "bb-edit-review.h"
#include "bb-read-back-page.h"
#include "bb-replay.h"
#include "bb-review.h"
#include "bb-transaction.h"
#include "bb-walk-page.h"

#include <glib/gi18n-lib.h>

static BbSessionReview *
get_review (BbReviewPanel *self)
{
  return bb_session_get_review (self->session);
}

static BbHistory *
get_history (BbReviewPanel *self)
{
  return bb_session_get_history (self->session);
}

static BbWalkPage *
get_walk (BbReviewPanel *self)
{
  return BB_WALK_PAGE (gtk_stack_get_child_by_name (self->pages, "walk"));
}

static BbDecisionBar *
get_bar (BbReviewPanel *self)
{
  return bb_walk_page_get_bar (get_walk (self));
}

gboolean
_bb_review_panel_is_walking (BbReviewPanel *self)
{
  return self->has_pages && self->phase == BB_REVIEW_PHASE_RUNNING && g_str_equal (bb_review_panel_get_page (self), "walk");
}

/* --- tabs ------------------------------------------------------------------------------------- */

/* What can be reached while the meeting is on. */
typedef struct {
  const char *page;
  const char *label; /* translatable */
  const char *letter;
  guint (*count) (BbReviewPanel *self); /* nullable: how much there is still to do */
} Tab;

static guint
count_undecided (BbReviewPanel *self)
{
  return bb_session_review_count_undecided (get_review (self));
}

static guint
count_to_nod (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  BbItemList *items = review != NULL ? bb_item_get_children (review, BB_KIND_AGENDA_ITEM) : NULL;
  guint n = 0;
  guint i;

  for (i = 0; items != NULL && i < bb_item_list_get_length (items); i++) {
    BbBet *bet = bb_agenda_item_get_bet (bb_item_list_peek (items, i));

    if (bet != NULL && bb_bet_is_live (bet) && bb_agenda_item_is_on (bb_item_list_peek (items, i), "nod_through") && bb_session_review_find_decision (get_review (self), bet) == NULL)
      n++;
  }
  return n;
}

static guint
count_unanswered (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  g_autoptr (GPtrArray) moves = review != NULL ? bb_review_list_unanswered (review) : NULL;

  return moves != NULL ? moves->len : 0;
}

static const Tab tabs[] = {
  { "walk", N_ ("Discuss"), "D", count_undecided },
    { "nod", N_ ("Nod"), "N", count_to_nod },
      { "moves", N_ ("Moved"), "M", count_unanswered },
        { "agenda", N_ ("Agenda"), "A", NULL },
      };

static void
add_tab (BbReviewPanel *self,
         const Tab *tab)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *letter = gtk_label_new (tab->letter);
  GtkWidget *label = gtk_label_new (_ (tab->label));

  gtk_widget_add_css_class (letter, "key-cap");
  g_object_set_data (G_OBJECT (button), "label", label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), letter);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tab->page);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (self->tabs), button);
}

void
_bb_review_panel_add_tabs (BbReviewPanel *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (tabs); i++)
    add_tab (self, &tabs[i]);
}

/* Once nothing is left to decide, the end is what comes next. */
static void
update_end (BbReviewPanel *self)
{
  if (count_undecided (self) + count_to_nod (self) == 0)
    gtk_widget_add_css_class (self->end_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->end_button, "suggested-action");
}

/* How much is still to do stands in the tab, and nothing once all is done. */
void
_bb_review_panel_update_tabs (BbReviewPanel *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->tabs);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (tabs); i++) {
    guint n = tabs[i].count != NULL ? tabs[i].count (self) : 0;
    g_autofree char *words = n > 0 ? g_strdup_printf ("%s %u", _ (tabs[i].label), n) : g_strdup (_ (tabs[i].label));

    gtk_label_set_text (g_object_get_data (G_OBJECT (button), "label"), words);
    button = gtk_widget_get_next_sibling (button);
  }
  update_end (self);
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
tell (BbReviewPanel *self,
      const char *text)
{
  g_signal_emit_by_name (self, "toast", text, FALSE);
}

/* Without a plan, as the board stands today. */
static gboolean
start_review (BbReviewPanel *self,
              GError **error)
{
  BbItem *review = bb_session_review_get_plan (get_review (self));
  g_autoptr (BbTransaction) step = bb_transaction_begin (get_history (self), _ ("Start Review"));

  if (review == NULL)
    review = bb_edit_plan_review (get_history (self), "quarterly", bb_session_get_day (self->session), error);
  if (review == NULL || !bb_edit_start_review (get_history (self), review, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

static void
start_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);
  g_autoptr (GError) error = NULL;

  if (!start_review (self, &error)) {
    tell (self, error->message);
    return;
  }
  bb_session_review_update (get_review (self));
  gtk_widget_grab_focus (widget);
}

static void
decide_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  if (self->phase != BB_REVIEW_PHASE_RUNNING)
    return;
  bb_review_panel_set_page (self, "walk");
  bb_decision_bar_decide (get_bar (self), g_variant_get_string (parameter, NULL));
}

static void
add_to_do_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  if (_bb_review_panel_is_walking (self))
    bb_walk_page_add_to_do (get_walk (self));
}

static void
next_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  bb_session_review_step (get_review (BB_REVIEW_PANEL (widget)), 1);
}

static void
previous_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  bb_session_review_step (get_review (BB_REVIEW_PANEL (widget)), -1);
}

static void
only_tripped_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  BbSessionReview *review = get_review (BB_REVIEW_PANEL (widget));

  bb_session_review_set_only_tripped (review, !bb_session_review_get_only_tripped (review));
}

static void
focus_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

/* Whoever came from the board to say why goes back there. */
static void
return_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);
  GtkWidget *before = self->focus_before;

  bb_review_panel_set_page (self, "walk");
  if (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before))
    gtk_widget_grab_focus (widget);
  g_clear_weak_pointer (&self->focus_before);
}

static void
end_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);
  g_autoptr (GError) error = NULL;

  if (!bb_edit_end_review (get_history (self), bb_session_review_get_review (get_review (self)), &error)) {
    tell (self, error->message);
    return;
  }
  bb_session_review_update (get_review (self));
  gtk_widget_grab_focus (widget);
}

static void
seal_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);
  g_autoptr (GError) error = NULL;

  bb_review_panel_commit (self);
  if (!bb_edit_seal_review (get_history (self), bb_session_review_get_review (get_review (self)), &error)) {
    tell (self, error->message);
    return;
  }
  bb_session_review_update (get_review (self));
  gtk_widget_grab_focus (widget);
}

static void
leave_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  bb_session_review_leave (get_review (BB_REVIEW_PANEL (widget)));
  gtk_widget_activate_action (widget, "win.focus-board", NULL);
}

static GtkWidget *
get_focus (BbReviewPanel *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/**
 * bb_review_panel_replay:
 * @redo: whether to do again, instead of undoing
 *
 * Undoes a step of the board. Where bets are walked, the one it was about is shown: nothing that was
 * said is taken back out of sight. The keyboard stays where it is, as long as that is there.
 */
void
bb_review_panel_replay (BbReviewPanel *self,
                        gboolean redo)
{
  GtkWidget *focus;
  BbBet *bet;

  g_return_if_fail (BB_IS_REVIEW_PANEL (self) && self->session != NULL);

  focus = get_focus (self);
  bet = bb_replay_step (get_history (self), redo);
  bb_session_review_update (get_review (self));
  if (bet != NULL && _bb_review_panel_is_walking (self))
    bb_session_review_set_bet (get_review (self), bet);
  if (focus != NULL && get_focus (self) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- keys ------------------------------------------------------------------------------------- */

/* Letters decide where the sheet is; elsewhere they are free. */
static gboolean
letter_cb (GtkWidget *widget,
           GVariant *args,
           gpointer data)
{
  if (!_bb_review_panel_is_walking (BB_REVIEW_PANEL (widget)))
    return FALSE;
  return gtk_widget_activate_action_variant (widget, "review.decide", args);
}

static gboolean
digit_cb (GtkWidget *widget,
          GVariant *args,
          gpointer data)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  return _bb_review_panel_is_walking (self) && bb_decision_bar_pick (get_bar (self), (guint) g_variant_get_int32 (args));
}

static gboolean
tab_cb (GtkWidget *widget,
        GVariant *args,
        gpointer data)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  if (self->phase != BB_REVIEW_PHASE_RUNNING)
    return FALSE;
  bb_review_panel_set_page (self, g_variant_get_string (args, NULL));
  return gtk_widget_grab_focus (widget);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  guint i;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_k, 0, letter_cb, "s", "keep");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, 0, letter_cb, "s", "change");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_w, 0, letter_cb, "s", "defer");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, 0, letter_cb, "s", "stop");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, 0, letter_cb, "s", "graduate");
  for (i = 0; i < 10; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (i + 1) % 10, 0, digit_cb, "i", (gint) i);
  for (i = 0; i < G_N_ELEMENTS (tabs); i++)
    gtk_widget_class_add_binding (widget_class, gdk_unicode_to_keyval ((guint32) g_ascii_tolower (tabs[i].letter[0])), 0, tab_cb, "s", tabs[i].page);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "review.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "review.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "review.add-to-do", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, 0, "review.only-tripped", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-board", NULL);
}

void
_bb_review_panel_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "review.show", "page");
  gtk_widget_class_install_action (widget_class, "review.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "review.decide", "s", decide_cb);
  gtk_widget_class_install_action (widget_class, "review.add-to-do", NULL, add_to_do_cb);
  gtk_widget_class_install_action (widget_class, "review.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "review.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "review.only-tripped", NULL, only_tripped_cb);
  gtk_widget_class_install_action (widget_class, "review.focus", NULL, focus_cb);
  gtk_widget_class_install_action (widget_class, "review.return", NULL, return_cb);
  gtk_widget_class_install_action (widget_class, "review.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "review.seal", NULL, seal_cb);
  gtk_widget_class_install_action (widget_class, "review.leave", NULL, leave_cb);
  bind_keys (widget_class);
}

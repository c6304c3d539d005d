/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only puts together what belongs together, and says how far the walk has come. The minutes a bet has
 * taken are said in whole ones: nothing on this page moves by itself from second to second. */

#include "config.h"

#include "bb-walk-page.h"

#include "bb-bet-sheet.h"
#include "bb-decision-bar.h"
#include "bb-icon-button.h"
#include "bb-item-strip.h"
#include "bb-to-do-box.h"

#include <glib/gi18n-lib.h>

struct _BbWalkPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *progress;
  GtkToggleButton *only_tripped;
  GtkWidget *nothing;
  GtkWidget *sheet;
  BbToDoBox *to_do;
  BbDecisionBar *bar;

  BbSessionReview *review;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (BbWalkPage, bb_walk_page, GTK_TYPE_WIDGET)

/* --- how far ---------------------------------------------------------------------------------- */

static guint
find_position (BbWalkPage *self)
{
  BbBet *bet = bb_session_review_get_bet (self->review);
  guint i;

  for (i = 0; i < bb_session_review_get_n_bets (self->review); i++)
    if (bb_session_review_get_nth_bet (self->review, i) == bet)
      return i + 1;
  return 0;
}

/* Minutes taken, of those that are set aside. */
static char *
describe_minutes (BbWalkPage *self,
                  gboolean *is_over)
{
  BbBet *bet = bb_session_review_get_bet (self->review);
  BbItem *item = bet != NULL ? bb_session_review_find_item (self->review, bet) : NULL;
  gint64 there_are = item != NULL ? bb_item_get_integer (item, BB_AGENDA_ITEM_MINUTES, 0) : 0;
  guint taken = bb_session_review_get_bet_seconds (self->review) / 60;

  *is_over = there_are > 0 && taken >= there_are;
  if (there_are == 0)
    return g_strdup_printf (_ ("%u min"), taken);
  return g_strdup_printf (_ ("%u of %u min"), taken, (guint) there_are);
}

static char *
describe_progress (BbWalkPage *self)
{
  guint n = bb_session_review_get_n_bets (self->review);
  guint undecided = bb_session_review_count_undecided (self->review);
  guint at = find_position (self);

  if (n == 0 && bb_session_review_get_only_tripped (self->review))
    return g_strdup (_ ("Nothing has tripped"));
  if (n > 0 && undecided == 0)
    return g_strdup_printf (ngettext ("%u bet, decided", "All %u are decided", n), n);
  if (at == 0)
    return g_strdup (_ ("Not on the agenda"));
  return g_strdup_printf (_ ("%u of %u"), at, n);
}

static void
update_progress (BbWalkPage *self)
{
  gboolean is_over = FALSE;
  g_autofree char *minutes = describe_minutes (self, &is_over);
  g_autofree char *progress = describe_progress (self);
  gboolean any = bb_session_review_get_bet (self->review) != NULL;
  g_autofree char *words = any ? g_strdup_printf ("%s · %s", progress, minutes) : g_strdup ("");

  /* A label that is set to what it says already tells ears of it again. */
  if (!g_str_equal (words, gtk_label_get_text (self->progress)))
    gtk_label_set_text (self->progress, words);
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (self->progress), "over-time");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->progress), "over-time");
}

static gboolean
tick_cb (gpointer data)
{
  update_progress (data);
  return G_SOURCE_CONTINUE;
}

static void
changed_cb (BbWalkPage *self)
{
  gboolean any = bb_session_review_get_bet (self->review) != NULL;

  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_visible (self->sheet, any);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), any);
  update_progress (self);
}

/* --- building --------------------------------------------------------------------------------- */

static GtkWidget *
create_step_button (const char *icon,
                    const char *name,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  bb_icon_button_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Here, since it is no decision. */
static GtkWidget *
create_to_do_button (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *letter = gtk_label_new ("T");
  GtkWidget *label = gtk_label_new (_ ("To do…"));

  gtk_widget_add_css_class (letter, "key-cap");
  gtk_box_append (GTK_BOX (box), letter);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.add-to-do");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "T", -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return button;
}

static GtkWidget *
create_progress_bar (BbWalkPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->progress = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->progress, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "walk-progress");
  self->only_tripped = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_ ("_Only what tripped")));
  gtk_widget_add_css_class (GTK_WIDGET (self->only_tripped), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->only_tripped), "small");
  g_object_bind_property (self->review, "only-tripped", self->only_tripped, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (bar), create_to_do_button ());
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->only_tripped));
  gtk_box_append (GTK_BOX (bar), create_step_button ("go-previous-symbolic", _ ("Previous Bet"), "review.previous"));
  gtk_box_append (GTK_BOX (bar), create_step_button ("go-next-symbolic", _ ("Next Bet"), "review.next"));
  gtk_widget_add_css_class (bar, "walk-bar");
  return bar;
}

static GtkWidget *
create_nothing (void)
{
  GtkWidget *label = gtk_label_new (_ ("Nothing is on the list to discuss. Enter on a bet of the board brings its sheet here."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
build (BbWalkPage *self)
{
  self->nothing = create_nothing ();
  self->sheet = bb_bet_sheet_new (self->review);
  gtk_widget_set_vexpand (self->sheet, TRUE);
  self->to_do = BB_TO_DO_BOX (bb_to_do_box_new (self->review));
  self->bar = BB_DECISION_BAR (bb_decision_bar_new (self->review));
  gtk_box_append (GTK_BOX (self->box), bb_item_strip_new (self->review));
  gtk_box_append (GTK_BOX (self->box), create_progress_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->sheet);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->to_do));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
}

/* --- widget ----------------------------------------------------------------------------------- */

static gboolean
bb_walk_page_grab_focus (GtkWidget *widget)
{
  BbWalkPage *self = BB_WALK_PAGE (widget);

  if (gtk_widget_get_visible (self->sheet))
    return gtk_widget_grab_focus (self->sheet);
  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
bb_walk_page_map (GtkWidget *widget)
{
  BbWalkPage *self = BB_WALK_PAGE (widget);

  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  update_progress (self);
  GTK_WIDGET_CLASS (bb_walk_page_parent_class)->map (widget);
}

static void
bb_walk_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&BB_WALK_PAGE (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (bb_walk_page_parent_class)->unmap (widget);
}

static void
bb_walk_page_dispose (GObject *object)
{
  BbWalkPage *self = BB_WALK_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_walk_page_parent_class)->dispose (object);
}

static void
bb_walk_page_class_init (BbWalkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_walk_page_dispose;
  widget_class->map = bb_walk_page_map;
  widget_class->unmap = bb_walk_page_unmap;
  widget_class->grab_focus = bb_walk_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_walk_page_init (BbWalkPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bb_walk_page_new (BbSessionReview *review)
{
  BbWalkPage *self = g_object_new (BB_TYPE_WALK_PAGE, NULL);

  self->review = g_object_ref (review);
  build (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::bet", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * bb_walk_page_get_bar:
 *
 * Returns: where it is decided
 */
BbDecisionBar *
bb_walk_page_get_bar (BbWalkPage *self)
{
  g_return_val_if_fail (BB_IS_WALK_PAGE (self), NULL);

  return self->bar;
}

/**
 * bb_walk_page_add_to_do:
 *
 * Asks what is to be done for the bet that is talked about.
 */
void
bb_walk_page_add_to_do (BbWalkPage *self)
{
  g_return_if_fail (BB_IS_WALK_PAGE (self));

  bb_to_do_box_ask (self->to_do);
}

/**
 * bb_walk_page_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_walk_page_commit (BbWalkPage *self)
{
  g_return_if_fail (BB_IS_WALK_PAGE (self));

  bb_decision_bar_commit (self->bar);
  bb_to_do_box_commit (self->to_do);
}

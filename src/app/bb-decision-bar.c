/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One of four things is seen: the five decisions, the ways to change, what one of them asks, or what
 * was decided. To keep is one key; others ask for their line here, never in a dialog. After a decision
 * the walk goes on, and one line still tells of it and offers to take it back. */

#include "config.h"

#include "bb-decision-bar.h"

#include "bb-day-button.h"
#include "bb-decision-form.h"
#include "bb-edit-decisions.h"
#include "bb-edit-receipts.h"
#include "bb-field-words.h"
#include "bb-next-review.h"
#include "bb-receipt-words.h"
#include "bb-receipt.h"
#include "bb-spoken-numbers.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SIX_WEEKS 42u

/* What the letter of each is: the same in all languages, since it is what people learn. */
typedef struct {
  const char *decision; /* or "change" */
  const char *label;    /* translatable, with a mnemonic */
  const char *letter;
  gboolean is_rare; /* below the others, beside the day */
} Choice;

static const Choice choices[] = {
  { "keep", N_ ("_Keep"), "K", FALSE },
    { "change", N_ ("_Change…"), "C", FALSE },
      { "defer", N_ ("Not no_w…"), "W", FALSE },
        { "stop", N_ ("Sto_p…"), "S", FALSE },
          { "graduate", N_ ("Make it _everyday work…"), "E", TRUE },
        };

/* Into what "change" unfolds; what does not apply to a bet is not there. */
static const char *const changes[] = { "new", "sharpen", "increase", "decrease", "split", "merge", "transfer", "pause", "resume", "renew" };

struct _BbDecisionBar {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *told;
  GtkLabel *told_words;
  GtkWidget *say_why;
  GtkWidget *take_back;
  GtkStack *modes;
  GtkBox *day_box;
  GtkBox *choices;
  GtkBox *more_choices;
  GtkFlowBox *changes;
  GtkLabel *ask_title;
  AdwBin *form_bin;
  GtkLabel *problem;
  GtkBox *ask_day_box;
  GtkLabel *decided_words;
  GtkEntry *reason;

  BbDecisionForm *form;
  BbDayButton *day;
  GPtrArray *applying; /* the changes that are offered: borrowed */
  GtkWidget *buttons[G_N_ELEMENTS (choices)];
  BbSessionReview *review;
  BbBet *bet;              /* nullable: what it is about */
  char *shown_reason;      /* what the entry held before somebody typed in it */
  const char *asked;       /* nullable: the decision that is asked about */
  BbItem *last;            /* nullable: the receipt that was written last */
  gboolean anew;           /* decide again what is decided */
  GtkWidget *focus_before; /* weak */
};

G_DEFINE_FINAL_TYPE (BbDecisionBar, bb_decision_bar, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbDecisionBar *self)
{
  return bb_session_review_get_board (self->review);
}

static BbItem *
get_decision (BbDecisionBar *self)
{
  return self->bet != NULL ? bb_session_review_find_decision (self->review, self->bet) : NULL;
}

/* --- focus ------------------------------------------------------------------------------------ */

/* Whoever decides on the board goes on there. */
static void
keep_focus (BbDecisionBar *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, focus);
}

static void
give_focus_back (BbDecisionBar *self)
{
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "review.focus", NULL);
  g_clear_weak_pointer (&self->focus_before);
}

/* --- what is seen ----------------------------------------------------------------------------- */

static void
offer_days (BbDecisionBar *self)
{
  BbDate meeting = bb_next_review_get_meeting (get_board (self));
  BbDate proposed = bb_next_review_propose (self->bet);

  bb_day_button_clear_offers (self->day);
  if (meeting != BB_DATE_NONE)
    bb_day_button_add_offer (self->day, _ ("Next meeting"), meeting);
  if (proposed != meeting)
    bb_day_button_add_offer (self->day, _ ("As its zone wants"), proposed);
  bb_day_button_add_offer (self->day, _ ("In 6 weeks"), bb_board_get_day (get_board (self)) + SIX_WEEKS);
  bb_day_button_set_day (self->day, proposed);
}

static gboolean
applies (BbDecisionBar *self,
         const char *decision)
{
  if (self->anew || g_str_equal (decision, "change"))
    return TRUE;
  return bb_decision_applies (decision, self->bet);
}

static void
update_choices (BbDecisionBar *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_set_sensitive (self->buttons[i], self->bet != NULL && applies (self, choices[i].decision));
}

static gboolean
is_typed (BbDecisionBar *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->reason)), self->shown_reason) != 0;
}

/* What is there already is not set again: that would move the cursor. */
static void
show_reason (BbDecisionBar *self,
             const char *reason)
{
  g_free (self->shown_reason);
  self->shown_reason = g_strdup (reason);
  if (is_typed (self))
    gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
}

static void
update_decided (BbDecisionBar *self,
                BbItem *receipt)
{
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_autofree char *day = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_REVIEW_DATE_AFTER));
  g_autofree char *words = *day != '\0' && !bb_bet_is_closed (self->bet) ? g_strdup_printf (_ ("%s; next review %s"), title, day) : g_strdup (title);

  gtk_label_set_text (self->decided_words, words);
  if (!is_typed (self))
    show_reason (self, bb_item_get_text (receipt, BB_RECEIPT_REASON));
}

/* The line is kept once there is one: nothing moves while one goes from bet to bet. */
static void
update_told (BbDecisionBar *self)
{
  gboolean there = self->last != NULL && bb_item_get_root (self->last) == BB_ITEM (get_board (self)) && bb_receipt_is_open (self->last);
  BbBet *bet = there ? bb_board_find_bet (get_board (self), bb_item_get_text (self->last, BB_RECEIPT_BET)) : NULL;
  gboolean seen = bet != NULL && bet != self->bet && self->asked == NULL;

  gtk_widget_set_visible (self->told, bet != NULL && self->asked == NULL);
  gtk_widget_set_visible (self->say_why, seen);
  gtk_widget_set_visible (self->take_back, seen);
  gtk_label_set_text (self->told_words, "");
  if (seen) {
    g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (get_board (self));
    g_autofree char *name = bb_spoken_numbers_add_to (numbers, bet, bb_bet_get_title (bet));
    g_autofree char *title = bb_receipt_dup_title (self->last);
    g_autofree char *words = g_strdup_printf ("%s: %s", title, name);

    gtk_label_set_text (self->told_words, words);
  }
}

static const char *
find_mode (BbDecisionBar *self)
{
  if (self->asked != NULL)
    return g_str_equal (self->asked, "change") ? "change" : "ask";
  return get_decision (self) != NULL && !self->anew ? "decided" : "choose";
}

/* The day is one control, wherever it is asked for. */
static void
place_day (BbDecisionBar *self,
           const char *mode)
{
  GtkBox *wanted = g_str_equal (mode, "ask") ? self->ask_day_box : self->day_box;

  if (gtk_widget_get_parent (GTK_WIDGET (self->day)) == GTK_WIDGET (wanted))
    return;
  g_object_ref (self->day);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->day))), GTK_WIDGET (self->day));
  gtk_box_append (wanted, GTK_WIDGET (self->day));
  g_object_unref (self->day);
}

static void
update (BbDecisionBar *self)
{
  const char *mode = find_mode (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->modes), self->bet != NULL);
  update_told (self);
  update_choices (self);
  if (g_str_equal (mode, "decided"))
    update_decided (self, get_decision (self));
  place_day (self, mode);
  gtk_stack_set_visible_child_name (self->modes, mode);
}

static void
write_reason (BbDecisionBar *self)
{
  BbItem *receipt = get_decision (self);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  if (receipt == NULL || !is_typed (self))
    return;
  show_reason (self, text);
  bb_edit_change_receipt (bb_session_review_get_history (self->review), receipt, BB_RECEIPT_REASON, *text != '\0' ? &BB_VALUE_OF_TEXT (text) : &BB_VALUE_OF_NONE, NULL);
}

/* What is typed belongs to the bet it was typed for. */
static void
leave_bet (BbDecisionBar *self)
{
  write_reason (self);
  show_reason (self, "");
}

static void
bet_cb (BbDecisionBar *self)
{
  leave_bet (self);
  self->asked = NULL;
  self->anew = FALSE;
  if (g_set_object (&self->bet, bb_session_review_get_bet (self->review)) && self->bet != NULL)
    offer_days (self);
  update (self);
}

/* --- deciding --------------------------------------------------------------------------------- */

static void
ask (BbDecisionBar *self,
     const char *decision)
{
  gboolean ends = g_str_equal (decision, "stop") || g_str_equal (decision, "graduate") || g_str_equal (decision, "merge");

  keep_focus (self);
  self->asked = decision;
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_label_set_text (self->ask_title, bb_decision_form_get_label (decision));
  update (self);
  /* What ends is not looked at again. */
  gtk_widget_set_opacity (GTK_WIDGET (self->ask_day_box), ends ? 0 : 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ask_day_box), !ends);
  bb_decision_form_start (self->form, decision, self->bet);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
go_on (BbDecisionBar *self)
{
  gboolean asked = self->asked != NULL;

  g_set_object (&self->last, get_decision (self));
  self->asked = NULL;
  self->anew = FALSE;
  bb_session_review_update (self->review);
  if (!bb_session_review_go_on (self->review))
    update (self);
  if (asked)
    give_focus_back (self);
}

static void
confirm (BbDecisionBar *self,
         const char *decision)
{
  g_autoptr (GError) error = NULL;

  if (bb_decision_form_decide (self->form, decision, self->bet, bb_day_button_get_day (self->day), &error)) {
    go_on (self);
    return;
  }
  if (self->asked == NULL)
    ask (self, decision);
  gtk_label_set_text (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
confirm_cb (BbDecisionBar *self)
{
  if (self->asked != NULL && !g_str_equal (self->asked, "change"))
    confirm (self, self->asked);
}

static void
add_change (BbDecisionBar *self,
            const char *decision)
{
  guint number = self->applying->len + 1;
  g_autofree char *words = g_strdup_printf ("%u  %s", number % 10, bb_decision_form_get_label (decision));
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.decide");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", decision);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->changes, child);
  g_ptr_array_add (self->applying, (gpointer) decision);
}

static void
unfold (BbDecisionBar *self)
{
  GtkWidget *child;
  guint i;

  keep_focus (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->changes))) != NULL)
    gtk_flow_box_remove (self->changes, child);
  g_ptr_array_set_size (self->applying, 0);
  for (i = 0; i < G_N_ELEMENTS (changes); i++)
    if (bb_decision_applies (changes[i], self->bet))
      add_change (self, changes[i]);
  self->asked = "change";
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->changes), GTK_DIR_TAB_FORWARD);
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
cancel_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbDecisionBar *self = BB_DECISION_BAR (widget);

  self->asked = NULL;
  self->anew = FALSE;
  update (self);
  give_focus_back (self);
}

static void
confirm_action_cb (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  confirm_cb (BB_DECISION_BAR (widget));
}

static void
anew_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  BbDecisionBar *self = BB_DECISION_BAR (widget);

  keep_focus (self);
  self->anew = TRUE;
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->choices), GTK_DIR_TAB_FORWARD);
}

static BbBet *
get_last_bet (BbDecisionBar *self)
{
  return self->last != NULL ? bb_board_find_bet (get_board (self), bb_item_get_text (self->last, BB_RECEIPT_BET)) : NULL;
}

static void
take_back_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  BbDecisionBar *self = BB_DECISION_BAR (widget);
  BbBet *bet = get_last_bet (self);

  if (bet == NULL || !bb_edit_take_back_decision (bb_session_review_get_history (self->review), self->last, NULL))
    return;
  g_clear_object (&self->last);
  bb_session_review_update (self->review);
  bb_session_review_set_bet (self->review, bet);
  gtk_widget_activate_action (widget, "review.focus", NULL);
}

static void
say_why_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  BbDecisionBar *self = BB_DECISION_BAR (widget);
  BbBet *bet = get_last_bet (self);

  if (bet != NULL)
    bb_session_review_set_bet (self->review, bet);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
reason_activate_cb (BbDecisionBar *self)
{
  write_reason (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.focus", NULL);
}

/* --- building --------------------------------------------------------------------------------- */

static GtkWidget *
create_choice (const Choice *choice)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *letter = gtk_label_new (choice->letter);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (choice->label));

  gtk_widget_add_css_class (letter, "key-cap");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), letter);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.decide");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choice->decision);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, choice->letter, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return button;
}

static void
build (BbDecisionBar *self)
{
  guint i;

  self->day = BB_DAY_BUTTON (bb_day_button_new (_ ("Next review")));
  gtk_box_append (self->day_box, GTK_WIDGET (self->day));
  self->form = BB_DECISION_FORM (bb_decision_form_new (self->review));
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "activate", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  for (i = 0; i < G_N_ELEMENTS (choices); i++) {
    self->buttons[i] = create_choice (&choices[i]);
    gtk_widget_set_hexpand (self->buttons[i], TRUE);
    if (choices[i].is_rare)
      gtk_box_prepend (self->more_choices, self->buttons[i]);
    else
      gtk_box_append (self->choices, self->buttons[i]);
  }
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_decision_bar_dispose (GObject *object)
{
  BbDecisionBar *self = BB_DECISION_BAR (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->last);
  g_clear_object (&self->bet);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_decision_bar_parent_class)->dispose (object);
}

static void
bb_decision_bar_finalize (GObject *object)
{
  g_ptr_array_unref (BB_DECISION_BAR (object)->applying);
  g_free (BB_DECISION_BAR (object)->shown_reason);
  G_OBJECT_CLASS (bb_decision_bar_parent_class)->finalize (object);
}

static void
bb_decision_bar_class_init (BbDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_decision_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_decision_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-decision-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, box);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, told);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, told_words);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, say_why);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, take_back);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, modes);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, day_box);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, choices);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, more_choices);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, changes);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, ask_title);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, form_bin);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, problem);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, ask_day_box);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, decided_words);
  gtk_widget_class_bind_template_child (widget_class, BbDecisionBar, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_activate_cb);
  gtk_widget_class_install_action (widget_class, "decision.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "decision.confirm", NULL, confirm_action_cb);
  gtk_widget_class_install_action (widget_class, "decision.anew", NULL, anew_cb);
  gtk_widget_class_install_action (widget_class, "decision.take-back", NULL, take_back_cb);
  gtk_widget_class_install_action (widget_class, "decision.say-why", NULL, say_why_cb);
}

/* Escape gives up what is asked; where nothing is, it leads out of the review. */
static gboolean
escape_cb (GtkEventControllerKey *controller,
           guint key,
           guint code,
           GdkModifierType state,
           BbDecisionBar *self)
{
  if (key != GDK_KEY_Escape || (self->asked == NULL && !self->anew))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "decision.cancel", NULL);
  return TRUE;
}

static void
bb_decision_bar_init (BbDecisionBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->applying = g_ptr_array_new ();
  self->shown_reason = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (write_reason), self);
  gtk_widget_add_controller (GTK_WIDGET (self->reason), focus);
}

GtkWidget *
bb_decision_bar_new (BbSessionReview *review)
{
  BbDecisionBar *self = g_object_new (BB_TYPE_DECISION_BAR, NULL);

  self->review = g_object_ref (review);
  build (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::bet", G_CALLBACK (bet_cb), self, G_CONNECT_SWAPPED);
  bet_cb (self);
  return GTK_WIDGET (self);
}

/**
 * bb_decision_bar_decide:
 * @decision: as in [struct@Bb.Decision], or "change" for the ways to change
 *
 * Decides, or asks for what that needs.
 */
void
bb_decision_bar_decide (BbDecisionBar *self,
                        const char *decision)
{
  g_return_if_fail (BB_IS_DECISION_BAR (self));

  if (self->bet == NULL)
    return;
  decision = g_intern_string (decision);
  if (g_str_equal (decision, "change"))
    unfold (self);
  else if (bb_decision_form_is_needed (decision))
    ask (self, decision);
  else {
    bb_decision_form_start (self->form, decision, self->bet);
    confirm (self, decision);
  }
}

/**
 * bb_decision_bar_pick:
 * @index: from 0
 *
 * Returns: whether the ways to change are unfolded, and there is one of that number
 */
gboolean
bb_decision_bar_pick (BbDecisionBar *self,
                      guint index)
{
  g_return_val_if_fail (BB_IS_DECISION_BAR (self), FALSE);

  if (g_strcmp0 (self->asked, "change") != 0 || index >= self->applying->len)
    return FALSE;
  bb_decision_bar_decide (self, self->applying->pdata[index]);
  return TRUE;
}

/**
 * bb_decision_bar_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_decision_bar_commit (BbDecisionBar *self)
{
  g_return_if_fail (BB_IS_DECISION_BAR (self));

  write_reason (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All questions are made once; of them those are seen that the decision asks, in the order in which
 * they are answered. The reason is always last, and Enter in any of them decides. */

#include "config.h"

#include "bb-decision-form.h"

#include "bb-day-button.h"
#include "bb-edit-decisions.h"
#include "bb-edit-receipts.h"
#include "bb-field-words.h"
#include "bb-receipt.h"
#include "bb-transaction.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

typedef enum {
  QUESTION_TITLE,
  QUESTION_OTHER,
  QUESTION_AMOUNT,
  QUESTION_CAP,
  QUESTION_RELEASED,
  QUESTION_EXPIRY,
  QUESTION_EXPECTED,
  QUESTION_REASON,
  N_QUESTIONS,
} Question;

/* What of a decision is asked by which question. */
static const guint question_asks[N_QUESTIONS] = {
  [QUESTION_TITLE] = BB_DECISION_ASKS_TITLE,
  [QUESTION_OTHER] = BB_DECISION_ASKS_OTHER,
  [QUESTION_AMOUNT] = BB_DECISION_ASKS_AMOUNT,
  [QUESTION_CAP] = BB_DECISION_ASKS_CAP,
  [QUESTION_RELEASED] = BB_DECISION_ASKS_CAP,
  [QUESTION_EXPIRY] = BB_DECISION_ASKS_EXPIRY_DATE,
  [QUESTION_REASON] = BB_DECISION_ASKS_REASON,
};

/* Decisions whose words are not those of the set of decisions. */
static const struct {
  const char *decision;
  const char *label; /* translatable */
} labels[] = {
  { "new", N_ ("Take it up") },
    { "transfer", N_ ("Move money") },
  };

/* What puts money or time into a bet may say what should come of it, for the day one looks back. */
static const char *const expecting[] = { "new", "increase", "renew", NULL };

struct _BbDecisionForm {
  GtkWidget parent_instance;

  GtkWidget *rows[N_QUESTIONS];
  GtkLabel *captions[N_QUESTIONS];
  GtkWidget *controls[N_QUESTIONS];
  GtkSizeGroup *captions_group;
  GPtrArray *others; /* BbBet, as in the drop-down */
  BbSessionReview *review;
};

enum {
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbDecisionForm, bb_decision_form, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbDecisionForm *self)
{
  return bb_session_review_get_board (self->review);
}

static gboolean
is_asked (BbDecisionForm *self,
          Question question,
          const char *decision)
{
  gboolean counts = bb_board_counts_money (get_board (self));

  if (question == QUESTION_EXPECTED)
    return g_strv_contains (expecting, decision);
  /* A new bet may take some of the money with it. */
  if (question == QUESTION_AMOUNT && g_str_equal (decision, "split"))
    return counts;
  if ((question == QUESTION_AMOUNT || question == QUESTION_CAP || question == QUESTION_RELEASED) && !counts)
    return FALSE;
  return question == QUESTION_REASON || (bb_decision_get_asks (decision) & question_asks[question]) != 0;
}

/* --- questions -------------------------------------------------------------------------------- */

static void
activate_cb (BbDecisionForm *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static GtkWidget *
create_control (BbDecisionForm *self,
                Question question)
{
  GtkWidget *control;

  if (question == QUESTION_EXPIRY)
    return bb_day_button_new (_ ("Ends on"));
  if (question == QUESTION_OTHER)
    return gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  control = gtk_entry_new ();
  g_signal_connect_swapped (control, "activate", G_CALLBACK (activate_cb), self);
  return control;
}

static void
add_question (BbDecisionForm *self,
              Question question,
              const char *caption)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (caption);
  GtkWidget *control = create_control (self, question);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (control, TRUE);
  gtk_widget_add_css_class (label, "decision-caption");
  gtk_size_group_add_widget (self->captions_group, label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  self->rows[question] = row;
  self->captions[question] = GTK_LABEL (label);
  self->controls[question] = control;
}

static void
fill_others (BbDecisionForm *self,
             BbBet *bet)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  BbBoard *board = get_board (self);
  guint i;

  g_ptr_array_set_size (self->others, 0);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *other = bb_board_get_bet (board, i);

    if (other == bet || !bb_bet_is_live (other))
      continue;
    g_ptr_array_add (self->others, g_object_ref (other));
    gtk_string_list_append (titles, bb_bet_get_title (other));
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->controls[QUESTION_OTHER]), G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->controls[QUESTION_OTHER]), GTK_INVALID_LIST_POSITION);
}

static void
fill_amount (BbDecisionForm *self,
             Question question,
             BbBet *bet,
             guint field)
{
  g_autofree char *words = bb_field_to_words (&bb_bet_fields[field], get_board (self), bb_item_get_value (BB_ITEM (bet), field));

  gtk_label_set_text (self->captions[question], bb_board_get_field_label (get_board (self), field));
  gtk_editable_set_text (GTK_EDITABLE (self->controls[question]), words);
}

static void
fill (BbDecisionForm *self,
      const char *decision,
      BbBet *bet)
{
  BbDate end = bb_item_get_date (BB_ITEM (bet), BB_BET_EXPIRY_DATE);

  gtk_editable_set_text (GTK_EDITABLE (self->controls[QUESTION_TITLE]), "");
  gtk_editable_set_text (GTK_EDITABLE (self->controls[QUESTION_AMOUNT]), "");
  gtk_editable_set_text (GTK_EDITABLE (self->controls[QUESTION_EXPECTED]), "");
  gtk_editable_set_text (GTK_EDITABLE (self->controls[QUESTION_REASON]), "");
  gtk_label_set_text (self->captions[QUESTION_OTHER], g_str_equal (decision, "merge") ? _ ("Into") : _ ("To"));
  fill_others (self, bet);
  fill_amount (self, QUESTION_CAP, bet, BB_BET_FUNDING_CAP);
  fill_amount (self, QUESTION_RELEASED, bet, BB_BET_FUNDING_RELEASED);
  bb_day_button_set_day (BB_DAY_BUTTON (self->controls[QUESTION_EXPIRY]), end);
}

/* --- answers ---------------------------------------------------------------------------------- */

static const char *
get_text (BbDecisionForm *self,
          Question question)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->controls[question]));
}

/* What is left as it was is -1, so that only what somebody changed is decided. */
static gboolean
read_amount (BbDecisionForm *self,
             Question question,
             guint field,
             gint64 *amount,
             GError **error)
{
  g_auto (BbValue) value = BB_VALUE_OF_NONE;

  if (*get_text (self, question) == '\0')
    return TRUE;
  if (!bb_field_from_words (&bb_bet_fields[field], get_board (self), get_text (self, question), &value, error))
    return FALSE;
  if (value.kind == BB_VALUE_INTEGER)
    *amount = value.integer;
  return TRUE;
}

static gboolean
read_money (BbDecisionForm *self,
            BbDecision *answer,
            GError **error)
{
  gint64 amount = 0;

  if (is_asked (self, QUESTION_AMOUNT, answer->decision)) {
    if (!read_amount (self, QUESTION_AMOUNT, BB_BET_FUNDING_CAP, &amount, error))
      return FALSE;
    answer->amount = amount;
  }
  if (!is_asked (self, QUESTION_CAP, answer->decision))
    return TRUE;
  return read_amount (self, QUESTION_CAP, BB_BET_FUNDING_CAP, &answer->cap, error) && read_amount (self, QUESTION_RELEASED, BB_BET_FUNDING_RELEASED, &answer->released, error);
}

static BbBet *
get_other (BbDecisionForm *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->controls[QUESTION_OTHER]));

  return at < self->others->len ? self->others->pdata[at] : NULL;
}

static gboolean
read_answers (BbDecisionForm *self,
              BbDecision *answer,
              GError **error)
{
  answer->reason = get_text (self, QUESTION_REASON);
  if (is_asked (self, QUESTION_EXPECTED, answer->decision) && *get_text (self, QUESTION_EXPECTED) != '\0')
    answer->expected_result = get_text (self, QUESTION_EXPECTED);
  if (is_asked (self, QUESTION_TITLE, answer->decision))
    answer->title = get_text (self, QUESTION_TITLE);
  if (is_asked (self, QUESTION_OTHER, answer->decision))
    answer->other = get_other (self);
  if (is_asked (self, QUESTION_EXPIRY, answer->decision))
    answer->expiry_date = bb_day_button_get_day (BB_DAY_BUTTON (self->controls[QUESTION_EXPIRY]));
  return read_money (self, answer, error);
}

/* --- object ----------------------------------------------------------------------------------- */

/* What was just shown has no place yet, by which the toolkit would find the first. */
static gboolean
bb_decision_form_grab_focus (GtkWidget *widget)
{
  BbDecisionForm *self = BB_DECISION_FORM (widget);
  guint i;

  for (i = 0; i < N_QUESTIONS; i++)
    if (gtk_widget_get_visible (self->rows[i]))
      return gtk_widget_grab_focus (self->controls[i]) || gtk_widget_child_focus (self->controls[i], GTK_DIR_TAB_FORWARD);
  return FALSE;
}

static void
bb_decision_form_dispose (GObject *object)
{
  BbDecisionForm *self = BB_DECISION_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_decision_form_parent_class)->dispose (object);
}

static void
bb_decision_form_finalize (GObject *object)
{
  g_ptr_array_unref (BB_DECISION_FORM (object)->others);
  g_object_unref (BB_DECISION_FORM (object)->captions_group);
  G_OBJECT_CLASS (bb_decision_form_parent_class)->finalize (object);
}

static void
bb_decision_form_class_init (BbDecisionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_decision_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_decision_form_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "decisionform");
  widget_class->grab_focus = bb_decision_form_grab_focus;
  /* Enter in one of its entries: all is answered. */
  signals[ACTIVATE] = g_signal_new ("activate", BB_TYPE_DECISION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_decision_form_init (BbDecisionForm *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->captions_group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  add_question (self, QUESTION_TITLE, _ ("New bet"));
  add_question (self, QUESTION_OTHER, _ ("To"));
  add_question (self, QUESTION_AMOUNT, _ ("How much"));
  add_question (self, QUESTION_CAP, _ ("Up to"));
  add_question (self, QUESTION_RELEASED, _ ("Released so far"));
  add_question (self, QUESTION_EXPIRY, _ ("Ends on"));
  add_question (self, QUESTION_EXPECTED, _ ("What should come of it"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->controls[QUESTION_EXPECTED]), _ ("may stay empty"));
  add_question (self, QUESTION_REASON, _ ("Why"));
}

GtkWidget *
bb_decision_form_new (BbSessionReview *review)
{
  BbDecisionForm *self = g_object_new (BB_TYPE_DECISION_FORM, NULL);

  self->review = g_object_ref (review);
  return GTK_WIDGET (self);
}

/**
 * bb_decision_form_get_label:
 *
 * Returns: what the decision is called on a button
 */
const char *
bb_decision_form_get_label (const char *decision)
{
  const BbChoice *choice = bb_value_set_find (&bb_set_decision, decision);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].decision, decision))
      return _ (labels[i].label);
  return choice != NULL ? _ (choice->label) : decision;
}

/**
 * bb_decision_form_is_needed:
 *
 * Returns: whether to ask before that is done: to keep needs no word
 */
gboolean
bb_decision_form_is_needed (const char *decision)
{
  return !g_str_equal (decision, "keep") && !g_str_equal (decision, "resume");
}

/**
 * bb_decision_form_start:
 *
 * Asks what @decision needs of @bet, from the beginning.
 */
void
bb_decision_form_start (BbDecisionForm *self,
                        const char *decision,
                        BbBet *bet)
{
  guint i;

  g_return_if_fail (BB_IS_DECISION_FORM (self));

  fill (self, decision, bet);
  for (i = 0; i < N_QUESTIONS; i++)
    gtk_widget_set_visible (self->rows[i], is_asked (self, i, decision));
}

/**
 * bb_decision_form_decide:
 * @review_date: when to look at @bet again
 *
 * Decides with what was answered. What was decided of @bet in this review before is taken back in the
 * same step.
 *
 * Returns: whether it could be done; nothing is changed if not
 */
gboolean
bb_decision_form_decide (BbDecisionForm *self,
                         const char *decision,
                         BbBet *bet,
                         BbDate review_date,
                         GError **error)
{
  BbHistory *history;
  BbItem *before;
  BbDecision answer = BB_DECISION_INIT (decision);
  g_autoptr (BbTransaction) step = NULL;

  g_return_val_if_fail (BB_IS_DECISION_FORM (self), FALSE);

  history = bb_session_review_get_history (self->review);
  before = bb_session_review_find_decision (self->review, bet);
  if (!read_answers (self, &answer, error))
    return FALSE;
  answer.review_date = review_date;
  step = bb_transaction_begin (history, bb_decision_form_get_label (decision));
  if (before != NULL && bb_receipt_is_open (before) && !bb_edit_take_back_decision (history, before, error))
    return FALSE;
  if (bb_edit_decide (history, bb_session_review_get_review (self->review), bet, &answer, error) == NULL)
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

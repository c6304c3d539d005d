/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A verdict is one press and works at once; what happened can be said before it or after. The decision
 * itself is only read. */

#include "config.h"

#include "bb-look-back-row.h"

#include "bb-edit-outcomes.h"
#include "bb-field-words.h"
#include "bb-receipt-words.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

#define MOST_VERDICTS 8u

struct _BbLookBackRow {
  GtkListBoxRow parent_instance;

  BbHistory *history;
  BbItem *receipt;
  const char *section;

  GtkBox *box;
  GtkToggleButton *verdicts[MOST_VERDICTS]; /* in the order of the value set */
  GtkEntry *note;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (BbLookBackRow, bb_look_back_row, GTK_TYPE_LIST_BOX_ROW)

/* --- what is read ----------------------------------------------------------------------------- */

static void
add_line (BbLookBackRow *self,
          const char *words,
          const char *css_class)
{
  GtkWidget *label;

  if (words == NULL || *words == '\0')
    return;
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
}

static char *
describe_decision (BbItem *receipt)
{
  g_autofree char *title = bb_receipt_dup_title (receipt);
  g_autofree char *date = bb_date_to_words (bb_item_get_date (receipt, BB_RECEIPT_DECIDED_ON));
  const char *who = bb_item_get_text (receipt, BB_RECEIPT_DECIDED_BY);
  GString *words = g_string_new (title);

  if (*date != '\0')
    g_string_append_printf (words, " · %s", date);
  if (*who != '\0')
    g_string_append_printf (words, " · %s", who);
  return g_string_free (words, FALSE);
}

static char *
describe_confidence (BbItem *receipt)
{
  gint confidence = bb_receipt_get_confidence (receipt);

  if (confidence < 0)
    return g_strdup (_ ("How sure we were was not written down"));
  /* Translators: a per cent. */
  return g_strdup_printf (_ ("We were %d %% sure"), confidence);
}

static const char *
get_expected (BbItem *receipt)
{
  const char *expected = bb_item_get_text (receipt, BB_RECEIPT_EXPECTED_RESULT);

  return *expected != '\0' ? expected : _ ("What should come of it was not written down");
}

static void
add_words (BbLookBackRow *self,
           BbBet *bet)
{
  g_autofree char *decision = describe_decision (self->receipt);
  g_autofree char *confidence = describe_confidence (self->receipt);

  add_line (self, bb_bet_get_title (bet), "look-back-title");
  add_line (self, decision, "look-back-facts");
  add_line (self, get_expected (self->receipt), "look-back-expected");
  add_line (self, confidence, "look-back-facts");
}

/* --- what is said ----------------------------------------------------------------------------- */

static const char *
get_chosen (BbLookBackRow *self)
{
  guint i;

  for (i = 0; i < bb_set_verdict.n_choices; i++)
    if (gtk_toggle_button_get_active (self->verdicts[i]))
      return bb_set_verdict.choices[i].id;
  return NULL;
}

/* Who judges is kept where it was said elsewhere. */
static void
write_judgement (BbLookBackRow *self)
{
  BbItem *outcome = bb_receipt_get_outcome (self->receipt);
  const char *who = outcome != NULL ? bb_item_get_text (outcome, BB_OUTCOME_JUDGED_BY) : "";
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (get_chosen (self) != NULL)
    bb_edit_judge_outcome (self->history, self->receipt, get_chosen (self), *note != '\0' ? note : NULL, *who != '\0' ? who : NULL, NULL);
}

static void
toggled_cb (BbLookBackRow *self,
            GtkToggleButton *button)
{
  if (!self->refreshing && gtk_toggle_button_get_active (button))
    write_judgement (self);
}

static void
note_finished_cb (BbLookBackRow *self)
{
  if (!self->refreshing)
    write_judgement (self);
}

static GtkWidget *
create_verdicts (BbLookBackRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint i;

  g_assert (bb_set_verdict.n_choices <= MOST_VERDICTS);
  for (i = 0; i < bb_set_verdict.n_choices; i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (_ (bb_set_verdict.choices[i].label));

    self->verdicts[i] = GTK_TOGGLE_BUTTON (button);
    gtk_widget_set_tooltip_text (button, _ (bb_set_verdict.choices[i].meaning));
    if (i > 0)
      gtk_toggle_button_set_group (self->verdicts[i], self->verdicts[0]);
    g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
    gtk_box_append (GTK_BOX (box), button);
  }
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "look-back-verdicts");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Did it come"), -1);
  return box;
}

static GtkWidget *
create_note (BbLookBackRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->note = GTK_ENTRY (entry);
  gtk_entry_set_placeholder_text (self->note, _ ("What happened"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What happened"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (note_finished_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (note_finished_cb), self);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_look_back_row_dispose (GObject *object)
{
  BbLookBackRow *self = BB_LOOK_BACK_ROW (object);

  self->refreshing = TRUE;
  G_OBJECT_CLASS (bb_look_back_row_parent_class)->dispose (object);
}

static void
bb_look_back_row_finalize (GObject *object)
{
  BbLookBackRow *self = BB_LOOK_BACK_ROW (object);

  g_clear_object (&self->history);
  g_clear_object (&self->receipt);
  G_OBJECT_CLASS (bb_look_back_row_parent_class)->finalize (object);
}

static void
bb_look_back_row_class_init (BbLookBackRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_look_back_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_look_back_row_finalize;
}

static void
bb_look_back_row_init (BbLookBackRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_add_css_class (GTK_WIDGET (self), "look-back");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static const char *
find_section (const BbLookBackEntry *entry)
{
  if (entry->judged)
    return _ ("Judged");
  return entry->closed ? _ ("Stopped or done") : _ ("Still going on");
}

/**
 * bb_look_back_row_new:
 * @entry: what it is about
 */
GtkWidget *
bb_look_back_row_new (BbHistory *history,
                      const BbLookBackEntry *entry)
{
  BbLookBackRow *self = g_object_new (BB_TYPE_LOOK_BACK_ROW, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", bb_bet_get_title (entry->bet), get_expected (entry->receipt));

  self->history = g_object_ref (history);
  self->receipt = g_object_ref (entry->receipt);
  self->section = find_section (entry);
  add_words (self, entry->bet);
  gtk_box_append (self->box, create_verdicts (self));
  gtk_box_append (self->box, create_note (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  bb_look_back_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * bb_look_back_row_get_section:
 *
 * Returns: under which heading it stands; that stays while it is looked at
 */
const char *
bb_look_back_row_get_section (BbLookBackRow *self)
{
  g_return_val_if_fail (BB_IS_LOOK_BACK_ROW (self), NULL);

  return self->section;
}

/**
 * bb_look_back_row_refresh:
 *
 * Shows the judgement that stands.
 */
void
bb_look_back_row_refresh (BbLookBackRow *self)
{
  BbItem *outcome;
  const char *verdict;
  guint i;

  g_return_if_fail (BB_IS_LOOK_BACK_ROW (self));

  outcome = bb_receipt_get_outcome (self->receipt);
  verdict = outcome != NULL ? bb_item_get_text (outcome, BB_OUTCOME_VERDICT) : "";
  self->refreshing = TRUE;
  for (i = 0; i < bb_set_verdict.n_choices; i++)
    gtk_toggle_button_set_active (self->verdicts[i], g_str_equal (bb_set_verdict.choices[i].id, verdict));
  if (outcome != NULL && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), bb_item_get_text (outcome, BB_OUTCOME_NOTE)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), bb_item_get_text (outcome, BB_OUTCOME_NOTE));
  self->refreshing = FALSE;
}

/**
 * bb_look_back_row_judge:
 * @verdict: an id of the value set `verdict`
 *
 * What pressing a verdict does.
 */
void
bb_look_back_row_judge (BbLookBackRow *self,
                        const char *verdict)
{
  guint i;

  g_return_if_fail (BB_IS_LOOK_BACK_ROW (self));

  for (i = 0; i < bb_set_verdict.n_choices; i++)
    if (g_str_equal (bb_set_verdict.choices[i].id, verdict))
      gtk_toggle_button_set_active (self->verdicts[i], TRUE);
}

/**
 * bb_look_back_row_commit:
 *
 * Writes what is typed and not yet written.
 */
void
bb_look_back_row_commit (BbLookBackRow *self)
{
  g_return_if_fail (BB_IS_LOOK_BACK_ROW (self));

  write_judgement (self);
}

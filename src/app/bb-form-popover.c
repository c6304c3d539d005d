/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a name and a control. Nothing is written before the button is pressed (or Ctrl+Enter, or Enter
 * in a line); what cannot be done is said in the form, which stays open. It hangs on a widget that
 * outlives it, and goes when it is closed. */

#include "config.h"

#include "bb-form-popover.h"

#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

#define WIDTH 300
#define TEXT_HEIGHT 66

typedef struct {
  char *name;
  GtkWidget *box;       /* of the name and the control */
  GtkWidget *control;   /* GtkEntry, GtkTextView or GtkDropDown */
  const BbField *field; /* of an entry; nullable */
  BbChoice *choices;    /* of a drop-down; nullable */
} Row;

struct _BbFormPopover {
  GtkPopover parent_instance;

  BbBoard *board;
  GtkBox *rows_box;
  GtkLabel *problem;
  GtkWidget *button;
  GArray *rows;

  BbFormAnswered answered;
  gpointer data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (BbFormPopover, bb_form_popover, GTK_TYPE_POPOVER)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->choices);
}

static Row *
find_row (BbFormPopover *self,
          const char *name)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, Row, i).name, name))
      return &g_array_index (self->rows, Row, i);
  return NULL;
}

static void
set_problem (BbFormPopover *self,
             const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* --- answering -------------------------------------------------------------------------------- */

/* First closed, so that what is written can take away the row it hangs over. */
static void
button_clicked_cb (BbFormPopover *self)
{
  bb_form_popover_submit (self);
}

static gboolean
key_pressed_cb (BbFormPopover *self,
                guint key,
                guint code,
                GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  bb_form_popover_submit (self);
  return GDK_EVENT_STOP;
}

static void
drop_data (BbFormPopover *self)
{
  gpointer data = g_steal_pointer (&self->data);

  self->answered = NULL;
  g_clear_object (&self->board);
  if (self->destroy != NULL && data != NULL)
    self->destroy (data);
  self->destroy = NULL;
}

/* The toolkit may hold a popover longer that was closed before it was shown: what it is about is let go
 * of here, not when it is finalized. */
static gboolean
unparent_cb (gpointer data)
{
  drop_data (data);
  if (gtk_widget_get_parent (data) != NULL)
    gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* Not at once: the popover is still busy with closing. */
static void
bb_form_popover_closed (GtkPopover *popover)
{
  if (GTK_POPOVER_CLASS (bb_form_popover_parent_class)->closed != NULL)
    GTK_POPOVER_CLASS (bb_form_popover_parent_class)->closed (popover);
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_form_popover_dispose (GObject *object)
{
  drop_data (BB_FORM_POPOVER (object));
  G_OBJECT_CLASS (bb_form_popover_parent_class)->dispose (object);
}

static void
bb_form_popover_finalize (GObject *object)
{
  BbFormPopover *self = BB_FORM_POPOVER (object);

  g_array_unref (self->rows);
  G_OBJECT_CLASS (bb_form_popover_parent_class)->finalize (object);
}

static void
bb_form_popover_class_init (BbFormPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_form_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_form_popover_finalize;
  GTK_POPOVER_CLASS (klass)->closed = bb_form_popover_closed;

  /* A choice of the form was made: rows may come and go with it. */
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_FORM_POPOVER, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_keys (BbFormPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
bb_form_popover_init (BbFormPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->rows_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_max_width_chars (self->problem, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (button_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows_box));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-popover");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  add_keys (self);
}

/**
 * bb_form_popover_new:
 * @board: in whose words values are written
 * @title: what the form is about
 * @verb: what its button does
 */
BbFormPopover *
bb_form_popover_new (BbBoard *board,
                     const char *title,
                     const char *verb)
{
  BbFormPopover *self = g_object_new (BB_TYPE_FORM_POPOVER, NULL);
  GtkWidget *label = gtk_label_new (title);

  self->board = g_object_ref (board);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (self->rows_box, label);
  gtk_button_set_label (GTK_BUTTON (self->button), verb);
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

/**
 * bb_form_popover_set_answered:
 * @answered: called when the button is pressed
 * @destroy: (nullable): frees @data
 */
void
bb_form_popover_set_answered (BbFormPopover *self,
                              BbFormAnswered answered,
                              gpointer data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (BB_IS_FORM_POPOVER (self));

  self->answered = answered;
  self->data = data;
  self->destroy = destroy;
}

/* --- rows ------------------------------------------------------------------------------------- */

/**
 * bb_form_popover_add_words:
 *
 * Adds something to be read.
 */
void
bb_form_popover_add_words (BbFormPopover *self,
                           const char *words)
{
  GtkWidget *label;

  g_return_if_fail (BB_IS_FORM_POPOVER (self));

  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->rows_box, label);
}

static void
add_row (BbFormPopover *self,
         const Row *row,
         const char *label,
         GtkWidget *shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = gtk_label_new (label);
  Row added = *row;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), shown);
  gtk_box_append (self->rows_box, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  added.box = box;
  g_array_append_val (self->rows, added);
}

/**
 * bb_form_popover_add_text:
 * @text: (nullable): what it holds at the start
 *
 * Adds room for a sentence or two.
 */
void
bb_form_popover_add_text (BbFormPopover *self,
                          const char *name,
                          const char *label,
                          const char *text)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  g_return_if_fail (BB_IS_FORM_POPOVER (self));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text != NULL ? text : "", -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  gtk_widget_add_css_class (scroll, "form-text");
  add_row (self, &(Row){ .name = g_strdup (name), .control = view }, label, scroll);
}

/**
 * bb_form_popover_add_field:
 * @field: a field that is typed in one line
 * @value: what it holds at the start
 *
 * Adds a line in which a value of @field is written as everywhere else.
 */
void
bb_form_popover_add_field (BbFormPopover *self,
                           const char *name,
                           const char *label,
                           const BbField *field,
                           const BbValue *value)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *words = NULL;

  g_return_if_fail (BB_IS_FORM_POPOVER (self));

  words = bb_field_to_words (field, self->board, value);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (button_clicked_cb), self);
  add_row (self, &(Row){ .name = g_strdup (name), .control = entry, .field = field }, label, entry);
}

static void
choice_changed_cb (BbFormPopover *self,
                   GParamSpec *pspec,
                   GtkDropDown *drop_down)
{
  guint i;

  set_problem (self, NULL);
  for (i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).control == GTK_WIDGET (drop_down))
      g_signal_emit (self, signals[CHANGED], g_quark_from_string (g_array_index (self->rows, Row, i).name));
}

/**
 * bb_form_popover_add_choice:
 * @chosen: (nullable): the id of what is chosen at the start; else the first
 *
 * Adds a list of which one thing is picked.
 */
void
bb_form_popover_add_choice (BbFormPopover *self,
                            const char *name,
                            const char *label,
                            const BbChoice *choices,
                            guint n_choices,
                            const char *chosen)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint at = 0;
  guint i;

  g_return_if_fail (BB_IS_FORM_POPOVER (self) && n_choices > 0);

  for (i = 0; i < n_choices; i++) {
    gtk_string_list_append (labels, _ (choices[i].label));
    if (g_strcmp0 (choices[i].id, chosen) == 0)
      at = i;
  }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), at);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (choice_changed_cb), self);
  add_row (self, &(Row){ .name = g_strdup (name), .control = drop_down, .choices = g_memdup2 (choices, n_choices * sizeof (BbChoice)) }, label, drop_down);
}

void
bb_form_popover_set_row_visible (BbFormPopover *self,
                                 const char *name,
                                 gboolean visible)
{
  Row *row;

  g_return_if_fail (BB_IS_FORM_POPOVER (self));
  row = find_row (self, name);
  g_return_if_fail (row != NULL);

  gtk_widget_set_visible (row->box, visible);
}

/* --- what is in it ---------------------------------------------------------------------------- */

/**
 * bb_form_popover_dup_text:
 *
 * Returns: (transfer full): what was typed, without spaces around it
 */
char *
bb_form_popover_dup_text (BbFormPopover *self,
                          const char *name)
{
  Row *row;
  char *text;

  g_return_val_if_fail (BB_IS_FORM_POPOVER (self), NULL);
  row = find_row (self, name);
  g_return_val_if_fail (row != NULL && row->choices == NULL, NULL);

  if (GTK_IS_TEXT_VIEW (row->control))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->control)), "text", &text, NULL);
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->control)));
  return g_strstrip (text);
}

void
bb_form_popover_set_text (BbFormPopover *self,
                          const char *name,
                          const char *text)
{
  Row *row;

  g_return_if_fail (BB_IS_FORM_POPOVER (self));
  row = find_row (self, name);
  g_return_if_fail (row != NULL && row->choices == NULL);

  if (GTK_IS_TEXT_VIEW (row->control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (row->control), text);
}

/**
 * bb_form_popover_get_choice:
 *
 * Returns: the id of what is picked
 */
const char *
bb_form_popover_get_choice (BbFormPopover *self,
                            const char *name)
{
  Row *row;

  g_return_val_if_fail (BB_IS_FORM_POPOVER (self), NULL);
  row = find_row (self, name);
  g_return_val_if_fail (row != NULL && row->choices != NULL, NULL);

  return row->choices[gtk_drop_down_get_selected (GTK_DROP_DOWN (row->control))].id;
}

/**
 * bb_form_popover_get_value:
 * @value: (out): what the line means; none where nothing is typed
 *
 * Returns: whether it could be read
 */
gboolean
bb_form_popover_get_value (BbFormPopover *self,
                           const char *name,
                           BbValue *value,
                           GError **error)
{
  Row *row;

  g_return_val_if_fail (BB_IS_FORM_POPOVER (self), FALSE);
  row = find_row (self, name);
  g_return_val_if_fail (row != NULL && row->field != NULL, FALSE);

  return bb_field_from_words (row->field, self->board, gtk_editable_get_text (GTK_EDITABLE (row->control)), value, error);
}

/**
 * bb_form_popover_submit:
 *
 * What the button does.
 *
 * Returns: whether it could be done; the form is closed then
 */
gboolean
bb_form_popover_submit (BbFormPopover *self)
{
  g_autoptr (BbFormPopover) keep = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (BB_IS_FORM_POPOVER (self) && self->answered != NULL, FALSE);

  keep = g_object_ref (self);
  if (!self->answered (self, self->data, &error)) {
    set_problem (self, error != NULL ? error->message : NULL);
    return FALSE;
  }
  gtk_popover_popdown (GTK_POPOVER (self));
  return TRUE;
}

/**
 * bb_form_popover_get_problem:
 *
 * Returns: (nullable): what is missing
 */
const char *
bb_form_popover_get_problem (BbFormPopover *self)
{
  g_return_val_if_fail (BB_IS_FORM_POPOVER (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->problem)) ? gtk_label_get_text (self->problem) : NULL;
}

static gboolean
popup_cb (gpointer data)
{
  BbFormPopover *self = data;

  if (gtk_widget_get_parent (GTK_WIDGET (self)) == NULL || self->answered == NULL)
    return G_SOURCE_REMOVE;
  gtk_popover_popup (GTK_POPOVER (self));
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_array_index (self->rows, Row, 0).control);
  return G_SOURCE_REMOVE;
}

/**
 * bb_form_popover_show:
 * @parent: what it hangs on; unparents it in its dispose
 * @at: what it points to, within @parent
 *
 * Opens it once the menu from which it is asked for has closed, which would take it along.
 */
void
bb_form_popover_show (BbFormPopover *self,
                      GtkWidget *parent,
                      GtkWidget *at)
{
  graphene_rect_t bounds;

  g_return_if_fail (BB_IS_FORM_POPOVER (self));

  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  if (gtk_widget_compute_bounds (at, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, popup_cb, g_object_ref (self), g_object_unref);
}

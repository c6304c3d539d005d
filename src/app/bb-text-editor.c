/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text grows as it is typed, and is written as it is typed; meant for several bets it is written
 * when one leaves it. In a single line Enter finishes instead of breaking the line. */

#include "config.h"

#include "bb-text-editor.h"

#include <glib/gi18n-lib.h>

struct _BbTextEditor {
  BbFieldEditor parent_instance;

  GtkWidget *overlay;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder;
  gboolean pending;
};

G_DEFINE_FINAL_TYPE (BbTextEditor, bb_text_editor, BB_TYPE_FIELD_EDITOR)

static char *
dup_text (BbTextEditor *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static void
update_placeholder (BbTextEditor *self)
{
  BbFieldEditor *editor = BB_FIELD_EDITOR (self);
  const char *hint = bb_field_editor_get_info (editor)->hint;
  const char *words = bb_field_editor_is_mixed (editor) ? _ ("Mixed") : hint != NULL ? _ (hint) : _ ("Not set");

  gtk_label_set_text (GTK_LABEL (self->placeholder), words);
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
write_text (BbTextEditor *self)
{
  g_autofree char *text = dup_text (self);

  self->pending = FALSE;
  bb_field_editor_write_words (BB_FIELD_EDITOR (self), text);
}

static void
changed_cb (BbTextEditor *self)
{
  BbBetFields *fields = bb_field_editor_get_fields (BB_FIELD_EDITOR (self));

  if (bb_bet_fields_get_n_bets (fields) > 1)
    self->pending = TRUE;
  else
    write_text (self);
  update_placeholder (self);
}

static void
bb_text_editor_refresh (BbFieldEditor *editor)
{
  BbTextEditor *self = BB_TEXT_EDITOR (editor);
  g_autofree char *words = bb_field_editor_dup_words (editor);
  g_autofree char *text = dup_text (self);

  self->pending = FALSE;
  if (!g_str_equal (words, text)) {
    g_signal_handlers_block_by_func (self->buffer, changed_cb, self);
    gtk_text_buffer_set_text (self->buffer, words, -1);
    g_signal_handlers_unblock_by_func (self->buffer, changed_cb, self);
  }
  update_placeholder (self);
}

static void
bb_text_editor_commit (BbFieldEditor *editor)
{
  BbTextEditor *self = BB_TEXT_EDITOR (editor);

  if (self->pending)
    write_text (self);
}

static void
break_history (BbTextEditor *self)
{
  bb_history_break (bb_bet_fields_get_history (bb_field_editor_get_fields (BB_FIELD_EDITOR (self))));
}

static void
enter_cb (BbTextEditor *self)
{
  break_history (self);
}

static void
leave_cb (BbTextEditor *self)
{
  bb_field_editor_commit (BB_FIELD_EDITOR (self));
  break_history (self);
}

static gboolean
key_pressed_cb (BbTextEditor *self,
                guint key)
{
  BbFieldType type = bb_field_editor_get_info (BB_FIELD_EDITOR (self))->type;

  if (key == GDK_KEY_Escape && self->pending) {
    bb_field_editor_refresh (BB_FIELD_EDITOR (self));
    return GDK_EVENT_STOP;
  }
  if (type == BB_FIELD_LINE && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)) {
    bb_field_editor_commit (BB_FIELD_EDITOR (self));
    break_history (self);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

static void
add_controllers (BbTextEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
bb_text_editor_constructed (GObject *object)
{
  BbTextEditor *self = BB_TEXT_EDITOR (object);
  const BbField *info;

  G_OBJECT_CLASS (bb_text_editor_parent_class)->constructed (object);
  info = bb_field_editor_get_info (BB_FIELD_EDITOR (self));
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), self->overlay, GTK_WIDGET (self->view), _ (info->label));
  if (info->type == BB_FIELD_LIST)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), _ ("One in each line"));
  add_controllers (self);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_text_editor_class_init (BbTextEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_text_editor_constructed;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_text_editor_refresh;
  BB_FIELD_EDITOR_CLASS (klass)->commit = bb_text_editor_commit;
}

static void
bb_text_editor_init (BbTextEditor *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  self->placeholder = gtk_label_new (NULL);
  self->overlay = gtk_overlay_new ();
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "placeholder");
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * bb_text_editor_new:
 * @field: a line, a text or a list
 */
BbFieldEditor *
bb_text_editor_new (BbBetFields *fields,
                    guint field)
{
  return g_object_new (BB_TYPE_TEXT_EDITOR, "fields", fields, "field", field, NULL);
}

GtkTextView *
bb_text_editor_get_view (BbTextEditor *self)
{
  g_return_val_if_fail (BB_IS_TEXT_EDITOR (self), NULL);

  return self->view;
}

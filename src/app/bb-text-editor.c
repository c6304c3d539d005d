/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text grows as it is typed, and is written as it is typed. In a single line Enter finishes instead
 * of breaking the line.
 *
 * A text view does not know its height until it has its width, and asks for more too late. So what
 * gives the editor its size is a label below the view: it bears the same words unseen, or the
 * placeholder for all to see. */

#include "config.h"

#include "bb-text-editor.h"

#include <glib/gi18n-lib.h>

#define PLACEHOLDER_OPACITY 0.5
#define CURSOR_MARGIN 12
#define NATURAL_WIDTH_CHARS 24

struct _BbTextEditor {
  BbFieldEditor parent_instance;

  GtkWidget *overlay;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *mirror;
  guint follow_id;
};

G_DEFINE_FINAL_TYPE (BbTextEditor, bb_text_editor, BB_TYPE_FIELD_EDITOR)

static char *
dup_text (BbTextEditor *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static const char *
get_placeholder (BbTextEditor *self)
{
  const BbField *info = bb_field_editor_get_info (BB_FIELD_EDITOR (self));

  if (bb_field_editor_is_mixed (BB_FIELD_EDITOR (self)))
    return _ ("Mixed");
  return info != NULL && info->hint != NULL ? _ (info->hint) : _ ("Not set");
}

/* A line that is begun and still empty counts, which a label does only if there is something in it. */
static void
update_mirror (BbTextEditor *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *words = g_strconcat (text, g_str_has_suffix (text, "\n") ? " " : "", NULL);
  gboolean empty = *text == '\0';

  gtk_label_set_text (self->mirror, empty ? get_placeholder (self) : words);
  gtk_widget_set_opacity (GTK_WIDGET (self->mirror), empty ? PLACEHOLDER_OPACITY : 0);
}

/* Where the text is longer than the page, the page goes along with the cursor. */
static gboolean
follow_cursor_cb (gpointer data)
{
  BbTextEditor *self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  GdkRectangle cursor;
  double x;
  double y;

  self->follow_id = 0;
  if (viewport == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return G_SOURCE_REMOVE;
  gtk_text_view_get_cursor_locations (self->view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), gtk_viewport_get_child (GTK_VIEWPORT (viewport)), cursor.x, cursor.y, &x, &y);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_adjustment_clamp_page (adjustment, y - CURSOR_MARGIN, y + cursor.height + CURSOR_MARGIN);
  return G_SOURCE_REMOVE;
}

/* After the next frame, when the text has its new height. */
static void
queue_follow (BbTextEditor *self)
{
  if (self->follow_id == 0 && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->follow_id = g_idle_add (follow_cursor_cb, self);
}

static void
changed_cb (BbTextEditor *self)
{
  g_autofree char *text = dup_text (self);

  bb_field_editor_write_words (BB_FIELD_EDITOR (self), text);
  update_mirror (self);
}

static void
bb_text_editor_refresh (BbFieldEditor *editor)
{
  BbTextEditor *self = BB_TEXT_EDITOR (editor);
  g_autofree char *words = bb_field_editor_dup_words (editor);
  g_autofree char *text = dup_text (self);

  if (!bb_field_editor_holds_words (editor, text)) {
    g_signal_handlers_block_by_func (self->buffer, changed_cb, self);
    gtk_text_buffer_set_text (self->buffer, words, -1);
    g_signal_handlers_unblock_by_func (self->buffer, changed_cb, self);
  }
  update_mirror (self);
}

/* What is typed in one visit is one step at most, whatever was typed here just before. */
static void
break_history (BbTextEditor *self)
{
  bb_history_break (bb_bet_fields_get_history (bb_field_editor_get_fields (BB_FIELD_EDITOR (self))));
}

static gboolean
key_pressed_cb (BbTextEditor *self,
                guint key)
{
  const BbField *info = bb_field_editor_get_info (BB_FIELD_EDITOR (self));

  if (info != NULL && info->type == BB_FIELD_LINE && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)) {
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

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (break_history), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (break_history), self);
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
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), self->overlay, GTK_WIDGET (self->view));
  if (info != NULL && info->type == BB_FIELD_LIST)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), _ ("One in each line"));
  add_controllers (self);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_text_editor_dispose (GObject *object)
{
  g_clear_handle_id (&BB_TEXT_EDITOR (object)->follow_id, g_source_remove);
  G_OBJECT_CLASS (bb_text_editor_parent_class)->dispose (object);
}

static void
bb_text_editor_class_init (BbTextEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_text_editor_dispose;
  G_OBJECT_CLASS (klass)->constructed = bb_text_editor_constructed;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_text_editor_refresh;
}

static GtkLabel *
create_mirror (void)
{
  GtkLabel *mirror = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (mirror, 0);
  gtk_label_set_yalign (mirror, 0);
  gtk_label_set_wrap (mirror, TRUE);
  gtk_label_set_wrap_mode (mirror, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (mirror, NATURAL_WIDTH_CHARS);
  gtk_widget_set_hexpand (GTK_WIDGET (mirror), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (mirror), "mirror");
  gtk_accessible_update_state (GTK_ACCESSIBLE (mirror), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return mirror;
}

static void
bb_text_editor_init (BbTextEditor *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  self->mirror = create_mirror ();
  self->overlay = gtk_overlay_new ();
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->mirror));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->view));
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (queue_follow), self);
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

/**
 * bb_text_editor_new_own:
 * @own_field: the id of one of the board's own fields
 */
BbFieldEditor *
bb_text_editor_new_own (BbBetFields *fields,
                        const char *own_field)
{
  return g_object_new (BB_TYPE_TEXT_EDITOR, "fields", fields, "own-field", own_field, NULL);
}

GtkTextView *
bb_text_editor_get_view (BbTextEditor *self)
{
  g_return_val_if_fail (BB_IS_TEXT_EDITOR (self), NULL);

  return self->view;
}

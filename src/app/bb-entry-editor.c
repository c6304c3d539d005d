/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of words is written while it is typed. What must be understood first (numbers, amounts,
 * days) is written when one leaves the entry or presses Enter. What cannot be understood stays to be
 * seen; Escape restores. */

#include "config.h"

#include "bb-entry-editor.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *box;
  GtkWidget *entry;
  char *placeholder;
  gboolean pending;
} BbEntryEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (BbEntryEditor, bb_entry_editor, BB_TYPE_FIELD_EDITOR)

static BbEntryEditorPrivate *
get_private (BbEntryEditor *self)
{
  return bb_entry_editor_get_instance_private (self);
}

static void
changed_cb (BbEntryEditor *self)
{
  BbEntryEditorPrivate *priv = get_private (self);

  if (bb_field_editor_get_info (BB_FIELD_EDITOR (self))->type == BB_FIELD_LINE)
    bb_field_editor_write_words (BB_FIELD_EDITOR (self), gtk_editable_get_text (GTK_EDITABLE (priv->entry)));
  else
    priv->pending = TRUE;
}

static void
show_words (BbEntryEditor *self,
            const char *words)
{
  BbEntryEditorPrivate *priv = get_private (self);

  priv->pending = FALSE;
  if (g_str_equal (words, gtk_editable_get_text (GTK_EDITABLE (priv->entry))))
    return;
  g_signal_handlers_block_by_func (priv->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (priv->entry), words);
  g_signal_handlers_unblock_by_func (priv->entry, changed_cb, self);
}

static void
bb_entry_editor_refresh (BbFieldEditor *editor)
{
  BbEntryEditor *self = BB_ENTRY_EDITOR (editor);
  BbEntryEditorPrivate *priv = get_private (self);
  g_autofree char *words = bb_field_editor_dup_words (editor);

  gtk_entry_set_placeholder_text (GTK_ENTRY (priv->entry), bb_field_editor_is_mixed (editor) ? _ ("Mixed") : priv->placeholder);
  show_words (self, words);
}

/* Once understood, the words become those that the program uses itself. */
static void
bb_entry_editor_commit (BbFieldEditor *editor)
{
  BbEntryEditor *self = BB_ENTRY_EDITOR (editor);
  BbEntryEditorPrivate *priv = get_private (self);
  g_autofree char *words = NULL;

  if (!priv->pending)
    return;
  words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->entry)));
  if (BB_ENTRY_EDITOR_GET_CLASS (self)->write (self, words))
    bb_field_editor_refresh (editor);
}

static void
break_history (BbEntryEditor *self)
{
  bb_history_break (bb_bet_fields_get_history (bb_field_editor_get_fields (BB_FIELD_EDITOR (self))));
}

static void
leave_cb (BbEntryEditor *self)
{
  bb_field_editor_commit (BB_FIELD_EDITOR (self));
  gtk_editable_select_region (GTK_EDITABLE (get_private (self)->entry), 0, 0);
  break_history (self);
}

static gboolean
key_pressed_cb (BbEntryEditor *self,
                guint key)
{
  BbEntryEditorPrivate *priv = get_private (self);

  if (key != GDK_KEY_Escape || !priv->pending)
    return GDK_EVENT_PROPAGATE;
  bb_field_editor_set_problem (BB_FIELD_EDITOR (self), NULL);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
  return GDK_EVENT_STOP;
}

static void
add_controllers (BbEntryEditor *self)
{
  BbEntryEditorPrivate *priv = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (break_history), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (priv->entry, focus);
  gtk_widget_add_controller (priv->entry, keys);
}

static gboolean
bb_entry_editor_write (BbEntryEditor *self,
                       const char *words)
{
  return bb_field_editor_write_words (BB_FIELD_EDITOR (self), words);
}

static void
bb_entry_editor_constructed (GObject *object)
{
  BbEntryEditor *self = BB_ENTRY_EDITOR (object);
  BbEntryEditorPrivate *priv = get_private (self);
  const BbField *info;

  G_OBJECT_CLASS (bb_entry_editor_parent_class)->constructed (object);
  info = bb_field_editor_get_info (BB_FIELD_EDITOR (self));
  priv->placeholder = g_strdup (_ ("Not set"));
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), priv->box, priv->entry);
  if (info->type == BB_FIELD_LINE && info->maximum > 0)
    gtk_entry_set_max_length (GTK_ENTRY (priv->entry), (int) info->maximum);
  add_controllers (self);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_entry_editor_finalize (GObject *object)
{
  g_free (get_private (BB_ENTRY_EDITOR (object))->placeholder);
  G_OBJECT_CLASS (bb_entry_editor_parent_class)->finalize (object);
}

static void
bb_entry_editor_class_init (BbEntryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = bb_entry_editor_constructed;
  object_class->finalize = bb_entry_editor_finalize;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_entry_editor_refresh;
  BB_FIELD_EDITOR_CLASS (klass)->commit = bb_entry_editor_commit;
  klass->write = bb_entry_editor_write;
}

static void
bb_entry_editor_init (BbEntryEditor *self)
{
  BbEntryEditorPrivate *priv = get_private (self);
  GtkEntry *entry = GTK_ENTRY (gtk_entry_new ());

  priv->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  priv->entry = GTK_WIDGET (entry);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_hexpand (priv->entry, TRUE);
  gtk_box_append (GTK_BOX (priv->box), priv->entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (bb_field_editor_commit), self);
}

/**
 * bb_entry_editor_new:
 * @field: a line, a number, an amount, a place on an axis or a day
 */
BbFieldEditor *
bb_entry_editor_new (BbBetFields *fields,
                     guint field)
{
  return g_object_new (BB_TYPE_ENTRY_EDITOR, "fields", fields, "field", field, NULL);
}

GtkEntry *
bb_entry_editor_get_entry (BbEntryEditor *self)
{
  g_return_val_if_fail (BB_IS_ENTRY_EDITOR (self), NULL);

  return GTK_ENTRY (get_private (self)->entry);
}

void
bb_entry_editor_add_suffix (BbEntryEditor *self,
                            GtkWidget *suffix)
{
  g_return_if_fail (BB_IS_ENTRY_EDITOR (self));

  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (get_private (self)->box), suffix);
}

/**
 * bb_entry_editor_set_placeholder:
 * @placeholder: what an empty entry says
 */
void
bb_entry_editor_set_placeholder (BbEntryEditor *self,
                                 const char *placeholder)
{
  BbEntryEditorPrivate *priv = get_private (self);

  g_return_if_fail (BB_IS_ENTRY_EDITOR (self));

  g_free (priv->placeholder);
  priv->placeholder = g_strdup (placeholder);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets that differ are shown as off; switching them on makes them agree. */

#include "config.h"

#include "bb-flag-editor.h"

struct _BbFlagEditor {
  BbFieldEditor parent_instance;

  GtkSwitch *control;
};

G_DEFINE_FINAL_TYPE (BbFlagEditor, bb_flag_editor, BB_TYPE_FIELD_EDITOR)

static gboolean
is_on (BbFlagEditor *self)
{
  BbFieldEditor *editor = BB_FIELD_EDITOR (self);

  return !bb_value_is_none (bb_bet_fields_get_value (bb_field_editor_get_fields (editor), bb_field_editor_get_field (editor)));
}

static void
active_cb (BbFlagEditor *self)
{
  gboolean on = gtk_switch_get_active (self->control);

  if (on != is_on (self))
    bb_field_editor_write (BB_FIELD_EDITOR (self), on ? &BB_VALUE_OF_INTEGER (1) : &BB_VALUE_OF_NONE);
}

static void
bb_flag_editor_refresh (BbFieldEditor *editor)
{
  BbFlagEditor *self = BB_FLAG_EDITOR (editor);

  g_signal_handlers_block_by_func (self->control, active_cb, self);
  gtk_switch_set_active (self->control, is_on (self));
  g_signal_handlers_unblock_by_func (self->control, active_cb, self);
}

static void
bb_flag_editor_constructed (GObject *object)
{
  BbFlagEditor *self = BB_FLAG_EDITOR (object);
  GtkWidget *control = GTK_WIDGET (self->control);

  G_OBJECT_CLASS (bb_flag_editor_parent_class)->constructed (object);
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), control, control);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_flag_editor_class_init (BbFlagEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_flag_editor_constructed;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_flag_editor_refresh;
}

static void
bb_flag_editor_init (BbFlagEditor *self)
{
  self->control = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->control), GTK_ALIGN_START);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (active_cb), self);
}

/**
 * bb_flag_editor_new:
 * @field: a flag
 */
BbFieldEditor *
bb_flag_editor_new (BbBetFields *fields,
                    guint field)
{
  return g_object_new (BB_TYPE_FLAG_EDITOR, "fields", fields, "field", field, NULL);
}

GtkSwitch *
bb_flag_editor_get_switch (BbFlagEditor *self)
{
  g_return_val_if_fail (BB_IS_FLAG_EDITOR (self), NULL);

  return self->control;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bets that differ are shown as off; switching them on makes them agree. */

#include "config.h"

#include "bb-flag-editor.h"

#include "bb-edit-decisions.h"

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

/* With the flag goes who put it up. */
static void
set_flag (BbBetFields *fields,
          gboolean on)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  guint i;

  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    g_ptr_array_add (bets, bb_bet_fields_get_bet (fields, i));
  bb_edit_set_flag (bb_bet_fields_get_history (fields), bets, on, NULL);
}

static void
active_cb (BbFlagEditor *self)
{
  BbFieldEditor *editor = BB_FIELD_EDITOR (self);
  gboolean on = gtk_switch_get_active (self->control);

  if (on == is_on (self))
    return;
  if (bb_field_editor_get_field (editor) == BB_BET_FLAGGED)
    set_flag (bb_field_editor_get_fields (editor), on);
  else
    bb_field_editor_write (editor, on ? &BB_VALUE_OF_INTEGER (1) : &BB_VALUE_OF_NONE);
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

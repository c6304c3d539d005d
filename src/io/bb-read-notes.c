/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of lines and messages that stops growing where nobody would read on. */

#include "config.h"

#include "bb-read-notes.h"

#define MAX_NOTES 500u

typedef struct {
  guint line;
  char *message;
} Note;

struct _BbReadNotes {
  GObject parent_instance;

  GArray *notes;
  guint n_left_out;
  gboolean newer;
};

G_DEFINE_FINAL_TYPE (BbReadNotes, bb_read_notes, G_TYPE_OBJECT)

static void
clear_note (gpointer data)
{
  Note *note = data;

  g_free (note->message);
}

static void
bb_read_notes_finalize (GObject *object)
{
  g_array_unref (BB_READ_NOTES (object)->notes);
  G_OBJECT_CLASS (bb_read_notes_parent_class)->finalize (object);
}

static void
bb_read_notes_class_init (BbReadNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_read_notes_finalize;
}

static void
bb_read_notes_init (BbReadNotes *self)
{
  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);
}

BbReadNotes *
bb_read_notes_new (void)
{
  return g_object_new (BB_TYPE_READ_NOTES, NULL);
}

/**
 * bb_read_notes_add:
 * @line: from 1, or 0 where no line is to blame
 * @format: what was noticed and what became of it
 */
void
bb_read_notes_add (BbReadNotes *self,
                   guint line,
                   const char *format,
                   ...)
{
  va_list arguments;
  Note note = { line, NULL };

  g_return_if_fail (BB_IS_READ_NOTES (self));

  if (self->notes->len == MAX_NOTES) {
    self->n_left_out++;
    return;
  }
  va_start (arguments, format);
  note.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (self->notes, note);
}

guint
bb_read_notes_get_length (BbReadNotes *self)
{
  g_return_val_if_fail (BB_IS_READ_NOTES (self), 0);

  return self->notes->len;
}

guint
bb_read_notes_get_line (BbReadNotes *self,
                        guint index)
{
  g_return_val_if_fail (index < bb_read_notes_get_length (self), 0);

  return g_array_index (self->notes, Note, index).line;
}

const char *
bb_read_notes_get_message (BbReadNotes *self,
                           guint index)
{
  g_return_val_if_fail (index < bb_read_notes_get_length (self), NULL);

  return g_array_index (self->notes, Note, index).message;
}

/**
 * bb_read_notes_get_n_left_out:
 *
 * Returns: how many more notes there would be
 */
guint
bb_read_notes_get_n_left_out (BbReadNotes *self)
{
  g_return_val_if_fail (BB_IS_READ_NOTES (self), 0);

  return self->n_left_out;
}

/**
 * bb_read_notes_is_full:
 *
 * Returns: whether more notes would only be counted
 */
gboolean
bb_read_notes_is_full (BbReadNotes *self)
{
  return bb_read_notes_get_length (self) == MAX_NOTES;
}

void
bb_read_notes_set_newer (BbReadNotes *self,
                         gboolean newer)
{
  g_return_if_fail (BB_IS_READ_NOTES (self));

  self->newer = newer;
}

/**
 * bb_read_notes_is_newer:
 *
 * Returns: whether the file says that it takes a newer version to change it; it is for reading only
 */
gboolean
bb_read_notes_is_newer (BbReadNotes *self)
{
  g_return_val_if_fail (BB_IS_READ_NOTES (self), FALSE);

  return self->newer;
}

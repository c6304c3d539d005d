/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying, comparing and clearing of values. */

#include "config.h"

#include "bb-value.h"

G_DEFINE_BOXED_TYPE (BbValue, bb_value, bb_value_copy, bb_value_free)

/**
 * bb_value_init_copy:
 * @self: (out caller-allocates): an uninitialised value
 * @source: the value to copy, deeply
 */
void
bb_value_init_copy (BbValue *self,
                    const BbValue *source)
{
  *self = *source;
  if (source->kind == BB_VALUE_TEXT || source->kind == BB_VALUE_ID)
    self->text = g_strdup (source->text);
  else if (source->kind == BB_VALUE_LIST)
    self->list = g_strdupv (source->list);
}

/**
 * bb_value_clear:
 *
 * Frees what @self owns and leaves it none.
 */
void
bb_value_clear (BbValue *self)
{
  if (self->kind == BB_VALUE_TEXT || self->kind == BB_VALUE_ID)
    g_free (self->text);
  else if (self->kind == BB_VALUE_LIST)
    g_strfreev (self->list);
  *self = BB_VALUE_OF_NONE;
}

/**
 * bb_value_copy:
 *
 * Returns: (transfer full): a deep copy
 */
BbValue *
bb_value_copy (const BbValue *self)
{
  BbValue *copy = g_new0 (BbValue, 1);

  bb_value_init_copy (copy, self);
  return copy;
}

void
bb_value_free (BbValue *self)
{
  if (self == NULL)
    return;
  bb_value_clear (self);
  g_free (self);
}

/**
 * bb_value_equal:
 *
 * Values of different kinds are never equal.
 */
gboolean
bb_value_equal (const BbValue *self,
                const BbValue *other)
{
  if (self->kind != other->kind)
    return FALSE;
  switch (self->kind) {
  case BB_VALUE_NONE:
    return TRUE;
  case BB_VALUE_INTEGER:
    return self->integer == other->integer;
  case BB_VALUE_TENTHS:
    return self->tenths == other->tenths;
  case BB_VALUE_DATE:
    return self->date == other->date;
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    return g_str_equal (self->text, other->text);
  case BB_VALUE_LIST:
    return g_strv_equal ((const char *const *) self->list, (const char *const *) other->list);
  default:
    g_assert_not_reached ();
  }
}

gboolean
bb_value_is_none (const BbValue *self)
{
  return self->kind == BB_VALUE_NONE;
}

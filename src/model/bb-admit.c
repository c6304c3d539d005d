/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field lets in. */

#include "config.h"

#include "bb-admit.h"

#include "bb-text.h"

#include <string.h>

static char *
admit_text (const char *text,
            BbTextForm form)
{
  gsize limit = form == BB_TEXT_LINES ? BB_TEXT_MAX_BYTES : BB_LINE_MAX_BYTES;
  char *admitted = bb_text_admit (text, -1, form);

  if (strlen (admitted) > limit) {
    char *end = g_utf8_find_prev_char (admitted, admitted + limit + 1);

    *end = '\0';
  }
  return admitted;
}

static void
admit_string (const BbField *field,
              const BbValue *value,
              BbValue *admitted)
{
  BbTextForm form = field->type == BB_FIELD_TEXT ? BB_TEXT_LINES : BB_TEXT_SINGLE_LINE;
  g_autofree char *text = admit_text (value->text, form);

  if (*text == '\0')
    return;
  admitted->kind = value->kind;
  admitted->text = g_steal_pointer (&text);
}

static void
admit_list (const BbValue *value,
            BbValue *admitted)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;
  char **entry;

  for (entry = value->list; entry != NULL && *entry != NULL; entry++) {
    g_autofree char *text = admit_text (*entry, BB_TEXT_SINGLE_LINE);

    if (*g_strstrip (text) == '\0')
      continue;
    g_strv_builder_add (builder, text);
    any = TRUE;
  }
  if (any)
    *admitted = BB_VALUE_OF_LIST (g_strv_builder_end (builder));
}

static void
admit_integer (const BbField *field,
               const BbValue *value,
               BbValue *admitted)
{
  gint64 low = field->minimum;
  gint64 high = field->maximum;

  if (field->type == BB_FIELD_FLAG) {
    if (value->integer != 0)
      *admitted = BB_VALUE_OF_INTEGER (1);
    return;
  }
  if (field->type == BB_FIELD_MONEY)
    high = BB_MONEY_MAX;
  *admitted = BB_VALUE_OF_INTEGER (high > 0 ? CLAMP (value->integer, low, high) : value->integer);
}

/**
 * bb_field_admit:
 * @self: a field
 * @value: a value of the field's kind, or none
 * @admitted: (out caller-allocates): what the field may hold of it
 *
 * Numbers beyond the field's limits are brought within them, places are clamped to 0..1000, text
 * passes bb_text_admit(); empty text and empty lists become none.
 */
void
bb_field_admit (const BbField *self,
                const BbValue *value,
                BbValue *admitted)
{
  *admitted = BB_VALUE_OF_NONE;
  switch (value->kind) {
  case BB_VALUE_NONE:
    break;
  case BB_VALUE_INTEGER:
    admit_integer (self, value, admitted);
    break;
  case BB_VALUE_TENTHS:
    *admitted = BB_VALUE_OF_TENTHS (CLAMP (value->tenths, 0, 1000));
    break;
  case BB_VALUE_DATE:
    if (value->date != BB_DATE_NONE)
      *admitted = *value;
    break;
  case BB_VALUE_TEXT:
  case BB_VALUE_ID:
    admit_string (self, value, admitted);
    break;
  case BB_VALUE_LIST:
    admit_list (value, admitted);
    break;
  default:
    g_assert_not_reached ();
  }
}

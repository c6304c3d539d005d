/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones and the board's own fields are no fields of bets. */

#include "config.h"

#include "bb-aspect-source.h"

static gboolean
has_field (const char *const *fields,
           guint field)
{
  return g_strv_contains (fields, bb_bet_fields[field].id);
}

/**
 * bb_aspect_source_is_among:
 * @fields: (nullable): ids of bet fields
 *
 * Returns: whether the aspect gives away what is in one of @fields
 */
gboolean
bb_aspect_source_is_among (const BbAspect *self,
                           const char *const *fields)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (fields == NULL)
    return FALSE;
  switch (self->kind) {
  case BB_ASPECT_FIELD:
    return has_field (fields, self->field);
  case BB_ASPECT_CONFIDENCE:
    return has_field (fields, BB_BET_CONFIDENCE_LOW) || has_field (fields, BB_BET_CONFIDENCE_HIGH);
  case BB_ASPECT_REVIEW:
    return has_field (fields, BB_BET_REVIEW_DATE);
  case BB_ASPECT_OWN_FIELD:
  case BB_ASPECT_ZONE:
    return FALSE;
  default:
    g_assert_not_reached ();
  }
}

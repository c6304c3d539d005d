/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a sign. */

#include "config.h"

#include "bb-picture-signs.h"

#include <glib/gi18n-lib.h>

#include "bb-card.h"
#include "bb-envelope.h"
#include "bb-ghost.h"
#include "bb-spread.h"
#include "bb-ties.h"

static gboolean
has_part_of (const BbPictureData *data)
{
  return bb_ties_use (data, BB_TIE_PART_OF);
}

static gboolean
has_waits_for (const BbPictureData *data)
{
  return bb_ties_use (data, BB_TIE_WAITS_FOR);
}

static gboolean
has_pin (const BbPictureData *data)
{
  guint i;

  for (i = 0; i < data->bets->len; i++)
    if (bb_picture_data_get (data, i)->mark.pinned)
      return TRUE;
  return FALSE;
}

static gboolean
has_flag (const BbPictureData *data)
{
  guint i;

  for (i = 0; i < data->bets->len; i++)
    if (bb_picture_data_get (data, i)->mark.flagged)
      return TRUE;
  return FALSE;
}

static gboolean
has_fresh (const BbPictureData *data)
{
  guint i;

  for (i = 0; i < data->bets->len; i++)
    if (bb_picture_data_get (data, i)->mark.fresh)
      return TRUE;
  return FALSE;
}

static void
draw_part_of (const BbPictureData *data,
              BbPoint center,
              double unit,
              const BbPen *pen)
{
  bb_ties_draw_sample (BB_TIE_PART_OF, data, center, unit, pen);
}

static void
draw_waits_for (const BbPictureData *data,
                BbPoint center,
                double unit,
                const BbPen *pen)
{
  bb_ties_draw_sample (BB_TIE_WAITS_FOR, data, center, unit, pen);
}

static void
draw_pin (const BbPictureData *data,
          BbPoint center,
          double unit,
          const BbPen *pen)
{
  bb_mark_draw_pin (center, 1.4 * unit, data->theme, pen->builder);
}

static void
draw_flag (const BbPictureData *data,
           BbPoint center,
           double unit,
           const BbPen *pen)
{
  bb_mark_draw_flag (center, 1.2 * unit, data->theme, pen->builder);
}

static void
draw_fresh (const BbPictureData *data,
            BbPoint center,
            double unit,
            const BbPen *pen)
{
  bb_mark_draw_plus (center, 1.15 * unit, data->theme, pen->builder);
}

/* clang-format off */
static const struct {
  const char *label;
  gboolean since; /* of what has happened since then */
  gboolean (*is_shown) (const BbPictureData *data);
  void (*draw) (const BbPictureData *data, BbPoint center, double unit, const BbPen *pen);
} signs[] = {
  { N_ ("How far we disagree"), FALSE, bb_spread_is_shown, bb_spread_draw_sample },
  { N_ ("Part of"), FALSE, has_part_of, draw_part_of },
  { N_ ("Waits for"), FALSE, has_waits_for, draw_waits_for },
  { N_ ("Paid for by a larger bet"), FALSE, bb_envelope_is_shown, bb_envelope_draw_sample },
  { N_ ("How sure we are, 0 to 100 %"), FALSE, bb_card_shows_confidence, bb_card_draw_confidence_sample },
  { N_ ("Held in place"), FALSE, has_pin, draw_pin },
  { N_ ("New"), TRUE, has_fresh, draw_fresh },
  { N_ ("Gone"), TRUE, bb_ghosts_are_shown, bb_ghost_draw_sample },
  { N_ ("Flagged for the next review"), FALSE, has_flag, draw_flag },
};
/* clang-format on */

guint
bb_picture_signs_get_n (void)
{
  return G_N_ELEMENTS (signs);
}

gboolean
bb_picture_signs_is_shown (guint sign,
                           const BbPictureData *data)
{
  g_return_val_if_fail (sign < G_N_ELEMENTS (signs), FALSE);

  return signs[sign].is_shown (data);
}

/**
 * bb_picture_signs_is_since:
 *
 * Returns: whether the sign tells what has happened since an earlier day
 */
gboolean
bb_picture_signs_is_since (guint sign)
{
  g_return_val_if_fail (sign < G_N_ELEMENTS (signs), FALSE);

  return signs[sign].since;
}

/**
 * bb_picture_signs_get_label:
 *
 * Returns: (transfer none): what the sign means, translated
 */
const char *
bb_picture_signs_get_label (guint sign)
{
  g_return_val_if_fail (sign < G_N_ELEMENTS (signs), NULL);

  return _ (signs[sign].label);
}

/**
 * bb_picture_signs_draw:
 * @unit: the width of a thin line
 */
void
bb_picture_signs_draw (guint sign,
                       const BbPictureData *data,
                       BbPoint center,
                       double unit,
                       const BbPen *pen)
{
  g_return_if_fail (sign < G_N_ELEMENTS (signs));

  signs[sign].draw (data, center, unit, pen);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in words. Each axis is cut into five equal bands, half open, the last one with its end. */

#include "config.h"

#include "bb-place-words.h"

#include <glib/gi18n-lib.h>

#define N_BANDS 5
#define BAND_TENTHS 200

/* clang-format off */
static const char *const risk_words[N_BANDS] = {
  N_ ("Undone the same day"),
  N_ ("Easy to undo"),
  N_ ("Takes effort to undo"),
  N_ ("Hard to undo"),
  N_ ("Cannot be undone"),
};
/* clang-format on */

/* clang-format off */
static const char *const familiarity_words[N_BANDS] = {
  N_ ("new to all of us"),
  N_ ("done once before"),
  N_ ("done a few times"),
  N_ ("done often"),
  N_ ("done all the time"),
};
/* clang-format on */

static guint
find_band (gint tenths)
{
  return (guint) (CLAMP (tenths, 0, N_BANDS * BAND_TENTHS - 1) / BAND_TENTHS);
}

/**
 * bb_place_to_words:
 * @familiarity: tenths, 0 to 1000
 * @risk: tenths, 0 to 1000
 *
 * Returns: (transfer full): the place as one would say it: `Hard to undo; done once before`
 */
char *
bb_place_to_words (gint familiarity,
                   gint risk)
{
  /* Translators: how hard it is to undo; how often it was done before. */
  return g_strdup_printf (_ ("%s; %s"), _ (risk_words[find_band (risk)]), _ (familiarity_words[find_band (familiarity)]));
}

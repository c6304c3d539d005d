/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only decisions that said how sure one was, and whose outcome was judged, count; "too early" is no
 * judgement. Small numbers are told as what they are. */

#include "config.h"

#include "bb-calibration.h"

#include "bb-look-back.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More than this apart, in points of a hundred, is worth a word. */
#define NOTABLE 15.0

/* How much of what was expected came. */
static const struct {
  const char *verdict;
  double share;
} verdicts[] = {
  { "came", 100.0 },
  { "partly", 50.0 },
  { "did_not_come", 0.0 },
};

static double
get_share (BbItem *outcome)
{
  const char *verdict = bb_item_get_text (outcome, BB_OUTCOME_VERDICT);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (g_str_equal (verdicts[i].verdict, verdict))
      return verdicts[i].share;
  return -1;
}

static void
add (BbCalibration *self,
     gint confidence,
     double share)
{
  guint width = 100 / BB_CALIBRATION_N_BANDS;
  BbCalibrationBand *band = &self->bands[MIN ((guint) confidence / width, BB_CALIBRATION_N_BANDS - 1)];

  band->n++;
  band->stated += confidence;
  band->came += share;
  self->n++;
  self->stated += confidence;
  self->came += share;
}

static void
divide (BbCalibration *self)
{
  guint i;

  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++) {
    BbCalibrationBand *band = &self->bands[i];

    if (band->n == 0)
      continue;
    band->stated /= band->n;
    band->came /= band->n;
    self->n_bands++;
  }
  if (self->n == 0)
    return;
  self->stated /= self->n;
  self->came /= self->n;
}

/**
 * bb_calibration_compute:
 * @calibration: (out caller-allocates): what became of the board's decisions
 */
void
bb_calibration_compute (BbBoard *board,
                        BbCalibration *calibration)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  g_return_if_fail (BB_IS_BOARD (board) && calibration != NULL);

  *calibration = (BbCalibration){ .n = 0 };
  for (i = 0; i < BB_CALIBRATION_N_BANDS; i++) {
    calibration->bands[i].low = i * 100 / BB_CALIBRATION_N_BANDS;
    calibration->bands[i].high = (i + 1) * 100 / BB_CALIBRATION_N_BANDS;
  }
  entries = bb_look_back_list (board);
  for (i = 0; i < entries->len; i++) {
    const BbLookBackEntry *entry = g_ptr_array_index (entries, i);
    gint confidence = bb_receipt_get_confidence (entry->receipt);

    if (entry->outcome == NULL || confidence < 0)
      continue;
    if (get_share (entry->outcome) >= 0)
      add (calibration, confidence, get_share (entry->outcome));
    else
      calibration->too_early++;
  }
  divide (calibration);
}

static const char *
judge (const BbCalibration *self)
{
  if (self->stated - self->came > NOTABLE)
    return _ ("We were surer than we should have been.");
  if (self->came - self->stated > NOTABLE)
    return _ ("More came than we dared to say.");
  return _ ("On average the two agree.");
}

/**
 * bb_calibration_dup_words:
 *
 * Returns: (transfer full): what can be said of it, in a sentence or two
 */
char *
bb_calibration_dup_words (const BbCalibration *self)
{
  g_autofree char *figures = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n == 0)
    return g_strdup (_ ("Nothing has been judged yet"));
  if (self->n < BB_CALIBRATION_LEAST)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision judged: too few to say", "%u decisions judged: too few to say", self->n), self->n);
  figures = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision judged: on average we were %.0f %% sure, and %.0f %% came.", "%u decisions judged: on average we were %.0f %% sure, and %.0f %% came.", self->n), self->n, self->stated, self->came);
  return g_strconcat (figures, " ", judge (self), NULL);
}

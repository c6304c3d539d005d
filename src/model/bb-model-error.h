/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the model refuses. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_MODEL_ERROR (bb_model_error_quark ())

typedef enum {
  BB_MODEL_ERROR_DUPLICATE, /* an id that is taken */
  BB_MODEL_ERROR_CYCLE,     /* a tie that would lead back to where it starts */
  BB_MODEL_ERROR_LIMIT,     /* more items than a board may hold */
  BB_MODEL_ERROR_WORDS,     /* typed words that are no value of the field */
} BbModelError;

GQuark bb_model_error_quark (void);

G_END_DECLS

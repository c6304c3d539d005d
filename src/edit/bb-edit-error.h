/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the edit verbs refuse. The messages are for people and say what to do instead. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_EDIT_ERROR (bb_edit_error_quark ())

typedef enum {
  BB_EDIT_ERROR_HAS_DECISIONS, /* a bet with decisions on record can be stopped, not deleted */
} BbEditError;

GQuark bb_edit_error_quark (void);

G_END_DECLS

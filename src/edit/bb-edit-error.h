/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the edit verbs refuse. The messages are for people and say what to do instead. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_EDIT_ERROR (bb_edit_error_quark ())

typedef enum {
  BB_EDIT_ERROR_HAS_DECISIONS, /* a bet with decisions on record can be stopped, not deleted */
  BB_EDIT_ERROR_SEALED,        /* what is sealed can be corrected, not changed */
  BB_EDIT_ERROR_WRONG_STAGE,   /* a review is planned, under way, ended, sealed, in this order */
  BB_EDIT_ERROR_INCOMPLETE,    /* a decision lacks what its kind asks for */
} BbEditError;

GQuark bb_edit_error_quark (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the edit verbs. */

#include "config.h"

#include "bb-edit-error.h"

G_DEFINE_QUARK (bb - edit - error - quark, bb_edit_error)

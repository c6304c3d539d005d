/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of all that was not saved, and of what was discarded lately. */

#pragma once

#include "bb-recovery.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_RECOVER_DIALOG (bb_recover_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BbRecoverDialog, bb_recover_dialog, BB, RECOVER_DIALOG, AdwPreferencesWindow)

GtkWidget *bb_recover_dialog_new (BbRecovery *recovery, gboolean careful);

G_END_DECLS

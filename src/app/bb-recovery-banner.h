/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers in a window what was not saved. */

#pragma once

#include "bb-recovery.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_RECOVERY_BANNER (bb_recovery_banner_get_type ())
G_DECLARE_FINAL_TYPE (BbRecoveryBanner, bb_recovery_banner, BB, RECOVERY_BANNER, AdwBin)

void bb_recovery_banner_set_recovery (BbRecoveryBanner *self, BbRecovery *recovery);
void bb_recovery_banner_set_file (BbRecoveryBanner *self, GFile *file);

G_END_DECLS

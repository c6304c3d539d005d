/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses how a board becomes a picture, and shows what it will look like. */

#pragma once

#include <adwaita.h>

#include "bb-export-settings.h"
#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_EXPORT_DIALOG (bb_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BbExportDialog, bb_export_dialog, BB, EXPORT_DIALOG, AdwWindow)

BbExportDialog *bb_export_dialog_new (BbSession *session, const BbExportSettings *settings);
const BbExportSettings *bb_export_dialog_get_settings (BbExportDialog *self);

G_END_DECLS

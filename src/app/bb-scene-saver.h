/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a picture that is drawn already, where the person says. */

#pragma once

#include <gtk/gtk.h>

#include "bb-export.h"

G_BEGIN_DECLS

void bb_scene_saver_run (GtkWidget *widget, BbBoard *board, const BbScene *scene, BbExportFormat format, const char *name);

G_END_DECLS

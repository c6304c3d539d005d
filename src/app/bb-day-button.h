/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A button that says a day and lets one choose another: from what is likely, or from a calendar. It
 * writes nothing. */

#pragma once

#include <gtk/gtk.h>

#include "bb-date.h"

G_BEGIN_DECLS

#define BB_TYPE_DAY_BUTTON (bb_day_button_get_type ())
G_DECLARE_FINAL_TYPE (BbDayButton, bb_day_button, BB, DAY_BUTTON, GtkWidget)

GtkWidget *bb_day_button_new (const char *name);
BbDate bb_day_button_get_day (BbDayButton *self);
void bb_day_button_set_day (BbDayButton *self, BbDate day);
void bb_day_button_clear_offers (BbDayButton *self);
void bb_day_button_add_offer (BbDayButton *self, const char *label, BbDate day);

G_END_DECLS

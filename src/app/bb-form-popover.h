/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A few questions over the place they are about, with one button that answers them all. */

#pragma once

#include <gtk/gtk.h>

#include "bb-board.h"

G_BEGIN_DECLS

#define BB_TYPE_FORM_POPOVER (bb_form_popover_get_type ())
G_DECLARE_FINAL_TYPE (BbFormPopover, bb_form_popover, BB, FORM_POPOVER, GtkPopover)

/**
 * BbFormAnswered:
 *
 * Carries out what the form is for.
 *
 * Returns: whether it could be done; if not, @error says what is missing
 */
typedef gboolean (*BbFormAnswered) (BbFormPopover *form, gpointer data, GError **error);

BbFormPopover *bb_form_popover_new (BbBoard *board, const char *title, const char *verb);
void bb_form_popover_set_answered (BbFormPopover *self, BbFormAnswered answered, gpointer data, GDestroyNotify destroy);
void bb_form_popover_add_words (BbFormPopover *self, const char *words);
void bb_form_popover_add_text (BbFormPopover *self, const char *name, const char *label, const char *text);
void bb_form_popover_add_field (BbFormPopover *self, const char *name, const char *label, const BbField *field, const BbValue *value);
void bb_form_popover_add_choice (BbFormPopover *self, const char *name, const char *label, const BbChoice *choices, guint n_choices, const char *chosen);
void bb_form_popover_set_row_visible (BbFormPopover *self, const char *name, gboolean visible);

char *bb_form_popover_dup_text (BbFormPopover *self, const char *name);
const char *bb_form_popover_get_choice (BbFormPopover *self, const char *name);
gboolean bb_form_popover_get_value (BbFormPopover *self, const char *name, BbValue *value, GError **error);
void bb_form_popover_set_text (BbFormPopover *self, const char *name, const char *text);
gboolean bb_form_popover_submit (BbFormPopover *self);
const char *bb_form_popover_get_problem (BbFormPopover *self);

void bb_form_popover_show (BbFormPopover *self, GtkWidget *parent, GtkWidget *at);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The door through which text enters the model. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  BB_TEXT_LINES,
  BB_TEXT_SINGLE_LINE,
} BbTextForm;

char *bb_text_admit (const char *text, gssize length, BbTextForm form);
gboolean bb_text_is_xml_char (gunichar letter);
gboolean bb_text_is_admissible (const char *text, BbTextForm form);
gsize bb_text_get_length (const char *text);

G_END_DECLS

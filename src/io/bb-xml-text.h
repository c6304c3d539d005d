/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text and values as XML text. Nothing here depends on the locale. */

#pragma once

#include "bb-field.h"

G_BEGIN_DECLS

void bb_xml_append_text (GString *out, const char *text, gsize length);
void bb_xml_append_quoted (GString *out, const char *text, gsize length);
void bb_xml_append_value (GString *out, const BbField *field, const BbValue *value);
gboolean bb_xml_parse_value (const BbField *field, const char *text, BbValue *value);

G_END_DECLS

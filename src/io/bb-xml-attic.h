/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attic's attributes as XML text. */

#pragma once

#include "bb-attic.h"

G_BEGIN_DECLS

void bb_xml_attic_append_attributes (GString *out, BbAttic *attic, const char *element);
char *bb_xml_attic_dup_attributes (BbAttic *attic, const char *element);

G_END_DECLS

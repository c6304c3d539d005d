/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as one HTML page that stands alone: its style and pictures are inside, nothing is
 * fetched, nothing runs. It is XML as well, so that any parser can take it apart. */

#pragma once

#include "bb-document.h"

G_BEGIN_DECLS

GBytes *bb_html_write (const BbDocument *document);
GBytes *bb_html_write_pasted (const BbDocument *document);

G_END_DECLS

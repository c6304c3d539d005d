/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as Markdown (CommonMark with tables and ticks), readable as it is. */

#pragma once

#include "bb-document.h"

G_BEGIN_DECLS

GBytes *bb_markdown_write (const BbDocument *document, const char *stem);
char *bb_markdown_name_picture (const char *stem, const BbBlock *picture);

G_END_DECLS

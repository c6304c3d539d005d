/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tool that moves labels and nothing else. Escape ends it. */

#pragma once

#include "bb-tool.h"

G_BEGIN_DECLS

#define BB_TYPE_LABEL_TOOL (bb_label_tool_get_type ())

G_DECLARE_FINAL_TYPE (BbLabelTool, bb_label_tool, BB, LABEL_TOOL, BbTool)

BbTool *bb_label_tool_new (BbHistory *history, BbSelection *selection);

G_END_DECLS

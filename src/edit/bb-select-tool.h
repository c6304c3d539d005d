/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hand: selects by click and marquee, drags bets on the plane and between plane and trays. */

#pragma once

#include "bb-tool.h"

G_BEGIN_DECLS

#define BB_TYPE_SELECT_TOOL (bb_select_tool_get_type ())

G_DECLARE_FINAL_TYPE (BbSelectTool, bb_select_tool, BB, SELECT_TOOL, BbTool)

BbTool *bb_select_tool_new (BbHistory *history, BbSelection *selection);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "Place them": click after click puts one bet of the tray after another. */

#pragma once

#include "bb-tool.h"

G_BEGIN_DECLS

#define BB_TYPE_PLACE_TOOL (bb_place_tool_get_type ())

G_DECLARE_FINAL_TYPE (BbPlaceTool, bb_place_tool, BB, PLACE_TOOL, BbTool)

BbTool *bb_place_tool_new (BbHistory *history, BbSelection *selection);

G_END_DECLS

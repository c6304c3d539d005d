/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How pages look, on the screen and on A4. */

#pragma once

extern const char bb_html_style[];

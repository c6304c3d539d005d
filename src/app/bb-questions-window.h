/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The learning list of the whole board. */

#pragma once

#include <adwaita.h>

#include "bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_QUESTIONS_WINDOW (bb_questions_window_get_type ())
G_DECLARE_FINAL_TYPE (BbQuestionsWindow, bb_questions_window, BB, QUESTIONS_WINDOW, AdwWindow)

BbQuestionsWindow *bb_questions_window_new (BbSession *session);

G_END_DECLS

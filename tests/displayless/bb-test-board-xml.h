/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boards from and to text, for tests. */

#pragma once

#include "bb-board-hash.h"
#include "bb-board-reader.h"
#include "bb-board-writer.h"
#include "bb-io-error.h"
#include "bb-load.h"

#include <string.h>

#define BB_TEST_ROOT "<board xmlns=\"https://betboard.github.io/ns/board\" format=\"1\" reader=\"1\""
#define BB_TEST_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" BB_TEST_ROOT

static inline BbBoard *
bb_test_read (const char *text,
              BbReadNotes **notes)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BbBoard *board = bb_board_read (bytes, notes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (board);
  return board;
}

static inline char *
bb_test_write (BbBoard *board)
{
  g_autoptr (GBytes) bytes = bb_board_write (board);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

/* What is written of @board reads back as the same, and is written again as the same. */
static inline void
bb_test_assert_stable (BbBoard *board)
{
  g_autofree char *written = bb_test_write (board);
  g_autoptr (BbBoard) second = bb_test_read (written, NULL);
  g_autofree char *again = bb_test_write (second);

  g_assert_cmpstr (again, ==, written);
  g_assert_cmpuint (bb_board_hash (second), ==, bb_board_hash (board));
}

/* Reads @text and expects @expected when that is written. */
static inline void
bb_test_assert_rewritten (const char *text,
                          const char *expected)
{
  g_autoptr (BbBoard) board = bb_test_read (text, NULL);
  g_autofree char *written = bb_test_write (board);

  g_assert_cmpstr (written, ==, expected);
  bb_test_assert_stable (board);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A libFuzzer target: whatever the bytes are, they are refused with an error or read; what was read
 * can be written, reads back as the same and is written as the same again. */

#include "config.h"

#include "bb-board-hash.h"
#include "bb-board-reader.h"
#include "bb-board-writer.h"
#include "bb-load.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerInitialize (int *argc,
                      char ***argv)
{
  bb_load_init ();
  return 0;
}

static void
write_twice (BbBoard *board)
{
  g_autoptr (GBytes) bytes = bb_board_write (board);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbBoard) second = NULL;
  g_autoptr (GBytes) again = NULL;

  bb_board_verify (bytes, bb_board_hash (board), &error);
  g_assert_no_error (error);
  second = bb_board_read (bytes, NULL, NULL);
  again = bb_board_write (second);
  g_assert_true (g_bytes_equal (bytes, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbBoard) board = bb_board_read (bytes, NULL, &error);

  g_assert_true ((board == NULL) == (error != NULL));
  if (board != NULL)
    write_twice (board);
  return 0;
}

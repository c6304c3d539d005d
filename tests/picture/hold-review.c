/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a whole review of the field-service sample and writes the board that is left. */

#include "config.h"

#include "../displayless/bb-test-meeting.h"
#include "bb-board-writer.h"

int
main (int argc,
      char *argv[])
{
  BbTestMeeting meeting = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gboolean written;

  if (argc != 2)
    return 2;
  bb_load_init ();
  bb_test_meeting_open (&meeting);
  bb_test_meeting_hold (&meeting);
  bb_test_meeting_seal (&meeting);
  bytes = bb_board_write (meeting.board);
  written = g_file_set_contents (argv[1], g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  bb_test_meeting_close (&meeting);
  return written ? 0 : 4;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Read from /proc. A process that has ended and waits for its parent to notice counts as dead. */

#include "config.h"

#include "bb-process-mark.h"

#include <string.h>
#include <unistd.h>

#define STATE_FIELD 0
#define BEGAN_FIELD 19
#define N_FIELDS 20

/* Of /proc/PID/stat the fields behind the name, which may hold spaces and brackets. */
static char **
read_fields (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *text = NULL;
  const char *end;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  end = strrchr (text, ')');
  return end != NULL && end[1] == ' ' ? g_strsplit (end + 2, " ", N_FIELDS + 1) : NULL;
}

static gboolean
read_began (gint64 pid,
            guint64 *began)
{
  g_auto (GStrv) fields = read_fields (pid);

  if (fields == NULL || g_strv_length (fields) < N_FIELDS || strchr ("ZXx", fields[STATE_FIELD][0]) != NULL)
    return FALSE;
  return g_ascii_string_to_unsigned (fields[BEGAN_FIELD], 10, 0, G_MAXUINT64, began, NULL);
}

static void
read_boot (char *boot,
           gsize size)
{
  g_autofree char *text = NULL;

  boot[0] = '\0';
  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &text, NULL, NULL))
    g_strlcpy (boot, g_strstrip (text), size);
}

/**
 * bb_process_mark_set_self:
 * @self: (out): what tells this process from all others
 */
void
bb_process_mark_set_self (BbProcessMark *self)
{
  g_return_if_fail (self != NULL);

  self->pid = getpid ();
  self->began = 0;
  read_began (self->pid, &self->began);
  read_boot (self->boot, sizeof self->boot);
}

/**
 * bb_process_mark_is_alive:
 *
 * Returns: whether just that process is still running
 */
gboolean
bb_process_mark_is_alive (const BbProcessMark *self)
{
  char boot[sizeof self->boot];
  guint64 began;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->pid <= 0)
    return FALSE;
  read_boot (boot, sizeof boot);
  return g_str_equal (boot, self->boot) && read_began (self->pid, &began) && began == self->began;
}

void
bb_process_mark_write (const BbProcessMark *self,
                       GKeyFile *keys,
                       const char *group)
{
  g_return_if_fail (self != NULL && keys != NULL && group != NULL);

  g_key_file_set_int64 (keys, group, "pid", self->pid);
  g_key_file_set_uint64 (keys, group, "began", self->began);
  g_key_file_set_string (keys, group, "boot", self->boot);
}

/**
 * bb_process_mark_read:
 * @self: (out): nobody, where @keys say nothing
 */
void
bb_process_mark_read (BbProcessMark *self,
                      GKeyFile *keys,
                      const char *group)
{
  g_autofree char *boot = NULL;

  g_return_if_fail (self != NULL && keys != NULL && group != NULL);

  boot = g_key_file_get_string (keys, group, "boot", NULL);
  self->pid = g_key_file_get_int64 (keys, group, "pid", NULL);
  self->began = g_key_file_get_uint64 (keys, group, "began", NULL);
  g_strlcpy (self->boot, boot != NULL ? boot : "", sizeof self->boot);
}

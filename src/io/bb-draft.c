/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What it says of the board never changes once it is made: what is to be written anew is a draft of the
 * same id, so that a worker may write one while another is being made. Of the two files the one
 * that says whose it is comes first when there is nothing yet, and last when there is: a draft that was
 * interrupted never claims to come from a newer file than it does. */

#include "config.h"

#include "bb-draft.h"

#include "bb-board-hash.h"
#include "bb-io-error.h"
#include "bb-local-file.h"
#include "bb-private-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DRAFTS "drafts"
#define BIN "drafts-bin"
#define BOARD_NAME "board.bb"
#define META_NAME "meta"
#define META_MAX_BYTES (64 * 1024)
#define MAX_BAD 1000u

struct _BbDraft {
  GObject parent_instance;

  char *id;
  char *path;
  GFile *file; /* nullable */
  char *title;
  BbFileStamp base;
  gboolean has_base;
  gint64 time;
  gint64 discarded;
  gboolean kept;
  BbProcessMark owner;
};

G_DEFINE_FINAL_TYPE (BbDraft, bb_draft, G_TYPE_OBJECT)

typedef struct {
  const char *key;
  gsize offset;
} StampField;

/* clang-format off */
static const StampField stamp_fields[] = {
  { "device", G_STRUCT_OFFSET (BbFileStamp, device) },
  { "inode", G_STRUCT_OFFSET (BbFileStamp, inode) },
  { "size", G_STRUCT_OFFSET (BbFileStamp, size) },
  { "modified", G_STRUCT_OFFSET (BbFileStamp, modified_ns) },
  { "changed", G_STRUCT_OFFSET (BbFileStamp, changed_ns) },
  { "digest", G_STRUCT_OFFSET (BbFileStamp, digest) },
};
/* clang-format on */

static char *
get_member_path (BbDraft *self,
                 const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

static char *
make_path (const char *folder,
           const char *id)
{
  g_autofree char *parent = bb_private_folder_get_path (folder);

  return g_build_filename (parent, id, NULL);
}

/* --- what it says of itself ------------------------------------------------------------------- */

static void
write_stamp (const BbFileStamp *stamp,
             GKeyFile *keys)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stamp_fields); i++)
    g_key_file_set_uint64 (keys, "base", stamp_fields[i].key, G_STRUCT_MEMBER (guint64, stamp, stamp_fields[i].offset));
}

static void
read_stamp (BbFileStamp *stamp,
            GKeyFile *keys)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stamp_fields); i++)
    G_STRUCT_MEMBER (guint64, stamp, stamp_fields[i].offset) = g_key_file_get_uint64 (keys, "base", stamp_fields[i].key, NULL);
}

static gboolean
write_meta (BbDraft *self,
            GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = get_member_path (self, META_NAME);
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_key_file_set_string (keys, "draft", "version", BB_VERSION);
  g_key_file_set_string (keys, "draft", "title", self->title);
  g_key_file_set_int64 (keys, "draft", "time", self->time);
  g_key_file_set_boolean (keys, "draft", "kept", self->kept);
  if (self->discarded != 0)
    g_key_file_set_int64 (keys, "draft", "discarded", self->discarded);
  if (self->file != NULL) {
    g_autofree char *uri = g_file_get_uri (self->file);

    g_key_file_set_string (keys, "draft", "uri", uri);
  }
  bb_process_mark_write (&self->owner, keys, "owner");
  if (self->has_base)
    write_stamp (&self->base, keys);
  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  return bb_local_file_replace_hidden (path, bytes, error);
}

static GKeyFile *
load_keys (const char *path)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  struct stat info;
  gsize length;

  if (lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > META_MAX_BYTES)
    return NULL;
  if (!g_file_get_contents (path, &text, &length, NULL) || !g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_has_key (keys, "draft", "time", NULL) ? g_steal_pointer (&keys) : NULL;
}

static void
read_meta (BbDraft *self,
           GKeyFile *keys)
{
  g_autofree char *uri = g_key_file_get_string (keys, "draft", "uri", NULL);
  char *title = g_key_file_get_string (keys, "draft", "title", NULL);

  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);
  if (title != NULL) {
    g_free (self->title);
    self->title = title;
  }
  self->time = g_key_file_get_int64 (keys, "draft", "time", NULL);
  self->discarded = g_key_file_get_int64 (keys, "draft", "discarded", NULL);
  self->kept = g_key_file_get_boolean (keys, "draft", "kept", NULL);
  self->has_base = g_key_file_has_group (keys, "base");
  if (self->has_base)
    read_stamp (&self->base, keys);
  bb_process_mark_read (&self->owner, keys, "owner");
}

/* The board beside it may be whole: it is offered as nobody's, without a file. */
static void
set_aside (BbDraft *self,
           const char *meta)
{
  guint i;

  for (i = 1; i <= MAX_BAD; i++) {
    g_autofree char *aside = g_strdup_printf ("%s.bad-%u", meta, i);

    if (g_file_test (aside, G_FILE_TEST_EXISTS))
      continue;
    if (g_rename (meta, aside) != 0 && errno != ENOENT)
      g_debug ("%s not moved aside: %s", meta, g_strerror (errno));
    break;
  }
}

static gboolean
find_board (BbDraft *self)
{
  g_autofree char *path = get_member_path (self, BOARD_NAME);
  struct stat info;

  if (lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size == 0)
    return FALSE;
  self->time = (gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC;
  return TRUE;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_draft_finalize (GObject *object)
{
  BbDraft *self = BB_DRAFT (object);

  g_free (self->id);
  g_free (self->path);
  g_free (self->title);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (bb_draft_parent_class)->finalize (object);
}

static void
bb_draft_class_init (BbDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_draft_finalize;
}

static void
bb_draft_init (BbDraft *self)
{
  self->title = g_strdup ("");
}

static BbDraft *
create_draft (const char *id,
              GFile *file,
              const char *title,
              const BbFileStamp *base)
{
  BbDraft *self = g_object_new (BB_TYPE_DRAFT, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->path = make_path (DRAFTS, self->id);
  g_set_object (&self->file, file);
  g_free (self->title);
  self->title = g_strdup (title);
  self->has_base = base != NULL;
  if (base != NULL)
    self->base = *base;
  self->time = g_get_real_time ();
  bb_process_mark_set_self (&self->owner);
  return self;
}

/**
 * bb_draft_new:
 * @file: (nullable): where the board is kept
 * @title: what people call the board
 * @base: (nullable): how the file was when it was last read or written
 *
 * Returns: (transfer full): a draft of this process, with an id of its own; nothing is written yet
 */
BbDraft *
bb_draft_new (GFile *file,
              const char *title,
              const BbFileStamp *base)
{
  g_return_val_if_fail (title != NULL, NULL);

  return create_draft (NULL, file, title, base);
}

/**
 * bb_draft_renew:
 *
 * Returns: (transfer full): what is to stand in the place of @self; it belongs to this process
 */
BbDraft *
bb_draft_renew (BbDraft *self,
                GFile *file,
                const char *title,
                const BbFileStamp *base)
{
  g_return_val_if_fail (BB_IS_DRAFT (self) && title != NULL, NULL);

  return create_draft (self->id, file, title, base);
}

/**
 * bb_draft_read:
 * @path: the folder of a draft
 *
 * What it says of itself is moved aside if it cannot be read; the draft is nobody's then.
 *
 * Returns: (transfer full) (nullable): the draft, %NULL if there is no board in it
 */
BbDraft *
bb_draft_read (const char *path)
{
  g_autoptr (BbDraft) self = NULL;
  g_autoptr (GKeyFile) keys = NULL;
  g_autofree char *meta = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (BB_TYPE_DRAFT, NULL);
  self->id = g_path_get_basename (path);
  self->path = g_strdup (path);
  if (!g_uuid_string_is_valid (self->id) || !bb_private_folder_is_ours (path) || !find_board (self))
    return NULL;
  meta = get_member_path (self, META_NAME);
  keys = load_keys (meta);
  if (keys != NULL)
    read_meta (self, keys);
  else
    set_aside (self, meta);
  return g_steal_pointer (&self);
}

const char *
bb_draft_get_id (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), NULL);

  return self->id;
}

/**
 * bb_draft_get_file:
 *
 * Returns: (nullable): where the board is kept; %NULL for one that was never saved
 */
GFile *
bb_draft_get_file (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), NULL);

  return self->file;
}

/**
 * bb_draft_get_title:
 *
 * Returns: what people call the board; empty if that was lost
 */
const char *
bb_draft_get_title (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), NULL);

  return self->title;
}

/**
 * bb_draft_get_base:
 *
 * Returns: (nullable): how the file was that the draft goes on from
 */
const BbFileStamp *
bb_draft_get_base (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), NULL);

  return self->has_base ? &self->base : NULL;
}

/**
 * bb_draft_get_time:
 *
 * Returns: when the board was like that, in microseconds of g_get_real_time()
 */
gint64
bb_draft_get_time (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), 0);

  return self->time;
}

/**
 * bb_draft_get_discarded:
 *
 * Returns: when it was discarded, in microseconds of g_get_real_time(); 0 if it was not
 */
gint64
bb_draft_get_discarded (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), 0);

  return self->discarded;
}

/**
 * bb_draft_get_kept:
 *
 * Returns: whether it was put off for later
 */
gboolean
bb_draft_get_kept (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  return self->kept;
}

/**
 * bb_draft_is_owned:
 *
 * Returns: whether the process that wrote it is still running, and so looks after it
 */
gboolean
bb_draft_is_owned (BbDraft *self)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  return bb_process_mark_is_alive (&self->owner);
}

/**
 * bb_draft_get_board_file:
 *
 * Returns: (transfer full): the board itself, to be read like any other
 */
GFile *
bb_draft_get_board_file (BbDraft *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (BB_IS_DRAFT (self), NULL);

  path = get_member_path (self, BOARD_NAME);
  return g_file_new_for_path (path);
}

/* --- on the disk ------------------------------------------------------------------------------- */

static gboolean
make_folder (BbDraft *self,
             GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->path);

  return bb_private_folder_make (parent, error) && bb_private_folder_make (self->path, error);
}

/**
 * bb_draft_write:
 * @bytes: what bb_board_write() made
 * @hash: the board's bb_board_hash(), to read @bytes back by before anything is touched
 * @error: %BB_IO_ERROR
 *
 * Blocks until the draft is on the disk; meant for a worker.
 *
 * Returns: whether it is; if not, an earlier draft of this id is still there
 */
gboolean
bb_draft_write (BbDraft *self,
                GBytes *bytes,
                guint64 hash,
                GError **error)
{
  g_autofree char *board = NULL;
  gboolean first;

  g_return_val_if_fail (BB_IS_DRAFT (self) && bytes != NULL, FALSE);

  if (!bb_board_verify (bytes, hash, error) || !make_folder (self, error))
    return FALSE;
  board = get_member_path (self, BOARD_NAME);
  first = !g_file_test (board, G_FILE_TEST_EXISTS);
  if (first && !write_meta (self, error))
    return FALSE;
  if (!bb_local_file_replace_hidden (board, bytes, error))
    return FALSE;
  return first || write_meta (self, error);
}

/**
 * bb_draft_keep:
 *
 * Puts it off: it is still there, but no longer offered at each start.
 *
 * Returns: whether that is on the disk
 */
gboolean
bb_draft_keep (BbDraft *self,
               GError **error)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  self->kept = TRUE;
  return write_meta (self, error);
}

static gboolean
move (BbDraft *self,
      const char *folder,
      GError **error)
{
  g_autofree char *parent = bb_private_folder_get_path (folder);
  char *path = make_path (folder, self->id);

  if (bb_private_folder_make (parent, error) && g_rename (self->path, path) == 0) {
    g_free (self->path);
    self->path = path;
    return TRUE;
  }
  if (error != NULL && *error == NULL)
    bb_io_error_set_at (error, BB_IO_ERROR_NOT_WRITTEN, 0, 0, _ ("These changes could not be moved: %s"), g_strerror (errno));
  g_free (path);
  return FALSE;
}

/**
 * bb_draft_discard:
 * @error: %BB_IO_ERROR_NOT_WRITTEN
 *
 * Moves it to the bin, from where bb_draft_bring_back() brings it back.
 *
 * Returns: whether it is there now
 */
gboolean
bb_draft_discard (BbDraft *self,
                  GError **error)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  self->discarded = g_get_real_time ();
  return write_meta (self, error) && move (self, BIN, error);
}

gboolean
bb_draft_bring_back (BbDraft *self,
                     GError **error)
{
  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  if (!move (self, DRAFTS, error))
    return FALSE;
  self->discarded = 0;
  return write_meta (self, error);
}

/**
 * bb_draft_remove:
 *
 * For one whose board is in its file now. The board goes first: a folder without one is nobody's.
 *
 * Returns: whether it is gone
 */
gboolean
bb_draft_remove (BbDraft *self)
{
  g_autofree char *board = NULL;

  g_return_val_if_fail (BB_IS_DRAFT (self), FALSE);

  board = get_member_path (self, BOARD_NAME);
  return g_unlink (board) == 0 && bb_private_folder_remove (self->path);
}

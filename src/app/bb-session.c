/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session lives as long as a window shows its board. It listens to the board to keep what it
 * says about it true; it never writes to the board itself. */

#include "config.h"

#include "bb-session-private.h"

#include "bb-lens.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_0,
  PROP_BOARD,
  PROP_HISTORY,
  PROP_SELECTION,
  PROP_MODIFIED,
  PROP_FILE,
  PROP_TITLE,
  PROP_DAY,
  PROP_READ_ONLY,
  N_PROPS,
};

/* How often to look whether another day has begun. */
#define DAY_CHECK_SECONDS 60

#define MAX_NAME_CHARS 80
#define SUFFIX ".betboard"

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbSession, bb_session, G_TYPE_OBJECT)

/* Without the suffix, which says nothing to people. */
static char *
dup_stem (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  if (g_str_has_suffix (shown, SUFFIX))
    return g_strndup (shown, strlen (shown) - strlen (SUFFIX));
  return g_steal_pointer (&shown);
}

/* The board's own title, else its file's name, else what every new thing is called. */
static char *
make_title (BbSession *self)
{
  const char *title = bb_item_get_text (BB_ITEM (self->board), BB_BOARD_TITLE);

  if (*title != '\0')
    return g_strdup (title);
  return self->file != NULL ? dup_stem (self->file) : g_strdup (_ ("Untitled Board"));
}

/* A title as a file's name: what folders, hidden files and other systems stumble over goes. */
static char *
make_name (const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_NAME_CHARS));
  char *name = g_strdelimit (g_steal_pointer (&start), "/\\:*?\"<>|\n\t", '-');

  g_strstrip (name);
  while (*name == '.')
    memmove (name, name + 1, strlen (name));
  return name;
}

static void
update_title (BbSession *self)
{
  g_autofree char *title = make_title (self);

  if (g_strcmp0 (title, self->title) == 0)
    return;
  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
update_day (BbSession *self)
{
  BbDate day = bb_board_get_day (self->board);

  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
board_changed_cb (BbSession *self,
                  const BbChange *change)
{
  _bb_session_check_view (self, change);
  _bb_session_check_time (self, change);
  if (change->type != BB_CHANGE_SET || change->item != BB_ITEM (self->board))
    return;
  if (change->field == BB_BOARD_TITLE)
    update_title (self);
  else if (change->field == BB_BOARD_AS_OF)
    update_day (self);
}

static void
modified_changed_cb (BbSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static gboolean
check_day_cb (gpointer data)
{
  update_day (data);
  return G_SOURCE_CONTINUE;
}

static void
bb_session_get_property (GObject *object,
                         guint id,
                         GValue *value,
                         GParamSpec *pspec)
{
  BbSession *self = BB_SESSION (object);

  switch (id) {
  case PROP_BOARD:
    g_value_set_object (value, self->board);
    break;
  case PROP_HISTORY:
    g_value_set_object (value, self->history);
    break;
  case PROP_SELECTION:
    g_value_set_object (value, self->selection);
    break;
  case PROP_MODIFIED:
    g_value_set_boolean (value, bb_session_get_modified (self));
    break;
  case PROP_FILE:
    g_value_set_object (value, self->file);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_DAY:
    g_value_set_uint (value, self->day);
    break;
  case PROP_READ_ONLY:
    g_value_set_boolean (value, bb_session_get_read_only (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_session_set_property (GObject *object,
                         guint id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  BbSession *self = BB_SESSION (object);

  switch (id) {
  case PROP_BOARD:
    self->board = g_value_dup_object (value);
    break;
  case PROP_FILE:
    bb_session_set_file (self, g_value_get_object (value));
    break;
  case PROP_READ_ONLY:
    bb_session_set_read_only (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_session_constructed (GObject *object)
{
  BbSession *self = BB_SESSION (object);

  G_OBJECT_CLASS (bb_session_parent_class)->constructed (object);
  self->history = bb_history_new (self->board);
  self->recorder = bb_move_recorder_new (self->history);
  self->selection = bb_selection_new (self->board);
  self->title = make_title (self);
  self->midnight_source = g_timeout_add_seconds (DAY_CHECK_SECONDS, check_day_cb, self);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (modified_changed_cb), self, G_CONNECT_SWAPPED);
  self->day = bb_board_get_day (self->board);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bb_session_finalize (GObject *object)
{
  BbSession *self = BB_SESSION (object);

  g_clear_handle_id (&self->midnight_source, g_source_remove);
  g_clear_object (&self->review);
  g_clear_object (&self->recorder);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);
  g_clear_object (&self->board);
  g_clear_object (&self->file);
  g_clear_object (&self->lens);
  g_free (self->view);
  g_free (self->since);
  g_free (self->at);
  g_free (self->title);
  G_OBJECT_CLASS (bb_session_parent_class)->finalize (object);
}

static void
bb_session_class_init (BbSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = bb_session_constructed;
  object_class->finalize = bb_session_finalize;
  object_class->get_property = bb_session_get_property;
  object_class->set_property = bb_session_set_property;

  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, BB_TYPE_BOARD, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, BB_TYPE_HISTORY, readable);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, BB_TYPE_SELECTION, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, writable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  _bb_session_class_install_lens_signal ();
  _bb_session_class_install_time_signal ();
}

static void
bb_session_init (BbSession *self)
{
  self->lens = bb_lens_new ();
}

BbSession *
bb_session_new (BbBoard *board)
{
  g_return_val_if_fail (BB_IS_BOARD (board), NULL);

  return g_object_new (BB_TYPE_SESSION, "board", board, NULL);
}

BbBoard *
bb_session_get_board (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->board;
}

BbHistory *
bb_session_get_history (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->history;
}

BbSelection *
bb_session_get_selection (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->selection;
}

/**
 * bb_session_get_review:
 *
 * Returns: the review this session is in, or would be in
 */
BbSessionReview *
bb_session_get_review (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  if (self->review == NULL)
    self->review = bb_session_review_new (self->history, self->selection);
  return self->review;
}

/**
 * bb_session_get_modified:
 *
 * Returns: whether there is work that is not in the file
 */
gboolean
bb_session_get_modified (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

  return bb_history_get_modified (self->history);
}

/**
 * bb_session_get_file:
 *
 * Returns: (nullable): where the board is kept; %NULL for one that was never saved
 */
GFile *
bb_session_get_file (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->file;
}

void
bb_session_set_file (BbSession *self,
                     GFile *file)
{
  g_return_if_fail (BB_IS_SESSION (self));

  if (!g_set_object (&self->file, file))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  update_title (self);
}

/**
 * bb_session_get_stamp:
 *
 * Returns: (nullable): how the file was when it was last read or written
 */
const BbFileStamp *
bb_session_get_stamp (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->has_stamp ? &self->stamp : NULL;
}

void
bb_session_set_stamp (BbSession *self,
                      const BbFileStamp *stamp)
{
  g_return_if_fail (BB_IS_SESSION (self));

  self->has_stamp = stamp != NULL;
  if (stamp != NULL)
    self->stamp = *stamp;
}

const char *
bb_session_get_title (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  return self->title;
}

/**
 * bb_session_get_day:
 *
 * Returns: the day the board is shown as of
 */
BbDate
bb_session_get_day (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), BB_DATE_NONE);

  return self->day;
}

/**
 * bb_session_get_read_only:
 *
 * Returns: whether nothing may be changed just now: because of the file, or because an earlier day is
 *   looked at
 */
gboolean
bb_session_get_read_only (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), TRUE);

  return self->read_only || self->at != NULL;
}

/**
 * bb_session_is_locked:
 *
 * Returns: whether the file says that the board can only be read, whatever day is looked at
 */
gboolean
bb_session_is_locked (BbSession *self)
{
  g_return_val_if_fail (BB_IS_SESSION (self), TRUE);

  return self->read_only;
}

void
_bb_session_update_read_only (BbSession *self)
{
  gboolean read_only = bb_session_get_read_only (self);

  if (read_only == self->told_read_only)
    return;
  self->told_read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

void
bb_session_set_read_only (BbSession *self,
                          gboolean read_only)
{
  g_return_if_fail (BB_IS_SESSION (self));

  if (read_only == self->read_only)
    return;
  self->read_only = read_only;
  _bb_session_update_read_only (self);
}

/**
 * bb_session_propose_name:
 * @suffix: with its dot; it is part of the proposal, because a name is never changed afterwards
 *
 * Returns: (transfer full): the board's title, as the name of a file
 */
char *
bb_session_propose_name (BbSession *self,
                         const char *suffix)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (BB_IS_SESSION (self), NULL);

  if (self->file != NULL) {
    g_autofree char *stem = dup_stem (self->file);

    return g_strconcat (stem, suffix, NULL);
  }
  name = make_name (self->title);
  return g_strconcat (*name != '\0' ? name : _ ("Board"), suffix, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli import: a board from tables. Everything is put together in memory; the file is written
 * at the end, wholly or not at all. */

#include "config.h"

#include "bb-cli-import.h"

#include "bb-board-hash.h"
#include "bb-board-writer.h"
#include "bb-csv-import.h"
#include "bb-csv-items.h"
#include "bb-io-error.h"
#include "bb-limits.h"
#include "bb-save.h"
#include "bb-value-sets.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *output;
  char *into;
  char **map;
  char *dates;
  char *settings;
  char *reviews;
  char *receipts;
  char *questions;
  char *currency;
  char *unit;
  char *title;
  char *as_of;
  gboolean strict;
} Wishes;

/* A board being put together. */
typedef struct {
  const Wishes *wishes;
  const char *bets;
  char *name; /* of the table of bets, without its suffix */
  BbBoard *board;
  BbFileStamp stamp; /* of the board that is added to */
  gboolean is_new;
  BbCsvReading reading;
  guint n_bad;
  char *summary;
} Import;

static void
clear_wishes (Wishes *self)
{
  g_free (self->output);
  g_free (self->into);
  g_strfreev (self->map);
  g_free (self->dates);
  g_free (self->settings);
  g_free (self->reviews);
  g_free (self->receipts);
  g_free (self->questions);
  g_free (self->currency);
  g_free (self->unit);
  g_free (self->title);
  g_free (self->as_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static void
clear_import (Import *self)
{
  g_free (self->name);
  g_free (self->summary);
  g_clear_object (&self->board);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, clear_import)

/* --- wishes ----------------------------------------------------------------------------- */

static gboolean
find_order (const char *name,
            BbDateOrder *order)
{
  static const struct {
    const char *name;
    BbDateOrder order;
  } orders[] = {
    { "ymd", BB_DATE_ORDER_YMD },
    { "dmy", BB_DATE_ORDER_DMY },
    { "mdy", BB_DATE_ORDER_MDY },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (name, orders[i].name)) {
      *order = orders[i].order;
      return TRUE;
    }
  return FALSE;
}

static BbCliStatus
check_wishes (const Wishes *wishes,
              Import *import)
{
  if (wishes->dates != NULL && !find_order (wishes->dates, &import->reading.dates))
    return bb_cli_fail (BB_CLI_USAGE, _ ("There is no order of days “%s”; take ymd, dmy or mdy"), wishes->dates);
  if (wishes->unit != NULL && bb_value_set_find (&bb_set_amount_unit, wishes->unit) == NULL)
    return bb_cli_fail (BB_CLI_USAGE, _ ("There is no unit “%s”; take unit, thousand, million, people, team_weeks or none"), wishes->unit);
  if (wishes->as_of != NULL && bb_date_from_iso (wishes->as_of) == BB_DATE_NONE)
    return bb_cli_fail (BB_CLI_USAGE, _ ("“%s” is not a day; write it like 2026-12-07"), wishes->as_of);
  return BB_CLI_DONE;
}

/* --- the board ---------------------------------------------------------------------------- */

static char *
get_stem (const char *path)
{
  char *name = g_path_get_basename (path);
  char *point = strrchr (name, '.');

  if (point != NULL && point != name)
    *point = '\0';
  return name;
}

static BbCliStatus
begin_board (Import *self)
{
  BbCliStatus status = BB_CLI_DONE;
  g_autoptr (BbLoaded) loaded = NULL;

  if (self->wishes->into == NULL) {
    self->is_new = TRUE;
    self->board = bb_board_new_starter ();
    return BB_CLI_DONE;
  }
  loaded = bb_cli_load (self->wishes->into, &status);
  if (loaded == NULL)
    return status;
  if (loaded->read_only)
    return bb_cli_fail (BB_CLI_UNREADABLE, _ ("%s: a newer Betboard wrote this board; this one may read it, not change it"), self->wishes->into);
  self->board = g_object_ref (loaded->board);
  self->stamp = loaded->stamp;
  return BB_CLI_DONE;
}

static void
tell_notes (Import *self,
            const char *path,
            const GPtrArray *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++) {
    const BbCsvNote *note = g_ptr_array_index (notes, i);
    g_autofree char *words = bb_csv_note_describe (note);

    bb_cli_note (path, note->line, words);
    self->n_bad += note->bad ? 1 : 0;
  }
}

static BbCsvTable *
read_table (const char *path,
            BbCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  BbFileStamp stamp;
  g_autoptr (GBytes) bytes = bb_file_stamp_load (&stamp, file, BB_LIMIT_BYTES, NULL, &error);
  BbCsvTable *table = bytes != NULL ? bb_csv_table_new (bytes, &error) : NULL;

  if (table == NULL)
    *status = bb_cli_fail_at (BB_CLI_UNREADABLE, path, error);
  return table;
}

static BbCliStatus
import_items (Import *self,
              BbKind kind,
              const char *path)
{
  BbCliStatus status = BB_CLI_DONE;
  g_autoptr (BbCsvTable) table = path != NULL ? read_table (path, &status) : NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_csv_note_free);

  if (table == NULL)
    return status;
  bb_csv_items_import (self->board, kind, table, self->name, &self->reading, notes);
  tell_notes (self, path, notes);
  return BB_CLI_DONE;
}

/* A new board's zones meet where its settings say. */
static void
fit_zones (Import *self)
{
  BbItem *board = BB_ITEM (self->board);
  BbItemList *zones = bb_board_get_items (self->board, BB_KIND_ZONE);
  gint familiarity = bb_item_get_tenths (board, BB_BOARD_FAMILIARITY_SPLIT, 500);
  gint risk = bb_item_get_tenths (board, BB_BOARD_RISK_SPLIT, 500);

  if (!self->is_new || (familiarity == 500 && risk == 500))
    return;
  while (bb_item_list_get_length (zones) > 0)
    bb_item_remove (bb_item_list_peek (zones, 0));
  bb_zone_add_defaults (board, familiarity, risk);
}

static void
set_settings (Import *self)
{
  BbItem *board = BB_ITEM (self->board);
  const Wishes *wishes = self->wishes;

  if (wishes->title != NULL)
    bb_item_set_text (board, BB_BOARD_TITLE, wishes->title);
  if (wishes->currency != NULL)
    bb_item_set_text (board, BB_BOARD_CURRENCY, wishes->currency);
  if (wishes->unit != NULL)
    bb_item_set_text (board, BB_BOARD_AMOUNT_UNIT, wishes->unit);
  if (wishes->as_of != NULL)
    bb_item_set_date (board, BB_BOARD_AS_OF, bb_date_from_iso (wishes->as_of));
  if (!bb_item_has_value (board, BB_BOARD_TITLE))
    bb_item_set_text (board, BB_BOARD_TITLE, self->name);
}

static BbCliStatus
import_beside (Import *self)
{
  const struct {
    BbKind kind;
    const char *path;
  } tables[] = {
    { BB_KIND_BOARD, self->wishes->settings },
    { BB_KIND_REVIEW, self->wishes->reviews },
    { BB_KIND_RECEIPT, self->wishes->receipts },
    { BB_KIND_QUESTION, self->wishes->questions },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (tables); i++) {
    BbCliStatus status = import_items (self, tables[i].kind, tables[i].path);

    if (status != BB_CLI_DONE)
      return status;
  }
  fit_zones (self);
  set_settings (self);
  return BB_CLI_DONE;
}

/* --- the bets ------------------------------------------------------------------------------- */

static BbCliStatus
map_columns (Import *self,
             BbCsvMapping *mapping)
{
  g_autoptr (GError) error = NULL;
  char **rule;

  for (rule = self->wishes->map; rule != NULL && *rule != NULL; rule++) {
    g_autofree char *valid = g_utf8_make_valid (*rule, -1);

    if (!bb_csv_mapping_rename (mapping, valid, &error))
      return bb_cli_fail (BB_CLI_USAGE, "--map: %s", error->message);
  }
  if (!bb_csv_mapping_check (mapping, &error))
    return bb_cli_fail (BB_CLI_USAGE, _ ("%s:1: No column holds the titles; name the one that does: --map \"Their heading=title\""), self->bets);
  return BB_CLI_DONE;
}

static void
apply_plan (Import *self,
            BbCsvPlan *plan)
{
  g_autofree char *described = bb_csv_plan_describe (plan);
  guint n_told = bb_csv_plan_get_notes (plan)->len;
  g_autoptr (GPtrArray) bets = bb_csv_import_apply (plan);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  guint i;

  for (i = n_told; i < bb_csv_plan_get_notes (plan)->len; i++)
    g_ptr_array_add (late, g_ptr_array_index (bb_csv_plan_get_notes (plan), i));
  tell_notes (self, self->bets, late);
  self->summary = g_strdup_printf ("%s\n", *described != '\0' ? described : _("no bets"));
}

static BbCliStatus
import_bets (Import *self)
{
  BbCliStatus status = BB_CLI_DONE;
  g_autoptr (BbCsvTable) table = read_table (self->bets, &status);
  g_autoptr (BbCsvMapping) mapping = table != NULL ? bb_csv_mapping_new (table) : NULL;
  g_autoptr (BbCsvPlan) plan = NULL;

  if (table == NULL)
    return status;
  if (bb_csv_table_get_n_rows (table) == 0)
    return bb_cli_fail (BB_CLI_UNREADABLE, _ ("%s: The table is empty."), self->bets);
  status = map_columns (self, mapping);
  if (status != BB_CLI_DONE)
    return status;
  plan = bb_csv_plan_new (self->board, table, mapping, &self->reading);
  tell_notes (self, self->bets, bb_csv_plan_get_notes (plan));
  if (bb_csv_plan_needs_date_order (plan))
    return bb_cli_fail (BB_CLI_UNREADABLE, _ ("%s: Say how days are meant: --dates dmy for day before month, --dates mdy for month before day. Nothing was written."), self->bets);
  if (self->wishes->strict && self->n_bad > 0)
    return bb_cli_fail (BB_CLI_UNREADABLE, _ ("%s: Nothing was written, because not all can be read (--strict)."), self->bets);
  apply_plan (self, plan);
  return BB_CLI_DONE;
}

/* --- writing -------------------------------------------------------------------------------- */

static gboolean
verify_cb (GBytes *bytes,
           gpointer data,
           GError **error)
{
  return bb_board_verify (bytes, *(guint64 *) data, error);
}

static gboolean
writes_back (Import *self)
{
  g_autoptr (GFile) from = self->is_new ? NULL : g_file_new_for_commandline_arg (self->wishes->into);
  g_autoptr (GFile) to = g_file_new_for_commandline_arg (self->wishes->output);

  return from != NULL && g_file_equal (from, to);
}

static BbCliStatus
write_board (Import *self)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->wishes->output);
  g_autoptr (GBytes) bytes = bb_board_write (self->board);
  g_autoptr (BbSave) save = bb_save_new (file, bytes);
  g_autoptr (GBytes) summary = NULL;
  g_autoptr (GError) error = NULL;
  guint64 hash = bb_board_hash (self->board);

  bb_save_set_verify (save, verify_cb, &hash, NULL);
  if (writes_back (self))
    bb_save_set_expected (save, &self->stamp);
  if (!bb_save_run (save, NULL, &error))
    return bb_cli_fail_at (BB_CLI_UNWRITABLE, self->wishes->output, error);
  summary = g_bytes_new (self->summary, strlen (self->summary));
  return bb_cli_print (summary);
}

static BbCliStatus
run (const Wishes *wishes,
     const char *bets)
{
  g_auto (Import) import = { .wishes = wishes, .bets = bets, .name = get_stem (bets) };
  BbCliStatus status = check_wishes (wishes, &import);

  if (status == BB_CLI_DONE)
    status = begin_board (&import);
  if (status == BB_CLI_DONE)
    status = import_beside (&import);
  if (status == BB_CLI_DONE)
    status = import_bets (&import);
  if (status == BB_CLI_DONE)
    status = write_board (&import);
  return status == BB_CLI_DONE && import.n_bad > 0 ? BB_CLI_FINDINGS : status;
}

/**
 * bb_cli_import:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_import (char **arguments)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("The board to write"), "BOARD" },
      { "into", 0, 0, G_OPTION_ARG_FILENAME, &wishes.into, N_ ("A board to add to: bets it has are brought up to date"), "EXISTING" },
        { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wishes.map, N_ ("What a column is; may be said several times"), "\"THEIRS=FIELD\"" },
          { "dates", 0, 0, G_OPTION_ARG_STRING, &wishes.dates, N_ ("How days are written"), "ymd|dmy|mdy" },
            { "board", 0, 0, G_OPTION_ARG_FILENAME, &wishes.settings, N_ ("A table with the board’s settings"), "F" },
              { "reviews", 0, 0, G_OPTION_ARG_FILENAME, &wishes.reviews, N_ ("A table of reviews"), "F" },
                { "receipts", 0, 0, G_OPTION_ARG_FILENAME, &wishes.receipts, N_ ("A table of decisions"), "F" },
                  { "questions", 0, 0, G_OPTION_ARG_FILENAME, &wishes.questions, N_ ("A table of questions"), "F" },
                    { "currency", 0, 0, G_OPTION_ARG_FILENAME, &wishes.currency, N_ ("The currency, like EUR"), "C" },
                      { "unit", 0, 0, G_OPTION_ARG_STRING, &wishes.unit, N_ ("unit, thousand, million, people, team_weeks or none"), "U" },
                        { "title", 0, 0, G_OPTION_ARG_FILENAME, &wishes.title, N_ ("The board’s title"), "T" },
                          { "as-of", 0, 0, G_OPTION_ARG_STRING, &wishes.as_of, N_ ("The day the board is shown as of"), "YYYY-MM-DD" },
                            { "strict", 0, 0, G_OPTION_ARG_NONE, &wishes.strict, N_ ("Write nothing unless every row can be read"), NULL },
                              { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
                          };
  g_auto (GStrv) files = NULL;

  if (!bb_cli_parse (arguments, entries, "BETS.csv -o BOARD", _ ("Makes a board from a table of bets, or brings one up to date."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) != 1 || wishes.output == NULL)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("import takes one table of bets and, with -o, the board to write"));
  return run (&wishes, files[0]);
}

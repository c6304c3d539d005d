/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli review: lists the reviews of a board, or writes the minutes or the pre-read of one. What
 * is to be hidden is taken off a copy of the board first, so that no writer can let it slip. */

#include "config.h"

#include "bb-cli-review.h"

#include "bb-cli-language.h"
#include "bb-cli-table.h"
#include "bb-csv-receipts.h"
#include "bb-masked-board.h"
#include "bb-picture-options.h"
#include "bb-report-file.h"
#include "bb-review.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  gboolean list;
  char *minutes;
  char *pre_read;
  char *output;
  char *format;
  char *hide;
  char *lang;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->minutes);
  g_free (self->pre_read);
  g_free (self->output);
  g_free (self->format);
  g_free (self->hide);
  g_free (self->lang);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

/* --- list --------------------------------------------------------------------------------------- */

static void
add_line (GPtrArray *lines,
          BbItem *review)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  static const guint days[] = { BB_REVIEW_HELD_ON, BB_REVIEW_PLANNED_ON };
  g_autofree char *date = bb_date_to_iso (bb_item_get_date (review, days[bb_item_has_value (review, BB_REVIEW_HELD_ON) ? 0 : 1]));
  g_autofree char *title = bb_review_dup_title (review);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision", "%u decisions", receipts->len), receipts->len);
  static const char *const states[] = { N_ ("planned"), N_ ("under way"), N_ ("ended"), N_ ("sealed") };
  char *cells[] = { (char *) bb_item_get_id (review), date, (char *) _ (states[bb_review_get_stage (review)]), count, title, NULL };

  g_ptr_array_add (lines, g_strdupv (cells));
}

static BbCliStatus
list_reviews (BbBoard *board)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GBytes) bytes = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++)
    add_line (lines, bb_item_list_peek (reviews, i));
  bytes = bb_cli_table_align (lines);
  return bb_cli_print (bytes);
}

/* --- one review --------------------------------------------------------------------------------- */

static gboolean
is_called (BbItem *review,
           const char *name)
{
  BbDate day = bb_date_from_iso (name);

  if (g_str_equal (bb_item_get_id (review), name) || g_str_equal (bb_item_get_text (review, BB_REVIEW_LABEL), name))
    return TRUE;
  return day != BB_DATE_NONE && (bb_item_get_date (review, BB_REVIEW_HELD_ON) == day || bb_item_get_date (review, BB_REVIEW_PLANNED_ON) == day);
}

/* By its code, its name, its day, or as the last or next one. */
static BbItem *
find_review (BbBoard *board,
             const char *name)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  BbItem *found = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews) && found == NULL; i++)
    if (is_called (bb_item_list_peek (reviews, i), name))
      found = bb_item_list_peek (reviews, i);
  if (found == NULL && g_str_equal (name, "last"))
    found = bb_board_get_last_review (board);
  if (found == NULL && g_str_equal (name, "next"))
    found = bb_board_get_planned_review (board);
  if (found == NULL)
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no review “%s”; see --list"), name);
  return found;
}

static BbCliStatus
write_table (BbItem *review,
             const char *output)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  g_autoptr (GBytes) bytes = bb_csv_export_receipts (receipts);

  return bb_cli_write (output, bytes);
}

static BbCliStatus
write_report (BbItem *review,
              BbReportKind kind,
              BbReportFormat format,
              const char *output)
{
  gboolean is_file = !g_str_equal (output, "-");
  g_autoptr (GPtrArray) files = bb_report_file_list (review, kind, format, is_file ? output : NULL);
  BbCliStatus status = BB_CLI_DONE;
  guint i;

  for (i = 0; i < files->len && status == BB_CLI_DONE; i++) {
    const BbReportFile *file = g_ptr_array_index (files, i);

    status = bb_cli_write (is_file ? file->path : output, file->bytes);
  }
  return status;
}

static gboolean
find_format (const Wishes *wishes,
             BbReportKind kind,
             BbReportFormat *format)
{
  const char *output = wishes->output != NULL ? wishes->output : "-";

  *format = BB_REPORT_MARKDOWN;
  if (wishes->format != NULL) {
    if (!bb_report_format_from_name (wishes->format, format)) {
      bb_cli_fail (BB_CLI_USAGE, _ ("There is no format “%s”; take md, html or csv"), wishes->format);
      return FALSE;
    }
  } else if (!g_str_equal (output, "-") && !bb_report_format_from_path (output, format)) {
    bb_cli_fail (BB_CLI_USAGE, _ ("“%s” does not tell a format; name the file .md, .html or .csv, or say --format"), output);
    return FALSE;
  }
  if (kind == BB_REPORT_MINUTES || *format != BB_REPORT_TABLE)
    return TRUE;
  bb_cli_fail (BB_CLI_USAGE, "%s", _ ("Only minutes can be a table; take md or html"));
  return FALSE;
}

static BbCliStatus
hand_out (const Wishes *wishes,
          BbBoard *board,
          char **hide)
{
  BbReportKind kind = wishes->minutes != NULL ? BB_REPORT_MINUTES : BB_REPORT_PRE_READ;
  g_autoptr (BbBoard) masked = bb_masked_board_new (board, (const char *const *) hide);
  BbItem *review = find_review (masked, wishes->minutes != NULL ? wishes->minutes : wishes->pre_read);
  const char *output = wishes->output != NULL ? wishes->output : "-";
  BbReportFormat format;

  if (review == NULL || !find_format (wishes, kind, &format))
    return BB_CLI_USAGE;
  return format == BB_REPORT_TABLE ? write_table (review, output) : write_report (review, kind, format, output);
}

/* --- the command -------------------------------------------------------------------------------- */

static BbCliStatus
check_wishes (const Wishes *wishes,
              char **files,
              char **hide)
{
  guint n_wishes = (wishes->list ? 1 : 0) + (wishes->minutes != NULL ? 1 : 0) + (wishes->pre_read != NULL ? 1 : 0);

  if (g_strv_length (files) != 1)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("review takes one board"));
  if (n_wishes != 1)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("Say one of --list, --minutes and --pre-read"));
  for (; hide != NULL && *hide != NULL; hide++)
    if (!bb_picture_options_can_hide (g_strstrip (*hide)))
      return bb_cli_fail (BB_CLI_USAGE, _ ("“%s” is no field that can be hidden"), *hide);
  return BB_CLI_DONE;
}

static BbCliStatus
run (const Wishes *wishes,
     const char *path,
     char **hide)
{
  BbCliStatus status;
  g_autoptr (BbLoaded) loaded = bb_cli_load (path, &status);

  if (loaded == NULL)
    return status;
  return wishes->list ? list_reviews (loaded->board) : hand_out (wishes, loaded->board, hide);
}

/**
 * bb_cli_review:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_review (char **arguments)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &wishes.list, N_ ("List the reviews of the board"), NULL },
      { "minutes", 0, 0, G_OPTION_ARG_STRING, &wishes.minutes, N_ ("Write the minutes of a review: its code, its name, its day, or last"), "REVIEW" },
        { "pre-read", 0, 0, G_OPTION_ARG_STRING, &wishes.pre_read, N_ ("Write its agenda and a sheet for each bet to discuss; also next"), "REVIEW" },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("The file to write; - for standard output, as without this"), "OUT.(md|html|csv)" },
            { "format", 0, 0, G_OPTION_ARG_STRING, &wishes.format, N_ ("md, html or csv, whatever the name says"), "F" },
              { "hide", 0, 0, G_OPTION_ARG_STRING, &wishes.hide, N_ ("Fields not to tell"), "FIELD[,FIELD]" },
                { "lang", 0, 0, G_OPTION_ARG_STRING, &wishes.lang, N_ ("The language to write in, as de or en"), "CODE" },
                  { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
              };
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) hide = NULL;
  BbCliStatus status;

  if (!bb_cli_parse (arguments, entries, "BOARD", _ ("Lists the reviews of a board, or writes the minutes or the pre-read of one. A Markdown file gets its picture as an SVG beside it."), &files))
    return BB_CLI_USAGE;
  if (!bb_cli_use_language (wishes.lang))
    return BB_CLI_USAGE;
  hide = wishes.hide != NULL ? g_strsplit (wishes.hide, ",", -1) : NULL;
  status = check_wishes (&wishes, files, hide);
  return status != BB_CLI_DONE ? status : run (&wishes, files[0], hide);
}

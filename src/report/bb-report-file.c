/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-report-file.h"

#include <string.h>

#include "bb-html.h"
#include "bb-markdown.h"
#include "bb-minutes.h"
#include "bb-pre-read.h"
#include "bb-svg.h"

/* The first name of a format is the one that files get. */
static const struct {
  const char *name;
  BbReportFormat format;
} names[] = {
  { "md", BB_REPORT_MARKDOWN },
  { "html", BB_REPORT_HTML },
  { "csv", BB_REPORT_TABLE },
  { "markdown", BB_REPORT_MARKDOWN },
  { "htm", BB_REPORT_HTML },
};

const char *
bb_report_format_get_name (BbReportFormat format)
{
  g_return_val_if_fail (format < BB_REPORT_N_FORMATS, NULL);

  return names[format].name;
}

/**
 * bb_report_format_from_name:
 * @name: (nullable): `md`, `html` or `csv`, in any case
 *
 * Returns: whether there is such a format
 */
gboolean
bb_report_format_from_name (const char *name,
                            BbReportFormat *format)
{
  guint i;

  for (i = 0; name != NULL && i < G_N_ELEMENTS (names); i++) {
    if (g_ascii_strcasecmp (name, names[i].name) == 0) {
      *format = names[i].format;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * bb_report_format_from_path:
 * @path: a file name; what follows its last point counts
 *
 * Returns: whether it tells a format
 */
gboolean
bb_report_format_from_path (const char *path,
                            BbReportFormat *format)
{
  const char *point = path != NULL ? strrchr (path, '.') : NULL;

  return point != NULL && bb_report_format_from_name (point + 1, format);
}

static void
add_file (GPtrArray *files,
          char *path,
          GBytes *bytes)
{
  BbReportFile *file = g_new0 (BbReportFile, 1);

  file->path = path;
  file->bytes = bytes;
  g_ptr_array_add (files, file);
}

static char *
make_stem (const char *path)
{
  char *stem = g_path_get_basename (path);
  char *point = strrchr (stem, '.');

  if (point != NULL && point != stem)
    *point = '\0';
  return stem;
}

static void
add_pictures (GPtrArray *files,
              const BbDocument *document,
              const char *path,
              const char *stem)
{
  g_autofree char *folder = g_path_get_dirname (path);
  guint i;

  for (i = 0; i < bb_document_get_length (document); i++) {
    const BbBlock *block = bb_document_get_block (document, i);
    g_autofree char *name = NULL;

    if (block->kind != BB_BLOCK_PICTURE)
      continue;
    name = bb_markdown_name_picture (stem, block);
    add_file (files, g_build_filename (folder, name, NULL), bb_svg_write (block->scene));
  }
}

/**
 * bb_report_file_list:
 * @format: Markdown or HTML
 * @path: (nullable): where the document will be; %NULL leaves pictures out that would be beside it
 *
 * Returns: (transfer full) (element-type BbReportFile): the document, then its pictures
 */
GPtrArray *
bb_report_file_list (BbItem *review,
                     BbReportKind kind,
                     BbReportFormat format,
                     const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_report_file_free);
  g_autoptr (BbDocument) document = kind == BB_REPORT_MINUTES ? bb_minutes_make (review) : bb_pre_read_make (review);
  g_autofree char *stem = path != NULL ? make_stem (path) : NULL;

  g_return_val_if_fail (document != NULL && format != BB_REPORT_TABLE, files);

  if (format == BB_REPORT_HTML) {
    add_file (files, g_strdup (path), bb_html_write (document));
    return files;
  }
  add_file (files, g_strdup (path), bb_markdown_write (document, stem));
  if (path != NULL)
    add_pictures (files, document, path, stem);
  return files;
}

void
bb_report_file_free (BbReportFile *self)
{
  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

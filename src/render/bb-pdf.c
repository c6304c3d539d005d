/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Written through cairo's PDF surface. The day of making is the caller's, so that the same board
 * gives the same bytes. */

#include "config.h"

#include "bb-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "bb-painter.h"

/* Points a unit: a unit of the page is a 96th of an inch. */
#define POINTS 0.75

static cairo_status_t
append_cb (gpointer user_data,
           const guchar *data,
           guint length)
{
  g_byte_array_append (user_data, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              const BbScene *scene,
              const char *author,
              BbDate created)
{
  g_autofree char *day = created == BB_DATE_NONE ? NULL : bb_date_to_iso (created);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Betboard");
  if (bb_scene_get_title (scene) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, bb_scene_get_title (scene));
  if (bb_scene_get_desc (scene) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, bb_scene_get_desc (scene));
  if (author != NULL && *author != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  if (day != NULL) {
    g_autofree char *moment = g_strconcat (day, "T00:00:00Z", NULL);

    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  }
}

static void
paint_page (const BbScene *scene,
            const BbColor *background,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  if (background != NULL) {
    cairo_set_source_rgb (cr, background->red, background->green, background->blue);
    cairo_paint (cr);
  }
  cairo_scale (cr, POINTS, POINTS);
  bb_painter_paint (scene, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * bb_pdf_write:
 * @background: (nullable): what lies under the picture
 * @author: (nullable): who made it, for the file's properties
 * @created: the day to state in the file's properties
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
bb_pdf_write (const BbScene *scene,
              const BbColor *background,
              const char *author,
              BbDate created,
              GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (scene != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (append_cb,
                                                 bytes,
                                                 bb_scene_get_width (scene) * POINTS,
                                                 bb_scene_get_height (scene) * POINTS);
  set_metadata (surface, scene, author, created);
  paint_page (scene, background, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s"), cairo_status_to_string (status));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

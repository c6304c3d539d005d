/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Title and subtitle, the plane with its words. Captions of zones are in bb-zones.c. */

#include "config.h"

#include "bb-page.h"

#include <glib/gi18n-lib.h>

#include "bb-zones.h"

static void
add_part (GString *text,
          char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
  g_free (part);
}

static void
add_amount (GString *text,
            const BbPictureData *data,
            const char *format,
            gint64 amount)
{
  g_autofree char *words = bb_picture_data_format_amount (data, amount);
  GString *part = g_string_new (format);

  g_string_replace (part, "{amount}", words, 1);
  add_part (text, g_string_free (part, FALSE));
}

static char *
make_subtitle (const BbPictureData *data)
{
  const BbTotals *totals = &data->totals;
  GString *text = g_string_new (NULL);

  add_part (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u live", "%u live", totals->live), totals->live));
  if (data->shows_caps && totals->committed > 0)
    add_amount (text, data, _ ("{amount} committed"), totals->committed);
  if (data->shows_caps && totals->asked > 0)
    add_amount (text, data, _ ("{amount} asked for"), totals->asked);
  if (data->shows_dates && totals->overdue > 0)
    add_part (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u overdue", "%u overdue", totals->overdue), totals->overdue));
  if (data->filter != NULL && !data->layout->has_legend) {
    g_autofree char *filter = bb_picture_data_describe_filter (data);

    g_string_prepend (text, " · ");
    g_string_prepend (text, filter);
  }
  return g_string_free (text, FALSE);
}

/* Below the day: which edition it is, or what was then. */
static char *
make_moment (const BbPictureData *data)
{
  gint64 edition = bb_item_get_integer (BB_ITEM (data->board), BB_BOARD_EDITION, 0);

  if (data->at != NULL)
    return bb_snapshot_dup_moment (data->at);
  return edition > 0 ? g_strdup_printf (_ ("Edition %d"), (int) edition) : g_strdup ("");
}

static double
draw_day (const BbPictureData *data,
          const BbPen *pen,
          double title_line,
          double subtitle_line)
{
  const BbLayout *layout = data->layout;
  BbTextStyle strong = { layout->type.subtitle, BB_WEIGHT_SEMIBOLD, data->theme->text };
  BbTextStyle quiet = { layout->type.subtitle, BB_WEIGHT_REGULAR, data->theme->dim };
  double right = layout->width - layout->margin;
  g_autofree char *day = data->at != NULL ? bb_snapshot_dup_day (data->at) : bb_date_format (data->day, _ ("%-d %B %Y"));
  g_autofree char *below = make_moment (data);

  if (*below != '\0')
    bb_pen_write (pen, below, (BbPoint){ right, subtitle_line }, BB_ANCHOR_END, &quiet);
  return bb_pen_write (pen, day, (BbPoint){ right, title_line }, BB_ANCHOR_END, &strong);
}

static void
draw_title (const BbPictureData *data,
            const BbPen *pen)
{
  const BbLayout *layout = data->layout;
  const BbTypeSizes *type = &layout->type;
  BbTextStyle title = { type->title, BB_WEIGHT_BOLD, data->theme->text };
  BbTextStyle subtitle = { type->subtitle, BB_WEIGHT_REGULAR, data->theme->dim };
  double subtitle_line = layout->plane.y - 1.75 * type->subtitle - (layout->narrow ? 1.4 * type->axis : 0);
  double title_line = subtitle_line - 1.85 * type->subtitle;
  double width = layout->width - 2 * layout->margin;
  g_autofree char *facts = make_subtitle (data);
  double day = draw_day (data, pen, title_line, subtitle_line);

  bb_pen_write_fitted (pen,
                       bb_item_get_text (BB_ITEM (data->board), BB_BOARD_TITLE),
                       (BbPoint){ layout->margin, title_line },
                       BB_ANCHOR_START,
                       &title,
                       width - day - 2 * type->title);
  bb_pen_write_fitted (pen, facts, (BbPoint){ layout->margin, subtitle_line }, BB_ANCHOR_START, &subtitle, width * 0.8);
}

/* An axis' name as a heading, whatever case it was given in. */
static char *
get_axis_name (const BbPictureData *data,
               guint field)
{
  const char *name = bb_item_get_text (BB_ITEM (data->board), field);
  GString *text = g_string_new (NULL);

  if (*name != '\0') {
    g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (name)));
    g_string_append (text, g_utf8_next_char (name));
  }
  return g_string_free (text, FALSE);
}

/* The words at the ends of the axes as they are seen: up and to the right is high unless reversed. */
static const char *
get_top_words (const BbPictureData *data)
{
  return bb_item_get_text (BB_ITEM (data->board), data->layout->y_reversed ? BB_BOARD_Y_LOW_LABEL : BB_BOARD_Y_HIGH_LABEL);
}

static const char *
get_bottom_words (const BbPictureData *data)
{
  return bb_item_get_text (BB_ITEM (data->board), data->layout->y_reversed ? BB_BOARD_Y_HIGH_LABEL : BB_BOARD_Y_LOW_LABEL);
}

static const char *
get_right_words (const BbPictureData *data)
{
  return bb_item_get_text (BB_ITEM (data->board), data->layout->x_reversed ? BB_BOARD_X_LOW_LABEL : BB_BOARD_X_HIGH_LABEL);
}

static const char *
get_left_words (const BbPictureData *data)
{
  return bb_item_get_text (BB_ITEM (data->board), data->layout->x_reversed ? BB_BOARD_X_HIGH_LABEL : BB_BOARD_X_LOW_LABEL);
}

/* The risk axis' words: name and upper end at the top, lower end at the bottom of the gutter. */
static void
draw_risk_words (const BbPictureData *data,
                 const BbPen *pen)
{
  const BbLayout *layout = data->layout;
  double size = layout->type.axis;
  double line = 1.28 * size;
  double width = layout->plane.x - layout->margin - 0.8 * size;
  double bottom = bb_rect_bottom (&layout->plane) - 0.3 * size;
  BbTextStyle strong = { size, BB_WEIGHT_BOLD, data->theme->text };
  BbTextStyle quiet = { size, BB_WEIGHT_REGULAR, data->theme->dim };
  g_auto (GStrv) top_lines = bb_text_measure_wrap (pen->measure, get_top_words (data), &quiet, width, 3);
  g_auto (GStrv) bottom_lines = bb_text_measure_wrap (pen->measure, get_bottom_words (data), &quiet, width, 3);
  g_autofree char *name = get_axis_name (data, BB_BOARD_Y_AXIS);
  guint n_bottom = g_strv_length (bottom_lines);
  BbPoint at = { layout->margin, layout->plane.y + size };
  guint i;

  bb_pen_write_fitted (pen, name, at, BB_ANCHOR_START, &strong, width);
  for (i = 0; top_lines[i] != NULL; i++)
    bb_pen_write (pen, top_lines[i], (BbPoint){ at.x, at.y + (i + 1) * line }, BB_ANCHOR_START, &quiet);
  for (i = 0; i < n_bottom; i++)
    bb_pen_write (pen, bottom_lines[i], (BbPoint){ at.x, bottom - (n_bottom - 1 - i) * line }, BB_ANCHOR_START, &quiet);
}

/* On a narrow page the risk axis' name and upper end stand on one line above the plane. */
static void
draw_risk_words_above (const BbPictureData *data,
                       const BbPen *pen)
{
  const BbLayout *layout = data->layout;
  double size = layout->type.axis;
  BbTextStyle strong = { size, BB_WEIGHT_BOLD, data->theme->text };
  BbTextStyle quiet = { size, BB_WEIGHT_REGULAR, data->theme->dim };
  g_autofree char *name = get_axis_name (data, BB_BOARD_Y_AXIS);
  BbPoint at = { layout->plane.x, layout->plane.y - 0.65 * size };

  at.x += bb_pen_write_fitted (pen, name, at, BB_ANCHOR_START, &strong, layout->plane.width / 2) + 0.6 * size;
  bb_pen_write_fitted (pen,
                       get_top_words (data),
                       at,
                       BB_ANCHOR_START,
                       &quiet,
                       layout->plane.width / 2);
}

/* The words at the lower left corner; on a narrow page those of both axes. */
static char *
make_corner_words (const BbPictureData *data)
{
  const char *across = get_left_words (data);
  const char *up = get_bottom_words (data);

  if (!data->layout->narrow || *up == '\0')
    return g_strdup (across);
  return *across == '\0' ? g_strdup (up) : g_strconcat (up, " · ", across, NULL);
}

static void
draw_familiarity_words (const BbPictureData *data,
                        const BbPen *pen)
{
  const BbLayout *layout = data->layout;
  double size = layout->type.axis;
  double line = bb_rect_bottom (&layout->plane) + 1.65 * size;
  double right = bb_rect_right (&layout->plane);
  double half = layout->plane.width * 0.49;
  BbTextStyle strong = { size, BB_WEIGHT_BOLD, data->theme->text };
  BbTextStyle quiet = { size, BB_WEIGHT_REGULAR, data->theme->dim };
  g_autofree char *name = get_axis_name (data, BB_BOARD_X_AXIS);
  g_autofree char *corner = make_corner_words (data);
  double end;

  bb_pen_write_fitted (pen,
                       corner,
                       (BbPoint){ layout->plane.x, line },
                       BB_ANCHOR_START,
                       &quiet,
                       half);
  end = bb_pen_write_fitted (pen,
                             get_right_words (data),
                             (BbPoint){ right, line },
                             BB_ANCHOR_END,
                             &quiet,
                             half * 0.7);
  bb_pen_write_fitted (pen,
                       name,
                       (BbPoint){ right - end - (end > 0 ? 0.6 * size : 0), line },
                       BB_ANCHOR_END,
                       &strong,
                       half * 0.6);
}

/**
 * bb_page_draw:
 * @stacks: (element-type BbPictureStack):
 * @captions: (element-type BbRect) (inout): what labels must keep clear of is added
 *
 * Draws what does not move when bets do.
 *
 * Returns: (transfer full) (element-type BbZoneLine): the lines between zones, not yet drawn
 */
GArray *
bb_page_draw (const BbPictureData *data,
              const BbPen *pen,
              const GArray *stacks,
              GArray *captions)
{
  const BbColor *background = bb_picture_options_get_background (data->options);
  BbRect all = { 0, 0, data->layout->width, data->layout->height };
  GArray *lines;

  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = "page", .part = BB_PART_PAGE });
  if (background != NULL)
    bb_scene_builder_add_rect (pen->builder, &all, 0, &(BbPaint){ .fill = *background });
  if (data->layout->has_title)
    draw_title (data, pen);
  lines = bb_zones_draw (data, pen, stacks, captions);
  if (data->layout->narrow)
    draw_risk_words_above (data, pen);
  else
    draw_risk_words (data, pen);
  draw_familiarity_words (data, pen);
  bb_scene_builder_end_group (pen->builder);
  return lines;
}

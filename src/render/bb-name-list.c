/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list fills columns beside the plane; what is too much even for them is told as a count. */

#include "config.h"

#include "bb-name-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE 1.36
#define MOST_LINES 3u

static guint
count_rows (const BbRect *column,
            double list_size)
{
  return (guint) floor (column->height / (LINE * list_size));
}

/**
 * bb_name_list_count_room:
 * @top: where the first column begins
 *
 * Returns: how many names the columns hold
 */
guint
bb_name_list_count_room (const BbLayout *layout,
                         double top)
{
  guint i, n = 0;

  for (i = 0; i < layout->list_columns; i++) {
    BbRect column = bb_layout_get_list_column (layout, i, top);

    n += count_rows (&column, layout->list_size);
  }
  return n;
}

/* The base line of the name that is @place-th from 0. */
static BbPoint
get_line (const BbLayout *layout,
          double top,
          guint place)
{
  guint i = 0;
  BbRect column = bb_layout_get_list_column (layout, i, top);

  while (i + 1 < layout->list_columns && place >= count_rows (&column, layout->list_size)) {
    place -= count_rows (&column, layout->list_size);
    column = bb_layout_get_list_column (layout, ++i, top);
  }
  return (BbPoint){ column.x, column.y + (place + 0.9) * LINE * layout->list_size };
}

/* One name of the list: @place is the line it begins on, from 0. */
typedef struct {
  guint number;
  gboolean listed;
  guint place;
  char **lines;
} Row;

static guint
count_numbers (const BbPictureData *data,
               const BbLabel *labels)
{
  guint i, n = 0;

  for (i = 0; i < data->bets->len; i++)
    n += labels[i].number > 0 ? 1 : 0;
  return n;
}

static void
clear_row (gpointer data)
{
  g_strfreev (((Row *) data)->lines);
}

/* Those that the list does not hold come last. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = a, *second = b;

  if (first->listed != second->listed)
    return first->listed ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}

static double
get_indent (const BbLayout *layout)
{
  return 2.3 * layout->list_size;
}

/* All numbers, in order; the names of those that are told on @most_lines each. */
static GArray *
list_rows (const BbPictureData *data,
           const BbPen *pen,
           const BbLabel *labels,
           guint most_lines)
{
  double size = data->layout->list_size;
  double width = bb_layout_get_list_width (data->layout, size) - get_indent (data->layout) - 0.5 * size;
  BbTextStyle quiet = { size, BB_WEIGHT_REGULAR, data->theme->dim };
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  guint i;

  g_array_set_clear_func (rows, clear_row);
  for (i = 0; i < data->bets->len; i++) {
    Row row = { .number = labels[i].number, .listed = labels[i].listed };

    if (row.number == 0)
      continue;
    if (row.listed)
      row.lines = bb_text_measure_wrap (pen->measure, bb_picture_data_get (data, i)->name, &quiet, width, most_lines);
    g_array_append_val (rows, row);
  }
  g_array_sort (rows, compare_rows);
  return rows;
}

/* Gives rows their lines, each row within one column. Returns how many rows find room. */
static guint
set_places (GArray *rows,
            const BbLayout *layout,
            double top)
{
  guint i, place = 0, room = bb_name_list_count_room (layout, top);

  for (i = 0; i < rows->len; i++) {
    Row *row = &g_array_index (rows, Row, i);
    guint n = row->lines != NULL ? MAX (g_strv_length (row->lines), 1) : 1;

    while (place + n <= room && get_line (layout, top, place).x < get_line (layout, top, place + n - 1).x)
      place++;
    if (place + n > room)
      return i;
    row->place = place;
    place += n;
  }
  return rows->len;
}

static void
write_row (const BbPictureData *data,
           const BbPen *pen,
           const Row *row,
           BbPoint at)
{
  double size = data->layout->list_size;
  BbTextStyle strong = { size, BB_WEIGHT_SEMIBOLD, data->theme->text };
  BbTextStyle quiet = { size, BB_WEIGHT_REGULAR, data->theme->dim };
  g_autofree char *text = g_strdup_printf ("%u", row->number);
  double indent = get_indent (data->layout);
  guint i;

  bb_pen_write (pen, text, (BbPoint){ at.x + indent - 0.5 * size, at.y }, BB_ANCHOR_END, &strong);
  for (i = 0; row->lines[i] != NULL; i++)
    bb_pen_write (pen, row->lines[i], (BbPoint){ at.x + indent, at.y + i * LINE * size }, BB_ANCHOR_START, &quiet);
}

/* Names on as many lines as they need, or on fewer until all of them find room. */
static GArray *
arrange_rows (const BbPictureData *data,
              const BbPen *pen,
              const BbLabel *labels,
              double top)
{
  guint room = bb_name_list_count_room (data->layout, top);
  guint most_lines = count_numbers (data, labels) < room ? MOST_LINES : 1;
  GArray *rows = list_rows (data, pen, labels, most_lines);

  while (set_places (rows, data->layout, top) < rows->len && most_lines > 1) {
    g_array_unref (rows);
    rows = list_rows (data, pen, labels, --most_lines);
  }
  return rows;
}

/**
 * bb_name_list_draw:
 * @labels: (array): one for each bet of @data
 * @top: where the list begins
 *
 * Draws the names whose labels are numbers, in order of number.
 */
void
bb_name_list_draw (const BbPictureData *data,
                   const BbPen *pen,
                   const BbLabel *labels,
                   double top)
{
  const BbLayout *layout = data->layout;
  g_autoptr (GArray) rows = arrange_rows (data, pen, labels, top);
  guint room = bb_name_list_count_room (layout, top);
  guint shown = rows->len <= room ? rows->len : MAX (room, 1) - 1;
  guint i;

  if (rows->len == 0 || room == 0)
    return;
  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = "names", .part = BB_PART_LEGEND });
  for (i = 0; i < shown; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    write_row (data, pen, row, get_line (layout, top, row->place));
  }
  if (shown < rows->len) {
    BbTextStyle strong = { layout->list_size, BB_WEIGHT_SEMIBOLD, data->theme->text };
    BbPoint line = get_line (layout, top, shown);
    guint n_more = rows->len - shown;
    g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);

    bb_pen_write (pen, more, (BbPoint){ line.x + get_indent (layout), line.y }, BB_ANCHOR_START, &strong);
  }
  bb_scene_builder_end_group (pen->builder);
}

typedef gboolean (*Filter) (BbBet *bet);

static gboolean
is_unplaced (BbBet *bet)
{
  return bb_bet_is_live (bet) && !bb_bet_is_placed (bet);
}

/* One bet of a footer line: its own group, so that the file names it even where the line is full. */
static double
write_footer_name (const BbPictureData *data,
                   const BbPen *pen,
                   BbBet *bet,
                   BbPoint at,
                   gboolean first)
{
  BbTextStyle quiet = { data->layout->type.list, BB_WEIGHT_REGULAR, data->theme->dim };
  g_autofree char *id = g_strconcat ("bet-", bb_bet_get_id (bet), NULL);
  const char *short_name = bb_bet_get_short_name (bet);
  const char *name = data->options->short_names && *short_name != '\0' ? short_name : bb_bet_get_title (bet);
  g_autofree char *called = bb_spoken_numbers_add_to (data->numbers, bet, name);
  g_autofree char *text = g_strconcat (first ? "" : "· ", called, NULL);
  double space = first ? 0 : bb_pen_get_width (pen, " ", &quiet);
  double width = bb_pen_get_width (pen, text, &quiet) + space;
  gboolean fits = at.x + width <= bb_rect_right (&data->layout->footer) - 8 * quiet.size;

  bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .id = id, .title = bb_bet_get_title (bet) });
  if (fits)
    bb_pen_write (pen, text, (BbPoint){ at.x + space, at.y }, BB_ANCHOR_START, &quiet);
  bb_scene_builder_end_group (pen->builder);
  return fits ? width : 0;
}

static gboolean
draw_footer_line (const BbPictureData *data,
                  const BbPen *pen,
                  const char *head,
                  Filter filter,
                  double line)
{
  BbTextStyle strong = { data->layout->type.list, BB_WEIGHT_SEMIBOLD, data->theme->dim };
  double x = data->layout->footer.x;
  guint i, n = 0, n_hidden = 0;

  for (i = 0; i < bb_board_get_n_bets (data->board); i++) {
    BbBet *bet = bb_board_get_bet (data->board, i);
    double width;

    if (!filter (bet))
      continue;
    if (n == 0)
      x += bb_pen_write (pen, head, (BbPoint){ x, line }, BB_ANCHOR_START, &strong) + 0.6 * strong.size;
    width = write_footer_name (data, pen, bet, (BbPoint){ x, line }, n == 0);
    n_hidden += width > 0 ? 0 : 1;
    x += width;
    n++;
  }
  if (n_hidden > 0) {
    g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_hidden), n_hidden);

    bb_pen_write (pen, more, (BbPoint){ x + 0.6 * strong.size, line }, BB_ANCHOR_START, &strong);
  }
  return n > 0;
}

/**
 * bb_name_list_draw_footer:
 *
 * Draws a line of the bets not yet placed and a line of the closed ones, where there are any.
 */
void
bb_name_list_draw_footer (const BbPictureData *data,
                          const BbPen *pen)
{
  double size = data->layout->type.list;
  double line = data->layout->footer.y + size;

  if (draw_footer_line (data, pen, _ ("Not placed yet"), is_unplaced, line))
    line += 1.5 * size;
  draw_footer_line (data, pen, _ ("Closed"), bb_bet_is_closed, line);
}

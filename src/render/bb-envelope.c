/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Brackets stand close to the mark, within the gap that labels keep. */

#include "config.h"

#include "bb-envelope.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1.4
#define ROOM 1.6
#define SERIF 2.2
#define LEAST_HALF 5.5

static BbBet *
find_envelope (const BbPictureData *data,
               const BbPictureBet *row)
{
  if (row->mark.faded || row->mark.closed)
    return NULL;
  return data->shows_caps && data->shows_ties ? bb_bet_find_envelope (row->bet) : NULL;
}

/**
 * bb_envelope_is_shown:
 *
 * Returns: whether any bet of the picture has brackets around it
 */
gboolean
bb_envelope_is_shown (const BbPictureData *data)
{
  guint i;

  for (i = 0; i < data->bets->len; i++)
    if (find_envelope (data, bb_picture_data_get (data, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * bb_envelope_describe:
 *
 * Returns: (transfer full) (nullable): what the envelope's parts take of its money, or %NULL for a
 *   bet that is no envelope, or a picture that does not show ties
 */
char *
bb_envelope_describe (const BbPictureData *data,
                      const BbPictureBet *row)
{
  g_autofree char *cap = NULL;
  g_autofree char *parts = NULL;
  const gint64 *sum;
  GString *text;

  if (!row->mark.envelope || !data->shows_caps || !data->shows_ties)
    return NULL;
  sum = g_hash_table_lookup (data->envelopes, row->bet);
  cap = bb_picture_data_format_amount (data, bb_bet_get_funding_cap (row->bet));
  parts = bb_picture_data_format_amount (data, sum != NULL ? *sum : 0);
  /* Translators: of an envelope of money; {parts} and {cap} are amounts. */
  text = g_string_new (_ ("holds {parts} of {cap}"));
  g_string_replace (text, "{parts}", parts, 1);
  g_string_replace (text, "{cap}", cap, 1);
  return g_string_free (text, FALSE);
}

/* @side is -1 for the left one, 1 for the right one. */
static void
add_bracket (BbPath *path,
             const BbRect *box,
             int side,
             double serif)
{
  double x = side < 0 ? box->x : bb_rect_right (box);

  bb_path_move_to (path, x - side * serif, box->y);
  bb_path_line_to (path, x, box->y);
  bb_path_line_to (path, x, bb_rect_bottom (box));
  bb_path_line_to (path, x - side * serif, bb_rect_bottom (box));
}

static void
draw_pair (const BbRect *box,
           double unit,
           const BbColor *color,
           const BbPen *pen)
{
  BbPaint paint = { .stroke = *color, .width = WIDTH * unit };
  g_autoptr (BbPath) path = bb_path_new ();

  add_bracket (path, box, -1, SERIF * unit);
  add_bracket (path, box, 1, SERIF * unit);
  bb_scene_builder_add_path (pen->builder, path, &paint);
}

static GHashTable *
index_envelopes (const BbPictureData *data)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    BbPictureBet *row = bb_picture_data_get (data, i);

    if (row->mark.envelope)
      g_hash_table_insert (rows, row->bet, row);
  }
  return rows;
}

/**
 * bb_envelope_draw_brackets:
 *
 * Draws the brackets around the marks of all bets whose money an envelope holds.
 */
void
bb_envelope_draw_brackets (const BbPictureData *data,
                           const BbPen *pen)
{
  g_autoptr (GHashTable) rows = index_envelopes (data);
  guint i;

  for (i = 0; i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);
    BbBet *envelope = find_envelope (data, row);
    const BbPictureBet *holder = envelope != NULL ? g_hash_table_lookup (rows, envelope) : NULL;
    double unit = row->mark.unit;
    double across = bb_mark_get_reach (&row->mark) + ROOM * unit, up = MAX (0.8 * row->mark.radius, LEAST_HALF * unit);
    BbRect box = { row->at.x - across, row->at.y - up, 2 * across, 2 * up };

    if (envelope == NULL)
      continue;
    bb_scene_builder_begin_group (pen->builder, &(BbGroupInfo){ .bet = row->id, .part = BB_PART_TIE });
    draw_pair (&box, unit, holder != NULL ? bb_theme_get_team (data->theme, holder->mark.slot) : &data->theme->sample, pen);
    bb_scene_builder_end_group (pen->builder);
  }
}

/**
 * bb_envelope_draw_sample:
 * @unit: the width of a thin line
 *
 * Draws what the legend shows.
 */
void
bb_envelope_draw_sample (const BbPictureData *data,
                         BbPoint center,
                         double unit,
                         const BbPen *pen)
{
  BbRect box = { center.x - 6 * unit, center.y - 5 * unit, 12 * unit, 10 * unit };
  BbPaint solid = { .fill = data->theme->sample };

  draw_pair (&box, unit, &data->theme->sample, pen);
  bb_scene_builder_add_circle (pen->builder, center, 3.4 * unit, &solid);
}

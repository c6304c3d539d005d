/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Composing and drawing one label. Its box is measured here and placed by the placer. */

#include "config.h"

#include "bb-label.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "bb-envelope.h"

#define NAME_LINE 1.18
#define FACTS_LINE 1.28
/* A number keeps its line to itself. */
#define NUMBER_LINE 1.28
#define NUMBER_RISE 0.34
#define NAME_EMS 13.5
#define ROOM_EMS 11.0
#define LISTED_EMS 16.0
#define WIDE_LISTED_EMS 19.5
#define NARROW_EMS 9.5
#define NARROWEST_EMS 6.5
/* Square ems of the plane for each name, from where on names may have three lines. */
#define ROOMY_EMS 130.0
/* Between a label and the next one beside it; on the far side from the mark. */
#define PADDING 0.6
/* Of labels put by hand: how near they come to the edge of the page, and from where on they have a leader. */
#define EDGE 0.3
#define AWAY_FROM 0.9
/* Of the line from a mark to its card: how wide, and how far it goes on under the card, in ems. */
#define CARD_LEADER 1.6
#define CARD_INSET 0.6
#define SEPARATOR " · "

static BbTextStyle
get_name_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->name_size, BB_WEIGHT_SEMIBOLD, data->theme->text };
}

static BbTextStyle
get_facts_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->layout->type.facts, BB_WEIGHT_REGULAR, data->theme->dim };
}

static BbTextStyle
get_alert_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->layout->type.facts, BB_WEIGHT_SEMIBOLD, data->theme->alert };
}

static BbTextStyle
get_number_style (const BbPictureData *data)
{
  return (BbTextStyle){ MIN (data->layout->type.list, data->name_size), BB_WEIGHT_SEMIBOLD, data->theme->text };
}

/* "due 16 Nov" or "ended 16 Nov", only for what has passed. */
static char *
make_alert (const BbPictureData *data,
            const BbPictureBet *row)
{
  gboolean expired = (row->status & BB_STATUS_EXPIRED) != 0;
  BbItem *bet = BB_ITEM (row->bet);
  g_autofree char *day = NULL;
  GString *text;

  if (row->status == BB_STATUS_NONE)
    return NULL;
  day = bb_date_format (bb_item_get_date (bet, expired ? BB_BET_EXPIRY_DATE : BB_BET_REVIEW_DATE), _ ("%-d %b"));
  /* Translators: {day} is a day and a month, already past. */
  text = g_string_new (expired ? _ ("ended {day}") : _ ("due {day}"));
  g_string_replace (text, "{day}", day, 1);
  return g_string_free (text, FALSE);
}

static char *
make_facts (const BbPictureData *data,
            const BbPictureBet *row,
            gboolean followed)
{
  g_autofree char *amount = bb_envelope_describe (data, row);
  GString *text = g_string_new (row->team);

  if (amount == NULL)
    amount = row->amount > 0 ? bb_picture_data_format_amount (data, row->amount) : g_strdup ("");
  if (text->len > 0 && *amount != '\0')
    g_string_append (text, SEPARATOR);
  g_string_append (text, amount);
  if (text->len > 0 && followed)
    g_string_append (text, " ·");
  return g_string_free (text, FALSE);
}

static double
get_facts_width (const BbLabel *self,
                 const BbPictureData *data,
                 const BbPen *pen)
{
  BbTextStyle facts = get_facts_style (data), alert = get_alert_style (data);
  double width = self->facts != NULL ? bb_pen_get_width (pen, self->facts, &facts) : 0;

  if (self->alert == NULL)
    return width;
  return width + (width > 0 ? bb_pen_get_width (pen, " ", &facts) : 0) + bb_pen_get_width (pen, self->alert, &alert);
}

static BbLabelShape
measure (char **lines,
         double facts_width,
         const BbPictureData *data,
         const BbPen *pen)
{
  BbTextStyle name = get_name_style (data);
  BbLabelShape shape = { .width = facts_width };
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    shape.width = MAX (shape.width, bb_pen_get_width (pen, lines[i], &name));
  shape.width += PADDING * name.size;
  shape.height = (i * NAME_LINE + 0.1) * name.size + (facts_width > 0 ? FACTS_LINE * data->layout->type.facts : 0);
  return shape;
}

/* How wide a name may be. */
static double
get_ems (const BbPictureData *data)
{
  return data->layout->narrow || data->layout->variant == BB_VARIANT_ROOM ? ROOM_EMS : NAME_EMS;
}

/* As narrow as it can be with all of the name, if that can be. */
static char **
wrap_narrow (const BbPictureData *data,
             const char *text,
             const BbPen *pen)
{
  BbTextStyle name = get_name_style (data);
  double ems = data->layout->compact || data->dense ? NARROWEST_EMS : NARROW_EMS;
  char **lines = bb_text_measure_wrap (pen->measure, text, &name, ems * name.size, 3);

  for (; ems < get_ems (data) && g_str_has_suffix (lines[g_strv_length (lines) - 1], "…"); ems++) {
    g_strfreev (lines);
    lines = bb_text_measure_wrap (pen->measure, text, &name, (ems + 1) * name.size, 3);
  }
  return lines;
}

static gboolean
has_room (const BbPictureData *data)
{
  const BbRect *plane = &data->layout->plane;

  return plane->width * plane->height > ROOMY_EMS * pow (data->name_size, 2) * data->n_labelled;
}

/* On two lines, unless the name needs a third to be whole and the plane has room for it. */
static char **
wrap_full (const BbPictureData *data,
           const char *text,
           const BbPen *pen)
{
  BbTextStyle name = get_name_style (data);
  double width = get_ems (data) * name.size;
  char **lines = bb_text_measure_wrap (pen->measure, text, &name, width, 2);

  if (!g_str_has_suffix (lines[g_strv_length (lines) - 1], "…") || !has_room (data))
    return lines;
  g_strfreev (lines);
  return bb_text_measure_wrap (pen->measure, text, &name, width, 3);
}

/**
 * bb_label_init:
 *
 * Makes the label of a bet, not yet placed. A room reads names only, a compact page names and what
 * has passed.
 */
void
bb_label_init (BbLabel *self,
               const BbPictureData *data,
               const BbPictureBet *row,
               const BbPen *pen)
{
  gboolean room = data->layout->variant == BB_VARIANT_ROOM;
  BbTextStyle name = get_name_style (data), alert = get_alert_style (data);
  const char *short_name = bb_bet_get_short_name (row->bet);
  g_autofree char *text = bb_spoken_numbers_add_to (data->numbers, row->bet, row->name);
  g_autofree char *short_text = bb_spoken_numbers_add_to (data->numbers, row->bet, short_name);
  double alert_width;

  *self = (BbLabel){ 0 };
  self->lines[BB_FORM_FULL] = wrap_full (data, text, pen);
  self->lines[BB_FORM_NARROW] = wrap_narrow (data, text, pen);
  if (!room)
    self->alert = make_alert (data, row);
  if (!room && !data->layout->compact && !data->dense) {
    self->facts = make_facts (data, row, self->alert != NULL);
  }
  if (data->level == BB_LEVEL_CARD) {
    self->card = bb_card_new (data, row, pen);
    self->placement.shapes[BB_FORM_CARD] = bb_card_get_size (self->card);
  }
  self->placement.mark = bb_mark_get_bounds (&row->mark, row->at);
  self->placement.weight = (double) row->amount;
  alert_width = self->alert == NULL ? 0 : bb_pen_get_width (pen, self->alert, &alert);
  self->placement.shapes[BB_FORM_FULL] = measure (self->lines[BB_FORM_FULL], get_facts_width (self, data, pen), data, pen);
  if (self->facts != NULL || !g_strv_equal ((const char *const *) self->lines[BB_FORM_FULL], (const char *const *) self->lines[BB_FORM_NARROW]))
    self->placement.shapes[BB_FORM_NARROW] = measure (self->lines[BB_FORM_NARROW], alert_width, data, pen);
  if (*short_name == '\0' || g_str_equal (short_name, row->name))
    return;
  self->lines[BB_FORM_SHORT] = bb_text_measure_wrap (pen->measure, short_text, &name, NARROW_EMS * name.size, 2);
  self->placement.shapes[BB_FORM_SHORT] = measure (self->lines[BB_FORM_SHORT], alert_width, data, pen);
}

/**
 * bb_label_init_listed:
 *
 * Makes the label of a bet that is set in a list with others at the same place: name and what has
 * passed.
 */
void
bb_label_init_listed (BbLabel *self,
                      const BbPictureData *data,
                      const BbPictureBet *row,
                      const BbPen *pen)
{
  BbTextStyle name = get_name_style (data);
  g_autofree char *text = bb_spoken_numbers_add_to (data->numbers, row->bet, row->name);

  *self = (BbLabel){ 0 };
  self->lines[BB_FORM_FULL] = bb_text_measure_wrap (pen->measure, text, &name, (has_room (data) ? WIDE_LISTED_EMS : LISTED_EMS) * name.size, 2);
  if (data->layout->variant != BB_VARIANT_ROOM)
    self->alert = make_alert (data, row);
  self->placement.mark = bb_mark_get_bounds (&row->mark, row->at);
  self->placement.weight = (double) row->amount;
  self->placement.shapes[BB_FORM_FULL] = measure (self->lines[BB_FORM_FULL], get_facts_width (self, data, pen), data, pen);
}

/* On which side of its mark a label stands that has been put by hand. */
static BbSide
find_side (const BbRect *mark,
           BbPoint middle)
{
  if (middle.x > bb_rect_right (mark))
    return BB_SIDE_RIGHT;
  if (middle.x < mark->x)
    return BB_SIDE_LEFT;
  return middle.y < mark->y ? BB_SIDE_ABOVE : BB_SIDE_BELOW;
}

/* A label's box has its padding on the far side from the mark, its words have not. */
static double
get_padding_before (BbSide side,
                    double padding)
{
  return side == BB_SIDE_RIGHT ? 0 : side == BB_SIDE_LEFT ? padding
                                                          : padding / 2;
}

/**
 * bb_label_put:
 *
 * Gives a label that has been put by hand its place there, as far as the page reaches.
 *
 * Returns: whether it has been put by hand
 */
gboolean
bb_label_put (BbLabel *self,
              const BbPictureData *data,
              const BbPictureBet *row)
{
  BbItem *bet = BB_ITEM (row->bet);
  const BbLayout *layout = data->layout;
  BbPlacement *place = &self->placement;
  double em = data->name_size, padding = PADDING * em;
  double width = place->shapes[BB_FORM_FULL].width, height = place->shapes[BB_FORM_FULL].height;
  BbPoint middle;

  if (!bb_item_has_value (bet, BB_BET_LABEL_X) || !bb_item_has_value (bet, BB_BET_LABEL_Y))
    return FALSE;
  middle.x = row->at.x + (double) bb_item_get_integer (bet, BB_BET_LABEL_X, 0) / 10 * em;
  middle.y = row->at.y + (double) bb_item_get_integer (bet, BB_BET_LABEL_Y, 0) / 10 * em;
  middle.x = CLAMP (middle.x, (width - padding) / 2 + EDGE * em, MAX (layout->width, width) - (width - padding) / 2 - EDGE * em);
  middle.y = CLAMP (middle.y, height / 2 + EDGE * em, MAX (layout->height, height) - height / 2 - EDGE * em);
  place->side = find_side (&place->mark, middle);
  place->rect = (BbRect){ middle.x - (width - padding) / 2 - get_padding_before (place->side, padding), middle.y - height / 2, width, height };
  place->shape = BB_FORM_FULL;
  place->placed = TRUE;
  place->away = bb_rect_get_distance (&place->mark, &place->rect) > AWAY_FROM * em;
  return TRUE;
}

/**
 * bb_label_allow_number:
 *
 * Lets a label that is not yet placed become a number, if its words find no room.
 */
void
bb_label_allow_number (BbLabel *self,
                       const BbPictureData *data,
                       const BbPen *pen)
{
  BbTextStyle style = get_number_style (data);
  guint most = bb_spoken_numbers_get_free (data->numbers) + data->bets->len - 1;
  g_autofree char *widest = g_strdup_printf ("%u", most);

  /* Digits are of one width. */
  memset (widest, '8', strlen (widest));

  self->placement.shapes[BB_FORM_NUMBER] = (BbLabelShape){ bb_pen_get_width (pen, widest, &style) + 0.2 * style.size, NUMBER_LINE * style.size };
}

void
bb_label_clear (BbLabel *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (self->lines); i++)
    g_clear_pointer (&self->lines[i], g_strfreev);
  g_clear_pointer (&self->card, bb_card_free);
  g_clear_pointer (&self->facts, g_free);
  g_clear_pointer (&self->alert, g_free);
}

static double
get_anchor_x (const BbPlacement *placement,
              BbAnchor *anchor)
{
  switch (placement->side) {
  case BB_SIDE_LEFT:
    *anchor = BB_ANCHOR_END;
    return bb_rect_right (&placement->rect);
  case BB_SIDE_RIGHT:
    *anchor = BB_ANCHOR_START;
    return placement->rect.x;
  case BB_SIDE_ABOVE:
  case BB_SIDE_BELOW:
  default:
    *anchor = BB_ANCHOR_MIDDLE;
    return placement->rect.x + placement->rect.width / 2;
  }
}

/* Facts and alert are two runs on one line, set from the left whatever the label's side. */
static void
draw_facts_and_alert (const BbLabel *self,
                      const BbPictureData *data,
                      const BbPen *pen,
                      double line)
{
  static const double shift[] = { [BB_ANCHOR_START] = 0, [BB_ANCHOR_MIDDLE] = 0.5, [BB_ANCHOR_END] = 1 };
  BbTextStyle facts = get_facts_style (data), alert = get_alert_style (data);
  BbAnchor anchor;
  double x = get_anchor_x (&self->placement, &anchor);

  x -= shift[anchor] * get_facts_width (self, data, pen);
  x += bb_pen_write (pen, self->facts, (BbPoint){ x, line }, BB_ANCHOR_START, &facts) + bb_pen_get_width (pen, " ", &facts);
  bb_pen_write (pen, self->alert, (BbPoint){ x, line }, BB_ANCHOR_START, &alert);
  bb_scene_builder_join_text (pen->builder);
}

/* A narrow label says what has passed, but no facts. */
static void
draw_facts (const BbLabel *self,
            const BbPictureData *data,
            const BbPen *pen,
            double line)
{
  BbTextStyle facts = get_facts_style (data), alert = get_alert_style (data);
  gboolean has_facts = self->placement.shape == BB_FORM_FULL && self->facts != NULL && *self->facts != '\0';
  BbAnchor anchor;
  double x = get_anchor_x (&self->placement, &anchor);

  if (has_facts && self->alert != NULL)
    draw_facts_and_alert (self, data, pen, line);
  else if (has_facts)
    bb_pen_write (pen, self->facts, (BbPoint){ x, line }, anchor, &facts);
  else if (self->alert != NULL)
    bb_pen_write (pen, self->alert, (BbPoint){ x, line }, anchor, &alert);
}

static void
draw_number (const BbLabel *self,
             const BbPictureData *data,
             const BbPen *pen)
{
  BbTextStyle style = get_number_style (data);
  BbPoint center = bb_rect_center (&self->placement.rect);
  g_autofree char *text = g_strdup_printf ("%u", self->number);

  bb_pen_write (pen, text, (BbPoint){ center.x, center.y + NUMBER_RISE * style.size }, BB_ANCHOR_MIDDLE, &style);
}

/**
 * bb_label_draw:
 *
 * Draws a label that has been placed; others are left out.
 */
void
bb_label_draw (const BbLabel *self,
               const BbPictureData *data,
               const BbPen *pen)
{
  BbTextStyle name = get_name_style (data);
  char *const *lines;
  BbAnchor anchor;
  double x, line;
  guint i;

  if (!self->placement.placed)
    return;
  if (self->number > 0) {
    draw_number (self, data, pen);
    return;
  }
  if (self->placement.shape == BB_FORM_CARD) {
    bb_card_draw (self->card, &self->placement.rect, data, pen);
    return;
  }
  lines = self->lines[self->placement.shape];
  x = get_anchor_x (&self->placement, &anchor);
  line = self->placement.rect.y + 0.95 * name.size;
  for (i = 0; lines[i] != NULL; i++)
    bb_pen_write (pen, lines[i], (BbPoint){ x, line + i * NAME_LINE * name.size }, anchor, &name);
  draw_facts (self, data, pen, line + (i - 1.0) * NAME_LINE * name.size + FACTS_LINE * data->layout->type.facts);
}

/**
 * bb_label_has_leader:
 *
 * Returns: whether a line says which mark the label belongs to; a card has one always, because cards
 *   lie close together
 */
gboolean
bb_label_has_leader (const BbLabel *self)
{
  return self->placement.placed && (self->placement.away || self->placement.shape == BB_FORM_CARD);
}

/* A card's line begins in its mark, which is drawn on top, and ends under the card. */
static void
draw_card_leader (const BbLabel *self,
                  const BbPictureData *data,
                  const BbPictureBet *row,
                  const BbPen *pen)
{
  BbPaint paint = { .stroke = *bb_theme_get_team (data->theme, row->mark.slot), .width = CARD_LEADER * data->layout->mark };
  BbRect inner = bb_rect_grow (&self->placement.rect, -CARD_INSET * data->name_size);
  gboolean hollow = row->mark.envelope || row->mark.candidate;
  BbPoint from, to;

  bb_placement_get_leader (&self->placement, &inner, &from, &to);
  bb_scene_builder_add_line (pen->builder, hollow ? from : row->at, to, &paint);
}

/**
 * bb_label_draw_leader:
 *
 * Draws the line from the mark to a label that has one.
 */
void
bb_label_draw_leader (const BbLabel *self,
                      const BbPictureData *data,
                      const BbPictureBet *row,
                      const BbPen *pen)
{
  BbPaint paint = { .stroke = data->theme->leader, .width = data->layout->mark };
  BbPoint from, to;

  if (!bb_label_has_leader (self))
    return;
  if (self->placement.shape == BB_FORM_CARD) {
    draw_card_leader (self, data, row, pen);
    return;
  }
  bb_placement_get_leader (&self->placement, &self->placement.rect, &from, &to);
  bb_scene_builder_add_line (pen->builder, from, to, &paint);
}

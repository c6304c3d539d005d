/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people disagree most is drawn last and named first; a name that would lie on another is left
 * to the list. A ring is the bet's own place, a dot that of a role. */

#include "config.h"

#include "bb-picture-disagreement.h"

#include "bb-pen.h"
#include "bb-zone-ground.h"
#include "bb-zone.h"

#include <glib/gi18n-lib.h>

/* In sizes of the text. */
#define MARGIN 0.8
#define TITLE_SIZE 1.3
#define AXIS_ROOM 1.9
#define DOT 0.26
#define RING 0.5
#define NAME_GAP 0.45

typedef struct {
  BbBoard *board;
  const BbPictureDisagreementOptions *options;
  const BbTheme *theme;
  GArray *ranked; /* of BbDisagreement */
  GArray *taken;  /* of BbRect: where names and dots are */
  BbPen pen;
  BbRect plane;
  double unit;
} Drawing;

static gboolean
is_reversed (const Drawing *self,
             guint field)
{
  return bb_item_get_integer (BB_ITEM (self->board), field, 0) != 0;
}

static BbPoint
find_point (const Drawing *self,
            gint familiarity,
            gint risk)
{
  double x = familiarity / 1000.0;
  double y = 1.0 - risk / 1000.0;

  if (is_reversed (self, BB_BOARD_X_REVERSED))
    x = 1.0 - x;
  if (is_reversed (self, BB_BOARD_Y_REVERSED))
    y = 1.0 - y;
  return (BbPoint){ self->plane.x + x * self->plane.width, self->plane.y + y * self->plane.height };
}

static BbPoint
find_placement_point (const Drawing *self,
                      BbItem *placement)
{
  return find_point (self, bb_item_get_tenths (placement, BB_PLACEMENT_FAMILIARITY, 0), bb_item_get_tenths (placement, BB_PLACEMENT_RISK, 0));
}

/* --- the ground ---------------------------------------------------------------------------------- */

static void
draw_zone (const Drawing *self,
           BbItem *zone)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  const BbZoneColors *colors = &self->theme->zones[bb_zone_get_tint (zone)];
  BbTextStyle style = { 0.9 * self->unit, BB_WEIGHT_BOLD, colors->name };
  BbPoint low = find_point (self, bounds.low[BB_AXIS_FAMILIARITY], bounds.low[BB_AXIS_RISK]);
  BbPoint high = find_point (self, bounds.high[BB_AXIS_FAMILIARITY], bounds.high[BB_AXIS_RISK]);
  BbRect rect = bb_rect_from_points (low, high);
  BbPoint at = { rect.x + 0.6 * self->unit, rect.y + 1.4 * self->unit };
  BbRect name = { at.x, at.y - style.size, 0, 1.2 * style.size };

  bb_scene_builder_add_rect (self->pen.builder, &rect, 0, &(BbPaint){ .fill = colors->fill, .stroke = self->theme->split, .width = 0.08 * self->unit });
  name.width = bb_pen_write_fitted (&self->pen, bb_zone_get_name (zone), at, BB_ANCHOR_START, &style, MAX (rect.width - 1.2 * self->unit, 1));
  g_array_append_val (self->taken, name);
}

static void
draw_ground (const Drawing *self)
{
  BbItemList *zones = bb_board_get_items (self->board, BB_KIND_ZONE);
  guint i;

  bb_scene_builder_add_rect (self->pen.builder, &self->plane, 0, &(BbPaint){ .fill = self->theme->zones[BB_TINT_NEUTRAL].fill });
  /* Of zones that overlap the first one wins, so it is drawn last. */
  for (i = bb_item_list_get_length (zones); i > 0; i--)
    draw_zone (self, bb_item_list_peek (zones, i - 1));
}

/* "Risk: Much at stake"; the name alone where nobody has said what the end means. */
static char *
write_end (const Drawing *self,
           guint axis,
           const char *fallback,
           guint label)
{
  const char *name = bb_item_get_text (BB_ITEM (self->board), axis);
  const char *end = bb_item_get_text (BB_ITEM (self->board), label);

  if (*name == '\0' || g_str_equal (name, "risk") || g_str_equal (name, "familiarity"))
    name = fallback;
  if (*end == '\0')
    return g_strdup (name);
  /* Translators: an axis and what its end means: "Risk: Much at stake". */
  return g_strdup_printf (_ ("%s: %s"), name, end);
}

static void
write_axes (const Drawing *self)
{
  BbTextStyle style = { 0.9 * self->unit, BB_WEIGHT_REGULAR, self->theme->dim };
  gboolean right_to_left = is_reversed (self, BB_BOARD_X_REVERSED);
  g_autofree char *top = write_end (self, BB_BOARD_Y_AXIS, _ ("Risk"), is_reversed (self, BB_BOARD_Y_REVERSED) ? BB_BOARD_Y_LOW_LABEL : BB_BOARD_Y_HIGH_LABEL);
  g_autofree char *right = write_end (self, BB_BOARD_X_AXIS, _ ("Familiarity"), right_to_left ? BB_BOARD_X_LOW_LABEL : BB_BOARD_X_HIGH_LABEL);
  const char *left = bb_item_get_text (BB_ITEM (self->board), right_to_left ? BB_BOARD_X_HIGH_LABEL : BB_BOARD_X_LOW_LABEL);
  double half = self->plane.width / 2 - self->unit;
  double below = bb_rect_bottom (&self->plane) + 1.25 * self->unit;

  bb_pen_write_fitted (&self->pen, top, (BbPoint){ self->plane.x, self->plane.y - 0.5 * self->unit }, BB_ANCHOR_START, &style, self->plane.width);
  bb_pen_write_fitted (&self->pen, left, (BbPoint){ self->plane.x, below }, BB_ANCHOR_START, &style, half);
  bb_pen_write_fitted (&self->pen, right, (BbPoint){ bb_rect_right (&self->plane), below }, BB_ANCHOR_END, &style, half);
}

/* --- names ----------------------------------------------------------------------------------------- */

static gboolean
is_free (const Drawing *self,
         const BbRect *rect)
{
  guint i;

  if (rect->x < self->plane.x || bb_rect_right (rect) > bb_rect_right (&self->plane))
    return FALSE;
  for (i = 0; i < self->taken->len; i++)
    if (bb_rect_overlaps (rect, &g_array_index (self->taken, BbRect, i)))
      return FALSE;
  return TRUE;
}

/* Beside the point, away from @from if it can be, else above or below; nowhere if there is no room. */
static gboolean
write_name (const Drawing *self,
            const char *text,
            BbPoint at,
            BbPoint from,
            const BbTextStyle *style)
{
  static const struct {
    double x, y;
    BbAnchor anchor;
  } sides[] = { { 1, 0, BB_ANCHOR_START }, { -1, 0, BB_ANCHOR_END }, { 0, -1, BB_ANCHOR_MIDDLE }, { 0, 1, BB_ANCHOR_MIDDLE } };
  double width = bb_pen_get_width (&self->pen, text, style);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sides); i++) {
    guint side = i < 2 && at.x < from.x ? 1 - i : i;
    BbPoint anchor = { at.x + sides[side].x * NAME_GAP * self->unit, at.y + 0.35 * style->size + sides[side].y * 1.1 * self->unit };
    double left = anchor.x - (sides[side].anchor == BB_ANCHOR_START ? 0 : sides[side].anchor == BB_ANCHOR_END ? width
                                                                                                              : width / 2);
    BbRect rect = { left, anchor.y - 0.85 * style->size, width, 1.1 * style->size };

    if (!is_free (self, &rect))
      continue;
    bb_pen_write (&self->pen, text, anchor, sides[side].anchor, style);
    g_array_append_val (self->taken, rect);
    return TRUE;
  }
  return FALSE;
}

/* --- bets ------------------------------------------------------------------------------------------ */

static gboolean
is_pale (const Drawing *self,
         const BbDisagreement *row)
{
  return self->options->focus != NULL && self->options->focus != row->bet;
}

static BbColor
get_color (const Drawing *self,
           const BbDisagreement *row)
{
  BbColor color = is_pale (self, row) ? self->theme->trail : self->theme->sample;

  if (is_pale (self, row))
    color.alpha *= 0.45;
  return color;
}

static void
take_point (const Drawing *self,
            BbPoint at,
            double radius)
{
  BbRect rect = { at.x - radius, at.y - radius, 2 * radius, 2 * radius };

  g_array_append_val (self->taken, rect);
}

static void
draw_own_place (const Drawing *self,
                const BbDisagreement *row)
{
  BbPaint paint = { .stroke = get_color (self, row), .width = 0.13 * self->unit };
  BbPoint at;

  if (!bb_bet_is_placed (row->bet))
    return;
  at = find_point (self, bb_bet_get_familiarity (row->bet), bb_bet_get_risk (row->bet));
  bb_scene_builder_add_circle (self->pen.builder, at, RING * self->unit, &paint);
  if (!is_pale (self, row))
    take_point (self, at, RING * self->unit);
}

static void
draw_roles (const Drawing *self,
            const BbDisagreement *row)
{
  BbItemList *items = bb_item_get_children (BB_ITEM (row->bet), BB_KIND_PLACEMENT);
  BbPoint middle = find_point (self, row->middle_familiarity, row->middle_risk);
  BbColor color = get_color (self, row);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *placement = bb_item_list_peek (items, i);
    BbPoint at = find_placement_point (self, placement);

    if (bb_bet_find_placement (row->bet, bb_item_get_text (placement, BB_PLACEMENT_ROLE)) != placement)
      continue;
    bb_scene_builder_add_line (self->pen.builder, middle, at, &(BbPaint){ .stroke = color, .width = 0.09 * self->unit });
    bb_scene_builder_add_circle (self->pen.builder, at, DOT * self->unit, &(BbPaint){ .fill = color });
    if (!is_pale (self, row))
      take_point (self, at, DOT * self->unit);
  }
}

static void
draw_bet (const Drawing *self,
          const BbDisagreement *row)
{
  const char *title = bb_bet_get_title (row->bet);
  g_autofree char *id = g_strconcat ("disagreement-", bb_bet_get_id (row->bet), NULL);
  g_autofree char *words = g_strdup_printf (_ ("%s: %u apart"), title, row->spread);

  bb_scene_builder_begin_group (self->pen.builder, &(BbGroupInfo){ .id = id, .title = words, .bet = bb_bet_get_id (row->bet) });
  draw_own_place (self, row);
  draw_roles (self, row);
  bb_scene_builder_end_group (self->pen.builder);
}

static void
name_roles (const Drawing *self,
            const BbDisagreement *row)
{
  BbItemList *items = bb_item_get_children (BB_ITEM (row->bet), BB_KIND_PLACEMENT);
  BbTextStyle style = { 0.9 * self->unit, BB_WEIGHT_REGULAR, self->theme->text };
  BbPoint middle = find_point (self, row->middle_familiarity, row->middle_risk);
  guint i;

  for (i = 0; i < bb_item_list_get_length (items); i++) {
    BbItem *placement = bb_item_list_peek (items, i);

    write_name (self, bb_item_get_text (placement, BB_PLACEMENT_ROLE), find_placement_point (self, placement), middle, &style);
  }
}

static void
name_bet (const Drawing *self,
          const BbDisagreement *row)
{
  BbTextStyle style = { self->unit, BB_WEIGHT_SEMIBOLD, self->theme->text };
  BbPoint middle = find_point (self, row->middle_familiarity, row->middle_risk);

  if (is_pale (self, row))
    return;
  if (row->bet == self->options->focus)
    name_roles (self, row);
  write_name (self, bb_bet_get_short_name (row->bet), middle, middle, &style);
}

static void
draw_bets (const Drawing *self)
{
  guint i;

  for (i = self->ranked->len; i > 0; i--)
    draw_bet (self, &g_array_index (self->ranked, BbDisagreement, i - 1));
  for (i = 0; i < self->ranked->len; i++)
    name_bet (self, &g_array_index (self->ranked, BbDisagreement, i));
}

static void
lay_out (Drawing *self)
{
  const BbPictureDisagreementOptions *options = self->options;
  double margin = MARGIN * self->unit;
  double top = margin + AXIS_ROOM * self->unit + (options->title != NULL ? 2.0 * self->unit : 0);

  self->plane = (BbRect){ margin, top, options->width - 2 * margin, options->height - top - margin - 1.4 * self->unit };
  self->plane.width = MAX (self->plane.width, 1);
  self->plane.height = MAX (self->plane.height, 1);
}

static void
write_title (const Drawing *self)
{
  BbTextStyle style = { TITLE_SIZE * self->unit, BB_WEIGHT_BOLD, self->theme->text };

  if (self->options->title != NULL)
    bb_pen_write_fitted (&self->pen, self->options->title, (BbPoint){ MARGIN * self->unit, (MARGIN + TITLE_SIZE) * self->unit }, BB_ANCHOR_START, &style, self->plane.width);
}

/**
 * bb_picture_disagreement_draw:
 *
 * Returns: (transfer full): the picture of all bets that any role has placed
 */
BbScene *
bb_picture_disagreement_draw (BbBoard *board,
                              const BbPictureDisagreementOptions *options)
{
  Drawing self = { .board = board, .options = options };
  g_autoptr (BbSceneBuilder) builder = NULL;
  g_autoptr (GArray) ranked = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (BbRect));

  g_return_val_if_fail (BB_IS_BOARD (board) && options != NULL, NULL);

  self.theme = bb_theme_get (options->theme);
  self.unit = options->text_size;
  self.ranked = ranked = bb_disagreement_rank (board);
  self.taken = taken;
  builder = bb_scene_builder_new (options->width, options->height, self.theme->families);
  self.pen = (BbPen){ builder, bb_text_measure_get (self.theme->families) };
  bb_scene_builder_set_title (builder, options->title != NULL ? options->title : _ ("How far we disagree"), NULL);
  lay_out (&self);
  write_title (&self);
  draw_ground (&self);
  write_axes (&self);
  draw_bets (&self);
  return bb_scene_builder_finish (builder);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of text under the title: whose and in what stage, money, the next review, how sure people
 * are. A strip in the mark's colour on the side of the box ties the two together. */

#include "config.h"

#include "bb-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bb-envelope.h"
#include "bb-value-sets.h"

#define TITLE_EMS 15.0
#define TITLE_LINE 1.18
#define LINE 1.34
#define PADDING 0.55
/* Between the box and what stands beside it. */
#define MARGIN 0.2
#define STRIP 0.22
#define RADIUS 0.35
#define BADGE 0.42
#define BADGE_ROOM 1.15
#define BAR_EMS 6.0
#define BAR_HEIGHT 0.42
#define NONE -1
#define SEPARATOR " · "

struct _BbCard {
  char **title;
  char *owner;
  char *money;
  char *review;
  char *sureness;
  int low;
  int high;
  BbBadge badge;
  gboolean pinned;
  gboolean flagged;
  int slot;
  BbLabelShape size;
};

static BbTextStyle
get_title_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->name_size, BB_WEIGHT_SEMIBOLD, data->theme->text };
}

static BbTextStyle
get_line_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->layout->type.facts, BB_WEIGHT_REGULAR, data->theme->dim };
}

static BbTextStyle
get_alert_style (const BbPictureData *data)
{
  return (BbTextStyle){ data->layout->type.facts, BB_WEIGHT_SEMIBOLD, data->theme->alert };
}

static gboolean
may_show (const BbPictureData *data,
          guint field)
{
  const char *const *hide = data->options->hide;

  return hide == NULL || !g_strv_contains (hide, bb_bet_fields[field].id);
}

static gboolean
has (const BbPictureData *data,
     const BbPictureBet *row,
     guint field)
{
  return may_show (data, field) && bb_item_has_value (BB_ITEM (row->bet), field);
}

static char *
fill (const char *pattern,
      const char *name,
      const char *word)
{
  GString *text = g_string_new (pattern);

  g_string_replace (text, name, word, 1);
  return g_string_free (text, FALSE);
}

static char *
make_owner (const BbPictureData *data,
            const BbPictureBet *row)
{
  const BbChoice *stage = bb_value_set_find (&bb_set_stage, bb_bet_get_stage (row->bet));
  GString *text = g_string_new (row->team);

  if (stage != NULL && may_show (data, BB_BET_STAGE)) {
    if (text->len > 0)
      g_string_append (text, SEPARATOR);
    g_string_append (text, _ (stage->label));
  }
  return g_string_free (text, FALSE);
}

/* "€180 k of up to €420 k", or "up to €420 k" where nothing is released or that is not shown. */
static char *
make_money (const BbPictureData *data,
            const BbPictureBet *row)
{
  gint64 released = data->shows_released ? bb_bet_get_funding_released (row->bet) : 0;
  g_autofree char *cap = NULL;
  g_autofree char *given = NULL;
  g_autofree char *half = NULL;

  if (!data->shows_caps || bb_bet_get_funding_cap (row->bet) <= 0)
    return NULL;
  cap = bb_picture_data_format_amount (data, bb_bet_get_funding_cap (row->bet));
  if (released <= 0)
    /* Translators: {cap} is an amount. */
    return fill (_ ("up to {cap}"), "{cap}", cap);
  given = bb_picture_data_format_amount (data, released);
  /* Translators: {released} and {cap} are amounts. */
  half = fill (_ ("{released} of up to {cap}"), "{released}", given);
  return fill (half, "{cap}", cap);
}

static char *
make_review (const BbPictureData *data,
             const BbPictureBet *row)
{
  gboolean expired = row->mark.badge == BB_BADGE_EXPIRED;
  BbBetField field = expired ? BB_BET_EXPIRY_DATE : BB_BET_REVIEW_DATE;
  g_autofree char *day = NULL;

  if (!data->shows_dates || !has (data, row, field))
    return NULL;
  day = bb_date_format (bb_item_get_date (BB_ITEM (row->bet), field), _ ("%-d %b"));
  /* Translators: {day} is a day and a month. */
  return fill (expired ? _ ("ended {day}") : row->mark.badge == BB_BADGE_OVERDUE ? _ ("due {day}") : _ ("next review {day}"), "{day}", day);
}

static void
read_confidence (BbCard *self,
                 const BbPictureData *data,
                 const BbPictureBet *row)
{
  int low = (int) bb_item_get_integer (BB_ITEM (row->bet), BB_BET_CONFIDENCE_LOW, NONE);
  int high = (int) bb_item_get_integer (BB_ITEM (row->bet), BB_BET_CONFIDENCE_HIGH, NONE);

  self->low = self->high = NONE;
  if (!has (data, row, BB_BET_CONFIDENCE_LOW) && !has (data, row, BB_BET_CONFIDENCE_HIGH))
    return;
  self->low = low == NONE ? high : high == NONE ? low
                                                : MIN (low, high);
  self->high = MAX (low, high);
  /* Translators: how sure people are, a range in percent. */
  self->sureness = self->low == self->high ? g_strdup_printf (_ ("%d %%"), self->low) : g_strdup_printf (_ ("%d–%d %%"), self->low, self->high);
}

static double
get_text_width (const char *text,
                const BbTextStyle *style,
                const BbPen *pen)
{
  return text != NULL ? bb_pen_get_width (pen, text, style) : 0;
}

static void
measure (BbCard *self,
         const BbPictureData *data,
         const BbPen *pen)
{
  BbTextStyle title = get_title_style (data), line = get_line_style (data), alert = get_alert_style (data);
  double padding = PADDING * title.size, badge = BADGE_ROOM * line.size;
  double width = get_text_width (self->owner, &line, pen) + (self->pinned ? badge : 0) + (self->flagged ? badge : 0);
  guint i, n_lines = (self->owner != NULL) + (self->money != NULL) + (self->review != NULL) + (self->low != NONE);

  width = MAX (width, get_text_width (self->money, &line, pen));
  width = MAX (width, get_text_width (self->review, self->badge != BB_BADGE_NONE ? &alert : &line, pen) + (self->badge != BB_BADGE_NONE ? badge : 0));
  width = MAX (width, self->low != NONE ? (BAR_EMS + 0.5) * line.size + get_text_width (self->sureness, &line, pen) : 0);
  for (i = 0; self->title[i] != NULL; i++)
    width = MAX (width, get_text_width (self->title[i], &title, pen));
  padding += MARGIN * title.size;
  self->size.width = width + 2 * padding + STRIP * title.size;
  self->size.height = i * TITLE_LINE * title.size + n_lines * LINE * line.size + 2 * padding;
}

/**
 * bb_card_new:
 *
 * Returns: (transfer full): the card of a bet, measured
 */
BbCard *
bb_card_new (const BbPictureData *data,
             const BbPictureBet *row,
             const BbPen *pen)
{
  BbTextStyle title = get_title_style (data);
  BbCard *self = g_new0 (BbCard, 1);
  g_autofree char *name = bb_spoken_numbers_add_to (data->numbers, row->bet, row->name);

  self->title = bb_text_measure_wrap (pen->measure, name, &title, TITLE_EMS * title.size, 3);
  self->owner = make_owner (data, row);
  if (*self->owner == '\0')
    g_clear_pointer (&self->owner, g_free);
  self->money = bb_envelope_describe (data, row);
  if (self->money == NULL)
    self->money = make_money (data, row);
  self->review = make_review (data, row);
  read_confidence (self, data, row);
  self->badge = self->review != NULL ? row->mark.badge : BB_BADGE_NONE;
  self->pinned = row->mark.pinned && self->owner != NULL;
  self->flagged = row->mark.flagged && self->owner != NULL;
  self->slot = row->mark.slot;
  measure (self, data, pen);
  return self;
}

void
bb_card_free (BbCard *self)
{
  g_strfreev (self->title);
  g_free (self->owner);
  g_free (self->money);
  g_free (self->review);
  g_free (self->sureness);
  g_free (self);
}

BbLabelShape
bb_card_get_size (const BbCard *self)
{
  return self->size;
}

static void
draw_box (const BbCard *self,
          const BbRect *rect,
          const BbPictureData *data,
          const BbPen *pen)
{
  double em = data->name_size;
  BbPaint paper = { .fill = data->theme->paper, .stroke = data->theme->split, .width = 0.8 * data->layout->mark };
  BbPaint color = { .fill = *bb_theme_get_team (data->theme, self->slot) };
  BbRect box = bb_rect_grow (rect, -MARGIN * em);
  BbRect strip = { box.x, box.y, STRIP * em, box.height };

  bb_scene_builder_add_rect (pen->builder, &box, RADIUS * em, &paper);
  bb_scene_builder_add_rect (pen->builder, &strip, STRIP * em / 2, &color);
}

/* A range on a scale from nothing to certain; never a point, so that its width can be seen. */
static void
draw_range (const BbRect *bar,
            int low,
            int high,
            const BbTheme *theme,
            const BbPen *pen)
{
  BbPaint scale = { .fill = bb_color_with_alpha (&theme->sample, 0.22) };
  BbPaint range = { .fill = theme->sample };
  double width = MAX (bar->width * (high - low) / 100, bar->height);
  double x = CLAMP (bar->x + bar->width * (low + high) / 200 - width / 2, bar->x, bb_rect_right (bar) - width);

  bb_scene_builder_add_rect (pen->builder, bar, bar->height / 2, &scale);
  bb_scene_builder_add_rect (pen->builder, &(BbRect){ x, bar->y, width, bar->height }, bar->height / 2, &range);
}

static void
draw_sureness (const BbCard *self,
               BbPoint at,
               const BbPictureData *data,
               const BbPen *pen)
{
  BbTextStyle line = get_line_style (data);
  BbRect bar = { at.x, at.y - 0.56 * line.size, BAR_EMS * line.size, BAR_HEIGHT * line.size };

  draw_range (&bar, self->low, self->high, data->theme, pen);
  bb_pen_write (pen, self->sureness, (BbPoint){ at.x + (BAR_EMS + 0.5) * line.size, at.y }, BB_ANCHOR_START, &line);
}

static void
draw_review (const BbCard *self,
             BbPoint at,
             const BbPictureData *data,
             const BbPen *pen)
{
  gboolean late = self->badge != BB_BADGE_NONE;
  BbTextStyle style = late ? get_alert_style (data) : get_line_style (data);

  if (late)
    bb_mark_draw_badge (self->badge, (BbPoint){ at.x + BADGE * style.size, at.y - 0.35 * style.size }, BADGE * style.size, data->theme, pen->builder);
  bb_pen_write (pen, self->review, (BbPoint){ at.x + (late ? BADGE_ROOM * style.size : 0), at.y }, BB_ANCHOR_START, &style);
}

static void
draw_owner (const BbCard *self,
            BbPoint at,
            const BbPictureData *data,
            const BbPen *pen)
{
  BbTextStyle style = get_line_style (data);
  double width = bb_pen_write (pen, self->owner, at, BB_ANCHOR_START, &style);

  if (self->flagged) {
    bb_mark_draw_flag ((BbPoint){ at.x + width + 0.75 * style.size, at.y - 0.35 * style.size }, 0.09 * style.size, data->theme, pen->builder);
    width += style.size;
  }
  if (self->pinned)
    bb_mark_draw_pin ((BbPoint){ at.x + width + 0.75 * style.size, at.y - 0.35 * style.size }, 0.09 * style.size, data->theme, pen->builder);
}

/**
 * bb_card_draw:
 * @rect: where the card lies, as large as it wants to be
 */
void
bb_card_draw (const BbCard *self,
              const BbRect *rect,
              const BbPictureData *data,
              const BbPen *pen)
{
  BbTextStyle title = get_title_style (data), line = get_line_style (data);
  BbPoint at = { rect->x + (MARGIN + STRIP + PADDING) * title.size, rect->y + (MARGIN + PADDING) * title.size + 0.92 * title.size };
  double step = LINE * line.size;
  guint i;

  draw_box (self, rect, data, pen);
  for (i = 0; self->title[i] != NULL; i++, at.y += TITLE_LINE * title.size)
    bb_pen_write (pen, self->title[i], at, BB_ANCHOR_START, &title);
  at.y += step - TITLE_LINE * title.size;
  if (self->owner != NULL) {
    draw_owner (self, at, data, pen);
    at.y += step;
  }
  if (self->money != NULL) {
    bb_pen_write (pen, self->money, at, BB_ANCHOR_START, &line);
    at.y += step;
  }
  if (self->review != NULL) {
    draw_review (self, at, data, pen);
    at.y += step;
  }
  if (self->low != NONE)
    draw_sureness (self, at, data, pen);
}

/**
 * bb_card_shows_confidence:
 *
 * Returns: whether cards of the picture have a bar for how sure people are
 */
gboolean
bb_card_shows_confidence (const BbPictureData *data)
{
  guint i;

  for (i = 0; data->level == BB_LEVEL_CARD && i < data->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (data, i);

    if (has (data, row, BB_BET_CONFIDENCE_LOW) || has (data, row, BB_BET_CONFIDENCE_HIGH))
      return TRUE;
  }
  return FALSE;
}

/**
 * bb_card_draw_confidence_sample:
 * @unit: the width of a thin line
 *
 * Draws what the legend shows.
 */
void
bb_card_draw_confidence_sample (const BbPictureData *data,
                                BbPoint center,
                                double unit,
                                const BbPen *pen)
{
  BbRect bar = { center.x - 8 * unit, center.y - 2.5 * unit, 16 * unit, 5 * unit };

  draw_range (&bar, 35, 75, data->theme, pen);
}

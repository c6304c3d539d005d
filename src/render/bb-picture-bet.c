/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the board's values to marks. Hidden fields are left out here, so that nothing drawn later
 * can give them away: without caps all marks are equal, without released sums all are solid. */

#include "config.h"

#include "bb-picture-bet.h"

#include <math.h>

#include "bb-field-words.h"
#include "bb-movement.h"
#include "bb-value-sets.h"

/* A middling mark, the bounds of the largest, the least one and the equal ones of a board without
 * amounts, in mark units. */
#define MIDDLE_RADIUS 11.0
#define LARGEST_RADIUS_LOW 18.0
#define LARGEST_RADIUS_HIGH 36.0
#define LEAST_RADIUS 4.5
#define EQUAL_RADIUS 9.0
#define SMALLEST_FLOOR 2.2
/* How much of the plane all marks together may cover. */
#define MOST_COVERED 0.04

/* Nobody who has not zoomed in gets cards without asking. */
#define CARD_ZOOM 1.4
/* Boards of more bets are dense. */
#define DENSE_FROM 40u
/* How much of the plane the names of a dense board may cover, and the area of a name in square ems. */
#define NAMES_COVER 0.17
#define NAME_EMS 18.0

static const struct {
  const char *type;
  BbShape shape;
} shapes[] = {
  { "solution", BB_SHAPE_CIRCLE },
  { "opportunity", BB_SHAPE_DIAMOND },
  { "strategy", BB_SHAPE_HEXAGON },
  { "ongoing", BB_SHAPE_SQUARE },
};

static gboolean
shows (const BbPictureOptions *options,
       BbBetField field)
{
  return options->hide == NULL || !g_strv_contains (options->hide, bb_bet_fields[field].id);
}

static BbShape
get_shape (BbBet *bet)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (bb_bet_get_bet_type (bet), shapes[i].type) == 0)
      return shapes[i].shape;
  return BB_SHAPE_PLAIN;
}

/**
 * bb_picture_get_team_slot:
 * @team: (nullable): a team's id
 *
 * Returns: the team's colour, 0 to %BB_THEME_N_TEAMS - 1, or -1 for the grey of other teams
 */
int
bb_picture_get_team_slot (BbBoard *board,
                          const char *team)
{
  BbItemList *teams = bb_board_get_items (board, BB_KIND_TEAM);
  BbItem *item = team == NULL || *team == '\0' ? NULL : bb_item_list_find (teams, team);
  gint64 slot;

  if (item == NULL)
    return -1;
  slot = bb_item_get_integer (item, BB_TEAM_COLOR, BB_THEME_N_TEAMS);
  return slot >= 0 && slot < BB_THEME_N_TEAMS ? (int) slot : -1;
}

static const char *
get_name (const BbPictureData *self,
          BbBet *bet)
{
  const char *short_name = bb_bet_get_short_name (bet);
  gboolean wants_short = self->options->short_names || self->options->variant == BB_VARIANT_ROOM;

  return wants_short && short_name != NULL && *short_name != '\0' ? short_name : bb_bet_get_title (bet);
}

static void
gather_bet (BbPictureData *self,
            BbBet *bet)
{
  BbPictureBet row = { .bet = bet };

  row.id = bb_bet_get_id (bet);
  row.name = get_name (self, bet);
  row.team = self->shows_teams ? bb_board_get_team_name (self->board, bet) : "";
  row.amount = self->shows_amounts && bb_item_has_value (BB_ITEM (bet), BB_BET_FUNDING_CAP) ? bb_bet_get_funding_cap (bet) : -1;
  if (self->shows_dates)
    row.status = bb_status_of_bet (bet, self->day) & (BB_STATUS_OVERDUE | BB_STATUS_EXPIRED);
  row.mark.shape = get_shape (bet);
  row.mark.slot = self->shows_teams ? bb_picture_get_team_slot (self->board, bb_bet_get_owner_team (bet)) : 0;
  row.mark.candidate = bb_bet_is_candidate (bet);
  row.mark.pinned = bb_item_get_integer (BB_ITEM (bet), BB_BET_PINNED, 0) != 0;
  row.mark.envelope = self->shows_amounts && bb_bet_is_envelope (bet) && row.amount > 0;
  row.mark.badge = row.status & BB_STATUS_EXPIRED ? BB_BADGE_EXPIRED : row.status & BB_STATUS_OVERDUE ? BB_BADGE_OVERDUE
                                                                                                      : BB_BADGE_NONE;
  g_array_append_val (self->bets, row);
}

/* Only where teams are in use whose greys come close. */
static void
notch_marks (BbPictureData *self)
{
  guint i;

  for (i = 0; i < self->bets->len; i++)
    self->slots |= bb_theme_slot_to_bit (bb_picture_data_get (self, i)->mark.slot);
  for (i = 0; i < self->bets->len; i++) {
    BbMark *mark = &bb_picture_data_get (self, i)->mark;

    mark->notched = bb_theme_is_notched (self->theme, mark->slot, self->slots);
  }
}

/* Large marks are drawn first, so that small ones stay in sight; equal ones in order of id. */
static int
compare_bets (gconstpointer a,
              gconstpointer b)
{
  const BbPictureBet *first = a;
  const BbPictureBet *second = b;

  if (first->mark.envelope != second->mark.envelope)
    return first->mark.envelope ? -1 : 1;
  if (first->amount != second->amount)
    return first->amount < second->amount ? 1 : -1;
  return g_strcmp0 (first->id, second->id);
}

/**
 * bb_picture_data_init:
 * @layout: read again by bb_picture_data_lay_out() whenever it has changed
 *
 * Gathers the placed live bets. The board and the options must outlive @self.
 */
void
bb_picture_data_init (BbPictureData *self,
                      BbBoard *board,
                      const BbPictureOptions *options,
                      const BbLayout *layout)
{
  guint i;

  *self = (BbPictureData){ .board = board, .options = options, .layout = layout, .theme = bb_theme_get (options->theme) };
  self->day = options->as_of != BB_DATE_NONE ? options->as_of : bb_board_get_day (board);
  self->shows_amounts = bb_board_counts_money (board) && shows (options, BB_BET_FUNDING_CAP)
                        && bb_board_uses_field (board, BB_BET_FUNDING_CAP);
  self->shows_released = self->shows_amounts && shows (options, BB_BET_FUNDING_RELEASED)
                         && bb_board_uses_field (board, BB_BET_FUNDING_RELEASED);
  self->shows_teams = shows (options, BB_BET_OWNER_TEAM);
  self->shows_dates = shows (options, BB_BET_REVIEW_DATE);
  self->bets = g_array_new (FALSE, TRUE, sizeof (BbPictureBet));
  bb_totals_of_board (board, self->day, &self->totals);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_live (bet) && bb_bet_is_placed (bet))
      gather_bet (self, bet);
  }
  notch_marks (self);
  g_array_sort (self->bets, compare_bets);
  self->dense = self->bets->len > DENSE_FROM;
}

void
bb_picture_data_clear (BbPictureData *self)
{
  g_clear_pointer (&self->bets, g_array_unref);
}

BbPictureBet *
bb_picture_data_get (const BbPictureData *self,
                     guint index)
{
  return &g_array_index (self->bets, BbPictureBet, index);
}

static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The radius of the largest mark, so that middling amounts are well seen beside it. */
static double
get_largest_radius (const BbPictureData *self,
                    GArray *amounts)
{
  double largest, middle;

  if (amounts->len == 0)
    return 0;
  g_array_sort (amounts, compare_amounts);
  largest = g_array_index (amounts, double, amounts->len - 1);
  middle = MAX (g_array_index (amounts, double, amounts->len / 2), 1);
  return CLAMP (MIDDLE_RADIUS * sqrt (largest / middle), LARGEST_RADIUS_LOW, LARGEST_RADIUS_HIGH) * self->layout->mark;
}

/* Amounts of envelopes are not masses: they neither set the scale nor count as covered. */
static void
choose_scale (BbPictureData *self)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (double));
  double unit = self->layout->mark;
  double room = MOST_COVERED * self->layout->plane.width * self->layout->plane.height;
  double largest = 0, sum = 0;
  guint i;

  for (i = 0; i < self->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (self, i);

    if (row->mark.envelope)
      continue;
    if (row->amount > 0) {
      double amount = (double) row->amount;

      g_array_append_val (amounts, amount);
      largest = MAX (largest, amount);
    }
    sum += self->shows_amounts ? (double) MAX (row->amount, 0) : 1;
  }
  if (self->shows_amounts)
    self->scale = MIN (bb_mark_scale (largest, get_largest_radius (self, amounts)), sqrt (room / G_PI / MAX (sum, 1)));
  else
    self->scale = MIN (EQUAL_RADIUS * unit, sqrt (room / G_PI / MAX (sum, 1)));
  self->floor = CLAMP (sqrt (room / 2 / G_PI / MAX (self->bets->len, 1)), SMALLEST_FLOOR * unit, LEAST_RADIUS * unit);
}

static void
size_mark (const BbPictureData *self,
           BbPictureBet *row)
{
  gint64 released = bb_bet_get_funding_released (row->bet);

  row->mark.unit = self->layout->mark;
  if (!self->shows_amounts) {
    row->mark.radius = row->mark.heart = MAX (self->scale, self->floor);
    return;
  }
  row->mark.radius = bb_mark_radius ((double) row->amount, self->scale, self->floor);
  if (!self->shows_released)
    row->mark.heart = row->mark.radius;
  else if (released <= 0 || row->amount <= 0)
    row->mark.heart = 0;
  else
    row->mark.heart = row->mark.radius * sqrt (MIN (1.0, (double) released / (double) row->amount));
}

static void
find_then (BbPictureData *self,
           BbMovement *movement,
           BbPictureBet *row)
{
  gint familiarity, risk;

  row->moved = movement != NULL && bb_movement_get_state (movement, row->bet) == BB_MOVEMENT_MOVED
               && bb_movement_get_place_then (movement, row->bet, &familiarity, &risk);
  if (row->moved)
    row->then = bb_layout_to_page (self->layout, familiarity, risk);
  self->has_movers |= row->moved;
}

/* The more names the smaller, down to what can still be read. Depends on how many there are, not on
 * where they are, so that no name changes when one bet moves. */
static double
choose_name_size (const BbPictureData *self)
{
  const BbTypeSizes *type = &self->layout->type;
  double cover = NAMES_COVER * self->layout->plane.width * self->layout->plane.height;

  if (!self->dense)
    return type->label;
  return CLAMP (sqrt (cover / NAME_EMS / self->bets->len), type->least, type->list);
}

/* A file has labels unless the lens says otherwise. A room reads names, and the facts of what is
 * selected elsewhere. */
static BbLevel
choose_level (const BbPictureData *self)
{
  const BbPictureOptions *options = self->options;
  const BbRect *plane = &self->layout->plane;
  BbLevel level = BB_LEVEL_LABEL;

  if (options->zoom > 0)
    level = bb_level_choose (self->bets->len, plane->width * plane->height, self->layout->type.label);
  if (level == BB_LEVEL_CARD && options->zoom < CARD_ZOOM)
    level = BB_LEVEL_LABEL;
  if (options->lens != NULL)
    bb_level_from_name (bb_item_get_text (options->lens, BB_VIEW_LEVEL), &level);
  return options->variant == BB_VARIANT_ROOM && level == BB_LEVEL_CARD ? BB_LEVEL_LABEL : level;
}

/**
 * bb_picture_data_lay_out:
 *
 * Finds each bet's place and size on the page, by the layout as it is now.
 */
void
bb_picture_data_lay_out (BbPictureData *self)
{
  g_autoptr (BbMovement) movement = bb_movement_new_since_latest (self->board);
  guint i;

  self->level = choose_level (self);
  choose_scale (self);
  self->name_size = choose_name_size (self);
  for (i = 0; i < self->bets->len; i++) {
    BbPictureBet *row = bb_picture_data_get (self, i);

    row->at = bb_layout_to_page (self->layout, bb_bet_get_familiarity (row->bet), bb_bet_get_risk (row->bet));
    size_mark (self, row);
    find_then (self, movement, row);
  }
}

/**
 * bb_picture_data_format_amount:
 *
 * Returns: (transfer full): the amount as short as a label wants it
 */
char *
bb_picture_data_format_amount (const BbPictureData *self,
                               gint64 amount)
{
  BbItem *board = BB_ITEM (self->board);
  BbAmountUnit unit = bb_board_get_amount_unit (self->board);

  return bb_amount_unit_format_short (unit, amount, bb_item_get_text (board, BB_BOARD_CURRENCY));
}

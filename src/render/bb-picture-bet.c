/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the board's values to marks. Hidden fields are left out here, so that nothing drawn later
 * can give them away: without caps all marks are equal, without released sums all are solid. */

#include "config.h"

#include "bb-picture-bet.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#include "bb-field-words.h"
#include "bb-value-sets.h"

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

/**
 * bb_picture_get_shape:
 *
 * Returns: the shape of marks of bets of that type
 */
BbShape
bb_picture_get_shape (const char *bet_type)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (bet_type, shapes[i].type))
      return shapes[i].shape;
  return BB_SHAPE_PLAIN;
}

static const char *
get_name (const BbPictureData *self,
          BbBet *bet)
{
  const char *short_name = bb_bet_get_short_name (bet);
  gboolean wants_short = self->options->short_names || self->options->variant == BB_VARIANT_ROOM;

  return wants_short && short_name != NULL && *short_name != '\0' ? short_name : bb_bet_get_title (bet);
}

/* What marks are sized by is what is written; equal ones say what may be spent. */
static gint64
get_amount (const BbPictureData *self,
            BbBet *bet,
            gint64 measure)
{
  if (self->size.by != BB_SIZE_EQUAL)
    return measure;
  return self->shows_caps && bb_item_has_value (BB_ITEM (bet), BB_BET_FUNDING_CAP) ? bb_bet_get_funding_cap (bet) : -1;
}

static gboolean
is_shadow (const BbPictureBet *row)
{
  return row->mark.faded || row->mark.closed;
}

static void
fade_mark (BbPictureData *self,
           BbPictureBet *row)
{
  row->mark.closed = bb_bet_is_closed (row->bet);
  row->mark.faded = self->filter != NULL && !bb_lens_filter_matches (self->filter, row->bet);
  row->labelled = !row->mark.closed && !row->mark.faded && !bb_item_has_value (self->lens, BB_VIEW_HIDES_LABELS);
  if (is_shadow (row)) {
    row->mark.badge = BB_BADGE_NONE;
    row->mark.pinned = FALSE;
    row->mark.flagged = FALSE;
  }
  self->n_live += row->mark.closed ? 0 : 1;
  self->n_matching += row->mark.closed || row->mark.faded ? 0 : 1;
  self->n_labelled += row->labelled ? 1 : 0;
}

static void
color_mark (BbPictureData *self,
            BbPictureBet *row)
{
  BbColorEntry *entry = bb_color_key_find (self->colors, row->bet);

  row->mark.slot = entry->slot;
  row->mark.notched = bb_color_key_is_notched (self->colors, entry);
  entry->used |= !row->mark.faded && !row->mark.closed;
}

static void
gather_bet (BbPictureData *self,
            BbBet *bet)
{
  BbPictureBet row = { .bet = bet };

  row.id = bb_bet_get_id (bet);
  row.name = get_name (self, bet);
  row.number = bb_spoken_numbers_get (self->numbers, bet);
  row.team = self->shows_teams ? bb_board_get_team_name (self->board, bet) : "";
  row.measure = bb_mark_size_measure (&self->size, bet);
  row.amount = get_amount (self, bet, row.measure);
  if (self->shows_dates)
    row.status = bb_status_after (bet, BB_DATE_NONE, self->day) & (BB_STATUS_OVERDUE | BB_STATUS_EXPIRED);
  row.mark.shape = bb_picture_get_shape (bb_bet_get_bet_type (bet));
  row.mark.candidate = bb_bet_is_candidate (bet);
  row.mark.pinned = bb_item_get_integer (BB_ITEM (bet), BB_BET_PINNED, 0) != 0;
  row.mark.flagged = bb_item_has_value (BB_ITEM (bet), BB_BET_FLAGGED) && bb_picture_options_shows (self->options, BB_BET_FLAGGED);
  row.mark.envelope = self->size.by != BB_SIZE_EQUAL && bb_bet_is_envelope (bet) && row.measure > 0;
  row.mark.badge = row.status & BB_STATUS_EXPIRED ? BB_BADGE_EXPIRED : row.status & BB_STATUS_OVERDUE ? BB_BADGE_OVERDUE
                                                                                                      : BB_BADGE_NONE;
  fade_mark (self, &row);
  color_mark (self, &row);
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

    mark->notched |= bb_theme_is_notched (self->theme, mark->slot, self->slots);
  }
}

/* Faded marks are drawn first, then large ones, so that small ones stay in sight; equal ones in order
 * of id. */
static int
compare_bets (gconstpointer a,
              gconstpointer b)
{
  const BbPictureBet *first = a;
  const BbPictureBet *second = b;

  if (is_shadow (first) != is_shadow (second))
    return is_shadow (first) ? -1 : 1;
  if (first->mark.envelope != second->mark.envelope)
    return first->mark.envelope ? -1 : 1;
  if (first->measure != second->measure)
    return first->measure < second->measure ? 1 : -1;
  return g_strcmp0 (first->id, second->id);
}

static void
take_lens (BbPictureData *self)
{
  const BbPictureOptions *options = self->options;
  BbBoard *board = self->board;

  self->lens = options->lens != NULL ? g_object_ref (options->lens) : bb_lens_new ();
  self->filter = bb_lens_filter_new (self->lens, board, self->day);
  self->colors = bb_color_key_new (board, options, self->lens, self->day);
  bb_mark_size_init (&self->size, board, options, self->lens);
  self->shows_caps = bb_board_counts_money (board) && bb_picture_options_shows (options, BB_BET_FUNDING_CAP)
                     && bb_board_uses_field (board, BB_BET_FUNDING_CAP);
  self->shows_released = self->shows_caps && bb_picture_options_shows (options, BB_BET_FUNDING_RELEASED)
                         && bb_board_uses_field (board, BB_BET_FUNDING_RELEASED);
}

static void
take_movement (BbPictureData *self)
{
  const char *since = self->options->since;
  BbItem *snapshot = since != NULL ? bb_board_find (self->board, BB_KIND_SNAPSHOT, since) : bb_board_get_trail_snapshot (self->board);

  if (snapshot != NULL)
    self->movement = bb_movement_new (snapshot);
}

/**
 * bb_picture_data_init:
 * @layout: read again by bb_picture_data_lay_out() whenever it has changed
 *
 * Gathers the placed bets: the live ones, and the closed ones if the lens shows them. The board and the options must outlive @self.
 */
void
bb_picture_data_init (BbPictureData *self,
                      BbBoard *board,
                      const BbPictureOptions *options,
                      const BbLayout *layout)
{
  gboolean shows_closed;
  guint i;

  *self = (BbPictureData){ .board = board, .options = options, .layout = layout, .theme = bb_theme_get (options->theme) };
  self->day = options->as_of != BB_DATE_NONE ? options->as_of : bb_board_get_day (board);
  self->shows_teams = bb_picture_options_shows (options, BB_BET_OWNER_TEAM);
  self->shows_dates = bb_picture_options_shows (options, BB_BET_REVIEW_DATE);
  self->numbers = bb_spoken_numbers_new (board);
  take_lens (self);
  take_movement (self);
  self->shows_ties = bb_item_get_integer (self->lens, BB_VIEW_SHOWS_LINKS, 0) != 0;
  if (self->shows_ties)
    self->envelopes = bb_totals_of_envelopes (board);
  self->bets = g_array_new (FALSE, TRUE, sizeof (BbPictureBet));
  shows_closed = bb_item_has_value (self->lens, BB_VIEW_SHOWS_CLOSED);
  bb_totals_of_board (board, self->day, &self->totals);
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (bb_bet_is_placed (bet) && (shows_closed || bb_bet_is_live (bet)))
      gather_bet (self, bet);
  }
  notch_marks (self);
  g_array_sort (self->bets, compare_bets);
  self->dense = self->n_labelled > DENSE_FROM;
}

void
bb_picture_data_clear (BbPictureData *self)
{
  g_clear_pointer (&self->bets, g_array_unref);
  g_clear_pointer (&self->ghosts, g_array_unref);
  g_clear_pointer (&self->colors, bb_color_key_free);
  g_clear_pointer (&self->filter, bb_lens_filter_free);
  g_clear_pointer (&self->movement, bb_movement_free);
  g_clear_object (&self->lens);
  g_clear_pointer (&self->envelopes, g_hash_table_unref);
  g_clear_pointer (&self->numbers, bb_spoken_numbers_free);
}

BbPictureBet *
bb_picture_data_get (const BbPictureData *self,
                     guint index)
{
  return &g_array_index (self->bets, BbPictureBet, index);
}

/* Amounts of envelopes are not masses: they neither set the scale nor count as covered; nor do closed
 * bets, so that no mark changes when they are shown. */
static void
fit_sizes (BbPictureData *self)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (double));
  guint i;

  for (i = 0; i < self->bets->len; i++) {
    const BbPictureBet *row = bb_picture_data_get (self, i);
    double amount = (double) row->measure;

    if (!row->mark.envelope && !row->mark.closed && row->measure > 0)
      g_array_append_val (amounts, amount);
  }
  bb_mark_size_fit (&self->size, self->layout, amounts, self->n_live);
}

static void
find_then (BbPictureData *self,
           BbPictureBet *row)
{
  gint familiarity, risk;

  BbMovementState state = BB_MOVEMENT_UNMOVED;

  if (self->movement != NULL && !is_shadow (row))
    state = bb_movement_get_state (self->movement, row->bet);
  row->mark.fresh = state == BB_MOVEMENT_NEW;
  row->moved = state == BB_MOVEMENT_MOVED && bb_movement_get_place_then (self->movement, row->bet, &familiarity, &risk);
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
  return CLAMP (sqrt (cover / NAME_EMS / self->n_labelled), type->least, type->list);
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
  guint i;

  self->level = choose_level (self);
  fit_sizes (self);
  self->name_size = choose_name_size (self);
  for (i = 0; i < self->bets->len; i++) {
    BbPictureBet *row = bb_picture_data_get (self, i);

    row->at = bb_layout_to_page (self->layout, bb_bet_get_familiarity (row->bet), bb_bet_get_risk (row->bet));
    row->mark.unit = self->layout->mark;
    bb_mark_size_apply (&self->size, row->bet, &row->mark);
    find_then (self, row);
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

/**
 * bb_picture_data_describe_filter:
 *
 * Returns: (transfer full): how many bets the filter leaves out, for pictures that have one; what it asks for
 *   is named unless that must not be shown
 */
char *
bb_picture_data_describe_filter (const BbPictureData *self)
{
  g_autofree char *asked = bb_lens_filter_to_words (self->filter, self->options->hide);
  guint n_left_out = self->n_live - self->n_matching;
  GString *text = g_string_new (NULL);

  if (*asked != '\0') {
    /* Translators: {what} is what a filter asks for: Team Routing or Dispatch; text “cost”. */
    g_string_append (text, _ ("Only: {what}"));
    g_string_replace (text, "{what}", asked, 1);
    g_string_append (text, ", ");
  }
  g_string_append_printf (text, _ ("%u of %u left out"), n_left_out, self->n_live);
  return g_string_free (text, FALSE);
}

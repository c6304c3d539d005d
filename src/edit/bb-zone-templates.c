/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A template is a grid of lines and the rectangles between them: every place is in exactly one. A
 * zone of the board that is of the same kind as one of the template's, or bears its name, becomes
 * that one and keeps its words, its colour and its limits. */

#include "config.h"

#include "bb-zone-templates.h"

#include "bb-edit-put-offs.h"
#include "bb-transaction.h"
#include "bb-zone-edge.h"

#include <glib/gi18n-lib.h>

/* Half as wide as the band along a split. */
#define BAND_TENTHS 80
#define THIRD 333

/* Which lines of the grid a rectangle lies between; from new to well known, from low risk to high.
 * A row without a name takes that of its kind. */
typedef struct {
  const char *kind;
  const char *name;
  const char *advice;
  guint review_gap; /* weeks */
  guint8 left, right, low, high;
} Row;

typedef struct {
  const char *label;
  const Row *rows;
  guint n_rows;
} Info;

#define BAND_NAME N_ ("Middle band")
#define BAND_ADVICE N_ ("Say why it is hard to place before saying what to do")

static const Row four_rows[] = {
  { "far", NULL, NULL, 6, 0, 1, 1, 2 },
  { "heavy", NULL, NULL, 4, 1, 2, 1, 2 },
  { "probe", NULL, NULL, 6, 0, 1, 0, 1 },
  { "known", NULL, NULL, 13, 1, 2, 0, 1 },
};

/* clang-format off */
static const Row bands_rows[] = {
  { "far", NULL, NULL, 6, 0, 1, 2, 3 },
  { "none", N_ ("Bold steps"), N_ ("Do the part we know first"), 6, 1, 2, 2, 3 },
  { "heavy", NULL, NULL, 4, 2, 3, 2, 3 },
  { "none", N_ ("Scouting"), N_ ("Look before spending; name the day to be back"), 6, 0, 1, 1, 2 },
  { "none", N_ ("Middle ground"), N_ ("Ask which way it should move"), 6, 1, 2, 1, 2 },
  { "none", N_ ("Steady work"), N_ ("Agree the plan once, then look at surprises"), 8, 2, 3, 1, 2 },
  { "probe", NULL, NULL, 6, 0, 1, 0, 1 },
  { "none", N_ ("Small steps"), N_ ("Try it small; stop early if it does not carry"), 8, 1, 2, 0, 1 },
  { "known", NULL, NULL, 13, 2, 3, 0, 1 },
};
/* clang-format on */

static const Row band_rows[] = {
  { "far", NULL, NULL, 6, 0, 1, 2, 3 },
  { "heavy", NULL, NULL, 4, 2, 3, 2, 3 },
  { "none", BAND_NAME, BAND_ADVICE, 6, 0, 3, 1, 2 },
  { "none", BAND_NAME, BAND_ADVICE, 6, 1, 2, 2, 3 },
  { "none", BAND_NAME, BAND_ADVICE, 6, 1, 2, 0, 1 },
  { "probe", NULL, NULL, 6, 0, 1, 0, 1 },
  { "known", NULL, NULL, 13, 2, 3, 0, 1 },
};

/* clang-format off */
static const Info infos[BB_N_ZONE_TEMPLATES] = {
  [BB_ZONE_TEMPLATE_FOUR] = { N_ ("Four Zones"), four_rows, G_N_ELEMENTS (four_rows) },
  [BB_ZONE_TEMPLATE_BANDS] = { N_ ("Three by Three"), bands_rows, G_N_ELEMENTS (bands_rows) },
  [BB_ZONE_TEMPLATE_BAND] = { N_ ("Four Zones and a Middle Band"), band_rows, G_N_ELEMENTS (band_rows) },
};
/* clang-format on */

/* --- the grid ----------------------------------------------------------------------------- */

static void
fill_lines (BbZoneTemplate zone_template,
            gint split,
            gint *lines)
{
  gint inner = CLAMP (split, BAND_TENTHS + BB_ZONE_LEAST, BB_PLACE_MAX - BAND_TENTHS - BB_ZONE_LEAST);

  lines[0] = 0;
  lines[3] = BB_PLACE_MAX;
  switch (zone_template) {
  case BB_ZONE_TEMPLATE_BANDS:
    lines[1] = THIRD;
    lines[2] = BB_PLACE_MAX - THIRD;
    break;
  case BB_ZONE_TEMPLATE_BAND:
    lines[1] = inner - BAND_TENTHS;
    lines[2] = inner + BAND_TENTHS;
    break;
  case BB_ZONE_TEMPLATE_FOUR:
  default:
    lines[1] = CLAMP (split, BB_ZONE_LEAST, BB_PLACE_MAX - BB_ZONE_LEAST);
    lines[2] = BB_PLACE_MAX;
  }
}

static BbZoneBounds
get_bounds (const Row *row,
            gint lines[BB_N_AXES][4])
{
  BbZoneBounds bounds;

  bounds.low[BB_AXIS_FAMILIARITY] = lines[BB_AXIS_FAMILIARITY][row->left];
  bounds.high[BB_AXIS_FAMILIARITY] = lines[BB_AXIS_FAMILIARITY][row->right];
  bounds.low[BB_AXIS_RISK] = lines[BB_AXIS_RISK][row->low];
  bounds.high[BB_AXIS_RISK] = lines[BB_AXIS_RISK][row->high];
  return bounds;
}

/* --- the zones ---------------------------------------------------------------------------- */

static gboolean
is_meant (const Row *row,
          BbItem *zone)
{
  if (row->name == NULL)
    return g_str_equal (bb_item_get_text (zone, BB_ZONE_KIND), row->kind);
  return g_str_equal (bb_item_get_text (zone, BB_ZONE_NAME), _ (row->name));
}

static void
find_kept (BbItemList *zones,
           const Info *info,
           BbItem **kept)
{
  guint i, j;

  for (i = 0; i < bb_item_list_get_length (zones); i++) {
    BbItem *zone = bb_item_list_peek (zones, i);

    for (j = 0; j < info->n_rows; j++) {
      if (kept[j] == NULL && is_meant (&info->rows[j], zone)) {
        kept[j] = zone;
        break;
      }
    }
  }
}

static gboolean
is_kept (const Info *info,
         BbItem **kept,
         BbItem *zone)
{
  guint i;

  for (i = 0; i < info->n_rows; i++)
    if (kept[i] == zone)
      return TRUE;
  return FALSE;
}

static void
remove_others (BbItemList *zones,
               const Info *info,
               BbItem **kept)
{
  guint i;

  for (i = bb_item_list_get_length (zones); i > 0; i--) {
    BbItem *zone = bb_item_list_peek (zones, i - 1);

    if (!is_kept (info, kept, zone))
      bb_item_remove (zone);
  }
}

static BbItem *
make_zone (BbBoard *board,
           const Row *row)
{
  gboolean has_kind = row->name == NULL && bb_board_find (board, BB_KIND_ZONE, row->kind) == NULL;
  g_autofree char *id = has_kind ? g_strdup (row->kind) : bb_board_make_id (board, BB_KIND_ZONE);
  BbItem *zone = bb_item_new (BB_KIND_ZONE, id);

  bb_item_set_text (zone, BB_ZONE_KIND, row->kind);
  bb_item_set_integer (zone, BB_ZONE_REVIEW_GAP, row->review_gap);
  if (row->name != NULL) {
    bb_item_set_text (zone, BB_ZONE_NAME, _ (row->name));
    bb_item_set_text (zone, BB_ZONE_ADVICE, _ (row->advice));
  }
  return zone;
}

/**
 * bb_zone_template_get_label:
 *
 * Returns: (transfer none): its name, translated
 */
const char *
bb_zone_template_get_label (BbZoneTemplate self)
{
  g_return_val_if_fail (self < BB_N_ZONE_TEMPLATES, NULL);

  return _ (infos[self].label);
}

/**
 * bb_edit_apply_zone_template:
 *
 * Divides the whole plane anew. Zones that are not among the template's are removed.
 *
 * Returns: whether it could be done; %FALSE with @error set if the board has no room for the zones
 */
gboolean
bb_edit_apply_zone_template (BbHistory *history,
                             BbZoneTemplate zone_template,
                             GError **error)
{
  g_autoptr (BbTransaction) step = NULL;
  BbItem *kept[G_N_ELEMENTS (bands_rows)] = { NULL };
  gint lines[BB_N_AXES][4];
  const Info *info;
  BbBoard *board;
  guint i;

  g_return_val_if_fail (BB_IS_HISTORY (history) && zone_template < BB_N_ZONE_TEMPLATES, FALSE);

  info = &infos[zone_template];
  board = bb_history_get_board (history);
  fill_lines (zone_template, bb_item_get_tenths (BB_ITEM (board), BB_BOARD_FAMILIARITY_SPLIT, BB_PLACE_MAX / 2), lines[BB_AXIS_FAMILIARITY]);
  fill_lines (zone_template, bb_item_get_tenths (BB_ITEM (board), BB_BOARD_RISK_SPLIT, BB_PLACE_MAX / 2), lines[BB_AXIS_RISK]);
  step = bb_transaction_begin (history, _ ("Divide the Plane"));
  find_kept (bb_board_get_items (board, BB_KIND_ZONE), info, kept);
  remove_others (bb_board_get_items (board, BB_KIND_ZONE), info, kept);
  for (i = 0; i < info->n_rows; i++) {
    BbZoneBounds bounds = get_bounds (&info->rows[i], lines);
    g_autoptr (BbItem) zone = kept[i] != NULL ? g_object_ref (kept[i]) : make_zone (board, &info->rows[i]);

    bb_zone_set_bounds (zone, &bounds);
    if (kept[i] != NULL)
      bb_item_move (zone, i);
    else if (!bb_item_insert (BB_ITEM (board), zone, i, error))
      return FALSE;
  }
  bb_edit_clear_put_offs (history);
  bb_transaction_commit (step);
  return TRUE;
}

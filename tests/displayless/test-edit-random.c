/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is done to a board can be undone to the byte, and done again to the byte. */

#include "config.h"

#include "bb-board-mirror.h"
#include "bb-edit-arrange.h"
#include "bb-edit-bets.h"
#include "bb-edit-board.h"
#include "bb-edit-copy.h"
#include "bb-edit-fields.h"
#include "bb-edit-labels.h"
#include "bb-edit-places.h"
#include "bb-edit-views.h"
#include "bb-edit-zones.h"
#include "bb-lens.h"
#include "bb-test-dump.h"
#include "bb-test-edit.h"
#include "bb-transaction.h"
#include "bb-zone-templates.h"

/* A hundred thousand edits, ten million with `-m slow`. */
#define N_ROUNDS (g_test_slow () ? 25000 : 250)
#define N_EDITS 400

typedef void (*Edit) (BbTestEdit *self);

/* --- what holds ------------------------------------------------------------------------------- */

/* A copy that follows the board has come to the same. */
static void
assert_mirror (BbBoardMirror *mirror,
               BbBoard *board)
{
  g_autofree char *ours = bb_test_dump_board (board);
  g_autofree char *copied = bb_test_dump_board (bb_board_mirror_catch_up (mirror));

  g_assert_cmpstr (copied, ==, ours);
}

static void
assert_board (BbTestEdit *self,
              const char *expected)
{
  g_autofree char *dump = bb_test_dump_board (self->board);

  g_assert_cmpstr (dump, ==, expected);
}

/* What the board counts as it goes is what a count from the start gives. */
static void
assert_uses (BbBoard *board)
{
  guint i;
  guint j;

  for (i = 0; i < BB_BET_N_FIELDS; i++) {
    gboolean used = FALSE;

    for (j = 0; j < bb_board_get_n_bets (board); j++)
      used = used || bb_item_has_value (BB_ITEM (bb_board_get_bet (board, j)), i);
    g_assert_cmpint (bb_board_uses_field (board, i), ==, used);
  }
}

static void
assert_ties (BbBoard *board,
             BbBet *bet)
{
  BbItemList *links = bb_item_get_children (BB_ITEM (bet), BB_KIND_LINK);
  guint depth = 0;
  guint i;

  for (i = 0; i < bb_item_list_get_length (links); i++)
    g_assert_nonnull (bb_board_find_bet (board, bb_item_get_text (bb_item_list_peek (links, i), BB_LINK_TO)));
  for (; bet != NULL; bet = bb_board_find_bet (board, bb_bet_get_linked (bet, "parent")))
    g_assert_cmpuint (depth++, <, bb_board_get_n_bets (board));
}

/* A zone without ground could not be taken hold of. */
static void
assert_zone (BbItem *zone)
{
  BbZoneBounds bounds = bb_zone_get_bounds (zone);
  guint axis;

  for (axis = 0; axis < BB_N_AXES; axis++) {
    g_assert_cmpint (bounds.low[axis], >=, 0);
    g_assert_cmpint (bounds.low[axis], <, bounds.high[axis]);
    g_assert_cmpint (bounds.high[axis], <=, BB_PLACE_MAX);
  }
}

/* No tie dangles or leads back, no bet and no zone lies beside the plane. */
static void
assert_sound (BbBoard *board)
{
  BbItemList *zones = bb_board_get_items (board, BB_KIND_ZONE);
  guint i;

  for (i = 0; i < bb_item_list_get_length (zones); i++)
    assert_zone (bb_item_list_peek (zones, i));

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    assert_ties (board, bet);
    g_assert_cmpint (bb_bet_get_risk (bet), <=, 1000);
    g_assert_cmpint (bb_bet_get_familiarity (bet), <=, 1000);
  }
}

/* --- chance ------------------------------------------------------------------------------- */

static gint
choose (gint n)
{
  return g_test_rand_int_range (0, n);
}

static BbBet *
choose_bet (BbTestEdit *self)
{
  return bb_board_get_bet (self->board, (guint) choose ((gint) bb_board_get_n_bets (self->board)));
}

static GPtrArray *
choose_bets (BbTestEdit *self)
{
  GPtrArray *bets = g_ptr_array_new_with_free_func (g_object_unref);
  gint n = 1 + choose (4);

  while (n-- > 0) {
    BbBet *bet = choose_bet (self);

    if (!g_ptr_array_find (bets, bet, NULL))
      g_ptr_array_add (bets, g_object_ref (bet));
  }
  return bets;
}

static const char *
choose_text (void)
{
  static const char *const texts[] = { "", "a", "Wartung & Betrieb <neu>", "two\nlines", "  spaces  ", "“quoted”", "日本語", "x;y\\z" };

  return texts[choose (G_N_ELEMENTS (texts))];
}

static BbValue
choose_value (const BbField *field,
              char **list)
{
  if (choose (5) == 0)
    return BB_VALUE_OF_NONE;
  switch (bb_field_get_value_kind (field)) {
  case BB_VALUE_INTEGER:
    return BB_VALUE_OF_INTEGER (choose (2000) - 100);
  case BB_VALUE_TENTHS:
    return BB_VALUE_OF_TENTHS (choose (1200) - 100);
  case BB_VALUE_DATE:
    return BB_VALUE_OF_DATE (bb_date_new (2027, 1, 1) + (BbDate) choose (300));
  case BB_VALUE_TEXT:
    return BB_VALUE_OF_TEXT (choose_text ());
  case BB_VALUE_ID:
    return field->set != NULL ? BB_VALUE_OF_ID (field->set->choices[choose ((gint) field->set->n_choices)].id) : BB_VALUE_OF_ID ("somewhere");
  case BB_VALUE_LIST:
    list[0] = (char *) choose_text ();
    return BB_VALUE_OF_LIST (list);
  case BB_VALUE_NONE:
  default:
    g_assert_not_reached ();
  }
}

static const char *
choose_link (void)
{
  const BbValueSet *links = bb_link_fields[BB_LINK_KIND].set;

  return links->choices[choose ((gint) links->n_choices)].id;
}

/* --- edits -------------------------------------------------------------------------------- */

static void
write_barely (BbTestEdit *self)
{
  guint field = 1 + (guint) choose (BB_BET_N_FIELDS - 1);
  char *list[] = { NULL, NULL };
  BbValue value = choose_value (&bb_bet_fields[field], list);

  bb_item_set_value (BB_ITEM (choose_bet (self)), field, &value);
}

static void
write_board (BbTestEdit *self)
{
  guint field = (guint) choose (BB_BOARD_N_FIELDS);
  char *list[] = { NULL, NULL };
  BbValue value = choose_value (&bb_board_fields[field], list);

  bb_item_set_value (BB_ITEM (self->board), field, &value);
}

static void
set_field (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  guint field = 1 + (guint) choose (BB_BET_N_FIELDS - 1);
  char *list[] = { NULL, NULL };
  BbValue value = choose_value (&bb_bet_fields[field], list);

  bb_edit_set_field (self->history, bets, field, &value);
}

static void
add_bet (BbTestEdit *self)
{
  g_assert_nonnull (bb_edit_add_bet (self->history, choose (1000), choose (1000), NULL));
}

static void
duplicate (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  g_autoptr (GPtrArray) copies = bb_edit_duplicate_bets (self->history, bets, NULL);

  g_assert_cmpuint (copies->len, ==, bets->len);
}

static void
delete_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  if (bb_board_get_n_bets (self->board) > 10)
    bb_edit_delete_or_stop_bets (self->history, bets);
}

static void
close_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_close_bets (self->history, bets, choose (2) == 0 ? "stopped" : "done");
}

static void
move_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_move_bets (self->history, bets, choose (600) - 300, choose (600) - 300);
}

static void
nudge_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_nudge_bets (self->history, bets, BB_EDIT_NUDGE, 0);
}

static void
place_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_place_bets (self->history, bets, choose (1000), choose (1000));
}

static void
unplace_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_unplace_bets (self->history, bets);
}

static void
tie_two (BbTestEdit *self)
{
  bb_edit_tie (self->history, choose_bet (self), choose_link (), choose_bet (self), NULL);
}

static void
untie_some (BbTestEdit *self)
{
  bb_edit_untie (self->history, choose_bet (self), choose_link (), NULL);
}

static void
set_team (BbTestEdit *self)
{
  static const char *const names[] = { "Crew", "CREW", "Depot", "Desk", "" };
  g_autoptr (GPtrArray) bets = choose_bets (self);

  g_assert_true (bb_edit_set_team (self->history, bets, names[choose (G_N_ELEMENTS (names))], NULL));
}

static void
remove_team (BbTestEdit *self)
{
  BbItem *team = bb_item_list_peek (bb_board_get_items (self->board, BB_KIND_TEAM), 0);

  if (team != NULL)
    bb_edit_remove_team (self->history, team);
}

static void
set_shape (BbTestEdit *self)
{
  const BbValueSet *shapes = bb_bet_fields[BB_BET_FUNDING_SHAPE].set;
  g_autoptr (GPtrArray) bets = choose_bets (self);

  bb_edit_set_funding_shape (self->history, bets, shapes->choices[choose ((gint) shapes->n_choices)].id);
}

static void
set_own_value (BbTestEdit *self)
{
  static const char *const fields[] = { "squad", "cost-center" };
  g_autoptr (GPtrArray) bets = choose_bets (self);

  g_assert_true (bb_edit_set_own_value (self->history, bets, fields[choose (2)], choose_text (), NULL));
}

static void
add_zone (BbTestEdit *self)
{
  BbZoneBounds bounds = { { choose (1200) - 100, choose (1200) - 100 }, { choose (1200) - 100, choose (1200) - 100 } };

  g_assert_nonnull (bb_edit_add_zone (self->history, &bounds, NULL));
}

static void
set_axis (BbTestEdit *self)
{
  static const guint fields[] = { BB_BOARD_X_REVERSED, BB_BOARD_Y_REVERSED, BB_BOARD_RISK_SPLIT, BB_BOARD_FAMILIARITY_SPLIT };
  guint field = fields[choose (G_N_ELEMENTS (fields))];
  char *list[] = { NULL, NULL };
  BbValue value = choose_value (&bb_board_fields[field], list);

  bb_edit_set_axis_value (self->history, field, &value);
}

static void
change_zones (BbTestEdit *self)
{
  BbItemList *zones = bb_board_get_items (self->board, BB_KIND_ZONE);
  BbItem *zone = bb_item_list_peek (zones, (guint) choose ((gint) bb_item_list_get_length (zones)));
  BbZoneEdge edge = { (BbAxis) choose (2), choose (2) == 1 };

  switch (choose (7)) {
  case 0:
    bb_edit_move_zone_edge (self->history, zone, edge, choose (1000));
    break;
  case 1:
    bb_edit_apply_zone_template (self->history, (BbZoneTemplate) choose (BB_N_ZONE_TEMPLATES), NULL);
    break;
  case 2:
    bb_edit_set_zone_value (self->history, zone, BB_ZONE_NAME, &BB_VALUE_OF_TEXT (choose_text ()));
    break;
  case 3:
    bb_edit_reorder_zone (self->history, zone, (guint) choose (8));
    break;
  case 4:
    if (bb_item_list_get_length (zones) < 6)
      add_zone (self);
    break;
  case 5:
    set_axis (self);
    break;
  default:
    if (bb_item_list_get_length (zones) < 6)
      bb_edit_divide_zone (self->history, choose (1000), choose (1000), NULL);
    else
      bb_edit_remove_zone (self->history, zone);
  }
}

static void
arrange_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);

  switch (choose (3)) {
  case 0:
    bb_edit_align_bets (self->history, bets, (BbAlign) choose (BB_ALIGN_MIDDLE + 1));
    break;
  case 1:
    bb_edit_distribute_bets (self->history, bets, choose (2) == 0);
    break;
  default:
    bb_edit_hold_bets (self->history, bets, choose (2) == 0);
  }
}

static void
put_labels (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  BbPoint offset = { choose (4000) - 2000, choose (4000) - 2000 };

  switch (choose (4)) {
  case 0:
    bb_edit_put_label (self->history, bets->pdata[0], offset);
    break;
  case 1:
    bb_edit_nudge_label (self->history, bets->pdata[0], offset);
    break;
  case 2:
    bb_edit_reset_labels (self->history, bets);
    break;
  default:
    bb_edit_reset_all_labels (self->history);
  }
}

/* A board that says other things of other teams; the same bets may come back. */
static void
paste_some (BbTestEdit *self)
{
  g_autoptr (GPtrArray) bets = choose_bets (self);
  g_autoptr (BbBoard) copy = bb_edit_copy_bets (self->board, bets);
  g_autoptr (GPtrArray) added = NULL;

  if (choose (4) == 0)
    bb_edit_cut_bets (self->history, bets, NULL);
  added = bb_edit_paste_bets (self->history, copy, NULL);
  g_assert_cmpuint (added->len, ==, bets->len);
}

static BbItem *
make_lens (void)
{
  const char *values[] = { choose_text (), "later", NULL };
  BbItem *lens = bb_lens_new ();
  guint field = 1 + (guint) choose (BB_VIEW_N_FIELDS - 1);
  char *list[] = { NULL, NULL };
  BbValue value = choose_value (&bb_view_fields[field], list);

  bb_item_set_value (lens, field, &value);
  bb_lens_set_condition (lens, "stage", values);
  return lens;
}

static void
change_views (BbTestEdit *self)
{
  static const char *const names[] = { "Money", "<b>_Risk</b> & more", "  Money ", "Two\nlines" };
  BbItemList *views = bb_board_get_items (self->board, BB_KIND_VIEW);
  const char *name = names[choose (G_N_ELEMENTS (names))];
  BbItem *view = bb_item_list_peek (views, 0);
  g_autoptr (BbItem) lens = make_lens ();

  if (view == NULL || choose (3) == 0)
    g_assert_nonnull (bb_edit_save_view (self->history, lens, name, NULL));
  else if (choose (3) == 0)
    bb_edit_remove_view (self->history, view);
  else if (choose (2) == 0)
    bb_edit_update_view (self->history, view, lens);
  else
    bb_edit_rename_view (self->history, view, name);
}

static void
change_meetings (BbTestEdit *self)
{
  BbItemList *meetings = bb_board_get_items (self->board, BB_KIND_MEETING);

  if (bb_item_list_get_length (meetings) < 5)
    bb_edit_add_meeting (self->history, bb_date_new (2027, 1, 1) + (BbDate) choose (300), "Review", NULL);
  else
    bb_item_remove (bb_item_list_peek (meetings, 2));
}

static void
reorder (BbTestEdit *self)
{
  BbItemList *zones = bb_board_get_items (self->board, BB_KIND_ZONE);
  gint n = (gint) bb_item_list_get_length (zones);

  bb_item_move (bb_item_list_peek (zones, (guint) choose (n)), (guint) choose (n));
}

static void
go_back_and_forth (BbTestEdit *self)
{
  gint n = choose (6);

  for (; n > 0; n--)
    bb_history_undo (self->history);
  for (n = choose (4); n > 0; n--)
    bb_history_redo (self->history);
}

static const Edit edits[] = {
  write_barely,
  write_barely,
  write_barely,
  write_board,
  set_field,
  add_bet,
  duplicate,
  delete_some,
  delete_some,
  delete_some,
  close_some,
  move_some,
  nudge_some,
  place_some,
  unplace_some,
  tie_two,
  tie_two,
  untie_some,
  set_team,
  remove_team,
  set_shape,
  set_own_value,
  change_zones,
  change_zones,
  arrange_some,
  put_labels,
  paste_some,
  change_views,
  change_meetings,
  reorder,
};

static void
edit (BbTestEdit *self)
{
  edits[choose (G_N_ELEMENTS (edits))](self);
}

static void
edit_together (BbTestEdit *self)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (self->history, "Several");
  gint i;

  for (i = 0; i < 5; i++)
    edit (self);
  bb_transaction_commit (step);
}

static void
edit_and_give_up (BbTestEdit *self)
{
  g_autofree char *before = bb_test_dump_board (self->board);
  gint i;

  bb_history_begin (self->history, "Given up");
  for (i = 0; i < 5; i++)
    edit (self);
  bb_history_rollback (self->history);
  assert_board (self, before);
}

/* --- rounds ------------------------------------------------------------------------------- */

static void
edit_at_random (BbTestEdit *self,
                BbBoardMirror *mirror)
{
  gint i;

  for (i = 0; i < N_EDITS; i++) {
    gint chance = choose (40);

    if (choose (20) == 0)
      bb_board_mirror_catch_up (mirror);

    if (chance == 0)
      edit_together (self);
    else if (chance == 1)
      edit_and_give_up (self);
    else if (chance == 2)
      go_back_and_forth (self);
    else if (chance == 3)
      bb_history_break (self->history);
    else
      edit (self);
  }
}

static void
play_round (BbTestEdit *self)
{
  g_autofree char *start = bb_test_dump_board (self->board);
  g_autofree char *end = NULL;
  g_autoptr (BbBoardMirror) mirror = bb_board_mirror_new (self->board);
  guint n_undone = 0;

  self->history = bb_history_new (self->board);
  edit_at_random (self, mirror);
  assert_mirror (mirror, self->board);
  while (bb_history_redo (self->history))
    ; /* chance may have gone back last */
  end = bb_test_dump_board (self->board);
  assert_sound (self->board);
  g_assert_cmpstr (start, !=, end);
  while (bb_history_undo (self->history))
    n_undone++;
  g_assert_cmpuint (n_undone, >, N_EDITS / 4);
  assert_board (self, start);
  assert_mirror (mirror, self->board);
  assert_uses (self->board);
  g_assert_false (bb_history_get_modified (self->history));
  while (bb_history_redo (self->history))
    n_undone--;
  g_assert_cmpuint (n_undone, ==, 0);
  assert_board (self, end);
  assert_uses (self->board);
  g_assert_finalize_object (self->history);
}

static void
test_undo_all_redo_all (void)
{
  BbTestEdit self;
  gint i;

  bb_test_edit_set_up (&self);
  g_assert_finalize_object (self.history);
  for (i = 0; i < N_ROUNDS; i++)
    play_round (&self);
  self.history = bb_history_new (self.board);
  bb_test_edit_tear_down (&self);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/random/undo-all-redo-all", test_undo_all_redo_all);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-lens-filter.h"

#define TODAY bb_date_new (2026, 11, 30)

static BbItem *
add_item (BbBoard *board,
          BbKind kind,
          const char *id,
          const char *name)
{
  BbItem *item = bb_board_new_item (kind, id);

  bb_item_set_text (item, BB_FIELD_ID + 1, name);
  bb_item_append (BB_ITEM (board), item, NULL);
  g_object_unref (item);
  return item;
}

static void
set_own_value (BbItem *bet,
               const char *field,
               const char *text)
{
  g_autoptr (BbItem) value = bb_item_new (BB_KIND_OWN_VALUE, NULL);

  bb_item_set_text (value, BB_OWN_VALUE_FIELD, field);
  bb_item_set_text (value, BB_OWN_VALUE_TEXT, text);
  bb_item_append (bet, value, NULL);
}

static void
place (BbItem *bet,
       gint familiarity,
       gint risk)
{
  bb_item_set_tenths (bet, BB_BET_FAMILIARITY, familiarity);
  bb_item_set_tenths (bet, BB_BET_RISK, risk);
}

/* Three bets of two teams; one has nothing but a title. */
static BbBoard *
make_board (void)
{
  static const char *const tags[] = { "cost", "Data", NULL };
  BbBoard *board = bb_board_new_starter ();
  BbItem *one, *two;

  add_item (board, BB_KIND_TEAM, "routing", "Routing");
  add_item (board, BB_KIND_TEAM, "care", "Fürsorge");
  add_item (board, BB_KIND_OWN_FIELD, "wave", "Release wave");
  one = add_item (board, BB_KIND_BET, "b1", "Crew pool across depots");
  two = add_item (board, BB_KIND_BET, "b2", "Straße ohne Rückweg");
  add_item (board, BB_KIND_BET, "b3", "Nothing but a title");
  bb_item_set_text (one, BB_BET_OWNER_TEAM, "routing");
  bb_item_set_text (two, BB_BET_OWNER_TEAM, "care");
  bb_item_set_text (one, BB_BET_STAGE, "active");
  bb_item_set_text (two, BB_BET_STAGE, "candidate");
  bb_item_set_value (one, BB_BET_TAGS, &BB_VALUE_OF_LIST (tags));
  bb_item_set_integer (one, BB_BET_CONFIDENCE_LOW, 40);
  bb_item_set_integer (one, BB_BET_CONFIDENCE_HIGH, 60);
  bb_item_set_integer (two, BB_BET_CONFIDENCE_HIGH, 100);
  bb_item_set_date (one, BB_BET_REVIEW_DATE, TODAY + 14);
  bb_item_set_date (two, BB_BET_REVIEW_DATE, TODAY - 1);
  set_own_value (one, "wave", "Wave 10");
  set_own_value (two, "wave", "wave 2");
  place (one, 800, 200);
  place (two, 100, 900);
  return board;
}

static void
assert_list (char **list,
             const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", list);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (list);
}

static char *
print_values (BbBoard *board,
              const char *id)
{
  g_autoptr (GPtrArray) values = NULL;
  GString *text = g_string_new (NULL);
  BbAspect aspect;
  guint i;

  g_assert_true (bb_aspect_init (&aspect, id));
  values = bb_aspect_list_values (&aspect, board, TODAY);
  for (i = 0; i < values->len; i++) {
    const BbAspectValue *value = g_ptr_array_index (values, i);

    g_string_append_printf (text, "%s%s=%s:%u", i > 0 ? ", " : "", value->id, value->label, value->n_bets);
  }
  return g_string_free (text, FALSE);
}

static void
assert_values (BbBoard *board,
               const char *aspect,
               const char *expected)
{
  g_autofree char *text = print_values (board, aspect);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_offers_what_is_in_use (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbBoard) empty = bb_board_new_starter ();

  assert_list (bb_lens_list_colors (board), "team stage confidence review own:wave none");
  assert_list (bb_lens_list_colors (empty), "none");
  assert_list (bb_lens_list_aspects (board), "owner_team zone stage review confidence tags own:wave");
  assert_list (bb_lens_list_aspects (empty), "");
  assert_list (bb_lens_list_sizes (board), "");
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (board, "b1")), BB_BET_FUNDING_CAP, 400);
  assert_list (bb_lens_list_sizes (board), "cap equal");
  bb_item_set_integer (BB_ITEM (bb_board_find_bet (board, "b1")), BB_BET_FUNDING_RELEASED, 100);
  bb_item_set_text (BB_ITEM (bb_board_find_bet (board, "b1")), BB_BET_FUNDING_SHAPE, "absorbed");
  assert_list (bb_lens_list_sizes (board), "cap released remaining equal");
  assert_list (bb_lens_list_colors (board), "team funding_shape stage confidence review own:wave none");
  bb_item_set_text (BB_ITEM (board), BB_BOARD_AMOUNT_UNIT, "none");
  assert_list (bb_lens_list_sizes (board), "");
  assert_list (bb_lens_list_colors (board), "team stage confidence review own:wave none");
}

static void
test_values_have_an_order (void)
{
  g_autoptr (BbBoard) board = make_board ();

  assert_values (board, "team", "care=Fürsorge:1, routing=Routing:1, unknown=Not set:1");
  assert_values (board, "owner_team", "care=Fürsorge:1, routing=Routing:1, unknown=Not set:1");
  assert_values (board, "stage", "candidate=Candidate:1, active=Active:1, unknown=Not set:1");
  assert_values (board, "zone", "far=Expedition:1, known=Known ground:1, unknown=Not set:1");
  assert_values (board, "tags", "cost=cost:1, Data=Data:1, unknown=Not set:2");
  assert_values (board, "own:wave", "wave 2=wave 2:1, Wave 10=Wave 10:1, unknown=Not set:1");
  assert_values (board, "confidence", "50-74=50 to 74:1, 75-100=75 and more:1, unknown=Not set:1");
  assert_values (board, "review", "overdue=Overdue:1, 2-weeks=Within 2 weeks:1, unknown=Not set:1");
  bb_item_set_text (BB_ITEM (bb_board_find_bet (board, "b3")), BB_BET_STAGE, "hibernating");
  assert_values (board, "stage", "candidate=Candidate:1, active=Active:1, hibernating=hibernating:1");
}

static void
test_aspects_by_name (void)
{
  BbAspect aspect;

  g_assert_false (bb_aspect_init (&aspect, NULL));
  g_assert_false (bb_aspect_init (&aspect, "title"));
  g_assert_false (bb_aspect_init (&aspect, "risk"));
  g_assert_false (bb_aspect_init (&aspect, "none"));
  g_assert_false (bb_aspect_init (&aspect, "mood_of_the_day"));
  g_assert_true (bb_aspect_init (&aspect, "bet-type"));
  g_assert_cmpuint (aspect.field, ==, BB_BET_BET_TYPE);
}

/* Which of the three bets a lens asks for, as digits. */
static void
assert_asks_for (BbBoard *board,
                 BbItem *lens,
                 const char *expected)
{
  g_autoptr (BbLensFilter) filter = bb_lens_filter_new (lens, board, TODAY);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  g_assert_nonnull (filter);
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    if (bb_lens_filter_matches (filter, bb_board_get_bet (board, i)))
      g_string_append_printf (found, "%u", i + 1);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_condition (BbBoard *board,
                  const char *aspect,
                  const char *values,
                  const char *expected)
{
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_auto (GStrv) list = g_strsplit (values, ",", -1);

  g_assert_true (bb_lens_set_condition (lens, aspect, (const char *const *) list));
  assert_asks_for (board, lens, expected);
}

static void
test_conditions (void)
{
  g_autoptr (BbBoard) board = make_board ();

  assert_condition (board, "owner_team", "routing", "1");
  assert_condition (board, "owner_team", "care,routing", "12");
  assert_condition (board, "owner_team", "unknown", "3");
  assert_condition (board, "stage", "candidate,unknown", "23");
  assert_condition (board, "zone", "known", "1");
  assert_condition (board, "tags", "Data", "1");
  assert_condition (board, "tags", "data", "");
  assert_condition (board, "tags", "unknown", "23");
  assert_condition (board, "own:wave", "wave 2,Wave 3", "2");
  assert_condition (board, "review", "overdue", "2");
  assert_condition (board, "confidence", "50-74", "1");
}

static void
assert_text (BbBoard *board,
             const char *text,
             const char *expected)
{
  g_autoptr (BbItem) lens = bb_lens_new ();

  bb_item_set_text (lens, BB_VIEW_TEXT, text);
  assert_asks_for (board, lens, expected);
}

static void
test_text (void)
{
  g_autoptr (BbBoard) board = make_board ();

  assert_text (board, "CREW", "1");
  assert_text (board, "depots crew", "1");
  assert_text (board, "crew strasse", "");
  assert_text (board, "strasse", "2");
  assert_text (board, "STRASSE ruckweg", "2");
  assert_text (board, "Straße", "2");
  assert_text (board, "fursorge", "2");
  assert_text (board, "wave", "12");
  assert_text (board, "cost", "1");
  assert_text (board, "t", "123");
  assert_text (board, "b3", "3");
  assert_text (board, "active", "");
}

static void
test_both (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  g_autoptr (BbLensFilter) filter = NULL;
  g_autofree char *words = NULL;

  bb_lens_set_condition (lens, "owner_team", (const char *const[]){ "routing", "care", NULL });
  bb_item_set_text (lens, BB_VIEW_TEXT, "wave");
  assert_asks_for (board, lens, "12");
  bb_lens_set_condition (lens, "stage", (const char *const[]){ "active", NULL });
  assert_asks_for (board, lens, "1");
  filter = bb_lens_filter_new (lens, board, TODAY);
  words = bb_lens_filter_to_words (filter, NULL);
  g_assert_cmpstr (words, ==, "Team Routing or Fürsorge; State Active; text “wave”");
  g_free (words);
  words = bb_lens_filter_to_words (filter, (const char *const[]){ "owner_team", NULL });
  g_assert_cmpstr (words, ==, "State Active; text “wave”");
}

/* What a newer version has saved hides nothing here. */
static void
test_unknown_condition (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();

  bb_lens_set_condition (lens, "mood_of_the_day", (const char *const[]){ "sunny", NULL });
  g_assert_true (bb_lens_has_filter (lens));
  g_assert_null (bb_lens_filter_new (lens, board, TODAY));
  g_assert_null (bb_lens_filter_new (NULL, board, TODAY));
}

static void
test_equality (void)
{
  g_autoptr (BbItem) one = bb_lens_new ();
  g_autoptr (BbItem) other = bb_item_new (BB_KIND_VIEW, "v1");

  g_assert_true (bb_lens_is_default (one));
  bb_item_set_text (other, BB_VIEW_NAME, "As ever");
  g_assert_true (bb_lens_equal (one, other));
  bb_item_set_text (one, BB_VIEW_COLOR_BY, "team");
  bb_item_set_text (one, BB_VIEW_SIZE_BY, "cap");
  g_assert_true (bb_lens_is_default (one));
  bb_item_set_text (one, BB_VIEW_LEVEL, "label");
  g_assert_false (bb_lens_is_default (one));
  bb_item_set_text (one, BB_VIEW_LEVEL, NULL);
  bb_item_set_integer (one, BB_VIEW_SHOWS_LINKS, 1);
  g_assert_false (bb_lens_equal (one, other));
  bb_lens_copy (other, one);
  g_assert_true (bb_lens_equal (one, other));
  bb_lens_set_condition (one, "stage", (const char *const[]){ "active", NULL });
  g_assert_false (bb_lens_equal (one, other));
}

static void
test_copy (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autoptr (BbItem) lens = bb_lens_new ();
  BbItem *view = add_item (board, BB_KIND_VIEW, "v1", "In doubt");

  g_assert_true (bb_lens_find_view (lens, board) == view);
  bb_item_set_text (lens, BB_VIEW_COLOR_BY, "confidence");
  bb_item_set_text (lens, BB_VIEW_TEXT, "crew");
  bb_lens_set_condition (lens, "stage", (const char *const[]){ "active", "paused", NULL });
  bb_lens_set_condition (lens, "own:wave", (const char *const[]){ "wave 2", NULL });
  g_assert_null (bb_lens_find_view (lens, board));
  bb_lens_copy (view, lens);
  g_assert_true (bb_lens_find_view (lens, board) == view);
  g_assert_cmpstr (bb_item_get_id (view), ==, "v1");
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_NAME), ==, "In doubt");
  g_assert_cmpstr (bb_item_get_text (view, BB_VIEW_TEXT), ==, "crew");
  g_assert_cmpstr (bb_lens_get_condition (view, "stage")[1], ==, "paused");
  g_assert_true (bb_lens_set_condition (lens, "stage", NULL));
  g_assert_false (bb_lens_set_condition (lens, "stage", NULL));
  bb_lens_copy (view, lens);
  g_assert_null (bb_lens_get_condition (view, "stage")[0]);
  g_assert_cmpstr (bb_lens_get_condition (view, "own:wave")[0], ==, "wave 2");
}

static void
test_labels (void)
{
  g_autoptr (BbBoard) board = make_board ();
  g_autofree char *own = bb_lens_dup_color_label (board, "own:wave");
  g_autofree char *team = bb_lens_dup_color_label (board, "team");
  g_autofree char *newer = bb_lens_dup_color_label (board, "weather");

  g_assert_cmpstr (own, ==, "Release wave");
  g_assert_cmpstr (team, ==, "Team");
  g_assert_cmpstr (newer, ==, "weather");
  g_assert_cmpstr (bb_lens_get_size_label ("remaining"), ==, "Not yet released");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lens/offers-what-is-in-use", test_offers_what_is_in_use);
  g_test_add_func ("/lens/values-have-an-order", test_values_have_an_order);
  g_test_add_func ("/lens/aspects-by-name", test_aspects_by_name);
  g_test_add_func ("/lens/conditions", test_conditions);
  g_test_add_func ("/lens/text", test_text);
  g_test_add_func ("/lens/both", test_both);
  g_test_add_func ("/lens/unknown-condition", test_unknown_condition);
  g_test_add_func ("/lens/equality", test_equality);
  g_test_add_func ("/lens/copy", test_copy);
  g_test_add_func ("/lens/labels", test_labels);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-calendar.h"
#include "bb-id.h"
#include "bb-load.h"

#include <libical/ical.h>
#include <string.h>

#define WHEN G_GINT64_CONSTANT (1796040000) /* 2026-11-30 12:00 UTC */
#define LATER (WHEN + 3600)

static BbBoard *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BbLoaded) loaded = bb_load (file, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (loaded->board);
}

static char *
write_board (BbBoard *board,
             gint64 when)
{
  g_autoptr (BbCalendar) calendar = bb_calendar_new ();
  g_autoptr (GBytes) bytes = NULL;

  bb_calendar_add_board (calendar, board, when);
  bytes = bb_calendar_finish (calendar);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

/* The only event whose identity begins so. */
static icalcomponent *
find_event (icalcomponent *calendar,
            const char *begin)
{
  icalcomponent *found = NULL;
  icalcomponent *event;

  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_has_prefix (icalcomponent_get_uid (event), begin)) {
      g_assert_null (found);
      found = event;
    }
  return found;
}

static void
assert_day (icalcomponent *event,
            int year,
            int month,
            int day)
{
  struct icaltimetype start = icalcomponent_get_dtstart (event);

  g_assert_true (start.is_date);
  g_assert_cmpint (start.year, ==, year);
  g_assert_cmpint (start.month, ==, month);
  g_assert_cmpint (start.day, ==, day);
}

/* Every day of every live bet once, all of them whole days that follow each other. */
static void
test_sample (void)
{
  g_autoptr (BbBoard) board = load ("fieldservice.betboard");
  g_autofree char *text = write_board (board, WHEN);
  icalcomponent *calendar = parse (text);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  icalcomponent *event;
  guint n_expected = 0;
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (!bb_bet_is_closed (bet))
      n_expected += (bb_item_has_value (BB_ITEM (bet), BB_BET_REVIEW_DATE) ? 1 : 0) + (bb_item_has_value (BB_ITEM (bet), BB_BET_EXPIRY_DATE) ? 1 : 0) + (bb_item_has_value (BB_ITEM (bet), BB_BET_KILL_BY) ? 1 : 0);
  }
  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT)) {
    struct icaltimetype end = icalcomponent_get_dtstart (event);

    if (icalcomponent_get_status (event) == ICAL_STATUS_CANCELLED)
      continue;
    icaltime_adjust (&end, 1, 0, 0, 0);
    g_assert_cmpint (icaltime_compare (end, icalcomponent_get_dtend (event)), ==, 0);
    g_assert_true (g_hash_table_add (uids, (gpointer) icalcomponent_get_uid (event)));
  }
  g_assert_cmpuint (n_expected, >, 48);
  g_assert_cmpuint (g_hash_table_size (uids), ==, n_expected + bb_item_list_get_length (bb_board_get_items (board, BB_KIND_MEETING)));
  event = find_event (calendar, "review.S14.");
  g_assert_true (g_str_has_prefix (icalcomponent_get_summary (event), "Review: "));
  g_assert_nonnull (strstr (icalcomponent_get_summary (event), bb_bet_get_title (bb_board_find_bet (board, "S14"))));
  g_assert_nonnull (strstr (icalcomponent_get_description (event), bb_item_get_text (BB_ITEM (bb_board_find_bet (board, "S14")), BB_BET_KILL_CRITERION)));
  g_assert_null (find_event (calendar, "review.S26."));
  icalcomponent_free (calendar);
}

static void
test_stability (void)
{
  g_autoptr (BbBoard) board = load ("fieldservice.betboard");
  g_autofree char *first = write_board (board, WHEN);
  g_autofree char *again = write_board (board, WHEN);
  g_autofree char *moved = NULL;
  icalcomponent *before = parse (first);
  icalcomponent *after;
  icalcomponent *old_event;
  icalcomponent *new_event;

  g_assert_cmpstr (first, ==, again);
  bb_item_set_date (BB_ITEM (bb_board_find_bet (board, "S14")), BB_BET_REVIEW_DATE, bb_date_new (2027, 3, 1));
  moved = write_board (board, LATER);
  after = parse (moved);
  old_event = find_event (before, "review.S14.");
  new_event = find_event (after, "review.S14.");
  g_assert_cmpstr (icalcomponent_get_uid (old_event), ==, icalcomponent_get_uid (new_event));
  assert_day (new_event, 2027, 3, 1);
  g_assert_cmpint (icaltime_compare (icalcomponent_get_dtstart (old_event), icalcomponent_get_dtstart (new_event)), !=, 0);
  g_assert_cmpint (icalcomponent_get_sequence (new_event), ==, icalcomponent_get_sequence (old_event) + 60);
  g_assert_cmpint (icaltime_compare (icalcomponent_get_dtstamp (new_event), icalcomponent_get_dtstamp (old_event)), ==, 1);
  icalcomponent_free (before);
  icalcomponent_free (after);
}

/* A bet that is stopped is let go by calendars that know its days. */
static void
test_stopped (void)
{
  g_autoptr (BbBoard) board = load ("fieldservice.betboard");
  BbItem *bet = BB_ITEM (bb_board_find_bet (board, "S24"));
  g_autofree char *text = NULL;
  icalcomponent *calendar;

  bb_item_set_date (bet, BB_BET_REVIEW_DATE, bb_date_new (2026, 12, 1));
  bb_item_set_date (bet, BB_BET_KILL_BY, bb_date_new (2026, 11, 1));
  bb_item_set_value (bet, BB_BET_STAGE, &BB_VALUE_OF_ID ("stopped"));
  text = write_board (board, WHEN);
  calendar = parse (text);
  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "review.S24.")), ==, ICAL_STATUS_CANCELLED);
  g_assert_null (find_event (calendar, "stop.S24."));
  icalcomponent_free (calendar);
}

static BbItem *
add_bet (BbBoard *board,
         const char *id,
         const char *title)
{
  BbItem *bet = bb_board_new_item (BB_KIND_BET, id);
  g_autoptr (GError) error = NULL;

  bb_item_set_text (bet, BB_BET_TITLE, title);
  bb_item_append (BB_ITEM (board), bet, &error);
  g_assert_no_error (error);
  g_object_unref (bet);
  return bet;
}

static const char *const hostile[] = {
  "Commas, semicolons; backslashes \\ and \"quotes\"",
  "BEGIN:VEVENT",
  "END:VCALENDAR \\n BEGIN:VALARM",
  "Ünïcödé that goes on and on until it has to be folded, so that no letter may be cut: 山田さんの作業を見直す、それから決める",
  "\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200\360\237\232\200",
  "\327\251\327\234\327\225\327\235 \342\200\256 back",
  "<b>%s</b> & %n",
};

static void
assert_folded (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++) {
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
    g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    g_assert_null (strchr (lines[i], '\n'));
  }
}

static void
test_hostile (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autofree char *text = NULL;
  icalcomponent *calendar;
  guint i;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, hostile[0]);
  for (i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autofree char *id = g_strdup_printf ("B %u/é", i);
    BbItem *bet = add_bet (board, id, hostile[i]);

    bb_item_set_date (bet, BB_BET_REVIEW_DATE, bb_date_new (2027, 1, 2));
    bb_item_set_text (bet, BB_BET_KILL_CRITERION, "First line;\nsecond, line");
    bb_item_set_text (bet, BB_BET_PRIVATE_NOTE, "nobody else's business");
    bb_item_set_text (bet, BB_BET_LINK, i == 0 ? "https://example.org/a?b=c;d" : "javascript:alert(1)");
  }
  text = write_board (board, WHEN);
  assert_folded (text);
  g_assert_null (strstr (text, "business"));
  calendar = parse (text);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, (int) G_N_ELEMENTS (hostile));
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VALARM_COMPONENT), ==, 0);
  for (i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autofree char *begin = g_strdup_printf ("review.B=20%u=2f=c3=a9.", i);
    g_autofree char *summary = g_strconcat ("Review: ", hostile[i], NULL);
    icalcomponent *event = find_event (calendar, begin);
    icalproperty *url = icalcomponent_get_first_property (event, ICAL_URL_PROPERTY);

    g_assert_cmpstr (icalcomponent_get_summary (event), ==, summary);
    g_assert_nonnull (strstr (icalcomponent_get_description (event), "Stop if: First line;\nsecond, line\n"));
    if (i == 0)
      g_assert_cmpstr (icalproperty_get_url (url), ==, "https://example.org/a?b=c;d");
    else
      g_assert_null (url);
  }
  icalcomponent_free (calendar);
}

static BbItem *
add_child (BbItem *owner,
           BbKind kind,
           const char *id)
{
  BbItem *item = bb_board_new_item (kind, id);
  g_autoptr (GError) error = NULL;

  bb_item_append (owner, item, &error);
  g_assert_no_error (error);
  g_object_unref (item);
  return item;
}

/* A meeting whose name is its own keeps its identity when it moves; a planned review stands for the
 * meeting of its day. */
static void
test_meetings (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  BbItem *spring = add_child (BB_ITEM (board), BB_KIND_MEETING, NULL);
  BbItem *autumn = add_child (BB_ITEM (board), BB_KIND_MEETING, NULL);
  BbItem *review = add_child (BB_ITEM (board), BB_KIND_REVIEW, "R1");
  BbItem *follow_up = add_child (review, BB_KIND_FOLLOW_UP, "f1");
  g_autofree char *text = NULL;
  icalcomponent *calendar;

  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Bets");
  bb_item_set_date (BB_ITEM (board), BB_BOARD_AS_OF, bb_date_new (2026, 11, 30));
  bb_item_set_text (spring, BB_MEETING_LABEL, "Spring review");
  bb_item_set_date (spring, BB_MEETING_DATE, bb_date_new (2027, 3, 8));
  bb_item_set_date (autumn, BB_MEETING_DATE, bb_date_new (2027, 9, 6));
  bb_item_set_value (review, BB_REVIEW_STATE, &BB_VALUE_OF_ID ("planned"));
  bb_item_set_value (review, BB_REVIEW_KIND, &BB_VALUE_OF_ID ("half_year"));
  bb_item_set_date (review, BB_REVIEW_PLANNED_ON, bb_date_new (2027, 9, 6));
  bb_item_set_text (follow_up, BB_FOLLOW_UP_TEXT, "Ask the depot\nboth of them");
  bb_item_set_date (follow_up, BB_FOLLOW_UP_DUE_ON, bb_date_new (2026, 12, 14));
  text = write_board (board, WHEN);
  calendar = parse (text);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 3);
  assert_day (find_event (calendar, "meeting.spring-review.bets@"), 2027, 3, 8);
  g_assert_cmpstr (icalcomponent_get_summary (find_event (calendar, "planned.R1.bets@")), ==, "Half-year review: Bets");
  g_assert_cmpstr (icalcomponent_get_summary (find_event (calendar, "follow-up.f1.bets@")), ==, "Follow-up: Ask the depot");
  icalcomponent_free (calendar);
  g_clear_pointer (&text, g_free);
  bb_item_set_date (follow_up, BB_FOLLOW_UP_DONE_ON, bb_date_new (2026, 12, 1));
  bb_item_set_date (spring, BB_MEETING_DATE, bb_date_new (2027, 3, 15));
  text = write_board (board, LATER);
  calendar = parse (text);
  assert_day (find_event (calendar, "meeting.spring-review.bets@"), 2027, 3, 15);
  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "follow-up.f1.")), ==, ICAL_STATUS_CANCELLED);
  icalcomponent_free (calendar);
}

/* Two boards of one title in one file share no event. */
static void
test_boards (void)
{
  g_autoptr (BbBoard) board = load ("twelve-bets.betboard");
  g_autoptr (BbCalendar) calendar = bb_calendar_new ();
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  icalcomponent *parsed;
  icalcomponent *event;
  guint n_events;

  bb_calendar_add_board (calendar, board, WHEN);
  n_events = bb_calendar_get_n_events (calendar);
  bb_calendar_add_board (calendar, board, WHEN);
  g_assert_cmpuint (n_events, >=, 12);
  g_assert_cmpuint (bb_calendar_get_n_events (calendar), ==, 2 * n_events);
  bytes = bb_calendar_finish (calendar);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parsed = parse (text);
  for (event = icalcomponent_get_first_component (parsed, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (parsed, ICAL_VEVENT_COMPONENT))
    g_assert_true (g_hash_table_add (uids, (gpointer) icalcomponent_get_uid (event)));
  g_assert_cmpuint (g_hash_table_size (uids), ==, 2 * n_events);
  icalcomponent_free (parsed);
}

/* With a code of its own a board may get another title: its events stay the same ones. */
static void
test_code (void)
{
  g_autoptr (BbBoard) board = load ("twelve-bets.betboard");
  g_autofree char *slug = bb_id_slug (bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE));
  g_autofree char *before = write_board (board, WHEN);
  g_autofree char *suffix = g_strdup_printf (".%s@betboard", slug);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, suffix));
  bb_item_set_text (BB_ITEM (board), BB_BOARD_CODE, slug);
  bb_item_set_text (BB_ITEM (board), BB_BOARD_TITLE, "Another name");
  after = write_board (board, WHEN);
  g_assert_nonnull (strstr (after, suffix));
  g_assert_null (strstr (after, ".another-name@betboard"));
}

static void
test_empty (void)
{
  g_autoptr (BbBoard) board = bb_board_new ();
  g_autofree char *text = write_board (board, WHEN);
  icalcomponent *calendar = parse (text);

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 0);
  g_assert_cmpstr (icalproperty_get_version (icalcomponent_get_first_property (calendar, ICAL_VERSION_PROPERTY)), ==, "2.0");
  icalcomponent_free (calendar);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/io/calendar/sample", test_sample);
  g_test_add_func ("/io/calendar/stability", test_stability);
  g_test_add_func ("/io/calendar/stopped", test_stopped);
  g_test_add_func ("/io/calendar/hostile", test_hostile);
  g_test_add_func ("/io/calendar/meetings", test_meetings);
  g_test_add_func ("/io/calendar/boards", test_boards);
  g_test_add_func ("/io/calendar/code", test_code);
  g_test_add_func ("/io/calendar/empty", test_empty);
  return g_test_run ();
}

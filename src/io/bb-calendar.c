/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Events are all-day and leave the day free. Nothing here is random: what a day is (the review of a
 * bet, say), whose it is and the board make the event's identity; when the board was changed makes
 * its revision. What is over by then is cancelled, so that a calendar that knows it lets it go. */

#include "config.h"

#include "bb-calendar.h"

#include "bb-field-words.h"
#include "bb-id.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define DOMAIN "betboard"

/* Revisions count minutes from here: they fit into what readers keep for them. */
#define FIRST_REVISION G_GINT64_CONSTANT (1577836800) /* 2020-01-01 */
#define SECONDS_A_REVISION 60

struct _BbCalendar {
  icalcomponent *component;
  GHashTable *names; /* of boards, as identities of events have them */
  GString *titles;
  guint n_events;
};

/* What is being added: one board. */
typedef struct {
  BbCalendar *calendar;
  BbBoard *board;
  char *name;
  gint64 changed_at;
  BbDate day;
} Source;

typedef struct {
  const char *kind;
  const char *id;
  BbDate date;
  gboolean over; /* nothing is left to do */
  const char *summary;
  const char *description;
  const char *link;
} Event;

/* --- events ----------------------------------------------------------------------------------- */

/* Letters that may stand in any part of an address; the rest as = and hexadecimal digits. */
static void
append_plain (GString *text,
              const char *id)
{
  for (; *id != '\0'; id++) {
    if (g_ascii_isalnum (*id) || *id == '-')
      g_string_append_c (text, *id);
    else
      g_string_append_printf (text, "=%02x", (guint) (guchar) *id);
  }
}

static char *
make_uid (const Source *source,
          const Event *event)
{
  GString *uid = g_string_new (event->kind);

  g_string_append_c (uid, '.');
  append_plain (uid, event->id);
  g_string_append_c (uid, '.');
  append_plain (uid, source->name);
  g_string_append (uid, "@" DOMAIN);
  return g_string_free (uid, FALSE);
}

static struct icaltimetype
make_day (BbDate date)
{
  struct icaltimetype time = icaltime_null_date ();
  guint year, month, day;

  bb_date_get_ymd (date, &year, &month, &day);
  time.year = (int) year;
  time.month = (int) month;
  time.day = (int) day;
  return time;
}

static struct icaltimetype
make_stamp (gint64 changed_at)
{
  return icaltime_from_timet_with_zone ((time_t) changed_at, FALSE, icaltimezone_get_utc_timezone ());
}

static int
make_revision (gint64 changed_at)
{
  return (int) CLAMP ((changed_at - FIRST_REVISION) / SECONDS_A_REVISION, 0, G_MAXINT32);
}

static gboolean
is_web_link (const char *link)
{
  return link != NULL && (g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://"));
}

static void
add_event (Source *source,
           const Event *event)
{
  icalcomponent *component;
  g_autofree char *uid = NULL;

  /* Who never had the event need not hear that it is off. */
  if (event->date == BB_DATE_NONE || (event->over && event->date < source->day))
    return;
  uid = make_uid (source, event);
  component = icalcomponent_vanew (ICAL_VEVENT_COMPONENT,
                                   icalproperty_new_uid (uid),
                                   icalproperty_new_dtstamp (make_stamp (source->changed_at)),
                                   icalproperty_new_sequence (make_revision (source->changed_at)),
                                   icalproperty_new_dtstart (make_day (event->date)),
                                   icalproperty_new_dtend (make_day (event->date + 1)),
                                   icalproperty_new_summary (event->summary),
                                   icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT),
                                   NULL);
  if (*event->description != '\0')
    icalcomponent_add_property (component, icalproperty_new_description (event->description));
  if (is_web_link (event->link))
    icalcomponent_add_property (component, icalproperty_new_url (event->link));
  if (event->over)
    icalcomponent_add_property (component, icalproperty_new_status (ICAL_STATUS_CANCELLED));
  icalcomponent_add_component (source->calendar->component, component);
  source->calendar->n_events++;
}

/* --- words ------------------------------------------------------------------------------------ */

static void
append_line (GString *text,
             const char *label,
             const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: a label and what it stands for, as in “Stop if: nobody comes back”. */
  g_string_append_printf (text, _ ("%s: %s"), label, words);
}

static char *
describe_bet (const Source *source,
              BbBet *bet)
{
  GString *text = g_string_new (NULL);
  g_autofree char *decide_by = bb_date_to_words (bb_item_get_date (BB_ITEM (bet), BB_BET_KILL_BY));

  append_line (text, _ ("Stop if"), bb_item_get_text (BB_ITEM (bet), BB_BET_KILL_CRITERION));
  append_line (text, _ ("Decide by"), decide_by);
  append_line (text, _ ("Team"), bb_board_get_team_name (source->board, bet));
  append_line (text, _ ("Board"), bb_item_get_text (BB_ITEM (source->board), BB_BOARD_TITLE));
  return g_string_free (text, FALSE);
}

/* --- bets ------------------------------------------------------------------------------------- */

typedef struct {
  const char *kind;
  guint field;
  const char *summary;
} BetDay;

/* clang-format off */
static const BetDay bet_days[] = {
  { "review", BB_BET_REVIEW_DATE, N_ ("Review: %s") },
  { "end", BB_BET_EXPIRY_DATE, N_ ("Ends unless renewed: %s") },
  { "stop", BB_BET_KILL_BY, N_ ("Decide whether to stop: %s") },
};
/* clang-format on */

static char *
insert_words (const char *pattern,
              const char *words)
{
  GString *text = g_string_new (pattern);

  g_string_replace (text, "%s", words, 1);
  return g_string_free (text, FALSE);
}

static void
add_bet (Source *source,
         BbBet *bet)
{
  g_autofree char *description = describe_bet (source, bet);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bet_days); i++) {
    g_autofree char *summary = insert_words (_ (bet_days[i].summary), bb_bet_get_title (bet));

    add_event (source,
               &(Event){ bet_days[i].kind,
                         bb_bet_get_id (bet),
                         bb_item_get_date (BB_ITEM (bet), bet_days[i].field),
                         bb_bet_is_closed (bet),
                         summary,
                         description,
                         bb_item_get_text (BB_ITEM (bet), BB_BET_LINK) });
  }
}

/* --- meetings and what came of them ------------------------------------------------------------- */

static const char *
get_review_label (BbItem *review)
{
  const char *label = bb_item_get_text (review, BB_REVIEW_LABEL);
  const BbChoice *kind = bb_value_set_find (&bb_set_review_kind, bb_item_get_text (review, BB_REVIEW_KIND));

  if (*label != '\0')
    return label;
  return kind != NULL ? _ (kind->label) : _ ("Review");
}

/* Translators: a meeting, and the board that it is about. */
static char *
make_meeting_summary (const Source *source,
                      const char *label)
{
  return g_strdup_printf (_ ("%s: %s"), label, bb_item_get_text (BB_ITEM (source->board), BB_BOARD_TITLE));
}

static void
add_follow_up (Source *source,
               BbItem *item)
{
  const char *text = bb_item_get_text (item, BB_FOLLOW_UP_TEXT);
  g_autofree char *first_line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *summary = insert_words (_ ("Follow-up: %s"), first_line);
  BbItem *team = bb_board_find (source->board, BB_KIND_TEAM, bb_item_get_text (item, BB_FOLLOW_UP_TEAM));
  BbBet *bet = bb_board_find_bet (source->board, bb_item_get_text (item, BB_FOLLOW_UP_BET));
  GString *description = g_string_new (first_line[0] != '\0' && text[strlen (first_line)] == '\n' ? text : NULL);

  append_line (description, _ ("Bet"), bet != NULL ? bb_bet_get_title (bet) : NULL);
  append_line (description, _ ("Team"), team != NULL ? bb_item_get_text (team, BB_TEAM_NAME) : NULL);
  append_line (description, _ ("Board"), bb_item_get_text (BB_ITEM (source->board), BB_BOARD_TITLE));
  add_event (source,
             &(Event){ "follow-up",
                       bb_item_get_id (item),
                       bb_item_get_date (item, BB_FOLLOW_UP_DUE_ON),
                       bb_item_has_value (item, BB_FOLLOW_UP_DONE_ON),
                       summary,
                       description->str,
                       NULL });
  g_string_free (description, TRUE);
}

static void
add_review (Source *source,
            BbItem *review)
{
  BbItemList *follow_ups = bb_item_get_children (review, BB_KIND_FOLLOW_UP);
  g_autofree char *summary = make_meeting_summary (source, get_review_label (review));
  guint i;

  if (g_strcmp0 (bb_item_get_text (review, BB_REVIEW_STATE), "planned") == 0)
    add_event (source,
               &(Event){ "planned", bb_item_get_id (review), bb_item_get_date (review, BB_REVIEW_PLANNED_ON), FALSE, summary, bb_item_get_text (review, BB_REVIEW_SUMMARY), bb_item_get_text (review, BB_REVIEW_LINK) });
  for (i = 0; i < bb_item_list_get_length (follow_ups); i++)
    add_follow_up (source, bb_item_list_peek (follow_ups, i));
}

/* Whether a review is planned for that day: then it stands for the meeting. */
static gboolean
has_planned_review (BbBoard *board,
                    BbDate date)
{
  BbItemList *reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);

    if (g_strcmp0 (bb_item_get_text (review, BB_REVIEW_STATE), "planned") == 0 && bb_item_get_date (review, BB_REVIEW_PLANNED_ON) == date)
      return TRUE;
  }
  return FALSE;
}

/* Meetings have no codes: one that alone has its name goes by it, others by their day. */
static char *
make_meeting_id (BbItemList *meetings,
                 BbItem *meeting)
{
  const char *label = bb_item_get_text (meeting, BB_MEETING_LABEL);
  guint n_same = 0;
  guint i;

  for (i = 0; i < bb_item_list_get_length (meetings); i++)
    n_same += g_str_equal (bb_item_get_text (bb_item_list_peek (meetings, i), BB_MEETING_LABEL), label) ? 1 : 0;
  if (*label != '\0' && n_same == 1)
    return bb_id_slug (label);
  return bb_date_to_iso (bb_item_get_date (meeting, BB_MEETING_DATE));
}

static void
add_meetings (Source *source)
{
  BbItemList *meetings = bb_board_get_items (source->board, BB_KIND_MEETING);
  guint i;

  for (i = 0; i < bb_item_list_get_length (meetings); i++) {
    BbItem *meeting = bb_item_list_peek (meetings, i);
    const char *label = bb_item_get_text (meeting, BB_MEETING_LABEL);
    BbDate date = bb_item_get_date (meeting, BB_MEETING_DATE);
    g_autofree char *id = make_meeting_id (meetings, meeting);
    g_autofree char *summary = make_meeting_summary (source, *label != '\0' ? label : _ ("Review"));

    if (!has_planned_review (source->board, date))
      add_event (source, &(Event){ "meeting", id, date, FALSE, summary, "", NULL });
  }
}

/* --- the file ----------------------------------------------------------------------------------- */

BbCalendar *
bb_calendar_new (void)
{
  BbCalendar *self = g_new0 (BbCalendar, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->titles = g_string_new (NULL);
  self->component = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT,
                                         icalproperty_new_version ("2.0"),
                                         icalproperty_new_prodid ("-//Betboard//Betboard " BB_VERSION "//EN"),
                                         icalproperty_new_calscale ("GREGORIAN"),
                                         icalproperty_new_method (ICAL_METHOD_PUBLISH),
                                         NULL);
  return self;
}

void
bb_calendar_free (BbCalendar *self)
{
  if (self == NULL)
    return;
  icalcomponent_free (self->component);
  g_hash_table_unref (self->names);
  g_string_free (self->titles, TRUE);
  g_free (self);
}

/* Boards of one title must not share events. */
static char *
make_name (BbCalendar *self,
           BbBoard *board)
{
  gboolean has_code = bb_item_has_value (BB_ITEM (board), BB_BOARD_CODE);
  g_autofree char *slug = bb_id_slug (bb_item_get_text (BB_ITEM (board), has_code ? BB_BOARD_CODE : BB_BOARD_TITLE));
  char *name = g_strdup (slug);
  guint n = 1;

  while (g_hash_table_contains (self->names, name)) {
    g_free (name);
    name = g_strdup_printf ("%s-%u", slug, ++n);
  }
  g_hash_table_add (self->names, g_strdup (name));
  return name;
}

/**
 * bb_calendar_add_board:
 * @changed_at: when the board was last changed, in seconds since 1970; of two files with the same
 *   event, calendars believe the later one
 *
 * Adds the days of @board. Events are known by the board's code, or its title as long as it has none, the bet's code and what the day is;
 * what is private, and money, is in none of them.
 */
void
bb_calendar_add_board (BbCalendar *self,
                       BbBoard *board,
                       gint64 changed_at)
{
  Source source = { self, board, NULL, changed_at, 0 };
  BbItemList *reviews;
  const char *title;
  guint i;

  g_return_if_fail (self != NULL && BB_IS_BOARD (board));

  source.name = make_name (self, board);
  source.day = bb_board_get_day (board);
  title = bb_item_get_text (BB_ITEM (board), BB_BOARD_TITLE);
  if (*title != '\0')
    g_string_append_printf (self->titles, "%s%s", self->titles->len > 0 ? ", " : "", title);
  for (i = 0; i < bb_board_get_n_bets (board); i++)
    add_bet (&source, bb_board_get_bet (board, i));
  add_meetings (&source);
  reviews = bb_board_get_items (board, BB_KIND_REVIEW);
  for (i = 0; i < bb_item_list_get_length (reviews); i++)
    add_review (&source, bb_item_list_peek (reviews, i));
  g_free (source.name);
}

guint
bb_calendar_get_n_events (const BbCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_events;
}

/* What most programs name the calendar by. */
static void
add_calendar_name (BbCalendar *self)
{
  icalproperty *property = icalproperty_new_x (self->titles->str);

  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalcomponent_add_property (self->component, property);
}

/**
 * bb_calendar_finish:
 *
 * Returns: (transfer full): the file's bytes; nothing can be added any more
 */
GBytes *
bb_calendar_finish (BbCalendar *self)
{
  char *text;
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->titles->len > 0)
    add_calendar_name (self);
  text = icalcomponent_as_ical_string_r (self->component);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);
  return bytes;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* betboard-cli list: the bets of a board, all or some, as text for people, CSV or JSON. */

#include "config.h"

#include "bb-cli-list.h"

#include "bb-cli-lens.h"
#include "bb-cli-table.h"
#include "bb-cli-when.h"
#include "bb-csv-export.h"
#include "bb-field-words.h"
#include "bb-json-export.h"
#include "bb-lens-filter.h"
#include "bb-move.h"
#include "bb-status.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbBoard *board;
  BbDate day;
  BbMovement *movement; /* nullable: nothing to compare with */
  BbLensFilter *filter; /* nullable: all bets */
} Context;

typedef gboolean (*Choose) (const Context *context, BbBet *bet);

typedef struct {
  guint format;
  Choose choose;     /* nullable: all bets */
  const char *since; /* nullable: the last review */
  const BbCliLens *lens;
} Wishes;

static gboolean
choose_due (const Context *context,
            BbBet *bet)
{
  return (bb_status_of_bet (bet, context->day) & BB_STATUS_DUE) != 0;
}

static gboolean
choose_overdue (const Context *context,
                BbBet *bet)
{
  return (bb_status_of_bet (bet, context->day) & BB_STATUS_OVERDUE) != 0;
}

static gboolean
choose_expired (const Context *context,
                BbBet *bet)
{
  return (bb_status_of_bet (bet, context->day) & BB_STATUS_EXPIRED) != 0;
}

static gboolean
choose_tripped (const Context *context,
                BbBet *bet)
{
  return bb_bet_is_live (bet) && g_str_equal (bb_item_get_text (BB_ITEM (bet), BB_BET_HARM_SIGNAL_STATE), "tripped");
}

static gboolean
choose_moved (const Context *context,
              BbBet *bet)
{
  return context->movement != NULL && bb_movement_get_state (context->movement, bet) == BB_MOVEMENT_MOVED;
}

static const struct {
  const char *name;
  Choose choose;
} choices[] = {
  { "due", choose_due },
  { "overdue", choose_overdue },
  { "expired", choose_expired },
  { "tripped", choose_tripped },
  { "moved", choose_moved },
};

static gboolean
find_choice (const char *name,
             Choose *choose)
{
  guint i;

  *choose = NULL;
  for (i = 0; name != NULL && i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (name, choices[i].name))
      *choose = choices[i].choose;
  return name == NULL || *choose != NULL;
}

static int
compare_distances (gconstpointer a,
                   gconstpointer b,
                   gpointer user_data)
{
  double first = bb_movement_get_distance (user_data, *(BbBet *const *) a);
  double second = bb_movement_get_distance (user_data, *(BbBet *const *) b);

  if (first != second)
    return first > second ? -1 : 1;
  return g_strcmp0 (bb_bet_get_id (*(BbBet *const *) a), bb_bet_get_id (*(BbBet *const *) b));
}

/* Movers are listed by how far they have come. */
static GPtrArray *
choose_bets (BbBoard *board,
             BbItem *lens,
             BbMovement *movement,
             Choose choose)
{
  g_autoptr (BbLensFilter) filter = bb_lens_filter_new (lens, board, bb_board_get_day (board));
  Context context = { board, bb_board_get_day (board), movement, filter };
  GPtrArray *bets = g_ptr_array_new ();
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    BbBet *bet = bb_board_get_bet (board, i);

    if (filter != NULL && !bb_lens_filter_matches (filter, bet))
      continue;
    if (choose == NULL || choose (&context, bet))
      g_ptr_array_add (bets, bet);
  }
  if (choose == choose_moved && movement != NULL)
    g_ptr_array_sort_with_data (bets, compare_distances, movement);
  return bets;
}

/* --- text ------------------------------------------------------------------------------- */

static const char *
describe_choice (BbBet *bet,
                 guint field)
{
  const char *id = bb_item_get_text (BB_ITEM (bet), field);
  const BbChoice *choice = bb_value_set_find (bb_bet_fields[field].set, id);

  return choice != NULL ? _ (choice->label) : id;
}

static char *
describe_place (BbBet *bet)
{
  if (!bb_bet_is_placed (bet))
    return g_strdup (_ ("not placed"));
  return g_strdup_printf (_ ("risk %d, familiarity %d"), (bb_bet_get_risk (bet) + 5) / 10, (bb_bet_get_familiarity (bet) + 5) / 10);
}

static char *
describe_amount (BbBoard *board,
                 BbBet *bet)
{
  BbItem *item = BB_ITEM (board);

  if (!bb_item_has_value (BB_ITEM (bet), BB_BET_FUNDING_CAP))
    return g_strdup ("");
  return bb_amount_unit_format_short (bb_board_get_amount_unit (board), bb_bet_get_funding_cap (bet), bb_item_get_text (item, BB_BOARD_CURRENCY));
}

static char *
describe_review (BbBet *bet,
                 BbDate day)
{
  g_autofree char *date = bb_date_to_iso (bb_bet_get_review_date (bet));
  BbStatus status = bb_status_of_bet (bet, day);

  if ((status & BB_STATUS_EXPIRED) != 0)
    return g_strdup_printf (_ ("%s expired"), date);
  if ((status & BB_STATUS_OVERDUE) != 0)
    return g_strdup_printf (_ ("%s overdue"), date);
  if ((status & BB_STATUS_DUE) != 0)
    return g_strdup_printf (_ ("%s due"), date);
  return g_steal_pointer (&date);
}

static char *
describe_distance (const BbMove *move)
{
  g_autofree char *way = bb_move_dup_way (move);

  /* Translators: 12 points, then the parts of the plane that it went from and to. */
  return g_strdup_printf (_ ("%.0f points, %s"), move->distance, way);
}

/* @movement: (nullable): to be told */
static void
add_line (GPtrArray *lines,
          BbBoard *board,
          BbBet *bet,
          BbMovement *movement)
{
  GStrvBuilder *line = g_strv_builder_new ();
  g_autofree char *place = describe_place (bet);
  g_autofree char *amount = describe_amount (board, bet);
  g_autofree char *review = describe_review (bet, bb_board_get_day (board));

  g_strv_builder_add_many (line, bb_bet_get_id (bet), bb_bet_get_title (bet), bb_board_get_team_name (board, bet), describe_choice (bet, BB_BET_STAGE), place, NULL);
  if (bb_board_counts_money (board))
    g_strv_builder_add (line, amount);
  g_strv_builder_add (line, review);
  if (movement != NULL) {
    BbMove move;
    g_autofree char *distance = NULL;
    g_autofree char *reason = NULL;

    bb_movement_find (movement, bet, &move);
    distance = describe_distance (&move);
    reason = g_strdelimit (g_strdup (bb_move_get_reason (&move)), "\n", ' ');
    g_strv_builder_add_many (line, distance, reason, NULL);
  }
  g_ptr_array_add (lines, g_strv_builder_end (line));
  g_strv_builder_unref (line);
}

static GBytes *
write_lines (BbBoard *board,
             const GPtrArray *bets,
             BbMovement *movement)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint i;

  for (i = 0; i < bets->len; i++)
    add_line (lines, board, g_ptr_array_index (bets, i), movement);
  return bb_cli_table_align (lines);
}

static GBytes *
write_text (BbBoard *board,
            const GPtrArray *bets)
{
  return write_lines (board, bets, NULL);
}

static const struct {
  const char *name;
  GBytes *(*write) (BbBoard *board, const GPtrArray *bets);
} formats[] = {
  { "text", write_text },
  { "csv", bb_csv_export_bets },
  { "json", bb_json_export_bets },
};

static BbMovement *
make_movement (BbBoard *board,
               BbItem *since)
{
  return since != NULL ? bb_movement_new (since) : bb_movement_new_of_trails (board);
}

static GBytes *
write_bets (BbBoard *board,
            const GPtrArray *bets,
            const Wishes *wishes,
            BbMovement *movement)
{
  if (formats[wishes->format].write == write_text && wishes->choose == choose_moved)
    return write_lines (board, bets, movement);
  return formats[wishes->format].write (board, bets);
}

static BbCliStatus
list_board (const char *path,
            const Wishes *wishes)
{
  BbCliStatus status;
  g_autoptr (BbLoaded) loaded = bb_cli_load (path, &status);
  g_autoptr (BbItem) lens = NULL;
  g_autoptr (GPtrArray) bets = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BbMovement) movement = NULL;
  BbItem *since;

  if (loaded == NULL)
    return status;
  if (!bb_cli_find_snapshot (loaded->board, wishes->since, &since))
    return BB_CLI_USAGE;
  movement = make_movement (loaded->board, since);
  lens = bb_cli_lens_make (wishes->lens, loaded->board, bb_board_get_day (loaded->board));
  if (lens == NULL)
    return BB_CLI_USAGE;
  bets = choose_bets (loaded->board, lens, movement, wishes->choose);
  bytes = write_bets (loaded->board, bets, wishes, movement);
  return bb_cli_print (bytes);
}

/**
 * bb_cli_list:
 * @arguments: the command and what follows it
 */
BbCliStatus
bb_cli_list (char **arguments)
{
  g_autofree char *format = NULL;
  g_autofree char *only = NULL;
  g_autofree char *since = NULL;
  g_auto (BbCliLens) lens = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text, csv or json"), "F" },
      { "only", 0, 0, G_OPTION_ARG_STRING, &only, N_ ("due, overdue, expired, tripped or moved"), "WHICH" },
        { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_ ("Moved since then; else since the last review"), "DATE|REVIEW" },
          { "view", 0, 0, G_OPTION_ARG_STRING, &lens.view, N_ ("Those that a saved view asks for"), "NAME" },
            { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &lens.filter, N_ ("Those with one of the values; may be said again"), "FIELD=VALUE[,VALUE]" },
              { "find", 0, 0, G_OPTION_ARG_STRING, &lens.find, N_ ("Those with these words"), "TEXT" },
                { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
            };
  g_auto (GStrv) files = NULL;
  Wishes wishes = { .lens = &lens };

  if (!bb_cli_parse (arguments, entries, "BOARD", _ ("Lists the bets of a board. What it writes as csv, import reads without loss."), &files))
    return BB_CLI_USAGE;
  if (g_strv_length (files) != 1)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("list takes one board"));
  if (!find_choice (only, &wishes.choose))
    return bb_cli_fail (BB_CLI_USAGE, _ ("There is no choice “%s”; take due, overdue, expired, tripped or moved"), only);
  if (since != NULL && wishes.choose != choose_moved)
    return bb_cli_fail (BB_CLI_USAGE, "%s", _ ("--since goes with --only moved"));
  wishes.since = since;
  for (wishes.format = 0; wishes.format < G_N_ELEMENTS (formats); wishes.format++)
    if (g_str_equal (format != NULL ? format : "text", formats[wishes.format].name))
      return list_board (files[0], &wishes);
  return bb_cli_fail (BB_CLI_USAGE, _ ("There is no format “%s”; take text, csv or json"), format);
}

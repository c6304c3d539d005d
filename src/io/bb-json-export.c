/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes an array with an object for each bet. Names are those of the table's columns; what a bet
 * does not have is left out; own fields stand in an object of their own, so that no heading can take
 * a field's name. */

#include "config.h"

#include "bb-json-export.h"

#include "bb-csv-cell.h"
#include "bb-csv-outline.h"
#include "bb-csv-view.h"

static void
append_quoted (GString *out,
               const char *text)
{
  const char *at;

  g_string_append_c (out, '"');
  for (at = text; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\')
      g_string_append_printf (out, "\\%c", *at);
    else if (*at == '\n')
      g_string_append (out, "\\n");
    else if ((guchar) *at < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *at);
    else
      g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

/**
 * bb_json_quote:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text as a JSON string
 */
char *
bb_json_quote (const char *text)
{
  GString *out = g_string_new (NULL);

  append_quoted (out, text);
  return g_string_free (out, FALSE);
}

static void
append_list (GString *out,
             char **items)
{
  guint i;

  g_string_append_c (out, '[');
  for (i = 0; items[i] != NULL; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    append_quoted (out, items[i]);
  }
  g_string_append_c (out, ']');
}

static void
append_value (GString *out,
              const BbField *field,
              const BbValue *value)
{
  g_autofree char *cell = bb_csv_cell_format (field, value);

  if (value->kind == BB_VALUE_LIST)
    append_list (out, value->list);
  else if (value->kind == BB_VALUE_INTEGER || value->kind == BB_VALUE_TENTHS)
    g_string_append (out, cell);
  else
    append_quoted (out, cell);
}

/* The columns of one sort, own fields or all others, that @bet has something in. */
static gboolean
append_members (GString *out,
                const BbCsvOutline *outline,
                const BbCsvView *view,
                BbBet *bet,
                gboolean own)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < bb_csv_outline_get_length (outline); i++) {
    const BbCsvOutlineColumn *column = bb_csv_outline_get_column (outline, i);
    g_auto (BbValue) value = BB_VALUE_OF_NONE;

    if ((column->own_field != NULL) != own)
      continue;
    bb_csv_view_get_value (view, bet, &column->column, column->own_field, &value);
    if (bb_value_is_none (&value))
      continue;
    g_string_append (out, any ? ", " : "");
    append_quoted (out, column->heading);
    g_string_append (out, ": ");
    append_value (out, bb_csv_column_get_field (&column->column), &value);
    any = TRUE;
  }
  return any;
}

static void
append_bet (GString *out,
            const BbCsvOutline *outline,
            const BbCsvView *view,
            BbBet *bet)
{
  g_autoptr (GString) own = g_string_new (NULL);

  g_string_append_c (out, '{');
  append_members (out, outline, view, bet, FALSE);
  if (append_members (own, outline, view, bet, TRUE))
    g_string_append_printf (out, ", \"own\": {%s}", own->str);
  g_string_append_c (out, '}');
}

/**
 * bb_json_export_bets:
 * @bets: (nullable) (element-type BbBet): which; all of the board if %NULL
 *
 * Returns: (transfer full): UTF-8 text, a bet a line
 */
GBytes *
bb_json_export_bets (BbBoard *board,
                     const GPtrArray *bets)
{
  g_autoptr (BbCsvView) view = bb_csv_view_new (board);
  g_autoptr (BbCsvOutline) outline = bb_csv_outline_new (board);
  GString *out = g_string_new ("[");
  guint n_bets = bets != NULL ? bets->len : bb_board_get_n_bets (board);
  guint i;

  for (i = 0; i < n_bets; i++) {
    g_string_append (out, i > 0 ? ",\n " : "\n ");
    append_bet (out, outline, view, bets != NULL ? g_ptr_array_index (bets, i) : bb_board_get_bet (board, i));
  }
  g_string_append (out, n_bets > 0 ? "\n]\n" : "]\n");
  return g_string_free_to_bytes (out);
}

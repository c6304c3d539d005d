/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names are taken as ids or as the words that people see, in any case. What is not there is answered
 * with what is. */

#include "config.h"

#include "bb-cli-lens.h"

#include "bb-lens.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

/* What --show and --without take. */
static const struct {
  const char *name;
  BbViewField field;
  gboolean is_shown;
} flags[] = {
  { "links", BB_VIEW_SHOWS_LINKS, TRUE },
  { "spread", BB_VIEW_SHOWS_SPREAD, TRUE },
  { "closed", BB_VIEW_SHOWS_CLOSED, TRUE },
  { "labels", BB_VIEW_HIDES_LABELS, FALSE },
  { "zones", BB_VIEW_HIDES_ZONES, FALSE },
};

void
bb_cli_lens_clear (BbCliLens *self)
{
  g_free (self->view);
  g_free (self->color_by);
  g_free (self->size_by);
  g_free (self->level);
  g_strfreev (self->filter);
  g_free (self->find);
  g_free (self->show);
  g_free (self->without);
}

/* --- names -------------------------------------------------------------------------------------- */

typedef char *(*GetLabel) (BbBoard *board, const char *id);

static gboolean
is_same (const char *one,
         const char *other)
{
  g_autofree char *first = g_utf8_casefold (one, -1);
  g_autofree char *second = g_utf8_casefold (other, -1);

  return g_str_equal (first, second);
}

/* Returns the id of which @name is the id or the label. */
static const char *
find_name (BbBoard *board,
           char *const *ids,
           GetLabel get_label,
           const char *name)
{
  guint i;

  for (i = 0; ids[i] != NULL; i++) {
    g_autofree char *label = get_label (board, ids[i]);

    if (is_same (ids[i], name) || is_same (label, name))
      return ids[i];
  }
  return NULL;
}

static char *
dup_choice_label (const BbValueSet *set,
                  const char *id)
{
  return g_strdup (_ (bb_value_set_find (set, id)->label));
}

static char *
dup_size_label (BbBoard *board,
                const char *id)
{
  return dup_choice_label (&bb_set_size_by, id);
}

static char *
dup_level_label (BbBoard *board,
                 const char *id)
{
  return dup_choice_label (&bb_set_level, id);
}

static char *
dup_aspect_label (BbBoard *board,
                  const char *id)
{
  BbAspect aspect;

  return bb_aspect_init (&aspect, id) ? bb_aspect_dup_label (&aspect, board) : g_strdup (id);
}

static char **
list_levels (BbBoard *board)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; i < bb_set_level.n_choices; i++)
    g_strv_builder_add (builder, bb_set_level.choices[i].id);
  return g_strv_builder_end (builder);
}

/* --- options ------------------------------------------------------------------------------------ */

/* What lenses have one choice for. */
static const struct {
  BbViewField field;
  const char *option;
  char **(*list) (BbBoard *board);
  GetLabel get_label;
} choices[] = {
  { BB_VIEW_COLOR_BY, "--color-by", bb_lens_list_colors, bb_lens_dup_color_label },
  { BB_VIEW_SIZE_BY, "--size-by", bb_lens_list_sizes, dup_size_label },
  { BB_VIEW_LEVEL, "--level", list_levels, dup_level_label },
};

static gboolean
set_choice (BbItem *lens,
            BbBoard *board,
            guint row,
            const char *name)
{
  g_auto (GStrv) ids = choices[row].list (board);
  g_autofree char *known = NULL;
  const char *id;

  if (name == NULL)
    return TRUE;
  id = find_name (board, ids, choices[row].get_label, name);
  if (id != NULL) {
    bb_item_set_text (lens, choices[row].field, id);
    return TRUE;
  }
  known = g_strjoinv (", ", ids);
  bb_cli_fail (BB_CLI_USAGE, _ ("%s: this board has no “%s”; take one of: %s"), choices[row].option, name, known);
  return FALSE;
}

static char *
list_values (const GPtrArray *values)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < values->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((const BbAspectValue *) g_ptr_array_index (values, i))->id);
  return g_string_free (text, FALSE);
}

static const char *
find_value (const GPtrArray *values,
            const char *name)
{
  guint i;

  for (i = 0; i < values->len; i++) {
    const BbAspectValue *value = g_ptr_array_index (values, i);

    if (is_same (value->id, name) || is_same (value->label, name))
      return value->id;
  }
  return NULL;
}

static gboolean
set_condition (BbItem *lens,
               BbBoard *board,
               BbDate day,
               const char *id,
               const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) values = NULL;
  g_auto (GStrv) found = NULL;
  BbAspect aspect;
  guint i;

  if (!bb_aspect_init (&aspect, id))
    return FALSE;
  values = bb_aspect_list_values (&aspect, board, day);
  for (i = 0; list[i] != NULL; i++) {
    const char *value = find_value (values, g_strstrip (list[i]));
    g_autofree char *known = value == NULL ? list_values (values) : NULL;

    if (value == NULL) {
      bb_cli_fail (BB_CLI_USAGE, _ ("--filter: no bet has “%s” as %s; take some of: %s"), list[i], id, known);
      return FALSE;
    }
    g_strv_builder_add (builder, value);
  }
  found = g_strv_builder_end (builder);
  bb_lens_set_condition (lens, id, (const char *const *) found);
  return TRUE;
}

static gboolean
add_filter (BbItem *lens,
            BbBoard *board,
            BbDate day,
            const char *wish)
{
  g_auto (GStrv) halves = g_strsplit (wish, "=", 2);
  g_auto (GStrv) ids = bb_lens_list_aspects (board);
  const char *id = NULL;

  if (halves[0] != NULL && halves[1] != NULL)
    id = g_str_equal (halves[0], "team") ? "owner_team" : find_name (board, ids, dup_aspect_label, halves[0]);
  if (id == NULL) {
    g_autofree char *known = g_strjoinv (", ", ids);

    bb_cli_fail (BB_CLI_USAGE, _ ("--filter takes FIELD=VALUE[,VALUE], not “%s”; fields of this board: %s"), wish, known);
    return FALSE;
  }
  return set_condition (lens, board, day, id, halves[1]);
}

static gboolean
set_flags (BbItem *lens,
           const char *names,
           gboolean is_shown)
{
  g_auto (GStrv) list = g_strsplit (names != NULL ? names : "", ",", -1);
  guint i, flag;

  for (i = 0; list[i] != NULL; i++) {
    for (flag = 0; flag < G_N_ELEMENTS (flags); flag++)
      if (flags[flag].is_shown == is_shown && is_same (flags[flag].name, g_strstrip (list[i])))
        break;
    if (flag < G_N_ELEMENTS (flags)) {
      bb_item_set_integer (lens, flags[flag].field, 1);
      continue;
    }
    bb_cli_fail (BB_CLI_USAGE, is_shown ? _ ("--show takes links, spread and closed, not “%s”") : _ ("--without takes labels and zones, not “%s”"), list[i]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
take_view (BbItem *lens,
           BbBoard *board,
           const char *name)
{
  BbItemList *views = bb_board_get_items (board, BB_KIND_VIEW);
  g_autoptr (GString) known = g_string_new (NULL);
  guint i;

  for (i = 0; i < bb_item_list_get_length (views); i++) {
    BbItem *view = bb_item_list_peek (views, i);
    const char *title = bb_item_get_text (view, BB_VIEW_NAME);

    if (g_str_equal (bb_item_get_id (view), name) || is_same (title, name)) {
      bb_lens_copy (lens, view);
      return TRUE;
    }
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", *title != '\0' ? title : bb_item_get_id (view));
  }
  if (known->len > 0)
    bb_cli_fail (BB_CLI_USAGE, _ ("--view: this board has no view “%s”; take one of: %s"), name, known->str);
  else
    bb_cli_fail (BB_CLI_USAGE, _ ("--view: no view is saved with this board"));
  return FALSE;
}

/**
 * bb_cli_lens_make:
 * @board: whose fields and values the options name
 * @day: the day from which days are counted
 *
 * Returns: (transfer full) (nullable): the lens; %NULL if an option asks for what is not there, which
 *   has been said then
 */
BbItem *
bb_cli_lens_make (const BbCliLens *self,
                  BbBoard *board,
                  BbDate day)
{
  g_autoptr (BbItem) lens = bb_lens_new ();
  const char *const names[] = { self->color_by, self->size_by, self->level };
  guint i;

  if (self->view != NULL && !take_view (lens, board, self->view))
    return NULL;
  for (i = 0; i < G_N_ELEMENTS (choices); i++)
    if (!set_choice (lens, board, i, names[i]))
      return NULL;
  for (i = 0; self->filter != NULL && self->filter[i] != NULL; i++)
    if (!add_filter (lens, board, day, self->filter[i]))
      return NULL;
  if (self->find != NULL)
    bb_item_set_text (lens, BB_VIEW_TEXT, self->find);
  if (!set_flags (lens, self->show, TRUE) || !set_flags (lens, self->without, FALSE))
    return NULL;
  return g_steal_pointer (&lens);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-kinds.h"

#include <string.h>

static void
check_field (const BbField *field)
{
  g_autofree char *dashed = bb_field_dup_dashed_id (field);

  g_test_message ("%s", field->id);
  g_assert_nonnull (field->id);
  g_assert_nonnull (field->label);
  g_assert_null (strchr (dashed, '_'));
  g_assert_cmpint (field->type == BB_FIELD_CHOICE, ==, field->set != NULL);
  if (field->type == BB_FIELD_LIST || field->type == BB_FIELD_REFERENCES)
    g_assert_nonnull (field->element);
}

/* Every row of every table is there and complete; a forgotten row would be all zeros. */
static void
test_tables (void)
{
  guint kind;
  guint i;

  for (kind = 0; kind < BB_N_KINDS; kind++) {
    const BbKindInfo *info = bb_kind_get_info (kind);

    g_assert_cmpuint (info->kind, ==, kind);
    g_assert_cmpuint (info->limit, >, 0);
    for (i = 0; i < info->n_fields; i++) {
      check_field (&info->fields[i]);
      g_assert_cmpint (bb_kind_find_field (kind, info->fields[i].id), ==, (int) i);
    }
    if (info->has_id)
      g_assert_cmpstr (info->fields[BB_FIELD_ID].id, ==, "id");
  }
}

static void
test_find (void)
{
  g_assert_cmpint (bb_kind_find_field (BB_KIND_BET, "funding_cap"), ==, BB_BET_FUNDING_CAP);
  g_assert_cmpint (bb_kind_find_field (BB_KIND_BET, "funding-cap"), ==, BB_BET_FUNDING_CAP);
  g_assert_cmpint (bb_kind_find_field (BB_KIND_BET, "funding"), ==, -1);
  g_assert_cmpint (bb_kind_find_field (BB_KIND_BET, "funding_caps"), ==, -1);
  g_assert_cmpint (bb_kind_find_field (BB_KIND_BET, ""), ==, -1);
}

static void
test_choices (void)
{
  const BbValueSet *set = bb_bet_fields[BB_BET_STAGE].set;

  g_assert_cmpstr (bb_value_set_find (set, "shaping")->label, ==, "Shaping");
  g_assert_null (bb_value_set_find (set, "Shaping"));
  g_assert_null (bb_value_set_find (set, NULL));
  g_assert_nonnull (bb_value_set_find (set, "unknown"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kinds/tables", test_tables);
  g_test_add_func ("/model/kinds/find", test_find);
  g_test_add_func ("/model/kinds/choices", test_choices);
  return g_test_run ();
}

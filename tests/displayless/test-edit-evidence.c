/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-edit-error.h"
#include "bb-edit-evidence.h"

#include "bb-test-edit.h"

static const BbEvidence trial = { BB_DATE_NONE, "test", "Two of three crews came back", "https://example.org/trial" };

static void
test_add (BbTestEdit *self,
          gconstpointer data)
{
  BbItem *item = bb_edit_add_evidence (self->history, self->a, &trial, NULL);

  g_assert_cmpstr (bb_item_get_text (item, BB_EVIDENCE_SOURCE), ==, "test");
  g_assert_cmpstr (bb_item_get_text (item, BB_EVIDENCE_TEXT), ==, "Two of three crews came back");
  g_assert_cmpstr (bb_item_get_text (item, BB_EVIDENCE_LINK), ==, "https://example.org/trial");
  g_assert_cmpuint (bb_item_get_date (item, BB_EVIDENCE_DATE), ==, bb_date_new (2026, 12, 7));
  bb_test_edit_assert_one_step (self, "Add Evidence");
  g_assert_false (bb_item_has_children (BB_ITEM (self->a), BB_KIND_EVIDENCE));
}

static void
test_nothing_said (BbTestEdit *self,
                   gconstpointer data)
{
  const BbEvidence empty = { BB_DATE_NONE, "test", "  ", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (bb_edit_add_evidence (self->history, self->a, &empty, &error));
  g_assert_error (error, BB_EDIT_ERROR, BB_EDIT_ERROR_INCOMPLETE);
  g_assert_false (bb_history_get_can_undo (self->history));
  g_assert_false (bb_item_has_children (BB_ITEM (self->a), BB_KIND_EVIDENCE));
}

static void
test_change_and_remove (BbTestEdit *self,
                        gconstpointer data)
{
  const BbEvidence other = { bb_date_new (2026, 11, 2), "data", "Five of nine crews came back", NULL };
  BbItem *item = bb_edit_add_evidence (self->history, self->a, &trial, NULL);

  g_assert_true (bb_edit_set_evidence (self->history, item, &other, NULL));
  g_assert_cmpstr (bb_item_get_text (item, BB_EVIDENCE_TEXT), ==, "Five of nine crews came back");
  g_assert_cmpuint (bb_item_get_date (item, BB_EVIDENCE_DATE), ==, bb_date_new (2026, 11, 2));
  g_assert_false (bb_item_has_value (item, BB_EVIDENCE_LINK));
  g_assert_cmpstr (bb_history_get_undo_label (self->history), ==, "Change Evidence");
  g_assert_false (bb_edit_set_evidence (self->history, item, &(BbEvidence){ .text = "" }, NULL));
  bb_edit_remove_evidence (self->history, item);
  g_assert_false (bb_item_has_children (BB_ITEM (self->a), BB_KIND_EVIDENCE));
  g_assert_true (bb_history_undo (self->history));
  g_assert_true (bb_history_undo (self->history));
  g_assert_cmpstr (bb_item_get_text (item, BB_EVIDENCE_SOURCE), ==, "test");
}

#define ADD(name, test) g_test_add ("/edit/evidence/" name, BbTestEdit, NULL, set_up, test, tear_down)

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("nothing-said", test_nothing_said);
  ADD ("change-and-remove", test_change_and_remove);
  return g_test_run ();
}

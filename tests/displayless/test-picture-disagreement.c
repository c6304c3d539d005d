/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of how far people disagree: a line to each role, names that do not lie on each other. */

#include "config.h"

#include "bb-edit-placements.h"
#include "bb-picture-disagreement.h"
#include "bb-test-edit.h"

static void
place_alone (BbTestEdit *self,
             const char *role,
             BbBet *bet,
             gint familiarity,
             gint risk)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BbLonePlace));
  BbLonePlace place = { bet, familiarity, risk };

  g_array_append_val (places, place);
  g_assert_true (bb_edit_place_alone (self->history, role, places, NULL));
}

static void
set_up (BbTestEdit *self,
        gconstpointer data)
{
  bb_test_edit_set_up (self);
  place_alone (self, "Finance", self->a, 100, 100);
  place_alone (self, "Sales", self->a, 900, 800);
  place_alone (self, "Support", self->a, 120, 100);
  place_alone (self, "Finance", self->b, 500, 450);
  place_alone (self, "Sales", self->b, 520, 450);
}

static void
tear_down (BbTestEdit *self,
           gconstpointer data)
{
  bb_test_edit_tear_down (self);
}

static const BbSceneGroup *
find_group (const BbScene *scene,
            const char *id)
{
  guint i;

  for (i = 0; i < bb_scene_get_n_groups (scene); i++)
    if (g_strcmp0 (bb_scene_get_group (scene, i)->info.id, id) == 0)
      return bb_scene_get_group (scene, i);
  return NULL;
}

static guint
count_in_group (const BbScene *scene,
                const char *id,
                BbNodeKind kind)
{
  const BbSceneGroup *group = find_group (scene, id);
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint found = 0;
  guint i;

  g_assert_nonnull (group);
  for (i = group->first; i < group->first + group->n_nodes; i++)
    found += nodes[i].kind == kind ? 1 : 0;
  return found;
}

static gboolean
has_text (const BbScene *scene,
          const char *text)
{
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i;

  for (i = 0; i < n_nodes; i++)
    if (nodes[i].kind == BB_NODE_TEXT && g_str_equal (nodes[i].text.text, text))
      return TRUE;
  return FALSE;
}

/* A dot a role and a ring for the bet's own place; B's own place is the ring among three ellipses. */
static void
test_all (BbTestEdit *self,
          gconstpointer data)
{
  BbPictureDisagreementOptions options = { .width = 800, .height = 500, .text_size = 14, .title = "How far" };
  g_autoptr (BbScene) scene = bb_picture_disagreement_draw (self->board, &options);

  g_assert_cmpuint (count_in_group (scene, "disagreement-A", BB_NODE_ELLIPSE), ==, 4);
  g_assert_cmpuint (count_in_group (scene, "disagreement-A", BB_NODE_PATH), ==, 3);
  g_assert_cmpuint (count_in_group (scene, "disagreement-B", BB_NODE_ELLIPSE), ==, 3);
  g_assert_cmpstr (find_group (scene, "disagreement-A")->info.title, ==, "A: 53 apart");
  g_assert_true (has_text (scene, "A"));
  g_assert_true (has_text (scene, "How far"));
  g_assert_false (has_text (scene, "Finance"));
  g_assert_null (find_group (scene, "disagreement-C"));
}

static void
test_focus (BbTestEdit *self,
            gconstpointer data)
{
  BbPictureDisagreementOptions options = { .width = 800, .height = 500, .text_size = 14, .focus = self->a };
  g_autoptr (BbScene) scene = bb_picture_disagreement_draw (self->board, &options);
  guint n_nodes;
  const BbNode *nodes = bb_scene_get_nodes (scene, &n_nodes);
  guint i, j;

  g_assert_true (has_text (scene, "Finance"));
  g_assert_true (has_text (scene, "Sales"));
  g_assert_true (has_text (scene, "A"));
  g_assert_false (has_text (scene, "B"));
  for (i = 0; i < n_nodes; i++)
    for (j = i + 1; j < n_nodes; j++) {
      BbRect one, other;

      if (nodes[i].kind != BB_NODE_TEXT || nodes[j].kind != BB_NODE_TEXT)
        continue;
      one = bb_scene_get_node_bounds (scene, &nodes[i]);
      other = bb_scene_get_node_bounds (scene, &nodes[j]);
      g_test_message ("%s, %s", nodes[i].text.text, nodes[j].text.text);
      g_assert_false (bb_rect_overlaps (&one, &other));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/render/picture-disagreement/all", BbTestEdit, NULL, set_up, test_all, tear_down);
  g_test_add ("/render/picture-disagreement/focus", BbTestEdit, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}

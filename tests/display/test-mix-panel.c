/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars below the board: what they say, that they follow a drag and a choice, and take it back. */

#include "config.h"

#include "bb-board-file.h"
#include "bb-edit-bets.h"
#include "bb-mix-bars.h"
#include "bb-mix-panel.h"
#include "bb-test-display.h"

#include <string.h>

typedef struct {
  BbSession *session;
  BbMixPanel *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->session = bb_board_file_load_example ("fieldservice", &error);
  g_assert_no_error (error);
  bb_item_set_integer (BB_ITEM (bb_session_get_board (self->session)), BB_BOARD_TOTAL, 5500000);
  self->panel = g_object_new (BB_TYPE_MIX_PANEL, "session", self->session, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 300);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->panel));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->session);
}

static GtkWidget *
get_child (Fixture *self,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->panel), BB_TYPE_MIX_PANEL, name));
}

static const char *
get_desc (Fixture *self)
{
  BbScene *scene = bb_mix_bars_get_scene (BB_MIX_BARS (get_child (self, "bars")));

  return scene != NULL ? bb_scene_get_desc (scene) : "";
}

static gboolean
has_words (Fixture *self,
           const char *words)
{
  return strstr (get_desc (self), words) != NULL;
}

typedef struct {
  Fixture *fixture;
  const char *words;
} Wanted;

static gboolean
is_said (gpointer data)
{
  Wanted *wanted = data;

  return has_words (wanted->fixture, wanted->words) || strstr (gtk_label_get_text (GTK_LABEL (get_child (wanted->fixture, "money"))), wanted->words) != NULL;
}

static void
wait_for (Fixture *self,
          const char *words)
{
  wait_until (is_said, &(Wanted){ self, words });
}

static guint
count_lines (Fixture *self)
{
  GtkWidget *child = gtk_widget_get_first_child (get_child (self, "bars"));
  guint n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
test_shows (Fixture *self,
            gconstpointer data)
{
  wait_for (self, "Expedition: 6 bets");
  g_assert_true (has_words (self, "Known ground: 13 bets"));
  g_assert_cmpuint (count_lines (self), ==, 4);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_child (self, "bars")), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_child (self, "money"))), "left of"));
}

static void
test_choices (Fixture *self,
              gconstpointer data)
{
  const char *words = "Expedition: 6 bets · 25%";

  wait_for (self, "Expedition: 6 bets");
  gtk_widget_activate_action (GTK_WIDGET (self->panel), "mix.by", "s", "stage");
  wait_for (self, "Paused: 1 bet");
  g_assert_cmpuint (count_lines (self), ==, 6);
  gtk_widget_activate_action (GTK_WIDGET (self->panel), "mix.measure", "s", "count");
  wait_for (self, "Paused: 1 bet · 4%");
  gtk_widget_activate_action (GTK_WIDGET (self->panel), "mix.by", "s", "zone");
  wait_for (self, words);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (get_child (self, "bars"))), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_widget_activate_action (GTK_WIDGET (self->panel), "mix.beside", "s", "before-import");
  wait_for (self, "Known ground: 13 bets · 54% · Before import: 10");
}

/* The board is not written while a bet is in the hand; putting it back shows what was. */
static void
test_follows (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  BbBet *bet = bb_board_find_bet (bb_session_get_board (self->session), "S22");

  g_ptr_array_add (bets, bet);
  wait_for (self, "Expedition: 6 bets");
  bb_mix_panel_follow (self->panel, bets, 900 - bb_bet_get_familiarity (bet), 100 - bb_bet_get_risk (bet));
  wait_for (self, "Expedition: 5 bets");
  wait_for (self, "Known ground: 14 bets");
  g_assert_cmpstr (bb_item_get_id (bb_board_get_zone_at (bb_session_get_board (self->session), bb_bet_get_familiarity (bet), bb_bet_get_risk (bet))), ==, "far");
  bb_mix_panel_follow (self->panel, NULL, 0, 0);
  wait_for (self, "Expedition: 6 bets");
}

static void
test_decides (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();

  wait_for (self, "Careful lifts: 3 bets");
  g_ptr_array_add (bets, bb_board_find_bet (bb_session_get_board (self->session), "S24"));
  bb_edit_close_bets (bb_session_get_history (self->session), bets, "stopped");
  wait_for (self, "€736");
  bb_history_undo (bb_session_get_history (self->session));
  wait_for (self, "€703");
}

static void
note_toast_cb (gpointer panel,
               const char *text,
               gboolean undo,
               char **heard)
{
  g_free (*heard);
  *heard = g_strdup (text);
}

static void
test_copies (Fixture *self,
             gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->panel));
  g_autofree char *heard = NULL;

  g_signal_connect (self->panel, "toast", G_CALLBACK (note_toast_cb), &heard);
  wait_for (self, "Expedition: 6 bets");
  gtk_widget_activate_action (GTK_WIDGET (self->panel), "mix.copy", NULL);
  g_assert_nonnull (heard);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png"));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/mix-panel/shows", Fixture, NULL, set_up, test_shows, tear_down);
  g_test_add ("/app/mix-panel/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/app/mix-panel/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/app/mix-panel/decides", Fixture, NULL, set_up, test_decides, tear_down);
  g_test_add ("/app/mix-panel/copies", Fixture, NULL, set_up, test_copies, tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting many bets at once. Like everything that selects on the plane it means bets that lie there
 * and are not closed. */

#include "config.h"

#include "bb-board-view-private.h"

static BbBoard *
get_board (BbBoardView *self)
{
  return bb_session_get_board (self->session);
}

static BbBet *
get_primary (BbBoardView *self)
{
  return bb_selection_get_primary (_bb_board_view_get_selection (self));
}

static BbItem *
get_zone_of (BbBoardView *self,
             BbBet *bet)
{
  return bb_board_get_zone_at (get_board (self), bb_bet_get_familiarity (bet), bb_bet_get_risk (bet));
}

/* The zone that is selected, or the one in which the bet selected first lies. */
static BbItem *
get_zone (BbBoardView *self)
{
  const char *id = bb_selection_get_zone (_bb_board_view_get_selection (self));
  BbBet *bet = get_primary (self);

  if (id != NULL)
    return bb_board_find (get_board (self), BB_KIND_ZONE, id);
  return bet != NULL && bb_bet_is_placed (bet) ? get_zone_of (self, bet) : NULL;
}

static const char *
get_team (BbBet *bet)
{
  return bb_item_get_text (BB_ITEM (bet), BB_BET_OWNER_TEAM);
}

static gboolean
is_not_selected (BbBoardView *self,
                 BbBet *bet)
{
  return !bb_selection_contains (_bb_board_view_get_selection (self), bet);
}

static gboolean
is_in_zone (BbBoardView *self,
            BbBet *bet)
{
  return get_zone_of (self, bet) == get_zone (self);
}

static gboolean
is_of_team (BbBoardView *self,
            BbBet *bet)
{
  return g_str_equal (get_team (bet), get_team (get_primary (self)));
}

static gboolean
has_zone (BbBoardView *self)
{
  return get_zone (self) != NULL;
}

static gboolean
has_team (BbBoardView *self)
{
  return get_primary (self) != NULL && *get_team (get_primary (self)) != '\0';
}

typedef struct {
  const char *name;
  gboolean (*wants) (BbBoardView *self, BbBet *bet);
  gboolean (*is_there) (BbBoardView *self); /* NULL for always */
  guint key;
  GdkModifierType modifiers;
} Choice;

static const Choice choices[] = {
  { "board.invert-selection", is_not_selected, NULL, GDK_KEY_i, GDK_CONTROL_MASK },
  { "board.select-zone", is_in_zone, has_zone, GDK_KEY_a, GDK_CONTROL_MASK | GDK_ALT_MASK },
  { "board.select-team", is_of_team, has_team, GDK_KEY_t, GDK_CONTROL_MASK },
};

static const Choice *
find_choice (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (choices) - 1; i++) {
    if (g_str_equal (choices[i].name, name))
      break;
  }
  return &choices[i];
}

static void
select_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  const Choice *choice = find_choice (name);
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  guint i;

  if (self->session == NULL || (choice->is_there != NULL && !choice->is_there (self)))
    return;
  for (i = 0; i < bb_board_get_n_bets (get_board (self)); i++) {
    BbBet *bet = bb_board_get_bet (get_board (self), i);

    if (bb_bet_is_placed (bet) && bb_bet_is_live (bet) && choice->wants (self, bet))
      g_ptr_array_add (bets, bet);
  }
  bb_selection_replace (_bb_board_view_get_selection (self), bets);
}

void
_bb_board_view_class_install_select_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (choices); i++) {
    gtk_widget_class_install_action (widget_class, choices[i].name, NULL, select_cb);
    gtk_widget_class_add_binding_action (widget_class, choices[i].key, choices[i].modifiers, choices[i].name, NULL);
  }
}

void
_bb_board_view_update_select_actions (BbBoardView *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (choices); i++) {
    gboolean enabled = self->session != NULL && (choices[i].is_there == NULL || choices[i].is_there (self));

    gtk_widget_action_set_enabled (GTK_WIDGET (self), choices[i].name, enabled);
  }
}

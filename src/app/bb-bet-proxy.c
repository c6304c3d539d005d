/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.8 cannot give a widget accessible children that are no widgets: hence this one. It is passed
 * from bet to bet as the view moves; the pointer never meets it. */

#include "config.h"

#include "bb-bet-proxy.h"

#include "bb-spoken-name.h"

struct _BbBetProxy {
  GtkWidget parent_instance;

  BbBet *bet;
  char *spoken;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (BbBetProxy, bb_bet_proxy, GTK_TYPE_WIDGET)

static void
bb_bet_proxy_finalize (GObject *object)
{
  BbBetProxy *self = BB_BET_PROXY (object);

  g_clear_object (&self->bet);
  g_free (self->spoken);
  G_OBJECT_CLASS (bb_bet_proxy_parent_class)->finalize (object);
}

static void
bb_bet_proxy_class_init (BbBetProxyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_bet_proxy_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "bet");
}

static void
bb_bet_proxy_init (BbBetProxy *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

GtkWidget *
bb_bet_proxy_new (void)
{
  return g_object_new (BB_TYPE_BET_PROXY, NULL);
}

void
bb_bet_proxy_set_bet (BbBetProxy *self,
                      BbBet *bet)
{
  g_return_if_fail (BB_IS_BET_PROXY (self));
  g_return_if_fail (bet == NULL || BB_IS_BET (bet));

  g_set_object (&self->bet, bet);
}

/**
 * bb_bet_proxy_get_bet:
 *
 * Returns: (transfer none) (nullable): the bet it stands for
 */
BbBet *
bb_bet_proxy_get_bet (BbBetProxy *self)
{
  g_return_val_if_fail (BB_IS_BET_PROXY (self), NULL);

  return self->bet;
}

/**
 * bb_bet_proxy_say:
 *
 * @board: that of the bet, or that board as it was earlier
 *
 * Brings the spoken name up to date; says nothing where it is the same as before.
 */
void
bb_bet_proxy_say (BbBetProxy *self,
                  BbBoard *board)
{
  g_autofree char *spoken = NULL;
  BbBet *bet;

  g_return_if_fail (BB_IS_BET_PROXY (self));
  g_return_if_fail (self->bet != NULL);

  bet = bb_board_find_bet (board, bb_bet_get_id (self->bet));
  spoken = bb_spoken_name (board, bet != NULL ? bet : self->bet);
  if (g_strcmp0 (spoken, self->spoken) == 0)
    return;
  g_free (self->spoken);
  self->spoken = g_steal_pointer (&spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken, -1);
}

const char *
bb_bet_proxy_get_spoken (BbBetProxy *self)
{
  g_return_val_if_fail (BB_IS_BET_PROXY (self), NULL);

  return self->spoken;
}

void
bb_bet_proxy_set_selected (BbBetProxy *self,
                           gboolean selected)
{
  g_return_if_fail (BB_IS_BET_PROXY (self));

  if (selected == self->selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing bets into line, holding them in place, and the mode in which labels are put by hand. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-edit-arrange.h"
#include "bb-edit-labels.h"
#include "bb-edit-places.h"

#include <glib/gi18n-lib.h>

/* --- what is chosen --------------------------------------------------------------------------- */

static guint
count (BbBoardView *self,
       gboolean (*is) (BbBet *bet))
{
  BbSelection *selection = _bb_board_view_get_selection (self);
  guint n = 0;
  guint i;

  for (i = 0; i < bb_selection_get_length (selection); i++)
    n += is (bb_selection_get_bet (selection, i)) ? 1 : 0;
  return n;
}

static gboolean
is_held (BbBet *bet)
{
  return bb_bet_is_placed (bet) && !bb_edit_can_move (bet);
}

static gboolean
can_align (BbBoardView *self)
{
  return count (self, bb_bet_is_placed) > 1 && count (self, bb_edit_can_move) > 0;
}

static gboolean
can_distribute (BbBoardView *self)
{
  return count (self, bb_bet_is_placed) > 2 && count (self, bb_edit_can_move) > 0;
}

static gboolean
can_hold (BbBoardView *self)
{
  return count (self, bb_edit_can_move) > 0;
}

static gboolean
can_let_go (BbBoardView *self)
{
  return count (self, is_held) > 0;
}

static gboolean
can_reset (BbBoardView *self)
{
  return count (self, bb_edit_is_label_put) > 0;
}

static gboolean
can_reset_all (BbBoardView *self)
{
  BbBoard *board = bb_session_get_board (self->session);
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    if (bb_edit_is_label_put (bb_board_get_bet (board, i)))
      return TRUE;
  }
  return FALSE;
}

/* --- doing ------------------------------------------------------------------------------------ */

static const char *const align_names[] = {
  [BB_ALIGN_LEFT] = "left",
  [BB_ALIGN_RIGHT] = "right",
  [BB_ALIGN_TOP] = "top",
  [BB_ALIGN_BOTTOM] = "bottom",
  [BB_ALIGN_CENTER] = "center",
  [BB_ALIGN_MIDDLE] = "middle",
};

static void
align (BbHistory *history,
       GPtrArray *bets,
       const char *how)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (align_names); i++) {
    if (g_strcmp0 (align_names[i], how) == 0)
      bb_edit_align_bets (history, bets, (BbAlign) i);
  }
}

static void
distribute (BbHistory *history,
            GPtrArray *bets,
            const char *how)
{
  bb_edit_distribute_bets (history, bets, g_strcmp0 (how, "across") == 0);
}

static void
hold (BbHistory *history,
      GPtrArray *bets,
      const char *how)
{
  bb_edit_hold_bets (history, bets, TRUE);
}

static void
let_go (BbHistory *history,
        GPtrArray *bets,
        const char *how)
{
  bb_edit_hold_bets (history, bets, FALSE);
}

static void
reset_labels (BbHistory *history,
              GPtrArray *bets,
              const char *how)
{
  bb_edit_reset_labels (history, bets);
}

static void
reset_all_labels (BbHistory *history,
                  GPtrArray *bets,
                  const char *how)
{
  bb_edit_reset_all_labels (history);
}

/* With the type of what says how. */
static const struct {
  const char *name;
  const char *type;
  void (*act) (BbHistory *history, GPtrArray *bets, const char *how);
  gboolean (*can) (BbBoardView *self);
} actions[] = {
  { "board.align", "s", align, can_align },
  { "board.distribute", "s", distribute, can_distribute },
  { "board.hold", NULL, hold, can_hold },
  { "board.let-go", NULL, let_go, can_let_go },
  { "board.reset-label", NULL, reset_labels, can_reset },
  { "board.reset-all-labels", NULL, reset_all_labels, can_reset_all },
};

static void
act_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  g_autoptr (GPtrArray) bets = NULL;
  guint i;

  if (self->session == NULL)
    return;
  bets = bb_selection_dup_bets (_bb_board_view_get_selection (self));
  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (g_str_equal (actions[i].name, name))
      actions[i].act (_bb_board_view_get_history (self), bets, parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
  }
  _bb_board_view_update_arranging (self);
}

/* --- the mode --------------------------------------------------------------------------------- */

static void
done_cb (GtkWidget *button,
         BbBoardView *self)
{
  _bb_board_view_use_tool (self, self->select_tool);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Stands over the plane as long as the mode lasts: what one can do, and the way out. */
GtkWidget *
_bb_board_view_make_pill (BbBoardView *self)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Drag labels where they should stand"));
  GtkWidget *done = gtk_button_new_with_mnemonic (_ ("_Done"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (pill), label);
  gtk_box_append (GTK_BOX (pill), done);
  gtk_widget_set_tooltip_text (done, _ ("Back to moving bets"));
  gtk_widget_set_halign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  gtk_widget_add_css_class (pill, "mode-pill");
  gtk_widget_hide (pill);
  g_signal_connect_object (done, "clicked", G_CALLBACK (done_cb), self, 0);
  return pill;
}

void
_bb_board_view_update_arranging (BbBoardView *self)
{
  gboolean may_edit = _bb_board_view_may_edit (self) && !_bb_board_view_is_editing_zones (self);
  guint i;

  gtk_widget_set_visible (self->pill, _bb_board_view_is_arranging (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.arrange-labels", may_edit);
  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, may_edit && actions[i].can (self));
}

void
_bb_board_view_class_install_arranging (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, act_cb);
  gtk_widget_class_install_property_action (widget_class, "board.arrange-labels", "arrange-labels");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "board.arrange-labels", NULL);
}

/* --- the menu --------------------------------------------------------------------------------- */

typedef struct {
  const char *label; /* NULL ends a section */
  const char *action;
} Entry;

/* clang-format off */
static const Entry entries[] = {
  { N_ ("_Left"), "board.align::left" },
  { N_ ("_Centre"), "board.align::center" },
  { N_ ("_Right"), "board.align::right" },
  { NULL, NULL },
  { N_ ("_Top"), "board.align::top" },
  { N_ ("_Middle"), "board.align::middle" },
  { N_ ("_Bottom"), "board.align::bottom" },
  { NULL, NULL },
  { N_ ("Distribute _Across"), "board.distribute::across" },
  { N_ ("Distribute _Up and Down"), "board.distribute::up" },
  { NULL, NULL },
};
/* clang-format on */

GMenuModel *
_bb_board_view_make_arrange_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (entries[i].label != NULL) {
      g_menu_append (section, _ (entries[i].label), entries[i].action);
      continue;
    }
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    g_object_unref (section);
    section = g_menu_new ();
  }
  return G_MENU_MODEL (menu);
}

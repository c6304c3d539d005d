/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be picked is asked anew each time it opens. Bets are found by words of their titles, by their
 * code and by the number they are called. Emits "picked" and stays open, for one bet seldom comes
 * alone. */

#include "config.h"

#include "bb-bet-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bb-spoken-numbers.h"

#define WIDTH 320
#define HEIGHT 260

struct _BbBetPicker {
  GtkPopover parent_instance;

  BbBoard *board;
  BbBetPickerOffers offers;
  gpointer data;
  GtkEditable *search;
  GtkListView *list;
  GtkStack *stack;
  GtkFilter *filter; /* nullable: while it is open */
  BbSpokenNumbers *numbers;
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbBetPicker, bb_bet_picker, GTK_TYPE_POPOVER)

static GListModel *
get_model (BbBetPicker *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (self->list));
}

static gboolean
is_found (BbBetPicker *self,
          BbBet *bet)
{
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autofree char *title = g_utf8_casefold (bb_bet_get_title (bet), -1);
  g_autofree char *id = g_utf8_casefold (bb_bet_get_id (bet), -1);
  g_autofree char *number = g_strdup_printf ("%u", bb_spoken_numbers_get (self->numbers, bet));

  g_strstrip (wanted);
  return strstr (title, wanted) != NULL || g_str_equal (id, wanted) || g_str_equal (number, wanted);
}

static gboolean
is_offered (gpointer bet,
            gpointer data)
{
  BbBetPicker *self = data;

  return self->offers (bet, self->data) && is_found (self, bet);
}

static void
show_results (BbBetPicker *self)
{
  gboolean any = get_model (self) != NULL && g_list_model_get_n_items (get_model (self)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static void
search_changed_cb (BbBetPicker *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_results (self);
}

static void
pick (BbBetPicker *self,
      guint position)
{
  g_autoptr (BbBet) bet = g_list_model_get_item (get_model (self), position);

  g_signal_emit (self, signals[PICKED], 0, bet);
  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
}

/* Whoever types fast means what is typed, not what is listed still. */
static void
search_activate_cb (BbBetPicker *self)
{
  search_changed_cb (self);
  if (get_model (self) != NULL && g_list_model_get_n_items (get_model (self)) > 0)
    pick (self, 0);
}

static void
opened_cb (BbBetPicker *self)
{
  BbItemList *bets = bb_board_get_items (self->board, BB_KIND_BET);
  GtkFilterListModel *filtered;
  g_autoptr (GtkSelectionModel) model = NULL;

  g_clear_pointer (&self->numbers, bb_spoken_numbers_free);
  self->numbers = bb_spoken_numbers_new (self->board);
  gtk_editable_set_text (self->search, "");
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (bets)), self->filter);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (filtered)));
  gtk_list_view_set_model (self->list, model);
  show_results (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
closed_cb (BbBetPicker *self)
{
  self->filter = NULL;
  gtk_list_view_set_model (self->list, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (BbBetPicker *self,
         GtkListItem *item)
{
  BbBet *bet = gtk_list_item_get_item (item);
  g_autofree char *name = bb_spoken_numbers_add_to (self->numbers, bet, bb_bet_get_title (bet));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
}

static GtkWidget *
create_list (BbBetPicker *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (pick), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  return scroll;
}

static GtkWidget *
create_results (BbBetPicker *self)
{
  GtkWidget *empty = gtk_label_new (_ ("No such bet that is not on the agenda"));

  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim-label");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), WIDTH, HEIGHT);
  return GTK_WIDGET (self->stack);
}

static void
bb_bet_picker_finalize (GObject *object)
{
  BbBetPicker *self = BB_BET_PICKER (object);

  g_clear_pointer (&self->numbers, bb_spoken_numbers_free);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (bb_bet_picker_parent_class)->finalize (object);
}

static void
bb_bet_picker_class_init (BbBetPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_bet_picker_finalize;
  signals[PICKED] = g_signal_new ("picked", BB_TYPE_BET_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
}

static void
bb_bet_picker_init (BbBetPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _ ("Title, code or number"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), create_results (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * bb_bet_picker_new:
 * @offers: asked of each bet of the board
 */
GtkWidget *
bb_bet_picker_new (BbBoard *board,
                   BbBetPickerOffers offers,
                   gpointer data)
{
  BbBetPicker *self;

  g_return_val_if_fail (BB_IS_BOARD (board) && offers != NULL, NULL);

  self = g_object_new (BB_TYPE_BET_PICKER, NULL);
  self->board = g_object_ref (board);
  self->offers = offers;
  self->data = data;
  return GTK_WIDGET (self);
}

GtkEditable *
bb_bet_picker_get_search (BbBetPicker *self)
{
  g_return_val_if_fail (BB_IS_BET_PICKER (self), NULL);

  return self->search;
}

/**
 * bb_bet_picker_get_n_offered:
 *
 * Returns: how many bets can be picked now; none while it is closed
 */
guint
bb_bet_picker_get_n_offered (BbBetPicker *self)
{
  g_return_val_if_fail (BB_IS_BET_PICKER (self), 0);

  return get_model (self) != NULL ? g_list_model_get_n_items (get_model (self)) : 0;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is in the board's order and follows the board change by change. Dragging out of it and
 * into it is the board view's: one gesture serves the plane and the trays. */

#include "config.h"

#include "bb-tray.h"

#include "bb-spoken-name.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *title;
  const char *icon;
  const char *empty;
  const char *stage; /* nullable: of bets that wait */
} TrayInfo;

/* clang-format off */
static const TrayInfo tray_infos[] = {
  [BB_TRAY_WAITING] = { N_ ("Not Yet Placed"), "view-list-symbolic",
    N_ ("Bets without a place wait here."), NULL },
  [BB_TRAY_STOPPED] = { N_ ("Stopped"), "process-stop-symbolic",
    N_ ("Drop a bet here to stop it."), "stopped" },
  [BB_TRAY_DONE] = { N_ ("Done"), "object-select-symbolic",
    N_ ("Drop a bet here when it is done."), "done" },
};
/* clang-format on */

struct _BbTray {
  GtkWidget parent_instance;

  BbTrayKind kind;
  BbBoard *board;
  BbSelection *selection;
  GListStore *bets;
  GHashTable *members; /* of BbBet, kept alive by the store */
  GHashTable *rows;    /* GtkListItem that show a bet now */
  GtkWidget *expander;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *pages;
  GtkWidget *list;
};

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_CHANGED,
  SIGNAL_FOLDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbTray, bb_tray, GTK_TYPE_WIDGET)

/* --- which bets ------------------------------------------------------------------------------- */

static gboolean
belongs (BbTray *self,
         BbBet *bet)
{
  const char *stage = tray_infos[self->kind].stage;

  if (bb_item_get_owner (BB_ITEM (bet)) != BB_ITEM (self->board))
    return FALSE;
  if (stage != NULL)
    return g_str_equal (bb_bet_get_stage (bet), stage);
  return !bb_bet_is_placed (bet) && !bb_bet_is_closed (bet);
}

/* The list of what waits opens for the first bet and folds behind the last; the others are opened by
 * hand, and fold when there is nothing left to see. */
static void
fold (BbTray *self,
      gboolean any)
{
  gboolean had_any = gtk_widget_get_visible (self->count);

  if (any == had_any)
    return;
  if (!any || self->kind == BB_TRAY_WAITING)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), any);
}

static void
update_count (BbTray *self)
{
  guint n = bb_tray_get_n_bets (self);
  g_autofree char *text = g_strdup_printf ("%u", n);

  fold (self, n > 0);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, n > 0);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), n > 0 ? "list" : "empty");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer data)
{
  BbItemList *items = bb_board_get_items (data, BB_KIND_BET);
  guint one = 0;
  guint other = 0;

  bb_item_list_find_position (items, (gpointer) a, &one);
  bb_item_list_find_position (items, (gpointer) b, &other);
  return one < other ? -1 : one > other;
}

static void
add_bet (BbTray *self,
         BbBet *bet)
{
  guint n = bb_board_get_n_bets (self->board);

  g_hash_table_add (self->members, bet);
  if (bet == bb_board_get_bet (self->board, n - 1))
    g_list_store_append (self->bets, bet);
  else
    g_list_store_insert_sorted (self->bets, bet, compare_positions, self->board);
}

static void
remove_bet (BbTray *self,
            BbBet *bet)
{
  guint position;

  g_hash_table_remove (self->members, bet);
  if (g_list_store_find (self->bets, bet, &position))
    g_list_store_remove (self->bets, position);
}

static void
sort_in (BbTray *self,
         BbBet *bet)
{
  gboolean is_member = g_hash_table_contains (self->members, bet);
  gboolean should_be = belongs (self, bet);

  if (is_member == should_be)
    return;
  if (should_be)
    add_bet (self, bet);
  else
    remove_bet (self, bet);
  update_count (self);
}

static void
board_changed_cb (BbTray *self,
                  const BbChange *change)
{
  if (BB_IS_BET (change->item))
    sort_in (self, BB_BET (change->item));
}

static void
fill (BbTray *self)
{
  g_autoptr (GPtrArray) bets = g_ptr_array_new ();
  guint n = self->board != NULL ? bb_board_get_n_bets (self->board) : 0;
  guint i;

  g_hash_table_remove_all (self->members);
  for (i = 0; i < n; i++) {
    BbBet *bet = bb_board_get_bet (self->board, i);

    if (!belongs (self, bet))
      continue;
    g_ptr_array_add (bets, bet);
    g_hash_table_add (self->members, bet);
  }
  g_list_store_splice (self->bets, 0, bb_tray_get_n_bets (self), bets->pdata, bets->len);
  update_count (self);
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
show_selected (BbTray *self,
               GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  BbBet *bet = gtk_list_item_get_item (item);

  if (self->selection != NULL && bb_selection_contains (self->selection, bet))
    gtk_widget_add_css_class (row, "chosen");
  else
    gtk_widget_remove_css_class (row, "chosen");
}

static void
selection_changed_cb (BbTray *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_selected (self, item);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem *item)
{
  GtkWidget *row = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (row), 0);
  gtk_label_set_wrap (GTK_LABEL (row), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (row), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (row), 2);
  gtk_label_set_ellipsize (GTK_LABEL (row), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (row, "tray-row");
  gtk_list_item_set_child (item, row);
}

static void
update_name_cb (GtkLabel *row,
                GParamSpec *pspec,
                BbBet *bet)
{
  g_autofree char *name = bb_spoken_title (bet);

  gtk_label_set_text (row, name);
}

static void
bind_cb (BbTray *self,
         GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GObject *bet = gtk_list_item_get_item (item);

  g_signal_connect_object (bet, "notify::title", G_CALLBACK (update_name_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (bet, "notify::number", G_CALLBACK (update_name_cb), row, G_CONNECT_SWAPPED);
  update_name_cb (GTK_LABEL (row), NULL, BB_BET (bet));
  g_object_set_data (G_OBJECT (row), "bet", bet);
  g_hash_table_add (self->rows, item);
  show_selected (self, item);
}

static void
unbind_cb (BbTray *self,
           GtkListItem *item)
{
  GObject *row = G_OBJECT (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_name_cb, row);
  g_object_set_data (row, "bet", NULL);
  g_hash_table_remove (self->rows, item);
}

static void
activate_cb (BbTray *self,
             guint position)
{
  g_autoptr (BbBet) bet = g_list_model_get_item (G_LIST_MODEL (self->bets), position);

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, bet);
}

/* --- making ----------------------------------------------------------------------------------- */

static GtkWidget *
make_list (BbTray *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->bets))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  self->list = list = gtk_list_view_new (model, factory);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (list, "tray-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (tray_infos[self->kind].title), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
make_empty (BbTray *self)
{
  GtkWidget *label = gtk_label_new (_ (tray_infos[self->kind].empty));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "tray-row");
  return label;
}

static GtkWidget *
make_heading (BbTray *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new_from_icon_name (tray_infos[self->kind].icon);
  gtk_widget_hide (self->icon);
  self->title = gtk_label_new (_ (tray_infos[self->kind].title));
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "heading");
  self->count = gtk_label_new (NULL);
  gtk_widget_hide (self->count);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->count);
  return box;
}

static void
expanded_cb (BbTray *self)
{
  gboolean expanded = gtk_expander_get_expanded (GTK_EXPANDER (self->expander));

  gtk_widget_set_vexpand (GTK_WIDGET (self), expanded);
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0);
}

static void
build (BbTray *self)
{
  self->pages = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->pages), FALSE);
  gtk_stack_add_named (GTK_STACK (self->pages), make_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->pages), make_empty (self), "empty");
  gtk_widget_set_vexpand (self->pages, TRUE);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), make_heading (self));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->pages);
  /* Folded away, the pages are in no window, but the expander would hand them the focus all the same. */
  g_object_bind_property (self->expander, "expanded", self->pages, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (tray_infos[self->kind].title), -1);
  update_count (self);
}

static void
forget_selection (BbTray *self)
{
  if (self->board == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->board);
  g_clear_object (&self->selection);
}

static void
bb_tray_dispose (GObject *object)
{
  BbTray *self = BB_TRAY (object);

  forget_selection (self);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_tray_parent_class)->dispose (object);
}

static void
bb_tray_finalize (GObject *object)
{
  BbTray *self = BB_TRAY (object);

  g_object_unref (self->bets);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (bb_tray_parent_class)->finalize (object);
}

static void
bb_tray_class_init (BbTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_tray_dispose;
  object_class->finalize = bb_tray_finalize;

  /**
   * BbTray::activated:
   * @bet: the bet whose row was clicked, or that Enter was pressed on
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", BB_TYPE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
  /**
   * BbTray::changed:
   *
   * Other bets are in it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BB_TYPE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BbTray::folded:
   *
   * The list was opened or folded.
   */
  signals[SIGNAL_FOLDED] = g_signal_new ("folded", BB_TYPE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tray");
}

static void
bb_tray_init (BbTray *self)
{
  self->bets = g_list_store_new (BB_TYPE_BET);
  self->members = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
}

GtkWidget *
bb_tray_new (BbTrayKind kind)
{
  BbTray *self = g_object_new (BB_TYPE_TRAY, NULL);

  self->kind = kind;
  build (self);
  return GTK_WIDGET (self);
}

/**
 * bb_tray_set_selection:
 * @selection: (nullable): what is selected on the board whose bets to list
 */
void
bb_tray_set_selection (BbTray *self,
                       BbSelection *selection)
{
  g_return_if_fail (BB_IS_TRAY (self));

  forget_selection (self);
  if (selection != NULL) {
    self->selection = g_object_ref (selection);
    self->board = g_object_ref (bb_selection_get_board (selection));
    g_signal_connect_swapped (self->board, "changed", G_CALLBACK (board_changed_cb), self);
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  }
  fill (self);
}

guint
bb_tray_get_n_bets (BbTray *self)
{
  g_return_val_if_fail (BB_IS_TRAY (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->bets));
}

/**
 * bb_tray_pick:
 *
 * Returns: (transfer none) (nullable): the bet whose row is at a point of the widget
 */
BbBet *
bb_tray_pick (BbTray *self,
              double x,
              double y)
{
  GtkWidget *at;

  g_return_val_if_fail (BB_IS_TRAY (self), NULL);

  for (at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT); at != NULL && at != GTK_WIDGET (self); at = gtk_widget_get_parent (at)) {
    GtkWidget *row = gtk_widget_get_first_child (at);
    BbBet *bet = g_object_get_data (G_OBJECT (at), "bet");

    if (bet == NULL && row != NULL && GTK_IS_LABEL (row))
      bet = g_object_get_data (G_OBJECT (row), "bet");
    if (bet != NULL)
      return bet;
  }
  return NULL;
}

/**
 * bb_tray_reveal:
 *
 * Opens the list and scrolls to the bet.
 *
 * Returns: whether it is in here
 */
gboolean
bb_tray_reveal (BbTray *self,
                BbBet *bet)
{
  guint position;

  g_return_val_if_fail (BB_IS_TRAY (self), FALSE);

  if (!g_list_store_find (self->bets, bet, &position))
    return FALSE;
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  return gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/**
 * bb_tray_is_open:
 *
 * Returns: whether its list is shown
 */
gboolean
bb_tray_is_open (BbTray *self)
{
  g_return_val_if_fail (BB_IS_TRAY (self), FALSE);

  return gtk_expander_get_expanded (GTK_EXPANDER (self->expander));
}

/**
 * bb_tray_set_slim:
 * @slim: whether an icon stands for the title
 */
void
bb_tray_set_slim (BbTray *self,
                  gboolean slim)
{
  g_return_if_fail (BB_IS_TRAY (self));

  gtk_widget_set_visible (self->icon, slim);
  gtk_widget_set_visible (self->title, !slim);
  gtk_widget_set_tooltip_text (self->expander, slim ? _ (tray_infos[self->kind].title) : NULL);
}

/**
 * bb_tray_set_target:
 * @target: whether a release would drop here
 */
void
bb_tray_set_target (BbTray *self,
                    gboolean target)
{
  g_return_if_fail (BB_IS_TRAY (self));

  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each tie is a line with a button that takes it away; another button opens a list of the board's
 * bets to search. The list is made when it opens, so that a board of thousands costs nothing before. */

#include "config.h"

#include "bb-tie-editor.h"

#include "bb-bet-ties.h"
#include "bb-icon-button.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BbTieEditor {
  BbFieldEditor parent_instance;

  const BbChoice *kind;
  GtkBox *lines;
  GtkMenuButton *button;
  GtkEditable *search;
  GtkListView *list;
  GtkFilter *filter;
};

enum {
  PROP_0,
  PROP_LINK_KIND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbTieEditor, bb_tie_editor, BB_TYPE_FIELD_EDITOR)

static BbBetFields *
get_fields (BbTieEditor *self)
{
  return bb_field_editor_get_fields (BB_FIELD_EDITOR (self));
}

/* --- lines ------------------------------------------------------------------------------------ */

static void
remove_clicked_cb (GtkWidget *button,
                   BbTieEditor *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "bet"));

  bb_bet_ties_remove (get_fields (self), self->kind->id, id);
}

/* A tie to a bet that is gone shows the id it had. */
static char *
make_words (BbTieEditor *self,
            const char *id)
{
  BbBet *bet = bb_board_find_bet (bb_bet_fields_get_board (get_fields (self)), id);
  const char *name = bet != NULL ? bb_bet_get_title (bet) : id;

  if (bb_bet_ties_is_mixed (get_fields (self), self->kind->id, id))
    /* Translators: a bet's title; not all selected bets are tied to it. */
    return g_strdup_printf (_ ("%s (some of them)"), name);
  return g_strdup (name);
}

static void
add_line (BbTieEditor *self,
          const char *id)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *words = make_words (self, id);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  bb_icon_button_set_name (button, _ ("Take Away"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  g_object_set_data_full (G_OBJECT (button), "bet", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (self->lines, line);
}

static void
bb_tie_editor_refresh (BbFieldEditor *editor)
{
  BbTieEditor *self = BB_TIE_EDITOR (editor);
  g_auto (GStrv) ids = bb_bet_ties_dup_ids (get_fields (self), self->kind->id);
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (i = 0; ids[i] != NULL; i++)
    add_line (self, ids[i]);
}

static char *
bb_tie_editor_dup_label (BbFieldEditor *editor)
{
  return g_strdup (_ (BB_TIE_EDITOR (editor)->kind->label));
}

static gboolean
bb_tie_editor_is_set (BbFieldEditor *editor)
{
  BbTieEditor *self = BB_TIE_EDITOR (editor);
  g_auto (GStrv) ids = bb_bet_ties_dup_ids (get_fields (self), self->kind->id);

  return ids[0] != NULL;
}

static gboolean
bb_tie_editor_is_used (BbFieldEditor *editor)
{
  BbTieEditor *self = BB_TIE_EDITOR (editor);
  BbBoard *board = bb_bet_fields_get_board (get_fields (self));
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++)
    if (bb_bet_find_link (bb_board_get_bet (board, i), self->kind->id, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* --- the list to pick from -------------------------------------------------------------------- */

static gboolean
is_selected (BbTieEditor *self,
             BbBet *bet)
{
  BbBetFields *fields = get_fields (self);
  guint i;

  for (i = 0; i < bb_bet_fields_get_n_bets (fields); i++)
    if (bb_bet_fields_get_bet (fields, i) == bet)
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (gpointer item,
            gpointer data)
{
  BbTieEditor *self = data;
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autofree char *title = g_utf8_casefold (bb_bet_get_title (item), -1);

  return strstr (title, wanted) != NULL && !is_selected (self, item);
}

/* The entry tells late, when the list may be closed again. */
static void
search_changed_cb (BbTieEditor *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
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
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), bb_bet_get_title (gtk_list_item_get_item (item)));
}

static void
activate_cb (BbTieEditor *self,
             guint position)
{
  g_autoptr (BbBet) bet = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  bb_tie_editor_pick (self, bet);
}

/* Whoever types fast means what is typed, not what is listed still. */
static void
search_activate_cb (BbTieEditor *self)
{
  search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list))) > 0)
    activate_cb (self, 0);
}

static void
opened_cb (BbTieEditor *self)
{
  BbItemList *bets = bb_board_get_items (bb_bet_fields_get_board (get_fields (self)), BB_KIND_BET);
  GtkFilterListModel *filtered;
  GtkSelectionModel *model;

  gtk_editable_set_text (self->search, "");
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (bets)), self->filter);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (filtered)));
  gtk_list_view_set_model (self->list, model);
  g_object_unref (model);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
closed_cb (BbTieEditor *self)
{
  self->filter = NULL;
  gtk_list_view_set_model (self->list, NULL);
}

static GtkWidget *
create_list (BbTieEditor *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroll, 300, 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  return scroll;
}

static GtkWidget *
create_popover (BbTieEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), create_list (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  return popover;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_tie_editor_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  BbTieEditor *self = BB_TIE_EDITOR (object);

  switch (id) {
  case PROP_LINK_KIND:
    self->kind = bb_value_set_find (&bb_set_link, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_tie_editor_constructed (GObject *object)
{
  BbTieEditor *self = BB_TIE_EDITOR (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (bb_tie_editor_parent_class)->constructed (object);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, gtk_label_new (_ ("Pick a Bet…")));
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "text");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), box, GTK_WIDGET (self->button));
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_tie_editor_class_init (BbTieEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BbFieldEditorClass *editor_class = BB_FIELD_EDITOR_CLASS (klass);

  object_class->constructed = bb_tie_editor_constructed;
  object_class->set_property = bb_tie_editor_set_property;
  editor_class->refresh = bb_tie_editor_refresh;
  editor_class->dup_label = bb_tie_editor_dup_label;
  editor_class->is_set = bb_tie_editor_is_set;
  editor_class->is_used = bb_tie_editor_is_used;

  properties[PROP_LINK_KIND] = g_param_spec_string ("link-kind", NULL, NULL, "parent", G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_tie_editor_init (BbTieEditor *self)
{
}

/**
 * bb_tie_editor_new:
 * @link_kind: an id of bb_set_link
 */
BbFieldEditor *
bb_tie_editor_new (BbBetFields *fields,
                   const char *link_kind)
{
  return g_object_new (BB_TYPE_TIE_EDITOR, "fields", fields, "link-kind", link_kind, NULL);
}

/**
 * bb_tie_editor_pick:
 *
 * Ties the selected bets to @bet, or says why that cannot be.
 */
void
bb_tie_editor_pick (BbTieEditor *self,
                    BbBet *bet)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (BB_IS_TIE_EDITOR (self) && BB_IS_BET (bet));

  gtk_menu_button_popdown (self->button);
  bb_bet_ties_add (get_fields (self), self->kind->id, bet, &error);
  bb_field_editor_set_problem (BB_FIELD_EDITOR (self), error != NULL ? error->message : NULL);
}

const char *
bb_tie_editor_get_link_kind (BbTieEditor *self)
{
  g_return_val_if_fail (BB_IS_TIE_EDITOR (self), NULL);

  return self->kind->id;
}

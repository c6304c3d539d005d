/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu is made when it opens. Before the first saved view comes the board as it comes, number 0 of
 * the walk. */

#include "config.h"

#include "bb-views-button.h"

#include "bb-dialogs.h"
#include "bb-edit-views.h"
#include "bb-menu-words.h"

#include <glib/gi18n-lib.h>

struct _BbViewsButton {
  GtkWidget parent_instance;

  GtkWidget *button;
  BbSession *session;
  GSimpleActionGroup *actions;
};

enum {
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbViewsButton, bb_views_button, GTK_TYPE_WIDGET)

static BbItemList *
get_views (BbViewsButton *self)
{
  return bb_board_get_items (bb_session_get_board (self->session), BB_KIND_VIEW);
}

static GtkWindow *
get_window (BbViewsButton *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
tell (BbViewsButton *self,
      const char *text,
      gboolean undo)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, text, undo);
}

/* --- asking for a name ------------------------------------------------------------------------ */

static void
save_named_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (BbViewsButton) self = data;
  g_autofree char *name = bb_dialog_ask_text_finish (result);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  BbItem *view;

  if (name == NULL || self->session == NULL)
    return;
  view = bb_edit_save_view (bb_session_get_history (self->session), bb_session_get_lens (self->session), name, &error);
  if (view == NULL) {
    tell (self, error->message, FALSE);
    return;
  }
  bb_session_apply_view (self->session, view);
  text = g_strdup_printf (_ ("View “%s” saved with the board"), bb_item_get_text (view, BB_VIEW_NAME));
  tell (self, text, TRUE);
}

static void
rename_named_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (BbViewsButton) self = data;
  g_autofree char *name = bb_dialog_ask_text_finish (result);
  BbItem *view = self->session != NULL ? bb_session_get_view (self->session) : NULL;

  if (name != NULL && view != NULL)
    bb_edit_rename_view (bb_session_get_history (self->session), view, name);
}

/**
 * bb_views_button_save:
 *
 * Asks under which name to keep how the board is looked at now.
 */
void
bb_views_button_save (BbViewsButton *self)
{
  g_return_if_fail (BB_IS_VIEWS_BUTTON (self));

  if (self->session != NULL)
    bb_dialog_ask_text_async (get_window (self), _ ("Save This View with the Board"), "", _ ("_Save"), save_named_cb, g_object_ref (self));
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
apply (BbViewsButton *self,
       BbItem *view)
{
  if (view != NULL)
    bb_session_apply_view (self->session, view);
  else
    bb_session_reset_lens (self->session);
}

static void
apply_cb (BbViewsButton *self,
          GVariant *state)
{
  apply (self, bb_board_find (bb_session_get_board (self->session), BB_KIND_VIEW, g_variant_get_string (state, NULL)));
}

static void
save_cb (BbViewsButton *self)
{
  bb_views_button_save (self);
}

static void
update_cb (BbViewsButton *self)
{
  BbItem *view = bb_session_get_view (self->session);
  g_autofree char *text = g_strdup_printf (_ ("View “%s” updated"), bb_item_get_text (view, BB_VIEW_NAME));

  bb_edit_update_view (bb_session_get_history (self->session), view, bb_session_get_lens (self->session));
  tell (self, text, TRUE);
}

static void
rename_cb (BbViewsButton *self)
{
  BbItem *view = bb_session_get_view (self->session);

  bb_dialog_ask_text_async (get_window (self), _ ("Rename This View"), bb_item_get_text (view, BB_VIEW_NAME), _ ("_Rename"), rename_named_cb, g_object_ref (self));
}

static void
delete_cb (BbViewsButton *self)
{
  BbItem *view = bb_session_get_view (self->session);
  g_autofree char *text = g_strdup_printf (_ ("View “%s” deleted"), bb_item_get_text (view, BB_VIEW_NAME));

  bb_edit_remove_view (bb_session_get_history (self->session), view);
  tell (self, text, TRUE);
}

static void
add_action (BbViewsButton *self,
            const char *name,
            GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_actions (BbViewsButton *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful ("apply", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (action, "change-state", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  add_action (self, "save", G_CALLBACK (save_cb));
  add_action (self, "update", G_CALLBACK (update_cb));
  add_action (self, "rename", G_CALLBACK (rename_cb));
  add_action (self, "delete", G_CALLBACK (delete_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "views", G_ACTION_GROUP (self->actions));
}

static void
set_enabled (BbViewsButton *self,
             const char *name,
             gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/* Of what the menu has: the view that was chosen last, even while it is looked at otherwise. */
static void
update (BbViewsButton *self)
{
  BbItem *view = self->session != NULL ? bb_session_get_view (self->session) : NULL;
  gboolean may_edit = self->session != NULL && !bb_session_get_read_only (self->session);
  gboolean plain = self->session == NULL || !bb_session_has_lens (self->session);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "apply");
  const char *id = view != NULL ? bb_item_get_id (view) : (plain ? "" : " ");
  g_autofree char *words = NULL;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (id));
  set_enabled (self, "save", may_edit && !plain);
  set_enabled (self, "update", may_edit && view != NULL && bb_session_is_view_changed (self->session));
  set_enabled (self, "rename", may_edit && view != NULL);
  set_enabled (self, "delete", may_edit && view != NULL);
  if (view != NULL)
    /* Translators: a saved view that is looked at otherwise than it was saved. */
    words = g_strdup_printf (bb_session_is_view_changed (self->session) ? _ ("%s (changed)") : "%s", bb_item_get_text (view, BB_VIEW_NAME));
  bb_menu_button_set_words (GTK_MENU_BUTTON (self->button), words != NULL ? words : _ ("Views"));
}

/* --- the menu --------------------------------------------------------------------------------- */

typedef struct {
  const char *label;
  const char *action;
} Entry;

/* clang-format off */
static const Entry entries[] = {
  { N_ ("_Save as New View…"), "views.save" },
  { N_ ("_Update This View"), "views.update" },
  { N_ ("_Rename…"), "views.rename" },
  { N_ ("_Delete"), "views.delete" },
};
/* clang-format on */

static GMenu *
make_menu (BbViewsButton *self)
{
  BbItemList *views = get_views (self);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) verbs = g_menu_new ();
  guint i;

  bb_menu_append_choice (choices, _ ("As it comes"), "views.apply", "");
  for (i = 0; i < bb_item_list_get_length (views); i++) {
    BbItem *view = bb_item_list_peek (views, i);

    bb_menu_append_choice (choices, bb_item_get_text (view, BB_VIEW_NAME), "views.apply", bb_item_get_id (view));
  }
  for (i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), entries[i].action);

    if (i > 0)
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
    g_menu_append_item (verbs, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verbs));
  return menu;
}

static void
open_cb (GtkMenuButton *button,
         gpointer data)
{
  BbViewsButton *self = data;
  g_autoptr (GMenu) menu = NULL;

  if (self->session == NULL)
    return;
  menu = make_menu (self);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* --- the class -------------------------------------------------------------------------------- */

static void
forget_session (BbViewsButton *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
bb_views_button_dispose (GObject *object)
{
  BbViewsButton *self = BB_VIEWS_BUTTON (object);

  forget_session (self);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_views_button_parent_class)->dispose (object);
}

static void
bb_views_button_class_init (BbViewsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_views_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /**
   * BbViewsButton::toast:
   * @text: what was done, plain text
   * @undo: whether to offer undo
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", BB_TYPE_VIEWS_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
bb_views_button_init (BbViewsButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  add_actions (self);
  update (self);
}

/**
 * bb_views_button_set_session:
 * @session: (nullable): whose board's views they are
 */
void
bb_views_button_set_session (BbViewsButton *self,
                             BbSession *session)
{
  g_return_if_fail (BB_IS_VIEWS_BUTTON (self));

  forget_session (self);
  if (session != NULL) {
    self->session = g_object_ref (session);
    g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (update), self);
    g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update), self);
  }
  update (self);
}

/**
 * bb_views_button_go_to:
 * @number: from 1; 0 for the board as it comes
 *
 * Returns: (transfer full) (nullable): words for where that led; %NULL if there is no such view
 */
char *
bb_views_button_go_to (BbViewsButton *self,
                       guint number)
{
  BbItemList *views;
  BbItem *view;

  g_return_val_if_fail (BB_IS_VIEWS_BUTTON (self), NULL);

  if (self->session == NULL)
    return NULL;
  views = get_views (self);
  if (number > bb_item_list_get_length (views))
    return NULL;
  view = number > 0 ? bb_item_list_peek (views, number - 1) : NULL;
  apply (self, view);
  /* Translators: a saved view, its number, and how many there are. */
  return view != NULL ? g_strdup_printf (_ ("%s (%u of %u)"), bb_item_get_text (view, BB_VIEW_NAME), number, bb_item_list_get_length (views)) : g_strdup (_ ("The board as it comes"));
}

/**
 * bb_views_button_walk:
 * @step: 1 for the next view, -1 for the one before; round and round
 *
 * Returns: (transfer full) (nullable): words for where that led; %NULL if the board has no views
 */
char *
bb_views_button_walk (BbViewsButton *self,
                      gint step)
{
  guint n, at;
  BbItem *view;

  g_return_val_if_fail (BB_IS_VIEWS_BUTTON (self), NULL);

  n = self->session != NULL ? bb_item_list_get_length (get_views (self)) : 0;
  if (n == 0)
    return NULL;
  view = bb_session_get_view (self->session);
  if (view == NULL || !bb_item_list_find_position (get_views (self), view, &at))
    at = 0;
  else
    at++;
  return bb_views_button_go_to (self, (at + n + 1 + (guint) step) % (n + 1));
}

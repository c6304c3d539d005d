/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of keyboard shortcuts tells of every key there is, and of no other; and no key does two
 * things in one place. */

#include "config.h"

#include "bb-agenda-page.h"
#include "bb-application.h"
#include "bb-board-view.h"
#include "bb-list-view.h"
#include "bb-review-panel.h"
#include "bb-zone-layer.h"

#define HELP "/io/github/betboard/Betboard/help-overlay.ui"
#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)

typedef struct {
  guint key;
  GdkModifierType modifiers;
  char *action; /* NULL where it is no action */
} Key;

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->action);
  g_free (key);
}

static Key *
add_key (GPtrArray *keys,
         guint key,
         GdkModifierType modifiers,
         const char *action)
{
  Key *added = g_new0 (Key, 1);

  added->key = gdk_keyval_to_lower (key);
  added->modifiers = modifiers & MODIFIERS;
  added->action = g_strdup (action);
  g_ptr_array_add (keys, added);
  return added;
}

static Key *
find_key (GPtrArray *keys,
          const Key *wanted)
{
  guint i;

  for (i = 0; i < keys->len; i++) {
    Key *key = keys->pdata[i];

    if (key->key == wanted->key && key->modifiers == wanted->modifiers)
      return key;
  }
  return NULL;
}

static char *
dup_name (const Key *key)
{
  return gtk_accelerator_name (key->key, key->modifiers);
}

/* --- what the page says ----------------------------------------------------------------------- */

static void
add_accelerator (GPtrArray *keys,
                 const char *text)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (text, &key, &modifiers))
    g_error ("“%s” is no key", text);
  add_key (keys, key, modifiers, NULL);
}

/* First and last of a range, as in <Alt>1...9. */
static void
add_range (GPtrArray *keys,
           const char *text,
           const char *dots)
{
  g_autofree char *first = g_strndup (text, (gsize) (dots - text));
  char digit;

  for (digit = dots[-1]; digit <= dots[3]; digit++) {
    first[dots - text - 1] = digit;
    add_accelerator (keys, first);
  }
}

static GPtrArray *
read_help (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (HELP);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  GPtrArray *keys = g_ptr_array_new_with_free_func (free_key);
  GSList *link;

  for (link = objects; link != NULL; link = link->next) {
    g_autofree char *text = NULL;
    g_auto (GStrv) words = NULL;
    guint i;

    if (!GTK_IS_SHORTCUTS_SHORTCUT (link->data))
      continue;
    g_object_get (link->data, "accelerator", &text, NULL);
    words = g_strsplit (text, " ", -1);
    for (i = 0; words[i] != NULL; i++) {
      const char *dots = strstr (words[i], "...");

      if (dots != NULL)
        add_range (keys, words[i], dots);
      else
        add_accelerator (keys, words[i]);
    }
  }
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  return keys;
}

/* --- what there is ---------------------------------------------------------------------------- */

static void
add_accels (GPtrArray *keys,
            GtkApplication *app)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (app);
  guint i, j;

  for (i = 0; actions[i] != NULL; i++) {
    g_auto (GStrv) accels = gtk_application_get_accels_for_action (app, actions[i]);

    for (j = 0; accels[j] != NULL; j++) {
      guint key;
      GdkModifierType modifiers;

      g_assert_true (gtk_accelerator_parse (accels[j], &key, &modifiers));
      add_key (keys, key, modifiers, actions[i]);
    }
  }
}

static const char *
get_action (GtkShortcut *shortcut)
{
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

  return GTK_IS_NAMED_ACTION (action) ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)) : NULL;
}

static void
add_shortcuts (GPtrArray *keys,
               GListModel *shortcuts)
{
  guint i;

  for (i = 0; i < g_list_model_get_n_items (shortcuts); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
    GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

    if (GTK_IS_KEYVAL_TRIGGER (trigger))
      add_key (keys, gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)), gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)), get_action (shortcut));
  }
}

/* The keys of a widget's class are in a controller of its own. */
static GPtrArray *
list_class_keys (GtkWidget *widget)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (free_key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_SHORTCUT_CONTROLLER (controller))
      add_shortcuts (keys, G_LIST_MODEL (controller));
  }
  return keys;
}

static void
move_keys (GPtrArray *keys,
           GPtrArray *from)
{
  g_ptr_array_extend_and_steal (keys, from);
}

/* Keys of the toolkit, and keys that are heard without being bound. */
static void
add_others (GPtrArray *keys)
{
  add_key (keys, GDK_KEY_Tab, 0, NULL);
  add_key (keys, GDK_KEY_Tab, GDK_SHIFT_MASK, NULL);
  add_key (keys, GDK_KEY_F10, 0, NULL);
  add_key (keys, GDK_KEY_space, 0, NULL);
}

static GtkWidget *
create_agenda_page (void)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSession) session = bb_session_new (board);

  return g_object_ref_sink (bb_agenda_page_new (session));
}

static GPtrArray *
list_all_keys (GtkApplication *app)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (free_key);
  g_autoptr (GtkWidget) agenda_page = create_agenda_page ();
  g_autoptr (GtkWidget) board_view = g_object_ref_sink (bb_board_view_new ());
  g_autoptr (GtkWidget) review_panel = g_object_ref_sink (bb_review_panel_new ());

  add_accels (keys, app);
  move_keys (keys, list_class_keys (agenda_page));
  move_keys (keys, list_class_keys (board_view));
  move_keys (keys, list_class_keys (review_panel));
  add_others (keys);
  return keys;
}

/* --- tests ------------------------------------------------------------------------------------ */

static void
test_help_tells_no_other (gconstpointer data)
{
  g_autoptr (GPtrArray) help = read_help ();
  g_autoptr (GPtrArray) keys = list_all_keys (GTK_APPLICATION (data));
  guint i;

  g_assert_cmpuint (help->len, >, 40);
  for (i = 0; i < help->len; i++) {
    g_autofree char *name = dup_name (help->pdata[i]);

    if (find_key (keys, help->pdata[i]) == NULL) {
      g_test_message ("%s does nothing", name);
      g_test_fail ();
    }
  }
}

/* Of several keys that do the same one is enough. */
static gboolean
is_told (GPtrArray *keys,
         GPtrArray *help,
         const char *action)
{
  guint i;

  for (i = 0; i < keys->len; i++) {
    const Key *key = keys->pdata[i];

    if (g_strcmp0 (key->action, action) == 0 && find_key (help, key) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
test_help_tells_all (gconstpointer data)
{
  g_autoptr (GPtrArray) help = read_help ();
  g_autoptr (GPtrArray) keys = list_all_keys (GTK_APPLICATION (data));
  guint i;

  for (i = 0; i < keys->len; i++) {
    const Key *key = keys->pdata[i];

    if (key->action != NULL && !is_told (keys, help, key->action)) {
      g_test_message ("nobody is told how to do %s", key->action);
      g_test_fail ();
    }
  }
}

static void
assert_told_apart (GPtrArray *keys)
{
  guint i;

  for (i = 0; i < keys->len; i++) {
    const Key *key = keys->pdata[i];
    const Key *first = find_key (keys, key);
    g_autofree char *name = dup_name (key);

    if (first != key) {
      g_test_message ("%s is bound to %s and %s", name, first->action, key->action);
      g_test_fail ();
    }
  }
}

static void
test_one_key_one_thing (gconstpointer data)
{
  g_autoptr (GtkWidget) board_view = g_object_ref_sink (bb_board_view_new ());
  g_autoptr (GtkWidget) list_view = g_object_ref_sink (bb_list_view_new ());
  g_autoptr (GtkWidget) canvas = g_object_ref_sink (bb_canvas_new ());
  g_autoptr (GtkWidget) zones = g_object_ref_sink (bb_zone_layer_new (BB_CANVAS (canvas)));
  g_autoptr (GPtrArray) accels = g_ptr_array_new_with_free_func (free_key);
  g_autoptr (GtkWidget) review_panel = g_object_ref_sink (bb_review_panel_new ());
  g_autoptr (GtkWidget) agenda_page = create_agenda_page ();
  GtkWidget *widgets[] = { agenda_page, board_view, list_view, review_panel, zones };
  guint i;

  add_accels (accels, GTK_APPLICATION (data));
  assert_told_apart (accels);
  for (i = 0; i < G_N_ELEMENTS (widgets); i++) {
    g_autoptr (GPtrArray) keys = list_class_keys (widgets[i]);

    g_assert_cmpuint (keys->len, >, 0);
    assert_told_apart (keys);
  }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (BbApplication) app = NULL;

  gtk_test_init (&argc, &argv, NULL);
  app = bb_application_new ("io.github.betboard.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_test_add_data_func ("/keys/help-tells-no-other", app, test_help_tells_no_other);
  g_test_add_data_func ("/keys/help-tells-all", app, test_help_tells_all);
  g_test_add_data_func ("/keys/one-key-one-thing", app, test_one_key_one_thing);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One instance owns all windows. A file that is open already is shown, not opened twice; an
 * untouched start page takes the next board instead of leaving an empty window behind. */

#include "config.h"

#include "bb-application-private.h"

#include "bb-about.h"
#include "bb-dialogs.h"
#include "bb-preferences-window.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (BbApplication, bb_application, ADW_TYPE_APPLICATION)

typedef struct {
  const char *action;
  const char *accels[3];
} Accel;

/* Only chords and function keys: a bare letter here would be taken from whoever is typing. */
static const Accel accels[] = {
  { "app.new", { "<Primary>n" } },
  { "app.open", { "<Primary>o" } },
  { "app.preferences", { "<Primary>comma" } },
  { "app.quit", { "<Primary>q" } },
  { "win.save", { "<Primary>s" } },
  { "win.save-as", { "<Primary><Shift>s" } },
  { "win.export", { "<Primary>e" } },
  { "win.export-again", { "<Primary><Shift>e" } },
  { "win.copy-for-slide", { "<Primary><Shift>c" } },
  { "win.add-list", { "<Primary>l" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
  { "win.properties", { "<Alt>Return" } },
  { "win.flag", { "<Primary><Alt>f" } },
  { "win.find", { "<Primary>f" } },
  { "win.find-next", { "<Primary>g" } },
  { "win.find-previous", { "<Primary><Shift>g" } },
  { "win.show-inspector", { "F9" } },
  { "win.show-findings", { "F7" } },
  { "win.review", { "<Primary>r" } },
  { "win.look-back", { "<Primary><Shift>r" } },
  { "win.show-list", { "F4" } },
  { "win.show-mix", { "F8" } },
  { "win.show-lens-bar", { "<Primary><Shift>f" } },
  { "win.next-view", { "<Primary>Page_Down" } },
  { "win.previous-view", { "<Primary>Page_Up" } },
  { "win.view(1)", { "<Alt>1" } },
  { "win.view(2)", { "<Alt>2" } },
  { "win.view(3)", { "<Alt>3" } },
  { "win.view(4)", { "<Alt>4" } },
  { "win.view(5)", { "<Alt>5" } },
  { "win.view(6)", { "<Alt>6" } },
  { "win.view(7)", { "<Alt>7" } },
  { "win.view(8)", { "<Alt>8" } },
  { "win.view(9)", { "<Alt>9" } },
  { "win.full-screen", { "F5", "F11" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.zoom-in", { "<Primary>plus", "<Primary>equal" } },
  { "win.zoom-out", { "<Primary>minus" } },
  { "win.zoom-fit", { "<Primary>0" } },
  { "win.show-help-overlay", { "<Primary>question", "<Primary>F1" } },
  { "win.close", { "<Primary>w" } },
};

/* Windows of ours only: dialogs are windows of the application as well. */
BbWindow *
_bb_application_find_window (BbApplication *self,
                             BbApplicationMatch matches,
                             GFile *file)
{
  GList *link;

  for (link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next) {
    if (BB_IS_WINDOW (link->data) && matches (link->data, file))
      return link->data;
  }
  return NULL;
}

static gboolean
is_any (BbWindow *window,
        GFile *file)
{
  return TRUE;
}

static gboolean
is_at_start (BbWindow *window,
             GFile *file)
{
  return bb_window_is_at_start (window);
}

static gboolean
shows_file (BbWindow *window,
            GFile *file)
{
  return bb_window_shows_file (window, file);
}

static BbWindow *
create_window (BbApplication *self)
{
  BbWindow *window = bb_window_new (GTK_APPLICATION (self));

  if (self->recovery != NULL)
    bb_window_set_recovery (window, self->recovery);
  return window;
}

BbWindow *
_bb_application_get_free_window (BbApplication *self)
{
  BbWindow *window = _bb_application_find_window (self, is_at_start, NULL);

  return window != NULL ? window : create_window (self);
}

BbWindow *
_bb_application_get_any_window (BbApplication *self)
{
  BbWindow *window = _bb_application_find_window (self, is_any, NULL);

  return window != NULL ? window : create_window (self);
}

static void
new_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  BbWindow *window = _bb_application_get_free_window (data);

  bb_window_show_empty_board (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (BbApplication) self = data;
  g_autoptr (GFile) file = bb_dialog_open_finish (result, NULL);

  if (file != NULL)
    g_application_open (G_APPLICATION (self), &file, 1, "");
}

static void
open_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  BbApplication *self = data;
  BbWindow *window = _bb_application_get_any_window (self);

  gtk_window_present (GTK_WINDOW (window));
  bb_dialog_open_async (GTK_WINDOW (window), BB_DIALOG_FILES_BOARDS, open_chosen_cb, g_object_ref (self));
}

static void
open_uri_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_application_open (data, &file, 1, "");
}

static void
open_example_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer data)
{
  BbWindow *window = _bb_application_get_free_window (data);

  bb_window_open_example (window, g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  bb_preferences_window_present (window);
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  bb_about_present (gtk_application_get_active_window (data));
}

/* Each window asks for itself; the program ends when the last one has closed. A window may take its
 * dialogs along, which stand in the list as well. */
static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (data), (GCopyFunc) g_object_ref, NULL);
  GList *link;

  for (link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  g_list_free_full (windows, g_object_unref);
}

static const GActionEntry actions[] = {
  { "new", new_cb },
  { "open", open_cb },
  { "open-uri", open_uri_cb, "s" },
  { "open-example", open_example_cb, "s" },
  { "preferences", preferences_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

static void
bb_application_startup (GApplication *app)
{
  guint i;

  G_APPLICATION_CLASS (bb_application_parent_class)->startup (app);
  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  for (i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), accels[i].action, accels[i].accels);
  bb_preferences_apply ();
  if (BB_APPLICATION (app)->recovers)
    _bb_application_start_recovery (BB_APPLICATION (app));
}

static void
bb_application_shutdown (GApplication *app)
{
  _bb_application_end_recovery (BB_APPLICATION (app));
  G_APPLICATION_CLASS (bb_application_parent_class)->shutdown (app);
}

static void
bb_application_activate (GApplication *app)
{
  gtk_window_present (GTK_WINDOW (_bb_application_get_any_window (BB_APPLICATION (app))));
  _bb_application_show_list_if_careful (BB_APPLICATION (app));
}

static void
bb_application_open (GApplication *app,
                     GFile **files,
                     int n_files,
                     const char *hint)
{
  int i;

  if (BB_APPLICATION (app)->careful) {
    g_application_activate (app);
    return;
  }
  for (i = 0; i < n_files; i++) {
    BbWindow *window = _bb_application_find_window (BB_APPLICATION (app), shows_file, files[i]);

    if (window == NULL) {
      window = _bb_application_get_free_window (BB_APPLICATION (app));
      bb_window_open (window, files[i]);
    }
    gtk_window_present (GTK_WINDOW (window));
  }
}

static int
bb_application_handle_local_options (GApplication *app,
                                     GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("betboard %s\n", BB_VERSION);
  return 0;
}

static void
bb_application_class_init (BbApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->startup = bb_application_startup;
  app_class->shutdown = bb_application_shutdown;
  app_class->activate = bb_application_activate;
  app_class->open = bb_application_open;
  app_class->handle_local_options = bb_application_handle_local_options;
}

static void
bb_application_init (BbApplication *self)
{
  gtk_window_set_default_icon_name (BB_APP_ID);
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, _ ("Show the version and end"), NULL);
}

BbApplication *
bb_application_new (const char *id,
                    GApplicationFlags flags)
{
  return g_object_new (BB_TYPE_APPLICATION,
                       "application-id", id,
                       "flags", flags,
                       "register-session", TRUE,
                       "resource-base-path", "/io/github/betboard/Betboard",
                       NULL);
}

/**
 * bb_application_enable_recovery:
 *
 * To be called before it runs, once in the life of a process: work that is not saved survives the end
 * of the process, however that comes, and what an earlier one left is offered.
 */
void
bb_application_enable_recovery (BbApplication *self)
{
  g_return_if_fail (BB_IS_APPLICATION (self));

  self->recovers = TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One recent board. The list itself is the desktop's (GtkRecentManager), so that its privacy
 * settings hold for us; only boards that still exist are shown. */

#include "config.h"

#include "bb-recent.h"

#include <gtk/gtk.h>

struct _BbRecent {
  GObject parent_instance;

  GFile *file;
  char *title;
  char *place;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_PLACE,
  PROP_FILE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbRecent, bb_recent, G_TYPE_OBJECT)

static BbRecent *
create_recent (GtkRecentInfo *info)
{
  BbRecent *self = g_object_new (BB_TYPE_RECENT, NULL);

  self->file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  self->title = g_strdup (gtk_recent_info_get_display_name (info));
  self->place = bb_recent_describe_folder (self->file);
  return self;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) a),
                               gtk_recent_info_get_modified ((GtkRecentInfo *) b));
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), BB_BOARD_MEDIA_TYPE) == 0 && gtk_recent_info_exists (info);
}

static void
bb_recent_get_property (GObject *object,
                        guint id,
                        GValue *value,
                        GParamSpec *pspec)
{
  BbRecent *self = BB_RECENT (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_PLACE:
    g_value_set_string (value, self->place);
    break;
  case PROP_FILE:
    g_value_set_object (value, self->file);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_recent_finalize (GObject *object)
{
  BbRecent *self = BB_RECENT (object);

  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->place);
  G_OBJECT_CLASS (bb_recent_parent_class)->finalize (object);
}

static void
bb_recent_class_init (BbRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bb_recent_finalize;
  object_class->get_property = bb_recent_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_recent_init (BbRecent *self)
{
}

const char *
bb_recent_get_title (BbRecent *self)
{
  g_return_val_if_fail (BB_IS_RECENT (self), NULL);

  return self->title;
}

const char *
bb_recent_get_place (BbRecent *self)
{
  g_return_val_if_fail (BB_IS_RECENT (self), NULL);

  return self->place;
}

GFile *
bb_recent_get_file (BbRecent *self)
{
  g_return_val_if_fail (BB_IS_RECENT (self), NULL);

  return self->file;
}

GListStore *
bb_recent_list (guint limit)
{
  GListStore *store = g_list_store_new (BB_TYPE_RECENT);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GList *link;

  infos = g_list_sort (infos, compare_newest_first);
  for (link = infos; link != NULL && g_list_model_get_n_items (G_LIST_MODEL (store)) < limit; link = link->next) {
    if (is_ours (link->data)) {
      g_autoptr (BbRecent) recent = create_recent (link->data);

      g_list_store_append (store, recent);
    }
  }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return store;
}

void
bb_recent_add (GFile *file,
               const char *title)
{
  g_autofree char *uri = NULL;
  GtkRecentData data = { 0 };

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  data.display_name = (char *) title;
  data.mime_type = (char *) BB_BOARD_MEDIA_TYPE;
  data.app_name = (char *) g_get_application_name ();
  data.app_exec = (char *) "betboard %u";
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * bb_recent_describe_folder:
 *
 * Returns: (transfer full): where @file is, from the home folder on if it is there
 */
char *
bb_recent_describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) home = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  home = g_file_new_for_path (g_get_home_dir ());
  if (folder == NULL)
    return g_strdup ("");
  if (g_file_equal (folder, home))
    return g_strdup ("~");
  path = g_file_get_relative_path (home, folder);
  if (path != NULL)
    return g_build_filename ("~", path, NULL);
  return g_file_get_parse_name (folder);
}

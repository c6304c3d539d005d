/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first five minutes begin here: four ways to a board, the recent ones, and a picture of what
 * a board looks like. The recent list is read again each time the page comes up. */

#include "config.h"

#include "bb-start-page.h"

#include "bb-board-file.h"
#include "bb-picture.h"
#include "bb-recent.h"
#include "bb-scene-view.h"

#include <glib/gi18n-lib.h>

#define MAX_RECENT 5
#define PICTURE_WIDTH 1120
#define PICTURE_EXAMPLE "twelve"

struct _BbStartPage {
  AdwBin parent_instance;

  BbSession *example;

  GtkWidget *picture_button;
  BbSceneView *picture;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (BbStartPage, bb_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_recent_row (gpointer item,
                   gpointer data)
{
  BbRecent *recent = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *uri = g_file_get_uri (bb_recent_get_file (recent));

  /* A row's title is markup unless it is told otherwise. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bb_recent_get_title (recent));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bb_recent_get_place (recent));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

static void
update_recent (BbStartPage *self)
{
  g_autoptr (GListStore) recent = bb_recent_list (MAX_RECENT);

  gtk_list_box_bind_model (self->recent_list, G_LIST_MODEL (recent), create_recent_row, NULL, NULL);
  gtk_widget_set_visible (self->recent_group, g_list_model_get_n_items (G_LIST_MODEL (recent)) > 0);
}

/* A real board, drawn as any other; dark where the program is dark. */
static void
update_picture (BbStartPage *self)
{
  BbPictureOptions options;
  BbLayout layout;
  g_autoptr (BbScene) scene = NULL;
  double x;
  double y;

  if (self->example == NULL)
    return;
  bb_picture_options_init (&options, BB_VARIANT_BODY);
  bb_variant_get_ratio (BB_VARIANT_BODY, &x, &y);
  options.width = PICTURE_WIDTH;
  options.height = PICTURE_WIDTH * y / x;
  options.legend = FALSE;
  options.background = BB_BACKGROUND_PAPER;
  options.theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? BB_THEME_DARK : BB_THEME_LIGHT;
  scene = bb_picture_draw (bb_session_get_board (self->example), &options, &layout);
  bb_scene_view_set_scene (self->picture, scene);
}

static void
load_example (BbStartPage *self)
{
  if (self->example == NULL)
    self->example = bb_board_file_load_example (PICTURE_EXAMPLE, NULL);
  gtk_widget_set_visible (self->picture_button, self->example != NULL);
  update_picture (self);
}

static void
bb_start_page_map (GtkWidget *widget)
{
  update_recent (BB_START_PAGE (widget));
  load_example (BB_START_PAGE (widget));
  GTK_WIDGET_CLASS (bb_start_page_parent_class)->map (widget);
}

static void
bb_start_page_dispose (GObject *object)
{
  g_clear_object (&BB_START_PAGE (object)->example);
  gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_START_PAGE);
  G_OBJECT_CLASS (bb_start_page_parent_class)->dispose (object);
}

static void
bb_start_page_class_init (BbStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_start_page_dispose;
  widget_class->map = bb_start_page_map;

  g_type_ensure (BB_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, picture_button);
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, picture);
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_list);
}

static void
bb_start_page_init (BbStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_picture), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_start_page_new (void)
{
  return g_object_new (BB_TYPE_START_PAGE, NULL);
}

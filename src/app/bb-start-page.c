/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first five minutes begin here: four ways to a board, the recent ones, and a picture of what
 * a board looks like. The recent list is read again each time the page comes up. */

#include "config.h"

#include "bb-start-page.h"

#include "bb-recent.h"

#include <glib/gi18n-lib.h>

#define MAX_RECENT 5

struct _BbStartPage {
  AdwBin parent_instance;

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

static void
bb_start_page_map (GtkWidget *widget)
{
  update_recent (BB_START_PAGE (widget));
  GTK_WIDGET_CLASS (bb_start_page_parent_class)->map (widget);
}

static void
bb_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_START_PAGE);
  G_OBJECT_CLASS (bb_start_page_parent_class)->dispose (object);
}

static void
bb_start_page_class_init (BbStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_start_page_dispose;
  widget_class->map = bb_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_list);
}

static void
bb_start_page_init (BbStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_start_page_new (void)
{
  return g_object_new (BB_TYPE_START_PAGE, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours are those of the pictures, by name as well as by sight. */

#include "config.h"

#include "bb-team-row.h"

#include "bb-kinds.h"
#include "bb-theme.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SWATCH_SIZE 16

/* In the order of the theme's slots; the last is for everybody else. */
/* clang-format off */
static const char *const color_names[] = {
  N_ ("Blue"),
  N_ ("Orange"),
  N_ ("Green"),
  N_ ("Pink"),
  N_ ("Sky blue"),
  N_ ("Vermilion"),
  N_ ("Violet"),
  N_ ("Grey"),
};
/* clang-format on */

static int
get_slot (BbItem *team)
{
  return (int) bb_item_get_integer (team, BB_TEAM_COLOR, BB_THEME_N_TEAMS);
}

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t *cr,
             int width,
             int height,
             gpointer data)
{
  BbThemeId id = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? BB_THEME_DARK : BB_THEME_LIGHT;
  const BbColor *color = bb_theme_get_team (bb_theme_get (id), get_slot (data));

  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
}

static GtkWidget *
create_swatch (BbItem *team)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_widget_set_size_request (swatch, SWATCH_SIZE, SWATCH_SIZE);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, g_object_ref (team), g_object_unref);
  return swatch;
}

static void
color_selected_cb (BbItem *team,
                   GParamSpec *pspec,
                   GtkDropDown *colors)
{
  bb_item_set_integer (team, BB_TEAM_COLOR, gtk_drop_down_get_selected (colors));
}

static GtkWidget *
create_colors (BbItem *team,
               GtkWidget *swatch)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *colors;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (color_names); i++)
    gtk_string_list_append (names, _ (color_names[i]));
  colors = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (colors), MIN (get_slot (team), BB_THEME_N_TEAMS));
  gtk_widget_set_valign (colors, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (colors, _ ("Colour"));
  gtk_widget_add_css_class (colors, "flat");
  g_signal_connect_object (colors, "notify::selected", G_CALLBACK (color_selected_cb), team, G_CONNECT_SWAPPED);
  g_signal_connect_object (colors, "notify::selected", G_CALLBACK (gtk_widget_queue_draw), swatch, G_CONNECT_SWAPPED);
  return colors;
}

static void
name_changed_cb (BbItem *team,
                 GtkEditable *row)
{
  bb_item_set_text (team, BB_TEAM_NAME, gtk_editable_get_text (row));
}

GtkWidget *
bb_team_row_new (BbItem *team)
{
  GtkWidget *row;
  GtkWidget *swatch;

  g_return_val_if_fail (BB_IS_ITEM (team), NULL);

  row = adw_entry_row_new ();
  swatch = create_swatch (team);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Team"));
  gtk_editable_set_text (GTK_EDITABLE (row), bb_item_get_text (team, BB_TEAM_NAME));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), swatch);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_colors (team, swatch));
  g_signal_connect_object (row, "changed", G_CALLBACK (name_changed_cb), team, G_CONNECT_SWAPPED);
  return row;
}

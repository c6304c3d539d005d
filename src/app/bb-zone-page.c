/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made anew when another zone is selected, or when someone else has written: undo, or a hand
 * on the plane. While one types into a row it stays. */

#include "config.h"

#include "bb-zone-page.h"

#include "bb-edit-zones.h"
#include "bb-item-row.h"
#include "bb-theme.h"
#include "bb-value-sets.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SWATCH_SIZE 22

struct _BbZonePage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkWidget *box;
  BbSession *session;
  gboolean writing;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (BbZonePage, bb_zone_page, GTK_TYPE_WIDGET)

static const guint word_fields[] = { BB_ZONE_NAME, BB_ZONE_ADVICE, BB_ZONE_KIND };
static const guint edge_fields[] = { BB_ZONE_FAMILIARITY_LOW, BB_ZONE_FAMILIARITY_HIGH, BB_ZONE_RISK_LOW, BB_ZONE_RISK_HIGH };
static const guint limit_fields[] = { BB_ZONE_REVIEW_GAP, BB_ZONE_MAX_LIVE, BB_ZONE_SHARE_LOW, BB_ZONE_SHARE_HIGH };
static const guint x_fields[] = { BB_BOARD_X_AXIS, BB_BOARD_X_LOW_LABEL, BB_BOARD_X_HIGH_LABEL, BB_BOARD_X_REVERSED, BB_BOARD_FAMILIARITY_SPLIT };
static const guint y_fields[] = { BB_BOARD_Y_AXIS, BB_BOARD_Y_LOW_LABEL, BB_BOARD_Y_HIGH_LABEL, BB_BOARD_Y_REVERSED, BB_BOARD_RISK_SPLIT };

static BbHistory *
get_history (BbZonePage *self)
{
  return bb_session_get_history (self->session);
}

static BbItem *
get_zone (BbZonePage *self)
{
  const char *id = bb_selection_get_zone (bb_session_get_selection (self->session));

  return id != NULL ? bb_board_find (bb_session_get_board (self->session), BB_KIND_ZONE, id) : NULL;
}

static void queue_update (BbZonePage *self);

/* --- writing ---------------------------------------------------------------------------------- */

static void
write_zone_cb (BbItem *zone,
               guint field,
               const BbValue *value,
               gpointer data)
{
  BbZonePage *self = data;

  self->writing = field != BB_ZONE_KIND;
  bb_edit_set_zone_value (get_history (self), zone, field, value);
  self->writing = FALSE;
}

static void
write_axis_cb (BbItem *board,
               guint field,
               const BbValue *value,
               gpointer data)
{
  BbZonePage *self = data;

  self->writing = TRUE;
  bb_edit_set_axis_value (get_history (self), field, value);
  self->writing = FALSE;
}

static AdwPreferencesGroup *
add_group (BbZonePage *self,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->box), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_rows (BbZonePage *self,
          AdwPreferencesGroup *group,
          BbItem *item,
          const guint *fields,
          guint n_fields)
{
  guint i;

  for (i = 0; i < n_fields; i++) {
    GtkWidget *row = bb_item_row_new (item, fields[i]);

    bb_item_row_set_writer (row, bb_item_get_kind (item) == BB_KIND_ZONE ? write_zone_cb : write_axis_cb, self);
    adw_preferences_group_add (group, row);
  }
}

/* --- colours ---------------------------------------------------------------------------------- */

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t *cr,
             int width,
             int height,
             gpointer data)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const BbTheme *theme = bb_theme_get (dark ? BB_THEME_DARK : BB_THEME_LIGHT);
  const BbZoneColors *colors = &theme->zones[GPOINTER_TO_UINT (data)];

  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_set_source_rgb (cr, colors->fill.red, colors->fill.green, colors->fill.blue);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, colors->name.red, colors->name.green, colors->name.blue);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static GtkWidget *
make_swatch (guint tint)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_widget_set_size_request (swatch, SWATCH_SIZE, SWATCH_SIZE);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, GUINT_TO_POINTER (tint), NULL);
  return swatch;
}

static void
color_cb (BbZonePage *self,
          GtkToggleButton *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "color");

  if (gtk_toggle_button_get_active (button) && get_zone (self) != NULL)
    bb_edit_set_zone_value (get_history (self), get_zone (self), BB_ZONE_COLOR, id != NULL ? &BB_VALUE_OF_ID (id) : &BB_VALUE_OF_NONE);
}

static GtkWidget *
make_color_button (BbZonePage *self,
                   const char *id,
                   const char *label,
                   GtkWidget *child)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "color", (gpointer) id);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "zone-color");
  return button;
}

static void
add_colors (BbZonePage *self,
            AdwPreferencesGroup *group,
            BbItem *zone)
{
  const char *held = bb_item_get_text (zone, BB_ZONE_COLOR);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *first = NULL;
  guint i;

  for (i = 0; i <= bb_set_zone_color.n_choices; i++) {
    const BbChoice *choice = i > 0 ? &bb_set_zone_color.choices[i - 1] : NULL;
    GtkWidget *child = choice != NULL ? make_swatch (i - 1) : gtk_label_new (_ ("As its kind"));
    GtkWidget *button = make_color_button (self, choice != NULL ? choice->id : NULL, choice != NULL ? _ (choice->label) : _ ("As its kind"), child);

    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    if (first == NULL)
      first = button;
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (choice != NULL ? choice->id : "", held));
    g_signal_connect_object (button, "toggled", G_CALLBACK (color_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (box), button);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Colour"));
  gtk_widget_add_css_class (box, "zone-colors");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (group, row);
}

/* --- buttons ---------------------------------------------------------------------------------- */

static void
first_cb (BbZonePage *self)
{
  if (get_zone (self) != NULL)
    bb_edit_reorder_zone (get_history (self), get_zone (self), 0);
}

static void
remove_cb (BbZonePage *self)
{
  if (get_zone (self) != NULL)
    bb_edit_remove_zone (get_history (self), get_zone (self));
  bb_selection_clear (bb_session_get_selection (self->session));
}

static gboolean
is_first (BbZonePage *self,
          BbItem *zone)
{
  return bb_item_list_peek (bb_board_get_items (bb_session_get_board (self->session), BB_KIND_ZONE), 0) == zone;
}

static void
add_button (BbZonePage *self,
            const char *label,
            const char *tooltip,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* --- showing ---------------------------------------------------------------------------------- */

static void
show_zone (BbZonePage *self,
           BbItem *zone)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Zone"));

  add_rows (self, group, zone, word_fields, G_N_ELEMENTS (word_fields));
  add_colors (self, group, zone);
  group = add_group (self, _ ("Where It Lies"));
  add_rows (self, group, zone, edge_fields, G_N_ELEMENTS (edge_fields));
  group = add_group (self, _ ("Limits"));
  add_rows (self, group, zone, limit_fields, G_N_ELEMENTS (limit_fields));
  if (!is_first (self, zone))
    add_button (self, _ ("_Put Before the Others"), _ ("Where zones overlap, the first counts"), G_CALLBACK (first_cb));
  add_button (self, _ ("_Remove Zone"), _ ("Its ground goes to a neighbour"), G_CALLBACK (remove_cb));
}

static void
show_axes (BbZonePage *self)
{
  BbItem *board = BB_ITEM (bb_session_get_board (self->session));
  GtkWidget *hint = gtk_label_new (_ ("Click a zone to see it here"));

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (self->box), hint);
  add_rows (self, add_group (self, _ ("Across")), board, x_fields, G_N_ELEMENTS (x_fields));
  add_rows (self, add_group (self, _ ("Up")), board, y_fields, G_N_ELEMENTS (y_fields));
}

static gboolean
update_cb (gpointer data)
{
  BbZonePage *self = data;
  GtkWidget *child;

  self->update_id = 0;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (get_zone (self) != NULL)
    show_zone (self, get_zone (self));
  else
    show_axes (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (BbZonePage *self)
{
  if (self->update_id == 0 && self->session != NULL && !self->writing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
board_changed_cb (BbZonePage *self,
                  BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_ZONE || kind == BB_KIND_BOARD)
    queue_update (self);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
disconnect_session (BbZonePage *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (bb_session_get_selection (self->session), self);
}

static void
bb_zone_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_zone_page_parent_class)->map (widget);
  queue_update (BB_ZONE_PAGE (widget));
}

static void
bb_zone_page_dispose (GObject *object)
{
  BbZonePage *self = BB_ZONE_PAGE (object);

  disconnect_session (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_zone_page_parent_class)->dispose (object);
}

static void
bb_zone_page_class_init (BbZonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_zone_page_dispose;
  widget_class->map = bb_zone_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_zone_page_init (BbZonePage *self)
{
  self->scroll = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), self->box);
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

/**
 * bb_zone_page_set_session:
 * @session: (nullable): the board whose zones are edited
 */
void
bb_zone_page_set_session (BbZonePage *self,
                          BbSession *session)
{
  g_return_if_fail (BB_IS_ZONE_PAGE (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (board_changed_cb), self);
  g_signal_connect_swapped (bb_session_get_selection (session), "changed", G_CALLBACK (queue_update), self);
  queue_update (self);
}

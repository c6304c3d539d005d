/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing zones is a mode: the zone tool is in use, the zone layer lies over the canvas, the bar above
 * it. Selecting a bet, presenting, the list, or a board that may no longer be written end it. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-edit-zones.h"
#include "bb-item-copy.h"
#include "bb-value-sets.h"
#include "bb-zone-templates.h"

#include <glib/gi18n-lib.h>

static BbItem *
get_zone (BbBoardView *self)
{
  const char *id = self->session != NULL ? bb_selection_get_zone (_bb_board_view_get_selection (self)) : NULL;

  return id != NULL ? bb_board_find (bb_session_get_board (self->session), BB_KIND_ZONE, id) : NULL;
}

gboolean
_bb_board_view_is_editing_zones (BbBoardView *self)
{
  return self->tool != NULL && self->tool == self->zone_tool;
}

/* --- the mode --------------------------------------------------------------------------------- */

/* Bets give way to zones, whichever was selected before. */
static void
leave_bets (BbBoardView *self)
{
  if (bb_selection_get_length (_bb_board_view_get_selection (self)) > 0)
    bb_selection_clear (_bb_board_view_get_selection (self));
}

/* While zones are edited the canvas shows marks alone: the layer over it has the zones and their names. */
void
_bb_board_view_update_lens (BbBoardView *self)
{
  BbItem *lens = bb_session_get_lens (self->session);

  g_clear_object (&self->zone_lens);
  if (_bb_board_view_is_editing_zones (self)) {
    lens = self->zone_lens = bb_item_copy (lens);
    bb_item_set_value (lens, BB_VIEW_LEVEL, &BB_VALUE_OF_ID ("mark"));
    bb_item_set_value (lens, BB_VIEW_HIDES_ZONES, &BB_VALUE_OF_INTEGER (1));
  }
  bb_canvas_set_lens (self->canvas, lens);
}

static void
update_hint (BbBoardView *self)
{
  BbZoneLine marked;
  const char *words = _ ("Drag lines, or draw a new zone");

  if (bb_zone_tool_get_marked (BB_ZONE_TOOL (self->zone_tool), &marked))
    words = _ ("Arrows move this line");
  else if (get_zone (self) != NULL)
    words = _ ("Arrows move its lines; Enter renames");
  gtk_label_set_text (self->zone_hint, words);
}

/* Called whenever another tool is taken. A zone that was at work does not stay selected. */
void
_bb_board_view_update_zone_mode (BbBoardView *self)
{
  gboolean editing = _bb_board_view_is_editing_zones (self);
  gboolean focused = gtk_widget_is_focus (GTK_WIDGET (self->zones));

  if (editing)
    leave_bets (self);
  else if (self->zone_lens != NULL && get_zone (self) != NULL)
    bb_selection_clear (_bb_board_view_get_selection (self));
  if (editing || self->zone_lens != NULL)
    _bb_board_view_update_lens (self);
  bb_zone_layer_set_tool (self->zones, editing ? BB_ZONE_TOOL (self->zone_tool) : NULL);
  gtk_widget_set_visible (self->zone_bar, editing);
  _bb_board_view_update_actions (self);
  _bb_board_view_update_arranging (self);
  if (editing)
    update_hint (self);
  gtk_widget_set_can_focus (GTK_WIDGET (self->canvas), !editing);
  if (editing)
    gtk_widget_grab_focus (GTK_WIDGET (self->zones));
  else if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Ends the mode where it has no place any more. */
void
_bb_board_view_check_zone_mode (BbBoardView *self)
{
  if (!_bb_board_view_is_editing_zones (self))
    return;
  if (self->room || !_bb_board_view_may_edit (self) || bb_selection_get_length (_bb_board_view_get_selection (self)) > 0)
    _bb_board_view_use_tool (self, self->select_tool);
  else
    _bb_board_view_show_zones (self);
}

static void
show_cursor (BbBoardView *self)
{
  guint n_lines;
  const BbZoneLine *lines = bb_zone_tool_get_lines (BB_ZONE_TOOL (self->zone_tool), &n_lines);
  const char *name = NULL;

  if (n_lines == 2)
    name = "move";
  else if (n_lines == 1)
    name = lines[0].edge.axis == BB_AXIS_RISK ? "ns-resize" : "ew-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), name);
}

/* Shows what the zone tool has in hand. */
void
_bb_board_view_show_zones (BbBoardView *self)
{
  const BbToolView *view = bb_tool_get_view (self->zone_tool);

  bb_zone_layer_update (self->zones);
  update_hint (self);
  bb_overlay_layer_set_words (self->hand, view->mode == BB_TOOL_SHAPING ? view->words : NULL, self->pointer);
  show_cursor (self);
}

/* --- naming ----------------------------------------------------------------------------------- */

static void
name_cb (GtkEditable *entry,
         BbBoardView *self)
{
  BbItem *zone = get_zone (self);
  const char *name = gtk_editable_get_text (entry);

  if (zone != NULL && !g_str_equal (name, bb_zone_get_name (zone)))
    bb_edit_set_zone_value (_bb_board_view_get_history (self), zone, BB_ZONE_NAME, *name != '\0' ? &BB_VALUE_OF_TEXT (name) : &BB_VALUE_OF_NONE);
  gtk_popover_popdown (GTK_POPOVER (self->question));
}

/* Where in the view the middle of the selected zone is; nothing is set without one. */
gboolean
_bb_board_view_find_zone (BbBoardView *self,
                          BbPoint *at)
{
  BbZoneBounds bounds;
  BbPoint middle;

  if (get_zone (self) == NULL)
    return FALSE;
  bounds = bb_zone_get_bounds (get_zone (self));
  middle.x = (bounds.low[BB_AXIS_FAMILIARITY] + bounds.high[BB_AXIS_FAMILIARITY]) / 2.0;
  middle.y = (bounds.low[BB_AXIS_RISK] + bounds.high[BB_AXIS_RISK]) / 2.0;
  *at = bb_canvas_from_place (self->canvas, middle);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), at->x, at->y, &at->x, &at->y);
  return TRUE;
}

/* Lets the name of the selected zone be typed where the zone is. */
void
_bb_board_view_name_zone (BbBoardView *self)
{
  BbItem *zone = get_zone (self);
  GtkWidget *entry;
  GdkRectangle rect;
  BbPoint at;

  if (!_bb_board_view_find_zone (self, &at))
    return;
  entry = gtk_entry_new ();
  rect = (GdkRectangle){ (int) at.x, (int) at.y, 1, 1 };
  gtk_editable_set_text (GTK_EDITABLE (entry), bb_zone_get_name (zone));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the zone"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (name_cb), self);
  gtk_popover_set_child (GTK_POPOVER (self->question), entry);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->question), &rect);
  gtk_popover_popup (GTK_POPOVER (self->question));
  gtk_widget_grab_focus (entry);
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
edit_zones_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  gboolean editing = _bb_board_view_is_editing_zones (self);

  if (self->session != NULL)
    _bb_board_view_use_tool (self, editing ? self->select_tool : self->zone_tool);
}

static void
rename_zone_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  _bb_board_view_name_zone (BB_BOARD_VIEW (widget));
}

/* Divides the selected zone, or else the one in the middle. */
static void
add_zone_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  BbItem *zone = get_zone (self);
  BbZoneBounds bounds = { { 0, 0 }, { BB_PLACE_MAX, BB_PLACE_MAX } };
  g_autoptr (GError) error = NULL;

  if (zone != NULL)
    bounds = bb_zone_get_bounds (zone);
  zone = bb_edit_divide_zone (_bb_board_view_get_history (self),
                              (bounds.low[BB_AXIS_FAMILIARITY] + bounds.high[BB_AXIS_FAMILIARITY]) / 2,
                              (bounds.low[BB_AXIS_RISK] + bounds.high[BB_AXIS_RISK]) / 2,
                              &error);
  if (zone == NULL)
    _bb_board_view_toast (self, error->message, FALSE);
  else
    bb_selection_select_zone (_bb_board_view_get_selection (self), bb_item_get_id (zone));
}

static void
remove_zone_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);

  if (get_zone (self) == NULL)
    return;
  bb_edit_remove_zone (_bb_board_view_get_history (self), get_zone (self));
  bb_selection_clear (_bb_board_view_get_selection (self));
}

const char *
_bb_board_view_get_zone_color (BbBoardView *self)
{
  return get_zone (self) != NULL ? bb_item_get_text (get_zone (self), BB_ZONE_COLOR) : "";
}

void
_bb_board_view_set_zone_color (BbBoardView *self,
                               const char *id)
{
  if (get_zone (self) == NULL || id == NULL)
    return;
  bb_edit_set_zone_value (_bb_board_view_get_history (self), get_zone (self), BB_ZONE_COLOR, *id != '\0' ? &BB_VALUE_OF_ID (id) : &BB_VALUE_OF_NONE);
  g_object_notify (G_OBJECT (self), "zone-color");
}

static void
divide_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  g_autoptr (GError) error = NULL;
  gint32 zone_template = g_variant_get_int32 (parameter);

  if (self->session == NULL || zone_template < 0 || zone_template >= BB_N_ZONE_TEMPLATES)
    return;
  if (!bb_edit_apply_zone_template (_bb_board_view_get_history (self), (BbZoneTemplate) zone_template, &error))
    _bb_board_view_toast (self, error->message, FALSE);
}

typedef struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc act; /* NULL: sets a property */
  gboolean of_zone;
} ZoneAction;

static const ZoneAction zone_actions[] = {
  { "board.edit-zones", NULL, edit_zones_cb, FALSE },
  { "board.add-zone", NULL, add_zone_cb, FALSE },
  { "board.divide-plane", "i", divide_cb, FALSE },
  { "board.rename-zone", NULL, rename_zone_cb, TRUE },
  { "board.zone-color", NULL, NULL, TRUE },
  { "board.remove-zone", NULL, remove_zone_cb, TRUE },
};

void
_bb_board_view_class_install_zone_actions (GtkWidgetClass *widget_class)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (zone_actions); i++)
    if (zone_actions[i].act != NULL)
      gtk_widget_class_install_action (widget_class, zone_actions[i].name, zone_actions[i].parameter, zone_actions[i].act);
  gtk_widget_class_install_property_action (widget_class, "board.zone-color", "zone-color");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, 0, "board.edit-zones", NULL);
}

void
_bb_board_view_update_zone_actions (BbBoardView *self)
{
  gboolean may = _bb_board_view_may_edit (self) && !self->room;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (zone_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), zone_actions[i].name, may && (!zone_actions[i].of_zone || get_zone (self) != NULL));
}

/* --- menus and the bar ------------------------------------------------------------------------ */

static GMenuModel *
make_colors (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) own = g_menu_item_new (_ ("As Its Kind"), NULL);
  guint i;

  g_menu_item_set_action_and_target (own, "board.zone-color", "s", "");
  g_menu_append_item (menu, own);
  for (i = 0; i < bb_set_zone_color.n_choices; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (bb_set_zone_color.choices[i].label), NULL);

    g_menu_item_set_action_and_target (item, "board.zone-color", "s", bb_set_zone_color.choices[i].id);
    g_menu_append_item (menu, item);
  }
  return G_MENU_MODEL (menu);
}

/* What can be done to the zone under the pointer. */
GMenuModel *
_bb_board_view_make_zone_menu (BbBoardView *self)
{
  GMenu *menu = g_menu_new ();

  if (!_bb_board_view_may_edit (self) || self->room)
    return G_MENU_MODEL (menu);
  if (get_zone (self) != NULL) {
    g_autoptr (GMenuModel) colors = make_colors ();

    g_object_notify (G_OBJECT (self), "zone-color");
    g_menu_append (menu, _ ("Re_name Zone…"), "board.rename-zone");
    g_menu_append_submenu (menu, _ ("Zone _Colour"), colors);
  }
  if (_bb_board_view_is_editing_zones (self)) {
    g_menu_append (menu, _ ("_Add Zone"), "board.add-zone");
    if (get_zone (self) != NULL)
      g_menu_append (menu, _ ("Re_move Zone"), "board.remove-zone");
  } else
    g_menu_append (menu, _ ("_Edit Zones…"), "board.edit-zones");
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_templates (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  gint32 i;

  for (i = 0; i < BB_N_ZONE_TEMPLATES; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (bb_zone_template_get_label ((BbZoneTemplate) i), NULL);

    g_menu_item_set_action_and_target (item, "board.divide-plane", "i", i);
    g_menu_append_item (section, item);
  }
  g_menu_append_section (menu, _ ("Divide the Plane Anew"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Templates"));
  return button;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_bar (BbBoardView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = gtk_label_new (NULL);
  GtkWidget *done = make_button (_ ("_Done"), "board.edit-zones");

  self->zone_hint = GTK_LABEL (hint);
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_set_tooltip_text (hint, _ ("Ctrl and an arrow mark another line of the zone. Enter names it, Delete removes it."));
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (done, "suggested-action");
  gtk_box_append (GTK_BOX (bar), make_templates ());
  gtk_box_append (GTK_BOX (bar), make_button (_ ("_Add Zone"), "board.add-zone"));
  gtk_box_append (GTK_BOX (bar), hint);
  gtk_box_append (GTK_BOX (bar), done);
  gtk_widget_add_css_class (bar, "zone-bar");
  gtk_widget_hide (bar);
  return bar;
}

static void
named_cb (BbBoardView *self)
{
  if (_bb_board_view_is_editing_zones (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->zones));
}

/* The list, or the start page, took the place of the plane. */
static void
unmap_cb (BbBoardView *self)
{
  if (_bb_board_view_is_editing_zones (self))
    _bb_board_view_use_tool (self, self->select_tool);
}

static void
key_cb (BbBoardView *self,
        int key,
        guint modifiers)
{
  if (_bb_board_view_is_editing_zones (self))
    _bb_board_view_send_key (self, (BbToolKey) key, (GdkModifierType) modifiers);
}

/* Puts the bar above the plane and the layer over it. Returns both together. */
GtkWidget *
_bb_board_view_add_zone_widgets (BbBoardView *self,
                                 GtkWidget *plane)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->zone_bar = make_bar (self);
  self->zones = BB_ZONE_LAYER (bb_zone_layer_new (self->canvas));
  g_signal_connect_object (self->zones, "key", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "closed", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zones, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (GTK_OVERLAY (plane), GTK_WIDGET (self->zones));
  /* What else lies over the canvas stays in sight. */
  gtk_widget_insert_after (GTK_WIDGET (self->zones), plane, GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (box), self->zone_bar);
  gtk_box_append (GTK_BOX (box), plane);
  return box;
}

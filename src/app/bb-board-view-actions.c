/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board can be told to do, the bare keys for it, and the menus. Chords that work anywhere
 * in the window are its accelerators and reach the same actions. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-edit-bets.h"
#include "bb-edit-decisions.h"
#include "bb-edit-places.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25

/* What has to be selected for an action to be there. */
typedef enum {
  NEEDS_NOTHING,
  NEEDS_BETS,
  NEEDS_WAITING, /* a bet without a place */
  NEEDS_PLACED,
  NEEDS_CLOSED,
  NEEDS_LIVE,
  NEEDS_ANY_WAITING, /* selected or not */
} Need;

static GPtrArray *
dup_bets (BbBoardView *self)
{
  return bb_selection_dup_bets (_bb_board_view_get_selection (self));
}

/* --- the view --------------------------------------------------------------------------------- */

static BbPoint
get_middle (BbBoardView *self)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  return (BbPoint){ gtk_widget_get_width (canvas) / 2.0, gtk_widget_get_height (canvas) / 2.0 };
}

static void
zoom (BbBoardView *self,
      double factor)
{
  BbPoint middle = get_middle (self);

  bb_canvas_zoom_by (self->canvas, factor, middle.x, middle.y);
}

static void
zoom_in (BbBoardView *self)
{
  zoom (self, ZOOM_STEP);
}

static void
zoom_out (BbBoardView *self)
{
  zoom (self, 1 / ZOOM_STEP);
}

static void
zoom_fit (BbBoardView *self)
{
  bb_canvas_fit (self->canvas);
}

static void
zoom_selection (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);

  bb_canvas_fit_bets (self->canvas, bets);
}

static void
zoom_reading (BbBoardView *self)
{
  zoom (self, bb_canvas_get_reading_zoom (self->canvas) / bb_canvas_get_zoom (self->canvas));
}

/* --- bets ------------------------------------------------------------------------------------- */

/* Where the pointer is, if that is on the plane; else in the middle of what is seen. */
static void
find_new_place (BbBoardView *self,
                BbPoint at,
                gint *familiarity,
                gint *risk)
{
  BbToolEvent event = { 0 };
  BbPoint place;

  if (!bb_canvas_is_on_plane (self->canvas, at.x, at.y))
    at = get_middle (self);
  place = bb_canvas_to_place (self->canvas, at.x, at.y);
  event.place = (BbPoint){ CLAMP (place.x, 0, 1000), CLAMP (place.y, 0, 1000) };
  _bb_board_view_update_grid (self);
  bb_tool_find_place (self->select_tool, &event, familiarity, risk);
}

static void
add_bet (BbBoardView *self)
{
  g_autoptr (GError) error = NULL;
  BbPoint at = { 0 };
  gint familiarity, risk;
  BbBet *bet;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->canvas), self->pointer.x, self->pointer.y, &at.x, &at.y);
  find_new_place (self, at, &familiarity, &risk);
  bet = bb_edit_add_bet (_bb_board_view_get_history (self), familiarity, risk, &error);
  if (bet == NULL) {
    _bb_board_view_toast (self, error->message, FALSE);
    return;
  }
  bb_selection_select (_bb_board_view_get_selection (self), bet);
  _bb_board_view_edit_title (self);
}

static void
duplicate (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = bb_edit_duplicate_bets (_bb_board_view_get_history (self), bets, &error);

  if (copies == NULL)
    _bb_board_view_toast (self, error->message, FALSE);
  else
    bb_selection_replace (_bb_board_view_get_selection (self), copies);
}

/* Of what is deleted the window tells; here it is said what was not. */
static void
delete_bets (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);
  guint n_stopped = bb_edit_delete_or_stop_bets (_bb_board_view_get_history (self), bets);
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (n_stopped == 0)
    return;
  text = g_strdup_printf (ngettext ("%u bet has decisions on record and was stopped instead",
                                    "%u bets have decisions on record and were stopped instead",
                                    n_stopped),
                          n_stopped);
  _bb_board_view_toast (self, text, TRUE);
}

/* Among labels the key takes back where they were put. */
static void delete (BbBoardView *self)
{
  if (_bb_board_view_is_arranging (self))
    _bb_board_view_send_key (self, BB_TOOL_KEY_DELETE, 0);
  else
    delete_bets (self);
}

static void
close_bets (BbBoardView *self,
            const char *stage)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);

  bb_edit_close_bets (_bb_board_view_get_history (self), bets, stage);
}

static void
stop (BbBoardView *self)
{
  close_bets (self, "stopped");
}

static void
finish (BbBoardView *self)
{
  close_bets (self, "done");
}

static void
reopen (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);

  bb_edit_reopen_bets (_bb_board_view_get_history (self), bets);
}

/* Nothing is flagged that is not on the board any more. */
static GPtrArray *
list_live (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);
  GPtrArray *live = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < bets->len; i++)
    if (bb_bet_is_live (bets->pdata[i]))
      g_ptr_array_add (live, g_object_ref (bets->pdata[i]));
  return live;
}

static gboolean
are_flagged (GPtrArray *bets)
{
  guint i;

  for (i = 0; i < bets->len; i++)
    if (!bb_item_has_value (bets->pdata[i], BB_BET_FLAGGED))
      return FALSE;
  return bets->len > 0;
}

/* One key puts flags up and takes them off, and says which, for the mark is small. */
static void
flag (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = list_live (self);
  gboolean flagged = !are_flagged (bets);
  const char *format = flagged ? ngettext ("%u bet flagged for the next review", "%u bets flagged for the next review", bets->len)
                               : ngettext ("%u bet no longer flagged", "%u bets no longer flagged", bets->len);
  GString *text = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", bets->len);

  g_string_replace (text, "%u", number, 1);
  bb_edit_set_flag (_bb_board_view_get_history (self), bets, flagged, NULL);
  _bb_board_view_toast (self, text->str, TRUE);
  g_string_free (text, TRUE);
}

static void
unplace (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);

  bb_edit_unplace_bets (_bb_board_view_get_history (self), bets);
}

/* For the keyboard: onto the middle of the plane; arrows do the rest. */
static void
place (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = dup_bets (self);
  gint familiarity, risk;

  find_new_place (self, get_middle (self), &familiarity, &risk);
  bb_edit_place_bets (_bb_board_view_get_history (self), bets, familiarity, risk);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
place_them (BbBoardView *self)
{
  gboolean placing = self->tool == self->place_tool;

  _bb_board_view_use_tool (self, placing ? self->select_tool : self->place_tool);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
select_all (BbBoardView *self)
{
  bb_selection_select_all (_bb_board_view_get_selection (self));
}

static void
open_menu (BbBoardView *self)
{
  BbBet *bet = bb_selection_get_primary (_bb_board_view_get_selection (self));
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  BbPoint at = get_middle (self);
  BbRect mark;

  if (bet != NULL && bb_canvas_get_mark (self->canvas, bet, &mark))
    at = bb_rect_center (&mark);
  gtk_widget_translate_coordinates (canvas, GTK_WIDGET (self), at.x, at.y, &at.x, &at.y);
  if (bet == NULL)
    _bb_board_view_find_zone (self, &at);
  _bb_board_view_popup_menu (self, at, bet != NULL);
}

/* --- the table -------------------------------------------------------------------------------- */

typedef struct {
  const char *name;
  void (*act) (BbBoardView *self);
  gboolean edits;
  Need need;
  guint key;
  GdkModifierType modifiers;
} Action;

static const Action actions[] = {
  { "board.zoom-in", zoom_in, FALSE, NEEDS_NOTHING, GDK_KEY_plus, 0 },
  { "board.zoom-out", zoom_out, FALSE, NEEDS_NOTHING, GDK_KEY_minus, 0 },
  { "board.zoom-fit", zoom_fit, FALSE, NEEDS_NOTHING, GDK_KEY_0, 0 },
  { "board.zoom-reading", zoom_reading, FALSE, NEEDS_NOTHING, GDK_KEY_1, 0 },
  { "board.zoom-selection", zoom_selection, FALSE, NEEDS_PLACED, GDK_KEY_2, 0 },
  { "board.new-bet", add_bet, TRUE, NEEDS_NOTHING, 0, 0 },
  { "board.duplicate", duplicate, TRUE, NEEDS_BETS, 0, 0 },
  { "board.delete", delete, TRUE, NEEDS_BETS, GDK_KEY_Delete, 0 },
  { "board.stop", stop, TRUE, NEEDS_LIVE, 0, 0 },
  { "board.done", finish, TRUE, NEEDS_LIVE, 0, 0 },
  { "board.reopen", reopen, TRUE, NEEDS_CLOSED, 0, 0 },
  { "board.flag", flag, TRUE, NEEDS_LIVE, GDK_KEY_f, 0 },
  { "board.unplace", unplace, TRUE, NEEDS_PLACED, 0, 0 },
  { "board.place", place, TRUE, NEEDS_WAITING, GDK_KEY_p, 0 },
  { "board.place-them", place_them, TRUE, NEEDS_ANY_WAITING, GDK_KEY_P, GDK_SHIFT_MASK },
  { "board.select-all", select_all, FALSE, NEEDS_NOTHING, 0, 0 },
  { "board.inspect", _bb_board_view_open_inspector, FALSE, NEEDS_BETS, GDK_KEY_Return, 0 },
  { "board.menu", open_menu, FALSE, NEEDS_NOTHING, GDK_KEY_Menu, 0 },
};

static void
act_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  guint i;

  if (self->session == NULL)
    return;
  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (g_str_equal (actions[i].name, name)) {
      bb_view_hand_stop (self->view_hand);
      actions[i].act (self);
    }
  }
}

static gboolean
has_bet (BbSelection *selection,
         gboolean (*is) (BbBet *bet))
{
  guint i;

  for (i = 0; i < bb_selection_get_length (selection); i++) {
    if (is (bb_selection_get_bet (selection, i)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_waiting (BbBet *bet)
{
  return !bb_bet_is_placed (bet) && !bb_bet_is_closed (bet);
}

static gboolean
is_met (BbBoardView *self,
        Need need)
{
  BbSelection *selection = _bb_board_view_get_selection (self);

  switch (need) {
  case NEEDS_BETS:
    return bb_selection_get_length (selection) > 0;
  case NEEDS_WAITING:
    return has_bet (selection, is_waiting);
  case NEEDS_PLACED:
    return has_bet (selection, bb_bet_is_placed);
  case NEEDS_CLOSED:
    return has_bet (selection, bb_bet_is_closed);
  case NEEDS_LIVE:
    return has_bet (selection, bb_bet_is_live);
  case NEEDS_ANY_WAITING:
    return bb_tray_get_n_bets (self->trays[BB_TRAY_WAITING]) > 0;
  case NEEDS_NOTHING:
  default:
    return TRUE;
  }
}

/* A bare letter must not end the mode in which zones are edited. */
static gboolean
is_enabled (BbBoardView *self,
            const Action *action)
{
  gboolean may_edit = _bb_board_view_may_edit (self) && !_bb_board_view_is_editing_zones (self);

  return self->session != NULL && is_met (self, action->need) && (!action->edits || may_edit);
}

void
_bb_board_view_update_actions (BbBoardView *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, is_enabled (self, &actions[i]));
}

/**
 * bb_board_view_can:
 * @action: one of the board's actions
 *
 * Returns: whether there is something that it could be done to
 */
gboolean
bb_board_view_can (BbBoardView *self,
                   const char *action)
{
  guint i;

  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), FALSE);

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action))
      return is_enabled (self, &actions[i]);
  return _bb_board_view_can_use_clipboard (self, action);
}

/* --- keys ------------------------------------------------------------------------------------- */

/* Escape belongs to the tool while it is busy or something is selected, and else to the window. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant *args,
           gpointer data)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  BbSelection *selection;

  if (self->session == NULL)
    return FALSE;
  selection = _bb_board_view_get_selection (self);
  if (!bb_tool_is_busy (self->tool) && (_bb_board_view_leave_past (self) || _bb_board_view_fold_fan (self)))
    return TRUE;
  if (self->tool == self->select_tool && !bb_tool_is_busy (self->tool) && bb_selection_get_length (selection) == 0 && bb_selection_get_zone (selection) == NULL)
    return FALSE;
  _bb_board_view_send_key (self, BB_TOOL_KEY_ESCAPE, 0);
  return TRUE;
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant *args,
          gpointer data)
{
  BbBoardView *self = BB_BOARD_VIEW (widget);
  gint key, modifiers;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    return FALSE;
  /* Where nothing may be moved, the focus stays, too. */
  if (!_bb_board_view_may_edit (self))
    return gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->canvas);
  g_variant_get (args, "(ii)", &key, &modifiers);
  _bb_board_view_send_key (self, (BbToolKey) key, (GdkModifierType) modifiers);
  return TRUE;
}

typedef struct {
  guint key;
  guint keypad;
  BbToolKey tool_key;
} Arrow;

static const Arrow arrows[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, BB_TOOL_KEY_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, BB_TOOL_KEY_RIGHT },
  { GDK_KEY_Up, GDK_KEY_KP_Up, BB_TOOL_KEY_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, BB_TOOL_KEY_DOWN },
};

static void
bind_arrows (GtkWidgetClass *widget_class,
             GdkModifierType modifiers)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (arrows); i++) {
    gint key = (gint) arrows[i].tool_key;

    gtk_widget_class_add_binding (widget_class, arrows[i].key, modifiers, arrow_cb, "(ii)", key, (gint) modifiers);
    gtk_widget_class_add_binding (widget_class, arrows[i].keypad, modifiers, arrow_cb, "(ii)", key, (gint) modifiers);
  }
}

void
_bb_board_view_class_install_actions (GtkWidgetClass *widget_class)
{
  guint i;

  /* Menus show the key that was bound last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "board.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "board.inspect", NULL);
  for (i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, act_cb);
    if (actions[i].key != 0)
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
  }
  gtk_widget_class_install_property_action (widget_class, "board.show-trays", "show-trays");
  _bb_board_view_class_install_arranging (widget_class);
  _bb_board_view_class_install_clipboard (widget_class);
  /* Not an accelerator of the window: entries keep theirs. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "board.select-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  bind_arrows (widget_class, 0);
  bind_arrows (widget_class, GDK_SHIFT_MASK);
}

/* --- menus ------------------------------------------------------------------------------------ */

typedef struct {
  const char *label; /* NULL ends a section */
  const char *action;
} Entry;

/* clang-format off */
static const Entry bet_menu[] = {
  { N_ ("_Open"), "board.inspect" },
  { N_ ("_What Was Said"), "board.said" },
  { N_ ("D_uplicate"), "board.duplicate" },
  { NULL, NULL },
  { N_ ("Cu_t"), "board.cut" },
  { N_ ("_Copy"), "board.copy" },
  { N_ ("Paste"), "board.paste" },
  { NULL, NULL },
  { N_ ("Select Same _Team"), "board.select-team" },
  { N_ ("Select All in This _Zone"), "board.select-zone" },
  { NULL, NULL },
  { N_ ("_Place on the Plane"), "board.place" },
  { N_ ("Take Off the _Plane"), "board.unplace" },
  { N_ ("_Hold in Place"), "board.hold" },
  { N_ ("Let _Go of the Place"), "board.let-go" },
  { N_ ("Reset La_bel"), "board.reset-label" },
  { NULL, NULL },
  { N_ ("_Flag for the Next Review"), "board.flag" },
  { N_ ("_Stop"), "board.stop" },
  { N_ ("Mark as _Done"), "board.done" },
  { N_ ("_Reopen"), "board.reopen" },
  { NULL, NULL },
  { N_ ("De_lete"), "board.delete" },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const Entry plane_menu[] = {
  { N_ ("_New Bet Here"), "board.new-bet" },
  { N_ ("Place _Them"), "board.place-them" },
  { N_ ("Arrange _Labels"), "board.arrange-labels" },
  { N_ ("_Reset All Labels"), "board.reset-all-labels" },
  { NULL, NULL },
  { N_ ("_Paste"), "board.paste" },
  { N_ ("Select _All"), "board.select-all" },
  { N_ ("Select All in This Zone"), "board.select-zone" },
  { N_ ("_Invert Selection"), "board.invert-selection" },
  { NULL, NULL },
  { N_ ("Zoom _In"), "board.zoom-in" },
  { N_ ("Zoom _Out"), "board.zoom-out" },
  { N_ ("_Whole Board"), "board.zoom-fit" },
  { NULL, NULL },
  { N_ ("Show the _Lists Beside the Plane"), "board.show-trays" },
  { N_ ("_Earlier Days"), "board.time" },
  { N_ ("_Compare Two Days"), "board.compare" },
  { NULL, NULL },
};
/* clang-format on */

/* What the entry would do now. */
static const char *
get_label (BbBoardView *self,
           const Entry *entry)
{
  g_autoptr (GPtrArray) bets = NULL;

  if (!g_str_equal (entry->action, "board.flag"))
    return _ (entry->label);
  bets = list_live (self);
  return are_flagged (bets) ? _ ("Take the _Flag Off") : _ (entry->label);
}

static GMenuModel *
make_menu (BbBoardView *self,
           const Entry *entries,
           guint n_entries)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint i;

  for (i = 0; i < n_entries; i++) {
    g_autoptr (GMenuItem) item = NULL;

    if (entries[i].label == NULL) {
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      g_object_unref (section);
      section = g_menu_new ();
      continue;
    }
    item = g_menu_item_new (get_label (self, &entries[i]), entries[i].action);
    g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
    g_menu_append_item (section, item);
  }
  return G_MENU_MODEL (menu);
}

/* Several bets can be brought into line. */
static GMenuModel *
make_bet_menu (BbBoardView *self)
{
  GMenuModel *menu = make_menu (self, bet_menu, G_N_ELEMENTS (bet_menu));
  g_autoptr (GMenuModel) arrange = _bb_board_view_make_arrange_menu ();

  if (bb_selection_get_length (_bb_board_view_get_selection (self)) > 1)
    g_menu_insert_submenu (G_MENU (menu), 3, _ ("_Align"), arrange);
  return menu;
}

/* GTK leaves the focus in a submenu that is gone, where no key is heard. */
static void
menu_closed_cb (BbBoardView *self)
{
  if (_bb_board_view_is_editing_zones (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->zones));
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->canvas)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Where zones are edited it is about them alone. */
static GMenuModel *
make_plane_menu (BbBoardView *self)
{
  g_autoptr (GMenuModel) zones = _bb_board_view_make_zone_menu (self);
  GMenuModel *menu;

  if (_bb_board_view_is_editing_zones (self))
    return g_steal_pointer (&zones);
  menu = make_menu (self, plane_menu, G_N_ELEMENTS (plane_menu));
  g_menu_append_section (G_MENU (menu), NULL, zones);
  return menu;
}

/* @bet: whether it is about bets, or else about the plane. */
void
_bb_board_view_popup_menu (BbBoardView *self,
                           BbPoint at,
                           gboolean bet)
{
  g_autoptr (GMenuModel) model = NULL;
  GdkRectangle rect = { (int) at.x, (int) at.y, 1, 1 };

  _bb_board_view_update_arranging (self);
  model = bet ? make_bet_menu (self) : make_plane_menu (self);
  if (self->menu == NULL) {
    self->menu = gtk_popover_menu_new_from_model (model);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  } else {
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &rect);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * bb_board_view_create_bet_menu:
 *
 * Returns: (transfer full): what can be done to the selected bets, for a menu that somebody else shows
 *   where there is no plane to bring them into line on
 */
GMenuModel *
bb_board_view_create_bet_menu (BbBoardView *self)
{
  g_return_val_if_fail (BB_IS_BOARD_VIEW (self), NULL);

  return make_menu (self, bet_menu, G_N_ELEMENTS (bet_menu));
}

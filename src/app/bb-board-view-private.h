/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the board view share. */

#pragma once

#include "bb-board-view.h"
#include "bb-fan-layer.h"
#include "bb-overlay-layer.h"
#include "bb-time-bar.h"
#include "bb-tool.h"
#include "bb-tray.h"
#include "bb-view-hand.h"
#include "bb-zone-layer.h"

G_BEGIN_DECLS

struct _BbBoardView {
  GtkWidget parent_instance;

  BbSession *session;
  BbTool *select_tool;
  BbTool *place_tool;
  BbTool *label_tool;
  BbTool *zone_tool;
  BbTool *tool; /* the one in use, borrowed */

  GtkWidget *overlay;
  GtkWidget *column;
  GtkWidget *closed;
  GtkWidget *place_button;
  BbTray *trays[BB_N_TRAYS];
  BbCanvas *canvas;
  GtkWidget *zone_line;
  GtkWidget *hint;
  GtkWidget *pill;
  BbZoneLayer *zones;
  GtkWidget *zone_bar;
  GtkLabel *zone_hint;
  BbItem *zone_lens; /* nullable: how the canvas shows bets while zones are edited */
  BbOverlayLayer *hand;
  BbFanLayer *fan;
  BbBet *pointed;      /* nullable: of a stack, the pointer is on it */
  BbBet *rested;       /* nullable: the pointer has rested on it */
  gboolean fan_folded; /* by hand: the keyboard alone does not open it again */
  guint fan_id;
  GtkWidget *menu;
  GtkWidget *time_bar;
  GtkWidget *said;
  GtkWidget *question;

  GtkGesture *drag;
  BbPoint pressed_at;
  BbPoint pointer; /* in this widget */
  guint n_clicks;
  gboolean space;
  gboolean on_ground; /* no bet was pressed on */
  gboolean told_past; /* in this drag: that nothing can be changed */
  gboolean alt_drag;  /* the label tool is for one drag only */
  gboolean room;
  gboolean show_trays;
  gboolean tells_zone;
  gboolean tells_moving;
  BbViewHand *view_hand;
};

/* bb-board-view.c */
BbSelection *_bb_board_view_get_selection (BbBoardView *self);
BbHistory *_bb_board_view_get_history (BbBoardView *self);
gboolean _bb_board_view_may_edit (BbBoardView *self);
void _bb_board_view_use_tool (BbBoardView *self, BbTool *tool);
void _bb_board_view_edit_title (BbBoardView *self);
void _bb_board_view_open_inspector (BbBoardView *self);
gboolean _bb_board_view_is_arranging (BbBoardView *self);
void _bb_board_view_tell_moving (BbBoardView *self, const BbToolView *view);
void _bb_board_view_toast (BbBoardView *self, const char *text, gboolean undo);

/* bb-board-view-arrange.c */
GtkWidget *_bb_board_view_make_pill (BbBoardView *self);
void _bb_board_view_class_install_arranging (GtkWidgetClass *widget_class);
void _bb_board_view_update_arranging (BbBoardView *self);
GMenuModel *_bb_board_view_make_arrange_menu (void);

/* bb-board-view-clipboard.c */
void _bb_board_view_class_install_clipboard (GtkWidgetClass *widget_class);
void _bb_board_view_update_clipboard (BbBoardView *self);
gboolean _bb_board_view_can_use_clipboard (BbBoardView *self, const char *action);

/* bb-board-view-fan.c */
void _bb_board_view_update_fan (BbBoardView *self);
void _bb_board_view_focus_fan (BbBoardView *self);
gboolean _bb_board_view_fold_fan (BbBoardView *self);
void _bb_board_view_point_fan (BbBoardView *self, BbPoint at);
void _bb_board_view_forget_fan (BbBoardView *self);

/* bb-board-view-input.c */
void _bb_board_view_add_controllers (BbBoardView *self);
void _bb_board_view_update_grid (BbBoardView *self);
BbToolEffects _bb_board_view_send_key (BbBoardView *self, BbToolKey key, GdkModifierType state);

/* bb-board-view-hand.c */
void _bb_board_view_show_effects (BbBoardView *self, BbToolEffects effects);
void _bb_board_view_show_tool (BbBoardView *self);

/* bb-board-view-actions.c */
void _bb_board_view_class_install_actions (GtkWidgetClass *widget_class);
void _bb_board_view_update_actions (BbBoardView *self);
void _bb_board_view_popup_menu (BbBoardView *self, BbPoint at, gboolean bet);

/* bb-board-view-zones.c */
GtkWidget *_bb_board_view_add_zone_widgets (BbBoardView *self, GtkWidget *plane);
void _bb_board_view_class_install_zone_actions (GtkWidgetClass *widget_class);
void _bb_board_view_update_zone_actions (BbBoardView *self);
void _bb_board_view_update_zone_mode (BbBoardView *self);
void _bb_board_view_check_zone_mode (BbBoardView *self);
gboolean _bb_board_view_is_editing_zones (BbBoardView *self);
void _bb_board_view_show_zones (BbBoardView *self);
void _bb_board_view_name_zone (BbBoardView *self);
gboolean _bb_board_view_find_zone (BbBoardView *self, BbPoint *at);
void _bb_board_view_update_lens (BbBoardView *self);
const char *_bb_board_view_get_zone_color (BbBoardView *self);
void _bb_board_view_set_zone_color (BbBoardView *self, const char *id);
GMenuModel *_bb_board_view_make_zone_menu (BbBoardView *self);

/* bb-board-view-time.c */
GtkWidget *_bb_board_view_make_time_bar (BbBoardView *self);
void _bb_board_view_class_bind_review (GtkWidgetClass *widget_class);
void _bb_board_view_class_install_time_actions (GtkWidgetClass *widget_class);
void _bb_board_view_update_time_size (BbBoardView *self);
void _bb_board_view_update_time_actions (BbBoardView *self);
void _bb_board_view_follow_time (BbBoardView *self, BbSession *session);
gboolean _bb_board_view_leave_past (BbBoardView *self);
void _bb_board_view_say_past (BbBoardView *self);
gboolean _bb_board_view_say_trail (BbBoardView *self, BbPoint at);

/* bb-board-view-select.c */
void _bb_board_view_class_install_select_actions (GtkWidgetClass *widget_class);
void _bb_board_view_update_select_actions (BbBoardView *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows what a tool says: what is in the hand, where it would drop, what to ask. */

#include "config.h"

#include "bb-board-view-private.h"

#include "bb-edit-bets.h"

#include <glib/gi18n-lib.h>

#define DOT 9.0

/* --- what is in the hand ---------------------------------------------------------------------- */

static void
show_targets (BbBoardView *self,
              const BbToolView *view,
              gboolean dropping)
{
  static const BbGround tray_grounds[] = {
    [BB_TRAY_WAITING] = BB_GROUND_TRAY,
    [BB_TRAY_STOPPED] = BB_GROUND_STOPPED,
    [BB_TRAY_DONE] = BB_GROUND_DONE,
  };
  guint i;

  for (i = 0; i < BB_N_TRAYS; i++)
    bb_tray_set_target (self->trays[i], dropping && view->target == tray_grounds[i]);
}

static char *
make_words (const BbToolView *view,
            gboolean with_title)
{
  const char *title = view->bets->len > 0 ? bb_bet_get_title (view->bets->pdata[0]) : "";

  if (!with_title || *title == '\0')
    return g_strdup (view->words);
  return view->words != NULL ? g_strdup_printf ("%s\n%s", title, view->words) : g_strdup (title);
}

/* What comes out of a tray has no mark yet: a dot stands for it. */
static void
show_words (BbBoardView *self,
            const BbToolView *view,
            gboolean carried)
{
  BbRect dot = { self->pointer.x - DOT, self->pointer.y - DOT, 2 * DOT, 2 * DOT };
  gboolean on_plane = view->target == BB_GROUND_PLANE;
  g_autofree char *words = make_words (view, carried || !on_plane);

  bb_overlay_layer_set_words (self->hand, words, self->pointer);
  bb_overlay_layer_set_rings (self->hand, &dot, carried && on_plane ? 1 : 0);
}

static BbPoint
find_in_view (BbBoardView *self,
              BbPoint on_canvas)
{
  BbPoint at = { 0 };

  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), on_canvas.x, on_canvas.y, &at.x, &at.y);
  return at;
}

static void
show_guides (BbBoardView *self,
             const BbToolView *view)
{
  BbPoint ends[2 * G_N_ELEMENTS (view->guides)];
  guint n = view->target == BB_GROUND_PLANE ? view->n_guides : 0;
  guint i;

  for (i = 0; i < n; i++) {
    ends[2 * i] = find_in_view (self, bb_canvas_from_place (self->canvas, view->guides[i].from));
    ends[2 * i + 1] = find_in_view (self, bb_canvas_from_place (self->canvas, view->guides[i].to));
  }
  bb_overlay_layer_set_lines (self->hand, ends, n);
}

static void
show_moving (BbBoardView *self,
             const BbToolView *view)
{
  if (!bb_canvas_holds (self->canvas))
    bb_canvas_lift (self->canvas, view->bets);
  bb_canvas_show_hand (self->canvas, view->target == BB_GROUND_PLANE);
  bb_canvas_shift (self->canvas, view->d_familiarity, view->d_risk);
  show_guides (self, view);
  show_words (self, view, FALSE);
}

/* From the middle of the mark to where the label begins. */
static void
show_leader (BbBoardView *self,
             BbBet *bet,
             BbPoint shift)
{
  BbPoint ends[2];
  BbRect mark, label;

  if (!bb_canvas_get_mark (self->canvas, bet, &mark) || !bb_canvas_get_label (self->canvas, bet, &label))
    return;
  ends[0] = bb_rect_center (&mark);
  label.x += shift.x;
  label.y += shift.y;
  ends[1] = (BbPoint){ CLAMP (ends[0].x, label.x, bb_rect_right (&label)), CLAMP (ends[0].y, label.y, bb_rect_bottom (&label)) };
  ends[0] = find_in_view (self, ends[0]);
  ends[1] = find_in_view (self, ends[1]);
  bb_overlay_layer_set_lines (self->hand, ends, 1);
}

static void
show_label (BbBoardView *self,
            const BbToolView *view)
{
  if (!bb_canvas_holds (self->canvas))
    bb_canvas_lift_label (self->canvas, view->bets->pdata[0]);
  bb_canvas_shift_label (self->canvas, view->shift);
  show_leader (self, view->bets->pdata[0], view->shift);
}

static void
show_marquee (BbBoardView *self,
              const BbToolView *view)
{
  BbPoint low = bb_canvas_from_place (self->canvas, (BbPoint){ view->marquee.x, view->marquee.y });
  BbPoint high = bb_canvas_from_place (self->canvas, (BbPoint){ bb_rect_right (&view->marquee), bb_rect_bottom (&view->marquee) });
  BbRect frame = bb_rect_from_points (low, high);

  bb_canvas_set_frame (self->canvas, &frame);
}

static void
show_nothing (BbBoardView *self)
{
  bb_canvas_drop (self->canvas);
  bb_canvas_set_frame (self->canvas, NULL);
  bb_overlay_layer_set_words (self->hand, NULL, self->pointer);
  bb_overlay_layer_set_rings (self->hand, NULL, 0);
  bb_overlay_layer_set_lines (self->hand, NULL, 0);
}

void
_bb_board_view_show_tool (BbBoardView *self)
{
  const BbToolView *view = bb_tool_get_view (self->tool);

  _bb_board_view_update_fan (self);
  if (_bb_board_view_is_editing_zones (self)) {
    _bb_board_view_show_zones (self);
    return;
  }
  _bb_board_view_tell_moving (self, view);
  show_targets (self, view, view->mode == BB_TOOL_MOVING || view->mode == BB_TOOL_LIFTING);
  switch (view->mode) {
  case BB_TOOL_MOVING:
    show_moving (self, view);
    break;
  case BB_TOOL_LABEL:
    show_label (self, view);
    break;
  case BB_TOOL_HELD:
    bb_overlay_layer_set_words (self->hand, view->words, self->pointer);
    break;
  case BB_TOOL_LIFTING:
  case BB_TOOL_PLACING:
    show_words (self, view, TRUE);
    break;
  case BB_TOOL_MARQUEE:
    show_marquee (self, view);
    break;
  case BB_TOOL_IDLE:
  case BB_TOOL_PRESSED:
  case BB_TOOL_SHAPING:
  default:
    show_nothing (self);
  }
}

/* --- asking ----------------------------------------------------------------------------------- */

static void
answer_cb (GtkWidget *button,
           GPtrArray *bets)
{
  BbBoardView *self = BB_BOARD_VIEW (gtk_widget_get_ancestor (button, BB_TYPE_BOARD_VIEW));

  bb_edit_close_bets (_bb_board_view_get_history (self), bets, g_object_get_data (G_OBJECT (button), "stage"));
  gtk_popover_popdown (GTK_POPOVER (self->question));
}

static GtkWidget *
make_answer (const char *text,
             const char *stage,
             GPtrArray *bets)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  g_object_set_data (G_OBJECT (button), "stage", (gpointer) stage);
  g_signal_connect_data (button, "clicked", G_CALLBACK (answer_cb), g_ptr_array_ref (bets), (GClosureNotify) g_ptr_array_unref, 0);
  return button;
}

static GPtrArray *
copy_bets (GPtrArray *bets)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < bets->len; i++)
    g_ptr_array_add (copy, g_object_ref (bets->pdata[i]));
  return copy;
}

static void
ask_close (BbBoardView *self)
{
  g_autoptr (GPtrArray) bets = copy_bets (bb_tool_get_view (self->tool)->asked);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GdkRectangle at = { (int) self->pointer.x, (int) self->pointer.y, 1, 1 };

  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Was it stopped, or is it done?")));
  gtk_box_append (GTK_BOX (box), make_answer (_ ("Stopped"), "stopped", bets));
  gtk_box_append (GTK_BOX (box), make_answer (_ ("Done"), "done", bets));
  gtk_popover_set_child (GTK_POPOVER (self->question), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->question), &at);
  gtk_popover_popup (GTK_POPOVER (self->question));
}

/* --- effects ---------------------------------------------------------------------------------- */

/* The keyboard goes where the hand was. */
static void
move_focus (BbBoardView *self)
{
  BbBet *primary = bb_selection_get_primary (_bb_board_view_get_selection (self));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL || bb_tool_is_busy (self->tool))
    return;
  if (primary != NULL && primary != bb_canvas_get_focus_bet (self->canvas) && bb_bet_is_placed (primary))
    bb_canvas_focus_bet (self->canvas, primary);
}

void
_bb_board_view_show_effects (BbBoardView *self,
                             BbToolEffects effects)
{
  if ((effects & BB_TOOL_VIEW) != 0)
    _bb_board_view_show_tool (self);
  if ((effects & BB_TOOL_ASK_CLOSE) != 0)
    ask_close (self);
  if ((effects & BB_TOOL_REFUSED) != 0)
    _bb_board_view_toast (self, bb_tool_get_view (self->tool)->words, FALSE);
  if ((effects & BB_TOOL_FINISHED) != 0)
    _bb_board_view_use_tool (self, self->select_tool);
  if (_bb_board_view_is_editing_zones (self)) {
    if ((effects & BB_TOOL_NAME_ZONE) != 0)
      _bb_board_view_name_zone (self);
    return;
  }
  if ((effects & BB_TOOL_ADDED) != 0)
    _bb_board_view_edit_title (self);
  else if ((effects & BB_TOOL_ACTIVATE) != 0)
    _bb_board_view_open_inspector (self);
  else
    move_focus (self);
}

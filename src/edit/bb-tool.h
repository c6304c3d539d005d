/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A tool of the canvas: a state machine fed with plain events. It edits the board and the selection
 * through their verbs, and says as data what the view is to show meanwhile. While bets are dragged
 * nothing is written: the view draws them apart, and the drop is one step of undo. */

#pragma once

#include "bb-guides.h"
#include "bb-history.h"
#include "bb-selection.h"

G_BEGIN_DECLS

/* How many pixels of the view a press may wander and still be a click, unless told otherwise. */
#define BB_TOOL_THRESHOLD 8.0

/* How many pixels from a line a dragged bet is caught by it. */
#define BB_TOOL_GUIDE_PIXELS 4.0

/* Where no grid is set, new places are whole points: nobody means a tenth. */
#define BB_TOOL_NEW_PLACE 10

/* Where on the canvas something is. Outside: on none of the others, and off the plane. The closed
 * tray as a whole asks which of its halves is meant. */
typedef enum {
  BB_GROUND_PLANE,
  BB_GROUND_TRAY,
  BB_GROUND_CLOSED,
  BB_GROUND_STOPPED,
  BB_GROUND_DONE,
  BB_GROUND_OUTSIDE,
} BbGround;

typedef enum {
  BB_TOOL_PRESS,
  BB_TOOL_MOTION,
  BB_TOOL_RELEASE,
  BB_TOOL_CANCEL, /* the gesture was taken away */
  BB_TOOL_KEY,
} BbToolEventKind;

typedef enum {
  BB_TOOL_SHIFT = 1 << 0,
  BB_TOOL_CTRL = 1 << 1,
} BbToolModifiers;

typedef enum {
  BB_TOOL_KEY_ESCAPE,
  BB_TOOL_KEY_LEFT,
  BB_TOOL_KEY_RIGHT,
  BB_TOOL_KEY_UP,
  BB_TOOL_KEY_DOWN,
  BB_TOOL_KEY_NEXT,
  BB_TOOL_KEY_PREVIOUS,
  BB_TOOL_KEY_ENTER,
  BB_TOOL_KEY_DELETE,
} BbToolKey;

/**
 * BbToolEvent:
 * @kind: what happened
 * @place: where on the plane, in tenths: x is familiarity, y is risk and grows upward; may be beyond
 *   0 to 1000
 * @reach: how far beside a line still counts as on it, in tenths along either axis
 * @pointer: where in the view, in pixels
 * @ground: what is under the pointer
 * @modifiers: the keys held down
 * @clicks: of a press or release: the how manieth in a row
 * @key: of a key: which
 * @picked: (array length=n_picked): of a press: the bets whose mark or label is under the pointer,
 *   the topmost first
 * @n_picked: how many
 * @per_pixel: how many tenths a pixel of the view is; 0 for no guide lines
 * @seen: the part of the plane that is seen, in tenths; empty for all of it
 * @label: (nullable): of a press: whose label is under the pointer; of a key: the primary bet, if its
 *   label is shown
 * @label_at: where that label is, see bb_edit_put_label()
 * @em: the type size of labels in pixels
 */
typedef struct {
  BbToolEventKind kind;
  BbPoint place;
  BbPoint reach;
  BbPoint pointer;
  BbGround ground;
  BbToolModifiers modifiers;
  guint clicks;
  BbToolKey key;
  BbBet *const *picked;
  guint n_picked;
  BbPoint per_pixel;
  BbRect seen;
  BbBet *label;
  BbPoint label_at;
  double em;
} BbToolEvent;

/* What the view has to do after an event. Board and selection tell their own changes. */
typedef enum {
  BB_TOOL_NOTHING = 0,
  BB_TOOL_VIEW = 1 << 0,      /* show BbToolView anew */
  BB_TOOL_ASK_CLOSE = 1 << 1, /* ask whether `asked` are stopped or done, then bb_edit_close_bets() */
  BB_TOOL_ACTIVATE = 1 << 2,  /* open the primary bet in the inspector */
  BB_TOOL_ADDED = 1 << 3,     /* a bet was added and selected: let its title be typed */
  BB_TOOL_REFUSED = 1 << 4,   /* say `words` */
  BB_TOOL_FINISHED = 1 << 5,  /* go back to the select tool */
  BB_TOOL_NAME_ZONE = 1 << 6, /* let the name of the selected zone be typed */
} BbToolEffects;

typedef enum {
  BB_TOOL_IDLE,
  BB_TOOL_PRESSED,
  BB_TOOL_MARQUEE,
  BB_TOOL_MOVING,  /* bets that lie on the plane are dragged: shift them by the offset */
  BB_TOOL_LIFTING, /* bets from a tray are dragged: the first one is at the pointer */
  BB_TOOL_PLACING, /* the next bet of the tray follows the pointer */
  BB_TOOL_SHAPING, /* lines between zones are dragged */
  BB_TOOL_HELD,    /* the bet in the hand is held in place: nothing moves */
  BB_TOOL_LABEL,   /* the label of the bet is dragged: shift it by the pixels */
} BbToolMode;

/**
 * BbToolView:
 * @mode: what goes on
 * @bets: (element-type BbBet): what is dragged or about to be placed, the one in the hand first
 * @asked: (element-type BbBet): what %BB_TOOL_ASK_CLOSE is about
 * @d_familiarity: how far moved bets are from where they lie, in tenths; none leaves the plane
 * @d_risk: likewise
 * @shift: how far the label is from where it was, in pixels
 * @guides: (array length=n_guides): what the bet in the hand lines up with
 * @at: where the pointer is on the plane
 * @target: where a release would drop
 * @marquee: the rectangle being drawn, in tenths
 * @n_left: how many bets of the tray wait to be placed
 * @words: (nullable): what to say beside the pointer
 */
typedef struct {
  BbToolMode mode;
  GPtrArray *bets;
  GPtrArray *asked;
  gint d_familiarity;
  gint d_risk;
  BbPoint shift;
  BbGuide guides[2];
  guint n_guides;
  BbPoint at;
  BbGround target;
  BbRect marquee;
  guint n_left;
  char *words;
} BbToolView;

#define BB_TYPE_TOOL (bb_tool_get_type ())

G_DECLARE_DERIVABLE_TYPE (BbTool, bb_tool, BB, TOOL, GObject)

/**
 * BbToolClass:
 * @handle: does what an event asks for
 */
struct _BbToolClass {
  GObjectClass parent_class;

  BbToolEffects (*handle) (BbTool *self, const BbToolEvent *event);
};

BbToolEffects bb_tool_handle (BbTool *self, const BbToolEvent *event);
const BbToolView *bb_tool_get_view (BbTool *self);
void bb_tool_set_threshold (BbTool *self, double pixels);
void bb_tool_set_grid (BbTool *self, gint tenths);
void bb_tool_find_place (BbTool *self, const BbToolEvent *event, gint *familiarity, gint *risk);
gboolean bb_tool_is_busy (BbTool *self);

/* For the tools themselves. */
BbBoard *bb_tool_get_board (BbTool *self);
BbHistory *bb_tool_get_history (BbTool *self);
BbSelection *bb_tool_get_selection (BbTool *self);
BbToolView *bb_tool_edit_view (BbTool *self);
void bb_tool_reset_view (BbTool *self, BbToolMode mode);
void bb_tool_take_words (BbTool *self, char *words);
gint bb_tool_get_grid (BbTool *self);
gboolean bb_tool_is_drag (BbTool *self, BbPoint from, BbPoint to);

G_END_DECLS

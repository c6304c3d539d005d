/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums are taken anew when the board has changed, at most once before the next frame and only while
 * the panel is seen. A drag only moves what is counted already from one bar to another. */

#include "config.h"

#include "bb-mix-panel.h"

#include "bb-balance.h"
#include "bb-dialogs.h"
#include "bb-export-file.h"
#include "bb-icon-button.h"
#include "bb-menu-words.h"
#include "bb-mix-bars.h"
#include "bb-mix.h"
#include "bb-picture-mix.h"
#include "bb-review.h"
#include "bb-scene-saver.h"
#include "bb-snapshot.h"

#include <glib/gi18n-lib.h>

/* Of pictures that are handed out. */
#define PICTURE_WIDTH 800
#define PICTURE_TEXT 18.0

struct _BbMixPanel {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkMenuButton *grouping_button;
  GtkMenuButton *measure_button;
  GtkMenuButton *then_button;
  GtkLabel *money;
  BbMixBars *bars;

  BbSession *session;
  GSimpleActionGroup *actions;
  BbMixGrouping grouping;
  BbMixMeasure measure;
  char *then; /* the id of a snapshot; empty for none, NULL until somebody chooses */
  BbMix *mix; /* nullable */
  gboolean following;
  guint update_id;
};

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

enum {
  SIGNAL_TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbMixPanel, bb_mix_panel, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbMixPanel *self)
{
  return self->session != NULL ? bb_session_get_board (self->session) : NULL;
}

/* --- what it is compared with -------------------------------------------------------------------- */

/* While a review runs or has just ended, what it began with; unless somebody has chosen. */
static BbItem *
find_then (BbMixPanel *self)
{
  BbBoard *board = get_board (self);
  BbItem *review;

  if (self->then != NULL)
    return *self->then != '\0' ? bb_board_find (board, BB_KIND_SNAPSHOT, self->then) : NULL;
  review = bb_board_get_running_review (board);
  if (review == NULL)
    review = bb_board_get_ended_review (board);
  return review != NULL ? bb_review_get_snapshot (review, "before") : NULL;
}

static char *
dup_then_words (BbItem *snapshot)
{
  g_autofree char *day = bb_snapshot_dup_day (snapshot);
  g_autofree char *moment = bb_snapshot_dup_moment (snapshot);

  if (*moment == '\0' || g_str_equal (day, moment))
    return g_steal_pointer (&day);
  /* Translators: a day, and what was on that day: 30 November 2026, before the autumn review. */
  return g_strdup_printf (_ ("%s, %s"), day, moment);
}

/* --- what is shown -------------------------------------------------------------------------------- */

static void
show_words (BbMixPanel *self,
            BbItem *snapshot,
            const char *then)
{
  BbBoard *board = get_board (self);
  g_autofree char *by = g_strdup_printf (_ ("By: %s"), bb_mix_grouping_get_label (self->grouping));
  g_autofree char *what = g_strdup_printf (_ ("Bars: %s"), bb_mix_measure_get_label (self->measure));
  g_autofree char *beside = g_strdup_printf (_ ("Beside: %s"), then != NULL ? then : _ ("Nothing"));
  g_autofree char *money = NULL;
  BbBalance balance;

  bb_balance_of_board (board, snapshot, &balance);
  money = bb_balance_to_words (&balance, board);
  bb_menu_button_set_words (self->grouping_button, by);
  bb_menu_button_set_words (self->measure_button, what);
  bb_menu_button_set_words (self->then_button, beside);
  gtk_widget_set_visible (GTK_WIDGET (self->then_button), bb_item_list_get_length (bb_board_get_items (board, BB_KIND_SNAPSHOT)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->measure_button), bb_mix_measure_is_used (BB_MIX_CAP, board));
  gtk_label_set_text (self->money, money);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->money), money);
}

static void
show_mix (BbMixPanel *self)
{
  BbBoard *board = get_board (self);
  BbItem *snapshot = find_then (self);
  g_autoptr (BbMix) old = self->mix;
  g_autofree char *then = NULL;

  if (!bb_mix_measure_is_used (self->measure, board))
    self->measure = BB_MIX_COUNT;
  self->mix = bb_mix_new (board, self->grouping, snapshot);
  then = bb_mix_dup_then (self->mix);
  self->following = FALSE;
  bb_mix_bars_show (self->bars, board, self->mix, self->measure, then);
  show_words (self, snapshot, then);
}

static gboolean
update_cb (gpointer data)
{
  BbMixPanel *self = data;

  self->update_id = 0;
  show_mix (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (BbMixPanel *self)
{
  if (self->update_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

/* --- choosing ------------------------------------------------------------------------------------- */

static GMenu *
make_grouping_menu (BbMixPanel *self)
{
  GMenu *menu = g_menu_new ();
  guint i;

  for (i = 0; i < BB_MIX_N_GROUPINGS; i++)
    bb_menu_append_choice (menu, bb_mix_grouping_get_label (i), "mix.by", bb_mix_grouping_get_name (i));
  return menu;
}

static GMenu *
make_measure_menu (BbMixPanel *self)
{
  GMenu *menu = g_menu_new ();
  guint i;

  for (i = 0; i < BB_MIX_N_MEASURES; i++)
    if (bb_mix_measure_is_used (i, get_board (self)))
      bb_menu_append_choice (menu, bb_mix_measure_get_label (i), "mix.measure", bb_mix_measure_get_name (i));
  return menu;
}

static GMenu *
make_then_menu (BbMixPanel *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) snapshots = bb_board_list_snapshots (get_board (self));
  guint i;

  bb_menu_append_choice (menu, _ ("Nothing"), "mix.beside", "");
  for (i = snapshots->len; i > 0; i--) {
    BbItem *snapshot = g_ptr_array_index (snapshots, i - 1);
    g_autofree char *words = dup_then_words (snapshot);

    bb_menu_append_choice (menu, words, "mix.beside", bb_item_get_id (snapshot));
  }
  return menu;
}

static void
set_state (BbMixPanel *self,
           const char *name,
           const char *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (value));
}

static void
open_menu (BbMixPanel *self,
           GtkMenuButton *button,
           GMenu *(*make) (BbMixPanel *self))
{
  g_autoptr (GMenu) menu = NULL;
  BbItem *snapshot;

  if (self->session == NULL)
    return;
  snapshot = find_then (self);
  set_state (self, "by", bb_mix_grouping_get_name (self->grouping));
  set_state (self, "measure", bb_mix_measure_get_name (self->measure));
  set_state (self, "beside", snapshot != NULL ? bb_item_get_id (snapshot) : "");
  menu = make (self);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
open_grouping_cb (GtkMenuButton *button,
                  gpointer data)
{
  open_menu (data, button, make_grouping_menu);
}

static void
open_measure_cb (GtkMenuButton *button,
                 gpointer data)
{
  open_menu (data, button, make_measure_menu);
}

static void
open_then_cb (GtkMenuButton *button,
              gpointer data)
{
  open_menu (data, button, make_then_menu);
}

static void
choose_by_cb (BbMixPanel *self,
              GVariant *value)
{
  if (bb_mix_grouping_from_name (g_variant_get_string (value, NULL), &self->grouping))
    queue_update (self);
}

static void
choose_measure_cb (BbMixPanel *self,
                   GVariant *value)
{
  if (bb_mix_measure_from_name (g_variant_get_string (value, NULL), &self->measure))
    queue_update (self);
}

static void
choose_then_cb (BbMixPanel *self,
                GVariant *value)
{
  g_free (self->then);
  self->then = g_variant_dup_string (value, NULL);
  queue_update (self);
}

/* --- handing out ---------------------------------------------------------------------------------- */

static BbScene *
draw_picture (BbMixPanel *self)
{
  BbBoard *board = get_board (self);
  g_autofree char *then = bb_mix_dup_then (self->mix);
  BbPictureMixOptions options = { .measure = self->measure, .width = PICTURE_WIDTH, .text_size = PICTURE_TEXT, .then = then };

  options.title = bb_session_get_title (self->session);
  return bb_picture_mix_draw (self->mix, board, &options);
}

static GtkWindow *
get_window (BbMixPanel *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
copy_cb (BbMixPanel *self)
{
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  if (self->mix == NULL)
    return;
  scene = draw_picture (self);
  if (bb_export_file_copy_scene (get_board (self), scene, gtk_widget_get_clipboard (GTK_WIDGET (self)), &error))
    g_signal_emit (self, signals[SIGNAL_TOAST], 0, _ ("Copied: paste it into a slide"), FALSE);
  else if (error != NULL)
    bb_dialog_tell (get_window (self), _ ("The Picture Could Not Be Copied"), error->message);
}

static void
save_cb (BbMixPanel *self,
         GVariant *value)
{
  g_autoptr (BbScene) scene = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *name = NULL;
  BbExportFormat format;

  if (self->mix == NULL || !bb_export_format_from_name (g_variant_get_string (value, NULL), &format))
    return;
  scene = draw_picture (self);
  suffix = g_strconcat (".", bb_export_format_get_name (format), NULL);
  name = bb_session_propose_name (self->session, suffix);
  bb_scene_saver_run (GTK_WIDGET (self), get_board (self), scene, format, name);
}

/* --- the class ------------------------------------------------------------------------------------ */

static void
add_action (BbMixPanel *self,
            const char *name,
            gboolean has_state,
            GCallback callback)
{
  g_autoptr (GSimpleAction) action = NULL;

  if (has_state)
    action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  else
    action = g_simple_action_new (name, g_str_equal (name, "save") ? G_VARIANT_TYPE_STRING : NULL);
  g_signal_connect_object (action, has_state ? "change-state" : "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_actions (BbMixPanel *self)
{
  self->actions = g_simple_action_group_new ();
  add_action (self, "by", TRUE, G_CALLBACK (choose_by_cb));
  add_action (self, "measure", TRUE, G_CALLBACK (choose_measure_cb));
  add_action (self, "beside", TRUE, G_CALLBACK (choose_then_cb));
  add_action (self, "copy", FALSE, G_CALLBACK (copy_cb));
  add_action (self, "save", FALSE, G_CALLBACK (save_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "mix", G_ACTION_GROUP (self->actions));
}

static void
disconnect_session (BbMixPanel *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->bars != NULL)
    bb_mix_bars_show (self->bars, NULL, NULL, BB_MIX_COUNT, NULL);
  g_clear_pointer (&self->mix, bb_mix_free);
  g_clear_pointer (&self->then, g_free);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
bb_mix_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_mix_panel_parent_class)->map (widget);
  queue_update (BB_MIX_PANEL (widget));
}

static void
bb_mix_panel_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    bb_mix_panel_set_session (BB_MIX_PANEL (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_mix_panel_dispose (GObject *object)
{
  BbMixPanel *self = BB_MIX_PANEL (object);

  disconnect_session (self);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  self->bars = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_mix_panel_parent_class)->dispose (object);
}

static void
bb_mix_panel_class_init (BbMixPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = bb_mix_panel_set_property;
  object_class->dispose = bb_mix_panel_dispose;
  widget_class->map = bb_mix_panel_map;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* As in the other parts of the window: what to say, and whether Undo goes with it. */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", BB_TYPE_MIX_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  g_type_ensure (BB_TYPE_MIX_BARS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-mix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, box);
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, grouping_button);
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, measure_button);
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, then_button);
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, money);
  gtk_widget_class_bind_template_child (widget_class, BbMixPanel, bars);
}

static void
bb_mix_panel_init (BbMixPanel *self)
{
  self->measure = BB_MIX_CAP;
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Mix"), -1);
  bb_icon_button_name_all (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->grouping_button, open_grouping_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->measure_button, open_measure_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->then_button, open_then_cb, self, NULL);
}

GtkWidget *
bb_mix_panel_new (void)
{
  return g_object_new (BB_TYPE_MIX_PANEL, NULL);
}

/**
 * bb_mix_panel_set_session:
 * @session: (nullable): the board whose mix is shown
 */
void
bb_mix_panel_set_session (BbMixPanel *self,
                          BbSession *session)
{
  g_return_if_fail (BB_IS_MIX_PANEL (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (session, "notify", G_CALLBACK (queue_update), self);
  queue_update (self);
}

/* Counts the bets where they are held. Returns whether that changes a bar. */
static gboolean
move_bets (BbMixPanel *self,
           GPtrArray *bets,
           gint d_familiarity,
           gint d_risk)
{
  gboolean changed = FALSE;
  guint i;

  for (i = 0; i < bets->len; i++) {
    BbBet *bet = g_ptr_array_index (bets, i);

    if (bb_bet_is_placed (bet))
      changed |= bb_mix_move (self->mix, bet, CLAMP (bb_bet_get_familiarity (bet) + d_familiarity, 0, 1000), CLAMP (bb_bet_get_risk (bet) + d_risk, 0, 1000));
  }
  return changed;
}

/**
 * bb_mix_panel_follow:
 * @bets: (nullable) (element-type BbBet): what is in the hand; %NULL once it is put down
 * @d_familiarity: how far they are from their places, in tenths
 * @d_risk: likewise
 */
void
bb_mix_panel_follow (BbMixPanel *self,
                     GPtrArray *bets,
                     gint d_familiarity,
                     gint d_risk)
{
  g_return_if_fail (BB_IS_MIX_PANEL (self));

  if (self->mix == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (bets == NULL && self->following) {
    self->following = FALSE;
    queue_update (self);
  } else if (bets != NULL) {
    self->following = TRUE;
    if (move_bets (self, bets, d_familiarity, d_risk))
      bb_mix_bars_refresh (self->bars);
  }
}

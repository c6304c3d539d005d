/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window owns its pages and wires them to one session; they do not know the window. Its size
 * and whether the inspector shows are remembered for the next one. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-board-file.h"
#include "bb-dialogs.h"
#include "bb-icon-button.h"
#include "bb-settings.h"
#include "bb-start-page.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_INSPECTOR,
  PROP_SHOW_LIST,
  PROP_SHOW_LENS_BAR,
  PROP_REVIEWING,
  PROP_SHOW_FINDINGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbWindow, bb_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_full_screen (BbWindow *self)
{
  return gtk_window_is_fullscreen (GTK_WINDOW (self));
}

static void
set_show_inspector (BbWindow *self,
                    gboolean show)
{
  /* Whoever asks for the inspector while something else is there wants to see it instead. */
  if (self->reviewing) {
    _bb_window_set_reviewing (self, FALSE);
    show = TRUE;
  }
  if (self->show_findings) {
    _bb_window_set_show_findings (self, FALSE);
    show = TRUE;
  }
  if (show == self->show_inspector)
    return;
  self->show_inspector = show;
  _bb_window_show_side (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

/* The plane or the list; in full screen always the plane. */
static void
update_views (BbWindow *self)
{
  gboolean list = self->show_list && !is_full_screen (self);

  gtk_stack_set_visible_child (self->views, list ? GTK_WIDGET (self->list_view) : GTK_WIDGET (self->board_view));
}

static void
set_show_list (BbWindow *self,
               gboolean show)
{
  if (show == self->show_list)
    return;
  self->show_list = show;
  update_views (self);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LIST]);
}

static void
set_show_lens_bar (BbWindow *self,
                   gboolean show)
{
  if (show == self->show_lens_bar)
    return;
  self->show_lens_bar = show;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LENS_BAR]);
}

/* Without chrome: nothing but the board, in which everything still works, and the review if one is
 * in it. */
static void
full_screen_changed_cb (BbWindow *self)
{
  gtk_widget_set_visible (self->header_bar, !is_full_screen (self));
  _bb_window_show_side (self);
  update_views (self);
  if (!self->reviewing)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
  _bb_window_update_actions (self);
}

static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder != NULL ? g_file_get_parse_name (folder) : NULL;
}

static void
update_title (BbWindow *self)
{
  GFile *file = self->session != NULL ? bb_session_get_file (self->session) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *folder = file != NULL ? describe_folder (file) : NULL;

  if (!_bb_window_shows_board (self))
    title = g_strdup (_ ("Betboard"));
  else if (bb_session_get_modified (self->session))
    title = g_strconcat ("• ", bb_session_get_title (self->session), NULL);
  else
    title = g_strdup (bb_session_get_title (self->session));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, folder != NULL ? folder : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* A day that is set is said everywhere, in the full screen as well: the picture is not today's. */
static void
update_banners (BbWindow *self)
{
  gboolean has_day = FALSE;

  if (self->session != NULL)
    has_day = bb_item_has_value (BB_ITEM (bb_session_get_board (self->session)), BB_BOARD_AS_OF);
  if (has_day) {
    g_autofree char *day = bb_date_format (bb_session_get_day (self->session), _ ("%-d %B %Y"));
    g_autofree char *text = g_strdup_printf (_ ("Shown as of %s"), day);

    gtk_label_set_text (self->day_label, bb_session_get_at (self->session) != NULL ? _ ("An earlier day: nothing can be changed") : text);
  }
  bb_recovery_banner_set_file (self->recovery_banner, self->session != NULL ? bb_session_get_file (self->session) : NULL);
  gtk_revealer_set_reveal_child (self->day_banner, has_day && _bb_window_shows_board (self));
  gtk_revealer_set_reveal_child (self->read_only_banner, self->session != NULL && bb_session_is_locked (self->session) && _bb_window_shows_board (self));
}

static void
session_changed_cb (BbWindow *self)
{
  update_title (self);
  update_banners (self);
  _bb_window_update_actions (self);
  _bb_window_update_inhibit (self);
}

static void
import_finished_cb (BbWindow *self,
                    guint n_bets)
{
  g_autofree char *text = NULL;

  if (n_bets > 0)
    _bb_window_set_session (self, bb_import_page_get_session (self->import_page));
  gtk_stack_set_visible_child_name (self->stack, self->session != NULL ? "board" : "start");
  if (n_bets == 0)
    return;
  text = g_strdup_printf (ngettext ("%u bet added from the list", "%u bets added from the list", n_bets), n_bets);
  _bb_window_toast_undo (self, text);
}

static void
open_inspector_cb (BbWindow *self)
{
  if (self->reviewing) {
    _bb_window_enter_review (self);
    return;
  }
  set_show_inspector (self, TRUE);
  if (!bb_bet_page_focus_field (bb_inspector_get_bet_page (self->inspector), BB_BET_TITLE))
    gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
}

/* What is typed replaces the title that a new bet has. */
static void
edit_title_cb (BbWindow *self)
{
  GtkWidget *focus;

  set_show_inspector (self, TRUE);
  bb_bet_page_focus_field (bb_inspector_get_bet_page (self->inspector), BB_BET_TITLE);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (GTK_IS_TEXT_VIEW (focus))
    g_signal_emit_by_name (focus, "select-all", TRUE);
}

static void
toast_cb (BbWindow *self,
          const char *text,
          gboolean undo)
{
  if (undo)
    _bb_window_toast_undo (self, text);
  else
    bb_window_toast (self, text);
}

static void
history_changed_cb (BbWindow *self)
{
  _bb_window_drop_undo_toast (self);
  _bb_window_update_actions (self);
}

static gboolean
shows_start_page (BbWindow *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->start_page);
}

/* A window that is opened with a board never needs it. */
static void
make_start_page (BbWindow *self)
{
  if (shows_start_page (self) && adw_bin_get_child (self->start_page) == NULL)
    adw_bin_set_child (self->start_page, bb_start_page_new ());
}

/* What one came for has the focus, not the header bar. The list page sees to that itself. */
static void
focus_page (BbWindow *self)
{
  if (_bb_window_shows_board (self))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
  else if (shows_start_page (self))
    gtk_widget_child_focus (GTK_WIDGET (self->start_page), GTK_DIR_TAB_FORWARD);
}

static void
page_changed_cb (BbWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    make_start_page (self);
  focus_page (self);
  gtk_widget_set_visible (self->board_buttons, _bb_window_shows_board (self));
  update_title (self);
  update_banners (self);
  _bb_window_update_actions (self);
}

static void
remember_state (BbWindow *self)
{
  int width;
  int height;
  gboolean trays;

  if (is_full_screen (self))
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  bb_settings_set_int (BB_SETTING_WINDOW_WIDTH, width);
  bb_settings_set_int (BB_SETTING_WINDOW_HEIGHT, height);
  bb_settings_set_boolean (BB_SETTING_WINDOW_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (self)));
  bb_settings_set_boolean (BB_SETTING_INSPECTOR_SHOWN, self->show_inspector);
  bb_settings_set_boolean (BB_SETTING_LENS_BAR_SHOWN, self->show_lens_bar);
  g_object_get (self->board_view, "show-trays", &trays, NULL);
  bb_settings_set_boolean (BB_SETTING_TRAY_SHOWN, trays);
}

static void
restore_state (BbWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               bb_settings_get_int (BB_SETTING_WINDOW_WIDTH),
                               bb_settings_get_int (BB_SETTING_WINDOW_HEIGHT));
  if (bb_settings_get_boolean (BB_SETTING_WINDOW_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  set_show_inspector (self, bb_settings_get_boolean (BB_SETTING_INSPECTOR_SHOWN));
  set_show_lens_bar (self, bb_settings_get_boolean (BB_SETTING_LENS_BAR_SHOWN));
  g_object_set (self->board_view, "show-trays", bb_settings_get_boolean (BB_SETTING_TRAY_SHOWN), NULL);
}

static gboolean
bb_window_close_request (GtkWindow *window)
{
  if (!_bb_window_may_close (BB_WINDOW (window)))
    return TRUE;
  remember_state (BB_WINDOW (window));
  _bb_window_remember_view (BB_WINDOW (window));
  _bb_window_leave_drafts (BB_WINDOW (window));
  return GTK_WINDOW_CLASS (bb_window_parent_class)->close_request (window);
}

static void
bb_window_get_property (GObject *object,
                        guint id,
                        GValue *value,
                        GParamSpec *pspec)
{
  BbWindow *self = BB_WINDOW (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_SHOW_INSPECTOR:
    g_value_set_boolean (value, self->show_inspector);
    break;
  case PROP_SHOW_LIST:
    g_value_set_boolean (value, self->show_list);
    break;
  case PROP_SHOW_LENS_BAR:
    g_value_set_boolean (value, self->show_lens_bar);
    break;
  case PROP_REVIEWING:
    g_value_set_boolean (value, self->reviewing);
    break;
  case PROP_SHOW_FINDINGS:
    g_value_set_boolean (value, self->show_findings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_window_set_property (GObject *object,
                        guint id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  BbWindow *self = BB_WINDOW (object);

  switch (id) {
  case PROP_SHOW_INSPECTOR:
    set_show_inspector (self, g_value_get_boolean (value));
    break;
  case PROP_SHOW_LIST:
    set_show_list (self, g_value_get_boolean (value));
    break;
  case PROP_SHOW_LENS_BAR:
    set_show_lens_bar (self, g_value_get_boolean (value));
    break;
  case PROP_REVIEWING:
    _bb_window_set_reviewing (self, g_value_get_boolean (value));
    break;
  case PROP_SHOW_FINDINGS:
    _bb_window_set_show_findings (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_window_map (GtkWidget *widget)
{
  make_start_page (BB_WINDOW (widget));
  GTK_WIDGET_CLASS (bb_window_parent_class)->map (widget);
  focus_page (BB_WINDOW (widget));
}

static void
bb_window_dispose (GObject *object)
{
  BbWindow *self = BB_WINDOW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->review_signals);
  _bb_window_stop_watching (self);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_weak_pointer (&self->view_toast);
  _bb_window_forget_drafts (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->last_export, bb_export_settings_free);
  G_OBJECT_CLASS (bb_window_parent_class)->dispose (object);
}

static void
bb_window_class_init (BbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_window_dispose;
  object_class->get_property = bb_window_get_property;
  object_class->set_property = bb_window_set_property;
  widget_class->map = bb_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = bb_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_LIST] = g_param_spec_boolean ("show-list", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_LENS_BAR] = g_param_spec_boolean ("show-lens-bar", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVIEWING] = g_param_spec_boolean ("reviewing", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_FINDINGS] = g_param_spec_boolean ("show-findings", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BB_TYPE_BOARD_VIEW);
  g_type_ensure (BB_TYPE_DUE_BANNER);
  g_type_ensure (BB_TYPE_INSPECTOR);
  g_type_ensure (BB_TYPE_LIST_VIEW);
  g_type_ensure (BB_TYPE_RECOVERY_BANNER);
  g_type_ensure (BB_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, board_buttons);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, recovery_banner);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, due_banner);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, problem_banner);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, day_banner);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, day_label);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, split);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, full_screen_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, board_view);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, list_view);
  gtk_widget_class_bind_template_child (widget_class, BbWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, edit_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_inspector_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  _bb_window_class_install_find (widget_class);
  _bb_window_class_install_review (widget_class);
  _bb_window_class_install_reports (widget_class);
  _bb_window_class_install_mix (widget_class);
  _bb_window_class_install_views (widget_class);
  _bb_window_class_install_actions (widget_class);
}

static void
bb_window_init (BbWindow *self)
{
  self->show_inspector = TRUE;
  self->session_signals = g_signal_group_new (BB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify", G_CALLBACK (session_changed_cb), self);
  self->history_signals = g_signal_group_new (BB_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify", G_CALLBACK (history_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  bb_icon_button_name_all (self->header_bar);
  restore_state (self);
  _bb_window_add_drop_target (self);
  _bb_window_watch_focus (self);
  _bb_window_update_actions (self);
}

BbWindow *
bb_window_new (GtkApplication *app)
{
  return g_object_new (BB_TYPE_WINDOW, "application", app, NULL);
}

/**
 * bb_window_is_at_start:
 *
 * Returns: whether there is no board in this window, nor one on its way
 */
gboolean
bb_window_is_at_start (BbWindow *self)
{
  g_return_val_if_fail (BB_IS_WINDOW (self), FALSE);

  return self->session == NULL && !self->busy && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "start");
}

void
bb_window_show_empty_board (BbWindow *self)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSession) session = bb_session_new (board);

  g_return_if_fail (BB_IS_WINDOW (self));

  _bb_window_set_session (self, session);
}

/**
 * bb_window_shows_file:
 *
 * Returns: whether the board in this window is kept in @file, or just being read from it
 */
gboolean
bb_window_shows_file (BbWindow *self,
                      GFile *file)
{
  GFile *mine;

  g_return_val_if_fail (BB_IS_WINDOW (self), FALSE);

  mine = self->session != NULL ? bb_session_get_file (self->session) : self->loading;
  return mine != NULL && g_file_equal (mine, file);
}

void
bb_window_open (BbWindow *self,
                GFile *file)
{
  g_return_if_fail (BB_IS_WINDOW (self));

  _bb_window_open_file (self, file);
}

/**
 * bb_window_open_example:
 *
 * Opens an example as a board of one's own that has no file yet.
 */
void
bb_window_open_example (BbWindow *self,
                        const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BbSession) session = bb_board_file_load_example (name, &error);

  g_return_if_fail (BB_IS_WINDOW (self));

  if (session != NULL)
    _bb_window_set_session (self, session);
  else
    bb_dialog_tell (GTK_WINDOW (self), _ ("This Example Could Not Be Opened"), error->message);
}

static void
make_import_page (BbWindow *self)
{
  if (self->import_page != NULL)
    return;
  self->import_page = BB_IMPORT_PAGE (bb_import_page_new ());
  g_signal_connect_object (self->import_page, "finished", G_CALLBACK (import_finished_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->import_page), "import");
}

/* A window without a board gets a new one, but only once there is something to put on it. Without a
 * file the page waits for rows to be pasted. */
void
_bb_window_start_list (BbWindow *self,
                       GFile *file)
{
  g_autoptr (BbBoard) board = bb_board_new_starter ();
  g_autoptr (BbSession) fresh = self->session == NULL ? bb_session_new (board) : NULL;

  make_import_page (self);
  gtk_stack_set_visible_child_name (self->stack, "import");
  bb_import_page_start (self->import_page, self->session != NULL ? self->session : fresh);
  if (file != NULL)
    bb_import_page_load (self->import_page, file);
}

/* Nothing fades in where nothing was. */
static void
show_board_page (BbWindow *self)
{
  gboolean loading = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading");

  gtk_stack_set_visible_child_full (self->stack, "board", loading ? GTK_STACK_TRANSITION_TYPE_NONE : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

/* The one place where a board comes into the window: every view of it is told here. */
void
_bb_window_set_session (BbWindow *self,
                        BbSession *session)
{
  if (session == self->session)
    return;
  _bb_window_remember_view (self);
  _bb_window_leave_drafts (self);
  _bb_window_set_reviewing (self, FALSE);
  g_set_object (&self->session, session);
  _bb_window_start_drafts (self);
  g_clear_pointer (&self->last_export, bb_export_settings_free);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->history_signals, bb_session_get_history (session));
  _bb_window_watch_removals (self);
  _bb_window_watch_review (self);
  show_board_page (self);
  session_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  _bb_window_restore_view (self);
}

/* Closed, and kept alive only by something that was under way. */
gboolean
_bb_window_is_gone (BbWindow *self)
{
  return self->session_signals == NULL;
}

gboolean
_bb_window_shows_board (BbWindow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "board");
}

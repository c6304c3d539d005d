/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the page by what is selected, and carries out what concerns whole bets. Holds no state of
 * the board. */

#include "config.h"

#include "bb-inspector.h"

#include "bb-board-page.h"
#include "bb-edit-bets.h"
#include "bb-zone-page.h"

#include <glib/gi18n-lib.h>

/* Until the editors of bets are made, if no bet is looked at before. */
#define PREPARE_MS 400
/* Then until they are measured for the first time, which again takes some milliseconds. */

struct _BbInspector {
  GtkWidget parent_instance;

  GtkStack *stack;
  BbBetPage *bet_page;
  BbBoardPage *board_page;
  BbZonePage *zone_page;

  BbSession *session;
  guint prepare_id;
  gboolean shows_zones;
  gboolean seen;
  gboolean discreet;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_SHOWS_ZONES,
  N_PROPS,
};

enum {
  TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbInspector, bb_inspector, GTK_TYPE_WIDGET)

static void
read_only_cb (BbInspector *self)
{
  bb_bet_page_set_read_only (self->bet_page, bb_session_get_read_only (self->session));
}

/* Some fifty editors take longer to make than the window and the board: so they come when a bet is
 * looked at, or once the board has been on the screen for a moment. */
static void
prepare_bet_page (BbInspector *self)
{
  g_autoptr (BbBetFields) fields = NULL;

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  if (self->session == NULL || bb_bet_page_get_fields (self->bet_page) != NULL)
    return;
  fields = bb_bet_fields_new (bb_session_get_history (self->session), bb_session_get_selection (self->session));
  bb_bet_fields_set_shows_private (fields, self->seen && !self->discreet);
  bb_bet_page_set_fields (self->bet_page, fields);
  read_only_cb (self);
}

/* What is private is in this panel alone, and only while it is seen: in full screen and in a review it
 * is in no widget at all. */
static void
update_private (BbInspector *self)
{
  BbBetFields *fields = bb_bet_page_get_fields (self->bet_page);

  if (fields != NULL)
    bb_bet_fields_set_shows_private (fields, self->seen && !self->discreet);
}

static gboolean
prepare_cb (gpointer data)
{
  BbInspector *self = data;

  self->prepare_id = 0;
  prepare_bet_page (self);
  return G_SOURCE_REMOVE;
}

static void
show_page (BbInspector *self)
{
  gboolean any = bb_selection_get_length (bb_session_get_selection (self->session)) > 0;

  if (any)
    prepare_bet_page (self);
  gtk_stack_set_visible_child_name (self->stack, self->shows_zones ? "zones" : any ? "bets"
                                                                                   : "board");
}

/* Unseen, it does not follow: even then it would be measured anew. Seen, it does so at once: a text
 * that gets its width in a later frame than its words keeps the height of a narrower one. */
static void
selection_changed_cb (BbInspector *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_page (self);
}

static void
follow (BbInspector *self)
{
  show_page (self);
  read_only_cb (self);
  if (self->prepare_id == 0 && bb_bet_page_get_fields (self->bet_page) == NULL)
    self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_MS, prepare_cb, self, NULL);
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
close_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  BbInspector *self = BB_INSPECTOR (widget);
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (bb_session_get_selection (self->session));

  bb_inspector_commit (self);
  bb_edit_close_bets (bb_session_get_history (self->session), bets, g_variant_get_string (parameter, NULL));
}

static void
reopen_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbInspector *self = BB_INSPECTOR (widget);
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (bb_session_get_selection (self->session));

  bb_edit_reopen_bets (bb_session_get_history (self->session), bets);
}

/* Of what is deleted the window tells; here it is said what was not. */
static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbInspector *self = BB_INSPECTOR (widget);
  g_autoptr (GPtrArray) bets = bb_selection_dup_bets (bb_session_get_selection (self->session));
  guint n_stopped = bb_edit_delete_or_stop_bets (bb_session_get_history (self->session), bets);
  g_autofree char *text = NULL;

  if (n_stopped == 0)
    return;
  text = g_strdup_printf (ngettext ("%u bet has decisions on record and was stopped instead",
                                    "%u bets have decisions on record and were stopped instead",
                                    n_stopped),
                          n_stopped);
  g_signal_emit (self, signals[TOAST], 0, text, TRUE);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_inspector_get_property (GObject *object,
                           guint id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BbInspector *self = BB_INSPECTOR (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_SHOWS_ZONES:
    g_value_set_boolean (value, self->shows_zones);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_shows_zones (BbInspector *self,
                 gboolean shows)
{
  if (shows == self->shows_zones)
    return;
  self->shows_zones = shows;
  if (self->session != NULL)
    show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_ZONES]);
}

static void
bb_inspector_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BbInspector *self = BB_INSPECTOR (object);

  switch (id) {
  case PROP_SESSION:
    bb_inspector_set_session (self, g_value_get_object (value));
    break;
  case PROP_SHOWS_ZONES:
    set_shows_zones (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
disconnect_session (BbInspector *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_selection (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
bb_inspector_map (GtkWidget *widget)
{
  BbInspector *self = BB_INSPECTOR (widget);

  self->seen = TRUE;
  update_private (self);
  if (self->session != NULL)
    follow (self);
  GTK_WIDGET_CLASS (bb_inspector_parent_class)->map (widget);
}

static void
bb_inspector_unmap (GtkWidget *widget)
{
  BB_INSPECTOR (widget)->seen = FALSE;
  update_private (BB_INSPECTOR (widget));
  GTK_WIDGET_CLASS (bb_inspector_parent_class)->unmap (widget);
}

static void
bb_inspector_dispose (GObject *object)
{
  BbInspector *self = BB_INSPECTOR (object);

  disconnect_session (self);
  g_clear_object (&self->session);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (bb_inspector_parent_class)->dispose (object);
}

static void
bb_inspector_class_init (BbInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_inspector_dispose;
  widget_class->map = bb_inspector_map;
  widget_class->unmap = bb_inspector_unmap;
  object_class->get_property = bb_inspector_get_property;
  object_class->set_property = bb_inspector_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether it is about the zones and the axes, whatever is selected. */
  properties[PROP_SHOWS_ZONES] = g_param_spec_boolean ("shows-zones", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (BB_TYPE_BET_PAGE);
  g_type_ensure (BB_TYPE_BOARD_PAGE);
  g_type_ensure (BB_TYPE_ZONE_PAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, BbInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, BbInspector, bet_page);
  gtk_widget_class_bind_template_child (widget_class, BbInspector, board_page);
  gtk_widget_class_bind_template_child (widget_class, BbInspector, zone_page);
  gtk_widget_class_install_action (widget_class, "bets.close", "s", close_cb);
  gtk_widget_class_install_action (widget_class, "bets.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "bets.delete", NULL, delete_cb);
  /* As Enter on the board leads here, Escape leads back. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-board", NULL);
}

static void
bb_inspector_init (BbInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_inspector_new (void)
{
  return g_object_new (BB_TYPE_INSPECTOR, NULL);
}

BbSession *
bb_inspector_get_session (BbInspector *self)
{
  g_return_val_if_fail (BB_IS_INSPECTOR (self), NULL);

  return self->session;
}

static void
connect_session (BbInspector *self)
{
  BbSelection *selection = bb_session_get_selection (self->session);

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
}

/**
 * bb_inspector_set_session:
 * @session: (nullable): the board to look at
 */
void
bb_inspector_set_session (BbInspector *self,
                          BbSession *session)
{
  g_return_if_fail (BB_IS_INSPECTOR (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  bb_board_page_set_session (self->board_page, session);
  bb_zone_page_set_session (self->zone_page, session);
  bb_bet_page_set_fields (self->bet_page, NULL);
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

BbBetPage *
bb_inspector_get_bet_page (BbInspector *self)
{
  g_return_val_if_fail (BB_IS_INSPECTOR (self), NULL);

  prepare_bet_page (self);
  if (self->session != NULL)
    show_page (self);
  return self->bet_page;
}

/**
 * bb_inspector_commit:
 *
 * Writes what is typed and not yet written: for whoever is about to save.
 */
void
bb_inspector_commit (BbInspector *self)
{
  g_return_if_fail (BB_IS_INSPECTOR (self));

  bb_bet_page_commit (self->bet_page);
}

/**
 * bb_inspector_set_discreet:
 * @discreet: whether others look on, or will when the panel has slid away
 *
 * Takes what is private off the screen at once.
 */
void
bb_inspector_set_discreet (BbInspector *self,
                           gboolean discreet)
{
  g_return_if_fail (BB_IS_INSPECTOR (self));

  self->discreet = discreet;
  update_private (self);
}

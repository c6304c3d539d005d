/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shown when a board is opened, and when the day changes under an open one; not if nothing came due. A
 * board that is shown as of a set day has no calendar that moves. */

#include "config.h"

#include "bb-due-banner.h"

#include "bb-came-due.h"
#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

struct _BbDueBanner {
  AdwBin parent_instance;

  GtkWidget *box;
  GtkLabel *label;

  BbSession *session; /* nullable */
  BbDate since;       /* what is told of now */
  BbDate today;       /* the last day that moved by itself, or none */
};

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbDueBanner, bb_due_banner, ADW_TYPE_BIN)

static gboolean
has_moving_day (BbDueBanner *self)
{
  return !bb_item_has_value (BB_ITEM (bb_session_get_board (self->session)), BB_BOARD_AS_OF);
}

/* The year goes without saying where it is the same. */
static char *
say_day (BbDate since,
         BbDate day)
{
  guint year, month, number;
  guint other_year;

  bb_date_get_ymd (since, &year, &month, &number);
  bb_date_get_ymd (day, &other_year, &month, &number);
  /* Translators: a day of this year. */
  return year == other_year ? bb_date_format (since, _ ("%-d %B")) : bb_date_to_words (since);
}

static void
day_changed_cb (BbDueBanner *self)
{
  BbDate before = self->today;

  self->today = has_moving_day (self) ? bb_session_get_day (self->session) : BB_DATE_NONE;
  if (before != BB_DATE_NONE && self->today != BB_DATE_NONE)
    bb_due_banner_tell_since (self, gtk_widget_get_visible (self->box) ? self->since : before);
}

static void
disconnect_session (BbDueBanner *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
bb_due_banner_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, BB_DUE_BANNER (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_due_banner_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    bb_due_banner_set_session (BB_DUE_BANNER (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_due_banner_dispose (GObject *object)
{
  disconnect_session (BB_DUE_BANNER (object));
  G_OBJECT_CLASS (bb_due_banner_parent_class)->dispose (object);
}

static void
bb_due_banner_class_init (BbDueBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_due_banner_dispose;
  object_class->get_property = bb_due_banner_get_property;
  object_class->set_property = bb_due_banner_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-due-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BbDueBanner, box);
  gtk_widget_class_bind_template_child (widget_class, BbDueBanner, label);
  gtk_widget_class_bind_template_callback (widget_class, bb_due_banner_close);
}

static void
bb_due_banner_init (BbDueBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_due_banner_set_session:
 * @session: (nullable): the board to tell of; of an earlier one nothing is told any more
 */
void
bb_due_banner_set_session (BbDueBanner *self,
                           BbSession *session)
{
  g_return_if_fail (BB_IS_DUE_BANNER (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  bb_due_banner_close (self);
  self->today = BB_DATE_NONE;
  if (session != NULL) {
    self->session = g_object_ref (session);
    self->today = has_moving_day (self) ? bb_session_get_day (session) : BB_DATE_NONE;
    g_signal_connect_swapped (session, "notify::day", G_CALLBACK (day_changed_cb), self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * bb_due_banner_tell_since:
 * @since: the day when the board was last looked at, or %BB_DATE_NONE if it never was
 *
 * Tells what came due since then, or nothing.
 */
void
bb_due_banner_tell_since (BbDueBanner *self,
                          BbDate since)
{
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  BbDate day;
  guint count;

  g_return_if_fail (BB_IS_DUE_BANNER (self) && self->session != NULL);

  day = bb_session_get_day (self->session);
  count = since != BB_DATE_NONE && since < day ? bb_came_due_count (bb_session_get_board (self->session), since, day) : 0;
  self->since = since;
  gtk_widget_set_visible (self->box, count > 0);
  if (count == 0)
    return;
  words = say_day (since, day);
  text = g_strdup_printf (ngettext ("%u bet came due since %s", "%u bets came due since %s", count), count, words);
  gtk_label_set_text (self->label, text);
}

void
bb_due_banner_close (BbDueBanner *self)
{
  g_return_if_fail (BB_IS_DUE_BANNER (self));

  gtk_widget_set_visible (self->box, FALSE);
}

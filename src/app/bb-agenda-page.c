/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls by itself. Starting the review is the panel's business. */

#include "config.h"

#include "bb-agenda-page.h"

struct _BbAgendaPage {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  BbSession *session;
};

G_DEFINE_FINAL_TYPE (BbAgendaPage, bb_agenda_page, GTK_TYPE_WIDGET)

static void
bb_agenda_page_dispose (GObject *object)
{
  BbAgendaPage *self = BB_AGENDA_PAGE (object);

  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_agenda_page_parent_class)->dispose (object);
}

static void
bb_agenda_page_class_init (BbAgendaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bb_agenda_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bb_agenda_page_init (BbAgendaPage *self)
{
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

GtkWidget *
bb_agenda_page_new (BbSession *session)
{
  BbAgendaPage *self = g_object_new (BB_TYPE_AGENDA_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

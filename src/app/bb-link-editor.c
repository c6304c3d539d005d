/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever wrote the file also wrote the link: only what a browser or a mailer takes is opened, and
 * only when asked. */

#include "config.h"

#include "bb-link-editor.h"

#include "bb-icon-button.h"

#include <glib/gi18n-lib.h>

struct _BbLinkEditor {
  BbEntryEditor parent_instance;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (BbLinkEditor, bb_link_editor, BB_TYPE_ENTRY_EDITOR)

static const char *const schemes[] = { "https", "http", "mailto" };

static void
clicked_cb (BbLinkEditor *self)
{
  g_autofree char *link = bb_field_editor_dup_words (BB_FIELD_EDITOR (self));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  if (bb_link_editor_can_open (self))
    g_app_info_launch_default_for_uri_async (link, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

static void
bb_link_editor_refresh (BbFieldEditor *editor)
{
  BbLinkEditor *self = BB_LINK_EDITOR (editor);

  BB_FIELD_EDITOR_CLASS (bb_link_editor_parent_class)->refresh (editor);
  if (self->button != NULL)
    gtk_widget_set_visible (self->button, bb_link_editor_can_open (self));
}

static void
bb_link_editor_constructed (GObject *object)
{
  BbLinkEditor *self = BB_LINK_EDITOR (object);

  G_OBJECT_CLASS (bb_link_editor_parent_class)->constructed (object);
  self->button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  bb_icon_button_set_name (self->button, _ ("Open Link"));
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  bb_entry_editor_add_suffix (BB_ENTRY_EDITOR (self), self->button);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_link_editor_class_init (BbLinkEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_link_editor_constructed;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_link_editor_refresh;
}

static void
bb_link_editor_init (BbLinkEditor *self)
{
}

/**
 * bb_link_editor_new:
 * @field: a line that holds a link
 */
BbFieldEditor *
bb_link_editor_new (BbBetFields *fields,
                    guint field)
{
  return g_object_new (BB_TYPE_LINK_EDITOR, "fields", fields, "field", field, NULL);
}

gboolean
bb_link_editor_can_open (BbLinkEditor *self)
{
  g_autofree char *link = NULL;
  g_autofree char *scheme = NULL;
  guint i;

  g_return_val_if_fail (BB_IS_LINK_EDITOR (self), FALSE);

  link = bb_field_editor_dup_words (BB_FIELD_EDITOR (self));
  scheme = g_uri_parse_scheme (link);
  for (i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strcasecmp (scheme, schemes[i]) == 0)
      return TRUE;
  return FALSE;
}

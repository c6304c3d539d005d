/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that knows which split widget this libadwaita has: AdwFlap here, an overlay split
 * view from 1.4 on. Opening and closing is remembered by the owner, not here. */

#include "config.h"

#include "bb-split.h"

struct _BbSplit {
  AdwBin parent_instance;

  AdwFlap *flap;
};

enum {
  PROP_0,
  PROP_CONTENT,
  PROP_SIDEBAR,
  PROP_SHOW_SIDEBAR,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbSplit, bb_split, ADW_TYPE_BIN)

static void
notify_reveal_cb (BbSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

static void
notify_folded_cb (BbSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
bb_split_get_property (GObject *object,
                       guint id,
                       GValue *value,
                       GParamSpec *pspec)
{
  BbSplit *self = BB_SPLIT (object);

  switch (id) {
  case PROP_CONTENT:
    g_value_set_object (value, bb_split_get_content (self));
    break;
  case PROP_SIDEBAR:
    g_value_set_object (value, bb_split_get_sidebar (self));
    break;
  case PROP_SHOW_SIDEBAR:
    g_value_set_boolean (value, bb_split_get_show_sidebar (self));
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, bb_split_get_folded (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_split_set_property (GObject *object,
                       guint id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  BbSplit *self = BB_SPLIT (object);

  switch (id) {
  case PROP_CONTENT:
    bb_split_set_content (self, g_value_get_object (value));
    break;
  case PROP_SIDEBAR:
    bb_split_set_sidebar (self, g_value_get_object (value));
    break;
  case PROP_SHOW_SIDEBAR:
    bb_split_set_show_sidebar (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_split_class_init (BbSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bb_split_get_property;
  object_class->set_property = bb_split_set_property;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "split");
}

static void
bb_split_init (BbSplit *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_modal (self->flap, FALSE);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  adw_flap_set_swipe_to_close (self->flap, FALSE);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (notify_reveal_cb), self);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (notify_folded_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
}

GtkWidget *
bb_split_new (void)
{
  return g_object_new (BB_TYPE_SPLIT, NULL);
}

GtkWidget *
bb_split_get_content (BbSplit *self)
{
  g_return_val_if_fail (BB_IS_SPLIT (self), NULL);

  return adw_flap_get_content (self->flap);
}

void
bb_split_set_content (BbSplit *self,
                      GtkWidget *content)
{
  g_return_if_fail (BB_IS_SPLIT (self));

  if (content == bb_split_get_content (self))
    return;
  adw_flap_set_content (self->flap, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

GtkWidget *
bb_split_get_sidebar (BbSplit *self)
{
  g_return_val_if_fail (BB_IS_SPLIT (self), NULL);

  return adw_flap_get_flap (self->flap);
}

void
bb_split_set_sidebar (BbSplit *self,
                      GtkWidget *sidebar)
{
  g_return_if_fail (BB_IS_SPLIT (self));

  if (sidebar == bb_split_get_sidebar (self))
    return;
  adw_flap_set_flap (self->flap, sidebar);
  /* A flap that is empty allocates its separator a width that it never worked out. */
  adw_flap_set_separator (self->flap, sidebar ? gtk_separator_new (GTK_ORIENTATION_VERTICAL) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

gboolean
bb_split_get_show_sidebar (BbSplit *self)
{
  g_return_val_if_fail (BB_IS_SPLIT (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

void
bb_split_set_show_sidebar (BbSplit *self,
                           gboolean show)
{
  g_return_if_fail (BB_IS_SPLIT (self));

  adw_flap_set_reveal_flap (self->flap, show);
}

gboolean
bb_split_get_folded (BbSplit *self)
{
  g_return_val_if_fail (BB_IS_SPLIT (self), FALSE);

  return adw_flap_get_folded (self->flap);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One draft is offered with its three answers, several with the way to their list. The answers are
 * actions of the application. */

#include "config.h"

#include "bb-recovery-banner.h"

#include <glib/gi18n-lib.h>

#define MAX_TITLE_CHARS 48

struct _BbRecoveryBanner {
  AdwBin parent_instance;

  BbRecovery *recovery; /* nullable */
  GFile *file;          /* nullable */

  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *discard_button;
  GtkWidget *keep_button;
  GtkWidget *restore_button;
  GtkWidget *show_button;
};

G_DEFINE_FINAL_TYPE (BbRecoveryBanner, bb_recovery_banner, ADW_TYPE_BIN)

/* A long title would push the answers aside. */
static char *
shorten (const char *title)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= MAX_TITLE_CHARS)
    return g_strdup (title);
  start = g_utf8_substring (title, 0, MAX_TITLE_CHARS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
describe (BbDraft *draft,
          guint n_drafts)
{
  g_autofree char *time = bb_recovery_describe_time (bb_draft_get_time (draft));
  g_autofree char *title = shorten (bb_draft_get_title (draft));

  if (n_drafts > 1)
    return g_strdup_printf (ngettext ("Changes to %u board were not saved", "Changes to %u boards were not saved", n_drafts), n_drafts);
  if (*title == '\0')
    return g_strdup_printf (_ ("Changes from %s were not saved"), time);
  return g_strdup_printf (_ ("Changes from %s to “%s” were not saved"), time, title);
}

/* An empty target stands for all of them. */
static void
set_target (GtkWidget *button,
            BbDraft *draft,
            guint n_drafts)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", n_drafts > 1 ? "" : bb_draft_get_id (draft));
}

static void
update (BbRecoveryBanner *self)
{
  guint n = 0;
  BbDraft *draft = self->recovery != NULL ? bb_recovery_propose (self->recovery, self->file, &n) : NULL;

  gtk_widget_set_visible (self->box, draft != NULL);
  if (draft != NULL) {
    g_autofree char *text = describe (draft, n);

    gtk_label_set_text (self->label, text);
    set_target (self->discard_button, draft, n);
    set_target (self->keep_button, draft, n);
    set_target (self->restore_button, draft, n);
    gtk_widget_set_visible (self->discard_button, n == 1);
    gtk_widget_set_visible (self->restore_button, n == 1);
    gtk_widget_set_visible (self->show_button, n > 1);
  }
}

static void
bb_recovery_banner_dispose (GObject *object)
{
  BbRecoveryBanner *self = BB_RECOVERY_BANNER (object);

  if (self->recovery != NULL)
    g_signal_handlers_disconnect_by_func (self->recovery, update, self);
  g_clear_object (&self->recovery);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (bb_recovery_banner_parent_class)->dispose (object);
}

static void
bb_recovery_banner_class_init (BbRecoveryBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_recovery_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-recovery-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, box);
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, label);
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, discard_button);
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, keep_button);
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, restore_button);
  gtk_widget_class_bind_template_child (widget_class, BbRecoveryBanner, show_button);
}

static void
bb_recovery_banner_init (BbRecoveryBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_recovery_banner_set_recovery:
 * @recovery: what there is to offer; set once
 */
void
bb_recovery_banner_set_recovery (BbRecoveryBanner *self,
                                 BbRecovery *recovery)
{
  g_return_if_fail (BB_IS_RECOVERY_BANNER (self) && BB_IS_RECOVERY (recovery));
  g_return_if_fail (self->recovery == NULL);

  self->recovery = g_object_ref (recovery);
  g_signal_connect_object (recovery, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * bb_recovery_banner_set_file:
 * @file: (nullable): where the board in the window is kept
 */
void
bb_recovery_banner_set_file (BbRecoveryBanner *self,
                             GFile *file)
{
  g_return_if_fail (BB_IS_RECOVERY_BANNER (self));

  if (g_set_object (&self->file, file))
    update (self);
}

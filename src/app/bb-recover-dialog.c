/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows follow what is there; what is done to one is an action of the application. The list stays
 * open until one of them is opened. */

#include "config.h"

#include "bb-recover-dialog.h"

#include "bb-icon-button.h"
#include "bb-recent.h"

#include <glib/gi18n-lib.h>

struct _BbRecoverDialog {
  AdwPreferencesWindow parent_instance;

  BbRecovery *recovery;
  GPtrArray *drafts_rows;    /* borrowed: the groups own them */
  GPtrArray *discarded_rows; /* borrowed */

  AdwPreferencesGroup *careful_group;
  AdwPreferencesGroup *drafts_group;
  AdwPreferencesGroup *discarded_group;
};

G_DEFINE_FINAL_TYPE (BbRecoverDialog, bb_recover_dialog, ADW_TYPE_PREFERENCES_WINDOW)

static char *
describe_place (BbDraft *draft)
{
  GFile *file = bb_draft_get_file (draft);
  g_autofree char *folder = file != NULL ? bb_recent_describe_folder (file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *path = file != NULL ? g_build_filename (folder, name, NULL) : NULL;

  return path != NULL ? g_filename_display_name (path) : g_strdup (_ ("Not in a file yet"));
}

static char *
describe (BbDraft *draft)
{
  g_autofree char *place = describe_place (draft);
  gint64 discarded = bb_draft_get_discarded (draft);
  g_autofree char *time = bb_recovery_describe_time (discarded != 0 ? discarded : bb_draft_get_time (draft));

  if (discarded != 0)
    return g_strdup_printf (_ ("Discarded %s · %s"), time, place);
  return g_strdup_printf (_ ("Changed %s · %s"), time, place);
}

static GtkWidget *
create_button (BbDraft *draft,
               const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", bb_draft_get_id (draft));
  return button;
}

static GtkWidget *
create_restore_button (BbRecoverDialog *self,
                       BbDraft *draft)
{
  GtkWidget *button = create_button (draft, "app.restore-draft");

  gtk_button_set_label (GTK_BUTTON (button), _ ("_Restore"));
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return button;
}

static GtkWidget *
create_discard_button (BbDraft *draft)
{
  GtkWidget *button = create_button (draft, "app.discard-draft");

  gtk_button_set_icon_name (GTK_BUTTON (button), "user-trash-symbolic");
  gtk_widget_add_css_class (button, "flat");
  bb_icon_button_set_name (button, _ ("Discard"));
  return button;
}

static GtkWidget *
create_row (BbRecoverDialog *self,
            BbDraft *draft)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = bb_draft_get_title (draft);
  g_autofree char *subtitle = describe (draft);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : _ ("A board whose name is lost"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  if (bb_draft_get_discarded (draft) == 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_discard_button (draft));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_restore_button (self, draft));
  return row;
}

static void
fill (BbRecoverDialog *self,
      AdwPreferencesGroup *group,
      GPtrArray *rows,
      GPtrArray *drafts)
{
  guint i;

  for (i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
  for (i = 0; i < drafts->len; i++) {
    GtkWidget *row = create_row (self, drafts->pdata[i]);

    adw_preferences_group_add (group, row);
    g_ptr_array_add (rows, row);
  }
}

static void
update (BbRecoverDialog *self)
{
  GPtrArray *drafts = bb_recovery_get_drafts (self->recovery);
  GPtrArray *discarded = bb_recovery_get_discarded (self->recovery);

  fill (self, self->drafts_group, self->drafts_rows, drafts);
  fill (self, self->discarded_group, self->discarded_rows, discarded);
  adw_preferences_group_set_description (self->drafts_group, drafts->len > 0 ? _ ("Opened as a changed board. Its file stays as it is until you save.") : _ ("There are none."));
  gtk_widget_set_visible (GTK_WIDGET (self->discarded_group), discarded->len > 0);
}

static void
bb_recover_dialog_dispose (GObject *object)
{
  BbRecoverDialog *self = BB_RECOVER_DIALOG (object);

  if (self->recovery != NULL)
    g_signal_handlers_disconnect_by_func (self->recovery, update, self);
  g_clear_object (&self->recovery);
  g_clear_pointer (&self->drafts_rows, g_ptr_array_unref);
  g_clear_pointer (&self->discarded_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (bb_recover_dialog_parent_class)->dispose (object);
}

static void
bb_recover_dialog_class_init (BbRecoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_recover_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-recover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BbRecoverDialog, careful_group);
  gtk_widget_class_bind_template_child (widget_class, BbRecoverDialog, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, BbRecoverDialog, discarded_group);
}

static void
bb_recover_dialog_init (BbRecoverDialog *self)
{
  self->drafts_rows = g_ptr_array_new ();
  self->discarded_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_recover_dialog_new:
 * @careful: whether to say why nothing was opened at the start
 */
GtkWidget *
bb_recover_dialog_new (BbRecovery *recovery,
                       gboolean careful)
{
  BbRecoverDialog *self;

  g_return_val_if_fail (BB_IS_RECOVERY (recovery), NULL);

  self = g_object_new (BB_TYPE_RECOVER_DIALOG, NULL);
  self->recovery = g_object_ref (recovery);
  gtk_widget_set_visible (GTK_WIDGET (self->careful_group), careful);
  g_signal_connect_object (recovery, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row holds the finding that it was made for. It tells what is asked of it by signals; Delete puts
 * off, or brings back, what has the focus. */

#include "config.h"

#include "bb-finding-row.h"

#include "bb-icon-button.h"

#include <glib/gi18n-lib.h>

struct _BbFindingRow {
  GtkListBoxRow parent_instance;

  BbFinding *finding;
};

enum {
  OPEN,
  PUT_OFF,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbFindingRow, bb_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_signal_emit (widget, signals[OPEN], 0);
}

static void
put_off_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  g_signal_emit (widget, signals[PUT_OFF], 0);
}

static void
bb_finding_row_finalize (GObject *object)
{
  g_clear_pointer (&BB_FINDING_ROW (object)->finding, bb_finding_free);
  G_OBJECT_CLASS (bb_finding_row_parent_class)->finalize (object);
}

static void
bb_finding_row_class_init (BbFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bb_finding_row_finalize;
  /* The bet is to be seen with the field that it is about. */
  signals[OPEN] = g_signal_new ("open", BB_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* It is not to be seen before the next review; or, if it is put off, at once again. */
  signals[PUT_OFF] = g_signal_new ("put-off", BB_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "finding.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "finding.put-off", NULL, put_off_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "finding.put-off", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "finding.put-off", NULL);
}

static void
bb_finding_row_init (BbFindingRow *self)
{
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
get_title (const BbFinding *finding)
{
  BbBet *bet = bb_finding_get_bet (finding);

  return bet != NULL ? bb_bet_get_title (bet) : bb_check_get_label (finding->check);
}

static GtkWidget *
create_words (const BbFinding *finding)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), create_label (get_title (finding), "finding-title"));
  gtk_box_append (GTK_BOX (column), create_label (finding->message, "caption"));
  return column;
}

static GtkWidget *
create_button (const char *icon,
               const char *name,
               const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  bb_icon_button_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* What the row says, for those who do not see it. */
static void
set_name (BbFindingRow *self)
{
  g_autofree char *name = g_strdup_printf ("%s. %s", get_title (self->finding), self->finding->message);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static BbFinding *
copy_finding (const BbFinding *finding)
{
  BbFinding *copy = g_new0 (BbFinding, 1);

  copy->check = finding->check;
  copy->subject = g_object_ref (finding->subject);
  copy->message = g_strdup (finding->message);
  copy->put_off = finding->put_off;
  return copy;
}

/**
 * bb_finding_row_new:
 * @read_only: whether nothing can be put off
 */
GtkWidget *
bb_finding_row_new (const BbFinding *finding,
                    gboolean read_only)
{
  BbFindingRow *self = g_object_new (BB_TYPE_FINDING_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->finding = copy_finding (finding);
  gtk_box_append (GTK_BOX (line), create_words (finding));
  if (bb_finding_get_bet (finding) != NULL)
    gtk_box_append (GTK_BOX (line), create_button ("document-edit-symbolic", _ ("Go to the Field"), "finding.open"));
  if (finding->put_off)
    gtk_box_append (GTK_BOX (line), create_button ("edit-undo-symbolic", _ ("Bring Back (Delete)"), "finding.put-off"));
  else
    gtk_box_append (GTK_BOX (line), create_button ("window-close-symbolic", _ ("Not until the next review (Delete)"), "finding.put-off"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.put-off", !read_only);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "finding-row");
  if (finding->put_off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  set_name (self);
  return GTK_WIDGET (self);
}

const BbFinding *
bb_finding_row_get_finding (BbFindingRow *self)
{
  g_return_val_if_fail (BB_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

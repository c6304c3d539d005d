/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a list into a table, guesses what its columns are, and shows what would happen. Each change
 * of a column makes the plan anew; the board is written once, in one step. Emits "finished" with
 * the number of bets put in, 0 for none. */

#include "config.h"

#include "bb-import-page.h"

#include "bb-csv-import.h"
#include "bb-dialogs.h"
#include "bb-import-column.h"
#include "bb-transaction.h"

#include <glib/gi18n-lib.h>

#define MAX_LIST_BYTES (32 * 1024 * 1024)
#define MAX_NOTES 50u

struct _BbImportPage {
  AdwBin parent_instance;

  BbSession *session;
  BbCsvTable *table;
  BbCsvMapping *mapping;
  BbCsvPlan *plan;
  gboolean filling;

  GtkStack *stack;
  GtkWidget *paste_button;
  GtkLabel *counts_label;
  GtkLabel *columns_label;
  GtkWidget *options_group;
  AdwComboRow *dates_row;
  GtkBox *columns_box;
  GtkWidget *notes_group;
  GtkListBox *notes_list;
  GtkButton *import_button;
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbImportPage, bb_import_page, ADW_TYPE_BIN)

static const BbDateOrder date_orders[] = { BB_DATE_ORDER_UNKNOWN, BB_DATE_ORDER_DMY, BB_DATE_ORDER_MDY };

/* The columns look into the table and the mapping, so they go first. */
static void
clear_list (BbImportPage *self)
{
  GtkWidget *column;

  while ((column = gtk_widget_get_first_child (GTK_WIDGET (self->columns_box))) != NULL)
    gtk_box_remove (self->columns_box, column);
  g_clear_pointer (&self->plan, bb_csv_plan_free);
  g_clear_pointer (&self->mapping, bb_csv_mapping_free);
  g_clear_pointer (&self->table, bb_csv_table_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

static guint
count_bets (BbImportPage *self)
{
  return bb_csv_plan_count (self->plan, BB_CSV_ROW_NEW) + bb_csv_plan_count (self->plan, BB_CSV_ROW_CHANGED);
}

static void
show_columns_kept (BbImportPage *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n = 0;
  guint i;

  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++) {
    if (bb_csv_mapping_get_column (self->mapping, i)->type != BB_CSV_OWN)
      continue;
    g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", bb_csv_mapping_get_heading (self->mapping, i));
  }
  if (n > 0)
    text = g_strdup_printf (_ ("Kept as your own fields: %s"), names->str);
  gtk_label_set_text (self->columns_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->columns_label), n > 0);
}

static void
add_note (BbImportPage *self,
          const BbCsvNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = bb_csv_note_describe (note);
  g_autofree char *text = note->line > 0 ? g_strdup_printf (_ ("Line %u, %s"), note->line, words) : g_strdup (words);
  GtkWidget *child;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), note->bad ? "dialog-error-symbolic" : "dialog-information-symbolic");
  gtk_list_box_append (self->notes_list, row);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->columns_box)); child != NULL; child = gtk_widget_get_next_sibling (child))
    bb_import_column_mark_line (BB_IMPORT_COLUMN (child), note->line);
}

static void
show_notes (BbImportPage *self)
{
  const GPtrArray *notes = bb_csv_plan_get_notes (self->plan);
  GtkListBoxRow *row;
  guint i;

  while ((row = gtk_list_box_get_row_at_index (self->notes_list, 0)) != NULL)
    gtk_list_box_remove (self->notes_list, GTK_WIDGET (row));
  for (i = 0; i < MIN (notes->len, MAX_NOTES); i++)
    add_note (self, notes->pdata[i]);
  gtk_widget_set_visible (self->notes_group, notes->len > 0);
}

static void
show_button (BbImportPage *self,
             gboolean ready)
{
  guint n = count_bets (self);
  gboolean placed = bb_csv_mapping_find (self->mapping, BB_CSV_FIELD, BB_BET_RISK) >= 0;
  g_autofree char *label = NULL;

  if (placed)
    label = g_strdup_printf (ngettext ("_Add %u Bet", "_Add %u Bets", n), n);
  else
    label = g_strdup_printf (ngettext ("_Put %u Bet in the Tray", "_Put %u Bets in the Tray", n), n);
  gtk_button_set_label (self->import_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", ready && n > 0);
}

/* What would happen as things stand; nothing is written. */
static void
update_plan (BbImportPage *self)
{
  BbCsvReading reading = { date_orders[adw_combo_row_get_selected (self->dates_row)], BB_AMOUNT_MARK_UNKNOWN };
  g_autoptr (GError) error = NULL;
  g_autofree char *counts = NULL;
  gboolean sound;
  gboolean asks;

  g_clear_pointer (&self->plan, bb_csv_plan_free);
  self->plan = bb_csv_plan_new (bb_session_get_board (self->session), self->table, self->mapping, &reading);
  sound = bb_csv_mapping_check (self->mapping, &error);
  asks = bb_csv_plan_needs_date_order (self->plan);
  counts = sound ? bb_csv_plan_describe (self->plan) : g_strdup (error->message);
  gtk_label_set_text (self->counts_label, counts);
  gtk_widget_set_visible (self->options_group, asks || reading.dates != BB_DATE_ORDER_UNKNOWN);
  show_columns_kept (self);
  show_notes (self);
  show_button (self, sound && !asks);
}

static void
column_changed_cb (BbImportPage *self)
{
  update_plan (self);
}

static void
dates_selected_cb (BbImportPage *self)
{
  if (!self->filling && self->table != NULL)
    update_plan (self);
}

static void
show_columns (BbImportPage *self)
{
  guint i;

  for (i = 0; i < bb_csv_mapping_get_n_columns (self->mapping); i++) {
    GtkWidget *column = bb_import_column_new (self->table, self->mapping, i);

    g_signal_connect_swapped (column, "changed", G_CALLBACK (column_changed_cb), self);
    gtk_box_append (self->columns_box, column);
  }
}

static GtkWindow *
get_window (BbImportPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
tell_unreadable (BbImportPage *self,
                 const char *words)
{
  bb_dialog_tell (get_window (self), _ ("This List Could Not Be Read"), words);
}

static void
text_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (BbImportPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text == NULL || *text == '\0') {
    tell_unreadable (self, _ ("There is no text on the clipboard. Copy the rows in your spreadsheet first."));
    return;
  }
  bytes = g_bytes_new (text, strlen (text));
  bb_import_page_read (self, bytes);
}

static void
paste_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb, g_object_ref (widget));
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (BbImportPage) self = data;
  g_autoptr (GFile) file = bb_dialog_open_finish (result, NULL);

  if (file != NULL)
    bb_import_page_load (self, file);
}

static void
choose_file_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  bb_dialog_open_async (get_window (BB_IMPORT_PAGE (widget)), BB_DIALOG_FILES_LISTS, file_chosen_cb, g_object_ref (widget));
}

static void
start_over_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  BbImportPage *self = BB_IMPORT_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "empty");
  clear_list (self);
  gtk_widget_grab_focus (self->paste_button);
}

static void
cancel_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  clear_list (BB_IMPORT_PAGE (widget));
  g_signal_emit (widget, signals[FINISHED], 0, 0);
}

static void
apply_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  BbImportPage *self = BB_IMPORT_PAGE (widget);
  guint n = count_bets (self);
  g_autofree char *label = g_strdup_printf (ngettext ("Add %u Bet from a List", "Add %u Bets from a List", n), n);
  g_autoptr (GPtrArray) bets = NULL;
  g_autoptr (BbTransaction) transaction = bb_transaction_begin (bb_session_get_history (self->session), label);

  bets = bb_csv_import_apply (self->plan);
  bb_transaction_commit (transaction);
  clear_list (self);
  g_signal_emit (self, signals[FINISHED], 0, n);
}

static void
bb_import_page_dispose (GObject *object)
{
  BbImportPage *self = BB_IMPORT_PAGE (object);

  if (self->session != NULL)
    clear_list (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_import_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, paste_button);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, counts_label);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, columns_label);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, options_group);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, dates_row);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, columns_box);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, notes_group);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, notes_list);
  gtk_widget_class_bind_template_child (widget_class, BbImportPage, import_button);
  gtk_widget_class_bind_template_callback (widget_class, dates_selected_cb);
}

static void
bb_import_page_class_init (BbImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_import_page_dispose;

  signals[FINISHED] = g_signal_new ("finished", BB_TYPE_IMPORT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-import-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, choose_file_cb);
  gtk_widget_class_install_action (widget_class, "import.start-over", NULL, start_over_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "import.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
}

static void
bb_import_page_init (BbImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

GtkWidget *
bb_import_page_new (void)
{
  return g_object_new (BB_TYPE_IMPORT_PAGE, NULL);
}

/**
 * bb_import_page_start:
 * @session: the board that the bets are for
 *
 * Waits for a list to be pasted or chosen.
 */
void
bb_import_page_start (BbImportPage *self,
                      BbSession *session)
{
  g_return_if_fail (BB_IS_IMPORT_PAGE (self));
  g_return_if_fail (BB_IS_SESSION (session));

  clear_list (self);
  g_set_object (&self->session, session);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  gtk_widget_grab_focus (self->paste_button);
}

/**
 * bb_import_page_read:
 * @bytes: the list itself
 */
void
bb_import_page_read (BbImportPage *self,
                     GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  BbCsvTable *table;

  g_return_if_fail (BB_IS_IMPORT_PAGE (self));
  g_return_if_fail (bytes != NULL);

  table = bb_csv_table_new (bytes, &error);
  if (table == NULL) {
    tell_unreadable (self, error->message);
    return;
  }
  clear_list (self);
  self->table = table;
  self->mapping = bb_csv_mapping_new (table);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->dates_row, 0);
  self->filling = FALSE;
  show_columns (self);
  update_plan (self);
  gtk_stack_set_visible_child_name (self->stack, "rows");
  gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
file_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (BbImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (bytes != NULL)
    bb_import_page_read (self, bytes);
  else
    tell_unreadable (self, error->message);
}

/**
 * bb_import_page_load:
 *
 * Reads the list from a file.
 */
void
bb_import_page_load (BbImportPage *self,
                     GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  g_return_if_fail (BB_IS_IMPORT_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info != NULL && g_file_info_get_size (info) > MAX_LIST_BYTES)
    tell_unreadable (self, _ ("The file is too large for a list of bets."));
  else
    g_file_load_bytes_async (file, NULL, file_loaded_cb, g_object_ref (self));
}

BbSession *
bb_import_page_get_session (BbImportPage *self)
{
  g_return_val_if_fail (BB_IS_IMPORT_PAGE (self), NULL);

  return self->session;
}

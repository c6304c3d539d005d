/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has been ticked off stays, with its tick, for as long as the list shows this board: so that a
 * slip can be taken back where it was made. Rows are made anew only when there is something else to
 * show. */

#include "config.h"

#include "bb-follow-up-list.h"

#include "bb-edit-review.h"
#include "bb-follow-ups.h"

#include <glib/gi18n-lib.h>

struct _BbFollowUpList {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;
  BbSession *session;
  GPtrArray *items; /* BbItem: what the rows are about */
  char *shown;      /* nullable: what the rows say */
  guint update_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BbFollowUpList, bb_follow_up_list, GTK_TYPE_WIDGET)

static BbDate
get_day (BbFollowUpList *self)
{
  return bb_session_get_day (self->session);
}

/* --- rows --------------------------------------------------------------------------------------- */

static void
toggled_cb (GtkCheckButton *tick,
            BbFollowUpList *self)
{
  BbItem *item = g_object_get_data (G_OBJECT (tick), "bb-item");
  BbDate done = gtk_check_button_get_active (tick) ? bb_clock_today () : BB_DATE_NONE;

  if (self->updating || bb_board_of (item) == NULL)
    return;
  bb_edit_set_follow_up (bb_session_get_history (self->session), item, BB_FOLLOW_UP_DONE_ON, done != BB_DATE_NONE ? &BB_VALUE_OF_DATE (done) : &BB_VALUE_OF_NONE);
}

static GtkWidget *
create_label (const char *text,
              const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
create_row (BbFollowUpList *self,
            BbItem *item)
{
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *details = bb_follow_up_dup_details (item, get_day (self));
  const char *text = bb_item_get_text (item, BB_FOLLOW_UP_TEXT);

  gtk_box_append (GTK_BOX (box), create_label (text, NULL));
  if (*details != '\0')
    gtk_box_append (GTK_BOX (box), create_label (details, bb_follow_up_is_overdue (item, get_day (self)) ? "error" : "dim-label"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), bb_follow_up_is_done (item));
  gtk_widget_set_sensitive (tick, !bb_session_get_read_only (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  g_object_set_data_full (G_OBJECT (tick), "bb-item", g_object_ref (item), g_object_unref);
  g_signal_connect (tick, "toggled", G_CALLBACK (toggled_cb), self);
  return tick;
}

/* Open ones, and those that were open when they were first shown. */
static void
collect_items (BbFollowUpList *self)
{
  g_autoptr (GPtrArray) open = bb_board_list_open_follow_ups (bb_session_get_board (self->session));
  guint i;

  for (i = self->items->len; i > 0; i--)
    if (bb_board_of (self->items->pdata[i - 1]) == NULL)
      g_ptr_array_remove_index (self->items, i - 1);
  for (i = 0; i < open->len; i++)
    if (!g_ptr_array_find (self->items, open->pdata[i], NULL))
      g_ptr_array_add (self->items, g_object_ref (open->pdata[i]));
}

/* Not whether they are done: a row that is ticked keeps the keyboard. */
static char *
describe_items (BbFollowUpList *self)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->items->len; i++) {
    BbItem *item = self->items->pdata[i];
    g_autofree char *details = bb_follow_up_dup_details (item, BB_DATE_NONE);

    g_string_append_printf (text, "%s\n%s\n", bb_item_get_text (item, BB_FOLLOW_UP_TEXT), details);
  }
  return g_string_free (text, FALSE);
}

static void
fill (BbFollowUpList *self)
{
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (i = 0; i < self->items->len; i++)
    gtk_box_append (GTK_BOX (self->rows), create_row (self, self->items->pdata[i]));
}

static void
set_ticks (BbFollowUpList *self)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (row), bb_follow_up_is_done (g_object_get_data (G_OBJECT (row), "bb-item")));
}

static gboolean
update_cb (gpointer data)
{
  BbFollowUpList *self = data;

  self->update_id = 0;
  bb_follow_up_list_update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (BbFollowUpList *self)
{
  if (self->update_id == 0 && self->session != NULL)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

/* --- object ------------------------------------------------------------------------------------- */

static void
board_changed_cb (BbFollowUpList *self,
                  BbChange *change)
{
  BbKind kind = bb_item_get_kind (change->item);

  if (kind == BB_KIND_FOLLOW_UP || kind == BB_KIND_REVIEW || kind == BB_KIND_TEAM)
    queue_update (self);
}

static void
disconnect_session (BbFollowUpList *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
bb_follow_up_list_dispose (GObject *object)
{
  BbFollowUpList *self = BB_FOLLOW_UP_LIST (object);

  disconnect_session (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_follow_up_list_parent_class)->dispose (object);
}

static void
bb_follow_up_list_finalize (GObject *object)
{
  BbFollowUpList *self = BB_FOLLOW_UP_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->shown);
  G_OBJECT_CLASS (bb_follow_up_list_parent_class)->finalize (object);
}

static void
bb_follow_up_list_class_init (BbFollowUpListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_follow_up_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_follow_up_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_follow_up_list_init (BbFollowUpList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), create_label (_ ("To do after reviews"), "heading"));
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bb_follow_up_list_new (void)
{
  return g_object_new (BB_TYPE_FOLLOW_UP_LIST, NULL);
}

/**
 * bb_follow_up_list_set_session:
 * @session: (nullable): whose follow-ups to show
 */
void
bb_follow_up_list_set_session (BbFollowUpList *self,
                               BbSession *session)
{
  g_return_if_fail (BB_IS_FOLLOW_UP_LIST (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->shown, g_free);
  if (session == NULL)
    return;
  g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (board_changed_cb), self);
  g_signal_connect_swapped (session, "notify", G_CALLBACK (queue_update), self);
  queue_update (self);
}

/**
 * bb_follow_up_list_update:
 *
 * Shows what there is now; otherwise that happens before the next frame.
 */
void
bb_follow_up_list_update (BbFollowUpList *self)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (BB_IS_FOLLOW_UP_LIST (self));

  if (self->session == NULL)
    return;
  self->updating = TRUE;
  collect_items (self);
  shown = describe_items (self);
  if (g_strcmp0 (shown, self->shown) != 0)
    fill (self);
  set_ticks (self);
  self->updating = FALSE;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  gtk_widget_set_visible (GTK_WIDGET (self), self->items->len > 0);
}

guint
bb_follow_up_list_get_length (BbFollowUpList *self)
{
  g_return_val_if_fail (BB_IS_FOLLOW_UP_LIST (self), 0);

  return self->items->len;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filled anew whenever something changes; what somebody has left out stays out. What is settled is
 * told below without a tick. */

#include "config.h"

#include "bb-tick-list.h"

struct _BbTickList {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkBox *rows;
  GPtrArray *ticks;     /* GtkCheckButton: borrowed */
  GHashTable *left_out; /* of items: kept only to be compared with */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbTickList, bb_tick_list, GTK_TYPE_WIDGET)

static GObject *
get_item (GtkCheckButton *tick)
{
  return g_object_get_data (G_OBJECT (tick), "item");
}

static void
toggled_cb (GtkCheckButton *tick,
            BbTickList *self)
{
  if (gtk_check_button_get_active (tick))
    g_hash_table_remove (self->left_out, get_item (tick));
  else
    g_hash_table_add (self->left_out, g_object_ref (get_item (tick)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_words (const char *title,
              const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (title, NULL));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (box), create_label (detail, "tick-detail"));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* A label within a check button would not wrap. */
static void
pressed_cb (GtkCheckButton *tick)
{
  gtk_check_button_set_active (tick, !gtk_check_button_get_active (tick));
}

static void
append_row (BbTickList *self,
            GtkWidget *start,
            GtkWidget *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_set_valign (start, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), start);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "tick-row");
  gtk_box_append (self->rows, row);
}

static void
bb_tick_list_dispose (GObject *object)
{
  g_clear_pointer (&BB_TICK_LIST (object)->scroll, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_tick_list_parent_class)->dispose (object);
}

static void
bb_tick_list_finalize (GObject *object)
{
  BbTickList *self = BB_TICK_LIST (object);

  g_ptr_array_unref (self->ticks);
  g_hash_table_unref (self->left_out);
  G_OBJECT_CLASS (bb_tick_list_parent_class)->finalize (object);
}

static void
bb_tick_list_class_init (BbTickListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_tick_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_tick_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ticklist");
  /* Something was ticked or left out. */
  signals[CHANGED] = g_signal_new ("changed", BB_TYPE_TICK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_tick_list_init (BbTickList *self)
{
  self->ticks = g_ptr_array_new ();
  self->left_out = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

GtkWidget *
bb_tick_list_new (void)
{
  return g_object_new (BB_TYPE_TICK_LIST, NULL);
}

/**
 * bb_tick_list_begin:
 *
 * Takes all rows away, to add what there is now.
 */
void
bb_tick_list_begin (BbTickList *self)
{
  GtkWidget *child;

  g_return_if_fail (BB_IS_TICK_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_ptr_array_set_size (self->ticks, 0);
}

/**
 * bb_tick_list_add:
 * @item: what it is about
 * @detail: a second line; empty for none
 */
void
bb_tick_list_add (BbTickList *self,
                  GObject *item,
                  const char *title,
                  const char *detail)
{
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *words = create_words (title, detail);
  GtkGesture *click = gtk_gesture_click_new ();
  g_autofree char *name = *detail != '\0' ? g_strdup_printf ("%s. %s", title, detail) : g_strdup (title);

  g_return_if_fail (BB_IS_TICK_LIST (self));

  g_object_set_data_full (G_OBJECT (tick), "item", g_object_ref (item), g_object_unref);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !g_hash_table_contains (self->left_out, item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (tick, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_cb), tick);
  gtk_widget_add_controller (words, GTK_EVENT_CONTROLLER (click));
  g_ptr_array_add (self->ticks, tick);
  append_row (self, tick, words);
}

/**
 * bb_tick_list_add_told:
 * @detail: a second line; empty for none
 *
 * Tells of something that is settled.
 */
void
bb_tick_list_add_told (BbTickList *self,
                       const char *title,
                       const char *detail)
{
  g_return_if_fail (BB_IS_TICK_LIST (self));

  append_row (self, gtk_image_new_from_icon_name ("object-select-symbolic"), create_words (title, detail));
}

/**
 * bb_tick_list_dup_items:
 * @ticked: whether to list what is ticked, or what is left out
 *
 * Returns: (transfer full) (element-type GObject): in the order of the rows
 */
GPtrArray *
bb_tick_list_dup_items (BbTickList *self,
                        gboolean ticked)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  g_return_val_if_fail (BB_IS_TICK_LIST (self), items);

  for (i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]) == ticked)
      g_ptr_array_add (items, g_object_ref (get_item (self->ticks->pdata[i])));
  return items;
}

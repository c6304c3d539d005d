/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list holds the choices of the value set and "Not set"; besides, where that is what the bets
 * hold, "Mixed" or an id of a newer version, which can be kept and not be chosen anew. Between
 * "unknown" and none people see no difference; choosing "Not set" leaves either as it is. */

#include "config.h"

#include "bb-choice-editor.h"

#include <glib/gi18n-lib.h>

/* Entries that are no choice of the set. */
#define ENTRY_NOT_SET ""
#define ENTRY_MIXED "\1mixed"

typedef struct {
  const char *id;
  const char *label;
  const char *meaning; /* nullable */
} Entry;

struct _BbChoiceEditor {
  BbFieldEditor parent_instance;

  GtkDropDown *drop_down;
  GArray *entries; /* Entry */
  char *extra;     /* the id at the top that is not of the set; nullable */
  gboolean picking;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (BbChoiceEditor, bb_choice_editor, BB_TYPE_FIELD_EDITOR)

/* --- what can be picked ----------------------------------------------------------------------- */

static const BbValueSet *
get_set (BbChoiceEditor *self)
{
  return bb_field_editor_get_info (BB_FIELD_EDITOR (self))->set;
}

static const char *
get_current_id (BbChoiceEditor *self)
{
  BbFieldEditor *editor = BB_FIELD_EDITOR (self);
  const BbValue *value = bb_bet_fields_get_value (bb_field_editor_get_fields (editor), bb_field_editor_get_field (editor));

  if (bb_field_editor_is_mixed (editor))
    return ENTRY_MIXED;
  if (bb_value_is_none (value) || g_str_equal (value->text, "unknown"))
    return ENTRY_NOT_SET;
  return value->text;
}

static void
add_entry (BbChoiceEditor *self,
           GtkStringList *labels,
           const Entry *entry)
{
  g_array_append_val (self->entries, *entry);
  gtk_string_list_append (labels, entry->label);
}

static void
add_extra (BbChoiceEditor *self,
           GtkStringList *labels)
{
  if (self->extra == NULL)
    return;
  if (g_str_equal (self->extra, ENTRY_MIXED))
    add_entry (self, labels, &(Entry){ ENTRY_MIXED, _ ("Mixed"), NULL });
  else
    add_entry (self, labels, &(Entry){ self->extra, self->extra, _ ("From a newer version") });
}

static void
fill (BbChoiceEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const BbValueSet *set = get_set (self);
  guint i;

  g_array_set_size (self->entries, 0);
  add_extra (self, labels);
  for (i = 0; i < set->n_choices; i++)
    if (!g_str_equal (set->choices[i].id, "unknown"))
      add_entry (self, labels, &(Entry){ set->choices[i].id, _ (set->choices[i].label), _ (set->choices[i].meaning) });
  add_entry (self, labels, &(Entry){ ENTRY_NOT_SET, _ ("Not set"), NULL });
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (labels));
}

static guint
find_entry (BbChoiceEditor *self,
            const char *id)
{
  guint i;

  for (i = 0; i < self->entries->len; i++)
    if (g_str_equal (g_array_index (self->entries, Entry, i).id, id))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* --- the drop-down ---------------------------------------------------------------------------- */

static gboolean
refresh_cb (gpointer data)
{
  BbChoiceEditor *self = data;

  self->refresh_id = 0;
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
  return G_SOURCE_REMOVE;
}

/* The drop-down does not bear a new list while it tells of its selection: that waits. */
static void
selected_cb (BbChoiceEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  const char *id;

  if (selected >= self->entries->len)
    return;
  id = g_array_index (self->entries, Entry, selected).id;
  if (g_str_equal (id, get_current_id (self)))
    return;
  self->picking = TRUE;
  if (g_str_equal (id, ENTRY_NOT_SET))
    bb_field_editor_write (BB_FIELD_EDITOR (self), &BB_VALUE_OF_NONE);
  else if (!g_str_equal (id, ENTRY_MIXED))
    bb_field_editor_write (BB_FIELD_EDITOR (self), &BB_VALUE_OF_ID (id));
  self->picking = FALSE;
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
bb_choice_editor_refresh (BbFieldEditor *editor)
{
  BbChoiceEditor *self = BB_CHOICE_EDITOR (editor);
  const char *id = get_current_id (self);
  gboolean known = g_str_equal (id, ENTRY_NOT_SET) || bb_value_set_find (get_set (self), id) != NULL;

  if (self->picking)
    return;
  g_signal_handlers_block_by_func (self->drop_down, selected_cb, self);
  if (self->entries->len == 0 || g_strcmp0 (self->extra, known ? NULL : id) != 0) {
    g_free (self->extra);
    self->extra = known ? NULL : g_strdup (id);
    fill (self);
  }
  gtk_drop_down_set_selected (self->drop_down, find_entry (self, id));
  g_signal_handlers_unblock_by_func (self->drop_down, selected_cb, self);
  if (g_str_equal (id, ENTRY_NOT_SET) || g_str_equal (id, ENTRY_MIXED))
    gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "dim");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->drop_down), "dim");
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_button_cb (GtkSignalListItemFactory *factory,
                 GtkListItem *item)
{
  GtkWidget *label = create_label (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_button_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *meaning = create_label ("caption");

  gtk_widget_add_css_class (meaning, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), meaning);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, row);
}

/* The tick keeps its room when it is not seen. */
static void
update_tick_cb (GtkListItem *item,
                GParamSpec *pspec,
                GtkDropDown *drop_down)
{
  GtkWidget *tick = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (tick, gtk_list_item_get_position (item) == gtk_drop_down_get_selected (drop_down) ? 1 : 0);
}

static void
bind_row_cb (BbChoiceEditor *self,
             GtkListItem *item)
{
  const Entry *entry = &g_array_index (self->entries, Entry, gtk_list_item_get_position (item));
  GtkWidget *box = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *meaning = gtk_widget_get_last_child (box);

  gtk_label_set_text (GTK_LABEL (label), entry->label);
  gtk_label_set_text (GTK_LABEL (meaning), entry->meaning != NULL ? entry->meaning : "");
  gtk_widget_set_visible (meaning, entry->meaning != NULL);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (update_tick_cb), item, G_CONNECT_SWAPPED);
  update_tick_cb (item, NULL, self->drop_down);
}

static void
unbind_row_cb (BbChoiceEditor *self,
               GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (self->drop_down, update_tick_cb, item);
}

static void
set_factories (BbChoiceEditor *self)
{
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect (button, "setup", G_CALLBACK (setup_button_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_button_cb), NULL);
  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_swapped (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect_swapped (rows, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, rows);
}

static void
bb_choice_editor_constructed (GObject *object)
{
  BbChoiceEditor *self = BB_CHOICE_EDITOR (object);
  GtkWidget *drop_down = GTK_WIDGET (self->drop_down);

  G_OBJECT_CLASS (bb_choice_editor_parent_class)->constructed (object);
  bb_field_editor_set_control (BB_FIELD_EDITOR (self), drop_down, drop_down);
  bb_field_editor_refresh (BB_FIELD_EDITOR (self));
}

static void
bb_choice_editor_dispose (GObject *object)
{
  g_clear_handle_id (&BB_CHOICE_EDITOR (object)->refresh_id, g_source_remove);
  G_OBJECT_CLASS (bb_choice_editor_parent_class)->dispose (object);
}

static void
bb_choice_editor_finalize (GObject *object)
{
  BbChoiceEditor *self = BB_CHOICE_EDITOR (object);

  g_array_unref (self->entries);
  g_free (self->extra);
  G_OBJECT_CLASS (bb_choice_editor_parent_class)->finalize (object);
}

static void
bb_choice_editor_class_init (BbChoiceEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = bb_choice_editor_constructed;
  G_OBJECT_CLASS (klass)->dispose = bb_choice_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = bb_choice_editor_finalize;
  BB_FIELD_EDITOR_CLASS (klass)->refresh = bb_choice_editor_refresh;
}

static void
bb_choice_editor_init (BbChoiceEditor *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  set_factories (self);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * bb_choice_editor_new:
 * @field: a choice
 */
BbFieldEditor *
bb_choice_editor_new (BbBetFields *fields,
                      guint field)
{
  return g_object_new (BB_TYPE_CHOICE_EDITOR, "fields", fields, "field", field, NULL);
}

GtkDropDown *
bb_choice_editor_get_drop_down (BbChoiceEditor *self)
{
  g_return_val_if_fail (BB_IS_CHOICE_EDITOR (self), NULL);

  return self->drop_down;
}

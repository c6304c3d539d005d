/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filled anew each time it opens. A tick is a value of a condition on the session's lens and works at
 * once, so that the picture behind shows what it does. */

#include "config.h"

#include "bb-filter-popover.h"

#include "bb-lens.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _BbFilterPopover {
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkLabel *count;
  GtkWidget *clear_button;

  BbSession *session;
  GPtrArray *ticks; /* of GtkCheckButton, borrowed from the list */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (BbFilterPopover, bb_filter_popover, GTK_TYPE_POPOVER)

/* What a tick stands for. */
#define KEY_ASPECT "bb-aspect"
#define KEY_VALUE "bb-value"
#define KEY_LABEL "bb-label"

static const char *
get_word (gpointer object,
          const char *key)
{
  return g_object_get_data (object, key);
}

static void
set_word (gpointer object,
          const char *key,
          const char *word)
{
  g_object_set_data_full (object, key, g_strdup (word), g_free);
}

/* --- what is chosen --------------------------------------------------------------------------- */

/* A value that no bet has any more is not shown as a tick, and goes with the next one. */
static void
tick_changed_cb (BbFilterPopover *self,
                 GParamSpec *pspec,
                 GtkCheckButton *tick)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint i;

  if (self->filling)
    return;
  for (i = 0; i < self->ticks->len; i++) {
    GtkCheckButton *other = g_ptr_array_index (self->ticks, i);

    if (gtk_check_button_get_active (other) && g_str_equal (get_word (other, KEY_ASPECT), get_word (tick, KEY_ASPECT)))
      g_strv_builder_add (builder, get_word (other, KEY_VALUE));
  }
  values = g_strv_builder_end (builder);
  bb_session_set_condition (self->session, get_word (tick, KEY_ASPECT), (const char *const *) values);
}

static void
search_changed_cb (BbFilterPopover *self)
{
  if (!self->filling && self->session != NULL)
    bb_session_set_lens_value (self->session, BB_VIEW_TEXT, &BB_VALUE_OF_TEXT (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* Escape first clears the words, and closes when there are none. */
static void
stop_search_cb (BbFilterPopover *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
clear_cb (BbFilterPopover *self)
{
  bb_session_clear_filter (self->session);
}

/* --- what is said ----------------------------------------------------------------------------- */

static void
update_count (BbFilterPopover *self)
{
  guint n;
  guint matching = bb_session_count_matching (self->session, &n);
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u of %u bet", "%u of %u bets", n), matching, n);
  gtk_label_set_text (self->count, words);
  gtk_widget_set_sensitive (self->clear_button, bb_session_has_filter (self->session));
}

/* Under the name of each what is ticked there, so that it is known while it is folded. */
static void
update_subtitle (BbFilterPopover *self,
                 AdwExpanderRow *row)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->ticks->len; i++) {
    GtkCheckButton *tick = g_ptr_array_index (self->ticks, i);

    if (!gtk_check_button_get_active (tick) || !g_str_equal (get_word (tick, KEY_ASPECT), get_word (row, KEY_ASPECT)))
      continue;
    g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "", get_word (tick, KEY_LABEL));
  }
  adw_expander_row_set_subtitle (row, words->str);
  g_string_free (words, TRUE);
}

static void
update_ticks (BbFilterPopover *self)
{
  GtkWidget *row;
  guint i;

  self->filling = TRUE;
  for (i = 0; i < self->ticks->len; i++) {
    GtkCheckButton *tick = g_ptr_array_index (self->ticks, i);
    const char *const *values = bb_lens_get_condition (bb_session_get_lens (self->session), get_word (tick, KEY_ASPECT));

    gtk_check_button_set_active (tick, g_strv_contains (values, get_word (tick, KEY_VALUE)));
  }
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    update_subtitle (self, ADW_EXPANDER_ROW (row));
  self->filling = FALSE;
}

static void
lens_changed_cb (BbFilterPopover *self)
{
  const char *text = bb_item_get_text (bb_session_get_lens (self->session), BB_VIEW_TEXT);

  update_ticks (self);
  update_count (self);
  if (*text == '\0' && !gtk_widget_has_focus (gtk_widget_get_first_child (GTK_WIDGET (self->entry)))) {
    self->filling = TRUE;
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
    self->filling = FALSE;
  }
}

/* --- filling ---------------------------------------------------------------------------------- */

static GtkWidget *
make_value_row (BbFilterPopover *self,
                const char *aspect,
                const BbAspectValue *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *number = g_strdup_printf ("%u", value->n_bets);
  GtkWidget *count = gtk_label_new (number);

  set_word (tick, KEY_ASPECT, aspect);
  set_word (tick, KEY_VALUE, value->id);
  set_word (tick, KEY_LABEL, value->label);
  g_ptr_array_add (self->ticks, tick);
  g_signal_connect_object (tick, "notify::active", G_CALLBACK (tick_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value->label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, value->label, -1);
  return row;
}

static void
add_aspect (BbFilterPopover *self,
            const char *id)
{
  BbBoard *board = bb_session_get_board (self->session);
  g_autoptr (GPtrArray) values = NULL;
  g_autofree char *label = NULL;
  BbAspect aspect;
  GtkWidget *row;
  guint i;

  if (!bb_aspect_init (&aspect, id))
    return;
  values = bb_aspect_list_values (&aspect, board, bb_session_get_day (self->session));
  if (values->len < 2)
    return;
  label = bb_aspect_dup_label (&aspect, board);
  row = adw_expander_row_new ();
  set_word (row, KEY_ASPECT, id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  for (i = 0; i < values->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_value_row (self, id, g_ptr_array_index (values, i)));
  gtk_list_box_append (self->list, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), bb_lens_get_condition (bb_session_get_lens (self->session), id)[0] != NULL);
}

static void
fill_list (BbFilterPopover *self)
{
  g_auto (GStrv) aspects = bb_lens_list_aspects (bb_session_get_board (self->session));
  GtkWidget *row;
  guint i;

  g_ptr_array_set_size (self->ticks, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (i = 0; aspects[i] != NULL; i++)
    add_aspect (self, aspects[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->ticks->len > 0);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
forget_session (BbFilterPopover *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
bb_filter_popover_closed (GtkPopover *popover)
{
  forget_session (BB_FILTER_POPOVER (popover));
}

static void
bb_filter_popover_dispose (GObject *object)
{
  BbFilterPopover *self = BB_FILTER_POPOVER (object);

  forget_session (self);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (bb_filter_popover_parent_class)->dispose (object);
}

static void
bb_filter_popover_class_init (BbFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_filter_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = bb_filter_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BbFilterPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, BbFilterPopover, list);
  gtk_widget_class_bind_template_child (widget_class, BbFilterPopover, count);
  gtk_widget_class_bind_template_child (widget_class, BbFilterPopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
bb_filter_popover_init (BbFilterPopover *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_filter_popover_fill:
 *
 * To be called before it opens: offers what is in use on the board now.
 */
void
bb_filter_popover_fill (BbFilterPopover *self,
                        BbSession *session)
{
  g_return_if_fail (BB_IS_FILTER_POPOVER (self));
  g_return_if_fail (BB_IS_SESSION (session));

  forget_session (self);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (lens_changed_cb), self);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), bb_item_get_text (bb_session_get_lens (session), BB_VIEW_TEXT));
  self->filling = FALSE;
  fill_list (self);
  update_ticks (self);
  update_count (self);
}

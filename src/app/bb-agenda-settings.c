/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first thing that is changed makes a plan of the draft. Rows are made anew when the review is not
 * as they show it, but not for what was written here: nobody's words are taken from under their hands. */

#include "config.h"

#include "bb-agenda-settings.h"

#include "bb-day-popover.h"
#include "bb-edit-agenda.h"
#include "bb-edit-plan.h"
#include "bb-edit-review.h"
#include "bb-field-words.h"
#include "bb-icon-button.h"
#include "bb-item-row.h"
#include "bb-review.h"
#include "bb-transaction.h"
#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

#define MOST_STEP_MINUTES 480

struct _BbAgendaSettings {
  AdwExpanderRow parent_instance;

  BbSession *session;
  BbItem *review; /* nullable: on the board or a draft */
  char *shown;    /* nullable: what the rows show */
  GPtrArray *rows;
  AdwExpanderRow *steps;
  GPtrArray *step_rows;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (BbAgendaSettings, bb_agenda_settings, ADW_TYPE_EXPANDER_ROW)

/* The fields that are shown in rows of the usual kind, in their order. */
static const guint fields[] = {
  BB_REVIEW_KIND,
  BB_REVIEW_PLANNED_ON,
  BB_REVIEW_MINUTES,
  BB_REVIEW_LABEL,
  BB_REVIEW_HOUSE_RULES,
};

static void show_summary (BbAgendaSettings *self);
static void make_step_rows (BbAgendaSettings *self);

static BbHistory *
get_history (BbAgendaSettings *self)
{
  return bb_session_get_history (self->session);
}

static BbItemList *
get_steps (BbAgendaSettings *self)
{
  return bb_item_get_children (self->review, BB_KIND_STEP);
}

/* All that the rows show, to see when it is no longer so. */
static char *
describe (BbItem *review)
{
  BbItemList *steps = bb_item_get_children (review, BB_KIND_STEP);
  const char *const *attendees = bb_item_get_list_value (review, BB_REVIEW_ATTENDEES);
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (text, "%s\1", bb_review_fields[fields[i]].type == BB_FIELD_INTEGER || bb_review_fields[fields[i]].type == BB_FIELD_DATE ? "" : bb_item_get_text (review, fields[i]));
  g_string_append_printf (text, "%u\1%d\1", bb_item_get_date (review, BB_REVIEW_PLANNED_ON), (int) bb_item_get_integer (review, BB_REVIEW_MINUTES, -1));
  for (i = 0; attendees != NULL && attendees[i] != NULL; i++)
    g_string_append_printf (text, "%s\1", attendees[i]);
  for (i = 0; i < bb_item_list_get_length (steps); i++)
    g_string_append_printf (text, "%s\2%d\1", bb_item_get_text (bb_item_list_peek (steps, i), BB_STEP_LABEL), (int) bb_item_get_integer (bb_item_list_peek (steps, i), BB_STEP_MINUTES, 0));
  return g_string_free (text, FALSE);
}

static void
take_review (BbAgendaSettings *self,
             BbItem *review)
{
  g_set_object (&self->review, review);
  g_free (self->shown);
  self->shown = describe (review);
  show_summary (self);
}

/* --- writing ---------------------------------------------------------------------------------- */

typedef struct {
  guint field;
  const BbValue *value;
} Write;

typedef gboolean (*WriteFunc) (BbAgendaSettings *self, BbItem *review, gconstpointer data, GError **error);

/* One step, whether the review is on the board already or not. */
static gboolean
write_as (BbAgendaSettings *self,
          const char *label,
          WriteFunc write,
          gconstpointer data)
{
  g_autoptr (BbTransaction) step = bb_transaction_begin (get_history (self), label);
  g_autoptr (GError) error = NULL;
  BbItem *review = self->review;
  gboolean written;

  self->writing = TRUE;
  if (bb_item_get_owner (review) == NULL)
    review = bb_edit_keep_plan (get_history (self), review, &error);
  written = review != NULL && write (self, review, data, &error);
  if (written) {
    bb_transaction_commit_repeated (step);
    take_review (self, review);
  }
  self->writing = FALSE;
  return written;
}

static gboolean
write_field (BbAgendaSettings *self,
             BbItem *review,
             gconstpointer data,
             GError **error)
{
  const Write *write = data;
  BbBet *bet = bb_selection_get_primary (bb_session_get_selection (self->session));

  if (write->field == BB_REVIEW_KIND)
    return bb_edit_set_review_kind (get_history (self), review, write->value->text, bet, error);
  if (write->field == BB_REVIEW_PLANNED_ON)
    return bb_value_is_none (write->value) || bb_edit_set_review_day (get_history (self), review, write->value->date, error);
  return bb_edit_set_review_field (get_history (self), review, write->field, write->value, error);
}

/* Another kind brings other steps and another time. */
static void
write_cb (BbItem *item,
          guint field,
          const BbValue *value,
          gpointer data)
{
  BbAgendaSettings *self = data;

  if (bb_value_equal (value, bb_item_get_value (self->review, field)))
    return;
  write_as (self, _ ("Change Review"), write_field, &(Write){ field, value });
  if (field == BB_REVIEW_KIND)
    g_clear_pointer (&self->shown, g_free);
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
add_row (BbAgendaSettings *self,
         GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
picked_cb (GtkEditable *row,
           guint day)
{
  g_autofree char *text = bb_date_to_iso (day);

  gtk_editable_set_text (row, text);
}

static GtkWidget *
create_days (BbAgendaSettings *self,
             GtkWidget *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = bb_day_popover_new (bb_session_get_board (self->session));

  g_signal_connect_object (popover, "picked", G_CALLBACK (picked_cb), row, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  bb_icon_button_set_name (button, _ ("Planned Meetings"));
  return button;
}

static void
add_field_row (BbAgendaSettings *self,
               guint field)
{
  GtkWidget *row = bb_item_row_new (self->review, field);

  bb_item_row_set_writer (row, write_cb, self);
  if (field == BB_REVIEW_PLANNED_ON)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_days (self, row));
  add_row (self, row);
}

/* Roles between commas; the first one decides. */
static void
attendees_changed_cb (BbAgendaSettings *self,
                      GtkEditable *row)
{
  g_auto (GStrv) words = g_strsplit (gtk_editable_get_text (row), ",", -1);
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint i;

  for (i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_strv_builder_add (roles, words[i]);
  list = g_strv_builder_end (roles);
  write_cb (self->review, BB_REVIEW_ATTENDEES, list[0] != NULL ? &BB_VALUE_OF_LIST (list) : &BB_VALUE_OF_NONE, self);
}

static void
add_attendees (BbAgendaSettings *self)
{
  GtkWidget *row = adw_entry_row_new ();
  const char *const *roles = bb_item_get_list_value (self->review, BB_REVIEW_ATTENDEES);
  g_autofree char *text = roles != NULL ? g_strjoinv (", ", (char **) roles) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Who is in the room (roles; the first decides)"));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (attendees_changed_cb), self);
  add_row (self, row);
}

/* --- steps ------------------------------------------------------------------------------------ */

typedef struct {
  guint index;
  const char *label;
  guint minutes;
} StepWrite;

static gboolean
write_step (BbAgendaSettings *self,
            BbItem *review,
            gconstpointer data,
            GError **error)
{
  const StepWrite *write = data;
  BbItemList *steps = bb_item_get_children (review, BB_KIND_STEP);

  if (write->index >= bb_item_list_get_length (steps))
    return bb_edit_add_step (get_history (self), review, write->label, write->minutes, error) != NULL;
  if (write->label == NULL)
    bb_edit_remove_step (get_history (self), bb_item_list_peek (steps, write->index));
  else
    bb_edit_set_step (get_history (self), bb_item_list_peek (steps, write->index), write->label, write->minutes);
  return TRUE;
}

static guint
get_index (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, "index"));
}

static void
step_changed_cb (BbAgendaSettings *self,
                 GtkWidget *row)
{
  GtkSpinButton *spin = g_object_get_data (G_OBJECT (row), "minutes");
  StepWrite write = { get_index (row), gtk_editable_get_text (GTK_EDITABLE (row)), (guint) gtk_spin_button_get_value_as_int (spin) };

  write_as (self, _ ("Change Step"), write_step, &write);
}

static void
minutes_changed_cb (GtkWidget *row)
{
  step_changed_cb (g_object_get_data (G_OBJECT (row), "settings"), row);
}

static void
remove_step_cb (GtkWidget *row)
{
  BbAgendaSettings *self = g_object_get_data (G_OBJECT (row), "settings");

  if (write_as (self, _ ("Remove Step"), write_step, &(StepWrite){ .index = get_index (row) }))
    make_step_rows (self);
}

static void
add_step_cb (BbAgendaSettings *self)
{
  StepWrite write = { G_MAXUINT, _ ("New step"), 5 };

  if (!write_as (self, _ ("Add Step"), write_step, &write))
    return;
  make_step_rows (self);
  gtk_widget_grab_focus (self->step_rows->pdata[self->step_rows->len - 2]);
}

static GtkWidget *
create_step_minutes (BbItem *step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST_STEP_MINUTES, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), (double) bb_item_get_integer (step, BB_STEP_MINUTES, 0));
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (spin, _ ("Minutes; none for the walk, which takes what its bets take"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Minutes"), -1);
  return spin;
}

static GtkWidget *
create_step_row (BbAgendaSettings *self,
                 guint index)
{
  BbItem *step = bb_item_list_peek (get_steps (self), index);
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *spin = create_step_minutes (step);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *title = g_strdup_printf (_ ("Step %u"), index + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), bb_item_get_text (step, BB_STEP_LABEL));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  bb_icon_button_set_name (remove, _ ("Remove This Step"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), spin);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), remove);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (row), "minutes", spin);
  g_object_set_data (G_OBJECT (row), "settings", self);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (step_changed_cb), self);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (minutes_changed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_step_cb), row, G_CONNECT_SWAPPED);
  return row;
}

static void
add_step_row (BbAgendaSettings *self,
              GtkWidget *row)
{
  adw_expander_row_add_row (self->steps, row);
  g_ptr_array_add (self->step_rows, row);
}

static void
make_step_rows (BbAgendaSettings *self)
{
  GtkWidget *add = adw_action_row_new ();
  guint i;

  for (i = 0; i < self->step_rows->len; i++)
    adw_expander_row_remove (self->steps, self->step_rows->pdata[i]);
  g_ptr_array_set_size (self->step_rows, 0);
  for (i = 0; i < bb_item_list_get_length (get_steps (self)); i++)
    add_step_row (self, create_step_row (self, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (add), _ ("Add a Step"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (add), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add), TRUE);
  g_signal_connect_swapped (add, "activated", G_CALLBACK (add_step_cb), self);
  add_step_row (self, add);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static void
show_steps_summary (BbAgendaSettings *self)
{
  BbItemList *steps = get_steps (self);
  guint minutes = 0;
  guint i;
  g_autofree char *words = NULL;

  for (i = 0; i < bb_item_list_get_length (steps); i++)
    minutes += (guint) bb_item_get_integer (bb_item_list_peek (steps, i), BB_STEP_MINUTES, 0);
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute besides the bets", "%u minutes besides the bets", minutes), minutes);
  adw_expander_row_set_subtitle (self->steps, words);
}

static void
show_summary (BbAgendaSettings *self)
{
  const BbChoice *kind = bb_value_set_find (&bb_set_review_kind, bb_item_get_text (self->review, BB_REVIEW_KIND));
  const char *label = bb_item_get_text (self->review, BB_REVIEW_LABEL);
  BbDate day = bb_item_get_date (self->review, BB_REVIEW_PLANNED_ON);
  g_autofree char *words = bb_date_to_words (day);
  gboolean today = day == bb_clock_today ();
  g_autofree char *subtitle = today ? g_strdup_printf (_ ("Today, %s"), words) : g_steal_pointer (&words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *label != '\0' ? label : kind != NULL ? _ (kind->label) : _ ("Review"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_steps_summary (self);
}

static void
make_rows (BbAgendaSettings *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field_row (self, fields[i]);
  add_attendees (self);
  make_step_rows (self);
}

/**
 * bb_agenda_settings_show:
 * @review: on the board, or a draft that becomes a plan once something of it is changed
 */
void
bb_agenda_settings_show (BbAgendaSettings *self,
                         BbItem *review)
{
  g_autofree char *now = NULL;
  gboolean anew, had_focus;

  g_return_if_fail (BB_IS_AGENDA_SETTINGS (self) && BB_IS_ITEM (review));

  if (self->writing)
    return;
  now = describe (review);
  anew = g_strcmp0 (now, self->shown) != 0;
  take_review (self, review);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !bb_session_get_read_only (self->session));
  if (!anew)
    return;
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->rows->len > 0;
  make_rows (self);
  if (had_focus)
    gtk_widget_grab_focus (self->rows->pdata[0]);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_agenda_settings_finalize (GObject *object)
{
  BbAgendaSettings *self = BB_AGENDA_SETTINGS (object);

  g_clear_object (&self->review);
  g_clear_object (&self->steps);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->step_rows);
  g_free (self->shown);
  G_OBJECT_CLASS (bb_agenda_settings_parent_class)->finalize (object);
}

static void
bb_agenda_settings_class_init (BbAgendaSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_agenda_settings_finalize;
}

static void
bb_agenda_settings_init (BbAgendaSettings *self)
{
  self->rows = g_ptr_array_new ();
  self->step_rows = g_ptr_array_new ();
  /* The name of a review is anybody's text. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->steps = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->steps), _ ("Steps"));
  g_object_ref_sink (self->steps);
  g_object_bind_property (self, "expanded", self->steps, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * bb_agenda_settings_get_steps:
 *
 * Returns: (transfer none): the row of the steps, which goes below this one and is seen while it is
 *   unfolded
 */
GtkWidget *
bb_agenda_settings_get_steps (BbAgendaSettings *self)
{
  g_return_val_if_fail (BB_IS_AGENDA_SETTINGS (self), NULL);

  return GTK_WIDGET (self->steps);
}

GtkWidget *
bb_agenda_settings_new (BbSession *session)
{
  BbAgendaSettings *self;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_AGENDA_SETTINGS, NULL);
  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

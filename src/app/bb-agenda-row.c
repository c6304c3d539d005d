/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragged by anything but its controls. Emits "minutes" when somebody has set another time, "swap" when
 * it is to go to the other list, and "menu" where its menu is asked for. */

#include "config.h"

#include "bb-agenda-row.h"

#include "bb-icon-button.h"
#include "bb-receipt-words.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

#define MOST_MINUTES 240
/* No line begins with the dot. */
#define SEPARATOR "\302\240· "

struct _BbAgendaRow {
  GtkListBoxRow parent_instance;

  BbBet *bet;
  GtkWidget *handle;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *why;
  GtkSpinButton *minutes;
  GtkWidget *swap;
  gboolean filling;
};

enum {
  MINUTES,
  SWAP,
  MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbAgendaRow, bb_agenda_row, GTK_TYPE_LIST_BOX_ROW)

/* --- minutes ---------------------------------------------------------------------------------- */

static gboolean
show_minutes_cb (GtkSpinButton *spin)
{
  int minutes = gtk_spin_button_get_value_as_int (spin);
  /* Translators: minutes, short. */
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d min", "%d min", (gulong) minutes), minutes);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
read_minutes_cb (GtkSpinButton *spin,
                 double *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char *end;
  guint64 minutes = g_ascii_strtoull (text, &end, 10);

  if (end == text)
    return GTK_INPUT_ERROR;
  *value = (double) MIN (minutes, MOST_MINUTES);
  return TRUE;
}

static void
minutes_cb (BbAgendaRow *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[MINUTES], 0, (guint) gtk_spin_button_get_value_as_int (self->minutes));
}

/* Arrow keys and the wheel do what its buttons would, which would take half of the row. */
static GtkSpinButton *
create_minutes (BbAgendaRow *self)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (1, MOST_MINUTES, 1);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (spin); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_widget_set_visible (child, FALSE);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 6);
  gtk_editable_set_alignment (GTK_EDITABLE (spin), 1);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (spin, "minutes");
  gtk_widget_add_css_class (spin, "numeric");
  gtk_widget_set_tooltip_text (spin, _ ("Minutes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Minutes"), -1);
  g_signal_connect (spin, "output", G_CALLBACK (show_minutes_cb), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (read_minutes_cb), NULL);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (minutes_cb), self);
  return GTK_SPIN_BUTTON (spin);
}

/* --- dragging and the menu -------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (BbAgendaRow *self)
{
  return gdk_content_provider_new_typed (BB_TYPE_BET, self->bet);
}

static void
drag_begin_cb (BbAgendaRow *self,
               GdkDrag *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) row = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) icon = gdk_paintable_get_current_image (row);

  gtk_drag_source_set_icon (source, icon, 12, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (BbAgendaRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
add_drag (BbAgendaRow *self,
          GtkWidget *widget)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}

static void
pressed_cb (BbAgendaRow *self,
            int n_press,
            double x,
            double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
long_pressed_cb (BbAgendaRow *self,
                 double x,
                 double y)
{
  pressed_cb (self, 1, x, y);
}

static void
add_menu (BbAgendaRow *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

/* --- words ------------------------------------------------------------------------------------ */

/* That it is due as well tells nothing where something presses. */
static char *
make_why (const BbAgendaLine *line,
          const BbAgendaView *view)
{
  BbReasons pressing = line->reasons & ~(BbReasons) BB_REASON_DUE;
  g_auto (GStrv) reasons = bb_agenda_describe (line->bet, pressing != BB_REASON_NONE ? pressing : line->reasons, view->movement, view->day);
  g_autofree char *joined = g_strjoinv (SEPARATOR, reasons);
  const char *team = bb_board_get_team_name (view->board, line->bet);

  if (*team == '\0' || *joined == '\0')
    return g_strdup (*team != '\0' ? team : joined);
  return g_strconcat (team, SEPARATOR, joined, NULL);
}

/* What was decided, else why it is here. */
static char *
make_words (const BbAgendaLine *line,
            const BbAgendaView *view,
            BbItem *decision)
{
  g_autofree char *title = decision != NULL ? bb_receipt_dup_title (decision) : NULL;
  const char *team = bb_board_get_team_name (view->board, line->bet);

  if (title == NULL)
    return make_why (line, view);
  return *team != '\0' ? g_strconcat (team, SEPARATOR, title, NULL) : g_steal_pointer (&title);
}

static void
show_swap (BbAgendaRow *self,
           BbAgendaList list)
{
  gboolean discuss = list == BB_AGENDA_DISCUSS;

  gtk_button_set_icon_name (GTK_BUTTON (self->swap), discuss ? "go-down-symbolic" : "go-up-symbolic");
  bb_icon_button_set_name (self->swap, discuss ? _ ("Nod Through") : _ ("Discuss"));
}

/**
 * bb_agenda_row_show:
 * @line: what the agenda says of the row's bet
 */
void
bb_agenda_row_show (BbAgendaRow *self,
                    const BbAgendaLine *line,
                    const BbAgendaView *view)
{
  guint number = bb_spoken_numbers_get (view->numbers, line->bet);
  g_autofree char *called = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  g_autofree char *name = bb_spoken_numbers_add_to (view->numbers, line->bet, bb_bet_get_title (line->bet));
  BbItem *decision = view->begun != NULL ? bb_review_find_decision (view->begun, line->bet) : NULL;
  g_autofree char *why = make_words (line, view, decision);
  g_autofree char *heard = g_strjoin (", ", name, why, NULL);

  g_return_if_fail (BB_IS_AGENDA_ROW (self) && line->bet == self->bet);

  self->filling = TRUE;
  gtk_label_set_text (self->number, called);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number > 0);
  gtk_label_set_text (self->title, bb_bet_get_title (line->bet));
  gtk_label_set_text (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), *why != '\0');
  gtk_spin_button_set_value (self->minutes, line->minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), line->list == BB_AGENDA_DISCUSS);
  if (decision != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "decided");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "decided");
  show_swap (self, line->list);
  gtk_widget_set_sensitive (GTK_WIDGET (self->minutes), view->editable);
  gtk_widget_set_sensitive (self->swap, view->editable);
  gtk_widget_set_opacity (self->handle, view->editable ? 0.4 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
  self->filling = FALSE;
}

/* --- object ----------------------------------------------------------------------------------- */

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkWidget *
create_words (BbAgendaRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->title = create_label ("agenda-title");
  self->why = create_label ("agenda-why");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->why));
  return words;
}

static void
swap_cb (BbAgendaRow *self)
{
  g_signal_emit (self, signals[SWAP], 0);
}

static GtkWidget *
create_swap (BbAgendaRow *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (swap_cb), self);
  return button;
}

/* Part of the row that the drag can begin on: the controls have drags of their own. */
static GtkWidget *
create_grip (BbAgendaRow *self)
{
  GtkWidget *grip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  self->number = create_label ("agenda-number");
  gtk_label_set_xalign (self->number, 1);
  gtk_label_set_width_chars (self->number, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_set_hexpand (grip, TRUE);
  gtk_box_append (GTK_BOX (grip), self->handle);
  gtk_box_append (GTK_BOX (grip), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (grip), create_words (self));
  add_drag (self, grip);
  return grip;
}

static void
bb_agenda_row_finalize (GObject *object)
{
  g_clear_object (&BB_AGENDA_ROW (object)->bet);
  G_OBJECT_CLASS (bb_agenda_row_parent_class)->finalize (object);
}

static void
bb_agenda_row_class_init (BbAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_agenda_row_finalize;
  signals[MINUTES] = g_signal_new ("minutes", BB_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SWAP] = g_signal_new ("swap", BB_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", BB_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
bb_agenda_row_init (BbAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->minutes = create_minutes (self);
  self->swap = create_swap (self);
  gtk_box_append (GTK_BOX (box), create_grip (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->minutes));
  gtk_box_append (GTK_BOX (box), self->swap);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-row");
  add_menu (self);
}

GtkWidget *
bb_agenda_row_new (BbBet *bet)
{
  BbAgendaRow *self;

  g_return_val_if_fail (BB_IS_BET (bet), NULL);

  self = g_object_new (BB_TYPE_AGENDA_ROW, NULL);
  self->bet = g_object_ref (bet);
  return GTK_WIDGET (self);
}

BbBet *
bb_agenda_row_get_bet (BbAgendaRow *self)
{
  g_return_val_if_fail (BB_IS_AGENDA_ROW (self), NULL);

  return self->bet;
}

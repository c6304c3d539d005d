/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stop rule and the signals, the money and why, the dates and what was decided before. Rows are
 * made once and follow the bet, so that a button under somebody's hand stays where it is. What is
 * private is in none of them: this is read before a room. */

#include "config.h"

#include "bb-bet-sheet.h"

#include "bb-agenda.h"
#include "bb-field-words.h"
#include "bb-notes.h"
#include "bb-sheet-row.h"
#include "bb-signal-switch.h"
#include "bb-spoken-numbers.h"
#include "bb-story-list.h"
#include "bb-totals.h"

#include <glib/gi18n-lib.h>

/* Pixels that an arrow key scrolls. */
#define LINE_STEP 60.0

typedef enum {
  SECTION_SIGNALS,
  SECTION_MONEY,
  SECTION_MORE,
} Section;

/* What a sheet says of a bet in rows of their own. A row whose field no bet of the board uses is not
 * there; one that may be missing is there only where the bet has it. */
typedef struct {
  guint field;
  guint state; /* the field of the signal's state, or 0 */
  Section section;
  gboolean may_miss;
} RowInfo;

static const RowInfo row_infos[] = {
  { BB_BET_KILL_CRITERION, 0, SECTION_SIGNALS, FALSE },
  { BB_BET_HARM_SIGNAL, BB_BET_HARM_SIGNAL_STATE, SECTION_SIGNALS, FALSE },
  { BB_BET_SCALE_SIGNAL, BB_BET_SCALE_SIGNAL_STATE, SECTION_SIGNALS, FALSE },
  { BB_BET_PROGRESS_SIGNAL, BB_BET_PROGRESS_SIGNAL_STATE, SECTION_SIGNALS, FALSE },
  { BB_BET_FUNDING_RATIONALE, 0, SECTION_MONEY, FALSE },
  { BB_BET_HYPOTHESIS, 0, SECTION_MORE, TRUE },
  { BB_BET_NEXT_QUESTION, 0, SECTION_MORE, TRUE },
  { BB_BET_GUARDRAILS, 0, SECTION_MORE, TRUE },
};

#define N_ROWS G_N_ELEMENTS (row_infos)

/* Values beside one another. */
static const guint money_fields[] = { BB_BET_FUNDING_CAP, BB_BET_FUNDING_RELEASED, BB_BET_FUNDING_SPENT };
static const guint date_fields[] = { BB_BET_REVIEW_DATE, BB_BET_EXPIRY_DATE, BB_BET_PLACED_ON };

#define N_FIGURES 3u

struct _BbBetSheet {
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *reasons;
  GtkWidget *signals;
  GtkWidget *money;
  GtkWidget *dates;
  GtkWidget *history_box;
  BbStoryList *story;

  BbSheetRow *rows[N_ROWS];
  BbSignalSwitch *switches[N_ROWS]; /* nullable */
  GtkWidget *money_figures;
  BbSheetRow *amounts[N_FIGURES];
  BbSheetRow *days[N_FIGURES];

  BbSessionReview *review;
  BbBet *bet; /* nullable: what is shown */
};

G_DEFINE_FINAL_TYPE (BbBetSheet, bb_bet_sheet, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbBetSheet *self)
{
  return bb_session_review_get_board (self->review);
}

/* --- head ------------------------------------------------------------------------------------- */

static char *
describe_field (BbBetSheet *self,
                guint field)
{
  return bb_field_to_words (&bb_bet_fields[field], get_board (self), bb_item_get_value (BB_ITEM (self->bet), field));
}

static void
update_number (BbBetSheet *self)
{
  g_autoptr (BbSpokenNumbers) numbers = bb_spoken_numbers_new (get_board (self));
  guint number = bb_spoken_numbers_get (numbers, self->bet);
  g_autofree char *words = g_strdup_printf ("%u", number);

  gtk_label_set_text (self->number, words);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number > 0);
}

static void
update_subtitle (BbBetSheet *self)
{
  static const guint fields[] = { BB_BET_OWNER_TEAM, BB_BET_STAGE, BB_BET_SPEAKER };
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *part = describe_field (self, fields[i]);

    if (*part != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  }
  gtk_label_set_text (self->subtitle, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), words->len > 0);
}

/* The newest picture of the board from before this review: what it began with says nothing of what
 * has changed since the last one. */
static BbItem *
find_snapshot_before (BbBetSheet *self)
{
  BbItem *review = bb_session_review_get_review (self->review);
  BbItemList *snapshots = bb_board_get_items (get_board (self), BB_KIND_SNAPSHOT);
  BbItem *found = NULL;
  guint i;

  for (i = 0; i < bb_item_list_get_length (snapshots); i++) {
    BbItem *snapshot = bb_item_list_peek (snapshots, i);

    if (review != NULL && g_str_equal (bb_item_get_text (snapshot, BB_SNAPSHOT_REVIEW), bb_item_get_id (review)))
      continue;
    if (found == NULL || bb_item_get_date (snapshot, BB_SNAPSHOT_DATE) >= bb_item_get_date (found, BB_SNAPSHOT_DATE))
      found = snapshot;
  }
  return found;
}

static char *
describe_reasons (BbBetSheet *self)
{
  BbItem *item = bb_session_review_find_item (self->review, self->bet);
  BbItem *snapshot = find_snapshot_before (self);
  g_autoptr (BbMovement) movement = snapshot != NULL ? bb_movement_new (snapshot) : NULL;
  g_auto (GStrv) sentences = NULL;
  BbReasons reasons;

  if (item == NULL)
    return g_strdup ("");
  reasons = bb_reasons_from_ids (bb_item_get_list_value (item, BB_AGENDA_ITEM_REASONS));
  sentences = bb_agenda_describe (self->bet, reasons, movement, bb_board_get_day (get_board (self)));
  return g_strjoinv (" · ", sentences);
}

static void
update_head (BbBetSheet *self)
{
  g_autofree char *reasons = describe_reasons (self);

  gtk_label_set_text (self->title, bb_bet_get_title (self->bet));
  update_number (self);
  update_subtitle (self);
  gtk_label_set_text (self->reasons, reasons);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), *reasons != '\0');
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
update_row (BbBetSheet *self,
            guint index)
{
  const RowInfo *info = &row_infos[index];
  g_autofree char *words = describe_field (self, info->field);
  gboolean used = bb_board_uses_field (get_board (self), info->field);

  bb_sheet_row_set_words (self->rows[index], words);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[index]), *words != '\0' || (used && !info->may_miss));
  if (self->switches[index] != NULL) {
    bb_signal_switch_set_bet (self->switches[index], self->bet);
    gtk_widget_set_visible (GTK_WIDGET (self->switches[index]), *words != '\0' || bb_item_has_value (BB_ITEM (self->bet), info->state));
  }
}

/* The rule and its day are read as one sentence. */
static void
update_stop_rule (BbBetSheet *self)
{
  BbDate day = bb_item_get_date (BB_ITEM (self->bet), BB_BET_KILL_BY);
  g_autofree char *date = bb_date_to_words (day);
  gboolean passed = day != BB_DATE_NONE && day < bb_board_get_day (get_board (self));
  g_autofree char *note = NULL;

  if (day != BB_DATE_NONE)
    note = g_strdup_printf (passed ? _ ("Decide by %s: that day has passed") : _ ("Decide by %s"), date);
  bb_sheet_row_set_note (self->rows[0], note, passed);
  if (day != BB_DATE_NONE)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[0]), TRUE);
}

/* --- money ------------------------------------------------------------------------------------ */

static char *
describe_parts (BbBetSheet *self)
{
  g_autoptr (GHashTable) sums = bb_totals_of_envelopes (get_board (self));
  const gint64 *sum = g_hash_table_lookup (sums, self->bet);
  g_autofree char *words = NULL;

  if (sum == NULL)
    return NULL;
  words = bb_board_format_amount (get_board (self), *sum);
  return g_strdup_printf (_ ("Its parts may take %s of it"), words);
}

static char *
describe_envelope (BbBetSheet *self)
{
  BbBet *envelope = bb_bet_find_envelope (self->bet);

  if (bb_bet_is_envelope (self->bet))
    return describe_parts (self);
  return envelope != NULL ? g_strdup_printf (_ ("Out of the money of %s"), bb_bet_get_title (envelope)) : NULL;
}

/* Days are short here: three of them stand beside one another. */
static char *
describe_figure (BbBetSheet *self,
                 guint field)
{
  BbDate date;

  if (bb_bet_fields[field].type != BB_FIELD_DATE)
    return describe_field (self, field);
  date = bb_item_get_date (BB_ITEM (self->bet), field);
  /* Translators: a short day as for strftime(): 7 Dec 2026. */
  return date != BB_DATE_NONE ? bb_date_format (date, _ ("%-d %b %Y")) : g_strdup ("");
}

static void
update_figures (BbBetSheet *self,
                BbSheetRow **figures,
                const guint *fields)
{
  guint i;

  for (i = 0; i < N_FIGURES; i++) {
    g_autofree char *words = describe_figure (self, fields[i]);

    bb_sheet_row_set_caption (figures[i], bb_board_get_field_label (get_board (self), fields[i]));
    bb_sheet_row_set_words (figures[i], words);
    gtk_widget_set_visible (GTK_WIDGET (figures[i]), *words != '\0' || i == 0);
  }
}

static void
update_money (BbBetSheet *self)
{
  g_autoptr (GPtrArray) notes = bb_notes_of_bet (self->bet);
  gint64 released = bb_bet_get_funding_released (self->bet);
  gint64 spent = bb_item_get_integer (BB_ITEM (self->bet), BB_BET_FUNDING_SPENT, 0);
  g_autofree char *envelope = describe_envelope (self);

  gtk_widget_set_visible (self->money_figures, bb_board_counts_money (get_board (self)));
  update_figures (self, self->amounts, money_fields);
  bb_sheet_row_set_note (self->amounts[0], NULL, FALSE);
  bb_sheet_row_set_note (self->amounts[1], bb_bet_get_funding_cap (self->bet) < released ? _ ("more than it may cost") : NULL, TRUE);
  bb_sheet_row_set_note (self->amounts[2], spent > released ? _ ("more than was released") : NULL, TRUE);
  bb_sheet_row_set_note (self->rows[4], envelope, FALSE);
}

/* --- dates and history ------------------------------------------------------------------------ */

static void
update_dates (BbBetSheet *self)
{
  BbDate today = bb_board_get_day (get_board (self));
  BbDate review = bb_bet_get_review_date (self->bet);
  BbDate expiry = bb_item_get_date (BB_ITEM (self->bet), BB_BET_EXPIRY_DATE);

  update_figures (self, self->days, date_fields);
  bb_sheet_row_set_note (self->days[0], review != BB_DATE_NONE && review < today ? _ ("overdue") : NULL, TRUE);
  bb_sheet_row_set_note (self->days[1], expiry != BB_DATE_NONE && expiry < today ? _ ("has passed") : NULL, TRUE);
}

static void
update_history (BbBetSheet *self)
{
  bb_story_list_set_bet (self->story, self->bet);
  gtk_widget_set_visible (self->history_box, bb_story_list_get_length (self->story) > 0);
}

/* --- all -------------------------------------------------------------------------------------- */

static void
add_spoken (GString *words,
            const char *name,
            const char *value)
{
  if (*value != '\0')
    g_string_append_printf (words, ". %s: %s", name, value);
}

/* What a screen reader says on coming here is what the room hears first. */
static void
update_spoken (BbBetSheet *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  if (gtk_widget_get_visible (GTK_WIDGET (self->number)))
    g_string_append_printf (words, "%s ", gtk_label_get_text (self->number));
  g_string_append (words, bb_bet_get_title (self->bet));
  for (i = 0; i < N_ROWS; i++) {
    g_autofree char *text = describe_field (self, row_infos[i].field);
    g_autofree char *state = row_infos[i].state != 0 ? describe_field (self, row_infos[i].state) : NULL;

    if (row_infos[i].section != SECTION_SIGNALS)
      continue;
    add_spoken (words, _ (bb_bet_fields[row_infos[i].field].label), text);
    if (state != NULL && *state != '\0')
      g_string_append_printf (words, ", %s", state);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static void
update (BbBetSheet *self)
{
  guint i;

  if (self->bet == NULL)
    return;
  update_head (self);
  for (i = 0; i < N_ROWS; i++)
    update_row (self, i);
  update_stop_rule (self);
  update_money (self);
  update_dates (self);
  update_history (self);
  update_spoken (self);
}

static void
bet_cb (BbBetSheet *self)
{
  if (!g_set_object (&self->bet, bb_session_review_get_bet (self->review)))
    return;
  update (self);
  /* What had the keyboard was about another bet; and so ears hear of this one. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll)), 0);
}

/* --- building --------------------------------------------------------------------------------- */

static GtkWidget *
get_section (BbBetSheet *self,
             Section section)
{
  GtkWidget *boxes[] = { self->signals, self->money, self->dates };

  return boxes[section];
}

static GtkWidget *
add_figures (GtkWidget *section,
             BbSheetRow **figures)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  guint i;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (i = 0; i < N_FIGURES; i++) {
    figures[i] = BB_SHEET_ROW (bb_sheet_row_new (""));
    gtk_widget_add_css_class (GTK_WIDGET (figures[i]), "figure");
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (figures[i]));
  }
  gtk_box_append (GTK_BOX (section), box);
  return box;
}

static void
add_row (BbBetSheet *self,
         guint index)
{
  const RowInfo *info = &row_infos[index];
  GtkWidget *row = bb_sheet_row_new (_ (bb_bet_fields[info->field].label));

  self->rows[index] = BB_SHEET_ROW (row);
  if (info->state != 0) {
    GtkWidget *control = bb_signal_switch_new (bb_session_review_get_history (self->review), info->state);

    self->switches[index] = BB_SIGNAL_SWITCH (control);
    bb_sheet_row_set_control (self->rows[index], control);
  }
  gtk_box_append (GTK_BOX (get_section (self, info->section)), row);
}

static void
build (BbBetSheet *self)
{
  guint i;

  self->money_figures = add_figures (self->money, self->amounts);
  add_figures (self->dates, self->days);
  for (i = 0; i < N_ROWS; i++)
    add_row (self, i);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows[0]), "stop-rule");
  self->story = BB_STORY_LIST (bb_story_list_new (bb_session_review_get_history (self->review), TRUE));
  gtk_box_append (GTK_BOX (self->history_box), GTK_WIDGET (self->story));
}

/* --- widget ----------------------------------------------------------------------------------- */

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant *args,
           gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (BB_BET_SHEET (widget)->scroll));

  if (!gtk_widget_is_focus (widget))
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + LINE_STEP * g_variant_get_int32 (args));
  return TRUE;
}

static void
bb_bet_sheet_dispose (GObject *object)
{
  BbBetSheet *self = BB_BET_SHEET (object);

  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_object (&self->bet);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (bb_bet_sheet_parent_class)->dispose (object);
}

static void
bb_bet_sheet_class_init (BbBetSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_bet_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-bet-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, scroll);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, number);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, title);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, reasons);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, signals);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, money);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, dates);
  gtk_widget_class_bind_template_child (widget_class, BbBetSheet, history_box);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll_cb, "i", -1);
}

/* The next bet, also where the scrolled window would take the key for itself. */
static gboolean
page_key_cb (BbBetSheet *self,
             guint key)
{
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    return gtk_widget_activate_action (GTK_WIDGET (self), "review.next", NULL);
  if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    return gtk_widget_activate_action (GTK_WIDGET (self), "review.previous", NULL);
  return FALSE;
}

static void
bb_bet_sheet_init (BbBetSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (page_key_cb), self);
  gtk_widget_add_controller (self->scroll, keys);
}

GtkWidget *
bb_bet_sheet_new (BbSessionReview *review)
{
  BbBetSheet *self = g_object_new (BB_TYPE_BET_SHEET, NULL);

  self->review = g_object_ref (review);
  build (self);
  g_signal_connect_object (review, "notify::bet", G_CALLBACK (bet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  bet_cb (self);
  return GTK_WIDGET (self);
}

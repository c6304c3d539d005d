/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan opens as the agenda, what is under way or not sealed yet as the page it is at, and what was
 * held as what was decided there, to be read. Made anew after a change, while it is seen. */

#include "config.h"

#include "bb-reviews-page.h"

#include "bb-day-popover.h"
#include "bb-edit-review.h"
#include "bb-field-words.h"
#include "bb-follow-up-list.h"
#include "bb-icon-button.h"
#include "bb-receipt-words.h"
#include "bb-receipt.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

/* The newest ones; older ones are told at the bets they were about. */
#define MOST_HELD 100u

struct _BbReviewsPage {
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkBox *list;
  GtkBox *held;
  GtkMenuButton *plan_button;

  BbSession *session;
  BbItem *opened; /* nullable */
  gboolean stale;
};

enum {
  TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbReviewsPage, bb_reviews_page, GTK_TYPE_WIDGET)

static BbBoard *
get_board (BbReviewsPage *self)
{
  return bb_session_get_board (self->session);
}

static BbHistory *
get_history (BbReviewsPage *self)
{
  return bb_session_get_history (self->session);
}

static void
show_page (BbReviewsPage *self,
           const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.show", "s", page);
}

/* --- words ------------------------------------------------------------------------------------ */

static BbDate
get_day (BbItem *review)
{
  BbDate held = bb_item_get_date (review, BB_REVIEW_HELD_ON);

  return held != BB_DATE_NONE ? held : bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
}

static guint
count_decisions (BbItem *review)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  guint i, n = 0;

  for (i = 0; i < receipts->len; i++)
    if (!bb_receipt_is_move (receipts->pdata[i]) && !bb_receipt_is_correction (receipts->pdata[i]))
      n++;
  return n;
}

static void
add_words (GString *text,
           const char *words)
{
  if (*words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

/* "Minutes not sealed", the day where the title does not say it, and how much was decided. */
static char *
describe (BbItem *review)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = bb_date_to_words (get_day (review));
  guint n = count_decisions (review);
  g_autofree char *decisions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision", "%u decisions", n), n);

  if (bb_review_get_stage (review) == BB_REVIEW_ENDED)
    add_words (text, _ ("minutes not sealed yet"));
  if (bb_item_has_value (review, BB_REVIEW_LABEL) && get_day (review) != BB_DATE_NONE)
    add_words (text, day);
  if (n > 0)
    add_words (text, decisions);
  return g_string_free (text, FALSE);
}

/* --- what was decided ------------------------------------------------------------------------- */

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_text (BbReviewsPage *self,
          BbItem *review,
          guint field)
{
  const char *text = bb_item_get_text (review, field);

  if (*text == '\0')
    return;
  gtk_box_append (self->held, create_label (_ (bb_review_fields[field].label), "caption-heading"));
  gtk_box_append (self->held, create_label (text, NULL));
}

static const char *
get_bet_title (BbReviewsPage *self,
               BbItem *receipt)
{
  const char *id = bb_item_get_text (receipt, BB_RECEIPT_BET);
  BbBet *bet = bb_board_find_bet (get_board (self), id);

  return bet != NULL ? bb_bet_get_title (bet) : id;
}

static void
activated_cb (BbReviewsPage *self,
              GtkListBoxRow *row)
{
  BbItem *receipt = g_object_get_data (G_OBJECT (row), "receipt");
  BbBet *bet = bb_board_find_bet (get_board (self), bb_item_get_text (receipt, BB_RECEIPT_BET));

  if (bet != NULL)
    bb_selection_select (bb_session_get_selection (self->session), bet);
}

static GtkWidget *
create_receipt_row (BbReviewsPage *self,
                    BbItem *receipt)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *decision = bb_receipt_dup_title (receipt);
  const char *reason = bb_item_get_text (receipt, BB_RECEIPT_REASON);
  g_autofree char *words = *reason != '\0' ? g_strdup_printf ("%s: %s", decision, reason) : g_strdup (decision);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_bet_title (self, receipt));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "receipt", g_object_ref (receipt), g_object_unref);
  return row;
}

static GtkWidget *
create_rows (GCallback activated,
             BbReviewsPage *self)
{
  GtkWidget *rows = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  g_signal_connect_object (rows, "row-activated", activated, self, G_CONNECT_SWAPPED);
  return rows;
}

/* Moves are many and small; they are told at the bets. */
static void
add_receipts (BbReviewsPage *self,
              BbItem *review)
{
  g_autoptr (GPtrArray) receipts = bb_review_list_receipts (review);
  GtkWidget *rows = create_rows (G_CALLBACK (activated_cb), self);
  guint i, n = 0;

  gtk_box_append (self->held, create_label (_ ("Decided"), "heading"));
  gtk_box_append (self->held, rows);
  for (i = 0; i < receipts->len; i++) {
    if (bb_receipt_is_move (receipts->pdata[i]))
      continue;
    gtk_list_box_append (GTK_LIST_BOX (rows), create_receipt_row (self, receipts->pdata[i]));
    n++;
  }
  if (n == 0)
    gtk_list_box_set_placeholder (GTK_LIST_BOX (rows), create_label (_ ("No decision is on record."), "agenda-empty"));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
back_cb (BbReviewsPage *self)
{
  g_clear_object (&self->opened);
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_back (BbReviewsPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_add_css_class (button, "flat");
  bb_icon_button_set_name (button, _ ("All Reviews"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_minutes_button (GtkWidget *box,
                    BbItem *review,
                    const char *label,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", bb_item_get_id (review));
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_minutes_bar (BbItem *review)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (bar), TRUE);
  add_minutes_button (bar, review, _ ("_Copy Minutes"), "win.copy-minutes");
  add_minutes_button (bar, review, _ ("_Save Minutes…"), "win.save-minutes");
  return bar;
}

static void
show_held (BbReviewsPage *self)
{
  g_autofree char *title = bb_review_dup_title (self->opened);
  g_autofree char *words = describe (self->opened);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  clear_box (self->held);
  gtk_box_append (GTK_BOX (head), create_back (self));
  gtk_box_append (GTK_BOX (head), create_label (title, "title-4"));
  gtk_box_append (self->held, head);
  if (*words != '\0')
    gtk_box_append (self->held, create_label (words, "dim-label"));
  gtk_box_append (self->held, create_minutes_bar (self->opened));
  add_text (self, self->opened, BB_REVIEW_SUMMARY);
  add_text (self, self->opened, BB_REVIEW_REMARK);
  add_receipts (self, self->opened);
  gtk_stack_set_visible_child_name (self->stack, "held");
}

/**
 * bb_reviews_page_open:
 * @review: a review of the board
 *
 * Goes to where it can be prepared, walked, read back, or read.
 */
void
bb_reviews_page_open (BbReviewsPage *self,
                      BbItem *review)
{
  g_return_if_fail (BB_IS_REVIEWS_PAGE (self) && BB_IS_ITEM (review));

  switch (bb_review_get_stage (review)) {
  case BB_REVIEW_PLANNED:
    bb_session_review_set_plan (bb_session_get_review (self->session), review);
    show_page (self, "agenda");
    break;
  case BB_REVIEW_RUNNING:
    show_page (self, "walk");
    break;
  case BB_REVIEW_ENDED:
    show_page (self, "read-back");
    break;
  case BB_REVIEW_SEALED:
  default:
    g_set_object (&self->opened, review);
    show_held (self);
    gtk_widget_child_focus (GTK_WIDGET (self->held), GTK_DIR_TAB_FORWARD);
  }
}

/* --- the list --------------------------------------------------------------------------------- */

static void
review_activated_cb (BbReviewsPage *self,
                     GtkListBoxRow *row)
{
  bb_reviews_page_open (self, g_object_get_data (G_OBJECT (row), "review"));
}

static void
drop_cb (BbReviewsPage *self,
         GtkWidget *button)
{
  BbItem *review = g_object_get_data (G_OBJECT (button), "review");
  g_autofree char *title = bb_review_dup_title (review);
  g_autofree char *text = g_strdup_printf (_ ("The plan “%s” is dropped"), title);

  bb_edit_drop_review (get_history (self), review);
  g_signal_emit (self, signals[TOAST], 0, text, TRUE);
}

static void
add_drop (BbReviewsPage *self,
          GtkWidget *row,
          BbItem *review)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !bb_session_get_read_only (self->session));
  bb_icon_button_set_name (button, _ ("Drop This Plan"));
  g_object_set_data_full (G_OBJECT (button), "review", g_object_ref (review), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_review_row (BbReviewsPage *self,
                   BbItem *review)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = bb_review_dup_title (review);
  g_autofree char *words = describe (review);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (bb_review_get_stage (review) == BB_REVIEW_PLANNED)
    add_drop (self, row, review);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "review", g_object_ref (review), g_object_unref);
  return row;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  BbDate first = get_day (*(BbItem *const *) a), second = get_day (*(BbItem *const *) b);

  return first < second ? -1 : first > second;
}

static int
compare_days_down (gconstpointer a,
                   gconstpointer b)
{
  return compare_days (b, a);
}

static GPtrArray *
list_reviews (BbReviewsPage *self,
              BbReviewStage first,
              BbReviewStage last)
{
  BbItemList *reviews = bb_board_get_items (get_board (self), BB_KIND_REVIEW);
  GPtrArray *listed = g_ptr_array_new ();
  guint i;

  for (i = 0; i < bb_item_list_get_length (reviews); i++) {
    BbItem *review = bb_item_list_peek (reviews, i);
    BbReviewStage stage = bb_review_get_stage (review);

    if (stage >= first && stage <= last)
      g_ptr_array_add (listed, review);
  }
  g_ptr_array_sort (listed, first == BB_REVIEW_PLANNED ? compare_days : compare_days_down);
  return listed;
}

static void
add_section (BbReviewsPage *self,
             const char *title,
             BbReviewStage first,
             BbReviewStage last,
             const char *empty)
{
  g_autoptr (GPtrArray) reviews = list_reviews (self, first, last);
  GtkWidget *rows = create_rows (G_CALLBACK (review_activated_cb), self);
  guint i;

  if (reviews->len == 0 && empty == NULL)
    return;
  gtk_box_append (self->list, create_label (title, "heading"));
  gtk_box_append (self->list, rows);
  for (i = 0; i < MIN (reviews->len, MOST_HELD); i++)
    gtk_list_box_append (GTK_LIST_BOX (rows), create_review_row (self, reviews->pdata[i]));
  if (reviews->len == 0)
    gtk_list_box_set_placeholder (GTK_LIST_BOX (rows), create_label (empty, "agenda-empty"));
}

static void
refresh (BbReviewsPage *self)
{
  self->stale = FALSE;
  clear_box (self->list);
  add_section (self, _ ("Under way"), BB_REVIEW_RUNNING, BB_REVIEW_RUNNING, NULL);
  add_section (self, _ ("Planned"), BB_REVIEW_PLANNED, BB_REVIEW_PLANNED, _ ("None is planned. None has to be: a review can begin at any time."));
  add_section (self, _ ("Held"), BB_REVIEW_ENDED, BB_REVIEW_SEALED, _ ("None was held yet."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan_button), !bb_session_get_read_only (self->session));
  if (self->opened != NULL && bb_item_get_root (self->opened) != BB_ITEM (get_board (self)))
    back_cb (self);
  else if (self->opened != NULL)
    show_held (self);
}

static void
changed_cb (BbReviewsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->stale = TRUE;
}

/* --- planning --------------------------------------------------------------------------------- */

static void
picked_cb (BbReviewsPage *self,
           guint day)
{
  g_autoptr (GError) error = NULL;
  BbItem *review = bb_edit_plan_review (get_history (self), "quarterly", day, &error);

  if (review == NULL)
    g_signal_emit (self, signals[TOAST], 0, error->message, FALSE);
  else
    bb_reviews_page_open (self, review);
}

static void
agenda_cb (BbReviewsPage *self)
{
  show_page (self, "agenda");
}

static GtkWidget *
create_head (BbReviewsPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_add_css_class (back, "flat");
  bb_icon_button_set_name (back, _ ("Agenda"));
  g_signal_connect_object (back, "clicked", G_CALLBACK (agenda_cb), self, G_CONNECT_SWAPPED);
  self->plan_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->plan_button, _ ("_Plan a Review"));
  gtk_menu_button_set_use_underline (self->plan_button, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->plan_button), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->plan_button), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->plan_button));
  return head;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_reviews_page_map (GtkWidget *widget)
{
  BbReviewsPage *self = BB_REVIEWS_PAGE (widget);

  GTK_WIDGET_CLASS (bb_reviews_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
bb_reviews_page_dispose (GObject *object)
{
  BbReviewsPage *self = BB_REVIEWS_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->opened);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_reviews_page_parent_class)->dispose (object);
}

static void
bb_reviews_page_class_init (BbReviewsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_reviews_page_dispose;
  widget_class->map = bb_reviews_page_map;
  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_REVIEWS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkBox *
add_scrolled (BbReviewsPage *self,
              const char *name,
              GtkWidget *head)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (all, "agenda");
  gtk_widget_add_css_class (box, "reviews");
  if (head != NULL)
    gtk_box_append (GTK_BOX (all), head);
  gtk_box_append (GTK_BOX (all), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), all);
  gtk_stack_add_named (self->stack, scroll, name);
  return GTK_BOX (box);
}

static void
bb_reviews_page_init (BbReviewsPage *self)
{
  self->stale = TRUE;
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  self->list = add_scrolled (self, "list", create_head (self));
  self->held = add_scrolled (self, "held", NULL);
}

/* Beside the list, which is made anew whenever something is ticked off. */
static void
add_follow_ups (BbReviewsPage *self)
{
  GtkWidget *follow_ups = bb_follow_up_list_new ();

  gtk_widget_set_margin_top (follow_ups, 12);
  bb_follow_up_list_set_session (BB_FOLLOW_UP_LIST (follow_ups), self->session);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->list))), follow_ups);
}

GtkWidget *
bb_reviews_page_new (BbSession *session)
{
  BbReviewsPage *self;
  GtkWidget *popover;

  g_return_val_if_fail (BB_IS_SESSION (session), NULL);

  self = g_object_new (BB_TYPE_REVIEWS_PAGE, NULL);
  self->session = g_object_ref (session);
  add_follow_ups (self);
  popover = bb_day_popover_new (get_board (self));
  g_signal_connect_object (popover, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->plan_button, popover);
  g_signal_connect_object (bb_session_get_review (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of all pages of a review. Pages are made for one session, when the panel is first seen
 * with it; which of them can be reached follows from how far the review has come. */

#include "config.h"

#include "bb-review-panel.h"

#include "bb-agenda-page.h"
#include "bb-edit-review.h"
#include "bb-review.h"
#include "bb-transaction.h"
#include "bb-walk-page.h"

#include <glib/gi18n-lib.h>

/* As wide as text of the size of the sheet needs; where there is little room, less. */
#define NATURAL_WIDTH 480
#define MINIMUM_WIDTH 400

struct _BbReviewPanel {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *clock;
  GtkWidget *tabs;
  GtkStack *pages;
  GtkWidget *start_bar;
  GtkWidget *start_button;

  BbSession *session;
  gboolean has_pages;
  BbReviewPhase phase; /* for which the page was chosen */
  guint tick_id;
};

/* What can be reached while the meeting is on. */
typedef struct {
  const char *page;
  const char *label; /* translatable, with a mnemonic */
  const char *letter;
} Tab;

static const Tab tabs[] = {
  { "walk", N_ ("_Discuss"), "D" },
    { "agenda", N_ ("_Agenda"), "A" },
  };

/* Where one comes to when a phase begins. */
static const char *const first_pages[] = {
  [BB_REVIEW_PHASE_NONE] = "agenda",
  [BB_REVIEW_PHASE_RUNNING] = "walk",
  [BB_REVIEW_PHASE_ENDED] = "agenda",
  [BB_REVIEW_PHASE_SEALED] = "agenda",
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_PAGE,
  N_PROPS,
};

enum {
  TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbReviewPanel, bb_review_panel, GTK_TYPE_WIDGET)

static BbSessionReview *
get_review (BbReviewPanel *self)
{
  return bb_session_get_review (self->session);
}

static BbHistory *
get_history (BbReviewPanel *self)
{
  return bb_session_get_history (self->session);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static void
update_title (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  g_autofree char *title = review != NULL ? bb_review_dup_title (review) : NULL;

  gtk_label_set_text (self->title, title != NULL ? title : _ ("Next review"));
}

/* In whole minutes: a clock that moves draws eyes. */
static void
update_clock (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  guint taken = bb_session_review_get_meeting_seconds (get_review (self)) / 60;
  gint64 there_are = review != NULL ? bb_item_get_integer (review, BB_REVIEW_MINUTES, 0) : 0;
  g_autofree char *words = there_are > 0 ? g_strdup_printf (_ ("%u of %u min"), taken, (guint) there_are) : g_strdup_printf (_ ("%u min"), taken);

  gtk_widget_set_visible (GTK_WIDGET (self->clock), self->phase == BB_REVIEW_PHASE_RUNNING);
  if (!g_str_equal (words, gtk_label_get_text (self->clock)))
    gtk_label_set_text (self->clock, words);
  if (there_are > 0 && taken >= there_are)
    gtk_widget_add_css_class (GTK_WIDGET (self->clock), "over-time");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->clock), "over-time");
}

static gboolean
tick_cb (gpointer data)
{
  BbReviewPanel *self = data;

  if (self->has_pages)
    update_clock (self);
  return G_SOURCE_CONTINUE;
}

static void
changed_cb (BbReviewPanel *self)
{
  BbReviewPhase phase = bb_session_review_get_phase (get_review (self));

  update_title (self);
  gtk_widget_set_visible (self->start_bar, phase == BB_REVIEW_PHASE_NONE);
  gtk_widget_set_visible (self->tabs, phase == BB_REVIEW_PHASE_RUNNING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.start", phase == BB_REVIEW_PHASE_NONE && !bb_session_get_read_only (self->session));
  if (phase != self->phase) {
    self->phase = phase;
    bb_review_panel_set_page (self, first_pages[phase]);
  }
  update_clock (self);
}

/* --- pages ------------------------------------------------------------------------------------ */

static void
toast_cb (BbReviewPanel *self,
          const char *text,
          gboolean undo)
{
  g_signal_emit (self, signals[TOAST], 0, text, undo);
}

static void
add_page (BbReviewPanel *self,
          GtkWidget *page,
          const char *name)
{
  gtk_stack_add_named (self->pages, page, name);
}

static void
add_pages (BbReviewPanel *self)
{
  GtkWidget *agenda;

  if (self->has_pages || self->session == NULL)
    return;
  self->has_pages = TRUE;
  agenda = bb_agenda_page_new (self->session);
  g_signal_connect_object (agenda, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  add_page (self, agenda, "agenda");
  add_page (self, bb_walk_page_new (get_review (self)), "walk");
  g_signal_connect_object (get_review (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->phase = bb_session_review_get_phase (get_review (self));
  bb_session_review_update (get_review (self));
  bb_review_panel_set_page (self, first_pages[self->phase]);
  changed_cb (self);
}

static void
remove_pages (BbReviewPanel *self)
{
  GtkWidget *page;

  if (!self->has_pages)
    return;
  self->has_pages = FALSE;
  g_signal_handlers_disconnect_by_data (get_review (self), self);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static BbDecisionBar *
get_bar (BbReviewPanel *self)
{
  return bb_walk_page_get_bar (BB_WALK_PAGE (gtk_stack_get_child_by_name (self->pages, "walk")));
}

static gboolean
is_walking (BbReviewPanel *self)
{
  return self->has_pages && self->phase == BB_REVIEW_PHASE_RUNNING && g_str_equal (bb_review_panel_get_page (self), "walk");
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
tell (BbReviewPanel *self,
      const char *text)
{
  g_signal_emit (self, signals[TOAST], 0, text, FALSE);
}

/* Without a plan, as the board stands today. */
static gboolean
start_review (BbReviewPanel *self,
              GError **error)
{
  BbItem *review = bb_board_get_planned_review (bb_session_get_board (self->session));
  g_autoptr (BbTransaction) step = bb_transaction_begin (get_history (self), _ ("Start Review"));

  if (review == NULL)
    review = bb_edit_plan_review (get_history (self), "quarterly", bb_session_get_day (self->session), error);
  if (review == NULL || !bb_edit_start_review (get_history (self), review, error))
    return FALSE;
  bb_transaction_commit (step);
  return TRUE;
}

static void
start_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);
  g_autoptr (GError) error = NULL;

  if (!start_review (self, &error)) {
    tell (self, error->message);
    return;
  }
  bb_session_review_update (get_review (self));
  gtk_widget_grab_focus (widget);
}

static void
decide_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  if (self->phase != BB_REVIEW_PHASE_RUNNING)
    return;
  bb_review_panel_set_page (self, "walk");
  bb_decision_bar_decide (get_bar (self), g_variant_get_string (parameter, NULL));
}

static void
next_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  bb_session_review_step (get_review (BB_REVIEW_PANEL (widget)), 1);
}

static void
previous_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  bb_session_review_step (get_review (BB_REVIEW_PANEL (widget)), -1);
}

static void
only_tripped_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  BbSessionReview *review = get_review (BB_REVIEW_PANEL (widget));

  bb_session_review_set_only_tripped (review, !bb_session_review_get_only_tripped (review));
}

static void
focus_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

/* --- keys ------------------------------------------------------------------------------------- */

/* Letters decide where the sheet is; elsewhere they are free. */
static gboolean
letter_cb (GtkWidget *widget,
           GVariant *args,
           gpointer data)
{
  if (!is_walking (BB_REVIEW_PANEL (widget)))
    return FALSE;
  return gtk_widget_activate_action_variant (widget, "review.decide", args);
}

static gboolean
digit_cb (GtkWidget *widget,
          GVariant *args,
          gpointer data)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  return is_walking (self) && bb_decision_bar_pick (get_bar (self), (guint) g_variant_get_int32 (args));
}

static gboolean
tab_cb (GtkWidget *widget,
        GVariant *args,
        gpointer data)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  if (self->phase != BB_REVIEW_PHASE_RUNNING)
    return FALSE;
  bb_review_panel_set_page (self, g_variant_get_string (args, NULL));
  return gtk_widget_grab_focus (widget);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  guint i;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_k, 0, letter_cb, "s", "keep");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, 0, letter_cb, "s", "change");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_w, 0, letter_cb, "s", "defer");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, 0, letter_cb, "s", "stop");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, 0, letter_cb, "s", "graduate");
  for (i = 0; i < 10; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (i + 1) % 10, 0, digit_cb, "i", (gint) i);
  for (i = 0; i < G_N_ELEMENTS (tabs); i++)
    gtk_widget_class_add_binding (widget_class, gdk_unicode_to_keyval ((guint32) g_ascii_tolower (tabs[i].letter[0])), 0, tab_cb, "s", tabs[i].page);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "review.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "review.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, 0, "review.only-tripped", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-board", NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "review.show", "page");
  gtk_widget_class_install_action (widget_class, "review.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "review.decide", "s", decide_cb);
  gtk_widget_class_install_action (widget_class, "review.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "review.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "review.only-tripped", NULL, only_tripped_cb);
  gtk_widget_class_install_action (widget_class, "review.focus", NULL, focus_cb);
}

static void
add_tab (BbReviewPanel *self,
         const Tab *tab)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *letter = gtk_label_new (tab->letter);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (tab->label));

  gtk_widget_add_css_class (letter, "key-cap");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_box_append (GTK_BOX (box), letter);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tab->page);
  gtk_box_append (GTK_BOX (self->tabs), button);
}

/* --- widget ----------------------------------------------------------------------------------- */

static void
bb_review_panel_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (*minimum, MINIMUM_WIDTH);
    *natural = MAX (*minimum, NATURAL_WIDTH);
  }
}

static void
bb_review_panel_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gtk_widget_allocate (BB_REVIEW_PANEL (widget)->box, width, height, baseline, NULL);
}

/* Where one would go on: in the agenda that is the start. */
static gboolean
bb_review_panel_grab_focus (GtkWidget *widget)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  add_pages (self);
  if (gtk_widget_get_visible (self->start_bar) && gtk_widget_grab_focus (self->start_button))
    return TRUE;
  if (is_walking (self) && gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages)))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD) || gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
bb_review_panel_map (GtkWidget *widget)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (widget);

  add_pages (self);
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  GTK_WIDGET_CLASS (bb_review_panel_parent_class)->map (widget);
}

static void
bb_review_panel_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&BB_REVIEW_PANEL (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (bb_review_panel_parent_class)->unmap (widget);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
bb_review_panel_get_property (GObject *object,
                              guint id,
                              GValue *value,
                              GParamSpec *pspec)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PAGE:
    g_value_set_string (value, bb_review_panel_get_page (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_review_panel_set_property (GObject *object,
                              guint id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  switch (id) {
  case PROP_SESSION:
    bb_review_panel_set_session (self, g_value_get_object (value));
    break;
  case PROP_PAGE:
    bb_review_panel_set_page (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_review_panel_dispose (GObject *object)
{
  BbReviewPanel *self = BB_REVIEW_PANEL (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->box != NULL)
    remove_pages (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_review_panel_parent_class)->dispose (object);
}

static void
bb_review_panel_class_init (BbReviewPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bb_review_panel_dispose;
  object_class->get_property = bb_review_panel_get_property;
  object_class->set_property = bb_review_panel_set_property;
  widget_class->measure = bb_review_panel_measure;
  widget_class->size_allocate = bb_review_panel_size_allocate;
  widget_class->grab_focus = bb_review_panel_grab_focus;
  widget_class->map = bb_review_panel_map;
  widget_class->unmap = bb_review_panel_unmap;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, flags);
  /* The name of the page that is shown; empty before there is any. */
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_REVIEW_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, box);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, title);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, clock);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, tabs);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, start_bar);
  gtk_widget_class_bind_template_child (widget_class, BbReviewPanel, start_button);
  install_actions (widget_class);
  bind_keys (widget_class);
}

static void
bb_review_panel_init (BbReviewPanel *self)
{
  guint i;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (i = 0; i < G_N_ELEMENTS (tabs); i++)
    add_tab (self, &tabs[i]);
}

GtkWidget *
bb_review_panel_new (void)
{
  return g_object_new (BB_TYPE_REVIEW_PANEL, NULL);
}

/**
 * bb_review_panel_set_session:
 * @session: (nullable): the board whose review it is
 */
void
bb_review_panel_set_session (BbReviewPanel *self,
                             BbSession *session)
{
  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  if (session == self->session)
    return;
  remove_pages (self);
  g_set_object (&self->session, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    add_pages (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

const char *
bb_review_panel_get_page (BbReviewPanel *self)
{
  const char *page;

  g_return_val_if_fail (BB_IS_REVIEW_PANEL (self), "");

  page = gtk_stack_get_visible_child_name (self->pages);
  return page != NULL ? page : "";
}

void
bb_review_panel_set_page (BbReviewPanel *self,
                          const char *page)
{
  g_return_if_fail (BB_IS_REVIEW_PANEL (self));

  if (g_str_equal (page, bb_review_panel_get_page (self)) || gtk_stack_get_child_by_name (self->pages, page) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->pages, page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

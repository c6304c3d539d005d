/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of all pages of a review. Pages are made for one session, when the panel is first seen
 * with it; which of them can be reached follows from how far the review has come. */

#include "config.h"

#include "bb-review-panel.h"

#include "bb-agenda-page.h"

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

/* --- what is shown ---------------------------------------------------------------------------- */

static void
update_title (BbReviewPanel *self)
{
  BbItem *review = bb_session_review_get_review (get_review (self));
  const char *label = review != NULL ? bb_item_get_text (review, BB_REVIEW_LABEL) : "";

  gtk_label_set_text (self->title, *label != '\0' ? label : _ ("Next Review"));
}

static void
changed_cb (BbReviewPanel *self)
{
  BbReviewPhase phase = bb_session_review_get_phase (get_review (self));

  update_title (self);
  gtk_widget_set_visible (self->start_bar, phase == BB_REVIEW_PHASE_NONE);
  gtk_widget_set_visible (self->tabs, phase == BB_REVIEW_PHASE_RUNNING);
}

/* --- pages ------------------------------------------------------------------------------------ */

static void
add_pages (BbReviewPanel *self)
{
  if (self->has_pages || self->session == NULL)
    return;
  self->has_pages = TRUE;
  gtk_stack_add_named (self->pages, bb_agenda_page_new (self->session), "agenda");
  g_signal_connect_object (get_review (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
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
  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
bb_review_panel_map (GtkWidget *widget)
{
  add_pages (BB_REVIEW_PANEL (widget));
  GTK_WIDGET_CLASS (bb_review_panel_parent_class)->map (widget);
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
  gtk_widget_class_install_property_action (widget_class, "review.show", "page");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-board", NULL);
}

static void
bb_review_panel_init (BbReviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scene is made for a width and kept until that or the mix changes. Over each bar lies a widget
 * that draws nothing but the ring of the keyboard: it is the line of the table that the bars are. */

#include "config.h"

#include "bb-mix-bars.h"

#include "bb-painter.h"
#include "bb-picture-mix.h"

#include <adwaita.h>

/* In sizes of the text. */
#define COLUMN_WIDTH 19.0
#define NATURAL_WIDTH 40.0

struct _BbMixBars {
  GtkWidget parent_instance;

  BbBoard *board; /* nullable, as is the mix */
  BbMix *mix;     /* borrowed: whoever shows it keeps it */
  BbMixMeasure measure;
  char *then;
  BbScene *scene; /* nullable: made when it is needed */
  int width;      /* of the scene */
  int allotted;   /* the width that there is; 0 until it is known */
  guint resize_id;
};

G_DEFINE_FINAL_TYPE (BbMixBars, bb_mix_bars, GTK_TYPE_WIDGET)

/* --- one line of the table --------------------------------------------------------------------- */

#define BB_TYPE_MIX_BAR (bb_mix_bar_get_type ())
G_DECLARE_FINAL_TYPE (BbMixBar, bb_mix_bar, BB, MIX_BAR, GtkWidget)

struct _BbMixBar {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BbMixBar, bb_mix_bar, GTK_TYPE_WIDGET)

static void
bb_mix_bar_class_init (BbMixBarClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mixbar");
}

static void
bb_mix_bar_init (BbMixBar *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* --- the scene --------------------------------------------------------------------------------- */

/* What people read at: the size of the widget's own text. */
static double
get_text_size (BbMixBars *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96.0) / 72.0;
  return size > 0 ? size : 14.0;
}

static BbThemeId
choose_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager) && !adw_style_manager_get_dark (manager))
    return BB_THEME_HIGH_CONTRAST;
  return adw_style_manager_get_dark (manager) ? BB_THEME_DARK : BB_THEME_LIGHT;
}

static void
forget_scene (BbMixBars *self)
{
  g_clear_pointer (&self->scene, bb_scene_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* As many as there is room for, but the lines full: four bars stand two by two, not three and one. */
static guint
choose_columns (BbMixBars *self,
                int width)
{
  guint n = MAX (bb_mix_get_length (self->mix), 1);
  guint room = (guint) CLAMP (width / (COLUMN_WIDTH * get_text_size (self)), 1, n);
  guint lines = (n + room - 1) / room;

  return (n + lines - 1) / lines;
}

static BbScene *
make_scene (BbMixBars *self,
            int width)
{
  double text_size = get_text_size (self);
  BbPictureMixOptions options = { .measure = self->measure, .theme = choose_theme (), .width = width, .text_size = text_size, .then = self->then };

  options.columns = choose_columns (self, width);
  return bb_picture_mix_draw (self->mix, self->board, &options);
}

static BbScene *
take_scene (BbMixBars *self,
            int width)
{
  if (self->mix == NULL || width <= 0)
    return NULL;
  if (self->scene != NULL && self->width == width)
    return self->scene;
  g_clear_pointer (&self->scene, bb_scene_unref);
  self->scene = make_scene (self, width);
  self->width = width;
  return self->scene;
}

/* --- its lines for the keyboard ------------------------------------------------------------------ */

static void
fit_bars (BbMixBars *self,
          guint wanted)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; child != NULL && wanted > 0; wanted--)
    child = gtk_widget_get_next_sibling (child);
  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    gtk_widget_unparent (child);
    child = next;
  }
  for (; wanted > 0; wanted--)
    gtk_widget_insert_before (g_object_new (BB_TYPE_MIX_BAR, NULL), GTK_WIDGET (self), NULL);
}

static void
say_bars (BbMixBars *self)
{
  BbPictureMixOptions options = { .measure = self->measure, .text_size = 14, .width = 400, .then = self->then };
  GtkWidget *child;
  guint i;

  fit_bars (self, self->mix != NULL ? bb_mix_get_length (self->mix) : 0);
  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child)) {
    g_autofree char *words = bb_picture_mix_describe (self->mix, self->board, bb_mix_get_row (self->mix, i), &options);

    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  }
}

/* Every child is given room: a bar without a group would be one of another mix. */
static void
allocate_bars (BbMixBars *self,
               BbScene *scene)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  guint i;

  for (i = 0; child != NULL && i < bb_scene_get_n_groups (scene); i++, child = gtk_widget_get_next_sibling (child)) {
    const BbRect *bounds = &bb_scene_get_group (scene, i)->bounds;
    GtkAllocation room = { (int) bounds->x - 4, (int) bounds->y - 4, (int) bounds->width + 8, (int) bounds->height + 8 };

    gtk_widget_size_allocate (child, &room, -1);
  }
}

/* --- the class ---------------------------------------------------------------------------------- */

static void
bb_mix_bars_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  BbMixBars *self = BB_MIX_BARS (widget);
  BbScene *scene = take_scene (self, gtk_widget_get_width (widget));
  cairo_t *cr;

  if (scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  bb_painter_paint (scene, cr);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (bb_mix_bars_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
bb_mix_bars_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bb_mix_bars_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  BbMixBars *self = BB_MIX_BARS (widget);
  double text_size = get_text_size (self);
  BbScene *scene;

  *minimum = (int) (COLUMN_WIDTH * text_size);
  *natural = (int) (NATURAL_WIDTH * text_size);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  /* A scrolled window asks without a width: it gets the height for the one there is. */
  if (for_size <= 0)
    for_size = self->allotted > 0 ? self->allotted : *natural;
  scene = take_scene (self, for_size);
  *minimum = *natural = scene != NULL ? (int) bb_scene_get_height (scene) : 0;
}

static gboolean
resize_cb (gpointer data)
{
  BbMixBars *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
bb_mix_bars_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  BbMixBars *self = BB_MIX_BARS (widget);
  BbScene *scene = take_scene (self, width);

  if (width != self->allotted && self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
  self->allotted = width;
  if (scene != NULL)
    allocate_bars (self, scene);
}

static void
bb_mix_bars_css_changed (GtkWidget *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (bb_mix_bars_parent_class)->css_changed (widget, change);
  forget_scene (BB_MIX_BARS (widget));
}

static void
bb_mix_bars_dispose (GObject *object)
{
  BbMixBars *self = BB_MIX_BARS (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  self->mix = NULL;
  fit_bars (self, 0);
  g_clear_object (&self->board);
  g_clear_pointer (&self->scene, bb_scene_unref);
  g_clear_pointer (&self->then, g_free);
  G_OBJECT_CLASS (bb_mix_bars_parent_class)->dispose (object);
}

static void
bb_mix_bars_class_init (BbMixBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_mix_bars_dispose;
  widget_class->snapshot = bb_mix_bars_snapshot;
  widget_class->measure = bb_mix_bars_measure;
  widget_class->get_request_mode = bb_mix_bars_get_request_mode;
  widget_class->size_allocate = bb_mix_bars_size_allocate;
  widget_class->css_changed = bb_mix_bars_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "mixbars");
}

static void
bb_mix_bars_init (BbMixBars *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_scene), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_mix_bars_new (void)
{
  return g_object_new (BB_TYPE_MIX_BARS, NULL);
}

/**
 * bb_mix_bars_show:
 * @mix: (nullable): borrowed; to be shown again after every change to it
 * @then: (nullable): what people call the time the mix is compared with
 */
void
bb_mix_bars_show (BbMixBars *self,
                  BbBoard *board,
                  BbMix *mix,
                  BbMixMeasure measure,
                  const char *then)
{
  g_return_if_fail (BB_IS_MIX_BARS (self));

  g_set_object (&self->board, board);
  self->mix = mix;
  self->measure = measure;
  g_free (self->then);
  self->then = g_strdup (then);
  say_bars (self);
  forget_scene (self);
}

/**
 * bb_mix_bars_refresh:
 *
 * Shows what has changed in the mix in the room there is: for changes that may be gone in the next
 * moment, during which nothing around the bars should move.
 */
void
bb_mix_bars_refresh (BbMixBars *self)
{
  g_return_if_fail (BB_IS_MIX_BARS (self));

  g_clear_pointer (&self->scene, bb_scene_unref);
  say_bars (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_mix_bars_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown, once it has been drawn
 */
BbScene *
bb_mix_bars_get_scene (BbMixBars *self)
{
  g_return_val_if_fail (BB_IS_MIX_BARS (self), NULL);

  return self->scene;
}

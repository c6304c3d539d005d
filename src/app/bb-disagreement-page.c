/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is filled when the page is shown and once a bet is settled; which bets are settled is
 * remembered for as long as the page is there. */

#include "config.h"

#include "bb-disagreement-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bb-disagreement.h"
#include "bb-edit-placements.h"
#include "bb-painter.h"
#include "bb-picture-disagreement.h"

#define TEXT_SIZE 14.5

struct _BbDisagreementPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *picture;
  GtkListBox *list;
  GtkWidget *middle_button;
  GtkWidget *keep_button;

  BbSession *session;
  GHashTable *settled; /* ids of bets */
  BbBet *focus;        /* nullable */
};

G_DEFINE_FINAL_TYPE (BbDisagreementPage, bb_disagreement_page, GTK_TYPE_WIDGET)

/* --- the picture ----------------------------------------------------------------------------------- */

static void
draw_cb (GtkDrawingArea *area,
         cairo_t *cr,
         int width,
         int height,
         gpointer data)
{
  BbDisagreementPage *self = data;
  AdwStyleManager *manager = adw_style_manager_get_default ();
  BbPictureDisagreementOptions options = { .width = width, .height = height, .text_size = TEXT_SIZE, .focus = self->focus };
  g_autoptr (BbScene) scene = NULL;

  if (self->session == NULL || width < 100 || height < 100)
    return;
  if (adw_style_manager_get_dark (manager))
    options.theme = BB_THEME_DARK;
  else if (adw_style_manager_get_high_contrast (manager))
    options.theme = BB_THEME_HIGH_CONTRAST;
  scene = bb_picture_disagreement_draw (bb_session_get_board (self->session), &options);
  bb_painter_paint (scene, cr);
}

/* --- the list -------------------------------------------------------------------------------------- */

static BbBet *
get_bet (BbDisagreementPage *self,
         gpointer widget)
{
  return bb_board_find_bet (bb_session_get_board (self->session), g_object_get_data (G_OBJECT (widget), "bet"));
}

static char *
describe (const BbDisagreement *row)
{
  g_autofree char *roles = g_strdup_printf (ngettext ("%u role", "%u roles", row->n_roles), row->n_roles);

  if (row->furthest[0] == NULL)
    return g_steal_pointer (&roles);
  if (row->n_roles == BB_DISAGREEMENT_LEAST_ROLES)
    /* Translators: half the distance between two roles, and their names: 25 apart · Finance and Sales. */
    return g_strdup_printf (_ ("%u apart · %s and %s"),
                               row->spread,
                               bb_item_get_text (row->furthest[0], BB_PLACEMENT_ROLE),
                               bb_item_get_text (row->furthest[1], BB_PLACEMENT_ROLE));
  /* Translators: 25 apart · 4 roles, most of all Finance and Sales. */
  return g_strdup_printf (_ ("%u apart · %s, most of all %s and %s"),
                             row->spread,
                             roles,
                             bb_item_get_text (row->furthest[0], BB_PLACEMENT_ROLE),
                             bb_item_get_text (row->furthest[1], BB_PLACEMENT_ROLE));
}

static void
add_row (BbDisagreementPage *self,
         const BbDisagreement *disagreement)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  BbBet *bet = disagreement->bet;
  g_autofree char *words = describe (disagreement);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bb_bet_get_short_name (bet));
  adw_action_row_set_subtitle (row, words);
  g_object_set_data_full (G_OBJECT (row), "bet", g_strdup (bb_bet_get_id (bet)), g_free);
  if (g_hash_table_contains (self->settled, bb_bet_get_id (bet))) {
    GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

    gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Settled"), -1);
    adw_action_row_add_suffix (row, mark);
  }
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static gboolean
can_settle (BbDisagreementPage *self)
{
  BbDisagreement disagreement;

  return self->focus != NULL && !bb_session_get_read_only (self->session) && bb_disagreement_of_bet (self->focus, &disagreement) && disagreement.n_roles >= BB_DISAGREEMENT_LEAST_ROLES;
}

static void
row_selected_cb (BbDisagreementPage *self,
                 GtkListBoxRow *row)
{
  if (self->box == NULL)
    return;
  self->focus = row != NULL ? get_bet (self, row) : NULL;
  gtk_widget_set_sensitive (self->middle_button, can_settle (self));
  gtk_widget_set_sensitive (self->keep_button, can_settle (self) && bb_bet_is_placed (self->focus));
  gtk_widget_queue_draw (self->picture);
}

static void
fill (BbDisagreementPage *self)
{
  g_autoptr (GArray) ranked = bb_disagreement_rank (bb_session_get_board (self->session));
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (i = 0; i < ranked->len; i++)
    add_row (self, &g_array_index (ranked, BbDisagreement, i));
  gtk_widget_queue_draw (self->picture);
}

static void
select_row (BbDisagreementPage *self,
            int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

/* On to the next one in the list; the last one stays. */
static void
settle (BbDisagreementPage *self,
        gboolean use_middle)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index;

  if (row == NULL || !can_settle (self))
    return;
  index = gtk_list_box_row_get_index (row);
  g_hash_table_add (self->settled, g_strdup (bb_bet_get_id (self->focus)));
  if (use_middle)
    bb_edit_use_middle (bb_session_get_history (self->session), self->focus);
  fill (self);
  select_row (self, index);
  select_row (self, index + 1);
}

static void
use_middle_cb (BbDisagreementPage *self)
{
  settle (self, TRUE);
}

static void
keep_place_cb (BbDisagreementPage *self)
{
  settle (self, FALSE);
}

/* --- the class -------------------------------------------------------------------------------------- */

static void
bb_disagreement_page_dispose (GObject *object)
{
  BbDisagreementPage *self = BB_DISAGREEMENT_PAGE (object);

  self->focus = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->settled, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bb_disagreement_page_parent_class)->dispose (object);
}

static void
bb_disagreement_page_class_init (BbDisagreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bb_disagreement_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-disagreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbDisagreementPage, box);
  gtk_widget_class_bind_template_child (widget_class, BbDisagreementPage, picture);
  gtk_widget_class_bind_template_child (widget_class, BbDisagreementPage, list);
  gtk_widget_class_bind_template_child (widget_class, BbDisagreementPage, middle_button);
  gtk_widget_class_bind_template_child (widget_class, BbDisagreementPage, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_middle_cb);
}

static void
bb_disagreement_page_init (BbDisagreementPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->picture), draw_cb, self, NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self->picture, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self->picture, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_disagreement_page_new (void)
{
  return g_object_new (BB_TYPE_DISAGREEMENT_PAGE, NULL);
}

/**
 * bb_disagreement_page_show:
 * @session: whose board is compared as it is now; nothing counts as settled any more
 */
void
bb_disagreement_page_show (BbDisagreementPage *self,
                           BbSession *session)
{
  g_return_if_fail (BB_IS_DISAGREEMENT_PAGE (self) && BB_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_hash_table_remove_all (self->settled);
  fill (self);
  select_row (self, 0);
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hits are in reading order, then those that are not on the plane, and are looked up again when the
 * board has changed. The one gone to is selected, and told by a signal; where it is shown is the
 * window's. */

#include "config.h"

#include "bb-find-bar.h"

#include "bb-bet-search.h"
#include "bb-icon-button.h"
#include "bb-reading-order.h"

#include <glib/gi18n-lib.h>

struct _BbFindBar {
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkLabel *where;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  BbSession *session;
  GPtrArray *hits;
  BbBet *hit; /* nullable: the one gone to */
  gboolean stale;
  guint update_id;
};

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_FOUND,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbFindBar, bb_find_bar, GTK_TYPE_WIDGET)

static const char *
get_text (BbFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* --- looking ---------------------------------------------------------------------------------- */

static void
add_hits (BbFindBar *self,
          BbBetSearch *search,
          GPtrArray *bets)
{
  guint i;

  for (i = 0; i < bets->len; i++) {
    if (bb_bet_search_matches (search, g_ptr_array_index (bets, i)))
      g_ptr_array_add (self->hits, g_object_ref (g_ptr_array_index (bets, i)));
  }
}

/* Those that are not on the plane, in the order of the board. */
static GPtrArray *
list_others (BbBoard *board,
             GPtrArray *placed)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *others = g_ptr_array_new ();
  guint i;

  for (i = 0; i < placed->len; i++)
    g_hash_table_add (known, g_ptr_array_index (placed, i));
  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    if (!g_hash_table_contains (known, bb_board_get_bet (board, i)))
      g_ptr_array_add (others, bb_board_get_bet (board, i));
  }
  return others;
}

static void
look (BbFindBar *self)
{
  BbBoard *board = bb_session_get_board (self->session);
  g_autoptr (BbBetSearch) search = bb_bet_search_new (board, get_text (self));
  g_autoptr (GPtrArray) placed = NULL;
  g_autoptr (GPtrArray) others = NULL;

  self->stale = FALSE;
  g_ptr_array_set_size (self->hits, 0);
  if (bb_bet_search_is_empty (search))
    return;
  placed = bb_reading_order (board);
  others = list_others (board, placed);
  add_hits (self, search, placed);
  add_hits (self, search, others);
}

/* --- what is said ----------------------------------------------------------------------------- */

static char *
describe_count (BbFindBar *self)
{
  guint at;

  if (*get_text (self) == '\0')
    return NULL;
  if (self->hits->len == 0)
    return g_strdup (_ ("Nothing found"));
  if (self->hit == NULL || !g_ptr_array_find (self->hits, self->hit, &at))
    return g_strdup_printf (ngettext ("%u found", "%u found", self->hits->len), self->hits->len);
  /* Translators: of all hits the one that is shown: 3 of 7. */
  return g_strdup_printf (_ ("%u of %u"), at + 1, self->hits->len);
}

/* Where in the bet the words are, when its name does not say so, and where the bet is when not on the
 * plane. */
static char *
describe_where (BbFindBar *self)
{
  BbBoard *board = bb_session_get_board (self->session);
  g_autoptr (BbBetSearch) search = bb_bet_search_new (board, get_text (self));
  g_autofree char *field = NULL;
  GString *words = g_string_new (NULL);
  const BbChoice *stage;

  if (self->hit == NULL)
    return g_string_free (words, FALSE);
  stage = bb_value_set_find (bb_bet_fields[BB_BET_STAGE].set, bb_bet_get_stage (self->hit));
  g_string_append (words, bb_bet_get_title (self->hit));
  field = bb_bet_search_dup_place (search, self->hit);
  if (field != NULL)
    /* Translators: the field in which words were found: in Why we pay for it. */
    g_string_append_printf (words, _ (" · in %s"), field);
  if (bb_bet_is_closed (self->hit) && stage != NULL)
    g_string_append_printf (words, " · %s", _ (stage->label));
  else if (!bb_bet_is_placed (self->hit))
    g_string_append_printf (words, " · %s", _ ("not placed yet"));
  return g_string_free (words, FALSE);
}

static void
update_words (BbFindBar *self)
{
  g_autofree char *count = describe_count (self);
  g_autofree char *where = self->session != NULL ? describe_where (self) : NULL;
  gboolean missing = self->hits->len == 0 && *get_text (self) != '\0';

  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->where, where);
  gtk_widget_set_visible (GTK_WIDGET (self->where), where != NULL && *where != '\0');
  gtk_widget_set_sensitive (self->previous_button, self->hits->len > 1);
  gtk_widget_set_sensitive (self->next_button, self->hits->len > 1);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* --- going ------------------------------------------------------------------------------------ */

static void
go_to (BbFindBar *self,
       BbBet *hit)
{
  g_set_object (&self->hit, hit);
  if (hit != NULL) {
    bb_selection_select (bb_session_get_selection (self->session), hit);
    g_signal_emit (self, signals[SIGNAL_FOUND], 0, hit);
  }
  update_words (self);
}

/* While it is typed one stays where one is as long as that is a hit. */
static void
search_changed_cb (BbFindBar *self)
{
  BbBet *hit;

  if (self->session == NULL)
    return;
  look (self);
  hit = self->hit != NULL && g_ptr_array_find (self->hits, self->hit, NULL) ? self->hit : NULL;
  if (hit == NULL && self->hits->len > 0)
    hit = g_ptr_array_index (self->hits, 0);
  go_to (self, hit);
}

static void
next_cb (BbFindBar *self)
{
  bb_find_bar_step (self, TRUE);
}

static void
previous_cb (BbFindBar *self)
{
  bb_find_bar_step (self, FALSE);
}

static void
stop_cb (BbFindBar *self)
{
  bb_find_bar_close (self);
}

static gboolean
update_cb (gpointer data)
{
  BbFindBar *self = data;

  self->update_id = 0;
  look (self);
  if (self->hit != NULL && !g_ptr_array_find (self->hits, self->hit, NULL))
    g_clear_object (&self->hit);
  update_words (self);
  return G_SOURCE_REMOVE;
}

static void
board_changed_cb (BbFindBar *self)
{
  self->stale = TRUE;
  if (self->update_id == 0 && bb_find_bar_is_open (self))
    self->update_id = g_idle_add (update_cb, self);
}

/* The entry itself takes Enter as the next hit; with Shift it is the one before. */
static gboolean
previous_key_cb (GtkWidget *widget,
                 GVariant *args,
                 gpointer data)
{
  bb_find_bar_step (BB_FIND_BAR (widget), FALSE);
  return TRUE;
}

/* --- the class -------------------------------------------------------------------------------- */

static void
forget_session (BbFindBar *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->hit);
  g_ptr_array_set_size (self->hits, 0);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_clear_object (&self->session);
}

static void
bb_find_bar_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  BbFindBar *self = BB_FIND_BAR (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_find_bar_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BbFindBar *self = BB_FIND_BAR (object);

  switch (id) {
  case PROP_SESSION:
    bb_find_bar_set_session (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_find_bar_dispose (GObject *object)
{
  BbFindBar *self = BB_FIND_BAR (object);

  if (self->hits != NULL)
    forget_session (self);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  if (self->revealer != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_FIND_BAR);
  G_OBJECT_CLASS (bb_find_bar_parent_class)->dispose (object);
}

static void
bb_find_bar_class_init (BbFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_find_bar_dispose;
  object_class->get_property = bb_find_bar_get_property;
  object_class->set_property = bb_find_bar_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /**
   * BbFindBar::found:
   * @bet: a hit that is now selected, to be shown
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", BB_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
  /**
   * BbFindBar::closed:
   * @bet: (nullable): the hit gone to last
   *
   * It was put away, and the focus has to go elsewhere.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", BB_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, where);
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, BbFindBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, previous_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_SHIFT_MASK, previous_key_cb, NULL);
}

static void
bb_find_bar_init (BbFindBar *self)
{
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  bb_icon_button_name_all (GTK_WIDGET (self->revealer));
  update_words (self);
}

/**
 * bb_find_bar_set_session:
 * @session: (nullable): the board to look through
 */
void
bb_find_bar_set_session (BbFindBar *self,
                         BbSession *session)
{
  g_return_if_fail (BB_IS_FIND_BAR (self));

  if (session == self->session)
    return;
  forget_session (self);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (session != NULL) {
    self->session = g_object_ref (session);
    g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (board_changed_cb), self);
  }
  self->stale = TRUE;
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
bb_find_bar_is_open (BbFindBar *self)
{
  g_return_val_if_fail (BB_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * bb_find_bar_open:
 *
 * Gives the keyboard to the entry; what was looked for last is there to be typed over.
 */
void
bb_find_bar_open (BbFindBar *self)
{
  g_return_if_fail (BB_IS_FIND_BAR (self));

  if (self->session == NULL)
    return;
  gtk_widget_show (GTK_WIDGET (self));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (self->stale)
    update_cb (self);
}

void
bb_find_bar_close (BbFindBar *self)
{
  g_return_if_fail (BB_IS_FIND_BAR (self));

  if (!bb_find_bar_is_open (self))
    return;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, self->hit);
}

/**
 * bb_find_bar_step:
 *
 * Goes to the next or the previous hit, round and round; opens when there is nothing to look for.
 */
void
bb_find_bar_step (BbFindBar *self,
                  gboolean forward)
{
  guint n, at;

  g_return_if_fail (BB_IS_FIND_BAR (self));

  if (self->session == NULL)
    return;
  if (*get_text (self) == '\0' || !bb_find_bar_is_open (self))
    bb_find_bar_open (self);
  if (self->stale)
    look (self);
  n = self->hits->len;
  if (n == 0)
    return;
  if (self->hit == NULL || !g_ptr_array_find (self->hits, self->hit, &at))
    at = forward ? n - 1 : 0;
  go_to (self, g_ptr_array_index (self->hits, (at + (forward ? 1 : n - 1)) % n));
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of menus over actions `lens.…` whose state is the lens of the session. What a menu offers is
 * looked up when it opens; whether there is anything to offer, when the board has changed and the
 * bar is seen. */

#include "config.h"

#include "bb-lens-bar.h"

#include "bb-filter-popover.h"
#include "bb-lens.h"
#include "bb-menu-words.h"
#include "bb-value-sets.h"
#include "bb-views-button.h"

#include <glib/gi18n-lib.h>

struct _BbLensBar {
  GtkWidget parent_instance;

  GtkWidget *row;
  GtkWidget *controls;
  BbViewsButton *views_button;
  GtkMenuButton *color_button;
  GtkMenuButton *size_button;
  GtkMenuButton *show_button;
  GtkMenuButton *filter_button;
  GtkLabel *status;
  GtkWidget *pill;
  GtkLabel *pill_label;
  GtkWidget *reset_button;

  BbSession *session;
  GSimpleActionGroup *actions;
  gboolean show_controls;
  gboolean room;
  guint update_id;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_CONTROLS,
  PROP_ROOM,
  N_PROPS,
};

enum {
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BbLensBar, bb_lens_bar, GTK_TYPE_WIDGET)

/* --- actions ---------------------------------------------------------------------------------- */

/* A field of the lens as an action. Of a choice the one that goes without saying is stored as none. */
typedef struct {
  const char *name;
  guint field;
  const char *usual; /* of a choice; NULL for a flag */
  gboolean inverted; /* the flag says what is left out */
} LensAction;

static const LensAction lens_actions[] = {
  { "color-by", BB_VIEW_COLOR_BY, "team", FALSE },
  { "size-by", BB_VIEW_SIZE_BY, "cap", FALSE },
  { "level", BB_VIEW_LEVEL, "", FALSE },
  { "names", BB_VIEW_HIDES_LABELS, NULL, TRUE },
  { "zones", BB_VIEW_HIDES_ZONES, NULL, TRUE },
  { "links", BB_VIEW_SHOWS_LINKS, NULL, FALSE },
  { "spread", BB_VIEW_SHOWS_SPREAD, NULL, FALSE },
  { "closed", BB_VIEW_SHOWS_CLOSED, NULL, FALSE },
};

static const LensAction *
find_lens_action (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (lens_actions); i++) {
    if (g_str_equal (lens_actions[i].name, name))
      return &lens_actions[i];
  }
  return NULL;
}

static GVariant *
get_state (BbLensBar *self,
           const LensAction *info)
{
  BbItem *lens = self->session != NULL ? bb_session_get_lens (self->session) : NULL;
  const char *text;

  if (info->usual == NULL)
    return g_variant_new_boolean ((lens != NULL && bb_item_has_value (lens, info->field)) != info->inverted);
  text = lens != NULL ? bb_item_get_text (lens, info->field) : "";
  return g_variant_new_string (*text != '\0' ? text : info->usual);
}

static void
change_state_cb (BbLensBar *self,
                 GVariant *state,
                 GSimpleAction *action)
{
  const LensAction *info = find_lens_action (g_action_get_name (G_ACTION (action)));
  BbValue value = BB_VALUE_OF_NONE;

  if (self->session == NULL)
    return;
  if (info->usual == NULL) {
    if (g_variant_get_boolean (state) != info->inverted)
      value = BB_VALUE_OF_INTEGER (1);
  } else if (!g_str_equal (g_variant_get_string (state, NULL), info->usual)) {
    value = BB_VALUE_OF_ID (g_variant_get_string (state, NULL));
  }
  bb_session_set_lens_value (self->session, info->field, &value);
}

static void
add_actions (BbLensBar *self)
{
  guint i;

  self->actions = g_simple_action_group_new ();
  for (i = 0; i < G_N_ELEMENTS (lens_actions); i++) {
    const GVariantType *type = lens_actions[i].usual != NULL ? G_VARIANT_TYPE_STRING : NULL;
    g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (lens_actions[i].name, type, get_state (self, &lens_actions[i]));

    g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self, G_CONNECT_SWAPPED);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "lens", G_ACTION_GROUP (self->actions));
}

static void
update_states (BbLensBar *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (lens_actions); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), lens_actions[i].name);

    g_simple_action_set_state (G_SIMPLE_ACTION (action), get_state (self, &lens_actions[i]));
  }
}

/* --- menus ------------------------------------------------------------------------------------ */

static GMenu *
make_color_menu (BbBoard *board)
{
  GMenu *menu = g_menu_new ();
  g_auto (GStrv) colors = bb_lens_list_colors (board);
  guint i;

  for (i = 0; colors[i] != NULL; i++) {
    g_autofree char *label = bb_lens_dup_color_label (board, colors[i]);

    bb_menu_append_choice (menu, label, "lens.color-by", colors[i]);
  }
  return menu;
}

static GMenu *
make_size_menu (BbBoard *board)
{
  GMenu *menu = g_menu_new ();
  g_auto (GStrv) sizes = bb_lens_list_sizes (board);
  guint i;

  for (i = 0; sizes[i] != NULL; i++)
    bb_menu_append_choice (menu, bb_lens_get_size_label (sizes[i]), "lens.size-by", sizes[i]);
  return menu;
}

static gboolean
has_links (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    if (bb_item_has_children (BB_ITEM (bb_board_get_bet (board, i)), BB_KIND_LINK))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_closed (BbBoard *board)
{
  guint i;

  for (i = 0; i < bb_board_get_n_bets (board); i++) {
    if (bb_bet_is_closed (bb_board_get_bet (board, i)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_spread (BbBoard *board)
{
  return bb_board_uses_field (board, BB_BET_PLACEMENT_SPREAD);
}

static gboolean
has_zones (BbBoard *board)
{
  return bb_item_list_get_length (bb_board_get_items (board, BB_KIND_ZONE)) > 0;
}

typedef struct {
  const char *label;
  const char *action;
  gboolean (*is_used) (BbBoard *board); /* NULL for always */
} Shown;

/* clang-format off */
static const Shown shown[] = {
  { N_ ("_Names"), "lens.names", NULL },
  { N_ ("_Zones"), "lens.zones", has_zones },
  { N_ ("_Links between Bets"), "lens.links", has_links },
  { N_ ("How Far We _Disagree"), "lens.spread", has_spread },
  { N_ ("_Closed Bets"), "lens.closed", has_closed },
};
/* clang-format on */

static GMenu *
make_show_menu (BbBoard *board)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) levels = g_menu_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (shown); i++) {
    if (shown[i].is_used == NULL || shown[i].is_used (board))
      g_menu_append (section, _ (shown[i].label), shown[i].action);
  }
  bb_menu_append_choice (levels, _ ("As much as fits"), "lens.level", "");
  for (i = 0; i < bb_set_level.n_choices; i++)
    bb_menu_append_choice (levels, _ (bb_set_level.choices[i].label), "lens.level", bb_set_level.choices[i].id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (menu, _ ("How Much Is Written"), G_MENU_MODEL (levels));
  return menu;
}

static void
open_menu (BbLensBar *self,
           GtkMenuButton *button,
           GMenu *(*make) (BbBoard *board))
{
  g_autoptr (GMenu) menu = NULL;

  if (self->session == NULL)
    return;
  menu = make (bb_session_get_board (self->session));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
open_color_cb (GtkMenuButton *button,
               gpointer data)
{
  open_menu (data, button, make_color_menu);
}

static void
open_size_cb (GtkMenuButton *button,
              gpointer data)
{
  open_menu (data, button, make_size_menu);
}

static void
open_show_cb (GtkMenuButton *button,
              gpointer data)
{
  open_menu (data, button, make_show_menu);
}

static void
open_filter_cb (GtkMenuButton *button,
                gpointer data)
{
  BbLensBar *self = data;

  if (self->session != NULL)
    bb_filter_popover_fill (BB_FILTER_POPOVER (gtk_menu_button_get_popover (button)), self->session);
}

/* --- what is said ----------------------------------------------------------------------------- */

/* The name of what is asked about, and behind it what was chosen, unless that goes without saying. */
static void
set_button_words (GtkMenuButton *button,
                  const char *name,
                  const char *chosen)
{
  g_autofree char *words = NULL;

  /* Translators: what is chosen, and how: Colour: State. */
  words = chosen != NULL ? g_strdup_printf (_ ("%s: %s"), name, chosen) : g_strdup (name);
  bb_menu_button_set_words (button, words);
}

static char *
dup_color_words (BbLensBar *self)
{
  const char *color = bb_item_get_text (bb_session_get_lens (self->session), BB_VIEW_COLOR_BY);

  return *color != '\0' ? bb_lens_dup_color_label (bb_session_get_board (self->session), color) : NULL;
}

static const char *
get_size_words (BbLensBar *self)
{
  const char *size = bb_item_get_text (bb_session_get_lens (self->session), BB_VIEW_SIZE_BY);

  return *size != '\0' ? bb_lens_get_size_label (size) : NULL;
}

static void
update_pill (BbLensBar *self)
{
  gboolean filtered = bb_session_has_filter (self->session);
  g_autofree char *words = NULL;
  guint n, matching;

  gtk_widget_set_visible (self->pill, filtered);
  if (!filtered)
    return;
  matching = bb_session_count_matching (self->session, &n);
  /* Translators: of all bets those that a filter asks for: 14 of 24. */
  words = g_strdup_printf (_ ("%u of %u"), matching, n);
  gtk_label_set_text (self->pill_label, words);
}

/* For the bar without its menus: what they would say. */
static void
update_status (BbLensBar *self)
{
  BbItem *view = bb_session_get_view (self->session);
  g_autofree char *color = dup_color_words (self);
  const char *size = get_size_words (self);
  GString *words = g_string_new (NULL);

  if (view != NULL)
    g_string_append (words, bb_item_get_text (view, BB_VIEW_NAME));
  if (view == NULL && color != NULL)
    g_string_append_printf (words, _ ("Colour: %s"), color);
  if (view == NULL && size != NULL)
    g_string_append_printf (words, _ ("%sSize: %s"), words->len > 0 ? " · " : "", size);
  gtk_label_set_text (self->status, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->status), !self->show_controls && words->len > 0);
  g_string_free (words, TRUE);
}

static gboolean
is_more_than_one (char **choices)
{
  return choices[0] != NULL && choices[1] != NULL;
}

static void
update_controls (BbLensBar *self)
{
  BbBoard *board = bb_session_get_board (self->session);
  g_auto (GStrv) colors = bb_lens_list_colors (board);
  g_auto (GStrv) sizes = bb_lens_list_sizes (board);
  g_autofree char *color = dup_color_words (self);

  set_button_words (self->color_button, _ ("Colour"), color);
  set_button_words (self->size_button, _ ("Size"), get_size_words (self));
  gtk_widget_set_visible (GTK_WIDGET (self->color_button), is_more_than_one (colors));
  gtk_widget_set_visible (GTK_WIDGET (self->size_button), is_more_than_one (sizes));
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), bb_board_get_n_bets (board) > 1);
}

static void
update (BbLensBar *self)
{
  gboolean has_lens = self->session != NULL && bb_session_has_lens (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self), self->session != NULL && !self->room && (self->show_controls || has_lens));
  if (self->session == NULL)
    return;
  if (self->show_controls)
    update_controls (self);
  gtk_widget_set_visible (self->controls, self->show_controls);
  gtk_widget_set_visible (self->reset_button, has_lens);
  update_status (self);
  update_pill (self);
}

static gboolean
update_cb (gpointer data)
{
  BbLensBar *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (BbLensBar *self)
{
  if (self->update_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

/* At once, so that nothing lags behind the finger. */
static void
lens_changed_cb (BbLensBar *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  update_states (self);
  update (self);
}

static void
clear_filter_cb (BbLensBar *self)
{
  bb_session_clear_filter (self->session);
}

static void
reset_cb (BbLensBar *self)
{
  bb_session_reset_lens (self->session);
}

static void
toast_cb (BbLensBar *self,
          const char *text,
          gboolean undo)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, text, undo);
}

/* --- the class -------------------------------------------------------------------------------- */

static void
disconnect_session (BbLensBar *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
set_flag (BbLensBar *self,
          gboolean *flag,
          gboolean value,
          guint property)
{
  if (value == *flag)
    return;
  *flag = value;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
bb_lens_bar_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  BbLensBar *self = BB_LENS_BAR (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_SHOW_CONTROLS:
    g_value_set_boolean (value, self->show_controls);
    break;
  case PROP_ROOM:
    g_value_set_boolean (value, self->room);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_lens_bar_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BbLensBar *self = BB_LENS_BAR (object);

  switch (id) {
  case PROP_SESSION:
    bb_lens_bar_set_session (self, g_value_get_object (value));
    break;
  case PROP_SHOW_CONTROLS:
    set_flag (self, &self->show_controls, g_value_get_boolean (value), id);
    break;
  case PROP_ROOM:
    set_flag (self, &self->room, g_value_get_boolean (value), id);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_lens_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bb_lens_bar_parent_class)->map (widget);
  queue_update (BB_LENS_BAR (widget));
}

static void
bb_lens_bar_dispose (GObject *object)
{
  BbLensBar *self = BB_LENS_BAR (object);

  disconnect_session (self);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  G_OBJECT_CLASS (bb_lens_bar_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, flags);
  properties[PROP_SHOW_CONTROLS] = g_param_spec_boolean ("show-controls", NULL, NULL, FALSE, flags);
  properties[PROP_ROOM] = g_param_spec_boolean ("room", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bb_lens_bar_class_init (BbLensBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_lens_bar_dispose;
  object_class->get_property = bb_lens_bar_get_property;
  object_class->set_property = bb_lens_bar_set_property;
  widget_class->map = bb_lens_bar_map;
  install_properties (object_class);
  /**
   * BbLensBar::toast:
   * @text: what was done, plain text
   * @undo: whether to offer undo
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", BB_TYPE_LENS_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (BB_TYPE_FILTER_POPOVER);
  g_type_ensure (BB_TYPE_VIEWS_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-lens-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, row);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, controls);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, views_button);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, color_button);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, size_button);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, show_button);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, status);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, pill);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, pill_label);
  gtk_widget_class_bind_template_child (widget_class, BbLensBar, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
bb_lens_bar_init (BbLensBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  gtk_menu_button_set_create_popup_func (self->color_button, open_color_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->size_button, open_size_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->show_button, open_show_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->filter_button, open_filter_cb, self, NULL);
  update (self);
}

/**
 * bb_lens_bar_set_session:
 * @session: (nullable): the board to look at
 */
void
bb_lens_bar_set_session (BbLensBar *self,
                         BbSession *session)
{
  g_return_if_fail (BB_IS_LENS_BAR (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  bb_views_button_set_session (self->views_button, session);
  if (session != NULL) {
    self->session = g_object_ref (session);
    g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (queue_update), self);
    g_signal_connect_swapped (session, "lens-changed", G_CALLBACK (lens_changed_cb), self);
    g_signal_connect_swapped (session, "notify::day", G_CALLBACK (queue_update), self);
  }
  lens_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * bb_lens_bar_get_views:
 *
 * Returns: (transfer none): the saved views
 */
BbViewsButton *
bb_lens_bar_get_views (BbLensBar *self)
{
  g_return_val_if_fail (BB_IS_LENS_BAR (self), NULL);

  return self->views_button;
}

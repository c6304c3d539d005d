/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of the editors. */

#include "config.h"

#include "bb-field-editor.h"

#include "bb-admit.h"
#include "bb-field-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BbBetFields *fields;
  guint field;
  char *own_field; /* the id of an own field, edited instead of a field; nullable */
  GtkWidget *focus;
  GtkWidget *problem;
} BbFieldEditorPrivate;

enum {
  PROP_0,
  PROP_FIELDS,
  PROP_FIELD,
  PROP_OWN_FIELD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbFieldEditor, bb_field_editor, GTK_TYPE_WIDGET)

static BbFieldEditorPrivate *
get_private (BbFieldEditor *self)
{
  return bb_field_editor_get_instance_private (self);
}

/* Other bets: what was wrong with the words for the old ones is no longer of interest. */
static void
reset_cb (BbFieldEditor *self)
{
  bb_field_editor_set_problem (self, NULL);
  bb_field_editor_refresh (self);
}

static gboolean
bb_field_editor_grab_focus (GtkWidget *widget)
{
  BbFieldEditorPrivate *priv = get_private (BB_FIELD_EDITOR (widget));

  return priv->focus != NULL && gtk_widget_grab_focus (priv->focus);
}

static void
bb_field_editor_get_property (GObject *object,
                              guint id,
                              GValue *value,
                              GParamSpec *pspec)
{
  BbFieldEditorPrivate *priv = get_private (BB_FIELD_EDITOR (object));

  switch (id) {
  case PROP_FIELDS:
    g_value_set_object (value, priv->fields);
    break;
  case PROP_FIELD:
    g_value_set_uint (value, priv->field);
    break;
  case PROP_OWN_FIELD:
    g_value_set_string (value, priv->own_field);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_field_editor_set_property (GObject *object,
                              guint id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  BbFieldEditorPrivate *priv = get_private (BB_FIELD_EDITOR (object));

  switch (id) {
  case PROP_FIELDS:
    priv->fields = g_value_dup_object (value);
    break;
  case PROP_FIELD:
    priv->field = g_value_get_uint (value);
    break;
  case PROP_OWN_FIELD:
    priv->own_field = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static const char *
get_detail (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  if (priv->own_field != NULL)
    return BB_BET_FIELDS_OWN_VALUES;
  return priv->field < BB_BET_N_FIELDS ? bb_bet_fields[priv->field].id : BB_BET_FIELDS_TIES;
}

static void
bb_field_editor_constructed (GObject *object)
{
  BbFieldEditor *self = BB_FIELD_EDITOR (object);
  BbFieldEditorPrivate *priv = get_private (self);
  g_autofree char *signal = NULL;

  G_OBJECT_CLASS (bb_field_editor_parent_class)->constructed (object);
  signal = g_strconcat ("changed::", get_detail (self), NULL);
  g_signal_connect_object (priv->fields, signal, G_CALLBACK (bb_field_editor_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->fields, "commit", G_CALLBACK (bb_field_editor_commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->fields, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
}

static void
bb_field_editor_dispose (GObject *object)
{
  BbFieldEditorPrivate *priv = get_private (BB_FIELD_EDITOR (object));
  GtkWidget *child;

  if (priv->fields != NULL)
    g_signal_handlers_disconnect_by_data (priv->fields, object);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv->focus = NULL;
  priv->problem = NULL;
  G_OBJECT_CLASS (bb_field_editor_parent_class)->dispose (object);
}

static void
bb_field_editor_finalize (GObject *object)
{
  BbFieldEditorPrivate *priv = get_private (BB_FIELD_EDITOR (object));

  g_clear_object (&priv->fields);
  g_free (priv->own_field);
  G_OBJECT_CLASS (bb_field_editor_parent_class)->finalize (object);
}

/* Amounts of money bear their currency; people and team-weeks are named here. */
static char *
dup_amount_label (BbBoard *board,
                  const char *label)
{
  BbAmountUnit unit = bb_board_get_amount_unit (board);

  if (unit == BB_AMOUNT_UNIT_PEOPLE)
    return g_strdup_printf (_ ("%s (people)"), label);
  if (unit == BB_AMOUNT_UNIT_TEAM_WEEKS)
    return g_strdup_printf (_ ("%s (team-weeks)"), label);
  return g_strdup (label);
}

static char *
bb_field_editor_real_dup_label (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);
  BbBoard *board = bb_bet_fields_get_board (priv->fields);
  BbItem *own_field;

  if (priv->own_field != NULL) {
    own_field = bb_board_find (board, BB_KIND_OWN_FIELD, priv->own_field);
    return g_strdup (own_field != NULL ? bb_item_get_text (own_field, BB_OWN_FIELD_LABEL) : priv->own_field);
  }
  if (bb_bet_fields[priv->field].type == BB_FIELD_MONEY)
    return dup_amount_label (board, _ (bb_bet_fields[priv->field].label));
  return g_strdup (bb_board_get_field_label (board, priv->field));
}

static gboolean
bb_field_editor_real_is_set (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);
  const BbValue *value;

  if (bb_field_editor_is_mixed (self))
    return TRUE;
  if (priv->own_field != NULL)
    return *bb_bet_fields_get_own_value (priv->fields, priv->own_field) != '\0';
  value = bb_bet_fields_get_value (priv->fields, priv->field);
  return !bb_value_is_none (value) && (value->kind != BB_VALUE_ID || !g_str_equal (value->text, "unknown"));
}

/* Who put a flag up can be said once there are flags. */
static gboolean
bb_field_editor_real_is_used (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  guint field = priv->field == BB_BET_FLAGGED_BY ? BB_BET_FLAGGED : priv->field;

  return priv->own_field != NULL || bb_board_uses_field (bb_bet_fields_get_board (priv->fields), field);
}

static void
bb_field_editor_class_init (BbFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = bb_field_editor_constructed;
  object_class->dispose = bb_field_editor_dispose;
  object_class->finalize = bb_field_editor_finalize;
  object_class->get_property = bb_field_editor_get_property;
  object_class->set_property = bb_field_editor_set_property;
  widget_class->grab_focus = bb_field_editor_grab_focus;
  klass->dup_label = bb_field_editor_real_dup_label;
  klass->is_set = bb_field_editor_real_is_set;
  klass->is_used = bb_field_editor_real_is_used;

  properties[PROP_FIELDS] = g_param_spec_object ("fields", NULL, NULL, BB_TYPE_BET_FIELDS, once);
  properties[PROP_FIELD] = g_param_spec_uint ("field", NULL, NULL, 0, G_MAXUINT, BB_FIELD_EDITOR_NO_FIELD, once);
  properties[PROP_OWN_FIELD] = g_param_spec_string ("own-field", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldeditor");
}

static void
bb_field_editor_init (BbFieldEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

BbBetFields *
bb_field_editor_get_fields (BbFieldEditor *self)
{
  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), NULL);

  return get_private (self)->fields;
}

guint
bb_field_editor_get_field (BbFieldEditor *self)
{
  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), BB_FIELD_EDITOR_NO_FIELD);

  return get_private (self)->field;
}

/**
 * bb_field_editor_get_info:
 *
 * Returns: (nullable): the field's row of the table; %NULL for one of the board's own fields
 */
const BbField *
bb_field_editor_get_info (BbFieldEditor *self)
{
  guint field;

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), NULL);

  field = get_private (self)->field;
  return field < BB_BET_N_FIELDS ? &bb_bet_fields[field] : NULL;
}

/**
 * bb_field_editor_dup_label:
 *
 * Returns: (transfer full): what the field is called
 */
char *
bb_field_editor_dup_label (BbFieldEditor *self)
{
  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), NULL);

  return BB_FIELD_EDITOR_GET_CLASS (self)->dup_label (self);
}

/**
 * bb_field_editor_dup_words:
 *
 * Returns: (transfer full): what the bets hold, in words; empty for none and for mixed
 */
char *
bb_field_editor_dup_words (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), NULL);

  if (priv->own_field != NULL)
    return g_strdup (bb_bet_fields_get_own_value (priv->fields, priv->own_field));
  return bb_field_to_words (&bb_bet_fields[priv->field], bb_bet_fields_get_board (priv->fields), bb_bet_fields_get_value (priv->fields, priv->field));
}

gboolean
bb_field_editor_is_mixed (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), FALSE);

  if (priv->own_field != NULL)
    return bb_bet_fields_is_own_mixed (priv->fields, priv->own_field);
  return bb_bet_fields_is_mixed (priv->fields, priv->field);
}

/**
 * bb_field_editor_holds_words:
 *
 * Returns: whether the bets hold just what @words mean: what is typed need not be replaced then by
 *   what the model made of it
 */
gboolean
bb_field_editor_holds_words (BbFieldEditor *self,
                             const char *words)
{
  BbFieldEditorPrivate *priv = get_private (self);
  g_auto (BbValue) value = BB_VALUE_OF_NONE;
  g_auto (BbValue) admitted = BB_VALUE_OF_NONE;

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self) && words != NULL, FALSE);

  if (bb_field_editor_is_mixed (self))
    return FALSE;
  if (priv->own_field != NULL)
    return g_str_equal (words, bb_bet_fields_get_own_value (priv->fields, priv->own_field));
  if (!bb_field_from_words (&bb_bet_fields[priv->field], bb_bet_fields_get_board (priv->fields), words, &value, NULL))
    return FALSE;
  bb_field_admit (&bb_bet_fields[priv->field], &value, &admitted);
  return bb_value_equal (&admitted, bb_bet_fields_get_value (priv->fields, priv->field));
}

/**
 * bb_field_editor_is_set:
 *
 * Returns: whether any of the selected bets holds something; "not set" is nothing
 */
gboolean
bb_field_editor_is_set (BbFieldEditor *self)
{
  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), FALSE);

  return BB_FIELD_EDITOR_GET_CLASS (self)->is_set (self);
}

/**
 * bb_field_editor_is_used:
 *
 * Returns: whether any bet of the board holds something
 */
gboolean
bb_field_editor_is_used (BbFieldEditor *self)
{
  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), FALSE);

  return BB_FIELD_EDITOR_GET_CLASS (self)->is_used (self);
}

/**
 * bb_field_editor_is_mentioned:
 *
 * Returns: whether the board speaks of such things: of money only where it counts something
 */
gboolean
bb_field_editor_is_mentioned (BbFieldEditor *self)
{
  const BbField *info = bb_field_editor_get_info (self);

  return info == NULL || (info->flags & BB_FIELD_IS_MONEY) == 0 || bb_board_counts_money (bb_bet_fields_get_board (get_private (self)->fields));
}

/**
 * bb_field_editor_set_control:
 * @widget: what is shown
 * @focus: what is typed into or picked from; @widget or something in it
 *
 * Those who hear the editor hear the field's name.
 */
void
bb_field_editor_set_control (BbFieldEditor *self,
                             GtkWidget *widget,
                             GtkWidget *focus)
{
  BbFieldEditorPrivate *priv = get_private (self);
  g_autofree char *label = bb_field_editor_dup_label (self);

  g_return_if_fail (BB_IS_FIELD_EDITOR (self) && priv->focus == NULL);

  gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  priv->focus = focus;
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
create_problem_label (BbFieldEditor *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "problem");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_insert_before (label, GTK_WIDGET (self), NULL);
  return label;
}

/**
 * bb_field_editor_set_problem:
 * @problem: (nullable): what would be understood instead of what was typed
 */
void
bb_field_editor_set_problem (BbFieldEditor *self,
                             const char *problem)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_if_fail (BB_IS_FIELD_EDITOR (self));

  if (priv->problem == NULL && problem != NULL)
    priv->problem = create_problem_label (self);
  if (priv->problem == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (priv->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (priv->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wrong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_STATE_INVALID, problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * bb_field_editor_set_note:
 * @note: (nullable): what is odd about the field, for those who hear the editor; shown elsewhere
 */
void
bb_field_editor_set_note (BbFieldEditor *self,
                          const char *note)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_if_fail (BB_IS_FIELD_EDITOR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "", -1);
}

const char *
bb_field_editor_get_problem (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), NULL);

  if (priv->problem == NULL || !gtk_widget_get_visible (priv->problem))
    return NULL;
  return gtk_label_get_text (GTK_LABEL (priv->problem));
}

/**
 * bb_field_editor_write:
 *
 * Gives every selected bet the value.
 */
void
bb_field_editor_write (BbFieldEditor *self,
                       const BbValue *value)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_if_fail (BB_IS_FIELD_EDITOR (self) && priv->field < BB_BET_N_FIELDS);

  bb_field_editor_set_problem (self, NULL);
  bb_bet_fields_set_value (priv->fields, priv->field, value);
}

/**
 * bb_field_editor_write_words:
 *
 * Gives every selected bet what @words mean, or says what is wrong with them.
 *
 * Returns: whether @words could be read
 */
gboolean
bb_field_editor_write_words (BbFieldEditor *self,
                             const char *words)
{
  BbFieldEditorPrivate *priv = get_private (self);
  g_auto (BbValue) value = BB_VALUE_OF_NONE;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self), FALSE);

  if (priv->own_field != NULL)
    bb_bet_fields_set_own_value (priv->fields, priv->own_field, words, &error);
  else if (bb_field_from_words (&bb_bet_fields[priv->field], bb_bet_fields_get_board (priv->fields), words, &value, &error))
    bb_field_editor_write (self, &value);
  bb_field_editor_set_problem (self, error != NULL ? error->message : NULL);
  return error == NULL;
}

void
bb_field_editor_refresh (BbFieldEditor *self)
{
  g_return_if_fail (BB_IS_FIELD_EDITOR (self));

  BB_FIELD_EDITOR_GET_CLASS (self)->refresh (self);
}

/**
 * bb_field_editor_commit:
 *
 * Writes what is typed, for editors that wait with it until one has finished.
 */
void
bb_field_editor_commit (BbFieldEditor *self)
{
  g_return_if_fail (BB_IS_FIELD_EDITOR (self));

  if (BB_FIELD_EDITOR_GET_CLASS (self)->commit != NULL)
    BB_FIELD_EDITOR_GET_CLASS (self)->commit (self);
}

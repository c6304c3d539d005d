/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of the editors. While an editor writes, it does not refresh: what somebody is typing is
 * never replaced under their hands by what the model made of it. */

#include "config.h"

#include "bb-field-editor.h"

#include "bb-field-words.h"

typedef struct {
  BbBetFields *fields;
  guint field;
  char *detail; /* of the signal to listen to; NULL: the field's id */
  GtkWidget *focus;
  GtkWidget *problem;
  gboolean writing;
} BbFieldEditorPrivate;

enum {
  PROP_0,
  PROP_FIELDS,
  PROP_FIELD,
  PROP_DETAIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbFieldEditor, bb_field_editor, GTK_TYPE_WIDGET)

static BbFieldEditorPrivate *
get_private (BbFieldEditor *self)
{
  return bb_field_editor_get_instance_private (self);
}

static void
changed_cb (BbFieldEditor *self)
{
  if (!get_private (self)->writing)
    bb_field_editor_refresh (self);
}

/* Other bets: what was wrong with the words for the old ones is no longer of interest. */
static void
reset_cb (BbFieldEditor *self)
{
  if (get_private (self)->writing)
    return;
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
  case PROP_DETAIL:
    g_value_set_string (value, priv->detail);
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
  case PROP_DETAIL:
    priv->detail = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_field_editor_constructed (GObject *object)
{
  BbFieldEditor *self = BB_FIELD_EDITOR (object);
  BbFieldEditorPrivate *priv = get_private (self);
  g_autofree char *signal = NULL;

  G_OBJECT_CLASS (bb_field_editor_parent_class)->constructed (object);
  signal = g_strconcat ("changed::", priv->detail != NULL ? priv->detail : bb_field_editor_get_info (self)->id, NULL);
  g_signal_connect_object (priv->fields, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
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
  g_free (priv->detail);
  G_OBJECT_CLASS (bb_field_editor_parent_class)->finalize (object);
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

  properties[PROP_FIELDS] = g_param_spec_object ("fields", NULL, NULL, BB_TYPE_BET_FIELDS, once);
  properties[PROP_FIELD] = g_param_spec_uint ("field", NULL, NULL, 0, G_MAXUINT, BB_FIELD_EDITOR_NO_FIELD, once);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, once);
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
 * Returns: (nullable): the field's row of the table; %NULL for an editor of something else
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
 * bb_field_editor_dup_words:
 *
 * Returns: (transfer full): what the bets hold, in words; empty for none and for mixed
 */
char *
bb_field_editor_dup_words (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self) && priv->field < BB_BET_N_FIELDS, NULL);

  return bb_field_to_words (&bb_bet_fields[priv->field], bb_bet_fields_get_board (priv->fields), bb_bet_fields_get_value (priv->fields, priv->field));
}

gboolean
bb_field_editor_is_mixed (BbFieldEditor *self)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self) && priv->field < BB_BET_N_FIELDS, FALSE);

  return bb_bet_fields_is_mixed (priv->fields, priv->field);
}

/**
 * bb_field_editor_set_control:
 * @widget: what is shown
 * @focus: what is typed into or picked from; @widget or something in it
 * @name: what @focus is called for those who hear it
 */
void
bb_field_editor_set_control (BbFieldEditor *self,
                             GtkWidget *widget,
                             GtkWidget *focus,
                             const char *name)
{
  BbFieldEditorPrivate *priv = get_private (self);

  g_return_if_fail (BB_IS_FIELD_EDITOR (self) && priv->focus == NULL);

  gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  priv->focus = focus;
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
  priv->writing = TRUE;
  bb_bet_fields_set_value (priv->fields, priv->field, value);
  priv->writing = FALSE;
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

  g_return_val_if_fail (BB_IS_FIELD_EDITOR (self) && priv->field < BB_BET_N_FIELDS, FALSE);

  if (!bb_field_from_words (&bb_bet_fields[priv->field], bb_bet_fields_get_board (priv->fields), words, &value, &error)) {
    bb_field_editor_set_problem (self, error->message);
    return FALSE;
  }
  bb_field_editor_write (self, &value);
  return TRUE;
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

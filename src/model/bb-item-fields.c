/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields by type, and as GObject properties made from the field table. All goes through
 * bb_item_get_value() and bb_item_set_value(). */

#include "config.h"

#include "bb-item.h"

/**
 * bb_item_get_text:
 *
 * Returns: (transfer none): text or id of the field; an empty string for none
 */
const char *
bb_item_get_text (BbItem *self,
                  guint field)
{
  const BbValue *value = bb_item_get_value (self, field);

  return value->kind == BB_VALUE_TEXT || value->kind == BB_VALUE_ID ? value->text : "";
}

gint64
bb_item_get_integer (BbItem *self,
                     guint field,
                     gint64 fallback)
{
  const BbValue *value = bb_item_get_value (self, field);

  return value->kind == BB_VALUE_INTEGER ? value->integer : fallback;
}

BbDate
bb_item_get_date (BbItem *self,
                  guint field)
{
  const BbValue *value = bb_item_get_value (self, field);

  return value->kind == BB_VALUE_DATE ? value->date : BB_DATE_NONE;
}

gint
bb_item_get_tenths (BbItem *self,
                    guint field,
                    gint fallback)
{
  const BbValue *value = bb_item_get_value (self, field);

  return value->kind == BB_VALUE_TENTHS ? value->tenths : fallback;
}

/**
 * bb_item_get_list_value:
 *
 * Returns: (transfer none): the entries, ended by %NULL; never %NULL itself
 */
const char *const *
bb_item_get_list_value (BbItem *self,
                        guint field)
{
  static const char *const nothing[] = { NULL };
  const BbValue *value = bb_item_get_value (self, field);

  return value->kind == BB_VALUE_LIST ? (const char *const *) value->list : nothing;
}

/**
 * bb_item_set_text:
 * @text: (nullable): new text or id; %NULL and empty mean none
 *
 * Returns: whether the field changed
 */
gboolean
bb_item_set_text (BbItem *self,
                  guint field,
                  const char *text)
{
  BbValue value = BB_VALUE_OF_NONE;

  g_return_val_if_fail (field < bb_item_get_info (self)->n_fields, FALSE);

  if (text != NULL)
    value = (BbValue){ .kind = bb_field_get_value_kind (&bb_item_get_info (self)->fields[field]), .text = (char *) text };
  return bb_item_set_value (self, field, &value);
}

gboolean
bb_item_set_integer (BbItem *self,
                     guint field,
                     gint64 integer)
{
  return bb_item_set_value (self, field, &BB_VALUE_OF_INTEGER (integer));
}

gboolean
bb_item_set_date (BbItem *self,
                  guint field,
                  BbDate date)
{
  return bb_item_set_value (self, field, &BB_VALUE_OF_DATE (date));
}

gboolean
bb_item_set_tenths (BbItem *self,
                    guint field,
                    gint tenths)
{
  return bb_item_set_value (self, field, &BB_VALUE_OF_TENTHS (tenths));
}

/* --- properties -------------------------------------------------------------------------- */

static gboolean
is_string (const BbField *field)
{
  BbValueKind kind = bb_field_get_value_kind (field);

  return kind == BB_VALUE_TEXT || kind == BB_VALUE_ID;
}

static void
get_field_property (GObject *object,
                    guint prop_id,
                    GValue *value,
                    GParamSpec *pspec)
{
  BbItem *self = BB_ITEM (object);
  guint field = prop_id - 1;

  if (is_string (&bb_item_get_info (self)->fields[field]))
    g_value_set_string (value, bb_item_get_text (self, field));
  else
    g_value_set_boxed (value, bb_item_get_value (self, field));
}

static void
set_field_property (GObject *object,
                    guint prop_id,
                    const GValue *value,
                    GParamSpec *pspec)
{
  BbItem *self = BB_ITEM (object);
  guint field = prop_id - 1;
  const BbValue *boxed;

  if (is_string (&bb_item_get_info (self)->fields[field])) {
    bb_item_set_text (self, field, g_value_get_string (value));
    return;
  }
  boxed = g_value_get_boxed (value);
  bb_item_set_value (self, field, boxed != NULL ? boxed : &BB_VALUE_OF_NONE);
}

static GParamSpec *
make_pspec (const BbField *field)
{
  g_autofree char *name = bb_field_dup_dashed_id (field);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  if (is_string (field))
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  return g_param_spec_boxed (name, NULL, NULL, BB_TYPE_VALUE, flags);
}

/**
 * bb_item_class_install_fields:
 * @klass: the class of one kind of item
 *
 * Makes a property of each field of the kind, in the order of its table. The id is a property of
 * every item already.
 */
void
bb_item_class_install_fields (BbItemClass *klass,
                              BbKind kind)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const BbKindInfo *info = bb_kind_get_info (kind);
  guint i;

  object_class->get_property = get_field_property;
  object_class->set_property = set_field_property;
  klass->field_pspecs = g_new0 (GParamSpec *, info->n_fields);
  for (i = 0; i < info->n_fields; i++) {
    if (i == BB_FIELD_ID && info->has_id) {
      klass->field_pspecs[i] = g_object_class_find_property (object_class, "id");
      continue;
    }
    klass->field_pspecs[i] = make_pspec (&info->fields[i]);
    g_object_class_install_property (object_class, i + 1, klass->field_pspecs[i]);
  }
}

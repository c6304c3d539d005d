/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field can hold: a tagged union with its own equality. None is not zero and not empty. */

#pragma once

#include <glib-object.h>

#include "bb-date.h"

G_BEGIN_DECLS

typedef enum {
  BB_VALUE_NONE,
  BB_VALUE_INTEGER, /* counts, percentages, flags, money in whole units */
  BB_VALUE_TENTHS,  /* a place on an axis, 0 to 1000 */
  BB_VALUE_DATE,
  BB_VALUE_TEXT,
  BB_VALUE_ID, /* a choice of a value set, or a reference to an item */
  BB_VALUE_LIST,
} BbValueKind;

typedef struct {
  BbValueKind kind;
  union {
    gint64 integer;
    gint tenths;
    BbDate date;
    char *text; /* BB_VALUE_TEXT and BB_VALUE_ID */
    char **list;
  };
} BbValue;

#define BB_TYPE_VALUE (bb_value_get_type ())

GType bb_value_get_type (void);

/* Borrowed values for passing on: they own nothing and are never cleared. */
#define BB_VALUE_OF_NONE ((BbValue){ .kind = BB_VALUE_NONE })
#define BB_VALUE_OF_INTEGER(n) ((BbValue){ .kind = BB_VALUE_INTEGER, .integer = (n) })
#define BB_VALUE_OF_TENTHS(n) ((BbValue){ .kind = BB_VALUE_TENTHS, .tenths = (n) })
#define BB_VALUE_OF_DATE(day) ((BbValue){ .kind = BB_VALUE_DATE, .date = (day) })
#define BB_VALUE_OF_TEXT(string) ((BbValue){ .kind = BB_VALUE_TEXT, .text = (char *) (string) })
#define BB_VALUE_OF_ID(string) ((BbValue){ .kind = BB_VALUE_ID, .text = (char *) (string) })
#define BB_VALUE_OF_LIST(strings) ((BbValue){ .kind = BB_VALUE_LIST, .list = (char **) (strings) })

BbValue *bb_value_copy (const BbValue *self);
void bb_value_free (BbValue *self);
void bb_value_init_copy (BbValue *self, const BbValue *source);
void bb_value_clear (BbValue *self);
gboolean bb_value_equal (const BbValue *self, const BbValue *other);
gboolean bb_value_is_none (const BbValue *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BbValue, bb_value_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbValue, bb_value_free)

G_END_DECLS

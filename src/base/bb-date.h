/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day, as a Julian day number; BB_DATE_NONE is no day. Files hold ISO 8601 days only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef guint32 BbDate;

#define BB_DATE_NONE 0u

/* How the numbers of a written day are to be read where its own form does not tell. */
typedef enum {
  BB_DATE_ORDER_UNKNOWN,
  BB_DATE_ORDER_YMD,
  BB_DATE_ORDER_DMY,
  BB_DATE_ORDER_MDY,
} BbDateOrder;

typedef enum {
  BB_DATE_PARSE_OK,
  BB_DATE_PARSE_AMBIGUOUS,
  BB_DATE_PARSE_INVALID,
} BbDateParse;

BbDate bb_date_new (guint year, guint month, guint day);
BbDate bb_date_from_iso (const char *text);
BbDateParse bb_date_parse (const char *text, BbDateOrder order, BbDate *date);
gboolean bb_date_parse_here (const char *text, BbDate *date);
BbDateOrder bb_date_order_of_locale (void);
char *bb_date_to_iso (BbDate self);
char *bb_date_format (BbDate self, const char *format);
void bb_date_get_ymd (BbDate self, guint *year, guint *month, guint *day);

BbDate bb_clock_today (void);
void bb_clock_set_today (BbDate today);

G_END_DECLS

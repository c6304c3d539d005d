/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ready-made divisions of the whole plane. */

#pragma once

#include "bb-history.h"

G_BEGIN_DECLS

typedef enum {
  BB_ZONE_TEMPLATE_FOUR,  /* two by two at the splits */
  BB_ZONE_TEMPLATE_BANDS, /* three bands along each axis */
  BB_ZONE_TEMPLATE_BAND,  /* two by two, and a band along the splits for what is hard to place */
} BbZoneTemplate;

#define BB_N_ZONE_TEMPLATES (BB_ZONE_TEMPLATE_BAND + 1)

const char *bb_zone_template_get_label (BbZoneTemplate self);
gboolean bb_edit_apply_zone_template (BbHistory *history, BbZoneTemplate zone_template, GError **error);

G_END_DECLS

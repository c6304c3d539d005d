/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is, whose it is, and under which terms. */

#include "config.h"

#include "bb-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
bb_about_present (GtkWindow *parent)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", _ ("Betboard"), "application-icon", BB_APP_ID, "version", BB_VERSION, "developer-name", _ ("The Betboard developers"), "comments", _ ("Portfolio reviews on a plane of familiarity and risk. A board is a file on this computer. Nothing is sent anywhere."), "copyright", "© 2026 The Betboard developers", "license-type", GTK_LICENSE_GPL_3_0,
                                                                                                                                                                                   /* Translators: put your names here, one a line. */
                                                                                                                                                                                   "translator-credits", _ ("translator-credits"), NULL);
}

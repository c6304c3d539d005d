/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program betboard: sets up translations and runs the application. */

#include "config.h"

#include "bb-application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc,
      char **argv)
{
  g_autoptr (BbApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BB_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (BB_APP_ID);
  g_set_application_name (_ ("Betboard"));

  app = bb_application_new (BB_APP_ID, G_APPLICATION_HANDLES_OPEN);
  bb_application_enable_recovery (app);
  return g_application_run (G_APPLICATION (app), argc, argv);
}

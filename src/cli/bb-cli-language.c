/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A language is had by way of a locale that the system has: "de" is that of Germany, "en" needs none. */

#include "config.h"

#include "bb-cli-language.h"

#include "bb-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static gboolean
is_plain (const char *language)
{
  return strlen (language) >= 2 && strspn (language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == strlen (language);
}

/* The most plain locale of a language, or one that was named in full. */
static gboolean
set_locale (const char *language)
{
  g_autofree char *country = g_ascii_strup (language, -1);
  g_autofree char *named = g_strconcat (language, ".UTF-8", NULL);
  g_autofree char *own = g_strconcat (language, "_", country, ".UTF-8", NULL);

  if (setlocale (LC_ALL, named) != NULL || setlocale (LC_ALL, own) != NULL)
    return TRUE;
  return g_str_equal (language, "en") && (setlocale (LC_ALL, "en_GB.UTF-8") != NULL || setlocale (LC_ALL, "en_US.UTF-8") != NULL || setlocale (LC_ALL, "C.UTF-8") != NULL);
}

/**
 * bb_cli_use_language:
 * @language: (nullable): a code such as `de` or `pt-BR`; %NULL for that of the locale
 *
 * Returns: whether the system has it; says so if not
 */
gboolean
bb_cli_use_language (const char *language)
{
  g_autofree char *code = NULL;

  if (language == NULL)
    return TRUE;
  code = g_strdelimit (g_strdup (language), "-", '_');
  if (!is_plain (code) || !set_locale (code)) {
    bb_cli_fail (BB_CLI_USAGE, _ ("There is no language “%s” on this computer"), language);
    return FALSE;
  }
  g_setenv ("LANGUAGE", code, TRUE);
  return TRUE;
}

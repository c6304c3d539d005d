/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text from people, files and clipboards is made storable here, once: valid UTF-8, characters
 * that XML 1.0 can hold, line feeds only. */

#include "config.h"

#include "bb-text.h"

#include <string.h>

/**
 * bb_text_is_xml_char:
 *
 * Returns: whether XML 1.0 can hold the character (production 2, "Char")
 */
gboolean
bb_text_is_xml_char (gunichar letter)
{
  return letter == '\t' || letter == '\n' || letter == '\r' || (letter >= 0x20 && letter <= 0xd7ff) || (letter >= 0xe000 && letter <= 0xfffd) || (letter >= 0x10000 && letter <= 0x10ffff);
}

static gboolean
is_admissible_char (gunichar letter,
                    BbTextForm form)
{
  if (letter == '\r' || !bb_text_is_xml_char (letter))
    return FALSE;
  return form == BB_TEXT_LINES || (letter != '\n' && letter != '\t');
}

/**
 * bb_text_is_admissible:
 * @text: (nullable): valid UTF-8 or not
 *
 * Returns: whether bb_text_admit() would leave @text as it is
 */
gboolean
bb_text_is_admissible (const char *text,
                       BbTextForm form)
{
  const char *at;

  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_admissible_char (g_utf8_get_char (at), form))
      return FALSE;
  return TRUE;
}

static void
admit_char (GString *result,
            const char **at,
            BbTextForm form)
{
  gunichar letter = g_utf8_get_char (*at);

  *at = g_utf8_next_char (*at);
  if (letter == '\r') {
    if (**at == '\n')
      (*at)++;
    letter = '\n';
  }
  if (!bb_text_is_xml_char (letter))
    return;
  if (form == BB_TEXT_SINGLE_LINE && (letter == '\n' || letter == '\t'))
    letter = ' ';
  g_string_append_unichar (result, letter);
}

static gboolean
is_plain_ascii (const char *text,
                gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    if (text[i] < ' ' || text[i] == 0x7f)
      return FALSE;
  return TRUE;
}

/**
 * bb_text_admit:
 * @text: any bytes
 * @length: how many, or -1 if @text ends with a NUL
 * @form: whether line breaks may stay; in a single line they become spaces
 *
 * Invalid UTF-8 becomes the replacement character, characters that XML cannot hold are left out.
 *
 * Returns: (transfer full): text that the model may hold
 */
char *
bb_text_admit (const char *text,
               gssize length,
               BbTextForm form)
{
  g_autofree char *valid = NULL;
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  GString *result;
  const char *at;

  if (is_plain_ascii (text, bytes))
    return g_strndup (text, bytes);
  valid = g_utf8_make_valid (text, length);
  result = g_string_sized_new (strlen (valid));
  at = valid;

  while (*at != '\0')
    admit_char (result, &at, form);
  return g_string_free (result, FALSE);
}

/**
 * bb_text_get_length:
 *
 * Returns: how many characters people would count, roughly: code points
 */
gsize
bb_text_get_length (const char *text)
{
  return text != NULL ? (gsize) g_utf8_strlen (text, -1) : 0;
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One linear look over the bytes of an XML file before a parser sees them: what a parser would take
 * long over, or would read in another way than we do, is refused here. Whatever is not plainly
 * markup is called malformed, so that this scan and the parser cannot disagree about where a tag
 * ends. Time and memory: one pass, nothing allocated. */

#include "config.h"

#include "bb-io-error.h"
#include "bb-limits.h"
#include "bb-prescan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEGABYTE (1024u * 1024)

typedef struct {
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  guint elements;
  gsize text_bytes;
  gsize comment_bytes;
  gboolean has_root;
  GError **error;
} Scanner;

static void
find_place (const Scanner *self,
            const char *where,
            guint *line,
            guint *column)
{
  const char *at = self->start;
  const char *line_start = self->start;

  *line = 1;
  while ((at = memchr (at, '\n', (gsize) (where - at))) != NULL) {
    (*line)++;
    line_start = ++at;
  }
  *column = (guint) g_utf8_strlen (line_start, where - line_start) + 1;
}

static gboolean refuse (const Scanner *self, BbIoError code, const char *where, const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
refuse (const Scanner *self,
        BbIoError code,
        const char *where,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;
  guint line;
  guint column;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  find_place (self, where, &line, &column);
  bb_io_error_set_at (self->error, code, line, column, "%s", message);
  return FALSE;
}

static gboolean
refuse_end (const Scanner *self)
{
  return refuse (self, BB_IO_ERROR_MALFORMED, self->end, _("The file ends too early; it seems to be cut off."));
}

static gboolean
starts_with (const Scanner *self,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize) (self->end - self->at) >= length && memcmp (self->at, text, length) == 0;
}

static gboolean
is_space (char letter)
{
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

/* What the first bytes of things that are no XML text look like. */
/* clang-format off */
static const struct {
  const char *magic;
  gsize length;
  const char *message;
} strangers[] = {
  { "\x1f\x8b", 2, N_ ("The file is compressed. Unpack it and open what is inside.") },
  { "PK\x03\x04", 4, N_ ("The file is a ZIP archive or an office document. Unpack it and open what is inside.") },
  { "\xfe\xff", 2, N_ ("The file is encoded as UTF-16. Save it as UTF-8 and open it again.") },
  { "\xff\xfe", 2, N_ ("The file is encoded as UTF-16. Save it as UTF-8 and open it again.") },
};
/* clang-format on */

static gboolean
check_kind (const Scanner *self)
{
  gsize length = (gsize) (self->end - self->start);
  guint i;

  if (length == 0) {
    bb_io_error_set_at (self->error, BB_IO_ERROR_UNREADABLE, 0, 0, _("The file is empty."));
    return FALSE;
  }
  if (length > BB_LIMIT_BYTES) {
    bb_io_error_set_at (self->error, BB_IO_ERROR_REFUSED, 0, 0, _("The file is larger than %u MB."), BB_LIMIT_BYTES / MEGABYTE);
    return FALSE;
  }
  for (i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (length >= strangers[i].length && memcmp (self->start, strangers[i].magic, strangers[i].length) == 0) {
      bb_io_error_set_at (self->error, BB_IO_ERROR_UNREADABLE, 0, 0, "%s", _(strangers[i].message));
      return FALSE;
    }
  return TRUE;
}

/* Whether all of eight bytes are printable ASCII, as most of a file is. */
static gboolean
is_plain (const char *at)
{
  const guint64 high_bits = G_GUINT64_CONSTANT (0x8080808080808080);
  const guint64 spaces = G_GUINT64_CONSTANT (0x2020202020202020);
  guint64 word;

  memcpy (&word, at, sizeof word);
  return ((word | (word - spaces)) & high_bits) == 0;
}

static gboolean
check_character (const Scanner *self,
                 const char *at)
{
  guchar byte = (guchar) *at;

  if (byte < 0x20 && !is_space (*at))
    return refuse (self, BB_IO_ERROR_UNREADABLE, at, _("There is a control character here (%02X), which XML cannot hold."), byte);
  if (byte == 0xef && (guchar) at[1] == 0xbf && (guchar) at[2] >= 0xbe)
    return refuse (self, BB_IO_ERROR_UNREADABLE, at, _("There is a character here that XML cannot hold."));
  return TRUE;
}

static gboolean
check_characters (const Scanner *self)
{
  gboolean valid = FALSE;
  const char *at = self->start;
  const char *wrong;

  while (at < self->end) {
    if (self->end - at >= (gssize) sizeof (guint64) && is_plain (at)) {
      at += sizeof (guint64);
      continue;
    }
    if ((guchar) *at >= 0x80 && !valid) {
      if (!g_utf8_validate_len (at, (gsize) (self->end - at), &wrong))
        return refuse (self, BB_IO_ERROR_UNREADABLE, wrong, _("This is not UTF-8 text. Save the file as UTF-8 and open it again."));
      valid = TRUE;
    }
    if (!check_character (self, at++))
      return FALSE;
  }
  return TRUE;
}

/* Leaves the cursor behind @closing; the stretch before it is @bytes long. */
static gboolean
skip_past (Scanner *self,
           const char *closing,
           gsize *bytes)
{
  const char *begin = self->at;
  gsize length = strlen (closing);

  for (; self->at + length <= self->end; self->at++) {
    self->at = memchr (self->at, closing[0], (gsize) (self->end - self->at));
    if (self->at == NULL || self->at + length > self->end)
      break;
    if (memcmp (self->at, closing, length) == 0) {
      *bytes = (gsize) (self->at - begin);
      self->at += length;
      return TRUE;
    }
  }
  self->at = self->end;
  return refuse_end (self);
}

static gboolean
skip_comment (Scanner *self,
              const char *opening,
              const char *closing)
{
  const char *begin = self->at;
  gsize bytes;

  self->at += strlen (opening);
  if (!skip_past (self, closing, &bytes))
    return FALSE;
  self->comment_bytes += bytes;
  if (self->comment_bytes > BB_LIMIT_COMMENT_BYTES)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("The file holds more than %u MB of comments."), BB_LIMIT_COMMENT_BYTES / MEGABYTE);
  return TRUE;
}

static gboolean
add_text (Scanner *self,
          const char *begin,
          gsize bytes)
{
  self->text_bytes += bytes;
  if (self->text_bytes > BB_LIMIT_TEXT_BYTES)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("A text here is longer than %u MB."), BB_LIMIT_TEXT_BYTES / MEGABYTE);
  return TRUE;
}

static gboolean
skip_cdata (Scanner *self)
{
  const char *begin = self->at;
  gsize bytes;

  self->at += strlen ("<![CDATA[");
  return skip_past (self, "]]>", &bytes) && add_text (self, begin, bytes);
}

static const gboolean ends_name[256] = {
  [' '] = TRUE,
  ['\t'] = TRUE,
  ['\n'] = TRUE,
  ['\r'] = TRUE,
  ['/'] = TRUE,
  ['>'] = TRUE,
  ['='] = TRUE,
  ['<'] = TRUE,
  ['"'] = TRUE,
  ['\''] = TRUE,
  ['&'] = TRUE,
};

static gboolean
skip_name (Scanner *self)
{
  const char *begin = self->at;

  while (self->at < self->end && !ends_name[(guchar) *self->at])
    self->at++;
  if (self->at == self->end)
    return refuse_end (self);
  if (self->at == begin)
    return refuse (self, BB_IO_ERROR_MALFORMED, begin, _("A name is missing here."));
  if (self->at - begin > (gssize) BB_LIMIT_NAME_BYTES)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("A name here is longer than %u bytes."), BB_LIMIT_NAME_BYTES);
  return TRUE;
}

static gboolean
skip_attribute_value (Scanner *self)
{
  const char *begin = self->at;
  char quote = *begin;

  if (quote != '"' && quote != '\'')
    return refuse (self, BB_IO_ERROR_MALFORMED, begin, _("The value of an attribute is not in quotes."));
  for (self->at++; self->at < self->end && *self->at != quote; self->at++)
    if (*self->at == '<')
      return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("The value of an attribute holds “<”, which has to be written “&lt;”."));
  if (self->at == self->end)
    return refuse_end (self);
  if (self->at - begin - 1 > (gssize) BB_LIMIT_ATTRIBUTE_BYTES)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("The value of an attribute is longer than %u kB."), BB_LIMIT_ATTRIBUTE_BYTES / 1024);
  self->at++;
  return TRUE;
}

static gboolean
skip_attribute (Scanner *self)
{
  if (!skip_name (self))
    return FALSE;
  skip_space (self);
  if (self->at == self->end)
    return refuse_end (self);
  if (*self->at != '=')
    return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("An attribute has no value."));
  self->at++;
  skip_space (self);
  return self->at < self->end ? skip_attribute_value (self) : refuse_end (self);
}

static gboolean
skip_attributes (Scanner *self)
{
  guint attributes = 0;
  const char *gap;

  for (;;) {
    gap = self->at;
    skip_space (self);
    if (self->at == self->end)
      return refuse_end (self);
    if (*self->at == '/' || *self->at == '>')
      return TRUE;
    if (gap == self->at)
      return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("A space is missing here."));
    if (++attributes > BB_LIMIT_ATTRIBUTES)
      return refuse (self, BB_IO_ERROR_REFUSED, self->at, _("An element has more than %u attributes."), BB_LIMIT_ATTRIBUTES);
    if (!skip_attribute (self))
      return FALSE;
  }
}

static gboolean
skip_start_tag (Scanner *self)
{
  const char *begin = self->at++;

  if (self->depth == 0 && self->has_root)
    return refuse (self, BB_IO_ERROR_MALFORMED, begin, _("The file goes on behind its end."));
  self->has_root = TRUE;
  if (++self->elements > BB_LIMIT_ELEMENTS)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("The file has more than %u elements."), BB_LIMIT_ELEMENTS);
  if (++self->depth > BB_LIMIT_DEPTH)
    return refuse (self, BB_IO_ERROR_REFUSED, begin, _("Elements are nested more than %u deep."), BB_LIMIT_DEPTH);
  if (!skip_name (self) || !skip_attributes (self))
    return FALSE;
  if (*self->at == '/') {
    self->at++;
    self->depth--;
    if (self->at == self->end)
      return refuse_end (self);
    if (*self->at != '>')
      return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("A “>” is missing here."));
  }
  self->at++;
  return TRUE;
}

static gboolean
skip_end_tag (Scanner *self)
{
  const char *begin = self->at;

  if (self->depth == 0)
    return refuse (self, BB_IO_ERROR_MALFORMED, begin, _("An element ends here that never began."));
  self->depth--;
  self->at += strlen ("</");
  if (!skip_name (self))
    return FALSE;
  skip_space (self);
  if (self->at == self->end)
    return refuse_end (self);
  if (*self->at != '>')
    return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("A “>” is missing here."));
  self->at++;
  return TRUE;
}

static gboolean
skip_declaration (Scanner *self)
{
  if (starts_with (self, "<!--"))
    return skip_comment (self, "<!--", "-->");
  if (starts_with (self, "<![CDATA[") && self->depth > 0)
    return skip_cdata (self);
  if (starts_with (self, "<!DOCTYPE"))
    return refuse (self, BB_IO_ERROR_REFUSED, self->at, _("The file declares a document type (DOCTYPE). Boards have none, and opening one can be dangerous."));
  return refuse (self, BB_IO_ERROR_MALFORMED, self->at, _("There is “<!” here, and neither a comment nor CDATA follows."));
}

static gboolean
skip_markup (Scanner *self)
{
  if (starts_with (self, "<!"))
    return skip_declaration (self);
  if (starts_with (self, "<?"))
    return skip_comment (self, "<?", "?>");
  self->text_bytes = 0;
  return starts_with (self, "</") ? skip_end_tag (self) : skip_start_tag (self);
}

static gboolean
skip_text (Scanner *self)
{
  const char *begin = self->at;
  const char *next = memchr (begin, '<', (gsize) (self->end - begin));

  self->at = next != NULL ? next : self->end;
  return add_text (self, begin, (gsize) (self->at - begin));
}

/* The value of the pseudo attribute @name between the cursor and @end, without its quotes. */
static char *
find_pseudo_attribute (const Scanner *self,
                       const char *end,
                       const char *name)
{
  const char *at = g_strstr_len (self->at, end - self->at, name);
  const char *closing;

  if (at == NULL)
    return NULL;
  for (at += strlen (name); at < end && (is_space (*at) || *at == '='); at++)
    ;
  if (at == end || (*at != '"' && *at != '\''))
    return NULL;
  closing = memchr (at + 1, *at, (gsize) (end - at - 1));
  return closing != NULL ? g_strndup (at + 1, (gsize) (closing - at - 1)) : NULL;
}

static gboolean
check_xml_declaration (Scanner *self)
{
  const char *end;
  g_autofree char *version = NULL;
  g_autofree char *encoding = NULL;

  if (!starts_with (self, "<?xml") || self->end - self->at < 6 || !is_space (self->at[5]))
    return TRUE;
  end = g_strstr_len (self->at, self->end - self->at, "?>");
  if (end == NULL)
    return refuse_end (self);
  version = find_pseudo_attribute (self, end, "version");
  encoding = find_pseudo_attribute (self, end, "encoding");
  if (g_strcmp0 (version, "1.0") != 0)
    return refuse (self, BB_IO_ERROR_UNREADABLE, self->at, _("The file does not say that it is XML 1.0."));
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0 && g_ascii_strcasecmp (encoding, "US-ASCII") != 0)
    return refuse (self, BB_IO_ERROR_UNREADABLE, self->at, _("The file says that it is encoded as %s. Save it as UTF-8 and open it again."), encoding);
  return TRUE;
}

static gboolean
scan (Scanner *self)
{
  if (starts_with (self, "\xef\xbb\xbf"))
    self->at += 3;
  if (!check_xml_declaration (self))
    return FALSE;
  while (self->at < self->end)
    if (*self->at == '<' ? !skip_markup (self) : !skip_text (self))
      return FALSE;
  if (self->depth > 0)
    return refuse_end (self);
  if (self->has_root)
    return TRUE;
  bb_io_error_set_at (self->error, BB_IO_ERROR_UNREADABLE, 0, 0, _ ("This is not an XML file."));
  return FALSE;
}

/**
 * bb_prescan:
 * @bytes: what is said to be a board
 * @error: %BB_IO_ERROR with line and column
 *
 * Refuses what is not UTF-8 XML 1.0, has a document type, or is past one of the limits of
 * bb-limits.h. What passes may still be malformed; a parser finds that in linear time.
 *
 * Returns: whether a parser may have @bytes
 */
gboolean
bb_prescan (GBytes *bytes,
            GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  Scanner scanner = { .error = error };

  if (data == NULL)
    data = "";
  scanner.start = data;
  scanner.at = data;
  scanner.end = data + length;
  return check_kind (&scanner) && check_characters (&scanner) && scan (&scanner);
}

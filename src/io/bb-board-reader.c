/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drives libxml2's SAX2 parser over bytes that passed the pre-scan. No document type, no entities, no
 * network, no tree; any error that the parser reports refuses the file, also those after which it
 * would go on. */

#include "config.h"

#include "bb-board-reader.h"

#include "bb-board-builder.h"
#include "bb-io-error.h"
#include "bb-prescan.h"
#include "bb-xml-layout.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

/* The string that the parser gives out is of its own type of character. */
#define TEXT(string) ((const char *) (string))

typedef struct {
  BbBoardBuilder *builder;
  gboolean has_root;
  GError *error; /* the first one */
} Reader;

/* --- refusing ----------------------------------------------------------------------------- */

static Reader *
get_reader (void *context)
{
  return ((xmlParserCtxt *) context)->_private;
}

static guint
get_line (void *context)
{
  xmlParserCtxt *parser = context;

  return parser->input != NULL ? (guint) parser->input->line : 0;
}

/* Stops the parser; whatever it said before counts. */
static void
stop (void *context,
      GError *error)
{
  Reader *self = get_reader (context);

  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  xmlStopParser (context);
}

static void
refuse_type_cb (void *context,
                const xmlChar *name,
                const xmlChar *external_id,
                const xmlChar *system_id)
{
  GError *error = NULL;

  bb_io_error_set_at (&error, BB_IO_ERROR_REFUSED, get_line (context), 0, _ ("The file has a document type (“<!DOCTYPE”), which boards never have."));
  stop (context, error);
}

static xmlParserInput *
resolve_nothing_cb (void *context,
                    const xmlChar *public_id,
                    const xmlChar *system_id)
{
  return NULL;
}

static void
report_error_cb (void *context,
                 const xmlError *report)
{
  Reader *self = get_reader (context);
  g_autofree char *message = NULL;

  if (report->level < XML_ERR_ERROR || self->error != NULL)
    return;
  message = g_utf8_make_valid (report->message != NULL ? g_strchomp (report->message) : "", -1);
  bb_io_error_set_at (&self->error, BB_IO_ERROR_MALFORMED, (guint) MAX (report->line, 0), (guint) MAX (report->int2, 0), _ ("This is not well-formed XML: %s"), message);
}

/* --- the root ----------------------------------------------------------------------------- */

/* clang-format off */
static const struct {
  const char *name;
  const char *what;
} strangers[] = {
  { "svg", N_ ("an SVG image") },
  { "html", N_ ("a web page") },
  { "mxfile", N_ ("a diagram of draw.io") },
  { "minder", N_ ("a map of Minder") },
  { "map", N_ ("a mind map") },
  { "opml", N_ ("an outline") },
  { "rss", N_ ("a news feed") },
  { "feed", N_ ("a news feed") },
  { "gpx", N_ ("a track of places") },
  { "kml", N_ ("a map of places") },
  { "graphml", N_ ("a graph") },
  { "diagram", N_ ("a diagram of Dia") },
  { "plist", N_ ("a property list") },
  { "interface", N_ ("a user interface") },
  { "document", N_ ("an office document") },
};
/* clang-format on */

static void
refuse_root (void *context,
             const BbXmlElement *element)
{
  GError *error = NULL;
  const char *what = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (g_str_equal (strangers[i].name, element->name))
      what = _ (strangers[i].what);
  if (what != NULL)
    bb_io_error_set_at (&error, BB_IO_ERROR_NOT_A_BOARD, get_line (context), 0, _ ("This is %s, not a board."), what);
  else if (g_str_equal (element->name, "board"))
    bb_io_error_set_at (&error, BB_IO_ERROR_NOT_A_BOARD, get_line (context), 0, _ ("This is a board of another program: its namespace is not “%s”."), BB_XML_NAMESPACE);
  else
    bb_io_error_set_at (&error, BB_IO_ERROR_NOT_A_BOARD, get_line (context), 0, _ ("This is an XML file of another kind (“%s”), not a board."), element->name);
  stop (context, error);
}

static gboolean
is_board (const BbXmlElement *element)
{
  return g_strcmp0 (element->uri, BB_XML_NAMESPACE) == 0 && g_str_equal (element->name, "board");
}

/* --- events ------------------------------------------------------------------------------- */

static void
start_cb (void *context,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Reader *self = get_reader (context);
  BbXmlElement element = { TEXT (name), TEXT (prefix), TEXT (uri), n_namespaces, (const char *const *) namespaces, n_attributes, (const char *const *) attributes };

  if (self->error != NULL)
    return;
  if (!self->has_root && !is_board (&element)) {
    refuse_root (context, &element);
    return;
  }
  self->has_root = TRUE;
  bb_board_builder_start (self->builder, &element, get_line (context));
}

static void
end_cb (void *context,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  Reader *self = get_reader (context);
  GError *error = NULL;

  if (self->error == NULL && !bb_board_builder_end (self->builder, &error))
    stop (context, error);
}

static void
text_cb (void *context,
         const xmlChar *text,
         int length)
{
  Reader *self = get_reader (context);

  if (self->error == NULL)
    bb_board_builder_add_text (self->builder, TEXT (text), (gsize) length);
}

static void
cdata_cb (void *context,
          const xmlChar *text,
          int length)
{
  Reader *self = get_reader (context);

  if (self->error == NULL)
    bb_board_builder_add_cdata (self->builder, TEXT (text), (gsize) length);
}

static void
comment_cb (void *context,
            const xmlChar *text)
{
  Reader *self = get_reader (context);

  if (self->error == NULL)
    bb_board_builder_add_comment (self->builder, TEXT (text));
}

static void
instruction_cb (void *context,
                const xmlChar *target,
                const xmlChar *data)
{
  Reader *self = get_reader (context);

  if (self->error == NULL)
    bb_board_builder_add_instruction (self->builder, TEXT (target), TEXT (data));
}

/* --- reading ------------------------------------------------------------------------------ */

static void
set_up (xmlParserCtxt *parser,
        Reader *self)
{
  xmlSAXHandler *sax = parser->sax;

  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->internalSubset = refuse_type_cb;
  sax->externalSubset = refuse_type_cb;
  sax->resolveEntity = resolve_nothing_cb;
  sax->startElementNs = start_cb;
  sax->endElementNs = end_cb;
  sax->characters = text_cb;
  sax->ignorableWhitespace = text_cb;
  sax->cdataBlock = cdata_cb;
  sax->comment = comment_cb;
  sax->processingInstruction = instruction_cb;
  /* libxml2 changes between versions whether it may write to its report. */
  sax->serror = (xmlStructuredErrorFunc) report_error_cb;
  parser->userData = parser;
  parser->_private = self;
}

static gboolean
parse (Reader *self,
       GBytes *bytes)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean good;

  if (parser == NULL)
    return FALSE;
  set_up (parser, self);
  xmlFreeDoc (xmlCtxtReadMemory (parser, data, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES));
  good = self->error == NULL && self->has_root && parser->wellFormed && parser->nsWellFormed;
  xmlFreeParserCtxt (parser);
  return good;
}

/**
 * bb_board_read:
 * @bytes: a whole file
 * @notes: (out) (optional): what is odd in it
 * @error: %BB_IO_ERROR
 *
 * May be called from any thread, after bb_load_init() in the first one. What is not understood is kept
 * in the attics of the items and written back.
 *
 * Returns: (transfer full): the board, or %NULL
 */
BbBoard *
bb_board_read (GBytes *bytes,
               BbReadNotes **notes,
               GError **error)
{
  g_autoptr (BbReadNotes) made = bb_read_notes_new ();
  g_autoptr (BbBoardBuilder) builder = NULL;
  Reader reader = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!bb_prescan (bytes, error))
    return NULL;
  builder = bb_board_builder_new (made);
  reader.builder = builder;
  if (!parse (&reader, bytes)) {
    if (reader.error == NULL)
      bb_io_error_set_at (&reader.error, BB_IO_ERROR_MALFORMED, 0, 0, _ ("This is not well-formed XML."));
    g_propagate_error (error, reader.error);
    return NULL;
  }
  if (notes != NULL)
    *notes = g_steal_pointer (&made);
  return bb_board_builder_finish (builder);
}

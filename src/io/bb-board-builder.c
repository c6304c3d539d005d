/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a stack of the known elements that are open. What stands between them and is not known waits
 * in the frame for the next known element. */

#include "config.h"

#include "bb-board-builder.h"

#include "bb-io-error.h"
#include "bb-item-filler.h"
#include "bb-item-maker.h"
#include "bb-model-error.h"
#include "bb-reference-list.h"
#include "bb-tie-check.h"
#include "bb-xml-frame.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BbBoardBuilder {
  BbReadNotes *notes;
  BbBoard *board;
  GArray *frames;
  BbReferenceList *references;
  GString *text;
  GString *raw;
  BbXmlWaiting *outside; /* before and behind the root */
  BbXmlCapture *capture;
  gboolean capturing;
};

static BbXmlFrame *
get_top (BbBoardBuilder *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, BbXmlFrame, self->frames->len - 1) : NULL;
}

static void
add_waiting (BbBoardBuilder *self,
             char *xml,
             gboolean is_element)
{
  BbXmlFrame *top = get_top (self);

  bb_xml_waiting_add (top != NULL ? &top->waiting : &self->outside, xml, is_element);
}

static gboolean
is_blank (const char *text,
          gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
      return FALSE;
  return TRUE;
}

/* Text where none belongs becomes an element, so that it keeps its bounds. */
static void
flush_stray_text (BbBoardBuilder *self)
{
  static const BbXmlElement element = { .name = "text" };
  BbXmlFrame *top = get_top (self);

  if (self->text->len == 0 || bb_xml_frame_takes_text (top))
    return;
  g_strstrip (self->text->str);
  bb_xml_capture_start (self->capture, &element, BB_WAS "text");
  bb_xml_capture_add_text (self->capture, self->text->str, strlen (self->text->str));
  bb_xml_capture_end (self->capture);
  add_waiting (self, bb_xml_capture_steal (self->capture), TRUE);
  g_string_truncate (self->text, 0);
}

/* --- items -------------------------------------------------------------------------------- */

static const char *
copy_raw (BbBoardBuilder *self,
          const BbXmlElement *element,
          int attribute)
{
  g_string_truncate (self->raw, 0);
  bb_xml_element_append_value (element, attribute, self->raw);
  return self->raw->str;
}

static int
find_attribute (const BbXmlElement *element,
                const char *name)
{
  int i;

  for (i = 0; i < element->n_attributes; i++)
    if (element->attributes[5 * i + 2] == NULL && strcmp (element->attributes[5 * i], name) == 0)
      return i;
  return -1;
}

static guint
read_version (const char *text)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL))
    return 0;
  return (guint) number;
}

/* The root's own two attributes are written anew, unless they tell of a version that is not ours. */
static gboolean
take_version (BbBoardBuilder *self,
              const char *name,
              const char *raw,
              guint line)
{
  gboolean is_reader = strcmp (name, "reader") == 0;
  guint version;

  if (!is_reader && strcmp (name, "format") != 0)
    return FALSE;
  version = read_version (raw);
  if (version > (is_reader ? BB_XML_READER : BB_XML_FORMAT)) {
    bb_attic_add_attribute (bb_item_filler_ensure_attic (BB_ITEM (self->board)), NULL, name, raw);
    if (is_reader)
      bb_read_notes_set_newer (self->notes, TRUE);
  } else if (version == 0) {
    g_autofree char *was = g_strconcat (BB_WAS, name, NULL);

    bb_item_filler_keep_attribute (BB_ITEM (self->board), NULL, was, raw);
    bb_read_notes_add (self->notes, line, _ ("The version of the file cannot be read; it was taken for ours."));
  }
  return TRUE;
}

static void
take_attribute (BbBoardBuilder *self,
                BbXmlFrame *frame,
                const BbXmlElement *element,
                int index,
                guint *hint)
{
  const char *const *attribute = &element->attributes[5 * index];
  const BbXmlPart *part = frame->part;
  int field = -1;

  if (attribute[2] == NULL && part == NULL && frame->layout->info->kind == BB_KIND_BOARD && take_version (self, attribute[0], copy_raw (self, element, index), frame->line))
    return;
  if (attribute[2] == NULL)
    field = bb_xml_frame_find_field (frame, attribute[0], hint);
  if (field == BB_FIELD_ID && frame->layout->info->has_id)
    return;
  if (field < 0) {
    bb_item_filler_keep_unknown (frame->item, part != NULL ? part->element : NULL, element, index);
    return;
  }
  bb_item_filler_set_attribute (frame->item, (guint) field, copy_raw (self, element, index), frame->line, self->notes);
  bb_reference_list_add (self->references, frame->item, (guint) field, frame->line);
}

static void
take_attributes (BbBoardBuilder *self,
                 BbXmlFrame *frame,
                 const BbXmlElement *element)
{
  static const BbXmlElement none = { 0 };
  BbXmlElement prefixes = none;
  guint hint = 0;
  int i;

  if (element->n_namespaces > 0) {
    prefixes.n_namespaces = element->n_namespaces;
    prefixes.namespaces = element->namespaces;
    bb_item_filler_keep_attributes (frame->item, frame->part != NULL ? frame->part->element : NULL, &prefixes);
  }
  for (i = 0; i < element->n_attributes; i++)
    take_attribute (self, frame, element, i, &hint);
}

static void
push_item (BbBoardBuilder *self,
           BbItem *item,
           const BbXmlElement *element,
           guint line)
{
  BbXmlFrame frame = { .item = item, .layout = bb_xml_layout_get (bb_item_get_kind (item)), .line = line };

  g_array_append_val (self->frames, frame);
  take_attributes (self, get_top (self), element);
}

static void
start_child (BbBoardBuilder *self,
             const BbXmlPart *part,
             const BbXmlElement *element,
             guint line)
{
  BbXmlFrame *top = get_top (self);
  int id = find_attribute (element, "id");
  const char *raw = id >= 0 ? copy_raw (self, element, id) : NULL;
  BbItem *item = bb_item_maker_make (top->item, part->kind, raw, line, self->notes);

  bb_xml_waiting_settle_before (&top->waiting, top->item, part->element, item);
  push_item (self, item, element, line);
}

/* --- parts -------------------------------------------------------------------------------- */

static void
start_capture (BbBoardBuilder *self,
               const BbXmlElement *element,
               gboolean rename)
{
  g_autofree char *name = rename ? g_strconcat (BB_WAS, element->name, NULL) : NULL;

  bb_xml_capture_start (self->capture, element, name);
  self->capturing = TRUE;
}

/* A list may be in the file in two pieces; attributes of the second are kept on an element by itself. */
static void
keep_second_attributes (BbBoardBuilder *self,
                        const BbXmlElement *element)
{
  if (element->n_attributes == 0 && element->n_namespaces == 0)
    return;
  start_capture (self, element, TRUE);
  bb_xml_capture_end (self->capture);
  self->capturing = FALSE;
  add_waiting (self, bb_xml_capture_steal (self->capture), TRUE);
}

static GString *
capture_attributes (BbBoardBuilder *self,
                    const BbXmlElement *element)
{
  g_autofree char *xml = NULL;
  GString *attributes;

  if (element->n_attributes == 0)
    return NULL;
  bb_xml_capture_start (self->capture, element, "x");
  bb_xml_capture_end (self->capture);
  xml = bb_xml_capture_steal (self->capture);
  attributes = g_string_new (xml + strlen ("<x"));
  g_string_truncate (attributes, attributes->len - strlen ("/>"));
  return attributes;
}

static void
start_part (BbBoardBuilder *self,
            guint index,
            const BbXmlElement *element,
            guint line)
{
  BbXmlFrame *top = get_top (self);
  const BbXmlPart *part = &top->layout->parts[index];
  gboolean second = (top->seen & (G_GUINT64_CONSTANT (1) << index)) != 0;
  BbXmlFrame frame = { .item = top->item, .part = part, .layout = top->layout, .line = line };

  if (second && (part->type == BB_XML_PART_TEXT || part->type == BB_XML_PART_SHARED)) {
    bb_read_notes_add (self->notes, line, _ ("“%s” is here twice; the first one counts."), element->name);
    start_capture (self, element, TRUE);
    return;
  }
  if (part->type == BB_XML_PART_CHILDREN) {
    start_child (self, part, element, line);
    return;
  }
  if (second && part->type == BB_XML_PART_NESTED)
    keep_second_attributes (self, element);
  top->seen |= G_GUINT64_CONSTANT (1) << index;
  if (part->type == BB_XML_PART_ENTRIES) {
    frame.waiting = g_steal_pointer (&top->waiting);
    frame.entry_attributes = capture_attributes (self, element);
  } else {
    bb_xml_waiting_settle (&top->waiting, top->item, NULL, part->element);
  }
  g_array_append_val (self->frames, frame);
  if (part->type == BB_XML_PART_SHARED)
    take_attributes (self, get_top (self), element);
  else if (part->type != BB_XML_PART_ENTRIES && !second)
    bb_item_filler_keep_attributes (frame.item, part->element, element);
}

static gboolean
is_ours (const BbXmlElement *element)
{
  return element->uri != NULL && strcmp (element->uri, BB_XML_NAMESPACE) == 0;
}

static void
start_below (BbBoardBuilder *self,
             const BbXmlElement *element,
             guint line)
{
  BbXmlFrame *top = get_top (self);
  gboolean known;
  guint index;

  if (!is_ours (element)) {
    start_capture (self, element, FALSE);
    return;
  }
  known = bb_xml_frame_find_part (top, element->name, &index);
  if (top->part == NULL && known)
    start_part (self, index, element, line);
  else if (top->part == NULL)
    start_capture (self, element, FALSE);
  else if (top->part->type != BB_XML_PART_NESTED)
    start_capture (self, element, known); /* it moves up to where its name may mean something */
  else if (strcmp (element->name, bb_kind_get_info (top->part->kind)->id) == 0)
    start_child (self, top->part, element, line);
  else
    start_capture (self, element, FALSE);
}

static void
end_entry (BbBoardBuilder *self,
           BbXmlFrame *frame)
{
  const char *element = frame->part->element;
  char *entry = bb_item_filler_take_entry (frame->item, frame->part, self->text->str, frame->line, self->notes);

  if (entry == NULL) {
    bb_xml_waiting_settle (&frame->waiting, frame->item, NULL, element);
    return;
  }
  bb_xml_waiting_settle (&frame->waiting, frame->item, element, entry);
  if (frame->entry_attributes != NULL)
    bb_attic_add_entry (bb_item_filler_ensure_attic (frame->item), element, entry, frame->entry_attributes->str);
  bb_xml_frame_add_entry (&g_array_index (self->frames, BbXmlFrame, self->frames->len - 2), frame->part->first, entry);
}

static void
end_part (BbBoardBuilder *self,
          BbXmlFrame *frame)
{
  const BbXmlPart *part = frame->part;

  if (part->type == BB_XML_PART_ENTRIES) {
    end_entry (self, frame);
  } else if (part->type == BB_XML_PART_TEXT) {
    bb_item_filler_set_text (frame->item, part, self->text->str, frame->line, self->notes);
    bb_xml_waiting_settle (&frame->waiting, frame->item, NULL, part->element);
  } else if (part->type == BB_XML_PART_NESTED) {
    bb_xml_waiting_settle (&frame->waiting, frame->item, part->element, NULL);
  } else {
    bb_xml_waiting_settle (&frame->waiting, frame->item, NULL, part->element);
  }
  g_string_truncate (self->text, 0);
}

static gboolean
end_item (BbBoardBuilder *self,
          BbXmlFrame *frame,
          GError **error)
{
  BbItem *owner;
  g_autoptr (GError) reason = NULL;

  bb_xml_waiting_settle (&frame->waiting, frame->item, NULL, NULL);
  bb_xml_frame_set_lists (frame, self->references);
  if (self->frames->len == 1)
    return TRUE;
  owner = g_array_index (self->frames, BbXmlFrame, self->frames->len - 2).item;
  if (bb_item_append (owner, frame->item, &reason))
    return TRUE;
  if (!g_error_matches (reason, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE)) {
    bb_io_error_set_at (error, BB_IO_ERROR_REFUSED, frame->line, 0, "%s", reason->message);
    return FALSE;
  }
  bb_reference_list_drop (self->references, frame->item);
  bb_item_filler_keep_tie (owner, frame->item);
  bb_read_notes_add (self->notes, frame->line, "%s", reason->message);
  return TRUE;
}

/* --- events ------------------------------------------------------------------------------- */

/**
 * bb_board_builder_new:
 * @notes: where to note what is odd
 *
 * Returns: (transfer full): a builder for one board
 */
BbBoardBuilder *
bb_board_builder_new (BbReadNotes *notes)
{
  BbBoardBuilder *self = g_new0 (BbBoardBuilder, 1);

  self->notes = g_object_ref (notes);
  self->board = bb_board_new ();
  bb_board_set_loading (self->board, TRUE);
  self->frames = g_array_new (FALSE, FALSE, sizeof (BbXmlFrame));
  g_array_set_clear_func (self->frames, bb_xml_frame_clear);
  self->references = bb_reference_list_new ();
  self->text = g_string_new (NULL);
  self->raw = g_string_new (NULL);
  self->capture = bb_xml_capture_new ();
  return self;
}

void
bb_board_builder_free (BbBoardBuilder *self)
{
  g_array_unref (self->frames);
  bb_reference_list_free (self->references);
  g_clear_pointer (&self->outside, bb_xml_waiting_free);
  g_string_free (self->text, TRUE);
  g_string_free (self->raw, TRUE);
  bb_xml_capture_free (self->capture);
  g_clear_object (&self->board);
  g_object_unref (self->notes);
  g_free (self);
}

/**
 * bb_board_builder_start:
 * @element: a start tag; the first one has to be that of a board
 */
void
bb_board_builder_start (BbBoardBuilder *self,
                        const BbXmlElement *element,
                        guint line)
{
  if (self->capturing) {
    bb_xml_capture_start (self->capture, element, NULL);
    return;
  }
  flush_stray_text (self);
  if (self->frames->len > 0) {
    start_below (self, element, line);
    return;
  }
  bb_xml_waiting_settle (&self->outside, BB_ITEM (self->board), NULL, BB_ATTIC_AHEAD);
  push_item (self, g_object_ref (BB_ITEM (self->board)), element, line);
}

/**
 * bb_board_builder_end:
 * @error: %BB_IO_ERROR_REFUSED if there are more items than a board may hold
 *
 * Returns: whether to go on
 */
gboolean
bb_board_builder_end (BbBoardBuilder *self,
                      GError **error)
{
  BbXmlFrame *top = get_top (self);
  gboolean good = TRUE;

  if (self->capturing) {
    if (!bb_xml_capture_end (self->capture))
      return TRUE;
    self->capturing = FALSE;
    add_waiting (self, bb_xml_capture_steal (self->capture), TRUE);
    return TRUE;
  }
  flush_stray_text (self);
  if (top->part != NULL)
    end_part (self, top);
  else
    good = end_item (self, top, error);
  g_array_set_size (self->frames, self->frames->len - 1);
  return good;
}

void
bb_board_builder_add_text (BbBoardBuilder *self,
                           const char *text,
                           gsize length)
{
  BbXmlFrame *top = get_top (self);

  if (self->capturing)
    bb_xml_capture_add_text (self->capture, text, length);
  else if (top != NULL && (bb_xml_frame_takes_text (top) || self->text->len > 0 || !is_blank (text, length)))
    g_string_append_len (self->text, text, (gssize) length);
}

void
bb_board_builder_add_cdata (BbBoardBuilder *self,
                            const char *text,
                            gsize length)
{
  if (self->capturing)
    bb_xml_capture_add_raw (self->capture, "<![CDATA[", text, length, "]]>");
  else
    bb_board_builder_add_text (self, text, length);
}

static void
add_raw (BbBoardBuilder *self,
         const char *opening,
         const char *text,
         const char *closing)
{
  if (self->capturing) {
    bb_xml_capture_add_raw (self->capture, opening, text, strlen (text), closing);
    return;
  }
  flush_stray_text (self);
  add_waiting (self, g_strconcat (opening, text, closing, NULL), FALSE);
}

void
bb_board_builder_add_comment (BbBoardBuilder *self,
                              const char *text)
{
  add_raw (self, "<!--", text, "-->");
}

/**
 * bb_board_builder_add_instruction:
 * @data: (nullable): what follows the target
 */
void
bb_board_builder_add_instruction (BbBoardBuilder *self,
                                  const char *target,
                                  const char *data)
{
  g_autofree char *text = data != NULL ? g_strconcat (target, " ", data, NULL) : g_strdup (target);

  add_raw (self, "<?", text, "?>");
}

static void
open_cycles (BbBoardBuilder *self)
{
  g_autoptr (GPtrArray) closing = bb_tie_check_find_closing (self->board);
  guint i;

  for (i = 0; i < closing->len; i++) {
    BbItem *link = g_ptr_array_index (closing, i);
    BbItem *bet = bb_item_get_owner (link);
    const char *to = bb_item_get_text (link, BB_LINK_TO);
    guint line = bb_read_notes_is_full (self->notes) ? 0 : bb_reference_list_find_line (self->references, link);

    bb_read_notes_add (self->notes, line, _ ("The tie from “%s” to “%s” leads back to where it starts; it was left out."), bb_item_get_id (bet), to);
    bb_item_filler_keep_tie (bet, link);
    bb_item_remove (link);
  }
}

/**
 * bb_board_builder_finish:
 *
 * Returns: (transfer full): the board, after the last element ended
 */
BbBoard *
bb_board_builder_finish (BbBoardBuilder *self)
{
  bb_xml_waiting_settle (&self->outside, BB_ITEM (self->board), NULL, BB_ATTIC_BEHIND);
  bb_reference_list_check (self->references, self->board, self->notes);
  open_cycles (self);
  bb_board_set_loading (self->board, FALSE);
  return g_steal_pointer (&self->board);
}

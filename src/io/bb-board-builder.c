/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a stack of the known elements that are open. What stands between them and is not known waits
 * in the frame until the next known element, because that is what it belongs to: comments and
 * instructions travel with the item below them, elements stay with the owner, at that place. */

#include "config.h"

#include "bb-board-builder.h"

#include "bb-board-writer.h"
#include "bb-io-error.h"
#include "bb-item-filler.h"
#include "bb-model-error.h"
#include "bb-tie-check.h"
#include "bb-xml-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DUPLICATE_TRIES 100u

typedef struct {
  char *xml;
  gboolean is_element;
} Waiting;

typedef struct {
  guint field;
  GPtrArray *entries;
} List;

typedef struct {
  BbItem *item;          /* the item that is open, or in whose element we are */
  const BbXmlPart *part; /* NULL: this is the item's own element */
  const BbXmlLayout *layout;
  guint line;
  guint next_part; /* where to look first */
  guint64 seen;    /* which parts were there already */
  GArray *waiting; /* of Waiting; NULL for none */
  GArray *lists;   /* of List; NULL for none */
  GString *entry_attributes;
} Frame;

/* A field that refers to something that may come later in the file. */
typedef struct {
  BbItem *item;
  guint field;
  guint line;
} Reference;

struct _BbBoardBuilder {
  BbReadNotes *notes;
  BbBoard *board;
  GArray *frames;
  GArray *references;
  GString *text;
  GString *raw;
  GArray *outside; /* of Waiting: before and behind the root */
  BbXmlCapture *capture;
  gboolean capturing;
};

/* --- waiting nodes ------------------------------------------------------------------------ */

static void
clear_waiting (gpointer data)
{
  g_free (((Waiting *) data)->xml);
}

static void
clear_list (gpointer data)
{
  g_ptr_array_unref (((List *) data)->entries);
}

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  if (frame->part == NULL)
    g_clear_object (&frame->item);
  g_clear_pointer (&frame->waiting, g_array_unref);
  g_clear_pointer (&frame->lists, g_array_unref);
  if (frame->entry_attributes != NULL)
    g_string_free (frame->entry_attributes, TRUE);
}

static Frame *
get_top (BbBoardBuilder *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static void
add_waiting (BbBoardBuilder *self,
             char *xml,
             gboolean is_element)
{
  Frame *top = get_top (self);
  GArray **waiting = top != NULL ? &top->waiting : &self->outside;
  Waiting node = { xml, is_element };

  if (*waiting == NULL) {
    *waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
    g_array_set_clear_func (*waiting, clear_waiting);
  }
  g_array_append_val (*waiting, node);
}

static void
settle (GArray **waiting,
        BbItem *item,
        const char *within,
        const char *before)
{
  guint i;

  if (*waiting == NULL)
    return;
  for (i = 0; i < (*waiting)->len; i++)
    bb_attic_add_node (bb_item_filler_ensure_attic (item), within, before, g_array_index (*waiting, Waiting, i).xml);
  g_clear_pointer (waiting, g_array_unref);
}

/* What stood before the element of a child: elements, with the comments above them, stay where they
 * were when the child goes; the comments right above it go with it. */
static void
settle_before_child (GArray **waiting,
                     BbItem *owner,
                     const BbXmlPart *part,
                     BbItem *child)
{
  guint n_staying = 0;
  guint i;

  if (*waiting == NULL)
    return;
  for (i = 0; i < (*waiting)->len; i++)
    if (g_array_index (*waiting, Waiting, i).is_element && bb_item_get_info (child)->has_id)
      n_staying = i + 1;
  for (i = 0; i < (*waiting)->len; i++) {
    const char *xml = g_array_index (*waiting, Waiting, i).xml;

    if (i < n_staying)
      bb_attic_add_node (bb_item_filler_ensure_attic (owner), part->element, bb_item_get_id (child), xml);
    else
      bb_attic_add_node (bb_item_filler_ensure_attic (child), NULL, BB_ATTIC_AHEAD, xml);
  }
  g_clear_pointer (waiting, g_array_unref);
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

static gboolean
takes_text (const Frame *frame)
{
  return frame->part != NULL && (frame->part->type == BB_XML_PART_TEXT || frame->part->type == BB_XML_PART_ENTRIES);
}

/* Text where none belongs becomes an element, so that it keeps its bounds. */
static void
flush_stray_text (BbBoardBuilder *self)
{
  static const BbXmlElement element = { .name = "text" };
  Frame *top = get_top (self);

  if (self->text->len == 0 || takes_text (top))
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

static gboolean
is_reference (const BbField *field)
{
  return field->type == BB_FIELD_REFERENCE || field->type == BB_FIELD_REFERENCES;
}

static void
note_reference (BbBoardBuilder *self,
                BbItem *item,
                guint field,
                guint line)
{
  Reference reference = { item, field, line };

  if (is_reference (&bb_item_get_info (item)->fields[field]) && bb_item_get_kind (item) != BB_KIND_SNAPSHOT_ROW)
    g_array_append_val (self->references, reference);
}

static char *
make_free_id (BbBoardBuilder *self,
              BbItem *owner,
              BbKind kind,
              const char *base)
{
  guint number;

  for (number = 2; number < DUPLICATE_TRIES; number++) {
    char *id = g_strdup_printf ("%s-%u", base, number);

    if (bb_item_find_child (owner, kind, id) == NULL)
      return id;
    g_free (id);
  }
  return bb_board_make_id (self->board, kind);
}

static void
note_id (BbBoardBuilder *self,
         BbItem *item,
         const char *raw,
         gboolean taken,
         guint line)
{
  const char *label = _ (bb_item_get_info (item)->label);
  const char *id = bb_item_get_id (item);

  if (raw == NULL || *raw == '\0')
    bb_read_notes_add (self->notes, line, _ ("%s: the code is missing; it was given “%s”."), label, id);
  else if (taken)
    bb_read_notes_add (self->notes, line, _ ("%s: the code “%s” is taken; it was given “%s”."), label, raw, id);
  else
    bb_read_notes_add (self->notes, line, _ ("%s: “%s” is not possible; it was read as “%s”."), label, raw, id);
  if (raw != NULL)
    bb_item_filler_keep_attribute (item, NULL, BB_WAS "id", raw);
}

/* Makes an item with the id @raw, or with a new one where there is none or it is taken. */
static BbItem *
make_item (BbBoardBuilder *self,
           BbItem *owner,
           BbKind kind,
           const char *raw,
           guint line)
{
  const BbKindInfo *info = bb_kind_get_info (kind);
  gboolean missing = raw == NULL || *raw == '\0';
  g_autofree char *id = NULL;
  gboolean taken;
  BbItem *item;

  if (!info->has_id)
    return bb_board_new_item (kind, NULL);
  item = bb_board_new_item (kind, missing ? info->id : raw);
  taken = bb_item_find_child (owner, kind, bb_item_get_id (item)) != NULL;
  if (!missing && !taken && g_str_equal (bb_item_get_id (item), raw))
    return item;
  if (missing || taken) {
    id = make_free_id (self, owner, kind, bb_item_get_id (item));
    g_object_unref (item);
    item = bb_board_new_item (kind, id);
  }
  note_id (self, item, raw, taken, line);
  return item;
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

static int
find_own_field (const BbXmlLayout *layout,
                const char *name,
                guint *hint)
{
  guint i;

  for (i = 0; i < layout->n_own; i++) {
    guint at = (*hint + i) % layout->n_own;

    if (strcmp (layout->names[layout->own[at]].name, name) == 0) {
      *hint = at + 1;
      return (int) layout->own[at];
    }
  }
  return -1;
}

static int
find_shared_field (const BbXmlLayout *layout,
                   const BbXmlPart *part,
                   const char *name,
                   guint *hint)
{
  guint i;

  for (i = 0; i < part->n_fields; i++) {
    guint at = (*hint + i) % part->n_fields;

    if (strcmp (layout->names[part->first + at].name, name) == 0) {
      *hint = at + 1;
      return (int) (part->first + at);
    }
  }
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
                Frame *frame,
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
    field = part == NULL ? find_own_field (frame->layout, attribute[0], hint) : find_shared_field (frame->layout, part, attribute[0], hint);
  if (field == BB_FIELD_ID && frame->layout->info->has_id)
    return;
  if (field < 0) {
    bb_item_filler_keep_unknown (frame->item, part != NULL ? part->element : NULL, element, index);
    return;
  }
  bb_item_filler_set_attribute (frame->item, (guint) field, copy_raw (self, element, index), frame->line, self->notes);
  note_reference (self, frame->item, (guint) field, frame->line);
}

static void
take_attributes (BbBoardBuilder *self,
                 Frame *frame,
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
  Frame frame = { .item = item, .layout = bb_xml_layout_get (bb_item_get_kind (item)), .line = line };

  g_array_append_val (self->frames, frame);
  take_attributes (self, get_top (self), element);
}

static void
start_child (BbBoardBuilder *self,
             const BbXmlPart *part,
             const BbXmlElement *element,
             guint line)
{
  Frame *top = get_top (self);
  int id = find_attribute (element, "id");
  const char *raw = id >= 0 ? copy_raw (self, element, id) : NULL;
  BbItem *item = make_item (self, top->item, part->kind, raw, line);

  settle_before_child (&top->waiting, top->item, part, item);
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
  Frame *top = get_top (self);
  const BbXmlPart *part = &top->layout->parts[index];
  gboolean second = (top->seen & (G_GUINT64_CONSTANT (1) << index)) != 0;
  Frame frame = { .item = top->item, .part = part, .layout = top->layout, .line = line };

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
    settle (&top->waiting, top->item, NULL, part->element);
  }
  g_array_append_val (self->frames, frame);
  if (part->type == BB_XML_PART_SHARED)
    take_attributes (self, get_top (self), element);
  else if (part->type != BB_XML_PART_ENTRIES && !second)
    bb_item_filler_keep_attributes (frame.item, part->element, element);
}

static gboolean
find_part (Frame *frame,
           const char *name,
           guint *index)
{
  guint i;

  for (i = 0; i < frame->layout->n_parts; i++) {
    *index = (frame->next_part + i) % frame->layout->n_parts;
    if (strcmp (frame->layout->parts[*index].element, name) == 0) {
      frame->next_part = *index;
      return TRUE;
    }
  }
  return FALSE;
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
  Frame *top = get_top (self);
  guint index;

  if (!is_ours (element))
    start_capture (self, element, FALSE);
  else if (top->part == NULL && find_part (top, element->name, &index))
    start_part (self, index, element, line);
  else if (top->part != NULL && top->part->type == BB_XML_PART_NESTED && strcmp (element->name, bb_kind_get_info (top->part->kind)->id) == 0)
    start_child (self, top->part, element, line);
  else
    start_capture (self, element, FALSE);
}

static void
add_entry (BbBoardBuilder *self,
           Frame *frame,
           char *entry)
{
  Frame *owner = &g_array_index (self->frames, Frame, self->frames->len - 2);
  List made = { frame->part->first, NULL };
  guint i;

  if (owner->lists == NULL) {
    owner->lists = g_array_new (FALSE, FALSE, sizeof (List));
    g_array_set_clear_func (owner->lists, clear_list);
  }
  for (i = 0; i < owner->lists->len; i++) {
    List *list = &g_array_index (owner->lists, List, i);

    if (list->field == frame->part->first) {
      g_ptr_array_add (list->entries, entry);
      return;
    }
  }
  made.entries = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (made.entries, entry);
  g_array_append_val (owner->lists, made);
}

static void
end_entry (BbBoardBuilder *self,
           Frame *frame)
{
  const char *element = frame->part->element;
  char *entry = bb_item_filler_take_entry (frame->item, frame->part, self->text->str, frame->line, self->notes);

  if (entry == NULL) {
    settle (&frame->waiting, frame->item, NULL, element);
    return;
  }
  settle (&frame->waiting, frame->item, element, entry);
  if (frame->entry_attributes != NULL)
    bb_attic_add_entry (bb_item_filler_ensure_attic (frame->item), element, entry, frame->entry_attributes->str);
  add_entry (self, frame, entry);
}

static void
end_part (BbBoardBuilder *self,
          Frame *frame)
{
  const BbXmlPart *part = frame->part;

  if (part->type == BB_XML_PART_ENTRIES) {
    end_entry (self, frame);
  } else if (part->type == BB_XML_PART_TEXT) {
    bb_item_filler_set_text (frame->item, part, self->text->str, frame->line, self->notes);
    settle (&frame->waiting, frame->item, NULL, part->element);
  } else if (part->type == BB_XML_PART_NESTED) {
    settle (&frame->waiting, frame->item, part->element, NULL);
  } else {
    settle (&frame->waiting, frame->item, NULL, part->element);
  }
  g_string_truncate (self->text, 0);
}

static void
set_lists (BbBoardBuilder *self,
           Frame *frame)
{
  guint i;

  for (i = 0; frame->lists != NULL && i < frame->lists->len; i++) {
    List *list = &g_array_index (frame->lists, List, i);

    g_ptr_array_add (list->entries, NULL);
    bb_item_set_value (frame->item, list->field, &BB_VALUE_OF_LIST (list->entries->pdata));
    note_reference (self, frame->item, list->field, frame->line);
  }
}

/* A tie that may not be is kept as an element that is none. */
static void
keep_tie (BbItem *bet,
          BbItem *link)
{
  g_autofree char *xml = bb_board_write_item (link, BB_WAS "tie");
  BbAttic *own = bb_item_get_attic (link);
  BbAttic *attic = bb_item_filler_ensure_attic (bet);
  guint i;

  for (i = 0; own != NULL && i < bb_attic_get_n_nodes (own); i++)
    if (g_strcmp0 (bb_attic_get_node (own, i)->before, BB_ATTIC_AHEAD) == 0)
      bb_attic_add_node (attic, NULL, NULL, bb_attic_get_node (own, i)->xml);
  bb_attic_add_node (attic, NULL, NULL, xml);
}

static void
drop_references (BbBoardBuilder *self,
                 BbItem *item)
{
  while (self->references->len > 0 && g_array_index (self->references, Reference, self->references->len - 1).item == item)
    g_array_set_size (self->references, self->references->len - 1);
}

static gboolean
end_item (BbBoardBuilder *self,
          Frame *frame,
          GError **error)
{
  BbItem *owner;
  g_autoptr (GError) reason = NULL;

  settle (&frame->waiting, frame->item, NULL, NULL);
  set_lists (self, frame);
  if (self->frames->len == 1)
    return TRUE;
  owner = g_array_index (self->frames, Frame, self->frames->len - 2).item;
  if (bb_item_append (owner, frame->item, &reason))
    return TRUE;
  if (!g_error_matches (reason, BB_MODEL_ERROR, BB_MODEL_ERROR_CYCLE)) {
    bb_io_error_set_at (error, BB_IO_ERROR_REFUSED, frame->line, 0, "%s", reason->message);
    return FALSE;
  }
  drop_references (self, frame->item);
  keep_tie (owner, frame->item);
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
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (self->frames, clear_frame);
  self->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  self->text = g_string_new (NULL);
  self->raw = g_string_new (NULL);
  self->capture = bb_xml_capture_new ();
  return self;
}

void
bb_board_builder_free (BbBoardBuilder *self)
{
  g_array_unref (self->frames);
  g_array_unref (self->references);
  g_clear_pointer (&self->outside, g_array_unref);
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
  settle (&self->outside, BB_ITEM (self->board), NULL, BB_ATTIC_AHEAD);
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
  Frame *top = get_top (self);
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
  Frame *top = get_top (self);

  if (self->capturing)
    bb_xml_capture_add_text (self->capture, text, length);
  else if (top != NULL && (takes_text (top) || self->text->len > 0 || !is_blank (text, length)))
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

/* --- the whole board ------------------------------------------------------------------------ */

static void
check_reference (BbBoardBuilder *self,
                 const Reference *reference,
                 const char *id)
{
  const BbField *field = &bb_item_get_info (reference->item)->fields[reference->field];

  if (*id != '\0' && bb_board_find (self->board, field->refers_to, id) == NULL)
    bb_read_notes_add (self->notes, reference->line, _ ("%s: nothing on the board has the code “%s”."), _ (field->label), id);
}

static void
check_references (BbBoardBuilder *self)
{
  guint i;

  for (i = 0; i < self->references->len; i++) {
    const Reference *reference = &g_array_index (self->references, Reference, i);
    const char *const *ids = bb_item_get_list_value (reference->item, reference->field);

    check_reference (self, reference, bb_item_get_text (reference->item, reference->field));
    for (; *ids != NULL; ids++)
      check_reference (self, reference, *ids);
  }
}

static guint
find_line (BbBoardBuilder *self,
           BbItem *item)
{
  guint i;

  for (i = 0; i < self->references->len; i++)
    if (g_array_index (self->references, Reference, i).item == item)
      return g_array_index (self->references, Reference, i).line;
  return 0;
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
    guint line = bb_read_notes_is_full (self->notes) ? 0 : find_line (self, link);

    bb_read_notes_add (self->notes, line, _ ("The tie from “%s” to “%s” leads back to where it starts; it was left out."), bb_item_get_id (bet), to);
    keep_tie (bet, link);
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
  settle (&self->outside, BB_ITEM (self->board), NULL, BB_ATTIC_BEHIND);
  check_references (self);
  open_cycles (self);
  bb_board_set_loading (self->board, FALSE);
  return g_steal_pointer (&self->board);
}

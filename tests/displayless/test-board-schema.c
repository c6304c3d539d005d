/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* data/board.rng is what the field tables say, element by element, and what is written obeys it. After
 * a change of the tables, run this test with BB_UPDATE_SCHEMA=1 and look at the difference. */

#include "config.h"

#include "bb-test-board-xml.h"

#include "bb-admit.h"
#include "bb-xml-layout.h"

#include <libxml/relaxng.h>

/* --- words ---------------------------------------------------------------------------------- */

static const struct {
  const char *element;
  const char *words;
} words[] = {
  { "board", "A board: the plane, its zones, and the bets on it with their past." },
  { "amounts", "What amounts are counted in. They are whole numbers of that, not of thousands or millions, whatever is shown." },
  { "x", "The axis across: familiarity, growing to the right." },
  { "y", "The axis up: risk, growing upwards." },
  { "zones", "The zones. Where two hold the same place, the first one counts, so their order matters." },
  { "zone", "A rectangle of the plane. It holds its lower ends and not its upper ones, but for 100." },
  { "teams", "The teams, by code." },
  { "team", "A team that owns bets." },
  { "meetings", "The days on which the bets are reviewed." },
  { "meeting", "One of these days." },
  { "own-fields", "The fields of bets that this board has beyond those of all boards." },
  { "own-field", "One such field." },
  { "bets", "The bets, by code." },
  { "bet", "Work that money and attention go to." },
  { "funding", "The money." },
  { "dates", "The days that matter to the bet." },
  { "work", "How the work is done." },
  { "value", "What it is worth, and how sure we are." },
  { "signals", "Which of the signs have been seen." },
  { "tie", "How this bet hangs together with another one. Ties of kind parent and waits_for form no circles." },
  { "flag", "That somebody wants it talked about." },
  { "own", "What the bet holds in one of the board's own fields." },
  { "evidence", "Something that changed our mind about the bet, or might." },
  { "placement", "Where one role would put the bet, before all have talked about it." },
  { "questions", "What we want to learn, by code." },
  { "question", "One question: as an item of the list it has a code, within that item it is the text." },
  { "snapshots", "Where all bets stood at some time, the earlier first." },
  { "snapshot", "One such time." },
  { "at", "Where one bet stood then. It may be gone by now, so the title is kept." },
  { "reviews", "The reviews that were planned or held, in the order in which they were put down." },
  { "review", "One review." },
  { "step", "One part of the meeting, in order." },
  { "item", "One bet that the review is to look at, in the order of the walk." },
  { "follow-up", "Something to be done after the review." },
  { "receipts", "The decisions, in the order in which they were made." },
  { "receipt", "One decision. Once it is no longer open it does not change; a mistake is corrected by another one." },
  { "outcomes", "What became of what decisions expected, the latest judgement last." },
  { "outcome", "One such judgement." },
  { "put-offs", "The notes that are not to come back before the next review." },
  { "put-off", "One such note." },
  { "before", "How the bet stood before the decision." },
  { "after", "How it stood after it." },
  { "label", "Where its label was put by hand. Without it the label finds a place of its own." },
  { "views", "The ways of looking at the board that have a name, in the order in which they are offered." },
  { "view", "One of these. What it does not say is left to the program." },
  { "condition", "What a bet must be like not to be faded: a field holds one of some values. All conditions of a view must hold." },
};

static const char *
find_words (const char *element)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].element, element))
      return words[i].words;
  return NULL;
}

/* --- making ----------------------------------------------------------------------------------- */

static void add_line (GString *out, guint depth, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
add_line (GString *out,
          guint depth,
          const char *format,
          ...)
{
  va_list arguments;

  g_string_append_printf (out, "%*s", (int) (2 * depth), "");
  va_start (arguments, format);
  g_string_append_vprintf (out, format, arguments);
  va_end (arguments);
  g_string_append_c (out, '\n');
}

static void
add_documentation (GString *out,
                   guint depth,
                   const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  add_line (out, depth, "<a:documentation>%s</a:documentation>", escaped);
}

static char *
describe (const BbField *field)
{
  GString *text = g_string_new (field->label);
  guint i;

  g_string_append_c (text, '.');
  if (field->hint != NULL)
    g_string_append_printf (text, " %s.", field->hint);
  for (i = 0; field->set != NULL && i < field->set->n_choices; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " Known: " : ", ", field->set->choices[i].id);
  if (field->set != NULL)
    g_string_append (text, "; others are kept.");
  if (field->type == BB_FIELD_REFERENCE || field->type == BB_FIELD_REFERENCES)
    g_string_append_printf (text, " The code of a %s.", bb_kind_get_info (field->refers_to)->id);
  return g_string_free (text, FALSE);
}

static void
add_range (GString *out,
           guint depth,
           gint64 low,
           gint64 high)
{
  add_line (out, depth, "<param name=\"minInclusive\">%" G_GINT64_FORMAT "</param>", low);
  add_line (out, depth, "<param name=\"maxInclusive\">%" G_GINT64_FORMAT "</param>", high);
}

static void
add_type (GString *out,
          guint depth,
          const BbField *field)
{
  gint64 high = field->type == BB_FIELD_MONEY ? BB_MONEY_MAX : field->maximum;

  switch (field->type) {
  case BB_FIELD_INTEGER:
  case BB_FIELD_MONEY:
    add_line (out, depth, "<data type=\"integer\">");
    add_range (out, depth + 1, field->minimum, high);
    add_line (out, depth, "</data>");
    break;
  case BB_FIELD_PLACE:
    add_line (out, depth, "<ref name=\"place\"/>");
    break;
  case BB_FIELD_DATE:
    add_line (out, depth, "<ref name=\"day\"/>");
    break;
  case BB_FIELD_FLAG:
    add_line (out, depth, "<data type=\"boolean\"/>");
    break;
  case BB_FIELD_CHOICE:
  case BB_FIELD_REFERENCE:
  case BB_FIELD_REFERENCES:
    add_line (out, depth, "<data type=\"token\"/>");
    break;
  case BB_FIELD_LINE:
  case BB_FIELD_TEXT:
  case BB_FIELD_LIST:
    add_line (out, depth, "<text/>");
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
add_attribute (GString *out,
               guint depth,
               const BbXmlLayout *layout,
               guint index)
{
  const BbField *field = &layout->info->fields[index];
  gboolean required = index == BB_FIELD_ID && layout->info->has_id;
  g_autofree char *documentation = describe (field);
  guint inner = depth + (required ? 0 : 1);

  if (!required)
    add_line (out, depth, "<optional>");
  add_line (out, inner, "<attribute name=\"%s\">", layout->names[index].name);
  add_documentation (out, inner + 1, documentation);
  add_type (out, inner + 1, field);
  add_line (out, inner, "</attribute>");
  if (!required)
    add_line (out, depth, "</optional>");
}

/* Attributes of any other name. */
static void
add_other_attributes (GString *out,
                      guint depth,
                      const char *const *names)
{
  add_line (out, depth, "<zeroOrMore>");
  add_line (out, depth + 1, "<attribute>");
  add_line (out, depth + 2, "<anyName>");
  if (*names != NULL)
    add_line (out, depth + 3, "<except>");
  for (; *names != NULL; names++)
    add_line (out, depth + 4, "<name ns=\"\">%s</name>", *names);
  if (g_str_has_suffix (out->str, "</name>\n"))
    add_line (out, depth + 3, "</except>");
  add_line (out, depth + 2, "</anyName>");
  add_line (out, depth + 1, "</attribute>");
  add_line (out, depth, "</zeroOrMore>");
}

/* Elements of any name that means nothing here. */
static void
add_other_elements (GString *out,
                    guint depth,
                    const char *const *names)
{
  add_line (out, depth, "<zeroOrMore>");
  add_line (out, depth + 1, "<element>");
  add_line (out, depth + 2, "<anyName>");
  if (*names != NULL)
    add_line (out, depth + 3, "<except>");
  for (; *names != NULL; names++)
    add_line (out, depth + 4, "<name>%s</name>", *names);
  if (g_str_has_suffix (out->str, "</name>\n"))
    add_line (out, depth + 3, "</except>");
  add_line (out, depth + 2, "</anyName>");
  add_line (out, depth + 2, "<ref name=\"anything\"/>");
  add_line (out, depth + 1, "</element>");
  add_line (out, depth, "</zeroOrMore>");
}

static void
add_text_part (GString *out,
               guint depth,
               const BbXmlLayout *layout,
               const BbXmlPart *part)
{
  static const char *const none[] = { NULL };
  const char *occurs = part->type == BB_XML_PART_ENTRIES ? "zeroOrMore" : "optional";
  g_autofree char *documentation = describe (&layout->info->fields[part->first]);

  add_line (out, depth, "<%s>", occurs);
  add_line (out, depth + 1, "<element name=\"%s\">", part->element);
  add_documentation (out, depth + 2, documentation);
  add_other_attributes (out, depth + 2, none);
  add_line (out, depth + 2, "<text/>");
  add_line (out, depth + 1, "</element>");
  add_line (out, depth, "</%s>", occurs);
}

static void
add_shared_part (GString *out,
                 guint depth,
                 const BbXmlLayout *layout,
                 const BbXmlPart *part)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  g_assert_nonnull (find_words (part->element));
  add_line (out, depth, "<optional>");
  add_line (out, depth + 1, "<element name=\"%s\">", part->element);
  add_documentation (out, depth + 2, find_words (part->element));
  for (i = 0; i < part->n_fields; i++) {
    add_attribute (out, depth + 2, layout, part->first + i);
    g_ptr_array_add (names, (gpointer) layout->names[part->first + i].name);
  }
  g_ptr_array_add (names, NULL);
  add_other_attributes (out, depth + 2, (const char *const *) names->pdata);
  add_line (out, depth + 1, "</element>");
  add_line (out, depth, "</optional>");
}

static void
add_nested_part (GString *out,
                 guint depth,
                 const BbXmlPart *part)
{
  const char *const items[] = { bb_kind_get_info (part->kind)->id, NULL };

  g_assert_nonnull (find_words (part->element));
  add_line (out, depth, "<optional>");
  add_line (out, depth + 1, "<element name=\"%s\">", part->element);
  add_documentation (out, depth + 2, find_words (part->element));
  add_other_attributes (out, depth + 2, items + 1);
  add_line (out, depth + 2, "<interleave>");
  add_line (out, depth + 3, "<zeroOrMore>");
  add_line (out, depth + 4, "<ref name=\"%s\"/>", bb_kind_get_info (part->kind)->id);
  add_line (out, depth + 3, "</zeroOrMore>");
  add_other_elements (out, depth + 3, items);
  add_line (out, depth + 2, "</interleave>");
  add_line (out, depth + 1, "</element>");
  add_line (out, depth, "</optional>");
}

static void
add_part (GString *out,
          guint depth,
          const BbXmlLayout *layout,
          const BbXmlPart *part)
{
  switch (part->type) {
  case BB_XML_PART_TEXT:
  case BB_XML_PART_ENTRIES:
    add_text_part (out, depth, layout, part);
    break;
  case BB_XML_PART_SHARED:
    add_shared_part (out, depth, layout, part);
    break;
  case BB_XML_PART_NESTED:
    add_nested_part (out, depth, part);
    break;
  case BB_XML_PART_CHILDREN:
    add_line (out, depth, "<zeroOrMore>");
    add_line (out, depth + 1, "<ref name=\"%s\"/>", part->element);
    add_line (out, depth, "</zeroOrMore>");
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
add_versions (GString *out,
              guint depth,
              GPtrArray *names)
{
  add_line (out, depth, "<attribute name=\"format\">");
  add_documentation (out, depth + 1, "The version of the format that the file is written in.");
  add_line (out, depth + 1, "<data type=\"positiveInteger\"/>");
  add_line (out, depth, "</attribute>");
  add_line (out, depth, "<attribute name=\"reader\">");
  add_documentation (out, depth + 1, "The version of the format that a program has to know to change the file; others may show it.");
  add_line (out, depth + 1, "<data type=\"positiveInteger\"/>");
  add_line (out, depth, "</attribute>");
  g_ptr_array_add (names, (gpointer) "format");
  g_ptr_array_add (names, (gpointer) "reader");
}

static void
add_kind (GString *out,
          BbKind kind)
{
  const BbXmlLayout *layout = bb_xml_layout_get (kind);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  guint i;

  g_assert_nonnull (find_words (layout->info->id));
  add_line (out, 1, "<define name=\"%s\">", layout->info->id);
  add_line (out, 2, "<element name=\"%s\">", layout->info->id);
  add_documentation (out, 3, find_words (layout->info->id));
  if (kind == BB_KIND_BOARD)
    add_versions (out, 3, names);
  for (i = 0; i < layout->n_own; i++) {
    add_attribute (out, 3, layout, layout->own[i]);
    g_ptr_array_add (names, (gpointer) layout->names[layout->own[i]].name);
  }
  g_ptr_array_add (names, NULL);
  add_other_attributes (out, 3, (const char *const *) names->pdata);
  add_line (out, 3, "<interleave>");
  add_line (out, 4, "<group>");
  if (layout->n_parts == 0)
    add_line (out, 5, "<empty/>");
  for (i = 0; i < layout->n_parts; i++) {
    add_part (out, 5, layout, &layout->parts[i]);
    g_ptr_array_add (elements, (gpointer) layout->parts[i].element);
  }
  g_ptr_array_add (elements, NULL);
  add_line (out, 4, "</group>");
  add_other_elements (out, 4, (const char *const *) elements->pdata);
  add_line (out, 3, "</interleave>");
  add_line (out, 2, "</element>");
  add_line (out, 1, "</define>");
}

static void
add_anything (GString *out)
{
  add_line (out, 1, "<define name=\"anything\">");
  add_documentation (out, 2, "What elements of other programs and of versions to come hold. They may stand anywhere and are kept.");
  g_string_append (out, "    <zeroOrMore>\n      <choice>\n        <text/>\n        <attribute>\n          <anyName/>\n        </attribute>\n"
                        "        <element>\n          <anyName/>\n          <ref name=\"anything\"/>\n        </element>\n      </choice>\n    </zeroOrMore>\n  </define>\n");
}

static void
add_types (GString *out)
{
  add_line (out, 1, "<define name=\"place\">");
  add_documentation (out, 2, "A place on an axis: 0 to 100, in steps of a tenth.");
  add_line (out, 2, "<data type=\"decimal\">");
  add_range (out, 3, 0, 100);
  add_line (out, 3, "<param name=\"fractionDigits\">1</param>");
  add_line (out, 2, "</data>");
  add_line (out, 1, "</define>");
  add_line (out, 1, "<define name=\"day\">");
  add_documentation (out, 2, "A day: year, month, day.");
  add_line (out, 2, "<data type=\"date\">");
  add_line (out, 3, "<param name=\"pattern\">[0-9]{4}-[0-9]{2}-[0-9]{2}</param>");
  add_line (out, 2, "</data>");
  add_line (out, 1, "</define>");
}

static char *
make_schema (void)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<!-- SPDX-FileCopyrightText: 2026 The Betboard developers\n"
                               "     SPDX-License-Identifier: GPL-3.0-or-later -->\n"
                               "<!-- Made from the field tables by tests/displayless/test-board-schema.c; do not edit. -->\n"
                               "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"\n"
                               "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\" ns=\"" BB_XML_NAMESPACE "\">\n");
  guint kind;

  add_documentation (out, 1, "A Betboard file (*.betboard) as Betboard writes it: UTF-8, one element a line, elements and attributes in the order given here, empty ones left out. "
                             "It reads them in any order. Values that make no sense are kept under their name with “was-” before it.");
  add_line (out, 1, "<start>");
  add_line (out, 2, "<ref name=\"board\"/>");
  add_line (out, 1, "</start>");
  for (kind = 0; kind < BB_N_KINDS; kind++)
    add_kind (out, (BbKind) kind);
  add_types (out);
  add_anything (out);
  g_string_append (out, "</grammar>\n");
  return g_string_free (out, FALSE);
}

/* --- tests ------------------------------------------------------------------------------------ */

static char *
get_path (void)
{
  return g_build_filename (g_getenv ("BB_SOURCE_ROOT"), "data", "board.rng", NULL);
}

static void
test_tables (void)
{
  g_autofree char *path = get_path ();
  g_autofree char *schema = make_schema ();
  g_autofree char *text = NULL;

  if (g_getenv ("BB_UPDATE_SCHEMA") != NULL)
    g_assert_true (g_file_set_contents (path, schema, -1, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if (!g_str_equal (text, schema))
    g_test_fail_printf ("data/board.rng is not what the field tables say: run BB_UPDATE_SCHEMA=1 BB_SOURCE_ROOT=%s %s", g_getenv ("BB_SOURCE_ROOT"), g_get_prgname ());
}

static gboolean
is_valid (const char *text)
{
  g_autofree char *made = make_schema ();
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (made, (int) strlen (made));
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *validator;
  xmlDoc *doc = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  gboolean valid;

  g_assert_nonnull (schema);
  validator = xmlRelaxNGNewValidCtxt (schema);
  valid = xmlRelaxNGValidateDoc (validator, doc) == 0;
  xmlFreeDoc (doc);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return valid;
}

/* An item with a value in every field, and children that have the same. */
static void
fill (BbItem *item)
{
  static const char *const list[] = { "One", "Two & three", NULL };
  const BbKindInfo *info = bb_item_get_info (item);
  guint i;

  for (i = info->has_id ? 1 : 0; i < info->n_fields; i++) {
    BbValueKind kind = bb_field_get_value_kind (&info->fields[i]);

    if (kind == BB_VALUE_TEXT || kind == BB_VALUE_ID)
      bb_item_set_text (item, i, "A <value>");
    else if (kind == BB_VALUE_LIST)
      bb_item_set_value (item, i, &BB_VALUE_OF_LIST (list));
    else if (kind == BB_VALUE_DATE)
      bb_item_set_date (item, i, bb_date_new (2026, 11, 30));
    else if (kind == BB_VALUE_TENTHS)
      bb_item_set_tenths (item, i, 715);
    else
      bb_item_set_integer (item, i, 1);
    g_assert_true (bb_item_has_value (item, i));
  }
  for (i = 0; i < info->n_children; i++) {
    g_autoptr (BbItem) child = bb_board_new_item (info->children[i], "id");

    fill (child);
    g_assert_true (bb_item_append (item, child, NULL));
  }
}

static void
test_written (void)
{
  g_autoptr (BbBoard) full = bb_board_new ();
  g_autoptr (BbBoard) starter = bb_board_new_starter ();
  g_autoptr (BbBoard) empty = bb_board_new ();
  g_autofree char *full_text = NULL;
  g_autofree char *starter_text = bb_test_write (starter);
  g_autofree char *empty_text = bb_test_write (empty);

  fill (BB_ITEM (full));
  full_text = bb_test_write (full);
  g_assert_true (is_valid (full_text));
  g_assert_true (is_valid (starter_text));
  g_assert_true (is_valid (empty_text));
}

static void
test_unknown (void)
{
  g_autoptr (BbBoard) board = bb_test_read (BB_TEST_ROOT " mood='good'><x:y xmlns:x='u'><bet/></x:y><bets a='1'><bet id='b' risk='-1' xmlns:o='u' o:p='1'><plan>x</plan>"
                                                         "<driver w='1'>d</driver></bet><group/></bets><title>A</title><title>B</title><dates/></board>",
                                            NULL);
  g_autofree char *text = bb_test_write (board);

  g_assert_true (is_valid (text));
}

static void ignore_error_cb (void *data, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
ignore_error_cb (void *data,
                 const char *format,
                 ...)
{
}

static void
test_wrong (void)
{
  xmlSetGenericErrorFunc (NULL, ignore_error_cb);
  g_assert_false (is_valid (BB_TEST_ROOT "><bets><bet/></bets></board>"));
  g_assert_false (is_valid (BB_TEST_ROOT "><bets><bet id='a' risk='100.5'/></bets></board>"));
  g_assert_false (is_valid (BB_TEST_ROOT "><bets><bet id='a' risk='10.55'/></bets></board>"));
  g_assert_false (is_valid (BB_TEST_ROOT "><bets><bet id='a'><dates review-date='1.1.2026'/></bet></bets></board>"));
  g_assert_false (is_valid (BB_TEST_ROOT "><title/><title/></board>"));
  g_assert_false (is_valid ("<board/>"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bb_load_init ();
  g_test_add_func ("/board-schema/tables", test_tables);
  g_test_add_func ("/board-schema/written", test_written);
  g_test_add_func ("/board-schema/unknown", test_unknown);
  g_test_add_func ("/board-schema/wrong", test_wrong);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "bb-scene-builder.h"
#include "bb-svg.h"

#define HOSTILE "</title><script>alert(\"1\")</script> & 'co' ]]>"

static const BbPaint paint = { { 1, 0, 0, 0.25 }, BB_RGB (0x0000ff), 1.5, 3 };
static const BbTextStyle style = { 12.5, BB_WEIGHT_SEMIBOLD, BB_RGB (0x112233) };

static BbScene *
make_scene (const char *title)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (160, 90.5, "DejaVu Sans, sans-serif");
  g_autoptr (BbPath) path = bb_path_new ();

  bb_scene_builder_set_title (builder, title, "A <small> picture");
  bb_scene_builder_add_rect (builder, &(BbRect){ 0.5, 1.25, 100, 50.999 }, 4, &paint);
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = "bet-é 1", .title = title, .desc = "risk 7", .bet = "1", .part = BB_PART_BET });
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .bet = "1", .part = BB_PART_MARK });
  bb_path_add_polygon (path, (BbPoint[]){ { 10.5, 10 }, { 12, 8.25 }, { -3, 10 } }, 3);
  bb_scene_builder_add_path (builder, path, &paint);
  bb_scene_builder_end_group (builder);
  bb_scene_builder_add_text (builder, title, (BbPoint){ 20, 30 }, BB_ANCHOR_END, 70.04, &style);
  bb_scene_builder_end_group (builder);
  bb_scene_builder_add_circle (builder, (BbPoint){ 1, -0.004 }, 2.5, &paint);
  return bb_scene_builder_finish (builder);
}

static char *
write_svg (const char *title)
{
  g_autoptr (BbScene) scene = make_scene (title);
  g_autoptr (GBytes) bytes = bb_svg_write (scene);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_golden (void)
{
  g_autofree char *svg = write_svg ("Plan A");

  g_assert_cmpstr (svg,
                   ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"90.5\" viewBox=\"0 0 160 90.5\" role=\"img\">\n"
                   "<title>Plan A</title><desc>A &lt;small&gt; picture</desc><style>\n"
                   "svg{font-family:'DejaVu Sans',DejaVu Sans, sans-serif;stroke-linejoin:round}\n"
                   ".a{fill:#ff0000;fill-opacity:.25;stroke:#0000ff;stroke-width:1.5;stroke-dasharray:3}\n"
                   ".t0{fill:#112233;font-size:12.5px;font-weight:600}\n"
                   "</style>\n"
                   "<rect class=\"a\" x=\".5\" y=\"1.3\" width=\"100\" height=\"51\" rx=\"4\"/>\n"
                   "<g id=\"bet-_c3_a9_201\"><title>Plan A</title><desc>risk 7</desc>\n"
                   "<path class=\"a\" d=\"M10.5 10l1.5-1.7l-15 1.7z\"/>\n"
                   "<text class=\"t0\" x=\"-50\" y=\"30\" textLength=\"70\">Plan A</text>\n"
                   "</g>\n"
                   "<circle class=\"a\" cx=\"1\" cy=\"0\" r=\"2.5\"/>\n"
                   "</svg>\n");
}

static void
collect_text_cb (GMarkupParseContext *context,
                 const char *text,
                 gsize length,
                 gpointer user_data,
                 GError **error)
{
  const char *element = g_markup_parse_context_get_element (context);

  if (g_strcmp0 (element, "title") == 0 || g_strcmp0 (element, "text") == 0)
    g_ptr_array_add (user_data, g_strndup (text, length));
  g_assert_cmpstr (element, !=, "script");
}

static void
test_hostile_text (void)
{
  g_autofree char *svg = write_svg (HOSTILE);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GMarkupParser parser = { .text = collect_text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, texts, NULL);
  g_autoptr (GError) error = NULL;
  guint i;

  g_assert_true (g_markup_parse_context_parse (context, svg, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 3);
  for (i = 0; i < texts->len; i++)
    g_assert_cmpstr (g_ptr_array_index (texts, i), ==, HOSTILE);
}

static void
test_locale (void)
{
  g_autofree char *plain = write_svg ("Plan A");
  g_autofree char *other = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("no de_DE.UTF-8");
    return;
  }
  other = write_svg ("Plan A");
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (plain, ==, other);
}

static void
test_links (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (10, 10, "Sans");
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = "a", .link = "https://example.org/?a=1&b=\"2\"" });
  bb_scene_builder_end_group (builder);
  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = "b", .link = "javascript:alert(1)" });
  bb_scene_builder_end_group (builder);
  scene = bb_scene_builder_finish (builder);
  bytes = bb_svg_write (scene);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (svg, "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"><g id=\"a\">\n</g></a>\n<g id=\"b\">\n</g>\n"));
  g_assert_null (strstr (svg, "javascript"));
}

static void
test_joined_text (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (100, 10, "DejaVu Sans");
  BbTextStyle strong = { 12.5, BB_WEIGHT_BOLD, BB_RGB (0xff0000) };
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  bb_scene_builder_add_text (builder, "Data ·", (BbPoint){ 1, 8 }, BB_ANCHOR_START, 40, &style);
  bb_scene_builder_add_text (builder, "due", (BbPoint){ 45, 8 }, BB_ANCHOR_START, 20, &strong);
  bb_scene_builder_join_text (builder);
  bb_scene_builder_add_text (builder, "on", (BbPoint){ 1, 20 }, BB_ANCHOR_START, 30, &style);
  scene = bb_scene_builder_finish (builder);
  bytes = bb_svg_write (scene);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (svg,
                            "<text class=\"t0\" x=\"1\" y=\"8\" textLength=\"64\">Data · <tspan class=\"t1\">due</tspan></text>\n"
                            "<text class=\"t0\" x=\"1\" y=\"20\">on</text>\n"));
}

/* Within a page nothing has a name that the page, or another picture of it, may have. */
static void
test_inside (void)
{
  g_autoptr (BbSceneBuilder) builder = bb_scene_builder_new (10, 10, "DejaVu Sans");
  g_autoptr (BbScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  bb_scene_builder_begin_group (builder, &(BbGroupInfo){ .id = "bet-S1" });
  bb_scene_builder_add_text (builder, "One", (BbPoint){ 1, 8 }, BB_ANCHOR_START, 9, &style);
  bb_scene_builder_end_group (builder);
  scene = bb_scene_builder_finish (builder);
  bytes = bb_svg_write_inside (scene, "p1");
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"p1\" "));
  g_assert_nonnull (strstr (svg, "#p1{font-family:"));
  g_assert_nonnull (strstr (svg, ".p1-t0{"));
  g_assert_nonnull (strstr (svg, "<g id=\"p1-bet-S1\">\n<text class=\"p1-t0\""));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/svg/golden", test_golden);
  g_test_add_func ("/render/svg/hostile-text", test_hostile_text);
  g_test_add_func ("/render/svg/locale", test_locale);
  g_test_add_func ("/render/svg/links", test_links);
  g_test_add_func ("/render/svg/joined-text", test_joined_text);
  g_test_add_func ("/render/svg/inside", test_inside);
  return g_test_run ();
}

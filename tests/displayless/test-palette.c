/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether readers who see fewer colours, a pale projector and a grey printer still tell things
 * apart. Colour vision is simulated with the matrices of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0, on
 * linear light; differences are CIEDE2000 as in Sharma, Wu and Dalal (2005), under D65. */

#include "config.h"

#include <math.h>

#include "bb-board.h"
#include "bb-theme.h"
#include "bb-value-sets.h"
#include "bb-zone-ground.h"

/* A difference of 2 is just seen side by side; these hold for marks that lie apart. */
#define LEAST_DIFFERENCE 9.0
#define LEAST_BETWEEN_NEIGHBOURS 14.0
#define LEAST_IN_FULL_COLOR 13.0
/* Ratios of luminance in grey: of any two teams, and of two without a notch to tell them apart. */
#define LEAST_GREY_STEP 1.14
#define LEAST_PLAIN_STEP 1.25
/* Light that falls on the screen, as a share of its white. */
#define AMBIENT 0.15
#define ROOM_CONTRAST 3.0
#define TEXT_CONTRAST 4.5
#define SPLIT_CONTRAST 1.6
#define MARK_CONTRAST 2.0
#define MARK_CONTRAST_HIGH 3.0

#define N_SLOTS (BB_THEME_N_TEAMS + 1)

typedef struct {
  double l, a, b;
} Lab;

static const struct {
  const char *name;
  double rows[3][3];
} eyes[] = {
  { "full", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia", { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia", { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia", { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

static double
linearize (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
see (const BbColor *color,
     guint eye)
{
  double light[3] = { linearize (color->red), linearize (color->green), linearize (color->blue) };
  double seen[3], x, y, z;
  guint i, j;

  for (i = 0; i < 3; i++) {
    seen[i] = 0;
    for (j = 0; j < 3; j++)
      seen[i] += eyes[eye].rows[i][j] * light[j];
    seen[i] = CLAMP (seen[i], 0, 1);
  }
  x = bend ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = bend (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = bend ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
get_hue (double a,
         double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

static double
get_mean_hue (double h1,
              double h2,
              double chromas)
{
  if (chromas == 0)
    return h1 + h2;
  if (fabs (h1 - h2) <= 180)
    return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

static double
get_saturation (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* CIEDE2000 with all weights 1. */
static double
get_difference (Lab p,
                Lab q)
{
  double stretch = 1 + 0.5 * (1 - get_saturation ((hypot (p.a, p.b) + hypot (q.a, q.b)) / 2));
  double c1 = hypot (p.a * stretch, p.b), c2 = hypot (q.a * stretch, q.b);
  double h1 = get_hue (p.a * stretch, p.b), h2 = get_hue (q.a * stretch, q.b);
  double turn = h2 - h1, l = (p.l + q.l) / 2, c = (c1 + c2) / 2, h = get_mean_hue (h1, h2, c1 * c2);
  double t = 1 - 0.17 * cos (to_radians (h - 30)) + 0.24 * cos (to_radians (2 * h)) + 0.32 * cos (to_radians (3 * h + 6))
             - 0.20 * cos (to_radians (4 * h - 63));
  double scale_l = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  double rotation = -sin (to_radians (60 * exp (-pow ((h - 275) / 25, 2)))) * 2 * get_saturation (c);
  double dl, dc, dh;

  turn += turn > 180 ? -360 : turn < -180 ? 360
                                          : 0;
  dl = (q.l - p.l) / scale_l;
  dc = (c2 - c1) / (1 + 0.045 * c);
  dh = 2 * sqrt (c1 * c2) * sin (to_radians (turn / 2)) / (1 + 0.015 * c * t);
  return sqrt (dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

/* Three of the pairs that Sharma, Wu and Dalal publish for checking, and white seen by everybody. */
static void
test_measure (void)
{
  const BbColor white = BB_RGB (0xffffff);
  guint eye;

  g_assert_cmpfloat_with_epsilon (get_difference ((Lab){ 50, 2.6772, -79.7751 }, (Lab){ 50, 0, -82.7485 }), 2.0425, 1e-4);
  g_assert_cmpfloat_with_epsilon (get_difference ((Lab){ 50, 2.5, 0 }, (Lab){ 73, 25, -18 }), 27.1492, 1e-4);
  g_assert_cmpfloat_with_epsilon (get_difference ((Lab){ 2.0776, 0.0795, -1.1350 }, (Lab){ 0.9033, -0.0636, -0.5514 }), 0.9082, 1e-4);
  for (eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    g_assert_cmpfloat_with_epsilon (see (&white, eye).l, 100, 0.1);
}

static const BbColor *
get_slot_color (const BbTheme *theme,
                guint slot)
{
  return bb_theme_get_team (theme, (int) slot);
}

static void
check_pair (const BbTheme *theme,
            guint a,
            guint b)
{
  gboolean neighbours = b == a + 1 && b < BB_THEME_N_TEAMS;
  guint eye;

  for (eye = 0; eye < G_N_ELEMENTS (eyes); eye++) {
    double difference = get_difference (see (get_slot_color (theme, a), eye), see (get_slot_color (theme, b), eye));
    double least = eye == 0 ? LEAST_IN_FULL_COLOR : neighbours ? LEAST_BETWEEN_NEIGHBOURS
                                                               : LEAST_DIFFERENCE;

    if (difference < least)
      g_error ("%s, %s: %u and %u differ by %.1f, need %.1f", theme->name, eyes[eye].name, a, b, difference, least);
  }
}

static void
test_teams_for_all_eyes (void)
{
  guint id, a, b;

  for (id = 0; id < BB_N_THEMES; id++)
    for (a = 0; a < N_SLOTS; a++)
      for (b = a + 1; b < N_SLOTS; b++)
        check_pair (bb_theme_get (id), a, b);
}

static void
assert_step (const BbTheme *theme,
             guint a,
             guint b,
             double least)
{
  double step = bb_color_get_contrast (get_slot_color (theme, a), get_slot_color (theme, b));

  if (step < least)
    g_error ("%s: %u and %u are %.2f:1 in grey, need %.2f:1", theme->name, a, b, step, least);
}

/* With all teams in use, those that come close in grey differ by a notch. */
static void
test_teams_in_grey (void)
{
  guint all = (1 << N_SLOTS) - 1, id, a, b;

  for (id = 0; id < BB_N_THEMES; id++) {
    const BbTheme *theme = bb_theme_get (id);

    for (a = 0; a < N_SLOTS; a++) {
      for (b = a + 1; b < N_SLOTS; b++) {
        assert_step (theme, a, b, LEAST_GREY_STEP);
        if (bb_theme_is_notched (theme, (int) a, all) == bb_theme_is_notched (theme, (int) b, all))
          assert_step (theme, a, b, LEAST_PLAIN_STEP);
      }
    }
  }
}

/* A few teams whose greys stand apart need no notch. */
static void
test_few_teams_are_plain (void)
{
  const BbTheme *theme = bb_theme_get (BB_THEME_LIGHT);
  guint a, b, n_plain = 0;

  for (a = 0; a < N_SLOTS; a++) {
    g_assert_false (bb_theme_is_notched (theme, (int) a, 1u << a));
    for (b = a + 1; b < N_SLOTS; b++) {
      guint used = 1u << a | 1u << b;
      gboolean notched = bb_theme_is_notched (theme, (int) a, used) || bb_theme_is_notched (theme, (int) b, used);
      double step = bb_color_get_contrast (get_slot_color (theme, a), get_slot_color (theme, b));

      g_assert_cmpint (notched, ==, step < LEAST_PLAIN_STEP);
      n_plain += notched ? 0 : 1;
    }
  }
  g_assert_cmpuint (n_plain, >=, 20);
}

/* Light that falls on a screen adds to what it shows: (a + 0.15 + 0.05) / (b + 0.15 + 0.05), where a
 * and b are relative luminances, the screen's white is 1 and 0.05 is WCAG's own flare. */
static double
get_room_contrast (const BbColor *a,
                   const BbColor *b)
{
  double first = bb_color_get_luminance (a) + AMBIENT, second = bb_color_get_luminance (b) + AMBIENT;

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
assert_text (const BbTheme *theme,
             const char *what,
             const BbColor *color,
             const BbColor *ground)
{
  double contrast = bb_color_get_contrast (color, ground), room = get_room_contrast (color, ground);

  if (contrast < TEXT_CONTRAST)
    g_error ("%s: %s has %.2f:1", theme->name, what, contrast);
  if (room < ROOM_CONTRAST)
    g_error ("%s: %s has %.2f:1 with light on the screen", theme->name, what, room);
}

static void
check_ground (const BbTheme *theme,
              const BbColor *ground)
{
  guint tint;

  assert_text (theme, "text", &theme->text, ground);
  assert_text (theme, "dim text", &theme->dim, ground);
  assert_text (theme, "alert", &theme->alert, ground);
  for (tint = 0; tint < BB_N_TINTS; tint++) {
    assert_text (theme, "zone name", &theme->zones[tint].name, ground);
    assert_text (theme, "zone advice", &theme->zones[tint].advice, ground);
  }
}

/* Each text on every fill, its own or not: labels and captions may reach over a split. */
static void
test_texts_on_all_grounds (void)
{
  guint id, tint;

  for (id = 0; id < BB_N_THEMES; id++) {
    const BbTheme *theme = bb_theme_get (id);

    check_ground (theme, &theme->paper);
    check_ground (theme, &theme->white);
    for (tint = 0; tint < BB_N_TINTS; tint++) {
      check_ground (theme, &theme->zones[tint].fill);
      g_assert_cmpfloat (bb_color_get_contrast (&theme->split, &theme->zones[tint].fill), >=, SPLIT_CONTRAST);
    }
  }
}

/* The grounds above are all that a zone can have: each colour that can be chosen is one of them. */
static void
test_zone_colors_are_grounds (void)
{
  g_autoptr (BbItem) zone = bb_board_new_item (BB_KIND_ZONE, "sea");
  guint i;

  g_assert_cmpuint (bb_set_zone_color.n_choices, ==, BB_N_TINTS);
  for (i = 0; i < BB_N_TINTS; i++) {
    bb_item_set_value (zone, BB_ZONE_COLOR, &BB_VALUE_OF_ID (bb_set_zone_color.choices[i].id));
    g_assert_cmpint (bb_zone_get_tint (zone), ==, (gint) i);
  }
}

static void
test_marks_on_all_grounds (void)
{
  guint id, tint, slot;

  for (id = 0; id < BB_N_THEMES; id++) {
    const BbTheme *theme = bb_theme_get (id);
    double least = id == BB_THEME_HIGH_CONTRAST ? MARK_CONTRAST_HIGH : MARK_CONTRAST;

    for (slot = 0; slot < N_SLOTS; slot++)
      for (tint = 0; tint < BB_N_TINTS; tint++)
        g_assert_cmpfloat (bb_color_get_contrast (get_slot_color (theme, slot), &theme->zones[tint].fill), >=, least);
  }
}

static void
test_one_grey (void)
{
  guint id;

  g_assert_cmpint (BB_THEME_N_TEAMS, <=, 7);
  for (id = 0; id < BB_N_THEMES; id++) {
    Lab other = see (&bb_theme_get (id)->other, 0);

    g_assert_cmpfloat (hypot (other.a, other.b), <, 8);
  }
}

/* The seven stay near the hues of the set they come from, Okabe and Ito's; the last is our own. */
static void
test_hues_are_kept (void)
{
  static const BbColor okabe_ito[] = {
    BB_RGB (0x0072b2),
    BB_RGB (0xe69f00),
    BB_RGB (0x009e73),
    BB_RGB (0xcc79a7),
    BB_RGB (0x56b4e9),
    BB_RGB (0xd55e00),
  };
  guint id, i;

  for (id = 0; id < BB_N_THEMES; id++) {
    for (i = 0; i < G_N_ELEMENTS (okabe_ito); i++) {
      Lab ours = see (get_slot_color (bb_theme_get (id), i), 0), theirs = see (&okabe_ito[i], 0);
      double turn = fabs (get_hue (ours.a, ours.b) - get_hue (theirs.a, theirs.b));

      g_assert_cmpfloat (MIN (turn, 360 - turn), <, 20);
    }
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/palette/measure", test_measure);
  g_test_add_func ("/render/palette/teams-for-all-eyes", test_teams_for_all_eyes);
  g_test_add_func ("/render/palette/teams-in-grey", test_teams_in_grey);
  g_test_add_func ("/render/palette/few-teams-are-plain", test_few_teams_are_plain);
  g_test_add_func ("/render/palette/texts-on-all-grounds", test_texts_on_all_grounds);
  g_test_add_func ("/render/palette/zone-colors-are-grounds", test_zone_colors_are_grounds);
  g_test_add_func ("/render/palette/marks-on-all-grounds", test_marks_on_all_grounds);
  g_test_add_func ("/render/palette/one-grey", test_one_grey);
  g_test_add_func ("/render/palette/hues-are-kept", test_hues_are_kept);
  return g_test_run ();
}

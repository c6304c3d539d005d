# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs make of exported pictures: Chromium and librsvg say where each text of the SVG
really stands, and the labels are counted from that."""

import functools
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import renderers  # noqa: E402
import tap  # noqa: E402
from counting import count_labels  # noqa: E402
from pictures import Box, Maker  # noqa: E402

NEAR = 2  # pixels
CROWDS = (30, 100, 300)
SEEDS = range(1, 9)
FEW_SEEDS = (1, 2)
SAMPLES = {"insurer": 25, "fieldservice": 24}
ONE_FONT = "Liberation Sans"
LOOKS = (
    ("full", "full", (1600, 900)),
    ("full", "short", (1600, 900)),
    ("body", "full", (1600, 800)),
    ("room", "short", (1366, 768)),
)
# What a line of text may be wider than it was measured, in parts of its size: a label keeps twice
# that free on the side away from its mark.
SPARE = 0.3
# A text's box around its base line, and how tall the least letter is, in parts of its size.
BASE_LINE = 0.95 / 1.22
TEXT_HEIGHT = 1.22
LOW_LETTERS = 0.4
BELOW_LINE = set("gjpqyQ,;()[]|$/_çşţ§")

folder = tempfile.TemporaryDirectory(prefix="betboard-pictures-")
maker = Maker(os.environ["BB_BUILD_ROOT"], folder.name)


def get_sample(name):
    return os.path.join(os.environ["BB_SOURCE_ROOT"], "data", "samples", name + ".betboard")


@functools.cache
def get_samples():
    return [maker.draw(get_sample(name), *look) for name in SAMPLES for look in LOOKS]


@functools.cache
def get_crowds():
    return [maker.draw(maker.make_crowd(count, seed), size=(1920, 1080)) for count in CROWDS for seed in SEEDS]


def get_few():
    """The samples, and a few crowds of each size."""
    return get_samples() + [crowd for i, crowd in enumerate(get_crowds()) if i % len(SEEDS) < len(FEW_SEEDS)]


@functools.cache
def ask(name):
    """The boxes of all pictures, from one run of a renderer."""
    pictures = get_samples() + get_crowds()
    asker = {"chromium": renderers.ask_chromium, "librsvg": renderers.ask_librsvg}[name]
    return list(zip(pictures, asker(pictures)))


def get_size(piece):
    return piece.box.height / TEXT_HEIGHT


def assert_none(problems):
    assert not problems, "%d, such as %s" % (len(problems), "; ".join(map(str, problems[:5])))


def assert_no_faults(answers):
    for picture, boxes in answers:
        faults = count_labels(picture, boxes).get_faults()
        assert not faults, f"{picture.name}: {faults}"


def test_chromium_puts_everything_where_the_scene_has_it():
    problems = []
    for picture, boxes in ask("chromium"):
        for piece in picture.pieces:
            # Chromium leaves strokes out.
            box = boxes[piece.id].grow(piece.stroke / 2)
            if (piece.kind != "text" or piece.text.strip()) and box.furthest_side(piece.box) > NEAR:
                problems.append((picture.name, piece.part, piece.text, piece.box, box))
    assert_none(problems)


def test_librsvg_puts_everything_where_the_scene_has_it():
    """librsvg gives the box of the ink: as long as the text, and standing on its base line."""
    problems = []
    for picture, boxes in ask("librsvg"):
        for piece in picture.get_texts():
            box, size = boxes[piece.id], get_size(piece)
            line = piece.box.y + BASE_LINE * piece.box.height
            # The room beside the first and last letter is a part of the size.
            near = max(NEAR, 0.12 * size)
            if (
                abs(box.x - piece.box.x) > near
                or abs(box.right - piece.box.right) > near
                or not piece.box.grow(NEAR).holds(box.x, box.y)
                or box.bottom > piece.box.bottom + NEAR
                or (not BELOW_LINE & set(piece.text) and abs(box.bottom - line) > NEAR)
                or box.height < LOW_LETTERS * size
            ):
                problems.append((picture.name, piece.part, piece.text, piece.box, box))
    assert_none(problems)


def test_chromium_shows_every_label_apart():
    assert_no_faults(ask("chromium"))


def test_librsvg_shows_every_label_apart():
    assert_no_faults(ask("librsvg"))


def test_samples_have_every_name_in_place():
    for picture, boxes in ask("librsvg"):
        name = picture.name.split()[0]
        if name in SAMPLES:
            count = count_labels(picture, boxes)
            assert (count.bets, count.in_place) == (SAMPLES[name],) * 2, f"{picture.name}: {count.in_place} in place"


def find_clipped(picture, boxes):
    page = Box(0, 0, picture.width, picture.height)
    for piece in picture.get_texts():
        box = boxes[piece.id]
        wider = max(box.right - piece.box.right, piece.box.x - box.x)
        if wider > SPARE * get_size(piece) or box.union(page) != page:
            yield picture.name, piece.part, piece.text, piece.box, box


@functools.cache
def get_made_with_one_font():
    """Pictures made where there is no better font, either."""
    with_font = os.path.join(folder.name, "made")
    os.makedirs(with_font)
    poor = Maker(os.environ["BB_BUILD_ROOT"], with_font, renderers.only_font(with_font, ONE_FONT))
    pictures = [poor.draw(get_sample(name), *look) for name in SAMPLES for look in LOOKS]
    return pictures + [poor.draw(poor.make_crowd(count, 1), size=(1920, 1080)) for count in CROWDS]


def check_with_one_font(asker):
    pictures = get_few() + get_made_with_one_font()
    answers = list(zip(pictures, asker(pictures, renderers.only_font(folder.name, ONE_FONT))))
    assert_no_faults(answers)
    assert_none([clipped for picture, boxes in answers for clipped in find_clipped(picture, boxes)])


def test_chromium_with_liberation_sans_only():
    check_with_one_font(renderers.ask_chromium)


def test_librsvg_with_liberation_sans_only():
    check_with_one_font(renderers.ask_librsvg)


def test_png_looks_like_the_svg():
    """The painter of the screen and of PNG files against librsvg."""
    if not shutil.which("rsvg-convert"):
        raise tap.Skip("rsvg-convert is not installed")
    for name in SAMPLES:
        ours, theirs = maker.get_path(name + ".png"), maker.get_path(name + "-rsvg.png")
        svg = maker.get_path(name + ".svg")
        for out in (ours, svg):
            maker.export(get_sample(name), out, "--width", "1600", "--height", "900", "--scale", "1")
        subprocess.run(["rsvg-convert", "-o", theirs, svg], check=True)
        difference = maker.compare(ours, theirs)
        # Edges are smoothed in other ways. One bet that is missing makes twice as many pixels far off.
        assert difference["rms"] < 0.05 and difference["far"] < 0.0004, f"{name}: {difference}"


if __name__ == "__main__":
    with folder:
        sys.exit(
            tap.run(
                test_chromium_puts_everything_where_the_scene_has_it,
                test_librsvg_puts_everything_where_the_scene_has_it,
                test_chromium_shows_every_label_apart,
                test_librsvg_shows_every_label_apart,
                test_samples_have_every_name_in_place,
                test_chromium_with_liberation_sans_only,
                test_librsvg_with_liberation_sans_only,
                test_png_looks_like_the_svg,
            )
        )

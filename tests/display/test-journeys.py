#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whole ways through the program, by hand: working on a board that is there, starting from a list, and
working by keys alone. What the hands did is looked up in the files that come out."""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

from driver import App, is_showing, Atspi, run, set_clipboard, wait_for, walk, xdotool  # noqa: E402

SOURCE = os.environ["BB_SOURCE_ROOT"]
CLI = os.path.join(os.environ["BB_BUILD_ROOT"], "src", "cli", "betboard-cli")
NS = "{https://betboard.github.io/ns/board}"
BET = "Usage-based pricing trial"
WALKED = "Parts reordering from the van"
REASON = "Finance asked <twice> & we agreed: 1,2 or 3"


def read_bet(path, title):
    for bet in ElementTree.parse(path).getroot().iter(NS + "bet"):
        if bet.findtext(NS + "title") == title:
            return bet
    raise AssertionError("no bet %r in %s" % (title, path))


def spoken(app, title=BET):
    return app.find(starts=title, role="list item").get_name()


def replace_text(app, field, text):
    app.click(app.find(name=field, role="text"))
    app.key("ctrl+a")
    app.type(text)


def choose_file(app, path):
    """Answers a file dialog whose name entry has the focus."""
    app.find(name="Name:", role="text")
    app.key("ctrl+a")
    app.type(path)
    app.key("Return")
    wait_for(path, lambda: os.path.exists(path))
    app.settle(1)


def export(app, path):
    app.key("ctrl+e")
    app.click(app.find(name="Export…", role="push button"))
    choose_file(app, path)


def change_board(app):
    """Drags, takes it back, drags again, writes a reason and a date. Says where the bet lies then."""
    assert "risk 74 of 100, familiarity 58" in spoken(app)
    start = app.center(app.find(starts=BET, role="list item"))
    app.drag(start, (start[0] - 150, start[1] + 30))
    moved = spoken(app)
    assert "risk 74 of 100" not in moved, moved
    app.key("ctrl+z")
    assert "risk 74 of 100, familiarity 58" in spoken(app)
    start = app.center(app.find(starts=BET, role="list item"))
    app.drag(start, (start[0] + 60, start[1] + 40), release=False)
    app.key("Escape")
    app.release()
    assert "risk 74 of 100, familiarity 58" in spoken(app)
    app.drag(start, (start[0] + 90, start[1] + 60))
    replace_text(app, "Why we pay for it", REASON)
    replace_text(app, "Next review", "2027-02-03")
    app.key("Return")
    return spoken(app)


def test_work_on_a_board():
    folder = tempfile.mkdtemp()
    board = os.path.join(folder, "board.betboard")
    shutil.copy(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), board)
    app = App(board, size=(1366, 768))
    try:
        there = change_board(app)
        before = open(board, "rb").read()
        app.key("ctrl+s")
        wait_for("a saved file", lambda: open(board, "rb").read() != before)
        bet = read_bet(board, BET)
        assert bet.findtext(NS + "funding-rationale") == REASON
        assert bet.find(NS + "dates").get("review-date") == "2027-02-03"
        assert "risk %s of 100, familiarity %s," % (bet.get("risk"), bet.get("familiarity")) in there, there
        assert bet.get("risk") != "74" and bet.get("familiarity") != "58"
        picture = os.path.join(folder, "app.png")
        export(app, picture)
    finally:
        app.close()
    same = os.path.join(folder, "cli.png")
    subprocess.run([CLI, "export", board, "-o", same, "--width", "1920"], check=True)
    assert open(picture, "rb").read() == open(same, "rb").read(), "two pictures of one board"
    app = App(board, size=(1366, 768))
    try:
        assert spoken(app) == there, (spoken(app), there)
        app.click(app.find(starts=BET, role="list item"))
        assert app.text_of(app.find(name="Why we pay for it", role="text")) == REASON
    finally:
        app.close()
    shutil.rmtree(folder)


ROWS = "Title\tTeam\tUp to\n" + "".join(
    "Bet %c of twelve\tTeam %c\t%dk\n" % (letter, "XYZ"[i % 3], 20 * (i + 1)) for i, letter in enumerate("ABCDEFGHIJKL"))


def place_twelve(app):
    """One click on Place Them and one for each bet, spread over the plane."""
    clicks = app.actions
    plane = app.extents(app.find(name="Bets on the plane", role="list"))
    app.click(app.find(name="Place Them", role="push button"))
    for i in range(12):
        x = plane[0] + plane[2] * (0.36 + 0.14 * (i % 4))
        y = plane[1] + plane[3] * (0.25 + 0.22 * (i // 4))
        app.click_at(x, y)
    assert app.actions - clicks == 13


def assert_all_in_view(app, bottom):
    """The reason and the next review are in view as wholes, without scrolling."""
    for name in ("Why we pay for it", "Next review"):
        x, y, width, height = app.extents(app.find(name=name, role="text"))
        assert y > 40 and y + height <= bottom, (name, y, height)


def count_open_rows(app):
    """The rows of the list that holds the reason, which are those nobody had to unfold."""
    node = app.find(name="Why we pay for it", role="text")
    while node.get_role_name() != "list":
        node = node.get_parent()
    rows = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    return sum(1 for row in rows if is_showing(row))


def assert_white_corners(path):
    picture = GdkPixbuf.Pixbuf.new_from_file(path)
    pixels = picture.get_pixels()
    for y in (0, picture.get_height() - 1):
        for x in (0, picture.get_width() - 1):
            at = y * picture.get_rowstride() + x * picture.get_n_channels()
            assert pixels[at:at + 3] == b"\xff\xff\xff", (x, y, pixels[at:at + 3])


def test_start_from_a_list():
    folder = tempfile.mkdtemp()
    clipboard = set_clipboard(ROWS)
    app = App(size=(1024, 600))
    try:
        app.click(app.find(name="Start from a List", role="label"))
        app.key("ctrl+v")
        app.find(name="Put 12 Bets in the Tray", role="push button")
        app.key("Return")
        app.find(starts="Bet A of twelve")
        app.key("ctrl+z")
        assert not app.has(starts="Bet A of twelve"), "one step back takes all twelve"
        app.key("ctrl+shift+z")
        app.find(starts="Bet A of twelve")
        place_twelve(app)
        placed = [node.get_name() for node in app.find_all(starts="Bet ", role="list item") if "risk" in node.get_name()]
        assert len(placed) == 12, placed
        app.click(app.find(starts="Bet F of twelve, ", role="list item"))
        assert_all_in_view(app, 600)
        rows = count_open_rows(app)
        print("# %d rows open" % rows)
        assert 5 <= rows <= 10, rows
        app.key("ctrl+s")
        board = os.path.join(folder, "ours.betboard")
        choose_file(app, board)
        picture = os.path.join(folder, "ours.png")
        app.key("ctrl+e")
        app.click(app.find(name="Layout", role="combo box"))
        app.key("Down", "Return")
        app.click(app.find(name="Export…", role="push button"))
        choose_file(app, picture)
        assert app.actions <= 60, app.actions
        print("# %d input actions" % app.actions)
    finally:
        app.close()
        clipboard.kill()
    assert all(bet.get("risk") for bet in ElementTree.parse(board).getroot().iter(NS + "bet"))
    assert_white_corners(picture)
    shutil.rmtree(folder)


def focused(app):
    """The names of what has the keyboard focus."""
    return [node.get_name() for node in walk(app.frame()) if node.get_state_set().contains(Atspi.StateType.FOCUSED)]


def tab_to(app, name):
    """Walks on until something of that name has the focus; never further than a person would."""
    for _ in range(12):
        if any(there.startswith(name) for there in focused(app)):
            return
        app.key("Tab")
    raise AssertionError("no way by Tab to %r, but to %r" % (name, focused(app)))


def nudge_by_keys(app):
    tab_to(app, WALKED)
    app.key("Right", "shift+Up")
    wait_for("a nudged bet", lambda: "risk 84 of 100, familiarity 18" in spoken(app, WALKED))
    app.key("ctrl+z", "ctrl+z")
    wait_for("a bet put back", lambda: "risk 79 of 100, familiarity 17" in spoken(app, WALKED))
    app.key("ctrl+shift+z")
    wait_for("a bet nudged again", lambda: "risk 79 of 100, familiarity 18" in spoken(app, WALKED))


def write_by_keys(app):
    app.key("Return")
    assert focused(app) == ["Title"], focused(app)
    tab_to(app, "Why we pay for it")
    app.key("ctrl+a")
    app.type(REASON)
    app.key("Tab", "Escape")
    assert focused(app)[0] in ("Plane", spoken(app, WALKED)), focused(app)


def test_by_keys_alone():
    folder = tempfile.mkdtemp()
    board = os.path.join(folder, "board.betboard")
    shutil.copy(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), board)
    app = App(board, size=(1024, 600))
    try:
        app.find(starts=WALKED, role="list item")
        nudge_by_keys(app)
        write_by_keys(app)
        before = open(board, "rb").read()
        app.key("ctrl+s")
        wait_for("a saved file", lambda: open(board, "rb").read() != before)
        app.key("ctrl+a", "Left", "ctrl+w")
        assert focused(app)[0].endswith("Save"), focused(app)
        xdotool("key", "alt+d")
        assert app.process.wait(20) == 0
    finally:
        app.close()
    bet = read_bet(board, WALKED)
    assert (bet.get("risk"), bet.get("familiarity")) == ("79", "18")
    assert bet.findtext(NS + "funding-rationale") == REASON
    shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(run(test_work_on_a_board, test_start_from_a_list, test_by_keys_alone))

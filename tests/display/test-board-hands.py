#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Hands and eyes on the board: the real program, a real pointer, real keys; what is seen is what a
screen reader is told."""

import os
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

import driver
from driver import Atspi

BETS = """\
id,title,risk,familiarity,stage,review_date
crew,Shared crew pool across depots,71,29,active,2026-12-07
voice,Voice notes,20,30,active,2026-11-16
trial,Pricing trial,80,80,active,
parts,Parts from the van,,,active,
safety,Safety prompts,,,candidate,
"""
CREW = "Shared crew pool across depots, risk 71 of 100, familiarity 29, Expedition, review due 7 December"
VOICE = "Voice notes, risk 20 of 100, familiarity 30, Cheap probes, review overdue since 16 November"
TRIAL = "Pricing trial, risk 80 of 100, familiarity 80, Careful lifts"


class Board:
    """The program with the board above, in a window of 1280x800; there is one at a time."""

    app = None

    def __enter__(self):
        shared.close()
        return self.open()

    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        table = os.path.join(self.folder.name, "bets.csv")
        board = os.path.join(self.folder.name, "hands.betboard")
        with open(table, "w", encoding="utf-8") as stream:
            stream.write(BETS)
        cli = os.path.join(os.environ["BB_BUILD_ROOT"], "src", "cli", "betboard-cli")
        subprocess.run([cli, "import", table, "-o", board, "--as-of", "2026-11-30"], check=True, capture_output=True)
        self.app = driver.App(board, size=(1280, 800))
        self.app.folder = self.folder.name
        try:
            self.app.find(role="list item", starts="Shared crew")
        except driver.Missing:
            self.close()
            raise
        return self.app

    def __exit__(self, *error):
        self.close()

    def close(self):
        if self.app:
            self.app.close()
            self.app = None
            self.folder.cleanup()


shared = Board()


def get_untouched():
    """One program for all tests that leave the board as they found it."""
    if not shared.app:
        shared.open()
    shared.app.key("Escape")
    return shared.app


def find_bet(app, name):
    """A bet of the plane by how its spoken name begins."""
    return app.find(role="list item", starts=name)


def spoken(app, name):
    return find_bet(app, name).get_name()


def wait_spoken(app, expected):
    driver.wait_for(expected, lambda: app.find_all(expected, "list item"))


def point_on_plane(app, across, up):
    """A point of the canvas by shares of its size; the middle ones are on the plane."""
    x, y, width, height = app.extents(app.find("Plane"))
    return x + width * across, y + height * (1 - up)


def wait_for_row(app, name):
    """A row of the list that has the focus."""
    def is_there():
        nodes = app.find_all(role="table row", starts=name)
        return any(node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in nodes)
    driver.wait_for(f"focus on {name}", is_there)


def is_selected(app, name):
    return find_bet(app, name).get_state_set().contains(Atspi.StateType.SELECTED)


def test_spoken_names():
    app = get_untouched()
    bets = app.find_all(role="list item", within=app.find("Bets on the plane", "list"))
    assert [bet.get_name() for bet in bets] == [CREW, TRIAL, VOICE], [bet.get_name() for bet in bets]


def test_spoken_buttons():
    with Board() as app:
        for name in ("Undo", "Redo", "Full Screen", "Inspector", "Main Menu"):
            app.find(name, "push button")


def test_drag_and_undo():
    app = get_untouched()
    start = app.center(find_bet(app, "Shared crew"))
    app.drag(start, (start[0] + 200, start[1] + 150))
    moved = spoken(app, "Shared crew")
    assert moved != CREW
    app.key("ctrl+z")
    wait_spoken(app, CREW)
    app.key("ctrl+shift+z")
    wait_spoken(app, moved)
    app.key("ctrl+z")
    wait_spoken(app, CREW)


def test_escape_puts_back():
    app = get_untouched()
    start = app.center(find_bet(app, "Shared crew"))
    app.drag(start, (start[0] + 200, start[1] + 150), release=False)
    driver.xdotool("key", "Escape")  # clearing modifiers first would let go of the button
    app.settle()
    app.release()
    assert spoken(app, "Shared crew") == CREW
    assert is_selected(app, "Shared crew")


def test_small_press_is_a_click():
    app = get_untouched()
    start = app.center(find_bet(app, "Shared crew"))
    app.drag(start, (start[0] + 4, start[1] + 3))
    assert spoken(app, "Shared crew") == CREW
    assert is_selected(app, "Shared crew")


def test_nudge():
    app = get_untouched()
    app.click(find_bet(app, "Voice notes"))
    app.key("Right", "shift+Up")
    wait_spoken(app, "Voice notes, risk 25 of 100, familiarity 31, Cheap probes, review overdue since 16 November")
    app.key("ctrl+z", "ctrl+z")
    wait_spoken(app, VOICE)


def test_marquee():
    app = get_untouched()
    app.drag(point_on_plane(app, 0.2, 0.97), point_on_plane(app, 0.98, 0.5))
    assert is_selected(app, "Shared crew") and is_selected(app, "Pricing trial")
    assert not is_selected(app, "Voice notes")
    start = app.center(find_bet(app, "Shared crew"))
    app.drag(start, (start[0], start[1] + 60))
    assert spoken(app, "Shared crew") != CREW and spoken(app, "Pricing trial") != TRIAL
    app.key("ctrl+z")
    wait_spoken(app, CREW)
    wait_spoken(app, TRIAL)
    app.key("Escape")
    assert not is_selected(app, "Shared crew")


def test_tab_walks():
    app = get_untouched()
    app.click(find_bet(app, "Shared crew"))
    app.key("Tab")
    assert is_selected(app, "Pricing trial")
    app.key("Tab")
    assert is_selected(app, "Voice notes")
    app.key("shift+Tab")
    assert is_selected(app, "Pricing trial")


def test_tab_past_folded_lists():
    with Board() as app:
        app.key("F6")
        seen = set()
        for _ in range(16):
            app.key("shift+Tab")
            seen.update(node.get_name() for node in driver.walk(app.frame())
                        if node.get_state_set().contains(Atspi.StateType.FOCUSED))
        assert app.process.poll() is None
        assert "Plane" in seen or any(name.startswith("Voice notes") for name in seen), seen


def test_place_them():
    with Board() as app:
        app.click(app.find("Place Them", "push button"))
        app.click_at(*point_on_plane(app, 0.5, 0.6))
        app.click_at(*point_on_plane(app, 0.6, 0.4))
        assert "familiarity" in spoken(app, "Parts from the van")
        assert "familiarity" in spoken(app, "Safety prompts")
        assert not app.has("Place Them", "push button")
        app.key("ctrl+z")
        app.settle()
        assert not app.find_all(role="list item", starts="Safety prompts, risk")


def test_drag_from_and_to_lists():
    with Board() as app:
        app.drag(app.center(app.find("Parts from the van", "label")), point_on_plane(app, 0.5, 0.6))
        assert "risk" in spoken(app, "Parts from the van")
        app.drag(app.center(find_bet(app, "Pricing trial")), app.center(app.find("Stopped")))
        assert not app.find_all(role="list item", starts="Pricing trial, risk")
        app.key("ctrl+z")
        wait_spoken(app, TRIAL)


def test_new_bet_is_named():
    with Board() as app:
        app.click_at(*point_on_plane(app, 0.5, 0.6), repeat=2)
        app.type("Brand new")
        app.key("Tab")
        find_bet(app, "Brand new, risk")


def test_delete_and_undo():
    with Board() as app:
        app.click(find_bet(app, "Pricing trial"))
        app.key("Delete")
        assert not app.find_all(role="list item", starts="Pricing trial")
        app.click(app.find("Undo", "push button"))
        wait_spoken(app, TRIAL)


def test_list_by_keys():
    """F4, down to the last bet, right to its risk, another number, and back to the plane."""
    with Board() as app:
        app.key("F4")
        wait_for_row(app, "Shared crew")
        app.key("End")
        wait_for_row(app, "Voice notes")
        app.key("Right", "Right", "F2", "ctrl+a")
        app.type("55")
        app.key("Return", "F4")
        wait_spoken(app, VOICE.replace("risk 20", "risk 55").replace("Cheap probes", "Expedition"))
        app.key("ctrl+z")
        wait_spoken(app, VOICE)


def saved(app, bet):
    """How a bet is written when the board is saved: fields by name."""
    app.key("ctrl+s")
    app.settle()
    root = ElementTree.parse(os.path.join(app.folder, "hands.betboard")).getroot()
    fields = {}
    for element in root.findall(".//{*}bet"):
        if element.get("id") == bet:
            for node in element.iter():
                fields.update(node.attrib)
    return fields


def saved_zones(app):
    """How the zones are written when the board is saved: by id, each as its fields."""
    app.key("ctrl+s")
    app.settle()
    root = ElementTree.parse(os.path.join(app.folder, "hands.betboard")).getroot()
    return {zone.get("id"): dict(zone.attrib) for zone in root.findall(".//{*}zone")}


def choose(app, *letters):
    """Opens the menu of what is selected, and goes down to an entry by the letters that stand for it."""
    app.key("shift+F10")
    for letter in letters:
        app.key(letter)
        app.settle()


def test_guide_line():
    with Board() as app:
        start = app.center(find_bet(app, "Voice notes"))
        app.drag(start, (start[0] - 5, start[1] - 150), release=False)
        app.release()
        assert saved(app, "voice")["familiarity"] == "29", saved(app, "voice")


def test_guide_line_let_go():
    with Board() as app:
        start = app.center(find_bet(app, "Voice notes"))
        driver.xdotool("keydown", "ctrl")
        app.drag(start, (start[0] - 5, start[1] - 150))
        driver.xdotool("keyup", "ctrl")
        place = float(saved(app, "voice")["familiarity"])
        assert 29 < place < 30, place


def test_hold():
    with Board() as app:
        app.click(find_bet(app, "Pricing trial"))
        choose(app, "h")
        start = app.center(find_bet(app, "Pricing trial"))
        app.drag(start, (start[0] - 200, start[1] + 150))
        app.key("Left")
        assert saved(app, "trial")["familiarity"] == "80"
        app.key("ctrl+a")
        start = app.center(find_bet(app, "Voice notes"))
        app.drag(start, (start[0] + 40, start[1] - 30))
        assert saved(app, "trial")["familiarity"] == "80" and saved(app, "voice")["familiarity"] != "30"
        app.click(find_bet(app, "Pricing trial"))
        choose(app, "g")
        app.key("Left")
        assert saved(app, "trial")["familiarity"] == "79"


def test_align():
    with Board() as app:
        app.click(find_bet(app, "Voice notes"))
        app.key("ctrl+a")
        choose(app, "a", "l")
        assert [saved(app, bet)["familiarity"] for bet in ("crew", "voice", "trial")] == ["29", "29", "29"]
        app.key("ctrl+z")
        wait_spoken(app, TRIAL)


def test_arrange_labels():
    with Board() as app:
        app.click(find_bet(app, "Pricing trial"))
        app.key("l")
        app.find("Drag labels where they should stand", "label")
        app.key("Right", "Right", "Down")
        first = saved(app, "trial")
        app.key("shift+Right")
        second = saved(app, "trial")
        assert int(second["label-x"]) == int(first["label-x"]) + 10 and second["label-y"] == first["label-y"], (first, second)
        app.key("Delete")
        assert "label-x" not in saved(app, "trial")
        start = app.center(find_bet(app, "Pricing trial"))
        app.drag((start[0] + 20, start[1]), (start[0] + 60, start[1] + 80))
        assert "label-x" in saved(app, "trial")
        wait_spoken(app, TRIAL)
        app.key("Escape")
        assert not app.has("Drag labels where they should stand", "label")
        app.key("Right")
        assert saved(app, "trial")["familiarity"] == "81"


def test_zones():
    """Into the mode, a line dragged, a zone named, nine made of four, all of it undone, and out."""
    with Board() as app:
        untouched = saved_zones(app)
        app.click(find_bet(app, "Voice notes"))
        app.key("z")
        app.find("Drag lines, or draw a new zone", "label")
        app.settle()
        crew, trial = app.center(find_bet(app, "Shared crew")), app.center(find_bet(app, "Pricing trial"))
        line = crew[0] + (trial[0] - crew[0]) * (50 - 29) / (80 - 29)
        height = point_on_plane(app, 0.5, 0.7)[1]
        app.drag((line, height), (line + 80, height))
        moved = saved_zones(app)
        assert float(moved["far"]["familiarity-high"]) > 55, moved["far"]
        assert moved["heavy"]["familiarity-low"] == moved["far"]["familiarity-high"], moved
        app.click_at(line - 60, height, repeat=2)
        app.find("Name of the zone")
        app.key("ctrl+a")
        app.type("Open sea")
        app.key("Return")
        assert saved_zones(app)["far"]["name"] == "Open sea"
        app.key("n")
        assert not app.find_all(role="list item", starts="New bet")
        app.click(app.find("Templates"))
        app.click(app.find("Three by Three"))
        assert len(saved_zones(app)) == 9
        app.key("ctrl+z", "ctrl+z", "ctrl+z")
        assert saved_zones(app) == untouched, saved_zones(app)
        app.click(app.find_all("Done", "push button")[-1])  # the first one is the list of what is done
        assert not app.has("Templates")
        wait_spoken(app, CREW)


def test_copy_between_windows():
    with Board() as app:
        app.click(find_bet(app, "Pricing trial"))
        app.key("ctrl+c", "ctrl+n")
        app.settle(1)
        app.click_at(*point_on_plane(app, 0.5, 0.6))
        app.key("ctrl+v")
        driver.wait_for("the bet in the new window", lambda: len(app.find_all(role="list item", starts="Pricing trial")) == 1)
        assert not app.find_all(role="list item", starts="Shared crew")
        app.key("ctrl+v")
        driver.wait_for("a second one", lambda: len(app.find_all(role="list item", starts="Pricing trial")) == 2)


if __name__ == "__main__":
    status = driver.run(
        test_spoken_names,
        test_spoken_buttons,
        test_drag_and_undo,
        test_escape_puts_back,
        test_small_press_is_a_click,
        test_nudge,
        test_marquee,
        test_tab_walks,
        test_tab_past_folded_lists,
        test_place_them,
        test_drag_from_and_to_lists,
        test_new_bet_is_named,
        test_delete_and_undo,
        test_list_by_keys,
        test_guide_line,
        test_guide_line_let_go,
        test_hold,
        test_align,
        test_arrange_labels,
        test_copy_between_windows,
        test_zones)
    shared.close()
    sys.exit(status)

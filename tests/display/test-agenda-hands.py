#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The agenda under real hands: keys, the pointer, and flags from the plane; what is seen is what a
screen reader is told."""

import os
import shutil
import sys
import tempfile

import driver
from driver import Atspi

MOVE, RESTORE, OFFLINE = "Move tenant data", "Restore the reporting", "Offline mode"
LATER = "Entry into elevator"


class Agenda:
    """The field-service sample with its agenda beside it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        sample = os.path.join(os.environ["BB_SOURCE_ROOT"], "data", "samples", "fieldservice.betboard")
        board = os.path.join(self.folder.name, "agenda.betboard")
        shutil.copy(sample, board)
        self.app = driver.App(board, size=(1366, 768))
        self.app.find(role="list item", starts=MOVE)
        self.app.key("ctrl+r")
        driver.wait_for("the agenda", lambda: rows(self.app))
        return self.app

    def __exit__(self, *error):
        self.app.close()
        self.folder.cleanup()


def rows(app):
    """Those of the first list, from top to bottom: the bets of the plane are list items, too."""
    lists = app.find_all("Discuss", "list")
    if not lists:
        return []
    found = app.find_all(role="list item", within=lists[0])
    return sorted(found, key=lambda node: app.extents(node)[1])


def wait_first(app, *titles):
    def is_so():
        names = [node.get_name() for node in rows(app)]
        return len(names) >= len(titles) and all(name.startswith(title) for name, title in zip(names, titles))
    driver.wait_for("first " + ", ".join(titles), is_so)


def row(app, title):
    return next(node for node in rows(app) if node.get_name().startswith(title))


def wait_focus(app, title):
    def has_focus():
        return any(node.get_name().startswith(title) and node.get_state_set().contains(Atspi.StateType.FOCUSED)
                   for node in rows(app))
    driver.wait_for("focus on " + title, has_focus)


def test_start_has_the_focus():
    with Agenda() as app:
        wait_first(app, MOVE, RESTORE, OFFLINE)
        assert app.find("Start the Review", "push button").get_state_set().contains(Atspi.StateType.FOCUSED)


def test_keys():
    with Agenda() as app:
        app.click(row(app, RESTORE))
        wait_focus(app, RESTORE)
        app.key("alt+Up")
        wait_first(app, RESTORE, MOVE, OFFLINE)
        wait_focus(app, RESTORE)
        app.key("alt+Down", "alt+Down")
        wait_first(app, MOVE, OFFLINE, RESTORE)
        wait_focus(app, RESTORE)
        app.key("alt+Next")
        wait_first(app, MOVE, OFFLINE, "Retire the legacy")
        app.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        wait_first(app, MOVE, RESTORE, OFFLINE)


def test_delete_and_undo():
    with Agenda() as app:
        app.click(row(app, MOVE))
        wait_focus(app, MOVE)
        app.key("Delete")
        wait_first(app, RESTORE, OFFLINE)
        wait_focus(app, RESTORE)
        app.key("ctrl+z")
        wait_first(app, MOVE, RESTORE, OFFLINE)


def test_drag():
    with Agenda() as app:
        x, y, width, height = app.extents(row(app, OFFLINE))
        app.drag(app.center(row(app, MOVE)), (x + width / 2, y + height * 0.8))
        wait_first(app, RESTORE, OFFLINE, MOVE)
        app.key("ctrl+z")
        wait_first(app, MOVE, RESTORE, OFFLINE)


def test_drag_scrolls():
    """From the end of the agenda to its beginning: the list moves on while the pointer waits at its edge."""
    with Agenda() as app:
        app.click(row(app, MOVE))
        app.key("End", "Down")
        last = driver.wait_for("the second list", lambda: app.find_all("Nod Through", "list"))[0]
        later = driver.wait_for("its rows", lambda: [node for node in app.find_all(role="list item", within=last)
                                                     if node.get_name().startswith(LATER)])[0]
        driver.wait_for("that bet in sight", lambda: app.extents(later)[1] < 720)
        x, y, width, _height = app.extents(later)
        app.drag(app.center(later), (x + width / 2, 140), release=False)
        driver.wait_for("the beginning", lambda: app.extents(row(app, MOVE))[1] > 130)
        app._move(*app.center(row(app, OFFLINE)))
        app.release()
        driver.wait_for("the bet in the first list", lambda: [node for node in rows(app) if node.get_name().startswith(LATER)])


def test_menu():
    with Agenda() as app:
        app.click(row(app, MOVE))
        wait_focus(app, MOVE)
        app.key("shift+F10")
        app.find("Leave Out", "menu item")
        app.key("Down", "Down", "Down", "Return")
        wait_first(app, RESTORE, MOVE)


def test_flag_from_the_plane():
    with Agenda() as app:
        app.click(app.find(role="list item", starts=LATER))
        app.key("f")
        driver.wait_for("a flag told", lambda: [node for node in app.find_all(role="list item", starts=LATER)
                                                if node.get_name().endswith("flagged for the next review")])
        driver.wait_for("the bet on the agenda", lambda: [node for node in rows(app) if node.get_name().startswith(LATER)])
        app.key("f")
        driver.wait_for("the bet off the list", lambda: not [node for node in rows(app) if node.get_name().startswith(LATER)])


def test_started_by_enter():
    with Agenda() as app:
        app.key("Return")
        driver.wait_for("numbers", lambda: app.find_all(role="list item", starts="7. " + MOVE))


if __name__ == "__main__":
    sys.exit(driver.run(
        test_start_has_the_focus,
        test_keys,
        test_delete_and_undo,
        test_drag,
        test_drag_scrolls,
        test_menu,
        test_flag_from_the_plane,
        test_started_by_enter))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Looking back with a real pointer and real keys: a trail is clicked and tells what was said; days are
walked by keys, and what a screen reader is told is of that day."""

import os
import sys
import tempfile

import driver

BOARD = """\
<?xml version="1.0" encoding="UTF-8"?>
<board xmlns="https://betboard.github.io/ns/board" format="1" reader="1">
  <title>Hands</title>
  <bets>
    <bet id="M" stage="active" risk="15" familiarity="85"><title>Pilot of the night bus</title></bet>
    <bet id="S" stage="active" risk="85" familiarity="85"><title>Ticket machines</title></bet>
  </bets>
  <snapshots>
    <snapshot id="may" date="2026-05-11" label="Before the summer">
      <at bet="M" title="Pilot of the night bus" risk="85" familiarity="15" stage="active"/>
      <at bet="S" title="Ticket machines" risk="85" familiarity="85" stage="active"/>
    </snapshot>
  </snapshots>
  <receipts>
    <receipt id="R1" bet="M" decided-on="2026-09-07" decision="move" decided-by="Night council">
      <reason>Every second seat was taken</reason>
    </receipt>
  </receipts>
</board>
"""
SAID = "Every second seat was taken"
NOW = "Pilot of the night bus, risk 15 of 100, familiarity 85"
THEN = "Pilot of the night bus, risk 85 of 100, familiarity 15"


class Board:
    """The program with the board above."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        path = os.path.join(self.folder.name, "hands.betboard")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(BOARD)
        self.app = driver.App(path, size=(1280, 800))
        self.app.find(role="list item", starts=NOW)
        return self.app

    def __exit__(self, *error):
        self.app.close()
        self.folder.cleanup()


def find_bet(app):
    return app.find(role="list item", starts="Pilot")


def test_click_on_trail():
    with Board() as app:
        x, y, width, height = app.extents(app.find("Plane"))
        assert not app.has(SAID)
        # The way goes down to the right, through the middle; the hand comes across it, up to the right.
        for step in (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7):
            app.click_at(x + width / 2 + 11 * step, y + height / 2 - 8 * step)
            if app.has(SAID):
                break
        app.find(SAID)
        app.find("Moved · 7 September 2026 · Night council")
        app.key("Escape")
        app.settle()
        assert not app.has(SAID)


def test_said_by_key():
    with Board() as app:
        app.click(find_bet(app))
        app.key("shift+Return")
        app.find(SAID)
        app.key("Escape")
        app.settle()
        assert not app.has(SAID)


def test_days_by_keys():
    with Board() as app:
        app.click(find_bet(app))
        app.key("t")
        app.key("Left")
        driver.wait_for("the bet where it was", lambda: app.find_all(role="list item", starts=THEN))
        app.find("11 May 2026")
        app.key("Escape")
        driver.wait_for("the bet where it is", lambda: app.find_all(role="list item", starts=NOW))


if __name__ == "__main__":
    sys.exit(driver.run(test_click_on_trail, test_said_by_key, test_days_by_keys))

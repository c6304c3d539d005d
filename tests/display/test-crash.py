#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program is killed in the middle of work and started again: all but the last three seconds comes
back, into no file but by a save."""

import glob
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

from driver import App, run, state_folder, wait_for, xdotool  # noqa: E402

SOURCE = os.environ["BB_SOURCE_ROOT"]
CLI = os.path.join(os.environ["BB_BUILD_ROOT"], "src", "cli", "betboard-cli")
NS = "{https://betboard.github.io/ns/board}"
BET = "Parts reordering from the van"
START = 17  # its familiarity in the sample
MOST_LOST = 3.0  # seconds
SIZE = (1366, 768)


class Board:
    """A copy of the sample in a folder of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.path = os.path.join(self.folder, "rain.betboard")
        shutil.copy(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), self.path)

    def read(self):
        with open(self.path, "rb") as stream:
            return stream.read()

    def remove(self):
        shutil.rmtree(self.folder)


def list_bets(path):
    """What the other program says is in the file: rows by their titles."""
    done = subprocess.run([CLI, "list", path, "--format", "json"], check=True, capture_output=True, text=True)
    return {row["title"]: row for row in json.loads(done.stdout)}


def drafts(folder="drafts"):
    return sorted(glob.glob(os.path.join(state_folder(), folder, "*", "board.bb")))


def wait_for_draft():
    return wait_for("a draft", drafts)[0]


def kill(app):
    os.kill(app.process.pid, signal.SIGKILL)
    app.process.wait()


def pick(app, title=BET):
    app.click(app.find(starts=title, role="list item"))


def nudge(app, n=1):
    for _ in range(n):
        app.key("Right")


def restore(app, title=BET):
    app.click(app.find(name="Restore", role="push button"))
    wait_for("a board that is not saved", lambda: app.frame().get_name().startswith("•"))
    app.find(starts=title, role="list item")


def save(app, board):
    before = board.read()
    app.key("ctrl+s")
    wait_for("a saved file", lambda: board.read() != before and not app.frame().get_name().startswith("•"))


def work_until(app, end):
    """Nudges a bet until that moment; says when each nudge was sent."""
    moments = []
    while time.monotonic() < end:
        xdotool("key", "Right")
        moments.append(time.monotonic())
        time.sleep(0.1)
    return moments


def crash_and_restore(seconds):
    """Works for some seconds and is killed; says how many nudges were sent more than three seconds
    before, how many in all, and how many came back."""
    board = Board()
    before = board.read()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        moments = work_until(app, time.monotonic() + seconds)
        killed = time.monotonic()
        kill(app)
    finally:
        app.close()
    assert board.read() == before, "a draft touched the file"
    owed = sum(1 for moment in moments if moment <= killed - MOST_LOST)
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        if owed or app.has(name="Restore", role="push button"):
            restore(app)
            assert board.read() == before, "restoring touched the file"
            save(app, board)
            wait_for("no draft", lambda: not drafts())
    finally:
        app.close()
    rows = list_bets(board.path)
    got = rows[BET]["familiarity"] - START
    shutil.copy(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), board.path)
    for title, row in list_bets(board.path).items():
        assert title == BET or row == rows[title], title
    board.remove()
    return owed, len(moments), got


def test_killed_while_working():
    seconds = random.uniform(4, 8)
    owed, n, got = crash_and_restore(seconds)
    print("# killed after %.2f s: %d of %d came back, %d had to" % (seconds, got, n, owed))
    assert owed > 0 and owed <= got <= n, (owed, n, got)


def test_kept_within_three_seconds():
    board = Board()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        nudge(app)
        time.sleep(3)
        kill(app)
        assert list_bets(wait_for_draft())[BET]["familiarity"] == START + 1
        assert len(drafts()) == 1
    finally:
        app.close()
        board.remove()


def test_saved_leaves_nothing():
    board = Board()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        nudge(app)
        wait_for_draft()
        save(app, board)
        wait_for("no draft", lambda: not drafts())
        assert list_bets(board.path)[BET]["familiarity"] == START + 1
        nudge(app, 2)
        save(app, board)
        assert list_bets(board.path)[BET]["familiarity"] == START + 3, "a save locks nothing"
        time.sleep(3)
        assert not drafts() and not drafts("drafts-bin")
        kill(app)
    finally:
        app.close()
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        app.find(starts=BET, role="list item")
        assert not app.has(name="Restore", role="push button")
    finally:
        app.close()
        board.remove()


def test_told_to_end():
    """Nobody is asked, and not even the last second is lost."""
    board = Board()
    before = board.read()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        nudge(app)
        app.process.send_signal(signal.SIGTERM)
        assert app.process.wait(20) == 0
    finally:
        app.close()
    assert board.read() == before
    assert list_bets(wait_for_draft())[BET]["familiarity"] == START + 1
    board.remove()


def count_kept(path):
    """Decisions of a review that is not sealed."""
    receipts = ElementTree.parse(path).getroot().iter(NS + "receipt")
    return sum(1 for receipt in receipts if receipt.get("open") == "true" and receipt.get("decision") == "keep")


def test_killed_in_the_walk():
    board = Board()
    app = App(board.path, size=SIZE)
    try:
        app.key("ctrl+r", "Return")
        app.find(starts="Quarterly review")
        app.key("k")
        wait_for("a decision", lambda: drafts() and count_kept(drafts()[0]) == 1)
        app.key("k")
        time.sleep(3)
        app.key("k")
        kill(app)
        kept = count_kept(drafts()[0])
        assert kept in (2, 3), kept
    finally:
        app.close()
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        restore(app, "2. " + BET)
        save(app, board)
        assert count_kept(board.path) == kept
    finally:
        app.close()
        board.remove()


def test_answers():
    """Put off, it is not offered at the start any more, but in the list and with its board; discarded, it
    can be brought back from the bin."""
    board = Board()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        nudge(app)
        wait_for_draft()
        kill(app)
    finally:
        app.close()
    app = App(size=SIZE, after_crash=True)
    try:
        app.find(starts="Changes from ", role="label")
        app.click(app.find(name="Keep for Later", role="push button"))
        wait_for("no offer", lambda: not app.has(name="Keep for Later", role="push button"))
    finally:
        app.close()
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        app.find(starts="Changes from ", role="label")
        app.click(app.find(name="Discard", role="push button"))
        wait_for("no draft", lambda: not drafts() and len(drafts("drafts-bin")) == 1)
        app.key("F10", "v")
        restore(app)
        assert len(drafts()) == 1 and not drafts("drafts-bin")
        save(app, board)
    finally:
        app.close()
    assert list_bets(board.path)[BET]["familiarity"] == START + 1
    board.remove()


def test_changed_outside():
    """Who changed the file after the crash is not overwritten unasked."""
    board = Board()
    app = App(board.path, size=SIZE)
    try:
        pick(app)
        nudge(app)
        wait_for_draft()
        kill(app)
    finally:
        app.close()
    theirs = board.read().replace(BET.encode(), b"Theirs")
    with open(board.path, "wb") as stream:
        stream.write(theirs)
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        restore(app)
        app.key("ctrl+s")
        app.find(name="Somebody Else Changed This Board")
        assert board.read() == theirs
    finally:
        app.close()
        board.remove()


def test_never_saved():
    """A board without a file comes back as one."""
    app = App(size=SIZE)
    try:
        app.key("ctrl+n")
        app.find(name="Plane")
        app.key("n")
        app.type("Our first bet")
        wait_for_draft()
        app.settle(3)
        kill(app)
    finally:
        app.close()
    app = App(size=SIZE, after_crash=True)
    try:
        app.click(app.find(name="Restore", role="push button"))
        app.find(starts="Our first bet", role="list item")
    finally:
        app.close()


def test_crash_loop():
    board = Board()
    for after_crash in (False, True):
        app = App(board.path, size=SIZE, after_crash=after_crash)
        app.find(starts=BET, role="list item")
        kill(app)
    app = App(board.path, after_crash=True)
    try:
        app.find(name="Betboard Stopped Twice Just after It Had Started")
        app.key("Escape")
        assert not app.has(starts=BET, role="list item")
    finally:
        app.close()
    app = App(board.path, size=SIZE, after_crash=True)
    try:
        app.find(starts=BET, role="list item")
    finally:
        app.close()
        board.remove()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for _ in range(int(sys.argv[1])):
            print("owed %d sent %d came back %d" % crash_and_restore(random.uniform(0.5, 8)), flush=True)
        sys.exit(0)
    sys.exit(
        run(
            test_killed_while_working,
            test_kept_within_three_seconds,
            test_saved_leaves_nothing,
            test_told_to_end,
            test_killed_in_the_walk,
            test_answers,
            test_changed_outside,
            test_never_saved,
            test_crash_loop,
        )
    )

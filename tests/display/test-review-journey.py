#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A whole quarterly review by keyboard alone: from an open board to sealed minutes. What was decided is
looked up in the file that comes out."""

import os
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from driver import App, Atspi, run, wait_for, walk  # noqa: E402

SOURCE = os.environ["BB_SOURCE_ROOT"]
NS = "{https://betboard.github.io/ns/board}"
NODDED = "On track"
WHY_MOVED = "Two pilots taught us more than we hoped"
TYPO = "Sold out befor the trial ended"
MENDED = "Sold out before the trial ended"
AIMED = "Only the largest depots"
PUT_OFF = "The partner is late"
ENDED = "Nobody opens it"
RAISED = "A third operator asked"


def read(path):
    return ElementTree.parse(path).getroot()


def get_receipts(root):
    """Decisions of the review that was just held: the one with a state."""
    review = next(review for review in root.iter(NS + "review") if review.get("state"))
    receipts = [receipt for receipt in root.iter(NS + "receipt") if receipt.get("review") == review.get("id")]
    return review, receipts


def decision_of(receipts, bet, moved=False):
    found = [one for one in receipts if one.get("bet") == bet and (one.get("decision") == "move") == moved]
    assert len(found) == 1, (bet, [one.attrib for one in found])
    return found[0]


def focused(app):
    return [node for node in walk(app.frame()) if node.get_state_set().contains(Atspi.StateType.FOCUSED)]


def focused_names(app):
    return [node.get_name() for node in focused(app)]


def wait_for_sheet(app, start):
    wait_for("the sheet of " + start, lambda: app.has(starts=start, role="panel") or app.has(starts=start, role="grouping"))


def tab_to(app, name, key="Tab"):
    """Walks on until something of that name has the keyboard."""
    for _ in range(30):
        if any(there.startswith(name) or there.endswith(name) for there in focused_names(app)):
            return
        app.key(key)
    raise AssertionError("no way by %s to %r, but to %r" % (key, name, focused_names(app)))


def nod_through(app):
    """Four actions at most for the whole list."""
    before = app.actions
    app.key("n")
    app.type(NODDED)
    app.key("Return")
    assert app.actions - before <= 4, app.actions - before
    wait_for("an end of the nodding", lambda: not app.has(starts="Nod 12"))


def trip_a_signal(app):
    tab_to(app, "Tripped")
    app.key("space")


def ask_and_answer(app, key, reason):
    app.key(key)
    app.type(reason)
    app.key("Return")


def walk_the_ten(app):
    wait_for_sheet(app, "7 Move tenant data")
    trip_a_signal(app)
    tab_to(app, "7 Move tenant data", "shift+Tab")
    app.key("k")
    wait_for_sheet(app, "9 Restore")
    app.key("k")
    wait_for_sheet(app, "12 Offline mode")
    app.key("c", "1")
    app.type(AIMED)
    app.key("Return")
    wait_for_sheet(app, "14 Retire")
    ask_and_answer(app, "w", PUT_OFF)
    wait_for_sheet(app, "4 Travel-time")
    app.key("c", "2", "ctrl+a")
    app.type("500")
    tab_to(app, "Why")
    app.type(RAISED)
    app.key("Return")
    wait_for_sheet(app, "5 Regional hosting")
    ask_and_answer(app, "s", TYPO)
    wait_for_sheet(app, "10 Lend-a-technician")
    app.key("k", "k", "k")
    wait_for_sheet(app, "22 Evening digest")
    ask_and_answer(app, "e", ENDED)
    wait_for("all ten", lambda: app.has(starts="All 10 are decided"))


def move_three(app):
    """No dialog, and the keyboard stays where it is."""
    app.key("Escape")
    tab_to(app, "1. Entry into elevator")
    for _ in range(3):
        name = focused_names(app)[0]
        app.key("shift+Right")
        assert app.root.get_child_count() == 1, "a second window"
        assert focused_names(app)[0].split(",")[0] == name.split(",")[0], (name, focused_names(app))
        app.key("Tab")
    wait_for("three moves", lambda: app.has(starts="3 moves unexplained"))


def explain_two(app):
    app.key("m")
    app.key("shift+Tab")
    assert [node.get_role_name() for node in focused(app)] == ["check box"], focused_names(app)
    app.key("space")
    tab_to(app, "Why these bets were moved")
    app.type(WHY_MOVED)
    app.key("Return")
    wait_for("one move left", lambda: app.has(starts="1 move unexplained"))
    assert app.root.get_child_count() == 1


def undo_and_redo(app):
    app.key("ctrl+z")
    wait_for("three moves again", lambda: app.has(starts="3 moves unexplained"))
    app.key("ctrl+shift+z")
    wait_for("one move left again", lambda: app.has(starts="1 move unexplained"))


def save(app, board):
    before = open(board, "rb").read()
    app.key("ctrl+s")
    wait_for("a saved file", lambda: open(board, "rb").read() != before)
    app.settle()
    return read(board)


def mend_a_typo(app):
    tab_to(app, "Why: 5.\u00a0Regional hosting for public-sector buyers")
    app.key("ctrl+a")
    app.type(MENDED)
    app.key("Return")


def seal(app):
    app.key("alt+m")
    app.find(starts="Sealed decisions can be corrected")
    app.key("Return")
    app.find(starts="The minutes are sealed")


def save_minutes(app, path):
    """Out of the room as a page that opens anywhere."""
    tab_to(app, "Save Minutes…")
    app.key("Return")
    app.find(name="Name:", role="text")
    app.key("ctrl+a")
    app.type(path)
    app.key("Return")
    wait_for(path, lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    app.settle(1)
    text = open(path, encoding="utf-8").read()
    for words in (MENDED, AIMED, PUT_OFF, RAISED, NODDED, WHY_MOVED):
        assert words in text, words
    assert TYPO not in text


def assert_decisions(receipts):
    nodded = [one for one in receipts if one.findtext(NS + "reason") == NODDED]
    assert len(nodded) == 12 and {one.get("decision") for one in nodded} == {"keep"}
    sharpened = decision_of(receipts, "S06")
    assert (sharpened.get("decision"), sharpened.findtext(NS + "reason")) == ("sharpen", AIMED)
    assert decision_of(receipts, "S16").get("decision") == "defer"
    raised = decision_of(receipts, "S09")
    assert raised.get("decision") == "increase", raised.attrib
    assert raised.find(NS + "before").get("cap-before") == "380000"
    assert raised.find(NS + "after").get("cap-after") == "500000"
    stopped = decision_of(receipts, "S22")
    assert (stopped.get("decision"), stopped.findtext(NS + "reason")) == ("stop", MENDED)
    assert stopped.find(NS + "before").get("stage-before") == "paused"
    assert stopped.find(NS + "after").get("stage-after") == "stopped"
    assert decision_of(receipts, "S21").find(NS + "after").get("stage-after") == "done"
    kept = decision_of(receipts, "S14")
    assert kept.find(NS + "before").get("review-date-before") == "2026-11-23"
    assert kept.find(NS + "after").get("review-date-after") > "2026-11-30"


def assert_moves(root, receipts):
    moves = [one for one in receipts if one.get("decision") == "move"]
    assert len(moves) == 3, moves
    assert sorted(one.findtext(NS + "reason") or "" for one in moves) == ["", WHY_MOVED, WHY_MOVED]
    for one in moves:
        bet = next(bet for bet in root.iter(NS + "bet") if bet.get("id") == one.get("bet"))
        before, after = one.find(NS + "before"), one.find(NS + "after")
        assert float(after.get("familiarity-after")) == float(before.get("familiarity-before")) + 5
        assert after.get("familiarity-after") == bet.get("familiarity")


def assert_open(root):
    """Saving locks nothing."""
    review, receipts = get_receipts(root)
    assert review.get("state") == "running", review.attrib
    assert len(receipts) == 25, len(receipts)
    assert all(one.get("open") for one in receipts)


def assert_sealed(root):
    review, receipts = get_receipts(root)
    assert review.get("state") == "sealed", review.attrib
    assert not any(one.get("open") for one in receipts)
    moments = [one.get("moment") for one in root.iter(NS + "snapshot") if one.get("review") == review.get("id")]
    assert sorted(moments) == ["after", "before"], moments
    assert_decisions(receipts)
    assert_moves(root, receipts)
    bet = next(bet for bet in root.iter(NS + "bet") if bet.get("id") == "S14")
    assert "tripped" in bet.find(NS + "signals").attrib.values()


SECRET = "Between us: the sponsor is leaving"


def assert_untold(app):
    """Neither eyes nor ears are told what is private."""
    for node in walk(app.root):
        said = [node.get_name(), node.get_description()]
        if node.get_text_iface() is not None:
            said.append(app.text_of(node))
        assert not any(SECRET in (words or "") for words in said), said


def test_nothing_private_before_a_room():
    folder = tempfile.mkdtemp()
    board = os.path.join(folder, "board.betboard")
    text = open(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), encoding="utf-8").read()
    open(board, "w", encoding="utf-8").write(
        text.replace("</next-question>", "</next-question>\n      <private-note>%s</private-note>" % SECRET))
    app = App(board, size=(1366, 768))
    try:
        app.key("ctrl+r", "Return")
        wait_for_sheet(app, "7 Move tenant data")
        assert_untold(app)
        app.key("F5")
        assert_untold(app)
        app.key("n")
        assert_untold(app)
        app.key("ctrl+s")
        wait_for("a saved board", lambda: 'state="running"' in open(board, encoding="utf-8").read())
        assert SECRET in open(board, encoding="utf-8").read(), "the note itself is kept"
    finally:
        app.close()
    shutil.rmtree(folder)


def test_quarterly_review_by_keys():
    folder = tempfile.mkdtemp()
    board = os.path.join(folder, "board.betboard")
    shutil.copy(os.path.join(SOURCE, "data", "samples", "fieldservice.betboard"), board)
    app = App(board, size=(1366, 768))
    try:
        before = app.actions
        app.key("ctrl+r", "Return")
        assert app.actions - before == 2
        wait_for_sheet(app, "7 Move tenant data")
        nod_through(app)
        walk_the_ten(app)
        move_three(app)
        explain_two(app)
        undo_and_redo(app)
        assert_open(save(app, board))
        app.key("alt+g")
        mend_a_typo(app)
        seal(app)
        sealed = save(app, board)
        assert_sealed(sealed)
        app.key("ctrl+z")
        app.settle()
        app.find(starts="The minutes are sealed")
        save_minutes(app, os.path.join(folder, "minutes.html"))
        print("# %d input actions" % app.actions)
    finally:
        app.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(run(test_nothing_private_before_a_room, test_quarterly_review_by_keys))

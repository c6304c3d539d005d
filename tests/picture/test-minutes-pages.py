# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a browser makes of minutes and pre-read: how many pages of A4, and whether the page fetches,
runs or overflows anything."""

import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import renderers  # noqa: E402
import tap  # noqa: E402

BUILD = os.environ["BB_BUILD_ROOT"]
# Points; A4 is 210 by 297 mm.
A4 = (595, 842)

folder = tempfile.TemporaryDirectory(prefix="betboard-minutes-")


def path(name):
    return os.path.join(folder.name, name)


def write(kind, suffix):
    """Holds the review once, then writes a report of it."""
    if not os.path.exists(path("held.betboard")):
        subprocess.run([os.path.join(BUILD, "tests", "picture", "hold-review"), path("held.betboard")], check=True)
    out = path(kind + suffix)
    command = [os.path.join(BUILD, "src", "cli", "betboard-cli"), "review", path("held.betboard"), "--" + kind, "last", "-o", out]
    subprocess.run(command, check=True)
    return out


def ask_chromium(*arguments):
    program = renderers.find_chromium()
    command = [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + path("profile"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    return done


def print_pages(html):
    """The sizes of the pages of the PDF that the browser prints."""
    pdf = html + ".pdf"
    ask_chromium("--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + html)
    with open(pdf, "rb") as stream:
        content = stream.read()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", content)
    assert boxes, "the PDF tells no pages"
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def test_minutes_of_24_bets_fit_two_pages():
    assert print_pages(write("minutes", ".html")) == [A4, A4]


def test_each_sheet_has_a_page_of_its_own():
    pages = print_pages(write("pre-read", ".html"))
    # The agenda takes two, and ten bets are to be discussed.
    assert pages == [A4] * 12, pages


def test_markdown_has_its_picture_beside_it():
    out = write("minutes", ".md")
    with open(out, encoding="utf-8") as stream:
        text = stream.read()
    names = re.findall(r"!\[[^\]]*\]\(<([^>]+)>\)", text)
    assert names == ["minutes-board.svg"], names
    with open(path(names[0]), encoding="utf-8") as stream:
        assert stream.readline().startswith("<?xml")


def test_page_stands_alone():
    """No address of anything but the names of XML, and nothing that runs."""
    for kind in ("minutes", "pre-read"):
        with open(write(kind, ".html"), encoding="utf-8") as stream:
            text = stream.read()
        found = set(re.findall(r"""(?:https?:)?//[^\s"'<>)]+""", text))
        assert found <= {"http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"}, found
        assert not re.search(r"<script|<link|<iframe|@import|url\(|\son\w+=", text), kind


if __name__ == "__main__":
    with folder:
        sys.exit(
            tap.run(
                test_minutes_of_24_bets_fit_two_pages,
                test_each_sheet_has_a_page_of_its_own,
                test_markdown_has_its_picture_beside_it,
                test_page_stands_alone,
            )
        )

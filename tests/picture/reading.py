# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read of a board on a poor projector: the real program in full screen, its picture made
smaller and blurred by strong compression, then read by tesseract."""

import collections
import os
import re
import shutil
import subprocess
import time

from tap import Skip

SCREEN = (1366, 768)
PROJECTOR = "1280x720!"
QUALITY = "50"
PATIENCE = 60
TOOLS = ("tesseract", "convert", "import", "xdotool", "Xvfb", "openbox")
WORD = re.compile(r"[^\W_]+")
SETTINGS = "[io/github/betboard/Betboard]\nroom-theme='%s'\n"


def need_tools():
    for tool in TOOLS:
        if not shutil.which(tool):
            raise Skip(f"{tool} is not installed")


def split_words(text):
    return WORD.findall(text.lower())


class Room:
    """A screen of the size of an old projector with a window manager, and the program on it."""

    def __init__(self, build, folder):
        self.program = os.path.join(build, "src", "app", "betboard")
        self.config = os.path.join(folder, "config")
        self.settings = os.path.join(self.config, "glib-2.0", "settings")
        self.env = dict(os.environ, XDG_CONFIG_HOME=self.config, GSETTINGS_BACKEND="keyfile", GTK_A11Y="none")
        self.env.update(GDK_BACKEND="x11", GSK_RENDERER="cairo", ADW_DISABLE_PORTAL="1")
        self.env.setdefault("GSETTINGS_SCHEMA_DIR", os.path.join(build, "data"))
        os.makedirs(self.settings, exist_ok=True)

    def __enter__(self):
        need_tools()
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "%dx%dx24" % SCREEN, "-nolisten", "tcp"]
        self.server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as stream:
            self.env["DISPLAY"] = ":" + stream.readline().strip()
        self.manager = subprocess.Popen(
            ["openbox"], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def _run(self, *words):
        return subprocess.run([*map(str, words)], env=self.env, check=True, capture_output=True)

    def _find_window(self, process):
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = subprocess.run(command, env=self.env, capture_output=True, text=True).stdout.split()
            if found:
                return found[-1]
            time.sleep(0.1)
        raise AssertionError("no window appeared")

    def _grab(self, path):
        self._run("import", "-window", "root", path)
        with open(path, "rb") as stream:
            return stream.read()

    def _grab_when_still(self, path):
        """What moves at first (a banner that slides in, labels that settle) must have come to rest."""
        end = time.monotonic() + PATIENCE
        last, same = self._grab(path), 0
        while same < 2 and time.monotonic() < end:
            time.sleep(0.3)
            now = self._grab(path)
            same = same + 1 if now == last else 0
            last = now

    def shoot(self, board, out, theme):
        """Opens a board and shows it to the room: F5."""
        with open(os.path.join(self.settings, "keyfile"), "w", encoding="utf-8") as stream:
            stream.write(SETTINGS % theme)
        with subprocess.Popen(
            [self.program, board], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                window = self._find_window(process)
                self._run("xdotool", "windowfocus", "--sync", window)
                self._grab_when_still(out)
                self._run("xdotool", "mousemove", *SCREEN, "key", "F5")
                time.sleep(0.8)
                self._grab_when_still(out)
            finally:
                process.terminate()


def blur(shot, out):
    subprocess.run(["convert", shot, "-resize", PROJECTOR, "-quality", QUALITY, out], check=True)


def read(path):
    command = ["tesseract", path, "-", "--psm", "11", "-l", "eng"]
    env = dict(os.environ, OMP_THREAD_LIMIT="1")
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout


def find_missing(expected, text):
    """The expected words that were not read, each as often as it is missing."""
    found = collections.Counter(split_words(text))
    missing = []
    for word in expected:
        if found[word]:
            found[word] -= 1
        else:
            missing.append(word)
    return missing


def get_words_in_place(picture):
    """All words of names beside their marks; numbers stand for names in the list."""
    pieces = [piece for piece in picture.get_texts() if piece.part == "label"]
    return [word for piece in pieces if not piece.text.isdigit() for word in split_words(piece.text)]


def read_room(room, maker, board, theme):
    """Returns how many words of names there are in place, and which of them cannot be read."""
    name = os.path.basename(board).removesuffix(".betboard")
    shot = maker.get_path(f"{name}-{theme}.png")
    blurred = maker.get_path(f"{name}-{theme}.jpg")
    room.shoot(board, shot, theme)
    blur(shot, blurred)
    words = get_words_in_place(maker.draw(board, "room", "short", SCREEN))
    return len(words), find_missing(words, read(blurred))

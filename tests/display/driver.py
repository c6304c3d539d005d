# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the real program the way a person does: pointer and keys through the X server, and eyes
through the accessibility bus. Needs a display, a window manager and a session bus."""

import os
import shutil
import subprocess
import sys
import time

import gi

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))
from tap import run  # noqa: E402,F401

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds until something that should appear counts as missing


class Missing(Exception):
    """Something that should be on the screen is not."""


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout


def wait_for(what, get):
    """Calls get until it gives something; the accessible tree may change under our hands."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = get()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise Missing(what)


def walk(node):
    """A node and all below it, in order; nodes that vanish meanwhile are passed over."""
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def is_showing(node):
    """GTK 4.8 says of windows alone that they show; of the rest, that they are visible and how large."""
    if not node.get_state_set().contains(Atspi.StateType.VISIBLE):
        return False
    if node.get_component_iface() is None:
        return False
    box = node.get_extents(Atspi.CoordType.WINDOW)
    return box.width > 0 and box.height > 0


def has_name(node, name):
    """GTK 4.8 puts what labels a button before the button's own name."""
    return node.get_name() == name or node.get_name().endswith(" " + name)


def state_folder():
    """Where the program keeps what is not in a file."""
    return os.path.join(os.environ["XDG_STATE_HOME"], "betboard")


def forget_crashes():
    """What other tests left unsaved is no concern of this one."""
    for name in ("drafts", "drafts-bin", "starts"):
        shutil.rmtree(os.path.join(state_folder(), name), ignore_errors=True)


class App:
    """A running Betboard with one window; counts what the hands do."""

    def __init__(self, *arguments, size=None, env=None, after_crash=False):
        if not after_crash:
            forget_crashes()
        program = os.path.join(os.environ["BB_BUILD_ROOT"], "src", "app", "betboard")
        environment = dict(os.environ, GTK_A11Y="atspi", G_DEBUG="fatal-criticals", **(env or {}))
        self.actions = 0
        self.process = subprocess.Popen([program, *arguments], env=environment)
        self.window = wait_for("a window of the program", self._find_window)
        self.root = wait_for("the program on the accessibility bus", self._find_root)
        if size:
            xdotool("windowsize", "--sync", self.window, *size)
        xdotool("windowfocus", "--sync", self.window)
        self.settle()

    def _find_window(self):
        if self.process.poll() is not None:
            raise Missing("the program: it ended with status %d" % self.process.returncode)
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count():
                return child
        return None

    # --- eyes -----------------------------------------------------------------------------

    def frame(self):
        """The window on top: dialogs come after the window they belong to."""
        return self.root.get_child_at_index(self.root.get_child_count() - 1)

    def find_all(self, name=None, role=None, starts=None, within=None):
        found = []
        for node in walk(within or self.frame()):
            if role and node.get_role_name() != role:
                continue
            if name is not None and not has_name(node, name):
                continue
            if starts is not None and not node.get_name().startswith(starts):
                continue
            if is_showing(node):
                found.append(node)
        return found

    def find(self, name=None, role=None, starts=None, within=None):
        words = "%s %s" % (role or "something", name or starts)
        return wait_for(words, lambda: self.find_all(name, role, starts, within))[0]

    def has(self, name=None, role=None, starts=None):
        return bool(self.find_all(name, role, starts))

    def extents(self, node):
        """Where a node is in its window: x, y, width, height in pixels."""
        box = node.get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def _border(self, window):
        """Without a compositor the window has a border that the accessible frame leaves out."""
        lines = xdotool("getwindowgeometry", "--shell", window).splitlines()
        geometry = dict(line.split("=") for line in lines)
        width = self.extents(self.frame())[2]
        return max(0, (int(geometry["WIDTH"]) - width) // 2)

    def center(self, node):
        x, y, width, height = self.extents(node)
        return x + width / 2, y + height / 2

    def settle(self, seconds=0.35):
        """Lets the program draw what it was told."""
        time.sleep(seconds)

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], check=False)

    # --- hands ----------------------------------------------------------------------------

    def top_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True).stdout.split()
        focused = subprocess.run(["xdotool", "getwindowfocus"], capture_output=True, text=True).stdout.strip()
        return focused if focused in found else found[-1]

    def _move(self, x, y):
        window = self.top_window()
        border = self._border(window)
        xdotool("mousemove", "--window", window, round(x + border), round(y + border))

    def click_at(self, x, y, button=1, repeat=1):
        self.actions += 1
        self._move(x, y)
        xdotool("click", "--repeat", repeat, "--delay", 60, button)
        self.settle()

    def click(self, node, **options):
        self.click_at(*self.center(node), **options)

    def drag(self, start, end, release=True):
        """Presses at start, moves to end as a hand does, and lets go unless told not to."""
        self.actions += 1
        self._move(*start)
        xdotool("mousedown", 1)
        for step in range(1, 13):
            self._move(start[0] + (end[0] - start[0]) * step / 12, start[1] + (end[1] - start[1]) * step / 12)
            time.sleep(0.02)
        if release:
            self.release()
        self.settle()

    def release(self):
        xdotool("mouseup", 1)
        self.settle()

    def key(self, *chords):
        for chord in chords:
            self.actions += 1
            xdotool("key", chord)
            self.settle(0.15)
        self.settle()

    def type(self, text):
        self.actions += 1
        xdotool("type", "--delay", 8, text)
        self.settle()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def set_clipboard(text):
    """What another program would have put there; the owner stays until replaced."""
    code = (
        "import sys, gi\n"
        "gi.require_version('Gtk', '4.0')\n"
        "from gi.repository import Gtk, Gdk, GLib\n"
        "Gtk.init()\n"
        "Gdk.Display.get_default().get_clipboard().set(sys.argv[1])\n"
        "GLib.MainLoop().run()\n")
    owner = subprocess.Popen([sys.executable, "-c", code, text], env=dict(os.environ, GTK_A11Y="none"))
    time.sleep(1)
    return owner

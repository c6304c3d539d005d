#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Media type: a desktop that has our description knows a board by its suffix and, without one, by
what it begins with; and takes no other XML for a board. Argument: the described media type."""

import os
import shutil
import subprocess
import sys
import tempfile

import tree

BOARD = '<?xml version="1.0" encoding="UTF-8"?>\n<board xmlns="https://betboard.github.io/ns/board" format="1" reader="1">\n'
OTHER = '<?xml version="1.0" encoding="UTF-8"?>\n<board xmlns="https://example.org/">\n'
OURS = "application/vnd.betboard+xml"

CASES = {
    "by-suffix.betboard": ("<board/>\n", OURS),
    "by-suffix-and-content.betboard": (BOARD, OURS),
    "by-content": (BOARD, OURS),
    "other": (OTHER, "application/xml"),
    "other.xml": (OTHER, "application/xml"),
}


def guess(path, data_dirs):
    environment = dict(os.environ, XDG_DATA_HOME=data_dirs, XDG_DATA_DIRS=data_dirs + ":/usr/share", LC_ALL="C.UTF-8")
    command = ["gio", "info", "--attributes=standard::content-type", path]
    out = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    return out.split("standard::content-type: ")[1].strip()


def check(description):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(description, packages)
        update = ["update-mime-database", os.path.join(folder, "mime")]
        subprocess.run(update, check=True, env=dict(os.environ, XDG_DATA_HOME=folder))
        for name, (text, wanted) in CASES.items():
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
            found = guess(path, folder)
            if found != wanted:
                problems.append(f"{name} is taken for {found}, not {wanted}")
    return problems, len(CASES)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(sys.argv[1])))

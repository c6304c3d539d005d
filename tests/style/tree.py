# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the layers, the files of the tree, and how a finding is told."""

import os
import sys

# Every layer with those it may include besides itself (design: lower layers only).
LAYERS = {
    "base": set(),
    "model": {"base"},
    "review": {"base", "model"},
    "edit": {"base", "model", "review"},
    "io": {"base", "model"},
    "render": {"base", "model", "review"},
    "report": {"base", "model", "review", "render"},
    "cli": {"base", "model", "review", "edit", "io", "render", "report"},
    "app": {"base", "model", "review", "edit", "io", "render", "report"},
}


def find_files(root, folders, suffixes):
    """The files below some folders of the tree, as sorted paths relative to its root."""
    found = []
    for folder in folders:
        for path, names, files in os.walk(os.path.join(root, folder)):
            names[:] = [name for name in names if name != "__pycache__"]
            found += [
                os.path.relpath(os.path.join(path, name), root)
                for name in files
                if name.endswith(suffixes)
            ]
    return sorted(found)


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8") as stream:
        return stream.read()


def get_layer(name):
    """The layer of a source file, from src/LAYER/file."""
    parts = name.split(os.sep)
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def get_line(text, position):
    return text.count("\n", 0, position) + 1


def finish(problems, looked_at):
    """Tells the findings; the exit status of a check."""
    for problem in problems:
        print(problem)
    print(f"{looked_at} looked at, {len(problems)} findings")
    return 1 if problems else 0


def get_root():
    return sys.argv[1] if len(sys.argv) > 1 else os.getcwd()

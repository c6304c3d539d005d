#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence heads: every file that can carry one says whose it is and under which licence."""

import sys

import tree

SUFFIXES = (".c", ".h", ".py", ".sh", ".css", ".ui", ".xml", ".rng", ".in.in", ".po", ".supp")
WITHOUT = (".service.in", "tests/lsan.supp")
TAGS = ("SPDX-FileCopyrightText:", "SPDX-License-Identifier:")


def check(root):
    names = tree.find_files(root, ["src", "tests", "ui", "data", "po"], SUFFIXES)
    names = [
        name
        for name in names
        if not name.endswith(WITHOUT) and not name.startswith(("tests/golden/", "tests/fuzz/", "data/samples/"))
    ]
    problems = []
    for name in names:
        head = "\n".join(tree.read(root, name).split("\n")[:6])
        problems += [f"{name}:1: no {tag}" for tag in TAGS if tag not in head]
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: po/POTFILES.in names every file with words for people, and no other, in order;
every language of po/LINGUAS has its file."""

import os
import re
import sys

import tree

CALL = re.compile(r"(?<![\w])(?:_|N_|C_|NC_|gettext|ngettext|dgettext|g_dngettext|g_dpgettext2)\s?\(\s*\"")
PROPERTY = re.compile(r'translatable="(?:yes|true|1)"')


def has_words(root, name):
    text = tree.read(root, name)
    return bool((PROPERTY if name.endswith(".ui") else CALL).search(text))


def read_list(root, name):
    lines = tree.read(root, name).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def check(root):
    listed = read_list(root, "po/POTFILES.in")
    names = tree.find_files(root, ["src", "ui"], (".c", ".h", ".ui"))
    wanted = {name for name in names if has_words(root, name)}
    problems = [f"po/POTFILES.in: {name} is missing" for name in sorted(wanted - set(listed))]
    for name in listed:
        if not os.path.exists(os.path.join(root, name)):
            problems.append(f"po/POTFILES.in: {name} does not exist")
        elif name.startswith(("src/", "ui/")) and name not in wanted:
            problems.append(f"po/POTFILES.in: {name} has no words for people")
    if listed != sorted(set(listed)):
        problems.append("po/POTFILES.in: not sorted, or a file twice")
    for language in read_list(root, "po/LINGUAS"):
        if not os.path.exists(os.path.join(root, "po", language + ".po")):
            problems.append(f"po/LINGUAS: {language}.po does not exist")
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

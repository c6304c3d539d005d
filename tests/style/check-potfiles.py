#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: po/POTFILES.in names every file with words for people, and no other, in order;
every language of po/LINGUAS has its file. With --write after the root, mends the list instead."""

import os
import re
import sys

import tree

CALL = re.compile(r"(?<![\w])(?:_|N_|C_|NC_|gettext|ngettext|dgettext|g_dngettext|g_dpgettext2)\s?\(\s*(?:GETTEXT_PACKAGE,\s*)?\"")
PROPERTY = re.compile(r'translatable="(?:yes|true|1)"')


def has_words(root, name):
    text = tree.read(root, name)
    return bool((PROPERTY if name.endswith(".ui") else CALL).search(text))


def read_list(root, name):
    lines = tree.read(root, name).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def find_wanted(root):
    """The files of src/ and ui/ with words in them, and how many there are in all."""
    names = tree.find_files(root, ["src", "ui"], (".c", ".h", ".ui"))
    return {name for name in names if has_words(root, name)}, len(names)


def write(root):
    path = os.path.join(root, "po/POTFILES.in")
    others = {name for name in read_list(root, "po/POTFILES.in") if not name.startswith(("src/", "ui/"))}
    with open(path, encoding="utf-8") as stream:
        head = [line for line in stream if line.startswith("#")]
    with open(path, "w", encoding="utf-8") as stream:
        stream.writelines(head)
        stream.writelines(name + "\n" for name in sorted(others | find_wanted(root)[0]))


def check(root):
    listed = read_list(root, "po/POTFILES.in")
    wanted, looked_at = find_wanted(root)
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
    return problems, looked_at


if __name__ == "__main__":
    if sys.argv[2:] == ["--write"]:
        write(tree.get_root())
        sys.exit(0)
    sys.exit(tree.finish(*check(tree.get_root())))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""User interface files: well-formed, named after their template class, which exists in src/app,
and free of markup in text."""

import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import tree


def get_class_file(name):
    """BbBetPage -> bb-bet-page"""
    return re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower()


def check_file(root, name):
    try:
        top = ElementTree.parse(os.path.join(root, name)).getroot()
    except ElementTree.ParseError as error:
        yield f"{name}: {error}"
        return
    for template in top.iter("template"):
        base = get_class_file(template.get("class", ""))
        if os.path.basename(name) != base + ".ui":
            yield f"{name}: holds the template of {template.get('class')}, so it is {base}.ui"
        if not os.path.exists(os.path.join(root, "src", "app", base + ".c")):
            yield f"{name}: src/app/{base}.c does not exist"
    for item in top.iter("property"):
        if item.get("name") in ("use-markup", "tooltip-markup") and item.text in ("1", "true", "True", "yes"):
            yield f"{name}: {item.get('name')}: text of people is never markup"


def check(root):
    names = tree.find_files(root, ["ui"], (".ui",))
    return [problem for name in names for problem in check_file(root, name)], len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

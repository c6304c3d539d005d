#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: GSettings ends the program at a key that its schema does not have, so every name that
the code gives a setting stands in the schema."""

import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import tree

SCHEMA = "data/io.github.betboard.Betboard.gschema.xml"
NAME = re.compile(r'#define BB_SETTING_\w+ "([^"]+)"')


def check(root):
    schema = ElementTree.parse(os.path.join(root, SCHEMA)).getroot()
    keys = {key.get("name") for key in schema.iter("key")}
    names = tree.find_files(root, ["src/app"], (".c", ".h"))
    problems = [
        f"{name}:{tree.get_line(text, match.start())}: {match.group(1)} is not in {SCHEMA}"
        for name in names
        for text in [tree.read(root, name)]
        for match in NAME.finditer(text)
        if match.group(1) not in keys
    ]
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Budgets: files and functions stay short. The hard ones fail; the soft ones are told. Functions
are found by the shape that clang-format gives them: name and braces at the start of a line."""

import re
import sys

import tree

HARD_FILE = 700
HARD_FUNCTION = 100
SOFT_FILE = 400
SOFT_FUNCTION = 40
SOFT_PARAMETERS = 6
SOFT_HEADER = 120
SOFT_UI = 300

# File or "file: function" that may pass a hard budget, with the reason.
EXCEPTIONS = {}

NAME = re.compile(r"^(\w+) \(")


def count_parameters(signature):
    depth, commas = 0, 0
    inside = signature[signature.index("(") :]
    for letter in inside:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        commas += letter == "," and depth == 1
    return 0 if re.match(r"\(\s*(void)?\s*\)", inside) else commas + 1


def find_functions(text):
    """(name, line, number of lines, number of parameters) of each function of a C file."""
    lines = text.split("\n")
    start = None
    for number, line in enumerate(lines):
        if NAME.match(line) and not line.rstrip().endswith(";"):
            start = number
        elif line == "{" and start is not None:
            signature = "\n".join(lines[start:number])
            if signature.count("(") != signature.count(")"):
                start = None
                continue
            end = next((n for n in range(number, len(lines)) if lines[n] == "}"), len(lines) - 1)
            yield NAME.match(lines[start]).group(1), start + 1, end - start + 1, count_parameters(signature)
            start = None


def check_c_file(name, text, problems, notes):
    length = text.count("\n")
    if length > HARD_FILE and name not in EXCEPTIONS:
        problems.append(f"{name}: {length} lines, at most {HARD_FILE}")
    elif length > SOFT_FILE:
        notes.append(f"{name}: {length} lines, aim at {SOFT_FILE}")
    for function, line, lines, parameters in find_functions(text):
        if lines > HARD_FUNCTION and f"{name}: {function}" not in EXCEPTIONS:
            problems.append(f"{name}:{line}: {function} has {lines} lines, at most {HARD_FUNCTION}")
        elif lines > SOFT_FUNCTION:
            notes.append(f"{name}:{line}: {function} has {lines} lines, aim at {SOFT_FUNCTION}")
        if parameters > SOFT_PARAMETERS:
            notes.append(f"{name}:{line}: {function} has {parameters} parameters, aim at {SOFT_PARAMETERS}")


def check(root):
    names = tree.find_files(root, ["src", "tests", "ui"], (".c", ".h", ".ui"))
    problems, notes = [], []
    for name in names:
        text = tree.read(root, name)
        if name.endswith(".c"):
            check_c_file(name, text, problems, notes)
            continue
        aim = SOFT_UI if name.endswith(".ui") else SOFT_HEADER
        if text.count("\n") > aim:
            notes.append(f"{name}: {text.count(chr(10))} lines, aim at {aim}")
    for note in notes:
        print("note:", note)
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

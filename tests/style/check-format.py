#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format: every C file is as clang-format 14 and .clang-format have it. Skipped where that version
is not installed, because others differ in detail."""

import re
import shutil
import subprocess
import sys

import tree

SKIPPED = 77


def find_tool():
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path:
            version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
            if re.search(r"version 14\.", version):
                return path
    return None


def check(root, tool):
    names = tree.find_files(root, ["src", "tests"], (".c", ".h"))
    problems = []
    for at in range(0, len(names), 50):
        command = [tool, "--dry-run", "--style=file", "--ferror-limit=1"] + names[at : at + 50]
        out = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stderr
        problems += re.findall(r"^(.*): warning: code should be clang-formatted", out, re.MULTILINE)
    return [f"{place}: not formatted (./dev format)" for place in problems], len(names)


if __name__ == "__main__":
    FORMATTER = find_tool()
    if not FORMATTER:
        print("clang-format 14 is not installed")
        sys.exit(SKIPPED)
    sys.exit(tree.finish(*check(tree.get_root(), FORMATTER)))

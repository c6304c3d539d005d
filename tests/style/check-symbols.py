#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Symbols: what an archive of a layer needs must not be defined in a layer that it may not use,
and only app needs GTK. Include folders keep headers apart; this sees hand-written prototypes."""

import os
import re
import subprocess
import sys

import tree

TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adw)_")


def read_symbols(archive):
    """The (defined, needed) global symbols of an archive."""
    out = subprocess.run(["nm", "-g", archive], capture_output=True, text=True, check=True).stdout
    defined, needed = set(), set()
    for line in out.splitlines():
        fields = line.split()
        if len(fields) == 2 and fields[0] in ("U", "w"):
            needed.add(fields[1])
        elif len(fields) == 3:
            defined.add(fields[2])
    return defined, needed - defined


def find_archives(build):
    return {
        layer: path
        for layer in tree.LAYERS
        if os.path.exists(path := os.path.join(build, "src", layer, f"libbb-{layer}.a"))
    }


def check(build):
    symbols = {layer: read_symbols(path) for layer, path in find_archives(build).items()}
    problems = []
    for layer, (_, needed) in symbols.items():
        if layer != "app":
            problems += [f"bb-{layer} needs {name}" for name in sorted(needed) if TOOLKIT.match(name)]
        for other, (defined, _) in symbols.items():
            if other == layer or other in tree.LAYERS[layer]:
                continue
            problems += [f"bb-{layer} needs {name} of bb-{other}" for name in sorted(needed & defined)]
    if not symbols:
        problems.append(f"no archives in {build}")
    return problems, len(symbols)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(sys.argv[2])))

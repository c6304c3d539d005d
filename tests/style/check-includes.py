#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes: each layer sees only the layers below it that it may use, only app sees GTK, and no
units include each other in a circle. A unit is foo.c, foo.h and foo-private.h."""

import os
import re
import sys

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)

# Outside headers by the start of their name, and the layers that may use them.
OUTSIDE = [
    (("gtk/", "gdk/", "gsk/", "adwaita.h"), {"app"}),
    (("cairo", "pango/"), {"render", "report", "app"}),
    (("png.h",), {"render"}),
    (("csv.h", "libxml/"), {"io"}),
    (("gio/",), set(tree.LAYERS) - {"base"}),
]


def get_unit(name):
    base = os.path.splitext(name)[0]
    return base[: -len("-private")] if base.endswith("-private") else base


def check_outside(name, line, header, layer):
    for starts, layers in OUTSIDE:
        if header.startswith(starts) and layer not in layers:
            yield f"{name}:{line}: {layer} may not include <{header}>"


def find_circles(graph):
    """Groups of units that reach each other (Tarjan's strongly connected components)."""
    index, low, stack, circles = {}, {}, [], []

    def visit(unit):
        index[unit] = low[unit] = len(index)
        stack.append(unit)
        for other in sorted(graph.get(unit, ())):
            if other not in index:
                visit(other)
                low[unit] = min(low[unit], low[other])
            elif other in stack:
                low[unit] = min(low[unit], index[other])
        if low[unit] == index[unit]:
            at = stack.index(unit)
            if len(stack) - at > 1:
                circles.append(sorted(stack[at:]))
            del stack[at:]

    sys.setrecursionlimit(10000)
    for unit in sorted(graph):
        if unit not in index:
            visit(unit)
    return circles


def check(root):
    names = tree.find_files(root, ["src"], (".c", ".h"))
    homes = {os.path.basename(name): name for name in names if name.endswith(".h")}
    problems, graph = [], {}
    for name in names:
        layer = tree.get_layer(name)
        text = tree.read(root, name)
        if layer not in tree.LAYERS:
            problems.append(f"{name}: no such layer")
            continue
        for match in INCLUDE.finditer(text):
            line = tree.get_line(text, match.start(1) if match.group(1) else match.start(2))
            if match.group(2):
                problems += check_outside(name, line, match.group(2), layer)
                continue
            home = homes.get(os.path.basename(match.group(1)))
            if home is None:
                continue
            other = tree.get_layer(home)
            if other != layer and other not in tree.LAYERS[layer]:
                problems.append(f"{name}:{line}: {layer} may not include {home}")
            if get_unit(home) != get_unit(name):
                graph.setdefault(get_unit(name), set()).add(get_unit(home))
    problems += ["include circle: " + ", ".join(circle) for circle in find_circles(graph)]
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

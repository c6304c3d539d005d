# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exported pictures as files, and what they are made of. Every shape and every run of text in the
SVG is one node of the scene, in the same order, so that the scene tells what each is part of."""

import dataclasses
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ET
from math import cos, pi, sin

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = ("rect", "circle", "ellipse", "path", "text", "tspan")
KINDS = {"circle": "ellipse", "tspan": "text"}
STEP = re.compile(r"([MLlczZ])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
RULE = re.compile(r"^\.(\w+)\{(.*)\}$", re.MULTILINE)

ET.register_namespace("", SVG[1:-1])


@dataclasses.dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    def union(self, other):
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def grow(self, by):
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other, slack=0.05):
        """Whether they share more than a hair's breadth."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )

    def holds(self, x, y):
        return self.x < x < self.right and self.y < y < self.bottom

    def gap(self, other):
        across = max(self.x - other.right, other.x - self.right, 0)
        down = max(self.y - other.bottom, other.y - self.bottom, 0)
        return (across**2 + down**2) ** 0.5

    def furthest_side(self, other):
        """By how much the side differs that differs most."""
        return max(
            abs(self.x - other.x),
            abs(self.y - other.y),
            abs(self.right - other.right),
            abs(self.bottom - other.bottom),
        )


def union(boxes):
    boxes = list(boxes)
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


@dataclasses.dataclass
class Piece:
    """A shape or a line of text: the scene's box, and how a reader of the file finds it."""

    id: str
    kind: str
    part: str
    bet: str
    group: str
    text: str
    box: Box
    outline: list
    filled: bool
    stroke: float


def curve(start, points):
    """A cubic curve as a few points."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, *points
    for i in range(1, 9):
        t = i / 8
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def trace_path(steps):
    """The corners of a path as we write them: M absolute, the rest relative."""
    outline, x, y = [], 0.0, 0.0
    for letter, rest in STEP.findall(steps):
        numbers = [float(number) for number in NUMBER.findall(rest)]
        points = list(zip(numbers[::2], numbers[1::2]))
        if letter in "Ll":
            for dx, dy in points:
                x, y = (dx, dy) if letter == "L" else (x + dx, y + dy)
                outline.append((x, y))
        elif letter == "M":
            x, y = points[-1]
            outline.append((x, y))
        elif letter == "c":
            for i in range(0, len(points), 3):
                ends = [(x + dx, y + dy) for dx, dy in points[i : i + 3]]
                outline += curve((x, y), ends)
                x, y = ends[-1]
        elif outline:
            outline.append(outline[0])
            x, y = outline[0]
    return outline


def trace(element):
    """A shape's outline as points, closed where it is."""

    def get(attribute):
        return float(element.get(attribute, "0"))

    name = element.tag.removeprefix(SVG)
    if name == "path":
        return trace_path(element.get("d"))
    if name == "rect":
        x, y, right, bottom = get("x"), get("y"), get("x") + get("width"), get("y") + get("height")
        return [(x, y), (right, y), (right, bottom), (x, bottom), (x, y)]
    if name in ("circle", "ellipse"):
        rx, ry = (get("r"), get("r")) if name == "circle" else (get("rx"), get("ry"))
        return [(get("cx") + rx * cos(i * pi / 24), get("cy") + ry * sin(i * pi / 24)) for i in range(49)]
    return []


def read_rules(root):
    style = root.find(SVG + "style").text
    return {name: dict(rule.split(":", 1) for rule in body.split(";")) for name, body in RULE.findall(style)}


def make_piece(element, node, rules):
    rule = rules.get(element.get("class"), {})
    return Piece(
        id=element.get("id"),
        kind=node["kind"],
        part=node.get("part", "none"),
        bet=node.get("bet", ""),
        group=node.get("group", ""),
        text=node.get("text", ""),
        box=Box(*node["box"]),
        outline=trace(element),
        filled=rule.get("fill", "none") != "none",
        stroke=float(rule.get("stroke-width", "0")) if "stroke" in rule else 0,
    )


class Picture:
    """One board, exported by the command line. The file that renderers get is the export with an id
    added to each shape and line of text."""

    def __init__(self, name, path, scene):
        self.name = name
        self.path = path
        self.width = scene["width"]
        self.height = scene["height"]
        self.bets = [bet["id"] for bet in scene["bets"]]
        # How many bets stand at the place of each.
        self.stacks = {bet["id"]: bet["stack"] for bet in scene["bets"]}
        nodes = scene["nodes"]
        root = ET.parse(path).getroot()
        rules = read_rules(root)
        elements = [element for element in root.iter() if element.tag.removeprefix(SVG) in SHAPES]
        if len(elements) != len(nodes):
            raise AssertionError(f"{name}: {len(elements)} shapes and texts in the SVG, {len(nodes)} in the scene")
        self.pieces = []
        for number, (element, node) in enumerate(zip(elements, nodes)):
            self._check(element, node)
            if not node.get("joined"):
                if not element.get("id"):
                    element.set("id", f"piece-{number}")
                self.pieces.append(make_piece(element, node, rules))
            else:
                # A text that goes on is one line with what it joins.
                last = self.pieces[-1]
                last.box = last.box.union(Box(*node["box"]))
                last.text += " " + node["text"]
        self.source = ET.tostring(root, encoding="unicode")

    def _check(self, element, node):
        name = element.tag.removeprefix(SVG)
        kind = KINDS.get(name, name)
        if kind != node["kind"] or (kind == "text" and (element.text or "").strip() != node["text"].strip()):
            raise AssertionError(f"{self.name}: {name} “{element.text}” in the SVG is {node['kind']} in the scene")

    def get_texts(self):
        return [piece for piece in self.pieces if piece.kind == "text" and piece.text.strip()]


class Maker:
    """Makes boards and pictures in a folder, with the programs of a build."""

    def __init__(self, build, folder, env=None):
        self.facts = os.path.join(build, "tests", "picture", "picture-facts")
        self.cli = os.path.join(build, "src", "cli", "betboard-cli")
        self.folder = folder
        self.env = env

    def _run(self, *command):
        done = subprocess.run([*map(str, command)], capture_output=True, text=True, env=self.env)
        if done.returncode:
            raise AssertionError(f"{' '.join(map(str, command))}: {done.stderr}")
        return done.stdout

    def get_path(self, name):
        return os.path.join(self.folder, name)

    def make_crowd(self, count, seed):
        path = self.get_path(f"crowd-{count}-{seed}.betboard")
        if not os.path.exists(path):
            self._run(self.facts, "crowd", count, seed, path)
        return path

    def export(self, board, out, *wishes):
        self._run(self.cli, "export", board, "-o", out, *wishes)
        return out

    def draw(self, board, layout="full", label="full", size=(1600, 900)):
        """A picture of a board as SVG."""
        name = f"{os.path.basename(board).removesuffix('.betboard')} {layout} {label}"
        width, height = size
        wishes = ("--layout", layout, "--label", label, "--width", width, "--height", height)
        out = self.export(board, self.get_path(name.replace(" ", "-") + ".svg"), *wishes)
        scene = json.loads(self._run(self.facts, "scene", board, layout, label, width, height))
        return Picture(name, out, scene)

    def compare(self, one, other):
        return json.loads(self._run(self.facts, "compare", one, other))

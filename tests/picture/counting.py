# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of the labels of a picture, counted from the boxes that a renderer gives its texts and
from the shapes in the file."""

import dataclasses
import statistics

from pictures import union

ON_PAGE = ("page", "legend")
MARKS = ("mark", "stack")
# More names than this at one place are set as a list, which has one distance and not one for each.
MOST_ALONE = 2


@dataclasses.dataclass
class Count:
    """A label here is all that is written beside a mark: a name with its facts, or a number."""

    bets: int = 0
    in_place: int = 0
    numbered: int = 0
    unnamed: list = dataclasses.field(default_factory=list)
    label_pairs: list = dataclasses.field(default_factory=list)
    on_marks: list = dataclasses.field(default_factory=list)
    on_words: list = dataclasses.field(default_factory=list)
    off_page: list = dataclasses.field(default_factory=list)
    leaders: int = 0
    leaders_through_labels: list = dataclasses.field(default_factory=list)
    leaders_crossing: list = dataclasses.field(default_factory=list)
    distances: list = dataclasses.field(default_factory=list)

    FAULTS = ("unnamed", "label_pairs", "on_marks", "on_words", "off_page")

    def get_faults(self):
        """What must not be, by name, where there is any."""
        return {name: getattr(self, name) for name in self.FAULTS if getattr(self, name)}

    def get_median_distance(self):
        return statistics.median(self.distances) if self.distances else 0.0

    def get_most_distance(self):
        return max(self.distances, default=0.0)


def cross(a, b, c, d):
    """Whether the stretches from a to b and from c to d cross."""

    def turn(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def goes_through(box, a, b):
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    corners = [(x, y), (right, y), (right, bottom), (x, bottom)]
    sides = zip(corners, corners[1:] + corners[:1])
    return box.holds(*a) or box.holds(*b) or any(cross(a, b, c, d) for c, d in sides)


def is_inside(outline, x, y):
    inside = False
    for (x0, y0), (x1, y1) in zip(outline, outline[1:]):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def covers(box, shape):
    """Whether a box and what a shape paints meet; what an outline holds is free."""
    if not box.overlaps(shape.box):
        return False
    grown = box.grow(shape.stroke / 2 - 0.05)
    if any(goes_through(grown, *ends) for ends in zip(shape.outline, shape.outline[1:])):
        return True
    return shape.filled and is_inside(shape.outline, box.x + box.width / 2, box.y + box.height / 2)


def is_number(text):
    return text.isdigit()


def collect(picture, boxes):
    """The pieces of each part, and the labels by bet as (box, text of the first line)."""
    parts, lines = {}, {}
    for piece in picture.pieces:
        if piece.kind == "text" and not piece.text.strip():
            continue
        parts.setdefault(piece.part, []).append(piece)
        if piece.part == "label":
            lines.setdefault(piece.bet, []).append(piece)
    labels = {}
    for bet, pieces in lines.items():
        texts = [piece for piece in pieces if piece.kind == "text"]
        labels[bet] = union(boxes[piece.id] if piece.kind == "text" else piece.box for piece in pieces), texts[0].text
    return parts, labels


def count_meetings(count, labels, parts, boxes):
    order = sorted(labels)
    for i, bet in enumerate(order):
        box = labels[bet][0]
        count.label_pairs += [(bet, other) for other in order[i + 1 :] if box.overlaps(labels[other][0])]
        count.on_marks += [(bet, mark.bet) for part in MARKS for mark in parts.get(part, []) if covers(box, mark)]
        count.on_words += [
            (bet, piece.text)
            for part in ON_PAGE
            for piece in parts.get(part, [])
            if piece.kind == "text" and box.overlaps(boxes[piece.id])
        ]


def count_leaders(count, labels, parts):
    leaders = [(piece.bet, piece.outline[0], piece.outline[-1]) for piece in parts.get("leader", []) if piece.outline]
    count.leaders = len(leaders)
    for i, (bet, start, end) in enumerate(leaders):
        count.leaders_through_labels += [
            (bet, other) for other, (box, _) in labels.items() if other != bet and goes_through(box.grow(-1), start, end)
        ]
        count.leaders_crossing += [(bet, other) for other, *ends in leaders[i + 1 :] if cross(start, end, *ends)]


def count_labels(picture, boxes):
    """Counts one picture; boxes: those of its texts, by id."""
    count = Count()
    parts, labels = collect(picture, boxes)
    listed = {piece.text for piece in picture.pieces if piece.group == "names"}
    marks = {}
    for mark in parts.get("mark", []):
        marks.setdefault(mark.bet, []).append(mark.box)
    count.bets = len(picture.bets)
    for bet in picture.bets:
        if bet not in labels or bet not in marks:
            count.unnamed.append(bet)
            continue
        box, text = labels[bet]
        if box.x < 0 or box.y < 0 or box.right > picture.width or box.bottom > picture.height:
            count.off_page.append(bet)
        if not is_number(text):
            count.in_place += 1
            if picture.stacks[bet] <= MOST_ALONE:
                count.distances.append(box.gap(union(marks[bet])))
        else:
            count.numbered += 1
            if text not in listed:
                count.unnamed.append(bet)
    count_meetings(count, labels, parts, boxes)
    count_leaders(count, labels, parts)
    return count


def get_scene_boxes(picture):
    return {piece.id: piece.box for piece in picture.pieces}

# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards to measure with and to look at: bets in clusters, the same on every run."""

import os
import random
import sys

CLUSTERS = ((25, 75), (30, 40), (70, 70), (78, 25), (55, 50))
TEAMS = ("Platform", "Scheduling", "Mobile", "Growth", "Data", "Integrations", "Ventures")
TYPES = ("solution", "opportunity", "strategy", "ongoing")
WORDS = (
    "shared crew pool depot offline mode parts reorder pricing trial storage move claim triage digest portal "
    "template safety check partner data report release billing search route forecast skills hosting export"
).split()


def make_title(rng, length=0):
    """A title of just that many characters, 10 to 40 if none are given, that ends with a word."""
    length = length or rng.randint(10, 40)
    while True:
        title = " ".join(rng.sample(WORDS, 12))
        while len(title) > length:
            title = title[: title.rindex(" ")] if " " in title else ""
        last = [word for word in WORDS if len(word) == length - len(title) - 1]
        if len(title) == length:
            return title.capitalize()
        if title and last:
            return f"{title} {rng.choice(last)}".capitalize()


HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<board xmlns="https://betboard.github.io/ns/board" format="1" reader="1" as-of="2026-11-30">
  <title>{title}</title>
  <amounts currency="EUR" amount-unit="thousand"/>
  <x x-axis="familiarity" x-low-label="New to us" x-high-label="Well known to us" familiarity-split="50"/>
  <y y-axis="risk" y-low-label="Little at stake" y-high-label="Much at stake" risk-split="50"/>
  <zones>
    <zone id="far" kind="far" familiarity-low="0" familiarity-high="50" risk-low="50" risk-high="100"/>
    <zone id="heavy" kind="heavy" familiarity-low="50" familiarity-high="100" risk-low="50" risk-high="100"/>
    <zone id="probe" kind="probe" familiarity-low="0" familiarity-high="50" risk-low="0" risk-high="50"/>
    <zone id="known" kind="known" familiarity-low="50" familiarity-high="100" risk-low="0" risk-high="50"/>
  </zones>
"""


def clamp(value):
    return f"{min(max(value, 0), 100):.1f}"


def make_short_name(rng):
    return f"<short-name>{make_title(rng, rng.randint(10, 24))}</short-name>"


def choose_places(rng, count, together):
    """Places in percent, the first of them one place for several."""
    places = []
    for number in range(count):
        across, up = rng.choice(CLUSTERS)
        place = clamp(rng.gauss(across, 11)), clamp(rng.gauss(up, 11))
        places.append(places[0] if 0 < number < together else place)
    return places


def make_bet(rng, number, title, place, short=False):
    cap = rng.randint(2, 200) * 10000
    return f"""\
    <bet id="B{number:05d}" owner-team="{rng.choice(TEAMS).lower()}" stage="active" risk="{place[1]}" familiarity="{place[0]}">
      <title>{title}</title>{make_short_name(rng) if short else ""}
      <funding funding-scope="own" funding-cap="{cap}" funding-released="{cap * rng.randint(0, 10) // 10}"/>
      <funding-rationale>Worth it because of {make_title(rng).lower()}</funding-rationale>
      <dates review-date="2026-12-{rng.randint(1, 28):02d}" placed-on="2026-02-02"/>
      <work bet-type="{rng.choice(TYPES)}"/>
    </bet>
"""


def write_board(path, count, title=None, length=0, together=0, short=False):
    """Writes a board as it could come from anywhere; our own program puts it into its order. All its
    titles may be of one length, some of its bets at one place, and all may have short names."""
    rng = random.Random(count)
    places = choose_places(rng, count, together)
    titles = [make_title(rng, length) for _ in places]
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(HEAD.format(title=title or f"{count} bets") + "  <teams>\n")
        stream.writelines(
            f'    <team id="{team.lower()}" name="{team}" color="{slot}"/>\n' for slot, team in enumerate(sorted(TEAMS))
        )
        stream.write("  </teams>\n  <bets>\n")
        stream.writelines(make_bet(rng, i + 1, titles[i], place, short) for i, place in enumerate(places))
        stream.write("  </bets>\n</board>\n")


if __name__ == "__main__":
    folder = sys.argv[1]
    write_board(os.path.join(folder, "long-titles.betboard"), 60, "Titles of sixty characters", length=60)
    write_board(os.path.join(folder, "one-place.betboard"), 30, "Ten bets at one place", together=10)
    write_board(os.path.join(folder, "300-bets.betboard"), 300, "Three hundred bets")

# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards to measure with: bets in clusters, titles of 10 to 40 characters, the same on every run."""

import random

CLUSTERS = ((25, 75), (30, 40), (70, 70), (78, 25), (55, 50))
TEAMS = ("Platform", "Scheduling", "Mobile", "Growth", "Data", "Integrations", "Ventures")
TYPES = ("solution", "opportunity", "strategy", "ongoing")
WORDS = (
    "shared crew pool depot offline mode parts reorder pricing trial storage move claim triage digest portal "
    "template safety check partner data report release billing search route forecast skills hosting export"
).split()


def make_title(rng):
    goal = rng.randint(10, 40)
    title = rng.choice(WORDS).capitalize()
    while len(title) < goal:
        title += " " + rng.choice(WORDS)
    return title[:goal].rstrip().ljust(10, "x")


def clamp(value):
    return f"{min(max(value, 0), 100):.1f}"


def make_bet(rng, number):
    across, up = rng.choice(CLUSTERS)
    cap = rng.randint(2, 200) * 10000
    return f"""\
    <bet id="B{number:05d}" owner-team="{rng.choice(TEAMS).lower()}" stage="active" risk="{clamp(rng.gauss(up, 11))}" \
familiarity="{clamp(rng.gauss(across, 11))}">
      <title>{make_title(rng)}</title>
      <funding funding-scope="own" funding-cap="{cap}" funding-released="{cap * rng.randint(0, 10) // 10}"/>
      <funding-rationale>Worth it because of {make_title(rng).lower()}</funding-rationale>
      <dates review-date="2026-12-{rng.randint(1, 28):02d}" placed-on="2026-02-02"/>
      <work bet-type="{rng.choice(TYPES)}"/>
    </bet>
"""


def write_board(path, count):
    """Writes a board as it could come from anywhere; our own program puts it into its order."""
    rng = random.Random(count)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        stream.write('<board xmlns="https://betboard.github.io/ns/board" format="1" reader="1" as-of="2026-11-30" currency="EUR">\n')
        stream.write(f"  <title>{count} bets</title>\n  <teams>\n")
        stream.writelines(f'    <team id="{team.lower()}" name="{team}"/>\n' for team in sorted(TEAMS))
        stream.write("  </teams>\n  <bets>\n")
        stream.writelines(make_bet(rng, number) for number in range(1, count + 1))
        stream.write("  </bets>\n</board>\n")

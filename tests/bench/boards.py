# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards to measure with: bets in clusters, titles of 10 to 40 characters, the same on every run."""

import csv
import random

CLUSTERS = ((25, 75), (30, 40), (70, 70), (78, 25), (55, 50))
TEAMS = ("Platform", "Scheduling", "Mobile", "Growth", "Data", "Integrations", "Ventures")
TYPES = ("solution", "opportunity", "strategy", "ongoing")
WORDS = (
    "shared crew pool depot offline mode parts reorder pricing trial storage move claim triage digest portal "
    "template safety check partner data report release billing search route forecast skills hosting export"
).split()
COLUMNS = (
    "id title owner_team bet_type funding_scope funding_cap funding_released funding_rationale "
    "risk familiarity stage placed_on review_date".split()
)


def make_title(rng):
    goal = rng.randint(10, 40)
    title = rng.choice(WORDS).capitalize()
    while len(title) < goal:
        title += " " + rng.choice(WORDS)
    return title[:goal].rstrip().ljust(10, "x")


def clamp(value):
    return f"{min(max(value, 0), 100):.1f}"


def make_rows(count):
    rng = random.Random(count)
    for number in range(1, count + 1):
        across, up = rng.choice(CLUSTERS)
        cap = rng.randint(2, 200) * 10000
        yield (
            f"B{number:05d}",
            make_title(rng),
            rng.choice(TEAMS),
            rng.choice(TYPES),
            "own",
            cap,
            cap * rng.randint(0, 10) // 10,
            "Worth it because of " + make_title(rng).lower(),
            clamp(rng.gauss(up, 11)),
            clamp(rng.gauss(across, 11)),
            "active",
            "2026-02-02",
            f"2026-12-{rng.randint(1, 28):02d}",
        )


def write_csv(path, count):
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows(make_rows(count))

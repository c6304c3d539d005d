#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the results in meson's JSON test logs: a TAP line counts as one test, a program that
speaks no TAP as one. Tells how many there are of each layer, by which test paths begin; ends with
the line "N passed, N failed" and fails when a test did."""

import collections
import json
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b(.*)$")
LAYER = re.compile(r"^ok \d+ /(\w+)/", re.MULTILINE)
GOOD = ("OK", "EXPECTEDFAIL")


def count_program(entry):
    """Counts one program: (passed, failed, skipped)."""
    passed = failed = skipped = 0
    for line in entry.get("stdout", "").splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        if match.group(1):
            failed += 1
        elif re.search(r"#\s*skip", match.group(2), re.IGNORECASE):
            skipped += 1
        else:
            passed += 1
    result = entry["result"]
    if result == "SKIP":
        return passed, failed, max(skipped, 1)
    if result in GOOD:
        return (passed if passed + skipped else 1), failed, skipped
    return passed, max(failed, 1), skipped


def main(logs):
    total = [0, 0, 0]
    broken = []
    layers = collections.Counter()
    for log in logs:
        with open(log, encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                counts = count_program(entry)
                layers.update(LAYER.findall(entry.get("stdout", "")))
                total = [a + b for a, b in zip(total, counts)]
                if counts[1]:
                    broken.append(f"{log}: {entry['name']}: {entry['result']}")
    for name in broken:
        print("failed:", name)
    print(", ".join(f"{layer} {count}" for layer, count in sorted(layers.items())))
    if total[2]:
        print(f"{total[2]} skipped")
    if total[0] == 0:
        total[1] = max(total[1], 1)
    print(f"{total[0]} passed, {total[1]} failed")
    return 1 if total[1] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

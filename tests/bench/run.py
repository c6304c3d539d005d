#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Betboard beside the least that any program would have to do (the floor programs of this
folder) and xmllint. Ours and the floor take turns, so that a busy machine slows both; what counts
is the ratio of the medians."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import boards

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, os.pardir), os.path.join(HERE, os.pardir, "picture")]

import reading  # noqa: E402
import renderers  # noqa: E402
import tap  # noqa: E402
from counting import count_labels  # noqa: E402
from pictures import Maker  # noqa: E402

SIZES = (30, 1000, 10000)
FRAME_SIZES = (30, 300, 1000, 10000)
WATCHED_SIZES = (300, 1000)
LABEL_SIZES = (30, 100, 300, 1000)
LABEL_SEEDS = 8
LABEL_COLUMNS = (
    ("bets", "bets"),
    ("seed", "seed"),
    ("in place", "in_place"),
    ("in lists", "in_stack_lists"),
    ("by number", "numbered"),
    ("unnamed", "unnamed"),
    ("pairs", "label_pairs"),
    ("on marks", "on_marks"),
    ("off page", "off_page"),
    ("leaders", "leaders"),
    ("crossing", "crossings"),
    ("mean px", "mean_distance"),
    ("most px", "most_distance"),
    ("over 50", "far"),
    ("moved p50", "moved_median"),
    ("moved p95", "moved_high"),
    ("ms", "ms"),
)
# Labels shown, pairs that overlap, labels on points: ggrepel with all labels and 10 s allowed (its
# leaders are up to 585 px long), Vega with its label transform.
LABEL_PEERS = (
    ("ggrepel", 30, 30, 0, 8),
    ("ggrepel", 100, 100, 0, 15),
    ("ggrepel", 300, 300, 46, 81),
    ("vega, label transform", 30, 27, 0, 0),
    ("vega, label transform", 100, 80, 2, 0),
    ("vega, label transform", 300, 125, 4, 1),
)
FILE_SIZES = (30, 100, 300)
FILE_SEEDS = 8
SAMPLES = ("insurer", "fieldservice")
GROWTH = (
    ("drag, median frame", "drag among {}, median frame"),
    ("pan, the thread's time a frame", "pan {}, the thread's time, beside one colour"),
    ("hit, bets as far apart", f"hit among {{}} as far apart as {FRAME_SIZES[0]} are"),
    ("open, until it is seen", "start with {}, beside an empty window"),
    ("open, peak memory", "start with {}, peak memory"),
    ("memory of a board that is shown", "memory with {}, shown, beside its file"),
)
LABEL_GOALS = {100: 5, 1000: 35}


class Bench:
    """Where the programs and the boards are, and the rows of the table so far."""

    def __init__(self, build, rounds):
        self.build = build
        self.rounds = rounds
        self.out = os.path.join(build, "bench")
        self.rows = []
        os.makedirs(self.out, exist_ok=True)

    def get_program(self, name):
        return os.path.join(self.build, "tests", "bench", name)

    def get_cli(self):
        return os.path.join(self.build, "src", "cli", "betboard-cli")

    def get_output(self, name):
        return os.path.join(self.out, name)

    def get_board(self, count):
        """A board of that many bets, saved by our own program."""
        path = self.get_output(f"board-{count}.betboard")
        program = self.get_program("bench-file")
        if not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(program):
            raw = self.get_output(f"raw-{count}.betboard")
            boards.write_board(raw, count)
            run([program, "save", raw, path])
        return path

    def add(self, name, ours, floor, goal, unit="ms"):
        self.rows.append({"name": name, "ours": ours, "floor": floor, "goal": goal, "unit": unit})
        print(".", end="", file=sys.stderr, flush=True)


def run(command):
    """Runs a program to its end: (milliseconds, peak MiB)."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = (time.perf_counter() - began) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    return elapsed, usage.ru_maxrss / 1024


def run_until_line(command):
    """Milliseconds from the start of a program to its first line."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        if not process.stdout.readline():
            raise SystemExit(f"{' '.join(command)}: said nothing")
        elapsed = (time.perf_counter() - began) * 1000
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return elapsed, usage.ru_maxrss / 1024


def take_turns(bench, ours, floor, measure=run, rounds=None):
    """Medians of (milliseconds, MiB) of two commands in turn, after one round to warm up."""
    results = ([], [])
    for number in range((rounds or bench.rounds) + 1):
        for command, result in zip((ours, floor), results):
            if number == 0:
                measure(command)
            else:
                result.append(measure(command))
    return [tuple(statistics.median(column) for column in zip(*result)) for result in results]


def measure_export(bench):
    goals = {("png", 30): 0.55, ("png", 1000): 0.65, ("png", 10000): 0.6, ("svg", 30): 1.1, ("svg", 1000): 1.0}
    floor_program = bench.get_program("bench-floor-export")
    for suffix in ("png", "svg"):
        for count in SIZES:
            board = bench.get_board(count)
            ours_out, floor_out = bench.get_output("ours." + suffix), bench.get_output("floor." + suffix)
            ours, floor = take_turns(
                bench,
                [bench.get_cli(), "export", board, "-o", ours_out, "--width", "1920", "--height", "1080"],
                [floor_program, board, floor_out, suffix],
                rounds=3 if count == SIZES[-1] else None,
            )
            name = f"export {suffix.upper()} of {count}"
            bench.add(f"{name}, beside cairo", ours[0], floor[0], goals.get((suffix, count)))
            if suffix == "png":
                bench.add(f"{name}, peak memory", ours[1], floor[1], 1.2, "MiB")
            else:
                sizes = [os.path.getsize(path) / 1024 for path in (ours_out, floor_out)]
                bench.add(f"{name}, size of file", *sizes, 0.1 if count == 1000 else None, "KiB")
    for suffix, variant in (("png", "png-fast"), ("svg", "svg-text")):
        for count in SIZES[:2]:
            board = bench.get_board(count)
            out = bench.get_output("other." + suffix)
            ours, floor = take_turns(
                bench,
                [bench.get_cli(), "export", board, "-o", out, "--width", "1920", "--height", "1080"],
                [floor_program, board, out, variant],
            )
            bench.add(f"export {suffix.upper()} of {count}, beside {variant}", ours[0], floor[0], None)


def measure_file(bench):
    program = bench.get_program("bench-file")
    for count in SIZES[1:]:
        board = bench.get_board(count)
        goal = 1.5 if count == 10000 else None
        lint = ["xmllint", "--noout", "--nonet", board]
        ours, floor = take_turns(bench, [program, "load", board], lint)
        bench.add(f"load {count}, beside xmllint --noout", ours[0], floor[0], goal)
        out = [bench.get_output("ours.betboard"), bench.get_output("lint.betboard")]
        lint = ["xmllint", "--format", "--nonet", board, "-o", out[1]]
        ours, floor = take_turns(bench, [program, "save", board, out[0]], lint)
        bench.add(f"load and save {count}, beside xmllint --format", ours[0], floor[0], goal)
        hold = subprocess.run([program, "hold", board], stdout=subprocess.PIPE, text=True, check=True).stdout
        bench.add(f"save of {count} holds the main thread, against 8 ms", float(hold), 8, 1 if count == 1000 else None)


def measure_start(bench):
    program = bench.get_program("bench-start")
    for count, goal in ((30, 1.2), (300, None), (1000, 1.25), (10000, None)):
        ours, floor = take_turns(
            bench, [program, "BbCanvas", bench.get_board(count)], [program, "floor"], run_until_line, None if goal else 2
        )
        bench.add(f"start with {count}, beside an empty window", ours[0], floor[0], goal)
        bench.add(f"start with {count}, peak memory", ours[1], floor[1], 1.2 if goal else None, "MiB")


def measure_frames(bench):
    for count in FRAME_SIZES:
        commands = {
            "ours": [bench.get_program("bench-frames"), bench.get_board(count)],
            "floor": [bench.get_program("bench-floor-frames"), str(count)],
        }
        times = {name: [] for name in commands}
        for _ in range(max(2, bench.rounds // 4) if count == 1000 else 1):
            for name, command in commands.items():
                out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
                times[name].append(json.loads(out.strip().splitlines()[-1]))
        for key, what in (("median_ms", "median"), ("p95_ms", "95th percentile")):
            ours, floor = (statistics.median(line[key] for line in times[name]) for name in ("ours", "floor"))
            bench.add(f"drag among {count}, {what} frame", ours, floor, 2.0 if key == "median_ms" else None)


def read_line(command):
    """The last line of JSON that a program prints."""
    out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(out.strip().splitlines()[-1])


def measure_pan(bench):
    """Everything moves; the floor is a window that GTK fills with one plain colour in every frame."""
    for motion, count in [("pan", count) for count in FRAME_SIZES] + [("zoom", 1000)]:
        ours = read_line([bench.get_program("bench-frames"), bench.get_board(count), motion])
        floor = read_line([bench.get_program("bench-floor-pan"), "colour"])
        goal = 1.3 if count == 1000 else None
        bench.add(f"{motion} {count}, median frame, beside one colour", ours["median_ms"], floor["median_ms"], goal)
        bench.add(f"{motion} {count}, the thread's time, beside one colour", ours["cpu_ms"], floor["cpu_ms"], goal)
        if count == 1000:
            image = read_line([bench.get_program("bench-floor-pan"), "image"])
            bench.add(f"{motion} {count}, the thread's time, beside one image", ours["cpu_ms"], image["cpu_ms"], None)
            bench.add(f"{motion} {count}, median frame, against 60 a second", ours["median_ms"], 1000 / 60, 1.0)


def measure_hit(bench):
    """The floor is the time on the smallest board: that is what independent of count means."""
    lines = {count: read_line([bench.get_program("bench-hit"), bench.get_board(count)]) for count in FRAME_SIZES}
    few = lines[FRAME_SIZES[0]]
    for count, line in lines.items():
        bench.add(f"hit among {count} as far apart as {FRAME_SIZES[0]} are", line["spread_us"], few["spread_us"], 3.0, "us")
        bench.add(f"hit among {count} on a screen, {line['screen_hits']:.1f} bets there", line["screen_us"], few["screen_us"], None, "us")


def measure_watchdog(bench):
    """How long the main loop of the app was busy in one go while xdotool used it; a table of its own."""
    print(f"\n{'busy main loop, ms':>24} {'p50':>7} {'p95':>7} {'most':>7} {'its cpu':>8} {'painting':>9} {'over 8':>7} {'of':>5}")
    for count in WATCHED_SIZES:
        # On a copy: the app saves what it recovers beside the board.
        board = bench.get_output(f"watched-{count}.betboard")
        shutil.copyfile(bench.get_board(count), board)
        out = subprocess.run([bench.get_program("bench-watchdog"), board], stdout=subprocess.PIPE, text=True, check=True).stdout
        for line in map(json.loads, out.strip().splitlines()):
            print(
                f"{count:>6} {line['activity']:>17} {line['p50_ms']:>7.2f} {line['p95_ms']:>7.2f} {line['max_ms']:>7.2f} "
                f"{line['max_cpu_ms']:>8.2f} {line['of_it_painting_ms']:>9.2f} {line['longer_than_8_ms']:>7} {line['n']:>5}"
            )
            name = f"{line['activity']} among {count}, the loop's longest cpu time"
            bench.add(f"{name}, against 8 ms", line["max_cpu_ms"], 8, 1.0)


def measure_memory(bench):
    """Bytes in use per bet, as the difference of two boards; the floor is what a bet takes in its file."""
    few, many = FRAME_SIZES[-2:]
    lines = {count: read_line([bench.get_program("bench-memory"), bench.get_board(count)]) for count in FRAME_SIZES}
    sizes = {count: os.path.getsize(bench.get_board(count)) for count in FRAME_SIZES}
    for count in FRAME_SIZES:
        bench.add(f"memory with {count}, shown, beside its file", lines[count]["shown"] / 2**20, sizes[count] / 2**20, None, "MiB")
    in_file = (sizes[many] - sizes[few]) / (many - few) / 1024
    for key in ("loaded", "shown"):
        per_bet = (lines[many][key] - lines[few][key]) / (many - few) / 1024
        bench.add(f"memory of a bet, {key}, beside its file", per_bet, in_file, None, "KiB")


def measure_labels(bench):
    """What becomes of the labels of crowded boards; a table of its own, and the time of whole pictures."""
    program = bench.get_program("bench-labels")
    print("\n" + " ".join(f"{title:>9}" for title, _ in LABEL_COLUMNS))
    for count in LABEL_SIZES:
        times = []
        for seed in range(1, LABEL_SEEDS + 1):
            out = subprocess.run([program, str(count), str(seed)], stdout=subprocess.PIPE, text=True, check=True).stdout
            line = json.loads(out) | {"seed": seed}
            times.append(line["ms"])
            print(" ".join(f"{line[key]:>9}" for _, key in LABEL_COLUMNS))
        goal = 1.0 if count in LABEL_GOALS else None
        bench.add(f"picture of {count} with labels, against the goal of labels", statistics.median(times), LABEL_GOALS.get(count, 35), goal)
    print("\nThe same kind of boards elsewhere, measured earlier on this kind of machine (no keyed list in any of them):")
    print(f"{'':>24} " + " ".join(f"{what:>9}" for what in ("bets", "shown", "pairs", "on marks")))
    for row in LABEL_PEERS:
        print(f"{row[0]:>24} " + " ".join(f"{number:>9}" for number in row[1:]))
    count_in_files(bench)


def count_in_files(bench):
    """The labels of exported SVG files, by where Chromium and librsvg put their texts."""
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(bench.build, folder)
        pictures = [maker.draw(get_sample(name)) for name in SAMPLES]
        pictures += [maker.draw(get_sample(name), "room", "short", reading.SCREEN) for name in SAMPLES]
        for count in FILE_SIZES:
            for seed in range(1, FILE_SEEDS + 1):
                pictures.append(maker.draw(maker.make_crowd(count, seed), size=(1920, 1080)))
        for name, ask in (("Chromium", renderers.ask_chromium), ("librsvg", renderers.ask_librsvg)):
            try:
                answers = ask(pictures)
            except tap.Skip as reason:
                print(f"\nNot counted in files with {name}: {reason}")
                continue
            print(
                f"\n{'SVG by ' + name:28} {'bets':>5} {'placed':>7} {'listed':>7} {'lost':>5} {'pairs':>6} {'on marks':>9} "
                f"{'on words':>9} {'off page':>9} {'leaders':>8} {'crossing':>9} {'median px':>10} {'most px':>8}"
            )
            for picture, boxes in zip(pictures, answers):
                print_counts(picture.name, count_labels(picture, boxes))


def print_counts(name, count):
    print(
        f"{name:28} {count.bets:>5} {count.in_place:>7} {count.numbered:>7} {len(count.unnamed):>5} {len(count.label_pairs):>6} "
        f"{len(count.on_marks):>9} {len(count.on_words):>9} {len(count.off_page):>9} {count.leaders:>8} "
        f"{len(count.leaders_crossing):>9} {count.get_median_distance():>10.1f} {count.get_most_distance():>8.1f}"
    )


def get_sample(name):
    return os.path.join(HERE, os.pardir, os.pardir, "data", "samples", name + ".betboard")


def measure_reading(bench):
    """How many words of names tesseract reads on a poor projector."""
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(bench.build, folder)
        shots = [(get_sample(name), theme) for name in SAMPLES for theme in ("light", "dark")]
        shots += [(maker.make_crowd(60, 1), "light")]
        with reading.Room(bench.build, folder) as room:
            print(f"\n{'full screen, 1280x720, JPEG 50':36} {'words':>6} {'read':>6}   not read")
            for board, theme in shots:
                words, missing = reading.read_room(room, maker, board, theme)
                name = os.path.basename(board).removesuffix(".betboard")
                print(f"{name + ', ' + theme:36} {words:>6} {1 - len(missing) / words:>6.1%}   {' '.join(missing)}")


def judge(row):
    if not row["goal"]:
        return f"{'-':>6}"
    return f"{row['goal']:6.2f}  " + ("met" if row["ours"] / row["floor"] <= row["goal"] else "missed")


def print_table(rows):
    width = max((len(row["name"]) for row in rows), default=0)
    print(f"\n{'':{width}} {'ours':>9} {'floor':>9} {'':4} {'ratio':>6} {'goal':>6}")
    for row in rows:
        ratio = row["ours"] / row["floor"]
        print(f"{row['name']:{width}} {row['ours']:9.2f} {row['floor']:9.2f} {row['unit']:4} {ratio:6.2f} {judge(row)}")


def print_growth(rows):
    """From the smallest board to the largest: ours, and how many times as much that is."""
    ours = {row["name"]: row for row in rows}
    print(f"\n{'growth with the number of bets':36} " + " ".join(f"{count:>9,}" for count in FRAME_SIZES) + f" {'':4} {'times':>6}")
    for title, name in GROWTH:
        found = [ours.get(name.format(count)) for count in FRAME_SIZES]
        if None in found:
            continue
        values = [row["ours"] for row in found]
        print(f"{title:36} " + " ".join(f"{value:9.2f}" for value in values) + f" {found[0]['unit']:4} {values[-1] / values[0]:6.1f}")


PARTS = {
    "export": measure_export,
    "file": measure_file,
    "start": measure_start,
    "frames": measure_frames,
    "pan": measure_pan,
    "hit": measure_hit,
    "watchdog": measure_watchdog,
    "memory": measure_memory,
    "labels": measure_labels,
    "reading": measure_reading,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build", help="build directory")
    parser.add_argument("--rounds", type=int, default=9, help="how often each pair takes its turn")
    parser.add_argument("--json", help="write the figures to this file, too")
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to measure: " + ", ".join(PARTS))
    options = parser.parse_args()
    bench = Bench(os.path.abspath(options.build), options.rounds)
    for part in options.parts or PARTS:
        began = time.perf_counter()
        try:
            PARTS[part](bench)
        except tap.Skip as reason:
            print(f"\n{part} left out: {reason}")
        print(f" {part}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    print_table(bench.rows)
    print_growth(bench.rows)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as stream:
            json.dump(bench.rows, stream, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())

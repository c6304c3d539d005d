#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""take-pictures.py CLI OUT BOARD...: exported pictures to be looked at. Of each board as it is; of the
first also through each lens, as cards, with ties, filtered, with other zones, with axes turned, in every
theme, and as colour-blind readers see it."""

import os
import re
import subprocess
import sys

LOOKS = {
    "body": ("--layout", "body"),
    "room": ("--layout", "room"),
    "dark": ("--theme", "dark"),
    "high-contrast": ("--theme", "high-contrast"),
    "cards": ("--level", "card"),
    "marks": ("--level", "mark"),
    "ties": ("--show", "links,spread"),
    "ties-dark": ("--show", "links,spread", "--theme", "dark"),
    "filter": ("--filter", "stage=active", "--show", "links,spread"),
    "filter-no-legend": ("--filter", "stage=active", "--no-legend"),
}
COLORS = ("team", "funding_shape", "stage", "bet_type", "confidence", "review", "collaboration", "none")
SIZES = ("equal", "cap", "released", "remaining", "spent")
LOOKS |= {f"color-{name}": ("--color-by", name) for name in COLORS}
LOOKS |= {f"size-{name}": ("--size-by", name) for name in SIZES}

# How a person sees who lacks one kind of cone, for linear light: Machado, Oliveira and Fernandes, A
# Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1.
EYES = {
    "protanopia": "0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998",
    "deuteranopia": "0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881",
    "tritanopia": "1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900",
}


def export(cli, board, out, *wishes):
    subprocess.run([cli, "export", board, "-o", out, "--width", "1920", *wishes], check=True)
    print(out, flush=True)


def make_bands(text):
    """Nine zones of a third each."""
    ends = (0, 33.3, 66.7, 100)
    zones = [
        f'<zone id="z{x}{y}" name="Band {x + 1} {y + 1}" kind="none" familiarity-low="{ends[x]}" familiarity-high="{ends[x + 1]}"'
        f' risk-low="{ends[y]}" risk-high="{ends[y + 1]}"/>'
        for y in range(3)
        for x in range(3)
    ]
    return re.sub(r"<zones>.*</zones>", "<zones>" + "".join(zones) + "</zones>", text, flags=re.S)


def turn_axes(text):
    return text.replace("<x ", '<x x-reversed="true" ').replace("<y ", '<y y-reversed="true" ')


BOARDS = {"bands": make_bands, "reversed": turn_axes}


def export_changed(cli, board, out, change):
    with open(board, encoding="utf-8") as file:
        text = change(file.read())
    changed = out.removesuffix(".png") + ".betboard"
    with open(changed, "w", encoding="utf-8") as file:
        file.write(text)
    export(cli, changed, out)


def see_as(picture, out, *how):
    subprocess.run(["convert", picture, *how, out], check=True)
    print(out, flush=True)


def main(cli, out, *boards):
    for board in boards:
        name = os.path.basename(board).removesuffix(".betboard")
        export(cli, board, os.path.join(out, f"picture-{name}.png"))
    first = os.path.join(out, f"picture-{os.path.basename(boards[0]).removesuffix('.betboard')}")
    for name, wishes in LOOKS.items():
        export(cli, boards[0], f"{first}-{name}.png", *wishes)
    for name, change in BOARDS.items():
        export_changed(cli, boards[0], f"{first}-{name}.png", change)
    for name, matrix in EYES.items():
        see_as(f"{first}.png", f"{first}-{name}.png", "-colorspace", "RGB", "-color-matrix", matrix, "-colorspace", "sRGB")
    see_as(f"{first}.png", f"{first}-grey.png", "-colorspace", "Gray")


if __name__ == "__main__":
    main(*sys.argv[1:])

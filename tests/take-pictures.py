#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""take-pictures.py CLI OUT BOARD...: exported pictures to be looked at. Of each board as it is; of the
first also through each lens, as cards, in every theme, and as colour-blind readers see it."""

import os
import subprocess
import sys

LOOKS = {
    "body": ("--layout", "body"),
    "room": ("--layout", "room"),
    "dark": ("--theme", "dark"),
    "high-contrast": ("--theme", "high-contrast"),
}

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
    for name, matrix in EYES.items():
        see_as(f"{first}.png", f"{first}-{name}.png", "-colorspace", "RGB", "-color-matrix", matrix, "-colorspace", "sRGB")
    see_as(f"{first}.png", f"{first}-grey.png", "-colorspace", "Gray")


if __name__ == "__main__":
    main(*sys.argv[1:])

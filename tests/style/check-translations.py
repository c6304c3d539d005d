#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations are whole: every text of the files in po/POTFILES.in has its translation in every
language of po/LINGUAS, none is marked as doubtful, and placeholders agree.

After new texts:  ./dev format, then translate what this check names in po/LANGUAGE.po."""

import os
import re
import subprocess
import sys
import tempfile

import tree

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dngettext:2,3", "ngettext:1,2"]


def run(*command, cwd=None):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True).stdout


def extract(root, template):
    options = [f"--keyword={keyword}" for keyword in KEYWORDS]
    run("xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", "-o", template, *options, cwd=root)


def find_texts(po_file):
    """The texts of a catalogue; the first entry of each is its head."""
    texts = re.findall(r'^msgid ((?:".*"\n)+)', po_file, re.MULTILINE)
    return [text for text in ("".join(text[1:-2].split('"\n"')) for text in texts) if text]


def check(root):
    problems, languages = [], [line for line in tree.read(root, "po/LINGUAS").split() if line]
    with tempfile.TemporaryDirectory() as folder:
        template, merged = os.path.join(folder, "x.pot"), os.path.join(folder, "x.po")
        extract(root, template)
        for language in languages:
            source = os.path.join(root, "po", language + ".po")
            run("msgmerge", "--quiet", "--no-fuzzy-matching", source, template, "-o", merged)
            for option, what in (("--untranslated", "is not translated"), ("--only-fuzzy", "is doubtful")):
                out = run("msgattrib", option, "--no-obsolete", "--no-wrap", merged)
                problems += [f"po/{language}.po: {text} {what}" for text in find_texts(out)]
            result = subprocess.run(["msgfmt", "--check-format", "-o", os.devnull, source], capture_output=True, text=True)
            if result.returncode:
                problems.append(result.stderr)
    return problems, len(languages)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

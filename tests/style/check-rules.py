#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that a pattern can see. Each rule: where it holds, what must not be there, which
files are excused, and why."""

import re
import sys

import tree

BELOW_APP = tuple(f"src/{layer}/" for layer in tree.LAYERS if layer != "app")
ANYWHERE = ("src/",)

RULES = [
    (ANYWHERE, r"\b(?:GTK|ADW|GLIB|PANGO)_CHECK_VERSION\b",
     ("src/app/bb-dialogs.c", "src/app/bb-split.c", "src/base/bb-compat.h"),
     "toolkit versions differ in the seam files only"),
    (ANYWHERE, r"\bg_file_replace_contents\w*", (), "loses the document on a full disk"),
    (ANYWHERE, r"\bXML_PARSE_(?:HUGE|NOENT|DTD\w+|XINCLUDE)\b", (), "opens the reader to hostile files"),
    (ANYWHERE, r"\b\w+_set_markup(?:_with_accel)?\b", (), "text of people is never markup"),
    (ANYWHERE, r"\badw_toast_(?:new|set_title)\b", ("src/app/bb-window-toasts.c",),
     "a toast reads markup; bb_window_toast escapes it"),
    (ANYWHERE, r"\badw_(?:status_page|preferences_group)_set_description \((?![^;]*(?:_ \(|g_markup_|NULL))", (),
     "reads markup; escape the text of people"),
    (ANYWHERE, r"\b(?:strtod|atof|sscanf|strtof)\s?\(", (), "depends on the locale; use g_ascii_*"),
    (ANYWHERE, r'\b(?:_|N_|ngettext) \("[^"\n]*" ?(?:G_G|PRI)\w+', (),
     "a translation cannot be found behind a macro; make a string of the number first"),
    (ANYWHERE, r"[!=]= ?(?:TRUE|FALSE)\b", (), "test the value itself"),
    (ANYWHERE, r"\bG_TYPE_INSTANCE_GET_PRIVATE\b", (), "use the generated accessor"),
    (ANYWHERE + ("tests/", "ui/"), r"\b(?:TODO|FIXME|XXX|HACK)\b", ("tests/style/",), "finish it, or leave it out"),
    (("src/base/", "src/model/", "src/edit/", "src/review/", "src/io/", "src/render/"),
     r"\bsetlocale\s?\(", (), "the locale belongs to the programs"),
]

# A floating point conversion in a string, unless it has no decimals or g_ascii_formatd reads it.
FLOAT = re.compile(r'"[^"\n]*%(?!\.0f)[-+#0-9.*]*l?[feEgG]\b[^"\n]*"')
FLOAT_LAYERS = ("src/io/", "src/render/", "src/report/", "src/cli/", "src/model/", "src/base/")
FLOAT_READERS = re.compile(r"g_ascii_formatd\s?\([^;]*$|#define \w+ $")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def without_comments(text):
    return COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)


def check_floats(name, text):
    if not name.startswith(FLOAT_LAYERS):
        return
    for match in FLOAT.finditer(text):
        if not FLOAT_READERS.search(text[max(0, match.start() - 200) : match.start()]):
            yield f"{name}:{tree.get_line(text, match.start())}: {match.group()} depends on the locale; use g_ascii_formatd"


def check(root):
    names = tree.find_files(root, ["src", "tests", "ui"], (".c", ".h", ".ui", ".py", ".css"))
    problems = []
    for name in names:
        whole = tree.read(root, name)
        text = without_comments(whole) if name.endswith((".c", ".h")) else whole
        for where, pattern, excused, why in RULES:
            if not name.startswith(where) or name.startswith(tuple(excused)):
                continue
            subject = whole if "TODO" in pattern else text
            for match in re.finditer(pattern, subject):
                problems.append(f"{name}:{tree.get_line(subject, match.start())}: {match.group()}: {why}")
        problems += check_floats(name, text)
    return problems, len(names)


if __name__ == "__main__":
    sys.exit(tree.finish(*check(tree.get_root())))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each check finds what it is there for, and passes what is right."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = "/* SPDX-FileCopyrightText: x\n * SPDX-License-Identifier: GPL-3.0-or-later */\n"


def load(name, folder=HERE):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), os.path.join(folder, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_file(root, name, text):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)


class CheckTest(unittest.TestCase):
    """A small tree of files for a check to look at."""

    def setUp(self):
        self.root = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.root)

    def find(self, check, files, *arguments):
        for name, text in files.items():
            write_file(self.root, name, text)
        return load(check).check(self.root, *arguments)[0]

    def assert_one(self, problems, text):
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(text, problems[0])


class IncludesTest(CheckTest):
    def find_in(self, files):
        return self.find("check-includes", files)

    def test_right(self):
        self.assertEqual(
            self.find_in(
                {
                    "src/base/bb-id.h": "",
                    "src/model/bb-bet.h": '#include "bb-id.h"\n#include <gio/gio.h>\n',
                    "src/model/bb-bet.c": '#include "config.h"\n\n#include "bb-bet.h"\n',
                    "src/app/bb-window.c": '#include <gtk/gtk.h>\n#include "bb-bet.h"\n',
                }
            ),
            [],
        )

    def test_looks_up(self):
        self.assert_one(
            self.find_in({"src/edit/bb-history.h": "", "src/model/bb-bet.c": '\n#include "bb-history.h"\n'}),
            "bb-bet.c:2: model may not include src/edit/bb-history.h",
        )

    def test_looks_aside(self):
        self.assert_one(
            self.find_in({"src/edit/bb-history.h": "", "src/render/bb-scene.c": '#include "bb-history.h"\n'}),
            "render may not include",
        )

    def test_toolkit_below_app(self):
        for header in ("gtk/gtk.h", "adwaita.h", "gdk/gdk.h"):
            self.assert_one(self.find_in({"src/cli/bb-main.c": f"#include <{header}>\n"}), header)

    def test_libraries_at_home(self):
        self.assert_one(self.find_in({"src/model/bb-bet.c": "#include <cairo.h>\n"}), "cairo.h")
        self.assert_one(self.find_in({"src/model/bb-bet.c": "#include <libxml/parser.h>\n"}), "parser.h")

    def test_circle(self):
        self.assert_one(
            self.find_in(
                {
                    "src/model/bb-a.h": '#include "bb-b.h"\n',
                    "src/model/bb-b.h": "",
                    "src/model/bb-b.c": '#include "bb-c-private.h"\n',
                    "src/model/bb-c-private.h": '#include "bb-a.h"\n',
                }
            ),
            "circle: src/model/bb-a, src/model/bb-b, src/model/bb-c",
        )

    def test_unknown_layer(self):
        self.assert_one(self.find_in({"src/extra/bb-x.c": ""}), "no such layer")


class SymbolsTest(CheckTest):
    def find_in(self, layers):
        for layer, code in layers.items():
            write_file(self.root, f"src/{layer}/x.c", code)
            folder = os.path.join(self.root, "src", layer)
            subprocess.run(["cc", "-w", "-c", "x.c", "-o", "x.o"], cwd=folder, check=True)
            subprocess.run(["ar", "rc", f"libbb-{layer}.a", "x.o"], cwd=folder, check=True)
        return load("check-symbols").check(self.root)[0]

    def test_right(self):
        base = "int bb_id (void) { return 1; }"
        model = "int bb_id (void); int bb_bet (void) { return bb_id (); }"
        app = "void gtk_init (void); void bb_app (void) { gtk_init (); }"
        self.assertEqual(self.find_in({"base": base, "model": model, "app": app}), [])

    def test_looks_up(self):
        base = "int bb_bet (void); int bb_id (void) { return bb_bet (); }"
        self.assert_one(
            self.find_in({"base": base, "model": "int bb_bet (void) { return 1; }"}), "bb-base needs bb_bet of bb-model"
        )

    def test_toolkit(self):
        self.assert_one(
            self.find_in({"cli": "void gtk_init (void); void bb_cli (void) { gtk_init (); }"}), "bb-cli needs gtk_init"
        )

    def test_nothing_built(self):
        self.assert_one(load("check-symbols").check(self.root)[0], "no archives")


class PotfilesTest(CheckTest):
    GOOD = {
        "po/LINGUAS": "de\n",
        "po/de.po": "",
        "po/POTFILES.in": "# Words.\nsrc/app/bb-a.c\nui/bb-a.ui\n",
        "src/app/bb-a.c": 'x = _("Open");\n',
        "ui/bb-a.ui": '<x translatable="yes"/>\n',
    }

    def find_with(self, **changes):
        return self.find("check-potfiles", {**self.GOOD, **changes.get("files", {})})

    def test_right(self):
        self.assertEqual(self.find_with(), [])

    def test_missing(self):
        self.assert_one(self.find_with(files={"src/io/bb-b.c": 'g (N_ ("Open"));'}), "src/io/bb-b.c is missing")

    def test_plural_missing(self):
        self.assert_one(self.find_with(files={"src/io/bb-b.c": 'ngettext ("a", "b", n)'}), "is missing")

    def test_wordless(self):
        self.assert_one(self.find_with(files={"src/app/bb-a.c": "int x;\n"}), "no words")

    def test_gone(self):
        self.assert_one(
            self.find_with(files={"po/POTFILES.in": "src/app/bb-a.c\nsrc/app/bb-z.c\nui/bb-a.ui\n"}), "does not exist"
        )

    def test_unsorted(self):
        self.assert_one(self.find_with(files={"po/POTFILES.in": "ui/bb-a.ui\nsrc/app/bb-a.c\n"}), "not sorted")

    def test_language(self):
        self.assert_one(self.find_with(files={"po/LINGUAS": "de fr".replace(" ", "\n")}), "fr.po")


class TranslationsTest(CheckTest):
    HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

    def find_in(self, catalogue):
        return self.find(
            "check-translations",
            {
                "po/LINGUAS": "de\n",
                "po/POTFILES.in": "src/app/bb-a.c\n",
                "src/app/bb-a.c": 'x = _ ("Open %s\\n" "and close");\n',
                "po/de.po": self.HEADER + catalogue,
            },
        )

    def test_right(self):
        catalogue = '#, c-format\nmsgid "Open %s\\n"\n"and close"\nmsgstr "%s auf\\n"\n"und zu"\n'
        self.assertEqual(self.find_in(catalogue), [])

    def test_missing(self):
        self.assert_one(self.find_in(""), "Open %s\\nand close is not translated")

    def test_placeholders(self):
        catalogue = '#, c-format\nmsgid "Open %s\\n"\n"and close"\nmsgstr "%d auf\\n"\n"und zu"\n'
        self.assert_one(self.find_in(catalogue), "format specifications")


class BudgetsTest(CheckTest):
    @staticmethod
    def make_function(lines, parameters="void"):
        return f"static void\nfill_row ({parameters})\n{{\n" + "  x ();\n" * (lines - 3) + "}\n"

    def test_right(self):
        text = HEAD + "struct _A {\n  int x;\n};\n" + self.make_function(100)
        self.assertEqual(self.find("check-budgets", {"src/app/bb-a.c": text}), [])

    def test_long_function(self):
        self.assert_one(
            self.find("check-budgets", {"src/app/bb-a.c": self.make_function(101, "int a,\n          int b")}),
            "bb-a.c:2: fill_row has 102 lines",
        )

    def test_long_file(self):
        self.assert_one(self.find("check-budgets", {"tests/display/test-a.c": "int x;\n" * 701}), "701 lines")

    def test_parameters(self):
        count = load("check-budgets").count_parameters
        self.assertEqual(count("f (void)"), 0)
        self.assertEqual(count("f (int a,\n   void (*b) (int, int),\n   int c)"), 3)


class HeadsTest(CheckTest):
    def test_right(self):
        self.assertEqual(self.find("check-heads", {"src/app/bb-a.c": HEAD, "tests/golden/x.xml": "<x/>"}), [])

    def test_without(self):
        problems = self.find("check-heads", {"src/app/bb-a.c": "int x;\n", "ui/a.ui": "<interface/>"})
        self.assertEqual(len(problems), 4)


class RulesTest(CheckTest):
    def find_in(self, name, text):
        return self.find("check-rules", {name: text})

    def test_right(self):
        text = (
            "/* Never g_file_replace_contents ().  */\n"
            'g_ascii_formatd (buffer, sizeof buffer, "%.1f", x);\n'
            'adw_status_page_set_description (page, _ ("None"));\n'
            '_("50 % exceed, %.0f pixels");\n'
        )
        self.assertEqual(self.find_in("src/io/bb-a.c", text), [])

    def test_seam(self):
        self.assertEqual(self.find_in("src/app/bb-dialogs.c", "#if GTK_CHECK_VERSION (4, 10, 0)\n"), [])

    def test_each_rule(self):
        for text in (
            "#if GTK_CHECK_VERSION (4, 10, 0)",
            "g_file_replace_contents_async (file);",
            "x | XML_PARSE_HUGE",
            "x | XML_PARSE_NOENT",
            "gtk_label_set_markup (label, title);",
            "adw_toast_new (title);",
            "adw_status_page_set_description (page, title);",
            'g_strdup_printf (_ ("Up to %" G_GINT64_FORMAT ""), x);',
            "strtod (text, NULL)",
            "atof (text)",
            "if (x == TRUE)",
            "/* TODO: later */",
            'setlocale (LC_ALL, "");',
            'g_string_append_printf (out, "%.2f", x);',
            'g_strdup_printf ("x=\\"%g\\"", x);',
        ):
            with self.subTest(text=text):
                self.assert_one(self.find_in("src/io/bb-a.c", "int x;\n" + text + "\n"), "src/io/bb-a.c:2:")


class FormatTest(CheckTest):
    def test_both(self):
        check = load("check-format")
        tool = check.find_tool()
        if not tool:
            self.skipTest("clang-format 14 is not installed")
        with open(os.path.join(HERE, "..", "..", ".clang-format"), encoding="utf-8") as stream:
            write_file(self.root, ".clang-format", stream.read())
        files = {"src/app/bb-a.c": "int\nadd (int a)\n{\n  return a;\n}\n"}
        self.assertEqual(self.find("check-format", files, tool), [])
        self.assert_one(self.find("check-format", {"src/app/bb-a.c": "int add(int a) {return a;}\n"}, tool), "bb-a.c:1")


class SettingsTest(CheckTest):
    SCHEMA = {"data/io.github.betboard.Betboard.gschema.xml": '<a><schema><key name="tray-shown"/></schema></a>'}

    def test_right(self):
        header = '#define BB_SETTING_TRAY_SHOWN "tray-shown"\n'
        self.assertEqual(self.find("check-settings", {"src/app/bb-settings.h": header, **self.SCHEMA}), [])

    def test_unknown(self):
        header = '\n#define BB_SETTING_TRAY_OPEN "tray-open"\n'
        self.assert_one(
            self.find("check-settings", {"src/app/bb-settings.h": header, **self.SCHEMA}), "bb-settings.h:2: tray-open"
        )


class UiTest(CheckTest):
    def find_in(self, text):
        return self.find("check-ui", {"src/app/bb-bet-page.c": "", "ui/bb-bet-page.ui": text})

    def test_right(self):
        self.assertEqual(self.find_in('<interface><template class="BbBetPage"/></interface>'), [])

    def test_broken(self):
        self.assert_one(self.find_in("<interface>"), "bb-bet-page.ui")

    def test_other_class(self):
        problems = self.find_in('<interface><template class="BbBoardPage"/></interface>')
        self.assertEqual(len(problems), 2)

    def test_markup(self):
        self.assert_one(self.find_in('<interface><property name="use-markup">true</property></interface>'), "markup")


class CountTest(unittest.TestCase):
    """The last line of a run must not hide a failure."""

    def assert_counts(self, result, stdout, wanted):
        count = load("count-results", os.path.dirname(HERE)).count_program
        self.assertEqual(count({"name": "x", "result": result, "stdout": stdout}), wanted)

    def test_all_well(self):
        self.assert_counts("OK", "1..2\nok 1 /a\nok 2 /b\n# ok not\n", (2, 0, 0))

    def test_one_fails(self):
        self.assert_counts("FAIL", "ok 1 /a\nnot ok 2 /b\n", (1, 1, 0))

    def test_crash_counts(self):
        self.assert_counts("FAIL", "ok 1 /a\n", (1, 1, 0))
        self.assert_counts("TIMEOUT", "", (0, 1, 0))

    def test_skips(self):
        self.assert_counts("OK", "ok 1 /a # SKIP no such thing\nok 2 /b\n", (1, 0, 1))
        self.assert_counts("SKIP", "", (0, 0, 1))

    def test_without_tap(self):
        self.assert_counts("OK", "hello\n", (1, 0, 0))
        self.assert_counts("FAIL", "", (0, 1, 0))


if __name__ == "__main__":
    unittest.main()

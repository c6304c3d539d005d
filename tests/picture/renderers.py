# SPDX-FileCopyrightText: 2026 The Betboard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where Chromium and librsvg put the shapes and texts of SVG files: a dictionary of boxes by id for
each picture. Either may be told to know no font but one family."""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile

from pictures import Box
from tap import Skip

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><style>body { margin: 0 }</style></head><body>
<script type="application/json" id="pictures">%s</script>
<script>
const found = [];
for (const source of JSON.parse(document.getElementById('pictures').textContent)) {
  const host = document.body.appendChild(document.createElement('div'));
  const picture = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  host.attachShadow({mode: 'open'}).appendChild(document.importNode(picture, true));
  const boxes = {};
  for (const element of host.shadowRoot.querySelectorAll('rect, circle, ellipse, path, text')) {
    const box = element.getBBox();
    boxes[element.id] = [box.x, box.y, box.width, box.height];
  }
  found.push(boxes);
  host.remove();
}
const out = document.createElement('pre');
out.id = 'boxes';
out.textContent = JSON.stringify(found);
document.body.replaceChildren(out);
</script></body></html>
"""

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""

# librsvg's bindings cache fonts for as long as a process lives, so each set of fonts has its own.
LIBRSVG = """
import json, sys
import gi
gi.require_version("Rsvg", "2.0")
from gi.repository import Rsvg
found = []
for source, width, height, ids in json.load(sys.stdin):
    handle = Rsvg.Handle.new_from_data(source.encode())
    page = Rsvg.Rectangle()
    page.width, page.height = width, height
    boxes = {}
    for id in ids:
        _, ink, logical = handle.get_geometry_for_layer("#" + id, page)
        boxes[id] = [[box.x, box.y, box.width, box.height] for box in (logical, ink)]
    found.append(boxes)
json.dump(found, sys.stdout)
"""

PYTHON = "/usr/bin/python3"


def need_font(family):
    files = subprocess.run(["fc-list", f":family={family}", "file"], capture_output=True, text=True, check=True).stdout
    files = [line.strip().rstrip(":") for line in files.splitlines() if line.strip()]
    if not files:
        raise Skip(f"the font {family} is not installed")
    return files


def only_font(folder, family):
    """An environment in which fontconfig knows this family alone."""
    fonts = os.path.join(folder, "fonts")
    os.makedirs(fonts, exist_ok=True)
    for path in need_font(family):
        shutil.copy(path, fonts)
    config = os.path.join(folder, "fonts.conf")
    with open(config, "w", encoding="utf-8") as stream:
        stream.write(FONTS.format(folder=fonts))
    return dict(os.environ, FONTCONFIG_FILE=config)


def find_chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    raise Skip("Chromium is not installed")


def ask_chromium(pictures, env=None):
    program = find_chromium()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pictures.html")
        sources = json.dumps([picture.source for picture in pictures]).replace("</", "<\\/")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(PAGE % sources)
        command = [program, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        done = subprocess.run([*command, "--dump-dom", "file://" + path], capture_output=True, text=True, env=env, timeout=120)
    match = re.search(r'<pre id="boxes">(.*?)</pre>', done.stdout, re.DOTALL)
    if not match:
        raise AssertionError("Chromium gave no boxes: " + done.stderr[-2000:])
    return [{id: Box(*box) for id, box in boxes.items()} for boxes in json.loads(html.unescape(match.group(1)))]


def ask_librsvg(pictures, env=None, ink=False):
    try:
        subprocess.run(
            [PYTHON, "-c", "import gi; gi.require_version('Rsvg', '2.0')"], check=True, capture_output=True
        )
    except subprocess.CalledProcessError:
        raise Skip("gir1.2-rsvg-2.0 is not installed") from None
    wishes = [(picture.source, picture.width, picture.height, [piece.id for piece in picture.pieces]) for picture in pictures]
    done = subprocess.run([PYTHON, "-c", LIBRSVG], input=json.dumps(wishes), capture_output=True, text=True, env=env)
    if done.returncode:
        raise AssertionError("librsvg gave no boxes: " + done.stderr[-2000:])
    return [{id: Box(*both[ink]) for id, both in boxes.items()} for boxes in json.loads(done.stdout)]

"""Measuring the game's own speed: medians of a few runs, in a plain process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from game.lab.bots import BOTS
from game.lab.play import play
from game.resources import is_packaged, root, scenario_dir
from game.scenario.load import load_content
from game.session.save import load, save
from game.session.start import start

FIRST_FRAME = """
import time; began = time.perf_counter()
import os; os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
{body}
print((time.perf_counter() - began) * 1000)
"""
BARE = """
import pygame
pygame.display.init()
surface = pygame.display.set_mode((1280, 720)); surface.fill((200, 190, 160))
pygame.display.flip()
"""
TITLE = """
from game import i18n
from game.ui.app import App
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.worded import stage_words
words = i18n.load("en")
app = App(stage_words(words), (1280, 720), Settings("en").look(words.direction), "")
app.push(Shell(app, Settings("en"), remember=False).first())
app.frame()
"""


def playthroughs() -> dict[str, float]:
    """Whole games a second with the random bot, one core."""
    content = load_content(scenario_dir("first_season"))
    began, games = time.perf_counter(), 20
    for seed in range(games):
        play(start(content, seed), BOTS["random"](seed))
    return {"playthroughs_per_second": round(games / (time.perf_counter() - began), 1)}


def saves() -> dict[str, float]:
    """Writing and reading a finished game."""
    content = load_content(scenario_dir("first_season"))
    session = play(start(content, 7), BOTS["random"](7))
    written, read = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "game.save"
        for _ in range(5):
            began = time.perf_counter()
            save(session, path)
            written.append(time.perf_counter() - began)
            began = time.perf_counter()
            load(path)
            read.append(time.perf_counter() - began)
        size = path.stat().st_size
    return {"ms_to_save": round(median(written) * 1000, 1),
            "ms_to_load": round(median(read) * 1000, 1), "bytes_of_save": size}


def frames() -> dict[str, Any]:
    """Process start to first frame, bare and ours; a full redraw of each screen."""
    if is_packaged():
        return {"ms_to_first_frame": None, "frames": "measured from the checkout only"}
    found: dict[str, Any] = {}
    for name, body in (("ms_to_bare_window", BARE), ("ms_to_first_frame", TITLE)):
        found[name] = round(median(_process(body) for _ in range(5)), 1)
    found["first_frame_ratio"] = round(found["ms_to_first_frame"] / found["ms_to_bare_window"], 2)
    found["ms_per_frame"] = {
        f"{w}x{h}": json.loads(_output(REDRAW.format(width=w, height=h)))
        for w, h in ((1280, 720), (1920, 1080))}
    found["ms_to_paint_the_town"] = {
        f"{w}x{h}": json.loads(_output(PAINTING.format(width=w, height=h)))
        for w, h in ((1280, 720), (1920, 1080))}
    found["living_season_1920x1080"] = json.loads(_output(LIVING))
    return found


PAINTING = """
import json, os, time
os.environ["SDL_VIDEODRIVER"] = "dummy"
import pygame
pygame.display.init(); pygame.display.set_mode((1, 1))
from game.ui.map.camera import whole
from game.ui.map.light import light_for
from game.ui.map.picture import Picture
from game.ui.map.plan import plan
homes = tuple(n for n in ("old", "rows", "flats") for _ in range(40))
size = {width}, {height}
began = time.perf_counter()
town = plan(tuple((n, n) for n in ("old", "rows", "flats")), homes)
planned = time.perf_counter()
picture = Picture(size, whole(size), light_for(), town)
slices = []
while True:
    start = time.perf_counter()
    more = picture.work(9)
    slices.append(time.perf_counter() - start)
    if not more:
        break
print(json.dumps({{"plan": round((planned - began) * 1000, 1),
                  "paint": round(sum(slices) * 1000, 1),
                  "longest_slice": round(max(slices) * 1000, 1)}}))
"""
LIVING = """
import json, os, time
os.environ["SDL_VIDEODRIVER"] = "dummy"; os.environ["SDL_AUDIODRIVER"] = "dummy"
from game.ui.shell import stage_scene
import pygame
pygame.init()
stage = stage_scene("living", "first_season", 7, 2, "en", (1920, 1080), "light", 100)
surface = pygame.Surface(stage.size)
stage.picture()
stage.ctx.motion.live = True
times = []
while stage.scene.animating and len(times) < 3000:
    began = time.perf_counter()
    stage.scene.tick(1 / 60)
    stage.draw(surface)
    times.append((time.perf_counter() - began) * 1000)
drawn, over = 0, time.perf_counter() + 1
for _ in range(120):  # a second to come to rest, then a second of looking
    drawn += (stage.dirty or stage.moving or stage.scene.animating) and time.perf_counter() > over
    stage.draw(surface) if stage.dirty or stage.moving else None
    time.sleep(1 / 60)
times.sort()
at = lambda share: round(times[int(share * (len(times) - 1))], 2)
print(json.dumps({"frames": len(times), "median_ms": at(0.5), "p95_ms": at(0.95),
                  "longest_ms": at(1), "frames_drawn_when_idle": drawn}))
"""


REDRAW = """
import json, os, time
from statistics import median
os.environ["SDL_VIDEODRIVER"] = "dummy"; os.environ["SDL_AUDIODRIVER"] = "dummy"
from game.ui.scenes import SCENES
from game.ui.shell import stage_scene
found = {{}}
for name in SCENES:
    town = {{"friday": "the_scrip_crunch"}}.get(name, "first_season")  # where there are Fridays
    stage = stage_scene(name, town, 7, 1, "en", ({width}, {height}), "light", 100)
    times = []
    for _ in range(5):
        began = time.perf_counter(); stage.picture(); times.append(time.perf_counter() - began)
    found[name] = round(median(times) * 1000, 2)
print(json.dumps(found))
"""


def _process(body: str) -> float:
    """Wall milliseconds of a whole process, the interpreter's own start included."""
    began = time.perf_counter()
    _output(FIRST_FRAME.format(body=body))
    return (time.perf_counter() - began) * 1000


def _output(code: str) -> str:
    """The last line that some code prints, in a process with a cache of compiled modules.

    A player's second start and all later ones have that cache, so figures are taken with one.
    """
    environment = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    if environment.pop("PYTHONDONTWRITEBYTECODE", None):
        cache = Path(tempfile.gettempdir()) / "commontown-compiled"
        environment["PYTHONPYCACHEPREFIX"] = str(cache)
    done = subprocess.run([sys.executable, "-c", code], cwd=root(), env=environment,
                          capture_output=True, text=True, check=True)
    return done.stdout.strip().splitlines()[-1]

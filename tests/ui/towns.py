"""Screens on played towns, staged once for all tests and then shown in another look.

Playing a town up to its last season takes longer than laying it out a hundred times. Whoever
asks for a screen gets it as it was staged; only language, size and look may be changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from game.ui.scenes import SCENES
from game.ui.shell import Shell, stage_scene
from game.ui.stage import Stage

BUSY = ("living", "reflect", "year", "debrief")
"""Screens that go on by themselves; they are shown as they begin."""


PAGES: dict[str, tuple[str, Callable[[Any], None]]] = {
    "draw": ("organise", lambda scene: setattr(scene, "section", "draw")),
    "standing": ("organise", lambda scene: setattr(scene, "section", "standing")),
    "doughnut": ("listen", lambda scene: setattr(scene, "leaf", "doughnut")),
    "commons": ("listen", lambda scene: setattr(scene, "overlay", "commons")),
    **{f"inside_{leaf}": ("organisation", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("books", "people", "links", "matrix")},
    "currency_design": ("currency", lambda scene: setattr(scene, "leaf", "design")),
    **{f"board_{leaf}": ("coproduction", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("path", "terms", "power")},
    **{f"hall_{leaf}": ("municipality", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("deal", "vote", "word", "lens")},
    **{f"hub_{leaf}": ("hub", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("people", "money", "towns")},
    **{f"movement_{leaf}": ("movement", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("allies", "table")},
    **{f"ways_{leaf}": ("mobility", lambda scene, leaf=leaf: setattr(scene, "leaf", leaf))
       for leaf in ("work", "lines", "kits")},
    "all_forms": ("found", lambda scene: setattr(scene, "others", True)),
}
"""What some screens hold besides what they begin with, by a name of its own."""
ELSEWHERE = {"friday": "the_scrip_crunch", "currency": "the_scrip_crunch",
             "coproduction": "who_cares", "municipality": "who_cares",
             "look": "who_cares", "hub": "after_the_grant", "movement": "after_the_grant",
             "transition": "the_way_home", "mobility": "the_way_home"}
"""Screens that the first town does not have, with one that has them."""


@cache
def _town(name: str, season: int) -> Stage:
    """`name` may end in `@` and a scenario."""
    name, _, scenario = name.partition("@")
    name, turn = PAGES.get(name, (name, None))
    stage = stage_scene(name, scenario or ELSEWHERE.get(name, "first_season"), season=season)
    if turn is not None:
        turn(stage.scene)
    for _ in range(60):
        if not stage.scene.animating or name in BUSY:
            break
        stage.scene.tick(0.02)
    return stage


def shown(
    name: str,
    season: int = 2,
    lang: str = "en",
    size: tuple[int, int] = (1280, 720),
    direction: str = "",
    **settings: Any,
) -> Stage:
    """The screen, laid out anew, scrolled to its top and with its first focus."""
    stage = _town(name, season)
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    stage.size = size
    stage.resize(size)
    usual = {"theme": "light", "scale": 100, "projector": False, "reduced_motion": False}
    if shell.words.code != lang:
        shell.set_language(lang)
        if name == "vote":  # what a room votes on was read when the vote began
            shell.back()
            shell.show(name)
    shell.change(**{**usual, **settings})
    if direction:
        stage.set_look(replace(stage.ctx.look, direction=direction))
    stage.ctx.memory.clear()
    stage._remembered.clear()
    stage.ctx.focus = ""
    stage.changed()
    stage.update()
    return stage


NAMES = tuple(SCENES)
DRY = tuple(f"{name}@dry_summer" for name in (
    "brief", "listen", "doughnut", "commons", "organise", "draw", "standing", "predict", "living",
    "reflect", "debrief"))  # fmt: skip
"""The screens that look different in a town that lives by its needs."""
COOPS = ("inside_books", "inside_people", "inside_matrix", "all_forms",
         "found@the_mill_closes", "pledge@the_mill_closes", "organisation@the_mill_closes",
         "inside_books@the_mill_closes",
         "inside_links@the_mill_closes", "inside_matrix@the_mill_closes",
         "propose@the_mill_closes")
PARTNERS = tuple(f"{leaf}@who_cares" for leaf in (
    "board_path", "board_terms", "board_power", "hall_deal", "hall_vote", "hall_word", "hall_lens"))
"""Leaves of the co-production board and of the town hall."""
MOVEMENT = (*(f"{leaf}@after_the_grant" for leaf in (
    "hub_people", "hub_money", "hub_towns", "movement_allies", "movement_table")),
    *(f"ways_{leaf}@the_way_home" for leaf in ("work", "lines", "kits")))
"""Leaves of the hub, of the movement and of the ways by hour."""
"""What lies inside an organisation, also where its statutes run; a longer story's strip."""

"""C6, C7, C13, C16: every screen at every letter size, in every language, in small and in large
windows; mirrored, large enough to hit, and with the main button in sight."""

from __future__ import annotations

from itertools import product

import pytest

from game import i18n
from game.ui.scenes.parts import is_wide
from game.ui.stage import Stage
from game.ui.theme import type_px
from game.ui.tree import Node, ancestors, find, walk
from game.ui.widgets.maplayer import MapLayer
from tests.ui.pilot import assert_no_overlap, assert_words_fit
from tests.ui.towns import COOPS, DRY, MOVEMENT, NAMES, PARTNERS, shown

SIZES = ((1280, 720), (800, 600))
LARGE = (3840, 2160)
SCALES = (100, 150, 200)


def assert_whole(stage: Stage) -> None:
    assert_no_overlap(stage.tree)
    assert_words_fit(stage.tree, stage.ctx)
    main = find(stage.tree, "main")
    if main is not None and not any(n.role == "scroll" for n in ancestors(main)):
        assert stage.tree.bounds.contains(main.bounds), "the main button is not in sight"


OTHERS = tuple(lang for lang in i18n.known() if lang != "en")


@pytest.mark.parametrize(
    ("name", "lang"),
    [*product(NAMES, OTHERS), *product(DRY + COOPS + PARTNERS + MOVEMENT, ("ar",))])
def test_c6_nothing_overlaps_or_is_cut(name: str, lang: str) -> None:
    """In English the next test sees to it, for it lays out every screen at every size as well."""
    for size in SIZES:
        for scale in SCALES:
            assert_whole(shown(name, lang=lang, size=size, scale=scale))


@pytest.mark.parametrize("name", NAMES)
def test_c6_large_windows_have_large_letters(name: str) -> None:
    for lang in ("en", "ar"):
        stage = shown(name, lang=lang, size=LARGE)
        assert_whole(stage)
        assert stage.ctx.px("caption") >= 36
        assert is_wide(stage.ctx)


@pytest.mark.parametrize("name", NAMES)
def test_c7_projector_letters(name: str) -> None:
    for lang in ("en", "ar"):
        stage = shown(name, lang=lang, projector=True)
        assert_whole(stage)
        roles = {n.letters for n in walk(stage.tree) if isinstance(getattr(n, "letters", 0), str)}
        assert roles and all(type_px(role, projector=True) >= 28 for role in roles)


@pytest.mark.parametrize("name", NAMES + DRY + COOPS + PARTNERS + MOVEMENT)
def test_c6_c13_each_size_is_whole_with_large_targets_and_a_good_first_focus(name: str) -> None:
    for size, scale in product((*SIZES, LARGE), SCALES):
        stage, at = shown(name, size=size, scale=scale), f"{size}, {scale} %"
        assert_whole(stage)
        for node in walk(stage.tree):
            if node.focusable and node.role != "scroll":
                assert min(node.bounds.size) >= 24, f"{node.key} at {at}"
        assert stage.ctx.focus and stage.ctx.focus != "menu", at
        focus = find(stage.tree, stage.ctx.focus)
        for view in (n for n in ancestors(focus) if n.role == "scroll"):
            assert view.bounds.colliderect(focus.bounds), at


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", NAMES + DRY + COOPS + PARTNERS + MOVEMENT)
def test_c16_every_paper_is_mirrored(name: str, scale: int) -> None:
    """The same words in both directions. Digits come from other faces, so a letter is allowed."""
    near = places(shown(name, scale=scale))
    stage = shown(name, scale=scale, direction="rtl")
    far, slack = places(stage), stage.ctx.em(1.5)
    assert near.keys() == far.keys()
    for key, (left, right) in near.items():
        mirrored = stage.size[0] - far[key][1], stage.size[0] - far[key][0]
        off = max(abs(left - mirrored[0]), abs(right - mirrored[1]))
        assert off <= slack, f"{key}: {left, right} is not mirrored in {far[key]}"


@pytest.mark.parametrize("scale", [150, 200])
def test_c6_the_drawer_leaves_the_town_in_sight(scale: int) -> None:
    stage = shown("listen", season=1, scale=scale)
    drawer = find(stage.tree, "drawer")
    assert drawer.bounds.width <= stage.size[0] * 0.75
    tabs = find(stage.tree, "tab")
    assert tabs.role == "tablist" and len(tabs.children) >= 2
    open_now = [n for n in walk(drawer) if n.role == "tabpanel"]
    assert len(open_now) == 1
    title = next(t.name for t in tabs.children if "selected" in t.state)
    assert open_now[0].name == title


def test_a_tab_turns_by_key_and_a_hidden_node_can_be_asked_for() -> None:
    stage = shown("listen", season=1, scale=200)
    tabs = find(stage.tree, "tab")
    first = next(t for t in tabs.children if "selected" in t.state)
    stage.focus_on(first.key)
    stage.command("right")
    stage.update()
    here = next(t for t in find(stage.tree, "tab").children if "selected" in t.state)
    assert here.key != first.key and stage.ctx.focus == here.key
    hidden = next(iter(sorted(k for keys in find(stage.tree, "drawer").holds.values()
                              for k in keys if k.startswith("district/"))))  # fmt: skip
    assert find(stage.tree, hidden) is None
    stage.focus_on(hidden)
    assert stage.ctx.focus == hidden


def places(stage: Stage) -> dict[str, tuple[int, int]]:
    """Left and right of everything that is not on the map."""
    on_map = {n.key for layer in walk(stage.tree) if isinstance(layer, MapLayer)
              for n in walk(layer)}  # fmt: skip
    return {n.key: (n.bounds.left, n.bounds.right) for n in walk(stage.tree)
            if n.key not in on_map and n.bounds.width and not _inside_figure(n)}  # fmt: skip


def _inside_figure(node: Node) -> bool:
    return any(above.role in ("figure", "image") for above in ancestors(node))

"""C1, C2: whatever can be used has kind, name and state; screens have headlines; keys reach all."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from game import i18n
from game.ui.access.nodes import ROLES, WINDOW, Ids, heading_of, told
from game.ui.access.wording import words_of
from game.ui.theme import THEMES, contrast
from game.ui.tree import active, find, stops, walk
from game.ui.widgets import Column, Label
from tests.ui.towns import DRY, NAMES, shown

LANGUAGES = i18n.known()
EVERY = [*product(NAMES, LANGUAGES), *product(DRY, ("en", "ar"))]
USABLE = ("button", "radio", "checkbox", "switch", "tab", "slider", "scroll", "figure", "listitem",
          "textbox")
CHOSEN = {"radio": {"checked"}, "checkbox": {"checked"}, "switch": {"checked"},
          "tab": {"selected"}}  # fmt: skip


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_c2_role_name_and_state_and_neighbours_with_names_of_their_own(
    name: str, lang: str
) -> None:
    stage = shown(name, lang=lang)
    words = i18n.load(lang)
    for node in walk(stage.tree):
        for role in ("button", "radio", "tab"):
            names = Counter(c.name for c in node.children if c.role == role and c.focusable)
            assert max(names.values(), default=1) == 1, f"{node.key}: {names.most_common(1)}"
        for text in (node.name, node.value, node.help):
            assert "⟦" not in text and "{" not in text, f"{node.key}: {text}"
        assert node.role in ROLES, f"{node.key}: nobody knows what a {node.role} is"
        if not node.focusable:
            continue
        assert node.role in USABLE, f"{node.key} can be pressed, and is a {node.role}"
        if node.role != "scroll":
            assert node.name.strip(), f"{node.key} has no name"
            assert node.name in words_of(node, words)
        if "disabled" in node.state:
            assert node.value or node.help, f"{node.key} does not tell why it is closed"


@pytest.mark.parametrize("name", NAMES + DRY)
def test_c2_headlines_landmarks_and_groups_of_options(name: str) -> None:
    """A group has a name, and one choice at most."""
    tree = shown(name).tree
    assert [n for n in walk(tree) if n.role == "main"], "no main part"
    assert heading_of(active(tree)), "nothing to call this screen"
    for node in walk(tree):
        if node.role in ("radiogroup", "tablist"):
            assert node.name, node.key
            on = [c for c in node.children if c.state & CHOSEN.get(c.role, set())]
            assert len(on) <= 1, node.key


@pytest.mark.parametrize("name", NAMES + DRY)
def test_c3_all_of_the_tree_is_told(name: str) -> None:
    stage = shown(name)
    ids = Ids()
    news = told(stage.tree, ids, "Commontown")
    keys = Counter(node.key for node in walk(stage.tree))
    assert max(keys.values()) == 1, keys.most_common(2)
    reached, ahead = set(), [WINDOW]
    while ahead:
        number = ahead.pop()
        reached.add(number)
        ahead += news[number].children
    assert reached == set(news)
    for node in walk(stage.tree):
        if node.focusable:
            what = news[ids.of(node.key)]
            assert "FOCUS" in what.actions
            assert what.label or what.role == "SCROLL_VIEW"


@pytest.mark.parametrize("name", NAMES + DRY)
def test_c1_tab_reaches_everything_and_is_not_trapped(name: str) -> None:
    stage = shown(name)
    keys = [node.key for node in stops(stage.tree, stage.ctx.focus)]
    seen = []
    for _ in keys:
        stage.command("next")
        seen.append(stage.ctx.focus)
    assert set(seen) == set(keys)
    stage.command("previous")
    assert stage.ctx.focus == seen[-2 % len(seen)]
    node = find(stage.tree, stage.ctx.focus)
    assert node is not None and "focused" in node.state


@pytest.mark.parametrize("theme", THEMES)
def test_c1_the_focus_ring_is_seen_on_everything(theme: str) -> None:
    colors = THEMES[theme]
    for ground in ("paper", "paper_low", "table", "table_low", "option", "option_on", "well"):
        ring = max(contrast(colors["ring"], colors[ground]),
                   contrast(colors["ring_light"], colors[ground]))  # fmt: skip
        assert ring >= 3, ground
    assert contrast(colors["ring"], colors["ring_light"]) >= 3


def test_c3_a_season_that_was_skipped_to_its_end_has_no_key_twice() -> None:
    stage = shown("living")
    skip = next(n for n in walk(stage.tree)
                if n.role == "button" and n.name == stage.scene.t("living.skip"))
    stage.press(skip)
    stage.changed()
    stage.update()
    assert find(stage.tree, "headlines") is not None
    keys = Counter(node.key for node in walk(stage.tree))
    assert max(keys.values()) == 1, keys.most_common(2)


def test_c3_of_two_with_one_key_one_is_told_under_one_parent() -> None:
    """A child with two parents would end the game of whoever listens to it."""
    tree = Column(Column(Label("a"), key="one"), Column(Label("b"), key="one"), key="all")
    first, second = tree.children
    first.children[0].key = second.children[0].key = "same"
    second.key = "two"
    news = told(tree, Ids(), "Commontown")
    placed = Counter(child for what in news.values() for child in what.children)
    assert max(placed.values()) == 1

"""Everything fits, mirrors, and can be told by name, at every text size in both directions."""

from __future__ import annotations

import pygame
import pytest

from game.ui.context import Context, Look
from game.ui.scenes.plates import Plate
from game.ui.tree import Node, find, walk
from game.ui.widgets import Button, Column, Grid, Label, Panel, Row, Scroll, Space, Stack, Table
from tests.ui.pilot import assert_no_overlap, assert_words_fit, laid_out
from tests.ui.sample import AR, EN, Sample

LANGUAGES = {"ltr": EN, "rtl": AR}
LOOKS = [(d, s) for d in LANGUAGES for s in (100, 125, 150, 175, 200)]
NAMELESS = {"group", "region", "scroll", "separator", "list", "row", "image"}


def placed(root: Node, width: int, height: int = 400, **look: object) -> Context:
    ctx = Context(Look(**look))
    root.place(ctx, pygame.Rect(0, 0, width, height))
    return ctx


@pytest.mark.parametrize(("direction", "scale"), LOOKS)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_overlaps_or_is_cut(direction: str, scale: int, size: tuple[int, int]) -> None:
    scene = Sample(LANGUAGES[direction])
    tree, ctx = laid_out(scene, size, direction=direction, scale=scale)
    assert_no_overlap(tree)
    assert_words_fit(tree, ctx)


@pytest.mark.parametrize("direction", LANGUAGES)
def test_projector_fits_too(direction: str) -> None:
    tree, ctx = laid_out(Sample(LANGUAGES[direction]), direction=direction, projector=True)
    assert_no_overlap(tree)
    assert_words_fit(tree, ctx)


@pytest.mark.parametrize(("direction", "scale"), LOOKS)
def test_targets_are_large_enough(direction: str, scale: int) -> None:
    tree, _ = laid_out(Sample(LANGUAGES[direction]), direction=direction, scale=scale)
    targets = [node for node in walk(tree) if node.role in ("button", "radio")]
    assert len(targets) == 7
    for node in targets:
        assert node.bounds.width >= 24 and node.bounds.height >= 32, node.key


@pytest.mark.parametrize("direction", LANGUAGES)
def test_what_can_be_used_or_read_has_a_name(direction: str) -> None:
    tree, _ = laid_out(Sample(LANGUAGES[direction]), direction=direction)
    for node in walk(tree):
        assert node.name or node.role in NAMELESS, node.key
    keys = [node.key for node in walk(tree)]
    assert len(keys) == len(set(keys))


def test_bars_say_their_numbers_and_their_doubt() -> None:
    tree, _ = laid_out(Sample())
    bars = find(tree, "bars")
    rows = [node for node in walk(bars) if node.role == "listitem"]
    assert [row.name for row in rows] == EN["causes"]
    assert rows[0].value == "+24 · more short · give or take 2"
    assert rows[2].value == "+3 · more short · give or take 4 · could be chance"


def test_petals_say_name_and_number() -> None:
    tree, _ = laid_out(Sample())
    petals = [node for node in walk(find(tree, "petals")) if node.role == "meter"]
    assert [(p.name, p.value) for p in petals] == [
        *zip(EN["lenses"], ["41", "28", "46", "22"], strict=True)
    ]


def test_describe_is_plain_data() -> None:
    tree, _ = laid_out(Sample())
    plain = tree.describe()
    assert set(plain) == {
        "role", "name", "value", "state", "bounds", "order", "key", "help", "children",
    }  # fmt: skip
    assert plain["order"] == 0 and plain["bounds"] == [0, 0, 1280, 720]
    locked = find(tree, "locked").describe()
    assert locked["state"] == ["disabled"] and locked["value"] == EN["why"]


def test_rows_mirror() -> None:
    for direction in ("ltr", "rtl"):
        one, two = Label("one"), Label("two")
        placed(Row(one, Space(), two), 300, direction=direction)
        assert (one.bounds.x < two.bounds.x) == (direction == "ltr")
        first = one.bounds if direction == "ltr" else two.bounds
        assert first.x == 0
        assert (two.bounds if direction == "ltr" else one.bounds).right == 300


def test_the_whole_sample_mirrors() -> None:
    left, _ = laid_out(Sample(), direction="ltr")
    right, _ = laid_out(Sample(), direction="rtl")
    for key in ("who", "next", "again", "bars"):
        a, b = find(left, key).bounds, find(right, key).bounds
        assert abs(a.left - (1280 - b.right)) <= 2, key


def test_a_whole_row_flows_before_anything_narrows() -> None:
    words = [Label("ten such towns"), Label("seven of them")]
    placed(Row(*words, whole=True), 140)
    assert words[0].bounds.top < words[1].bounds.top
    placed(Row(*words), 140)
    assert words[0].bounds.top == words[1].bounds.top


def test_a_picture_gets_lower_before_words_scroll() -> None:
    for height, least, scrolls in ((400, 160, False), (120, 64, False), (84, 64, True)):
        plate = Plate(Space(), 10, least_em=4)
        scroll = Scroll(Column(plate, Label("words that are to be read"), gap=0), key="s")
        placed(scroll, 200, height)
        assert plate.bounds.height >= least
        assert (scroll.overflow > 0) == scrolls


def test_a_row_flows_on_when_words_do_not_fit() -> None:
    buttons = [Button(f"Button{i}") for i in range(4)]
    row = Row(*buttons)
    placed(row, 240)
    assert len({b.bounds.y for b in buttons}) > 1
    assert all(b.bounds.right <= 240 for b in buttons)


def test_what_stood_at_the_end_still_does_after_flowing_on() -> None:
    first, last = Button("First button"), Button("Last button")
    placed(Row(first, Space(), last), 200)
    assert last.bounds.top >= first.bounds.bottom
    assert last.bounds.right == 200


def test_growing_cards_are_equally_wide() -> None:
    cards = [Panel(Label(words), grow=1) for words in ("a", "longer words in here", "b")]
    placed(Row(*cards, align="stretch"), 900)
    assert len({card.bounds.size for card in cards}) == 1


def test_grid_gives_up_columns_for_words() -> None:
    cells = [Label("Responsibility") for _ in range(4)]
    grid = Grid(*cells, columns=4)
    placed(grid, 1000)
    assert len({c.bounds.x for c in cells}) == 4
    grid = Grid(*(Label("Responsibility") for _ in range(4)), columns=4)
    placed(grid, 300, scale=200)
    assert len({c.bounds.x for c in grid.children}) == 1


def test_a_table_becomes_cards_when_narrow() -> None:
    table = Table("t", ["District", "Hours"], [["Old Quarter", "1,250"]], numbers=(1,))
    placed(table, 90, scale=200)
    district, hours = table.children[1].children
    assert hours.bounds.top >= district.bounds.bottom
    assert (hours.role, hours.value) == ("cell", "Hours")


def test_stack_anchors_follow_the_direction() -> None:
    for direction, x in (("ltr", 0), ("rtl", 250)):
        box = Panel(Label(""), anchor=("start", "bottom"), max_em=3)
        placed(Stack(box), 300, direction=direction)
        assert box.bounds.bottom == 400
        assert (box.bounds.x == 0) == (x == 0)


def test_scroll_gives_way_and_keeps_the_rest_visible() -> None:
    foot = Button("Go")
    scroll = Scroll(Column(*(Label(f"line {i}") for i in range(60))), key="s")
    placed(Column(scroll, foot), 300)
    assert foot.bounds.bottom == 400
    assert scroll.overflow > 0 and scroll.focusable


def test_a_widget_takes_odd_sizes() -> None:
    for width, height in ((1, 1), (3, 500), (40, 2)):
        tree, ctx = laid_out(Sample(), (width, height))
        tree.paint(ctx, pygame.Surface((width, height)))

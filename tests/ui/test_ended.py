"""That something is over is told with its cause, its money with all that went through it, and each
figure in its unit; nobody is quoted twice with the same words."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from game.rules.coops.ended import REASONS
from game.rules.core import Event
from game.session.organisation_view import BooksView
from game.session.town_view import EndView
from game.ui.scenes import ended, figures, front_page, quotes, story_so_far
from game.ui.scenes.inside import since
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import walk

END = EndView("bills", 57, -7_348_900, 33, 11_500_000, 0,
              (("dear_wool_mill", 4_500_000), ("moved:bank", 1_500_000)))


@pytest.fixture(scope="module")
def mill() -> Stage:
    return stage_scene("organisation", "the_mill_closes", season=3)


def words_of(nodes) -> str:
    return " | ".join(n.name for node in nodes for n in walk(node) if n.name)


@pytest.mark.parametrize("lang", ["en", "ar", "pt", "es", "fr"])
def test_every_cause_has_its_words(lang):
    screen = stage_scene("brief", "the_mill_closes", lang=lang).scene
    for why in REASONS:
        said = ended.words(screen, replace(END, why=why))
        assert said and "⟦" not in said and "{" not in said, why
    assert ended.words(screen, None) == ended.words(screen, replace(END, why="")) == ""


def test_bills_are_told_by_what_brought_them(mill):
    said = ended.words(mill.scene, END)
    for part in ("€73,489", "€115,000", "The wool bill (€45,000)", "Calls in the wool credit"):
        assert part in said


def test_what_is_over_is_listed_with_its_cause(mill):
    screen = mill.scene
    orgs = tuple(replace(o, stage="closed", ended=END) for o in screen.view.orgs)
    fake = SimpleNamespace(view=replace(screen.view, orgs=orgs), t=screen.t, s=screen.s,
                           n=screen.n, shell=screen.shell, content=screen.content)
    assert all("€73,489" in line for line in story_so_far.stands(fake, {}))


def test_the_season_page_says_what_closed_and_why_and_what_was_not_sold(mill):
    """Names first, so that the headline is short; a refused sale is news as well."""
    screen, provider = mill.scene, mill.scene.provider
    orgs = tuple(replace(o, stage="closed", ended=END) for o in screen.view.orgs)
    frames = ({"open": {provider: "trading"}}, {"open": {provider: "closed"}})
    told = (Event("offer_refused", {"org": provider, "cents": 5}),)
    game = SimpleNamespace(frames=frames, told=told)
    shell = SimpleNamespace(game=game, words=screen.shell.words)
    fake = SimpleNamespace(view=replace(screen.view, orgs=orgs), t=screen.t, s=screen.s,
                           shell=shell, content=screen.content)
    shell.game.story, shell.game.text = screen.shell.game.story, screen.shell.game.text
    name, why = front_page._closed(fake)
    assert name == "The weavers’ cooperative closed." and "€73,489" in why
    (kept,) = front_page._kept(fake)
    assert kept == "The weavers’ cooperative: Somebody wanted to buy it; the members said no."


def test_an_organisations_money_adds_up(mill):
    screen = mill.scene
    org = screen.shell.game.session.organisation(screen.provider)
    assert sum(org.books.since.values()) == org.books.reserves
    told = words_of(since.lines(screen, org))
    money = screen.shell.words.money(org.books.reserves, whole=True)
    assert money in told and screen.t("inside.since.members") in told
    books = BooksView(None, None, None, -100, None, {}, {"takings": 200, "bills": -300},
                      (("rent_is_due", 300),))
    told = words_of(since.lines(screen, replace(org, books=books)))
    assert screen.t("inside.since.owed") in told and "Rent for the roof (€3)" in told


def test_the_account_that_it_lives_by_is_shown(mill):
    view = mill.scene.view
    (org,) = [o for o in view.orgs if o.provider == mill.scene.provider]
    inside = mill.scene.shell.game.session.organisation(org.provider)
    assert org.account_cents == inside.books.reserves != 0


def test_joblessness_has_one_unit_and_the_poor_another(mill):
    game = mill.scene.shell.game
    assert figures.level(game, "jobless", 109) == "109 of 1,000"
    assert figures.change(game, "jobless", -87) == "87 of 1,000 less"
    assert figures.level(game, "poor", 46) == "46 households"
    assert not figures.tells("jobless", 4) and figures.tells("jobless", -5)


def test_a_figure_outside_the_range_on_other_luck_says_so(mill):
    game = mill.scene.shell.game
    apart = figures.give_or_take(game, "jobless", 90, 100, 110)
    assert apart == game.text("cause.span_less", low="100", high="110")
    assert figures.give_or_take(game, "jobless", 90, 80, 85) == \
        game.text("cause.span_more", low="80", high="85")
    assert figures.give_or_take(game, "jobless", 100, 99, 110) == \
        game.text("cause.span", low="99", high="110")


def test_the_same_words_are_not_quoted_on_the_next_page():
    people = [SimpleNamespace(id="a", voice="x"), SimpleNamespace(id="b", voice="y")]
    game, view = SimpleNamespace(quoted={}), SimpleNamespace(season=1)
    screen = SimpleNamespace(shell=SimpleNamespace(game=game), view=view)
    assert quotes.speaker(screen, people, "reflect").id == "a"
    assert quotes.speaker(screen, people, "reflect").id == "a", "the page is built again"
    view.season = 2
    assert quotes.speaker(screen, people, "listen").id == "b"
    assert quotes.speaker(screen, people, "reflect").id == "a", "nobody has anything new to say"
    people[0].voice = "z"
    assert quotes.speaker(screen, people, "reflect").id == "a"
    assert quotes.speaker(screen, [], "listen") is None

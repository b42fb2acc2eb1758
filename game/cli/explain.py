"""`explain SAVE`: the causes of each change in a saved game, with the range of chance."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from game import resources
from game.cli.errors import STOPPED, BadCall, words_for
from game.cli.progress import counter
from game.cli.values import check_range
from game.i18n import BadCatalogue, Catalogue, ScenarioCatalogue, scenario_catalogue
from game.rules.actions.place import NOBODY
from game.rules.clock.doers import kind_of
from game.rules.coops.begun import OPENED
from game.rules.pressures import MOVED
from game.scenario.texts import collect_texts
from game.session.counterfactual import lived_seasons
from game.session.explain import LUCKS, explain
from game.session.explanation import Cause, Explanation, Why
from game.session.save import load
from game.session.session import Session

NAME = "explain"
MOST_LUCKS = 1000

_TITLES = {
    "listen": "districts.{0}.name", "start": "offers.{0}.title", "enact": "offers.{0}.title",
    "bargain": "offers.{0}.title", "propose": "agreements.{0}.title",
    "hold_vote": "agreements.{0}.title", "concede": "agreements.{0}.concessions.{1}.name",
    "answer": "incidents.{0}.choices.{1}.label", "hand_over": "providers.{0}.name",
    "pledge": "providers.{0}.name", "facilitate": "agreements.{0}.title",
    "withdraw": "agreements.{0}.title", "opened": "providers.{0}.name",
    "choose": "selections.{0}.title", "steer": "processes.{0}.name",
    "pattern": "transition.patterns.{0}.name", "prototype": "prototypes.{0}.name",
    "transfer": "toolkits.{1}.name",
    "incident": "incidents.{0}.headline", "moved": "pressures.{0}.next_move",
}
"""Kind of act -> path of the scenario's own text, with the act's parameters."""

_DOERS = {"person": "people", "process": "processes", "currency": "currencies"}
"""Kind of doer of a task -> where the scenario has its name."""

COUNTED = frozenset({"poor", "indebted", "firms", "floors_met", "ceilings_kept", "overshoot_day",
                     "unpaid_gap", "commons_broken", "coops", "coop_posts", "evenings_out",
                     "penniless_families", "coupons_each", "idle_sitters", "circle_members",
                     "gdp", "unpaid_value", "free_minutes", "rent_out", "sharers", "gifts",
                     "days_over", "tasks_undone", "sleep_lost", "paid_lost", "matches",
                     "hub_counters", "hub_handed", "hub_queue", "hub_opened", "hub_posts",
                     "cells_known", "gaps_known", "patterns_held", "relapses", "tutors",
                     "prototypes_tried", "prototypes_standing",
                     "threats_open", "threats_stopped", "threats_happened", "homes_lost",
                     "homes_locked", "groups_organised", "app_fees_out",
                     "women_rides", "line_drivers", "transfers_took"})
"""Figures that are households, firms, limits, days or minutes: told as they are."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--season", type=int, metavar="K",
                        help="one season only; the year alone comes after the last")
    parser.add_argument("--lucks", type=int, default=LUCKS, metavar="N",
                        help="other lucks behind each range of chance")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--lucks", args.lucks, 0, MOST_LUCKS)
    session = load(args.save)
    lived = lived_seasons(session)
    if args.season is not None and args.season not in lived:
        raise BadCall("season_not_lived", season=args.season,
                      lived=", ".join(map(str, lived)) or "-")
    seasons = lived if args.season is None else (args.season,)
    found, code = _explained(session, seasons, args.lucks)
    if args.json:
        print(json.dumps(as_data(session, found), ensure_ascii=False, indent=2))
        return code
    if not seasons:
        print(texts.text("explain.nothing_lived"))
    title = _titles(session, texts)
    for explanation in found:
        for line in told(explanation, session, texts, title):
            print(line)
    return code


def _explained(
    session: Session, seasons: Sequence[int], lucks: int
) -> tuple[list[Explanation], int]:
    """The seasons explained, all of them or, at Ctrl-C, those that are done."""
    found: list[Explanation] = []
    try:
        for season in seasons:
            found.append(explain(session, season, lucks, progress=counter()))
    except KeyboardInterrupt:
        return found, STOPPED
    return found, 0


def as_data(session: Session, found: list[Explanation]) -> dict[str, object]:
    """What `--json` prints; the year alone is the season after the last."""
    return {"scenario": session.rules.content.id, "seed": session.seed,
            "seasons": [explanation.plain() for explanation in found]}


def told(
    explanation: Explanation, session: Session, texts: Catalogue, title: Callable[[str], str]
) -> Iterator[str]:
    """Plain lines, one for each part of the sum."""
    alone = explanation.season > session.rules.seasons
    key = "explain.year" if alone else "explain.season"
    yield texts.text(key, season=explanation.season)
    for name, why in explanation.indicators.items():
        yield "  " + texts.text(
            "explain.change", what=what(texts, name),
            before=amount(texts, name, why.before), after=amount(texts, name, why.after))
        for line in _parts(name, why, texts, title):
            yield "    " + line


def _parts(
    name: str, why: Why, texts: Catalogue, title: Callable[[str], str]
) -> Iterator[str]:
    if why.drift:
        yield texts.text("explain.drift", n=signed(texts, name, why.drift))
    for cause in why.causes:
        yield _cause(name, cause, texts, title)
    if why.either_way:
        yield texts.text("explain.either_way", n=signed(texts, name, why.either_way))
    if why.residual - why.either_way:
        yield texts.text("explain.residual", n=signed(texts, name, why.residual - why.either_way))


def _cause(name: str, cause: Cause, texts: Catalogue, title: Callable[[str], str]) -> str:
    words = title(cause.cause)
    if cause.against:
        words = texts.text("explain.instead", cause=words, other=title(cause.against))
    others = [title(member) for member in cause.members if member != cause.cause]
    if others:
        words = texts.text("explain.together", cause=words, others="; ".join(others))
    n = signed(texts, name, cause.delta)
    if cause.low is None or cause.high is None:
        return texts.text("explain.cause", n=n, cause=words)
    key = "explain.chance" if cause.could_be_chance else "explain.range"
    return texts.text(key, n=n, cause=words, low=signed(texts, name, cause.low),
                      high=signed(texts, name, cause.high))


def what(texts: Catalogue, name: str) -> str:
    """A figure with its unit, or by its name."""
    key = f"explain.what.{name}"
    return texts.text(key if texts.has(key) else f"indicator.{name}")


def amount(texts: Catalogue, name: str, value: int) -> str:
    """Things counted as they are, money in euros, levels out of 100, the footprint in hectares."""
    if name == "town_hall":
        return texts.number(value / 100, 0)
    if name.endswith("_short") or name in COUNTED:
        return texts.number(value)
    if name == "footprint":
        return texts.number(value / 1000, 3)
    return texts.number(value / 10, 1)


def signed(texts: Catalogue, name: str, value: int) -> str:
    return ("+" if value > 0 else "") + amount(texts, name, value)


def named(cause: str) -> list[str]:
    """Verb and parameters of `s2:hold_vote:statutes:majority#2`; an incident is itself."""
    if cause.startswith((MOVED, OPENED)):
        return cause.split(":")
    return cause.partition("#")[0].split(":")[1:] or ["incident", cause]


def _doer(session: Session, texts: Catalogue, own: Callable[[str], str], by: str) -> str:
    """Who does a task, by the scenario's own name; a way of care that has none, by its kind."""
    kind, name = kind_of(by)
    if kind in _DOERS and by != NOBODY:
        return own(f"{_DOERS[kind]}.{name}.name")
    route = next((r for r in session.rules.routes if r.id == name), None)
    if kind != "route" or route is None:
        return texts.text("clock.nobody")
    if route.provider is not None:
        return own(f"providers.{route.provider}.name")
    return texts.text(f"clock.route.{route.by}")


def _at_the_hub(texts: Catalogue, own: Callable[[str], str], thing: str, which: str = "",
                to: str = "") -> str:
    """What was done at the support hub, with the counter, the income or the town it is about."""
    kind = "income" if thing == "income" else "counter"
    name = own(f"hub.second_towns.{which}.name") if thing == "copy" else \
        texts.text(f"hub.{kind}.{which}") if which else ""
    return texts.text(f"cause.counter.{thing}", name=name)


def _titles(session: Session, texts: Catalogue) -> Callable[[str], str]:
    """The words for an act or an incident, by its id."""
    content = session.rules.content
    base, translated = collect_texts(content), ScenarioCatalogue({})
    try:
        folder = resources.scenario_dir(content.id)
        if texts.code != content.language:
            translated = scenario_catalogue(folder / "i18n" / f"{texts.code}.po")
    except (BadCatalogue, resources.ScenarioNotFound):
        pass  # the save's own words do

    def own(path: str) -> str:
        return translated.text(path, base[path]) if path in base else path

    def title(name: str) -> str:
        verb, *given = named(name)
        if verb == "evening":
            return texts.text(f"friday.{given[0]}")
        if verb == "request":
            return texts.text(f"cause.request.{given[0]}")
        if verb == "counter":
            return _at_the_hub(texts, own, *given)
        if verb == "place":
            who = _doer(session, texts, own, ":".join(given[1:]))
            return texts.text("cause.place", task=own(f"tasks.{given[0]}.name"), who=who)
        path = _TITLES.get(verb, "").format(*given, "", "").replace("/", ".parts.")
        words = translated.text(path, base[path]) if path in base else name
        key = f"explain.title.{verb}"
        return texts.text(key, name=words) if texts.has(key) else words

    return title

"""Names in words for what leaves the game: figures with their units, acts and incidents.

The player's language comes from the interface's texts, the story's own words from the scenario.
"""

from __future__ import annotations

from collections.abc import Callable

from game import resources
from game.i18n import BadCatalogue, Catalogue, Money, ScenarioCatalogue, scenario_catalogue
from game.rules.actions.place import NOBODY
from game.rules.clock.doers import kind_of
from game.rules.coops.begun import OPENED
from game.rules.pressures import MOVED
from game.scenario.texts import collect_texts
from game.session.names import renaming
from game.session.session import Session

Own = Callable[[str], str]
"""Path of a text in a scenario -> the text in the reader's language."""

_TITLES = {
    "listen": "districts.{0}.name", "start": "offers.{0}.title", "enact": "offers.{0}.title",
    "bargain": "offers.{0}.title", "propose": "agreements.{0}.title",
    "hold_vote": "agreements.{0}.title", "concede": "agreements.{0}.concessions.{1}.name",
    "hands": "people.{1}.name",
    "answer": "incidents.{0}.choices.{1}.label", "hand_over": "providers.{0}.name",
    "pledge": "providers.{0}.name", "facilitate": "agreements.{0}.title",
    "withdraw": "agreements.{0}.title", "opened": "providers.{0}.name",
    "choose": "selections.{0}.title",
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

_CENTS = dict.fromkeys(("gdp", "unpaid_value", "rent_out"), 100) | dict.fromkeys(
    ("town_hall", "app_fees_out"), 1)
"""Figures that are money, and how many cents one of them is."""


def what(texts: Catalogue, name: str) -> str:
    """A figure with its unit, or by its name."""
    key = f"explain.what.{name}"
    return texts.text(key if texts.has(key) else f"indicator.{name}")


def amount(texts: Catalogue, name: str, value: int) -> str:
    """Things counted as they are, amounts in the story's money, levels of 100, land in hectares."""
    if name in _CENTS:
        return texts.money(value * _CENTS[name], whole=True)
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


def _doer(session: Session, texts: Catalogue, own: Own, by: str) -> str:
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


def _at_the_hub(texts: Catalogue, own: Own, thing: str, which: str = "", to: str = "") -> str:
    """What was done at the support hub, with the counter, the income or the town it is about."""
    kind = "income" if thing == "income" else "counter"
    name = own(f"hub.second_towns.{which}.name") if thing == "copy" else \
        texts.text(f"hub.{kind}.{which}") if which else ""
    return texts.text(f"cause.counter.{thing}", name=name)


_NAMED = {"measure": ("what", "commons.{0}.name"), "evaluate": ("what", "offers.{0}.title"),
          "census": ("district", "districts.{0}.name"), "diagnose": ("", ""),
          "allot": ("who", "drawers.{0}.name")}
"""Kind of act -> what its sentence `cause.<kind>` names, and where the scenario has that name."""


def _said(texts: Catalogue, own: Own, verb: str, given: list[str]) -> str | None:
    """Acts that have a sentence of the game's own; None for others."""
    if verb in _NAMED:
        param, path = _NAMED[verb]
        named = {param: own(path.format(*given))} if param else {}
        share = {"n": round(int(given[1]) / 10)} if verb == "allot" else {}
        return texts.text(f"cause.{verb}", **named, **share)
    if verb == "steer":
        return texts.text(f"cause.steer.{given[1]}", name=own(f"processes.{given[0]}.name"))
    if verb == "prototype":
        name = own(f"prototypes.{given[0]}.name")
        return texts.text(f"cause.prototype.{given[-1]}", name=name)
    if verb == "pattern":
        if len(given) > 1:
            name = own(f"transition.patterns.{given[0]}.name")
            return texts.text(f"cause.pattern.{given[-1]}", name=name)
        return texts.text(f"cause.pattern.{'tutor' if given == ['tutor'] else 'method'}")
    return None


def own_texts(session: Session, texts: Catalogue) -> Own:
    """The scenario's own words; the save's, where there is no translation."""
    content = session.rules.content
    base, translated = collect_texts(content), ScenarioCatalogue({})
    try:
        folder = resources.scenario_dir(content.id)
        if texts.code != content.language:
            translated = scenario_catalogue(folder / "i18n" / f"{texts.code}.po")
    except (BadCatalogue, resources.ScenarioNotFound):
        pass  # the save's own words do

    def told(path: str) -> str:
        return translated.text(path, base[path]) if path in base else ""

    renamed = renaming(content, session.names, told, texts.code)
    return lambda path: renamed(told(path))


def season_name(session: Session, texts: Catalogue, own: Own, number: int) -> str:
    """A season by its number, counted from 1; the year alone comes after the last."""
    seasons = session.rules.content.seasons
    if number > len(seasons):
        return texts.text("year.name")
    return own(f"seasons.{seasons[number - 1].id}.name")


def in_own_money(session: Session, texts: Catalogue, own: Own) -> Catalogue:
    """The reader's words with amounts as people of this story say them."""
    told = session.rules.content.money
    money = Money() if told is None else Money(own("money.sign"), told.rate_permille, told.digits)
    return texts.counting_in(money)


def titles(session: Session, texts: Catalogue) -> Callable[[str], str]:
    """The words for an act or an incident, by its id."""
    own = own_texts(session, texts)

    def title(name: str) -> str:
        verb, *given = named(name)
        if verb == "evening":
            return texts.text(f"friday.{given[0]}")
        if verb == "request":
            return texts.text(f"cause.request.{given[0]}")
        if verb == "counter":
            return _at_the_hub(texts, own, *given)
        if (said := _said(texts, own, verb, given)) is not None:
            return said
        if verb == "place":
            who = _doer(session, texts, own, ":".join(given[1:]))
            return texts.text("cause.place", task=own(f"tasks.{given[0]}.name"), who=who)
        path = _TITLES.get(verb, "").format(*given, "", "").replace("/", ".parts.")
        words = own(path) or name
        key = f"explain.title.{verb}"
        return texts.text(key, name=words) if texts.has(key) else words

    return title

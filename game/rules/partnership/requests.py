"""The things that a town hall can be asked for: one entry each says what it may become, what is in
it for the town hall, what it asks and costs, and what is done when it says yes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.rules.core import Context, Rules
from game.rules.groups import GROUPS
from game.rules.machines.process import AT_WORK
from game.rules.partnership import audit, commissioning, consulting, participatory, procurement
from game.rules.partnership.edition import WAYS
from game.rules.town_hall import styles
from game.rules.town_hall.budget import CUT
from game.world.world import EURO, WEEKS_A_SEASON, World

SHARES = ("0", "20", "50", "80")
"""Parts of the budget, permille, that people may be asked to decide on; an effect sets any."""
ASKED = ("everyone", "poor", "elders", "parents", "carers", "women_headed", "newcomers", "youth")
"""Groups that a consultation may be asked for."""


def _one(world: World) -> Sequence[str]:
    return ("",)


def _nothing(world: World, rules: Rules, part: str, to: str) -> int:
    return 0


def _never(*given: object) -> bool:
    return False


@dataclass(frozen=True)
class Request:
    """`part` is which of several (a service, a consultation), empty where there is one only."""

    choices: Callable[[World, Rules, str], Sequence[str]]
    now: Callable[[World, str], str]
    ask: Callable[[Rules, str], int]
    do: Callable[[World, Context, str, str], None]
    gain: Callable[[World, Rules, str, str], int] = _nothing
    cents: Callable[[World, Rules, str, str], int] = _nothing
    parts: Callable[[World], Sequence[str]] = _one
    shares_power: Callable[[str], bool] = _never
    is_vacant: Callable[[World, str], bool] = _never


def _persons(world: World) -> int:
    return int(world.households.persons.sum())


def _a_person(name: str) -> Callable[[World, Rules, str, str], int]:
    return lambda world, rules, part, to: _persons(world) * rules[name]


def _trust_lacks(world: World, rules: Rules, part: str, to: str) -> int:
    """To be trusted again is worth something to a town hall that is not."""
    lacks = 500 - int(world.households.trust.sum()) // world.households.n
    return max(0, lacks) * rules["request.trust"] // 1000


def _jobless(world: World, rules: Rules, part: str, to: str) -> int:
    """Work for people here: worth something where many find none. Not what the price alone buys."""
    if to == "price_only":
        return max(0, world.tallies.get(CUT, 0)) * rules["request.short"] // 300
    without = int((world.households.unemployed > 0).sum())
    return without * rules["request.jobless"] // world.households.n


def _helped(world: World, rules: Rules, part: str, to: str) -> int:
    """Help with a service that is worse than usual, hands while it cuts, a process that works."""
    service = world.municipality.services[part]
    missing = max(0, rules.services[part].quality - service.quality)
    gain = missing * rules["request.need"] // 100
    gain += min(300, max(0, world.tallies.get(CUT, 0))) * rules["request.short"] // 300
    specs = {p.id: p.service for p in rules.content.processes}
    works = any(specs.get(p.id) == part and p.stage == AT_WORK and not p.cause
                for p in world.processes.values())
    return min(rules["request.need"], gain) + works * rules["request.working"]


def _partners(world: World, rules: Rules, part: str, to: str) -> int:
    """Partners to share with; and targets that are seen to be gamed, where it has them."""
    if to != "npg":
        return 0
    dense = min(1000, styles.density(world, rules)) * rules["request.working"] // 1000
    return dense + styles.gaming(world, rules) * rules["request.need"] // 1000


def _set_style(world: World, ctx: Context, part: str, to: str) -> None:
    world.municipality.style, world.municipality.style_week = to, world.week
    ctx.tell("style_changed", style=to)


def _set_tender(world: World, ctx: Context, part: str, to: str) -> None:
    for name, weight in procurement.PRESETS[to].items():
        procurement.settle_on(world, name, weight)


def _clauses_left(world: World, rules: Rules, part: str) -> Sequence[str]:
    return [c for c in procurement.CLAUSES if c not in world.partnership.clauses]


def _switches_left(world: World, rules: Rules, part: str) -> Sequence[str]:
    return [s for s in participatory.SWITCHES if s not in world.partnership.budget.switches]


def _commission_now(world: World, part: str) -> str:
    return commissioning.mode(world, part)


def _groups(world: World, rules: Rules, part: str) -> Sequence[str]:
    """Groups that there are, but for those that are being asked already: with a promise or without
    one, that is the same question, and nobody pays for it twice."""
    return [g for g in ASKED if bool(GROUPS[g](world.households, rules).any())
            and not _is_open(world, _question(world, g))]


def _question(world: World, whom: str) -> str:
    """The name of a consultation of this season."""
    return f"s{world.season}.{whom}"


def _is_open(world: World, name: str) -> bool:
    asked = world.partnership.consultations.get(name)
    return asked is not None and asked.outcome == "open"


def _ask_people(promised: bool) -> Callable[[World, Context, str, str], None]:
    def do(world: World, ctx: Context, part: str, to: str) -> None:
        consulting.ask(world, ctx, _question(world, to), to, promised)
    return do


def _open(world: World) -> Sequence[str]:
    return [name for name in world.partnership.consultations if _is_open(world, name)]


def _keep(world: World, rules: Rules, part: str, to: str) -> int:
    """A season of what keeping it adds; the town hall has to have it now."""
    c = world.partnership.consultations[part]
    service = world.municipality.services.get(c.wanted)
    return service.budget_cents_week * rules["consult.does"] * WEEKS_A_SEASON // 1000 \
        if service else 0


def _audit_now(world: World, part: str) -> str:
    return "both" if world.partnership.audit_week == world.week else ""


REQUESTS: dict[str, Request] = {
    "style": Request(
        lambda w, r, p: styles.STYLES, lambda w, p: w.municipality.style,
        lambda r, to: r["request.style_ask"] if to == "npg" else r["request.tender_ask"],
        _set_style, _partners, _a_person("request.style_cents_person")),
    "tender": Request(
        lambda w, r, p: tuple(procurement.PRESETS), lambda w, p: procurement.preset_now(w),
        lambda r, to: r["request.tender_ask"], _set_tender, _jobless),
    "clause": Request(
        _clauses_left, lambda w, p: "", lambda r, to: r["request.clause_ask"],
        lambda w, ctx, p, to: procurement.settle_on(w, to, 1), _jobless),
    "commission": Request(
        lambda w, r, p: commissioning.MODES, _commission_now,
        lambda r, to: 0 if to == "alone" else r[f"request.{to}_ask"],
        lambda w, ctx, p, to: commissioning.take_up(w, ctx, p, to), _helped,
        lambda w, r, p, to: 0 if to == "alone"
        else _persons(w) * r["request.commission_cents_person"],
        lambda w: tuple(w.municipality.services), lambda to: to == "co_commissioned",
        commissioning.is_vacant),
    "share": Request(
        lambda w, r, p: SHARES, lambda w, p: str(w.partnership.budget.share_permille),
        lambda r, to: (int(to) > 0) * r["request.share_ask"] + int(to) * r["request.share_slope"],
        lambda w, ctx, p, to: participatory.change(w, ctx, "share", int(to), ""), _trust_lacks,
        shares_power=lambda to: int(to) > 0),
    "switch": Request(
        _switches_left, lambda w, p: "", lambda r, to: r["request.switch_ask"],
        lambda w, ctx, p, to: participatory.change(w, ctx, to, 1, ""), _trust_lacks,
        _a_person("request.switch_cents_person")),
    "method": Request(
        lambda w, r, p: WAYS, lambda w, p: w.partnership.budget.method,
        lambda r, to: r["request.method_ask"],
        lambda w, ctx, p, to: participatory.change(w, ctx, "method", 0, to)),
    "consult": Request(
        _groups, lambda w, p: "", lambda r, to: r["request.consult_ask"], _ask_people(False),
        _trust_lacks, _a_person("request.consult_cents_person")),
    "promise": Request(
        _groups, lambda w, p: "", lambda r, to: r["request.promise_ask"], _ask_people(True),
        _trust_lacks, _a_person("request.consult_cents_person"), shares_power=lambda to: True),
    "keep": Request(
        lambda w, r, p: ("kept",), lambda w, p: "", lambda r, to: r["request.keep_ask"],
        lambda w, ctx, p, to: consulting.settle(w, ctx, p, kept=True), _trust_lacks, _keep, _open),
    "audit": Request(
        lambda w, r, p: ("both",), _audit_now, lambda r, to: r["request.audit_ask"],
        lambda w, ctx, p, to: audit.hold(w, ctx), _trust_lacks,
        _a_person("request.audit_cents_person")),
}
"""What it can be asked for, in the order of the screen."""


def grant(world: World, ctx: Context, thing: str, to: str, cents: int) -> None:
    """It says yes, pays, and does it. What keeping a promise costs is paid week by week."""
    name, _, part = thing.partition(":")
    if cents and name != "keep":
        world.ledger.pay(EURO, "town_hall", "outside", cents)
    REQUESTS[name].do(world, ctx, part, to)

"""A town with one currency of a real kind, lived week by week."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import laboratory
from game.rules.content import CurrencySpec
from game.rules.core import Context, Rules
from game.rules.effects import apply_all
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.currencies import Currency, Members
from game.world.luck import Luck
from game.world.world import World

ID = "hours"


def spec(kind: str = "time_bank", begins: str = "circulating", joins: str | None = None,
         words: dict[str, str] | None = None, **settings: int) -> CurrencySpec:
    return CurrencySpec(ID, kind, "Hours", "hour", joins=joins, begins=begins,
                        settings=settings, words=words or {})


def rules_for(*specs: CurrencySpec, households: int = 200,
              systems: tuple[str, ...] = ("currencies",), **numbers: int) -> Rules:
    content = laboratory(households=households, systems=systems)
    given = {f"currency.{name}": value for name, value in numbers.items()}
    return make_rules(replace(content, currencies=list(specs)), given)


class Lived:
    """A world, its context and its first currency, to be lived and acted on."""

    def __init__(self, rules: Rules, seed: int = 1) -> None:
        self.rules = rules
        self.world: World = build_world(rules, seed).copy()
        self.ctx = Context(rules, Luck(seed))

    @property
    def currency(self) -> Currency:
        return self.world.currencies[ID]

    @property
    def circle(self) -> Members:
        return self.world.circles[ID]

    @property
    def members(self) -> int:
        return int(self.circle.member.sum())

    def weeks(self, number: int) -> Lived:
        for _ in range(number):
            live_week(self.world, self.ctx)
            assert self.world.ledger.is_balanced()
        return self

    def do(self, verb: str, **fields: object) -> Lived:
        apply_all(self.world, self.ctx, [Effect(verb, currency=ID, **fields)])
        assert self.world.ledger.is_balanced()
        return self

    def told(self, kind: str) -> list[dict[str, str | int]]:
        return [e.params for e in self.ctx.events if e.kind == kind]

    def sum(self, figure: str, weeks: int = 13) -> int:
        return sum(week.get(figure, 0) for week in self.currency.weeks[-weeks:])

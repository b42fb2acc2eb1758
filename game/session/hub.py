"""Reading the support hub for the team (see `hub_view`)."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.hub import counters, desk, money, queue
from game.rules.machines.ladder import RUNGS
from game.rules.unlocks import unlocked
from game.session.hub_view import CaseView, CopyView, CounterView, HubView, IncomeView
from game.world.hub import Case
from game.world.world import EURO, World

TOTALS = ("asked", "taken", "gave_up", "dropped", "opened", "helped", "first")


def hub_view(world: World, rules: Rules) -> HubView | None:
    """None in a town without a hub."""
    if counters.spec_of(rules) is None:
        return None
    hub = world.hub
    names = {row: name for name, row in world.people.items()}
    able = len(counters.able(world, rules)) if counters.at_work(world) else 0
    ladder = sorted(queue.on_ladder(world), key=lambda c: (-RUNGS.index(c.stage), -c.progress))
    trouble = sorted((c for c in hub.cases if c.row < 0), key=lambda c: (c.since, c.firm, c.org))

    def shown(cases: list[Case]) -> tuple[CaseView, ...]:
        return tuple(_case(world, rules, c, names) for c in cases)

    return HubView(
        stage=hub.stage, cause=hub.cause,
        may_act=unlocked(world, rules, "hub") and world.phase == "organise",
        counters=tuple(_counter(world, rules, name, names, able) for name in counters.COUNTERS),
        waiting=shown(queue.waiting(world)), ladder=shown(ladder), trouble=shown(trouble),
        places=hub.places, priority=hub.priority,
        incomes=tuple(IncomeView(
            name, hub.income.get(name, 0), hub.week.get(name, 0),
            desk.why_not(world, rules, "income", name, "")) for name in money.INCOMES),
        cost_cents=money.cost(world, rules), purse_cents=world.ledger.balance(EURO, money.PURSE),
        grant_weeks=max(0, hub.grant_until - world.week) if hub.grant_until >= 0 else 0,
        covered=hub.covered, paid=hub.week.get("paid", 0),
        own_feet=rules["hub.own_feet"], own_counters=rules["hub.own_counters"],
        known=hub.known, members=len(hub.members),
        supported=len(hub.supported) + len(hub.taken_in),
        copies=tuple(_copy(world, rules, name) for name in hub.copies), label=tuple(hub.label),
        totals=tuple((name, hub.totals.get(name, 0)) for name in TOTALS),
        open_hours=rules["hub.open_hours"], hand_over_hours=rules["hub.carrier_hours"],
        income_hours=rules["hub.income_hours"], copy_hours=rules["hub.copy_hours"],
        adapt_hours=rules["hub.adapt_hours"],
        team_hours=counters.takes_of_the_team(world, rules))


def _counter(world: World, rules: Rules, name: str, names: dict[int, str],
             able: int) -> CounterView:
    hub = world.hub
    row = hub.counters.get(name, counters.TEAM)
    stands = "closed" if name not in hub.counters else "member" if row >= 0 else "team"
    return CounterView(
        name, stands, hub.shut.get(name, ""), row, names.get(row, ""),
        hub.week.get(f"minutes_{name}", 0),
        sum(name in counters.NEEDED[c.stage] for c in queue.on_ladder(world)), able,
        desk.why_not(world, rules, "hand_over", name, ""))


def _case(world: World, rules: Rules, case: Case, names: dict[int, str]) -> CaseView:
    district = rules.content.districts[int(world.households.district[case.row])].id \
        if case.row >= 0 else ""
    return CaseView(
        case.row, names.get(case.row, ""), district, case.stage, case.rung,
        world.week - case.since, case.progress, case.served, case.woman, case.young, case.picked,
        not desk.why_not(world, rules, "first", "", str(case.row)))


def _copy(world: World, rules: Rules, name: str) -> CopyView:
    copy = world.hub.copies[name]
    left = rules["hub.copy_weeks"] - (world.week - copy.since) if copy.stage == "copying" else 0
    return CopyView(name, copy.stage, copy.way, max(0, left))

"""Reads one organisation from inside, as far as the team may (see `organisation_view`)."""

from __future__ import annotations

from game.rules import statutes
from game.rules.core import Rules
from game.rules.firms.bending import wages_due
from game.session.organisation_view import (
    PRINCIPLES,
    BooksView,
    LinksView,
    MemberView,
    OrganisationView,
    StatuteView,
)
from game.world.world import EURO, Network, Organisation, World


def organisation(world: World, rules: Rules, provider: str) -> OrganisationView | None:
    """The latest organisation that began as this provider; None if there never was one."""
    found = [org for org in world.orgs.values() if org.provider == provider]
    if not found:
        return None
    org = found[-1]
    posts, workers = _posts(world, org)
    return OrganisationView(
        org.provider, org.form, org.stage, world.week - org.opened_week,
        len(org.members), _known(world, rules, org), len(org.joined), len(org.owed),
        workers, posts, _terms(world, rules, org), _statutes(rules, org), dict(org.methods),
        _books(world, rules, org), _links(world, rules, org),
        {k: v for k, v in org.audit.items() if len(k) == 2},
        {k: v for k, v in org.audit.items() if k in PRINCIPLES}, org.audit.get("week", -1),
    )


def _posts(world: World, org: Organisation) -> tuple[int, int]:
    """Posts it has, and how many of them are filled."""
    if org.row < 0:
        return org.staff_wanted, len(org.staff)
    return int(world.enterprises.jobs[org.row]), int(world.enterprises.workers[org.row])


def _known(world: World, rules: Rules, org: Organisation) -> tuple[MemberView, ...]:
    """The town's acquaintances among its members, then whoever is on probation."""
    names = {row: person for person, row in world.people.items()}
    weeks = org.bylaws.get("probation_weeks", 0)
    full = [MemberView(names[row]) for row in org.members if row in names and row not in org.joined]
    new = [MemberView(names.get(row, ""), since + weeks) for row, since in org.joined.items()]
    return (*full, *new)


def _terms(world: World, rules: Rules, org: Organisation) -> dict[str, dict[str, str]]:
    """What its people have adopted, agreement by agreement."""
    whose = {a.id: a.provider for a in rules.content.agreements}
    return {p.agreement: dict(p.terms) for p in world.proposals.values()
            if p.state == "adopted" and whose[p.agreement] == org.provider}


def _statutes(rules: Rules, org: Organisation) -> tuple[StatuteView, ...]:
    """What the engine runs by, where it does; nothing for whoever has no members."""
    form = rules.forms.get(org.form)
    if not rules.has("cooperatives") or form is None or form.members == "nobody":
        return ()
    usual = statutes.of_form(form)
    bounds = rules.law.bounds if rules.law and org.form in rules.law.binds else {}
    found = []
    for name, spec in statutes.STATUTES.items():
        law = bounds.get(name)
        low = spec.least if law is None or law.least is None else law.least
        high = spec.most if law is None or law.most is None else law.most
        found.append(StatuteView(name, statutes.value(rules, org, name), usual[name], low, high,
                                 law is not None))
    return tuple(found)


def _books(world: World, rules: Rules, org: Organisation) -> BooksView | None:
    """None where only others may read them: whoever has members shows them unless its statutes
    say otherwise, and whoever carries a thing has read its books."""
    shown = bool(org.members) and statutes.value(rules, org, "books_open") == 1
    if not shown and (not org.team_held or org.form in ("chain", "firm")):
        return None
    if org.row >= 0:
        return _of_row(world, org)
    account = f"org:{org.id}"
    cash = world.ledger.balance(EURO, account) if world.ledger.has(account) else None
    takings = org.sold * org.price_cents if rules.has("bread") and org.stage != "closed" else None
    return BooksView(takings, None, None, cash, None)


def _of_row(world: World, org: Organisation) -> BooksView:
    takings, pay = int(world.enterprises.sales_cents[org.row]), int(wages_due(world)[org.row])
    cash = int(world.ledger.of_block(EURO, "enterprise")[org.row])
    weeks = max(0, cash) // pay if pay else None
    return BooksView(takings, pay, None, cash, weeks)


def _links(world: World, rules: Rules, org: Organisation) -> LinksView:
    network = world.networks.get(org.network, Network(org.network))
    partners = tuple(world.orgs[name].provider for name in network.members
                     if name in world.orgs and name != org.id)
    account = f"fund:{network.id}"
    fund = world.ledger.balance(EURO, account) if world.ledger.has(account) else None
    return LinksView(
        org.network, partners, fund, network.covered_cents.get(org.id, 0),
        network.refused.get(org.id), max(0, org.supported_until - world.week),
        rules.providers[org.provider].takes_over or "")

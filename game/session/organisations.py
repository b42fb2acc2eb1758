"""Reads one organisation from inside, as far as the team may (see `organisation_view`)."""

from __future__ import annotations

from game.rules import statutes
from game.rules.actions import pledge
from game.rules.agreements import options_of, written
from game.rules.coops import circle, flows, matrix, surplus, year
from game.rules.core import Rules
from game.rules.machines.organisation import FOUNDING, OVER
from game.session.organisation_view import (
    PRINCIPLES,
    BooksView,
    LinksView,
    MemberView,
    OrganisationView,
    PledgeView,
    StatuteView,
)
from game.session.town_view import EndView
from game.world.organisations import Network, Organisation
from game.world.world import EURO, World


def organisation(world: World, rules: Rules, provider: str) -> OrganisationView | None:
    """The latest organisation that began as this provider; None if there never was one."""
    found = [org for org in world.orgs.values() if org.provider == provider]
    if not found:
        return None
    org = found[-1]
    posts, workers = _posts(world, org)
    return OrganisationView(
        org.provider, org.form, org.stage, world.week - org.opened_week,
        len(org.members), _known(world, rules, org), len(org.joined), len(org.left),
        len(org.owed), workers, posts, _terms(world, rules, org), _statutes(world, rules, org),
        _methods(rules, org), _books(world, rules, org), _links(world, rules, org),
        _pledge(world, rules, org), *_capital(world, rules, org),
        _cells(world, rules, org), readable(rules, org),
        {k: v for k, v in org.audit.items() if k in PRINCIPLES}, org.audit.get("week", -1),
        end_of(org),
    )


def end_of(org: Organisation) -> EndView | None:
    """Why it is over, and how it stood."""
    if not org.ended:
        return None
    then = org.at_end
    return EndView(org.ended, then["week"], then["cash"], then["members"], then["bills"],
                   then.get("each", 0), tuple(flows.by_cause(org).items()))


def account(world: World, rules: Rules, org: Organisation) -> int | None:
    """What lies in the account that it lives by, where the team may know it."""
    here = bool(org.members) and org.stage not in OVER
    return _cash(world, org) if here and (org.row < 0 or readable(rules, org)) else None


def _cells(world: World, rules: Rules, org: Organisation) -> dict[str, int]:
    """What it does today, where its books can be read; else what the last audit found."""
    if not org.members or org.stage in ("idea", *FOUNDING):
        return {}
    if readable(rules, org):
        return matrix.cells(world, rules, org)
    return {name: level for name, level in org.audit.items() if name in matrix.IDS}


def readable(rules: Rules, org: Organisation) -> bool:
    """Whoever has members shows its books unless its statutes say otherwise; and whoever carries
    a thing has read them."""
    shown = bool(org.members) and statutes.value(rules, org, "books_open") == 1
    return shown or (org.team_held and org.form not in ("chain", "firm"))


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
    return {p.agreement: dict(p.holding) for p in world.proposals.values()
            if p.holding and whose[p.agreement] == org.provider}


def _statutes(world: World, rules: Rules, org: Organisation) -> tuple[StatuteView, ...]:
    """What the engine runs by, where it does; nothing for whoever has no members."""
    form = rules.forms.get(org.form)
    if not rules.has("cooperatives") or form is None or form.members == "nobody":
        return ()
    usual = statutes.of_form(form)
    bounds = rules.law.bounds if rules.law and org.form in rules.law.binds else {}
    agreed, only_agreed = _agreed(world, rules, org), _is_a_book(rules, org)
    found = []
    for name, spec in statutes.STATUTES.items():
        if only_agreed and name not in agreed:
            continue
        law = bounds.get(name)
        low = spec.least if law is None or law.least is None else law.least
        high = spec.most if law is None or law.most is None else law.most
        found.append(StatuteView(name, statutes.value(rules, org, name), usual[name], low, high,
                                 law is not None, name in agreed))
    return tuple(found)


def _is_a_book(rules: Rules, org: Organisation) -> bool:
    """Whether it only keeps the book of a currency: nobody is paid there and nothing is left over,
    so of the rules of an enterprise only what its own people adopted says anything of it."""
    return org.row < 0 and any(c.issuer == org.provider for c in rules.content.currencies)


def _methods(rules: Rules, org: Organisation) -> dict[str, str]:
    """How it decides; of a book what its people chose themselves."""
    form = rules.forms.get(org.form)
    usual = form.methods if form is not None and _is_a_book(rules, org) else {}
    return {kind: method for kind, method in org.methods.items() if usual.get(kind) != method}


def _agreed(world: World, rules: Rules, org: Organisation) -> set[str]:
    """Statutes that the adopted clauses write."""
    return {name for agreement, terms in _terms(world, rules, org).items()
            for option in options_of(rules.agreements[agreement], terms)
            for name in written(option, org.provider)}


def _books(world: World, rules: Rules, org: Organisation) -> BooksView | None:
    """None where only others may read them."""
    if not readable(rules, org):
        return None
    cash, book = _cash(world, org), org.books
    pay = book.get("pay")
    takings = book.get("takings")
    if takings is None and rules.has("bread") and org.stage != "closed":
        takings = org.sold * org.price_cents
    split = {part: org.settled[part] for part in surplus.PARTS if org.settled.get(part)}
    weeks = max(0, cash) // pay if pay and cash is not None else None
    since = {kind: org.flows[kind] for kind in flows.KINDS if org.flows.get(kind)}
    held = org.at_end["cash"] if org.ended else cash
    if since and held is not None and (left := flows.other(org, held)):
        since["other"] = left
    return BooksView(takings, pay, book.get("other"), cash, weeks, split, since,
                     tuple(flows.by_cause(org).items()))


def _cash(world: World, org: Organisation) -> int | None:
    """What lies in its own account; None where it has none."""
    if org.row >= 0:
        return int(world.ledger.of_block(EURO, "enterprise")[org.row])
    account = f"org:{org.id}"
    return world.ledger.balance(EURO, account) if world.ledger.has(account) else None


def _capital(world: World, rules: Rules, org: Organisation) -> tuple[int, int | None]:
    """What a circle needs to begin, and what has come together."""
    gathering = org.stage in FOUNDING
    return circle.capital_needed(world, rules, org), _cash(world, org) if gathering else None


def _pledge(world: World, rules: Rules, org: Organisation) -> PledgeView | None:
    threshold = rules.providers[org.provider].pledge_cents
    if not threshold:
        return None
    can = world.phase == "organise" and pledge.refusal(world, rules, org.provider) is None
    last = world.pledges.get(org.provider)
    if last is None:
        return PledgeView(threshold, can)
    return PledgeView(last.threshold_cents, can, True, last.kept, last.asked, last.number,
                      last.cents)


def _links(world: World, rules: Rules, org: Organisation) -> LinksView:
    network = world.networks.get(org.network, Network(org.network))
    partners = tuple(world.orgs[name].provider for name in network.members
                     if name in world.orgs and name != org.id)
    account = f"fund:{network.id}"
    fund = world.ledger.balance(EURO, account) if world.ledger.has(account) else None
    return LinksView(
        org.network, partners, fund, network.covered_cents.get(org.id, 0),
        network.refused.get(org.id), max(0, org.supported_until - world.week),
        rules.providers[org.provider].takes_over or "", *_bought(world, rules, org))


def _bought(world: World, rules: Rules, org: Organisation) -> tuple[int | None, int]:
    """Since the last audit, and of that from sisters; it stands in the books."""
    if org.row < 0 or not readable(rules, org):
        return None, 0
    books = year.read(world, org)
    return books.bought, books.from_sisters

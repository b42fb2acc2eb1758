"""Views: frozen reads of the town, holding only what the team may know.

Published figures (the season's count in the local paper) are known to everybody. A district
that nobody has listened to shows no figures of its own; a pressure, a fact or a reason shows
once it was heard. Named people speak for themselves. Views hold ids and numbers, never text.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from game.rules.actions import concede, give_reason, propose
from game.rules.actions.evaluate import evaluated
from game.rules.actions.hold_vote import methods_for
from game.rules.assemblies.leanings import leanings
from game.rules.assemblies.turnout import attendance, expected_turnout
from game.rules.calendar import lived_since, quarter_of, season_of
from game.rules.conditions import all_hold
from game.rules.content import Agreement, Offer, Pressure, Provider
from game.rules.core import Action, Rules
from game.rules.costs import can_afford, hours_left
from game.rules.currencies.evenings import sees_own
from game.rules.goals import is_met, target
from game.rules.history import worse_off
from game.rules.indicators import key_figure, short_of_need
from game.rules.knowledge import (
    district_known,
    fact_known,
    heard_in,
    known_rows,
    skills_known,
    variant_known,
)
from game.rules.machines.currency import IDEA
from game.rules.machines.organisation import FOUNDING
from game.rules.offers import on_table, refusal
from game.rules.pressures import has_moved
from game.rules.scoring import Principle
from game.rules.season.shocks import strength
from game.session import own_view
from game.session.evening_view import evening, quorum, quorum_then
from game.session.log import action_from_plain
from game.session.organisations import account, end_of
from game.session.place_view import commons, doughnut, drawers, services, short_by_need
from game.session.town_view import (
    DistrictView,
    GoalView,
    HomeView,
    LeaningView,
    OfferView,
    OrgView,
    PersonView,
    PressureView,
    ProposalView,
    QuestionView,
    TownView,
)
from game.world.organisations import Organisation
from game.world.world import EURO, HOURS, World

NOT_TOLD = frozenset({"commons_level", "drawn", "service_quality", "recovery", "fund"})
"""Counted inside and printed nowhere: what only measuring, listening or time can tell."""
WEEK = {"paid": "paid_minutes", "care": "care_minutes", "errands": "errand_minutes",
        "organisation": "org_minutes", "free": "free_minutes"}


def view(world: World, rules: Rules, actions: list[Action]) -> TownView:
    """What the team may know about the town now; one family, where the player is that."""
    seen = _town(world, rules, actions)
    return own_view.only(seen, world, rules) if sees_own(world, rules) else seen


def _town(world: World, rules: Rules, actions: list[Action]) -> TownView:
    content = rules.content
    since = lived_since(content, world.week)
    last, lived = world.history[-1], world.phase not in ("listen", "organise", "assemble", "live")
    before = world.history[-2] if len(world.history) > 1 else last
    return TownView(
        scenario=content.id, season=world.season, seasons=rules.seasons, phase=world.phase,
        week=world.week, households=world.households.n, hours=hours_left(world),
        over_minutes=world.ledger.balance(HOURS, "team") % 60,
        goodwill=world.goodwill, fund_cents=world.ledger.balance(EURO, "team"),
        fund_ends_after_season=content.fund_ends_after_season,
        listens_left=world.listens_left, shop_open=world.shop_open,
        wheat=world.environment.wheat,
        published=published(last), published_before=published(before),
        districts=tuple(_district(world, rules, d.id) for d in content.districts),
        people=tuple(_person(world, rules, p.id) for p in content.people),
        orgs=_orgs(world, rules), offers=_offers(world, rules),
        set_aside=_set_aside(world, rules),
        agreements=_agreements(world, rules), handovers=tuple(
            a.provider for a in actions if a.kind == "hand_over" and hasattr(a, "provider")),
        proposals=tuple(_proposal(world, rules, p) for p in world.proposals),
        questions=tuple(_question(world, rules, q) for q in world.questions),
        pressures=tuple(
            PressureView(p.id, p.season, world.bargains.get(p.id, ""), has_moved(world, p.id))
            for p in content.pressures
            if _heard_of(world, p)
            and (p.provider is None or world.org_in(p.provider) is not None)),
        announced=tuple(
            i.id for i in content.incidents
            if i.announced is not None and i.announced <= world.season and i.id not in
            world.happened and i.season >= world.season),
        happened=tuple(i for i, week in world.happened.items() if week > since),
        chronicle=_chronicle(world, rules),
        taken=tuple(world.taken.items()),
        promises=tuple(
            (p.name, p.due_season, "broken" if p.broken else "kept" if p.kept else "open")
            for p in world.promises),
        facts=tuple(f.id for f in content.facts if fact_known(world, f.id)),
        profile=tuple(Principle(p.id, last[f"profile.{p.id}"], ()) for p in rules.rubric),
        history=tuple({k: h[k] for k in h if not k.startswith("wellbeing") and k not in NOT_TOLD}
                      for h in world.history),
        prediction=world.predictions.get(world.season, ""),
        worse_off=worse_off(world, world.season) if lived and len(world.history) >
        world.season else "",
        reasons=tuple(r.id for r in give_reason.on_offer(world, rules)),
        reason=world.reasons.get(world.season, ""), debrief_step=world.debrief_step,
        goals=tuple(_goals(world, rules)), ending=world.ending, actions=tuple(actions),
        currencies=tuple(c.id for c in world.currencies.values() if c.stage != IDEA),
        processes=tuple(world.processes), town_hall=rules.has("partnership"),
        homes=_homes(world, rules), key=key_figure(rules), commons=commons(world, rules),
        drawers=drawers(world, rules), services=services(world, rules),
        shocks={name: felt for name in world.shocks if (felt := strength(world, name))},
        evaluated=tuple(o for o in world.taken if evaluated(world, o)),
        doughnut=doughnut(world, rules), since_week=since,
        quarter=quarter_of(content, world.season), family=own_view.family(world, rules),
        told=_told(world, rules),
    )


def _chronicle(world: World, rules: Rules) -> tuple[tuple[int, str, str], ...]:
    """What came upon the town; of one week what broke for good comes first. The year alone counts
    as the season after the last."""
    broke = [(common.broke_week, "commons", common.id) for common in world.commons.values()
             if common.broken]
    came = [(week, "incidents", name) for name, week in world.happened.items()]
    return tuple((min(season_of(rules.content, week), rules.seasons + 1), kind, name)
                 for week, kind, name in sorted([*broke, *came], key=lambda it: it[:2]))


def published(figures: dict[str, int]) -> dict[str, int]:
    """What the season's count says to everybody."""
    return {name: value for name, value in figures.items()
            if name not in NOT_TOLD and "." not in name}


def _district(world: World, rules: Rules, district: str) -> DistrictView:
    h = world.households
    here = h.district == rules.district_index[district]
    heard = district_known(world, district)
    facts = tuple(f.id for f in rules.content.facts
                  if heard and fact_known(world, f.id) and heard_in(world, f) == district)

    def mean(column: Any) -> int | None:
        return int(column[here].sum()) // max(1, int(here.sum())) if heard else None

    short = int(short_of_need(world, rules)[here].sum()) if heard else None
    return DistrictView(district, int(here.sum()), heard,
                        f"heard:{world.season}:{district}" in world.known, short,
                        mean(h.trust), mean(h.tired), mean(h.company), facts,
                        _mean_week(world, here) if heard else None,
                        rules.content.districts[rules.district_index[district]].look,
                        short_by_need(world, rules, here) if heard else None,
                        skills_known(world, district))


def _told(world: World, rules: Rules) -> dict[str, str]:
    """What was heard before something was done about it is told as it is now."""
    content = rules.content
    heard = [(f"districts.{d.id}", d.told) for d in content.districts
             if district_known(world, d.id)]
    heard += [(f"facts.{f.id}", f.told) for f in content.facts if fact_known(world, f.id)]
    found = ((path, next((v.id for v in told if all_hold(world, rules, v.when)), ""))
             for path, told in heard)
    return {path: version for path, version in found if version}


def _mean_week(world: World, here: Any) -> dict[str, int]:
    homes = max(1, int(here.sum()))
    return {name: int(getattr(world.households, column)[here].sum()) // homes
            for name, column in WEEK.items()}


def _person(world: World, rules: Rules, person_id: str) -> PersonView:
    person = next(p for p in rules.content.people if p.id == person_id)
    row, h = world.people[person_id], world.households
    voice = next((v.id for v in person.voices if all_hold(world, rules, v.when)), "")
    return PersonView(
        person.id, person.age, person.district, row, voice,
        {name: int(getattr(h, column)[row]) for name, column in WEEK.items()},
        {"need": _story_level(world, rules, row)}
        | {name: int(getattr(h, name)[row]) for name in ("care", "company", "trust", "tired")},
        {name: int(getattr(h, name)[row]) for name in ("adults", "children", "elders")},
        person.look,
    )


def _story_level(world: World, rules: Rules, row: int) -> int:
    """How a home is with regard to what the story is about, permille."""
    if rules.content.key is None:
        return int(world.households.level(rules.content.need)[row])
    return 0 if short_of_need(world, rules)[row] else 1000


def _orgs(world: World, rules: Rules) -> tuple[OrgView, ...]:
    found = []
    for org in world.orgs.values():
        found.append(OrgView(
            org.provider, org.form, org.stage, org.price_cents, org.sold,
            org.capacity, len(org.staff), org.staff_wanted, len(org.members),
            dict(org.statutes), org.team_held, account(world, rules, org), org.homeless,
            bool(org.network), end_of(org), _place(rules.providers[org.provider]),
            paid_in=_paid_in(world, org), left=len(org.left)))
    return tuple(found)


def _paid_in(world: World, org: Organisation) -> bool:
    """Whether its pledges were kept and it has not begun yet."""
    pledge = world.pledges.get(org.provider)
    return org.stage in FOUNDING and pledge is not None and pledge.kept


def _place(provider: Provider) -> str:
    return "shop" if provider.uses_shop else "away" if provider.needs_car else "town"


def _offers(world: World, rules: Rules) -> tuple[OfferView, ...]:
    if world.phase != "organise":
        return ()
    table = on_table(world, rules)
    rivals = Counter(o.exclusive for o in table if o.exclusive)
    return tuple(
        _offer(world, o, can_afford(world, o), rivals[o.exclusive] if o.exclusive else 1)
        for o in table)


def _set_aside(world: World, rules: Rules) -> tuple[OfferView, ...]:
    """What only the choice of something else this season keeps from the table."""
    if world.phase != "organise":
        return ()
    whys = [(o, refusal(world, rules, o)) for o in rules.content.offers]
    return tuple(_offer(world, o, False, 1, str(why.params["other"]))
                 for o, why in whys if why is not None and why.code == "offer_excluded")


def _offer(world: World, offer: Offer, affordable: bool, one_of: int, instead: str = ""
           ) -> OfferView:
    action = action_from_plain(offer.verb, {"offer": offer.id})
    answer = next((f for f in offer.answered_by if fact_known(world, f)), "")
    return OfferView(offer.id, offer.verb, offer.area, offer.hours, offer.euros, affordable,
                     action, answer, one_of, instead)


def _agreements(world: World, rules: Rules) -> tuple[str, ...]:
    if world.phase != "organise":
        return ()
    return tuple(a.id for a in propose.open_agreements(world, rules))


def _proposal(world: World, rules: Rules, name: str) -> ProposalView:
    """Leanings as the team can guess them from talking: without what stands hidden in the way."""
    proposal, agreement = world.proposals[name], rules.agreements[name]
    rows = np.array(proposal.voters, np.int64)
    blind = world.copy()
    if not variant_known(world, rules, agreement.blocker_variant or ""):
        blind.hidden = {}
    met = known_rows(world, rules)[rows]
    lean = np.where(met, leanings(blind, rules, agreement, proposal), 0)
    comes = np.where(met, attendance(blind, rules, agreement, proposal),
                     expected_turnout(rules, len(rows)))
    sure = rules["vote.mood_permille"] // 2
    named = tuple(
        LeaningView(p, 1 if lean[i] > sure else -1 if lean[i] < -sure else 0, int(comes[i]),
                    _kept_by(world, rules, agreement, proposal.concessions, row))
        for p, row in world.people.items() for i in np.flatnonzero(rows == row))
    reasons = tuple(k.split(":")[2] for k in world.known if k.startswith(f"reason:{name}:"))
    open_now = tuple(c.id for p, c in concede.open_concessions(world, rules)
                     if p.agreement == name and world.phase == "assemble")
    return ProposalView(
        name, dict(proposal.terms), proposal.state, len(rows),
        quorum(world, rules, proposal), int(comes.sum()) // 1000,
        int((lean > sure).sum()), int((lean < -sure).sum()), named,
        tuple(proposal.concessions), open_now, proposal.refusals, reasons, proposal.came,
        proposal.yes, proposal.method, methods_for(world, rules, proposal),
        proposal.facilitation, dict(proposal.in_force), evening(world, rules, proposal),
        quorum_then(world, rules, proposal))


def _kept_by(world: World, rules: Rules, agreement: Agreement, made: list[str], row: int) -> str:
    """Children whom nobody minds that evening, or no rest; both can be seen from the street."""
    h = world.households
    minded = any(c.id in made and c.attends == "parents" for c in agreement.concessions)
    if h.children[row] > 0 and not minded:
        return "children"
    return "tired" if h.tired[row] > rules["vote.tired_from"] else ""


def _question(world: World, rules: Rules, incident: str) -> QuestionView:
    choices = rules.incidents[incident].choices
    return QuestionView(
        incident, tuple(c.id for c in choices if all_hold(world, rules, c.start_when)),
        rules.incidents[incident].otherwise,
        tuple(c.id for c in choices if c.barred and not all_hold(world, rules, c.start_when)))


def _goals(world: World, rules: Rules) -> list[GoalView]:
    return [GoalView(g.id, world.goals.get(g.id), target(g),
                     g.id in world.goals and is_met(g, world.goals[g.id]))
            for g in rules.content.goals]


def _homes(world: World, rules: Rules) -> tuple[HomeView, ...]:
    h = world.households
    ids = [d.id for d in rules.content.districts]
    heard = [district_known(world, d) for d in ids]
    named = {row: person for person, row in world.people.items()}
    short = short_of_need(world, rules).tolist()
    tired, district = h.tired.tolist(), h.district.tolist()
    return tuple(
        HomeView(ids[d], short[i] if heard[d] else None, tired[i] if heard[d] else None,
                 named.get(i, ""))
        for i, d in enumerate(district))


def _heard_of(world: World, pressure: Pressure) -> bool:
    """Whether the team knows of it: everybody does, or somebody told."""
    return pressure.known_by is None or fact_known(world, pressure.known_by)


def visible_frames(world: World, rules: Rules, frames: tuple[dict[str, Any], ...]
                   ) -> tuple[dict[str, Any], ...]:
    """A season's frames as the team sees them: homes of unheard districts show no state, and who
    was never heard of is not seen to move."""
    ids = [d.id for d in rules.content.districts]
    seen = [district_known(world, ids[d]) for d in world.households.district.tolist()]
    told = {p.id for p in rules.content.pressures if _heard_of(world, p)}
    return tuple(
        own_view.blind(frame | {
            "moved": [name for name in frame["moved"] if name in told],
            "indicators": published(frame["indicators"]),
            "short": [s if ok else None for s, ok in zip(frame["short"], seen, strict=True)],
            "tired": [t if ok else None for t, ok in zip(frame["tired"], seen, strict=True)],
            "supplier": [s if ok else None
                         for s, ok in zip(frame["supplier"], seen, strict=True)],
        }, rules)
        for frame in frames)

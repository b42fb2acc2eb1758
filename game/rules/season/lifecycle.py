"""Life and death of providers: a chain leaves when too little is bought, a service when the
town hall cannot pay, a cooperative when its account stays empty, or when nobody holds it.

Whoever earns its living in a row of the enterprises is in trouble when that row is beyond its
credit, and closes with it (`firms.leaving`). A support centre's advice makes an organisation
incubated, a federation federated; it may be sold, or drift from its members (`coops.conversion`).
Each is a step of the machine `ORGANISATION`. Once a year the books are read in the light of the
seven principles and the Common Good Matrix (`coops.audit`).
"""

from __future__ import annotations

from game.rules.coops import audit, conversion, talent
from game.rules.core import Context
from game.rules.machines import ORGANISATION
from game.rules.machines.organisation import EARNING
from game.rules.season.founding import close, repay_share
from game.world.organisations import Organisation
from game.world.world import EURO, World


def step(world: World, ctx: Context) -> None:
    r = ctx.rules
    for org in list(world.orgs.values()):
        if org.stage not in EARNING or r.providers[org.provider].needs_car:
            continue
        _tired_staff_leave(world, ctx, org)
        if r.has("cooperatives") and _has_members(ctx, org):
            _as_an_association(world, ctx, org)
            if org.stage not in EARNING:
                continue
        in_need = _in_need(world, ctx, org)
        org.trouble_weeks = org.trouble_weeks + 1 if in_need else max(0, org.trouble_weeks - 1)
        if org.trouble_weeks >= r["org.weeks_to_trouble"]:
            _fire(org, "stumble")
        if org.trouble_weeks == 0:
            _fire(org, "recover")
        _stand(world, org)
        if org.trouble_weeks >= r["org.weeks_to_close"] and org.row < 0:
            close(world, ctx, org, _why(org))
        elif world.phase == "year" and org.team_held and not _is_private(org):
            if ctx.luck.one(world.week, "unheld", org.id) < r["org.unheld_closes_permille"]:
                close(world, ctx, org, "nobody_held_it")


def _has_members(ctx: Context, org: Organisation) -> bool:
    form = ctx.rules.forms.get(org.form)
    return form is not None and form.members != "nobody"


def _is_private(org: Organisation) -> bool:
    """A firm in a row of the enterprises is its owner's: nobody of the team ever held it."""
    return org.form == "firm" and org.row >= 0


def _fire(org: Organisation, trigger: str, **guards: bool) -> None:
    org.stage = ORGANISATION.fire(org.stage, trigger, **guards) or org.stage


def _stand(world: World, org: Organisation) -> None:
    """Advised, on its own, or among sisters: where it stands while it is in no trouble."""
    if org.supported_until < world.week:
        _fire(org, "graduate")
    if org.network not in world.networks:
        _fire(org, "part")
    _fire(org, "incubate", is_advised=org.supported_until >= world.week)
    _fire(org, "federate", has_sisters=org.network in world.networks)


def _as_an_association(world: World, ctx: Context, org: Organisation) -> None:
    """What can happen to it because it is its members': support, flight, offers, drift, audit."""
    if org.supported_until < 0:
        _take_in(world, ctx, org)
    talent.flee(world, ctx, org)
    audit.watch(world, ctx, org)
    conversion.offers(world, ctx, org)
    conversion.drift(world, ctx, org)


def _take_in(world: World, ctx: Context, org: Organisation) -> None:
    """A new one may be taken in by the support centre: as many as the dial says, by luck."""
    form, r = ctx.rules.forms.get(org.form), ctx.rules
    is_new = world.week - org.opened_week <= r["support.weeks"] // 3
    if form is not None and form.circle and is_new and \
            ctx.luck.one(0, "support", org.id) < world.dials.get("support_centre", 0):
        org.supported_until = world.week + r["support.weeks"]
        ctx.tell("taken_in", org=org.provider, weeks=r["support.weeks"])


def _in_need(world: World, ctx: Context, org: Organisation) -> bool:
    if org.row >= 0:
        return bool(world.enterprises.trouble_weeks[org.row])
    if org.form == "chain":
        grace = ctx.rules["chain.grace_weeks"]
        return world.week - org.opened_week > grace and \
            org.sold_mean < org.threshold * 10
    if org.form == "public_service":
        return world.ledger.balance(EURO, "town_hall") < 0
    if org.form in ("lunch_club", "association"):
        return not org.staff and org.staff_wanted > 0
    short = world.ledger.balance(EURO, f"org:{org.id}") < -ctx.rules["coop.overdraft_cents"]
    return short or not org.staff


def _why(org: Organisation) -> str:
    otherwise = "account_empty" if org.staff else "no_hands"
    return {"chain": "too_little_sold", "public_service": "budget_empty",
            "lunch_club": "no_hands", "association": "no_hands"}.get(org.form, otherwise)


def _tired_staff_leave(world: World, ctx: Context, org: Organisation) -> None:
    """Exhausted people quit (facts C11), those whom the pay rule slights sooner: at equal pay the
    skilled leave (facts B16), at pay by skill the helpers. A written way out returns the share."""
    r = ctx.rules
    slighted = {"equal": 1, "by_skill": 0}.get(org.statutes.get("pay", ""))
    for row in list(org.staff):
        hazard = r["work.quit_permille"]
        if slighted is not None and world.households.baker[row] == slighted:
            hazard = hazard * r["work.slighted_permille"] // 1000
        if world.households.tired[row] < r["work.exhausted"] or \
                ctx.luck.one(world.week, "quit", f"{org.id}:{row}") >= hazard:
            continue
        org.staff.remove(row)
        ctx.tell("worker_left", org=org.provider)
        if row in org.members:
            org.members.remove(row)
            if org.way_out:
                repay_share(world, ctx, org, row)

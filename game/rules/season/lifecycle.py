"""Life and death of providers: a chain leaves when too little is bought, a service when the
town hall cannot pay, a cooperative when its account stays empty, or when nobody holds it."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.machines import ORGANISATION
from game.rules.season.founding import close, repay_share
from game.world.world import EURO, Organisation, World


def step(world: World, ctx: Context) -> None:
    r = ctx.rules
    for org in list(world.orgs.values()):
        if org.stage not in ("trading", "in_trouble") or r.providers[org.provider].needs_car:
            continue
        _tired_staff_leave(world, ctx, org)
        in_need = _in_need(world, ctx, org)
        org.trouble_weeks = org.trouble_weeks + 1 if in_need else max(0, org.trouble_weeks - 1)
        if org.trouble_weeks >= r["org.weeks_to_trouble"]:
            org.stage = ORGANISATION.fire(org.stage, "stumble") or org.stage
        if org.trouble_weeks == 0:
            org.stage = ORGANISATION.fire(org.stage, "recover") or org.stage
        if org.trouble_weeks >= r["org.weeks_to_close"]:
            close(world, ctx, org, _why(org))
        elif world.phase == "year" and org.team_held:
            if ctx.luck.one(world.week, "unheld", org.id) < r["org.unheld_closes_permille"]:
                close(world, ctx, org, "nobody_held_it")


def _in_need(world: World, ctx: Context, org: Organisation) -> bool:
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
